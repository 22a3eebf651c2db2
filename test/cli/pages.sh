#!/bin/sh
# pages.sh - what is made from the table of options: the man page and the
# completions of three shells know every command and option and are in order.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

# The options that --help shows, of all commands.
for command in $commands; do
    "$ORTAQ" help $command | sed -nE 's/^  (-., )?--([a-z-]+).*/\2/p'
done | sort -u >"$scratch/options"
check "there are options" grep -qx in-place "$scratch/options"

# knows FILE PATTERN: the file has the pattern with each option for @.
knows() {
    while read -r option; do
        grep -qE -e "$(echo "$2" | sed "s/@/$option/")" "$1" || echo "$option"
    done <"$scratch/options" >"$scratch/unknown"
    empty "$scratch/unknown"
}

# ------------------------------------------------------------------ man page --

run help --man
cp "$scratch/out" "$scratch/ortaq.1"
check "the man page" all exits 0 -- says ''
check "doc/man/ortaq.1 is what ortaq help --man writes" \
    diff doc/man/ortaq.1 "$scratch/ortaq.1"
sed 's/\\-/-/g' "$scratch/ortaq.1" >"$scratch/plain"
check "it explains every option" knows "$scratch/plain" '^(.fB-.*, )?.fB--@.fR'
if command -v groff >/dev/null; then
    groff -man -ww -z "$scratch/ortaq.1" 2>"$scratch/warnings"
    check "groff finds no mistake" empty "$scratch/warnings"
fi

# ---------------------------------------------------------------------- bash --

run help --completion=bash
cp "$scratch/out" "$scratch/complete.bash"
check "bash completions" all exits 0 -- says '' -- \
    bash -n "$scratch/complete.bash"
check "know every option" knows "$scratch/complete.bash" '--@[= '\'']'
cat >"$scratch/try.bash" <<'BASH'
ortaq() { "$ORTAQ" "$@"; }
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_ortaq
echo "${COMPREPLY[@]}"
BASH
# completes RESULT WORD...: bash is at the end of the last word.
completes() {
    result=$1
    shift
    bash "$scratch/try.bash" "$scratch/complete.bash" "$@" >"$scratch/reply"
    check "bash: $*" holds "$scratch/reply" '%s\n' "$result"
}
completes "$commands --help --version" ortaq ''
completes convert ortaq con
completes 'text json conllu' ortaq analyze --format =
completes 'text json' ortaq spell --format =
completes az-Latn-baku1926 ortaq generate -l az-Latn-b
completes --dictionary= ortaq spell --dic
completes --from= ortaq convert --fr
completes '--keep-addresses= --keep-numerals= --keep-foreign=' \
    ortaq convert --keep
completes 'stop replace keep' ortaq convert --on-error =
completes replace ortaq convert --on-error = r
completes 'az-Cyrl az-Cyrl-x-1939' ortaq convert -t az-C
completes 'az-Cyrl az-Cyrl-x-1939' ortaq convert -o x --from = az-C
completes az-Latn-baku1926 ortaq show az-Latn-b
completes json ortaq list --format = j
completes show ortaq help sh
completes '' ortaq convert -o x
completes '' ortaq list ''

# ----------------------------------------------------------------- zsh, fish --

run help --completion=zsh
cp "$scratch/out" "$scratch/_ortaq"
check "zsh completions" all exits 0 -- says '' -- \
    contains "$scratch/_ortaq" '#compdef ortaq'
check "know every option" knows "$scratch/_ortaq" '--@[=}'\'']'
if command -v zsh >/dev/null; then
    check "zsh reads them" zsh -n "$scratch/_ortaq"
fi
run help --completion=fish
cp "$scratch/out" "$scratch/ortaq.fish"
check "fish completions" all exits 0 -- says ''
check "know every option" knows "$scratch/ortaq.fish" ' -l @ '
if command -v fish >/dev/null; then
    check "fish reads them" fish -n "$scratch/ortaq.fish"
    cat >"$scratch/try.fish" <<'FISH'
function ortaq
    $ORTAQ $argv
end
source $argv[1]
complete -C "$argv[2]"
FISH
    HOME=$scratch fish "$scratch/try.fish" "$scratch/ortaq.fish" \
        'ortaq convert --on-error=re' >"$scratch/reply" 2>&1
    check "fish: a choice" contains "$scratch/reply" --on-error=replace
    HOME=$scratch fish "$scratch/try.fish" "$scratch/ortaq.fish" \
        'ortaq show az-Latn-b' >"$scratch/reply" 2>&1
    check "fish: a tag" contains "$scratch/reply" az-Latn-baku1926
fi

checks_done
