FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# A private registry and its certificates come as secrets, which no layer keeps.
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc --mount=type=secret,id=npm-ca \
    npm ci --ignore-scripts
COPY . .
RUN npm run build && npm run sbom
# npm counts the Prisma command line, an optional peer of Prisma's client, as development and optional: both are left out.
# The client brings compilers for four databases that we do not use, and packages bring their source maps; those of
# OpenTelemetry each bring three builds, of which Node loads one.
RUN npm prune --omit=dev --omit=optional --ignore-scripts \
    && find node_modules -name '*.map' -delete \
    && find node_modules/@prisma/client/runtime -name 'query_compiler_*' ! -name '*.postgresql.*' -delete \
    && find node_modules/@opentelemetry -type d -path '*/build/*' \( -name esm -o -name esnext \) -prune -exec rm -r {} + \
    && mkdir /data

FROM node:24-slim
LABEL org.opencontainers.image.title="Wattprint" \
      org.opencontainers.image.description="What an AI model costs in energy, carbon, water and hardware, with its range, its steps and its sources." \
      org.opencontainers.image.licenses="Apache-2.0"
# Two arenas hold what Node's threads allocate; more keep some 20 MB that nobody uses.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=3000 \
    WATTPRINT_DATA_DIR=/data
WORKDIR /app
COPY --from=build --chown=1000:1000 /data /data
COPY --from=build /app/LICENSE /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/prisma prisma
COPY --from=build /app/docs docs
COPY --from=build /app/dist dist
# The base image's user "node", as a number: Kubernetes can then see that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 3000
# /healthz and not /readyz: while the database is away the service still answers estimates, and must not be restarted.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((response) => process.exit(response.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/server.js"]
