/*
 * avx512_apostrophes.c - apostrophes.h with AVX-512. A window begins a byte
 * early, with what is before it, and ends some bytes early, for what is behind
 * it; so each mark is seen as a whole in one window, and is written there.
 * A mark of three bytes becomes a sign of two in its first lanes, and the third
 * one is left out; where marks have one byte each lane is written as two.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

/* Lanes that are written, from the second one on: those whose marks are seen up
 * to the letter behind them. */
enum {
    APOSTROPHES_MOST = 60,
    APOSTROPHES_AHEAD = 16384 /* how far ahead text is fetched: see avx512.c */
};

/* The tables, in registers. */
typedef struct avx512_mark_tables {
    avx512_bytes low, high; /* of ASCII */
    avx512_bytes first, second, third;
    avx512_bytes lead;
} avx512_mark_tables;

/* A window; masks have the first lane of each mark. */
typedef struct avx512_apostrophes {
    avx512_bytes text, last; /* by letter: the last byte of its sign */
    uint64_t one;            /* sure marks of one byte */
    uint64_t second, third;  /* these bytes of longer ones */
    uint64_t other;          /* what may be a mark and is not sure */
} avx512_apostrophes;

AVX512_INLINE avx512_mark_tables
avx512_mark_tables_of(const oq_apostrophes *t) {
    return (avx512_mark_tables){
        _mm512_loadu_si512(t->kinds), _mm512_loadu_si512(t->kinds + 64),
        _mm512_loadu_si512(t->first), _mm512_loadu_si512(t->second),
        _mm512_loadu_si512(t->third), _mm512_set1_epi8((char)t->lead)};
}

AVX512_INLINE uint64_t avx512_has(avx512_bytes kinds, unsigned kind) {
    return avx512_number(
        _mm512_test_epi8_mask(kinds, _mm512_set1_epi8((char)kind)));
}

/* What the bytes of a window are: see apostrophes.h. */
AVX512_INLINE avx512_bytes avx512_mark_kinds(const avx512_mark_tables *m,
                                             avx512_bytes text,
                                             uint64_t first) {
    avx512_bytes kinds = _mm512_maskz_permutex2var_epi8(
        ~_mm512_movepi8_mask(text), m->low, text, m->high);
    return _mm512_mask_permutexvar_epi8(kinds, first, text, m->first);
}

/* "next" and "then" are the bytes that stand one and two behind "text". */
AVX512_INLINE avx512_apostrophes
avx512_apostrophes_of(const avx512_mark_tables *m, avx512_bytes text,
                      avx512_bytes next, avx512_bytes then) {
    avx512_apostrophes w = {.text = text};
    __mmask64 first =
        _mm512_cmpge_epu8_mask(text, _mm512_set1_epi8((char)0xC0));
    avx512_bytes kinds = avx512_mark_kinds(m, text, first);
    avx512_bytes whole = _mm512_ternarylogic_epi64(
        kinds, _mm512_maskz_permutexvar_epi8(first, next, m->second),
        _mm512_permutexvar_epi8(then, m->third), 0x80);
    uint64_t letters = avx512_number(_mm512_movepi8_mask(kinds));
    uint64_t behind = letters << 1;
    uint64_t own =
        avx512_number(_mm512_movepi8_mask(_mm512_add_epi8(kinds, kinds)));
    uint64_t two =
        avx512_has(whole, OQ_APOSTROPHE_TWO) & own << 1 & letters >> 2;
    uint64_t three =
        avx512_has(whole, OQ_APOSTROPHE_THREE) & behind & letters >> 3;
    w.one = avx512_has(kinds, OQ_APOSTROPHE_ASCII) & ~letters & behind &
            letters >> 1;
    w.other = avx512_has(kinds, OQ_APOSTROPHE_MAY) & ~letters &
              ~(avx512_has(whole, OQ_APOSTROPHE_QUOTE) | w.one | two | three);
    w.second = (two | three) << 1;
    w.third = three << 2;
    w.last = _mm512_andnot_si512(_mm512_set1_epi8(OQ_APOSTROPHE_OWN), kinds);
    return w;
}

