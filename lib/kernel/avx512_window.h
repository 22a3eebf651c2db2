/*
 * avx512_window.h - a window of 64 bytes of text for avx512.c: the index of
 * each character, in all of its lanes, and what may make a word hard. All
 * indices of characters are below 128, so one look-up of two registers finds
 * what they are. Invariant: what stands behind the end of a window changes
 * nothing before it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_WINDOW_H
#define OQ_KERNEL_AVX512_WINDOW_H

#include "avx512_lanes.h"

/* What stays in registers while a text is gone through. */
typedef struct avx512_fixed {
    avx512_bytes up, down; /* the lanes before and behind, around the end too */
    avx512_bytes c0, e0, six, seven, space;
    avx512_bytes places[5]; /* of the second to the sixth letter of a word */
} avx512_fixed;

/* A window, understood; masks have a bit a byte, and both bytes of a letter
 * have the same index and the same bits. Where the lower seven bits of an index
 * are 0 the text stays as it is. */
typedef struct avx512_window {
    avx512_bytes text, index;
    __mmask64 two, second; /* first and second bytes of characters of two */
    __mmask64 high;        /* bytes of characters of more than one */
    uint64_t odd;          /* bytes that may make a word hard */
} avx512_window;

AVX512_INLINE avx512_bytes avx512_all(int byte) {
    return avx512_keep(_mm512_set1_epi8((char)byte));
}

AVX512_INLINE avx512_fixed avx512_fix(const oq_kernel *k) {
    avx512_fixed f;
    f.up = avx512_keep(avx512_count(-1));
    f.down = avx512_keep(avx512_count(1));
    f.c0 = avx512_all(0xC0);
    f.e0 = avx512_all(0xE0);
    f.six = avx512_all(0x3F);
    f.seven = avx512_all(0x7F);
    f.space = avx512_all(' ');
    for (int i = 0; i < 5; i++)
        f.places[i] =
            avx512_keep(avx512_count((char)((i + 1) * k->prefix_step)));
    return f;
}

/* Indices of odd bytes are anything. The last lane has none: either it is a
 * space, or the window ends before it; so it serves as the edge before the
 * first one. */
AVX512_INLINE avx512_window avx512_read(const oq_kernel *k,
                                        const avx512_fixed *f,
                                        avx512_bytes text) {
    avx512_window w;
    w.text = text;
    w.two = _mm512_cmpeq_epi8_mask(_mm512_and_si512(text, f->e0), f->c0);
    w.second = _kshiftli_mask64(w.two, 1);
    w.high = _mm512_mask_cmplt_epi8_mask(~UINT64_C(0) >> 1, text,
                                         _mm512_setzero_si512());
    avx512_bytes lead =
        _mm512_mask_permutexvar_epi8(text, w.second, f->up, text);
    avx512_bytes last =
        _mm512_mask_permutexvar_epi8(text, w.two, f->down, text);
    avx512_bytes index = _mm512_add_epi8(
        _mm512_permutexvar_epi8(lead, _mm512_loadu_si512(k->base)),
        _mm512_and_si512(last, f->six));
    avx512_bytes single = avx512_look128(k->single, text);
    w.index = _mm512_mask_mov_epi8(
        _mm512_maskz_mov_epi8(~UINT64_C(0) >> 1, single), w.high, index);
    __mmask64 known = _mm512_mask_cmpeq_epi8_mask(
        _kor_mask64(w.two, w.second), avx512_look128(k->lead, index), lead);
    w.odd = _kandn_mask64(known,
                          _mm512_movepi8_mask(_mm512_or_si512(single, text)));
    return w;
}

/* Odd bytes have no index. */
AVX512_INLINE void avx512_clean(avx512_window *w) {
    w->index = _mm512_maskz_mov_epi8(~w->odd, w->index);
}

/* Lanes of what becomes something. */
AVX512_INLINE __mmask64 avx512_known(const avx512_fixed *f,
                                     const avx512_window *w) {
    return _mm512_test_epi8_mask(w->index, f->seven);
}

/* Last bytes of characters U+2000 to U+203F, dashes and quotation marks, that
 * are plain and whole in the window. */
AVX512_INLINE uint64_t avx512_thirds(const oq_kernel *k, avx512_bytes text) {
    uint64_t start =
        _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8((char)0xE2)) &
        _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8((char)0x80)) >> 1;
    avx512_bytes kind =
        _mm512_permutexvar_epi8(text, _mm512_loadu_si512(k->third));
    return start << 2 & _mm512_testn_epi8_mask(kind, kind);
}

AVX512_INLINE uint64_t avx512_all_thirds(uint64_t third) {
    return third | third >> 1 | third >> 2;
}

AVX512_INLINE avx512_bytes avx512_context(const oq_kernel *k,
                                          const avx512_window *w) {
    return avx512_look128(k->context, w->index);
}

AVX512_INLINE uint64_t avx512_letters(avx512_bytes context) {
    return _mm512_test_epi8_mask(context, _mm512_set1_epi8(OQ_KERNEL_LETTER));
}

#endif
