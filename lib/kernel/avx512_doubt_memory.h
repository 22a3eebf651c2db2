/*
 * avx512_doubt_memory.h - looks tokens up in their memory (doubt_memory.h):
 * eight side by side, each at its own place, where most of them are. The few
 * others are looked for one by one in the lines where they may stand.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_DOUBT_MEMORY_H
#define OQ_KERNEL_AVX512_DOUBT_MEMORY_H

#include "avx512_lanes.h"
#include "doubt_tokens.h"

enum { DOUBT_LOOKED = 16 }; /* tokens that are looked up together */

/* ------------------------------------------------------ at their places -- */

/* How long 16 tokens are, in the lower half of 32 bits each: 0 if one is too
 * long for a place. */
AVX512_INLINE avx512_bytes avx512_doubt_sizes(const oq_doubt_place *places) {
    avx512_bytes both = _mm512_loadu_si512(places);
    avx512_bytes sizes = _mm512_sub_epi16(_mm512_srli_epi32(both, 16), both);
    return _mm512_maskz_mov_epi16(
        _mm512_cmple_epu16_mask(sizes, _mm512_set1_epi16(OQ_DOUBT_KEY)), sizes);
}

/* A place; a compiler does not compute such by vectors. */
AVX512_INLINE const void *avx512_doubt_at(const void *base, size_t behind) {
    __asm__("" : "+r"(behind));
    return (const uint8_t *)base + behind;
}

/* 16 bytes at each of four places. */
AVX512_INLINE avx512_bytes avx512_doubt_quarters(const void *a, const void *b,
                                                 const void *c, const void *d) {
    __m256i low = _mm256_castsi128_si256(_mm_loadu_si128(a));
    __m256i high = _mm256_castsi128_si256(_mm_loadu_si128(c));
    low = _mm256_inserti128_si256(low, _mm_loadu_si128(b), 1);
    high = _mm256_inserti128_si256(high, _mm_loadu_si128(d), 1);
    return _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
}

/* The same of four tokens, each of which is the second one behind another. */
AVX512_INLINE avx512_bytes avx512_doubt_four(const uint8_t *text,
                                             const oq_doubt_place *places) {
    return avx512_doubt_quarters(avx512_doubt_at(text, places[0].start),
                                 avx512_doubt_at(text, places[2].start),
                                 avx512_doubt_at(text, places[4].start),
                                 avx512_doubt_at(text, places[6].start));
}

/* What four such tokens are remembered by; the first one has the number "first"
 * in "sizes". */
AVX512_INLINE avx512_bytes avx512_doubt_keys(const uint8_t *text,
                                             const oq_doubt_place *places,
                                             avx512_bytes sizes, int first) {
    avx512_bytes lane = avx512_keep(_mm512_broadcast_i32x4(
        _mm_set_epi64x(0x0F0E0D0C0B0A0908, 0x0706050403020100)));
    avx512_bytes each = avx512_keep(_mm512_set_epi64(
        0x1818181818181818, 0x1818181818181818, 0x1010101010101010,
        0x1010101010101010, 0x0808080808080808, 0x0808080808080808, 0, 0));
    avx512_bytes size = _mm512_permutexvar_epi8(
        _mm512_add_epi8(each, _mm512_set1_epi8((char)(4 * first))), sizes);
    return _mm512_maskz_mov_epi8(_mm512_cmplt_epu8_mask(lane, size),
                                 avx512_doubt_four(text, places + first));
}

/* How far behind the first place the own ones of eight tokens are, of which
 * every other one is in "odd". */
AVX512_INLINE avx512_bytes avx512_doubt_places(avx512_bytes even,
                                               avx512_bytes odd,
                                               avx512_bytes shift) {
    avx512_bytes by =
        avx512_keep(_mm512_set1_epi64((long long)OQ_DOUBT_MIX_BY));
    avx512_bytes turned =
        _mm512_rol_epi64(_mm512_unpackhi_epi64(even, odd), OQ_DOUBT_TURN);
    avx512_bytes mixed = _mm512_mullo_epi64(
        _mm512_xor_si512(_mm512_unpacklo_epi64(even, odd), turned), by);
    avx512_bytes bytes =
        avx512_keep(_mm512_set1_epi64(-(long long)sizeof(oq_doubt_key)));
    return _mm512_and_si512(_mm512_srlv_epi64(mixed, shift), bytes);
}

/* The tokens of a piece: what they are remembered by, of each eight first those
 * with even numbers; and how far behind the first place their own ones are. */
typedef struct avx512_looked {
    union {
        avx512_bytes four[OQ_DOUBT_TOKENS / 4 + 16];
        __m128i one[OQ_DOUBT_TOKENS + 64];
    } keys;
    union {
        avx512_bytes eight[OQ_DOUBT_TOKENS / 8 + 8];
        uint64_t one[OQ_DOUBT_TOKENS + 64];
    } at;
    uint16_t longer[OQ_DOUBT_TOKENS / 16 + 4]; /* too long for these: bits */
} avx512_looked;

