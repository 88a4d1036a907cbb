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
# One target after another, and within a target so many tests at once: a hundred together on two cores would wait for
# each other until the deadlines of their calls have passed.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=${SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH:-8}
log=$(mktemp)
failed=()
findings='✘|error:|Fatal|signal code'
noise='started\.$|case passing'
# The whole-system stories even suite after suite: each starts several processes and watches deadlines.
targets=$(find Tests -mindepth 1 -maxdepth 1 -name '*Tests' ! -name SystemTests -printf '%f\n' | sort)
stories=$(grep -hoE '^struct [A-Za-z]+(Stories|Tests)\b' Tests/SystemTests/*.swift | awk '{print "SystemTests\\." $2}' | sort)
for target in $targets $stories; do
    echo "== ${target/\\/}"
    timeout --signal=INT --kill-after=30 "${KIPTHOI_TEST_TIMEOUT:-1200}" swift test --skip-build \
        --filter "^$target[./].*${KIPTHOI_TEST_FILTER:-}" ${KIPTHOI_TEST_SKIP:+--skip "$KIPTHOI_TEST_SKIP"} >"$log.$target" 2>&1 ||
        failed+=("$target")
    grep -E "$findings|Test run with" "$log.$target" | grep -vE "$noise" || true
    cat "$log.$target" >>"$log"
    rm -f "$log.$target"
done

say "Totals"
status=0
for engine in sqlite postgres; do
    count=$(grep -c "^$engine " "$KIPTHOI_TEST_TALLY" || true)
    echo "tests that ran on $engine: $count"
    [ "$count" -gt 0 ] || { echo "no test ran on $engine" >&2; status=1; }
done
tests=$(grep -oE 'Test run with [0-9]+ tests?' "$log" | grep -oE '[0-9]+' | awk '{n += $1} END {print n + 0}')
broken=$(grep -E '^✘ Test .* failed after' "$log" | grep -vc 'Test run with' || true)
if [ "${#failed[@]}" -gt 0 ]; then
    # Once more at the end, where whoever sees only the last lines finds them.
    grep -E "$findings" "$log" | grep -vE "$noise" | cut -c1-2000 | tail -n 60
    echo "failed targets: ${failed[*]} (log: $log)" >&2
    status=1
fi
[ "${tests:-0}" -gt 0 ] || { echo "no test ran" >&2; status=1; }
echo "$((tests - broken)) passed, $broken failed"
[ "$status" -ne 0 ] || rm -f "$log"
rm -f "$KIPTHOI_TEST_TALLY"
exit "$status"
