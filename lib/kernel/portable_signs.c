/*
 * portable_signs.c - the search for signs in plain C: eight bytes at a time
 * are looked up, and only where one of them begins a pair the next is asked.
 *
 * SPDX-License-Identifier: MIT
 */
#include "portable.h"

/* Whether one of eight bytes begins a pair. */
OQ_INLINE bool portable_has_sign(const uint8_t here[256], const uint8_t *text) {
    return (here[text[0]] | here[text[1]] | here[text[2]] | here[text[3]] |
            here[text[4]] | here[text[5]] | here[text[6]] | here[text[7]]) != 0;
}

OQ_FN size_t oq_portable_seek(const oq_signs *signs, const uint8_t *text,
                              size_t size, size_t from) {
    for (; from + 9 <= size; from += 8) {
        if (OQ_LIKELY(!portable_has_sign(signs->here, text + from))) continue;
        size_t at = oq_signs_seek(signs, text, from + 9, from);
        if (at < from + 8) return at;
    }
    return oq_signs_seek(signs, text, size, from);
}
