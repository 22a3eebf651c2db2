/*
 * signs.h - the search for pairs of bytes: a sign and what stands behind it.
 * Plain text has few of them, so it is passed over as fast as it is read, and
 * the finders of lib/convert look at the places that are left.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_SIGNS_H
#define OQ_KERNEL_SIGNS_H

#include "../base/base.h"

/*
 * Eight kinds of pairs, a bit each. A byte begins the kinds that both of its
 * halves have in "first": [0] by the lower four bits, [1] by the upper ones;
 * "next" is the same for the byte behind it. "here" is what "first" says, by
 * byte. A pair is found if both bytes have a kind in common.
 */
typedef struct oq_signs {
    uint8_t first[2][16], next[2][16], here[256];
} oq_signs;

/* The first place of a text, from "from" on, where a pair stands; "size" if
 * there is none. Behind the last byte stands a byte 0. */
typedef size_t oq_kernel_seek(const oq_signs *signs, const uint8_t *text,
                              size_t size, size_t from);

/* The kinds of the pair that stands at "at". */
OQ_INLINE unsigned oq_signs_at(const oq_signs *signs, const uint8_t *text,
                               size_t size, size_t at) {
    unsigned next = at + 1 < size ? text[at + 1] : 0;
    return signs->here[text[at]] & signs->next[0][next & 15] &
           signs->next[1][next >> 4];
}

/* The same for the last bytes of a text, one by one. */
OQ_INLINE size_t oq_signs_seek(const oq_signs *signs, const uint8_t *text,
                               size_t size, size_t from) {
    for (size_t at = from; at < size; at++) {
        if (OQ_LIKELY(signs->here[text[at]] == 0)) continue;
        if (oq_signs_at(signs, text, size, at) != 0) return at;
    }
    return size;
}

/* Where pairs stand among 64 places: a bit each, from "at" on. */
typedef struct oq_spot {
    uint64_t bits;
    size_t at; /* a multiple of 64 */
} oq_spot;

/* Those of a text, in order. Where no pair stands there is no spot, so most of
 * a plain text has none. */
typedef struct oq_spots {
    oq_spot *items;
    size_t count;
} oq_spots;

/* Behind the last spot there is room for one more. */
OQ_INLINE void oq_spots_note(oq_spots *spots, size_t at, uint64_t bits) {
    spots->items[spots->count] = (oq_spot){bits, at};
    spots->count += bits != 0;
}

/* The first place from "from" on; "size", that of the text, if there is none.
 * *turn: the spot that was reached, 0 at first. "from" never goes back. */
OQ_INLINE size_t oq_spots_next(const oq_spots *spots, size_t *turn, size_t size,
                               size_t from) {
    for (; *turn < spots->count; ++*turn) {
        const oq_spot *spot = &spots->items[*turn];
        uint64_t bits = spot->bits;
        if (spot->at + 64 <= from) continue;
        if (spot->at < from) bits &= ~UINT64_C(0) << (from - spot->at);
        if (bits == 0) continue;
        size_t at = spot->at + oq_lowest(bits);
        return at < size ? at : size;
    }
    return size;
}

/*
 * A guess at the pairs of a table, for who would rather look twice where it is
 * wrong. Each byte has a place among 64: its upper four bits, and two sums of
 * its lower ones. So first bytes of characters share theirs with first bytes
 * alone, and signs theirs with bytes that seldom stand where these do. "first"
 * has the kinds of pairs that a byte at a place may begin, "next" those that it
 * may end; these are six at most, the lower bits. Where two bytes have none in
 * common they are no pair.
 */
typedef struct oq_signs_guess {
    const uint8_t *first, *next;
} oq_signs_guess;

/* The sums: the bits of a byte of which it is asked whether an odd number is
 * set. The first one is the same for both tables. */
enum {
    OQ_GUESS_PLACES = 64,
    OQ_GUESS_LOW = 0x03,
    OQ_GUESS_FIRST = 0x06,
    OQ_GUESS_NEXT = 0x0E
};

/*
 * One pass over a text: whether it is well-formed, and where the pairs of some
 * tables stand. Each list has room for oq_scan_spots of the text's size. Pairs
 * of one kind of the first table have a list of their own, the last one: who
 * seeks the others need not pass over these.
 */
enum {
    OQ_SCAN_MOST = 2,
    OQ_SCAN_LISTS = OQ_SCAN_MOST + 1,
    OQ_SIGNS_APART = 0x40 /* the kind */
};
typedef struct oq_scan {
    unsigned count;
    const oq_signs *signs[OQ_SCAN_MOST];
    const oq_signs_guess *guess; /* of the first table; may be NULL */
    oq_spots found[OQ_SCAN_LISTS];
} oq_scan;

OQ_INLINE size_t oq_scan_spots(size_t size) {
    return size / 64 + 2;
}

/* Gives the length of a well-formed beginning, which ends between two
 * characters. The places before the 64 bytes that it ends in are found; so may
 * some behind it be. */
typedef size_t oq_kernel_scan(oq_scan *scan, const uint8_t *text, size_t size);

#endif
