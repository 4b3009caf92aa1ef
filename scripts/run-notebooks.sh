#!/usr/bin/env bash
# Runs the notebooks in a real kernel against the service at the given address and compares every printed answer with the committed
# one. With --write it saves the notebooks with their new answers. Needs Python 3.11 or newer with venv.
set -euo pipefail
cd "$(dirname "$0")/../examples/notebooks"

[ $# -gt 0 ] || { echo "Usage: $0 ADDRESS [--write]" >&2; exit 2; }
export WATTPRINT_URL=$1
python=${PYTHON:-}
if [ -z "$python" ]; then
  environment=$(mktemp -d)
  trap 'rm -rf "$environment"' EXIT
  python3 -m venv "$environment"
  python=$environment/bin/python
  "$python" -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
fi
if [ "${2:-}" = --write ]; then
  for notebook in *.ipynb; do
    "$python" -c 'import sys, nbformat, nbclient
notebook = nbformat.read(sys.argv[1], as_version=4)
nbclient.NotebookClient(notebook, kernel_name="python3").execute()
for cell in notebook.cells: cell.metadata.pop("execution", None)
notebook.metadata.language_info = {"name": "python"}
nbformat.write(notebook, sys.argv[1])' "$notebook"
  done
else
  "$python" -m pytest --quiet --nbval --nbval-current-env -p no:cacheprovider .
fi
