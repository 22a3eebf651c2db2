/*
 * kernel_near.c - the first question about rules that look far: of a letter
 * and one or two on each side of it. The bits of the filter (kernel_far.c) are
 * put into eight groups, or 16, and those together that ask for like letters,
 * so that few letters of a text pass. Invariant: where a bit is common to the
 * letters, so is that of its group.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

enum {
    NEAR_GROUPS = 8,
    NEAR_PLACES = 3,
    NEAR_BITS = 64 * OQ_KERNEL_FAR_HALVES,
    NEAR_CLASSES = 64
};

/* Bits of the filter. */
typedef struct near_bits {
    uint64_t words[OQ_KERNEL_FAR_HALVES];
} near_bits;

typedef struct near_work {
    const oq_kernel_maker *m;
    const uint64_t *far;
    unsigned places;             /* around the letter, which is in the middle */
    near_bits groups[NEAR_BITS]; /* of each */
    uint64_t costs[NEAR_BITS];
    uint64_t prices[NEAR_BITS][NEAR_BITS]; /* of making two one */
    unsigned count;
} near_work;

/* Whether a letter, by its index, has bits of a group for one of the places. */
static bool near_has(const near_work *w, unsigned index, unsigned place,
                     const near_bits *group) {
    unsigned first = OQ_KERNEL_FAR_HERE - w->places / 2;
    const uint64_t *bits = w->far + oq_kernel_far_word(index, first + place);
    return ((bits[0] & group->words[0]) | (bits[1] & group->words[1])) != 0;
}

static near_bits near_both(const near_bits *one, const near_bits *other) {
    return (near_bits){
        {one->words[0] | other->words[0], one->words[1] | other->words[1]}};
}

/* How often letters stand together, about, that have a group's bits. */
static uint64_t near_cost(const near_work *w, const near_bits *group) {
    uint64_t cost = 1;
    for (unsigned place = 0; place < w->places; place++) {
        uint64_t sum = 0;
        for (unsigned unit = 0; unit < w->m->count; unit++)
            if (near_has(w, w->m->units[unit].index, place, group))
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

/* Makes so many groups, or fewer, by so many places. */
static void near_group(near_work *w, unsigned places, unsigned most) {
    w->places = places;
    w->count = 0;
    for (unsigned i = 0; i < NEAR_BITS; i++) {
        near_bits bit = {{0}};
        bit.words[i >> 6] = UINT64_C(1) << (i & 63);
        w->groups[w->count] = bit;
        if (near_cost(w, &bit) != 0) w->count++;
    }
    for (unsigned i = 0; i < w->count; i++)
        near_price(w, i);
    while (w->count > most)
        near_merge(w);
}

/* The bits that a letter has for a place, one for each group. */
static unsigned near_of(const near_work *w, unsigned index, unsigned place) {
    unsigned bits = 0;
    for (unsigned i = 0; i < w->count; i++)
        if (near_has(w, index, place, &w->groups[i])) bits |= 1u << i;
    return bits;
}

static void near_write(const near_work *w, uint8_t *near) {
    for (unsigned place = 0; place < NEAR_PLACES; place++)
        for (unsigned index = 0; index < 128; index++)
            near[place * 256 + index] = (uint8_t)near_of(w, index, place);
}

/* Puts those characters into a class that have the same bits; all that find
 * none any more are in the last one. */
static void near_write_classes(const near_work *w, uint8_t *classes) {
    uint8_t *low = classes + 128;
    uint8_t *high = low + OQ_KERNEL_CLOSE_PLACES * NEAR_CLASSES;
    unsigned count = 0, class, seen[NEAR_CLASSES][OQ_KERNEL_CLOSE_PLACES];
    for (unsigned index = 0; index < 128; index++) {
        unsigned bits[OQ_KERNEL_CLOSE_PLACES];
        for (unsigned i = 0; i < OQ_KERNEL_CLOSE_PLACES; i++)
            bits[i] = near_of(w, index, i);
        for (class = 0; class < count; class ++)
            if (memcmp(seen[class], bits, sizeof(bits)) == 0) break;
        if (class == NEAR_CLASSES) class --;
        if (class == count) memcpy(seen[count++], bits, sizeof(bits));
        classes[index] = (uint8_t) class;
        for (unsigned i = 0; i < OQ_KERNEL_CLOSE_PLACES; i++) {
            low[i * NEAR_CLASSES + class] |= (uint8_t)bits[i];
            high[i * NEAR_CLASSES + class] |= (uint8_t)(bits[i] >> 8);
        }
    }
}

OQ_FN void oq_kernel_make_near(const oq_kernel_maker *m, uint64_t *far) {
    uint8_t *near = (uint8_t *)(far + OQ_KERNEL_FAR_WORDS);
    near_work w = {.m = m, .far = far};
    near_group(&w, NEAR_PLACES, NEAR_GROUPS);
    near_write(&w, near);
    near_group(&w, OQ_KERNEL_CLOSE_PLACES, 2 * NEAR_GROUPS);
    near_write_classes(&w, near + OQ_KERNEL_NEAR_WORDS * sizeof(uint64_t));
}
