#!/bin/sh
# analyze.sh - running text and word lists through "ortaq analyze", in each
# form; texts that are no proper text; where the words come from.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases
. "$(dirname "$0")/cases"

noun='Case=Abl|Number=Plur|Number[psor]=Plur|Person[psor]=1'

# ---------------------------------------------------------------------- text --

feed 'Kitablarımızdan, 25!\n'
run analyze -l az
check "text: a line for each token" all exits 0 -- says '' -- writes \
    'Kitablarımızdan\tkitab\tNOUN\t%s\tKitab-lar-ımız-dan\n,\t,\tPUNCT\t_\t,\n25\t25\tNUM\tNumType=Card\t25\n!\t!\tPUNCT\t_\t!\n' \
    "$noun"
feed 'http://a.example/b + 5%% info@mail.example §\n'
run analyze -l az
cut -f 1,3 "$scratch/out" >"$scratch/two"
check "addresses, symbols and punctuation" holds "$scratch/two" \
    'http://a.example/b\tX\n+\tSYM\n5\tNUM\n%%\tSYM\ninfo@mail.example\tX\n§\tSYM\n'
feed 'китабларымыздан\n'
run analyze -l az-Cyrl
check "another orthography" all exits 0 -- writes \
    'китабларымыздан\tкитаб\tNOUN\t%s\tкитаб-лар-ымыз-дан\n' "$noun"
run analyze -l AZ-CYRL
check "whatever the case of its tag" contains "$scratch/out" 'китаб-лар-ымыз-дан'

# gəlin: "bride", and "come!", and "your coming" is not it.
feed 'gəlin\n'
run analyze -l az --all
check "all analyses" all exits 0 -- \
    contains "$scratch/out" 'gəlin	gəlin	NOUN	Case=Nom|Number=Sing' -- \
    grep -q '^gəlin	gəl	VERB	.*Mood=Imp' "$scratch/out" -- \
    test -z "$(tail -n 1 "$scratch/out")"
cp "$scratch/out" "$scratch/all"
run analyze -l az
head -n 1 "$scratch/all" >"$scratch/best"
check "without --all the first of them" cmp "$scratch/best" "$scratch/out"

feed 'qoqorlardan\n'
run analyze -l az
check "an unknown stem is guessed, and marked" all exits 0 -- \
    grep -qx 'qoqorlardan	.*	guess' "$scratch/out"
run analyze -l az --no-guess
check "or not" all exits 0 -- writes 'qoqorlardan\t_\tX\t_\t_\n'
printf 'qoqor noun # made up\n' >"$folder/own"
run analyze -l az --no-guess --dictionary="$folder/own"
check "or known to the user" writes \
    'qoqorlardan\tqoqor\tNOUN\tCase=Abl|Number=Plur\tqoqor-lar-dan\n'
rm "$folder/own"

feed 'kitab\r\n\n  evlər  \nki tab\n'
run analyze -l az --words --no-guess
check "--words: a word a line, whatever is in it" all exits 0 -- writes \
    'kitab\tkitab\tNOUN\tCase=Nom|Number=Sing\tkitab\nevlər\tev\tNOUN\tCase=Nom|Number=Plur\tev-lər\nki tab\t_\tX\t_\t_\n'

feed '\357\273\277ev\r\n'
run analyze -l az
check "the byte order mark is no token" all exits 0 -- writes \
    'ev\tev\tNOUN\tCase=Nom|Number=Sing\tev\n'

# ------------------------------------------------------------------- CoNLL-U --

feed 'Ev, evlər. "Kitab?" A. Əliyev\nev... evlər!\n'
run analyze -l az --format=conllu
check "CoNLL-U: sentences" all exits 0 -- says ''
grep '^#' "$scratch/out" >"$scratch/heads"
check "end at stops and line ends, not at initials" holds "$scratch/heads" \
    '# sent_id = 1\n# text = Ev, evlər.\n# sent_id = 2\n# text = "Kitab?"\n# sent_id = 3\n# text = A. Əliyev\n# sent_id = 4\n# text = ev... evlər!\n'
sed -n '3,7p' "$scratch/out" >"$scratch/rows"
tail='\t_\t_\t_\t'
check "and tokens of ten columns" holds "$scratch/rows" \
    "1\tEv\tev\tNOUN\t_\tCase=Nom|Number=Sing${tail}SpaceAfter=No\n2\t,\t,\tPUNCT\t_\t_${tail}_\n3\tevlər\tev\tNOUN\t_\tCase=Nom|Number=Plur${tail}SpaceAfter=No|Segments=ev-lər\n4\t.\t.\tPUNCT\t_\t_${tail}_\n\n"
awk -F '\t' '!/^#/ && NF > 0 && NF != 10' "$scratch/out" >"$scratch/odd"
check "everywhere" empty "$scratch/odd"
check "each sentence is closed by an empty line" \
    test "$(grep -c '^$' "$scratch/out")" -eq 4
feed 'qoqorlardan\n'
run analyze -l az --format=conllu
check "a guess is marked" grep -q '	.*Guessed=Yes$' "$scratch/out"
feed 'a  b\tc\n'
run analyze -l az --format=conllu
check "# text has single spaces" contains "$scratch/out" '# text = a b c'

# The columns stay where they are, whatever a line is made of.
feed ' a\tb\rc\t\r\n'
run analyze -l az --words
check "--words: a tab inside is a blank" all exits 0 -- \
    writes 'a b c\t_\tX\t_\t_\n'
run analyze -l az --words --format=conllu
check "in CoNLL-U too" all exits 0 -- writes \
    "# sent_id = 1\n# text = a b c\n1\ta b c\t_\tX\t_\t_${tail}_\n\n"
