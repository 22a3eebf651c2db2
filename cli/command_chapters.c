/*
 * command_chapters.c - the prose of the man page that belongs to no single
 * command. See command.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "command.h"

const chapter chapters[] = {
    {"FILES THAT ARE WRITTEN",
     "With -o, --in-place and --report the text goes to a new file in the "
     "folder of the target, which takes the target's name when it is "
     "complete. So the target is whole or as it was, even if the work is "
     "interrupted. Other hard links to a replaced file keep the old text. "
     "Devices and pipes are written directly.\n"
     "No text is lost to another one: before anything is written, it is an "
     "error if two of these texts would go to one file, however it is spelt; "
     "if --in-place names a file twice; if --report names an input; or if an "
     "original that --in-place=SUFFIX keeps would take the place of a file, "
     "such as the original that an earlier run kept."},
    {"ENCODINGS",
     "What is read is UTF-8, unless --encoding names another; what is written "
     "is UTF-8 always, also with --in-place. A mark of byte order at the "
     "start of UTF-8 passes as other characters do, that of UTF-16 is "
     "dropped. Offsets, lines and columns are those of the decoded text; only "
     "a message about bytes that cannot be decoded counts the bytes of the "
     "file itself.\n"
     "With --encoding=auto, each input is looked at. What is UTF-8 throughout "
     "is UTF-8; UTF-16 and UTF-32 show by their marks or bytes; among "
     "windows-1251, windows-1254, windows-1256, iso-8859-9, koi8-r, pt154, "
     "rk1048 and azlat the letters of the first 64 KiB decide, by how "
     "frequent they are in the languages of these encodings. Where they do "
     "not decide, the two likeliest are named and nothing is written. -v "
     "tells what was recognised.\n"
     "The names of windows-1254 and iso-8859-9 are given to the same text; "
     "bytes that tell pt154, rk1048 and windows-1251 apart may follow the "
     "first 64 KiB. Name the encoding where you know it."},
    {"EXIT STATUS",
     "0: all is fine.\n"
     "1: there is a problem in the text: it is not UTF-8, or not of the "
     "encoding that was named, its orthography or encoding is not known, a "
     "letter does not belong, a word is misspelt, or a form cannot be made.\n"
     "2: the usage is wrong, or a file cannot be read or written."},
    {"ENVIRONMENT",
     "NO_COLOR: if set and not empty, nothing is in bold.\n"
     "TERM: on a dumb terminal there is neither bold nor a progress bar."},
};

const size_t chapter_count = sizeof chapters / sizeof chapters[0];
