#!/bin/sh
# pipes.sh - what is not a file: pipes that close, devices that are full,
# streams that are missing, terminals.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

yes "$word" | head -n 100000 >"$scratch/big"

# -------------------------------------------------------------- closed pipes --

# into_head: the exit status of a conversion whose reader leaves.
into_head() {
    (
        test "$1" = heeded || trap '' PIPE
        "$ORTAQ" convert $az --report="$folder/report" "$scratch/big" \
            2>"$scratch/err"
        echo $? >"$scratch/status"
    ) | head -n 1 >"$scratch/out"
    status=$(cat "$scratch/status")
}
into_head heeded
check "a closed pipe ends the work quietly" all exits 141 -- says '' -- \
    writes '%s\n' "$wanted" -- names
into_head ignored
check "also where its signal is ignored" all exits 141 -- says '' -- names

yes 'gozel evlər' | head -n 100000 >"$scratch/words"
for command in 'analyze -l az' 'analyze -l az --format=conllu' 'spell -l az'; do
    (
        # shellcheck disable=SC2086 # the words of the command
        "$ORTAQ" $command "$scratch/words" 2>"$scratch/err"
        echo $? >"$scratch/status"
    ) | head -n 1 >"$scratch/out"
    status=$(cat "$scratch/status")
    check "and so do words: $command" all exits 141 -- says ''
done

# ------------------------------------------------------- full, missing outputs --

feed '%s\n' "$word"
if [ -c /dev/full ]; then
    # full NAME ARGUMENT...: standard output takes nothing.
    full() {
        what=$1
        shift
        "$ORTAQ" "$@" <"$scratch/in" >/dev/full 2>"$scratch/err"
        status=$?
        check "$what to a full device" all exits 2 -- \
            says 'ortaq: standard output: No space left on device\n'
    }
    full convert convert $az
    full "a long text" convert $az "$scratch/big"
    full "a bad text" convert $az "$scratch/big" "$ORTAQ"
    full list list
    full show show az-Cyrl
    full help help
    feed 'gozel\n'
    full analyze analyze -l az
    full spell spell -l az
    full "an editor" spell -l az --pipe
    full generate generate -l az ev
    full "a paradigm" generate -l az --paradigm ev
    full --version --version
    fails "a full device as output file" 2 \
        "/dev/full: No space left on device" convert $az -o /dev/full
    run convert $az --report=/dev/full -o "$folder/out" "$scratch/big" \
        --keep-foreign=yes
    check "nothing to report needs no room" all exits 0 -- names out
    rm "$folder/out"
    feed 'маһиjjәт\n'
    run convert $az --report=/dev/full
    check "a report to a full device" all exits 2 -- writes 'mahiyyət\n' -- \
        says 'ortaq: /dev/full: No space left on device\n'
fi

feed '%s\n' "$word"
"$ORTAQ" convert $az <"$scratch/in" 2>"$scratch/err" >&-
status=$?
check "a closed standard output" all exits 2 -- \
    says 'ortaq: standard output: Bad file descriptor\n'
"$ORTAQ" convert $az >"$scratch/out" 2>"$scratch/err" <&-
status=$?
check "a closed standard input" all exits 2 -- writes '' -- \
    says 'ortaq: standard input: Bad file descriptor\n'
"$ORTAQ" convert $az -o "$folder/out" - "$folder/none" <"$scratch/in" \
    >"$scratch/out" 2>&-
status=$?
check "a closed standard error" all exits 2 -- writes '' -- names
"$ORTAQ" convert $az -o "$folder/out" <"$scratch/in" >&- 2>&-
status=$?
check "no file takes the place of a closed stream" all exits 0 -- \
    holds "$folder/out" '%s\n' "$wanted"
rm "$folder/out"

# ---------------------------------------------------------- files of its own --

cp "$scratch/in" "$folder/a"
# shellcheck disable=SC2094 # that is the mistake
"$ORTAQ" convert $az "$folder/a" >>"$folder/a" 2>"$scratch/err"
status=$?
check "a text is not appended to itself" all exits 2 -- \
    says 'ortaq: %s: is both input and output\n' "$folder/a" -- \
    holds "$folder/a" '%s\n' "$word"
