/*
 * avx512_doubts.c - the search for words in doubt. Of each 64 bytes masks tell
 * where tokens start and end, and a list of these is looked up in what is
 * remembered. Tokens that are not are copied side by side and scored all at
 * once: their bytes become symbols, and a compress takes those together that
 * begin a character. Of 16 symbols at a time the hashes of the last three and
 * four are computed; the weights are fetched one by one, for that is quicker
 * here than a gather, and summed up from the first token on, so that a score is
 * a difference. The hash of a whole word takes its letters one after the other,
 * of 16 words at a time. See doubts.h for what is computed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"
#include "doubt_tokens.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

enum {
    DOUBT_FRONT = 4, /* zeroes before the symbols */
    DOUBT_ROOM = OQ_DOUBT_PIECE + 128,
};

/* The tokens that are not remembered, side by side, a space behind each. */
typedef struct avx512_missed {
    size_t size, count; /* bytes, symbols */
    uint8_t text[DOUBT_ROOM + 64];
    uint8_t symbols[DOUBT_FRONT + DOUBT_ROOM];
    uint8_t unread[OQ_DOUBT_TOKENS]; /* by token: has something hard */
    uint16_t three[DOUBT_ROOM], four[DOUBT_ROOM];
    int32_t sums[DOUBT_ROOM + 1];     /* of all weights before a symbol */
    uint16_t behind[OQ_DOUBT_TOKENS]; /* [i], [i + 1]: symbols of token i */
} avx512_missed;

/* -------------------------------------------------------------- tokens -- */

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

/* Notes the tokens around the signs of a mask, which begins at "at", when
 * "starts" and "ends" tokens came before. */
AVX512_TARGET static void avx512_doubt_touch(oq_doubt_piece *piece, size_t at,
                                             uint64_t signs, size_t starts,
                                             uint64_t start, size_t ends,
                                             uint64_t end) {
    for (; signs != 0; signs &= signs - 1) {
        uint64_t sign = signs & (0 - signs), below = sign - 1;
        size_t place = piece->from + at + (size_t)_tzcnt_u64(sign);
        unsigned kind =
            oq_doubt_touch(piece->tables, piece->whole, piece->size, place);
        if (kind == 0) continue;
        if (end & sign)
            oq_doubt_note(piece, ends + (size_t)_mm_popcnt_u64(end & below),
                          kind);
        if (piece->tables->kinds[piece->whole[place + 1]] & OQ_DOUBT_TOKEN)
            oq_doubt_note(
                piece, starts + (size_t)_mm_popcnt_u64(start & (below | sign)),
                kind);
    }
}

/* Of a block of 64 bytes: which are of tokens, and which may touch some.
 * "spaced": bit 0: the byte before is no space; in, and out. */
AVX512_INLINE uint64_t avx512_doubt_block(const oq_doubt_tables *tables,
                                          const uint8_t *text,
                                          uint64_t *spaced, uint64_t *signs) {
    avx512_bytes here = _mm512_loadu_si512(text);
    avx512_bytes space = _mm512_set1_epi8(' ');
    avx512_bytes kinds = avx512_look128(tables->kinds, here);
    uint64_t low = ~_mm512_movepi8_mask(here);
    uint64_t black = _mm512_cmpgt_epu8_mask(here, space);
    uint64_t next =
        _mm512_cmpgt_epu8_mask(_mm512_loadu_si512(text + 1), space);
    uint64_t joints =
        _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_JOINT));
    uint64_t hyphens =
        _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_HYPHEN));
    uint64_t firsts =
        _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_FIRST));
    joints &= (black << 1 | *spaced) & next;
    *spaced = black >> 63;
    *signs = (joints | (hyphens & (firsts << 1 | 1))) & low;
    return _mm512_movepi8_mask(_mm512_or_si512(kinds, here));
}

/* The sizes of tokens, those that are too long all the same. */
AVX512_INLINE void avx512_doubt_sizes(oq_doubt_piece *piece) {
    avx512_bytes most = _mm512_set1_epi16(OQ_DOUBT_KEY + 1);
    for (size_t i = 0; i < piece->count; i += 32) {
        avx512_bytes size =
            _mm512_sub_epi16(_mm512_loadu_si512(piece->ends + i),
                             _mm512_loadu_si512(piece->starts + i));
        _mm512_storeu_si512(piece->sizes + i, _mm512_min_epu16(size, most));
    }
}

/* Finds the tokens of a piece. One that does not end in it is left out, and
 * stops it; the end of the text ends a token. */
AVX512_TARGET static void avx512_doubt_tokens(oq_doubt_piece *piece) {
    const oq_doubt_tables *tables = piece->tables;
    size_t starts = 0, ends = 0, from = piece->from;
    size_t most = piece->length + (piece->length < OQ_DOUBT_PIECE);
    uint64_t before = 0; /* the byte before is of a token */
    uint64_t spaced = from > 0 && piece->whole[from - 1] > ' ';
    oq_doubt_note_first(piece);
    for (size_t at = 0; at < most; at += 64) {
        uint64_t signs;
        uint64_t token =
            avx512_doubt_block(tables, piece->text + at, &spaced, &signs);
        uint64_t earlier = token << 1 | before;
        uint64_t start = token & ~earlier, end = earlier & ~token;
        if (OQ_UNLIKELY(signs != 0))
            avx512_doubt_touch(piece, at, signs, starts, start, ends, end);
        starts += avx512_doubt_list(start, at, piece->starts + starts);
        ends += avx512_doubt_list(end, at, piece->ends + ends);
        before = token >> 63;
    }
    piece->count = ends;
    piece->end = starts > ends ? piece->starts[ends] : piece->length;
    avx512_doubt_sizes(piece);
}

