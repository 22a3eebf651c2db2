/*
 * utf8.h - UTF-8 in and out, one code point at a time, and the check of a
 * whole text. Well-formedness is that of the Unicode Standard, table 3-7.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_UTF8_H
#define OQ_UTF8_H

#include "base.h"

/*
 * The length in bytes of the longest well-formed prefix of the text. If it is
 * less than "size", *bad is the length of the ill-formed part that follows
 * ("maximal subpart", Unicode 3.9), and *cut says whether that part is the
 * beginning of a character that the end of the text cuts off.
 */
OQ_FN size_t oq_utf8_check(const uint8_t *text, size_t size, size_t *bad,
                           bool *cut);

/* Whether all of a text is well-formed. */
OQ_INLINE bool oq_utf8_is(const void *text, size_t size) {
    size_t bad;
    bool cut;
    return oq_utf8_check(text, size, &bad, &cut) == size;
}

/* Writes a code point; gives the number of bytes, 1 to 4. */
OQ_FN size_t oq_utf8_put(uint8_t out[4], uint32_t code);

/* Reads one code point of well-formed text and moves *at behind it. */
OQ_INLINE uint32_t oq_utf8_get(const uint8_t *text, size_t *at) {
    const uint8_t *p = text + *at;
    uint32_t c = p[0];
    if (c < 0x80) {
        *at += 1;
        return c;
    }
    if (c < 0xE0) {
        *at += 2;
        return (c & 31) << 6 | (p[1] & 63);
    }
    if (c < 0xF0) {
        *at += 3;
        return (c & 15) << 12 | (uint32_t)(p[1] & 63) << 6 | (p[2] & 63);
    }
    *at += 4;
    return (c & 7) << 18 | (uint32_t)(p[1] & 63) << 12 |
           (uint32_t)(p[2] & 63) << 6 | (p[3] & 63);
}

#endif
