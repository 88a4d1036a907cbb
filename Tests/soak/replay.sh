#!/usr/bin/env bash
# The same seed kills the same processes at the same steps: two short runs, and their lists compared.
set -euo pipefail
export KIPTHOI_TEST_SOAK=${KIPTHOI_TEST_SOAK:-kills=48 petitions=400 copies=1 timed=0 seed=7}
mkdir -p var/soak
for run in 1 2; do
    KIPTHOI_TEST_KILLS=$PWD/var/soak/kills.$run bash Tests/with-postgres.sh timeout "${KIPTHOI_SOAK_LIMIT:-1h}" \
        swift test --filter SystemTests.CrashStories/nothingIsLost
done
# What a process that was killed from outside passed last is not in the seed's hands.
diff <(cut -f 1-4 var/soak/kills.1) <(cut -f 1-4 var/soak/kills.2)
echo "$(wc -l <var/soak/kills.1) kills, the same in both runs"
