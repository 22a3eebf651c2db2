/*
 * avx512_doubts.c - the search for words in doubt, all words of a piece at
 * once. 64 bytes become symbols, and a compress takes those together that begin
 * a character. Of 16 symbols at a time the hashes of the last three and four
 * are computed; the weights are fetched one by one, for that is quicker here
 * than a gather, and summed up from the start of the piece, so that the score
 * of a word is a difference. The hash of a whole word takes its letters one
 * after the other, of 16 words at a time. See doubts.h for what is computed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

enum {
    DOUBT_BLOCKS = OQ_DOUBT_PIECE / 64,
    DOUBT_FRONT = 4, /* zeroes before the symbols */
    DOUBT_ROOM = OQ_DOUBT_PIECE + 128,
    DOUBT_WORDS = OQ_DOUBT_PIECE / 2 + 80
};

/* A piece: its symbols, and for each block of 64 bytes which of them begin a
 * character and how many symbols there were before. */
typedef struct avx512_piece {
    size_t count, words;
    uint64_t begins[DOUBT_BLOCKS + 1];
    size_t before[DOUBT_BLOCKS + 2];
    uint8_t symbols[DOUBT_FRONT + DOUBT_ROOM];
    uint16_t three[DOUBT_ROOM], four[DOUBT_ROOM];
    int32_t sums[DOUBT_ROOM + 1]; /* of all weights before a symbol */
    uint16_t starts[DOUBT_WORDS], ends[DOUBT_WORDS]; /* ends: of the 0 */
} avx512_piece;

/* ------------------------------------------------------------- symbols -- */

/* A block of text, at most 64 bytes, zeroes behind it. */
typedef struct avx512_doubt_block {
    avx512_bytes here, next;
    uint64_t lanes;
    uint64_t spaced; /* bit 0: the byte before is no space; in, and out */
} avx512_doubt_block;

AVX512_INLINE avx512_doubt_block avx512_doubt_load(const uint8_t *text,
                                                   size_t count,
                                                   uint64_t spaced) {
    uint64_t lanes = ~UINT64_C(0), behind = lanes;
    if (count < 65) {
        behind = (UINT64_C(1) << (count - 1)) - 1;
        if (count < 64) lanes = (UINT64_C(1) << count) - 1;
    }
    return (avx512_doubt_block){_mm512_maskz_loadu_epi8(lanes, text),
                                _mm512_maskz_loadu_epi8(behind, text + 1),
                                lanes, spaced};
}

AVX512_INLINE uint64_t avx512_doubt_black(avx512_bytes text) {
    return _mm512_cmpgt_epu8_mask(text, _mm512_set1_epi8(' '));
}

/* The symbols of a block in their lanes; *asks: what has to be asked about. */
AVX512_INLINE avx512_bytes avx512_doubt_symbols(const oq_doubt_tables *tables,
                                                avx512_doubt_block *block,
                                                uint64_t *asks) {
    avx512_bytes here = block->here, next = block->next;
    avx512_bytes six = _mm512_set1_epi8(63);
    avx512_bytes index =
        _mm512_ternarylogic_epi64(_mm512_slli_epi16(here, 6), next, six, 0xD8);
    uint64_t high = _mm512_movepi8_mask(here);
    uint64_t first = _mm512_cmpge_epu8_mask(here, _mm512_set1_epi8((char)0xC0));
    uint64_t good = _mm512_mask_cmpeq_epi8_mask(
        first, here, avx512_look(tables->lead, index));
    avx512_bytes kinds =
        _mm512_maskz_mov_epi8(~high, avx512_look128(tables->kinds, here));
    uint64_t asked = _mm512_test_epi8_mask(
        kinds, _mm512_set1_epi8(OQ_DOUBT_HARD | OQ_DOUBT_PAIRED));
    uint64_t joints =
        _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_JOINT));
    uint64_t hyphens =
        _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_HYPHEN));
    uint64_t black = avx512_doubt_black(here);
    uint64_t inside = (black << 1 | block->spaced) & avx512_doubt_black(next);
    block->spaced = black >> 63;
    if (OQ_UNLIKELY(hyphens != 0)) {
        uint64_t firsts =
            _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_FIRST));
        asked |= hyphens & (firsts << 1 | 1);
    }
    *asks = (asked | (joints & inside) | (first & ~good)) & block->lanes;
    avx512_bytes one =
        _mm512_maskz_mov_epi8(~high, avx512_look128(tables->symbols, here));
    return _mm512_mask_mov_epi8(one, good, avx512_look(tables->two, index));
}

