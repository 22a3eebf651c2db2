/*
 * avx512_missed.h - scores the tokens that are not remembered. They are copied
 * side by side and scored all at once: their bytes become symbols, and a
 * compress takes those together that begin a character. Of 16 symbols at a time
 * the hashes of the last three and four are computed; the weights are fetched
 * one by one, for that is quicker here than a gather, and summed up from the
 * first token on, so that a score is a difference. The hash of a whole word
 * takes its letters one after the other, of 16 words at a time.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_MISSED_H
#define OQ_KERNEL_AVX512_MISSED_H

#include "avx512_lanes.h"
#include "doubt_tokens.h"

enum {
    DOUBT_FRONT = 4,   /* zeroes before the symbols */
    DOUBT_BATCH = 512, /* bytes of tokens from which on no other is added */
    DOUBT_ROOM = DOUBT_BATCH + OQ_DOUBT_LONGEST + 128,
    DOUBT_LATEST = DOUBT_BATCH / 2 + 96 /* tokens among them, and behind */
};

/* Some of the tokens that are not remembered, side by side, a space behind
 * each. */
typedef struct avx512_missed {
    const uint16_t *tokens; /* which of the piece */
    size_t token_count;
    size_t size, count; /* bytes, symbols */
    uint8_t text[DOUBT_ROOM + 64];
    uint8_t symbols[DOUBT_FRONT + DOUBT_ROOM];
    uint8_t unread[DOUBT_LATEST]; /* has something hard */
    uint16_t three[DOUBT_ROOM], four[DOUBT_ROOM];
    int32_t sums[DOUBT_ROOM + 1];  /* of all weights before a symbol */
    uint16_t behind[DOUBT_LATEST]; /* [i], [i + 1]: symbols of token i */
} avx512_missed;

/* Writes the numbers of the lanes of a mask, and "more" to each; gives how
 * many there are. 32 are always written. */
AVX512_INLINE size_t avx512_doubt_lanes(uint64_t mask, size_t more,
                                        uint16_t *to) {
    size_t count = (size_t)__builtin_popcountll(mask);
    avx512_bytes lanes = _mm512_maskz_compress_epi8(mask, avx512_count(0));
    avx512_bytes first = _mm512_set1_epi16((short)more);
    _mm512_storeu_si512(
        to, _mm512_add_epi16(
                _mm512_cvtepu8_epi16(_mm512_castsi512_si256(lanes)), first));
    if (OQ_UNLIKELY(count > 32))
        _mm512_storeu_si512(
            to + 32, _mm512_add_epi16(_mm512_cvtepu8_epi16(
                                          _mm512_extracti64x4_epi64(lanes, 1)),
                                      first));
    return count;
}

/* ------------------------------------------------------------- symbols -- */

/* Copies the next ones of the tokens that are not remembered, as many as have
 * room. One that is too long leaves nothing but the space behind it. */
AVX512_TARGET static void avx512_doubt_copy(const oq_doubt_piece *piece,
                                            avx512_missed *missed) {
    uint8_t *to = missed->text;
    const uint8_t *last = to + DOUBT_BATCH;
    size_t i = 0, most = missed->token_count;
    for (; i < most && to < last; i++) {
        oq_doubt_place place = piece->found->places[missed->tokens[i]];
        const uint8_t *from = piece->text + place.start;
        size_t size = (size_t)(place.end - place.start);
        missed->unread[i] = size > OQ_DOUBT_LONGEST;
        if (OQ_UNLIKELY(missed->unread[i])) size = 0;
        for (size_t at = 0; at < size; at += 32)
            _mm256_storeu_si256((void *)(to + at),
                                _mm256_loadu_si256((const void *)(from + at)));
        to += size;
        *to++ = ' ';
    }
    missed->token_count = i;
    missed->size = (size_t)(to - missed->text);
    memset(to, ' ', 64);
}

/* What apostrophes of three bytes are a letter with o and g: U+2018 to U+201B,
 * U+2032. */
AVX512_INLINE uint64_t avx512_doubt_signs(const uint8_t *text,
                                          avx512_bytes next, uint64_t three) {
    avx512_bytes third = _mm512_loadu_si512(text + 2);
    uint64_t quotes = _mm512_cmplt_epu8_mask(
        _mm512_sub_epi8(third, _mm512_set1_epi8((char)0x98)),
        _mm512_set1_epi8(4));
    quotes |= _mm512_cmpeq_epi8_mask(third, _mm512_set1_epi8((char)0xB2));
    return quotes & _mm512_mask_cmpeq_epi8_mask(three, next,
                                                _mm512_set1_epi8((char)0x80));
}

