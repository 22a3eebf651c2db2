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
LC_ALL=C xargs awk '
    length($0) > 100 {
        line = $0
        gsub(/[\200-\277]/, "", line)
        if (length(line) > 100)
            print FILENAME ":" FNR ": " length(line) " columns"
    }' <"$scratch/c" >"$scratch/wide"
check "no line of C over 100 columns" empty "$scratch/wide"

tab=$(printf '\t')
xargs grep -n "$tab" <"$scratch/c" >"$scratch/tabs"
check "no tabs in C" empty "$scratch/tabs"

xargs grep -nE '[[:space:]]+$' <"$scratch/code" >"$scratch/trailing"
check "no white space at line ends" empty "$scratch/trailing"

xargs grep -L 'SPDX-License-Identifier: MIT' <"$scratch/code" \
    >"$scratch/headless"
check "every source file names its licence" empty "$scratch/headless"

xargs awk 'FNR == 1 { said = 0 } FNR <= 3 && /[a-z]/ { said = 1 }
    FNR == 3 && !said { print FILENAME }' <"$scratch/code" >"$scratch/silent"
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
