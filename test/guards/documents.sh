#!/bin/sh
# documents.sh - facts that stand in one place, and documents that agree: the
# version, the change log, links, the map of the documentation, examples.
#
# SPDX-License-Identifier: MIT
. test/support/check.sh

part() {
    sed -n "s/^#define ORTAQ_VERSION_$1 //p" include/ortaq.h
}
version=$(part MAJOR).$(part MINOR).$(part PATCH)

"$ORTAQ" --version >"$scratch/told" 2>&1
check "the command tells the version of ortaq.h" \
    grep -qwF "$version" "$scratch/told"

check "the change log has the version" \
    grep -q "^## $version\b" CHANGELOG.md

# Elsewhere the version is drawn from the header, so it cannot drift.
project_files | grep -vE '^(CHANGELOG\.md|models/|orthographies/|test/)' |
    xargs grep -nIwF "$version" >"$scratch/copies"
check "the version stands in one place" empty "$scratch/copies"

# FILE: LINK of each link to a file of the project that is not there.
project_files | grep '\.md$' | while read -r file; do
    grep -oE '\]\([^)#]+' "$file" | sed 's/^](//' |
        grep -vE '^(https?|mailto):' | while read -r link; do
        test -e "$(dirname "$file")/$link" || echo "$file: $link"
    done
done >"$scratch/broken"
check "links between documents lead somewhere" empty "$scratch/broken"

for file in doc/*.md; do
    grep -qF "($(basename "$file"))" doc/README.md ||
        test "$file" = doc/README.md || echo "$file"
done >"$scratch/unlisted"
check "doc/README.md names every document" empty "$scratch/unlisted"

for file in doc/kernels/*.md; do
    grep -qF "(kernels/$(basename "$file"))" doc/kernels.md || echo "$file"
done >"$scratch/unlisted"
check "doc/kernels.md names those of its folder" empty "$scratch/unlisted"

# Rooms: the folders at the top and those of lib/, by the files in them.
project_files | sed -nE 's|^(lib/[^/]+/).*|\1|p; s|^([^./][^/]*/).*|\1|p' |
    uniq | sort -u | while read -r room; do
    grep -qF "\`$room\`" README.md || echo "$room"
done >"$scratch/unmapped"
check "README.md maps every room" empty "$scratch/unmapped"

# Each line "$ echo ... | ortaq ..." is run; the line below is what it writes.
PATH=$(cd "$(dirname "$ORTAQ")" && pwd):$PATH
grep -A 1 '^\$ echo ' README.md | grep -v '^--$' >"$scratch/shown"
grep '^\$ echo ' "$scratch/shown" | sed 's/^\$ //' | while read -r line; do
    printf '$ %s\n' "$line"
    sh -c "$line"
done >"$scratch/given"
check "the examples of README.md give what they show" \
    diff "$scratch/shown" "$scratch/given"

# JSON in a document is what the command writes of such a page.txt. TEXT COMMAND
# DOCUMENT; the command runs where the page is.
shows() {
    printf '%s\n' "$1" >"$scratch/page.txt"
    (cd "$scratch" && sh -c "$2" >page.out 2>&1)
    grep '^{' "$3" | diff - "$scratch/page.jsonl"
}
check "the report in doc/report-schema.md is one" shows 'маһиjjәт' \
    'ortaq convert -f az-Cyrl -t az-Latn --report=page.jsonl page.txt' \
    doc/report-schema.md
check "the finding in doc/checking.md is one" shows 'Bir șəhər' \
    'ortaq check -f az-Latn --format=json page.txt >page.jsonl' doc/checking.md

awk '/^orthography / { inside = 1 } inside && /^```/ { exit } inside' \
    CONTRIBUTING.md >"$scratch/az-Latn-x-toy.orth"
mkdir "$scratch/mine"
mv "$scratch/az-Latn-x-toy.orth" "$scratch/mine"
echo 'Gäncä' | "$ORTAQ" convert --orthographies="$scratch/mine" \
    -f az-Latn-x-toy -t az-Latn >"$scratch/toy" 2>&1
check "the orthography in CONTRIBUTING.md works" \
    grep -qx 'Gəncə' "$scratch/toy"

checks_done
