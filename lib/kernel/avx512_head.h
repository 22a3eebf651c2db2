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

/* Writes heads into some lanes: a first letter of at most two bytes gives its
 * first lane up. Others are hard. */
AVX512_INLINE void avx512_head(const oq_kernel *k, const avx512_fixed *f,
                               const avx512_window *w, __mmask64 lanes,
                               avx512_result *r) {
    uint64_t starts = k->condition_count == 2
                          ? avx512_classed(k, w, 2) /* Kazakh */
                          : avx512_classed(k, w, k->condition_count);
    __mmask64 first = _kand_mask64(avx512_mask(starts), lanes);
    __mmask64 second = _kshiftli_mask64(first, 1);
    r->stop = _kor_mask64(r->stop, _kandn_mask64(w->two, first));
    r->stop = _kor_mask64(r->stop,
                          _mm512_mask_test_epi8_mask(second, r->even, r->even));
    r->even = _mm512_mask_permutexvar_epi8(r->even, second, f->up, r->even);
    r->odd = _mm512_mask_permutexvar_epi8(r->odd, second, f->up, r->odd);
    r->even = _mm512_mask_set1_epi8(r->even, first, (char)k->head[0]);
    r->odd = _mm512_mask_set1_epi8(r->odd, first, (char)k->head[1]);
}

#endif