/* The symbols of a block in their lanes; *hard: which cannot be read. "made":
 * bit 0: the byte before is one that makes a letter with an apostrophe; in, and
 * out. */
AVX512_INLINE avx512_bytes avx512_doubt_symbols(const oq_doubt_tables *tables,
                                                const uint8_t *text,
                                                uint64_t *made,
                                                uint64_t *hard) {
    avx512_bytes here = _mm512_loadu_si512(text);
    avx512_bytes next = _mm512_loadu_si512(text + 1);
    avx512_bytes index = _mm512_ternarylogic_epi64(
        _mm512_slli_epi16(here, 6), next, _mm512_set1_epi8(63), 0xD8);
    uint64_t low = ~_mm512_movepi8_mask(here);
    uint64_t first = _mm512_cmpge_epu8_mask(here, _mm512_set1_epi8((char)0xC0));
    uint64_t good = _mm512_mask_cmpeq_epi8_mask(
        first, here, avx512_look(tables->lead, index));
    avx512_bytes symbols =
        _mm512_maskz_mov_epi8(low, avx512_look128(tables->symbols, here));
    symbols =
        _mm512_mask_mov_epi8(symbols, good, avx512_look(tables->two, index));
    avx512_bytes sign = _mm512_set1_epi8(OQ_DOUBT_SIGN);
    uint64_t three = _mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8((char)0xE2));
    if (OQ_UNLIKELY(three != 0))
        symbols = _mm512_mask_mov_epi8(
            symbols, avx512_doubt_signs(text, next, three), sign);
    avx512_bytes kinds =
        _mm512_maskz_mov_epi8(low, avx512_look128(tables->kinds, here));
    uint64_t makes =
        _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_MAKES));
    uint64_t paired =
        _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_PAIRED));
    uint64_t pairs = _mm512_mask_cmpneq_epi8_mask(
        paired, _mm512_or_si512(next, _mm512_set1_epi8(32)),
        _mm512_set1_epi8((char)tables->paired));
    uint64_t signs = _mm512_cmpeq_epi8_mask(symbols, sign);
    uint64_t none = _mm512_testn_epi8_mask(symbols, symbols) &
                    _mm512_cmpneq_epi8_mask(here, _mm512_set1_epi8(' '));
    *hard = _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_HARD)) |
            pairs | (signs & ~(makes << 1 | *made)) | (none & (low | first));
    *made = makes >> 63;
    return _mm512_mask_mov_epi8(symbols, *hard, _mm512_set1_epi8(1));
}

/* Takes the symbols together. A token that has a hard one is not read; these
 * become some letter, so that a 0 is nowhere but behind each token. */
AVX512_TARGET static void avx512_doubt_read(const oq_doubt_tables *tables,
                                            avx512_missed *missed) {
    size_t count = 0, tokens = 0;
    uint64_t made = 0;
    memset(missed->symbols, 0, DOUBT_FRONT);
    for (size_t at = 0; at < missed->size; at += 64) {
        const uint8_t *text = missed->text + at;
        uint64_t hard, lanes = ~UINT64_C(0);
        if (missed->size - at < 64)
            lanes = (UINT64_C(1) << (missed->size - at)) - 1;
        avx512_bytes symbols = avx512_doubt_symbols(tables, text, &made, &hard);
        avx512_bytes here = _mm512_loadu_si512(text);
        uint64_t begins =
            lanes & ~_mm512_cmplt_epi8_mask(here, _mm512_set1_epi8(-64));
        uint64_t spaces =
            lanes & _mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8(' '));
        for (; OQ_UNLIKELY(hard != 0); hard &= hard - 1)
            missed->unread[tokens + (size_t)_mm_popcnt_u64(
                                        spaces & (_blsmsk_u64(hard) >> 1))] = 1;
        _mm512_storeu_si512(missed->symbols + DOUBT_FRONT + count,
                            _mm512_maskz_compress_epi8(begins, symbols));
        tokens += avx512_doubt_lanes(_pext_u64(spaces, begins), count + 1,
                                     missed->behind + tokens + 1);
        count += (size_t)_mm_popcnt_u64(begins);
    }
    missed->count = count;
    memset(missed->symbols + DOUBT_FRONT + count, 0, 64);
}

/* -------------------------------------------------------------- hashes -- */

/* The last four symbols at 16 places, the first of them "at". What stands
 * before a word is 0 in each. */
