# shellcheck shell=bash
# Runs one step at a time: a line on the screen, the whole output in a log, the tail of it when it fails.
# Sourced by ./x.

CHANCERY_CACHE=${CHANCERY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/chancery}
LOGS=$CHANCERY_CACHE/logs
export CHANCERY_CACHE
mkdir -p "$LOGS"

PASSED=0
FAILED=0
SKIPPED=0
# One line per finished step: "outcome|name|seconds|note".
REPORT=()
# Steps that failed, each between spaces.
BROKEN=" "
running=

if [[ -t 1 ]]; then
  green=$'\e[32m' red=$'\e[31m' yellow=$'\e[33m' dim=$'\e[2m' plain=$'\e[0m' wipe=$'\r\e[K'
else
  green='' red='' yellow='' dim='' plain='' wipe=''
fi

# Nothing outlives this script: a step's whole process group ends with it.
stop_running() {
  if [[ -n $running ]]; then
    kill -TERM -- "-$running" 2>/dev/null || true
    for _ in 1 2 3 4 5 6 7 8 9 10; do
      kill -0 -- "-$running" 2>/dev/null || break
      sleep 0.2
    done
    kill -KILL -- "-$running" 2>/dev/null || true
    running=
  fi
}
trap stop_running EXIT
trap 'printf "%sstopped\n" "$wipe"; exit 130' INT
trap 'exit 143' TERM

# Seconds since an $EPOCHREALTIME, with one decimal.
seconds_since() {
  local now=${EPOCHREALTIME/[.,]/} then=${1/[.,]/}
  local tenths=$(((now - then) / 100000))
  printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

# watch_step NAME STARTED: says what the running step is doing, until it ends.
watch_step() {
  local name=$1 started=$2 last=0 elapsed line
  while kill -0 "$running" 2>/dev/null; do
    sleep 0.2
    elapsed=$(seconds_since "$started")
    elapsed=${elapsed%.*}
    if ((elapsed == last)); then continue; fi
    if [[ -n $wipe ]]; then
      line=$(tail -n 1 "$LOGS/$name.log" | tr -d '\r' | cut -c 1-70)
      printf '%s  %s %ss %s%s%s' "$wipe" "$name" "$elapsed" "$dim" "$line" "$plain"
    elif ((elapsed % 60 == 0)); then
      line=$(tail -n 1 "$LOGS/$name.log" | tr -d '\r' | cut -c 1-90)
      printf '  … %s, %s s: %s\n' "$name" "$elapsed" "$line"
    fi
    last=$elapsed
  done
}

# step NAME DESCRIPTION COMMAND…: runs a command, reports it, and answers with its outcome.
# The command may leave a note for the table in "$LOGS/NAME.note", and say with status 77 that it did not apply.
step() {
  local name=$1 description=$2 started=$EPOCHREALTIME status=0 took note=
  shift 2
  rm -f "$LOGS/$name.note"
  export STEP_NOTE=$LOGS/$name.note
  set -m
  (
    set +m
    trap - EXIT INT TERM
    "$@"
  ) </dev/null >"$LOGS/$name.log" 2>&1 &
  running=$!
  set +m
  watch_step "$name" "$started"
  wait "$running" || status=$?
  running=
  took=$(seconds_since "$started")
  if [[ -s $LOGS/$name.note ]]; then note=$(tail -n 1 "$LOGS/$name.note"); fi
  finish_step "$name" "$description" "$status" "$took" "$note"
}

# finish_step NAME DESCRIPTION STATUS SECONDS NOTE
finish_step() {
  local name=$1 description=$2 status=$3 took=$4 note=$5
  case "$status" in
    0)
      printf '%s%s  ✓ %-11s%s %7s s  %s\n' "$wipe" "$green" "$name" "$plain" "$took" "${note:-$description}"
      REPORT+=("passed|$name|$took|$note")
      PASSED=$((PASSED + 1))
      ;;
    77)
      printf '%s%s  – %-11s%s %7s s  skipped: %s\n' "$wipe" "$yellow" "$name" "$plain" "$took" "$note"
      REPORT+=("skipped|$name|$took|$note")
      SKIPPED=$((SKIPPED + 1))
      ;;
    *)
      printf '%s%s  ✗ %-11s%s %7s s  %s\n' "$wipe" "$red" "$name" "$plain" "$took" "$description"
      tail -n 40 "$LOGS/$name.log" | sed 's/^/      /'
      printf '    the whole log: %s\n    again:         %s\n' "$LOGS/$name.log" "${AGAIN:-./x setup}"
      REPORT+=("FAILED|$name|$took|${AGAIN:-}")
      FAILED=$((FAILED + 1))
      BROKEN+="$name "
      return 1
      ;;
  esac
}

# leave_out NAME REASON: a step that could not even begin counts as failed.
leave_out() {
  printf '%s  ✗ %-11s%s %7s s  %s\n' "$red" "$1" "$plain" 0.0 "$2"
  REPORT+=("FAILED|$1|0.0|$2")
  FAILED=$((FAILED + 1))
  BROKEN+="$1 "
}

# What the set-up did stands in the table, but is no test.
count_from_here() {
  PASSED=0 SKIPPED=0
}

# Prints what ran, how long it took, and the closing line.
summary() {
  local line outcome name took note
  printf '\n  %-9s %-12s %9s\n' outcome step seconds
  for line in "${REPORT[@]}"; do
    IFS='|' read -r outcome name took note <<<"$line"
    printf '  %-9s %-12s %9s  %s\n' "$outcome" "$name" "$took" "$note"
  done
  printf '  %-9s %-12s %9s\n\n' '' 'all of it' "$SECONDS"
  printf '%d passed, %d failed' "$PASSED" "$FAILED"
  if ((SKIPPED > 0)); then printf ', %d skipped' "$SKIPPED"; fi
  printf '\n'
}

# Fails a set-up in plain words: no step can follow.
give_up() {
  printf '\n%s%s%s\n' "$red" "$*" "$plain" >&2
  exit 1
}
