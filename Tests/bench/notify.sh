#!/usr/bin/env bash
# Notification's benchmark: messages handed to a fast provider, on PostgreSQL (KIPTHOI_TEST_POSTGRES_URL) in a database of
# its own. Called by bench.sh; BIN says where the executables are.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=${BIN:-.build/release}
admin=${KIPTHOI_TEST_POSTGRES_URL:?}
name=bench_notify_$$
free_port() { python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])'; }
port=$(free_port) gateway=$(free_port) log=$(mktemp)
psql -q "$admin" -c "CREATE DATABASE $name"
"$bin/notification-service" serve --dev --host 127.0.0.1 --port "$port" --metrics-port 0 \
    --database-url "${admin%/*}/$name" --log-level error --notify-channels sms \
    --sms-url "http://127.0.0.1:$gateway/" --sms-api-key key --sms-secret-key secret --sms-brandname SCT >"$log" 2>&1 &
service=$!
cleanup() {
    kill "$service" 2>/dev/null || true
    wait "$service" 2>/dev/null || true
    psql -q "$admin" -c "DROP DATABASE $name" || true
    rm -f "$log"
}
trap cleanup EXIT
for _ in $(seq 100); do
    curl -sf "http://127.0.0.1:$port/readyz" >/dev/null && break
    sleep 0.1
done
curl -sf "http://127.0.0.1:$port/readyz" >/dev/null || { cat "$log"; exit 1; }
python3 Tests/bench/notify.py "http://127.0.0.1:$port" "$gateway" "$@" |
    awk '{printf "%s messages/s to a fast provider; event to first attempt at 50/s: p50 %s ms, p99 %s ms; right after the storm: p50 %s ms, p99 %s ms\n", $2, $3, $4, $5, $6}'
