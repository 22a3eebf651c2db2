# check.sh - what the test scripts of guards, install and amalgamation share. A
# check is one property, shown by a command that must succeed; what the command
# prints says where the property fails. Sourced, not run.
#
# SPDX-License-Identifier: MIT
set -u

BUILD=${BUILD:-build/release}
ORTAQ=${ORTAQ:-$BUILD/ortaq}
passed=0
failed=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# check NAME COMMAND...: one property.
check() {
    name=$1
    shift
    if "$@" >"$scratch/output" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL: $name"
        sed 's/^/    /' "$scratch/output"
    fi
}

# empty FILE: the list of offenders is empty.
empty() {
    cat "$1"
    test ! -s "$1"
}

# Every file of the project: no build results, nothing of git's.
project_files() {
    find . \( -name .git -o -path ./build \) -prune -o -type f -print |
        sed 's|^\./||' | LC_ALL=C sort
}

# need TOOL...: without one of them this script does not run. In a run that
# must be whole (REQUIRE_ALL=1) that is a failure.
need() {
    for tool; do
        command -v "$tool" >/dev/null && continue
        echo "skipped: needs $tool"
        exit "${REQUIRE_ALL:-0}"
    done
}

checks_done() {
    echo "$passed passed, $failed failed"
    test "$failed" -eq 0
}
