/*
 * kernel_compact.c - letters in 64 places, for blocks of text in a script that
 * has no capitals: so each look-up takes one register instead of two. The
 * characters behind a first byte stand as in a ring, and each first byte turns
 * its ring so far that letters do not meet; bytes of ASCII, which all stay as
 * they are, get some of the places that are left, by what they are beside
 * letters. The same for letters of two bytes in Latin script, where those of
 * ASCII have a register of their own ("spread" of blocks.h). Invariant: what has
 * no place is hard.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum {
    COMPACT_PLACES = 64,
    COMPACT_LEADS = 32,
    COMPACT_TRIES = 100000
};

/* The characters behind a first byte, a bit each by second byte & 63: those
 * that must find a place, and others. "turn": how far the ring is turned. */
typedef struct compact_lead {
    uint64_t must, others;
    unsigned lead, turn;
} compact_lead;

typedef struct compact_work {
    const oq_kernel_maker *m;
    oq_compact *to;
    compact_lead leads[COMPACT_LEADS]; /* those that have any */
    unsigned lead_count, tries;
    oq_kernel_ascii ascii; /* places */
    uint64_t taken;      /* places, a bit each */
} compact_work;

static uint64_t compact_turned(uint64_t ring, unsigned turn) {
    return turn == 0 ? ring : ring << turn | ring >> (COMPACT_PLACES - turn);
}

/* --------------------------------------------------------------- characters */

/* Collects the characters of two bytes. */
static void compact_collect(compact_work *w) {
    const oq_kernel *k = w->m->kernel;
    for (unsigned lead = 2; lead < COMPACT_LEADS; lead++) {
        compact_lead l = {.lead = lead};
        for (unsigned index = 1; index < 128; index++) {
            uint64_t bit = UINT64_C(1) << ((index - k->base[lead]) & 63);
            if (k->blocks.lead[index] != (0xC0 | lead)) continue;
            if (oq_kernel_must_fit(w->m, index))
                l.must |= bit;
            else
                l.others |= bit;
        }
        if ((l.must | l.others) != 0) w->leads[w->lead_count++] = l;
    }
}

/* Turns the rings from a number on so that no two letters meet. */
static bool compact_turn(compact_work *w, unsigned number, uint64_t taken) {
    w->taken = taken;
    if (number == w->lead_count) return true;
    for (unsigned turn = 0; turn < COMPACT_PLACES && w->tries < COMPACT_TRIES;
         turn++) {
        uint64_t ring = compact_turned(w->leads[number].must, turn);
        w->leads[number].turn = turn;
        w->tries++;
        if ((ring & taken) == 0 && compact_turn(w, number + 1, taken | ring))
            return true;
    }
    return false;
}

/* Lays a character out. */
static void compact_put(const compact_work *w, const compact_lead *l,
                        unsigned second) {
    const oq_kernel *k = w->m->kernel;
    unsigned index = (k->base[l->lead] + second) & 255;
    unsigned place = (second + l->turn) % COMPACT_PLACES;
    w->to->lead[place] = k->blocks.lead[index];
    w->to->first[place] = k->out[0][index];
    w->to->second[place] = k->out[1][index];
    for (int side = 0; side < 2; side++)
        w->to->beside[side][place] = k->blocks.beside[side][index];
}

/* Lays out what stands behind a first byte, others where there is room. */
static void compact_put_all(compact_work *w, const compact_lead *l) {
    uint64_t free = compact_turned(~w->taken, -l->turn % COMPACT_PLACES);
    uint64_t others = l->others & free;
    for (unsigned second = 0; second < COMPACT_PLACES; second++)
        if ((l->must | others) >> second & 1) compact_put(w, l, second);
    w->taken |= compact_turned(others, l->turn);
    w->to->base[l->lead] = (uint8_t)(l->turn + 0x80);
}

/* -------------------------------------------------------------------- ASCII */

/* The first place that is free, and is no more then; COMPACT_PLACES: none. */
static uint8_t compact_take(compact_work *w) {
    unsigned place = 0;
    while (place < COMPACT_PLACES && w->taken >> place & 1)
        place++;
    if (place < COMPACT_PLACES) w->taken |= UINT64_C(1) << place;
    return (uint8_t)place;
}

/* Gives bytes of ASCII their places, the same to those that have one index;
 * false: there is no room, or one does not stay as it is. */
static bool compact_put_ascii(compact_work *w) {
    const oq_blocks *b = &w->m->kernel->blocks;
    uint8_t places[128];
    memset(places, COMPACT_PLACES, sizeof(places));
    for (unsigned code = 0; code < 128; code++) {
        unsigned index = b->single[code];
        w->ascii.is[code] = OQ_BLOCKS_HARD;
        w->ascii.says[code] = UINT32_MAX;
        if (index >= OQ_BLOCKS_HARD) continue;
        if (places[index] == COMPACT_PLACES) places[index] = compact_take(w);
        unsigned place = w->ascii.is[code] = places[index];
        if (place == COMPACT_PLACES || b->first[index] != 0) return false;
        for (int side = 0; side < 2; side++)
            w->to->beside[side][place] = b->beside[side][index];
        w->ascii.says[code] = (uint32_t)b->beside[0][index] << 8 |
                              b->beside[1][index];
    }
    return true;
}

OQ_FN void oq_kernel_make_compact(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    compact_work w = {.m = m, .to = &k->blocks.compact};
    if (!(k->narrow || k->thin) || k->apart || k->head_size != 0 ||
        k->walk_size != 0 || !oq_kernel_is_apart(m))
        return;
    compact_collect(&w);
    if (!compact_turn(&w, 0, 0) || !compact_put_ascii(&w)) return;
    for (unsigned i = 0; i < w.lead_count; i++)
        compact_put_all(&w, &w.leads[i]);
    oq_kernel_fold_ascii(&w.ascii, &k->blocks);
    k->compact = 1;
}

/* ------------------------------------------------------------------- spread */

/* What a byte of ASCII becomes; false: it is no such byte as "spread" has. */
static bool compact_put_single(const oq_kernel *k, oq_blocks *b,
                               unsigned code) {
    unsigned index = b->single[code], at = code % COMPACT_PLACES;
    bool hard = index >= OQ_BLOCKS_HARD;
    if (code < COMPACT_PLACES) return index == 0 || code == 0;
    b->spread[0][at] = hard || index == 0 ? (uint8_t)code : k->out[0][index];
    b->spread[1][at] = hard ? OQ_BLOCKS_STOP : index == 0 ? 0 : b->more[index];
    return hard || (b->spread[1][at] & OQ_BLOCKS_STOP) == 0;
}

/* Whether no letter of two bytes grows. */
static bool compact_stays(const oq_kernel *k) {
    for (unsigned index = 1; index < 128; index++)
        if (k->lead[index] >= 0xC2 && k->out[2][index] != 0) return false;
    return true;
}

OQ_FN void oq_kernel_make_spread(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    compact_work w = {.m = m, .to = &k->blocks.compact};
    bool filter = k->far || k->list_bits != 0;
    if (!k->alone || k->narrow || k->thin || filter || k->head_size != 0 ||
        k->walk_size != 0 || !compact_stays(k))
        return;
    for (unsigned code = 0; code < 128; code++)
        if (!compact_put_single(k, &k->blocks, code)) return;
    compact_collect(&w);
    if (!compact_turn(&w, 0, 0)) return;
    for (unsigned i = 0; i < w.lead_count; i++)
        compact_put_all(&w, &w.leads[i]);
    k->spread = 1;
}
