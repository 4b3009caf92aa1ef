#!/usr/bin/env bash
# Generates clients of the service at the address given as its users do, with the defaults of each generator, compiles them and makes
# an estimate and a request that is refused with each. Needs Node.js, Python 3.11 with venv, Go, and Java 17 with Maven; a language
# whose programs are missing is left out, and said. Maven gets the jars once, into node_modules/.cache.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# = 1 ] || { echo "Usage: $0 ADDRESS" >&2; exit 2; }
address=$1
programs=$PWD/test/generated-clients
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT

OPENAPI_PYTHON_CLIENT=0.29.0
OAPI_CODEGEN=v2.8.2
OAPI_RUNTIME=v1.9.0

curl --silent --show-error --fail "$address/openapi.json" > "$folder/openapi.json"
curl --silent --show-error --fail "$address/openapi-3.0.json" > "$folder/openapi-3.0.json"

can() {
  local program
  for program in "$@"; do
    command -v "$program" > /dev/null && continue
    echo "NOT PROVEN: $program is missing."
    return 1
  done
}

# What each program prints: the energy of an answer, and the code of a problem.
expect() {
  local language=$1 printed=$2
  [[ $printed =~ ^[0-9.e-]+\ kWh$'\n'unknown-model$ ]] || { echo "generate-clients: $language printed: $printed" >&2; exit 1; }
  echo "$language: $(head -n 1 <<< "$printed") (after $SECONDS s)"
}

typescript() {
  local project=$folder/typescript
  mkdir "$project"
  cp "$programs/call.ts.txt" "$project/call.ts"
  ln -s "$PWD/node_modules" "$project/node_modules"
  (cd "$project" && npx openapi-typescript ../openapi.json --output api.ts > log 2>&1) || { cat "$project/log" >&2; exit 1; }
  echo '{ "type": "module" }' > "$project/package.json"
  (cd "$project" && npx tsc --strict --target es2022 --module nodenext --skipLibCheck --types node --outDir out call.ts)
  expect TypeScript "$(node "$project/out/call.js" "$address")"
}

python() {
  local venv=$folder/venv
  mkdir "$folder/python"
  python3 -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "openapi-python-client==$OPENAPI_PYTHON_CLIENT"
  (cd "$folder" && PATH=$venv/bin:$PATH openapi-python-client generate --path openapi.json --meta none --output-path "$folder/python/wattprint_client" > "$folder/log" 2>&1) \
    || { cat "$folder/log" >&2; exit 1; }
  expect Python "$(PYTHONPATH=$folder/python "$venv/bin/python" "$programs/call.py" "$address")"
}

go_client() {
  local project=$folder/go
  mkdir "$project"
  cp "$programs/call.go.txt" "$project/main.go"
  (cd "$project" && go mod init example.org/client 2> /dev/null \
    && go run "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@$OAPI_CODEGEN" -generate types,client -package main ../openapi-3.0.json > client.go \
    && go get "github.com/oapi-codegen/runtime@$OAPI_RUNTIME" 2> /dev/null && go mod tidy 2> /dev/null && go build -o client .)
  expect Go "$("$project/client" "$address")"
}

# Only the part of the client that the call needs is compiled.
java_client() {
  local project=$folder/java jars classpath
  jars=$(java_jars)
  classpath=$(find "$jars" -name '*.jar' ! -name 'openapi-generator*' -printf '%p:')
  mkdir "$project"
  java -jar "$jars"/openapi-generator-cli-*.jar generate -g java --library native -i "$folder/openapi-3.0.json" -o "$project" \
    --global-property apis=Estimates,models,supportingFiles,modelDocs=false,modelTests=false,apiDocs=false,apiTests=false \
    > "$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
  javac -nowarn -Xlint:none -proc:none -cp "$classpath" -sourcepath "$project/src/main/java" -d "$project/out" "$programs/Call.java" 2> "$folder/log" \
    || { cat "$folder/log" >&2; exit 1; }
  expect Java "$(java -cp "$classpath$project/out" Call "$address")"
}

# Prints the folder with the jars of scripts/java-client/pom.xml.
java_jars() {
  local pom=scripts/java-client/pom.xml jars unfinished
  jars=$PWD/node_modules/.cache/java-client-$(sha256sum "$pom" | cut -c 1-12)
  if [ ! -d "$jars" ]; then
    mkdir -p "$(dirname "$jars")"
    unfinished=$(mktemp -d "$jars.XXXXXX")
    mvn --quiet --batch-mode --file "$pom" dependency:copy-dependencies -DoutputDirectory="$unfinished" > /dev/null
    mv -T "$unfinished" "$jars" 2> /dev/null || rm -rf "$unfinished"
  fi
  echo "$jars"
}

typescript
! can python3 || python
! can go || go_client
! can javac mvn || java_client
