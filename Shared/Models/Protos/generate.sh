#!/usr/bin/env bash
# Regenerates the Swift messages and the descriptor set from the .proto files; with --check, compares only.
# Needs protoc; builds protoc-gen-swift from the swift-protobuf checkout the package already has.
set -euo pipefail
cd "$(dirname "$0")/../../.."
protos=Shared/Models/Protos
generated=Shared/Models/Generated
target=$generated
if [ "${1:-}" = --check ]; then
    target=$(mktemp -d)
    trap 'rm -rf "$target"' EXIT
fi

[ -d .build/checkouts/swift-protobuf ] || swift package resolve
if [ ! -x .build-protoc/release/protoc-gen-swift ]; then
    echo "Building protoc-gen-swift (about a minute, once)"
    swift build -c release --product protoc-gen-swift --package-path .build/checkouts/swift-protobuf \
        --scratch-path .build-protoc >/dev/null
fi

mkdir -p "$target"
rm -f "$target"/*.pb.swift "$target"/contract.binpb
cd "$protos"
mapfile -t files < <(find . -name '*.proto' -printf '%P\n' | sort)
mapfile -t contract < <(find kipthoi -name '*.proto' | sort)
output=$(cd - >/dev/null && realpath "$target")
protoc -I . --plugin=protoc-gen-swift=../../../.build-protoc/release/protoc-gen-swift \
    --swift_opt=Visibility=Package --swift_opt=UseAccessLevelOnImports=true --swift_opt=FileNaming=DropPath \
    --swift_out="$output" "${files[@]}"
protoc -I . --include_imports --descriptor_set_out="$output/contract.binpb" "${contract[@]}"
# The same with the comments, inside the program: what /openapi.json and /docs are made from.
protoc -I . --include_imports --include_source_info --descriptor_set_out="$output/comments.tmp" "${contract[@]}"
{
    echo "// swift-format-ignore-file"
    echo "/// The descriptors of the contract with their comments: a serialized FileDescriptorSet in base64."
    echo "package enum ContractDescriptor {"
    echo "    package static let base64 = \"$(base64 -w0 "$output/comments.tmp")\""
    echo "}"
} >"$output/contract.pb.swift"
rm "$output/comments.tmp"
cd - >/dev/null

if [ "$target" != "$generated" ]; then
    diff -rq "$target" "$generated" || {
        echo "Generated code is not what the .proto files give: run 'make protos' and commit." >&2
        exit 1
    }
fi
