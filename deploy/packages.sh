#!/bin/sh
# Installs the system packages that building (and, with "test", testing) needs. Says what it does; does nothing when
# all are there. libprotobuf-dev has the google/protobuf/*.proto that protoc imports.
set -eu

packages="libpq-dev libsqlite3-dev zlib1g-dev libcurl4-openssl-dev libssl-dev libexpat1-dev pkg-config"
[ "${1:-build}" = test ] && packages="$packages postgresql sqlite3 protobuf-compiler libprotobuf-dev python3 python3-venv curl faketime"

missing=""
for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

command="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" -ne 0 ]; then
    echo "Missing system packages. Please run:" >&2
    echo "    sudo apt-get update && sudo $command" >&2
    exit 1
fi
echo "Installing system packages:$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -q >/dev/null
# Word splitting is wanted: one argument a package.
# shellcheck disable=SC2086
apt-get install -y --no-install-recommends $missing >/dev/null