/* ------------------------------------------------------------- symbols -- */

/* Copies the tokens that are not remembered. */
AVX512_TARGET static void avx512_doubt_copy(const oq_doubt_piece *piece,
                                            avx512_missed *missed) {
    uint8_t *to = missed->text;
    for (size_t i = 0; i < piece->missed_count; i++) {
        size_t token = piece->missed[i];
        const uint8_t *from = piece->text + piece->starts[token];
        size_t size = (size_t)(piece->ends[token] - piece->starts[token]);
        for (size_t at = 0; at < size; at += 32)
            _mm256_storeu_si256((void *)(to + at),
                                _mm256_loadu_si256((const void *)(from + at)));
        to += size;
        *to++ = ' ';
    }
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
    symbols = _mm512_mask_mov_epi8(symbols, good,
                                   avx512_look(tables->two, index));
    avx512_bytes sign = _mm512_set1_epi8(OQ_DOUBT_SIGN);
    uint64_t three =
        _mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8((char)0xE2));
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
        tokens += avx512_doubt_list(spaces == 0 ? 0 : _pext_u64(spaces, begins),
                                    count + 1, missed->behind + tokens + 1);
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
        int32_t b = weights[missed->three[i + 1]] + weights[missed->four[i + 1]];
        int32_t c = weights[missed->three[i + 2]] + weights[missed->four[i + 2]];
        int32_t d = weights[missed->three[i + 3]] + weights[missed->four[i + 3]];
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
    avx512_bytes bits = _mm512_sub_epi32(
        _mm512_set1_epi32(24),
        _mm512_slli_epi32(_mm512_and_si512(three, number), 3));
    return _mm512_srai_epi32(_mm512_sllv_epi32(four, bits), 24);
}

/* Scores 16 tokens from "first" on; gives which are in doubt. */
AVX512_INLINE uint64_t avx512_doubt_scores(const oq_doubt_tables *tables,
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
    avx512_bytes length =
        _mm512_maskz_sub_epi32(need, behind, start);
    avx512_bytes hash = avx512_doubt_hashes(missed->symbols + DOUBT_FRONT,
                                            start, length);
    score = _mm512_add_epi32(score, avx512_doubt_wholes(tables, need, hash));
    _mm512_storeu_si512(scores, score);
    return _mm512_mask_cmpgt_epi32_mask(need, score, limit);
}

/* Remembers the plain ones of the tokens that were not, and lists the others.
 */
AVX512_TARGET static void avx512_doubt_judge(oq_doubt_piece *piece,
                                             const avx512_missed *missed) {
    size_t found = 0, count = piece->missed_count;
    for (size_t first = 0; first < count; first += 16) {
        int32_t scores[16];
        size_t rest = count - first;
        uint64_t lanes = rest < 16 ? (UINT64_C(1) << rest) - 1 : 0xFFFF;
        uint64_t unread = lanes & _mm512_test_epi8_mask(
                                      _mm512_castsi128_si512(_mm_loadu_si128(
                                          (const void *)(missed->unread + first))),
                                      _mm512_set1_epi8(1));
        uint64_t doubted = avx512_doubt_scores(piece->tables, missed, first,
                                               (__mmask16)lanes, scores);
        doubted |= unread;
        for (uint64_t plain = lanes & ~doubted; plain != 0; plain &= plain - 1) {
            size_t lane = (size_t)_tzcnt_u64(plain);
            oq_doubt_keep(piece, piece->missed[first + lane], scores[lane]);
        }
        for (; doubted != 0; doubted &= doubted - 1) {
            size_t lane = (size_t)_tzcnt_u64(doubted);
            bool hard = unread >> lane & 1;
            piece->doubted[found++] = (oq_doubt_token){
                piece->missed[first + lane],
                hard ? OQ_DOUBTFUL_UNREAD : 0, scores[lane]};
        }
    }
    piece->doubted_count = found;
}

/* Scores the tokens that are not remembered. */
AVX512_TARGET static void avx512_doubt_miss(oq_doubt_piece *piece) {
    const oq_doubt_tables *tables = piece->tables;
    avx512_missed missed;
    missed.behind[0] = 0;
    memset(missed.unread, 0, piece->missed_count);
    avx512_doubt_copy(piece, &missed);
    avx512_doubt_read(tables, &missed);
    avx512_doubt_numbers(&missed, tables->shift);
    avx512_doubt_sums(&missed, tables->weights);
    avx512_doubt_judge(piece, &missed);
}

AVX512_TARGET static size_t avx512_doubts_in(const oq_doubt_tables *tables,
                                             const uint8_t *text, size_t size,
                                             size_t from, oq_doubt *doubts,
                                             size_t *count) {
    oq_doubt_piece piece;
    *count = 0;
    if (from >= size) return from;
    oq_doubt_begin(&piece, tables, text, size, from);
    avx512_doubt_tokens(&piece);
    oq_doubt_look(&piece);
    if (piece.missed_count != 0) avx512_doubt_miss(&piece);
    *count = oq_doubt_list(&piece, doubts);
    return from + piece.end;
}

OQ_FN size_t oq_avx512_doubts(const oq_doubt_tables *tables,
                              const uint8_t *text, size_t size, size_t from,
                              oq_doubt doubts[OQ_DOUBT_MOST], size_t *count) {
    return avx512_doubts_in(tables, text, size, from, doubts, count);
}

#endif
