/*
 * branches.h - what a walk through the stems knows of a node before it goes
 * there: the letters that its arcs have. Most of a node's arcs lead nowhere at
 * a place of a word.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_BRANCHES_H
#define OQ_BRANCHES_H

#include "../lexicon/automaton.h"

typedef struct oq_branches {
    uint64_t *letters; /* by the first arc of a node */
} oq_branches;

/* Error: MEMORY. */
OQ_FN ortaq_status oq_branches_open(oq_branches *branches,
                                    const oq_memory *memory,
                                    const oq_automaton *stems);
OQ_FN void oq_branches_close(oq_branches *branches, const oq_memory *memory);

#endif
