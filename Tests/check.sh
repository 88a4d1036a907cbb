#!/usr/bin/env bash
# Checks that need no running service: contract, generated code, Dockerfile, import rules.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=Tests/peers.sh
source Tests/peers.sh
install_peers
PATH="$KIPTHOI_VENV/bin:$PATH"

say "Contract: buf lint"
(cd Shared/Models/Protos && buf lint)
say "Contract: generated code is up to date"
bash Shared/Models/Protos/generate.sh --check
say "Dockerfile: hadolint"
hadolint Dockerfile
say "Failpoints: none in release builds"
bash Tests/failpoints.sh
say "Format: .swift-format"
# The names of partners' JSON fields are theirs.
unformatted=$(git ls-files '*.swift' | grep -v /Generated/ | xargs swift format lint --parallel 2>&1 |
    grep -v AlwaysUseLowerCamelCase || true)
[ -z "$unformatted" ] || { head -n 20 <<<"$unformatted" >&2; fail "run: make format"; }
say "Rules: what may import what"
bash Tests/imports.sh
