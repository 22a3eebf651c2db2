#!/bin/sh
# documents.sh - facts that stand in one place, and documents that agree: the
# version, the change log, links, the map of the documentation.
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

# Rooms: the folders at the top and those of lib/, by the files in them.
project_files | sed -nE 's|^(lib/[^/]+/).*|\1|p; s|^([^./][^/]*/).*|\1|p' |
    uniq | sort -u | while read -r room; do
    grep -qF "\`$room\`" README.md || echo "$room"
done >"$scratch/unmapped"
check "README.md maps every room" empty "$scratch/unmapped"

checks_done
