#!/usr/bin/env bash
# Has a collector of OpenTelemetry check deploy/streams/collector.yaml: one with the parts that the file names, built by the project's
# own builder. The first run takes minutes, the others seconds: what was built stays in ~/.cache/wattprint. With --send it also runs
# the collector before a broker of Kafka and sends it the call of docs/streams.md. Needs Go, and for --send Java 17 and Maven.
# Usage: scripts/validate-collector.sh [--send]
set -euo pipefail
cd "$(dirname "$0")/.."

recipe=$PWD/scripts/collector/builder.yaml
folder=${XDG_CACHE_HOME:-$HOME/.cache}/wattprint/collector-$(sha256sum "$recipe" | cut -c 1-12)
if [ ! -x "$folder/collector" ]; then
  builder=$(scripts/go-tool.sh go.opentelemetry.io/collector/cmd/builder v0.165.0)
  mkdir -p "$folder"
  (cd "$folder" && "$builder" --config "$recipe" > build.log 2>&1) || { tail -n 20 "$folder/build.log" >&2; exit 1; }
  mv "$folder/_build/collector" "$folder/collector"
  rm -rf "$folder/_build"
fi
"$folder/collector" validate --config deploy/streams/collector.yaml
# A wrong configuration must be refused; otherwise the check would prove nothing.
wrong=$(mktemp)
trap 'rm -f "$wrong"' EXIT
sed 's/partition_traces_by_id/partition_spans_by_id/' deploy/streams/collector.yaml > "$wrong"
! "$folder/collector" validate --config "$wrong" > /dev/null 2>&1 || { echo 'validate-collector: the collector takes a setting that it does not have.' >&2; exit 1; }
echo 'The collector takes deploy/streams/collector.yaml.'
if [ "${1:-}" = --send ]; then TEST_COLLECTOR=$folder/collector scripts/with-kafka.sh npx vitest run test/kafka/collector.test.ts; fi
