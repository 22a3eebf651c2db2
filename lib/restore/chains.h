/*
 * chains.h - what the suffixes from a node on cost at least, if so many letters
 * or more are still to come. A walk that cannot pay that is given up at once.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_CHAINS_H
#define OQ_CHAINS_H

#include "../morph/analyst.h"

#define OQ_CHAINS 8 /* letters are counted up to one less */
#define OQ_CHAIN_MOST UINT8_MAX /* it costs that or more, or there is none */

typedef struct oq_chains {
    uint8_t (*least)[OQ_CHAINS]; /* by the first arc of a node */
    uint64_t *letters; /* that its arcs have, in the same way */
} oq_chains;

/* Error: MEMORY. */
OQ_FN ortaq_status oq_chains_open(oq_chains *chains, const oq_memory *memory,
                                  const oq_model *model);
OQ_FN void oq_chains_close(oq_chains *chains, const oq_memory *memory);

/* What the suffix that an arc completes costs, if it does. */
OQ_INLINE uint32_t oq_chain_morph(const oq_model *model, uint32_t arc) {
    uint16_t number = model->arc_morph[arc];
    if (number == OQ_NO_MORPH)
        return 0;
    const oq_morph *morph = &model->morphs[number];
    return morph->weight + (morph->flags & OQ_FLAG_RARE ? OQ_COST_RARE : 0u);
}

#endif
