# The server that draws every shop.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /gamja
COPY docker/scripts docker/scripts
COPY package.json package-lock.json tsconfig.base.json ./
COPY storefront-template/package.json storefront-template/
RUN sh docker/scripts/install-to-build.sh storefront-template
COPY storefront-template/tsconfig.json storefront-template/vite.config.ts storefront-template/react-router.config.ts storefront-template/
COPY storefront-template/public storefront-template/public
COPY storefront-template/server storefront-template/server
COPY storefront-template/src storefront-template/src
RUN sh docker/scripts/build.sh storefront-template

FROM node:24.21.0-bookworm-slim AS modules
WORKDIR /gamja
COPY docker/scripts docker/scripts
COPY package.json package-lock.json ./
COPY storefront-template/package.json storefront-template/
RUN sh docker/scripts/install-to-run.sh storefront-template

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="Gamja storefront" \
      org.opencontainers.image.description="Draws the shops of Gamja" \
      org.opencontainers.image.licenses="AGPL-3.0-only"
ENV NODE_ENV=production STOREFRONT_BIND=0.0.0.0 HEALTH_URL=http://127.0.0.1:8083/health
WORKDIR /gamja
COPY docker/scripts/health.ts docker/scripts/
COPY --from=modules /gamja/package.json ./
COPY --from=modules /gamja/node_modules node_modules
COPY --from=modules /gamja/storefront-template storefront-template
COPY storefront-template/server.ts storefront-template/
COPY storefront-template/server storefront-template/server
COPY --from=build /gamja/storefront-template/build storefront-template/build
USER 1000:1000
EXPOSE 8083
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "docker/scripts/health.ts"]
CMD ["node", "storefront-template/server.ts"]
