#!/bin/sh
# options.sh - each option that changes the text changes what it says, and each
# value of it works.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

# with OPTION OUTPUT: what becomes of the text, from $from to $to.
with() {
    run convert -f $from -t $to $1
    check "$from to $to with ${1:-no option}" all exits 0 -- \
        writes '%s' "$2" -- says ''
}

from="az-Latn"
to="az-Cyrl"
feed 'Windows, XXI əsr, info@a.az, Web'
with '' 'Windows, XXI әср, info@a.az, Web'
with --keep-foreign=auto 'Windows, XXI әср, info@a.az, Web'
with --keep-foreign=yes 'Windows, XXI әср, info@a.az, Web'
with --keep-foreign=no 'Wиндоwс, XXI әср, info@a.az, Wеб'
with --keep-numerals=yes 'Windows, XXI әср, info@a.az, Web'
with --keep-numerals=no 'Windows, ХХЫ әср, info@a.az, Web'
with --keep-addresses=yes 'Windows, XXI әср, info@a.az, Web'
with --keep-addresses=no 'Windows, XXI әср, инфо@а.аз, Web'

to="az-Latn-baku1926"
feed 'Web, info@b.az'
with '' 'Weʙ, info@b.az'
with --keep-foreign=auto 'Weʙ, info@b.az'
with --keep-foreign=yes 'Web, info@b.az'
with --keep-foreign=no 'Weʙ, info@b.az'

from="az-Cyrl"
to="az-Latn"
feed 'маһиjjәт, Азəрбајҹан' # Latin j and ə
with '' 'mahiyyət, Azərbaycan'
with --lookalikes=yes 'mahiyyət, Azərbaycan'
with --lookalikes=no 'mahijjət, Azərbaycan'
feed 'бюро'
with '' 'büro'
with --word-lists=yes 'büro'
with --word-lists=no 'byuro'

checks_done
