/*
 * branches.c - each target is less than the arcs that lead to it
 * (lib/lexicon/automaton.c), so that one pass knows the letters behind them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "branches.h"

/* The letters of the node that begins at an arc. */
static uint64_t branch_letters(const oq_automaton *stems, uint32_t arc) {
    uint64_t letters = 0;
    for (; arc; arc++) {
        letters |= (uint64_t)1 << (stems->arcs[arc] & OQ_ARC_LETTER);
        if (stems->arcs[arc] & OQ_ARC_LAST)
            break;
    }
    return letters;
}

OQ_FN ortaq_status oq_branches_open(oq_branches *branches,
                                    const oq_memory *memory,
                                    const oq_automaton *stems) {
    uint32_t count = stems->arc_count;
    branches->arcs = oq_memory_get(memory, (count + 1) * sizeof(oq_branch));
    branches->letters = 0;
    if (!branches->arcs)
        return ORTAQ_ERROR_MEMORY;
    for (uint32_t arc = 1; arc < count; arc++) {
        uint32_t bits = stems->arcs[arc];
        uint64_t ahead = branch_letters(stems, bits >> OQ_ARC_TARGET);
        branches->arcs[arc] = (oq_branch){bits, OQ_LETTERS_FOLDED(ahead)};
    }
    for (uint32_t letter = 1; letter < OQ_LETTERS; letter++)
        if (stems->root[letter])
            branches->letters |= (uint64_t)1 << letter;
    return ORTAQ_DONE;
}

OQ_FN void oq_branches_close(oq_branches *branches, const oq_memory *memory) {
    oq_memory_free(memory, branches->arcs);
    branches->arcs = NULL;
}
