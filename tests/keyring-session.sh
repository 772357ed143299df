#!/bin/sh
# Runs a command in a private D-Bus session with a real gnome-keyring of its own, then removes every trace.
#
#   tests/keyring-session.sh [--locked | --denied | --none | --no-bus] [--home FOLDER] [--] COMMAND [ARGUMENT…]
#
#   (default)      the keyring is unlocked
#   --locked       the keyring exists but is locked, and nothing can ask for its password
#   --denied       it is unlocked, and the session bus lets nobody speak to it, as a sandbox does
#   --none         a session bus without a keyring
#   --no-bus       no session bus at all
#   --home FOLDER  keep home and keyring there, and find them again the next time
#
# The command sees HOME, XDG_*_HOME and XDG_RUNTIME_DIR inside that folder and, as CHANCERY_KEYRING_PASSWORD, the
# password of the keyring. Nothing on the bus is started on demand, so no prompt can appear on a display.
set -eu

fail() {
    echo "keyring-session: $*" >&2
    exit 125
}

if [ "${1:-}" = --inside ]; then
    # The second half: on the private bus.
    state=$2
    shift 2
    # A daemon becomes a child of whoever reaps orphans, so it is found by the name it owns on the bus.
    stop_keyring() {
        pid=$(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus \
            org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets 2>/dev/null |
            sed 's/^ *uint32 //') || return 0
        [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
    }
    keyring_on_bus() {
        dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q 'boolean true'
    }
    wait_for() {
        tries=0
        until "$@"; do
            tries=$((tries + 1))
            [ $tries -lt 100 ] || fail "gnome-keyring did not get ready within 10 seconds; see $XDG_RUNTIME_DIR/keyring.log"
            sleep 0.1
        done
    }
    keyring_gone() { ! keyring_on_bus; }
    unlock_keyring() {
        printf %s "$CHANCERY_KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets \
            >>"$XDG_RUNTIME_DIR/keyring.log" 2>&1 || fail "gnome-keyring did not start"
        wait_for keyring_on_bus
    }
    case $state in
    unlocked | denied) unlock_keyring ;;
    locked)
        # An unlocked start makes the keyring if there is none yet; the second start finds it locked.
        unlock_keyring
        stop_keyring
        wait_for keyring_gone
        gnome-keyring-daemon --start --components=secrets >>"$XDG_RUNTIME_DIR/keyring.log" 2>&1 ||
            fail "gnome-keyring did not start"
        wait_for keyring_on_bus
        ;;
    none) ;;
    esac
    status=0
    "$@" || status=$?
    stop_keyring
    exit $status
fi

state=unlocked
home=
while [ $# -gt 0 ]; do
    case $1 in
    --locked) state=locked ;;
    --denied) state=denied ;;
    --none) state=none ;;
    --no-bus) state=no-bus ;;
    --home)
        [ $# -gt 1 ] || fail "--home needs a folder"
        home=$2
        shift
        ;;
    --)
        shift
        break
        ;;
    -*) fail "unknown option $1" ;;
    *) break ;;
    esac
    shift
done
[ $# -gt 0 ] || fail "no command given"
for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v $tool >/dev/null || fail "$tool is missing; install the packages dbus dbus-bin gnome-keyring"
done

# A socket's path may have 107 bytes, so the runtime folder is always a short one of its own.
runtime=$(mktemp -d /tmp/keyring.XXXXXX)
temporary=
if [ -z "$home" ]; then
    temporary=$runtime/home
    home=$temporary
fi
clean() { rm -rf "$runtime"; }
trap clean EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -p "$home/.local/share" "$home/.config" "$home/.cache" "$home/.local/state"
home=$(cd "$home" && pwd)

export HOME="$home" XDG_DATA_HOME="$home/.local/share" XDG_CONFIG_HOME="$home/.config"
export XDG_CACHE_HOME="$home/.cache" XDG_STATE_HOME="$home/.local/state" XDG_RUNTIME_DIR="$runtime"
export CHANCERY_KEYRING_PASSWORD=correct-horse
unset DBUS_SESSION_BUS_ADDRESS DBUS_STARTER_ADDRESS GNOME_KEYRING_CONTROL SSH_AUTH_SOCK

status=0
if [ $state = no-bus ]; then
    "$@" || status=$?
    exit $status
fi

forbidden=
[ $state != denied ] || forbidden='<deny send_destination="org.freedesktop.secrets"/>'

# The distribution's session, without any folder of services to start on demand.
cat >"$runtime/bus.conf" <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$runtime</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    $forbidden
  </policy>
</busconfig>
EOF
dbus-run-session --config-file="$runtime/bus.conf" -- "$0" --inside "$state" "$@" || status=$?
exit $status
