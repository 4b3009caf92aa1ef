#!/usr/bin/env bash
# Proves on the built service what docs/faults.md says: each fault is made on purpose, and what was acknowledged before it is
# there after it. Takes no input. Needs a PostgreSQL server and faketime, which it installs where it is root on Debian; a full
# disk, and a server that stalls, dies, is set back or has no disk, are tried only where root may mount one and start it.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v faketime > /dev/null || {
  [ "$(id -u)" != 0 ] || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends faketime > /dev/null || true
}
npm run build --silent
export WATTPRINT_SERVER=dist/server.js
# Each replica is sent what somebody without a key may send to do harm, all the while.
export WATTPRINT_HOSTILE_BESIDE=1
echo '== The embedded PostgreSQL'
npx vitest run test/replicas/faults.test.ts test/replicas/disk-and-clock.test.ts --reporter=verbose
echo '== A PostgreSQL server'
scripts/test-on-postgresql.sh npx vitest run test/replicas/faults.test.ts test/replicas/lost-connections.test.ts \
  test/replicas/disk-and-clock.test.ts --reporter=verbose
echo '== A PostgreSQL server that stalls, dies, is set back and has no disk'
WATTPRINT_PROVE_FAULTS=1 npx vitest run test/replicas/server-faults.test.ts --reporter=verbose