AVX512_INLINE avx512_bytes avx512_doubt_last(const uint8_t *at) {
    avx512_bytes order = _mm512_set_epi32(
        0x0F101112, 0x0E0F1011, 0x0D0E0F10, 0x0C0D0E0F, 0x0B0C0D0E, 0x0A0B0C0D,
        0x090A0B0C, 0x08090A0B, 0x0708090A, 0x06070809, 0x05060708, 0x04050607,
        0x03040506, 0x02030405, 0x01020304, 0x00010203);
    avx512_bytes window =
        _mm512_castsi256_si512(_mm256_loadu_si256((const void *)(at - 3)));
    avx512_bytes last = _mm512_permutexvar_epi8(order, window);
    avx512_bytes second = _mm512_set1_epi32(0xFF00);
    avx512_bytes third = _mm512_set1_epi32(0xFF0000);
    last = _mm512_mask_and_epi32(last, _mm512_testn_epi32_mask(last, second),
                                 last, _mm512_set1_epi32(0xFF));
    return _mm512_mask_and_epi32(last, _mm512_testn_epi32_mask(last, third),
                                 last, _mm512_set1_epi32(0xFFFF));
}

/* The numbers of the weights that each symbol completes. */
AVX512_TARGET static void avx512_doubt_numbers(avx512_missed *missed,
                                               unsigned shift) {
    __m128i down = _mm_cvtsi32_si128((int)shift);
    avx512_bytes by_three = _mm512_set1_epi32((int)OQ_DOUBT_THREE_BY);
    avx512_bytes by_four = _mm512_set1_epi32((int)OQ_DOUBT_FOUR_BY);
    for (size_t at = 0; at < missed->count; at += 16) {
        avx512_bytes last =
            avx512_doubt_last(missed->symbols + DOUBT_FRONT + at);
        avx512_bytes three =
            _mm512_and_si512(last, _mm512_set1_epi32((int)OQ_DOUBT_THREE));
        avx512_bytes four =
            _mm512_xor_si512(last, _mm512_set1_epi32((int)OQ_DOUBT_FOUR));
        three = _mm512_srl_epi32(_mm512_mullo_epi32(three, by_three), down);
        four = _mm512_srl_epi32(_mm512_mullo_epi32(four, by_four), down);
        _mm256_storeu_si256((void *)(missed->three + at),
                            _mm512_cvtepi32_epi16(three));
        _mm256_storeu_si256((void *)(missed->four + at),
                            _mm512_cvtepi32_epi16(four));
    }
}

AVX512_TARGET static void avx512_doubt_sums(avx512_missed *missed,
                                            const int8_t *weights) {
    int32_t sum = 0;
    for (size_t i = 0; i < missed->count; i += 4) {
        int32_t a = weights[missed->three[i]] + weights[missed->four[i]];
        int32_t b =
            weights[missed->three[i + 1]] + weights[missed->four[i + 1]];
        int32_t c =
            weights[missed->three[i + 2]] + weights[missed->four[i + 2]];
        int32_t d =
            weights[missed->three[i + 3]] + weights[missed->four[i + 3]];
        missed->sums[i] = sum;
        missed->sums[i + 1] = sum + a;
        missed->sums[i + 2] = sum + (a + b);
        missed->sums[i + 3] = sum + (a + b) + c;
        sum += (a + b) + (c + d);
    }
    missed->sums[(missed->count + 3) & ~(size_t)3] = sum;
}

/* -------------------------------------------------------------- scores -- */

/* One more symbol of each word that goes on. */
AVX512_INLINE avx512_bytes avx512_doubt_hash(avx512_bytes hash,
                                             avx512_bytes symbol,
                                             __mmask16 goes_on) {
    avx512_bytes mixed =
        _mm512_mullo_epi32(_mm512_xor_si512(hash, symbol),
                           _mm512_set1_epi32((int)OQ_DOUBT_WORD_BY));
    return _mm512_mask_add_epi32(hash, goes_on, mixed, symbol);
}

/* The hashes of 16 words, their final 0 taken too. */
AVX512_TARGET static avx512_bytes avx512_doubt_hashes(const uint8_t *symbols,
                                                      avx512_bytes start,
                                                      avx512_bytes length) {
    avx512_bytes hash = _mm512_setzero_si512();
    avx512_bytes byte = _mm512_set1_epi32(255);
    for (int at = 0;; at += 4) {
        __mmask16 more = _mm512_cmpgt_epi32_mask(length, _mm512_set1_epi32(at));
        if (more == 0) return hash;
        avx512_bytes four = _mm512_mask_i32gather_epi32(
            _mm512_setzero_si512(), more, start, symbols + at, 1);
        for (int i = 0; i < 4; i++) {
            __mmask16 goes_on =
                _mm512_cmpgt_epi32_mask(length, _mm512_set1_epi32(at + i));
            hash =
                avx512_doubt_hash(hash, _mm512_and_si512(four, byte), goes_on);
            four = _mm512_srli_epi32(four, 8);
        }
    }
}