/* The first hard one of the characters asked about; 64: none. */
static unsigned avx512_doubt_stop(const oq_doubt_tables *tables,
                                  const uint8_t *text, size_t size, size_t at,
                                  uint64_t asks) {
    for (; asks != 0; asks &= asks - 1) {
        unsigned lane = (unsigned)__builtin_ctzll(asks);
        if (oq_doubt_hard(tables, text, size, at + lane)) return lane;
    }
    return 64;
}

/* Takes the symbols of a piece together; a hard character ends it. */
AVX512_TARGET static void avx512_doubt_read(const oq_doubt_tables *tables,
                                            const uint8_t *text, size_t size,
                                            size_t from, avx512_piece *piece) {
    size_t count = 0, at = from;
    uint64_t spaced = from > 0 && text[from - 1] > ' ';
    unsigned blocks = 0, stop = 64;
    memset(piece->symbols, 0, DOUBT_FRONT);
    for (; at < size && blocks < DOUBT_BLOCKS && stop == 64; at += 64) {
        uint64_t asks;
        avx512_doubt_block block =
            avx512_doubt_load(text + at, size - at, spaced);
        avx512_bytes symbols = avx512_doubt_symbols(tables, &block, &asks);
        uint64_t begins = block.lanes & ~_mm512_cmplt_epi8_mask(
                                            block.here, _mm512_set1_epi8(-64));
        spaced = block.spaced;
        if (OQ_UNLIKELY(asks != 0))
            stop = avx512_doubt_stop(tables, text, size, at, asks);
        if (stop < 64) begins &= (UINT64_C(1) << stop) - 1;
        _mm512_storeu_si512(piece->symbols + DOUBT_FRONT + count,
                            _mm512_maskz_compress_epi8(begins, symbols));
        piece->begins[blocks] = begins;
        piece->before[blocks++] = count;
        count += (size_t)__builtin_popcountll(begins);
    }
    if (stop == 64 && at >= size) { /* the end of the text ends a word */
        piece->symbols[DOUBT_FRONT + count] = 0;
        piece->begins[blocks] = 1;
        piece->before[blocks++] = count++;
        if (size % 64 != from % 64) { /* it stands in the last block */
            unsigned lane = (unsigned)((size - from) % 64);
            piece->begins[--blocks - 1] |= UINT64_C(1) << lane;
        }
    }
    piece->before[blocks] = count;
    piece->count = count;
    memset(piece->symbols + DOUBT_FRONT + count, 0, 64);
}

/* The place of a symbol in the text, behind the start of the piece. "block" is
 * not behind its block, and moves there. */
