# shellcheck shell=bash
# The steps of `./x test`. Sourced by ./x after setup.sh.
#
# To add one: a line in CHECKS and a function check_NAME. Its output goes to a log; it fails by its status; what it
# writes to $STEP_NOTE stands in the table; status 77 says that it did not apply.

# name | what has to have passed | all: only with --all | what it checks
CHECKS='
tidy       |       |     | the rules of the architecture
locales    |       |     | every string in every language, none missing, none unused
shell      |       |     | shell scripts
format     |       |     | Rust is formatted
ui-check   |       |     | the interface: types, lint, format, unused code
ui-test    |       |     | the tests of the interface
ui-build   |       |     | the interface builds
clippy     |ui-build|    | Rust is free of warnings
deny       |       |     | licences, sources and advisories of dependencies
shear      |       |     | no dependency is unused
build      |ui-build|    | everything compiles
bindings   |build  |     | TypeScript matches the contract
unit       |build  |     | the tests that need no server
harness    |build  |     | the harness itself: servers, foreign clients
scenarios  |build  |     | the engine against real servers and foreign clients
hostile    |build  |     | servers that lie
window     |build  |     | the real app in a real window
packages   |ui-build|all | packages install, start, upgrade and go
'
BINDINGS_FOLDER=$CHANCERY_CACHE/bindings

