#!/bin/sh
# Starts a virtual display and WebKitWebDriver, and ends both, with the application, when standard input ends.
#
#   tests/app/display.sh FOLDER PORT
#
# With CHANCERY_TEST_DUNST=1 a real notification daemon, dunst, is part of the session. CHANCERY_TEST_REACH names a file
# for what driver and application reach for.
#
# FOLDER gets `environment` (what a program needs to join this session, separated by NUL), `display.log` and `app.log`
# (what driver and application say). However the harness comes to its end, its pipe closes, and nothing stays behind.
set -eu

folder=$1
port=$2

stop() {
    for pid in $driver $dunst $display; do
        kill "$pid" 2>/dev/null || true
    done
}
driver=
dunst=
display=
trap stop EXIT

# Xvfb chooses a free display and says which.
mkfifo "$folder/display"
# Without -noreset the display ends for a moment when the application does, and the next start may not find it.
Xvfb -displayfd 3 -noreset -screen 0 1600x1200x24 -nolisten tcp 3>"$folder/display" 2>"$folder/display.log" &
display=$!
read -r number <"$folder/display"
export DISPLAY=":$number"

if [ "${CHANCERY_TEST_DUNST:-}" = 1 ]; then
    dunst >"$folder/dunst.log" 2>&1 &
    dunst=$!
    # The application looks for it when it starts.
    tries=0
    until dbus-send --session --print-reply --dest=org.freedesktop.Notifications /org/freedesktop/Notifications \
        org.freedesktop.Notifications.GetServerInformation >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] || {
            echo "dunst did not get ready within 10 seconds; see $folder/dunst.log" >&2
            exit 1
        }
        sleep 0.1
    done
fi

set -- WebKitWebDriver --host=127.0.0.1 --port="$port"
if [ -n "${CHANCERY_TEST_REACH:-}" ]; then
    # Every call by which a process can address another machine; what a socket is connected to, it need not address.
    set -- strace -f --seccomp-bpf -e trace=connect,sendto,sendmsg,sendmmsg -e signal=none -s 16 \
        -o "$CHANCERY_TEST_REACH" "$@"
fi
"$@" >"$folder/app.log" 2>&1 &
driver=$!
env -0 >"$folder/environment.new"
mv "$folder/environment.new" "$folder/environment"
cat >/dev/null
