# The process that carries provisioning runs through.
FROM node:24.21.0-bookworm-slim AS modules
WORKDIR /gamja
COPY docker/scripts docker/scripts
COPY package.json package-lock.json ./
COPY provisioning/package.json provisioning/
RUN sh docker/scripts/install-to-run.sh provisioning

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="Gamja provisioning" \
      org.opencontainers.image.description="Carries new tenants of Gamja to a live shop" \
      org.opencontainers.image.licenses="AGPL-3.0-only"
ENV NODE_ENV=production PROVISIONING_HOST=0.0.0.0 HEALTH_URL=http://127.0.0.1:8085/health/live
WORKDIR /gamja
COPY docker/scripts/health.ts docker/scripts/
COPY --from=modules /gamja/package.json ./
COPY --from=modules /gamja/node_modules node_modules
COPY --from=modules /gamja/provisioning provisioning
COPY provisioning/src provisioning/src
USER 1000:1000
EXPOSE 8085
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["node", "docker/scripts/health.ts"]
CMD ["node", "provisioning/src/main.provisioning.ts"]
