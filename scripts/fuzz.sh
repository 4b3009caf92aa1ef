#!/usr/bin/env bash
# Fuzzes a running service by openapi.yaml and by its GraphQL schema: no answer may be a 5xx or differ from the schema, and
# nothing invalid may be accepted. Needs Python 3.11 or newer with venv. The service writes: use one whose data may go,
# started with RATE_LIMIT_PER_MINUTE=0 RATE_LIMIT_PER_MINUTE_WITH_KEY=0 FAILED_KEYS_PER_MINUTE=0, because this is what limits are for.
#   scripts/fuzz.sh ADDRESS ADMIN_KEY [SECONDS]      each of the two has half of the seconds; 600 when absent
set -euo pipefail
cd "$(dirname "$0")/.."

[ $# -ge 2 ] || { echo "Usage: $0 ADDRESS ADMIN_KEY [SECONDS]" >&2; exit 2; }
address=$1 key=$2 seconds=${3:-600}
fuzzer=${SCHEMATHESIS:-}
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
# The contract names further types of content and further statuses in extensions, which the fuzzer does not know.
npx tsx scripts/whole-contract.ts > "$environment/openapi.json"
if [ -z "$fuzzer" ]; then
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/fuzz/requirements.txt
  fuzzer=$environment/bin/schemathesis
fi
export SCHEMATHESIS_HOOKS=hooks PYTHONPATH=$PWD/scripts/fuzz
run() {
  "$fuzzer" --config-file scripts/fuzz/schemathesis.toml run "$@" --header "Authorization: Bearer $key" \
    --continue-on-failure --generation-database none --max-time "$((seconds / 2))"
}
failed=0
# Without --checks, which would turn on again what schemathesis.toml turns off for an operation.
run "$environment/openapi.json" --url "$address" --exclude-checks graphql_errors_have_codes || failed=1
run "$address/graphql" --checks graphql_errors_have_codes || failed=1
exit "$failed"
