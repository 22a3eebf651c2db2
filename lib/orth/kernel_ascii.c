/*
 * kernel_ascii.c - what bytes of ASCII are in compact blocks, in one register: a
 * matrix of bits folds 128 of them to 64, so that two share each. What they are
 * is plain, a letter of another script, an apostrophe, or hard; and of two that
 * are not alike, one is to be rare. Invariant: a byte is seen as what it is, or
 * as something harder.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum {
    ASCII_NEVER = 1000, /* what it costs to see a letter, a digit, or a space as
                           harder than it is */
    ASCII_OFTEN = 10,   /* the same of what is frequent; of all else: 1 */
};

static unsigned ascii_cost(unsigned code) {
    unsigned small = code | 0x20;
    if ((small >= 'a' && small <= 'z') || (code >= '0' && code <= '9') ||
        code == ' ' || (code >= '\t' && code <= '\r'))
        return ASCII_NEVER;
    return code != 0 && strchr(",.-:;()!?\"'/%<>=*+#[]{}", (int)code) != NULL
               ? ASCII_OFTEN
               : 1;
}

/* Whether an index says all that another one would. */
static bool ascii_says(const oq_kernel *k, unsigned index, unsigned other) {
    const oq_blocks *b = &k->blocks;
    if (index >= OQ_BLOCKS_HARD) return true;
    if (other >= OQ_BLOCKS_HARD) return false;
    return (b->beside[0][other] & ~b->beside[0][index]) == 0 &&
           (b->beside[1][other] & ~b->beside[1][index]) == 0;
}

/* The index by which two bytes are seen. */
static unsigned ascii_both(const oq_kernel *k, unsigned code, unsigned other) {
    unsigned index = k->blocks.single[code], its = k->blocks.single[other];
    if (ascii_says(k, index, its)) return index;
    return ascii_says(k, its, index) ? its : OQ_BLOCKS_HARD;
}

/* What it costs if bytes that differ by some bits share their places. */
static unsigned ascii_costs(const oq_kernel *k, unsigned bits) {
    unsigned cost = 0;
    for (unsigned code = 0; code < 128; code++)
        if (!ascii_says(k, k->blocks.single[code],
                        ascii_both(k, code, code ^ bits)))
            cost += ascii_cost(code);
    return cost;
}

OQ_FN void oq_kernel_fold_ascii(oq_kernel_maker *m, const uint8_t places[128]) {
    oq_kernel *k = m->kernel;
    oq_compact *c = &k->blocks.compact;
    unsigned best = 127;
    for (unsigned bits = 126; bits > 0; bits--)
        if (ascii_costs(k, bits) < ascii_costs(k, best)) best = bits;
    c->fold = oq_kernel_fold_by(best);
    for (unsigned code = 0; code < 128; code++) {
        unsigned index = ascii_both(k, code, code ^ best);
        c->ascii[oq_blocks_fold(c->fold, code)] =
            index < OQ_BLOCKS_HARD ? places[index] : OQ_BLOCKS_HARD;
    }
}
