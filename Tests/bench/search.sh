#!/usr/bin/env bash
# Search, lists, duplicates and imports over so many petitions: search.sh INTAKE-SERVICE ADMIN-URL ROWS [FIGURES-FILE]
# The program fills a database of its own on that PostgreSQL server with one petition; SQL multiplies it.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$1 admin=$2 rows=$3 figures=${4:-}
name=bench_search_$rows
url=${admin%/*}/$name
log=$(mktemp)
service=""
cleanup() {
    [ -z "$service" ] || kill "$service" 2>/dev/null || true
    psql -q "$admin" -c "DROP DATABASE IF EXISTS $name WITH (FORCE)" 2>/dev/null || true
    rm -f "$log"
}
trap cleanup EXIT
psql -q "$admin" -c "DROP DATABASE IF EXISTS $name WITH (FORCE)" \
    -c "CREATE DATABASE $name TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'" 2>/dev/null
port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])')
"$program" serve --dev --host 127.0.0.1 --port "$port" --metrics-port 0 --database-url "$url" --log-level error >"$log" 2>&1 &
service=$!
for _ in $(seq 100); do
    curl -sf "http://127.0.0.1:$port/readyz" >/dev/null && break
    sleep 0.1
done
curl -sf -o /dev/null -H 'content-type: application/json' \
    "http://127.0.0.1:$port/kipthoi.intake.v1.IntakeService/SubmitPetition" \
    -d '{"communeCode":"27991","channel":"CHANNEL_PORTAL","kind":"KIND_DIFFICULTY","body":"Trạm biến áp quá tải"}' ||
    { cat "$log" >&2; exit 1; }
psql -q -v ON_ERROR_STOP=1 -v rows="$rows" -f Tests/bench/fill.sql "$url"
echo "$rows petitions"
python3 Tests/bench/search.py "http://127.0.0.1:$port" "$figures"
