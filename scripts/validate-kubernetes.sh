#!/usr/bin/env bash
# Checks deploy/kubernetes against the schemas of Kubernetes, strictly: every file, and, where kubectl or kustomize is here, also
# what they are built into. Then the chart of deploy/helm, linted and rendered with its defaults and with everything on: what is of
# Kubernetes by its schemas, what is of the operator of Prometheus by its types; and the workflow of releases by actionlint.
# Usage: scripts/validate-kubernetes.sh      Needs python3 with venv, Python's package registry, and Go for Helm and for actionlint.
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
  build=()
fi
for folder in deploy/kubernetes/base deploy/kubernetes/overlays/*; do
  [ "${#build[@]}" -gt 0 ] || break
  "${build[@]}" "$folder" > "$directory/built.yaml"
  validate "$directory/built.yaml"
  echo "$folder builds into $(grep -c '^kind: ' "$directory/built.yaml") manifests that fit them."
done

if ! command -v go > /dev/null; then
  echo 'NOT RENDERED: Helm is built with Go, which is not here.'
  exit 0
fi
chart=deploy/helm/wattprint
helm=$(scripts/go-tool.sh helm.sh/helm/v3/cmd/helm v3.19.5)
# Helm must not use settings of the user.
export HELM_CONFIG_HOME=$directory HELM_CACHE_HOME=$directory HELM_DATA_HOME=$directory
(cd scripts/kubernetes && go build -o "$directory/monitoring" .)
for values in values.yaml ci/everything.yaml; do
  "$helm" lint --strict --quiet --kube-version 1.34.0 --values "$chart/$values" "$chart" > "$directory/lint" 2>&1 || { cat "$directory/lint" >&2; exit 1; }
  "$helm" template release "$chart" --kube-version 1.34.0 --namespace wattprint --values "$chart/$values" > "$directory/rendered.yaml" 2> "$directory/lint"
  fit=$("$directory/venv/bin/python" scripts/kubernetes/validate_rendered.py "$directory/rendered.yaml" 1.37)
  ours=$("$directory/monitoring" < "$directory/rendered.yaml")
  echo "$chart with $values renders: $fit, $ours the types of the operator of Prometheus."
done
[ "$ours" = 3 ] || { echo 'validate-kubernetes: with everything on there are a ServiceMonitor, a PodMonitor and a PrometheusRule.' >&2; exit 1; }
for wrong in image.repositry=x consumers.enabled=true settings.DATABASE_URL=postgresql://host; do
  ! "$helm" template release "$chart" --kube-version 1.34.0 --set "$wrong" > /dev/null 2>&1 || { echo "validate-kubernetes: the chart takes $wrong." >&2; exit 1; }
done
"$(scripts/go-tool.sh github.com/rhysd/actionlint/cmd/actionlint v1.7.12)" -no-color
echo 'The workflow of releases fits the syntax of its platform.'
