#!/usr/bin/env bash
# check.sh BEFORE NOW: what becomes of two versions of the packages, each in a folder that ./x package made.
#
# The .deb is installed in a clean Debian, started under a virtual display, upgraded and removed; nothing but the
# profile may stay. The .rpm is inspected. Needs root, mmdebstrap, gpg (which knows the key in $GNUPGHOME), rpm, lintian, readelf.
set -euo pipefail

# What is mounted here ends with this script.
if [[ -z ${OWN_MOUNTS:-} ]]; then OWN_MOUNTS=1 exec unshare --mount --propagation private -- "$0" "$@"; fi

before=$(echo "$1"/chancery_*.deb)
now=$(echo "$2"/chancery_*.deb)
root=$(mktemp -d)
trap 'umount -R -l "$root/dev" "$root/proc" 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT

say() { printf '== %s\n' "$*"; }
fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

say "signatures and sums"
for file in "$2"/*; do
  if [[ $file == *.asc ]]; then continue; fi
  gpg --batch --quiet --verify "$file.asc" "$file" 2>/dev/null || fail "$file is not signed"
done
(cd "$2" && sha256sum --check --quiet SHA256SUMS)
printf 'x' >>"$root/changed" && cat "$now" >>"$root/changed"
if gpg --batch --quiet --verify "$now.asc" "$root/changed" 2>/dev/null; then fail "a changed file is taken for signed"; fi
rm "$root/changed"

say "what the packages hold"
rpm=$(echo "$2"/chancery-*.rpm)
wanted='usr/bin/chancery
usr/share/applications/eu.chancery.messenger.desktop
usr/share/doc/chancery/copyright
usr/share/doc/chancery/licences.txt.gz
usr/share/icons/hicolor/scalable/apps/eu.chancery.messenger.svg
usr/share/man/man1/chancery.1.gz
usr/share/metainfo/eu.chancery.messenger.metainfo.xml'
# Held in full: a pipe that ends early counts as a failure here.
in_deb=$(dpkg-deb --contents "$now")
in_rpm=$(rpm -qpl "$rpm" 2>/dev/null)
for path in $wanted; do
  grep -q " \./$path\$" <<<"$in_deb" || fail "the .deb lacks $path"
  grep -qx "/$path" <<<"$in_rpm" || fail "the .rpm lacks $path"
done
grep -qx webkit2gtk4.1 <<<"$(rpm -qp --requires "$rpm" 2>/dev/null)" || fail "the .rpm does not name its web view"
grep -q libwebkit2gtk-4.1-0 <<<"$(dpkg-deb --field "$now" Depends)" || fail "the .deb does not name its web view"
grep -q '"bomFormat": *"CycloneDX"' "$2"/*.cdx.json || fail "no list of parts"
grep -q '"matrix-sdk"' "$2"/chancery-[0-9]*.cdx.json || fail "the list of parts lacks the crates"
grep -q '"react"' "$2"/chancery-ui-*.cdx.json || fail "the list of parts lacks the interface"
say "what the program is"
dpkg-deb --fsys-tarfile "$now" | tar -xO ./usr/bin/chancery >"$root/program"
sections=$(readelf --section-headers --wide "$root/program")
grep -q ' \.dep-v0 ' <<<"$sections" || fail "the program does not say what it is made of"
grep -q ' \.gcc_except_table ' <<<"$sections" || fail "a panic would end it instead of being caught"
if grep -q ' \.symtab ' <<<"$sections"; then fail "the program is not stripped"; fi
rm "$root/program"
grep -q 'OFL-1.1' <<<"$(dpkg-deb --fsys-tarfile "$now" | tar -xO ./usr/share/doc/chancery/licences.txt.gz | gzip -dc)" ||
  fail "the licences of the fonts are missing"
# The program brings SQLite of its own and is no package of Debian's with Debian's history; the EUPL names the LGPL among
# the licences that go with it.
lintian --allow-root --fail-on error \
  --suppress-tags embedded-library,no-changelog,copyright-not-using-common-license-for-lgpl "$now"

say "a clean system"
mmdebstrap --quiet --variant=minbase \
  --include=ca-certificates,dbus,desktop-file-utils,gnome-keyring,xvfb,xauth,x11-utils,adduser \
  bookworm "$root"
# The packages come from where this system has its own.
rm -rf "$root/etc/apt" && cp -a /etc/apt "$root/etc/apt" && cp -L /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev"
run() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
# Everything but what logs, caches and package lists change by themselves.
files() {
  (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./run -o -path ./var/cache -o \
    -path ./var/log -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./home -o -path ./root \) -prune -o -print | sort)
}
run apt-get -q update >/dev/null
cp "$before" "$root/tmp/before.deb" && cp "$now" "$root/tmp/now.deb"
# Its dependencies first, so that what is left afterwards is its own.
mapfile -t needs < <(run dpkg-deb --field /tmp/now.deb Depends | tr ',' '\n' | sed -e 's/|.*//' -e 's/(.*)//' -e 's/ //g')
run apt-get -q install -y --no-install-recommends "${needs[@]}" >/dev/null
run useradd --create-home official
clean=$(files)

