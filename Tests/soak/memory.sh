#!/usr/bin/env bash
# Half an hour at half of the load the machine bears: memory, descriptors and threads of each process, with their slopes.
# KIPTHOI_SOAK_BUILD=debug measures debug builds; KIPTHOI_TEST_SOAK="minutes=5 probe=10" is shorter.
set -euo pipefail
build=${KIPTHOI_SOAK_BUILD:-release}
if [ "$build" = release ]; then
    for service in intake routing sla notification; do swift build -c release --product "$service-service"; done
fi
export KIPTHOI_TEST_SOAK=${KIPTHOI_TEST_SOAK:-minutes=30} KIPTHOI_TEST_BIN=${KIPTHOI_TEST_BIN:-$PWD/.build/$build}
# The allocator of the image.
allocator=$(ldconfig -p | awk '/libjemalloc\.so\.2/ {path = $NF} END {print path}')
mkdir -p var/soak
swift build --build-tests
bash Tests/with-postgres.sh env LD_PRELOAD="$allocator" timeout "${KIPTHOI_SOAK_LIMIT:-3h}" \
    swift test --skip-build --filter SystemTests.SoakStories 2>&1 |
    tee var/soak/memory.txt