AVX512_INLINE size_t avx512_doubt_place(const avx512_piece *piece, size_t at,
                                        size_t *block) {
    while (piece->before[*block + 1] <= at)
        ++*block;
    uint64_t one = UINT64_C(1) << (at - piece->before[*block]);
    return 64 * *block +
           (size_t)__builtin_ctzll(_pdep_u64(one, piece->begins[*block]));
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
AVX512_TARGET static void avx512_doubt_numbers(avx512_piece *piece,
                                               unsigned shift) {
    __m128i down = _mm_cvtsi32_si128((int)shift);
    avx512_bytes by_three = _mm512_set1_epi32((int)OQ_DOUBT_THREE_BY);
    avx512_bytes by_four = _mm512_set1_epi32((int)OQ_DOUBT_FOUR_BY);
    for (size_t at = 0; at < piece->count; at += 16) {
        avx512_bytes last =
            avx512_doubt_last(piece->symbols + DOUBT_FRONT + at);
        avx512_bytes three =
            _mm512_and_si512(last, _mm512_set1_epi32((int)OQ_DOUBT_THREE));
        avx512_bytes four =
            _mm512_xor_si512(last, _mm512_set1_epi32((int)OQ_DOUBT_FOUR));
        three = _mm512_srl_epi32(_mm512_mullo_epi32(three, by_three), down);
        four = _mm512_srl_epi32(_mm512_mullo_epi32(four, by_four), down);
        _mm256_storeu_si256((void *)(piece->three + at),
                            _mm512_cvtepi32_epi16(three));
        _mm256_storeu_si256((void *)(piece->four + at),
                            _mm512_cvtepi32_epi16(four));
    }
}

AVX512_TARGET static void avx512_doubt_sums(avx512_piece *piece,
                                            const int8_t *weights) {
    int32_t sum = 0;
    for (size_t i = 0; i < piece->count; i += 4) {
        int32_t a = weights[piece->three[i]] + weights[piece->four[i]];
        int32_t b = weights[piece->three[i + 1]] + weights[piece->four[i + 1]];
        int32_t c = weights[piece->three[i + 2]] + weights[piece->four[i + 2]];
        int32_t d = weights[piece->three[i + 3]] + weights[piece->four[i + 3]];
        piece->sums[i] = sum;
        piece->sums[i + 1] = sum + a;
        piece->sums[i + 2] = sum + (a + b);
        piece->sums[i + 3] = sum + (a + b) + c;
        sum += (a + b) + (c + d);
    }
    piece->sums[(piece->count + 3) & ~(size_t)3] = sum;
}

/* --------------------------------------------------------------- words -- */

/* Writes the numbers of the lanes of a mask, and "more" to each; gives how
 * many there are: at most 32. */
AVX512_INLINE size_t avx512_doubt_list(uint64_t mask, size_t more,
                                       uint16_t *to) {
    __m256i lanes = _mm512_castsi512_si256(
        _mm512_maskz_compress_epi8(mask, avx512_count(0)));
    _mm512_storeu_si512(to, _mm512_add_epi16(_mm512_cvtepu8_epi16(lanes),
                                             _mm512_set1_epi16((short)more)));
    return (size_t)__builtin_popcountll(mask);
}

/* Finds where words start and end; one that does not end is left out. */
AVX512_TARGET static void avx512_doubt_words(avx512_piece *piece) {
    size_t starts = 0, ends = 0;
    uint64_t before = 0; /* the symbol before is a letter */
    for (size_t at = 0; at < piece->count; at += 64) {
        avx512_bytes symbols =
            _mm512_loadu_si512(piece->symbols + DOUBT_FRONT + at);
        uint64_t letters = _mm512_test_epi8_mask(symbols, symbols);
        uint64_t earlier = letters << 1 | before;
        uint64_t lanes = piece->count - at < 64
                             ? (UINT64_C(1) << (piece->count - at)) - 1
                             : ~UINT64_C(0);
        starts += avx512_doubt_list(letters & ~earlier & lanes, at,
                                    piece->starts + starts);
        ends += avx512_doubt_list(~letters & earlier & lanes, at,
                                  piece->ends + ends);
        before = letters >> 63;
    }
    piece->words = ends;
}

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

/* Scores the words from "first" on, 16 at most; without the weight of the whole
 * word. Gives which of them need it: all others are plain. */
AVX512_INLINE uint64_t avx512_doubt_scores(const oq_doubt_tables *tables,
                                           const avx512_piece *piece,
                                           size_t first, avx512_bytes *start,
                                           avx512_bytes *length,
                                           int32_t scores[16]) {
    size_t rest = piece->words - first;
    __mmask16 lanes = (__mmask16)(rest < 16 ? (1u << rest) - 1 : 0xFFFF);
    *start = _mm512_cvtepu16_epi32(
        _mm256_maskz_loadu_epi16(lanes, piece->starts + first));
    avx512_bytes behind =
        _mm512_add_epi32(_mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(
                             lanes, piece->ends + first)),
                         _mm512_set1_epi32(1));
    *length = _mm512_sub_epi32(behind, *start);
    avx512_bytes score =
        _mm512_sub_epi32(_mm512_i32gather_epi32(behind, piece->sums, 4),
                         _mm512_i32gather_epi32(*start, piece->sums, 4));
    score = _mm512_add_epi32(score, _mm512_set1_epi32(tables->bias));
    _mm512_storeu_si512(scores, score);
    return _mm512_mask_cmpgt_epi32_mask(
        lanes, score, _mm512_set1_epi32(tables->limit - tables->greatest));
}

