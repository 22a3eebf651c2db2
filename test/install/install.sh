#!/bin/sh
# install.sh - what "make install" lays down is complete, goes where it is
# told, and serves a program that knows nothing but pkg-config: the example of
# the documentation, linked both ways, and called from C++.
#
# SPDX-License-Identifier: MIT
. test/support/check.sh
need pkg-config

prefix=$scratch/usr
# Whoever installs may let others read nothing by themselves.
(umask 077 && make -s --no-print-directory install PREFIX="$prefix" \
    >"$scratch/install.log" 2>&1) || cat "$scratch/install.log"
make -s --no-print-directory install PREFIX=/usr LIBDIR=/usr/lib/here \
    DESTDIR="$scratch/staged" >/dev/null 2>&1

# Files of a tree, with the version taken out of their names.
tree() {
    (cd "$1" && find . ! -type d) | sed -E 's/\.[0-9]+\.[0-9]+\.[0-9]+$/.V/' |
        LC_ALL=C sort
}
tree "$prefix" >"$scratch/installed"
check "the installed files are those of the manifest" \
    diff test/install/manifest.txt "$scratch/installed"

find "$prefix" ! -type l ! -perm -444 >"$scratch/hidden"
check "all may read them" empty "$scratch/hidden"

tree "$scratch/staged" | sed 's|/usr/|/|; s|/lib/here|/lib|' \
    >"$scratch/staged.list"
check "DESTDIR and LIBDIR are respected" \
    diff test/install/manifest.txt "$scratch/staged.list"
check "DESTDIR is not written into the package file" \
    grep -qx 'libdir=/usr/lib/here' \
    "$scratch/staged/usr/lib/here/pkgconfig/ortaq.pc"

# Folders with blanks, and with what the shell and sed have for themselves.
odd="it's a & b|c"
make -s --no-print-directory install PREFIX="/$odd/usr" \
    DESTDIR="$scratch/root/$odd" >"$scratch/install.log" 2>&1 ||
    cat "$scratch/install.log"
tree "$scratch/root/$odd/$odd/usr" >"$scratch/odd.list"
check "odd folders are respected" \
    diff test/install/manifest.txt "$scratch/odd.list"
check "with nothing beside them" test "$(ls "$scratch/root")" = "$odd"
check "and are written into the package file" \
    grep -qxF "prefix=/$odd/usr" \
    "$scratch/root/$odd/$odd/usr/lib/pkgconfig/ortaq.pc"

PKG_CONFIG_PATH=$prefix/lib/pkgconfig
LD_LIBRARY_PATH=$prefix/lib
export PKG_CONFIG_PATH LD_LIBRARY_PATH
check "the package file tells the version" \
    test "ortaq $(pkg-config --modversion ortaq)" = \
    "$("$prefix/bin/ortaq" --version | head -n 1)"

sample='Азәрбајҹан Республикасынын Конститусијасы'
wanted='Azərbaycan Respublikasının Konstitusiyası'

# gives PROGRAM: it converts the sample.
gives() {
    printf '%s' "$sample" | "$1" >"$scratch/given" &&
        printf '%s' "$wanted" | diff - "$scratch/given"
}

# built COMPILER OUTPUT FLAGS...: the example compiles.
built() {
    compiler=$1
    output=$2
    shift 2
    # shellcheck disable=SC2046,SC2086 # the flags are words, and "ccache cc"
    $compiler -Wall -Wextra -o "$output" "$@" $(pkg-config --cflags ortaq)
}

shared=$(pkg-config --libs ortaq)
# shellcheck disable=SC2086 # the flags are words
check "the example builds with the shared library" \
    built "${CC:-cc}" "$scratch/shared" doc/example.c $shared
check "and converts" gives "$scratch/shared"
check "the example builds with the static library" \
    built "${CC:-cc}" "$scratch/static" doc/example.c "$prefix/lib/libortaq.a"
check "and converts" gives "$scratch/static"
# As a shell reads what pkg-config writes.
blank="$scratch/a b"
make -s --no-print-directory install PREFIX="$blank" >/dev/null 2>&1
eval "set -- $(PKG_CONFIG_PATH="$blank/lib/pkgconfig" \
    pkg-config --cflags --libs ortaq)"
# shellcheck disable=SC2086 # "ccache cc"
check "the package file tells a folder with a blank" \
    ${CC:-cc} -o "$scratch/blank" doc/example.c "$@"
check "and the library is there" gives "$scratch/blank"
readelf -d "$scratch/shared" >"$scratch/needed"
check "programs ask for the library by its soname" \
    grep -qE 'NEEDED.*\[libortaq\.so\.[0-9]+\]' "$scratch/needed"

if command -v g++ >/dev/null; then
    # shellcheck disable=SC2086
    check "a C++ program links" built g++ "$scratch/cpp" -std=c++17 \
        test/install/version.cpp $shared
    check "and runs" "$scratch/cpp"
fi

if command -v man >/dev/null; then
    MANWIDTH=80 man --warnings -l "$prefix/share/man/man1/ortaq.1" \
        >/dev/null 2>"$scratch/man"
    check "the man page has no mistakes" empty "$scratch/man"
fi

make -s --no-print-directory uninstall PREFIX="$prefix" >/dev/null 2>&1
tree "$prefix" >"$scratch/left"
check "uninstall takes away all that install laid down" empty "$scratch/left"

checks_done
