# One image with all executables; the command chooses which one runs.
FROM swift:6.3-bookworm AS build
WORKDIR /src
# Security updates of the distribution are wanted, so versions are not pinned.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libpq-dev libsqlite3-dev zlib1g-dev libcurl4-openssl-dev libssl-dev libexpat1-dev libjemalloc-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
COPY Package.swift ./
COPY Shared Shared
COPY Services Services
COPY Tests Tests
RUN for product in intake-service routing-service sla-service notification-service kipthoi; do \
        swift build -c release --static-swift-stdlib -Xlinker -ljemalloc --product "$product" || exit 1; \
    done \
    && mkdir -p /out/bin \
    && for product in intake-service routing-service sla-service notification-service kipthoi; do \
        install -s ".build/release/$product" /out/bin/ || exit 1; \
    done \
    && cp -r Shared/ReferenceData/Data /out/bin/ReferenceData

FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates postgresql-client libpq5 libsqlite3-0 zlib1g libcurl4 libssl3 libexpat1 libjemalloc2 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home kipthoi \
    && install -d -o kipthoi -m 0700 /var/lib/kipthoi/attachments
COPY --from=build /out/bin /opt/kipthoi
ENV PATH=/opt/kipthoi:$PATH \
    KIPTHOI_HOST=0.0.0.0 \
    KIPTHOI_LOG_FORMAT=json \
    KIPTHOI_REFERENCE_DIR=/opt/kipthoi/ReferenceData
USER 10001
EXPOSE 8081 8082 8083 8084
STOPSIGNAL SIGTERM
CMD ["kipthoi", "--help"]
