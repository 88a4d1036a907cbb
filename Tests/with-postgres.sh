#!/usr/bin/env bash
# Runs a command with a private PostgreSQL and the test peers at hand, e.g. one suite:
#     bash Tests/with-postgres.sh swift test --filter SLAServiceTests
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=Tests/peers.sh
source Tests/peers.sh
install_peers
PG_BIN=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)
trap stop_postgres EXIT
start_postgres
"$@"
