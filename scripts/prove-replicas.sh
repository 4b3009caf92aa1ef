#!/usr/bin/env bash
# Proves with the built service that three replicas share a PostgreSQL and a Redis: all of them see a write, no request is lost when
# one of them ends under load, and no write is lost when the database is cut off for 30 seconds. Takes no input; needs redis-server,
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
