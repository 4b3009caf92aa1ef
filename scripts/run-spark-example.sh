#!/usr/bin/env bash
# Estimates a Parquet file of calls by examples/spark in a local Spark, against the service at the address given, and compares each
# row with what a stream to the service answers. Needs Java 17 and Python 3.10 to 3.13 with venv; Spark is installed once, into
# ~/.cache/wattprint. Usage: scripts/run-spark-example.sh ADDRESS [CALLS]
set -euo pipefail
cd "$(dirname "$0")/../examples/spark"

[ $# -gt 0 ] || { echo "Usage: $0 ADDRESS [CALLS]" >&2; exit 2; }
command -v java > /dev/null || { echo 'run-spark-example: Java 17 is missing: apt-get install openjdk-17-jre-headless.' >&2; exit 1; }
cache=${XDG_CACHE_HOME:-$HOME/.cache}/wattprint
environment=$cache/spark-$(cat requirements.txt <(python3 --version) | sha256sum | cut -c 1-12)
# An installation creates this file last, so that an incomplete one is repeated.
if [ ! -e "$environment/complete" ]; then
  mkdir -p "$cache"
  python3 -m venv --clear "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt
  touch "$environment/complete"
fi
# Two workers in this process, reachable only from this machine.
PYSPARK_PYTHON=$environment/bin/python SPARK_LOCAL_IP=127.0.0.1 PYTHONDONTWRITEBYTECODE=1 \
  PYSPARK_SUBMIT_ARGS='--driver-memory 1g --master local[2] --conf spark.ui.enabled=false --conf spark.log.level=ERROR pyspark-shell' \
  "$environment/bin/python" check.py "$@"
