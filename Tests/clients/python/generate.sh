#!/usr/bin/env bash
# Generates Python messages and official Connect clients from the contract: generate.sh OUTPUT-FOLDER
# KIPTHOI_TEST_PYTHON names the interpreter of an environment with requirements.txt installed.
set -euo pipefail
out=${1:?usage: generate.sh OUTPUT-FOLDER}
python=${KIPTHOI_TEST_PYTHON:-python3}
protos=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../Shared/Models/Protos" && pwd)
bin=$(dirname "$("$python" -c 'import sys; print(sys.executable)')")

mkdir -p "$out"
cd "$protos"
mapfile -t files < <(find . -name '*.proto' -printf '%P\n' | sort)
"$python" -m grpc_tools.protoc -I. \
    --plugin=protoc-gen-connectrpc="$bin/protoc-gen-connectrpc" \
    --python_out="$out" --connectrpc_out="$out" --connectrpc_opt=protobuf=google \
    "${files[@]}"
echo "generated ${#files[@]} files into $out"
