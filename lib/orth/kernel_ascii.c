/*
 * kernel_ascii.c - what bytes of ASCII are in blocks, in one register: a matrix
 * of bits folds 128 of them to 64 places, so that two share each. What they are
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

/* The one of two bytes that says all that the other one does; 0, which is
 * always hard, if neither does. */
static unsigned ascii_harder(const oq_kernel_ascii *a, unsigned code,
                             unsigned other) {
    if ((a->says[other] & ~a->says[code]) == 0) return code;
    return (a->says[code] & ~a->says[other]) == 0 ? other : 0;
}

/* What it costs if bytes that differ by some bits share their places. */
static unsigned ascii_costs(const oq_kernel_ascii *a, unsigned bits) {
    unsigned cost = 0;
    for (unsigned code = 0; code < 128; code++)
        if (a->says[ascii_harder(a, code, code ^ bits)] != a->says[code])
            cost += ascii_cost(code);
    return cost;
}

OQ_FN void oq_kernel_fold_ascii(const oq_kernel_ascii *ascii, oq_blocks *b) {
    unsigned best = 127;
    for (unsigned bits = 126; bits > 0; bits--)
        if (ascii_costs(ascii, bits) < ascii_costs(ascii, best)) best = bits;
    b->ascii_fold = oq_kernel_fold_by(best);
    for (unsigned code = 0; code < 128; code++)
        b->ascii[oq_blocks_fold(b->ascii_fold, code)] =
            ascii->is[ascii_harder(ascii, code, code ^ best)];
}
