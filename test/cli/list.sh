#!/bin/sh
# list.sh - what list and show write, for people and for programs.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

tab=$(printf '\t')

run list
check "list" all exits 0 -- says '' -- grep -qxE \
    'az-Latn  +official  +1992-  +Azerbaijani, Latin' "$scratch/out"
run list --format=text
mv "$scratch/out" "$scratch/text"
run list
check "text is the default" cmp "$scratch/text" "$scratch/out"

run list --format=tsv
cp "$scratch/out" "$scratch/tsv"
check "tsv: ten columns" all exits 0 -- \
    awk -F '\t' 'NF != 10 { print; bad = 1 } END { exit bad }' "$scratch/tsv"
check "tsv: a row" grep -qx "az-Latn-x-1991${tab}az-Latn${tab}historical${tab}\
1991${tab}1992${tab}[0-9]*${tab}Azerbaijani, Latin of 1991${tab}\
Azärbaycan latın älifbası${tab}.*" "$scratch/tsv"
cut -f 1 "$scratch/tsv" >"$scratch/tags"
check "in the order of tags" sort -c -u "$scratch/tags"
for tag in az-Latn az-Latn-x-1991 az-Cyrl az-Cyrl-x-1939 az-Latn-baku1926 \
    uz-Latn-x-1995 uz-Latn-x-2026 uz-Cyrl kk-Cyrl kk-Latn-x-2021 \
    kk-Latn-x-2018 kk-Arab; do
    check "$tag is there" grep -qx "$tag" "$scratch/tags"
done
awk '{ print $1 }' "$scratch/text" >"$scratch/text.tags"
check "text and tsv list the same" cmp "$scratch/tags" "$scratch/text.tags"

run list --pairs --format=tsv
cp "$scratch/out" "$scratch/pairs"
check "pairs" all exits 0 -- says '' -- grep -qxE \
    "az-Latn${tab}az-Cyrl${tab}exact${tab}[0-9]+" "$scratch/pairs"
# Every ordered pair of one language, and no other.
# shellcheck disable=SC2016 # awk's own
awk -F - '{ tag[NR] = $0; language[NR] = $1 } END {
    for (a = 1; a <= NR; a++) for (b = 1; b <= NR; b++)
        if (a != b && language[a] == language[b]) print tag[a] "\t" tag[b]
}' "$scratch/tags" >"$scratch/ordered"
cut -f 1,2 "$scratch/pairs" >"$scratch/listed"
check "every ordered pair of a language" diff "$scratch/ordered" \
    "$scratch/listed"
# shellcheck disable=SC2016 # awk's own
check "each with a way back and a version" \
    awk -F '\t' '$3 !~ /^(exact|case|words|lossy)$/ || $4 !~ /^[0-9]+$/ {
        print; bad = 1 } END { exit bad }' "$scratch/pairs"
run list --pairs
tr -s ' ' '\t' <"$scratch/out" >"$scratch/squeezed"
check "as text" diff "$scratch/pairs" "$scratch/squeezed"

# ---------------------------------------------------------------------- JSON --

run list --format=json
cp "$scratch/out" "$scratch/list.json"
run list --pairs --format=json
cp "$scratch/out" "$scratch/pairs.json"
cat >"$scratch/tsv.py" <<'PYTHON'
import json, sys
for o in json.load(open(sys.argv[1], encoding="utf-8")):
    if "from" in o:
        row = [o["from"], o["to"], o["way_back"], o["version"]]
    else:
        row = [o["tag"], o["parent"] or "", o["status"], o["first_year"] or "",
               o["last_year"] or "", o["version"], o["name"], o["native"],
               " ".join(o["aliases"]), " ".join(o["options"])]
        assert len(o["alphabet"]) > 20 and "" not in o["alphabet"]
    sys.stdout.buffer.write(("\t".join(map(str, row)) + "\n").encode())
PYTHON
if command -v python3 >/dev/null; then
    python3 "$scratch/tsv.py" "$scratch/list.json" >"$scratch/from.json" 2>&1
    check "json says the same as tsv" diff "$scratch/tsv" "$scratch/from.json"
    python3 "$scratch/tsv.py" "$scratch/pairs.json" >"$scratch/from.json" 2>&1
    check "of pairs too" diff "$scratch/pairs" "$scratch/from.json"
fi

# ---------------------------------------------------------------------- show --

run show az-Cyrl
cp "$scratch/out" "$scratch/shown"
check "show" all exits 0 -- says '' -- contains "$scratch/shown" az-Cyrl -- \
    contains "$scratch/shown" 'а б в г ғ д е ә ж з и ы ј к ҝ л м н о ө п р'
run show AZJ-cyrl
check "an alias shows the same" cmp "$scratch/shown" "$scratch/out"
while read -r tag; do
    run show "$tag"
    check "show $tag" all exits 0 -- says '' -- contains "$scratch/out" "$tag"
done <"$scratch/tags"

check "show has the rules in words" contains "$scratch/shown" \
    'Rules (az-Cyrl = az-Latn; letters not named stay as they are)'
check "and the sample in each orthography" \
    contains "$scratch/shown" 'Јаз ҝәлди, һәјәтдәки' -- \
    contains "$scratch/shown" 'Yaz gəldi, həyətdəki'

run show az
cp "$scratch/out" "$scratch/language"
check "show of a language" all exits 0 -- says '' -- \
    contains "$scratch/language" 'tag         az-Arab' -- \
    contains "$scratch/language" 'tag         az-Latn'
run show ug
check "a language is one though it is an alias too" all exits 0 -- \
    contains "$scratch/out" 'tag         ug-Cyrl'
run show --format=html az
cp "$scratch/out" "$scratch/html"
check "as HTML" all exits 0 -- says '' -- \
    contains "$scratch/html" '<title>Azerbaijani</title>' -- \
    contains "$scratch/html" '<td dir=auto lang=az-Arab>'
run show --format=html az-Cyrl
check "of one orthography too" all exits 0 -- says '' -- \
    contains "$scratch/out" '<pre>'
fails "a page is neither source nor ICU" 2 \
    '--format goes with neither --icu nor --source; see "ortaq help show"' \
    show --source --format=html az-Cyrl

run show --source az-Cyrl
check "show --source is the file" \
    cmp orthographies/az/az-Cyrl.orth "$scratch/out"
run show --icu az-Cyrl
cp "$scratch/out" "$scratch/icu"
check "show --icu" all exits 0 -- says '' -- contains "$scratch/icu" '::Null'
run show --icu --reverse az-Cyrl
check "show --icu --reverse is another" all exits 0 -- says '' -- \
    contains "$scratch/out" '::Null' -- \
    differ "$scratch/icu" "$scratch/out"
fails "a root has no rules to a parent" 2 \
    'az-Latn is the root of its language: no rules lead from it to a parent' \
    show --icu az-Latn

checks_done
