#!/bin/sh
# layers.sh - the rooms depend on each other in one direction: a room of the
# library includes rooms of a lower layer and itself, never a sibling; the
# command, the benchmarks and the fuzz targets include ortaq.h alone; the
# library uses no header but those of the C standard, and not stdio.h, which
# would make the WebAssembly ask its host for files; kernels may have that of
# their processor.
#
# SPDX-License-Identifier: MIT
. test/support/check.sh

# FILE:LINE:INCLUDED of each local and each system include of a folder.
local_includes() {
    grep -rnE '^ *# *include *"' --include='*.[ch]' "$@" |
        sed -E 's/^([^:]*:[0-9]+):.*"([^"]*)".*/\1:\2/'
}
system_includes() {
    grep -rnE '^ *# *include *<' --include='*.[ch]' "$@" |
        sed -E 's/^([^:]*:[0-9]+):.*<([^>]*)>.*/\1:\2/'
}

local_includes lib | awk -F : '
    BEGIN {
        layers = "base;kernel;unicode;orth lexicon;convert morph;"
        layers = layers "identify restore check;api"
        count = split(layers, layer, ";")
        for (i = 1; i <= count; i++) {
            n = split(layer[i], room, " ")
            for (j = 1; j <= n; j++) rank[room[j]] = i
        }
    }
    {
        split($1, part, "/")
        here = part[2]
        there = here
        if (match($3, /^\.\.\/[a-z]+\//))
            there = substr($3, 4, RLENGTH - 4)
        else if ($3 ~ /\//)
            there = "?"
        if (!(here in rank))
            print $1 ": the room " here " has no layer"
        else if (!(there in rank))
            print $1 ":" $2 ": " $3 " is in no room"
        else if (here != there && rank[there] >= rank[here])
            print $1 ":" $2 ": " here " must not include " there
    }' >"$scratch/upward"
check "rooms include only what is below them" empty "$scratch/upward"

standard='^(assert|float|limits|math|stdbool|stddef|stdint|stdlib|string)[.]h$'
system_includes lib include |
    awk -F : -v standard="$standard" '$3 !~ standard &&
        !($1 ~ /^lib\/kernel\/avx/ && $3 == "immintrin.h") &&
        !($1 ~ /^lib\/kernel\/neon/ && $3 == "arm_neon.h")' >"$scratch/system"
check "the library uses C standard headers alone" empty "$scratch/system"

# A file beside is their own; anything else must be the public header.
for room in cli bench fuzz; do
    local_includes $room | while IFS=: read -r file line name; do
        test "$name" = ortaq.h || test -e "$(dirname "$file")/$name" ||
            echo "$file:$line: $name"
        case $name in
        */*) echo "$file:$line: $name is in another folder" ;;
        esac
    done
done >"$scratch/inward"
check "command, benchmarks, fuzz targets use ortaq.h alone" \
    empty "$scratch/inward"

for folder in lib/*/; do
    room=$(basename "$folder")
    grep -qE "^ROOMS := .*\b$room\b" GNUmakefile || echo "$folder"
done >"$scratch/unbuilt"
check "every room is built" empty "$scratch/unbuilt"

# refuses MESSAGE ARGUMENT...: make does nothing but say so.
refuses() {
    message=$1
    shift
    ! MAKEFLAGS='' make -n check "$@" >"$scratch/make" 2>&1 || return 1
    grep -F "$message" "$scratch/make"
}
check "make check refuses a room without tests" \
    refuses 'there are no tests in: krenel' T='guards krenel'
check "and a flavour that is not there" \
    refuses 'there is no flavour "asna"' FLAVOUR=asna

checks_done
