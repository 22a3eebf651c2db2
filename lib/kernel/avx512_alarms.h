/*
 * avx512_alarms.h - words and marks in windows of avx512.c that are hard, or
 * may be, and where a window ends that has some. Invariant: no word that is
 * hard is written, nor anything behind it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_ALARMS_H
#define OQ_KERNEL_AVX512_ALARMS_H

#include "avx512_far.h"
#include "avx512_list.h"

/* Marks between what may be digits, as odd bytes may be, and what stands before
 * the window and behind "size" bytes of it; 0: all of it. */
AVX512_INLINE uint64_t avx512_marks(const oq_kernel *k, const avx512_window *w,
                                    uint64_t odd, size_t size) {
    uint64_t marks = _mm512_test_epi8_mask(avx512_context(k, w),
                                           _mm512_set1_epi8(OQ_KERNEL_MARK)) &
                     ~_mm512_movepi8_mask(w->text);
    uint64_t digits = odd | _mm512_cmplt_epu8_mask(
                                _mm512_sub_epi8(w->text, _mm512_set1_epi8('0')),
                                _mm512_set1_epi8(10));
    uint64_t last = (UINT64_C(1) << 63) >> ((64 - size) & 63);
    return marks & (digits << 1 | 1) & (digits >> 1 | last);
}

/* What filters ask of a window at first: first lanes of words that may be
 * listed, and characters, by number, at which rules may match that look far. */
typedef struct avx512_asks {
    uint64_t words, far;
} avx512_asks;

AVX512_INLINE avx512_asks avx512_ask_all(const oq_kernel *k,
                                         const avx512_window *w, uint64_t lanes,
                                         bool lists) {
    avx512_asks asks = {0, 0};
    if (lists && k->list_bits != 0 && !k->paired)
        asks.words = avx512_many(k, w) & lanes;
    if (k->far) asks.far = avx512_may_be_far(k, w->index, w->second);
    return asks;
}

/* Lanes of those that are hard. */
AVX512_INLINE uint64_t avx512_hard(const oq_kernel *k, avx512_bytes index,
                                   uint64_t second, avx512_asks asks) {
    uint64_t hard = 0;
    if (asks.words != 0) hard |= avx512_listed(k, index, asks.words);
    if (asks.far != 0) hard |= avx512_far(k, index, second, asks.far);
    return hard;
}

/* Both at once. */
AVX512_INLINE uint64_t avx512_filter(const oq_kernel *k,
                                     const avx512_window *w, uint64_t lanes) {
    return avx512_hard(k, w->index, w->second,
                       avx512_ask_all(k, w, lanes, true));
}

/* The bytes from the start of a window up to its first hard word or, without
 * one, up to where the window ends, "size"; 0: it has no space, and ends behind
 * its last plain character. "hard" are lanes of hard letters and words. */
AVX512_INLINE size_t avx512_sure(const oq_kernel *k, const avx512_window *w,
                                 avx512_sorts sorts, uint64_t hard, size_t size,
                                 bool *stop) {
    uint64_t letters = avx512_letters(avx512_context(k, w));
    uint64_t edge = avx512_plain(k, w, letters);
    uint64_t whole =
        size != 0 ? avx512_first(size) : avx512_up_to(edge << 1 >> 1);
    hard |= sorts.odd & ~sorts.strange;
    hard |= (sorts.strange & (letters << 1)) | (letters & (sorts.strange << 1));
    hard &= whole;
    *stop = hard != 0 || whole == 0;
    if (hard != 0) whole = avx512_up_to(edge & (_blsi_u64(hard) - 1));
    return (size_t)_mm_popcnt_u64(whole);
}

#endif
