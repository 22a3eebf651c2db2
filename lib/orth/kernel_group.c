/*
 * kernel_group.c - which neighbours of a letter make no difference to each
 * other. Invariant: merging groups only ever makes entries of the table hard,
 * and those that cost least.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum {
    KERNEL_LITTLE = 150, /* one part in so many pairs of neighbours */
    KERNEL_JOINED = 10 /* the least weight of a letter before that is joined */
};

OQ_FN unsigned oq_kernel_weight(const oq_kernel_maker *m, unsigned unit) {
    if (unit == 0) return 40;
    if (m->decider->kinds[m->units[unit].unit.letter] == OQ_KIND_SIGN) return 2;
    return m->units[unit].unit.upper ? 2 : 10;
}

/* The same of one beside the unit in work: with a capital before it the unit
 * may often be two letters of a rule's text (Oʻ). */
static unsigned kernel_weight_beside(const oq_kernel_maker *m, unsigned unit,
                                     bool before) {
    unsigned weight = oq_kernel_weight(m, unit);
    bool joined = before && oq_set_has(&m->joined, m->units[unit].unit.letter);
    return joined && weight < KERNEL_JOINED ? KERNEL_JOINED : weight;
}

/* One row (or column) of the table. */
static uint8_t kernel_cell(const oq_kernel_maker *m, unsigned line, unsigned at,
                           bool rows) {
    return rows ? m->table[line][at] : m->table[at][line];
}

static bool kernel_same(const oq_kernel_maker *m, unsigned left, unsigned right,
                        bool rows) {
    for (unsigned i = 0; i < m->count; i++)
        if (kernel_cell(m, left, i, rows) != kernel_cell(m, right, i, rows))
            return false;
    return true;
}

/* Makes two lines one: hard where they differ. */
static void kernel_merge(oq_kernel_maker *m, unsigned left, unsigned right,
                         bool rows) {
    for (unsigned i = 0; i < m->count; i++) {
        uint8_t *one = rows ? &m->table[left][i] : &m->table[i][left];
        uint8_t *other = rows ? &m->table[right][i] : &m->table[i][right];
        if (*one != *other) *one = *other = OQ_MAKER_HARD;
    }
}

static void kernel_find_groups(const oq_kernel_maker *m, oq_kernel_groups *g,
                               bool rows) {
    g->count = 0;
    for (unsigned unit = 0; unit < m->count; unit++) {
        unsigned group = 0;
        while (group < g->count &&
               !kernel_same(m, g->member[group], unit, rows))
            group++;
        if (group == g->count) {
            g->member[g->count] = (uint8_t)unit;
            g->weight[g->count++] = 0;
        }
        g->of[unit] = (uint8_t)group;
        g->weight[group] += kernel_weight_beside(m, unit, rows);
    }
}

/* Copies the line of a group to all its members. */
static void kernel_spread(oq_kernel_maker *m, const oq_kernel_groups *g,
                          unsigned group, bool rows) {
    for (unsigned unit = 0; unit < m->count; unit++)
        for (unsigned i = 0; g->of[unit] == group && i < m->count; i++) {
            uint8_t value = kernel_cell(m, g->member[group], i, rows);
            if (rows)
                m->table[unit][i] = value;
            else
                m->table[i][unit] = value;
        }
}

/* How much becomes hard if two groups are made one. */
static unsigned kernel_cost(const oq_kernel_maker *m, const oq_kernel_groups *g,
                            unsigned left, unsigned right, bool rows) {
    unsigned cost = 0;
    for (unsigned i = 0; i < m->count; i++) {
        uint8_t one = kernel_cell(m, g->member[left], i, rows);
        uint8_t other = kernel_cell(m, g->member[right], i, rows);
        if (one == other) continue;
        if (one != OQ_MAKER_HARD)
            cost += kernel_weight_beside(m, i, !rows) * g->weight[left];
        if (other != OQ_MAKER_HARD)
            cost += kernel_weight_beside(m, i, !rows) * g->weight[right];
    }
    return cost;
}

/* The two groups that are made one at the least cost. */
static unsigned kernel_cheapest(const oq_kernel_maker *m,
                                const oq_kernel_groups *g, bool rows,
                                unsigned pair[2]) {
    unsigned best = UINT32_MAX;
    for (unsigned i = 1; i < g->count; i++)
        for (unsigned j = 0; j < i; j++) {
            unsigned cost = kernel_cost(m, g, i, j, rows);
            if (cost >= best) continue;
            best = cost;
            pair[0] = j;
            pair[1] = i;
        }
    return best;
}

/* Merges groups until four are left, and further as long as next to nothing
 * becomes hard by it: sets are few. */
OQ_FN void oq_kernel_group(oq_kernel_maker *m, oq_kernel_groups *g, bool rows) {
    unsigned all = 0, pair[2] = {0, 0};
    for (unsigned i = 0; i < m->count; i++)
        all += oq_kernel_weight(m, i);
    for (kernel_find_groups(m, g, rows); g->count > 1;
         kernel_find_groups(m, g, rows)) {
        unsigned cost = kernel_cheapest(m, g, rows, pair);
        if (g->count <= OQ_MAKER_GROUPS && cost > all * all / KERNEL_LITTLE)
            break;
        kernel_merge(m, g->member[pair[0]], g->member[pair[1]], rows);
        kernel_spread(m, g, pair[0], rows);
        kernel_spread(m, g, pair[1], rows);
    }
}

OQ_FN uint64_t oq_kernel_hardness(const oq_kernel_maker *m) {
    uint64_t all = 0, hard = 0;
    for (unsigned i = 0; i < m->count; i++)
        for (unsigned j = 0; j < m->count; j++) {
            uint64_t weight = oq_kernel_weight(m, i) * oq_kernel_weight(m, j);
            all += weight;
            if (m->table[i][j] == OQ_MAKER_HARD) hard += weight;
        }
    return hard * 1000000 / all;
}

/* The heaviest group first: its code is 0. */
OQ_FN void oq_kernel_order(oq_kernel_groups *g) {
    unsigned best = 0;
    for (unsigned i = 1; i < g->count; i++)
        if (g->weight[i] > g->weight[best]) best = i;
    for (unsigned unit = 0; unit < 256; unit++) {
        if (g->of[unit] == best)
            g->of[unit] = 0;
        else if (g->of[unit] == 0)
            g->of[unit] = (uint8_t)best;
    }
    uint8_t member = g->member[best];
    g->member[best] = g->member[0];
    g->member[0] = member;
}
