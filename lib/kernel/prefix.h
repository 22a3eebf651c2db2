/*
 * prefix.h - whether a word may begin with a listed stem, by the numbers of its
 * first letters: the filter of prefixes of kernel.h, and then that of stems.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_PREFIX_H
#define OQ_KERNEL_PREFIX_H

#include "kernel.h"

/* The number of a letter of a word, by its place among letters. */
OQ_INLINE uint32_t oq_prefix_letter(const oq_kernel *k, oq_kernel_key key,
                                    unsigned letter) {
    unsigned at = letter * k->prefix_step;
    uint64_t part = at < 8 ? key.low : key.high;
    return (uint32_t)(part >> 8 * (at & 7)) & 255;
}

/* Whether a word passes the filter of prefixes. */
OQ_INLINE bool oq_prefix_passes(const oq_kernel *k, oq_kernel_key key) {
    uint32_t three = oq_prefix_letter(k, key, 0) |
                     oq_prefix_letter(k, key, 1) << 8 |
                     oq_prefix_letter(k, key, 2) << 16;
    uint64_t word = oq_kernel_prefixes(k)[oq_kernel_prefix_word(k, three)];
    unsigned late = oq_kernel_late(oq_prefix_letter(k, key, 4),
                                   oq_prefix_letter(k, key, 5));
    unsigned fourth = oq_kernel_fourth(oq_prefix_letter(k, key, 3));
    return word >> late & word >> fourth & 1;
}

/* Whether a word may be listed, by its first bytes, "count" of them. */
OQ_INLINE bool oq_prefix_listed(const oq_kernel *k, oq_kernel_key key,
                                unsigned count) {
    return oq_prefix_passes(k, key) && oq_kernel_may_list(k, key, count);
}

#endif
