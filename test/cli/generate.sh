#!/bin/sh
# generate.sh - forms, paradigms and requests by line of "ortaq generate".
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases
. "$(dirname "$0")/cases"

# makes FORM ARGUMENT...
makes() {
    form=$1
    shift
    run generate -l az "$@"
    check "$* gives $form" all exits 0 -- writes '%s\n' "$form" -- says ''
}
makes kitablarımızdan kitab Case=Abl Number=Plur 'Number[psor]=Plur' \
    'Person[psor]=1'
makes kitab kitab
makes uşağı uşaq Case=Acc
makes çiçəyi çiçək Case=Acc --upos=NOUN
makes qoqorlara --upos=NOUN qoqor Case=Dat Number=Plur
run generate -l az-Cyrl китаб Case=Abl
check "in another orthography" all exits 0 -- writes 'китабдан\n'
run generate -l az --format=json ev Case=Loc
check "as JSON" all exits 0 -- writes \
    '{"schema":1,"lemma":"ev","upos":"NOUN","features":{"Case":"Loc","Number":"Sing"},"form":"evdə","guessed":false}\n'
run generate -l az --format=json --upos=NOUN qoqor
check "and a guess" all exits 0 -- contains "$scratch/out" '"guessed":true'

run generate -l az --paradigm --upos=NOUN kitab
check "a paradigm" all exits 0 -- says '' -- \
    contains "$scratch/out" 'Case=Abl|Number=Plur	kitablardan' -- \
    contains "$scratch/out" 'Case=Nom|Number=Sing	kitab'
awk -F '\t' 'NF != 2 || $1 !~ /=/' "$scratch/out" >"$scratch/odd"
check "has features and a form on each line" empty "$scratch/odd"
# gül: a rose, or laugh!
run generate -l az --paradigm gül
check "two parts of speech, with an empty line between" all exits 0 -- \
    contains "$scratch/out" '	güllər' -- contains "$scratch/out" '	güldü' -- \
    test "$(grep -c '^$' "$scratch/out")" -ge 1

# ------------------------------------------------------------------ requests --

feed 'kitab Case=Abl Number=Plur\n\nzzz\n ev\tCase=Loc \nev X\nev Case=Xyz\nev'
run generate -l az
check "requests by line, answers by line" all exits 1 -- \
    writes 'kitablardan\n\n\nevdə\n\n\nev\n'
for line in '3: zzz: the word is not known; --upos=POS makes forms by guess' \
    '5: "X": a feature is written FEATURE=VALUE; see "ortaq help generate"' \
    '6: "Case=Xyz": the grammar has no such feature'; do
    check "with a message: $line" contains "$scratch/err" \
        "ortaq: standard input:$line"
done
check "and no more messages" test "$(wc -l <"$scratch/err")" -eq 3
cp "$scratch/out" "$scratch/first"
run generate -l az -
check "- is standard input" all exits 1 -- cmp "$scratch/first" "$scratch/out"
feed 'ev\nki\377tab\n'
run generate -l az
check "a request that is not UTF-8" all exits 1 -- writes 'ev\n' -- \
    says 'ortaq: standard input: byte 5: invalid UTF-8\n'
feed ''
run generate -l az
check "no request" all exits 0 -- writes '' -- says ''

# ------------------------------------------------------------------ mistakes --

generate='see "ortaq help generate"'
fails "an unknown word" 1 \
    'zzz: the word is not known; --upos=POS makes forms by guess' \
    generate -l az zzz
fails "features that do not go together" 1 \
    'ev: no form as NOUN has these features' \
    generate -l az --upos=NOUN ev Tense=Past
fails "a verb without features" 1 \
    'gəlmək: no form is without features; --paradigm names all' \
    generate -l az gəlmək
fails "even if the part of speech is given" 1 \
    'gəlmək: no form as VERB is without features; --paradigm names all' \
    generate -l az --upos=VERB gəlmək
fails "an unknown value" 2 '"Case=Xyz": the grammar has no such feature' \
    generate -l az ev Number=Plur Case=Xyz
fails "an unknown feature" 2 '"Casa=Abl": the grammar has no such feature' \
    generate -l az ev Casa=Abl
fails "two values of a feature" 2 '"Case=Dat": Case is named twice' \
    generate -l az ev Case=Abl Number=Plur Case=Dat
fails "even in one word" 2 '"Case=Dat": Case is named twice' \
    generate -l az ev 'Case=Abl|Number=Plur|Case=Dat'
feed 'ev Case=Abl Case=Dat\nev Case=Dat\n'
run generate -l az
check "or in a request" all exits 1 -- writes '\nevə\n' -- \
    says 'ortaq: standard input:1: "Case=Dat": Case is named twice\n'
fails "no feature" 2 \
    "\"Case\": a feature is written FEATURE=VALUE; $generate" \
    generate -l az ev Case
fails "an unknown part of speech" 2 \
    '--upos: the grammar has no part of speech "FOO"' \
    generate -l az --upos=FOO ev
fails "a paradigm without a word" 2 "--paradigm: a lemma is wanted; $generate" \
    generate -l az --paradigm
fails "a paradigm with features" 2 \
    "--paradigm: features are not wanted, but: Case=Abl; $generate" \
    generate -l az --paradigm ev Case=Abl
fails "features behind -" 2 "behind - nothing is wanted, but: ev; $generate" \
    generate -l az - ev
fails "no language" 2 "-l is missing: the language of the words; $generate" \
    generate ev
run generate -l az "$(printf 'k\377')"
check "a word that is not UTF-8" all exits 1 -- writes '' -- \
    says 'ortaq: k\377: invalid UTF-8\n'

checks_done
