/*
 * portable.c - the kernels in plain C, for every processor, and for the ends
 * of texts. One character at a time; the place behind the last plain character
 * is remembered, for there the text can be given back to the engine.
 *
 * SPDX-License-Identifier: MIT
 */
#include "portable.h"

/* A character: what it is, its index and its length in bytes. */
typedef struct portable_char {
    unsigned kind, index, length;
} portable_char;

OQ_INLINE portable_char portable_char_at(const oq_kernel *k,
                                         const uint8_t *text, size_t size,
                                         size_t at) {
    unsigned first = text[at];
    if (first < 0x80) {
        unsigned kind = k->ascii[first];
        unsigned index = kind == OQ_KERNEL_LETTER ? first : OQ_KERNEL_EDGE;
        return (portable_char){kind, index, 1};
    }
    if (first < 0xE0) {
        unsigned index = (k->base[first & 31] + (text[at + 1] & 63u)) & 255;
        unsigned kind =
            k->lead[index] == first ? k->context[index] & 1 : OQ_KERNEL_HARD;
        return (portable_char){kind, index, 2};
    }
    if (first == 0xE2 && at + 2 < size && text[at + 1] == 0x80)
        return (portable_char){k->third[text[at + 2] & 63], OQ_KERNEL_EDGE, 3};
    return (portable_char){OQ_KERNEL_HARD, OQ_KERNEL_EDGE, 1};
}

/* Whether a neighbour is in a set of a letter's choices. */
OQ_INLINE unsigned portable_answer(const oq_kernel *k, unsigned number,
                                   unsigned answer, unsigned index) {
    const uint8_t(*sets)[256] = answer < 2 ? k->before : k->after;
    return ((sets[0][index] & k->asks[answer][0][number]) |
            (sets[1][index] & k->asks[answer][1][number])) != 0;
}

/* What a letter becomes between two others. */
OQ_INLINE unsigned portable_choice(const oq_kernel *k, unsigned index,
                                   unsigned before, unsigned after) {
    unsigned number = k->context[index] >> 3;
    unsigned place = number << 3 | portable_answer(k, number, 0, before) << 2 |
                     portable_answer(k, number, 1, before) << 1 |
                     portable_answer(k, number, 2, after);
    return k->choice[portable_answer(k, number, 3, after)][place];
}

/* Whether the word at "at" may begin with a listed stem. */
static bool portable_may_list(const oq_kernel *k, const uint8_t *text,
                              size_t size, size_t at) {
    uint64_t key[2] = {0, 0};
    unsigned count = 0;
    while (count < 16 && at < size) {
        portable_char c = portable_char_at(k, text, size, at);
        unsigned number = c.kind == OQ_KERNEL_LETTER ? k->number[c.index] : 0;
        if (number == 0) break;
        for (unsigned i = 0; i < c.length && count < 16; i++, count++)
            key[count >> 3] |= (uint64_t)number << 8 * (count & 7);
        at += c.length;
    }
    return oq_kernel_may_list(k, (oq_kernel_key){key[0], key[1]}, count);
}

/* One text in work. */
typedef struct portable_work {
    size_t at, safe; /* safe: behind the last plain character */
    uint8_t *out, *safe_out;
    unsigned kind, index; /* of the character before */
} portable_work;

/* Whether a letter raises the question if its word is listed: as its first
 * letter, or as a rare one. */
OQ_INLINE bool portable_asks(const oq_kernel *k, const portable_work *w,
                             unsigned index) {
    return (k->context[index] & OQ_KERNEL_RARE) ||
           (w->kind == OQ_KERNEL_PLAIN && k->start[0][index] != 0);
}

/* Writes a letter; false: its word is hard. */
OQ_INLINE bool portable_letter(const oq_kernel *k, const uint8_t *text,
                               size_t size, portable_work *w, portable_char c) {
    unsigned index = c.index;
    size_t next = w->at + c.length;
    if (w->kind == OQ_KERNEL_STRANGE) return false;
    if (k->list_bits != 0 && portable_asks(k, w, c.index) &&
        portable_may_list(k, text, size, w->safe))
        return false;
    if (k->context[index] >= 8) {
        portable_char after = {OQ_KERNEL_PLAIN, OQ_KERNEL_EDGE, 0};
        if (next < size) after = portable_char_at(k, text, size, next);
        if (after.kind & (OQ_KERNEL_HARD | OQ_KERNEL_STRANGE)) return false;
        index = portable_choice(k, index, w->index, after.index);
        if (k->out[0][index] == OQ_KERNEL_STOP) return false;
    }
    for (int i = 0; i < 4; i++) {
        *w->out = k->out[i][index];
        w->out += *w->out != 0;
    }
    return k->out[0][index] != OQ_KERNEL_STOP;
}

OQ_INLINE void portable_copy(const uint8_t *text, portable_work *w,
                             unsigned length) {
    for (unsigned i = 0; i < length; i++)
        w->out[i] = text[w->at + i];
    w->out += length;
}

OQ_FN size_t oq_portable_run(const oq_kernel *k, const uint8_t *text,
                             size_t size, uint8_t **out) {
    portable_work w = {0, 0, *out, *out, OQ_KERNEL_PLAIN, OQ_KERNEL_EDGE};
    while (w.at < size) {
        portable_char c = portable_char_at(k, text, size, w.at);
        if (c.kind == OQ_KERNEL_LETTER) {
            if (!portable_letter(k, text, size, &w, c)) break;
        } else if (c.kind & OQ_KERNEL_HARD || (c.kind == OQ_KERNEL_STRANGE &&
                                               w.kind == OQ_KERNEL_LETTER)) {
            break;
        } else {
            portable_copy(text, &w, c.length);
        }
        w.at += c.length;
        w.kind = c.kind;
        w.index = c.kind == OQ_KERNEL_LETTER ? c.index : OQ_KERNEL_EDGE;
        if (c.kind == OQ_KERNEL_PLAIN) {
            w.safe = w.at;
            w.safe_out = w.out;
        }
    }
    if (w.at >= size) {
        *out = w.out;
        return size;
    }
    *out = w.safe_out;
    return w.safe;
}

/* Text of eight ASCII bytes at a time; the caller's check does the rest. */
OQ_FN size_t oq_portable_valid(const uint8_t *text, size_t size) {
    size_t at = 0;
    while (at + 8 <= size) {
        uint64_t word;
        memcpy(&word, text + at, 8);
        if (word & UINT64_C(0x8080808080808080)) break;
        at += 8;
    }
    return at;
}
