# shellcheck shell=bash
# What the commands have in common, to be sourced: where things lie, and phases that are never silent.
#
#   begin COMMAND                  before all else: the folders, the lock, what happens at Ctrl-C
#   item NAME NEEDS RESOURCE WHAT -- COMMAND…
#                                  a phase to be run: after those in NEEDS have passed, never beside another that uses
#                                  the same RESOURCE ("-" for neither)
#   work                           runs all items, side by side where the machine allows; ends with how many failed
#   table                          what took how long, and last time
#   whatfailed                     one plain line a failure: what, where its log is, what to try
#
# A phase's output goes to out/logs/NAME.log. Where nothing was said for 15 seconds, a line tells which phases are at
# work and what they wrote last. How long a phase takes is told from the last time on this machine (kept in the cache
# folder), else from .ci/times.

PROJECT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
NEARER_CACHE=${NEARER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/nearer}
CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$NEARER_CACHE/target}
NEARER_LIB_DIR=${NEARER_LIB_DIR:-$CARGO_TARGET_DIR/debug}
PATH=$HOME/.cargo/bin:$PATH
export NEARER_CACHE CARGO_TARGET_DIR NEARER_LIB_DIR PATH
# Java takes the names of files in the locale's letters: "Nähe" can't be opened by it in the locale C.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in *[Uu][Tt][Ff]*) ;; *) export LC_ALL=C.UTF-8 ;; esac

# What Mill made of `desktop.program`.
readonly SCREENS=${MILL_OUTPUT_DIR:-$PROJECT/android/out}/desktop/program.dest/java.args
readonly QUIET_S=15
readonly LOGS=$PROJECT/out/logs
readonly STATE=$PROJECT/out/logs/.state
readonly TIMES=$NEARER_CACHE/times

command_name=make
declare -A what=() needs=() resource=() how=() job=() seasons=()
order=()
watcher=

now() { printf '%(%s)T\n' -1; }

# 75 → "1 min 15 s"
spell() {
    if [ "$1" -lt 60 ]; then echo "$1 s"
    elif [ $(($1 % 60)) = 0 ]; then echo "$(($1 / 60)) min"
    else echo "$(($1 / 60)) min $(($1 % 60)) s"; fi
}

# One line for people, with the time since the command began.
say() {
    printf '[%2d:%02d] %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "$*"
    { now >"$STATE/said"; } 2>/dev/null
}

# Ends the command before it has begun anything, with one plain line.
refuse() {
    echo "$command_name: $*" >&2
    exit 1
}

# What is done for the first time takes longer, and is remembered apart. Asked before the work begins.
season() {
    case $1 in
        crates) [ -d "${CARGO_HOME:-$HOME/.cargo}/registry/src" ] && echo again || echo first ;;
        build | lint) [ -e "$STATE/built-before" ] && echo again || echo first ;;
        downloads) [ -d "${COURSIER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/coursier}" ] && echo again || echo first ;;
        swift) [ -e "$STATE/swift-before" ] && echo again || echo first ;;
        swift-root)
            command -v swift >/dev/null || [ -e "$(echo "$NEARER_CACHE"/swift-*/.ready)" ] && echo again || echo first ;;
        kotlin | android | apk | walk | screens) [ -e "$STATE/kotlin-before" ] && echo again || echo first ;;
        *) echo again ;;
    esac
}

# How many seconds a phase took last time, or takes by .ci/times; nothing where nobody knows.
expected() {
    local at=$1.${seasons[$1]} seconds=
    [ ! -r "$TIMES/$at" ] || read -r seconds <"$TIMES/$at" || true
    case $seconds in '' | *[!0-9]*) seconds=$(awk -v at="$at" '$1 == at { print $2 }' "$PROJECT/.ci/times") ;; esac
    echo "$seconds"
}

last_time() {
    local at=$TIMES/$1.${seasons[$1]} seconds=
    [ ! -r "$at" ] || read -r seconds <"$at" || true
    case $seconds in '' | *[!0-9]*) ;; *) spell "$seconds" ;; esac
}

remember() {
    { mkdir -p "$TIMES" && echo "$2" >"$TIMES/$1.part.$$" && mv "$TIMES/$1.part.$$" "$TIMES/$1"; } 2>/dev/null || true
}

# writable FOLDER: or a sentence why not.
writable() {
    local probe=$1/.probe.$$ why
    why=$({ mkdir -p "$1" && head -c 65536 /dev/zero >"$probe"; } 2>&1) && rm -f "$probe" && return
    rm -f "$probe" 2>/dev/null
    case $why in
        *[Nn]o\ space*) refuse "the disk of $1 is full. Make room there (\`df -h\` tells how much there is)," \
            "then try again." ;;
        *[Rr]ead-only* | *[Pp]ermission*) refuse "$1 can't be written to. Clone the project into a folder of your" \
            "own; XDG_CACHE_HOME names another place for what is downloaded and built." ;;
        *) refuse "$1 can't be written to: ${why##*: }" ;;
    esac
}

