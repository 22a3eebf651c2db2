/*
 * signs.h - the search for pairs of bytes: a sign and what stands behind it.
 * Plain text has few of them, so it is passed over as fast as it is read, and
 * the finders of lib/convert look at the places that are left.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_SIGNS_H
#define OQ_KERNEL_SIGNS_H

#include "../base/base.h"

/*
 * Eight kinds of pairs, a bit each. A byte begins the kinds that both of its
 * halves have in "first": [0] by the lower four bits, [1] by the upper ones;
 * "next" is the same for the byte behind it. "here" is what "first" says, by
 * byte. A pair is found if both bytes have a kind in common.
 */
typedef struct oq_signs {
    uint8_t first[2][16], next[2][16], here[256];
} oq_signs;

/* The first place of a text, from "from" on, where a pair stands; "size" if
 * there is none. Behind the last byte stands a byte 0. */
typedef size_t oq_kernel_seek(const oq_signs *signs, const uint8_t *text,
                              size_t size, size_t from);

/* The same for the last bytes of a text, one by one. */
OQ_INLINE size_t oq_signs_seek(const oq_signs *signs, const uint8_t *text,
                               size_t size, size_t from) {
    for (size_t at = from; at < size; at++) {
        unsigned here = signs->here[text[at]];
        if (OQ_LIKELY(here == 0)) continue;
        unsigned next = at + 1 < size ? text[at + 1] : 0;
        if (here & signs->next[0][next & 15] & signs->next[1][next >> 4])
            return at;
    }
    return size;
}

#endif
