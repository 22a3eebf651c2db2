/*
 * walk.c - the machines of walk.h. A machine waits for memory at each letter,
 * so parts of a text are walked through at once, each from the edge of a word
 * on. A part that is done goes on into the next one, and finds there what that
 * one finds too.
 *
 * SPDX-License-Identifier: MIT
 */
#include "walk.h"

enum { WALK_PARTS = 6 };

/* Where parts begin, and how many letters are walked through together. */
typedef struct walk_parts {
    size_t starts[WALK_PARTS + 1];
    size_t together;
} walk_parts;

/* The first place from one on that is no letter's; eight at a time, for the
 * length of a word cannot be foreseen. */
static size_t walk_edge(const uint8_t *symbols, size_t at) {
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    const uint64_t high = UINT64_C(0x8080808080808080);
    for (;; at += 8) {
        uint64_t bytes;
        memcpy(&bytes, symbols + at, 8);
        bytes = ~(bytes + ~high) & high; /* symbols are below 128 */
        if (OQ_LIKELY(bytes != 0)) return at + oq_lowest(bytes) / 8;
    }
#else
    while (symbols[at] != 0)
        at++;
    return at;
#endif
}

static void walk_divide(const uint8_t *symbols, size_t count,
                        walk_parts *parts) {
    size_t longest = 0, shortest = count;
    parts->starts[0] = 0;
    parts->starts[WALK_PARTS] = count;
    for (size_t i = 1; i <= WALK_PARTS; i++) {
        size_t at = walk_edge(symbols, count * i / WALK_PARTS);
        parts->starts[i] = at;
        size_t length = at - parts->starts[i - 1];
        longest = length > longest ? length : longest;
        shortest = length < shortest ? length : shortest;
    }
    parts->together =
        longest < shortest + OQ_WALK_PAD ? longest : shortest + OQ_WALK_PAD;
}

/* Passes a character; gives the next row. */
OQ_INLINE uint32_t walk_pass(const uint32_t *cells, uint32_t row,
                             const uint8_t *from, uint8_t *to) {
    uint32_t cell = cells[row + *from];
    *to = (uint8_t)cell;
    return cell >> 8;
}

/* Looks by symbols: each part from its end back, then the rest of long ones. */
static void walk_back(const uint32_t *cells, const uint8_t *from, uint8_t *to,
                      const walk_parts *parts) {
    const size_t *at = parts->starts;
    uint32_t a = 0, b = 0, c = 0, d = 0, e = 0, f = 0;
    for (size_t i = 0; i < parts->together; i++) {
        from--;
        to--;
        a = walk_pass(cells, a, from + at[1], to + at[1]);
        b = walk_pass(cells, b, from + at[2], to + at[2]);
        c = walk_pass(cells, c, from + at[3], to + at[3]);
        d = walk_pass(cells, d, from + at[4], to + at[4]);
        e = walk_pass(cells, e, from + at[5], to + at[5]);
        f = walk_pass(cells, f, from + at[6], to + at[6]);
    }
    uint32_t rows[WALK_PARTS] = {a, b, c, d, e, f};
    for (size_t part = 0; part < WALK_PARTS; part++)
        for (size_t i = at[part + 1]; i > at[part] + parts->together; i--)
            rows[part] = walk_pass(cells, rows[part], from + i - 1, to + i - 1);
}

/* Indices by looks: each part from its start on, and the rest. */
static void walk_ahead(const uint32_t *cells, const uint8_t *from, uint8_t *to,
                       const walk_parts *parts) {
    const size_t *at = parts->starts;
    uint32_t a = 0, b = 0, c = 0, d = 0, e = 0, f = 0;
    for (size_t i = 0; i < parts->together; i++) {
        a = walk_pass(cells, a, from + at[0], to + at[0]);
        b = walk_pass(cells, b, from + at[1], to + at[1]);
        c = walk_pass(cells, c, from + at[2], to + at[2]);
        d = walk_pass(cells, d, from + at[3], to + at[3]);
        e = walk_pass(cells, e, from + at[4], to + at[4]);
        f = walk_pass(cells, f, from + at[5], to + at[5]);
        from++;
        to++;
    }
    uint32_t rows[WALK_PARTS] = {a, b, c, d, e, f};
    for (size_t part = 0; part < WALK_PARTS; part++)
        for (size_t i = at[part]; i + parts->together < at[part + 1]; i++)
            rows[part] = walk_pass(cells, rows[part], from + i, to + i);
}

OQ_FN void oq_walker_words(const oq_walker *walk, oq_walker_tape *tape,
                           unsigned count) {
    uint8_t *symbols = tape->symbols + OQ_WALK_PAD;
    uint8_t *looks = tape->looks + OQ_WALK_PAD;
    walk_parts parts;
    memset(symbols - OQ_WALK_PAD, 0, OQ_WALK_PAD);
    memset(symbols + count, 0, OQ_WALK_PAD);
    walk_divide(symbols, count, &parts);
    walk_back(walk->cells, symbols, looks, &parts);
    memset(looks + count, 0, OQ_WALK_PAD);
    walk_ahead(walk->cells + walk->ahead, looks, tape->slots + OQ_WALK_PAD,
               &parts);
}
