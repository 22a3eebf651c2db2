/*
 * choice.h - what one letter becomes between its neighbours, by the tables of
 * kernel.h, for kernels that have found that they may matter.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_CHOICE_H
#define OQ_KERNEL_CHOICE_H

#include "kernel.h"

OQ_INLINE uint64_t oq_choice_sets(const uint8_t sets[2][256], unsigned index) {
    return (sets[0][index] | (uint64_t)sets[1][index] << 8) * 0x10001u;
}

/* The index of what a letter with choices becomes; by indices. */
OQ_INLINE unsigned oq_choice_make(const oq_kernel *k, unsigned before,
                                  unsigned index, unsigned after) {
    static const uint64_t most = UINT64_C(0x7FFF7FFF7FFF7FFF);
    unsigned number = k->context[index] >> 3;
    uint64_t bits = oq_choice_sets(k->before, before) |
                    oq_choice_sets(k->after, after) << 32;
    bits &= k->asked[number];
    bits = (((bits & most) + most) | bits) & ~most;
    unsigned place = number << 3 | (unsigned)(bits >> 13 & 4) |
                     (unsigned)(bits >> 30 & 2) | (unsigned)(bits >> 47 & 1);
    return k->choice[bits >> 63][place];
}

#endif
