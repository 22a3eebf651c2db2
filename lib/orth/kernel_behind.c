/*
 * kernel_behind.c - what may stand behind a listed stem: nothing, or suffixes,
 * of which the first two letters are told. Words like olgan begin with a stem
 * (olga) and are no form of it. Invariant: what stands behind a stem in a word
 * that the list is for is among these.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

/* The letters that nodes of suffixes begin with. */
static oq_set behind_children(const oq_node *nodes, uint32_t node) {
    oq_set set = {{0}};
    for (unsigned i = 0; i < nodes[node].child_count; i++)
        oq_set_add(&set, nodes[nodes[node].children + i].letter);
    return set;
}

/* Whether a letter is written with so many bytes, small or as a capital. */
static bool behind_has_size(const oq_decider *d, unsigned letter,
                            unsigned size) {
    return (d->codes[letter] < 0x80 ? 1 : 2) == size ||
           (d->uppers[letter] < 0x80 ? 1 : 2) == size;
}

/* Enters what may stand behind the first letter of a suffix. */
static void behind_enter(oq_kernel_maker *m, const oq_node *suffixes,
                         uint32_t node, const oq_set *firsts) {
    const oq_decider *d = m->decider;
    unsigned letter = suffixes[node].letter, step = m->kernel->prefix_step;
    oq_set *set = &m->behind[letter];
    oq_set more = behind_children(suffixes, node);
    for (int i = 0; i < 4; i++) {
        if (suffixes[node].value != 0) more.bits[i] |= firsts->bits[i];
        set->bits[i] |= more.bits[i];
        if (step == 2 && behind_has_size(d, letter, 1))
            set->bits[i] = ~UINT64_C(0); /* that is a letter further on */
    }
    if (suffixes[node].value != 0) oq_set_add(set, 0);
    if (step == 1 && behind_has_size(d, letter, 2)) oq_set_add(set, letter);
}

/* The bits of the filter of prefixes, see oq_kernel_maker. */
static void behind_bits(oq_kernel_maker *m, bool alone) {
    uint64_t *bits = m->behind_bits[alone];
    bits[0] = UINT32_MAX;
    bits[1] = bits[2] = 0;
    for (unsigned first = 0; first < 256; first++)
        for (unsigned second = 0; second < 256; second++) {
            if (first != 0 && (alone || !oq_set_has(&m->behind[first], second)))
                continue;
            bits[0] |= UINT64_C(1) << oq_kernel_fourth(first);
            bits[1] |= UINT64_C(1) << oq_kernel_late(first, second);
            bits[2] |= UINT64_C(1) << oq_kernel_late(0, first);
        }
}

OQ_FN void oq_kernel_find_behind(oq_kernel_maker *m, const oq_node *suffixes,
                                 size_t count) {
    oq_set firsts = {{0}};
    if (count != 0) firsts = behind_children(suffixes, 0);
    for (unsigned i = 0; count != 0 && i < suffixes[0].child_count; i++)
        behind_enter(m, suffixes, suffixes[0].children + i, &firsts);
    for (unsigned first = 1; first < 256; first++)
        for (unsigned second = 0; second < 256; second++)
            if (oq_set_has(&m->behind[first], second))
                m->kernel->behind[first & 63] |= UINT64_C(1) << (second & 63);
    behind_bits(m, false);
    behind_bits(m, true);
}
