#!/usr/bin/env bash
# Builds the image, starts it as strictly as a cluster would, asks it one estimate, stops it and prints its size.
# Usage: scripts/prove-container.sh [--stand-in-base]
# Uses the first of docker (with a running engine), podman and buildah that is installed; CONTAINER_TOOL=<name> chooses another.
# --stand-in-base: where no image registry can be reached, builds a stand-in for the base image from the packages of
# Debian and npm (buildah and debootstrap, as root). It proves the Dockerfile, and is no image to publish.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly image=localhost/wattprint:proof
readonly base=docker.io/library/node:24-slim
readonly allowed_stop_seconds=10

fail() {
  echo "prove-container: $*" >&2
  exit 1
}
heading() { printf '\n== %s\n' "$*"; }
need() { command -v "$1" > /dev/null || fail "$1 is missing: ${2:-apt-get install $1}."; }

stand_in_base=no
case "${1:-}" in
  --stand-in-base) stand_in_base=yes ;;
  '') ;;
  *) fail "unknown argument $1; the only one is --stand-in-base." ;;
esac

choose_tool() {
  if [ -n "${CONTAINER_TOOL:-}" ]; then echo "$CONTAINER_TOOL"
  elif [ "$stand_in_base" = yes ]; then echo buildah
  elif docker info > /dev/null 2>&1; then echo docker
  elif command -v podman > /dev/null; then echo podman
  else echo buildah; fi
}
tool=$(choose_tool)
need "$tool" 'install docker, podman or buildah'

directory=$(mktemp -d)
service='' # The process, of this script, that runs the container: only with buildah.
container=''
environment=()
remove_everything() {
  if [ "$tool" = buildah ]; then
    [ -z "$service" ] || kill -KILL "$service" 2> /dev/null || true
    [ -z "$container" ] || store rm "$container" > /dev/null 2>&1 || true
  else
    [ -z "$container" ] || "$tool" rm --force --volumes "$container" > /dev/null 2>&1 || true
  fi
  rm -rf "$directory"
}
trap remove_everything EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# buildah with a store of its own, so that nothing is left behind.
store() { buildah --root "$directory/store" --runroot "$directory/run" --storage-driver vfs "$@"; }

make_stand_in_base() {
  need debootstrap
  need npm 'install Node.js'
  local root=$directory/base built
  debootstrap --variant=minbase bookworm "$root" > "$directory/debootstrap.log" || { tail "$directory/debootstrap.log" >&2; fail 'debootstrap failed.'; }
  (cd "$directory" && npm pack --silent "node-linux-$(node -p process.arch)@24" npm@11 > /dev/null)
  tar -xzf "$directory"/node-linux-*.tgz -C "$root/usr/local" --strip-components=1 package/bin/node
  mkdir -p "$root/usr/local/lib/node_modules/npm"
  tar -xzf "$directory"/npm-*.tgz -C "$root/usr/local/lib/node_modules/npm" --strip-components=1
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
  chroot "$root" useradd --uid 1000 --create-home node
  rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
  built=$(store from scratch)
  store add --quiet "$built" "$root" / > /dev/null
  store config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --cmd node "$built"
  store commit --quiet "$built" "$base" > /dev/null
  store rm "$built" > /dev/null
  rm -rf "$root"
}

# The npm settings of this host (a registry, its certificates) reach the build as secrets, which no layer contains.
secrets=()
gather_npm_settings() {
  command -v npm > /dev/null || return 0
  local user_settings certificates
  user_settings=$(npm config get userconfig 2> /dev/null)
  certificates=$(npm config get cafile 2> /dev/null)
  [ -f "$certificates" ] || certificates=${NODE_EXTRA_CA_CERTS:-}
  (
    umask 077
    [ ! -f "$user_settings" ] || { cat "$user_settings"; echo; }
    echo "registry=$(npm config get registry 2> /dev/null)"
    [ ! -f "$certificates" ] || echo 'cafile=/run/secrets/npm-ca'
  ) > "$directory/npmrc"
  secrets=(--secret "id=npmrc,src=$directory/npmrc")
  [ ! -f "$certificates" ] || secrets+=(--secret "id=npm-ca,src=$certificates")
}

build_image() {
  case "$tool" in
    docker) docker build "${secrets[@]}" --tag "$image" . ;;
    # The format of Docker, because the other one has no place for a health check.
    podman) podman build --format docker "${secrets[@]}" --tag "$image" . ;;
    buildah)
      local pull=--pull
      [ "$stand_in_base" = no ] || pull=--pull=never
      store build --isolation chroot --format docker "$pull" "${secrets[@]}" --tag "$image" .
      ;;
  esac
}

# Prints a property of the image: inspected <docker's template> <podman's> <buildah's>.
inspected() {
  case "$tool" in
    docker) docker image inspect --format "$1" "$image" ;;
    podman) podman image inspect --format "$2" "$image" ;;
    buildah) store inspect --type image --format "$3" "$image" ;;
  esac
}
lines_of() { echo "{{range $1}}{{println .}}{{end}}"; }
config_lines() { inspected "$(lines_of ".Config.$1")" "$(lines_of ".Config.$1")" "$(lines_of ".Docker.Config.$1")" | sed '/^$/d'; }

