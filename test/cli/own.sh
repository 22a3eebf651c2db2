#!/bin/sh
# own.sh - orthographies of the user's own: read from a folder and its folders,
# known to every command, and their mistakes told with file, line and column.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

toy() {
    cat <<'ORTH'
# Azerbaijani as if č and š had been taken for its letters.
orthography az-Latn-x-toy ;
alias       az-x-toy ;
version     3 ;
name        "Azerbaijani, a toy" ;
native      "Azərbayjan" ;
status      unofficial ;
years       2000 - ;
source      "made for a test" ;
parent      az-Latn ;

alphabet a b č c d e ə f g ğ h x ı i j k q l m n o ö p r s š t u ü v y z ;
case     i İ , ı I ;

way-to-parent   exact ;
way-from-parent exact ;

č ↔ ç ;
š ↔ ş ;

test čiček ↔ çiçek ;
ORTH
}
own="--orthographies=$folder"

mkdir "$folder/az" "$folder/az/deep"
toy >"$folder/az/toy.orth"
echo 'no orthography' >"$folder/read.me"
echo 'neither' >"$folder/.hidden.orth"
echo 'too deep' >"$folder/az/deep/deep.orth"
feed 'ÇİÇƏK, şanlı Azərbaycan'
run convert "$own" -f az-Latn -t az-Latn-x-toy
check "to one's own orthography" all exits 0 -- says '' -- \
    writes 'ČİČƏK, šanlı Azərbaycan'
feed 'ČİČƏK, šanlı Azərbaycan'
run convert "$own" -f az-x-toy -t az-Latn
check "and back, by its alias" all exits 0 -- writes 'ÇİÇƏK, şanlı Azərbaycan'
run convert "$own" -f az-x-toy -t az-Cyrl
check "and on to others" all exits 0 -- writes 'ЧИЧӘК, шанлы Азәрбајҹан'
run convert --orthographies "$folder" -t az-Cyrl -v
check "it is recognised too" all exits 0 -- \
    contains "$scratch/err" "standard input: read as az-Latn-x-toy ("
run list "$own" --format=tsv
check "list knows it" all exits 0 -- contains "$scratch/out" "$(printf \
    'az-Latn-x-toy\taz-Latn\tunofficial\t2000\t\t3\tAzerbaijani, a toy')"
run list "$own" --pairs --format=tsv
check "and its pairs" all exits 0 -- \
    contains "$scratch/out" "$(printf 'az-Cyrl\taz-Latn-x-toy\texact\t')"
run show "$own" az-Latn-x-toy
check "show knows it" all exits 0 -- contains "$scratch/out" 'made for a test'
run show "$own" --source az-Latn-x-toy
check "and its source" all exits 0 -- cmp "$folder/az/toy.orth" "$scratch/out"
fails "without the folder it is not known" 2 \
    'no orthography is called "az-x-toy"; see "ortaq list"' show az-x-toy

# In the place of a built-in orthography.
toy | sed 's/^orthography .*/orthography az-Latn-x-1991 ;/; /^alias/d' \
    >"$folder/az/toy.orth"
run list "$own" --format=tsv
check "a built-in orthography gives way" \
    contains "$scratch/out" "$(printf 'az-Latn-x-1991\taz-Latn\tunofficial\t')"

# With a word list beside it.
{
    toy
    echo 'words toy.words ;'
} >"$folder/az/toy.orth"
echo 'čay → çay-su' >"$folder/az/toy.words"
feed 'čay'
run convert "$own" -f az-x-toy -t az-Latn
check "word lists are read" all exits 0 -- writes 'çay-su'

# With options, asked for by the tag.
{
    toy
    echo 'option hacek "ž for j" j ž ;'
} >"$folder/az/toy.orth"
feed 'jalə, Çay'
run convert "$own" -f az-Latn -t az-Latn-x-toy-HACEK
check "an option is asked for by the tag" all exits 0 -- says '' -- \
    writes 'žalə, Čay'
feed 'žalə, jalə'
run convert "$own" -f az-x-toy -t az-Latn
check "without it, its letters are strange" all exits 0 -- \
    writes 'žalə, jalə'
run convert "$own" -f az-x-toy-hacek -t az-Cyrl
check "both are understood with it" all exits 0 -- writes 'жалә, жалә'
run list "$own" --format=tsv
check "list names it with its orthography" \
    grep -qE "^az-Latn-x-toy$(printf '\t').*$(printf '\t')hacek$" "$scratch/out"
run show "$own" az-Latn-x-toy
check "show says what it does" contains "$scratch/out" 'hacek       ž for j'
run show "$own" az-Latn-x-toy-hacek
check "show shows it" all exits 0 -- says '' -- \
    contains "$scratch/out" 'az-Latn-x-toy-hacek' -- \
    contains "$scratch/out" 'ž = j'
run show "$own" --icu az-Latn-x-toy-hacek
check "as rules for ICU too" all exits 0 -- contains "$scratch/out" '::Null'
fails "an option that is not there" 2 \
    'no orthography is called "az-Latn-x-toy-dot"; see "ortaq list"' \
    show "$own" az-Latn-x-toy-dot

# ----------------------------------------------------------------- mistakes --

toy | sed 's/^š ↔ ş ;/š ↔ ş/' >"$folder/az/toy.orth"
run convert "$own" -f az-Latn -t az-Latn-x-toy
check "a mistake is told with its place" all exits 2 -- writes '' -- \
    grep -qE "^ortaq: $folder/az/toy\.orth:2[0-9]:[0-9]+: .+" "$scratch/err"
run list "$own"
check "by every command" all exits 2 -- \
    contains "$scratch/err" "$folder/az/toy.orth:"
fails "a folder that is not there" 2 \
    "$folder/none: No such file or directory" list "$own/none"
fails "a file as the folder" 2 "$folder/read.me: Not a directory" \
    list "$own/read.me"
mkdir "$folder/empty"
fails "a folder with nothing in it" 2 \
    "$folder/empty: no orthography file (.orth) is there" list "$own/empty"
ln -s none "$folder/empty/broken.orth"
fails "a link to nothing" 2 \
    "$folder/empty/broken.orth: No such file or directory" list "$own/empty"
rm "$folder/empty/broken.orth"
mkdir "$folder/empty/folder.orth"
fails "a folder that is called like a file" 2 \
    "$folder/empty: no orthography file (.orth) is there" list "$own/empty"

checks_done
