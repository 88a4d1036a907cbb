#!/usr/bin/env bash
# Long checks in release builds: each script in Tests/soak/ in turn. `make soak ARGS="calendar"` runs one by its name.
set -euo pipefail
cd "$(dirname "$0")/.."
for script in Tests/soak/*.sh; do
    name=$(basename "$script" .sh)
    [ -z "${1:-}" ] || [ "$1" = "$name" ] || continue
    echo "== $name"
    bash "$script"
done
