#!/bin/sh
# files.sh - inputs and outputs that are files: in order, whole or absent, with
# the permissions they had; and what happens when one cannot be read or
# written.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

# fresh NAME...: an empty folder with these files, each with the word.
fresh() {
    rm -rf "$folder"
    mkdir "$folder"
    for name; do
        printf '%s\n' "$word" >"$folder/$name"
    done
}

permissions() {
    test "$(stat -c %a "$folder/$1")" = "$2" && return
    stat -c '%a %n' "$folder/$1"
    return 1
}

# ---------------------------------------------------------------- reading --

fresh a b
printf 'ана\n' >"$folder/b"
feed 'ата\n'
run convert $az "$folder/a" - "$folder/b"
check "several inputs are written in their order" all exits 0 -- \
    writes '%s\nata\nana\n' "$wanted" -- says ''

: >"$folder/a"
run convert $az "$folder/a"
check "an empty file gives an empty text" all exits 0 -- writes '' -- says ''
feed ''
run convert $az
check "so does empty standard input" all exits 0 -- writes '' -- says ''

fails "a folder as input" 2 "$folder: Is a directory" convert $az "$folder"
"$ORTAQ" convert $az <"$folder" >"$scratch/out" 2>"$scratch/err"
status=$?
check "a folder as standard input" all exits 2 -- writes '' -- \
    says 'ortaq: standard input: Is a directory\n'
fails "a file that is not there" 2 \
    "$folder/none: No such file or directory" convert $az "$folder/none"

fresh a b
run convert $az "$folder/none" "$folder/a" "$folder" "$folder/b"
check "others go on when one cannot be read" all exits 2 -- \
    writes '%s\n%s\n' "$wanted" "$wanted" -- \
    says 'ortaq: %s: No such file or directory\nortaq: %s: Is a directory\n' \
    "$folder/none" "$folder"
printf 'ана \377 ата\n' >"$folder/b"
run convert $az "$folder/b" "$folder/a"
check "others go on when one is no text" all exits 1 -- \
    writes 'ana %s\n' "$wanted" -- \
    says 'ortaq: %s: byte 7: invalid UTF-8\n' "$folder/b"
run convert $az "$folder/b" "$folder/none"
check "the worst exit status counts" exits 2
run convert $az "$folder/none" "$folder/b"
check "in either order" exits 2

# ------------------------------------------------------------------- with -o --

fresh
feed '%s\n' "$word"
run convert $az -o "$folder/new"
check "-o makes a file" all exits 0 -- writes '' -- says '' -- names new -- \
    holds "$folder/new" '%s\n' "$wanted"
(umask 027 && "$ORTAQ" convert $az -o "$folder/private" <"$scratch/in")
check "with the permissions of a new file" permissions private 640
chmod 604 "$folder/new"
printf 'old' >"$folder/new"
run convert $az --output="$folder/new"
check "-o takes the place of a file and keeps its permissions" \
    all exits 0 -- holds "$folder/new" '%s\n' "$wanted" -- permissions new 604
run convert $az -o -
check "-o - is standard output" writes '%s\n' "$wanted"

fresh a
run convert $az -o "$folder/a" "$folder/a"
check "-o may name the input" all exits 0 -- names a -- \
    holds "$folder/a" '%s\n' "$wanted"
fresh a b
run convert $az -o "$folder/c" "$folder/a" "$folder/b"
check "-o takes all inputs" holds "$folder/c" '%s\n%s\n' "$wanted" "$wanted"

# The report in the place of the text, by other spellings.
fresh a
ln -s . "$folder/here"
ln -s new "$folder/link"
for place in "$folder/./new" "$folder/here/new" "$folder/link"; do
    fails "report and text in one file that is not there: $place" 2 \
        "--report: $place takes the text already; see \"ortaq help convert\"" \
        convert $az -o "$place" --report="$folder/new" "$folder/a"
done
check "leave nothing" names a here link
printf old >"$folder/new"
ln "$folder/new" "$folder/hard"
for place in "$folder/./new" "$folder/here/new" "$folder/link" "$folder/hard"; do
    fails "report and text in one file: $place" 2 \
        "--report: $place takes the text already; see \"ortaq help convert\"" \
        convert $az -o "$place" --report="$folder/new" "$folder/a"
done
check "leave the file" holds "$folder/new" old
run convert $az -o /dev/null --report=/dev/null "$folder/a"
check "a device may take both" exits 0
rm "$folder/new" "$folder/hard"
(cd "$folder" && "$ORTAQ" convert $az -o "$folder/new" --report=new a) \
    >"$scratch/out" 2>"$scratch/err"
status=$?
check "one of the two an absolute path" all exits 2 -- names a here link

