#!/usr/bin/env bash
# A thousand kills over twenty thousand petitions, three instances of each service on one PostgreSQL, then the oracle.
# The report is in var/soak/crash.txt, every death in var/soak/kills. `KIPTHOI_TEST_SOAK="kills=60 petitions=1000 copies=3 seed=7"`
# is shorter; the same seed draws the same kills.
set -euo pipefail
export KIPTHOI_TEST_SOAK=${KIPTHOI_TEST_SOAK:-kills=1000 petitions=20000 copies=3 seed=7}
mkdir -p var/soak
export KIPTHOI_TEST_KILLS=$PWD/var/soak/kills
bash Tests/with-postgres.sh timeout "${KIPTHOI_SOAK_LIMIT:-6h}" \
    swift test --filter 'SystemTests.CrashStories' 2>&1 | tee var/soak/crash.txt
