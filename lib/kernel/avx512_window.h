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
    avx512_bytes beside;   /* the lanes before; the edge's, before the first */
    avx512_bytes carry;    /* the same behind the last of a block before */
    avx512_bytes edge;     /* what an edge is to the letter behind it */
    __mmask64 lane;        /* the first one */
    avx512_bytes base;     /* of a kernel, for second bytes as they stand */
    avx512_bytes c0, seven, space, stop;
    avx512_bytes most;      /* what is above is a stop */
    avx512_bytes strange;   /* the index of hard and strange bytes of ASCII */
    avx512_bytes quarters;  /* eights of bytes, as they are unpacked */
} avx512_fixed;

/* How far ahead text is fetched: what stands nearer was gone through before, in
 * the search for signs. */
enum { AVX512_AHEAD = 16384 };

/* The text of a window. */
typedef struct avx512_view {
    avx512_bytes text;
    size_t size;     /* up to behind its last space; 0: it has none */
    __mmask64 lanes; /* of that; all, without a space */
    bool last;       /* the text ends here, maybe without a space */
} avx512_view;

AVX512_INLINE avx512_view avx512_look_last(const uint8_t *text, size_t left) {
    avx512_view v;
    v.size = left;
    v.lanes = avx512_first(left);
    v.last = true;
    v.text = _mm512_maskz_loadu_epi8(v.lanes, text);
    return v;
}

AVX512_INLINE avx512_view avx512_look_at(const avx512_fixed *f,
                                         const uint8_t *text, size_t left) {
    avx512_view v;
    if (OQ_UNLIKELY(left < 64)) return avx512_look_last(text, left);
    v.text = _mm512_loadu_si512(text);
    _mm_prefetch((const void *)(text + AVX512_AHEAD), _MM_HINT_T0);
    uint64_t spaces = _mm512_cmple_epu8_mask(v.text, f->space);
    uint64_t behind = _lzcnt_u64(spaces);
    v.size = 64 - behind;
    v.last = false;
    v.lanes = avx512_mask(~UINT64_C(0) >> (behind & 63));
    return v;
}

/* A window, read; masks have a bit a byte. Both bytes of a letter have the same
 * index; where it is 0 the text stays as it is. Characters of three or four
 * bytes are odd, and what stands in their lanes is anything. */
typedef struct avx512_window {
    avx512_bytes text, index;
    __mmask64 two, second; /* first and second bytes of characters of two */
    __mmask64 odd;         /* first bytes of characters without an index */
} avx512_window;

AVX512_INLINE avx512_bytes avx512_all(int byte) {
    return avx512_keep(_mm512_set1_epi8((char)byte));
}

AVX512_INLINE avx512_fixed avx512_fix(const oq_kernel *k) {
    avx512_fixed f;
    f.up = avx512_keep(avx512_count(-1));
    f.down = avx512_keep(avx512_count(1));
    f.beside = avx512_keep(_mm512_mask_set1_epi8(f.up, 1, 64));
    f.carry = avx512_keep(avx512_count(63));
    f.edge = avx512_all(k->beside[0][OQ_KERNEL_EDGE]);
    f.lane = avx512_mask(1);
    f.base = avx512_keep(_mm512_add_epi8(_mm512_loadu_si512(k->base),
                                         _mm512_set1_epi8((char)0x80)));
    f.c0 = avx512_all(0xC0);
    f.seven = avx512_all(0x7F);
    f.space = avx512_all(' ');
    f.stop = avx512_all(OQ_KERNEL_STOP);
    f.most = avx512_all(OQ_KERNEL_STOP - 1);
    f.strange = avx512_all(k->strange);
    f.quarters = avx512_keep(_mm512_set_epi64(7, 3, 6, 2, 5, 1, 4, 0));
    return f;
}

