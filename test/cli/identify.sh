#!/bin/sh
# identify.sh - "ortaq identify": forms of the answer, lines, stretches, exit
# statuses, bad input. How often it is right is measured in test/accuracy; the
# texts here leave no doubt.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases
. "$(dirname "$0")/cases"

cyrillic='Азәрбајҹан Республикасынын Конститусијасы әсасында'
latin='Azərbaycan Respublikasının Konstitusiyası əsasında'
russian='Все люди рождаются свободными и равными в своём достоинстве и правах'
sure='(0\.9[0-9]{3}|1\.0000)' # a probability that is not doubted

# line NUMBER PATTERN: this line of the answer is that, all of it.
line() {
    sed -n "$1p" "$scratch/out" | grep -qxE -e "$2" && return
    echo "line $1 is not $2"
    cat "$scratch/out"
    return 1
}

lines() {
    test "$(wc -l <"$scratch/out")" -eq "$1" && return
    cat "$scratch/out"
    return 1
}

# ---------------------------------------------------------------------- files --

for file in test/samples/*.txt; do
    tag=$(basename "$file" .txt)
    run identify "$file"
    check "a page of $tag" all exits 0 -- says '' -- lines 1 -- \
        line 1 "$file: $tag(-x-1995)? $sure"
done
feed '%s\n' "$russian"
run identify
check "a language that is told apart" all exits 0 -- \
    line 1 "-: ru-Cyrl $sure"
run identify - -
check "what was read is gone" all exits 1 -- line 1 "-: ru-Cyrl $sure" -- \
    line 2 '-: und 1\.0000'
printf '%s\n' "$cyrillic" >"$folder/a"
printf '%s\n' "$latin" >"$folder/b"
run identify "$folder/a" "$folder/b"
check "several files" all exits 0 -- lines 2 -- \
    line 1 "$folder/a: az-Cyrl $sure" -- line 2 "$folder/b: az-Latn $sure"
printf 'салам\n' >"$folder/c" # a word of many languages
run identify --candidates=2 "$folder/c"
check "two candidates" all exits 0 -- lines 1 -- \
    line 1 "$folder/c: [a-zA-Z0-9-]+ 0\.[0-9]{4}, [a-zA-Z0-9-]+ 0\.[0-9]{4}"
run identify --candidates=1024 "$folder/a"
check "as many as there are" all exits 0 -- lines 1
run identify "$folder/a" "$folder/none" "$folder/b"
check "a file that is not there" all exits 2 -- lines 2 -- \
    contains "$scratch/err" "$folder/none"

# ----------------------------------------------------------- lines, stretches --

feed '%s\n\n%s\r\n%s' "$cyrillic" "$latin" "$russian"
run identify --lines
check "--lines" all exits 0 -- lines 4 -- line 1 "-:1: az-Cyrl $sure" -- \
    line 2 '-:2: und 1\.0000' -- line 3 "-:3: az-Latn $sure" -- \
    line 4 "-:4: ru-Cyrl $sure"
run identify --lines --format=tsv
check "--lines, columns" all exits 0 -- lines 4 -- \
    line 1 "-	1	0	97	az-Cyrl	$sure	1\.0000" -- \
    line 2 '-	2	98	98	und	1\.0000	0\.0000' -- \
    line 3 "-	3	99	156	az-Latn	$sure	1\.0000" -- \
    line 4 "-	4	157	283	ru-Cyrl	$sure	0\.0000"
odd="$folder/$(printf 'a\tb\nc')"
printf '%s' "$latin" >"$odd"
run identify --format=tsv "$odd"
check "a tab and a line end in a file's name are blanks" all exits 0 -- \
    lines 1 -- line 1 "$folder/a b c	1	0	56	az-Latn	$sure	1\.0000"
rm "$odd"
run identify --lines --format=json --candidates=3
check "--lines, JSON" all exits 0 -- lines 4 -- line 3 "\
\{\"schema\":1,\"file\":\"-\",\"line\":3,\"input\":\[99,156\],\"candidates\":\
\[\{\"tag\":\"az-Latn\",\"probability\":$sure,\"share\":1\.0000\}.*\]\}"
if command -v python3 >/dev/null; then
    check "which is JSON" python3 -c '
import json, sys
answers = [json.loads(line) for line in open(sys.argv[1])]
assert [a["line"] for a in answers] == [1, 2, 3, 4]
assert all(1 <= len(a["candidates"]) <= 3 for a in answers)
for a in answers:
    p = [c["probability"] for c in a["candidates"]]
    assert p == sorted(p, reverse=True) and sum(p) < 1.0002
' "$scratch/out"
fi
feed '%s. %s. %s' "$cyrillic" "$latin" "$russian"
run identify --stretches
check "--stretches" all exits 0 -- lines 3 -- \
    line 1 "-:0-9[7-9]: az-Cyrl $sure" -- \
    line 2 "-:9[7-9]-15[5-7]: az-Latn $sure" -- \
    line 3 "-:15[5-7]-283: ru-Cyrl $sure"
run identify --stretches --format=tsv
check "--stretches, columns" all exits 0 -- lines 3 -- \
    line 1 "-	1	0	9[7-9]	az-Cyrl	$sure	1\.0000"
# Parts of 1 MiB do not show; what is read in small pieces neither.
{
    yes "$cyrillic" | head -n 20000
    yes "$latin" | head -n 20000
} >"$folder/long"
run identify --stretches --format=tsv "$folder/long"
check "a text of many parts" all exits 0 -- lines 2 -- \
    line 1 "$folder/long	1	0	1960000	az-Cyrl	$sure	1\.0000" -- \
    line 2 "$folder/long	20001	1960000	3100000	az-Latn	$sure	1\.0000"
tr '\n' ' ' <"$folder/long" >"$scratch/in"
run identify --stretches
check "and of one line" all exits 0 -- lines 2 -- \
    line 1 "-:0-19(59999|60000|60001): az-Cyrl $sure"
run identify "$folder/long"
check "a text of two halves" all exits 0 -- lines 1 -- \
    line 1 "$folder/long: az-Cyrl 0\.[5-9][0-9]{3}"
"$ORTAQ" identify --lines "$folder/long" >"$scratch/whole"
sed "s|^$folder/long|-|" "$scratch/whole" >"$scratch/expected.lines"
dd if="$folder/long" bs=997 2>/dev/null | "$ORTAQ" identify --lines \
    >"$scratch/pieces"
check "the same in small pieces" \
    cmp "$scratch/expected.lines" "$scratch/pieces"

# ------------------------------------------------------------------ bad input --

feed ''
run identify
check "an empty text" all exits 1 -- line 1 '-: und 1\.0000' -- says ''
run identify --lines
check "has no lines" all exits 1 -- writes '' -- says ''
run identify --stretches
check "and no stretches" all exits 1 -- writes '' -- says ''
feed '12.5 %% — 1958\n'
run identify
check "no letters" all exits 1 -- line 1 '-: und 1\.0000'
feed '春眠不覺曉 處處聞啼鳥 夜來風雨聲 花落知多少\n'
run identify
check "a script that is not known" all exits 1 -- line 1 "-: und $sure"
awk 'BEGIN { srand(1); for (i = 0; i < 65536; i++)
    printf "%c", 128 + int(rand() * 64) }' >"$scratch/in"
run identify
check "bytes that are no text" all exits 1 -- line 1 "-: und $sure" -- says ''
run identify --stretches
check "nor stretches of one" all exits 1 -- line 1 "-:0-65536: und $sure"
feed '\377%s\376\n' "$cyrillic"
run identify
check "bad bytes are passed over" all exits 0 -- line 1 "-: az-Cyrl $sure"
feed '%s\0%s\n' "$cyrillic" "$cyrillic"
run identify
check "and zero bytes" all exits 0 -- line 1 "-: az-Cyrl $sure"

# ---------------------------------------------------------------------- usage --

see='see "ortaq help identify"'
feed '%s\n' "$latin"
for number in 0 1025 -1 99999999999999999999 x; do
    fails "--candidates=$number" 2 \
        "--candidates: not a number from 1 to 1024; $see" \
        identify --candidates="$number"
done
fails "lines and stretches" 2 \
    "--lines and --stretches exclude each other; $see" \
    identify --lines --stretches
fails "candidates of stretches" 2 "--candidates: a stretch has one; $see" \
    identify --stretches --candidates=2
run identify --format=xml
check "a form that is not" all exits 2 -- writes ''
run identify "$folder"
check "a folder" all exits 2 -- writes ''
run identify --help
check "--help" all exits 0 -- contains "$scratch/out" --stretches

# ------------------------------------------------------------------ own files --

mkdir "$scratch/own"
awk '/^orthography / { inside = 1 } inside && /^```/ { exit } inside' \
    CONTRIBUTING.md >"$scratch/own/az-Latn-x-toy.orth"
feed 'Azärbaycan dilindä yazılmış o böyük kitabı oxudum, çox yaxşı oldu\n'
run identify --orthographies="$scratch/own" --candidates=1024
check "a user's own orthography takes part" \
    contains "$scratch/out" az-Latn-x-toy

# ------------------------------------------------------------- pipes, memory --

if [ -e /dev/full ]; then
    "$ORTAQ" identify test/samples/az-Latn.txt >/dev/full 2>"$scratch/err"
    status=$?
    check "a full device" all exits 2 -- test -s "$scratch/err"
fi
(
    yes "$latin" | "$ORTAQ" identify --lines 2>"$scratch/err"
    echo $? >"$scratch/code"
) | head -n 1 >"$scratch/out"
check "a reader that goes away" all line 1 "-:1: az-Latn $sure" -- says ''
# What a file, a line or stretches take of memory does not grow with them.
# shellcheck disable=SC3045 # where there is no such limit, none is tried
if [ "${FLAVOUR-}" != asan ] && (ulimit -v 60000) 2>/dev/null; then
    for line in '' --lines --stretches; do
        size=200000000
        [ "$line" = --stretches ] && size=8000000
        # shellcheck disable=SC2086 # no word, or one
        (ulimit -v 60000 && yes "$latin" | tr '\n' ' ' | head -c $size |
            "$ORTAQ" identify $line >"$scratch/out" 2>"$scratch/err")
        status=$?
        check "a line of $size bytes in 60 MB of memory, ${line:-whole}" \
            all exits 0 -- lines 1 -- says '' -- \
            grep -q "az-Latn" "$scratch/out"
    done
fi

checks_done
