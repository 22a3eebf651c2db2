/*
 * kernel_lanes.c - the tables of a kernel in the form for processors that look
 * bytes up in rows of 16: what a character is and whether it is known, in one
 * byte. All of it follows from the other tables.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum {
    LANES_ROW = 16,
    LANES_UNKNOWN = OQ_KERNEL_TAG /* of first bytes that nothing has */
};

/* Gives each first byte in use a tag; characters of those that are too many
 * are unknown. */
static void lanes_tags(oq_kernel *k) {
    uint8_t count = 0;
    memset(k->tags, LANES_UNKNOWN, sizeof(k->tags));
    for (unsigned index = 0; index < 128; index++) {
        uint8_t *tag = &k->tags[k->lead[index] & 31];
        if (k->lead[index] != 0 && *tag == LANES_UNKNOWN &&
            count + 1 < LANES_UNKNOWN)
            *tag = ++count;
    }
}

static uint8_t lanes_kind(const oq_kernel *k, unsigned index) {
    unsigned context = k->context[index], kind = 0, tag = 0;
    if (k->lead[index] != 0) tag = k->tags[k->lead[index] & 31];
    if (context & OQ_KERNEL_LETTER) kind |= OQ_KERNEL_IS_LETTER;
    if (context & OQ_KERNEL_FIRST) kind |= OQ_KERNEL_IS_FIRST;
    return (uint8_t)(kind | (tag == LANES_UNKNOWN ? 0 : tag));
}

/* The sixteens up to the last one that has a character. */
static uint8_t lanes_rows(const oq_kernel *k) {
    unsigned index = 127;
    while (index > 0 && k->kinds[index] == 0)
        index--;
    return (uint8_t)(index / LANES_ROW + 1);
}

static uint8_t lanes_outs(const oq_kernel *k) {
    unsigned most = 4;
    while (most > 1) {
        for (unsigned index = 0; index < 256; index++)
            if (k->out[most - 1][index] != 0) return (uint8_t)most;
        most--;
    }
    return (uint8_t)most;
}

OQ_FN void oq_kernel_make_lanes(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    lanes_tags(k);
    for (unsigned index = 0; index < 128; index++)
        k->kinds[index] = lanes_kind(k, index);
    for (unsigned i = 1; i < m->count; i++)
        if (m->units[i].unit.upper && !m->units[i].hard)
            k->kinds[m->units[i].index] |= OQ_KERNEL_IS_CAPITAL;
    k->rows = lanes_rows(k);
    k->outs = lanes_outs(k);
}
