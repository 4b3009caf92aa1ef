#!/usr/bin/env bash
# Proves on the built service that three replicas share a PostgreSQL and a Redis: a write is seen by all, one that ends in the
# middle of a load loses no request, and the database cut off for 30 seconds loses no write. Takes no input; needs redis-server,
# and a PostgreSQL server or root on Debian. REPLICA_CUT_SECONDS chooses another length of the cut.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v redis-server > /dev/null || {
  echo 'prove-replicas: redis-server is missing: apt-get install redis-server.' >&2
  exit 1
}
npm run build --silent
export WATTPRINT_SERVER=dist/server.js REPLICA_CUT_SECONDS="${REPLICA_CUT_SECONDS:-30}"
scripts/test-on-postgresql.sh npx vitest run test/replicas --reporter=verbose
