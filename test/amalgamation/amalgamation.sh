#!/bin/sh
# amalgamation.sh - the one-file library of "make dist" compiles alone, with
# plain flags, shows the same functions as the library, and converts as it does.
#
# SPDX-License-Identifier: MIT
. test/support/check.sh

make -s --no-print-directory dist
cp build/dist/ortaq.c build/dist/ortaq.h "$scratch"
cc=${CC:-cc}
# A compiler cache in front of $CC serves the other compilers, too.
case $cc in "ccache "*) cache=ccache ;; *) cache= ;; esac

# alone COMPILER FLAGS...: it compiles where nothing else is.
alone() {
    (cd "$scratch" && "$@" -c ortaq.c -o ortaq.o)
}

# What C11 does not have, a compiler says before it makes code. Code is made
# once, by $cc; clang makes that of the kernels in clang.sh.
# shellcheck disable=SC2086 # no word if there is no cache
for compiler in "gcc -fsyntax-only" "clang -fsyntax-only" \
    "aarch64-linux-gnu-gcc -fsyntax-only"; do
    command -v "${compiler%% *}" >/dev/null || continue
    check "ortaq.c compiles alone, ${compiler%% *}, as C11" \
        alone $cache $compiler -std=c11
done
# As if for a machine of neither byte order.
# shellcheck disable=SC2086 # "ccache cc" is two words
! alone $cc -E -D__BYTE_ORDER__=0 2>"$scratch/said" ||
    echo "it was compiled" >"$scratch/said"
check "ortaq.c is not compiled for another byte order" \
    grep -q 'another byte order' "$scratch/said"

# shellcheck disable=SC2086 # "ccache cc" is two words
check "ortaq.c compiles alone with plain flags" alone $cc

grep -nE '^ *# *include *"' "$scratch/ortaq.c" | grep -v '"ortaq.h"' \
    >"$scratch/includes"
check "ortaq.c includes nothing but ortaq.h" empty "$scratch/includes"

nm --defined-only "$scratch/ortaq.o" | awk '$2 ~ /[A-Z]/ { print $3 }' |
    LC_ALL=C sort >"$scratch/shown"
sh gen/exports.sh include/ortaq.h >"$scratch/declared"
check "ortaq.c shows the functions of ortaq.h alone" \
    diff "$scratch/declared" "$scratch/shown"

# shellcheck disable=SC2086
check "the example builds with ortaq.c" \
    $cc -I"$scratch" -o "$scratch/example" doc/example.c "$scratch/ortaq.o"
"$ORTAQ" convert -f az-Latn -t az-Cyrl doc/sample-az.txt >"$scratch/page"
"$ORTAQ" convert -f az-Cyrl -t az-Latn "$scratch/page" >"$scratch/wanted"
"$scratch/example" <"$scratch/page" >"$scratch/given"
check "and converts a page as the command does" \
    cmp "$scratch/wanted" "$scratch/given"

checks_done
