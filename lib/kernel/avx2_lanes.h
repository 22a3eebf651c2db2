/*
 * avx2_lanes.h - what avx2.c does with 64 bytes in two vectors: neighbours,
 * look-ups in rows of 16, masks, and how bytes close ranks.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX2_LANES_H
#define OQ_KERNEL_AVX2_LANES_H

#include <immintrin.h>

#include "kernel.h"
#include "squeeze.h"

#define AVX2_TARGET __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt,prfchw")))
#define AVX2_INLINE                                                            \
    AVX2_TARGET static inline __attribute__((always_inline, unused))

typedef struct avx2_bytes {
    __m256i low, high;
} avx2_bytes;

/* Two vectors as arguments of a function that is not inlined: as one struct
 * they would go through memory. */
#define AVX2_PARTS(name) __m256i name##_low, __m256i name##_high
#define AVX2_SPLIT(bytes) (bytes).low, (bytes).high

AVX2_INLINE __m256i avx2_all(int byte) {
    return _mm256_set1_epi8((char)byte);
}

/* A byte in all lanes that the compiler does not know: it would make it anew
 * in each turn of a loop. */
AVX2_INLINE __m256i avx2_keep(int byte) {
    __m256i all = avx2_all(byte);
    __asm__("" : "+x"(all));
    return all;
}

/* What a loop asks about tables in each turn, unless it was compiled for some:
 * see oq_lanes. */
typedef struct avx2_shape {
    unsigned rows, starts[OQ_LANES_OUTS]; /* at most; at least */
    unsigned pair_count;
    bool many, half, stops;
    bool known; /* when the loop is compiled */
} avx2_shape;

AVX2_INLINE avx2_shape avx2_shape_of(const oq_lanes *l) {
    avx2_shape shape = {.rows = l->rows, .pair_count = l->pair_count};
    for (size_t i = 0; i < OQ_LANES_OUTS; i++)
        shape.starts[i] = l->starts[i];
    shape.many = l->many != 0;
    shape.half = l->half != 0;
    shape.stops = l->stops != 0;
    return shape;
}

/* Numbers that a loop needs. */
typedef struct avx2_fixed {
    avx2_shape shape;
    __m256i half;   /* 15: the lower half of a byte */
    __m256i row;    /* 16: from one row to the next */
    __m256i space;  /* ' ' */
    __m256i range;  /* 0x70: what is above 15 gets its upper bit from it */
    __m256i key;    /* OQ_LANES_KEY */
    __m256i ones;   /* 255 */
    __m256i second; /* second bytes are below 0xC0, as numbers with a sign */
    __m256i lead;   /* "half" of lanes.h */
    __m256i odd;    /* "odd_byte" */
} avx2_fixed;

AVX2_INLINE avx2_fixed avx2_fix(const oq_lanes *l, avx2_shape shape) {
    return (avx2_fixed){shape,
                        avx2_keep(15),
                        avx2_keep(16),
                        avx2_keep(' '),
                        avx2_keep(0x70),
                        avx2_keep(OQ_LANES_KEY),
                        avx2_keep(255),
                        avx2_keep(0xC0),
                        avx2_keep(l->half),
                        avx2_keep(l->odd_byte)};
}

AVX2_INLINE avx2_bytes avx2_none(void) {
    return (avx2_bytes){_mm256_setzero_si256(), _mm256_setzero_si256()};
}

AVX2_INLINE avx2_bytes avx2_load(const void *bytes) {
    const __m256i *at = bytes;
    return (avx2_bytes){_mm256_loadu_si256(at), _mm256_loadu_si256(at + 1)};
}

AVX2_INLINE void avx2_store(void *to, avx2_bytes bytes) {
    __m256i *at = to;
    _mm256_storeu_si256(at, bytes.low);
    _mm256_storeu_si256(at + 1, bytes.high);
}

/* A row of 16 bytes, twice. */
AVX2_INLINE __m256i avx2_row(const uint8_t *bytes) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)bytes));
}

/* Whether any bit is set. */
AVX2_INLINE bool avx2_any(avx2_bytes x) {
    __m256i all = _mm256_or_si256(x.low, x.high);
    return !_mm256_testz_si256(all, all);
}

AVX2_INLINE __m256i avx2_fold(avx2_bytes x) {
    return _mm256_or_si256(x.low, x.high);
}

/* Whether any upper bit is set. */
AVX2_INLINE bool avx2_has(avx2_bytes x) {
    return _mm256_movemask_epi8(avx2_fold(x)) != 0;
}

/* The upper bits of bytes. */
AVX2_INLINE uint64_t avx2_mask(avx2_bytes x) {
    return (uint32_t)_mm256_movemask_epi8(x.low) |
           (uint64_t)(uint32_t)_mm256_movemask_epi8(x.high) << 32;
}

