/*
 * least.h - what the cheapest stem of a stretch of the lexicon costs. The
 * stems that begin alike are a stretch of numbers (lib/lexicon/automaton.h),
 * so that a walk knows what any stem ahead of it must cost at least.
 *
 * Row 0 are the costs of the stems; row k has at each number the least of the
 * 2^k stems from there on. Two places of a row have all of a short stretch
 * between them; long ones are remembered.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_LEAST_H
#define OQ_LEAST_H

#include "../base/base.h"

#define OQ_LEAST_ROWS 5
#define OQ_LEAST_FEW 3u    /* stretches that are looked through */
#define OQ_LEAST_SHORT 32u /* stretches that rows alone tell of */

/* A stretch that was asked for: walks begin in the same large ones. */
#define OQ_STRETCHES 1024
typedef struct oq_stretch {
    uint32_t from, end;
    uint8_t least;
} oq_stretch;

typedef struct oq_least {
    const uint8_t *rows[OQ_LEAST_ROWS];
    uint8_t *made;
    uint8_t row_of[OQ_LEAST_SHORT + 1]; /* by length of a stretch */
    oq_stretch stretches[OQ_STRETCHES];
} oq_least;

/* Takes room for the costs of stems, which are to be put where "costs" is
 * told; then the rows are to be made. Error: MEMORY. */
OQ_FN ortaq_status oq_least_open(oq_least *least, const oq_memory *memory,
                                 uint32_t count, uint8_t **costs);
OQ_FN void oq_least_make(oq_least *least, uint32_t count);
OQ_FN void oq_least_close(oq_least *least, const oq_memory *memory);

/* The least cost of [from, end); UINT8_MAX if it is empty. */
OQ_FN uint8_t oq_least_long(oq_least *least, uint32_t from, uint32_t end);

OQ_INLINE uint8_t oq_least_of(oq_least *least, uint32_t from, uint32_t end) {
    uint32_t count = end - from;
    uint8_t best = UINT8_MAX;
    if (count <= OQ_LEAST_FEW) {
        for (; from < end; from++)
            best = least->rows[0][from] < best ? least->rows[0][from] : best;
        return best;
    }
    if (count > OQ_LEAST_SHORT)
        return oq_least_long(least, from, end);
    uint32_t number = least->row_of[count];
    const uint8_t *row = least->rows[number];
    uint8_t one = row[from], other = row[end - (1u << number)];
    return one < other ? one : other;
}

#endif
