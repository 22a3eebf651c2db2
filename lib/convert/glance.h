/*
 * glance.h - a glance at the code points around a place in well-formed UTF-8,
 * for the finders of protect.h. Roughly right is enough for them: a block of
 * letters counts as letters, and no table is needed.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_GLANCE_H
#define OQ_GLANCE_H

#include "../base/utf8.h"

/* The code point that begins at "at"; 0 at the end. */
OQ_INLINE uint32_t oq_code_at(const uint8_t *text, size_t size, size_t at) {
    return at < size ? oq_utf8_get(text, &at) : 0;
}

/* The code point that ends at "at"; 0 at the start. */
OQ_INLINE uint32_t oq_code_before(const uint8_t *text, size_t at) {
    if (at == 0) return 0;
    do
        at--;
    while (at > 0 && (text[at] & 0xC0) == 0x80);
    return oq_utf8_get(text, &at);
}

/* How many bytes a code point takes. */
OQ_INLINE size_t oq_code_size(uint32_t code) {
    if (code < 0x80) return 1;
    return code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

OQ_INLINE bool oq_is_ascii_lower(uint32_t code) {
    return code - 'a' < 26;
}

OQ_INLINE bool oq_is_ascii_upper(uint32_t code) {
    return code - 'A' < 26;
}

OQ_INLINE bool oq_is_ascii_letter(uint32_t code) {
    return (code | 32) - 'a' < 26;
}

OQ_INLINE bool oq_is_ascii_digit(uint32_t code) {
    return code - '0' < 10;
}

enum { OQ_LISTED_MOST = 24 };

/* Whether a list has a word, all in ASCII; a space is around each word of the
 * list, and in none. */
OQ_INLINE bool oq_is_listed(const char *list, const uint8_t *word,
                            size_t size) {
    char sought[OQ_LISTED_MOST + 3] = " ";
    if (size == 0 || size > OQ_LISTED_MOST) return false;
    memcpy(sought + 1, word, size);
    sought[size + 1] = ' ';
    return strstr(list, sought) != NULL;
}

OQ_INLINE bool oq_is_blank(uint32_t code) {
    return code == ' ' || code == '\t' || code == '\r';
}

/* Where the blanks end that begin at "at". */
OQ_INLINE size_t oq_blanks_end(const uint8_t *text, size_t size, size_t at) {
    while (at < size && oq_is_blank(text[at]))
        at++;
    return at;
}

/* Whether a number ends before "at", or before a space there. */
OQ_INLINE bool oq_is_counted(const uint8_t *text, size_t at) {
    uint32_t before = oq_code_before(text, at);
    if (before == ' ' || before == 0xA0)
        before = oq_code_before(text, at - oq_code_size(before));
    return oq_is_ascii_digit(before);
}

/* Whether a sign before "at" hides what stands there, as in "%%(": one that
 * another one does not hide. */
OQ_INLINE bool oq_is_hidden(const uint8_t *text, size_t at, uint8_t sign) {
    size_t start = at;
    while (start > 0 && text[start - 1] == sign)
        start--;
    return (at - start) % 2 != 0;
}

/* The signs that people type for an apostrophe. */
OQ_INLINE bool oq_is_apostrophe(uint32_t code) {
    if (code < 0x80) return code == '\'' || code == '`';
    if (code < 0x2B9) return code == 0xB4;
    if (code < 0x2D0) return code <= 0x2BF || code == 0x2C8 || code == 0x2CA;
    return code - 0x2018 < 4 || code == 0x2032 || code == 0xA78C ||
           code == 0xFF07;
}

/* A letter or mark of any script, apostrophes left out. Blocks of symbols and
 * punctuation are named, all others taken for letters. */
OQ_INLINE bool oq_is_wordlike(uint32_t code) {
    if (code < 0xC0)
        return oq_is_ascii_letter(code) || code == 0xAA || code == 0xB5 ||
               code == 0xBA;
    if (code < 0x2000)
        return code != 0xD7 && code != 0xF7 && !(code - 0x2B9 < 0x47);
    if (code < 0x2C00) return code == 0x2071 || code == 0x207F;
    return !(code - 0x2E00 < 0x80) && !(code - 0x3000 < 0x30) &&
           !(code - 0xE000 < 0x1900) && !(code - 0xFE00 < 0x70) &&
           !(code - 0xFF00 < 0x21) && code < 0x1F000 && code != 0xFFFD &&
           code != 0xFEFF;
}

/* Capitals of the alphabets in question: enough to know a word in capitals from
 * another. In Latin Extended A pairs stand upper first, on even places but for
 * two stretches; so they do in Cyrillic, but for one. */
OQ_INLINE bool oq_is_upperlike(uint32_t code) {
    if (code < 0x80) return oq_is_ascii_upper(code);
    if (code < 0x100) return code >= 0xC0 && code <= 0xDE;
    if (code - 0x139 < 16 || code - 0x179 < 6) return (code & 1) != 0;
    if (code < 0x250) return (code & 1) == 0 || code == 0x18F || code == 0x19F;
    if (code - 0x4C0 < 0x0F) return (code & 1) != 0 || code == 0x4C0;
    return code - 0x400 < 0x30 || (code - 0x460 < 0xD0 && (code & 1) == 0);
}

#endif
