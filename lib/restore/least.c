/*
 * least.c - the rows of least costs.
 *
 * SPDX-License-Identifier: MIT
 */
#include "least.h"

OQ_FN ortaq_status oq_least_open(oq_least *least, const oq_memory *memory,
                                 uint32_t count, uint8_t **costs) {
    least->made = oq_memory_get(memory, OQ_LEAST_ROWS * (size_t)count + 1);
    *costs = least->made;
    return least->made ? ORTAQ_DONE : ORTAQ_ERROR_MEMORY;
}

/* A row from the one before it: what begins near the end has fewer stems. */
static void least_row(const uint8_t *before, uint32_t half, uint32_t count,
                      uint8_t *row) {
    uint32_t both = count > half ? count - half : 0;
    for (uint32_t i = 0; i < both; i++)
        row[i] = before[i] < before[i + half] ? before[i] : before[i + half];
    for (uint32_t i = both; i < count; i++)
        row[i] = before[i];
}

OQ_FN void oq_least_make(oq_least *least, uint32_t count) {
    uint8_t *row = least->made;
    least->rows[0] = row;
    for (uint32_t i = 1; i < OQ_LEAST_ROWS; i++) {
        row += count;
        least_row(least->rows[i - 1], 1u << (i - 1), count, row);
        least->rows[i] = row;
    }
    for (uint32_t i = 2; i <= OQ_LEAST_SHORT; i++)
        least->row_of[i] = least->row_of[i / 2] + 1;
    least->row_of[OQ_LEAST_SHORT] = OQ_LEAST_ROWS - 1;
}

static uint8_t least_find(const oq_least *least, uint32_t from, uint32_t end) {
    const uint8_t *row = least->rows[OQ_LEAST_ROWS - 1];
    uint32_t step = 1u << (OQ_LEAST_ROWS - 1);
    uint8_t best = UINT8_MAX;
    for (uint32_t at = from; at < end; at += step) {
        uint32_t place = end - at > step ? at : end - step;
        best = row[place] < best ? row[place] : best;
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
