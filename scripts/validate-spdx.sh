#!/usr/bin/env bash
# Checks the answers of the service at the given address with format=spdx against the model that the SPDX project publishes. Needs
# Python 3.11 or newer with venv.
set -euo pipefail
cd "$(dirname "$0")/forms"

[ $# -eq 1 ] || { echo "Usage: $0 ADDRESS" >&2; exit 2; }
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
python3 -m venv "$environment"
"$environment/bin/python" -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
"$environment/bin/python" validate_spdx.py "$1"
