#!/usr/bin/env bash
# Release builds hold no failpoint. The file is compiled with and without DEBUG and the names of steps are looked for in
# what comes out, and in the release executables if there are any.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/main.swift" <<'SWIFT'
import Steps
Failpoint.pass(.writeBeforeCommit)
SWIFT
# Two modules, as in the product: the names stand where the steps are passed.
compile() { # compile FOLDER FLAGS…
    local output=$1
    shift
    mkdir -p "$output"
    swiftc "$@" -wmo -package-name kip-thoi -swift-version 6 -module-name Steps -parse-as-library -emit-module \
        -emit-module-path "$output/Steps.swiftmodule" -c -o "$output/steps.o" Shared/Storage/Failpoint.swift
    swiftc "$@" -wmo -package-name kip-thoi -swift-version 6 -I "$output" -o "$output/program" "$folder/main.swift" \
        "$output/steps.o"
}
compile "$folder/release" -O
compile "$folder/debug" -Onone -DDEBUG
names='write\.(before|after)-commit|relay\.claimed|message\.leased|scan\.claimed|KIPTHOI_TEST_FAILPOINT'
grep -qaE "$names" "$folder/debug/program" || { echo "the debug build holds no failpoints either: the check looks wrong" >&2; exit 1; }
for program in "$folder/release/program" .build/release/{kipthoi,{intake,routing,sla,notification}-service}; do
    [ -f "$program" ] || continue
    if grep -qaE "$names" "$program"; then
        echo "$program holds failpoints" >&2
        exit 1
    fi
done
# And nothing but failpoints hides behind DEBUG, so that tests see the program that is shipped.
others=$(grep -rlE '^ *#if DEBUG' --include='*.swift' Shared Services | grep -v '^Shared/Storage/Failpoint.swift$' || true)
[ -z "$others" ] || { echo "#if DEBUG outside of Failpoint.swift: $others" >&2; exit 1; }
