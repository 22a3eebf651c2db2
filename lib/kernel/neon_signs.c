/*
 * neon_signs.c - the search for signs, 16 bytes at a time: a table instruction
 * looks up half a byte.
 *
 * SPDX-License-Identifier: MIT
 */
#include "neon.h"

#ifdef OQ_KERNEL_NEON

#include <arm_neon.h>

/* What a table has for each byte. */
OQ_INLINE uint8x16_t neon_signs_kinds(const uint8_t table[2][16],
                                      uint8x16_t text) {
    uint8x16_t low = vandq_u8(text, vdupq_n_u8(15));
    return vandq_u8(vqtbl1q_u8(vld1q_u8(table[0]), low),
                    vqtbl1q_u8(vld1q_u8(table[1]), vshrq_n_u8(text, 4)));
}

OQ_FN size_t oq_neon_seek(const oq_signs *signs, const uint8_t *text,
                          size_t size, size_t from) {
    for (; from + 17 <= size; from += 16) {
        uint8x16_t kinds =
            vandq_u8(neon_signs_kinds(signs->first, vld1q_u8(text + from)),
                     neon_signs_kinds(signs->next, vld1q_u8(text + from + 1)));
        if (OQ_UNLIKELY(vmaxvq_u8(kinds) != 0))
            return oq_signs_seek(signs, text, from + 17, from);
    }
    return oq_signs_seek(signs, text, size, from);
}

#endif
