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

/*
 * One pass over a text: whether it is well-formed, and where the pairs of some
 * tables stand, as bits, one a byte. There is room for oq_scan_words of the
 * text's size. Pairs of one kind of the first table have places of their own,
 * the last ones: who seeks the others need not pass over these.
 */
enum {
    OQ_SCAN_MOST = 2,
    OQ_SCAN_LISTS = OQ_SCAN_MOST + 1,
    OQ_SIGNS_APART = 0x40 /* the kind */
};
typedef struct oq_scan {
    unsigned count;
    const oq_signs *signs[OQ_SCAN_MOST];
    uint64_t *places[OQ_SCAN_LISTS];
} oq_scan;

OQ_INLINE size_t oq_scan_words(size_t size) {
    return size / 64 + 1;
}

/* Gives the length of a well-formed beginning, which ends between two
 * characters. The places before the 64 bytes that it ends in are found. */
typedef size_t oq_kernel_scan(const oq_scan *scan, const uint8_t *text,
                              size_t size);

/* The first word behind one that has a bit, if one does before the last four;
 * which of four it is, no branch tells. */
OQ_INLINE size_t oq_scan_word(const uint64_t *places, size_t word,
                              size_t last) {
    for (; last - word > 4; word += 4) {
        uint64_t two = places[word + 1] | places[word + 2];
        uint64_t three = two | places[word + 3];
        if ((three | places[word + 4]) == 0) continue;
        return word + 1 + (places[word + 1] == 0) + (two == 0) + (three == 0);
    }
    return word;
}

/* The first place from "from" on that was found; "size" if there is none. */
OQ_INLINE size_t oq_scan_next(const uint64_t *places, size_t size,
                              size_t from) {
    if (from >= size) return size;
    size_t word = from / 64, last = (size - 1) / 64;
    uint64_t bits = places[word] & ~UINT64_C(0) << from % 64;
    size_t next = bits == 0 ? oq_scan_word(places, word, last) : word;
    if (next != word) bits = places[word = next];
    while (bits == 0 && word < last)
        bits = places[++word];
    if (bits == 0) return size;
    size_t at = word * 64 + oq_lowest(bits);
    return at < size ? at : size;
}

#endif
