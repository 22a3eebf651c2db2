/*
 * azlat.c - fonts such as "A3 Times AzLat" and "A2 Arial AzLat", with which
 * Azerbaijani in Latin letters was written before Unicode: they show a letter
 * of it at the code of each Russian letter of Windows-1251, as the Russian
 * keyboard would type it. All other characters are those of Windows-1251; so
 * are Ё and ё, of which the source says nothing.
 *
 * Source of the table: "Çevirmə cədvəli" in mysql/README.md of the repository
 * AzTextCorpus/Azerbaijani-Text-Converters on GitHub (NEATS LLC, Baku, 2013),
 * which says that no licence is needed for its use. Its python/convert.py has
 * ъ = j and ж = c the other way about; texts as they were written in such
 * fonts decide for the table ("Азярбайъан" is Azərbaycan).
 *
 * SPDX-License-Identifier: MIT
 */
#include "azlat.h"

#include <string.h>

/* For А to Я, then а to я. */
static const char letters[64][3] = {
    "A", "B", "V", "Q", "D", "E", "J", "Z", "İ", "Y", "K", "L", "M",
    "N", "O", "P", "R", "S", "T", "U", "F", "X", "Ü", "Ç", "Ş", "H",
    "C", "I", "Ğ", "G", "Ö", "Ə", "a", "b", "v", "q", "d", "e", "j",
    "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
    "f", "x", "ü", "ç", "ş", "h", "c", "ı", "ğ", "g", "ö", "ə",
};

/* The letter for U+0410 to U+044F, in UTF-8 D0 90 to D1 8F; else NULL. */
static const char *letter_at(const char *text, size_t size) {
    unsigned char first = (unsigned char)text[0];
    if (size < 2 || (first != 0xD0 && first != 0xD1)) return NULL;
    unsigned code = (first & 0x1Fu) << 6 | ((unsigned char)text[1] & 0x3Fu);
    return code >= 0x410 && code < 0x450 ? letters[code - 0x410] : NULL;
}

size_t azlat_letters(char *text, size_t size) {
    size_t to = 0;
    for (size_t from = 0; from < size;) {
        const char *letter = letter_at(text + from, size - from);
        if (letter == NULL) {
            text[to++] = text[from++];
            continue;
        }
        size_t length = strlen(letter);
        memcpy(text + to, letter, length);
        to += length;
        from += 2;
    }
    return to;
}
