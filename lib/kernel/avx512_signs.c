/*
 * avx512_signs.c - the search for signs, 64 bytes at a time: a shuffle looks
 * up half a byte. The end of a text is read under a mask.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

/* The rows of an oq_signs, each in all four parts of a register. */
typedef struct avx512_signs_rows {
    avx512_bytes first[2], next[2];
} avx512_signs_rows;

AVX512_INLINE avx512_bytes avx512_signs_row(const uint8_t row[16]) {
    return _mm512_broadcast_i32x4(_mm_loadu_si128((const void *)row));
}

/* What a table has for each byte. */
AVX512_INLINE avx512_bytes avx512_signs_kinds(const avx512_bytes rows[2],
                                              avx512_bytes text) {
    avx512_bytes half = _mm512_set1_epi8(15);
    avx512_bytes upper = _mm512_and_si512(_mm512_srli_epi16(text, 4), half);
    return _mm512_and_si512(
        _mm512_shuffle_epi8(rows[0], _mm512_and_si512(text, half)),
        _mm512_shuffle_epi8(rows[1], upper));
}

/* The places of a block where a pair stands; "behind": the bytes one on. */
AVX512_INLINE uint64_t avx512_signs_pairs(const avx512_signs_rows *rows,
                                          avx512_bytes here,
                                          avx512_bytes behind) {
    return _mm512_test_epi8_mask(avx512_signs_kinds(rows->first, here),
                                 avx512_signs_kinds(rows->next, behind));
}

/* The first "count" bytes of a text, 64 at most; zeroes behind them. */
AVX512_INLINE avx512_bytes avx512_signs_some(const uint8_t *text,
                                             size_t count) {
    uint64_t lanes = count < 64 ? (UINT64_C(1) << count) - 1 : ~UINT64_C(0);
    return _mm512_maskz_loadu_epi8(lanes, text);
}

AVX512_TARGET static size_t avx512_seek_loop(const oq_signs *signs,
                                             const uint8_t *text, size_t size,
                                             size_t from) {
    avx512_signs_rows rows = {
        {avx512_signs_row(signs->first[0]), avx512_signs_row(signs->first[1])},
        {avx512_signs_row(signs->next[0]), avx512_signs_row(signs->next[1])}};
    uint64_t found;
    for (; from + 65 <= size; from += 64) {
        found = avx512_signs_pairs(&rows, _mm512_loadu_si512(text + from),
                                   _mm512_loadu_si512(text + from + 1));
        if (OQ_UNLIKELY(found != 0)) return from + _tzcnt_u64(found);
    }
    if (from >= size) return size;
    size_t rest = size - from;
    found = avx512_signs_pairs(&rows, avx512_signs_some(text + from, rest),
                               avx512_signs_some(text + from + 1, rest - 1));
    found = rest < 64 ? found & ((UINT64_C(1) << rest) - 1) : found;
    return found != 0 ? from + _tzcnt_u64(found) : size;
}

OQ_FN size_t oq_avx512_seek(const oq_signs *signs, const uint8_t *text,
                            size_t size, size_t from) {
    return avx512_seek_loop(signs, text, size, from);
}

#endif
