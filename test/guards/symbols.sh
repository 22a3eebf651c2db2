#!/bin/sh
# symbols.sh - what the built library shows and needs: it exports exactly the
# functions of ortaq.h, has nothing writable, needs only libc, and of libc
# nothing that prints, aborts, or looks at the locale, the clock or the
# environment.
#
# SPDX-License-Identifier: MIT
. test/support/check.sh

need nm readelf size

shared=$BUILD/libortaq.so
static=$BUILD/libortaq.a

nm -D --defined-only "$shared" | awk '{ print $3 }' | LC_ALL=C sort \
    >"$scratch/exported"
sh gen/exports.sh include/ortaq.h >"$scratch/declared"
check "exported functions are those of ortaq.h" \
    diff "$scratch/declared" "$scratch/exported"

# .data.rel.ro is written by the loader alone, before main.
size -A "$static" | awk '
    / *:$/ { file = $1 }
    $1 ~ /^\.(data|bss|tdata|tbss)/ && $1 !~ /^\.data\.rel\.ro/ && $2 > 0 {
        print file, $1, $2, "bytes"
    }' >"$scratch/writable"
nm -A "$static" | awk '$2 == "C"' >>"$scratch/writable"
check "no writable data" empty "$scratch/writable"

readelf -d "$shared" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' |
    grep -v '^libc\.' >"$scratch/needed"
check "no dependency but libc" empty "$scratch/needed"

never='abort|_?exit|__assert_fail|getenv|setenv|system|setlocale|localeconv'
never="$never|f?puts|f?putc|putchar|v?f?printf|fwrite|write|stdout|stderr"
never="$never|__v?f?printf_chk|fopen|open|read|stdin|time|clock|rand|random"
never="$never|signal|raise|isalpha|isupper|islower|toupper|tolower"
never="$never|__ctype_.*|strcoll|strcasecmp|strncasecmp|strtod|atof"
nm -D --undefined-only "$shared" | awk '{ sub(/@.*/, "", $2); print $2 }' |
    grep -x -E "$never" >"$scratch/unwanted"
check "no output, abort, locale, clock, environment" \
    empty "$scratch/unwanted"

checks_done
