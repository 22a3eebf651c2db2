#!/bin/sh
# report.sh - a report tells each choice, in JSON, with places that are right
# in bytes, lines and columns.
#
# SPDX-License-Identifier: MIT
# shellcheck source=test/cli/cases disable=SC2086 # $az is four words
. "$(dirname "$0")/cases"

expected=$PWD/test/cli/report.jsonl
{
    printf 'салам, маһиjjәт!\r\n\n\tAзәрбајҹан — Азəрбајҹан (бюро)\n'
    printf 'бад \377 бајт, https://a.az/Sh, info@a.az\nласт маһиjjәт'
} >"$folder/page.txt"
(
    cd "$folder" && "$ORTAQ" convert $az --on-error=replace \
        --report=report.jsonl -o out.txt page.txt
)
status=$?
check "the text" all exits 0 -- holds "$folder/out.txt" '%s\r\n\n\t%s\n%s\n%s' \
    'salam, mahiyyət!' 'Azərbaycan — Azərbaycan (büro)' \
    'bad � bayt, https://a.az/Sh, info@a.az' 'last mahiyyət'
check "the report" diff "$expected" "$folder/report.jsonl"

# Each entry is an object with all members, and its ranges hold its words.
cat >"$scratch/check.py" <<'PYTHON'
import json, sys
folder, text, out = sys.argv[1:]
source = open(folder + "/" + text, "rb").read()
target = open(folder + "/" + out, "rb").read()
members = {"schema": int, "reason": str, "file": str, "input": list,
           "output": list, "line": int, "column": int, "word": str,
           "chosen": str, "alternatives": list}
count = at = 0
line = column = 1
for entry in map(json.loads, open(folder + "/report.jsonl", "rb")):
    count += 1
    assert {k: type(v) for k, v in entry.items()} == members, entry
    assert entry["schema"] == 1
    start, end = entry["input"]
    for character in source[at:start].decode("utf-8", "replace"):
        column += 1
        if character == "\n":
            line, column = line + 1, 1
    at = start
    assert (entry["line"], entry["column"]) == (line, column), entry
    assert source[start:end].decode("utf-8", "replace") == entry["word"]
    start, end = entry["output"]
    assert target[start:end].decode("utf-8", "replace") == entry["chosen"]
print(count)
PYTHON
if command -v python3 >/dev/null; then
    python3 "$scratch/check.py" "$folder" page.txt out.txt \
        >"$scratch/count" 2>&1
    check "places and words agree with the texts" \
        holds "$scratch/count" '%d\n' "$(wc -l <"$expected")"

    # Places far on, near and far from each other, in a text larger than any
    # buffer.
    many() {
        for _ in $(seq "$1"); do
            printf '%s.\n' "$2"
        done
    }
    {
        many 1500 'ана ата бала, су вә һава; маһиjjәт вә jол'
        many 10000 'ана ата бала'
        many 1500 'ана ата бала, су вә һава; маһиjjәт вә jол'
    } >"$folder/long.txt"
    (
        cd "$folder" && "$ORTAQ" convert $az --report=report.jsonl \
            -o long.out long.txt
    )
    python3 "$scratch/check.py" "$folder" long.txt long.out \
        >"$scratch/count" 2>&1
    check "and do so in a long text" holds "$scratch/count" '6000\n'
    tr '\n' ' ' <"$folder/long.txt" >"$folder/line.txt"
    (
        cd "$folder" && "$ORTAQ" convert $az --report=report.jsonl \
            -o line.out line.txt
    )
    python3 "$scratch/check.py" "$folder" line.txt line.out \
        >"$scratch/count" 2>&1
    check "and in one line" holds "$scratch/count" '6000\n'
fi

# Several inputs: places count anew in each, output places go on.
rm "$folder"/*
printf 'маһиjjәт\n' >"$folder/a"
printf '\nмаһиjjәт\n' >"$folder/b"
entry='{"schema":1,"reason":"repaired","file":"%s","input":[%s],'
entry=$entry'"output":[%s],"line":%d,"column":1,"word":"маһиjjәт",'
entry=$entry'"chosen":"mahiyyət","alternatives":[]}\n'
(
    cd "$folder" && "$ORTAQ" convert $az --report=r a b
) >"$scratch/out"
check "several inputs to one output" holds "$folder/r" "$entry$entry" \
    a 0,14 0,9 1 b 1,15 11,20 2
feed 'маһиjjәт'
run convert $az -o "$folder/out" --report=-
check "--report=- is standard output" all exits 0 -- \
    writes "$entry" - 0,14 0,9 1 -- holds "$folder/out" 'mahiyyət'
(cd "$folder" && "$ORTAQ" convert $az --report=r --in-place a b)
check "with --in-place, places count anew in each" \
    holds "$folder/r" "$entry$entry" a 0,14 0,9 1 b 1,15 1,10 2

# Where a lexicon reads, each reading has its weight, in any target: qol and qul
# are all that قول may be.
feed 'قول'
run convert -f az-Arab -t az-Cyrl --alternatives=7 -o "$folder/out" --report=-
check "weights of the readings" all exits 0 -- contains "$scratch/out" \
    '"weights":[0.' -- contains "$scratch/out" 'гол' -- \
    contains "$scratch/out" 'гул'
if command -v python3 >/dev/null; then
    python3 -c 'import json, sys
e = json.load(open(sys.argv[1]))
assert len(e["weights"]) == 1 + len(e["alternatives"]) == 2
assert e["weights"][0] > e["weights"][1] > 0
assert abs(sum(e["weights"]) - 1) < 0.001
print("good")' "$scratch/out" >"$scratch/count" 2>&1
    check "and they add up" holds "$scratch/count" 'good\n'
fi

# Names and words that JSON cannot hold as they are.
rm "$folder"/*
printf 'маһиjjәт' >"$folder/a\"b\\c
d	e"
(cd "$folder" && "$ORTAQ" convert $az --report=../r -- *) >/dev/null
printf '%s' '"file":"a\"b\\c\nd\te"' >"$scratch/name"
check "names are escaped" contains "$scratch/r" "$(cat "$scratch/name")"
rm "$folder"/*
name=$(printf 'a\377\001')
printf 'маһиjjәт' >"$folder/$name"
(cd "$folder" && "$ORTAQ" convert $az --report=../r -- *) >/dev/null
check "bad bytes are replaced" contains "$scratch/r" \
    "$(printf '"file":"a\357\277\275\\u0001"')"

# A report is kept whatever happened to the text.
rm "$folder"/*
feed 'маһиjjәт\n\377'
run convert $az -o "$folder/out" --report="$folder/r"
check "a bad text has its report" all exits 1 -- names r -- \
    holds "$folder/r" "$entry" - 0,14 0,9 1
feed ''
run convert $az --report="$folder/r"
check "no choice, an empty report" all exits 0 -- holds "$folder/r" ''
fails "a report that cannot be written" 2 \
    "$folder/none/r: No such file or directory" \
    convert $az --report="$folder/none/r"
run convert $az -o "$folder/none/out" --report="$folder/r2"
check "no report if there is no output" all exits 2 -- names r

checks_done
