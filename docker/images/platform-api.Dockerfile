# The API, the worker and the migration: one image, told apart by the command.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /gamja
COPY docker/scripts docker/scripts
COPY package.json package-lock.json tsconfig.base.json ./
COPY platform-api/package.json platform-api/
RUN sh docker/scripts/install-to-build.sh platform-api
COPY platform-api/tsconfig.json platform-api/tsconfig.build.json platform-api/mikro-orm.config.ts platform-api/
COPY platform-api/migrations platform-api/migrations
COPY platform-api/src platform-api/src
RUN sh docker/scripts/build.sh platform-api

FROM node:24.21.0-bookworm-slim AS modules
WORKDIR /gamja
COPY docker/scripts docker/scripts
COPY package.json package-lock.json ./
COPY platform-api/package.json platform-api/
RUN sh docker/scripts/install-to-run.sh platform-api

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="Gamja platform API" \
      org.opencontainers.image.description="The API, the worker and the migration of Gamja" \
      org.opencontainers.image.licenses="AGPL-3.0-only"
ENV NODE_ENV=production API_HOST=0.0.0.0 MEDIA_DIR=/gamja/media HEALTH_URL=http://127.0.0.1:8081/health/live
WORKDIR /gamja
COPY docker/scripts docker/scripts
RUN sh docker/scripts/make-folder.sh media 1000:1000
COPY --from=modules /gamja/package.json ./
COPY --from=modules /gamja/node_modules node_modules
COPY --from=modules /gamja/platform-api platform-api
COPY --from=build /gamja/platform-api/dist platform-api/dist
USER 1000:1000
EXPOSE 8081 8082
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "docker/scripts/health.ts"]
CMD ["node", "--enable-source-maps", "platform-api/dist/src/main.api.js"]
