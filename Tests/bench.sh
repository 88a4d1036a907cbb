#!/usr/bin/env bash
# Benchmarks. Prints ratios against pgbench running the same SQL at the same concurrency in the same run; no thresholds,
# since a figure alone says more about the machine than about the program.
#     make bench                      10 seconds a round, 64 connections, 3 rounds
#     make bench ARGS="5 32 1"        seconds, connections, rounds
#     make bench ARGS=timers          only the million timers of sla
#     make bench ARGS=search          only search, lists, duplicates and imports, over 1,000 and 250,000 petitions
#     BENCH_BUILD=debug make bench ARGS=search     with the debug build, to try the benchmark itself
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=Tests/peers.sh
source Tests/peers.sh
seconds=${1:-10} connections=${2:-64} rounds=${3:-3}

sh deploy/packages.sh test
command -v wrk >/dev/null || { [ "$(id -u)" -eq 0 ] && apt-get install -y -qq wrk >/dev/null; } ||
    fail "wrk is missing: sudo apt-get install wrk"
PG_BIN=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)

timers() {
    say "A million armed stages"
    swift build -c release --product timer-bench
    as_admin -c 'CREATE DATABASE timers'
    .build/release/timer-bench "${KIPTHOI_TEST_POSTGRES_URL%/postgres}/timers"
}
as_admin() { psql -q -v ON_ERROR_STOP=1 "$KIPTHOI_TEST_POSTGRES_URL" "$@"; }
search() {
    say "Search, lists, duplicates and imports on PostgreSQL, over 1,000 and over 250,000 petitions (${BENCH_BUILD:-release} build)"
    swift build -c "${BENCH_BUILD:-release}" --product intake-service
    figures=$(mktemp -d)
    for rows in ${BENCH_ROWS:-1000 250000}; do
        bash Tests/bench/search.sh "$PWD/.build/${BENCH_BUILD:-release}/intake-service" "$KIPTHOI_TEST_POSTGRES_URL" "$rows" "$figures/$rows"
    done
    python3 Tests/bench/ratios.py "$figures"
    rm -rf "$figures"
}
if [ "${1:-}" = search ]; then
    trap stop_postgres EXIT
    PG_OPTIONS_TEST="-c shared_buffers=256MB" start_postgres
    search
    exit
fi
if [ "${1:-}" = timers ]; then
    trap stop_postgres EXIT
    PG_OPTIONS_TEST="-c shared_buffers=256MB" start_postgres
    timers
    exit
fi

say "Release build (over ten minutes the first time)"
swift build -c release --product intake-service

service=""
log=$(mktemp)
script=$(mktemp)
cleanup() {
    [ -z "$service" ] || kill "$service" 2>/dev/null || true
    stop_postgres
    rm -f "$log" "$script"
}
trap cleanup EXIT
PG_OPTIONS_TEST="-c shared_buffers=256MB" start_postgres
as_admin -c 'CREATE DATABASE bench'
url=${KIPTHOI_TEST_POSTGRES_URL%/postgres}/bench

port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])')
.build/release/intake-service serve --dev --host 127.0.0.1 --port "$port" --database-url "$url" \
    --log-level error >"$log" 2>&1 &
service=$!
for _ in $(seq 100); do
    curl -sf "http://127.0.0.1:$port/readyz" >/dev/null && break
    sleep 0.1
done
curl -sf "http://127.0.0.1:$port/readyz" >/dev/null || { cat "$log"; fail "intake did not start"; }

submit() { wrk -t2 -c"$connections" -d"$1s" -s Tests/bench/submit.lua "http://127.0.0.1:$port" | awk '/^RESULT/ {print $2, $3, $4, $5}'; }
pgbench_submit() {
    PGOPTIONS="-c search_path=intake" "$PG_BIN/pgbench" -n -M prepared -c "$connections" -j 2 -T "$seconds" \
        -f "$script" "$url" 2>>"$log" | awk '/^tps/ {printf "%.0f\n", $3; found = 1} END {exit !found}' ||
        { tail -n 3 "$log" >&2; fail "pgbench could not run the same SQL"; }
}

say "Durable submits on PostgreSQL, $connections connections, $seconds s a round"
submit 2 >/dev/null
id=$(psql -At "$url" -c 'SELECT id FROM intake.petition ORDER BY id LIMIT 1')
psql -At "$url" -c "SET search_path = intake" -c "
    SELECT json_build_object('table', 'petition', 'row', row_to_json(p)) FROM petition p WHERE id = '$id'
    UNION ALL SELECT json_build_object('table', 'timeline', 'row', row_to_json(t)) FROM timeline t WHERE petition_id = '$id'
    UNION ALL SELECT json_build_object('table', 'search_queue', 'row', json_build_object('petition_id', '$id'))
    UNION ALL SELECT json_build_object('table', 'event_sequence', 'row', row_to_json(s)) FROM event_sequence s WHERE subject = '$id'
    UNION ALL SELECT json_build_object('table', 'audit_open', 'row', json_build_object('id', id, 'at', at, 'actor', actor,
        'action', action, 'subject', subject, 'digest', digest)) FROM audit WHERE subject = '$id' AND position =
        (SELECT min(position) FROM audit WHERE subject = '$id')
    UNION ALL SELECT json_build_object('table', 'outbox', 'row', row_to_json(o)) FROM outbox o WHERE subject = '$id'" |
    grep '^{' | python3 Tests/bench/same_sql.py >"$script"
printf '%-7s %14s %10s %10s %10s %14s %7s\n' round "over HTTP /s" p50 p99 refused "pgbench /s" ratio
for round in $(seq "$rounds"); do
    read -r rate refused p50 p99 < <(submit "$seconds")
    base=$(pgbench_submit)
    printf '%-7s %14s %8sms %8sms %10s %14s %7s\n' "$round" "$rate" "$p50" "$p99" "$refused" "$base" \
        "$(awk -v a="$rate" -v b="$base" 'BEGIN {printf "%.2f", a / b}')"
done
echo "petitions in the database afterwards: $(psql -At "$url" -c 'SELECT count(*) FROM intake.petition')"

say "Notification on PostgreSQL: a fast provider, then the way from an event to the first attempt"
swift build -c release --product notification-service
bash Tests/bench/notify.sh 10000 20

timers

search
