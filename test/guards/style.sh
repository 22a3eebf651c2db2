#!/bin/sh
# style.sh - the measures of files: length, width, head, and what must not be
# in them.
#
# SPDX-License-Identifier: MIT
. test/support/check.sh

project_files >"$scratch/files"
grep -E '\.[ch]$' "$scratch/files" >"$scratch/c"
grep -E '\.([ch]|sh|mjs)$|^(GNUmakefile|dev|test/run|\.ci/run)$' \
    "$scratch/files" >"$scratch/code"

xargs wc -l <"$scratch/code" | awk '$2 != "total" && $1 > 800' \
    >"$scratch/long"
check "no source file over 800 lines" empty "$scratch/long"

# Columns are code points: the bytes that continue one are taken out first.
while read -r file; do
    LC_ALL=C sed 's/[\x80-\xBF]//g' "$file" | LC_ALL=C awk -v file="$file" \
        'length($0) > 100 { print file ":" NR ": " length($0) " columns" }'
done <"$scratch/c" >"$scratch/wide"
check "no line of C over 100 columns" empty "$scratch/wide"

tab=$(printf '\t')
xargs grep -n "$tab" <"$scratch/c" >"$scratch/tabs"
check "no tabs in C" empty "$scratch/tabs"

xargs grep -nE '[[:space:]]+$' <"$scratch/code" >"$scratch/trailing"
check "no white space at line ends" empty "$scratch/trailing"

xargs grep -L 'SPDX-License-Identifier: MIT' <"$scratch/code" \
    >"$scratch/headless"
check "every source file names its licence" empty "$scratch/headless"

while read -r file; do
    head -n 3 "$file" | grep -q '[a-z]' || echo "$file"
done <"$scratch/code" >"$scratch/silent"
check "every source file begins with what it is" empty "$scratch/silent"

# Written so that this file does not hold what it looks for.
wish='TO''DO|FIX''ME|XX''X'
xargs grep -nwE "$wish" <"$scratch/code" >"$scratch/wishes"
check "no wishes left in comments" empty "$scratch/wishes"

place='(^|[^A-Za-z0-9._/-])/(wo''rk|ho''me|ro''ot|Us''ers)/'
xargs grep -nIE "$place" <"$scratch/files" >"$scratch/places"
check "no path of one machine" empty "$scratch/places"

grep -E '^test/[^/]*/[^/]*\.sh$' "$scratch/code" | grep -v '^test/support/' |
    while read -r file; do
        test -x "$file" || echo "$file"
    done >"$scratch/unrunnable"
check "every test script can be run" empty "$scratch/unrunnable"

checks_done
