/*
 * neon_valid.c - finds the well-formed beginning of a text, 16 bytes at a time.
 * Every two neighbours are looked up by three halves of a byte, each of which
 * tells the mistakes it could be part of; what all three tell is one. Whether
 * a third or fourth byte belongs is told by the bytes two and three before. So
 * Keiser and Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte",
 * Software: Practice and Experience 51 (2021).
 *
 * SPDX-License-Identifier: MIT
 */
#include "neon.h"

#ifdef OQ_KERNEL_NEON

#include <arm_neon.h>

/* Mistakes of a byte and the one behind it, by the Unicode Standard, table
 * 3-7. NEON_ALONE is no mistake behind a first byte of three or four. */
enum {
    NEON_SHORT = 1,      /* a first byte, and none that continues it */
    NEON_LONG = 2,       /* ASCII, and a byte that continues */
    NEON_OVER3 = 4,      /* E0 80 to 9F: two bytes would do */
    NEON_LARGE = 8,      /* F4 90 and on: above U+10FFFF */
    NEON_SURROGATE = 16, /* ED A0 to BF */
    NEON_OVER2 = 32,     /* C0, C1: one byte would do */
    NEON_OVER4 = 64,     /* F0 80 to 8F; F5 and above with 80 to 8F */
    NEON_ALONE = 128,    /* two that continue, one behind the other */
    NEON_ANY = NEON_SHORT | NEON_LONG | NEON_ALONE
};

/* By the upper half of the first of the two, */
static const uint8_t neon_upper[16] = {
    NEON_LONG, NEON_LONG, NEON_LONG, NEON_LONG, NEON_LONG, NEON_LONG, NEON_LONG,
    NEON_LONG, NEON_ALONE, NEON_ALONE, NEON_ALONE, NEON_ALONE,
    /* C to F */
    NEON_SHORT | NEON_OVER2, NEON_SHORT,
    NEON_SHORT | NEON_OVER3 | NEON_SURROGATE,
    NEON_SHORT | NEON_LARGE | NEON_OVER4};

/* by its lower half, */
static const uint8_t neon_lower[16] = {
    NEON_ANY | NEON_OVER3 | NEON_OVER2 | NEON_OVER4, NEON_ANY | NEON_OVER2,
    NEON_ANY, NEON_ANY, NEON_ANY | NEON_LARGE,
    /* F5 and above are too large with whatever follows */
    NEON_ANY | NEON_LARGE | NEON_OVER4, NEON_ANY | NEON_LARGE | NEON_OVER4,
    NEON_ANY | NEON_LARGE | NEON_OVER4, NEON_ANY | NEON_LARGE | NEON_OVER4,
    NEON_ANY | NEON_LARGE | NEON_OVER4, NEON_ANY | NEON_LARGE | NEON_OVER4,
    NEON_ANY | NEON_LARGE | NEON_OVER4, NEON_ANY | NEON_LARGE | NEON_OVER4,
    NEON_ANY | NEON_LARGE | NEON_OVER4 | NEON_SURROGATE,
    NEON_ANY | NEON_LARGE | NEON_OVER4, NEON_ANY | NEON_LARGE | NEON_OVER4};

/* and by the upper half of the second. */
static const uint8_t neon_second[16] = {
    NEON_SHORT,
    NEON_SHORT,
    NEON_SHORT,
    NEON_SHORT,
    NEON_SHORT,
    NEON_SHORT,
    NEON_SHORT,
    NEON_SHORT,
    NEON_LONG | NEON_ALONE | NEON_OVER2 | NEON_OVER3 | NEON_OVER4,
    NEON_LONG | NEON_ALONE | NEON_OVER2 | NEON_OVER3 | NEON_LARGE,
    NEON_LONG | NEON_ALONE | NEON_OVER2 | NEON_SURROGATE | NEON_LARGE,
    NEON_LONG | NEON_ALONE | NEON_OVER2 | NEON_SURROGATE | NEON_LARGE,
    NEON_SHORT,
    NEON_SHORT,
    NEON_SHORT,
    NEON_SHORT};

OQ_INLINE uint8x16_t neon_half(const uint8_t table[16], uint8x16_t half) {
    return vqtbl1q_u8(vld1q_u8(table), half);
}

/* Whether a block goes on well after "before". */
OQ_INLINE bool neon_good(uint8x16_t before, uint8x16_t here) {
    uint8x16_t one = vextq_u8(before, here, 15);
    uint8x16_t two = vextq_u8(before, here, 14);
    uint8x16_t three = vextq_u8(before, here, 13);
    uint8x16_t wrong = neon_half(neon_upper, vshrq_n_u8(one, 4));
    wrong =
        vandq_u8(wrong, neon_half(neon_lower, vandq_u8(one, vdupq_n_u8(15))));
    wrong = vandq_u8(wrong, neon_half(neon_second, vshrq_n_u8(here, 4)));
    uint8x16_t more = vorrq_u8(vcgeq_u8(two, vdupq_n_u8(0xE0)),
                               vcgeq_u8(three, vdupq_n_u8(0xF0)));
    wrong = veorq_u8(wrong, vandq_u8(more, vdupq_n_u8(NEON_ALONE)));
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
