/*
 * kernel_seats.c - the seats of characters for lib/kernel/lanes.h. Groups are
 * laid into each other's gaps: which characters are theirs is told by bits, one
 * for all that have about the same ones. Invariant: no two characters have one
 * seat, and what has none is unknown or stays as it is.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum {
    SEATS_ROW = 16,
    SEATS_GROUPS = 30 * 4 + 8,
    SEATS_BITS = 8,
    SEATS_NO_BIT = SEATS_GROUPS,
    SEATS_LATIN = 50, /* see seats_urge */
    SEATS_LACKING = 1 /* letters that may be unknown */
};

/* Characters that are alike but for the lower half of their last byte; sets of
 * such halves. */
typedef struct seats_group {
    uint8_t lead, part; /* 0 for ASCII; the rest of the upper half */
    uint8_t bit;
    uint8_t bytes;         /* the most that one of them becomes */
    uint16_t known, moved; /* those that become something */
} seats_group;

typedef struct seats_work {
    oq_kernel *k;
    oq_kernel_seats *seats;
    seats_group groups[SEATS_GROUPS];
    unsigned count;
    uint16_t valid[SEATS_GROUPS]; /* of a bit: lower halves that have it */
    unsigned bit_count;           /* at last not above SEATS_BITS */
    unsigned lacking; /* letters without a seat; one of ASCII counts for many */
} seats_work;

static unsigned seats_count(uint32_t set) {
    unsigned count = 0;
    for (; set != 0; set &= set - 1)
        count++;
    return count;
}

/* ------------------------------------------------------------------ groups */

/* The index of a character; 0: it is not known. */
static unsigned seats_index(const oq_kernel *k, const seats_group *g,
                            unsigned low) {
    unsigned last = g->part * SEATS_ROW + low;
    if (g->lead == 0) return k->ascii[last] == OQ_KERNEL_LETTER ? last : 0;
    unsigned index = (k->base[g->lead & 31] + last) & 255;
    return index < 128 && k->lead[index] == g->lead ? index : 0;
}

static bool seats_stays(const oq_kernel *k, const seats_group *g,
                        unsigned index, unsigned low) {
    return g->lead != 0 && k->context[index] == 0 &&
           k->out[0][index] == g->lead && k->out[2][index] == 0 &&
           k->out[1][index] == (0x80 | g->part * SEATS_ROW | low);
}

static void seats_collect(seats_work *w, unsigned lead, unsigned part) {
    seats_group g = {.lead = (uint8_t)lead, .part = (uint8_t)part};
    for (unsigned low = 0; low < SEATS_ROW; low++) {
        unsigned index = seats_index(w->k, &g, low), bytes = 4;
        if (index == 0) continue;
        g.known |= (uint16_t)(1u << low);
        if (seats_stays(w->k, &g, index, low)) continue;
        g.moved |= (uint16_t)(1u << low);
        while (bytes > 0 && w->k->out[bytes - 1][index] == 0)
            bytes--;
        if (bytes > g.bytes) g.bytes = (uint8_t)bytes;
    }
    if (g.known == 0) return;
    w->groups[w->count++] = g;
}

/* How soon a group is seated: what is written with fewer bytes sits in the
 * lower rows; of what stays, the marks of Latin-1 come first. */
static unsigned seats_urge(const seats_group *g) {
    unsigned count = seats_count(g->known);
    if (g->lead == 0) return 300 - g->bytes;
    if (g->moved == 0) return (g->lead == 0xC2 ? SEATS_LATIN : 0) + count;
    return (count > SEATS_ROW / 2 ? 204 - 4 * g->bytes : 100) + count / 4;
}

static bool seats_before(const seats_group *a, const seats_group *b) {
    return seats_urge(a) > seats_urge(b);
}

static void seats_sort(seats_work *w) {
    for (unsigned i = 1; i < w->count; i++)
        for (unsigned j = i;
             j > 0 && seats_before(&w->groups[j], &w->groups[j - 1]); j--) {
            seats_group swap = w->groups[j];
            w->groups[j] = w->groups[j - 1];
            w->groups[j - 1] = swap;
        }
}

