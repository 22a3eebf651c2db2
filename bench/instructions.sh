#!/bin/sh
# instructions.sh - counts the instructions of some conversions (fixed.c), and
# says which take more than bench/instructions.tsv has, and a fiftieth: counts
# are steady where clocks are not. They differ between compilers; the file says
# which one made them. With AVX-512, which callgrind does not know, the end
# of each text is stepped through (steps.h).
#
#   bench/instructions.sh PROGRAM            compares
#   bench/instructions.sh PROGRAM record     writes the file anew
#
# SPDX-License-Identifier: MIT
program=$1
file=bench/instructions.tsv
made=$(mktemp)
log=$(mktemp)
trap 'rm -f "$made" "$log"' EXIT

by_callgrind() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null \
        --toggle-collect=ortaq_converter_feed "$program"
}

by_steps() {
    COUNT=steps "$program"
}

# note TEXT KERNEL by_HOW: counts, where the processor has that kernel.
note() {
    BENCH=fixed FIXED=$1 KERNEL=$2 $3 >"$log" 2>&1
    count=$(sed -n 's/.*Collected : *\([0-9]*\).*/\1/p' "$log")
    if grep -q 'not on this processor' "$log"; then
        echo "$1, $2: not on this processor" >&2
    elif [ -n "$count" ]; then
        printf '%s\t%s\t%s\n' "$1" "$2" "$count" >>"$made"
    else
        cat "$log" >&2
        exit 2
    fi
}

for text in az-Cyrl uz-Cyrl az-Latn uz-Latn; do
    note $text engine by_callgrind
    note $text portable by_callgrind
    note $text avx2 by_callgrind
    note $text avx512 by_steps
done

if [ "$2" = record ]; then
    { printf '# instructions of bench/fixed.c, by %s\n' \
        "$(${CC:-cc} --version | head -n 1)"
      cat "$made"; } >"$file"
    cat "$file"
    exit
fi

awk -F '\t' 'NR == FNR { if (!/^#/) was[$1 $2] = $3; next }
    !($1 $2 in was) { printf "%s\t%s\t%d\tnot recorded\n", $1, $2, $3; next }
    { change = 100 * ($3 / was[$1 $2] - 1)
      printf "%s\t%s\t%d\t%+.2f %%\n", $1, $2, $3, change
      if (change > 2) slower = 1 }
    END { if (slower) print "some take more instructions than recorded"
          exit slower }' "$file" "$made"
