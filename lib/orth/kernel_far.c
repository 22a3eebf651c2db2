/*
 * kernel_far.c - the filter of rules that look further than to the next
 * letter. Each has a bit, which it may share with others, and the letters that
 * it wants at eight places around its text keep that bit. Invariant: where such
 * a rule matches, its bit is left.
 *
 * SPDX-License-Identifier: MIT
 */
#include "kernel_maker.h"

/* What a rule wants at a place: nothing, an edge, one of a set of letters. */
typedef struct kernel_wish {
    bool any, edge;
    oq_set set;
} kernel_wish;

typedef struct kernel_wishes {
    kernel_wish at[OQ_KERNEL_FAR_PLACES];
} kernel_wishes;

/* Wishes of a context, from a place outwards; what stands behind an element
 * that may be there or not has no place. */
static void kernel_wish_context(const oq_decider *d, kernel_wishes *wishes,
                                uint32_t first, unsigned count, int at,
                                int step) {
    const oq_element *element = &d->elements[first];
    for (; count > 0 && at >= 0 && at < OQ_KERNEL_FAR_PLACES; count--) {
        kernel_wish *wish = &wishes->at[at];
        if (element->set >= OQ_EDGE_END) {
            *wish = (kernel_wish){.edge = true};
            return;
        }
        if (element->min != 1 || element->max != 1) return;
        *wish = (kernel_wish){.set = d->sets[element->set]};
        element++;
        at += step;
    }
}

static kernel_wishes kernel_wishes_of(const oq_decider *d,
                                      const oq_packed_rule *rule) {
    kernel_wishes wishes;
    for (int i = 0; i < OQ_KERNEL_FAR_PLACES; i++)
        wishes.at[i] = (kernel_wish){.any = true};
    for (int i = 0; i < rule->text_size; i++) {
        unsigned letter = d->text[rule->text + (unsigned)i];
        if (OQ_KERNEL_FAR_HERE + i >= OQ_KERNEL_FAR_PLACES) break;
        kernel_wish *wish = &wishes.at[OQ_KERNEL_FAR_HERE + i];
        *wish = (kernel_wish){.any = false};
        oq_set_add(&wish->set, letter);
    }
    kernel_wish_context(d, &wishes, rule->before, rule->before_count,
                        OQ_KERNEL_FAR_HERE - 1, -1);
    kernel_wish_context(d, &wishes, rule->after, rule->after_count,
                        OQ_KERNEL_FAR_HERE + rule->text_size, 1);
    return wishes;
}

static bool kernel_grants(const kernel_wish *wish, unsigned letter) {
    if (wish->any) return true;
    return letter == 0 ? wish->edge : oq_set_has(&wish->set, letter);
}

static bool kernel_is_left(const oq_decider *d, unsigned rule) {
    return d->far[rule >> 6] >> (rule & 63) & 1;
}

/* How many letters of a text are granted all wishes, in parts of kernel_all, if
 * letters are as frequent as each other and words have six. */
enum { KERNEL_EDGE = 6 };
static const uint64_t kernel_all = UINT64_C(1000000000000);

static uint64_t kernel_share(const oq_decider *d, const kernel_wishes *wishes) {
    uint64_t part = kernel_all, letters = 0;
    for (unsigned i = OQ_LETTER_FIRST; i < 256; i++)
        letters += d->codes[i] != 0;
    uint64_t edge = letters / KERNEL_EDGE;
    for (int i = 0; i < OQ_KERNEL_FAR_PLACES; i++) {
        const kernel_wish *wish = &wishes->at[i];
        uint64_t good = wish->edge ? edge : 0;
        if (wish->any) continue;
        for (unsigned j = OQ_LETTER_FIRST; j < 256; j++)
            good += d->codes[j] != 0 && oq_set_has(&wish->set, j);
        part = part * good / (letters + edge);
    }
    return part;
}

