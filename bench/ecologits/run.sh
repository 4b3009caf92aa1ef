#!/usr/bin/env bash
# Compares the service with EcoLogits on the same request. Installs EcoLogits into a folder of its own; run `npm run build` first.
set -euo pipefail
cd "$(dirname "$0")/../.."
environment=node_modules/.cache/ecologits
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --requirement bench/ecologits/requirements.txt
"$environment/bin/pip" list 2> /dev/null | grep -E '^(ecologits|fastapi|uvicorn) '
npx tsx bench/ecologits/ratio.ts "$environment/bin/python"
