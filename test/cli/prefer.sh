#!/bin/sh
# prefer.sh - words of the user's own: they go before all lists and lexicons, in
# every step that has their letters, and what is wrong in them is told.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases
. "$(dirname "$0")/cases"

words="$folder/mine.words"
cat >"$words" <<'WORDS'
# names as their bearers write them
عارف ↔ arifcan
صنعت → sennet .
کیتاب ← kitab
WORDS

feed 'عارف گلدی. عارفین صنعتی صنعت'
run convert --prefer="$words" -f az-Arab -t az-Latn
check "from Perso-Arabic, with suffixes and without" all exits 0 -- says '' -- \
    writes 'Arifcan gəldi. Arifcanın sənəti sennet'
feed 'Arifcan kitabın'
run convert --prefer="$words" -f az-Latn -t az-Arab
check "and to it" all exits 0 -- writes 'عارف کیتابین'
feed 'عارف گلدی.'
run convert --prefer="$words" -f az-Arab -t az-Cyrl
check "in one of several steps" all exits 0 -- writes 'Арифҹан ҝәлди.'
feed 'عارف گلدی.'
run convert --prefer="$words" --word-lists=no -f az-Arab -t az-Latn
check "but not by rules alone" lacks "$scratch/out" Arifcan

echo 'кот ↔ kotik' >"$words"
feed 'кот КОТ Котлар'
run convert --prefer="$words" -f az-Cyrl -t az-Latn
check "in the capitals of the text, with its suffixes" all exits 0 -- \
    writes 'kotik KOTİK Kotiklar'
printf 'кот → a\nкот → kotik\n' >"$words"
feed 'кот'
run convert --prefer="$words" -f az-Cyrl -t az-Latn
check "the later line is taken" all exits 0 -- writes 'kotik'
feed 'кот'
run convert --prefer="$words" --in-place -f az-Cyrl -t az-Latn "$folder/text"
check "a text that is not there" exits 2

printf 'кот ↔ kot\nabc\n' >"$words"
fails "no arrow" 2 "$words:2:4: An arrow (→, ← or ↔) is wanted here." \
    convert --prefer="$words" -f az-Cyrl -t az-Latn
echo 'кот ↔ кот' >"$words"
fails "letters of no step" 2 "$words:1:1: These are not small letters of an \
orthography and its parent." convert --prefer="$words" -f az-Cyrl -t az-Latn
printf 'кот ↔ k\377t\n' >"$words"
fails "no UTF-8" 2 "$words:1:1: This file is not UTF-8." \
    convert --prefer="$words" -f az-Cyrl -t az-Latn
fails "no file" 2 "$folder/none: No such file or directory" \
    convert --prefer="$folder/none" -f az-Cyrl -t az-Latn

checks_done
