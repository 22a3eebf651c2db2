#!/bin/sh
# guess.sh - without -f the text is identified, within the language of the
# target; where that is not sure, the two likeliest are named and nothing is
# written.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

constitution='Азәрбајҹан Республикасынын Конститусијасы әсасында'
latin='Azərbaycan Respublikasının Konstitusiyası əsasında'
feed '%s\n' "$constitution"
run convert -t az-Latn
check "a sentence of one orthography" all exits 0 -- says '' -- \
    writes '%s\n' "$latin"
run convert -t az-Latn -v
check "-v names it, with its probability" all exits 0 -- grep -qxE \
    'ortaq: standard input: read as az-Cyrl \((0\.9[0-9]{3}|1\.0000)\)' \
    "$scratch/err"
run convert -t az-Latn --verbose -f az-Cyrl
check "but not what was given" says ''

# Two lines in one orthography, one in another; of scripts that meet in a
# text the Latin one counts less, for it may be markup.
ask='the text does not tell the orthography; give it with -f:'
printf '%s\n' "$constitution" >"$folder/a"
printf '%s\n' "$latin" "$constitution" "$latin" >"$folder/b"
cp "$folder/b" "$scratch/in"
run convert -t az-Latn
check "two that are as likely" all exits 1 -- writes '' -- \
    grep -qE "^ortaq: standard input: $ask az-(Latn|Cyrl) \(0\.[45][0-9]\)\
 or az-(Latn|Cyrl) \(0\.[45][0-9]\)$" "$scratch/err"
run convert -t az-Latn "$folder/b" "$folder/a"
check "each input is looked at by itself" all exits 1 -- \
    writes '%s\n' "$latin" -- \
    contains "$scratch/err" "ortaq: $folder/b: $ask az-"
printf 'салам\n' >"$scratch/in"
run convert -t az-Latn
check "two from which the same is written" all exits 0 -- writes 'salam\n'
run convert -t az-Latn -o "$folder/c" "$folder/a" "$folder/b"
check "no file if one is not decided" all exits 1 -- names a b
run convert -t az-Latn --in-place "$folder/a" "$folder/b"
check "in place, the decided one is converted" all exits 1 -- \
    holds "$folder/a" '%s\n' "$latin" -- \
    holds "$folder/b" '%s\n%s\n%s\n' "$latin" "$constitution" "$latin"
run convert -t az-Latn --in-place "$folder/a"
check "what is done stays as it is" all exits 0 -- \
    holds "$folder/a" '%s\n' "$latin"

# UTF-16 with its mark
feed '\377\376S\000a\000l\000a\000m\000 \000d\000\374\000n\000y\000a\000'
run convert -t az-Latn
check "another encoding, and where to say it" all exits 1 -- writes '' -- says \
    'ortaq: standard input: byte 0: invalid UTF-8; is it text in another '\
'encoding? See --encoding\n'
feed '12.5 %% — 1958\n'
run convert -t az-Latn
check "no letters, no question" all exits 0 -- writes '12.5 %% — 1958\n'
feed ''
run convert -t az-Latn
check "nor in an empty text" all exits 0 -- writes '' -- says ''
feed '<p lang="az">%s</p>' "$constitution"
run convert -t az-Latn
check "a little of another script does not matter" all exits 0 -- \
    writes '<p lang="az">%s</p>' "$latin"
{
    printf '<html><head><title>Page with much markup</title></head><body>'
    printf '<p class="paragraph first important" lang="az">%s</p>' \
        "$constitution"
} >"$scratch/in"
run convert -t az-Latn
check "nor does markup, which is of no other language here" all exits 0 -- \
    contains "$scratch/out" "lang=\"az\">$latin</p>"
feed '%s\n%s\n%s\n' "$latin" "$latin" "$constitution"
run convert -t az-Latn
check "what is done in part only is asked about" all exits 1 -- writes '' -- \
    contains "$scratch/err" "$ask az-Cyrl (0.50) or az-Latn (0.50)"
feed '%s\n%s\n%s\n' "$constitution" "$latin" "$latin"
run convert -t az-Latn
check "of two that are equal, always the same is first" all exits 1 -- \
    contains "$scratch/err" "$ask az-Cyrl (0.50) or az-Latn (0.50)"

cp test/samples/kk-Cyrl.txt "$scratch/in"
run convert -t az-Latn
check "a text of another language" all exits 1 -- writes '' -- grep -qE \
    '^ortaq: standard input: the text is rather in kk-Cyrl \((0\.9.|1\.00)\)' \
    "$scratch/err"
check "and what is to be done" contains "$scratch/err" \
    '; give the orthography with -f'
for pair in 'az-Cyrl az-Latn' 'az-Latn az-Cyrl' 'kk-Cyrl kk-Arab' \
    'kk-Arab kk-Cyrl' 'uz-Cyrl uz-Latn'; do
    from=${pair% *}
    "$ORTAQ" convert -f $from -t ${pair#* } <test/samples/$from.txt \
        >"$scratch/expected.page"
    cp test/samples/$from.txt "$scratch/in"
    run convert -v -t ${pair#* }
    check "a page of $from is recognised" all exits 0 -- \
        contains "$scratch/err" "standard input: read as $from (" -- \
        cmp "$scratch/expected.page" "$scratch/out"
done

# Only the first 64 KiB are looked at, and nothing of them is lost.
{
    yes '12345 67890' | head -n 7000
    printf '%s\n' "$constitution"
} >"$scratch/in"
fails "no letter in the first 64 KiB" 1 "standard input: the text is rather in \
no known language (1.00); give the orthography with -f" convert -t az-Latn
yes "$constitution" | head -n 5000 >"$folder/long"
run convert -t az-Latn "$folder/long"
yes "$latin" | head -n 5000 |
    cmp - "$scratch/out" >"$scratch/difference"
check "a long text is converted whole" empty "$scratch/difference"
(cat "$folder/long" && sleep 0.2 && cat "$folder/long") |
    "$ORTAQ" convert -t az-Latn >"$scratch/out" 2>"$scratch/err"
yes "$latin" | head -n 10000 |
    cmp - "$scratch/out" >"$scratch/difference"
check "also from a pipe" empty "$scratch/difference"

checks_done
