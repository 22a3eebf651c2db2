/*
 * avx512_head.h - a sign before words of a class, in windows of avx512.c. The
 * letters of a word are ones in a row, so a sum goes through all words of a
 * window at once.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_HEAD_H
#define OQ_KERNEL_AVX512_HEAD_H

#include "avx512_write.h"

/* First lanes of words of the class; "count" is that of its conditions. Where a
 * sum carries out of a word, none of its letters meets the condition. */
AVX512_INLINE uint64_t avx512_classed(const oq_kernel *k,
                                      const avx512_window *w, unsigned count) {
    avx512_bytes meets = avx512_look128(k->meets, w->index);
    uint64_t letters = _mm512_movepi8_mask(meets);
    uint64_t starts = letters & ~(letters << 1);
    uint64_t ends = ~letters & (letters << 1), good = ends;
    for (unsigned i = 0; i < count; i++) {
        uint64_t meet =
            _mm512_test_epi8_mask(meets, _mm512_set1_epi8((char)(1u << i)));
        uint64_t none = (letters & ~meet) + starts;
        good &= k->lacks >> i & 1 ? none : ~none;
    }
    return _pdep_u64(_pext_u64(good, ends), starts);
}

/* First lanes of words of the class, and second ones of their letters. */
typedef struct avx512_heads {
    __mmask64 first, second;
} avx512_heads;

/* Writes heads into first lanes of words, whose letters go to their second
 * lanes: "even" and "odd" are what these have then. A letter that does not fit
 * there is hard. */
AVX512_INLINE void avx512_head_put(const oq_kernel *k, const avx512_window *w,
                                   const avx512_heads *heads, avx512_bytes even,
                                   avx512_bytes odd, avx512_result *r) {
    __mmask64 first = heads->first, second = heads->second;
    r->stop = _kor_mask64(r->stop, _kandn_mask64(w->two, first));
    r->stop = _kor_mask64(r->stop,
                          _mm512_mask_test_epi8_mask(second, r->even, r->even));
    r->even = _mm512_mask_mov_epi8(r->even, second, even);
    r->odd = _mm512_mask_mov_epi8(r->odd, second, odd);
    r->even = _mm512_mask_set1_epi8(r->even, first, (char)k->head[0]);
    r->odd = _mm512_mask_set1_epi8(r->odd, first, (char)k->head[1]);
}

/* The same in a window. */
AVX512_INLINE void avx512_head(const oq_kernel *k, const avx512_fixed *f,
                               const avx512_window *w, __mmask64 lanes,
                               avx512_result *r) {
    uint64_t starts = k->condition_count == 2
                          ? avx512_classed(k, w, 2) /* Kazakh */
                          : avx512_classed(k, w, k->condition_count);
    avx512_heads heads = {_kand_mask64(avx512_mask(starts), lanes), 0};
    heads.second = _kshiftli_mask64(heads.first, 1);
    avx512_head_put(k, w, &heads, _mm512_permutexvar_epi8(f->up, r->even),
                    _mm512_permutexvar_epi8(f->up, r->odd), r);
}

#endif
