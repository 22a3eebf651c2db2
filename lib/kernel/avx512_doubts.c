/*
 * avx512_doubts.c - the search for words in doubt. Of each 64 bytes a mask
 * tells where tokens start and end, and a list of these is looked up in what is
 * remembered (avx512_doubt_memory.h). Those that are not there are scored
 * together (avx512_missed.h). See doubts.h for what is computed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"
#include "doubt_tokens.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_doubt_memory.h"
#include "avx512_missed.h"

/* --------------------------------------------------------------- tokens -- */

/* Notes the tokens around hyphens of a mask, which begins at "at", when "edges"
 * starts and ends of tokens came before. */
AVX512_TARGET static void avx512_doubt_hyphens(oq_doubt_piece *piece, size_t at,
                                               uint64_t signs, uint64_t edge,
                                               size_t edges) {
    for (; signs != 0; signs &= signs - 1) {
        uint64_t sign = signs & (0 - signs);
        size_t place = piece->from + at + (size_t)_tzcnt_u64(sign);
        size_t before = edges + (size_t)_mm_popcnt_u64(edge & (sign - 1));
        unsigned kind =
            oq_doubt_touch(piece->tables, piece->whole, piece->size, place);
        if (kind == 0) continue;
        if (before % 2 != 0) piece->found->kinds[before / 2] |= (uint8_t)kind;
        piece->found->kinds[(before + 1) / 2] |= (uint8_t)kind;
    }
}

/* What bytes of ASCII are. */
typedef struct avx512_ascii {
    avx512_bytes low, high;
} avx512_ascii;

/* What is in a block of 64 bytes: those of tokens, and signs between two bytes
 * that are more than a space: joints, and hyphens behind letters that may
 * be the first of a compound. */
typedef struct avx512_touches {
    uint64_t token, joints, hyphens;
    uint64_t above; /* bytes that are more than a space */
} avx512_touches;

/* Reads the next block; "touches": what was in the one before it. Signs alone
 * have a kind, and are no part of a token. */
AVX512_INLINE void avx512_doubt_block(const avx512_ascii *ascii,
                                      const uint8_t *text,
                                      avx512_touches *touches) {
    avx512_bytes here = _mm512_loadu_si512(text), space = _mm512_set1_epi8(' ');
    avx512_bytes next = _mm512_loadu_si512(text + 1);
    avx512_bytes kinds =
        _mm512_permutex2var_epi8(ascii->low, here, ascii->high);
    kinds = _mm512_ternarylogic_epi64(
        kinds, here, _mm512_set1_epi8((char)OQ_DOUBT_TOKEN), 0xF8);
    uint64_t before = touches->above >> 63;
    uint64_t after = _mm512_cmpgt_epu8_mask(next, space);
    uint64_t first =
        _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_FIRST));
    touches->above = _mm512_cmpgt_epu8_mask(here, space);
    touches->token = _mm512_movepi8_mask(kinds);
    after &= (touches->above << 1 | before) & ~touches->token;
    touches->joints =
        after & _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_JOINT));
    touches->hyphens =
        after & (first << 1 | 1) &
        _mm512_test_epi8_mask(kinds, _mm512_set1_epi8(OQ_DOUBT_HYPHEN));
}

/* Notes the tokens that a bit is set for, at their start or end. */
AVX512_INLINE void avx512_doubt_joined(oq_doubts *found,
                                       const uint64_t *touched) {
    const uint64_t starts = UINT64_C(0x5555555555555555);
    for (size_t at = 0; at < found->count; at += 64, touched += 2) {
        uint64_t low = touched[0] | touched[0] >> 1;
        uint64_t high = touched[1] | touched[1] >> 1;
        uint64_t which = _pext_u64(low, starts) | _pext_u64(high, starts) << 32;
        avx512_bytes kinds = _mm512_or_si512(
            _mm512_loadu_si512(found->kinds + at),
            _mm512_maskz_mov_epi8(which, _mm512_set1_epi8(OQ_DOUBTFUL_JOINED)));
        _mm512_storeu_si512(found->kinds + at, kinds);
    }
}

