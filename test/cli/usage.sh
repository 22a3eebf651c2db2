#!/bin/sh
# usage.sh - wrong usage is told in one line that names the mistake and where
# help is, with exit status 2; help and version are told without a mistake.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

help='see "ortaq help"'
convert='see "ortaq help convert"'

fails "no command" 2 "no command is given; $help"
fails "only --" 2 "no command is given; $help" --
fails "an unknown command" 2 "there is no command \"frobnicate\"; $help" \
    frobnicate
fails "a mistyped command" 2 \
    "there is no command \"convrt\" (did you mean convert?); $help" convrt
fails "a mistyped command of help" 2 \
    "there is no command \"sohw\" (did you mean show?); $help" help sohw
fails "an option before the command" 2 "unknown option -t; $help" \
    -t az-Latn convert

fails "an unknown long option" 2 "unknown option --frobnicate; $convert" \
    convert --frobnicate
fails "a mistyped long option" 2 \
    "unknown option --repotr (did you mean --report?); $convert" \
    convert --repotr=x
fails "an unknown letter" 2 "unknown option -x; $convert" convert -vx
fails "the option of another command" 2 "unknown option --pairs; $convert" \
    convert --pairs
fails "a value missing after a letter" 2 \
    "a value is missing after -t; $convert" convert -t
fails "a value missing after a name" 2 \
    "a value is missing after --from; $convert" convert --from
fails "an empty value" 2 "--to: the value is empty; $convert" convert --to=
fails "of a letter" 2 "-t: the value is empty; $convert" convert -t ''
fails "a value that none takes" 2 "no value may follow --verbose; $convert" \
    convert --verbose=yes
fails "a value out of the choices" 2 \
    "--on-error: \"explode\" is not one of stop|replace|keep; $convert" \
    convert --on-error=explode
fails "half a choice" 2 \
    "--on-error: \"stop|replace\" is not one of stop|replace|keep; $convert" \
    convert '--on-error=stop|replace'

fails "no target" 2 "-t is missing: the orthography to write; $convert" \
    convert -f az-Cyrl
fails "an unknown orthography" 2 \
    'no orthography is called "xx-Qqqq"; see "ortaq list"' \
    convert -t xx-Qqqq
run convert -t az-Latn -f az-Cryl
check "a mistyped orthography brings up near ones" all exits 2 -- \
    contains "$scratch/err" 'no orthography is called "az-Cryl"' -- \
    contains "$scratch/err" 'did you mean az-Cyrl'
fails "but only of its language, if that is known" 2 \
    'no orthography is called "uz-Cyrr" (did you mean uz-Cyrl?); see "ortaq list"' \
    show uz-Cyrr
run show za-Cyrl
check "else of any" all exits 2 -- contains "$scratch/err" az-Cyrl
run convert -f az -t az-Cyrl
check "a language alone brings up its orthographies, today's first" \
    all exits 2 -- contains "$scratch/err" '(did you mean az-Latn, ' -- \
    contains "$scratch/err" az-Cyrl
for form in --icu --source; do
    run show $form uz
    check "of Uzbek too: $form" all exits 2 -- \
        contains "$scratch/err" '(did you mean uz-Latn-x-1995, uz-Arab, uz-Cyrl'
done
run show kk-Latn
check "with a script, too" all exits 2 -- \
    contains "$scratch/err" '(did you mean kk-Latn-x-2021, '
fails "a file without a name" 2 '"": No such file or directory' convert $az ''
fails "two languages" 2 "az-Cyrl and uz-Cyrl are not of one language" \
    convert -f az-Cyrl -t uz-Cyrl

fails "an output and in place" 2 \
    "-o and --in-place exclude each other; $convert" \
    convert $az -o x --in-place y
fails "in place without a file" 2 "--in-place: no file is named; $convert" \
    convert $az --in-place
fails "standard input in place" 2 \
    "--in-place: standard input has no place; $convert" \
    convert $az --in-place -
fails "a suffix with a folder" 2 \
    "--in-place: the suffix must not hold a slash; $convert" \
    convert $az --in-place=/old x
fails "an empty suffix" 2 "--in-place: the value is empty; $convert" \
    convert $az --in-place= x
fails "report and text in one stream" 2 \
    "--report: standard output takes the text already; $convert" \
    convert $az --report=-
fails "report and text in one file" 2 \
    "--report: x takes the text already; $convert" \
    convert $az --report=x -o x
