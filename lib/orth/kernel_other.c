/*
 * kernel_other.c - letters that become one other thing beside some letters,
 * whatever stands on their other side (ئ behind a letter: an apostrophe). Where
 * "beside" tells that a block has a pair (blocks.h), bits of both letters then
 * tell what they become, and no choice need be made. Invariant: of a pair that
 * is not sure one letter at least lacks a bit.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../kernel/choice.h"
#include "kernel_maker.h"

#define OTHER_NONE UINT32_C(0xFFFFFFFF) /* not sure, or too long */

enum {
    OTHER_COUNT = 128, /* of indices */
    OTHER_TURNS = 8    /* times as often stand pairs that turn: the others are
                          asked about in vain, which is so where they are rare */
};

/* By index: what letters become mostly, and what else, if that is known; by
 * pairs, whether they are sure, and the first or second letter turns: becomes
 * the other thing. */
typedef struct other_work {
    oq_kernel *kernel;
    uint32_t mostly[OTHER_COUNT], other[OTHER_COUNT];
    uint64_t weight[OTHER_COUNT]; /* how often they stand in a text, about */
    bool sure[OTHER_COUNT][OTHER_COUNT];
    bool turns[2][OTHER_COUNT][OTHER_COUNT];
} other_work;

static uint32_t other_text(const oq_kernel *k, unsigned index, unsigned slot) {
    uint32_t text;
    unsigned most = k->lead[index] != 0 ? 24 : 16;
    memcpy(&text, k->text[slot], sizeof(text));
    return k->sizes[slot] == OQ_KERNEL_STOP || text >> most != 0 ? OTHER_NONE
                                                                 : text;
}

static uint8_t other_common(const oq_kernel *k, unsigned first,
                            unsigned second) {
    return k->blocks.beside[0][first] & k->blocks.beside[1][second];
}

/* What the first letter of a pair (side 0) or the second one becomes, where
 * what stands on its other side makes no pair with it. */
static uint32_t other_beside(const oq_kernel *k, unsigned side, unsigned first,
                             unsigned second) {
    uint32_t same = OTHER_NONE;
    bool any = false;
    for (unsigned far = 0; far < OTHER_COUNT; far++) {
        unsigned slot = side ? oq_choice_make(k, first, second, far)
                             : oq_choice_make(k, far, first, second);
        uint32_t text = other_text(k, side ? second : first, slot);
        if (side ? other_common(k, second, far) : other_common(k, far, first))
            continue;
        if (any && text != same) return OTHER_NONE;
        same = text;
        any = true;
    }
    return same;
}

/* Letters of another script are sure nowhere, and marks that share an index
 * with some not behind letters: see kernel_blocks.c. */
static bool other_may_be(const oq_kernel *k, unsigned first, unsigned second) {
    unsigned words = k->beside[0][first] & k->beside[1][second];
    return first != k->strange && second != k->strange &&
           (words & (k->marks | k->paired)) == 0 &&
           (second == OQ_KERNEL_EDGE || k->lead[second] != 0 ||
            k->single[second] == second);
}

/* Whether a text takes more lanes than a letter has: blocks of "thin" kernels
 * write that only where the letter turns. */
static bool other_is_long(const oq_kernel *k, unsigned index, uint32_t text) {
    return k->thin && text >> (k->lead[index] != 0 ? 16 : 8) != 0;
}

/* Finds out about one letter of a pair; false: it is not sure. */
static bool other_ask(other_work *w, unsigned side, unsigned first,
                      unsigned second) {
    unsigned index = side ? second : first;
    if (w->kernel->context[index] >> 3 == 0)
        return !other_is_long(w->kernel, index, w->mostly[index]);
    uint32_t text = other_beside(w->kernel, side, first, second);
    bool turns = text != w->mostly[index];
    if (text == OTHER_NONE || w->mostly[index] == OTHER_NONE) return false;
    if (turns && w->other[index] == OTHER_NONE) w->other[index] = text;
    w->turns[side][first][second] = turns;
    return turns ? text == w->other[index]
                 : !other_is_long(w->kernel, index, text);
}

static void other_find(other_work *w) {
    for (unsigned first = 0; first < OTHER_COUNT; first++)
        for (unsigned second = 0; second < OTHER_COUNT; second++)
            w->sure[first][second] =
                other_common(w->kernel, first, second) != 0 &&
                other_may_be(w->kernel, first, second) &&
                other_ask(w, 0, first, second) &&
                other_ask(w, 1, first, second);
}

