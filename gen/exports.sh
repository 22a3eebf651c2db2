#!/bin/sh
# exports.sh - prints the names of the functions that a header declares with
# ORTAQ_API, one a line, sorted. The header is the one list of them: the wasm
# build and the guard of exported symbols ask here.
#
# SPDX-License-Identifier: MIT
set -eu

awk '
    /^ORTAQ_API/ { declared = 1 }
    declared && match($0, /ortaq_[a-z0-9_]+\(/) {
        print substr($0, RSTART, RLENGTH - 1)
        declared = 0
    }' "$1" | LC_ALL=C sort
