/*
 * pairs.h - which bytes may stand one behind the other in UTF-8. Every two
 * neighbours are looked up by three halves of a byte, each of which tells the
 * mistakes it could be part of; what all three tell is one. Whether a third or
 * fourth byte belongs is told by the bytes two and three before. So Keiser and
 * Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte", Software:
 * Practice and Experience 51 (2021).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_PAIRS_H
#define OQ_KERNEL_PAIRS_H

#include "../base/base.h"

/* Mistakes of a byte and the one behind it, by the Unicode Standard, table
 * 3-7. OQ_PAIR_ALONE is no mistake behind a first byte of three or four. */
enum {
    OQ_PAIR_SHORT = 1,      /* a first byte, and none that continues it */
    OQ_PAIR_LONG = 2,       /* ASCII, and a byte that continues */
    OQ_PAIR_OVER3 = 4,      /* E0 80 to 9F: two bytes would do */
    OQ_PAIR_LARGE = 8,      /* F4 90 and on: above U+10FFFF */
    OQ_PAIR_SURROGATE = 16, /* ED A0 to BF */
    OQ_PAIR_OVER2 = 32,     /* C0, C1: one byte would do */
    OQ_PAIR_OVER4 = 64,     /* F0 80 to 8F; F5 and above with 80 to 8F */
    OQ_PAIR_ALONE = 128,    /* two that continue, one behind the other */
    OQ_PAIR_ANY = OQ_PAIR_SHORT | OQ_PAIR_LONG | OQ_PAIR_ALONE
};

/* By the upper half of the first of the two, */
OQ_UNUSED static const uint8_t oq_pair_upper[16] = {
    OQ_PAIR_LONG, OQ_PAIR_LONG, OQ_PAIR_LONG, OQ_PAIR_LONG, OQ_PAIR_LONG,
    OQ_PAIR_LONG, OQ_PAIR_LONG, OQ_PAIR_LONG, OQ_PAIR_ALONE, OQ_PAIR_ALONE,
    OQ_PAIR_ALONE, OQ_PAIR_ALONE,
    /* C to F */
    OQ_PAIR_SHORT | OQ_PAIR_OVER2, OQ_PAIR_SHORT,
    OQ_PAIR_SHORT | OQ_PAIR_OVER3 | OQ_PAIR_SURROGATE,
    OQ_PAIR_SHORT | OQ_PAIR_LARGE | OQ_PAIR_OVER4};

/* by its lower half, */
OQ_UNUSED static const uint8_t oq_pair_lower[16] = {
    OQ_PAIR_ANY | OQ_PAIR_OVER3 | OQ_PAIR_OVER2 | OQ_PAIR_OVER4,
    OQ_PAIR_ANY | OQ_PAIR_OVER2, OQ_PAIR_ANY, OQ_PAIR_ANY,
    OQ_PAIR_ANY | OQ_PAIR_LARGE,
    /* F5 and above are too large with whatever follows */
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4,
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4,
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4,
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4,
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4,
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4,
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4,
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4,
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4 | OQ_PAIR_SURROGATE,
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4,
    OQ_PAIR_ANY | OQ_PAIR_LARGE | OQ_PAIR_OVER4};

/* and by the upper half of the second. */
OQ_UNUSED static const uint8_t oq_pair_second[16] = {
    OQ_PAIR_SHORT,
    OQ_PAIR_SHORT,
    OQ_PAIR_SHORT,
    OQ_PAIR_SHORT,
    OQ_PAIR_SHORT,
    OQ_PAIR_SHORT,
    OQ_PAIR_SHORT,
    OQ_PAIR_SHORT,
    OQ_PAIR_LONG | OQ_PAIR_ALONE | OQ_PAIR_OVER2 | OQ_PAIR_OVER3 |
        OQ_PAIR_OVER4,
    OQ_PAIR_LONG | OQ_PAIR_ALONE | OQ_PAIR_OVER2 | OQ_PAIR_OVER3 |
        OQ_PAIR_LARGE,
    OQ_PAIR_LONG | OQ_PAIR_ALONE | OQ_PAIR_OVER2 | OQ_PAIR_SURROGATE |
        OQ_PAIR_LARGE,
    OQ_PAIR_LONG | OQ_PAIR_ALONE | OQ_PAIR_OVER2 | OQ_PAIR_SURROGATE |
        OQ_PAIR_LARGE,
    OQ_PAIR_SHORT,
    OQ_PAIR_SHORT,
    OQ_PAIR_SHORT,
    OQ_PAIR_SHORT};

#endif
