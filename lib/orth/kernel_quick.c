/*
 * kernel_quick.c - the filter of lib/kernel/quick.h: the bytes with which words
 * begin that begin with a listed stem, in small letters and with a capital in
 * front.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "kernel_maker.h"

enum {
    QUICK_LETTERS = 3, /* that are hashed, and as many behind them */
    QUICK_BYTES = 4 * QUICK_LETTERS,
    QUICK_LEAST = 6 /* log2 of words */
};

/* The bytes of a stem so far. */
typedef struct quick_stem {
    uint8_t bytes[QUICK_BYTES + 4];
    unsigned count;
} quick_stem;

/* Where the filter goes; first the stems are only counted. */
typedef struct quick_work {
    const oq_kernel_maker *maker;
    const oq_node *nodes;
    oq_quick quick;
    uint32_t *words; /* NULL: they are counted */
    size_t count;
    unsigned brief; /* bytes of the shortest of those that are short, or 0 */
} quick_work;

static uint64_t quick_ones(unsigned bytes) {
    return ~UINT64_C(0) >> (64 - 8 * bytes);
}

/* The bits for what may stand behind the bytes that are hashed. */
static uint32_t quick_bits(const quick_work *w, const quick_stem *stem) {
    static const uint8_t masks[QUICK_LETTERS] = {3, 3, 1};
    unsigned step = w->quick.from / QUICK_LETTERS;
    uint32_t bits = 0;
    for (unsigned bit = 0; bit < 32; bit++) {
        unsigned parts[QUICK_LETTERS] = {bit & 3, bit >> 2 & 3, bit >> 4};
        bool fits = true;
        for (unsigned i = 0; i < QUICK_LETTERS; i++) {
            unsigned at = w->quick.from + step * i + step - 1;
            fits &=
                at >= stem->count || (stem->bytes[at] & masks[i]) == parts[i];
        }
        bits |= (uint32_t)fits << bit;
    }
    return bits;
}

static void quick_enter(quick_work *w, const quick_stem *stem) {
    const oq_quick *q = &w->quick;
    uint64_t eight = oq_quick_eight(stem->bytes);
    w->count++;
    if (stem->count >= q->from) {
        if (w->words != NULL)
            w->words[oq_quick_word(q, eight)] |= quick_bits(w, stem);
        return;
    }
    if (w->brief == 0 || stem->count < w->brief) w->brief = stem->count;
    if (w->words == NULL) return;
    unsigned bit = oq_quick_short(q, eight);
    w->words[((size_t)1 << q->bits) + (bit >> 5)] |= UINT32_C(1) << (bit & 31);
}

/* Enters all stems below a node. */
static void quick_walk(quick_work *w, uint32_t node, const quick_stem *stem) {
    const oq_node *here = &w->nodes[node];
    const oq_decider *d = w->maker->decider;
    if (stem->count >= 2u * w->quick.from || here->value != 0) {
        quick_enter(w, stem);
        return;
    }
    for (unsigned i = 0; i < here->child_count; i++) {
        uint32_t child = here->children + i;
        uint8_t letter = w->nodes[child].letter;
        uint32_t codes[2] = {d->codes[letter], d->uppers[letter]};
        bool both = stem->count == 0 && codes[1] != codes[0];
        for (int j = 0; j <= both; j++) {
            quick_stem next = *stem;
            if (codes[j] == 0 || codes[j] >= 0x800) continue;
            next.count +=
                (unsigned)oq_utf8_put(next.bytes + next.count, codes[j]);
            quick_walk(w, child, &next);
        }
    }
}

/* Which bits count of the letters behind those that are hashed: the lower two
 * of the last bytes of two, the lowest one of a third. */
static void quick_shape(oq_quick *q, unsigned step) {
    unsigned last = 8 * (step - 1), letter = 8 * step;
    unsigned at[QUICK_LETTERS] = {last, last + letter, last + 2 * letter};
    q->from = (uint8_t)(QUICK_LETTERS * step);
    q->first = quick_ones(q->from);
    q->later =
        (uint64_t)3 << at[0] | (uint64_t)3 << at[1] | (uint64_t)1 << at[2];
    q->turn = (uint64_t)1 << (59 - at[0]) | (uint64_t)1 << (61 - at[1]) |
              (uint64_t)1 << (63 - at[2]);
}

OQ_FN void oq_kernel_make_quick(oq_kernel_maker *m, const oq_node *nodes) {
    const quick_stem none = {.count = 0};
    quick_work w = {.maker = m, .nodes = nodes};
    quick_shape(&w.quick, m->kernel->prefix_step);
    quick_walk(&w, 0, &none);
    w.quick.bits = QUICK_LEAST;
    while (((size_t)1 << w.quick.bits) < 4 * w.count &&
           w.quick.bits < OQ_QUICK_MOST)
        w.quick.bits++;
    if (w.brief != 0) w.quick.brief = quick_ones(w.brief);
    m->kernel->quick = w.quick;
    w.words = (uint32_t *)(void *)((uint8_t *)m->kernel +
                                   oq_kernel_quick_at(m->kernel));
    quick_walk(&w, 0, &none);
}
