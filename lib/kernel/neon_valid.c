/*
 * neon_valid.c - finds the well-formed beginning of a text, 16 bytes at a time,
 * by pairs of bytes (pairs.h).
 *
 * SPDX-License-Identifier: MIT
 */
#include "neon.h"

#ifdef OQ_KERNEL_NEON

#include <arm_neon.h>

#include "pairs.h"

OQ_INLINE uint8x16_t neon_half(const uint8_t table[16], uint8x16_t half) {
    return vqtbl1q_u8(vld1q_u8(table), half);
}

/* Whether a block goes on well after "before". */
OQ_INLINE bool neon_good(uint8x16_t before, uint8x16_t here) {
    uint8x16_t one = vextq_u8(before, here, 15);
    uint8x16_t two = vextq_u8(before, here, 14);
    uint8x16_t three = vextq_u8(before, here, 13);
    uint8x16_t wrong = neon_half(oq_pair_upper, vshrq_n_u8(one, 4));
    wrong = vandq_u8(wrong,
                     neon_half(oq_pair_lower, vandq_u8(one, vdupq_n_u8(15))));
    wrong = vandq_u8(wrong, neon_half(oq_pair_second, vshrq_n_u8(here, 4)));
    uint8x16_t more = vorrq_u8(vcgeq_u8(two, vdupq_n_u8(0xE0)),
                               vcgeq_u8(three, vdupq_n_u8(0xF0)));
    wrong = veorq_u8(wrong, vandq_u8(more, vdupq_n_u8(OQ_PAIR_ALONE)));
    return vmaxvq_u8(wrong) == 0;
}

OQ_FN size_t oq_neon_valid(const uint8_t *text, size_t size) {
    uint8x16_t before = vdupq_n_u8(0);
    size_t at = 0;
    for (; at + 16 <= size; at += 16) {
        uint8x16_t here = vld1q_u8(text + at);
        if (!neon_good(before, here)) break;
        before = here;
    }
    return oq_kernel_between(text, at);
}

#endif
