/*
 * portable.c - the kernels in plain C, for every processor: the first part of
 * what chars.h describes. Several places of a piece are gone through at once,
 * as each character has to wait for the length of the one before.
 *
 * SPDX-License-Identifier: MIT
 */
#include "portable.h"

#include "chars.h"

enum { PORTABLE_PARTS = 4 };

/* A part of a piece: the text that is left, and where its cells go. */
typedef struct portable_part {
    const uint8_t *text, *end;
    uint32_t *cells;
    unsigned count;
} portable_part;

/* Takes a character; gives what is behind it. */
OQ_INLINE const uint8_t *portable_take(const oq_kernel *k, uint32_t *cell,
                                       const uint8_t *text) {
    unsigned first = *text, two = first >> 7;
    if (OQ_UNLIKELY(first >= 0xE0)) {
        *cell = chars_long(k, text);
        return text + oq_kcell_size(*cell);
    }
    *cell = k->cells[k->pages[first] + (text[two] & 63u)];
    return text + 1 + two;
}

/* So many characters of each part; none is longer than four bytes. */
static unsigned portable_rounds(const portable_part *parts) {
    size_t least = CHARS_TEXT;
    for (size_t i = 0; i < PORTABLE_PARTS; i++) {
        size_t left = (size_t)(parts[i].end - parts[i].text);
        least = left < least ? left : least;
    }
    return (unsigned)(least / 4);
}

static void portable_together(const oq_kernel *k, portable_part *parts,
                              unsigned rounds) {
    const uint8_t *a = parts[0].text, *b = parts[1].text;
    const uint8_t *c = parts[2].text, *d = parts[3].text;
    uint32_t *cells[PORTABLE_PARTS];
    for (size_t i = 0; i < PORTABLE_PARTS; i++) {
        cells[i] = parts[i].cells + parts[i].count;
        parts[i].count += rounds;
    }
    for (unsigned i = 0; i < rounds; i++) {
        a = portable_take(k, cells[0] + i, a);
        b = portable_take(k, cells[1] + i, b);
        c = portable_take(k, cells[2] + i, c);
        d = portable_take(k, cells[3] + i, d);
    }
    parts[0].text = a;
    parts[1].text = b;
    parts[2].text = c;
    parts[3].text = d;
}

/* Where part "i" begins. */
static size_t portable_cut(const uint8_t *text, size_t size, size_t i) {
    size_t at = size * i / PORTABLE_PARTS;
    while (at > 0 && at < size && (text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static void portable_scan(const oq_kernel *k, oq_chars *c, const uint8_t *text,
                          size_t size, size_t limit) {
    portable_part parts[PORTABLE_PARTS];
    (void)limit;
    for (size_t i = 0, from = 0, to; i < PORTABLE_PARTS; i++, from = to) {
        to = portable_cut(text, size, i + 1);
        parts[i] = (portable_part){text + from, text + to, c->cells + from, 0};
    }
    for (unsigned rounds; (rounds = portable_rounds(parts)) > 1;)
        portable_together(k, parts, rounds);
    c->count = 0;
    c->seen = 0;
    for (size_t i = 0; i < PORTABLE_PARTS; i++) {
        portable_part *part = &parts[i];
        while (part->text < part->end)
            part->text =
                portable_take(k, part->cells + part->count++, part->text);
        memmove(c->cells + c->count, part->cells,
                part->count * sizeof(c->cells[0]));
        c->count += part->count;
    }
    for (unsigned i = 0; i < c->count; i++)
        c->seen |= c->cells[i];
}

OQ_FN size_t oq_portable_run(const oq_kernel *k, const uint8_t *text,
                             size_t size, uint8_t **out) {
    return chars_run(k, text, size, out, portable_scan);
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
