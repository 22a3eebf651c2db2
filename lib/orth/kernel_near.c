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
#include "kernel_merge.h"

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
    oq_merge merge;
    const oq_kernel_maker *m;
    const uint64_t *far;
    unsigned places;             /* around the letter, which is in the middle */
    near_bits groups[NEAR_BITS]; /* of each */
} near_work;

_Static_assert((int)NEAR_BITS <= (int)OQ_MERGE_MOST, "room for the bits");
_Static_assert(sizeof(near_work) <= OQ_MAKER_DESK, "room on the desk");

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

static uint64_t near_merge_cost(const oq_merge *merge, unsigned one,
                                unsigned other) {
    const near_work *w = (const void *)merge;
    near_bits both = near_both(&w->groups[one], &w->groups[other]);
    return near_cost(w, &both);
}

static void near_unite(oq_merge *merge, unsigned one, unsigned other,
                       unsigned last) {
    near_work *w = (void *)merge;
    w->groups[one] = near_both(&w->groups[one], &w->groups[other]);
    w->groups[other] = w->groups[last];
}

/* Makes so many groups, or fewer, by so many places. */
static void near_group(near_work *w, unsigned places, unsigned most) {
    oq_merge *merge = &w->merge;
    w->places = places;
    merge->count = 0;
    for (unsigned i = 0; i < NEAR_BITS; i++) {
        near_bits bit = {{0}};
        bit.words[i >> 6] = UINT64_C(1) << (i & 63);
        w->groups[merge->count] = bit;
        if (near_cost(w, &bit) != 0) oq_merge_take(merge);
    }
    while (merge->count > most)
        oq_merge_cheapest(merge);
}

/* The bits that a letter has for a place, one for each group. */
static unsigned near_of(const near_work *w, unsigned index, unsigned place) {
    unsigned bits = 0;
    for (unsigned i = 0; i < w->merge.count; i++)
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
    unsigned count = 0, kind, seen[NEAR_CLASSES][OQ_KERNEL_CLOSE_PLACES];
    for (unsigned index = 0; index < 128; index++) {
        unsigned bits[OQ_KERNEL_CLOSE_PLACES];
        for (unsigned i = 0; i < OQ_KERNEL_CLOSE_PLACES; i++)
            bits[i] = near_of(w, index, i);
        for (kind = 0; kind < count; kind++)
            if (memcmp(seen[kind], bits, sizeof(bits)) == 0) break;
        if (kind == NEAR_CLASSES) kind--;
        if (kind == count) memcpy(seen[count++], bits, sizeof(bits));
        classes[index] = (uint8_t)kind;
        for (unsigned i = 0; i < OQ_KERNEL_CLOSE_PLACES; i++) {
            low[i * NEAR_CLASSES + kind] |= (uint8_t)bits[i];
            high[i * NEAR_CLASSES + kind] |= (uint8_t)(bits[i] >> 8);
        }
    }
}

OQ_FN void oq_kernel_make_near(const oq_kernel_maker *m, uint64_t *far) {
    uint8_t *near = (uint8_t *)(far + OQ_KERNEL_FAR_WORDS);
    near_work *w = oq_kernel_desk(m);
    w->merge.cost = near_merge_cost;
    w->merge.unite = near_unite;
    w->m = m;
    w->far = far;
    near_group(w, NEAR_PLACES, NEAR_GROUPS);
    near_write(w, near);
    near_group(w, OQ_KERNEL_CLOSE_PLACES, 2 * NEAR_GROUPS);
    near_write_classes(w, near + OQ_KERNEL_NEAR_WORDS * sizeof(uint64_t));
}
