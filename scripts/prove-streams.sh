#!/usr/bin/env bash
# Proves that calls in Kafka are counted exactly once whatever dies: a real broker and PostgreSQL, three consumers and four
# partitions, 2 million calls of which 8 % are sent twice and out of order, while consumers are killed in a transaction, paused
# beyond their session, joined and left, the broker is restarted, the database is away for a minute and its schema is migrated.
# Calls and tokens at the end are compared with what was sent, in twenty seeded runs.
# Usage: scripts/prove-streams.sh [--short] [--runs N] [--calls N] [--seed N]      --short is what CI runs: one run of 60,000 calls.
# Needs Java 17, Maven and a PostgreSQL server, or root on Debian.
set -euo pipefail
cd "$(dirname "$0")/.."

[ -n "${WATTPRINT_SERVER:-}" ] || npm run build --silent
scripts/with-kafka.sh scripts/test-on-postgresql.sh npx tsx scripts/prove-streams.ts "$@"
