# Shared by the scripts in this folder; sourced, never run.
# shellcheck disable=SC2034 # the names are for the scripts that source this
# shellcheck shell=bash

INSTALLER="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
REPO="$(dirname "$INSTALLER")"
PINS="$INSTALLER/pins"
CACHE="${PUNCHLIST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/punchlist}"

set -E
trap 'say "${0##*/}: stopped at line $LINENO of ${BASH_SOURCE[0]##*/}: $BASH_COMMAND"' ERR

say() { printf '%s\n' "$*" >&2; }

# stop WHAT WHY DO: every failure names what failed, why, and what to do about it.
stop() {
  printf '%s: %s\n  why: %s\n  do:  %s\n' "${0##*/}" "$1" "$2" "$3" >&2
  exit "${4:-1}"
}

# pinned KIND [NAME]: the rest of the matching line of the pins file, without the kind (and the name).
pinned() {
  awk -v kind="$1" -v name="${2:-}" '
    $1 == kind && (name == "" || $2 == name) { for (i = name == "" ? 2 : 3; i <= NF; i++) printf "%s%s", $i, i < NF ? " " : "\n"; found = 1 }
    END { exit !found }' "$PINS" ||
    stop "no pin for $1 ${2:-}" "$PINS has no such line" "add the line with version and SHA-256"
}

# check_sum FILE SHA256
check_sum() {
  local got
  got="$(sha256sum "$1" | cut -d' ' -f1)"
  [[ "$got" == "$2" ]] || {
    rm -f "$1"
    stop "$(basename "$1") is not the pinned file" "its SHA-256 is $got, installer/pins says $2" \
      "find out why before changing the pin; the file has been removed"
  }
}

need_command() {
  command -v "$1" >/dev/null || stop "the command $1 is missing" "$2" "install it (Debian: apt-get install $3)"
}

# maven_jar GROUP:ARTIFACT [CLASSIFIER]: the pinned jar, fetched once into the cache; prints its path.
maven_jar() {
  local id="$1" classifier="${2:-}" version sum name log
  read -r version sum < <(pinned maven "$id")
  name="${id#*:}-$version${classifier:+-$classifier}.jar"
  if [[ ! -f "$CACHE/parts/$sum/$name" ]]; then
    log="$(mktemp)"
    mkdir -p "$CACHE/parts/$sum.making"
    (cd "$CACHE/parts" && "$REPO/mvnw" --batch-mode --quiet "$(pinned plugin | tr ' ' ':'):copy" -Dmdep.useBaseVersion=true \
      -Dartifact="$id:$version:jar${classifier:+:$classifier}" -DoutputDirectory="$CACHE/parts/$sum.making") >"$log" 2>&1 ||
      stop "Maven could not fetch $name" "$(grep -m 2 ERROR "$log" | tr '\n' ' ')" "is Maven Central reachable? The whole story: $log"
    rm -f "$log"
    check_sum "$CACHE/parts/$sum.making/$name" "$sum"
    mv -T "$CACHE/parts/$sum.making" "$CACHE/parts/$sum"
  fi
  check_sum "$CACHE/parts/$sum/$name" "$sum"
  printf '%s\n' "$CACHE/parts/$sum/$name"
}
