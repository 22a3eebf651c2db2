/*
 * kernel_rows.c - "beside" of oq_kernel for lib/kernel/lanes.h, where a set of
 * characters is some rows of seats and some places in these. A kind of pairs of
 * such sets is exact as long as it has one row a side; then kinds are made one
 * until few are left, those first that take in the fewest other pairs.
 * Invariant: two characters with bits of "beside" in common are a pair.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"
#include "kernel_merge.h"

enum {
    ROWS_KINDS = 8,    /* of a set */
    ROWS_ITEMS = 64,   /* at first */
    ROWS_ONE = 1u,     /* row 0: all that stays */
    ROWS_SELDOM = 100, /* one of so many pairs may be one too many */
    ROWS_CHEAP = 5,    /* the same where looking at them costs little */
    ROWS_FREQUENT = 8  /* times as often stand pairs that suffixes have */
};

/* Characters: of some rows, those at some places; of row 0 all. */
typedef struct rows_side {
    uint16_t low;
    uint8_t rows;
} rows_side;

/* Any of the first before any of the second. */
typedef struct rows_item {
    rows_side sides[2];
} rows_item;

typedef struct rows_work {
    oq_merge merge;
    const oq_kernel *k;
    uint8_t seats[OQ_LANES_SEATS]; /* 0: what stays */
    unsigned seat_count;
    /* how often two stand together, about; 0: they are a pair */
    uint32_t counts[OQ_LANES_SEATS][OQ_LANES_SEATS];
    uint32_t all; /* of all */
    rows_item items[ROWS_ITEMS + 1];
} rows_work;

_Static_assert((int)ROWS_ITEMS < (int)OQ_MERGE_MOST, "room for the items");
_Static_assert(sizeof(rows_work) <= OQ_MAKER_DESK, "room on the desk");

/* ------------------------------------------------------------- characters */

static uint8_t rows_bits(const rows_work *w, unsigned side, unsigned number) {
    return w->k->beside[side][w->k->lanes.index[w->seats[number]]];
}

static unsigned rows_unit(const oq_kernel_maker *m, unsigned seat) {
    unsigned unit = m->count - 1;
    while (unit != 0 && (m->units[unit].hard ||
                         m->units[unit].index != m->kernel->lanes.index[seat]))
        unit--;
    return unit;
}

/* How often a unit stands in running text, about. */
static uint32_t rows_weight(const oq_kernel_maker *m, unsigned unit) {
    if (unit == 0) return 160;
    if (m->units[unit].unit.upper) return 2;
    bool common = oq_set_has(&m->common, m->units[unit].unit.letter);
    return (common ? 6 : 2) * oq_kernel_weight(m, unit);
}

static uint32_t rows_often(const oq_kernel_maker *m, unsigned first,
                           unsigned second) {
    const oq_set *frequent = &m->frequent[m->units[first].unit.letter];
    uint32_t often = rows_weight(m, first) * rows_weight(m, second);
    bool more = oq_set_has(frequent, m->units[second].unit.letter);
    return more ? often * ROWS_FREQUENT : often;
}

static void rows_count(rows_work *w, const oq_kernel_maker *m) {
    uint8_t units[OQ_LANES_SEATS];
    for (unsigned i = 0; i < w->seat_count; i++)
        units[i] = (uint8_t)rows_unit(m, w->seats[i]);
    for (unsigned i = 0; i < w->seat_count; i++)
        for (unsigned j = 0; j < w->seat_count; j++) {
            uint32_t often = rows_often(m, units[i], units[j]);
            w->all += often;
            if ((rows_bits(w, 0, i) & rows_bits(w, 1, j)) == 0)
                w->counts[i][j] = often;
        }
}

/* ------------------------------------------------------------------- items */

static bool rows_has(const rows_side *side, unsigned seat) {
    if (seat == 0) return side->rows & ROWS_ONE;
    return side->rows >> seat / 16 & side->low >> seat % 16 & 1;
}

static uint64_t rows_cost(const rows_work *w, const rows_item *item) {
    uint8_t second[OQ_LANES_SEATS];
    unsigned count = 0;
    uint64_t cost = 0;
    for (unsigned i = 0; i < w->seat_count; i++)
        if (rows_has(&item->sides[1], w->seats[i]))
            second[count++] = (uint8_t)i;
    for (unsigned i = 0; i < w->seat_count; i++)
        for (unsigned j = 0;
             j < count && rows_has(&item->sides[0], w->seats[i]); j++)
            cost += w->counts[i][second[j]];
    return cost;
}