static void seats_groups(seats_work *w) {
    for (unsigned part = 0; part < 8; part++)
        seats_collect(w, 0, part);
    for (unsigned lead = 0xC2; lead < 0xE0; lead++)
        for (unsigned part = lead == 0xC2 ? 2 : 0; part < 4; part++)
            seats_collect(w, lead, part); /* but no signs of control */
    seats_sort(w);
}

/* -------------------------------------------------------------------- bits */

/* Each set of characters that have seats has its own bit. */
static void seats_bits(seats_work *w) {
    for (unsigned i = 0; i < w->count; i++) {
        seats_group *g = &w->groups[i];
        unsigned bit = 0;
        if (g->moved == 0) continue;
        while (bit < w->bit_count && w->valid[bit] != g->known)
            bit++;
        if (bit == w->bit_count) w->valid[w->bit_count++] = g->known;
        g->bit = (uint8_t)bit;
    }
}

/* Seats that are lost if groups of a bit have that of another set too. */
static unsigned seats_loss(const seats_work *w, unsigned bit, uint16_t both) {
    unsigned lost = seats_count(both) - seats_count(w->valid[bit]), all = 0;
    for (unsigned i = 0; i < w->count; i++)
        if (w->groups[i].moved != 0 && w->groups[i].bit == bit) all += lost;
    return all;
}

/* Makes those two bits one with which the fewest seats are lost. */
static void seats_merge(seats_work *w) {
    unsigned best = UINT32_MAX, left = 0, right = 1;
    for (unsigned j = 1; j < w->bit_count; j++)
        for (unsigned i = 0; i < j; i++) {
            uint16_t both = w->valid[i] | w->valid[j];
            unsigned loss = seats_loss(w, i, both) + seats_loss(w, j, both);
            if (loss >= best) continue;
            best = loss;
            left = i;
            right = j;
        }
    w->valid[left] |= w->valid[right];
    w->valid[right] = w->valid[--w->bit_count];
    for (unsigned i = 0; i < w->count; i++) {
        uint8_t *bit = &w->groups[i].bit;
        if (*bit == right) *bit = (uint8_t)left;
        if (*bit == w->bit_count) *bit = (uint8_t)right;
    }
}

/* A bit for a group that stays: that of another of which nothing is lost, or
 * not too much of marks of Latin-1. */
static void seats_stay(seats_work *w, seats_group *g, unsigned first) {
    g->bit = SEATS_NO_BIT;
    for (unsigned bit = first; bit < w->bit_count; bit++) {
        uint16_t both = w->valid[bit] & g->known;
        unsigned loss = seats_count(w->valid[bit] & ~(uint32_t)both);
        if (loss > (g->lead == 0xC2 ? SEATS_ROW / 2 : 0)) continue;
        w->valid[bit] = both;
        g->bit = (uint8_t)bit;
        return;
    }
    if (w->bit_count == SEATS_BITS) return;
    g->bit = (uint8_t)w->bit_count;
    w->valid[w->bit_count++] = g->known;
}

/* ------------------------------------------------------------------- seats */

static bool seats_free(const seats_work *w, unsigned start, uint16_t set) {
    for (unsigned low = 0; low < SEATS_ROW; low++)
        if (set >> low & 1 &&
            (start + low < SEATS_ROW || start + low >= OQ_LANES_SEATS ||
             w->seats->items[start + low].taken))
            return false;
    return true;
}

/* Where a group's seats start; 0: there is no room. */
static unsigned seats_find(const seats_work *w, const seats_group *g) {
    for (unsigned start = 1; start < OQ_LANES_SEATS; start++)
        if (seats_free(w, start, w->valid[g->bit])) return start;
    return 0;
}