/* Wishes of which one or the other is granted, and more. */
static kernel_wishes kernel_either(const kernel_wishes *one,
                                   const kernel_wishes *other) {
    kernel_wishes both = *one;
    for (int i = 0; i < OQ_KERNEL_FAR_PLACES; i++) {
        both.at[i].any |= other->at[i].any;
        both.at[i].edge |= other->at[i].edge;
        for (int j = 0; j < 4; j++)
            both.at[i].set.bits[j] |= other->at[i].set.bits[j];
    }
    return both;
}

enum { KERNEL_FAR_BITS = 64 * OQ_KERNEL_FAR_HALVES };

typedef struct kernel_far_bits {
    kernel_wishes wishes[KERNEL_FAR_BITS];
    uint64_t share[KERNEL_FAR_BITS]; /* 0: the bit is free */
} kernel_far_bits;

_Static_assert(sizeof(kernel_far_bits) <= OQ_MAKER_DESK, "room on the desk");

/* A bit of rules of different letters lets much pass: frequent letters too. */
enum { KERNEL_MIXED = 50 };

static bool kernel_is_mixed(const kernel_wishes *one,
                            const kernel_wishes *other) {
    return memcmp(&one->at[OQ_KERNEL_FAR_HERE].set,
                  &other->at[OQ_KERNEL_FAR_HERE].set, sizeof(oq_set)) != 0;
}

/* Gives a rule the bit that lets the fewest other letters pass with it. */
static void kernel_far_add(const oq_decider *d, kernel_far_bits *bits,
                           const kernel_wishes *wishes) {
    uint64_t best = UINT64_MAX, share = 0;
    unsigned bit = 0;
    for (unsigned i = 0; i < KERNEL_FAR_BITS; i++) {
        kernel_wishes both = *wishes;
        if (bits->share[i] != 0) both = kernel_either(wishes, &bits->wishes[i]);
        uint64_t now = kernel_share(d, &both) + 1, more = now - bits->share[i];
        if (bits->share[i] != 0 && kernel_is_mixed(wishes, &bits->wishes[i]))
            more *= KERNEL_MIXED;
        if (more >= best) continue;
        best = more;
        share = now;
        bit = i;
    }
    bits->wishes[bit] = bits->share[bit] == 0
                            ? *wishes
                            : kernel_either(wishes, &bits->wishes[bit]);
    bits->share[bit] = share;
}

/* On the desk. */
static kernel_far_bits *kernel_far_bits_of(const oq_kernel_maker *m) {
    kernel_far_bits *bits = oq_kernel_desk(m);
    const oq_decider *d = m->decider;
    for (unsigned rule = 0; rule < d->rule_count && rule < OQ_DECIDE_FAR;
         rule++) {
        if (!kernel_is_left(d, rule)) continue;
        kernel_wishes wishes = kernel_wishes_of(d, &d->rules[rule]);
        kernel_far_add(d, bits, &wishes);
    }
    return bits;
}

OQ_FN uint64_t oq_kernel_farness(const oq_kernel_maker *m) {
    const kernel_far_bits *bits = kernel_far_bits_of(m);
    uint64_t sum = 0;
    for (unsigned i = 0; i < KERNEL_FAR_BITS; i++)
        sum += bits->share[i];
    return sum / (kernel_all / 1000000);
}

OQ_FN void oq_kernel_make_far(oq_kernel_maker *m) {
    uint8_t *behind = (uint8_t *)m->kernel + oq_kernel_far_at(m->kernel);
    uint64_t *far = (uint64_t *)(void *)behind;
    uint8_t letters[256] = {0};
    for (unsigned i = 1; i < m->count; i++)
        letters[m->units[i].index] = m->units[i].unit.letter;
    const kernel_far_bits *bits = kernel_far_bits_of(m);
    for (unsigned bit = 0; bit < KERNEL_FAR_BITS; bit++)
        for (unsigned index = 0; index < 128; index++)
            for (unsigned i = 0; i < OQ_KERNEL_FAR_PLACES; i++)
                if (bits->share[bit] != 0 &&
                    kernel_grants(&bits->wishes[bit].at[i], letters[index]))
                    far[oq_kernel_far_word(index, i) + (bit >> 6)] |=
                        (uint64_t)1 << (bit & 63);
    oq_kernel_make_near(m, far);
}
