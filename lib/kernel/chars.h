/*
 * chars.h - kernels that see characters one by one: plain C, and those for
 * processors whose vectors are too narrow or too poor for text to stay in its
 * lanes. A piece of text becomes a cell (cell.h) for each character, and how
 * that is done differs by processor; what is decided and written is decided
 * and written from the cells, in chars.c.
 *
 * Each piece begins where no word is begun and is written up to its last plain
 * character, so no piece needs to know of another.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_CHARS_H
#define OQ_KERNEL_CHARS_H

#include "cell.h"
#include "kernel.h"

enum {
    CHARS_TEXT = 512,    /* bytes of a piece */
    CHARS_FIRST = 128,   /* of the first one: the next hard word may be near */
    CHARS_CLASSED = 256, /* letters of a word; a longer one has no class */
    CHARS_PAD = 64       /* cells that may be written and read behind it */
};

typedef struct oq_chars {
    unsigned count;
    uint32_t seen;      /* all cells, or'ed together */
    uint32_t before[4]; /* 0: what a word's first letter has before it */
    uint32_t cells[CHARS_TEXT + CHARS_PAD];
    /* For what is decided: places of cells. */
    uint16_t others[CHARS_TEXT + 1];
} oq_chars;

/* The first part: makes cells of "size" bytes of text, which end between two
 * characters. Up to "limit" bytes of text may be read. */
typedef void oq_chars_scan(const oq_kernel *k, oq_chars *c, const uint8_t *text,
                           size_t size, size_t limit);

/* The rest of it, for "size" bytes of text: writes what it can of the
 * characters, and gives the bytes of text that this took. "last": the text
 * ends with them. *halt gets whether the kernel has to stop there. */
OQ_FN size_t oq_chars_write(const oq_kernel *k, oq_chars *c, size_t size,
                            bool last, uint8_t **out, bool *halt);

/* Has the machines of walk.h say what the letters before "end" become; gives
 * the first one that turns out to be hard, or "end". */
OQ_FN unsigned oq_chars_walk(const oq_kernel *k, oq_chars *c, unsigned end);

/* The cell of the character at "text", which has three or four bytes. */
OQ_INLINE uint32_t chars_long(const oq_kernel *k, const uint8_t *text) {
    unsigned size = text[0] < 0xF0 ? 3 : 4, last = text[2] & 63;
    if (text[0] == 0xE2 && text[1] == 0x80 && k->third[last] == 0)
        return oq_kcell(512 + last, 0, 3, 0);
    return oq_kcell(0, OQ_KCELL_HARD, size, 0);
}

/* A piece on its way to cells, for processors that first take the characters
 * apart: a first byte and an index for each, and the cells of those of three
 * bytes. */
typedef struct oq_chars_work {
    unsigned count, other_count;
    uint8_t first[CHARS_TEXT + CHARS_PAD], index[CHARS_TEXT + CHARS_PAD];
    uint16_t places[CHARS_TEXT];
    uint32_t others[CHARS_TEXT];
    uint8_t tail[CHARS_TEXT + CHARS_PAD];
} oq_chars_work;

/* Takes characters from "text" to "end" apart one by one; gives how far it
 * came, for the last one may end behind "end". */
OQ_FN const uint8_t *oq_chars_one_by_one(const oq_kernel *k, oq_chars_work *w,
                                         const uint8_t *text,
                                         const uint8_t *end);

/* The text, with "more" bytes to read behind it, at most CHARS_PAD: where it
 * stands or, if it has not so many there, a copy. */
OQ_INLINE const uint8_t *chars_padded(oq_chars_work *w, const uint8_t *text,
                                      size_t size, size_t limit, size_t more) {
    if (limit - size >= more) return text;
    memcpy(w->tail, text, size);
    memset(w->tail + size, 0, CHARS_PAD);
    return w->tail;
}

/* Puts the cells of three bytes among the others. */
OQ_INLINE void chars_others(oq_chars *c, const oq_chars_work *w) {
    for (unsigned i = 0; i < w->other_count; i++)
        c->cells[w->places[i]] = w->others[i];
}

/* Bytes of a piece of "most", of text that has more than that. */
OQ_INLINE size_t chars_piece(const uint8_t *text, size_t most) {
    size_t size = most;
    while (size > most - 4 && (text[size] & 0xC0) == 0x80)
        size--;
    return size;
}

/* A kernel, made of its first part. */
OQ_INLINE size_t chars_run(const oq_kernel *k, const uint8_t *text, size_t size,
                           uint8_t **out, oq_chars_scan *scan) {
    oq_chars c;
    size_t at = 0, most = CHARS_FIRST;
    memset(c.before, 0, sizeof(c.before));
    while (at < size) {
        bool last = size - at <= most, halt;
        size_t piece = last ? size - at : chars_piece(text + at, most);
        scan(k, &c, text + at, piece, size - at);
        at += oq_chars_write(k, &c, piece, last, out, &halt);
        if (halt) break;
        if (most < CHARS_TEXT) most *= 2;
    }
    return at;
}

#endif
