/*
 * kernel_beside.c - which neighbours of a letter are worth a question. Most
 * letters with choices mostly become one thing; that stands at their own index,
 * and a kernel has only to see that none of the neighbours is near that would
 * change it. Sets of such neighbours are made one until four are left on each
 * side. Invariant: a letter without such a neighbour becomes what it mostly
 * does; others may have been asked about in vain.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum { BESIDE_SETS = 4 }; /* of a side: half a byte */

/* ----------------------------------------------------------------- a letter */

/* Whether a line of choices has another one than the first, where "skip" is
 * not set. */
static bool beside_differs(const oq_kernel_maker *m,
                           const oq_kernel_groups *rows,
                           const oq_kernel_groups *columns, unsigned line,
                           bool by_row, const bool *skip) {
    const oq_kernel_groups *across = by_row ? columns : rows;
    uint8_t mostly = m->table[rows->member[0]][columns->member[0]];
    for (unsigned i = 0; i < across->count; i++) {
        unsigned row = by_row ? line : i, column = by_row ? i : line;
        if (!skip[i] &&
            m->table[rows->member[row]][columns->member[column]] != mostly)
            return true;
    }
    return false;
}

static void beside_set(const oq_kernel_maker *m, const oq_kernel_groups *g,
                       const bool *asked, oq_kernel_set *set) {
    for (unsigned unit = 0; unit < m->count; unit++)
        if (asked[g->of[unit]])
            set->bits[unit >> 6] |= (uint64_t)1 << (unit & 63);
}

/* Columns that make the first row differ, then rows that still do. */
OQ_FN void oq_kernel_beside(oq_kernel_maker *m, unsigned unit,
                            const oq_kernel_groups *before,
                            const oq_kernel_groups *after) {
    bool rows[256] = {false}, columns[256] = {false}, others[256] = {false};
    for (unsigned i = 1; i < before->count; i++)
        others[i] = true;
    for (unsigned i = 0; i < after->count; i++)
        columns[i] = beside_differs(m, before, after, i, false, others);
    for (unsigned i = 0; i < before->count; i++)
        rows[i] = beside_differs(m, before, after, i, true, columns);
    beside_set(m, before, rows, &m->beside[0][unit]);
    beside_set(m, after, columns, &m->beside[1][unit]);
}

/* ------------------------------------------------------------------- tables */

static bool beside_has(const oq_kernel_set *set, unsigned unit) {
    return set->bits[unit >> 6] >> (unit & 63) & 1;
}

static oq_kernel_set beside_union(const oq_kernel_set *a,
                                  const oq_kernel_set *b) {
    oq_kernel_set both;
    for (unsigned i = 0; i < 4; i++)
        both.bits[i] = a->bits[i] | b->bits[i];
    return both;
}

/* Sets of neighbours, and how much the letters count that ask for them. */
typedef struct beside_sets {
    oq_kernel_set items[OQ_MAKER_UNITS + 1];
    unsigned weights[OQ_MAKER_UNITS + 1], count;
    uint8_t of[OQ_MAKER_UNITS + 1]; /* by unit: the number of its set, from 1 */
} beside_sets;

static void beside_collect(const oq_kernel_maker *m, unsigned side,
                           beside_sets *sets) {
    static const oq_kernel_set none;
    sets->count = 0;
    for (unsigned unit = 0; unit < m->count; unit++) {
        const oq_kernel_set *set = &m->beside[side][unit];
        unsigned i = 0;
        sets->of[unit] = 0;
        if (m->units[unit].hard || memcmp(set, &none, sizeof(none)) == 0)
            continue;
        while (i < sets->count &&
               memcmp(&sets->items[i], set, sizeof(*set)) != 0)
            i++;
        if (i == sets->count) {
            sets->items[sets->count] = *set;
            sets->weights[sets->count++] = 0;
        }
        sets->weights[i] += oq_kernel_weight(m, unit);
        sets->of[unit] = (uint8_t)(i + 1);
    }
}

static unsigned beside_cost(const oq_kernel_maker *m, const oq_kernel_set *set,
                            unsigned weight) {
    unsigned cost = 0;
    for (unsigned unit = 0; unit < m->count; unit++)
        if (beside_has(set, unit)) cost += oq_kernel_weight(m, unit) * weight;
    return cost;
}

/* Makes set number "right" a part of number "left". */
static void beside_merge(const oq_kernel_maker *m, beside_sets *sets,
                         unsigned left, unsigned right) {
    unsigned last = --sets->count;
    sets->items[left] = beside_union(&sets->items[left], &sets->items[right]);
    sets->weights[left] += sets->weights[right];
    sets->items[right] = sets->items[last];
    sets->weights[right] = sets->weights[last];
    for (unsigned unit = 0; unit < m->count; unit++) {
        if (sets->of[unit] == right + 1) sets->of[unit] = (uint8_t)(left + 1);
        if (sets->of[unit] == last + 1) sets->of[unit] = (uint8_t)(right + 1);
    }
}

/* Merges the two sets that cost least. */
static void beside_merge_cheapest(const oq_kernel_maker *m, beside_sets *sets) {
    unsigned best = UINT32_MAX, pair[2] = {0, 1};
    for (unsigned j = 1; j < sets->count; j++)
        for (unsigned i = 0; i < j; i++) {
            oq_kernel_set both = beside_union(&sets->items[i], &sets->items[j]);
            unsigned weight = sets->weights[i] + sets->weights[j];
            unsigned cost = beside_cost(m, &both, weight) -
                            beside_cost(m, &sets->items[i], sets->weights[i]) -
                            beside_cost(m, &sets->items[j], sets->weights[j]);
            if (cost >= best) continue;
            best = cost;
            pair[0] = i;
            pair[1] = j;
        }
    beside_merge(m, sets, pair[0], pair[1]);
}

/* For one unit: the sets that it is in, and above them the one it asks for. */
static uint8_t beside_bits(const beside_sets *sets, unsigned unit) {
    unsigned bits = 0;
    for (unsigned i = 0; i < sets->count; i++)
        bits |= (unsigned)beside_has(&sets->items[i], unit) << i;
    if (sets->of[unit] != 0) bits |= 16u << (sets->of[unit] - 1);
    return (uint8_t)bits;
}

static void beside_write(const oq_kernel_maker *m, unsigned side,
                         beside_sets *sets) {
    oq_kernel *k = m->kernel;
    beside_collect(m, side, sets);
    while (sets->count > BESIDE_SETS)
        beside_merge_cheapest(m, sets);
    memset(k->beside[side], beside_bits(sets, 0), sizeof(k->beside[side]));
    for (unsigned unit = 1; unit < m->count; unit++)
        k->beside[side][m->units[unit].index] = beside_bits(sets, unit);
}

OQ_FN void oq_kernel_make_beside(oq_kernel_maker *m) {
    beside_sets sets;
    beside_write(m, 0, &sets);
    beside_write(m, 1, &sets);
    unsigned single = 0;
    for (unsigned unit = 1; unit < m->count; unit++)
        single += m->units[unit].size == 1;
    m->kernel->chooses = m->context_count > 1;
    m->kernel->busy = m->kernel->chooses && single * 2 > m->count;
}
