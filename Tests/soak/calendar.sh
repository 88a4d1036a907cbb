#!/usr/bin/env bash
# The calendar against single minutes counted from holidays.csv, a million random cases with a fixed seed.
set -euo pipefail
swift build -c release --product calendar-soak
.build/release/calendar-soak "${KIPTHOI_SOAK_CASES:-1000000}"
