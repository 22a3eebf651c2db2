/*
 * plausible.h - how likely a text is to be written in some language, by its
 * letters alone. Of several ways to read the same bytes, the right one costs
 * the fewest bits.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_PLAUSIBLE_H
#define ORTAQ_CLI_PLAUSIBLE_H

#include <stddef.h>
#include <stdint.h>

#include "letters.h"

/* Costs are in tenths of a bit. */
typedef struct plausibility {
    uint64_t costs[LETTER_TABLES]; /* of the words in the script of each */
    uint64_t odd[LETTER_TABLES];   /* letters that the language has not */
    uint64_t marks;                /* the cost of what is no letter */
    uint64_t odd_marks;            /* what no text has, or not there */
    uint64_t count;                /* characters */
} plausibility;

/* In the place of a byte that is no character. */
#define PLAUSIBLE_BAD UINT32_MAX

/* In the place of a letter that no text has among others. */
#define PLAUSIBLE_ODD (UINT32_MAX - 1)

/* Adds a word, with the marks beside it; "p" is zeroed to begin. */
void plausible_add(plausibility *p, const uint32_t *codes, size_t count);

/* What all of it costs, if the words of each script are in one language, and
 * in Latin in "language" if that is not NULL; and how many characters then fit
 * nowhere. */
uint64_t plausible_cost(const plausibility *p, const char *language,
                        uint64_t *odd);

#endif