: >"$folder/book"
fails "a report in the place of the text that is read" 2 \
    "--report: $folder/book is one of the inputs; $convert" \
    convert $az --report="$folder/book" "$folder/../folder/book"
"$ORTAQ" convert $az --report="$folder/book" <"$folder/book" \
    >"$scratch/out" 2>"$scratch/err"
status=$?
check "even from standard input" all exits 2 -- \
    says 'ortaq: --report: %s is one of the inputs; %s\n' "$folder/book" \
    "$convert"
"$ORTAQ" convert $az --report="$folder/text" >"$folder/text" 2>"$scratch/err"
status=$?
check "or of the text that is written to standard output" all exits 2 -- \
    says 'ortaq: --report: standard output takes the text already; %s\n' \
    "$convert"
# shellcheck disable=SC2094 # that is what is looked at
"$ORTAQ" check -f az-Latn --fix -o "$folder/text" >"$folder/text" \
    2>"$scratch/err"
status=$?
check "what is found in the place of the repaired text" all exits 2 -- \
    says 'ortaq: -o: %s takes what is found already; %s\n' "$folder/text" \
    'see "ortaq help check"'
fails "a text in the place of the user's words" 2 \
    "-o: $folder/./book has the words of --prefer; $convert" \
    convert $az --prefer="$folder/book" -o "$folder/./book"
fails "a model in the place of its grammar" 2 \
    "-o: $folder/x.morph is one of the inputs; see \"ortaq help compile\"" \
    compile -o "$folder/x.morph" "$folder/./x.morph"

fails "show without a tag" 2 \
    'an operand is missing after show; see "ortaq help show"' show
fails "show with two tags" 2 \
    'one operand too many: uz-Cyrl; see "ortaq help show"' \
    show az-Cyrl uz-Cyrl
fails "list with an operand" 2 \
    'one operand too many: az; see "ortaq help list"' list az
fails "--reverse alone" 2 '--reverse goes with --icu; see "ortaq help show"' \
    show --reverse az-Cyrl
fails "--icu with --source" 2 \
    '--icu and --source exclude each other; see "ortaq help show"' \
    show --icu --source az-Cyrl

# Each way to write one option, and options after operands.
feed '%s\n' "$word"
for form in '-t az-Latn -f az-Cyrl' '-taz-Latn -faz-Cyrl' \
    '--to=az-Latn --from=az-Cyrl' '--to az-Latn --from az-Cyrl' \
    '-f az-Latn -vf az-Cyrl -t az-Latn' '- -f az-Cyrl -t az-Latn' \
    '-f az-Cyrl -t az-Latn -- -' '-f AZ-CYRL -t az-latn' \
    '-f azj-Cyrl -t az-Latn'; do
    # shellcheck disable=SC2086 # the words of the form
    run convert $form
    check "convert $form" all exits 0 -- writes '%s\n' "$wanted" -- says ''
done
printf '%s' "$word" >"$folder/-t"
(cd "$folder" && "$ORTAQ" convert $az -- -t) >"$scratch/out" 2>"$scratch/err"
status=$?
check "a file whose name begins with a hyphen, after --" \
    all exits 0 -- writes '%s' "$wanted"

for command in $commands; do
    run "$command" --help
    mv "$scratch/out" "$scratch/first"
    check "$command --help" all exits 0 -- says '' -- \
        contains "$scratch/first" "Usage: ortaq $command"
    run help "$command"
    check "help $command is the same" cmp "$scratch/first" "$scratch/out"
    awk 'length($0) > 80 { print; found = 1 } END { exit found }' \
        "$scratch/out" >"$scratch/wide"
    check "help $command fits 80 columns" empty "$scratch/wide"
done
run help compile
check "help compile says that -o is needed, and of what" all contains \
    "$scratch/out" '-o, --output=MODEL' -- contains "$scratch/out" 'needed.'
run convert -h --on-error=keep
check "-h asks for nothing more" all exits 0 -- \
    contains "$scratch/out" 'Usage: ortaq convert'
run --help
mv "$scratch/out" "$scratch/first"
for command in $commands; do
    check "--help names $command" contains "$scratch/first" "  $command "
done
run help
check "help is --help" all exits 0 -- cmp "$scratch/first" "$scratch/out"
run --version
check "--version" all exits 0 -- says '' -- \
    grep -qxE 'ortaq [0-9]+\.[0-9]+\.[0-9]+' "$scratch/out"
mv "$scratch/out" "$scratch/first"
run -V
check "-V is --version" cmp "$scratch/first" "$scratch/out"

checks_done