/* The scores of 16 tokens, without the weight of the whole word. */
AVX512_INLINE avx512_bytes avx512_doubt_sum(const oq_doubt_tables *tables,
                                            const avx512_missed *missed,
                                            avx512_bytes start,
                                            avx512_bytes behind) {
    avx512_bytes score =
        _mm512_sub_epi32(_mm512_i32gather_epi32(behind, missed->sums, 4),
                         _mm512_i32gather_epi32(start, missed->sums, 4));
    return _mm512_add_epi32(score, _mm512_set1_epi32(tables->bias));
}

/* The weights of 16 hashes of words, read as numbers of 32 bits. */
AVX512_INLINE avx512_bytes avx512_doubt_wholes(const oq_doubt_tables *tables,
                                               __mmask16 lanes,
                                               avx512_bytes hash) {
    __m128i down = _mm_cvtsi32_si128((int)tables->shift);
    avx512_bytes number = _mm512_srl_epi32(
        _mm512_mullo_epi32(hash, _mm512_set1_epi32((int)OQ_DOUBT_WHOLE_BY)),
        down);
    avx512_bytes three = _mm512_set1_epi32(3);
    avx512_bytes four = _mm512_mask_i32gather_epi32(
        _mm512_setzero_si512(), lanes, _mm512_andnot_si512(three, number),
        tables->weights, 1);
    avx512_bytes bits =
        _mm512_sub_epi32(_mm512_set1_epi32(24),
                         _mm512_slli_epi32(_mm512_and_si512(three, number), 3));
    return _mm512_srai_epi32(_mm512_sllv_epi32(four, bits), 24);
}

/* Scores 16 tokens from "first" on. */
AVX512_INLINE void avx512_doubt_scores(const oq_doubt_tables *tables,
                                       const avx512_missed *missed,
                                       size_t first, __mmask16 lanes,
                                       int32_t scores[16]) {
    const uint16_t *at = missed->behind + first;
    avx512_bytes start =
        _mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(lanes, at));
    avx512_bytes behind =
        _mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(lanes, at + 1));
    avx512_bytes limit = _mm512_set1_epi32(tables->limit);
    avx512_bytes score = avx512_doubt_sum(tables, missed, start, behind);
    __mmask16 need = _mm512_mask_cmpgt_epi32_mask(
        lanes, score,
        _mm512_sub_epi32(limit, _mm512_set1_epi32(tables->greatest)));
    avx512_bytes length = _mm512_maskz_sub_epi32(need, behind, start);
    avx512_bytes hash =
        avx512_doubt_hashes(missed->symbols + DOUBT_FRONT, start, length);
    score = _mm512_add_epi32(score, avx512_doubt_wholes(tables, need, hash));
    _mm512_storeu_si512(scores, score);
}

/* Takes the scores of the tokens in. */
AVX512_TARGET static void avx512_doubt_judge(oq_doubt_piece *piece,
                                             const avx512_missed *missed) {
    for (size_t first = 0; first < missed->token_count; first += 16) {
        int32_t scores[16];
        size_t rest = missed->token_count - first;
        if (rest > 16) rest = 16;
        avx512_doubt_scores(piece->tables, missed, first,
                            (__mmask16)((1u << rest) - 1), scores);
        for (size_t i = 0; i < rest; i++) {
            size_t token = missed->tokens[first + i];
            oq_doubt_scored(piece, token, !missed->unread[first + i],
                            scores[i]);
        }
    }
}

/* Scores the tokens that are not remembered. */
AVX512_TARGET static void avx512_doubt_miss(oq_doubt_piece *piece) {
    const oq_doubt_tables *tables = piece->tables;
    avx512_missed missed;
    for (size_t i = 0; i < piece->missed_count; i += missed.token_count) {
        missed.tokens = piece->missed + i;
        missed.token_count = piece->missed_count - i;
        missed.behind[0] = 0;
        avx512_doubt_copy(piece, &missed);
        avx512_doubt_read(tables, &missed);
        avx512_doubt_numbers(&missed, tables->shift);
        avx512_doubt_sums(&missed, tables->weights);
        avx512_doubt_judge(piece, &missed);
    }
}

#endif
