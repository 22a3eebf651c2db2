#!/bin/sh
# export.sh - dictionaries for other programs, and models of one's own.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases
. "$(dirname "$0")/cases"

# -------------------------------------------------------------------- export --

place="a/c//d/../e/"
run export -l az -o "$folder/$place"
check "a folder that is missing is made: $place" \
    all exits 0 -- writes '' -- says '' -- names a
mv "$folder/$place"/* "$folder"
rm -r "$folder/a"
check "it has hunspell's two files" names az_AZ.aff az_AZ.dic
check "that say what hunspell cannot know" \
    contains "$folder/az_AZ.aff" 'begin with İ in capitals'
if command -v hunspell >/dev/null; then
    printf 'kitablarımızdan\nevdə\nevde\ngozel\n' |
        LC_ALL=C.UTF-8 hunspell -d "$folder/az_AZ" -l \
            >"$scratch/out" 2>"$scratch/err"
    check "which hunspell reads" all writes 'evde\ngozel\n' -- says ''
fi
mv "$folder/az_AZ.dic" "$scratch/first"
(cd "$folder" && "$ORTAQ" export -l az-Latn --format=hunspell) \
    >"$scratch/out" 2>"$scratch/err"
check "the default is where the command runs" \
    cmp "$scratch/first" "$folder/az_AZ.dic"
rm "$folder"/*
: >"$folder/file"
fails "a folder in a file" 2 "$folder/file: Not a directory" \
    export -l az -o "$folder/file"
rm "$folder/file"
fails "no folder for what cannot be written" 2 \
    '-l: the files are written in az-Latn, not in az-Cyrl' \
    export -l az-Cyrl -o "$folder/none"
check "is made" names
mkdir "$folder/az_AZ.dic"
run export -l az -o "$folder"
check "one file without the other is not written" all exits 2 -- \
    names az_AZ.dic
rmdir "$folder/az_AZ.dic"
fails "other letters" 2 \
    '-l: the files are written in az-Latn, not in az-Cyrl' \
    export -l az-Cyrl -o "$folder"
fails "no language" 2 \
    '-l is missing: the language of the words; see "ortaq help export"' export
fails "another program" 2 \
    '--format: "word" is not one of hunspell; see "ortaq help export"' \
    export -l az --format=word

# ------------------------------------------------------------------- compile --

toy=test/morph/toy-kk
model=$folder/model
run compile -o "$model" $toy.morph $toy.lex
check "a model" all exits 0 -- writes '' -- says '' -- names model
wanted='балаларға\tбала\tNOUN\tCase=Dat|Number=Plur\tбала-лар-ға\n'
feed 'балаларға\n'
run analyze --model="$model"
check "is used instead of what is built in" all exits 0 -- writes "$wanted"
run analyze --grammar=$toy.morph --grammar=$toy.lex
check "as the grammar itself is" all exits 0 -- writes "$wanted"
run analyze -l kk --model="$model"
check "with its language" all exits 0 -- writes "$wanted"
feed 'balalarğa\n'
run analyze -l kk-Latn-x-2021 --model="$model"
check "or in another orthography" all exits 0 -- contains "$scratch/out" \
    'bala-lar-ğa'
run compile -o - $toy.morph $toy.lex
check "to standard output" all exits 0 -- cmp "$model" "$scratch/out"
fails "but not of another language" 2 \
    "$model: its words cannot be written in az-Latn" \
    analyze -l az-Latn --model="$model"

size=$(wc -c <"$model")
for cut in 0 1 100 $((size / 2)) $((size - 1)); do
    head -c $cut "$model" >"$scratch/half"
    fails "the first $cut bytes of a model" 2 \
        "$scratch/half: no model, or damaged, or of another version of ortaq" \
        analyze --model="$scratch/half"
done
cp "$model" "$scratch/half"
printf 'x' | dd of="$scratch/half" bs=1 seek=$((size / 2)) conv=notrunc \
    2>/dev/null
fails "a byte changed" 2 \
    "$scratch/half: no model, or damaged, or of another version of ortaq" \
    analyze --model="$scratch/half"
rm "$model"

sed 's/^letters/lettres/' $toy.morph >"$scratch/bad.morph"
run compile -o "$model" "$scratch/bad.morph"
check "a mistake in a grammar" all exits 2 -- names -- grep -qE \
    "^ortaq: $scratch/bad.morph:[0-9]+:[0-9]+: ." "$scratch/err"
printf 'бала nonsense\n' >"$scratch/bad.lex"
run compile -o "$model" $toy.morph "$scratch/bad.lex"
check "a mistake in a word list" all exits 2 -- names -- grep -qE \
    "^ortaq: $scratch/bad.lex:1:[0-9]+: ." "$scratch/err"
compile='see "ortaq help compile"'
fails "no model to write" 2 "-o is missing: the model to write; $compile" \
    compile $toy.morph
fails "no grammar" 2 "an operand is missing after compile; $compile" \
    compile -o "$model"
fails "no grammar first" 2 \
    "$toy.lex: a grammar is wanted first, a file that ends in .morph" \
    compile -o "$model" $toy.lex
fails "two grammars" 2 \
    "$toy.morph: behind the grammar only word lists are wanted, files that end in .lex" \
    compile -o "$model" $toy.morph $toy.morph
fails "a missing grammar" 2 "none.morph: No such file or directory" \
    compile -o "$model" none.morph
if [ -c /dev/full ]; then
    fails "a full device" 2 "/dev/full: No space left on device" \
        compile -o /dev/full $toy.morph $toy.lex
fi
check "nothing was left behind" names

checks_done
