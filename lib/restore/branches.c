/*
 * branches.c - the letters of each node, in one pass: nodes are runs of arcs.
 * Node 0 has none.
 *
 * SPDX-License-Identifier: MIT
 */
#include "branches.h"

OQ_FN ortaq_status oq_branches_open(oq_branches *branches,
                                    const oq_memory *memory,
                                    const oq_automaton *stems) {
    uint64_t *letters =
        oq_memory_get(memory, (stems->arc_count + 1) * sizeof *letters);
    uint32_t node = 1;
    branches->letters = letters;
    if (!letters)
        return ORTAQ_ERROR_MEMORY;
    for (uint32_t arc = 1; arc < stems->arc_count; arc++) {
        uint32_t bits = stems->arcs[arc];
        letters[node] |= (uint64_t)1 << (bits & OQ_ARC_LETTER);
        if (bits & OQ_ARC_LAST)
            node = arc + 1;
    }
    return ORTAQ_DONE;
}

OQ_FN void oq_branches_close(oq_branches *branches, const oq_memory *memory) {
    oq_memory_free(memory, branches->letters);
    branches->letters = NULL;
}