/* Both halves by one operation. */
#define AVX2_EACH(name, operation)                                             \
    AVX2_INLINE avx2_bytes name(avx2_bytes x, avx2_bytes y) {                  \
        return (avx2_bytes){operation(x.low, y.low),                           \
                            operation(x.high, y.high)};                        \
    }                                                                          \
    AVX2_INLINE avx2_bytes name##_each(avx2_bytes x, __m256i y) {              \
        return (avx2_bytes){operation(x.low, y), operation(x.high, y)};        \
    }                                                                          \
    AVX2_INLINE avx2_bytes name##_all(avx2_bytes x, int byte) {                \
        return name##_each(x, avx2_all(byte));                                 \
    }

AVX2_EACH(avx2_and, _mm256_and_si256)
AVX2_EACH(avx2_or, _mm256_or_si256)
AVX2_EACH(avx2_without, _mm256_andnot_si256) /* the second, not the first */
AVX2_EACH(avx2_add, _mm256_add_epi8)
AVX2_EACH(avx2_sub, _mm256_sub_epi8)
AVX2_EACH(avx2_add_most, _mm256_adds_epu8)
AVX2_EACH(avx2_sub_most, _mm256_subs_epu8)
AVX2_EACH(avx2_xor, _mm256_xor_si256)
AVX2_EACH(avx2_same, _mm256_cmpeq_epi8)
AVX2_EACH(avx2_min, _mm256_min_epu8)

/* Bytes below another, as numbers with a sign. */
AVX2_INLINE avx2_bytes avx2_below(__m256i byte, avx2_bytes x) {
    return (avx2_bytes){_mm256_cmpgt_epi8(byte, x.low),
                        _mm256_cmpgt_epi8(byte, x.high)};
}

AVX2_INLINE avx2_bytes avx2_blend(avx2_bytes no, avx2_bytes yes,
                                  avx2_bytes where) {
    return (avx2_bytes){_mm256_blendv_epi8(no.low, yes.low, where.low),
                        _mm256_blendv_epi8(no.high, yes.high, where.high)};
}

/* Bits move two places down; of bits 6 and 7 nothing is told. */
AVX2_INLINE avx2_bytes avx2_down2(avx2_bytes x) {
    return (avx2_bytes){_mm256_srli_epi16(x.low, 2),
                        _mm256_srli_epi16(x.high, 2)};
}

/* The upper halves of bytes. */
AVX2_INLINE avx2_bytes avx2_upper(avx2_bytes x, __m256i half) {
    x.low = _mm256_srli_epi16(x.low, 4);
    x.high = _mm256_srli_epi16(x.high, 4);
    return avx2_and_each(x, half);
}

/* Each lane gets the lane before it; the first one the last one of an edge. */
AVX2_INLINE avx2_bytes avx2_up(avx2_bytes x, __m256i edge) {
    __m256i low = _mm256_permute2x128_si256(edge, x.low, 0x21);
    __m256i high = _mm256_permute2x128_si256(x.low, x.high, 0x21);
    return (avx2_bytes){_mm256_alignr_epi8(x.low, low, 15),
                        _mm256_alignr_epi8(x.high, high, 15)};
}

/* The same of the second lane before it. */
AVX2_INLINE avx2_bytes avx2_up2(avx2_bytes x, __m256i edge) {
    __m256i low = _mm256_permute2x128_si256(edge, x.low, 0x21);
    __m256i high = _mm256_permute2x128_si256(x.low, x.high, 0x21);
    return (avx2_bytes){_mm256_alignr_epi8(x.low, low, 14),
                        _mm256_alignr_epi8(x.high, high, 14)};
}

/* Each lane gets the lane behind it; the last one that of an edge. */
AVX2_INLINE avx2_bytes avx2_down(avx2_bytes x, __m256i edge) {
    __m256i low = _mm256_permute2x128_si256(x.low, x.high, 0x21);
    __m256i high = _mm256_permute2x128_si256(x.high, edge, 0x21);
    return (avx2_bytes){_mm256_alignr_epi8(low, x.low, 1),
                        _mm256_alignr_epi8(high, x.high, 1)};
}

/* Lanes of a row; 0 where the upper bit of a place is set. */
AVX2_INLINE avx2_bytes avx2_shuffle(const uint8_t *row, avx2_bytes place) {
    __m256i bytes = avx2_row(row);
    return (avx2_bytes){_mm256_shuffle_epi8(bytes, place.low),
                        _mm256_shuffle_epi8(bytes, place.high)};
}