/* Writes lanes: the bytes of signs stand where the first two of marks did. */
AVX512_INLINE uint8_t *avx512_apostrophes_put(const avx512_mark_tables *m,
                                              const avx512_apostrophes *w,
                                              uint64_t keep, uint8_t *out) {
    avx512_bytes bytes = _mm512_mask_mov_epi8(w->text, w->second >> 1, m->lead);
    bytes = _mm512_mask_permutexvar_epi8(bytes, w->second, avx512_count(-2),
                                         w->last);
    _mm512_storeu_si512(out, _mm512_maskz_compress_epi8(keep, bytes));
    return out + _mm_popcnt_u64(keep);
}

/* The same where marks have one byte: each lane is two. */
AVX512_TARGET static uint8_t *
avx512_apostrophes_grow(const avx512_mark_tables *m,
                        const avx512_apostrophes *w, uint64_t keep,
                        uint8_t *out) {
    const uint64_t even = UINT64_C(0x5555555555555555);
    uint64_t grow = w->one & keep;
    avx512_bytes bytes =
        _mm512_mask_mov_epi8(w->text, w->second >> 1 | grow, m->lead);
    bytes = _mm512_mask_permutexvar_epi8(bytes, w->second, avx512_count(-2),
                                         w->last);
    avx512_bytes more = _mm512_permutexvar_epi8(avx512_count(-1), w->last);
    for (int half = 0; half < 64; half += 32) {
        uint64_t lanes =
            _pdep_u64(keep >> half, even) | _pdep_u64(grow >> half, even << 1);
        avx512_bytes woven =
            _mm512_permutex2var_epi8(bytes, avx512_woven((char)half), more);
        _mm512_storeu_si512(out, _mm512_maskz_compress_epi8(lanes, woven));
        out += _mm_popcnt_u64(lanes);
    }
    return out;
}

/* The window that begins before "at", where so many bytes are left. */
AVX512_INLINE avx512_apostrophes avx512_apostrophes_at(
    const avx512_mark_tables *m, const uint8_t *text, size_t at, size_t left) {
    avx512_bytes next = avx512_load(text + at, left);
    avx512_bytes here =
        at == 0 ? avx512_up(next) : avx512_load(text + at - 1, left + 1);
    return avx512_apostrophes_of(m, here, next,
                                 avx512_load(text + at + 1, left - 1));
}

AVX512_TARGET OQ_FN size_t oq_avx512_apostrophes(const oq_apostrophes *t,
                                                 const uint8_t *text,
                                                 size_t size, uint8_t **out) {
    const avx512_mark_tables marks = avx512_mark_tables_of(t);
    uint8_t *to = *out;
    size_t at = 0, count;
    uint64_t done = 0, stop = 0; /* lanes written before; where it stops */
    for (; stop == 0 && at < size; at += count) {
        count = size - at < APOSTROPHES_MOST ? size - at : APOSTROPHES_MOST;
        avx512_apostrophes w =
            avx512_apostrophes_at(&marks, text, at, size - at);
        uint64_t lanes = avx512_first(count) << 1;
        uint64_t late = w.second & UINT64_C(2) << APOSTROPHES_MOST;
        uint64_t keep = (lanes | late) & ~(w.third | done);
        _mm_prefetch((const void *)(text + at + APOSTROPHES_AHEAD),
                     _MM_HINT_T0);
        stop = w.other & lanes;
        done = (late | w.third) >> APOSTROPHES_MOST & 6;
        if (OQ_UNLIKELY(stop != 0)) {
            keep &= _blsmsk_u64(stop) >> 1;
            count = _tzcnt_u64(stop) - 1;
            done = 0;
        }
        to = OQ_LIKELY((w.one & keep) == 0)
                 ? avx512_apostrophes_put(&marks, &w, keep, to)
                 : avx512_apostrophes_grow(&marks, &w, keep, to);
    }
    *out = to;
    return at + _mm_popcnt_u64(done);
}

#endif
