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

enum {
    NEAR_GROUPS = 8,
    NEAR_BITS = 64 * OQ_KERNEL_FAR_HALVES,
    NEAR_PLACES = 3
};

/* Bits of the filter. */
typedef struct near_bits {
    uint64_t words[OQ_KERNEL_FAR_HALVES];
} near_bits;

typedef struct near_work {
    const oq_kernel_maker *m;
    const uint64_t *far;
    near_bits groups[NEAR_BITS]; /* of each */
    uint64_t costs[NEAR_BITS];
    uint64_t prices[NEAR_BITS][NEAR_BITS]; /* of making two one */
    unsigned count;
} near_work;

/* Whether a letter, by its index, has bits of a group for one of the three
 * places. */
static bool near_has(const uint64_t *far, unsigned index, unsigned place,
                     const near_bits *group) {
    far += oq_kernel_far_word(index, OQ_KERNEL_FAR_HERE - 1 + place);
    return ((far[0] & group->words[0]) | (far[1] & group->words[1])) != 0;
}

static near_bits near_both(const near_bits *one, const near_bits *other) {
    return (near_bits){{one->words[0] | other->words[0],
                        one->words[1] | other->words[1]}};
}

/* How often three letters stand together, about, that have a group's bits. */
static uint64_t near_cost(const near_work *w, const near_bits *group) {
    uint64_t cost = 1;
    for (unsigned place = 0; place < NEAR_PLACES; place++) {
        uint64_t sum = 0;
        for (unsigned unit = 0; unit < w->m->count; unit++)
            if (near_has(w->far, w->m->units[unit].index, place, group))
                sum += oq_kernel_weight(w->m, unit);
        cost *= sum;
    }
    return cost;
}

/* Finds what a group costs, and what it costs more to make it one with each. */
static void near_price(near_work *w, unsigned group) {
    w->costs[group] = near_cost(w, &w->groups[group]);
    for (unsigned i = 0; i < w->count; i++) {
        near_bits bits = near_both(&w->groups[i], &w->groups[group]);
        uint64_t both = near_cost(w, &bits);
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
    w->groups[left] = near_both(&w->groups[left], &w->groups[right]);
    w->groups[right] = w->groups[last];
    if (right < last) near_price(w, right);
    near_price(w, left);
}

static void near_write(const near_work *w, uint8_t *near) {
    for (unsigned place = 0; place < NEAR_PLACES; place++)
        for (unsigned index = 0; index < 128; index++)
            for (unsigned i = 0; i < w->count; i++)
                if (near_has(w->far, index, place, &w->groups[i]))
                    near[place * 256 + index] |= (uint8_t)(1u << i);
}

OQ_FN void oq_kernel_make_near(const oq_kernel_maker *m, const uint64_t *far,
                               uint8_t *near) {
    near_work w = {.m = m, .far = far};
    for (unsigned i = 0; i < NEAR_BITS; i++) {
        near_bits bit = {{0}};
        bit.words[i >> 6] = UINT64_C(1) << (i & 63);
        w.groups[w.count] = bit;
        if (near_cost(&w, &bit) != 0) w.count++;
    }
    for (unsigned i = 0; i < w.count; i++)
        near_price(&w, i);
    while (w.count > NEAR_GROUPS)
        near_merge(&w);
    near_write(&w, near);
}
