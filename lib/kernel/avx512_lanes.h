/*
 * avx512_lanes.h - what avx512.c does with lanes of bytes: look-ups of 256
 * bytes, neighbours across two blocks, two streams woven into one.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_LANES_H
#define OQ_KERNEL_AVX512_LANES_H

#include <immintrin.h>

#include "kernel.h"

#define AVX512_TARGET                                                          \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,"     \
                          "avx512vbmi2,gfni,bmi,bmi2,popcnt,lzcnt,prfchw")))
#define AVX512_INLINE                                                          \
    AVX512_TARGET static inline __attribute__((always_inline, unused))

typedef __m512i avx512_bytes;

/* What tables of 256 and 128 bytes have at indices. */
AVX512_INLINE avx512_bytes avx512_look128(const uint8_t *table,
                                          avx512_bytes index) {
    return _mm512_permutex2var_epi8(_mm512_loadu_si512(table), index,
                                    _mm512_loadu_si512(table + 64));
}

AVX512_INLINE avx512_bytes avx512_look(const uint8_t table[256],
                                       avx512_bytes index) {
    return _mm512_mask_mov_epi8(avx512_look128(table, index),
                                _mm512_movepi8_mask(index),
                                avx512_look128(table + 128, index));
}

/* The same bytes; a compiler does not make them anew in each turn of a loop. */
AVX512_INLINE avx512_bytes avx512_keep(avx512_bytes bytes) {
    __asm__("" : "+v"(bytes));
    return bytes;
}

/* The same mask, in a register of masks. */
AVX512_INLINE __mmask64 avx512_mask(uint64_t lanes) {
    __mmask64 mask = _cvtu64_mask64(lanes);
    __asm__("" : "+k"(mask));
    return mask;
}

/* The same mask as a number: what is asked of it is not asked of the comparison
 * that made it, for to make a mask of a number costs as much as that does. */
AVX512_INLINE uint64_t avx512_number(__mmask64 mask) {
    uint64_t number = _cvtmask64_u64(mask);
    __asm__("" : "+r"(number));
    return number;
}

/* 0, 1, ... 63, and "more" to each. */
AVX512_INLINE avx512_bytes avx512_count(char more) {
    return _mm512_add_epi8(
        _mm512_set_epi64(0x3F3E3D3C3B3A3938, 0x3736353433323130,
                         0x2F2E2D2C2B2A2928, 0x2726252423222120,
                         0x1F1E1D1C1B1A1918, 0x1716151413121110,
                         0x0F0E0D0C0B0A0908, 0x0706050403020100),
        _mm512_set1_epi8(more));
}

/* Each lane gets the lane before it; the first one 0. */
AVX512_INLINE avx512_bytes avx512_up(avx512_bytes bytes) {
    return _mm512_maskz_permutexvar_epi8(~UINT64_C(1), avx512_count(-1), bytes);
}

/* Each lane gets the lane behind it; the last one 0. */
AVX512_INLINE avx512_bytes avx512_down(avx512_bytes bytes) {
    return _mm512_maskz_permutexvar_epi8(~UINT64_C(0) >> 1, avx512_count(1),
                                         bytes);
}

AVX512_INLINE avx512_bytes avx512_add_if(avx512_bytes bytes, uint64_t mask,
                                         char more) {
    return _mm512_mask_add_epi8(bytes, mask, bytes, _mm512_set1_epi8(more));
}

/* From which lanes of two vectors the bytes come that are woven of both,
 * even[0] odd[0] even[1] odd[1] ..., from some lane on. */
AVX512_INLINE avx512_bytes avx512_woven(char from) {
    avx512_bytes place =
        _mm512_cvtepu8_epi16(_mm512_castsi512_si256(avx512_count(from)));
    place = _mm512_or_si512(place, _mm512_slli_epi16(place, 8));
    return _mm512_or_si512(place, _mm512_set1_epi16(0x4000));
}

/* So many of the first lanes; up to 255 may be asked for. */
AVX512_INLINE uint64_t avx512_first(size_t count) {
    return _bzhi_u64(~UINT64_C(0), (unsigned)count);
}

/* Lanes up to the last one of a mask; none for an empty one. */
AVX512_INLINE uint64_t avx512_up_to(uint64_t mask) {
    return mask == 0 ? 0 : ~UINT64_C(0) >> _lzcnt_u64(mask);
}

/* The bytes of the window at a place: up to behind its last space, or to the
 * end of the text; 0: there is no space. */
AVX512_INLINE size_t avx512_window_size(avx512_bytes text, avx512_bytes space,
                                        size_t left) {
    if (OQ_UNLIKELY(left < 64)) return left;
    return 64 - _lzcnt_u64(_mm512_cmple_epu8_mask(text, space));
}

AVX512_INLINE avx512_bytes avx512_load(const uint8_t *text, size_t left) {
    if (OQ_LIKELY(left >= 64)) return _mm512_loadu_si512(text);
    return _mm512_maskz_loadu_epi8(avx512_first(left), text);
}

#endif