list_checks() {
  local name after all what
  while IFS='|' read -r name after all what; do
    if [[ -n ${name// /} ]]; then printf '  %-10s %s\n' "${name// /}" "${what# }${all:+}"; fi
  done <<<"$CHECKS"
}

note() {
  printf '%s\n' "$*" >"$STEP_NOTE"
}

# Says that the step does not apply.
not_now() {
  note "$*"
  exit 77
}

# Everything of ours is compiled with --workspace, so that features are the same in every step and nothing
# is compiled twice.
xtask() {
  cargo build --quiet --workspace --bin xtask && "$CARGO_TARGET_DIR/debug/xtask" "$@"
}

check_tidy() { xtask tidy; }
check_locales() { xtask locales; }

check_shell() {
  if ! command -v shellcheck >/dev/null; then not_now "there is no shellcheck"; fi
  git ls-files --cached --others --exclude-standard -- x .ci/run '*.sh' | xargs -r shellcheck
}

check_format() { cargo fmt --all --check; }

needs_ui() {
  if [[ ! -f ui/package.json ]]; then not_now "there is no interface yet"; fi
}

check_ui-check() {
  local script outcome=0
  needs_ui
  for script in typecheck lint format:check knip; do
    npm --prefix ui run --silent "$script" || outcome=1
  done
  return "$outcome"
}

check_ui-test() {
  local log=$LOGS/ui-test.log
  needs_ui
  npm --prefix ui test || return 1
  note "$(sed 's/\x1b\[[0-9;]*m//g' "$log" | sed -n 's/^ *Tests *\([0-9]* passed\).*/\1/p' | tail -n 1)"
}

# Compiles ui/dist, unless it was compiled from just these sources.
build_ui() {
  local sources stamp=ui/dist/.built-from
  xtask licences ui/licences.json || return 1
  sources=$(find ui assets/locales -type f \( -path ui/node_modules -o -path ui/dist \) -prune -o -type f \
    -not -path 'ui/node_modules/*' -not -path 'ui/dist/*' -print0 | sort -z | xargs -0 sha256sum | sha256sum)
  if [[ -f $stamp && $(<"$stamp") == "$sources" ]]; then return; fi
  npm --prefix ui run build && printf '%s' "$sources" >"$stamp"
}

check_ui-build() {
  needs_ui
  build_ui
}

check_clippy() { cargo clippy --workspace --all-targets --locked -- -D warnings; }

check_deny() {
  cargo deny --workspace check --hide-inclusion-graph bans licenses sources || return 1
  if ! timeout 60 cargo deny fetch db; then
    note "advisories skipped: the database of known vulnerabilities cannot be reached from here"
    return
  fi
  cargo deny --workspace --offline check --hide-inclusion-graph advisories
}

check_shear() { cargo shear; }

check_build() { cargo build --workspace --all-targets --locked; }

# Lets the contract write its TypeScript into an empty folder.
export_bindings() {
  rm -rf "$BINDINGS_FOLDER"
  mkdir -p "$BINDINGS_FOLDER"
  TS_RS_EXPORT_DIR=$BINDINGS_FOLDER cargo nextest run --workspace \
    -E 'package(chancery-protocol) and test(export_bindings)'
}

check_bindings() {
  export_bindings && xtask bindings "$BINDINGS_FOLDER"
}

# tests FILTER [AROUND…]: runs the tests that a nextest filter names, inside a command, and counts them.
# A failed one ends with its error's words: a backtrace, of the async runtime alone, would push them off the screen.
tests() {
  local filter=$1 status=0
  shift
  RUST_LIB_BACKTRACE=0 "$@" cargo nextest run --workspace --no-tests=pass -E "$filter" 2>&1 |
    tee "$STEP_NOTE.log" || status=$?
  note "$(sed -n 's/.*Summary.*: \([0-9]* passed.*\)/\1/p' "$STEP_NOTE.log" | tail -n 1)"
  return "$status"
}

# A private session with a real keyring, around two real servers that all the tests of a run share. The session has
# a home folder of its own, so the tools' homes are named first.
with_servers() {
  CARGO_HOME=${CARGO_HOME:-$HOME/.cargo} RUSTUP_HOME=${RUSTUP_HOME:-$HOME/.rustup} \
    tests/keyring-session.sh -- "$CARGO_TARGET_DIR/${PROFILE_FOLDER:-debug}/servers" run -- "$@"
}

# tests_of NAME: runs one test binary of the harness crate against servers.
tests_of() {
  if ! grep -q "^name = \"$1\"" tests/Cargo.toml; then not_now "there are none yet"; fi
  tests "package(chancery-tests) and binary($1)" with_servers
}

check_unit() { tests 'not package(chancery-tests)'; }
check_harness() { tests 'package(chancery-tests) and not binary(/^(scenarios|hostile|window)$/)' with_servers; }
check_scenarios() { tests_of scenarios; }
check_hostile() { tests_of hostile; }
check_window() { tests_of window; }

# Two versions, signed with a key made for this, and what becomes of them on a clean system.
check_packages() {
  local home PACKAGES=$CHANCERY_CACHE/packages-tested program=$CARGO_TARGET_DIR/release/chancery
  local kept=$CHANCERY_CACHE/packages-before
  SYSTEM_NEEDS+=$PACKAGE_NEEDS'lintian|command -v lintian|lintian
mmdebstrap|command -v mmdebstrap|mmdebstrap
'
  if ! has_apt; then not_now "clean systems are made of Debian's packages here"; fi
  system_packages
  package_tools
  build_release || return 1
  home=$(mktemp -d)
  gpg --homedir "$home" --batch --quiet --passphrase '' --quick-generate-key tests@chancery.example ed25519 sign never &&
    CHANCERY_SIGNING_KEY=$(gpg --homedir "$home" --armor --export-secret-keys) || return 1
  export CHANCERY_SIGNING_KEY
  pack "$program" 0.0.1 && ((FAILED == 0)) || return 1
  rm -rf "$kept" && mv "$PACKAGES" "$kept" &&
    pack "$program" "$(version)" && ((FAILED == 0)) &&
    GNUPGHOME=$home tests/packages/check.sh "$kept" "$PACKAGES"
  local status=$?
  rm -rf "$home"
  return "$status"
}

# named_tests PART: the tests with that part in their name, with all that any of them may need.
named_tests() {
  build_ui && check_build && tests "test($1)" with_servers
}

# wanted NAME ONLY…: whether a check was asked for.
wanted() {
  local name=$1 only
  shift
  if (($# == 0)); then return 0; fi
  for only in "$@"; do
    if [[ $only == "$name" ]]; then return 0; fi
  done
  return 1
}

is_check() {
  grep -q "^$1 *|" <<<"$CHECKS"
}

run_checks() {
  local names=() filters=() argument name after all what
  export CHANCERY_TEST_ALL=
  for argument in "$@"; do
    case "$argument" in
      --all) CHANCERY_TEST_ALL=1 ;;
      -*) give_up "./x test does not know $argument" ;;
      *) if is_check "$argument"; then names+=("$argument"); else filters+=("$argument"); fi ;;
    esac
  done
  setup
  count_from_here
  if ((${#filters[@]} == 0 || ${#names[@]} > 0)); then
    while IFS='|' read -r name after all what; do
      name=${name// /} after=${after// /} all=${all// /}
      if [[ -z $name ]] || ! wanted "$name" "${names[@]}"; then continue; fi
      if [[ $all == all && -z $CHANCERY_TEST_ALL && ${#names[@]} -eq 0 ]]; then continue; fi
      run_check "$name" "$after" "${what# }"
    done <<<"$CHECKS"
  fi
  for argument in "${filters[@]}"; do
    AGAIN="./x test $argument" step "named" "tests named like $argument" named_tests "$argument" || true
  done
  summary
  ((FAILED == 0))
}

run_check() {
  local name=$1 after=$2 what=$3
  if [[ -n $after && $BROKEN == *" $after "* ]]; then
    leave_out "$name" "not run, since $after failed"
    return
  fi
  AGAIN="./x test $name" step "$name" "$what" "check_$name" || true
}
