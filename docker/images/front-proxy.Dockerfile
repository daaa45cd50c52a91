# The front proxy of development: no TLS, one address for all. On the open internet take the edge image.
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

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="Gamja front proxy" \
      org.opencontainers.image.description="One address for the faces of Gamja, for development" \
      org.opencontainers.image.licenses="AGPL-3.0-only"
ENV NODE_ENV=production PROXY_HOST=0.0.0.0 PORTAL_DIR=portal HEALTH_URL=http://127.0.0.1:8080/health/live
WORKDIR /gamja
COPY docker/scripts/health.ts docker/scripts/
COPY docker/front-proxy/package.json docker/front-proxy/
COPY docker/front-proxy/src docker/front-proxy/src
COPY --from=build /gamja/tenant-admin/dist portal
USER 1000:1000
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["node", "docker/scripts/health.ts"]
CMD ["node", "docker/front-proxy/src/main.ts"]
