/*
 * costs.c - what each stem costs at least, with the suffixes that it must
 * have: no suffix costs something, too. Of suffixes what is least behind any
 * last letters is taken, so that it is never too much.
 *
 * SPDX-License-Identifier: MIT
 */
#include "restorer.h"

/* What the suffixes of a kind of stem cost at least. */
static uint32_t costs_kind(const oq_restorer *restorer,
                           const oq_stem_kind *kind) {
    const oq_model *model = restorer->model;
    const oq_contexts *contexts = model->contexts;
    uint32_t count = contexts->after_count * contexts->behind_count;
    uint32_t least = OQ_CHAIN_MOST;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t cost =
            restorer->chains.least[model->starts[kind->start + i]][0];
        least = cost < least ? cost : least;
    }
    return kind->flags & OQ_FLAG_NOSPELL ? OQ_CHAIN_MOST
           : kind->flags & OQ_FLAG_RARE  ? least + OQ_COST_RARE
                                         : least;
}

/* The cheapest of the kinds that a stem has. */
static uint8_t costs_stem(const oq_model *model, const uint32_t *of_kind,
                          uint32_t stem) {
    oq_extra only;
    const oq_extra *extra = oq_model_kinds(model, stem, &only);
    uint32_t least = UINT8_MAX;
    for (;; extra++) {
        uint32_t cost = extra->weight + of_kind[extra->kind];
        least = cost < least ? cost : least;
        if (extra->last)
            return (uint8_t)least;
    }
}

OQ_FN ortaq_status oq_restore_costs(oq_restorer *restorer) {
    const oq_model *model = restorer->model;
    const oq_memory *memory = &restorer->memory;
    uint32_t stems = model->stems.word_count;
    uint32_t kinds = oq_model_count(model, OQ_PART_KINDS);
    uint32_t *of_kind = oq_memory_get(memory, (kinds + 1) * sizeof *of_kind);
    uint8_t *costs;
    ortaq_status status =
        oq_least_open(&restorer->least, memory, stems, &costs);
    if (status >= 0 && !of_kind)
        status = ORTAQ_ERROR_MEMORY;
    if (status >= 0) {
        for (uint32_t i = 0; i < kinds; i++)
            of_kind[i] = costs_kind(restorer, &model->kinds[i]);
        for (uint32_t i = 0; i < stems; i++)
            costs[i] = costs_stem(model, of_kind, i);
        oq_least_make(&restorer->least, stems);
    }
    oq_memory_free(memory, of_kind);
    return status;
}