/* What a token is remembered by. */
AVX512_INLINE __m128i avx512_doubt_key(const avx512_looked *looked,
                                       size_t token) {
    return looked->keys
        .one[(token & ~(size_t)7) | (token & 1) << 2 | (token >> 1 & 3)];
}

/* What stands at four places, of which each is the second one behind another.
 */
AVX512_INLINE avx512_bytes avx512_doubt_there(const oq_doubt_key *words,
                                              const uint64_t *places) {
    return avx512_doubt_quarters(
        avx512_doubt_at(words, places[0]), avx512_doubt_at(words, places[2]),
        avx512_doubt_at(words, places[4]), avx512_doubt_at(words, places[6]));
}

/* 0 in both halves of those of four places that have the token asked for. */
AVX512_INLINE avx512_bytes avx512_doubt_other_than(avx512_bytes there,
                                                   avx512_bytes keys) {
    avx512_bytes bytes = avx512_keep(_mm512_broadcast_i64x2(
        _mm_set_epi64x((long long)OQ_DOUBT_BYTES(7), -1)));
    return _mm512_ternarylogic_epi64(there, keys, bytes, 0x28);
}

/* What is known of eight tokens; 0: nothing. */
AVX512_INLINE __m128i avx512_doubt_what(const avx512_bytes there[2],
                                        const avx512_bytes keys[2]) {
    avx512_bytes last = avx512_keep(
        _mm512_castsi128_si512(_mm_cvtsi64_si128(0x3F372F271F170F07)));
    avx512_bytes even = avx512_doubt_other_than(there[0], keys[0]);
    avx512_bytes odd = avx512_doubt_other_than(there[1], keys[1]);
    avx512_bytes other = _mm512_or_si512(_mm512_unpacklo_epi64(even, odd),
                                         _mm512_unpackhi_epi64(even, odd));
    avx512_bytes what = _mm512_maskz_unpackhi_epi64(
        _mm512_testn_epi64_mask(other, other), there[0], there[1]);
    return _mm512_castsi512_si128(_mm512_permutexvar_epi8(last, what));
}

/* Asks about eight tokens, of which the first one has a number in "sizes". */
AVX512_INLINE void avx512_doubt_ask(const uint8_t *text,
                                    const oq_doubt_place *places,
                                    avx512_bytes sizes, int first,
                                    avx512_bytes shift, avx512_bytes *keys,
                                    avx512_bytes *at) {
    keys[0] = avx512_doubt_keys(text, places, sizes, first);
    keys[1] = avx512_doubt_keys(text, places, sizes, first + 1);
    *at = avx512_doubt_places(keys[0], keys[1], shift);
}

/* Asks about 16 tokens, from "first" on. */
AVX512_INLINE void avx512_doubt_asked(const oq_doubt_memory *memory,
                                      const uint8_t *text, size_t first,
                                      const oq_doubts *found,
                                      avx512_looked *looked) {
    const oq_doubt_place *places = found->places + first;
    avx512_bytes *keys = looked->keys.four + first / 4;
    avx512_bytes *eight = looked->at.eight + first / 8;
    avx512_bytes shift = _mm512_set1_epi64((long long)memory->shift - 4);
    avx512_bytes sizes = avx512_doubt_sizes(places);
    looked->longer[first / DOUBT_LOOKED] =
        _mm512_testn_epi32_mask(sizes, _mm512_set1_epi32(0xFFFF));
    avx512_doubt_ask(text, places, sizes, 0, shift, keys, eight);
    avx512_doubt_ask(text, places, sizes, 8, shift, keys + 2, eight + 1);
}

/* What is known of them. */
AVX512_INLINE void avx512_doubt_answers(const oq_doubt_memory *memory,
                                        size_t first, oq_doubts *found,
                                        const avx512_looked *looked) {
    for (size_t at = first; at < first + DOUBT_LOOKED; at += 8) {
        const uint64_t *places = looked->at.one + at;
        avx512_bytes there[2] = {avx512_doubt_there(memory->words, places),
                                 avx512_doubt_there(memory->words, places + 1)};
        _mm_storel_epi64((void *)(found->what + at),
                         avx512_doubt_what(there, looked->keys.four + at / 4));
    }
}

/* ------------------------------------------------------------ elsewhere -- */

/* What is known of a token that stands in a line; 0: it does not. */
AVX512_INLINE unsigned avx512_doubt_in_line(const oq_doubt_key *line,
                                            __m128i key) {
    avx512_bytes there = _mm512_load_si512(line);
    avx512_bytes other =
        avx512_doubt_other_than(there, _mm512_broadcast_i32x4(key));
    other = _mm512_or_si512(other,
                            _mm512_shuffle_epi32(other, (_MM_PERM_ENUM)0x4E));
    __mmask8 same = _mm512_testn_epi64_mask(other, other);
    __m128i found =
        _mm512_castsi512_si128(_mm512_maskz_compress_epi64(same, there));
    return (unsigned)_mm_extract_epi8(found, 15);
}

