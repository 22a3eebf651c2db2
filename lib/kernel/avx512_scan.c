/*
 * avx512_scan.c - text as it comes in, 64 bytes at a time: whether it is
 * well-formed (pairs.h), and where signs stand. Both ask about a byte and the
 * one behind it, and look up halves of them by shuffles. The end of a text is
 * read under a mask, with bytes 0 behind it: a character that is cut off is a
 * mistake so.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"
#include "pairs.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

/* A row of 16 bytes, in all four parts of a register. */
AVX512_INLINE avx512_bytes avx512_scan_row(const uint8_t row[16]) {
    return _mm512_broadcast_i32x4(_mm_loadu_si128((const void *)row));
}

/* The lower and the upper halves of 64 bytes. */
typedef struct avx512_halves {
    avx512_bytes low, high;
} avx512_halves;

AVX512_INLINE avx512_halves avx512_halves_of(avx512_bytes text) {
    avx512_bytes half = _mm512_set1_epi8(15);
    return (avx512_halves){_mm512_and_si512(text, half),
                           _mm512_and_si512(_mm512_srli_epi16(text, 4), half)};
}

/* 64 bytes of a text, and what stands one behind each of them. */
typedef struct avx512_pairs {
    avx512_bytes here, behind;
} avx512_pairs;

/* The first "count" bytes of a text, 64 at most; zeroes behind them. */
AVX512_INLINE avx512_bytes avx512_some(const uint8_t *text, size_t count) {
    uint64_t lanes = count < 64 ? (UINT64_C(1) << count) - 1 : ~UINT64_C(0);
    return _mm512_maskz_loadu_epi8(lanes, text);
}

/* Those at a place before the end of a text. */
AVX512_INLINE avx512_pairs avx512_pairs_at(const uint8_t *text, size_t size,
                                           size_t at) {
    size_t rest = size - at;
    if (OQ_LIKELY(rest > 64))
        return (avx512_pairs){_mm512_loadu_si512(text + at),
                              _mm512_loadu_si512(text + at + 1)};
    return (avx512_pairs){avx512_some(text + at, rest),
                          avx512_some(text + at + 1, rest - 1)};
}

/* ------------------------------------------------------------------ signs --
 */

/* The rows of an oq_signs. */
typedef struct avx512_signs_rows {
    avx512_bytes first[2], next[2];
} avx512_signs_rows;

AVX512_INLINE avx512_signs_rows avx512_rows_of(const oq_signs *signs) {
    return (avx512_signs_rows){
        {avx512_scan_row(signs->first[0]), avx512_scan_row(signs->first[1])},
        {avx512_scan_row(signs->next[0]), avx512_scan_row(signs->next[1])}};
}

/* What a table has for each byte. */
AVX512_INLINE avx512_bytes avx512_kinds(const avx512_bytes rows[2],
                                        avx512_halves text) {
    return _mm512_and_si512(_mm512_shuffle_epi8(rows[0], text.low),
                            _mm512_shuffle_epi8(rows[1], text.high));
}

/* The places of a block where a pair stands. */
AVX512_INLINE uint64_t avx512_signs(const avx512_signs_rows *rows,
                                    avx512_halves here, avx512_halves behind) {
    return _mm512_test_epi8_mask(avx512_kinds(rows->first, here),
                                 avx512_kinds(rows->next, behind));
}

/* The same, those of the kind that is apart by themselves. */
AVX512_INLINE void avx512_signs_apart(const avx512_signs_rows *rows,
                                      avx512_halves here, avx512_halves behind,
                                      uint64_t *others, uint64_t *apart) {
    avx512_bytes kind = _mm512_set1_epi8(OQ_SIGNS_APART);
    avx512_bytes kinds = _mm512_and_si512(avx512_kinds(rows->first, here),
                                          avx512_kinds(rows->next, behind));
    avx512_bytes left = _mm512_andnot_si512(kind, kinds);
    *others = _mm512_test_epi8_mask(left, left);
    *apart = _mm512_test_epi8_mask(kinds, kind);
}

AVX512_TARGET static size_t avx512_seek_loop(const oq_signs *signs,
                                             const uint8_t *text, size_t size,
                                             size_t from) {
    avx512_signs_rows rows = avx512_rows_of(signs);
    for (; from < size; from += 64) {
        avx512_pairs pairs = avx512_pairs_at(text, size, from);
        uint64_t found = avx512_signs(&rows, avx512_halves_of(pairs.here),
                                      avx512_halves_of(pairs.behind));
        if (OQ_LIKELY(found == 0)) continue;
        size_t at = from + _tzcnt_u64(found);
        return at < size ? at : size;
    }
    return size;
}

