# shellcheck shell=bash
# Builds the program as it is given to people, and packs it. Sourced by ./x after setup.sh.
#
#   CHANCERY_SIGNING_KEY   a private OpenPGP key, armoured, without a passphrase: signs every file that is made.
#                          Without it nothing is signed, and that is said.

PACKAGES=$CHANCERY_CACHE/packages
ENTRY=eu.chancery.messenger

# As SYSTEM_NEEDS of setup.sh, for packing alone.
PACKAGE_NEEDS='
appstream|command -v appstreamcli|appstreamcli
desktop-file-utils|command -v desktop-file-validate|desktop-file-validate
dpkg-dev|command -v dpkg-shlibdeps|the tools of Debian packages
gpg|command -v gpg|GnuPG
rpm|command -v rpmbuild|rpmbuild
'
# shellcheck disable=SC2016 # expanded where it is asked
WINDOWS_NEEDS='
mingw-w64|command -v x86_64-w64-mingw32-gcc|the mingw-w64 compiler
nasm|command -v nasm|NASM
rust-web-src|test -d /usr/lib/rust/src || test -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library"|the sources of the Rust library
'
PACKAGE_TOOLS="cargo-auditable=0.7.7 cargo-cyclonedx=0.5.9"

package() {
  local what=${1:-linux}
  case "$what" in
    linux) SYSTEM_NEEDS+=$PACKAGE_NEEDS ;;
    windows) SYSTEM_NEEDS+=$WINDOWS_NEEDS ;;
    *) give_up "./x package does not know $what: linux or windows" ;;
  esac
  setup
  "package_$what"
  if ((FAILED > 0)); then exit 1; fi
  printf '\nThey lie in %s:\n' "$PACKAGES"
  (cd "$PACKAGES" && find . -maxdepth 1 -type f -printf '  %f  %s bytes\n' | sort)
}

package_tools() {
  local tool name
  for tool in $PACKAGE_TOOLS; do
    name=${tool%%=*}
    if ! command -v "$name" >/dev/null; then
      step "${name#cargo-}" "install $name" cargo_tool "$name" "${tool##*=}" || exit 1
    fi
  done
}

package_linux() {
  package_tools
  step ui-build "build the interface" build_ui &&
    step release "compile the release (half an hour the first time)" build_release &&
    pack "$CARGO_TARGET_DIR/release/chancery" "$(version)"
}

# pack PROGRAM VERSION: everything behind the compiler, for a program that is built.
pack() {
  local program=$1 version=$2
  local ROOT=$PACKAGES/root DOCUMENTS=$PACKAGES/root/usr/share/doc/chancery
  rm -rf "$PACKAGES"
  mkdir -p "$PACKAGES"
  step licences "gather the licences of what ships" xtask licences "$PACKAGES/licences.txt" &&
    step sbom "list what ships" list_parts "$version" &&
    step lay-out "lay the files out" lay_out "$program" "$version" &&
    step deb "pack for Debian and its kin" pack_deb "$version" &&
    step rpm "pack for Fedora and its kin" pack_rpm "$version" &&
    step sign "check sums and signatures" sign_packages
}

version() {
  sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1
}

# The list of dependencies is kept in the program itself, where scanners of installed systems look for it.
build_release() {
  cargo auditable build --release --workspace --bin chancery --locked
}

# One list for the program, one for its interface, in the form of CycloneDX.
list_parts() {
  cargo cyclonedx --manifest-path src-tauri/Cargo.toml --format json --target "$(rustc --print host-tuple)" \
    --override-filename chancery.cdx --no-build-deps &&
    mv src-tauri/chancery.cdx.json "$PACKAGES/chancery-$1.cdx.json"
  local status=$?
  find . -name chancery.cdx.json -not -path './ui/node_modules/*' -delete
  ((status == 0)) &&
    # Without the last flag npm leaves out what a tool for building asks for too: React, of all.
    npm --prefix ui sbom --omit dev --sbom-format cyclonedx --sbom-type application --package-lock-only --legacy-peer-deps \
      >"$PACKAGES/chancery-ui-$1.cdx.json"
}