# locked FOLDER FD: keeps another command of ours out of it until this one ends, with all that it started.
locked() {
    local owner
    command -v flock >/dev/null || return 0 # a system without it (macOS) is not kept from doing it twice
    eval "exec $2>>\"\$1/nearer.lock\""
    if ! flock -n "$2"; then
        read -r owner <"$1/nearer.lock" || true
        refuse "another of these commands is at work${owner:+ (${owner})} and uses $1. Wait for its end," \
            "or stop it; then try again."
    fi
    echo "$command_name, process $$, since $(date +%H:%M)" >"$1/nearer.lock"
}

# Says beforehand that the disk may become full in the middle.
roomy() {
    local free
    [ ! -e "$NEARER_LIB_DIR/nearer-bindgen" ] || return 0
    free=$(df -Pk "$CARGO_TARGET_DIR" 2>/dev/null | awk 'NR == 2 { print int($4 / 1048576) }')
    [ "${free:-99}" -ge 8 ] || say "only $free GB are free in $CARGO_TARGET_DIR: a first time needs up to 8"
}

# screens [WHAT…]: runs the screens as they were built last.
screens() { "$("$PROJECT/android/mill" --find-java)/bin/java" "@$SCREENS" "$@"; }

# What was built is there for others now: a window that stays open keeps nobody out.
unlocked() { exec 8>&- 9>&-; }

begin() {
    command_name=$1
    [ "${BASH_VERSINFO[0]}" -ge 5 ] || refuse "needs bash 5 or newer; this one is $BASH_VERSION"
    writable "$PROJECT/out"
    writable "$CARGO_TARGET_DIR"
    locked "$PROJECT/out" 8
    locked "$CARGO_TARGET_DIR" 9
    rm -rf "$STATE"
    mkdir -p "$STATE/running" "$STATE/ended"
    roomy
    trap 'stopped 130' INT
    trap 'stopped 143' TERM HUP
    [ ! -e "$NEARER_LIB_DIR/nearer-bindgen" ] || : >"$STATE/built-before"
    [ ! -d "$PROJECT/android/out/desktop" ] || : >"$STATE/kotlin-before"
    [ ! -d "$PROJECT/ios/NearerKit/.build" ] || : >"$STATE/swift-before"
    set -m # each phase is a process group of its own, which ends as a whole
    watch &
    watcher=$!
    disown "$watcher"
    trap unwatched EXIT
}

# Ends everything that was started; what a phase had half written is made anew by the next try.
stopped() {
    trap '' INT TERM HUP
    local groups # of all that runs, also of what began a moment ago and has no name yet
    mapfile -t groups < <(jobs -p)
    each_group TERM "${groups[@]}"
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        each_group 0 "${groups[@]}" || break
        sleep 0.5
    done
    each_group KILL "${groups[@]}"
    wait 2>/dev/null
    unwatched
    printf '\n%s: stopped. Nothing of it is running any more; the next try goes on from what is done.\n' \
        "$command_name" >&2
    exit "$1"
}

# Sends a signal to these process groups; fails where none of them is there any more.
each_group() {
    local signal=$1 group there=1
    shift
    for group in "$@"; do kill "-$signal" -- "-$group" 2>/dev/null && there=0; done
    return $there
}

unwatched() {
    [ -z "$watcher" ] || kill -- "-$watcher" 2>/dev/null
    watcher=
}

# Runs beside the work and breaks silences.
watch() {
    local said began file name line
    exec 8>&- 9>&-
    while sleep 3; do
        kill -0 $$ 2>/dev/null || exit
        read -r said <"$STATE/said" || continue
        [ $(($(now) - said)) -ge $((QUIET_S - 3)) ] || continue
        line=
        for file in "$STATE"/running/*; do
            name=${file##*/}
            read -r began <"$file" || continue
            line+="${line:+; }$name, $(spell $(($(now) - began))): $(last_words "$LOGS/$name.log")"
        done
        [ -z "$line" ] || say "  … $line"
    done 2>/dev/null
}

# The last line of a log that says something, and not all of a long one.
last_words() {
    tail -c 4096 "$1" 2>/dev/null | tr '\r' '\n' | tr -d '\000-\010\013-\037' | grep -a '[[:alnum:]]' | tail -n 1 |
        sed 's/\[[0-9;]*m//g; s/^ *//' | cut -c 1-90
}

