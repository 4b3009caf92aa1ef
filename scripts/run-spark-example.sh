#!/usr/bin/env bash
# Estimates a Parquet file of calls by examples/spark in a local Spark, against the service at the address given, and compares each
# row with what the batch endpoint answers. Usage: scripts/run-spark-example.sh ADDRESS      Needs Java 17 and Python 3.10 with venv.
set -euo pipefail
cd "$(dirname "$0")/../examples/spark"

[ $# -gt 0 ] || { echo "Usage: $0 ADDRESS" >&2; exit 2; }
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt
PYSPARK_PYTHON=$environment/bin/python SPARK_LOCAL_IP=127.0.0.1 PYSPARK_SUBMIT_ARGS='--driver-memory 1g --master local[2] pyspark-shell' \
  PYTHONDONTWRITEBYTECODE=1 "$environment/bin/python" check.py "$1"
