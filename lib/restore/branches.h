/*
 * branches.h - the arcs of stems with what a walk asks of them, side by side:
 * most lead nowhere at a place of a word, which is told by the letters of the
 * arcs behind them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_BRANCHES_H
#define OQ_BRANCHES_H

#include "../lexicon/automaton.h"

/* Letters as bits of 32: a bit that is not set tells that a letter is not
 * there, one that is set that it may be. */
#define OQ_LETTERS_FOLDED(letters) ((uint32_t)((letters) | (letters) >> 32))

typedef struct oq_branch {
    uint32_t bits;  /* the arc */
    uint32_t ahead; /* the letters of the arcs behind it, folded */
} oq_branch;

typedef struct oq_branches {
    oq_branch *arcs;  /* as in the automaton */
    uint64_t letters; /* that words begin with */
} oq_branches;

/* Error: MEMORY. */
OQ_FN ortaq_status oq_branches_open(oq_branches *branches,
                                    const oq_memory *memory,
                                    const oq_automaton *stems);
OQ_FN void oq_branches_close(oq_branches *branches, const oq_memory *memory);

#endif
