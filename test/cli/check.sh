#!/bin/sh
# check.sh - "ortaq check": what it finds and says, in text and JSON; what it
# repairs, where it writes that, and that files are whole or as they were; its
# exit statuses.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases
. "$(dirname "$0")/cases"

expected=$PWD/test/cli/check
help='see "ortaq help check"'

# Latin letters are written as such by their numbers: қ\141ла is қаla's look.
page() {
    printf 'Бұл қ\141ла \303\244демi.\r\n\n\tменің \143\141\171 атым\n'
    printf 'CEOсы X\320\245I ғасыр, http://a.kz/қ\141ла\n'
}
fixed() {
    printf 'Бұл қала \303\244демi.\r\n\n\tменің \143\141\171 атым\n'
    printf 'CEOсы XXI ғасыр, http://a.kz/қ\141ла\n'
}

page >"$folder/page.txt"
cd "$folder" || exit 1
run check -f kk-Cyrl page.txt
check "findings, as a compiler tells them" all exits 1 -- says '' -- \
    diff "$expected.txt" "$scratch/out"
run check -f kk-Cyrl --format=json page.txt
check "findings as JSON" all exits 1 -- says '' -- \
    diff "$expected.jsonl" "$scratch/out"

# ----------------------------------------------------------------------- fix --

fixed >"$scratch/fixed"
run check -f kk-Cyrl --fix page.txt
check "--fix writes the text, and findings beside it" all exits 1 -- \
    cmp "$scratch/out" "$scratch/fixed" -- \
    diff "$expected.txt" "$scratch/err"
run check -f kk-Cyrl --fix -o new.txt page.txt
check "-o takes the text" all exits 1 -- says '' -- \
    diff "$expected.txt" "$scratch/out" -- cmp new.txt "$scratch/fixed" -- \
    names new.txt page.txt
run check -f kk-Cyrl --fix --format=json -o new.txt page.txt
check "JSON has places of the output" \
    contains "$scratch/out" '"input":[7,14],"output":[7,15]'
cp new.txt again.txt
run check -f kk-Cyrl --fix --in-place=.old again.txt page.txt
check "--in-place repairs files and keeps the old ones" all exits 1 -- \
    cmp page.txt "$scratch/fixed" -- cmp again.txt "$scratch/fixed" -- \
    names again.txt again.txt.old new.txt page.txt page.txt.old
rm -f ./*.old again.txt new.txt

printf 'қ\141ла \377\n' >bad.txt
cp bad.txt same.txt
run check -f kk-Cyrl --fix --in-place bad.txt
check "a text that is not UTF-8 stays as it was" all exits 1 -- \
    cmp bad.txt same.txt -- names bad.txt page.txt same.txt -- \
    says 'ortaq: bad.txt: byte 8: invalid UTF-8\n'
run check -f kk-Cyrl --fix -o new.txt bad.txt
check "and -o makes no file of it" all exits 1 -- \
    names bad.txt page.txt same.txt
run check -f kk-Cyrl --fix --on-error=replace bad.txt
check "replace" all exits 1 -- writes 'қала \357\277\275\n' -- \
    says 'bad.txt:1:1: қ\141ла: letters of another script: қала\n%s\n' \
    'bad.txt:1:6: 0xFF: invalid UTF-8: �'
run check -f kk-Cyrl --fix --on-error=keep bad.txt
check "keep" all exits 1 -- writes 'қала \377\n' -- \
    says 'bad.txt:1:1: қ\141ла: letters of another script: қала\n%s\n' \
    'bad.txt:1:6: 0xFF: invalid UTF-8'

# -------------------------------------------------------------- orthographies --

# says_of TAG TEXT LINE...: standard input and what is found in it.
says_of() {
    tag=$1
    feed '%s\n' "$2"
    shift 2
    run check -f "$tag"
    printf '%s\n' "$@" >"$scratch/lines"
    check "$tag: $1" all exits 1 -- says '' -- \
        diff "$scratch/lines" "$scratch/out"
}

says_of az-Latn 'Çox qizil gül, IZMIR, șəhər' \
    '-:1:5: qizil: i and ı confused: perhaps qızıl' \
    '-:1:16: IZMIR: i and ı confused: perhaps İZMİR' \
    '-:1:23: șəhər: variant of a letter: şəhər'
says_of tr-Latn 'TÜRKiYE' '-:1:1: TÜRKiYE: i and ı confused: TÜRKİYE'
says_of uz-Latn "O'zbek şahar қиз" \
    "-:1:1: O'zbek: another sign than the orthography's: Oʻzbek" \
    '-:1:8: şahar: word of another orthography (uz-Latn-x-2026): perhaps shahar' \
    '-:1:14: қиз: word of another orthography (uz-Cyrl): perhaps qiz'
feed 'Çox qizil gül\n'
run check -f az-Latn --word-lists=no
check "without words" all exits 0 -- writes '' -- says ''

# --------------------------------------------------------------- identified --

cat >"$scratch/in" <<'TEXT'
Қазақстан Республикасының астанасы Астана қаласы. Бүгін ауа райы жақсы болады.
Халық өз мемлекетінің болашағына сенеді, балалар мектепте оқиды.
TEXT
run check -v
check "without -f the text tells" all exits 0 -- writes '' -- \
    contains "$scratch/err" 'ortaq: standard input: read as kk-Cyrl'
feed 'The quick brown fox jumps over the lazy dog, and then it sleeps.\n'
run check
check "or does not" all exits 1 -- writes '' -- \
    contains "$scratch/err" 'give the orthography with -f'
feed ''
run check
check "nothing is fine" all exits 0 -- writes '' -- says ''

# -------------------------------------------------------------------- status --

feed 'Бұл қала әдемі.\n'
run check -f kk-Cyrl --fix
check "a clean text stays" all exits 0 -- writes 'Бұл қала әдемі.\n' -- says ''
fails "an unknown orthography" 2 \
    'no orthography is called "xx-Qqqq"; see "ortaq list"' check -f xx-Qqqq
fails "-o without --fix" 2 "-o is for the repaired text, with --fix; $help" \
    check -f kk-Cyrl -o new.txt page.txt
fails "--in-place without --fix" 2 \
    "--in-place is for the repaired text, with --fix; $help" \
    check -f kk-Cyrl --in-place page.txt
fails "--in-place without a file" 2 "--in-place: no file is named; $help" \
    check -f kk-Cyrl --fix --in-place
fails "a file that is not there" 2 "none: No such file or directory" \
    check -f kk-Cyrl none
printf 'қ\141ла\n' >one.txt
run check -f kk-Cyrl --fix -o new.txt one.txt none
check "no file if one input is missing" all exits 2 -- \
    names bad.txt one.txt page.txt same.txt
if [ -e /dev/full ]; then
    "$ORTAQ" check -f kk-Cyrl one.txt >/dev/full 2>"$scratch/err"
    status=$?
    check "a full disk" all exits 2 -- \
        contains "$scratch/err" 'standard output: No space left on device'
fi

checks_done
