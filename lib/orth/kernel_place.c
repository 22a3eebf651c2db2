/*
 * kernel_place.c - where the characters of two bytes stand among the indices of
 * a kernel. Those behind one lead byte keep their distances, so that adding
 * finds an index; the blocks of all lead bytes are laid into each other's gaps,
 * below 128, for look-ups there cost half as much. Invariant: no two characters
 * have one index, and none that of the edge.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum {
    PLACE_MOST = 16,     /* lead bytes */
    PLACE_TRIES = 50000, /* before the search gives up */
    PLACE_LIMIT = 128,
    PLACE_GAIN = 64 /* of a frequent character */
};

/* Indices, a bit each. */
typedef struct place_set {
    uint64_t bits[PLACE_LIMIT / 64];
} place_set;

typedef struct place_search {
    const uint64_t *seconds;   /* by lead & 31 */
    uint8_t leads[PLACE_MOST]; /* those that have any, the fullest first */
    uint8_t bases[PLACE_MOST]; /* of these */
    unsigned count, tries;
} place_search;

static unsigned place_count(uint64_t mask) {
    unsigned count = 0;
    for (; mask != 0; mask &= mask - 1)
        count++;
    return count;
}

/* Adds the characters behind a lead byte from a base on; false: an index is
 * taken, or not below the limit. */
static bool place_add(place_set *taken, uint64_t seconds, unsigned base) {
    for (; seconds != 0; seconds &= seconds - 1) {
        unsigned index = (base + oq_lowest(seconds)) & 255;
        uint64_t bit = UINT64_C(1) << (index & 63);
        if (index >= PLACE_LIMIT || (taken->bits[index >> 6] & bit))
            return false;
        taken->bits[index >> 6] |= bit;
    }
    return true;
}

/* Finds bases for the lead bytes from a number on. */
static bool place_from(place_search *s, unsigned number,
                       const place_set *taken) {
    if (number == s->count) return true;
    uint64_t seconds = s->seconds[s->leads[number]];
    for (unsigned base = 0; base < 256; base++) {
        place_set more = *taken;
        if (s->tries == PLACE_TRIES) return false;
        if (!place_add(&more, seconds, base)) continue;
        s->tries++;
        s->bases[number] = (uint8_t)base;
        if (place_from(s, number + 1, &more)) return true;
    }
    return false;
}

/* Lead bytes in the order of how many characters they have. */
static bool place_order(place_search *s) {
    for (unsigned lead = 0; lead < 32; lead++) {
        unsigned at = s->count;
        if (s->seconds[lead] == 0) continue;
        if (s->count++ == PLACE_MOST) return false;
        for (; at > 0 && place_count(s->seconds[s->leads[at - 1]]) <
                             place_count(s->seconds[lead]);
             at--)
            s->leads[at] = s->leads[at - 1];
        s->leads[at] = (uint8_t)lead;
    }
    return true;
}

static void place_write(oq_kernel *k, const place_search *s) {
    for (unsigned i = 0; i < s->count; i++) {
        unsigned lead = s->leads[i];
        k->base[lead] = k->base[lead + 32] = s->bases[i];
        for (unsigned second = 0; second < 64; second++)
            if (s->seconds[lead] >> second & 1)
                k->lead[(s->bases[i] + second) & 255] = (uint8_t)(0xC0 | lead);
    }
}

OQ_FN bool oq_kernel_place(oq_kernel_maker *m, const uint64_t seconds[32]) {
    place_search s = {.seconds = seconds};
    place_set taken = {{1}};
    for (unsigned i = 1; i < PLACE_LIMIT; i++)
        if (m->kernel->lead[i] == 1) /* of one byte */
            taken.bits[i >> 6] |= UINT64_C(1) << (i & 63);
    if (!place_order(&s) || !place_from(&s, 0, &taken)) return false;
    place_write(m->kernel, &s);
    return true;
}

/* -------------------------------------------------------------------- plain */

static bool place_is_free(const oq_kernel *k, unsigned index) {
    return index != OQ_KERNEL_EDGE && index < PLACE_LIMIT &&
           k->lead[index] == 0;
}

OQ_FN bool oq_kernel_place_strange(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    unsigned index = PLACE_LIMIT - 1;
    while (index > 0 && !place_is_free(k, index))
        index--;
    if (index == 0) return false;
    k->strange = (uint8_t)index;
    k->lead[index] = 1; /* until all have their places */
    k->out[0][index] = OQ_KERNEL_STOP;
    m->slots[index] = true;
    return true;
}

/* How many characters find a free index from a base on; no-break spaces and
 * quotation marks « » count most. */
static unsigned place_gain(const oq_kernel *k, uint64_t seconds,
                           unsigned base) {
    unsigned gain = 0;
    for (; seconds != 0; seconds &= seconds - 1) {
        unsigned second = oq_lowest(seconds);
        bool frequent = second == 0x20 || second == 0x2B || second == 0x3B;
        if (place_is_free(k, (base + second) & 255))
            gain += frequent ? PLACE_GAIN : 1;
    }
    return gain;
}

/* Those that find a free index from the base of their lead byte on. */
static void place_free(oq_kernel *k, unsigned lead, uint64_t seconds) {
    for (; seconds != 0; seconds &= seconds - 1) {
        unsigned index = (k->base[lead & 31] + oq_lowest(seconds)) & 255;
        if (place_is_free(k, index)) k->lead[index] = (uint8_t)lead;
    }
}

OQ_FN bool oq_kernel_place_most(oq_kernel_maker *m, unsigned lead,
                                uint64_t seconds) {
    oq_kernel *k = m->kernel;
    unsigned best = 0, most = 0;
    for (unsigned base = 0; base < 256; base++) {
        unsigned gain = place_gain(k, seconds, base);
        if (gain <= most) continue;
        most = gain;
        best = base;
    }
    k->base[lead & 31] = k->base[(lead & 31) + 32] = (uint8_t)best;
    place_free(k, lead, seconds);
    return most >= 3 * PLACE_GAIN;
}

OQ_FN void oq_kernel_place_some(oq_kernel_maker *m, unsigned lead,
                                uint64_t seconds) {
    for (unsigned i = 1; i < PLACE_LIMIT; i++)
        if (m->kernel->lead[i] == lead) {
            place_free(m->kernel, lead, seconds);
            return;
        }
}