/* The bits by which letters turn, and those by which others make them. */
static void other_turn(other_work *w, unsigned side) {
    oq_blocks *b = &w->kernel->blocks;
    for (unsigned first = 0; first < OTHER_COUNT; first++)
        for (unsigned second = 0; second < OTHER_COUNT; second++) {
            uint8_t bits = other_common(w->kernel, first, second);
            if (!w->sure[first][second] || !w->turns[side][first][second])
                continue;
            b->turns[side][0][first] |= bits;
            b->turns[side][1][second] |= bits;
            w->kernel->turns = 1;
        }
}

/* Pairs of which these bits say what is not so are not sure. */
static void other_check(other_work *w, unsigned side) {
    const oq_blocks *b = &w->kernel->blocks;
    for (unsigned first = 0; first < OTHER_COUNT; first++)
        for (unsigned second = 0; second < OTHER_COUNT; second++) {
            bool turns =
                (other_common(w->kernel, first, second) &
                 b->turns[side][0][first] & b->turns[side][1][second]) != 0;
            if (turns != w->turns[side][first][second])
                w->sure[first][second] = false;
        }
}

/* How often the second or first letter of a pair stands there, about. */
static uint64_t other_weight(const other_work *w, unsigned side, unsigned first,
                             unsigned second) {
    bool turns = w->turns[0][first][second] || w->turns[1][first][second];
    return w->weight[side ? first : second] * (turns ? OTHER_TURNS : 1);
}

/* The same of pairs of a letter that are sure by a bit. */
static uint64_t other_often(const other_work *w, unsigned side, unsigned index,
                            unsigned bit) {
    uint64_t often = 0;
    for (unsigned i = 0; i < OTHER_COUNT; i++) {
        unsigned first = side ? i : index, second = side ? index : i;
        if (w->sure[first][second] &&
            (other_common(w->kernel, first, second) & bit) != 0)
            often += other_weight(w, side, first, second);
    }
    return often * w->weight[index];
}

/* Of two letters that are not sure by a bit, takes it from the one that has
 * fewer sure pairs by it. */
static void other_part(const other_work *w, unsigned bit) {
    oq_blocks *b = &w->kernel->blocks;
    uint64_t often[2][OTHER_COUNT];
    for (unsigned i = 0; i < OTHER_COUNT; i++)
        for (unsigned side = 0; side < 2; side++)
            often[side][i] = other_often(w, side, i, bit);
    for (unsigned first = 0; first < OTHER_COUNT; first++)
        for (unsigned second = 0; second < OTHER_COUNT; second++) {
            unsigned side = often[0][first] >= often[1][second];
            if (!w->sure[first][second] &&
                (other_common(w->kernel, first, second) & bit) != 0)
                b->sure[side][side ? second : first] &= (uint8_t)~bit;
        }
}

static void other_write(const other_work *w) {
    oq_blocks *b = &w->kernel->blocks;
    memset(b->sure, 255, sizeof(b->sure));
    for (unsigned bit = 1; bit < 256; bit <<= 1)
        other_part(w, bit);
    for (unsigned index = 0; index < OTHER_COUNT; index++)
        for (unsigned i = 0; i < 3 && w->other[index] != OTHER_NONE; i++)
            b->other[i][index] = (uint8_t)(w->other[index] >> 8 * i);
}

OQ_FN bool oq_kernel_make_other(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    other_work *w = oq_memory_get(m->memory, sizeof(*w));
    if (w == NULL) return false;
    memset(w, 0, sizeof(*w));
    w->kernel = k;
    for (unsigned i = 0; i < OTHER_COUNT; i++) {
        w->mostly[i] = other_text(k, i, i);
        w->other[i] = OTHER_NONE;
    }
    for (unsigned unit = 0; unit < m->count; unit++)
        w->weight[m->units[unit].index] = oq_kernel_weight(m, unit);
    other_find(w);
    for (unsigned side = 0; side < 2; side++)
        other_turn(w, side);
    for (unsigned side = 0; side < 2; side++)
        other_check(w, side);
    other_write(w);
    oq_memory_free(m->memory, w);
    return true;
}