/* The same of the other line where one may stand. */
AVX512_INLINE unsigned avx512_doubt_other(const oq_doubt_memory *memory,
                                          __m128i key) {
    uint64_t mixed = oq_doubt_mixed((oq_doubt_key){
        (uint64_t)_mm_cvtsi128_si64(key), (uint64_t)_mm_extract_epi64(key, 1)});
    size_t other = oq_doubt_line(oq_doubt_other(mixed, memory->shift));
    return avx512_doubt_in_line(memory->words + other, key);
}

/* Looks for those missed tokens that are not at their own places in the same
 * line; leaves those of which nothing is known. */
AVX512_INLINE size_t avx512_doubt_beside(oq_doubt_piece *piece, size_t count,
                                         const avx512_looked *looked) {
    const uint8_t *words = (const uint8_t *)piece->tables->memory.words;
    size_t left = 0;
    for (size_t i = 0; i < count; i++) {
        size_t token = piece->missed[i];
        const void *line =
            words + (looked->at.one[token] & ~(uint64_t)(OQ_DOUBT_LINE - 1));
        unsigned what =
            avx512_doubt_in_line(line, avx512_doubt_key(looked, token));
        piece->found->what[token] = (uint8_t)what;
        piece->missed[left] = (uint16_t)token;
        left += what == OQ_DOUBT_MISSED;
    }
    return left;
}

/* Looks for those of the list in the other line where they may stand. */
AVX512_INLINE size_t avx512_doubt_others(oq_doubt_piece *piece, size_t count,
                                         const avx512_looked *looked) {
    size_t left = 0;
    for (size_t i = 0; i < count; i++) {
        size_t token = piece->missed[i];
        unsigned what = avx512_doubt_other(&piece->tables->memory,
                                           avx512_doubt_key(looked, token));
        piece->found->what[token] = (uint8_t)what;
        piece->missed[left] = (uint16_t)token;
        left += what == OQ_DOUBT_MISSED;
    }
    return left;
}

/* A longer token and the line of its places. */
typedef struct avx512_long {
    oq_doubt_long key;
    const oq_doubt_long *line;
} avx512_long;

/* Asks for the lines of longer tokens: each comes while others are asked for.
 */
AVX512_INLINE void avx512_doubt_ask_longs(const oq_doubt_piece *piece,
                                          const uint16_t *tokens, size_t count,
                                          avx512_long *asked) {
    const oq_doubt_memory *memory = &piece->tables->memory;
    for (size_t i = 0; i < count; i++) {
        oq_doubt_place place = piece->found->places[tokens[i]];
        unsigned size = (unsigned)(place.end - place.start);
        if (size > OQ_DOUBT_LONG + 1) size = OQ_DOUBT_LONG + 1;
        __m256i bytes = _mm256_maskz_loadu_epi8(_bzhi_u32(~0u, size),
                                                piece->text + place.start);
        _mm256_storeu_si256((void *)asked[i].key.parts, bytes);
        size_t own = oq_doubt_long_own(memory, &asked[i].key);
        asked[i].line = memory->longs + (own & ~(size_t)1);
        _mm_prefetch((const void *)asked[i].line, _MM_HINT_T0);
    }
}

/* What is known of one; those with a byte more than a place has are none. */
AVX512_INLINE unsigned avx512_doubt_long(const avx512_long *asked) {
    avx512_bytes key = _mm512_broadcast_i64x4(
        _mm256_loadu_si256((const void *)asked->key.parts));
    const oq_doubt_long *line = asked->line;
    uint64_t other = _mm512_cmpneq_epi8_mask(_mm512_load_si512(line), key) &
                     UINT64_C(0x7FFFFFFF7FFFFFFF);
    uint64_t known = 0 - (uint64_t)(asked->key.parts[3] >> 56 == 0);
    uint64_t first = line[0].parts[3] & (0 - (uint64_t)((uint32_t)other == 0));
    uint64_t last = line[1].parts[3] & (0 - (uint64_t)(other >> 32 == 0));
    return (unsigned)(((first | last) & known) >> 56);
}

/* Looks for longer tokens; "to" gets those of which nothing is known. */
AVX512_INLINE size_t avx512_doubt_longs(oq_doubt_piece *piece,
                                        const uint16_t *tokens, size_t count,
                                        uint16_t *to) {
    avx512_long asked[OQ_DOUBT_TOKENS];
    size_t left = 0;
    avx512_doubt_ask_longs(piece, tokens, count, asked);
    for (size_t i = 0; i < count; i++) {
        size_t token = tokens[i];
        unsigned what = avx512_doubt_long(&asked[i]);
        piece->found->what[token] = (uint8_t)what;
        to[left] = (uint16_t)token;
        left += what == OQ_DOUBT_MISSED;
    }
    return left;
}

#endif
