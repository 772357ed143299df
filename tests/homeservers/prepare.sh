#!/usr/bin/env bash
# Prepares what the test servers run on and prints the folder it lies in:
#
#   venv/                   a Python environment with everything in tests/requirements.txt
#   template/homeserver.db  an empty Synapse database, schema and background updates done
#
# It may be run any number of times and by several processes at once: the work is done once for each
# requirements.txt. The folder lies in ${CHANCERY_CACHE:-${XDG_CACHE_HOME:-~/.cache}/chancery}/python.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
requirements="$here/../requirements.txt"
layout=1 # raise it when what lies in the folder changes

# A folder for each set of pins: one that somebody is using is never changed under them.
stamp="$({ echo "layout $layout" && cat "$requirements"; } | sha256sum | cut -c1-16)"
base="${CHANCERY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/chancery}/python"
cache="$base/$stamp"

say() { printf '%s\n' "$*" >&2; }

# The interpreter may have gone with an upgrade of the system: then the environment is made anew.
ready() { [ -e "$cache/ready" ] && "$cache/venv/bin/python" -c 'import ssl' >/dev/null 2>&1; }

# A Python without venv or SQLite is common (minimal images, hand-built ones): take the first that has all.
find_python() {
  local candidate
  for candidate in python3 /usr/bin/python3 python3.13 python3.12 python3.11 python3.10; do
    if "$candidate" -c 'import sys, ensurepip, ssl, sqlite3, venv; sys.exit(sys.version_info < (3, 10))' \
      >/dev/null 2>&1; then
      # The real file, not a shim: a shim chooses by working folder and would change the answer.
      "$candidate" -c 'import sys; print(sys.executable)'
      return
    fi
  done
  say "No usable Python found: 3.10 or newer with venv, ssl and sqlite3 is needed."
  say "On Debian and Ubuntu: apt-get install python3 python3-venv"
  return 1
}

if ready; then
  printf '%s\n' "$cache"
  exit 0
fi

mkdir -p "$base"
exec 9>"$base/lock"
flock 9
if ready; then
  printf '%s\n' "$cache"
  exit 0
fi

python="$(find_python)"
say "Installing the test servers into $cache (about a minute, once) …"
rm -rf "$cache"
mkdir -p "$cache"
"$python" -m venv "$cache/venv" >&2
"$cache/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
  --prefer-binary --requirement "$requirements" >&2

say "Preparing an empty server database …"
template="$cache/template"
mkdir -p "$template"
# The name is of no consequence: an empty database names no server.
cat >"$template/homeserver.yaml" <<YAML
server_name: template.invalid
public_baseurl: https://template.invalid/
report_stats: false
trusted_key_servers: []
signing_key_path: $template/signing.key
media_store_path: $template/media
macaroon_secret_key: template
form_secret: template
user_directory: { enabled: true, search_all_users: true }
database: { name: sqlite3, args: { database: $template/homeserver.db } }
YAML
"$cache/venv/bin/python" - >"$template/signing.key" <<'PYTHON'
import base64, os
print("ed25519 a_template", base64.b64encode(os.urandom(32)).decode().rstrip("="))
PYTHON
if ! "$cache/venv/bin/python" -m synapse._scripts.update_synapse_database \
  --database-config "$template/homeserver.yaml" --run-background-updates >"$template/log" 2>&1; then
  tail -n 20 "$template/log" >&2
  say "The server database could not be prepared; the whole log is $template/log"
  exit 1
fi
# Fold the write-ahead log into the one file that is copied.
"$cache/venv/bin/python" -c \
  'import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute("PRAGMA wal_checkpoint(TRUNCATE)")' \
  "$template/homeserver.db"

touch "$cache/ready"
printf '%s\n' "$cache"
