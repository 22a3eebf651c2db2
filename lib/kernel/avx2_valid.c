/*
 * avx2_valid.c - finds the well-formed beginning of a text, 32 bytes at a time,
 * as avx512_valid.c does.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx2.h"

#ifdef OQ_KERNEL_AVX2

#include <immintrin.h>

#define AVX2_VALID_TARGET __attribute__((target("avx2")))
#define AVX2_VALID_INLINE                                                      \
    AVX2_VALID_TARGET static inline __attribute__((always_inline))

/* First bytes of the block before, by what they still ask for. */
typedef struct avx2_open {
    uint32_t two, three, four;
} avx2_open;

AVX2_VALID_INLINE uint32_t avx2_least(__m256i text, int least) {
    __m256i bytes = _mm256_set1_epi8((char)least);
    return (uint32_t)_mm256_movemask_epi8(
        _mm256_cmpeq_epi8(_mm256_max_epu8(text, bytes), text));
}

AVX2_VALID_INLINE uint32_t avx2_equal(__m256i text, int byte) {
    return (uint32_t)_mm256_movemask_epi8(
        _mm256_cmpeq_epi8(text, _mm256_set1_epi8((char)byte)));
}

/* Second bytes that the Unicode Standard, table 3-7, forbids after E0, ED,
 * F0 and F4; "prev": the same bytes one later. */
AVX2_VALID_TARGET static uint32_t avx2_forbidden(__m256i prev, __m256i text) {
    uint32_t a0 = avx2_least(text, 0xA0), x90 = avx2_least(text, 0x90);
    return (avx2_equal(prev, 0xE0) & ~a0) | (avx2_equal(prev, 0xED) & a0) |
           (avx2_equal(prev, 0xF0) & ~x90) | (avx2_equal(prev, 0xF4) & x90);
}

/* Whether a block goes on well after "prev", the same bytes one later. */
AVX2_VALID_INLINE bool avx2_good(__m256i prev, __m256i text, avx2_open *open) {
    uint32_t high = (uint32_t)_mm256_movemask_epi8(text);
    uint32_t lead = avx2_least(text, 0xC0), three = avx2_least(text, 0xE0);
    uint32_t wrong = lead & ~avx2_least(text, 0xC2);
    uint32_t want = lead << 1 | open->two >> 31;
    if (OQ_UNLIKELY((three | open->three) != 0)) {
        uint32_t four = avx2_least(text, 0xF0);
        want |= three << 2 | open->three >> 30;
        want |= four << 3 | open->four >> 29;
        wrong |= avx2_least(text, 0xF5) | avx2_forbidden(prev, text);
        open->four = four;
    }
    open->two = lead;
    open->three = three;
    return (want ^ (high & ~lead)) == 0 && wrong == 0;
}

AVX2_VALID_TARGET static size_t avx2_valid_loop(const uint8_t *text,
                                                size_t size) {
    avx2_open open = {0, 0, 0};
    size_t at = 0;
    for (; at + 32 <= size; at += 32) {
        __m256i here = _mm256_loadu_si256((const void *)(text + at));
        __m256i before =
            at == 0 ? _mm256_setzero_si256()
                    : _mm256_loadu_si256((const void *)(text + at - 32));
        __m256i over = _mm256_permute2x128_si256(before, here, 0x21);
        __m256i prev = _mm256_alignr_epi8(here, over, 15);
        if (!avx2_good(prev, here, &open)) break;
    }
    return oq_kernel_between(text, at);
}

OQ_FN size_t oq_avx2_valid(const uint8_t *text, size_t size) {
    return avx2_valid_loop(text, size);
}

#endif