# buildah has no command that runs an image like a container, with a first process of its own and a read-only root filesystem.
run_as_a_container() {
  local root command user folder
  root=$(store mount "$container")
  mapfile -t command < <(config_lines Entrypoint; config_lines Cmd)
  user=$(inspected '' '' '{{.Docker.Config.User}}')
  folder=$(inspected '' '' '{{.Docker.Config.WorkingDir}}')
  cp -a "$root/data" "$directory/data"
  # shellcheck disable=SC2016 # The variables are of the inner shell.
  exec unshare --mount --pid --fork --kill-child sh -euc '
    root=$1 data=$2; shift 2
    mount --bind "$root" "$root"
    mount --rbind /dev "$root/dev"
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/tmp"
    mount --bind "$data" "$root/data"
    mount -o remount,bind,ro "$root"
    exec "$@"' sh "$root" "$directory/data" \
    env -i "${environment[@]}" setpriv --no-new-privs \
    chroot --userspec="$user" --groups= "$root" env --chdir="$folder" "${command[@]}"
}

start_container() {
  case "$tool" in
    buildah)
      container=$(store from --pull=never "$image")
      mapfile -t environment < <(config_lines Env)
      environment+=("PORT=$port")
      run_as_a_container > "$directory/log" 2>&1 &
      service=$!
      ;;
    *)
      container=$("$tool" run --detach --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
        --env "PORT=$port" --publish "127.0.0.1:$port:$port" "$image")
      ;;
  esac
}

# The container's first process, as this host numbers it: only with buildah.
first_process() { tr -d ' ' < "/proc/$service/task/$service/children"; }

# Runs a command in the running container as a user: inside <user> <command…>.
inside() {
  local user=$1
  shift
  if [ "$tool" = buildah ]; then
    nsenter --target "$(first_process)" --mount --pid --root --wd --setuid "$user" --setgid "$user" \
      env -i "${environment[@]}" "$@"
  else
    "$tool" exec --user "$user" "$container" "$@"
  fi
}

show_log() { if [ "$tool" = buildah ]; then cat "$directory/log"; else "$tool" logs "$container"; fi >&2; }
running() {
  if [ "$tool" = buildah ]; then kill -0 "$service" 2> /dev/null
  else [ "$("$tool" inspect --format '{{.State.Running}}' "$container")" = true ]; fi
}

wait_until_ready() {
  local deadline=$((SECONDS + 90))
  until curl --silent --fail --output "$directory/ready" "http://127.0.0.1:$port/readyz"; do
    running || { show_log; fail 'the container ended before it was ready.'; }
    [ "$SECONDS" -lt "$deadline" ] || { show_log; fail 'the container was not ready within 90 seconds.'; }
    sleep 0.5
  done
}

ask_one_estimate() {
  curl --silent --show-error --fail-with-body --header 'content-type: application/json' \
    --data '{"model":"gpt-4o","outputTokens":250,"zone":"FRA"}' "http://127.0.0.1:$port/v1/estimates/inference" > "$directory/estimate" ||
    { cat "$directory/estimate" >&2; show_log; fail 'the estimate was refused.'; }
  node -e "
    const { energy } = JSON.parse(require('node:fs').readFileSync('$directory/estimate', 'utf8'))
    if (!(energy.value > 0)) throw new Error('The estimate has no energy.')
    console.log('energy of one answer:', energy)"
}

check_confinement() {
  local user
  user=$(inside 1000 sh -c 'sed -n "s/^Uid:\t\([0-9]*\).*/\1/p" /proc/1/status')
  [ "$user" != 0 ] || fail 'the service runs as root.'
  if inside 0 touch /app/written 2> "$directory/refusal"; then fail 'the root filesystem can be written.'; fi
  echo "runs as user $user; a write by root outside /data and /tmp: $(sed 's/.*: //' "$directory/refusal")"
  inside 1000 sh -c 'grep -E "^(CapEff|CapPrm|NoNewPrivs)" /proc/1/status' | tr '\n\t' '  '
  echo
}

check_health() {
  local test
  mapfile -t test < <(inspected "$(lines_of .Config.Healthcheck.Test)" "$(lines_of .HealthCheck.Test)" "$(lines_of .Docker.Config.Healthcheck.Test)" | sed '/^$/d')
  [ "${test[0]:-}" = CMD ] || fail 'the image has no health check.'
  inside 1000 "${test[@]:1}" || fail 'the health check failed.'
  echo healthy
}

stop_container() {
  local started=$SECONDS code
  if [ "$tool" = buildah ]; then
    kill -TERM "$(first_process)"
    while running && [ "$((SECONDS - started))" -le "$allowed_stop_seconds" ]; do sleep 0.1; done
    ! running || { show_log; fail "the service was still there $allowed_stop_seconds seconds after SIGTERM."; }
    code=0
    wait "$service" || code=$?
    service=''
  else
    "$tool" stop -t "$allowed_stop_seconds" "$container" > /dev/null
    code=$("$tool" inspect --format '{{.State.ExitCode}}' "$container")
  fi
  [ "$code" = 0 ] || { show_log; fail "after SIGTERM the service ended with $code."; }
  echo "ended with 0 within $((SECONDS - started + 1)) s"
}

print_size() {
  if [ "$tool" = buildah ]; then store images --format '{{.Name}}:{{.Tag}} {{.Size}}'
  else
    inspected '{{.Size}}' '{{.Size}}' '' | awk '{ printf "%.0f MB\n", $1 / 1e6 }'
  fi
}

need curl
need node 'install Node.js'
if [ "$tool" = buildah ] && [ "$(id -u)" != 0 ]; then fail 'with buildah this runs as root: it mounts the image.'; fi
port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })")

if [ "$stand_in_base" = yes ]; then
  heading "Stand-in for $base"
  make_stand_in_base
fi
heading "Build with $tool"
gather_npm_settings
build_image
heading 'Start'
start_container
wait_until_ready
cat "$directory/ready"
heading 'One estimate'
ask_one_estimate
heading 'Confinement'
check_confinement
heading 'Health check'
check_health
heading 'SIGTERM'
stop_container
heading 'Size'
print_size