/* Characters sit down, also those that are unknown but have the group's bit. */
static void seats_sit(seats_work *w, const seats_group *g, unsigned start) {
    for (unsigned low = 0; low < SEATS_ROW; low++) {
        if ((w->valid[g->bit] >> low & 1) == 0) continue;
        oq_kernel_seat *seat = &w->seats->items[start + low];
        seat->taken = true;
        seat->two = g->lead != 0;
        seat->index = (uint8_t)seats_index(w->k, g, low);
        seat->stays = g->lead != 0 ? OQ_KERNEL_STOP
                                   : (uint8_t)(g->part * SEATS_ROW + low);
        unsigned row = (start + low) / SEATS_ROW;
        if (row > w->k->lanes.rows) w->k->lanes.rows = (uint8_t)row;
    }
}

/* The number of a first byte; OQ_LANES_LEADS: there are too many. */
static unsigned seats_number(seats_work *w, unsigned lead) {
    uint8_t *known = &w->k->lanes.leads[lead >> 4 & 1][lead & 15];
    if (*known == 0) {
        unsigned count = 0;
        for (unsigned i = 0; i < 32; i++)
            count += w->k->lanes.leads[i / 16][i % 16] != 0;
        if (count == OQ_LANES_LEADS) return count;
        *known = (uint8_t)(OQ_LANES_KNOWN | count << 2);
        w->k->lanes.many |= count > 3;
    }
    return (*known & (unsigned)~OQ_LANES_KNOWN) >> 2;
}

/* Makes the entries of a group; it stays unknown where it finds no room. */
static void seats_enter(seats_work *w, const seats_group *g) {
    oq_lanes *l = &w->k->lanes;
    unsigned number = g->lead != 0 ? seats_number(w, g->lead) : 0, start = 0;
    if (g->bit == SEATS_NO_BIT || number == OQ_LANES_LEADS) return;
    if (g->moved != 0) {
        start = seats_find(w, g);
        if (start == 0) {
            w->lacking += seats_count(g->moved) * (g->lead ? 1 : SEATS_LATIN);
            return;
        }
        seats_sit(w, g, start);
    }
    unsigned at = number << 2 | g->part;
    uint8_t bit = (uint8_t)(1u << g->bit);
    if (g->lead == 0) {
        l->ascii_places[g->part] = (uint8_t)start;
        l->ascii_bits[g->part] = bit;
    } else {
        l->places[at / SEATS_ROW][at % SEATS_ROW] = (uint8_t)start;
        l->bits[at / SEATS_ROW][at % SEATS_ROW] = bit;
    }
}

/* Makes all anew with "most" bits for what has seats; the others are for what
 * stays. */
static void seats_make(seats_work *w, unsigned most) {
    memset(w->seats, 0, sizeof(*w->seats));
    memset(&w->k->lanes, 0, sizeof(w->k->lanes));
    w->k->lanes.rows = 1;
    w->count = w->bit_count = 0;
    w->lacking = 0;
    seats_groups(w);
    seats_bits(w);
    while (w->bit_count > most)
        seats_merge(w);
    unsigned first = w->bit_count;
    for (unsigned i = 0; i < w->count; i++)
        if (w->groups[i].moved == 0) seats_stay(w, &w->groups[i], first);
    for (unsigned i = 0; i < w->count; i++)
        seats_enter(w, &w->groups[i]);
}

OQ_FN void oq_kernel_take_seats(oq_kernel *k, oq_kernel_seats *seats) {
    seats_work w = {.k = k, .seats = seats};
    oq_lanes *l = &k->lanes;
    seats_make(&w, SEATS_BITS - 1);
    if (w.lacking != 0) seats_make(&w, SEATS_BITS);
    for (unsigned low = 0; low < SEATS_ROW; low++)
        for (unsigned bit = 0; bit < w.bit_count; bit++)
            l->valid[low] |= (uint8_t)((w.valid[bit] >> low & 1) << bit);
    if (w.lacking > SEATS_LACKING) l->rows = 0;
}
