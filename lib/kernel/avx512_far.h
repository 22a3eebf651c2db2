/*
 * avx512_far.h - the filter of kernel.h that looks at eight characters around a
 * letter, for windows of avx512.c: a look at the two neighbours of all
 * letters at once tells at which of them it is worth while.
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

/* Letters at which a rule may match that looks far; "second" has the lanes of
 * second bytes. */
AVX512_INLINE uint64_t avx512_far(const oq_kernel *k, avx512_bytes index,
                                  uint64_t second) {
    const uint8_t *near = oq_kernel_near(k);
    index = _mm512_maskz_compress_epi8(~second, index);
    avx512_bytes bits = avx512_look128(near + 256, index);
    bits = _mm512_and_si512(bits, avx512_look128(near, avx512_up(index)));
    bits =
        _mm512_and_si512(bits, avx512_look128(near + 512, avx512_down(index)));
    uint64_t asked = _mm512_test_epi8_mask(bits, bits);
    if (asked == 0) return 0;
    return _pdep_u64(avx512_left(oq_kernel_far(k), index, asked), ~second);
}

#endif
