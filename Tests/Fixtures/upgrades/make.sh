#!/usr/bin/env bash
# Dumps the schema of this source tree, populated by its own services, for the tests of later upgrades:
#     bash Tests/Fixtures/upgrades/make.sh 0.1.0
# Once for each release, from its tag; a dump never changes afterwards.
set -euo pipefail
cd "$(dirname "$0")/../../.."
release=${1:?usage: make.sh RELEASE}
[ ! -e "Tests/Fixtures/upgrades/$release" ] || { echo "$release has its dump already" >&2; exit 1; }
export KIPTHOI_TEST_RELEASE=$release
exec bash Tests/with-postgres.sh swift test --filter 'SystemTests.ReleaseMaker'