fresh old
feed '%s \377' "$word"
run convert $az -o "$folder/new"
check "no file if the text is bad" all exits 1 -- names old -- \
    says 'ortaq: standard input: byte 21: invalid UTF-8\n'
run convert $az -o "$folder/old"
check "the old file if the text is bad" all exits 1 -- names old -- \
    holds "$folder/old" '%s\n' "$word"
run convert $az -o "$folder/new" "$folder/old" "$folder/none"
check "no file if an input is missing" all exits 2 -- names old

feed '%s\n' "$word"
fails "a folder as output" 2 "$folder: Is a directory" convert $az -o "$folder"
fails "an output in no folder" 2 "$folder/none/x: No such file or directory" \
    convert $az -o "$folder/none/x"
fails "an output in a file" 2 "$folder/old/x: Not a directory" \
    convert $az -o "$folder/old/x"
if [ -d /proc/self ]; then
    run convert $az -o /proc/x
    check "an output in a folder that takes none" all exits 2 -- \
        contains "$scratch/err" 'ortaq: /proc/x: '
fi
if [ "$(id -u)" -ne 0 ]; then
    fresh old
    chmod 444 "$folder/old"
    fails "a file that may not be written" 2 \
        "$folder/old: Permission denied" convert $az -o "$folder/old"
    chmod 555 "$folder"
    fails "a folder that may not be written" 2 \
        "$folder/new: Permission denied" convert $az -o "$folder/new"
    chmod 000 "$folder/old"
    fails "a file that may not be read" 2 \
        "$folder/old: Permission denied" convert $az "$folder/old"
    chmod 755 "$folder"
fi
run convert $az -o /dev/null
check "a device is written directly" all exits 0 -- says '' -- \
    test -c /dev/null

# ----------------------------------------------------------- symbolic links --

fresh
mkdir "$folder/sub"
printf old >"$folder/sub/target"
ln -s sub/target "$folder/link"
run convert $az -o "$folder/link"
check "a link is followed" all exits 0 -- test -L "$folder/link" -- \
    holds "$folder/sub/target" '%s\n' "$wanted" -- names link sub
rm "$folder/sub/target"
run convert $az -o "$folder/link"
check "even to where nothing is yet" all exits 0 -- test -L "$folder/link" -- \
    holds "$folder/sub/target" '%s\n' "$wanted"
ln -s loop "$folder/loop"
run convert $az -o "$folder/loop"
check "a circle of links is an error" all exits 2 -- contains "$scratch/err" \
    "$folder/loop: Too many levels of symbolic links"

# ---------------------------------------------------------- with --in-place --

fresh a b
chmod 640 "$folder/a"
run convert $az --in-place "$folder/a" "$folder/b"
check "files are converted where they are" all exits 0 -- writes '' -- \
    says '' -- names a b -- holds "$folder/a" '%s\n' "$wanted" -- \
    holds "$folder/b" '%s\n' "$wanted" -- permissions a 640

fresh a
chmod 600 "$folder/a"
run convert $az --in-place=.bak "$folder/a"
check "a suffix keeps the original" all exits 0 -- names a a.bak -- \
    holds "$folder/a" '%s\n' "$wanted" -- \
    holds "$folder/a.bak" '%s\n' "$word" -- permissions a.bak 600

# kept NAME ORIGINAL FILE...: nothing is written, for the original of a file
# would take the place of NAME.
usage='see "ortaq help convert"'
kept() {
    taken=$folder/$1
    original=$folder/$2
    shift 2
    fails "an original in the place of $taken: $*" 2 \
        "--in-place: $taken would be replaced by the original of $original; $usage" \
        convert $az --in-place=.bak "$@"
}
kept a.bak a "$folder/a"
check "the first original stays when a run is repeated" all names a a.bak -- \
    holds "$folder/a" '%s\n' "$wanted" -- holds "$folder/a.bak" '%s\n' "$word"
kept a.bak a "$folder/a" "$folder/a.bak"
kept a.bak a -j4 "$folder/a.bak" "$folder/a"
rm "$folder/a.bak"
kept a.bak a "$folder/a" "$folder/a.bak"
fresh a b
kept a.bak a --report="$folder/../folder/a.bak" "$folder/b" "$folder/a"
check "nor does anything else change" all names a b -- \
    holds "$folder/a" '%s\n' "$word" -- holds "$folder/b" '%s\n' "$word"
ln -s none "$folder/a.bak"
kept a.bak a "$folder/a"
rm "$folder/a.bak"
mkdir "$folder/a.bak"
kept a.bak a "$folder/b" "$folder/a"
check "not even one of several files" all names a a.bak b -- \
    holds "$folder/b" '%s\n' "$word"
fresh a
ln "$folder/a" "$folder/a.bak"
kept a.bak a "$folder/a" "$folder/a.bak"

