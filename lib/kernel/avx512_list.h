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

/* The numbers of four letters of each of eight words: those of bytes 0, 1, 2
 * and 3 times "step" from the places of the words on. */
AVX512_INLINE __m256i avx512_heads(__m256i places, unsigned step,
                                   avx512_bytes number) {
    __m256i bytes = _mm256_set1_epi32((int)(step * 0x03020100u));
    places = _mm256_add_epi8(
        _mm256_mullo_epi32(places, _mm256_set1_epi32(0x01010101)), bytes);
    return _mm512_castsi512_si256(
        _mm512_permutexvar_epi8(_mm512_castsi256_si512(places), number));
}

/* Zeroes behind the first byte of 0 in each. */
AVX512_INLINE __m256i avx512_ended(__m256i letters) {
    __m256i one = _mm256_set1_epi8(1);
    __m256i zero = _mm256_andnot_si256(
        letters, _mm256_and_si256(_mm256_sub_epi32(letters, one),
                                  _mm256_set1_epi8((char)0x80)));
    __m256i before = _mm256_andnot_si256(
        zero, _mm256_add_epi32(zero, _mm256_set1_epi32(-1)));
    return _mm256_and_si256(letters, before);
}

/* Which bits, by word and bit, of a filter of prefixes are set. */
AVX512_INLINE uint64_t avx512_filter(const oq_kernel *k, int which,
                                     __m256i word, __m256i bit) {
    const uint32_t *words = oq_kernel_prefixes(k, which);
    if (k->prefix_bits[which] == 4) /* the least: it fits into two registers */
        word = _mm256_permutex2var_epi32(
            _mm256_loadu_si256((const void *)words), word,
            _mm256_loadu_si256((const void *)(words + 8)));
    else
        word = _mm256_i32gather_epi32((const int *)words, word, 4);
    bit = _mm256_and_si256(bit, _mm256_set1_epi32(31));
    return _mm256_test_epi32_mask(word,
                                  _mm256_sllv_epi32(_mm256_set1_epi32(1), bit));
}

/* The upper bits of the products of some letters, from some bit on. */
AVX512_INLINE __m256i avx512_hash(__m256i letters, int bits) {
    __m256i hash = _mm256_mullo_epi32(
        letters, _mm256_set1_epi32((int)OQ_KERNEL_PREFIX_HASH));
    return _mm256_srl_epi32(hash, _mm_cvtsi32_si128(32 - bits));
}

/* Filter 0: the first four letters, and those from the fourth on. */
AVX512_INLINE uint64_t avx512_six(const oq_kernel *k, __m256i low,
                                  __m256i high) {
    __m256i first = _mm256_and_si256(low, _mm256_set1_epi32(0xFFFFFF));
    high = _mm256_and_si256(high, _mm256_set1_epi32(0x010303));
    __m256i bit =
        _mm256_or_si256(_mm256_slli_epi32(high, 3), _mm256_srli_epi32(high, 7));
    bit = _mm256_or_si256(bit, _mm256_srli_epi32(high, 16));
    return avx512_filter(k, 0, avx512_hash(first, k->prefix_bits[0]), bit);
}

/* Filter 1. */
AVX512_INLINE uint64_t avx512_four(const oq_kernel *k, __m256i low) {
    __m256i hash = avx512_hash(low, k->prefix_bits[1] + 5);
    return avx512_filter(k, 1, _mm256_srli_epi32(hash, 5), hash);
}

/* Which of eight words, by their places, may begin with a listed stem. */
AVX512_INLINE uint64_t avx512_prefixes(const oq_kernel *k, __m128i places,
                                       avx512_bytes number) {
    __m256i place = _mm256_cvtepu8_epi32(places);
    unsigned step = k->prefix_step;
    __m256i low = avx512_ended(avx512_heads(place, step, number));
    place = _mm256_add_epi32(place, _mm256_set1_epi32((int)(3 * step)));
    __m256i high = _mm256_maskz_mov_epi32(
        _mm256_cmpgt_epu32_mask(low, _mm256_set1_epi32(0xFFFFFF)),
        avx512_ended(avx512_heads(place, step, number)));
    return avx512_six(k, low, high) & avx512_four(k, low);
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

/* First letters of words that a small list may have: each of the first letters
 * is one of some. */
AVX512_INLINE uint64_t avx512_few(const oq_kernel *k, const avx512_fixed *f,
                                  const avx512_window *w) {
    avx512_bytes fits = avx512_look128(k->begins, w->index);
    __mmask64 letters = _mm512_movepi8_mask(fits);
    __mmask64 starts = _kandn_mask64(_kshiftli_mask64(letters, 1), letters);
    avx512_bytes second = _mm512_permutexvar_epi8(f->places[0], fits);
    avx512_bytes third = _mm512_permutexvar_epi8(f->places[1], fits);
    avx512_bytes fourth = _mm512_permutexvar_epi8(f->places[2], fits);
    fits = _mm512_ternarylogic_epi64(fits, _mm512_srli_epi16(second, 1),
                                     _mm512_srli_epi16(third, 2), 0x80);
    fits = _mm512_and_si512(fits, _mm512_srli_epi16(fourth, 3));
    return _mm512_mask_test_epi8_mask(starts, fits, avx512_all(1));
}

/* The same of a long one. */
AVX512_INLINE uint64_t avx512_many(const oq_kernel *k, const avx512_window *w) {
    avx512_bytes context = avx512_context(k, w);
    uint64_t letters = avx512_letters(context);
    uint64_t starts =
        letters & ~(letters << 1) &
        _mm512_test_epi8_mask(context, _mm512_set1_epi8(OQ_KERNEL_FIRST));
    if (starts == 0) return 0;
    avx512_bytes number = avx512_look128(k->number, w->index);
    __m128i places = _mm512_castsi512_si128(
        _mm512_maskz_compress_epi8(starts, avx512_count(0)));
    size_t words = (size_t)_mm_popcnt_u64(starts);
    uint64_t found = avx512_prefixes(k, places, number);
    if (words > 8)
        found |= avx512_prefixes(k, _mm_srli_si128(places, 8), number) << 8;
    if (words > 16) found = ~UINT64_C(0);
    return _pdep_u64(_bzhi_u64(found, (unsigned)words), starts);
}

/* First bytes of words of a window that may begin with a listed stem. */
AVX512_INLINE uint64_t avx512_list(const oq_kernel *k, const avx512_fixed *f,
                                   const avx512_window *w) {
    uint64_t found = k->few ? avx512_few(k, f, w) : avx512_many(k, w);
    if (OQ_LIKELY(found == 0)) return 0;
    return avx512_listed(k, w->index, found);
}

#endif
