#!/bin/sh
# jobs.sh - convert -j: several threads write what one writes, byte for byte and
# message for message, whatever the files are.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

# long NAME LINES: a file of so many lines, each with its number.
long() {
    awk -v lines="$2" -v word="$word" 'BEGIN {
        for (i = 1; i <= lines; i++) print i, word, word, word " - " i
    }' >"$folder/$1"
}

# alike ARGUMENT...: one, two and five threads do the same as a conversion with
# a report, which goes through each text from its start.
alike() {
    run convert $az --report=/dev/null "$@"
    one=$status
    cp "$scratch/out" "$scratch/one.out"
    cp "$scratch/err" "$scratch/one.err"
    for threads in 1 2 5; do
        run convert $az -j $threads "$@"
        exits "$one" && cmp "$scratch/one.out" "$scratch/out" &&
            diff "$scratch/one.err" "$scratch/err" || return
    done
}

long big 30000
long more 9000
printf '%s\n' "$word" >"$folder/small"
: >"$folder/empty"
check "a large file" alike "$folder/big"
check "it is converted" test "$(tail -n 1 "$scratch/out")" = \
    "30000 $wanted $wanted $wanted - 30000"
check "several files, in order" alike "$folder/small" "$folder/big" \
    "$folder/empty" "$folder/more" "$folder/small"
check "files that are not there" alike "$folder/big" "$folder/none" \
    "$folder/more" "$folder"

{
    cat "$folder/big"
    printf 'ана \377 ата\n'
    cat "$folder/more"
} >"$folder/bad"
check "bytes that are no text, far behind" alike "$folder/more" "$folder/bad" \
    "$folder/none" "$folder/small"
check "the place is that of the file" contains "$scratch/err" \
    "$folder/bad: byte $(($(wc -c <"$folder/big") + 7)): invalid UTF-8"
check "they may be replaced" alike --on-error=replace "$folder/bad"

# Lines of 64 bytes end where the stretches do that threads read; with one byte
# before them they begin there.
awk -v word="$word" 'BEGIN {
    line = word " "
    while (length(line) < 63) line = line "."
    for (i = 0; i < 20000; i++) print line
}' >"$folder/even"
{
    printf '.' && cat "$folder/even"
} >"$folder/odd"
{
    printf '\n' && tail -c +3 "$folder/even" && printf '\r\n\r\n%s' "$word"
} >"$folder/ends"
check "lines that end where stretches do" alike "$folder/even"
check "lines that begin a byte behind" alike "$folder/odd" "$folder/ends"

tr '\n' ' ' <"$folder/big" >"$folder/line"
printf 'ана' >>"$folder/line"
check "a line of some length, without an end" alike "$folder/line"
{
    cat "$folder/small" "$folder/line" "$folder/line" "$folder/line"
    printf '\n'
    cat "$folder/more"
    printf 'ана \377'
} >"$folder/lines"
check "a line that is longer than all pieces" alike "$folder/lines" \
    "$folder/small"
check "places behind such a line" contains "$scratch/err" \
    "byte $(($(wc -c <"$folder/lines") - 1)): invalid UTF-8"

{
    tail -c 600000 "$folder/line"
    printf '\n'
    cat "$folder/even"
    tail -c 300000 "$folder/line"
} >"$folder/long"
check "lines longer than a stretch, between others" alike "$folder/long"
if [ -c /dev/full ]; then
    check "an output that fails" alike -o /dev/full "$folder/even" "$folder/more"
fi

cp "$folder/big" "$scratch/in"
check "standard input" alike
check "standard input among files" alike "$folder/small" - "$folder/small"

# A script goes on from piece to piece, and ends in a later one.
cyrillic=$az
az='-f az-Latn -t az-Cyrl'
awk 'BEGIN {
    for (i = 0; i < 60000; i++) {
        if (i == 3000 || i == 40000) print "<script>"
        if (i == 30000) print "</script>"
        print i, "Bakıda kitab"
    }
}' >"$folder/script"
check "a script over pieces" alike "$folder/script"
check "it stays" all exits 0 -- grep -qx '29999 Bakıda kitab' "$scratch/out"
check "what is behind it does not" grep -qx '30000 Бакыда китаб' "$scratch/out"
cp "$folder/script" "$scratch/in"
check "the same of standard input" alike
head -c 300000 "$folder/script" >"$folder/scripts"
check "and of smaller files" alike "$folder/scripts" "$folder/small" \
    "$folder/scripts"
{
    cat "$folder/scripts"
    printf '\377\n'
} >"$folder/bad-script"
check "and places in it" alike "$folder/bad-script"
{
    head -n 10000 "$folder/script"
    head -c 5000000 /dev/zero | tr '\0' a
    printf ' Bakı\n</script>\nBakı\n'
} >"$folder/long-script"
check "and a long line in it" alike "$folder/long-script"
cp "$folder/long-script" "$scratch/in"
check "the same of standard input" alike
awk 'BEGIN {
    for (i = 0; i < 20000; i++) print "Bakıda <a\n  href=\"kitab\"\n>kitab</a>"
}' >"$folder/tags"
check "tags over lines" alike "$folder/tags"
check "none is cut" all \
    test "$(grep -cxF '  href="kitab"' "$scratch/out")" -eq 20000 -- \
    test "$(grep -cxF 'Бакыда <a' "$scratch/out")" -eq 20000 -- \
    test "$(grep -cxF '>китаб</a>' "$scratch/out")" -eq 20000
az=$cyrillic

cp "$folder/big" "$scratch/in"
run convert $az -j 1
cp "$scratch/out" "$scratch/big.latn"
run convert $az -j 3 --in-place "$folder/big" "$folder/small" "$folder/bad" \
    "$folder/empty"
check "files in place: those that are text" all exits 1 -- \
    cmp "$scratch/big.latn" "$folder/big" -- \
    holds "$folder/small" '%s\n' "$wanted" -- empty "$folder/empty"
check "the others stay as they were" test "$(tail -n 1 "$folder/bad")" = \
    "9000 $word $word $word - 9000"

# The user's words may come through a pipe, which can be read once.
mkfifo "$scratch/words"
for threads in 1 2 5; do
    printf 'азәрбајҹан ↔ ortaq\n' >"$scratch/words" &
    run convert $az -j $threads --prefer="$scratch/words" "$folder/even"
    kill $! 2>"$scratch/kill"
    check "words from a pipe, $threads threads" all exits 0 -- \
        test "$(grep -c '^Ortaq ' "$scratch/out")" = 20000
done

for threads in 0 65 x 2x -1; do
    fails "--jobs='$threads'" 2 \
        '-j: not a number from 1 to 64; see "ortaq help convert"' \
        convert $az "--jobs=$threads" "$folder/small"
done

checks_done
