#!/usr/bin/env bash
# Ten thousand messages through two senders that are killed at random.
set -euo pipefail
KIPTHOI_TEST_SOAK_MESSAGES=${KIPTHOI_TEST_SOAK_MESSAGES:-10000} bash Tests/with-postgres.sh \
    swift test --filter SystemTests.DeliveryStories
