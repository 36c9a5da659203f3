# shellcheck shell=bash
# A Debian root for a toolchain that the machine's own system lacks, to be sourced by what wants one (`ios/swift-linux`,
# `tests/phones`). Making and entering it needs root, and the right to mount inside a mount namespace of its own; nothing
# is mounted outside of that.
#
#   cannot WHY                        says why there can be none, and exits with 77
#   debian_root ROOT SUITE PACKAGES WHAT [OPTION…]
#                                     makes it once, with mmdebstrap's OPTIONs; `mend ROOT` is called before it is ready
#   enter ROOT VARIABLE=VALUE… -- COMMAND…
#                                     runs a command in it, in the folder it is called from; the folders in the array
#                                     `folders` are there at their own paths

readonly PUBLIC_MIRROR=http://deb.debian.org/debian

cannot() {
    echo "$0: $1" >&2
    exit 77
}

# The machine's own mirror, where it is a Debian: its first source that is no security archive.
mirror() {
    local found=
    if [ "$(. /etc/os-release 2>/dev/null && echo "${ID:-}")" = debian ]; then
        found=$(cat /etc/apt/sources.list.d/*.sources 2>/dev/null |
            awk '$1 == "URIs:" && $2 !~ /security/ { print $2; exit }')
        [ -n "$found" ] || found=$(cat /etc/apt/sources.list 2>/dev/null |
            awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^https?:/ && $i !~ /security/) { print $i; exit } }')
    fi
    echo "${found:-$PUBLIC_MIRROR}"
}

debian_root() {
    local root=$1 suite=$2 packages=$3 what=$4 part
    shift 4
    [ "$(uname -s)" = Linux ] || cannot "$what needs a Debian root, and this is no Linux"
    [ "$(id -u)" = 0 ] || cannot "$what needs a Debian root, and entering it the rights of root"
    unshare --mount true 2>/dev/null || cannot "$what needs a Debian root, and a mount namespace can't be had"
    [ ! -f "$root/.ready" ] || return 0
    command -v apt-get >/dev/null || cannot "there is no apt-get to make a Debian root with, for $what"
    mkdir -p "${root%/*}"
    exec 9>"$root.lock"
    flock 9
    if [ -f "$root/.ready" ]; then # another has made it meanwhile
        exec 9>&-
        return
    fi
    echo "$0: making a Debian root with $what in $root (once, about three minutes)" >&2
    if ! command -v mmdebstrap >/dev/null || ! command -v patchelf >/dev/null || ! command -v gcc >/dev/null ||
        [ ! -f /usr/share/keyrings/debian-archive-keyring.gpg ]; then
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends \
            mmdebstrap patchelf gcc libc6-dev debian-archive-keyring; } >&2 ||
            cannot "mmdebstrap, patchelf or gcc can't be installed, for $what"
    fi
    # What a killed try has left may hold mounts of the machine's own folders: those are not gone into.
    rm -rf --one-file-system "$root.tmp"
    local leave_out=()
    for part in doc locale man; do leave_out+=(--dpkgopt="path-exclude=/usr/share/$part/*"); done
    mmdebstrap --quiet --mode=root --variant=apt --aptopt='APT::Install-Recommends "false"' \
        --aptopt='Acquire::Check-Valid-Until "false"' "${leave_out[@]}" "$@" --include="$packages" \
        --format=directory "$suite" "$root.tmp" \
        "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(mirror) $suite main" >&2 ||
        cannot "the Debian root for $what could not be made"
    mend "$root.tmp"
    touch "$root.tmp/.ready"
    mv "$root.tmp" "$root"
    exec 9>&-
}

enter() {
    local root=$1 kept=(HOME=/root LANG=C.UTF-8)
    shift
    while [ "$1" != -- ]; do
        kept+=("$1")
        shift
    done
    shift
    # shellcheck disable=SC2016,SC2154 # expanded by the inner shell; `folders` is the caller's
    exec unshare --mount --propagation private bash -euc '
        root=$1 here=$2 count=$3
        shift 3
        mount --bind /proc "$root/proc"
        mount --bind /dev "$root/dev"
        mount -t tmpfs none "$root/tmp"
        for folder in "${@:1:count}"; do
            mkdir -p "$root$folder"
            mount --bind "$folder" "$root$folder"
        done
        shift "$count"
        exec chroot "$root" /usr/bin/env -i "$@"
    ' _ "$root" "$PWD" "${#folders[@]}" "${folders[@]}" "${kept[@]}" \
        bash -euc 'cd "$1"; shift; exec "$@"' _ "$(pwd -P)" "$@"
}
