#!/usr/bin/env bash
# Proves with the built service what docs/faults.md says: each fault is caused on purpose, and whatever was acknowledged before a
# fault must still exist after it. Takes no input. Needs a PostgreSQL server and faketime, which it installs where it is root on Debian; a full
# disk, and a server that stalls, dies, is set back or has no disk, are tried only where root may mount one and start it.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v faketime > /dev/null || {
  [ "$(id -u)" != 0 ] || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends faketime > /dev/null || true
}
npm run build --silent
export WATTPRINT_SERVER=dist/server.js
# During all faults each replica receives hostile requests, as somebody without a key may send them.
export WATTPRINT_HOSTILE_BESIDE=1
echo '== The embedded PostgreSQL'
npx vitest run test/replicas/faults.test.ts test/replicas/disk-and-clock.test.ts --reporter=verbose
echo '== A PostgreSQL server'
scripts/test-on-postgresql.sh npx vitest run test/replicas/faults.test.ts test/replicas/lost-connections.test.ts \
  test/replicas/disk-and-clock.test.ts --reporter=verbose
echo '== A PostgreSQL server that stalls, dies, is set back and has no disk'
WATTPRINT_PROVE_FAULTS=1 npx vitest run test/replicas/server-faults.test.ts --reporter=verbose