# ready PART…: installs what is missing of these, a phase each.
ready() {
    local parts part
    mapfile -t parts < <("$PROJECT/.ci/install" missing "$@")
    for part in "${parts[@]}"; do
        case $part in
            packages) item packages - install "the system's packages: a C compiler, libraries, a font" -- .ci/install packages ;;
            rust) item install-rust - install "Rust, by rustup, into your home folder" -- .ci/install rust ;;
            java) item install-java - install "a JDK" -- .ci/install java ;;
            age) item age - install "age, the tool that must open our backups" -- .ci/install age ;;
            python) item venv - install "pytest and what the Python tests need, into $NEARER_CACHE/venv" -- .ci/install python ;;
        esac
    done
    # The phases have no terminal: sudo asks for its password before them.
    case " ${parts[*]} " in *" packages "* | *" java "* | *" age "*)
        if [ "$(id -u)" != 0 ] && [ -t 0 ] && command -v sudo >/dev/null; then
            say "sudo is needed for the system's packages"
            sudo -v
        fi ;;
    esac
    [ ${#parts[@]} = 0 ] || work
}

item() {
    local name=$1
    needs[$name]=${2#-} resource[$name]=${3#-} what[$name]=$4
    shift 5
    how[$name]=$(printf '%q ' "$@")
    seasons[$name]=$(season "$name")
    order+=("$name")
}

ended() { [ -e "$STATE/ended/$1" ]; }
passed() { [ "$(cut -d ' ' -f 1 "$STATE/ended/$1" 2>/dev/null)" = 0 ]; }

# The next item whose needs have passed and whose resource is free; what waits for a failure is given up.
next_item() {
    local name need other
    chosen=
    for name in "${order[@]}"; do
        ended "$name" || [ -n "${job[$name]:-}" ] && continue
        for need in ${needs[$name]}; do
            ended "$need" || continue 2
            passed "$need" || { echo "none $need" >"$STATE/ended/$name" && continue 2; }
        done
        if [ -n "${resource[$name]}" ]; then
            for other in "${!job[@]}"; do [ "${resource[$other]}" != "${resource[$name]}" ] || continue 2; done
        fi
        chosen=$name
        return
    done
}

start() {
    local name=$1 about
    about=$(expected "$name")
    say "$name: ${what[$name]}${about:+ (about $(spell "$about"))}"
    now >"$STATE/running/$name"
    (
        began=$(now)
        eval "${how[$name]}" >"$LOGS/$name.log" 2>&1 </dev/null
        echo "$? $(($(now) - began))" >"$STATE/ended/.$name" && mv "$STATE/ended/.$name" "$STATE/ended/$name"
    ) &
    job[$name]=$!
}

# How many phases may run beside each other: two need two cores, and memory for two compilers.
at_once() {
    local cores memory
    cores=$(nproc 2>/dev/null || echo 1)
    memory=$(awk '/^MemTotal/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null)
    if [ -n "${SIDE_BY_SIDE:-}" ]; then echo "$SIDE_BY_SIDE"
    elif [ "$cores" -ge 2 ] && [ "${memory:-0}" -ge 7 ]; then echo 2
    else echo 1; fi
}

work() {
    local most name chosen status seconds failures=0
    most=$(at_once)
    while :; do
        while [ ${#job[@]} -lt "$most" ]; do
            next_item
            [ -n "$chosen" ] || break
            start "$chosen"
        done
        [ ${#job[@]} -gt 0 ] || break
        wait -n 2>/dev/null
        for name in "${!job[@]}"; do
            kill -0 "${job[$name]}" 2>/dev/null && continue
            unset "job[$name]"
            rm -f "$STATE/running/$name"
            ended "$name" || echo "137 0" >"$STATE/ended/$name" # it was ended from outside
            read -r status seconds <"$STATE/ended/$name"
            judge "$name" "$status" "$seconds"
        done
    done
    for name in "${order[@]}"; do passed "$name" || failures=$((failures + 1)); done
    return $((failures > 100 ? 100 : failures))
}

# Says how a phase ended. A command may say more of it (`tests/run` counts).
judge() {
    if [ "$2" = 0 ]; then
        say "$1: done in $(spell "$3")"
        note_time "$1" "$3"
    else
        say "$1: FAILED after $(spell "$3")"
    fi
}

# Keeps how long it took, and how long it had taken before, for the table.
note_time() {
    last_time "$1" >"$STATE/before-$1"
    remember "$1.${seasons[$1]}" "$2"
}

table() {
    local name status seconds before tests
    printf '%-12s %-14s %-14s\n' "" "took" "last time"
    for name in "${order[@]}"; do
        read -r status seconds <"$STATE/ended/$name"
        case $status in
            0)
                before=$(cat "$STATE/before-$name" 2>/dev/null)
                tests=$(cat "$STATE/tests-$name" 2>/dev/null)
                printf '%-12s %-14s %-14s %s\n' "$name" "$(spell "$seconds")" "$before" "$tests" ;;
            none) printf '%-12s not begun, since %s failed\n' "$name" "$seconds" ;;
            77) printf '%-12s NOT RUN\n' "$name" ;;
            *) printf '%-12s FAILED after %s\n' "$name" "$(spell "$seconds")" ;;
        esac
    done
    printf '%-12s %s\n' "in all" "$(spell $SECONDS)"
}

# The end of each failing log, and then one plain line each.
whatfailed() {
    local name status seconds
    for name in "${order[@]}"; do
        read -r status seconds <"$STATE/ended/$name"
        case $status in 0 | none) continue ;; esac
        echo "--- the end of out/logs/$name.log"
        tail -n "${NEARER_TAIL:-40}" "$LOGS/$name.log"
    done
    for name in "${order[@]}"; do
        read -r status seconds <"$STATE/ended/$name"
        case $status in 0 | none) continue ;; esac
        echo "$command_name: '$name' failed. Its log is out/logs/$name.log. $("$PROJECT/.ci/why" "$LOGS/$name.log" "$name")"
    done
}
