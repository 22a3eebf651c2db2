/*
 * avx2_signs.c - the search for signs, 32 bytes at a time: a shuffle looks up
 * half a byte.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx2.h"

#ifdef OQ_KERNEL_AVX2

#include <immintrin.h>

#define AVX2_SIGNS_TARGET __attribute__((target("avx2")))
#define AVX2_SIGNS_INLINE                                                      \
    AVX2_SIGNS_TARGET static inline __attribute__((always_inline))

AVX2_SIGNS_INLINE __m256i avx2_signs_row(const uint8_t row[16]) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)row));
}

/* What a table has for each byte. */
AVX2_SIGNS_INLINE __m256i avx2_signs_kinds(__m256i low, __m256i high,
                                           __m256i text) {
    __m256i half = _mm256_set1_epi8(15);
    __m256i upper = _mm256_and_si256(_mm256_srli_epi16(text, 4), half);
    return _mm256_and_si256(
        _mm256_shuffle_epi8(low, _mm256_and_si256(text, half)),
        _mm256_shuffle_epi8(high, upper));
}

AVX2_SIGNS_TARGET static size_t avx2_seek_loop(const oq_signs *signs,
                                               const uint8_t *text, size_t size,
                                               size_t from) {
    __m256i first0 = avx2_signs_row(signs->first[0]);
    __m256i first1 = avx2_signs_row(signs->first[1]);
    __m256i next0 = avx2_signs_row(signs->next[0]);
    __m256i next1 = avx2_signs_row(signs->next[1]);
    for (; from + 33 <= size; from += 32) {
        __m256i here = _mm256_loadu_si256((const void *)(text + from));
        __m256i behind = _mm256_loadu_si256((const void *)(text + from + 1));
        __m256i kinds =
            _mm256_and_si256(avx2_signs_kinds(first0, first1, here),
                             avx2_signs_kinds(next0, next1, behind));
        __m256i none = _mm256_cmpeq_epi8(kinds, _mm256_setzero_si256());
        uint32_t found = ~(uint32_t)_mm256_movemask_epi8(none);
        if (OQ_UNLIKELY(found != 0)) return from + oq_lowest(found);
    }
    return oq_signs_seek(signs, text, size, from);
}

OQ_FN size_t oq_avx2_seek(const oq_signs *signs, const uint8_t *text,
                          size_t size, size_t from) {
    return avx2_seek_loop(signs, text, size, from);
}

#endif