/* Adds what a row gives. */
AVX2_INLINE void avx2_take(avx2_bytes *found, const uint8_t *row,
                           avx2_bytes place) {
    *found = avx2_xor(*found, avx2_shuffle(row, place));
}

/* What a table of differences (lanes.h) of "rows" has at places. Counting down
 * sets the upper bit of places before a row, which get nothing from it. */
AVX2_INLINE avx2_bytes avx2_look(const uint8_t *table, size_t rows,
                                 avx2_bytes place, __m256i next) {
    avx2_bytes found = {avx2_all(table[0]), avx2_all(table[0])};
#pragma GCC unroll 7
    for (size_t row = 1; row < OQ_LANES_SEATS / 16; row++) {
        if (row > rows) break;
        if (row > 1) place = avx2_sub_each(place, next);
        avx2_take(&found, table + 16 * row, place);
    }
    return found;
}

/* Ones in the lanes of a mask. */
AVX2_INLINE __m256i avx2_half_lanes(uint32_t mask) {
    __m256i spread =
        _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2,
                         2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
    __m256i bits = _mm256_set1_epi64x((long long)0x8040201008040201);
    __m256i bytes = _mm256_shuffle_epi8(_mm256_set1_epi32((int)mask), spread);
    return _mm256_cmpeq_epi8(_mm256_and_si256(bytes, bits), bits);
}

AVX2_INLINE avx2_bytes avx2_lanes(uint64_t mask) {
    return (avx2_bytes){avx2_half_lanes((uint32_t)mask),
                        avx2_half_lanes((uint32_t)(mask >> 32))};
}

/* ------------------------------------------------------------ close ranks */

/* Those of eight bytes of which "keep" has a bit; of the row of the table eight
 * bytes count. */
AVX2_INLINE uint8_t *avx2_put8(__m128i bytes, size_t keep, uint8_t *out) {
    __m128i eight = _mm_loadu_si128((const void *)(squeeze_shuffles + keep));
    _mm_storel_epi64((void *)out, _mm_shuffle_epi8(bytes, eight));
    return out + _mm_popcnt_u64(keep);
}

AVX2_INLINE uint8_t *avx2_put16(__m128i bytes, uint32_t keep, uint8_t *out) {
    out = avx2_put8(bytes, keep & 255, out);
    return avx2_put8(_mm_unpackhi_epi64(bytes, bytes), keep >> 8, out);
}

/* Those of 32 bytes of which "keep" has a bit. Its bytes are shifted down: to
 * store it and fetch them takes longer than that. */
AVX2_INLINE uint8_t *avx2_put_kept(__m256i x, uint32_t keep, uint8_t *out) {
    __m128i low = _mm256_castsi256_si128(x);
    __m128i high = _mm256_extracti128_si256(x, 1);
    out = avx2_put16(low, keep & 0xFFFF, out);
    return avx2_put16(high, keep >> 16, out);
}

/* Bits of those of 32 bytes that are not 0. */
AVX2_INLINE uint32_t avx2_kept(__m256i x) {
    __m256i none = _mm256_cmpeq_epi8(x, _mm256_setzero_si256());
    return ~(uint32_t)_mm256_movemask_epi8(none);
}

/* All bytes that are not 0 of 32. */
AVX2_INLINE uint8_t *avx2_put32(__m256i x, uint8_t *out) {
    return avx2_put_kept(x, avx2_kept(x), out);
}

/* All bytes that are not 0; gives the place behind those of the first "size"
 * lanes. */
AVX2_INLINE uint8_t *avx2_put64(avx2_bytes x, size_t size, uint8_t *out) {
    uint64_t keep = ~avx2_mask(avx2_same(x, avx2_none()));
    uint8_t *next = avx2_put_kept(x.low, (uint32_t)keep, out);
    avx2_put_kept(x.high, (uint32_t)(keep >> 32), next);
    return out + _mm_popcnt_u64(_bzhi_u64(keep, (unsigned)size));
}

/* All bytes that are not 0 of 32 lanes of two bytes each. */
AVX2_INLINE uint8_t *avx2_put_woven(__m256i even, __m256i odd, uint8_t *out) {
    __m256i low = _mm256_unpacklo_epi8(even, odd);
    __m256i high = _mm256_unpackhi_epi8(even, odd);
    uint32_t keep = avx2_kept(low), keeps = avx2_kept(high);
    out = avx2_put16(_mm256_castsi256_si128(low), keep & 0xFFFF, out);
    out = avx2_put16(_mm256_castsi256_si128(high), keeps & 0xFFFF, out);
    out = avx2_put16(_mm256_extracti128_si256(low, 1), keep >> 16, out);
    return avx2_put16(_mm256_extracti128_si256(high, 1), keeps >> 16, out);
}

#endif
