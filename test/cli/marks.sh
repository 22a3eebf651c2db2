#!/bin/sh
# marks.sh - punctuation and digits of the script: what is written with those
# of the target, and what of a text is not: addresses, code, numbers inside.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086,SC2016
. "$(dirname "$0")/cases"

# turns OPTIONS INPUT OUTPUT
turns() {
    feed '%s' "$2"
    run convert $1
    check "$1: $2" all exits 0 -- writes '%s' "$3" -- says ''
}

to='-f az-Latn -t az-Arab'
from='-f az-Arab -t az-Latn'
turns "$to" 'Nə var, 1984; ata?' 'نه وار، ۱۹۸۴؛ آتا؟'
turns "$to" 'ata: 12:30. "ata" (5-ci)!' 'آتا: ۱۲:۳۰. "آتا" (۵-جی)!'
turns "$to" '3,14 3.14 7,' '۳,۱۴ ۳.۱۴ ۷،'
turns "$to" 'http://a.example/?x=1,2 ata' 'http://a.example/?x=1,2 آتا'
turns "$to" 'info5@mail.example; ata' 'info5@mail.example؛ آتا'
turns "$to" '$1 {0} #7 %2 ata' '$1 {0} #7 %2 آتا'
turns "$to" '&#39; ata;' '&#39; آتا؛'
turns "$to" '? , ;' '؟ ، ؛'
turns "$to --marks=no" 'ata, 5?' 'آتا, 5?'
turns "$to --marks=yes" 'ata, 5?' 'آتا، ۵؟'
turns '-f az-Cyrl -t az-Arab-x-2001' 'ата, 5?' 'آتا، ۵؟'
turns '-f az-Cyrl -t az-Latn' 'ата, 5؟' 'ata, 5؟'
turns "$from" 'آتا، ۵؛ ٥ آتا؟' 'Ata, 5; 5 ata?'
turns "$from" '۳٫۱۴ ۳,۱۴ 3.14' '3,14 3,14 3.14'
turns "$from" '۵۰٪ ٥٫٢ ٪' '50% 5,2 %'
turns "$from --marks=no" '۵،' '۵،'
turns '-f ug-Arab -t ug-Latn' 'ئۇيغۇرچە، مۇئەللىم، جۇڭخۇا' \
    "uyghurche, mu'ellim, jungxua"
turns '-f ug-Cyrl -t ug-Arab' 'китап, 3,5; 1,5?' 'كىتاپ، 3,5؛ 1,5؟'
turns '-f kk-Cyrl -t kk-Arab' 'ата, 5? &nbsp; 2;' 'اتا، 5؟ &nbsp; 2؛'
turns '-f ky-Arab -t ky-Cyrl' 'اتا، 5؟' 'ата, 5?'
turns '-f uz-Latn -t uz-Arab' 'bahor, 1,5?' 'بهار، ۱,۵؟'
turns '-f uz-Arab -t uz-Latn' '۱۲٫۵٪' '12,5%'
feed 'ata, ata'
run convert $to --marks=maybe
check "a value that is none" exits 2

# Places in a report count what the marks have become, in every step.
feed '5, маһиjjәт?'
run convert -f az-Cyrl -t az-Arab --report="$scratch/events"
check "a report behind marks" all exits 0 -- writes '۵، ماهیت؟' -- \
    grep -q '"repaired".*"input":\[3,17\],"output":\[5,15\]' "$scratch/events"

checks_done
