#!/usr/bin/env bash
# Prints the path of a program in ~/.cache/wattprint, which Go builds from its module if it is not there yet.
# Usage: scripts/go-tool.sh PACKAGE VERSION      for example: scripts/go-tool.sh helm.sh/helm/v3/cmd/helm v3.19.5      Needs Go.
set -euo pipefail
[ $# = 2 ] || { echo "Usage: $0 PACKAGE VERSION" >&2; exit 2; }
command -v go > /dev/null || { echo "go-tool: Go is missing, and $1 is built with it: install it." >&2; exit 1; }
folder=${XDG_CACHE_HOME:-$HOME/.cache}/wattprint/$(basename "$1")-$2
[ -x "$folder/$(basename "$1")" ] || GOBIN=$folder GOFLAGS=-trimpath go install "$1@$2" >&2
echo "$folder/$(basename "$1")"
