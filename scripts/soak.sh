#!/usr/bin/env bash
# Loads the built service for SOAK_SECONDS (600) with 80 % of the requests that it can answer, measured first for 20 seconds, while
# somebody else sends hostile ones (scripts/soak/hostile.ts) all the time, and holds that none fails, that the rate is reached, that 99 of a hundred are answered in SOAK_P99_MILLISECONDS (500), that no error is
# logged, that it ends with 0 when told to, and that its memory stays flat: what the heap holds after a full collection may in the
# last third be at most 3 % more than in the second, the resident memory at most 10 %. Takes no input; prints each sample. Ends with 1
# where one of them does not hold.
set -euo pipefail
cd "$(dirname "$0")/.."

npm run build --silent
directory=$(mktemp -d)
service=''
finish() {
  [ -z "$service" ] || kill -TERM "$service" 2> /dev/null || true
  [ -z "$service" ] || wait "$service" || true
  rm -rf "$directory"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })")
# The limits are off, because the service itself is measured; and the heap is collected, because only what it holds is measured.
# SIGWINCH is used because a service has no other use for it.
HOST=127.0.0.1 PORT=$port WATTPRINT_DATA_DIR=$directory RATE_LIMIT_PER_MINUTE=0 LOG_LEVEL=warn \
  node --enable-source-maps --expose-gc --import 'data:text/javascript,process.on("SIGWINCH", () => gc())' dist/server.js > "$directory/log" 2>&1 &
service=$!
deadline=$((SECONDS + 120))
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/readyz"; do
  kill -0 "$service" 2> /dev/null && [ "$SECONDS" -lt "$deadline" ] || { cat "$directory/log" >&2; echo 'soak: the service did not start.' >&2; exit 1; }
  sleep 0.2
done
npx tsx scripts/soak.ts "http://127.0.0.1:$port" "${SOAK_SECONDS:-600}" "$service" "${SOAK_P99_MILLISECONDS:-500}"
kill -TERM "$service"
code=0
wait "$service" || code=$?
service=''
[ "$code" = 0 ] || { cat "$directory/log" >&2; echo "soak: after SIGTERM the service ended with $code." >&2; exit 1; }
! grep -E '"level":(50|60)' "$directory/log" >&2 || { echo 'soak: errors were logged.' >&2; exit 1; }
