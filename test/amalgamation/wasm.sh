#!/bin/sh
# wasm.sh - the one-file library as WebAssembly: it builds with clang and
# wasi-libc, asks nothing of its host, and converts a page in node as the
# command does.
#
# SPDX-License-Identifier: MIT
. test/support/check.sh
need clang wasm-ld node
headers=${WASI_HEADERS:-/usr/include/wasm32-wasi}
if [ ! -e "$headers/stdlib.h" ]; then
    echo "skipped: needs wasi-libc"
    exit "${REQUIRE_ALL:-0}"
fi

check "ortaq.wasm builds" make -s --no-print-directory wasm
test -s build/wasm/ortaq.wasm || checks_done || exit 1

"$ORTAQ" convert -f az-Latn -t az-Cyrl doc/sample-az.txt >"$scratch/wanted"
node test/amalgamation/page.mjs build/wasm/ortaq.wasm az-Latn az-Cyrl \
    <doc/sample-az.txt >"$scratch/given" 2>"$scratch/said"
check "node runs it, and it asks nothing of its host" empty "$scratch/said"
check "and it converts a page as the command does" \
    cmp "$scratch/wanted" "$scratch/given"

# An orthography with an option is compiled there: that takes most stack.
tag=kk-Latn-x-cta-schwa
"$ORTAQ" convert -f kk-Cyrl -t $tag test/samples/kk-Cyrl.txt >"$scratch/wanted"
node test/amalgamation/page.mjs build/wasm/ortaq.wasm kk-Cyrl $tag \
    <test/samples/kk-Cyrl.txt >"$scratch/given" 2>/dev/null
check "and to an orthography with an option" \
    cmp "$scratch/wanted" "$scratch/given"

checks_done
