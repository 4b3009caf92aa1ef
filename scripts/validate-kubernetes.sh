#!/usr/bin/env bash
# Checks deploy/kubernetes against the schemas of Kubernetes, strictly: every file, and, where kubectl or kustomize is here, also
# what they are built into. Usage: scripts/validate-kubernetes.sh      Needs python3 with venv, and Python's package registry.
set -euo pipefail
cd "$(dirname "$0")/.."

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
python3 -m venv "$directory/venv"
"$directory/venv/bin/pip" install --quiet --disable-pip-version-check 'kubernetes-validate==1.37.0'
validate() { "$directory/venv/bin/kubernetes-validate" --strict --quiet "$@"; }

mapfile -t files < <(grep -rlE '^kind: ' deploy/kubernetes --include='*.yaml' | grep -v '/kustomization.yaml$' | sort)
validate "${files[@]}"
echo "${#files[@]} manifests fit the schemas of Kubernetes 1.37."

if command -v kustomize > /dev/null; then build=(kustomize build)
elif command -v kubectl > /dev/null; then build=(kubectl kustomize)
else
  echo 'NOT BUILT: neither kustomize nor kubectl is here.'
  exit 0
fi
for folder in deploy/kubernetes/base deploy/kubernetes/overlays/*; do
  "${build[@]}" "$folder" > "$directory/built.yaml"
  validate "$directory/built.yaml"
  echo "$folder builds into $(grep -c '^kind: ' "$directory/built.yaml") manifests that fit them."
done
