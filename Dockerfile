ARG BASE=node:24-bookworm-slim

FROM ${BASE} AS build
WORKDIR /build
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund \
 && npm pack --silent --pack-destination /tmp \
 && mkdir /app \
 && tar -xzf /tmp/mercure-anonymizer-*.tgz -C /app --strip-components=1 \
 && chmod -R a+rX /app

FROM ${BASE}
# The user that mercure chooses has no home and no shell of its own.
ENV HOME=/tmp SHELL=/bin/sh NODE_ENV=production
COPY --from=build /app /opt/mercure-anonymizer
COPY docker-entrypoint.sh /usr/local/bin/
RUN ln -s /opt/mercure-anonymizer/bin/run.js /usr/local/bin/mercure-anonymizer
WORKDIR /tmp
ENTRYPOINT ["docker-entrypoint.sh"]
