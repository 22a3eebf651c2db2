/*
 * avx2_words.h - what has to do with whole words of a window: those that may
 * begin with a listed stem, those of a class that has a sign in front, and
 * letters where a rule may match that looks far.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX2_WORDS_H
#define OQ_KERNEL_AVX2_WORDS_H

#include "avx2_window.h"
#include "prefix.h"

/* -------------------------------------------------------------------- list */

/* Those of some words, by their first bytes, that may begin with a listed
 * stem, by all of its letters. */
AVX2_TARGET __attribute__((noinline)) static uint64_t
avx2_listed(const oq_kernel *k, avx2_bytes seats, uint64_t starts) {
    uint8_t seat[64 + 16] = {0};
    uint64_t found = 0;
    avx2_store_seats(seat, seats);
    for (; starts != 0; starts &= starts - 1) {
        unsigned at = oq_lowest(starts), count = 0;
        uint64_t parts[2] = {0, 0};
        for (; count < 16; count++) {
            uint64_t number = k->number[k->lanes.index[seat[at + count]]];
            if (number == 0) break;
            parts[count >> 3] |= number << 8 * (count & 7);
        }
        oq_kernel_key key = {parts[0], parts[1]};
        found |= (uint64_t)oq_prefix_listed(k, key, count) << at;
    }
    return found;
}

/* First bytes of words of a window that may begin with a listed stem; "text" is
 * the window with OQ_QUICK_READS bytes behind it. */
AVX2_INLINE uint64_t avx2_list(const oq_kernel *k, const avx2_window *w,
                               const uint8_t *text) {
    const uint32_t *words = oq_kernel_quick(k);
    uint64_t letters = avx2_are(w, k->lanes.letters);
    uint64_t starts =
        letters & ~(letters << 1) & w->lanes & avx2_are(w, k->lanes.firsts);
    uint64_t inner = avx2_are(w, k->lanes.capitals) & letters << 1 & w->lanes &
                     ~avx2_mask(avx2_second(w->text));
    uint64_t passes = 0;
    for (uint64_t rest = starts; rest != 0; rest &= rest - 1) {
        unsigned at = oq_lowest(rest);
        passes |= (uint64_t)oq_quick_passes(&k->quick, words, text + at) << at;
    }
    if (inner != 0) passes = starts;
    if (OQ_LIKELY(passes == 0)) return 0;
    return avx2_listed(k, w->seat, passes);
}

/* -------------------------------------------------------------------- head */

/* First lanes of words of the class that has a head. Where a sum carries out
 * of a word, none of its letters meets the condition. */
AVX2_INLINE uint64_t avx2_classed(const oq_kernel *k, const avx2_window *w) {
    avx2_bytes meets =
        avx2_look(k->lanes.meets, k->lanes.rows, w->seat, avx2_all(16));
    uint64_t letters = avx2_are(w, k->lanes.letters);
    uint64_t starts = letters & ~(letters << 1);
    uint64_t ends = ~letters & (letters << 1), good = ends;
    for (unsigned i = 0; i < k->condition_count; i++) {
        avx2_bytes met = avx2_and_all(meets, (int)(1u << i));
        uint64_t meet = ~avx2_mask(avx2_same(met, avx2_none()));
        uint64_t none = (letters & ~meet) + starts;
        good &= k->lacks >> i & 1 ? none : ~none;
    }
    return _pdep_u64(_pext_u64(good, ends), starts);
}

/* --------------------------------------------------------------------- far */

enum { AVX2_EDGE = 8 }; /* indices of edges before a row of characters */

/* Whether eight characters, by their seats, have bits in common. */
AVX2_INLINE bool avx2_common(const oq_kernel *k, const uint8_t *seats) {
    const uint64_t *bits = oq_kernel_far(k);
    __m128i common = _mm_set1_epi8(-1);
    for (unsigned i = 0; i < OQ_KERNEL_FAR_PLACES; i++)
        common = _mm_and_si128(
            common,
            _mm_loadu_si128(
                (const void *)(bits + oq_kernel_far_word(
                                          k->lanes.index[seats[i]], i))));
    return !_mm_testz_si128(common, common);
}

/* Those of "asked" last bytes of characters at which bits are left. */
AVX2_TARGET __attribute__((noinline)) static uint64_t
avx2_left(const oq_kernel *k, avx2_bytes seats, uint64_t lasts,
          uint64_t asked) {
    uint8_t row[AVX2_EDGE + 64 + 2 * AVX2_EDGE] = {0}, seat[64];
    uint64_t found = 0;
    uint8_t *cells = row + AVX2_EDGE;
    avx2_store_seats(seat, seats);
    for (unsigned at = 0; at < 64; at += 8) {
        __m128i eight = _mm_loadl_epi64((const void *)(seat + at));
        cells = avx2_put8(eight, lasts >> at & 255, cells);
    }
    memset(cells, 0, AVX2_EDGE);
    for (; asked != 0; asked &= asked - 1) {
        uint64_t before = lasts & (_blsi_u64(asked) - 1);
        const uint8_t *cell = row + AVX2_EDGE + _mm_popcnt_u64(before);
        if (avx2_common(k, cell - OQ_KERNEL_FAR_HERE))
            found |= _blsi_u64(asked);
    }
    return found;
}

/* Last bytes of letters at which a rule may match that looks far: first by the
 * letters before and behind, of which one of two bytes has the same in both
 * lanes. */
AVX2_INLINE uint64_t avx2_far(const oq_kernel *k, const avx2_window *w) {
    const oq_lanes *l = &k->lanes;
    __m256i next = avx2_all(16);
    avx2_bytes before = avx2_look(l->near[0], l->rows, w->seat, next);
    avx2_bytes here = avx2_look(l->near[1], l->rows, w->seat, next);
    avx2_bytes behind = avx2_look(l->near[2], l->rows, w->seat, next);
    here = avx2_and(avx2_up(before, avx2_all(l->near[0][0])), here);
    here = avx2_blend(here, avx2_up(here, avx2_all(0)), avx2_second(w->text));
    here = avx2_and(here, avx2_down(behind, avx2_all(l->near[2][0])));
    uint64_t asked = ~avx2_mask(avx2_same(here, avx2_none()));
    uint64_t lasts = ~avx2_firsts(w->text);
    asked &= lasts & w->lanes;
    return asked != 0 ? avx2_left(k, w->seat, lasts, asked) : 0;
}

#endif
