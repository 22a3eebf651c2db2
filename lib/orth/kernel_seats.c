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
    SEATS_OWN = 50,   /* letters that one of ASCII counts for */
    SEATS_LACKING = 1 /* letters that may be unknown */
};

/* Characters that are alike but for the lower half of their last byte; sets of
 * such halves. */
typedef struct seats_group {
    uint8_t lead, part; /* 0 for ASCII; the rest of the upper half */
    uint8_t bit;
    uint8_t bytes;         /* the most that one of them becomes */
    uint16_t known, moved; /* those that become something */
    bool letters; /* some of these are letters, and no signs as ʼ is one */
} seats_group;

typedef struct seats_work {
    const oq_kernel_maker *m;
    oq_kernel *k;
    oq_kernel_seats *seats;
    seats_group groups[SEATS_GROUPS];
    unsigned count;
    uint16_t valid[SEATS_GROUPS]; /* of a bit: lower halves that have it */
    unsigned bit_count;           /* at last not above SEATS_BITS */
    unsigned lacking;             /* letters without a seat */
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

static bool seats_is_letter(const oq_kernel_maker *m, unsigned index) {
    for (unsigned unit = 1; unit < m->count; unit++)
        if (m->units[unit].index == index)
            return m->decider->kinds[m->units[unit].unit.letter] !=
                   OQ_KIND_SIGN;
    return false;
}

static void seats_collect(seats_work *w, unsigned lead, unsigned part) {
    seats_group g = {.lead = (uint8_t)lead, .part = (uint8_t)part};
    for (unsigned low = 0; low < SEATS_ROW; low++) {
        unsigned index = seats_index(w->k, &g, low), bytes = 4;
        if (index == 0) continue;
        g.known |= (uint16_t)(1u << low);
        if (seats_stays(w->k, &g, index, low)) continue;
        g.moved |= (uint16_t)(1u << low);
        g.letters |= seats_is_letter(w->m, index);
        while (bytes > 0 && w->k->out[bytes - 1][index] == 0)
            bytes--;
        if (bytes > g.bytes) g.bytes = (uint8_t)bytes;
    }
    if (g.moved == 0) return;
    w->groups[w->count++] = g;
}

/* How soon a group is seated: letters, and what is written with fewer bytes
 * sits in the lower rows. */
static unsigned seats_urge(const seats_group *g) {
    unsigned count = seats_count(g->known);
    if (g->lead == 0) return 300 - g->bytes;
    if (!g->letters) return count;
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
        if (w->groups[i].bit == bit) all += lost;
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

/* What the first byte of a group has in "leads"; 0: there are too many. A fifth
 * one costs all windows, so none is for signs and punctuation alone. */
static unsigned seats_lead(seats_work *w, const seats_group *g) {
    unsigned most = g->letters || w->k->lanes.many ? OQ_LANES_LEADS : 4;
    uint8_t *known = &w->k->lanes.leads[g->lead >> 4 & 1][g->lead & 15];
    if (*known == 0) {
        unsigned count = 0;
        for (unsigned i = 0; i < 32; i++)
            count += w->k->lanes.leads[i / 16][i % 16] != 0;
        if (count >= most) return 0;
        *known = (uint8_t)(OQ_LANES_KEY ^ (count & 3) ^ count >> 2 << 4);
        w->k->lanes.many |= count > 3;
    }
    return *known;
}

/* The entries of a group: what is added, and its bit. */
static void seats_write(uint8_t *place, uint8_t *bit, const seats_group *g,
                        unsigned start) {
    *place = (uint8_t)(start - SEATS_ROW);
    *bit = (uint8_t)(1u << g->bit);
}

static void seats_lead_to(oq_lanes *l, const seats_group *g, unsigned lead,
                          unsigned start) {
    unsigned key = OQ_LANES_KEY ^ lead, at = (key & 3) | g->part << 2;
    if (g->lead == 0)
        seats_write(&l->ascii_places[g->part], &l->ascii_bits[g->part], g,
                    start);
    else
        seats_write(&l->places[key >> 4][at], &l->bits[key >> 4][at], g, start);
}

/* Makes the entries of a group; it stays unknown where it finds no room. */
static void seats_enter(seats_work *w, const seats_group *g) {
    unsigned lead = g->lead != 0 ? seats_lead(w, g) : OQ_LANES_KEY;
    unsigned start = lead != 0 ? seats_find(w, g) : 0;
    if (start == 0) {
        if (g->letters)
            w->lacking += seats_count(g->moved) * (g->lead ? 1 : SEATS_OWN);
        return;
    }
    seats_sit(w, g, start);
    seats_lead_to(&w->k->lanes, g, lead, start);
}

/* Whether all first bytes begin with the same half. */
static void seats_half(oq_lanes *l) {
    static const oq_lanes_row none;
    bool half[2];
    for (unsigned i = 0; i < 2; i++)
        half[i] = memcmp(l->leads[i], none, sizeof(none)) != 0;
    if (half[0] && half[1]) return;
    l->half = half[0] ? 0xC0 : 0xD0;
}

OQ_FN void oq_kernel_take_seats(const oq_kernel_maker *m,
                                oq_kernel_seats *seats) {
    seats_work w = {.m = m, .k = m->kernel, .seats = seats};
    oq_lanes *l = &m->kernel->lanes;
    memset(seats, 0, sizeof(*seats));
    l->rows = 1;
    seats_groups(&w);
    seats_bits(&w);
    while (w.bit_count > SEATS_BITS)
        seats_merge(&w);
    for (unsigned i = 0; i < w.count; i++)
        seats_enter(&w, &w.groups[i]);
    for (unsigned low = 0; low < SEATS_ROW; low++)
        for (unsigned bit = 0; bit < w.bit_count; bit++)
            l->valid[low] |= (uint8_t)((w.valid[bit] >> low & 1) << bit);
    seats_half(l);
    if (w.lacking > SEATS_LACKING) l->rows = 0;
}
