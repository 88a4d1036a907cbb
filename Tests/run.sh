#!/usr/bin/env bash
# All tests: static checks, then the suites on SQLite and on a private PostgreSQL, with real peers.
# On a person's own machine KIPTHOI_TEST_FILTER and KIPTHOI_TEST_SKIP (regular expressions) choose tests.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=Tests/peers.sh
source Tests/peers.sh
[ "${CI:-}" = true ] && [ -n "${KIPTHOI_TEST_SKIP:-}${KIPTHOI_TEST_FILTER:-}" ] &&
    fail "KIPTHOI_TEST_SKIP and KIPTHOI_TEST_FILTER are refused when CI=true"

install_peers
say "Peers"
prove_peers
trap stop_postgres EXIT
start_postgres
echo "private database on port $PG_PORT"

say "Building (a first build takes about ten minutes)"
swift build --build-tests --explicit-target-dependency-import-check error
export KIPTHOI_TEST_BIN=$PWD/.build/debug
KIPTHOI_TEST_TALLY=$(mktemp)
export KIPTHOI_TEST_TALLY

say "Checks"
bash Tests/check.sh

say "Tests"
log=$(mktemp)
status=0
timeout --signal=INT --kill-after=30 "${KIPTHOI_TEST_TIMEOUT:-1800}" swift test --skip-build \
    ${KIPTHOI_TEST_FILTER:+--filter "$KIPTHOI_TEST_FILTER"} ${KIPTHOI_TEST_SKIP:+--skip "$KIPTHOI_TEST_SKIP"} 2>&1 |
    tee "$log" || status=$?

say "Totals"
for engine in sqlite postgres; do
    count=$(grep -c "^$engine " "$KIPTHOI_TEST_TALLY" || true)
    echo "tests that ran on $engine: $count"
    [ "$count" -gt 0 ] || { echo "no test ran on $engine" >&2; status=1; }
done
grep -E 'Test run with' "$log" || { echo "no test ran" >&2; status=1; }
rm -f "$log" "$KIPTHOI_TEST_TALLY"
exit "$status"
