/*
 * avx512_pair.h - pairs of characters in blocks of avx512_blocks.h that have
 * bits of "beside" in common, one by one: hardly a block has two, so what few
 * bytes become is put into lanes that are written already. Invariant: what is
 * settled here changes no byte of another block.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_PAIR_H
#define OQ_KERNEL_AVX512_PAIR_H

#include "avx512_block.h"
#include "choice.h"

/* A character of one or two bytes. */
typedef struct avx512_char {
    const uint8_t *text;
    unsigned size, index;
} avx512_char;

/* The one at a place; of three or four bytes it is an edge. */
AVX512_INLINE avx512_char avx512_char_at(const oq_kernel *k,
                                         const uint8_t *text) {
    unsigned first = *text, two = first >> 7;
    unsigned pair = (k->base[first & 63] + (text[two] & 63u)) & 255;
    pair = k->lead[pair] == first ? pair : OQ_KERNEL_EDGE;
    avx512_char c = {text, 1 + two, two ? pair : k->single[first & 127]};
    return c;
}

/* The one before a place. */
AVX512_INLINE avx512_char avx512_char_before(const oq_kernel *k,
                                             const uint8_t *text) {
    return avx512_char_at(k, text - 1 - (text[-1] >> 7));
}

/* A byte of ASCII that is no letter of the source is an edge to letters. */
AVX512_INLINE unsigned avx512_char_edge(const oq_kernel *k, avx512_char c) {
    return c.index == k->strange ? OQ_KERNEL_EDGE : c.index;
}

/* The index of what a character becomes between others. */
AVX512_INLINE unsigned avx512_char_slot(const oq_kernel *k, unsigned before,
                                        unsigned index, unsigned after) {
    unsigned made = oq_choice_make(k, before, index, after);
    return k->context[index] >> 3 ? made : index;
}

/* Bytes of lanes next to each other, the first one lowest. */
typedef struct avx512_few {
    uint32_t even, odd;
    unsigned size;
    bool stop; /* it is hard, or longer than blocks write */
} avx512_few;

/* What the lanes of a character become, as in avx512_block.h; an edge has none
 * that change. */
AVX512_INLINE avx512_few avx512_few_of(const oq_kernel *k, unsigned size,
                                       unsigned index, unsigned slot) {
    avx512_few few = {.size = index == OQ_KERNEL_EDGE ? 0 : size};
    uint32_t bytes;
    memcpy(&bytes, k->text[slot], sizeof(bytes));
    bytes = few.size == 0 ? 0 : bytes;
    uint32_t rest = bytes >> 8 * few.size;
    few.even = bytes ^ rest << 8 * few.size;
    few.odd = (rest & 0xFF) << 4 * (few.size & 2);
    few.stop = k->sizes[slot] == OQ_KERNEL_STOP || rest > 0xFF;
    return few;
}

AVX512_INLINE avx512_few avx512_few_both(avx512_few a, avx512_few b) {
    avx512_few both = {a.even | b.even << 8 * a.size,
                       a.odd | b.odd << 8 * a.size, a.size + b.size,
                       a.stop || b.stop};
    return both;
}

/* -------------------------------------------------------------- in a block */

/* Two characters, those on either side of them, and what the two become in
 * lanes from "start" on, which may be before the first one of a block. */
typedef struct avx512_pair {
    avx512_char before, first, second, after;
    avx512_few few;
    int start;
} avx512_pair;

/* The one whose second character is in a lane. What stands before an edge does
 * not matter, and may be no part of the text. */
AVX512_INLINE avx512_pair avx512_pair_at(const oq_kernel *k,
                                         const uint8_t *text, unsigned lane) {
    avx512_pair p;
    p.second = avx512_char_at(k, text + lane);
    p.after = avx512_char_at(k, p.second.text + p.second.size);
    p.first = avx512_char_before(k, p.second.text);
    bool edge = p.first.index == OQ_KERNEL_EDGE;
    p.before = avx512_char_before(k, edge ? p.second.text : p.first.text);
    p.start = (int)lane - (int)(edge ? 0 : p.first.size);
    return p;
}