/* Finds the tokens of a piece. The end of the text ends a token. */
AVX512_TARGET static void avx512_doubt_tokens(oq_doubt_piece *piece) {
    const uint8_t *kinds = piece->tables->kinds, *text = piece->text;
    const avx512_ascii ascii = {avx512_keep(_mm512_loadu_si512(kinds)),
                                avx512_keep(_mm512_loadu_si512(kinds + 64))};
    uint16_t *places = &piece->found->places[0].start;
    uint64_t touched[2 * OQ_DOUBT_TOKENS / 64 + 4] = {0};
    size_t edges = 0, at = 0;
    size_t most = piece->length + (piece->length < OQ_DOUBT_PIECE);
    bool begun = piece->from > 0 && piece->whole[piece->from - 1] > ' ';
    avx512_touches touches = {.above = (uint64_t)begun << 63};
    oq_doubt_note_first(piece);
    for (; at < most && edges < 2 * OQ_DOUBT_MOST; at += 64) {
        uint64_t before = touches.token >> 63, joint = touches.joints >> 63;
        avx512_doubt_block(&ascii, text + at, &touches);
        uint64_t edge = touches.token ^ (touches.token << 1 | before);
        uint64_t which =
            _pext_u64(touches.joints | touches.joints << 1 | joint, edge);
        touched[edges / 64] |= which << edges % 64;
        touched[edges / 64 + 1] |= which >> 1 >> (63 - edges % 64);
        if (OQ_UNLIKELY(touches.hyphens != 0))
            avx512_doubt_hyphens(piece, at, touches.hyphens, edge, edges);
        edges += avx512_doubt_lanes(edge, at, places + edges);
    }
    oq_doubt_close(piece, edges, at);
    avx512_doubt_joined(piece->found, touched);
}

/* --------------------------------------------------------------- memory -- */

/* The tokens that are not at places of their own: "longs" gets the numbers of
 * those that are too long for one; gives how many are missed of the others. */
AVX512_INLINE size_t avx512_doubt_unknown(oq_doubt_piece *piece,
                                          const avx512_looked *looked,
                                          uint16_t *longs, size_t *long_count) {
    const oq_doubts *found = piece->found;
    size_t count = 0;
    *long_count = 0;
    for (size_t at = 0; at < found->count; at += 64) {
        size_t rest = found->count - at;
        uint64_t lanes = avx512_first(rest < 64 ? rest : 64), longer;
        avx512_bytes what = _mm512_loadu_si512(found->what + at);
        memcpy(&longer, looked->longer + at / DOUBT_LOOKED, sizeof(longer));
        *long_count +=
            avx512_doubt_lanes(longer & lanes, at, longs + *long_count);
        count += avx512_doubt_lanes(_mm512_testn_epi8_mask(what, what) &
                                        ~longer & lanes,
                                    at, piece->missed + count);
    }
    return count;
}

/* Looks all tokens up in what is remembered: all are asked about before an
 * answer is read, for what is written so is not there to be read at once.
 * Behind the last one some of no bytes stand. */
AVX512_TARGET static void avx512_doubt_look(oq_doubt_piece *piece) {
    const oq_doubt_memory *memory = &piece->tables->memory;
    oq_doubts *found = piece->found;
    avx512_looked looked;
    uint16_t longs[OQ_DOUBT_TOKENS + 64];
    size_t long_count;
    memset(found->places + found->count, 0,
           DOUBT_LOOKED * sizeof(found->places[0]));
    for (size_t first = 0; first < found->count; first += DOUBT_LOOKED)
        avx512_doubt_asked(memory, piece->text, first, found, &looked);
    for (size_t first = 0; first < found->count; first += DOUBT_LOOKED)
        avx512_doubt_answers(memory, first, found, &looked);
    size_t left = avx512_doubt_unknown(piece, &looked, longs, &long_count);
    left = avx512_doubt_beside(piece, left, &looked);
    left = avx512_doubt_others(piece, left, &looked);
    piece->missed_count = left + avx512_doubt_longs(piece, longs, long_count,
                                                    piece->missed + left);
}

/* ---------------------------------------------------------------- doubt -- */

