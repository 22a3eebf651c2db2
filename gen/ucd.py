#!/usr/bin/env python3
"""Makes lib/unicode/ucd.txt out of the Unicode Character Database.

Usage: gen/ucd.py FOLDER VERSION > lib/unicode/ucd.txt, where FOLDER holds
UnicodeData.txt, Scripts.txt and CompositionExclusions.txt (Debian: package
unicode-data, /usr/share/unicode). The build does not need this program.

SPDX-License-Identifier: MIT
"""
import sys

BLOCKS = [(0x0000, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF),
          (0x10A0, 0x10FF), (0x1C80, 0x1C8F), (0x1D00, 0x1FFF),
          (0x20D0, 0x212B), (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF),
          (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F),
          (0xFB00, 0xFDFF), (0xFE20, 0xFE2F), (0xFE70, 0xFEFF),
          (0x10C00, 0x10C4F)]
SCRIPTS = {"Latin": "Latn", "Cyrillic": "Cyrl", "Arabic": "Arab",
           "Greek": "Grek", "Armenian": "Armn", "Hebrew": "Hebr",
           "Georgian": "Geor", "Old_Turkic": "Orkh"}
HEAD = """\
# Unicode facts for the blocks that orthographies use; see unicode.h.
# Extracted by gen/ucd.py from the Unicode Character Database, version {},
# files UnicodeData.txt, Scripts.txt, CompositionExclusions.txt.
# Copyright (c) 1991-2022 Unicode, Inc. Licence: Unicode-3.0
# (https://www.unicode.org/license.txt).
#
# code;category (L M -);combining class;script;decomposition;upper;lower
# A decomposition is canonical; "!" before it: never composed; "~": the
# letters of an Arabic presentation form.
"""


def wanted(code):
    return any(low <= code <= high for low, high in BLOCKS)


def read_ranges(path):
    """(first, last, value) of each line of a property file."""
    for line in open(path, encoding="utf-8"):
        line = line.split("#")[0].strip()
        if line:
            fields = [field.strip() for field in line.split(";")]
            ends = fields[0].split("..")
            yield int(ends[0], 16), int(ends[-1], 16), fields[-1]


def decomposition(code, text, excluded, classes):
    if not text:
        return ""
    presentation = 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFF
    if text.startswith("<"):
        return "~" + text.split("> ")[1] if presentation else ""
    parts = [int(part, 16) for part in text.split()]
    never = (code in excluded or len(parts) == 1 or classes.get(code)
             or classes.get(parts[0]))
    return ("!" if never else "") + text


def main(folder, version):
    scripts = {}
    for first, last, name in read_ranges(folder + "/Scripts.txt"):
        for code in range(first, last + 1):
            if wanted(code) and name in SCRIPTS:
                scripts[code] = SCRIPTS[name]
    excluded = {first for first, _, _ in
                read_ranges(folder + "/CompositionExclusions.txt")}
    rows = [line.rstrip("\n").split(";")
            for line in open(folder + "/UnicodeData.txt", encoding="utf-8")]
    classes = {int(row[0], 16): int(row[3]) for row in rows if row[3] != "0"}
    print(HEAD.format(version), end="")
    for row in rows:
        code = int(row[0], 16)
        if not wanted(code):
            continue
        category = row[2][0] if row[2][0] in "LM" else "-"
        fields = [row[0], category, row[3], scripts.get(code, "-"),
                  decomposition(code, row[5], excluded, classes),
                  row[12], row[13]]
        if fields[1:] != ["-", "0", "-", "", "", ""]:
            print(";".join(fields))


main(*sys.argv[1:])