# The words are read when the names have been looked at.
fresh a
mkfifo "$scratch/words"
"$ORTAQ" convert $az --in-place=.bak --prefer="$scratch/words" "$folder/a" \
    >"$scratch/out" 2>"$scratch/err" &
{ printf late >"$folder/a.bak"; } >"$scratch/words"
wait $!
status=$?
check "even a file that is made meanwhile stays" all exits 2 -- \
    holds "$folder/a.bak" late -- holds "$folder/a" '%s\n' "$word" -- \
    names a a.bak -- says 'ortaq: %s: File exists\n' "$folder/a"

# twice FILE...: nothing is written, for two are one file.
twice() {
    run convert $az "$@"
    check "one file twice: $*" all exits 2 -- writes '' -- names a link -- \
        contains "$scratch/err" 'ortaq: --in-place: one file is named twice: ' -- \
        holds "$folder/a" '%s\n' "$word"
}
fresh a
ln -s ../folder/a "$folder/link"
twice --in-place=.bak "$folder/a" "$folder/../folder/a"
twice --in-place=.bak -j4 "$folder/link" "$folder/a"
twice --in-place "$folder/a" "$folder/a"
run check -f az-Cyrl --fix --in-place=.bak "$folder/a" "$folder/./a"
check "nor does check repair it twice" all exits 2 -- names a link -- \
    contains "$scratch/err" "$folder/a and $folder/./a; see \"ortaq help check\""
fresh a
ln "$folder/a" "$folder/b"
run convert $az --in-place=.bak "$folder/a" "$folder/b"
check "two names of one file are two" all exits 0 -- \
    names a a.bak b b.bak -- holds "$folder/b" '%s\n' "$wanted" -- \
    holds "$folder/b.bak" '%s\n' "$word"
fresh a
ln "$folder/a" "$folder/a.bak"
run convert $az --in-place=.bak "$folder/a"
check "a link under the name to be kept" all exits 0 -- names a a.bak -- \
    holds "$folder/a" '%s\n' "$wanted" -- holds "$folder/a.bak" '%s\n' "$word"

fresh a
mkdir "$folder/sub"
mv "$folder/a" "$folder/sub/a"
ln -s sub/a "$folder/link"
run convert $az --in-place=~ "$folder/link"
check "the file that a link names is converted" all exits 0 -- \
    test -L "$folder/link" -- holds "$folder/sub/a" '%s\n' "$wanted" -- \
    holds "$folder/sub/a~" '%s\n' "$word"

fresh a b
printf '%s \377' "$word" >"$folder/a"
run convert $az --in-place=.bak "$folder/a" "$folder/b"
check "a bad text stays as it was, others are converted" all exits 1 -- \
    names a b b.bak -- holds "$folder/a" '%s \377' "$word" -- \
    holds "$folder/b" '%s\n' "$wanted"
fails "a folder in place" 2 "$folder: Is a directory" \
    convert $az --in-place "$folder"
fails "a device in place" 2 "/dev/null: not a regular file" \
    convert $az --in-place /dev/null
: >"$folder/empty"
run convert $az --in-place "$folder/empty"
check "an empty file in place" all exits 0 -- holds "$folder/empty" ''

# -------------------------------------------------------------- in the middle --

# 4 MB of text under a limit of 512 KB.
fresh old
yes "$word" | head -n 200000 >"$scratch/big"
(
    ulimit -f 1024
    run convert $az -o "$folder/old" "$scratch/big"
    echo "$status" >"$scratch/status"
)
status=$(cat "$scratch/status")
check "a file that grows too large: the old one stays" all exits 2 -- \
    says 'ortaq: %s: File too large\n' "$folder/old" -- names old -- \
    holds "$folder/old" '%s\n' "$word"

# begun: waits until both temporary files are there.
begun() {
    for _ in $(seq 200); do
        test "$(find "$folder" -name '.ortaq-*' | wc -l)" -eq 2 && return
        sleep 0.05
    done
    return 1
}

# The reader of a pipe that nobody writes to waits until a signal comes.
fresh old
mkfifo "$scratch/pipe"
for signal in 1 2 3 15; do
    sleep 60 >"$scratch/pipe" &
    writer=$!
    env --default-signal "$ORTAQ" convert $az -o "$folder/old" \
        --report="$folder/report" <"$scratch/pipe" >"$scratch/out" \
        2>"$scratch/err" &
    worker=$!
    check "the work for signal $signal begins" begun
    kill -"$signal" "$worker"
    wait "$worker"
    status=$?
    check "signal $signal leaves nothing behind" \
        all exits $((128 + signal)) -- names old -- \
        holds "$folder/old" '%s\n' "$word" -- says ''
    kill "$writer"
done 2>"$scratch/killed"

checks_done
