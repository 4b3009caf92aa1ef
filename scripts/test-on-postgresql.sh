#!/usr/bin/env bash
# Runs the test suite, or the command given, on a PostgreSQL server made for it and removed after it.
# Usage: scripts/test-on-postgresql.sh [command [argument…]]      (default: npm test)
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- npm test

fail() {
  echo "test-on-postgresql: $*" >&2
  exit 1
}

# Debian keeps the server's programs outside PATH, in a folder for each version; the newest one is used.
server_programs() {
  local initdb
  initdb=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort --version-sort | tail -n 1 || true)
  [ -n "$initdb" ] || initdb=$(command -v initdb || true)
  [ -z "$initdb" ] || dirname "$(readlink -f "$initdb")"
}

install_server() {
  [ "$(id -u)" = 0 ] || fail 'no PostgreSQL server is installed and only root may install one: apt-get install postgresql.'
  command -v apt-get > /dev/null || fail 'no PostgreSQL server is installed: install version 15 or newer.'
  # The package would otherwise create and start a server of its own.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold postgresql > /dev/null
}

programs=$(server_programs)
if [ -z "$programs" ]; then
  install_server
  programs=$(server_programs)
fi

# PostgreSQL refuses to run as root.
as_owner=()
if [ "$(id -u)" = 0 ]; then
  getent passwd postgres > /dev/null || fail 'PostgreSQL does not run as root, and there is no user "postgres" to run it as.'
  as_owner=(runuser -u postgres --)
fi

directory=$(mktemp -d)
# The server stops immediately, because what it would still save is removed with its directory.
remove_server() {
  "${as_owner[@]}" "$programs/pg_ctl" stop --silent --mode=immediate --pgdata="$directory/cluster" 2> /dev/null || true
  rm -rf "$directory"
}
trap remove_server EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })")
echo "$password" > "$directory/password"
[ "$(id -u)" != 0 ] || chown -R postgres "$directory"

cd "$directory"
"${as_owner[@]}" "$programs/initdb" --pgdata="$directory/cluster" --username=wattprint --pwfile="$directory/password" \
  --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync > "$directory/initdb.log"
"${as_owner[@]}" "$programs/pg_ctl" start --silent --wait --pgdata="$directory/cluster" --log="$directory/server.log" \
  --options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='$directory' -c max_connections=200 -c fsync=off" ||
  { cat "$directory/server.log" >&2; fail 'the server did not start.'; }
cd - > /dev/null

echo "$("$programs/postgres" --version), port $port, for: $*"
TEST_DATABASE_URL="postgresql://wattprint:$password@127.0.0.1:$port/postgres" "$@"
