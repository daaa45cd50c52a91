# What stands on the open internet: Caddy ends TLS, serves the portal's files and passes the rest on.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /gamja
COPY docker/scripts docker/scripts
COPY package.json package-lock.json tsconfig.base.json ./
COPY tenant-admin/package.json tenant-admin/
RUN sh docker/scripts/install-to-build.sh tenant-admin
COPY tenant-admin/tsconfig.json tenant-admin/vite.config.ts tenant-admin/korea-outline.plugin.ts tenant-admin/index.html tenant-admin/
COPY tenant-admin/public tenant-admin/public
COPY tenant-admin/src tenant-admin/src
RUN sh docker/scripts/build.sh tenant-admin

FROM caddy:2.10.2-alpine
LABEL org.opencontainers.image.title="Gamja edge" \
      org.opencontainers.image.description="Caddy with the portal of Gamja" \
      org.opencontainers.image.licenses="AGPL-3.0-only"
ENV XDG_DATA_HOME=/var/lib/caddy/data XDG_CONFIG_HOME=/var/lib/caddy/config
WORKDIR /gamja
COPY docker/scripts/make-folder.sh docker/scripts/
RUN sh docker/scripts/make-folder.sh /var/lib/caddy 65534:65534
COPY docker/caddy/Caddyfile ./
COPY --from=build /gamja/tenant-admin/dist portal
USER 65534:65534
EXPOSE 80 443 443/udp
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:2020/health"]
CMD ["caddy", "run", "--config", "Caddyfile", "--adapter", "caddyfile"]
