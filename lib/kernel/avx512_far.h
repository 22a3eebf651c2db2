/*
 * avx512_far.h - the filter of kernel.h that looks at eight characters around a
 * letter, for windows of avx512.c: a look at four neighbours of all letters at
 * once tells at which of them it is worth while.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_FAR_H
#define OQ_KERNEL_AVX512_FAR_H

#include "avx512_lanes.h"

/* Indices of characters, with edges on both sides. */
typedef struct avx512_row {
    uint8_t cells[64 + 64 + 64];
} avx512_row;

enum { AVX512_ROW = 64 }; /* where they begin */

AVX512_INLINE void avx512_row_write(avx512_row *row, avx512_bytes index) {
    _mm512_storeu_si512(row->cells, _mm512_setzero_si512());
    _mm512_storeu_si512(row->cells + AVX512_ROW, index);
    _mm512_storeu_si512(row->cells + AVX512_ROW + 64, _mm512_setzero_si512());
}

/* The bits of a character for one of eight places. */
AVX512_INLINE __m128i avx512_place_bits(const uint64_t *bits,
                                        const uint8_t *cells, unsigned place) {
    return _mm_loadu_si128(
        (const void *)(bits + oq_kernel_far_word(cells[place], place)));
}

/* Whether eight characters have bits in common. */
AVX512_INLINE bool avx512_common(const uint64_t *bits, const uint8_t *cells) {
    __m128i all[4];
    for (unsigned i = 0; i < 4; i++)
        all[i] = _mm_and_si128(avx512_place_bits(bits, cells, i),
                               avx512_place_bits(bits, cells, i + 4));
    all[0] = _mm_ternarylogic_epi64(all[0], all[1], all[2], 0x80);
    return !_mm_testz_si128(all[0], all[3]);
}

/* Those of "asked" characters at which bits of a table are left. */
AVX512_TARGET __attribute__((noinline)) static uint64_t
avx512_left(const uint64_t *bits, avx512_bytes index, uint64_t asked) {
    avx512_row row;
    uint64_t found = 0;
    avx512_row_write(&row, index);
    for (; asked != 0; asked &= asked - 1) {
        const uint8_t *cells = row.cells + AVX512_ROW + _tzcnt_u64(asked);
        if (avx512_common(bits, cells - OQ_KERNEL_FAR_HERE))
            found |= _blsi_u64(asked);
    }
    return found;
}

/* The bits of characters for one of five places, by their classes. */
AVX512_INLINE avx512_bytes avx512_one(const uint8_t *tables, int place,
                                      avx512_bytes at) {
    return _mm512_permutexvar_epi8(at, _mm512_loadu_si512(tables + 64 * place));
}

/* What five characters have in common, by their classes and tables of 64. A
 * compiler makes no loop of this, and the five stay in registers. */
AVX512_INLINE avx512_bytes avx512_five(const uint8_t *tables,
                                       const avx512_bytes at[5]) {
    avx512_bytes three = _mm512_ternarylogic_epi64(
        avx512_one(tables, 0, at[0]), avx512_one(tables, 1, at[1]),
        avx512_one(tables, 2, at[2]), 0x80);
    return _mm512_ternarylogic_epi64(three, avx512_one(tables, 3, at[3]),
                                     avx512_one(tables, 4, at[4]), 0x80);
}

/* Characters at which five have a bit of oq_kernel_close in common; the class
 * of edges is 0. */
AVX512_INLINE uint64_t avx512_close(const uint8_t *tables, avx512_bytes index) {
    const uint8_t *low = tables + 128;
    avx512_bytes at[OQ_KERNEL_CLOSE_PLACES];
    at[2] = avx512_look128(tables, index);
    at[1] = avx512_up(at[2]);
    at[0] = avx512_up(at[1]);
    at[3] = avx512_down(at[2]);
    at[4] = avx512_down(at[3]);
    avx512_bytes bits =
        _mm512_or_si512(avx512_five(low, at),
                        avx512_five(low + OQ_KERNEL_CLOSE_PLACES * 64, at));
    return _mm512_test_epi8_mask(bits, bits);
}

/* Characters at which it is worth while to look further, by their number in
 * the window; "second" has the lanes of second bytes. */
AVX512_INLINE uint64_t avx512_may_be_far(const oq_kernel *k, avx512_bytes index,
                                         uint64_t second) {
    index = _mm512_maskz_compress_epi8(~second, index);
    return avx512_close(oq_kernel_close(k), index);
}

/* Lanes of those among them at which a rule may match that looks far. */
AVX512_INLINE uint64_t avx512_far(const oq_kernel *k, avx512_bytes index,
                                  uint64_t second, uint64_t asked) {
    index = _mm512_maskz_compress_epi8(~second, index);
    return _pdep_u64(avx512_left(oq_kernel_far(k), index, asked), ~second);
}

#endif
