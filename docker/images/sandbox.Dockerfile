# Toss, Kakao, parcels and a mailbox in one process, for development and trials. Never beside real shops.
FROM node:24.21.0-bookworm-slim AS modules
WORKDIR /gamja
COPY docker/scripts docker/scripts
COPY package.json package-lock.json ./
COPY docker/sandbox/package.json docker/sandbox/
RUN sh docker/scripts/install-to-run.sh docker/sandbox

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="Gamja sandbox" \
      org.opencontainers.image.description="Toss, Kakao, parcels and a mailbox to try Gamja with" \
      org.opencontainers.image.licenses="AGPL-3.0-only"
ENV NODE_ENV=production SANDBOX_HOST=0.0.0.0 HEALTH_URL=http://127.0.0.1:8084/health/live
WORKDIR /gamja
COPY docker/scripts/health.ts docker/scripts/
COPY --from=modules /gamja/package.json ./
COPY --from=modules /gamja/node_modules node_modules
COPY --from=modules /gamja/docker/sandbox docker/sandbox
COPY docker/sandbox/src docker/sandbox/src
USER 1000:1000
EXPOSE 8084
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["node", "docker/scripts/health.ts"]
CMD ["node", "docker/sandbox/src/main.ts"]