static rows_item rows_both(const rows_item *a, const rows_item *b) {
    rows_item both = *a;
    for (unsigned i = 0; i < 2; i++) {
        both.sides[i].low |= b->sides[i].low;
        both.sides[i].rows |= b->sides[i].rows;
    }
    return both;
}

static uint64_t rows_merge_cost(const oq_merge *merge, unsigned one,
                                unsigned other) {
    const rows_work *w = (const void *)merge;
    rows_item both = rows_both(&w->items[one], &w->items[other]);
    return rows_cost(w, &both);
}

static void rows_unite(oq_merge *merge, unsigned one, unsigned other,
                       unsigned last) {
    rows_work *w = (void *)merge;
    w->items[one] = rows_both(&w->items[one], &w->items[other]);
    w->items[other] = w->items[last];
}

static void rows_take(rows_work *w, const rows_item *item) {
    w->items[w->merge.count] = *item;
    oq_merge_take(&w->merge);
    if (w->merge.count > ROWS_ITEMS) oq_merge_cheapest(&w->merge);
}

/* Those of a row that have a bit. */
static rows_side rows_side_of(const rows_work *w, unsigned side, unsigned bit,
                              unsigned row) {
    rows_side found = {0, 0};
    for (unsigned i = 0; i < w->seat_count; i++) {
        unsigned seat = w->seats[i];
        if (seat / 16 != row || (rows_bits(w, side, i) >> bit & 1) == 0)
            continue;
        found.rows |= (uint8_t)(1u << row);
        if (seat != 0) found.low |= (uint16_t)(1u << seat % 16);
    }
    return found;
}

static void rows_collect(rows_work *w) {
    for (unsigned bit = 0; bit < 8; bit++)
        for (unsigned first = 0; first < 8; first++)
            for (unsigned second = 0; second < 8; second++) {
                rows_item item = {{rows_side_of(w, 0, bit, first),
                                   rows_side_of(w, 1, bit, second)}};
                if (item.sides[0].rows != 0 && item.sides[1].rows != 0)
                    rows_take(w, &item);
            }
}

/* ------------------------------------------------------------------ tables */

static void rows_write_side(oq_lanes_pairs *pairs, unsigned side, uint8_t bit,
                            const rows_side *set) {
    for (unsigned i = 0; i < 16; i++)
        if (set->low >> i & 1) pairs->low[side][i] &= (uint8_t)~bit;
    for (unsigned row = 0; row < 8; row++)
        if (set->rows >> row & 1)
            pairs->row[side][(row + 15) % 16] &= (uint8_t)~bit;
}

static void rows_write(const rows_work *w, oq_lanes *lanes) {
    memset(lanes->pairs, 255, sizeof(lanes->pairs));
    for (unsigned i = 0; i < w->merge.count; i++)
        for (unsigned side = 0; side < 2; side++)
            rows_write_side(&lanes->pairs[i / ROWS_KINDS], side,
                            (uint8_t)(1u << i % ROWS_KINDS),
                            &w->items[i].sides[side]);
    lanes->pair_count =
        (uint8_t)((w->merge.count + ROWS_KINDS - 1) / ROWS_KINDS);
}

static uint64_t rows_costs(const rows_work *w) {
    uint64_t cost = 0;
    for (unsigned i = 0; i < w->merge.count; i++)
        cost += w->merge.costs[i];
    return cost;
}

/* One set, if it takes in few pairs more than two. Rules that look far forbid
 * pieces (avx2_pieces.h), in which a pair too many costs little. */
static void rows_choose(rows_work *w, oq_lanes *lanes) {
    while (w->merge.count > ROWS_KINDS * OQ_LANES_PAIRS)
        oq_merge_cheapest(&w->merge);
    rows_write(w, lanes);
    unsigned seldom = w->k->far ? ROWS_SELDOM : ROWS_CHEAP;
    uint64_t most = rows_costs(w) + w->all / seldom;
    while (w->merge.count > ROWS_KINDS)
        oq_merge_cheapest(&w->merge);
    if (rows_costs(w) <= most) rows_write(w, lanes);
}

OQ_FN void oq_kernel_make_rows(const oq_kernel_maker *m) {
    rows_work *w = oq_kernel_desk(m);
    w->merge.cost = rows_merge_cost;
    w->merge.unite = rows_unite;
    w->k = m->kernel;
    w->seat_count = 1;
    for (unsigned seat = 16; seat < OQ_LANES_SEATS; seat++)
        if (m->kernel->lanes.index[seat] != 0)
            w->seats[w->seat_count++] = (uint8_t)seat;
    if (!m->kernel->looks_beside) return;
    rows_count(w, m);
    rows_collect(w);
    rows_choose(w, &m->kernel->lanes);
}