# lay_out PROGRAM VERSION: the files as they lie on a person's computer.
lay_out() {
  local icons=$ROOT/usr/share/icons/hicolor size
  install -D -m 755 "$1" "$ROOT/usr/bin/chancery"
  install -D -m 644 "packaging/linux/$ENTRY.desktop" "$ROOT/usr/share/applications/$ENTRY.desktop"
  for size in 16 24 32 48 64 128 256 512; do
    install -D -m 644 "assets/icons/chancery-$size.png" "$icons/${size}x$size/apps/$ENTRY.png"
  done
  install -D -m 644 assets/icons/chancery.svg "$icons/scalable/apps/$ENTRY.svg"
  install -D -m 644 assets/icons/chancery-symbolic.svg "$icons/symbolic/apps/$ENTRY-symbolic.svg"
  mkdir -p "$ROOT/usr/share/metainfo" "$ROOT/usr/share/man/man1" "$DOCUMENTS"
  sed -e "s/@VERSION@/$2/" -e "s/@DATE@/$(git log -1 --format=%cs 2>/dev/null || date +%F)/" \
    "packaging/linux/$ENTRY.metainfo.xml.in" >"$ROOT/usr/share/metainfo/$ENTRY.metainfo.xml"
  install -D -m 644 packaging/policy/policy.schema.json "$ROOT/usr/share/chancery/policy.schema.json"
  gzip -9n <packaging/linux/chancery.1 >"$ROOT/usr/share/man/man1/chancery.1.gz"
  gzip -9n <CHANGELOG.md >"$DOCUMENTS/NEWS.gz"
  gzip -9n <"$PACKAGES/licences.txt" >"$DOCUMENTS/licences.txt.gz"
  install -m 644 LICENSE "$DOCUMENTS/copyright"
  install -m 644 "$PACKAGES"/*.cdx.json "$DOCUMENTS/"
  desktop-file-validate "$ROOT/usr/share/applications/$ENTRY.desktop" &&
    appstreamcli validate --no-net --explain "$ROOT/usr/share/metainfo/$ENTRY.metainfo.xml"
}

pack_deb() {
  local control=$ROOT/DEBIAN architecture needs scratch
  architecture=$(dpkg --print-architecture)
  # dpkg-shlibdeps asks for the folder of a source package.
  scratch=$(mktemp -d)
  mkdir -p "$scratch/debian" "$control"
  printf 'Source: chancery\n\nPackage: chancery\nArchitecture: any\n' >"$scratch/debian/control"
  needs=$(cd "$scratch" && dpkg-shlibdeps -O "$ROOT/usr/bin/chancery" | sed -n 's/^shlibs:Depends=//p')
  rm -r "$scratch"
  if [[ -z $needs ]]; then return 1; fi
  cat >"$control/control" <<END
Package: chancery
Version: $1
Architecture: $architecture
Maintainer: The Chancery authors <packages@chancery.example>
Installed-Size: $(du -sk --exclude DEBIAN "$ROOT" | cut -f 1)
Depends: $needs, gstreamer1.0-plugins-base, gstreamer1.0-plugins-good
Recommends: gnome-keyring | kwalletmanager | org.freedesktop.secrets, libayatana-appindicator3-1, xdg-utils
Suggests: gstreamer1.0-libav
Section: net
Priority: optional
Homepage: https://chancery.example
Description: end-to-end encrypted messenger for government
 Direct chats and rooms with people on one's own and other servers, on the open
 Matrix protocol. Departments run servers of their own and talk to each other;
 the state owns the system; nobody in between can read along.
END
  (cd "$ROOT" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$control/md5sums"
  dpkg-deb --root-owner-group --build "$ROOT" "$PACKAGES/chancery_$1_$architecture.deb"
  local status=$?
  rm -r "$control"
  return "$status"
}

pack_rpm() {
  local scratch status=0
  scratch=$(mktemp -d)
  sed -e "s/@VERSION@/${1//-/\~}/" -e "s|@ROOT@|$ROOT|" packaging/linux/chancery.spec.in >"$scratch/chancery.spec"
  rpmbuild -bb --define "_topdir $scratch" --define "_rpmdir $PACKAGES" \
    --define '_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' "$scratch/chancery.spec" || status=$?
  rm -rf "$scratch"
  return "$status"
}

# Sums of everything that is given away, and a signature beside each file.
sign_packages() {
  local home file sums status=0
  rm -rf "$ROOT"
  sums=$(cd "$PACKAGES" && find . -maxdepth 1 -type f -printf '%P\0' | sort -z | xargs -0 sha256sum)
  printf '%s\n' "$sums" >"$PACKAGES/SHA256SUMS"
  if [[ -z ${CHANCERY_SIGNING_KEY:-} ]]; then
    note "not signed: CHANCERY_SIGNING_KEY is not set"
    return
  fi
  # A home of its own: the key is there for these signatures and no longer.
  home=$(mktemp -d)
  {
    gpg --homedir "$home" --batch --quiet --import <<<"$CHANCERY_SIGNING_KEY" &&
      for file in "$PACKAGES"/*; do
        gpg --homedir "$home" --batch --quiet --yes --armor --detach-sign "$file" || exit 1
      done
  } || status=$?
  gpgconf --homedir "$home" --kill all 2>/dev/null || true
  rm -rf "$home"
  return "$status"
}

# The program for Windows, compiled here: with the Rust library made anew for it, since Debian has none.
package_windows() {
  step ui-build "build the interface" build_ui &&
    step windows "compile for Windows (half an hour the first time)" build_windows &&
    step gather "gather what belongs together" gather_windows
}

WINDOWS_TARGET=x86_64-pc-windows-gnu
build_windows() {
  RUSTC=$(command -v rustc) RUSTC_BOOTSTRAP=1 CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc \
    CARGO_TARGET_DIR=$CARGO_TARGET_DIR-windows \
    cargo build -Zbuild-std=std,panic_abort --target "$WINDOWS_TARGET" --release --workspace --bin chancery --locked
}

gather_windows() {
  local from=$CARGO_TARGET_DIR-windows/$WINDOWS_TARGET/release
  mkdir -p "$PACKAGES"
  install -m 755 "$from/chancery.exe" "$PACKAGES/chancery-$(version).exe"
  # Found beside the program when it starts.
  install -m 644 "$from/WebView2Loader.dll" "$PACKAGES/"
}