run analyze -l az --words --format=json
check "but not in JSON" all exits 0 -- contains "$scratch/out" '"form":"a\tb\rc"'
fails "CoNLL-U with --all" 2 \
    '--all: CoNLL-U has room for one analysis; see "ortaq help analyze"' \
    analyze -l az --all --format=conllu

# ---------------------------------------------------------------------- JSON --

feed 'ev\nə evlər"\n'
run analyze -l az --format=json
sed -n 3p "$scratch/out" >"$scratch/third"
check "JSON: places in bytes and in characters" all exits 0 -- contains \
    "$scratch/third" '"line":2,"column":3,"input":[6,12],"form":"evlər","kind":"word"' -- \
    contains "$scratch/third" '"upos":"NOUN","lemma":"ev"' -- \
    contains "$scratch/third" '"features":{"Case":"Nom","Number":"Plur"},"segments":"ev-lər"'
check "marks too, escaped" contains "$scratch/out" '"form":"\"","kind":"mark"'
if command -v python3 >/dev/null; then
    check "and each line is JSON" python3 -c '
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    assert json.loads(line)["schema"] == 1' "$scratch/out"
fi

# ---------------------------------------------------------------- bad bytes --

feed 'ev\nkitab \377 evlər\n'
run analyze -l az
check "stop: all before the place is written" all exits 1 -- \
    says 'ortaq: standard input: byte 9: invalid UTF-8\n' -- \
    test "$(cut -f 1 "$scratch/out" | tr '\n' ' ')" = 'ev kitab '
run analyze -l az --on-error=replace
check "replace" all exits 0 -- says '' -- \
    contains "$scratch/out" "$(printf '\357\277\275\tX')" -- \
    contains "$scratch/out" evlər
run analyze -l az --on-error=keep
check "keep" all exits 0 -- grep -aq "$(printf '^\377\t')" "$scratch/out"
feed 'ev\nkitab\377lar\n'
run analyze -l az --words
check "half a word is no word" all exits 1 -- \
    says 'ortaq: standard input: byte 8: invalid UTF-8\n' -- \
    test "$(wc -l <"$scratch/out")" -eq 1
feed 'ev\n\305'
run analyze -l az
check "a letter cut at the end" all exits 1 -- \
    says 'ortaq: standard input: byte 3: invalid UTF-8\n'

feed ''
for form in text json conllu; do
    run analyze -l az --format=$form
    check "no text as $form" all exits 0 -- writes '' -- says ''
done
feed 'ev\0ev'
run analyze -l az
check "a zero byte is between words" all exits 0 -- \
    test "$(grep -ac '^ev' "$scratch/out")" -eq 2

# A word of 1 MB comes out whole, in pieces, soon.
awk 'BEGIN { for (i = 0; i < 500000; i++) printf "ə"; print "" }' \
    >"$folder/long"
for form in text json; do
    run analyze -l az --format=$form --no-guess "$folder/long"
    check "a word of 1 MB as $form" all exits 0 -- says ''
done
run analyze -l az --no-guess "$folder/long"
cut -f 1 "$scratch/out" | tr -d '\n' >"$scratch/joined"
tr -d '\n' <"$folder/long" >"$scratch/wanted"
check "is whole again when joined" cmp "$scratch/wanted" "$scratch/joined"
# A line of 1 MB is cut between words.
awk 'BEGIN { for (i = 0; i < 100000; i++) printf "evlər, " }' >"$folder/long"
run analyze -l az "$folder/long"
cut -f 1 "$scratch/out" | sort | uniq -c | sed 's/^ *//' >"$scratch/counts"
check "a line of 1 MB is cut between words" holds "$scratch/counts" \
    '100000 ,\n100000 evlər\n'
run analyze -l az --format=json "$folder/long"
sed -n '199999p' "$scratch/out" >"$scratch/last"
check "and its places go on" contains "$scratch/last" \
    '"line":1,"column":699994,"input":[799992,799998],'
rm "$folder/long"

# -------------------------------------------------------------------- words --

analyze='see "ortaq help analyze"'
fails "no language" 2 "-l is missing: the language of the words; $analyze" \
    analyze
fails "an unknown language" 2 \
    'no orthography is called "xx"; see "ortaq list"' analyze -l xx
fails "a language without words" 2 \
    'kk: there are no words of this language; there are of: az' analyze -l kk
fails "an orthography without words" 2 \
    'kk-Cyrl: there are no words of this language; there are of: az' \
    analyze -l kk-Cyrl
fails "a missing file" 2 "$folder/none: No such file or directory" \
    analyze -l az "$folder/none"
printf 'ev\n' >"$folder/text"
run analyze -l az "$folder/none" "$folder/text"
check "the others are read" all exits 2 -- contains "$scratch/out" NOUN
fails "grammar and model" 2 \
    "--grammar and --model exclude each other; $analyze" \
    analyze --grammar=a.morph --model=b
fails "a text as a model" 2 \
    "$folder/text: no model, or damaged, or of another version of ortaq" \
    analyze --model="$folder/text"
fails "a dictionary that is missing" 2 \
    "$folder/none: No such file or directory" \
    analyze -l az --dictionary="$folder/none"
printf 'ev\nqoqor gibberish\n' >"$folder/text"
fails "a class that is none" 2 \
    "$folder/text:2: there is no such class of words" \
    analyze -l az --dictionary="$folder/text"
printf 'ev\n\377\n' >"$folder/text"
fails "a dictionary that is not UTF-8" 2 "$folder/text:2: invalid UTF-8" \
    analyze -l az --dictionary="$folder/text"
rm "$folder/text"

checks_done
