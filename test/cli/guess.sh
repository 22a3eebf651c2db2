#!/bin/sh
# guess.sh - without -f the text is identified, within the language of the
# target; where it does not decide, the candidates are named and nothing is
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
check "-v names it" all exits 0 -- \
    says 'ortaq: standard input: read as az-Cyrl\n'
run convert -t az-Latn --verbose -f az-Cyrl
check "but not what was given" says ''

ask='the letters do not tell the orthography; give it with -f:'
feed 'салам\n'
run convert -t az-Latn
check "a word that many languages have" all exits 1 -- writes '' -- \
    contains "$scratch/err" "standard input: the letters"
printf '%s\n' "$constitution" >"$folder/a"
printf 'салам\n' >"$folder/b"
run convert -t az-Latn "$folder/b" "$folder/a"
check "each input is looked at by itself" all exits 1 -- \
    writes '%s\n' "$latin" -- \
    contains "$scratch/err" "$folder/b: the letters"
run convert -t az-Latn -o "$folder/c" "$folder/a" "$folder/b"
check "no file if one is not decided" all exits 1 -- names a b
run convert -t az-Latn --in-place "$folder/a" "$folder/b"
check "in place, the decided one is converted" all exits 1 -- \
    holds "$folder/a" '%s\n' "$latin" -- \
    holds "$folder/b" 'салам\n'
run convert -t az-Latn --in-place "$folder/a"
check "what is done stays as it is" all exits 0 -- \
    holds "$folder/a" '%s\n' "$latin"

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
check "but much of it is asked about" all exits 1 -- writes '' -- \
    contains "$scratch/err" "standard input: the letters"
feed '%s\n%s\n%s\n' "$latin" "$latin" "$constitution"
run convert -t az-Latn
check "even if the other script is the target" all exits 1 -- writes '' -- \
    contains "$scratch/err" "$ask az-Latn"

cp test/samples/kk-Cyrl.txt "$scratch/in"
fails "a text of another language" 1 "standard input: the letters are rather \
those of kk-Cyrl; give the orthography with -f" convert -t az-Latn
for pair in 'az-Cyrl az-Latn' 'az-Latn az-Cyrl' 'kk-Cyrl kk-Arab' \
    'kk-Arab kk-Cyrl' 'uz-Cyrl uz-Latn'; do
    from=${pair% *}
    "$ORTAQ" convert -f $from -t ${pair#* } <test/samples/$from.txt \
        >"$scratch/expected.page"
    cp test/samples/$from.txt "$scratch/in"
    run convert -v -t ${pair#* }
    check "a page of $from is recognised" all exits 0 -- \
        says 'ortaq: standard input: read as %s\n' "$from" -- \
        cmp "$scratch/expected.page" "$scratch/out"
done

# Only the first 64 KiB are looked at, and nothing of them is lost.
{
    yes '12345 67890' | head -n 7000
    printf '%s\n' "$constitution"
} >"$scratch/in"
fails "no letter in the first 64 KiB" 1 \
    "standard input: the letters do not tell the orthography; give it with -f" \
    convert -t az-Latn
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
