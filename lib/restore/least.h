/*
 * least.h - what the cheapest stem of a stretch of the lexicon costs. The
 * stems that begin alike are a stretch of numbers (lib/lexicon/automaton.h),
 * so that a walk knows what any stem ahead of it must cost at least.
 *
 * Level 0 are the weights of the stems; each level above has the least of 16
 * of the level below.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_LEAST_H
#define OQ_LEAST_H

#include "../base/base.h"

#define OQ_LEAST_LEVELS 4
#define OQ_LEAST_SHORT 8u /* stretches that are looked through */
#define OQ_LEAST_FEW 15u /* mask: 16 of one level are one of the next */

/* A stretch that was asked for: walks begin in the same large ones. */
#define OQ_STRETCHES 4096
typedef struct oq_stretch {
    uint32_t from, end;
    uint8_t least;
} oq_stretch;

typedef struct oq_least {
    const uint8_t *levels[OQ_LEAST_LEVELS];
    uint8_t *made; /* those above the first */
    oq_stretch stretches[OQ_STRETCHES];
} oq_least;

/* Takes weights for "count" stems, which are to be put where "weights" is told;
 * then the levels are to be made. Error: MEMORY. */
OQ_FN ortaq_status oq_least_open(oq_least *least, const oq_memory *memory,
                                 uint32_t count, uint8_t **weights);
OQ_FN void oq_least_make(oq_least *least, uint32_t count);
OQ_FN void oq_least_close(oq_least *least, const oq_memory *memory);

/* The least weight of [from, end); UINT8_MAX if it is empty. */
OQ_FN uint8_t oq_least_long(oq_least *least, uint32_t from, uint32_t end);

OQ_INLINE uint8_t oq_least_of(oq_least *least, uint32_t from, uint32_t end) {
    uint8_t best = UINT8_MAX;
    if (end - from > OQ_LEAST_SHORT)
        return oq_least_long(least, from, end);
    for (; from < end; from++)
        if (least->levels[0][from] < best)
            best = least->levels[0][from];
    return best;
}

#endif
