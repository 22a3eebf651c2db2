#!/bin/sh
# instructions.sh - counts the instructions of three conversions (fixed.c) by
# callgrind, and says which take more than bench/instructions.tsv has, and a
# fiftieth: counts are steady where clocks are not. They differ between
# compilers; the file says which one made them.
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

for text in az-Cyrl uz-Cyrl uz-Latn; do
    for kernel in portable engine; do
        BENCH=fixed FIXED=$text KERNEL=$kernel valgrind --tool=callgrind \
            --callgrind-out-file=/dev/null \
            --toggle-collect=ortaq_converter_feed "$program" >"$log" 2>&1
        count=$(sed -n 's/.*Collected : *\([0-9]*\).*/\1/p' "$log")
        if [ -z "$count" ]; then
            cat "$log" >&2
            exit 2
        fi
        printf '%s\t%s\t%s\n' "$text" "$kernel" "$count" >>"$made"
    done
done

if [ "$2" = record ]; then
    { printf '# instructions of bench/fixed.c, by %s\n' \
        "$(${CC:-cc} --version | head -n 1)"
      cat "$made"; } >"$file"
    cat "$file"
    exit
fi

awk -F '\t' 'NR == FNR { if (!/^#/) was[$1 $2] = $3; next }
    { change = 100 * ($3 / was[$1 $2] - 1)
      printf "%s\t%s\t%d\t%+.2f %%\n", $1, $2, $3, change
      if (change > 2) slower = 1 }
    END { if (slower) print "some take more instructions than recorded"
          exit slower }' "$file" "$made"