/* A word that may be in doubt. */
typedef struct avx512_doubtful {
    size_t word;
    int32_t score;
    uint32_t hash;
} avx512_doubtful;

/* Collects those of 16 words that the whole word's weight decides. */
AVX512_TARGET static size_t avx512_doubt_group(const oq_doubt_tables *tables,
                                               const avx512_piece *piece,
                                               size_t first,
                                               avx512_doubtful some[16]) {
    int32_t scores[16];
    uint32_t hashes[16];
    size_t count = 0;
    avx512_bytes start, length;
    uint64_t need =
        avx512_doubt_scores(tables, piece, first, &start, &length, scores);
    if (need == 0) return 0;
    length = _mm512_maskz_mov_epi32((__mmask16)need, length);
    _mm512_storeu_si512(
        hashes,
        avx512_doubt_hashes(piece->symbols + DOUBT_FRONT, start, length));
    for (; need != 0; need &= need - 1) {
        unsigned lane = (unsigned)__builtin_ctzll(need);
        uint32_t number = oq_doubt_word(hashes[lane], tables->shift);
        int32_t score = scores[lane] + tables->weights[number];
        some[count] = (avx512_doubtful){first + lane, score, hashes[lane]};
        count += score > tables->limit;
    }
    return count;
}

AVX512_TARGET static size_t avx512_doubts_of(const oq_doubt_tables *tables,
                                             const avx512_piece *piece,
                                             size_t from, oq_doubt *doubts) {
    size_t found = 0, block = 0;
    for (size_t first = 0; first < piece->words; first += 16) {
        avx512_doubtful some[16];
        size_t count = avx512_doubt_group(tables, piece, first, some);
        for (size_t i = 0; i < count; i++) {
            size_t word = some[i].word, before = 0;
            if (word != 0)
                before =
                    avx512_doubt_place(piece, piece->ends[word - 1], &block);
            size_t end = avx512_doubt_place(piece, piece->ends[word], &block);
            doubts[found++] =
                (oq_doubt){from + before, from + end, some[i].score};
        }
    }
    return found;
}

AVX512_TARGET static size_t avx512_doubts_in(const oq_doubt_tables *tables,
                                             const uint8_t *text, size_t size,
                                             size_t from, oq_doubt *doubts,
                                             size_t *count) {
    avx512_piece piece;
    size_t block = 0;
    *count = 0;
    if (from >= size) return from;
    avx512_doubt_read(tables, text, size, from, &piece);
    avx512_doubt_words(&piece);
    if (piece.words == 0) return from;
    piece.count = (size_t)piece.ends[piece.words - 1] + 1;
    avx512_doubt_numbers(&piece, tables->shift);
    avx512_doubt_sums(&piece, tables->weights);
    *count = avx512_doubts_of(tables, &piece, from, doubts);
    return from + avx512_doubt_place(&piece, piece.count - 1, &block);
}

OQ_FN size_t oq_avx512_doubts(const oq_doubt_tables *tables,
                              const uint8_t *text, size_t size, size_t from,
                              oq_doubt doubts[OQ_DOUBT_MOST], size_t *count) {
    return avx512_doubts_in(tables, text, size, from, doubts, count);
}

#endif