AVX512_INLINE avx512_window avx512_read(const oq_kernel *k,
                                        const avx512_fixed *f,
                                        avx512_bytes text) {
    avx512_window w;
    w.text = text;
    w.two = _mm512_cmpge_epu8_mask(text, f->c0);
    w.second = _kshiftli_mask64(w.two, 1);
    avx512_bytes index = avx512_look128(k->single, text);
    index = _mm512_mask_add_epi8(index, w.two,
                                 _mm512_permutexvar_epi8(text, f->base),
                                 _mm512_permutexvar_epi8(f->down, text));
    w.index = _mm512_mask_permutexvar_epi8(index, w.second, f->up, index);
    w.odd = _mm512_mask_cmpneq_epi8_mask(
        w.two, avx512_look128(k->lead, w.index), text);
    return w;
}

/* Lanes of what becomes something. */
AVX512_INLINE __mmask64 avx512_known(const avx512_fixed *f,
                                     const avx512_window *w) {
    return _mm512_test_epi8_mask(w->index, f->seven);
}

AVX512_INLINE avx512_bytes avx512_context(const oq_kernel *k,
                                          const avx512_window *w) {
    return avx512_look128(k->context, w->index);
}

AVX512_INLINE uint64_t avx512_letters(avx512_bytes context) {
    return _mm512_test_epi8_mask(context, _mm512_set1_epi8(OQ_KERNEL_LETTER));
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

/* Last bytes of plain characters, in a window that is sorted. */
AVX512_INLINE uint64_t avx512_plain(const oq_kernel *k, const avx512_window *w,
                                    uint64_t letters) {
    avx512_bytes kind = avx512_look128(k->ascii, w->text);
    uint64_t ascii = _mm512_mask_testn_epi8_mask(
        ~_mm512_movepi8_mask(w->text), kind,
        _mm512_set1_epi8(OQ_KERNEL_LETTER | OQ_KERNEL_STRANGE |
                         OQ_KERNEL_HARD));
    uint64_t others = _mm512_test_epi8_mask(w->index, w->index);
    return ascii | (others & ~(w->two | letters)) | avx512_thirds(k, w->text);
}

/* What has no index and is not plain. */
typedef struct avx512_sorts {
    uint64_t odd;     /* all bytes of it */
    uint64_t strange; /* letters of ASCII, of another script */
} avx512_sorts;

/* Sorts the bytes of some lanes; odd ones are no letters, and have no index,
 * then. */
AVX512_INLINE avx512_sorts avx512_sort(const oq_kernel *k, avx512_window *w,
                                       uint64_t lanes) {
    avx512_sorts s;
    avx512_bytes kind = avx512_look128(k->ascii, w->text);
    uint64_t high = _mm512_movepi8_mask(w->text);
    uint64_t third = avx512_thirds(k, w->text);
    uint64_t known = w->two & ~w->odd;
    s.strange = _mm512_mask_test_epi8_mask(~high, kind,
                                           _mm512_set1_epi8(OQ_KERNEL_STRANGE));
    w->second = _kandn_mask64(_kshiftli_mask64(w->odd, 1), w->second);
    s.odd = high & ~(known | w->second);
    s.odd |= s.strange | _mm512_mask_test_epi8_mask(
                             ~high, kind, _mm512_set1_epi8(OQ_KERNEL_HARD));
    w->two = known;
    w->index = _mm512_maskz_mov_epi8(~s.odd, w->index);
    s.odd &= lanes & ~(third | third >> 1 | third >> 2);
    s.strange &= lanes;
    return s;
}

/* Whether some lanes are in a mask. */
AVX512_INLINE bool avx512_any(__mmask64 mask, __mmask64 lanes) {
    return OQ_UNLIKELY(!_ktestz_mask64_u8(mask, lanes));
}

/* Lanes of what may be odd. */
AVX512_INLINE __mmask64 avx512_doubt(const avx512_fixed *f,
                                     const avx512_window *w) {
    return _kor_mask64(w->odd, _mm512_cmpeq_epi8_mask(w->index, f->strange));
}

/* Lets edges stand behind the lanes of a window, and in the last lane, which is
 * a space or behind them: that is the edge before the first one. */
AVX512_INLINE void avx512_edge(avx512_window *w, uint64_t lanes) {
    w->index = _mm512_maskz_mov_epi8(lanes & ~UINT64_C(0) >> 1, w->index);
}

#endif
