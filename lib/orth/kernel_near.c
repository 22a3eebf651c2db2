/*
 * kernel_near.c - the first question about rules that look far: of the letter
 * before, the letter, and the one behind it. The bits of the filter
 * (kernel_far.c) are put into eight groups, and those together that ask for
 * like letters, so that few letters of a text pass. Invariant: where a bit is
 * common to the three letters, so is that of its group.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum { NEAR_GROUPS = 8, NEAR_BITS = 64, NEAR_PLACES = 3 };

typedef struct near_work {
    const oq_kernel_maker *m;
    const uint64_t *far;
    uint64_t groups[NEAR_BITS]; /* the bits of each */
    uint64_t costs[NEAR_BITS];
    uint64_t prices[NEAR_BITS][NEAR_BITS]; /* of making two one */
    unsigned count;
} near_work;

/* The bits that a letter, by its index, has for one of the three places. */
static uint64_t near_bits(const uint64_t *far, unsigned index, unsigned place) {
    return far[index * OQ_KERNEL_FAR_PLACES + OQ_KERNEL_FAR_HERE - 1 + place];
}

/* How often three letters stand together, about, that have a group's bits. */
static uint64_t near_cost(const near_work *w, uint64_t group) {
    uint64_t cost = 1;
    for (unsigned place = 0; place < NEAR_PLACES; place++) {
        uint64_t sum = 0;
        for (unsigned unit = 0; unit < w->m->count; unit++)
            if (near_bits(w->far, w->m->units[unit].index, place) & group)
                sum += oq_kernel_weight(w->m, unit);
        cost *= sum;
    }
    return cost;
}

/* Finds what a group costs, and what it costs more to make it one with each. */
static void near_price(near_work *w, unsigned group) {
    w->costs[group] = near_cost(w, w->groups[group]);
    for (unsigned i = 0; i < w->count; i++) {
        uint64_t both = near_cost(w, w->groups[i] | w->groups[group]);
        uint64_t apart = w->costs[i] + w->costs[group];
        w->prices[i][group] = w->prices[group][i] =
            both > apart ? both - apart : 0;
    }
}

/* Makes those two groups one for which it costs least. */
static void near_merge(near_work *w) {
    unsigned left = 0, right = 1, last = --w->count;
    for (unsigned j = 1; j <= last; j++)
        for (unsigned i = 0; i < j; i++)
            if (w->prices[i][j] < w->prices[left][right]) {
                left = i;
                right = j;
            }
    w->groups[left] |= w->groups[right];
    w->groups[right] = w->groups[last];
    if (right < last) near_price(w, right);
    near_price(w, left);
}

static void near_write(const near_work *w, uint8_t *near) {
    for (unsigned place = 0; place < NEAR_PLACES; place++)
        for (unsigned index = 0; index < 256; index++) {
            uint64_t bits = near_bits(w->far, index, place);
            for (unsigned i = 0; i < w->count; i++)
                if (bits & w->groups[i])
                    near[place * 256 + index] |= (uint8_t)(1u << i);
        }
}

OQ_FN void oq_kernel_make_near(const oq_kernel_maker *m, const uint64_t *far,
                               uint8_t *near) {
    near_work w = {.m = m, .far = far};
    for (unsigned i = 0; i < NEAR_BITS; i++) {
        w.groups[w.count] = UINT64_C(1) << i;
        if (near_cost(&w, w.groups[w.count]) != 0) w.count++;
    }
    for (unsigned i = 0; i < w.count; i++)
        near_price(&w, i);
    while (w.count > NEAR_GROUPS)
        near_merge(&w);
    near_write(&w, near);
}
