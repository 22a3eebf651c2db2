/*
 * avx512_list.h - words that may begin with a listed stem, in windows of
 * avx512.c: filters look at the first letters of all words at once, and what
 * they leave is looked at word by word.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_LIST_H
#define OQ_KERNEL_AVX512_LIST_H

#include "avx512_window.h"

/* What the filter is asked, as products of letters and matrices of bits: for
 * the upper and the lower byte of oq_kernel_mix what the first letter gives,
 * the second, the third; for oq_kernel_late what the fifth gives, the sixth. */
enum { LIST_HIGH = 0, LIST_LOW = 3, LIST_LATE = 6 };

static const uint64_t avx512_matrices[8] = {
    UINT64_C(0x4080000000000000), UINT64_C(0x0810214284081020),
    UINT64_C(0x0810204080010204), UINT64_C(0x0810214284081020),
    UINT64_C(0x8810204080010204), UINT64_C(0x0103060C10214284),
    UINT64_C(0x0000010204000000), UINT64_C(0x0102000000000000)};

/* From memory: registers are too few for all of them. Each is put into one
 * before it is used, as clang 14 writes the place of such an operand of this
 * instruction eight times too far. */
AVX512_INLINE __m128i avx512_times(__m128i letters, int number) {
    const uint64_t *at = avx512_matrices;
    __asm__("" : "+r"(at));
    __m128i matrix = _mm_set1_epi64x((long long)at[number]);
    __asm__("" : "+v"(matrix));
    return _mm_gf2p8affine_epi64_epi8(letters, matrix, 0);
}

AVX512_INLINE __m128i avx512_mix(const __m128i letters[6], int number) {
    return _mm_ternarylogic_epi64(avx512_times(letters[0], number),
                                  avx512_times(letters[1], number + 1),
                                  avx512_times(letters[2], number + 2), 0x96);
}

/* What the filter is asked of the first 16 words of a window. */
typedef struct avx512_asked {
    __m128i high, low; /* oq_kernel_mix */
    __m128i fourth, late;
} avx512_asked;

/* Behind the end of a word stands anything: whatever stem ends there, the
 * filter has bits for all. */
AVX512_INLINE avx512_asked avx512_ask(const oq_kernel *k, avx512_bytes index,
                                      uint64_t starts) {
    avx512_asked asked;
    __m128i letters[6];
    avx512_bytes numbers = avx512_look128(k->number, index);
    avx512_bytes at = _mm512_maskz_compress_epi8(starts, avx512_count(0));
    avx512_bytes step = _mm512_set1_epi8((char)k->prefix_step);
#pragma GCC unroll 6
    for (int i = 0; i < 6; i++, at = _mm512_add_epi8(at, step))
        letters[i] =
            _mm512_castsi512_si128(_mm512_permutexvar_epi8(at, numbers));
    asked.high = avx512_mix(letters, LIST_HIGH);
    asked.low = avx512_mix(letters, LIST_LOW);
    asked.fourth = letters[3];
    asked.late = _mm_or_si128(avx512_times(letters[4], LIST_LATE),
                              avx512_times(letters[5], LIST_LATE + 1));
    return asked;
}

/* Which of eight words pass the filter: of "mixed" two bytes each, of the
 * others one. */
AVX512_INLINE uint64_t avx512_pass(const oq_kernel *k, __m128i mixed,
                                   __m128i fourth, __m128i late) {
    avx512_bytes place = _mm512_srl_epi64(
        _mm512_cvtepu16_epi64(mixed), _mm_cvtsi32_si128(16 - k->prefix_bits));
    avx512_bytes word = _mm512_i64gather_epi64(place, oq_kernel_prefixes(k), 8);
    avx512_bytes five = _mm512_set1_epi64(31);
    avx512_bytes bit = _mm512_and_si512(_mm512_cvtepu8_epi64(fourth), five);
    bit = _mm512_srlv_epi64(_mm512_srli_epi64(word, 32), bit);
    bit = _mm512_and_si512(bit,
                           _mm512_srlv_epi64(word, _mm512_cvtepu8_epi64(late)));
    return _mm512_test_epi64_mask(bit, _mm512_set1_epi64(1));
}

/* How many of the first bytes are not 0. */
AVX512_INLINE unsigned avx512_count_to_zero(uint64_t bytes) {
    uint64_t zeros = (bytes - UINT64_C(0x0101010101010101)) & ~bytes &
                     UINT64_C(0x8080808080808080);
    return (unsigned)_tzcnt_u64(zeros) / 8;
}

/* Those of some words, by their first bytes, that may begin with a listed
 * stem, by all of its letters. */
AVX512_TARGET __attribute__((noinline)) static uint64_t
avx512_listed(const oq_kernel *k, avx512_bytes index, uint64_t starts) {
    avx512_bytes number = avx512_look128(k->number, index);
    uint8_t numbers[64 + 16];
    uint64_t found = 0;
    _mm512_storeu_si512(numbers + 16, _mm512_setzero_si512());
    _mm512_storeu_si512(numbers, number);
    for (; starts != 0; starts &= starts - 1) {
        unsigned at = (unsigned)_tzcnt_u64(starts);
        oq_kernel_key key;
        memcpy(&key, numbers + at, 16);
        unsigned count = avx512_count_to_zero(key.low);
        if (count == 8) count += avx512_count_to_zero(key.high);
        found |= (uint64_t)oq_kernel_may_list(k, key, count) << at;
    }
    return found;
}

/* First letters of words that the filter of prefixes lets be. */
AVX512_INLINE uint64_t avx512_many(const oq_kernel *k,
                                   const avx512_window *w) {
    avx512_bytes context = avx512_context(k, w);
    uint64_t letters = avx512_letters(context);
    uint64_t starts =
        letters & ~(letters << 1) &
        _mm512_test_epi8_mask(context, _mm512_set1_epi8(OQ_KERNEL_FIRST));
    size_t words = (size_t)_mm_popcnt_u64(starts);
    avx512_asked asked = avx512_ask(k, w->index, starts);
    uint64_t found = avx512_pass(k, _mm_unpacklo_epi8(asked.low, asked.high),
                                 asked.fourth, asked.late);
    if (words > 8)
        found |= avx512_pass(k, _mm_unpackhi_epi8(asked.low, asked.high),
                             _mm_srli_si128(asked.fourth, 8),
                             _mm_srli_si128(asked.late, 8))
                 << 8;
    if (words > 16) found |= ~UINT64_C(0xFFFF);
    return _pdep_u64(_bzhi_u64(found, (unsigned)words), starts);
}

/* First bytes of words, in some lanes, that may begin with a listed stem. */
AVX512_INLINE uint64_t avx512_list(const oq_kernel *k, const avx512_window *w,
                                   uint64_t lanes) {
    uint64_t found = avx512_many(k, w) & lanes;
    if (OQ_LIKELY(found == 0)) return 0;
    return avx512_listed(k, w->index, found);
}

#endif
