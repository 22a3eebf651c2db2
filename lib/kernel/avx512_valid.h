/*
 * avx512_valid.h - whether 64 bytes of a text are well-formed, for avx512_scan.c:
 * by all that can be wrong (pairs.h), or in fewer steps, where characters have
 * three bytes at most. Both ask about a byte and the one behind it. The end of
 * a text is read under a mask, with bytes 0 behind it: a character that is cut
 * off is a mistake so.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_VALID_H
#define OQ_KERNEL_AVX512_VALID_H

#include "avx512_lanes.h"
#include "pairs.h"

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

/* 64 bytes of a text, and what stands one behind each of them: another byte
 * can be read. */
typedef struct avx512_pairs {
    avx512_bytes here, behind;
} avx512_pairs;

AVX512_INLINE avx512_pairs avx512_pairs_in(const uint8_t *text) {
    return (avx512_pairs){_mm512_loadu_si512(text),
                          _mm512_loadu_si512(text + 1)};
}

/* The first "count" bytes of a text, 64 at most; zeroes behind them. */
AVX512_INLINE avx512_bytes avx512_some(const uint8_t *text, size_t count) {
    uint64_t lanes = count < 64 ? (UINT64_C(1) << count) - 1 : ~UINT64_C(0);
    return _mm512_maskz_loadu_epi8(lanes, text);
}

/* Those at a place before the end of a text. */
AVX512_INLINE avx512_pairs avx512_pairs_at(const uint8_t *text, size_t size,
                                           size_t at) {
    size_t rest = size - at;
    if (OQ_LIKELY(rest > 64)) return avx512_pairs_in(text + at);
    return (avx512_pairs){avx512_some(text + at, rest),
                          avx512_some(text + at + 1, rest - 1)};
}

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

/* ------------------------------------------------------------------- short */

/* Text of characters of up to three bytes, by places of a byte and of the one
 * behind it among 64: the upper four bits and two sums of the lower ones, by
 * which C0 and C1 share a place with CE and CF alone, E0 with E1, EE and EF. */
typedef struct avx512_short {
    avx512_bytes first, next, place;
} avx512_short;

/* The matrix that makes places of bytes. The last bit of a place has the first
 * row, the upper ones are bits of the byte. */
AVX512_INLINE avx512_bytes avx512_places(uint64_t low, uint64_t sum) {
    return avx512_keep(_mm512_set1_epi64(
        (long long)(low << 56 | sum << 48 | UINT64_C(0x102040800000))));
}

/* Kinds of pairs: what continues a character behind what begins none; anything
 * else behind what begins one; A0 to BF behind what may be ED. Bytes that no
 * such text has, and those that share their places, begin the first two. */
enum { AVX512_LATE = 0x20, AVX512_CONTINUES = 0x40, AVX512_ENDS = 0x80 };

/* The bits of these two sums. */
enum { AVX512_SHORT_LOW = 0x0C, AVX512_SHORT_SUM = 0x06 };

/* Places of first bytes of two bytes; of these and of three; of all bytes from
 * C0 on; of bytes that continue; of those of them from A0 on; of E2, E3, EC, ED. */
#define AVX512_SHORT_TWO UINT64_C(0x00FE000000000000)
#define AVX512_SHORT_LEADS (AVX512_SHORT_TWO | UINT64_C(0x0E00000000000000))
#define AVX512_SHORT_HIGH UINT64_C(0xFFFF000000000000)
#define AVX512_SECONDS UINT64_C(0x0000FFFF00000000)
#define AVX512_SHORT_LATE UINT64_C(0x0000FF0000000000)
#define AVX512_SHORT_EARLY UINT64_C(0x0400000000000000)

/* A table with some kinds at some places. */
AVX512_INLINE avx512_bytes avx512_kinds_at(__mmask64 continues, __mmask64 ends,
                                           __mmask64 late) {
    avx512_bytes table = _mm512_maskz_set1_epi8(continues, AVX512_CONTINUES);
    table = _mm512_or_si512(
        table, _mm512_maskz_set1_epi8(ends, (char)AVX512_ENDS));
    return _mm512_or_si512(table, _mm512_maskz_set1_epi8(late, AVX512_LATE));
}

AVX512_INLINE avx512_short avx512_short_of(void) {
    return (avx512_short){
        avx512_keep(avx512_kinds_at(~AVX512_SHORT_LEADS, AVX512_SHORT_HIGH,
                                    AVX512_SHORT_EARLY)),
        avx512_keep(avx512_kinds_at(AVX512_SECONDS, ~AVX512_SECONDS,
                                    AVX512_SHORT_LATE)),
        avx512_places(AVX512_SHORT_LOW, AVX512_SHORT_SUM)};
}

/* Whether a block is well-formed and has such characters alone; false: it may
 * be otherwise. What continues a character may stand behind what does so itself
 * if the byte before is E0 at least, and must. */
AVX512_INLINE bool avx512_is_short(const avx512_short *t, avx512_pairs p,
                                   avx512_bytes before) {
    avx512_bytes first = _mm512_permutexvar_epi8(
        _mm512_gf2p8affine_epi64_epi8(p.here, t->place, 0), t->first);
    avx512_bytes next = _mm512_permutexvar_epi8(
        _mm512_gf2p8affine_epi64_epi8(p.behind, t->place, 0), t->next);
    avx512_bytes third = _mm512_subs_epu8(
        before, _mm512_set1_epi8((char)(0xE0 - AVX512_CONTINUES)));
    /* (first & next) ^ (third & CONTINUES) */
    avx512_bytes wrong = _mm512_ternarylogic_epi64(
        _mm512_and_si512(first, next), third,
        _mm512_set1_epi8(AVX512_CONTINUES), 0x78);
    return _mm512_test_epi8_mask(wrong, wrong) == 0;
}

#endif
