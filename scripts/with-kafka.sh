#!/usr/bin/env bash
# Runs a command with TEST_KAFKA_JARS set to the folder of the jars of an Apache Kafka broker, which the command starts itself. The jars
# are downloaded once from Maven Central into node_modules/.cache. Needs Java 17 and Maven, which it installs as root on Debian.
# Usage: scripts/with-kafka.sh command [argument…]
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { echo 'with-kafka: name a command: scripts/with-kafka.sh npx vitest run test/kafka' >&2; exit 1; }

fail() {
  echo "with-kafka: $*" >&2
  exit 1
}

if ! command -v java > /dev/null || ! command -v mvn > /dev/null; then
  [ "$(id -u)" = 0 ] || fail 'Java 17 or Maven is missing, and only root may install them: apt-get install openjdk-17-jre-headless maven.'
  command -v apt-get > /dev/null || fail 'Java 17 or Maven is missing: install them.'
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless maven > /dev/null
fi

jars=$PWD/node_modules/.cache/kafka-$(sha256sum scripts/kafka/pom.xml | cut -c 1-12)
if [ ! -d "$jars" ]; then
  mkdir -p "$(dirname "$jars")"
  unfinished=$(mktemp -d "$jars.XXXXXX")
  trap 'rm -rf "$unfinished"' EXIT
  mvn --quiet --batch-mode --file scripts/kafka/pom.xml dependency:copy-dependencies -DoutputDirectory="$unfinished" ||
    fail 'Maven did not get the jars of the broker; see above.'
  # Another run may have downloaded them in the meantime.
  mv -T "$unfinished" "$jars" 2> /dev/null || [ -d "$jars" ]
fi
TEST_KAFKA_JARS=$jars "$@"