OQ_FN size_t oq_avx512_seek(const oq_signs *signs, const uint8_t *text,
                            size_t size, size_t from) {
    return avx512_seek_loop(signs, text, size, from);
}

/* ------------------------------------------------------------------- valid */

/* Bytes that stand one or two before those of a block. */
AVX512_INLINE avx512_bytes avx512_before(const uint8_t *text, size_t size,
                                         size_t at, avx512_bytes here,
                                         unsigned count) {
    if (OQ_LIKELY(at != 0)) {
        if (OQ_LIKELY(size - at > 64))
            return _mm512_loadu_si512(text + at - count);
        return avx512_some(text + at - count, size - at + count);
    }
    return _mm512_permutex2var_epi8(_mm512_setzero_si512(),
                                    avx512_count((char)(64 - count)), here);
}

/* Lanes where a byte and the one behind it may not stand so: by their halves,
 * by those that ask for a third byte or a fourth. */
AVX512_INLINE avx512_bytes avx512_wrong(const uint8_t *text, size_t size,
                                        size_t at, avx512_bytes bytes,
                                        avx512_halves here,
                                        avx512_halves behind) {
    avx512_bytes upper = avx512_scan_row(oq_pair_upper);
    avx512_bytes lower = avx512_scan_row(oq_pair_lower);
    avx512_bytes second = avx512_scan_row(oq_pair_second);
    avx512_bytes third = _mm512_subs_epu8(
        avx512_before(text, size, at, bytes, 1), _mm512_set1_epi8(0xE0 - 0x80));
    avx512_bytes fourth = _mm512_subs_epu8(
        avx512_before(text, size, at, bytes, 2), _mm512_set1_epi8(0xF0 - 0x80));
    avx512_bytes more = _mm512_and_si512(_mm512_or_si512(third, fourth),
                                         _mm512_set1_epi8((char)0x80));
    avx512_bytes wrong =
        _mm512_and_si512(_mm512_and_si512(_mm512_shuffle_epi8(upper, here.high),
                                          _mm512_shuffle_epi8(lower, here.low)),
                         _mm512_shuffle_epi8(second, behind.high));
    return _mm512_xor_si512(wrong, more);
}

/* -------------------------------------------------------------------- scan */

AVX512_INLINE size_t avx512_scan_loop(const oq_scan *scan, const uint8_t *text,
                                      size_t size, unsigned count) {
    avx512_signs_rows rows[OQ_SCAN_MOST];
    for (unsigned i = 0; i < count; i++)
        rows[i] = avx512_rows_of(scan->signs[i]);
    if (size != 0 && (text[0] & 0xC0) == 0x80) return 0;
    for (size_t at = 0; at < size; at += 64) {
        avx512_pairs pairs = avx512_pairs_at(text, size, at);
        avx512_halves here = avx512_halves_of(pairs.here);
        avx512_halves behind = avx512_halves_of(pairs.behind);
        avx512_bytes wrong =
            avx512_wrong(text, size, at, pairs.here, here, behind);
        if (OQ_UNLIKELY(_mm512_test_epi8_mask(wrong, wrong) != 0))
            return oq_kernel_between(text, at);
        if (count > 0)
            avx512_signs_apart(&rows[0], here, behind,
                               scan->places[0] + at / 64,
                               scan->places[OQ_SCAN_MOST] + at / 64);
        for (unsigned i = 1; i < count; i++)
            scan->places[i][at / 64] = avx512_signs(&rows[i], here, behind);
    }
    return size;
}

AVX512_TARGET static size_t avx512_scan_none(const oq_scan *scan,
                                             const uint8_t *text, size_t size) {
    return avx512_scan_loop(scan, text, size, 0);
}

AVX512_TARGET static size_t avx512_scan_one(const oq_scan *scan,
                                            const uint8_t *text, size_t size) {
    return avx512_scan_loop(scan, text, size, 1);
}

AVX512_TARGET static size_t avx512_scan_two(const oq_scan *scan,
                                            const uint8_t *text, size_t size) {
    return avx512_scan_loop(scan, text, size, 2);
}

OQ_FN size_t oq_avx512_scan(const oq_scan *scan, const uint8_t *text,
                            size_t size) {
    if (scan->count == 0) return avx512_scan_none(scan, text, size);
    return scan->count == 1 ? avx512_scan_one(scan, text, size)
                            : avx512_scan_two(scan, text, size);
}

OQ_FN size_t oq_avx512_valid(const uint8_t *text, size_t size) {
    return avx512_scan_none(NULL, text, size);
}

#endif