/* Whether it is for a window: what has letters of another script or an
 * apostrophe, words that may be listed, marks between digits. */
AVX512_INLINE bool avx512_pair_is_hard(const oq_kernel *k,
                                       const avx512_pair *p) {
    unsigned first = p->first.index, second = p->second.index;
    unsigned words = k->beside[0][first] & k->beside[1][second];
    return first == k->strange || second == k->strange ||
           (words & (k->marks | k->paired)) != 0;
}

/* What it becomes; "mostly": where no neighbour matters. */
AVX512_INLINE avx512_few avx512_pair_few(const oq_kernel *k,
                                         const avx512_pair *p, bool mostly) {
    unsigned first = p->first.index, second = p->second.index;
    unsigned before = avx512_char_edge(k, p->before);
    unsigned after = avx512_char_edge(k, p->after);
    unsigned left = avx512_char_slot(k, before, first, second);
    unsigned right = avx512_char_slot(k, first, second, after);
    return avx512_few_both(
        avx512_few_of(k, p->first.size, first, mostly ? first : left),
        avx512_few_of(k, p->second.size, second, mostly ? second : right));
}

/* The bytes of it that are in lanes of other blocks. */
AVX512_INLINE uint32_t avx512_pair_outside(const avx512_pair *p) {
    int before = p->start < 0 ? -p->start : 0;
    int inside = p->start > 60 ? 64 - p->start : 4;
    uint64_t all = (UINT64_C(1) << 8 * inside) - 1;
    return ~(uint32_t)(all >> 8 * before << 8 * before);
}

/* Whether there it becomes what it mostly does. */
AVX512_INLINE bool avx512_pair_is_inside(const oq_kernel *k,
                                         const avx512_pair *p, bool narrow) {
    uint32_t outside = avx512_pair_outside(p);
    if (OQ_LIKELY(outside == 0)) return true;
    avx512_few mostly = avx512_pair_few(k, p, true);
    uint32_t odd = narrow ? 0 : mostly.odd;
    uint32_t change = (p->few.even ^ mostly.even) | (p->few.odd ^ odd);
    return (change & outside) == 0;
}

AVX512_INLINE avx512_bytes avx512_pair_lanes(avx512_bytes bytes, uint64_t lanes,
                                             uint32_t few) {
    return _mm512_mask_expand_epi8(
        bytes, lanes, _mm512_castsi128_si512(_mm_cvtsi32_si128((int)few)));
}

/* Puts it into its lanes. In a result that is narrow no lane has an odd byte.
 */
AVX512_INLINE void avx512_pair_put(const avx512_pair *p, avx512_result *r) {
    int before = p->start < 0 ? -p->start : 0;
    uint64_t lanes = avx512_first(p->few.size) >> before << (p->start + before);
    uint32_t odd = p->few.odd >> 8 * before;
    r->even = avx512_pair_lanes(r->even, lanes, p->few.even >> 8 * before);
    r->odd = avx512_pair_lanes(r->odd, lanes, odd);
    r->narrow &= odd == 0;
}

/* Writes pairs anew, by the lanes of their second characters; false: one is for
 * a window. */
AVX512_INLINE bool avx512_pairs_settle(const oq_kernel *k, const uint8_t *text,
                                       uint64_t lanes, avx512_result *r) {
    bool narrow = r->narrow;
    for (; lanes != 0; lanes &= lanes - 1) {
        avx512_pair p = avx512_pair_at(k, text, (unsigned)_tzcnt_u64(lanes));
        if (avx512_pair_is_hard(k, &p)) return false;
        p.few = avx512_pair_few(k, &p, false);
        if (p.few.stop || !avx512_pair_is_inside(k, &p, narrow)) return false;
        avx512_pair_put(&p, r);
    }
    return true;
}

#endif
