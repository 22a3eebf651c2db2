/*
 * kernel_insert.c - bits of "beside" that say by themselves what a pair of
 * letters becomes: what it mostly does, and one byte more, the same for all
 * pairs, in a lane that has none. That is the first lane of the second letter
 * (ئ behind a letter: an apostrophe) or the last one of the first letter (ن
 * before غ: n and an apostrophe). Blocks put that byte in, and ask no more.
 * Invariant: of letters that have no other bits in common with those beside
 * them, all become what is foretold so.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../kernel/choice.h"
#include "kernel_maker.h"

enum { INSERT_COUNT = 128 /* of indices */ };

#define INSERT_NONE UINT32_C(0xFFFFFFFF) /* the word is hard */

/* Bits by which the second letter gets the byte, and those by which the first
 * one does. */
typedef struct insert_work {
    const oq_kernel *kernel;
    uint8_t bits[2], byte;
} insert_work;

static uint8_t insert_common(const insert_work *w, unsigned first,
                             unsigned second) {
    const oq_blocks *b = &w->kernel->blocks;
    return b->beside[0][first] & b->beside[1][second];
}

/* Whether a pair has bits in common that ask for more than the byte. */
static bool insert_is_other(const insert_work *w, unsigned first,
                            unsigned second) {
    return (insert_common(w, first, second) & ~(w->bits[0] | w->bits[1])) != 0;
}

/* What a letter becomes by its two lanes. */
static uint32_t insert_text(const insert_work *w, unsigned index, bool front,
                            bool back) {
    uint32_t lanes[2] = {w->kernel->out[0][index], w->kernel->out[1][index]};
    if (front) lanes[0] = w->byte;
    if (back) lanes[1] = w->byte;
    return lanes[0] == 0 ? lanes[1] : lanes[0] | lanes[1] << 8;
}

/* What it becomes between two others. */
static uint32_t insert_truth(const insert_work *w, unsigned before,
                             unsigned index, unsigned after) {
    const oq_kernel *k = w->kernel;
    uint32_t text;
    unsigned slot = index;
    if (k->context[index] >> 3 != 0)
        slot = oq_choice_make(k, before, index, after);
    memcpy(&text, k->text[slot], sizeof(text));
    return k->sizes[slot] == OQ_KERNEL_STOP ? INSERT_NONE : text;
}

/* Whether a letter becomes what is foretold, behind another one. */
static bool insert_holds_behind(const insert_work *w, unsigned before,
                                unsigned index) {
    bool front = (insert_common(w, before, index) & w->bits[0]) != 0;
    for (unsigned after = 0; after < INSERT_COUNT; after++) {
        bool back = (insert_common(w, index, after) & w->bits[1]) != 0;
        if (!insert_is_other(w, index, after) &&
            insert_text(w, index, front, back) !=
                insert_truth(w, before, index, after))
            return false;
    }
    return true;
}

static bool insert_holds(const insert_work *w) {
    const oq_kernel *k = w->kernel;
    for (unsigned index = 1; index < INSERT_COUNT; index++) {
        if (k->blocks.lead[index] == 0) continue;
        for (unsigned before = 0; before < INSERT_COUNT; before++)
            if (!insert_is_other(w, before, index) &&
                !insert_holds_behind(w, before, index))
                return false;
    }
    return true;
}

/* Whether all that have a bit, on a side of pairs, are letters of two bytes; or
 * of another script, which have other bits too. *one: one of the letters. */
static bool insert_has_letters(const oq_kernel *k, unsigned side, uint8_t bit,
                               unsigned *one) {
    bool any = false;
    for (unsigned index = 0; index < INSERT_COUNT; index++) {
        if ((k->blocks.beside[side][index] & bit) == 0) continue;
        if (index == k->strange) continue;
        if (k->blocks.lead[index] == 0) return false;
        *one = index;
        any = true;
    }
    return any;
}

/* Whether all of them have a lane of their own free: side 0 the last one, 1 the
 * first one. */
static bool insert_has_lanes(const oq_kernel *k, unsigned side, uint8_t bit) {
    for (unsigned index = 0; index < INSERT_COUNT; index++)
        if ((k->blocks.beside[side][index] & bit) != 0 &&
            (index == k->strange || k->out[side ? 0 : 1][index] != 0))
            return false;
    return true;
}

/* Tries a bit by which the second letter of a pair (side 1) or the first one
 * gets the byte. */
static void insert_try(insert_work *w, unsigned side, uint8_t bit) {
    const oq_kernel *k = w->kernel;
    insert_work more = *w;
    unsigned index = 0, other = 0;
    if (!insert_has_letters(k, side, bit, &index) ||
        !insert_has_letters(k, !side, bit, &other) ||
        !insert_has_lanes(k, side, bit))
        return;
    uint32_t text = side ? insert_truth(w, other, index, OQ_KERNEL_EDGE)
                         : insert_truth(w, OQ_KERNEL_EDGE, index, other);
    if (text == INSERT_NONE) return;
    more.byte = (uint8_t)(text > 0xFF ? text >> 8 : text);
    more.bits[!side] |= bit;
    if (w->byte != 0 && w->byte != more.byte) return;
    if (more.byte != 0 && insert_holds(&more)) *w = more;
}

OQ_FN void oq_kernel_make_insert(oq_kernel_maker *m) {
    oq_kernel *k = m->kernel;
    insert_work w = {.kernel = k};
    if (!(k->narrow || k->thin) || k->apart || k->head_size != 0) return;
    for (unsigned bit = 1; bit < 256; bit <<= 1)
        for (unsigned side = 0; side < 2; side++)
            insert_try(&w, side, (uint8_t)bit);
    memcpy(k->blocks.insert, w.bits, sizeof(w.bits));
    k->blocks.insert_byte = w.byte;
    k->inserts = w.byte != 0;
}
