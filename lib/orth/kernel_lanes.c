/*
 * kernel_lanes.c - the tables of lib/kernel/lanes.h, out of the other ones of a
 * kernel: kernel_seats.c gives characters their seats, and here stands what is
 * known about each seat.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum { LANES_ROW = 16, LANES_ROWS = OQ_LANES_SEATS / LANES_ROW };

/* What an index becomes, by place in two lanes or in one. */
static void lanes_out(oq_kernel *k, unsigned seat, unsigned index, bool two) {
    const uint8_t out[4] = {k->out[0][index], k->out[1][index],
                            k->out[2][index], k->out[3][index]};
    oq_lanes *l = &k->lanes;
    bool brief = two && out[2] == 0;
    l->outs[OQ_LANES_FIRST][seat] = out[0];
    l->outs[OQ_LANES_SECOND][seat] = !two ? 0 : brief ? out[1] : out[2];
    l->outs[OQ_LANES_MORE][seat] = brief ? 0 : out[1];
    l->outs[OQ_LANES_MORE_SECOND][seat] = two ? out[3] : 0;
}

static void lanes_set(oq_lanes_row row, unsigned seat, bool in) {
    row[seat % LANES_ROW] |= (uint8_t)(in << seat / LANES_ROW);
}

/* What is known about a character, by its index; 0: a seat without one. */
static void lanes_know(oq_kernel *k, unsigned seat, unsigned index) {
    oq_lanes *l = &k->lanes;
    const uint8_t *near = oq_kernel_near(k);
    l->index[seat] = (uint8_t)index;
    lanes_set(l->letters, seat, k->context[index] & OQ_KERNEL_LETTER);
    lanes_set(l->firsts, seat, (k->context[index] & OQ_KERNEL_FIRST) != 0);
    for (unsigned i = 0; i < 3 && k->far; i++)
        l->near[i][seat] = near[i * 256 + index];
    l->meets[seat] = k->meets[index];
}

static void lanes_stops(oq_lanes *l) {
    for (unsigned seat = LANES_ROW; seat < OQ_LANES_SEATS; seat++)
        l->stops |= l->outs[OQ_LANES_FIRST][seat] == OQ_KERNEL_STOP;
}

static void lanes_fill(oq_kernel *k, const oq_kernel_seats *seats) {
    for (unsigned seat = 0; seat < OQ_LANES_SEATS; seat++) {
        const oq_kernel_seat *s = &seats->items[seat];
        lanes_know(k, seat, s->index);
        if (s->index != 0)
            lanes_out(k, seat, s->index, s->two);
        else
            k->lanes.outs[OQ_LANES_FIRST][seat] = s->stays;
    }
    lanes_stops(&k->lanes);
}

static void lanes_capitals(const oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    for (unsigned i = 1; i < m->count; i++)
        if (m->units[i].unit.upper && !m->units[i].hard)
            k->capital[m->units[i].index] = 1;
    for (unsigned seat = LANES_ROW; seat < OQ_LANES_SEATS; seat++)
        lanes_set(k->lanes.capitals, seat, k->capital[k->lanes.index[seat]]);
}

static void lanes_thirds(oq_kernel *k) {
    for (unsigned last = 0; last < 64; last++)
        k->lanes.thirds[last % 16] |=
            (uint8_t)((k->third[last] == 0) << last / 16);
}

static void lanes_odd(oq_kernel *k) {
    oq_lanes *l = &k->lanes;
    l->odd_byte = 255;
    for (unsigned i = 0; i < LANES_ROW; i++)
        l->odd[i] = k->sorts[1][i] | k->sorts[2][i];
    for (unsigned byte = 1; byte < '@'; byte++) {
        if ((l->odd[byte % LANES_ROW] >> byte / LANES_ROW & 1) == 0) continue;
        l->odd_byte = (uint8_t)byte;
        l->odd_count++;
    }
}

/* ------------------------------------------------------------- differences */

/* The first row of a table that has anything. */
static unsigned lanes_start(const oq_lanes_table table) {
    unsigned seat = LANES_ROW;
    while (seat < OQ_LANES_SEATS && table[seat] == 0)
        seat++;
    return seat / LANES_ROW;
}

static void lanes_differ(oq_lanes_table table) {
    for (unsigned seat = OQ_LANES_SEATS - 1; seat >= LANES_ROW; seat--)
        table[seat] ^= table[seat - LANES_ROW];
}

static void lanes_differences(oq_lanes *l) {
    oq_lanes_table *all[] = {&l->outs[0], &l->outs[1], &l->outs[2],
                             &l->outs[3], &l->meets,   &l->near[0],
                             &l->near[1], &l->near[2]};
    for (unsigned i = 0; i < OQ_COUNT(all); i++)
        lanes_differ(*all[i]);
}

/* A table of outputs starts no later than the next one. */
static void lanes_starts(oq_lanes *l) {
    unsigned start = LANES_ROWS;
    for (unsigned i = OQ_LANES_OUTS; i-- > 0;) {
        unsigned own = lanes_start(l->outs[i]);
        if (own < start) start = own;
        l->starts[i] = (uint8_t)start;
    }
}

OQ_FN void oq_kernel_make_lanes(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    oq_kernel_seats seats;
    oq_kernel_take_seats(m, &seats);
    lanes_fill(k, &seats);
    lanes_capitals(m);
    lanes_thirds(k);
    lanes_odd(k);
    oq_kernel_make_rows(m);
    lanes_starts(&k->lanes);
    lanes_differences(&k->lanes);
}
