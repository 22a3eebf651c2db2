/*
 * kernel_fold.c - what letters become in the second lanes of blocks
 * (avx512_apart.h), in one register: where letters have two bytes and most
 * become one, few of 64 places differ. Second lanes have bases of their own, so
 * that it is laid out afresh what stands where, and a matrix of bits folds 128
 * indices to
 * 64. Invariant: characters that share a place become the same there; old
 * letters and marks that find none are hard in blocks.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum {
    FOLD_TRIES = 100000, /* for bases, with each of */
    FOLD_MOST = 3        /* so many folds */
};

/* The characters behind a first byte, by their indices: those that must find a
 * place, and others. */
typedef struct fold_lead {
    uint8_t lead, counts[2], items[2][64];
} fold_lead;

typedef struct fold_search {
    oq_kernel_maker *m;
    fold_lead leads[32]; /* those that have any, the fullest first */
    uint8_t bases[32];   /* of these, by number */
    unsigned count, tries;
} fold_search;

/* The characters whose second bytes are looked up at folded places; 0: none. */
typedef struct fold_places {
    uint8_t at[64];
} fold_places;

/* --------------------------------------------------------------- characters */

OQ_FN bool oq_kernel_grows_apart(const oq_kernel_maker *m) {
    const oq_kernel *k = m->kernel;
    if (!oq_kernel_is_apart(m)) return false;
    for (unsigned code = 0; code < 128; code++)
        if (k->ascii[code] == OQ_KERNEL_LETTER && k->out[1][code] != 0)
            return false;
    return true;
}

OQ_FN bool oq_kernel_is_old(const oq_kernel_maker *m, unsigned unit) {
    return unit > 0 && unit < m->count &&
           m->units[unit].unit.letter >= m->alphabet;
}

/* Whether two characters become the same in second lanes. */
static bool fold_same(const oq_kernel *k, unsigned left, unsigned right) {
    return k->out[1][left] == k->out[1][right] &&
           k->out[2][left] == k->out[2][right];
}

/* Whether plain characters are frequent: no-break spaces, « », and ، ؛ ؟. */
static bool fold_is_frequent(unsigned lead, unsigned second) {
    if (lead == 0xC2) return second == 0xA0 || second == 0xAB || second == 0xBB;
    return lead == 0xD8 && (second == 0x8C || second == 0x9B || second == 0x9F);
}

OQ_FN bool oq_kernel_must_fit(const oq_kernel_maker *m, unsigned index) {
    unsigned lead = m->kernel->lead[index];
    unsigned second = (index - m->kernel->base[lead & 31]) & 63;
    for (unsigned unit = 1; unit < m->count; unit++)
        if (m->units[unit].size == 2 && m->units[unit].index == index)
            return !oq_kernel_is_old(m, unit);
    return fold_is_frequent(lead, second | 0x80);
}

/* The characters behind a first byte that blocks can write. */
static fold_lead fold_lead_of(const oq_kernel_maker *m, unsigned lead) {
    fold_lead l = {.lead = (uint8_t)lead};
    for (unsigned index = 1; index < 128; index++) {
        bool other = !oq_kernel_must_fit(m, index);
        if (m->kernel->lead[index] == (0xC0 | lead) &&
            oq_kernel_fits_blocks(m->kernel, index))
            l.items[other][l.counts[other]++] = (uint8_t)index;
    }
    return l;
}

/* First bytes in the order of how many characters they have. */
static void fold_order(fold_search *s) {
    for (unsigned lead = 2; lead < 32; lead++) {
        fold_lead l = fold_lead_of(s->m, lead);
        unsigned at = s->count;
        if (l.counts[0] + l.counts[1] == 0) continue;
        for (; at > 0 && s->leads[at - 1].counts[0] < l.counts[0]; at--)
            s->leads[at] = s->leads[at - 1];
        s->leads[at] = l;
        s->count++;
    }
}

/* ------------------------------------------------------------------- search */

/* The matrix takes the highest of these bits out, and turns the others where
 * that is set. */
OQ_FN uint64_t oq_kernel_fold_by(unsigned bits) {
    unsigned out = 6;
    uint64_t matrix = 0;
    while ((bits >> out & 1) == 0)
        out--;
    for (unsigned bit = 0; bit < 6; bit++) {
        unsigned from = bit + (bit >= out);
        uint64_t row = 1u << from | (bits >> from & 1) << out;
        matrix |= row << 8 * (7 - bit);
    }
    return matrix;
}

/* Lays the second bytes behind a first byte out. False: one that must has no
 * place. Others that have none are lost. */
static bool fold_add(const fold_search *s, fold_places *places, unsigned number,
                     unsigned base, bool others) {
    const fold_lead *lead = &s->leads[number];
    oq_kernel_fold *fold = &s->m->fold;
    for (unsigned i = 0; i < lead->counts[others]; i++) {
        unsigned index = lead->items[others][i];
        unsigned second = (index - s->m->kernel->base[lead->lead]) & 63;
        unsigned half = oq_blocks_fold(fold->matrix, base + second);
        uint8_t *at = &places->at[half];
        if (*at == 0) *at = (uint8_t)index;
        fold->halves[index] = (uint8_t)half;
        fold->lost[index] = !fold_same(s->m->kernel, *at, index);
        if (fold->lost[index] && !others) return false;
    }
    return true;
}

/* Keeps the bases that were found, when what must has its places. */
static void fold_keep(const fold_search *s, fold_places places) {
    for (unsigned i = 0; i < s->count; i++) {
        fold_add(s, &places, i, s->bases[i], true);
        s->m->fold.bases[s->leads[i].lead] = s->bases[i];
    }
}

/* Finds bases for second bytes, from a number on: an index is below 128. */
static bool fold_from(fold_search *s, unsigned number,
                      const fold_places *places) {
    if (number == s->count) {
        fold_keep(s, *places);
        return true;
    }
    for (unsigned base = 0; base <= 64 && s->tries < FOLD_TRIES; base++) {
        fold_places more = *places;
        s->tries++;
        s->bases[number] = (uint8_t)base;
        if (fold_add(s, &more, number, base, false) &&
            fold_from(s, number + 1, &more))
            return true;
    }
    return false;
}

OQ_FN bool oq_kernel_fold_seconds(oq_kernel_maker *m) {
    const fold_places none = {{0}};
    fold_search s = {.m = m};
    fold_order(&s);
    for (unsigned fold = 127; fold > 127 - FOLD_MOST; fold--) {
        s.tries = 0;
        m->fold.matrix = oq_kernel_fold_by(fold);
        if (fold_from(&s, 0, &none)) return true;
    }
    return false;
}
