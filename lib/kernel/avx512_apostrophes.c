/*
 * avx512_apostrophes.c - apostrophes.h with AVX-512. A mark of three bytes
 * becomes a sign of two in its first lanes, and the third one is left out; at a
 * mark of one byte the window ends.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

enum { APOSTROPHES_MOST = 60 }; /* lanes that are written at once */

/* A window; masks have the first lane of each mark. */
typedef struct avx512_apostrophes {
    avx512_bytes text, last; /* "last" of oq_apostrophes, of letters */
    uint64_t letters;
    uint64_t one, two, three; /* sure marks, by their bytes */
    uint64_t other;           /* what may be one and is not sure */
} avx512_apostrophes;

AVX512_INLINE uint64_t avx512_is(avx512_bytes text, unsigned byte) {
    return _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8((char)byte));
}

AVX512_INLINE avx512_apostrophes avx512_apostrophes_of(const oq_apostrophes *t,
                                                       avx512_bytes text) {
    avx512_apostrophes w = {.text = text};
    w.last = _mm512_maskz_mov_epi8(~_mm512_movepi8_mask(text),
                                   avx512_look128(t->last, text));
    w.letters = _mm512_test_epi8_mask(w.last, w.last);
    uint64_t behind = w.letters << 1;
    avx512_bytes may = avx512_look(t->may, text);
    w.other = _mm512_test_epi8_mask(may, may);
    w.one = (avx512_is(text, t->ascii[0]) | avx512_is(text, t->ascii[1])) &
            w.other & behind & w.letters >> 1;
    uint64_t signs =
        avx512_is(text, t->signs[0]) | avx512_is(text, t->signs[1]);
    avx512_bytes own =
        _mm512_maskz_mov_epi8(w.letters, avx512_look128(t->own, text));
    w.two = avx512_is(text, t->lead) & signs >> 1 &
            _mm512_test_epi8_mask(own, own) << 1 & w.letters >> 2;
    avx512_bytes third =
        _mm512_permutexvar_epi8(text, _mm512_loadu_si512(t->third));
    uint64_t quotes = avx512_is(text, 0xE2) & avx512_is(text, 0x80) >> 1;
    w.three = quotes & avx512_is(third, OQ_APOSTROPHE_SURE) >> 2 & behind &
              w.letters >> 3;
    quotes &= avx512_is(third, OQ_APOSTROPHE_NONE) >> 2;
    w.other &= ~(w.one | w.two | w.three | quotes);
    return w;
}

/* Lanes that cannot be written at once, before APOSTROPHES_MOST: from the first
 * mark on that is not sure, or is of one byte; and from the letter before
 * another one that is not seen as a whole. */
AVX512_INLINE uint64_t avx512_apostrophes_ends(const avx512_apostrophes *w) {
    uint64_t late = (w->two | w->three) >> (APOSTROPHES_MOST - 2)
                                               << (APOSTROPHES_MOST - 2);
    return _bzhi_u64(w->other | w->one | late >> 1, APOSTROPHES_MOST);
}

/* Writes the first lanes. */
AVX512_INLINE uint8_t *avx512_apostrophes_put(const oq_apostrophes *t,
                                              const avx512_apostrophes *w,
                                              unsigned end, uint8_t *out) {
    avx512_bytes bytes = _mm512_mask_mov_epi8(w->text, w->three,
                                              _mm512_set1_epi8((char)t->lead));
    bytes = _mm512_mask_permutexvar_epi8(bytes, (w->two | w->three) << 1,
                                         avx512_count(-2), w->last);
    uint64_t keep = _bzhi_u64(~(w->three << 2), end);
    _mm512_storeu_si512(out, _mm512_maskz_compress_epi8(keep, bytes));
    return out + _mm_popcnt_u64(keep);
}

AVX512_TARGET OQ_FN size_t oq_avx512_apostrophes(const oq_apostrophes *t,
                                                 const uint8_t *text,
                                                 size_t size, uint8_t **out) {
    uint8_t *to = *out;
    size_t at = 0;
    bool stop = false;
    while (!stop && size - at >= 64) {
        avx512_apostrophes w =
            avx512_apostrophes_of(t, _mm512_loadu_si512(text + at));
        uint64_t ends = avx512_apostrophes_ends(&w);
        if (OQ_LIKELY(ends == 0)) { /* the next window waits for nothing */
            to = avx512_apostrophes_put(t, &w, APOSTROPHES_MOST, to);
            at += APOSTROPHES_MOST;
            continue;
        }
        unsigned end = (unsigned)_tzcnt_u64(ends);
        to = avx512_apostrophes_put(t, &w, end, to);
        at += end;
        stop = (w.other >> end & 1) != 0;
        if ((w.one >> end & 1) == 0) continue;
        to[0] = t->lead;
        to[1] = t->last[text[at - 1]];
        to += 2;
        at++;
    }
    *out = to;
    return at;
}

#endif
