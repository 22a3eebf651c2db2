#!/bin/sh
# clang.sh - the kernels do the same if clang compiles them: clang 14 writes the
# places of some operands wrong, see avx512_list.h. All other code is that of the
# command.
#
# SPDX-License-Identifier: MIT
. test/support/check.sh

need clang
cc=${CC:-cc}
# A compiler cache in front of $CC serves clang, too.
case $cc in "ccache "*) cache=ccache ;; *) cache= ;; esac

# Kernels for other processors than this one are empty files here.
compile() {
    for file in lib/kernel/*.c; do
        # shellcheck disable=SC2086 # no word if there is no cache
        $cache clang -std=c11 -O2 -DNDEBUG -I include -I lib -I build/gen \
            -c "$file" -o "$scratch/$(basename "$file" .c).o" || return 1
    done
}
check "clang compiles the kernels" compile

# shellcheck disable=SC2086 # "ccache cc" is two words
check "the command links with them" \
    $cc -o "$scratch/ortaq" "$BUILD"/cli/*.o "$scratch"/*.o \
    "$BUILD/libortaq.a" -pthread -lm

# same FROM TO: the words of the lists, and running text.
same() {
    cat "orthographies/${1%%-*}"/*.words test/samples/*.txt >"$scratch/text"
    "$ORTAQ" convert -f "$1" -t "$2" "$scratch/text" >"$scratch/wanted"
    "$scratch/ortaq" convert -f "$1" -t "$2" "$scratch/text" >"$scratch/given"
    cmp "$scratch/wanted" "$scratch/given"
}
for pair in "az-Cyrl az-Latn" "az-Latn az-Cyrl" "uz-Cyrl uz-Latn" \
    "uz-Latn uz-Cyrl" "kk-Cyrl kk-Arab" "kk-Arab kk-Cyrl" "tk-Cyrl tk-Latn"; do
    # shellcheck disable=SC2086 # two tags
    check "they write the same: $pair" same $pair
done

checks_done