say "install"
run apt-get -q install -y --no-install-recommends /tmp/before.deb >/dev/null
version() { run dpkg-query -W -f '${Version}' chancery; }
[[ $(version) == 0.0.1 ]] || fail "0.0.1 was not installed"
# A desktop brings the list of programs by type; the packages' own trigger has written it by now.
run grep -q 'x-scheme-handler/matrix=.*eu.chancery.messenger' /usr/share/applications/mimeinfo.cache ||
  fail "no desktop would open matrix: links with it"

say "start"
cat >"$root/tmp/start" <<'END'
set -eu
export HOME=/home/official XDG_RUNTIME_DIR=/tmp/runtime-official
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
printf 'password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
chancery >/tmp/app.log 2>&1 &
app=$!
for _ in $(seq 300); do
  if xwininfo -root -tree | grep -q '"Chancery"'; then
    kill "$app"
    wait "$app"
    exit
  fi
  kill -0 "$app" || { cat /tmp/app.log; exit 1; }
  sleep 0.2
done
cat /tmp/app.log
echo "no window came"
exit 1
END
start() { run runuser -u official -- dbus-run-session -- xvfb-run -a sh /tmp/start || fail "it does not start"; }
start
test -d "$root/home/official/.local/share/eu.chancery.messenger" || fail "there is no profile"

say "policy"
mkdir -p "$root/etc/chancery" "$root/tmp/made-up"
echo '{ "media.save": "forbidden" }' >"$root/etc/chancery/policy.json"
echo '{ "media.save": "allowed", "account.service": "made-up.example" }' >"$root/tmp/made-up/policy.json"
report=$(run runuser -u official -- env HOME=/home/official CHANCERY_POLICY_FOLDER=/tmp/made-up chancery --policy-report)
grep -q /etc/chancery/policy.json <<<"$report" || fail "what the device decides does not count"
if grep -q made-up <<<"$report"; then fail "a person can free themselves of the policy by a variable"; fi
rm -r "$root/etc/chancery" "$root/tmp/made-up"

say "upgrade"
run apt-get -q install -y --no-install-recommends /tmp/now.deb >/dev/null
[[ $(version) != 0.0.1 ]] || fail "it was not upgraded"
start

say "remove"
run apt-get -q purge -y chancery >/dev/null
left=$(comm -13 - <(files) <<<"$clean" | grep -v '/mimeinfo.cache$\|/icon-theme.cache$' || true)
if [[ -n $left ]]; then fail "these stay behind: $left"; fi
test -d "$root/home/official/.local/share/eu.chancery.messenger" || fail "the profile went too"
say "nothing stays but the profile"
