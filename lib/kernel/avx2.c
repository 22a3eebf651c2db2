/*
 * avx2.c - the first part of what chars.h describes, with AVX2: 32 bytes of
 * text at a time become an index a character, and 32 of these become cells by
 * look-ups in 16 rows of 16. Text with characters of three or four bytes goes
 * one by one, for 32 bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx2.h"
#include "chars.h"
#include "squeeze.h"

#ifdef OQ_KERNEL_AVX2

#include <immintrin.h>

#define AVX2_TARGET __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))
#define AVX2_INLINE                                                            \
    AVX2_TARGET static inline __attribute__((always_inline, unused))

typedef __m256i avx2_bytes;

AVX2_INLINE avx2_bytes avx2_all(int byte) {
    return _mm256_set1_epi8((char)byte);
}

AVX2_INLINE avx2_bytes avx2_load(const void *bytes) {
    return _mm256_loadu_si256(bytes);
}

AVX2_INLINE avx2_bytes avx2_row(const uint8_t *bytes) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)bytes));
}

AVX2_INLINE unsigned avx2_mask(avx2_bytes bytes) {
    return (unsigned)_mm256_movemask_epi8(bytes);
}

/* --------------------------------------------------------- Characters -- */

/* Eight bytes close ranks. */
AVX2_INLINE void avx2_squeeze(__m128i bytes, unsigned mask, uint8_t *to) {
    __m128i places = _mm_loadl_epi64((const void *)&squeeze_shuffles[mask]);
    _mm_storel_epi64((void *)to, _mm_shuffle_epi8(bytes, places));
}

/* Bytes of which "keep" has a bit set go behind the characters there are. */
AVX2_INLINE void avx2_add(oq_chars_work *w, avx2_bytes first, avx2_bytes index,
                          uint32_t keep) {
    __m128i firsts[2] = {_mm256_castsi256_si128(first),
                         _mm256_extracti128_si256(first, 1)};
    __m128i indices[2] = {_mm256_castsi256_si128(index),
                          _mm256_extracti128_si256(index, 1)};
    unsigned at = w->count;
    for (int i = 0; i < 2; i++) {
        unsigned low = keep & 255, high = keep >> 8 & 255;
        avx2_squeeze(firsts[i], low, w->first + at);
        avx2_squeeze(indices[i], low, w->index + at);
        at += (unsigned)_mm_popcnt_u32(low);
        avx2_squeeze(_mm_srli_si128(firsts[i], 8), high, w->first + at);
        avx2_squeeze(_mm_srli_si128(indices[i], 8), high, w->index + at);
        at += (unsigned)_mm_popcnt_u32(high);
        keep >>= 16;
    }
    w->count = at;
}

/* First bytes and indices of "size" bytes of text, with 33 more behind it. */
AVX2_INLINE void avx2_read(const oq_kernel *k, oq_chars_work *w,
                           const uint8_t *text, size_t size) {
    avx2_bytes low = avx2_row(k->base), high = avx2_row(k->base + 16);
    unsigned skip = 0;
    w->count = w->other_count = 0;
    for (size_t at = 0; at < size; at += 32) {
        avx2_bytes here = avx2_load(text + at), next = avx2_load(text + at + 1);
        uint32_t real = ~UINT32_C(0);
        if (size - at < 32) real = ((uint32_t)1 << (size - at)) - 1;
        avx2_bytes big =
            _mm256_cmpeq_epi8(_mm256_max_epu8(here, avx2_all(0xE0)), here);
        if (OQ_UNLIKELY((avx2_mask(big) & real) != 0)) {
            size_t end = size - at < 32 ? size : at + 32;
            const uint8_t *stop =
                oq_chars_one_by_one(k, w, text + at + skip, text + end);
            skip = (unsigned)(stop - (text + end));
            continue;
        }
        avx2_bytes two = _mm256_cmpeq_epi8(
            _mm256_and_si256(here, avx2_all(0xE0)), avx2_all(0xC0));
        uint32_t leads = avx2_mask(two);
        avx2_bytes nibble = _mm256_and_si256(here, avx2_all(15));
        avx2_bytes index = _mm256_blendv_epi8(_mm256_shuffle_epi8(low, nibble),
                                              _mm256_shuffle_epi8(high, nibble),
                                              _mm256_slli_epi16(here, 3));
        index = _mm256_add_epi8(index, _mm256_and_si256(next, avx2_all(63)));
        uint32_t keep = ~(leads << 1) & ~UINT32_C(0) << skip & real;
        avx2_add(w, here, _mm256_and_si256(index, two), keep);
        skip = leads >> 31;
    }
}

/* -------------------------------------------------------------- Cells -- */

/* What characters are; of bytes that are all ones or all zeros. */
typedef struct avx2_sorts {
    avx2_bytes own, strange, hard;
} avx2_sorts;

AVX2_INLINE avx2_sorts avx2_sort(const oq_kernel *k, avx2_bytes first) {
    avx2_bytes powers = _mm256_setr_epi8(
        1, 2, 4, 8, 16, 32, 64, (char)128, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8,
        16, 32, 64, (char)128, 0, 0, 0, 0, 0, 0, 0, 0);
    avx2_bytes upper =
        _mm256_and_si256(_mm256_srli_epi16(first, 4), avx2_all(15));
    avx2_bytes bit = _mm256_shuffle_epi8(powers, upper);
    avx2_bytes none = _mm256_setzero_si256(), ones = avx2_all(255);
    avx2_bytes in[3];
    for (int i = 0; i < 3; i++) {
        avx2_bytes row = _mm256_shuffle_epi8(avx2_row(k->sorts[i]), first);
        in[i] = _mm256_cmpeq_epi8(_mm256_and_si256(row, bit), none);
        in[i] = _mm256_xor_si256(in[i], ones);
    }
    return (avx2_sorts){in[0], in[1], in[2]};
}