/* Which of tokens are calm: see oq_doubt_is_calm. */
AVX512_INLINE uint64_t avx512_doubt_calm(const oq_doubt_tables *tables,
                                         avx512_bytes what, avx512_bytes next) {
    avx512_bytes many = _mm512_set1_epi8(OQ_DOUBT_MANY);
    avx512_bytes plain = _mm512_set1_epi8(OQ_DOUBT_PLAIN);
    avx512_bytes says =
        _mm512_subs_epu8(what, _mm512_set1_epi8((char)tables->nothing));
    avx512_bytes need = _mm512_add_epi8(
        _mm512_avg_epu8(says, _mm512_set1_epi8((char)tables->against)), many);
    uint64_t calm = _mm512_cmpgt_epu8_mask(what, plain);
    calm = _mm512_mask_cmple_epu8_mask(calm, what,
                                       _mm512_set1_epi8((char)tables->calm));
    calm = _mm512_mask_cmple_epu8_mask(calm, need, next);
    return _mm512_mask_cmple_epu8_mask(calm, next, plain);
}

/* What tokens are here: see oq_doubt_here. */
AVX512_INLINE avx512_bytes avx512_doubt_here(const oq_doubt_tables *tables,
                                             const uint8_t *what,
                                             const uint8_t *kinds) {
    avx512_bytes here = _mm512_loadu_si512(what);
    avx512_bytes kind = _mm512_loadu_si512(kinds);
    avx512_bytes one = _mm512_set1_epi8(1);
    uint64_t joined =
        _mm512_test_epi8_mask(kind, _mm512_set1_epi8(OQ_DOUBTFUL_JOINED));
    uint64_t hyphened =
        _mm512_test_epi8_mask(kind, _mm512_set1_epi8(OQ_DOUBTFUL_HYPHENED));
    joined =
        _mm512_mask_cmplt_epu8_mask(joined, _mm512_sub_epi8(here, one),
                                    _mm512_set1_epi8((char)OQ_DOUBT_NAMELESS));
    here = _mm512_mask_mov_epi8(here, joined,
                                _mm512_set1_epi8((char)tables->nothing));
    return _mm512_mask_mov_epi8(here, hyphened,
                                _mm512_set1_epi8((char)OQ_DOUBT_SURE));
}

/* Writes the numbers of those that are not plain nor calm. */
AVX512_TARGET static void avx512_doubt_list(const oq_doubt_tables *tables,
                                            oq_doubts *found) {
    size_t count = 0;
    found->what[found->count] = OQ_DOUBT_MISSED;
    for (size_t at = 0; at < found->count; at += 64) {
        avx512_bytes here =
            avx512_doubt_here(tables, found->what + at, found->kinds + at);
        avx512_bytes next = avx512_doubt_here(tables, found->what + at + 1,
                                              found->kinds + at + 1);
        uint64_t which =
            _mm512_cmpge_epu8_mask(_mm512_sub_epi8(here, _mm512_set1_epi8(1)),
                                   _mm512_set1_epi8(OQ_DOUBT_PLAIN));
        which &= ~avx512_doubt_calm(tables, here, next);
        if (found->count - at < 64)
            which &= (UINT64_C(1) << (found->count - at)) - 1;
        count += avx512_doubt_lanes(which, at, found->doubted + count);
    }
    found->doubted[count] = (uint16_t)found->count;
}

AVX512_TARGET static size_t avx512_doubts_in(const oq_doubt_tables *tables,
                                             const uint8_t *text, size_t size,
                                             size_t from, oq_doubts *found) {
    oq_doubt_piece piece;
    oq_doubt_begin(&piece, tables, text, size, from, found);
    avx512_doubt_tokens(&piece);
    avx512_doubt_look(&piece);
    avx512_doubt_miss(&piece);
    avx512_doubt_list(tables, found);
    return from + piece.end;
}

OQ_FN size_t oq_avx512_doubts(const oq_doubt_tables *tables,
                              const uint8_t *text, size_t size, size_t from,
                              oq_doubts *found) {
    return avx512_doubts_in(tables, text, size, from, found);
}

#endif
