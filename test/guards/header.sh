#!/bin/sh
# header.sh - ortaq.h stands alone, as C and as C++, and says of each function
# what it does.
#
# SPDX-License-Identifier: MIT
. test/support/check.sh

strict="-Wall -Wextra -pedantic -Werror -fsyntax-only -Iinclude"

# compiles COMPILER STANDARD LANGUAGE: a file of nothing but the header.
compiles() {
    echo '#include "ortaq.h"' >"$scratch/alone"
    # shellcheck disable=SC2086 # the flags are words, and "ccache cc"
    $1 -std="$2" -x "$3" $strict "$scratch/alone"
}

check "ortaq.h alone as C11" compiles "${CC:-cc}" c11 c
for compiler in g++ clang++; do
    command -v $compiler >/dev/null || continue
    check "ortaq.h alone as C++17 ($compiler)" compiles $compiler c++17 c++
done

awk '/^ORTAQ_API/ && before !~ /\*\/$/ { print FILENAME ":" FNR ": " $0 }
    { before = $0 }' include/ortaq.h >"$scratch/bare"
check "a comment above every function" empty "$scratch/bare"

# The list of exported functions is drawn with a simple pattern: all are in it.
grep -c '^ORTAQ_API' include/ortaq.h >"$scratch/there"
sh gen/exports.sh include/ortaq.h | uniq | wc -l >"$scratch/drawn"
check "gen/exports.sh finds every function" diff -b "$scratch/there" \
    "$scratch/drawn"

checks_done