# shellcheck disable=SC2094
"$ORTAQ" convert $az <"$folder/a" >>"$folder/a" 2>"$scratch/err"
status=$?
check "nor by standard input" all exits 2 -- \
    says 'ortaq: standard input: is both input and output\n'
for form in 'analyze -l az' 'spell -l az' 'identify --lines' \
    'check -f az-Latn'; do
    # shellcheck disable=SC2086,SC2094
    "$ORTAQ" $form "$folder/a" >>"$folder/a" 2>"$scratch/err"
    status=$?
    check "what $form tells of a text neither" all exits 2 -- \
        says 'ortaq: %s: is both input and output\n' "$folder/a" -- \
        holds "$folder/a" '%s\n' "$word"
done
"$ORTAQ" convert $az -o "$folder/b" --report=/dev/stderr "$folder/none" - \
    <"$scratch/in" 2>"$scratch/err"
status=$?
check "a report to standard error goes with the messages" all exits 2 -- \
    says 'ortaq: %s: No such file or directory\n' "$folder/none"
feed 'маһиjjәт\n'
"$ORTAQ" convert $az -o /dev/stdout <"$scratch/in" >"$scratch/out"
check "/dev/stdout is standard output" writes 'mahiyyət\n'
rm "$folder/a"

# -------------------------------------------------------------- line by line --

mkfifo "$scratch/questions" "$scratch/answers"
"$ORTAQ" convert $az <"$scratch/questions" >"$scratch/answers" &
exec 3>"$scratch/questions" 4<"$scratch/answers"
for line in ана ата; do
    printf '%s\nба' "$line" >&3
    timeout 20 head -n 1 <&4 >"$scratch/out"
    printf 'ла\n' >&3
    timeout 20 head -n 1 <&4 >>"$scratch/out"
    latin=$(echo "$line" | sed 's/а/a/g; s/н/n/; s/т/t/')
    check "a line is passed on when it ends: $line" \
        writes '%s\nbala\n' "$latin"
done
exec 3>&- 4<&-
wait

# ------------------------------------------------------------------ terminals --

# on_terminal SETTING COMMAND: what a terminal receives.
on_terminal() {
    env -u NO_COLOR "$1" script -qec "$2" /dev/null </dev/null \
        >"$scratch/out" 2>&1
}
escape=$(printf '\033')
bold="${escape}[1m"
if command -v script >/dev/null; then
    on_terminal TERM=xterm "$ORTAQ help"
    check "headings are bold on a terminal" \
        contains "$scratch/out" "${bold}Options:"
    on_terminal TERM=xterm "NO_COLOR=1 $ORTAQ help"
    check "but not with NO_COLOR" all contains "$scratch/out" Options: -- \
        lacks "$scratch/out" "$escape"
    on_terminal TERM=xterm "NO_COLOR= $ORTAQ help"
    check "an empty NO_COLOR is none" \
        contains "$scratch/out" "${bold}Options:"
    on_terminal TERM=dumb "$ORTAQ help"
    check "nor on a dumb terminal" all contains "$scratch/out" Options: -- \
        lacks "$scratch/out" "$escape"
    on_terminal TERM=xterm "$ORTAQ convert"
    check "messages are marked" contains "$scratch/out" "${bold}ortaq:"
    on_terminal TERM=xterm "NO_COLOR=1 $ORTAQ convert"
    check "but not with NO_COLOR" contains "$scratch/out" 'ortaq: -t is'

    # The work takes as long as the reader of its output.
    mkfifo "$scratch/slow"
    slow() {
        (sleep 2 && cat >/dev/null) <"$scratch/slow" &
        on_terminal "$1" "$ORTAQ convert $az -o $scratch/slow $2"
        wait
    }
    slow TERM=xterm "$scratch/big"
    check "long work shows how far it is" grep -qE \
        '[0-9]+% \[#* *\] .*/big' "$scratch/out"
    check "and takes it away at the end" grep -qE "${escape}\[K\$" \
        "$scratch/out"
    slow TERM=dumb "$scratch/big"
    check "a dumb terminal sees none" writes ''
    on_terminal TERM=xterm "$ORTAQ convert $az -o /dev/null $scratch/big"
    check "nor short work" writes ''
fi

checks_done