/* What two tables have at indices, row by row. */
AVX2_INLINE void avx2_look(const uint8_t *left, const uint8_t *right,
                           avx2_bytes index, avx2_bytes *in_left,
                           avx2_bytes *in_right) {
    *in_left = *in_right = _mm256_setzero_si256();
    for (int row = 0; row < 16; row++) {
        avx2_bytes place = _mm256_adds_epu8(
            _mm256_xor_si256(index, avx2_all(row << 4)), avx2_all(0x70));
        *in_left = _mm256_or_si256(
            *in_left, _mm256_shuffle_epi8(avx2_row(left + 16 * row), place));
        *in_right = _mm256_or_si256(
            *in_right, _mm256_shuffle_epi8(avx2_row(right + 16 * row), place));
    }
}

/* Weaves the four bytes of each cell. */
AVX2_INLINE void avx2_store(uint32_t *cells, avx2_bytes code, avx2_bytes other,
                            avx2_bytes kind, avx2_bytes index) {
    avx2_bytes low[2] = {_mm256_unpacklo_epi8(code, other),
                         _mm256_unpackhi_epi8(code, other)};
    avx2_bytes high[2] = {_mm256_unpacklo_epi8(kind, index),
                          _mm256_unpackhi_epi8(kind, index)};
    for (int i = 0; i < 2; i++) {
        avx2_bytes a = _mm256_unpacklo_epi16(low[i], high[i]);
        avx2_bytes b = _mm256_unpackhi_epi16(low[i], high[i]);
        _mm256_storeu_si256((void *)(cells + 8 * i),
                            _mm256_permute2x128_si256(a, b, 0x20));
        _mm256_storeu_si256((void *)(cells + 16 + 8 * i),
                            _mm256_permute2x128_si256(a, b, 0x31));
    }
}

/* The cells of 32 characters; gives their kinds. */
AVX2_INLINE avx2_bytes avx2_cells(const oq_kernel *k, avx2_bytes first,
                                  avx2_bytes index, uint32_t *cells) {
    avx2_bytes lead, context;
    avx2_sorts sorts = avx2_sort(k, first);
    avx2_bytes two = _mm256_cmpeq_epi8(_mm256_and_si256(first, avx2_all(0xE0)),
                                       avx2_all(0xC0));
    index = _mm256_blendv_epi8(index, first, sorts.own);
    avx2_look(k->lead, k->context, index, &lead, &context);
    avx2_bytes known = _mm256_and_si256(two, _mm256_cmpeq_epi8(lead, first));
    avx2_bytes high = _mm256_cmpgt_epi8(_mm256_setzero_si256(), first);
    avx2_bytes hard =
        _mm256_or_si256(sorts.hard, _mm256_andnot_si256(known, high));
    known = _mm256_or_si256(known, sorts.own);
    index = _mm256_and_si256(index, known);
    context = _mm256_and_si256(context, known);
    avx2_bytes choice =
        _mm256_cmpeq_epi8(_mm256_max_epu8(context, avx2_all(8)), context);
    avx2_bytes kind =
        _mm256_and_si256(context, avx2_all(OQ_KCELL_LETTER | OQ_KCELL_FIRST));
    kind = _mm256_or_si256(
        kind, _mm256_and_si256(sorts.strange, avx2_all(OQ_KCELL_STRANGE)));
    kind =
        _mm256_or_si256(kind, _mm256_and_si256(hard, avx2_all(OQ_KCELL_HARD)));
    kind = _mm256_or_si256(kind,
                           _mm256_and_si256(choice, avx2_all(OQ_KCELL_CHOICE)));
    kind = _mm256_or_si256(kind, _mm256_and_si256(two, avx2_all(0x40)));
    avx2_store(cells, _mm256_blendv_epi8(first, index, known),
               _mm256_andnot_si256(known, avx2_all(1)), kind, index);
    return kind;
}

AVX2_INLINE void avx2_scan(const oq_kernel *k, oq_chars *c, const uint8_t *text,
                           size_t size, size_t limit) {
    oq_chars_work w;
    text = chars_padded(&w, text, size, limit, 33 + 31);
    avx2_read(k, &w, text, size);
    avx2_bytes seen = _mm256_setzero_si256();
    memset(w.first + w.count, 0, 32);
    memset(w.index + w.count, 0, 32);
    for (unsigned at = 0; at < w.count; at += 32)
        seen = _mm256_or_si256(seen, avx2_cells(k, avx2_load(w.first + at),
                                                avx2_load(w.index + at),
                                                c->cells + at));
    c->count = w.count;
    c->seen = 0;
    for (unsigned kind = 1; kind < 0x20; kind <<= 1)
        if (!_mm256_testz_si256(seen, avx2_all((int)kind)))
            c->seen |= kind << OQ_KCELL_KIND;
    chars_others(c, &w);
}

AVX2_TARGET static size_t avx2_run(const oq_kernel *k, const uint8_t *text,
                                   size_t size, uint8_t **out) {
    return chars_run(k, text, size, out, avx2_scan);
}

OQ_FN size_t oq_avx2_run(const oq_kernel *k, const uint8_t *text, size_t size,
                         uint8_t **out) {
    return avx2_run(k, text, size, out);
}

OQ_FN bool oq_avx2_here(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
           __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
}

#endif
