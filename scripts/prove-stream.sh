#!/usr/bin/env bash
# Sends a million lines (or LINES) through POST /v1/estimates/batch of the built service, among them one of 5 MB, broken ones and
# at the end half a one, and holds that each is answered in its place, that the totals are those of an exact sum over the
# answers, and that the memory stays within 100 MB of what it was before. Takes no input. Ends with 1 where that does not hold.
set -euo pipefail
cd "$(dirname "$0")/.."

npm run build --silent
WATTPRINT_DATA_DIR=$(mktemp -d)
export WATTPRINT_DATA_DIR
trap 'rm -rf "$WATTPRINT_DATA_DIR"' EXIT
npx tsx scripts/prove-stream.ts "${LINES:-1000000}"
