/*
 * chains.c - the least costs of suffixes, each node's from those of the nodes
 * behind it. A chain of suffixes that came back to a node would find nothing
 * there yet: that promises too little, never too much.
 *
 * SPDX-License-Identifier: MIT
 */
#include "chains.h"

typedef struct chains_maker {
    uint8_t (*least)[OQ_CHAINS];
    uint64_t *letters;
    bool *begun; /* by node */
    const oq_model *model;
} chains_maker;

static void chains_lower(uint8_t *least, uint32_t cost) {
    if (cost < *least)
        *least = (uint8_t)cost;
}

/* Going on by an arc: the end, if no letters are to come; or a letter. */
static void chains_arc(const chains_maker *maker, uint32_t arc,
                      uint8_t best[OQ_CHAINS]) {
    uint32_t bits = maker->model->arcs[arc];
    uint32_t cost = oq_chain_morph(maker->model, arc);
    const uint8_t *behind = maker->least[bits >> OQ_ARC_TARGET];
    if (!(bits & OQ_ARC_LETTER)) {
        chains_lower(&best[0], cost);
        return;
    }
    chains_lower(&best[0], cost + behind[0]);
    for (uint32_t count = 1; count < OQ_CHAINS; count++)
        chains_lower(&best[count], cost + behind[count - 1]);
}

static void chains_node(const chains_maker *maker, uint32_t node) {
    uint8_t best[OQ_CHAINS];
    if (maker->begun[node])
        return;
    maker->begun[node] = true;
    memset(best, OQ_CHAIN_MOST, sizeof best);
    for (uint32_t arc = node;; arc++) {
        chains_node(maker, maker->model->arcs[arc] >> OQ_ARC_TARGET);
        chains_arc(maker, arc, best);
        maker->letters[node] |= (uint64_t)1
                                << (maker->model->arcs[arc] & OQ_ARC_LETTER);
        if (maker->model->arcs[arc] & OQ_ARC_LAST)
            break;
    }
    memcpy(maker->least[node], best, sizeof best);
}

/* Node 0 is none, and costs the most. */
OQ_FN ortaq_status oq_chains_open(oq_chains *chains, const oq_memory *memory,
                                  const oq_model *model) {
    size_t count = oq_model_count(model, OQ_PART_ARCS);
    chains_maker maker = {
        oq_memory_get(memory, count * sizeof *maker.least),
        oq_memory_get(memory, count * sizeof *maker.letters),
        oq_memory_get(memory, count * sizeof *maker.begun), model};
    bool good = maker.least && maker.letters && maker.begun;
    chains->least = maker.least;
    chains->letters = maker.letters;
    if (good) {
        memset(maker.least[0], OQ_CHAIN_MOST, OQ_CHAINS);
        maker.begun[0] = true;
        for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_STARTS); i++)
            chains_node(&maker, model->starts[i]);
    }
    oq_memory_free(memory, maker.begun);
    return good ? ORTAQ_DONE : ORTAQ_ERROR_MEMORY;
}

OQ_FN void oq_chains_close(oq_chains *chains, const oq_memory *memory) {
    oq_memory_free(memory, chains->least);
    oq_memory_free(memory, chains->letters);
    *chains = (oq_chains){NULL, NULL};
}
