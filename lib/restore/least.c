/*
 * least.c - the levels of least weights.
 *
 * SPDX-License-Identifier: MIT
 */
#include "least.h"

/* The level above: what is left over at its end counts, too. */
static uint32_t least_level(const uint8_t *below, uint32_t count,
                            uint8_t *above) {
    for (uint32_t i = 0; i < count; i++) {
        uint8_t *to = &above[i / (OQ_LEAST_FEW + 1)];
        if (!(i & OQ_LEAST_FEW) || below[i] < *to)
            *to = below[i];
    }
    return count / (OQ_LEAST_FEW + 1) + 1;
}

OQ_FN ortaq_status oq_least_open(oq_least *least, const oq_memory *memory,
                                 uint32_t count, uint8_t **weights) {
    least->made = oq_memory_get(memory, count + count / OQ_LEAST_FEW +
                                            2 * OQ_LEAST_LEVELS);
    *weights = least->made;
    return least->made ? ORTAQ_DONE : ORTAQ_ERROR_MEMORY;
}

OQ_FN void oq_least_make(oq_least *least, uint32_t count) {
    uint8_t *level = least->made;
    for (unsigned i = 0; i < OQ_LEAST_LEVELS; i++) {
        least->levels[i] = level;
        level += count;
        if (i + 1 < OQ_LEAST_LEVELS)
            count = least_level(least->levels[i], count, level);
    }
}

/* Whole blocks by the level above, what is left at both ends by this one. */
static uint8_t least_find(const oq_least *least, uint32_t from, uint32_t end) {
    uint8_t best = UINT8_MAX;
    for (unsigned level = 0; from < end; level++) {
        const uint8_t *of = least->levels[level];
        bool top = level == OQ_LEAST_LEVELS - 1;
        for (; from < end && (top || from & OQ_LEAST_FEW); from++)
            best = of[from] < best ? of[from] : best;
        for (; from < end && end & OQ_LEAST_FEW; end--)
            best = of[end - 1] < best ? of[end - 1] : best;
        from /= OQ_LEAST_FEW + 1;
        end /= OQ_LEAST_FEW + 1;
    }
    return best;
}

OQ_FN uint8_t oq_least_long(oq_least *least, uint32_t from, uint32_t end) {
    uint32_t hash = (from ^ end << 16) * 0x9E3779B1u;
    oq_stretch *stretch = &least->stretches[hash >> 16 & (OQ_STRETCHES - 1)];
    if (stretch->from != from || stretch->end != end)
        *stretch = (oq_stretch){from, end, least_find(least, from, end)};
    return stretch->least;
}

OQ_FN void oq_least_close(oq_least *least, const oq_memory *memory) {
    oq_memory_free(memory, least->made);
    least->made = NULL;
}
