/*
 * avx512_doubts.c - the search for words in doubt. Of each 64 bytes a mask
 * tells where tokens start and end, and a list of these is looked up in what is
 * remembered, the four places of a token by one comparison. Those that are not
 * there are scored together (avx512_missed.h). See doubts.h for what is
 * computed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"
#include "doubt_tokens.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_missed.h"

/* -------------------------------------------------------------- tokens -- */

/* Notes the tokens around the signs of a mask, which begins at "at", when
 * "edges" starts and ends of tokens came before. */
AVX512_TARGET static void avx512_doubt_touch(oq_doubt_piece *piece, size_t at,
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
        if (piece->tables->kinds[piece->whole[place + 1]] & OQ_DOUBT_TOKEN)
            piece->found->kinds[(before + 1) / 2] |= (uint8_t)kind;
    }
}

/* Of a block of 64 bytes: which are of tokens, and before which a sign stands
 * that may touch some. */
AVX512_INLINE uint64_t avx512_doubt_block(const oq_doubt_tables *tables,
                                          const uint8_t *text,
                                          uint64_t *signs) {
    avx512_bytes here = _mm512_loadu_si512(text);
    avx512_bytes next = _mm512_loadu_si512(text + 1);
    avx512_bytes behind = _mm512_loadu_si512(text + 2);
    avx512_bytes space = _mm512_set1_epi8(' ');
    avx512_bytes kinds = avx512_look128(tables->kinds, here);
    avx512_bytes sign = avx512_look128(tables->kinds, next);
    uint64_t low = _mm512_testn_epi8_mask(next, _mm512_set1_epi8((char)0x80));
    uint64_t joints =
        _mm512_mask_test_epi8_mask(low, sign, _mm512_set1_epi8(OQ_DOUBT_JOINT));
    uint64_t hyphens = _mm512_mask_test_epi8_mask(
        low, sign, _mm512_set1_epi8(OQ_DOUBT_HYPHEN));
    joints = _mm512_mask_cmpgt_epu8_mask(joints, here, space);
    joints = _mm512_mask_cmpgt_epu8_mask(joints, behind, space);
    hyphens = _mm512_mask_test_epi8_mask(hyphens, kinds,
                                         _mm512_set1_epi8(OQ_DOUBT_FIRST));
    *signs = joints | hyphens;
    return _mm512_movepi8_mask(_mm512_or_si512(kinds, here));
}

/* Finds the tokens of a piece. The end of the text ends a token. */
AVX512_TARGET static void avx512_doubt_tokens(oq_doubt_piece *piece) {
    const oq_doubt_tables *tables = piece->tables;
    uint16_t *places = &piece->found->places[0].start;
    size_t edges = 0, at = 0;
    size_t most = piece->length + (piece->length < OQ_DOUBT_PIECE);
    uint64_t before = 0;  /* the byte before is of a token */
    uint64_t carried = 0; /* a sign is the first byte */
    oq_doubt_note_first(piece);
    for (; at < most && edges < 2 * OQ_DOUBT_MOST; at += 64) {
        uint64_t signs;
        uint64_t token = avx512_doubt_block(tables, piece->text + at, &signs);
        uint64_t edge = token ^ (token << 1 | before);
        if (OQ_UNLIKELY((signs | carried) != 0))
            avx512_doubt_touch(piece, at, signs << 1 | carried, edge, edges);
        edges += avx512_doubt_lanes(edge, at, places + edges);
        before = token >> 63;
        carried = signs >> 63;
    }
    oq_doubt_close(piece, edges, at);
}

/* ---------------------------------------------------------------- memory -- */

enum { DOUBT_LOOKED = 64 }; /* tokens that are looked up together */

/* Some tokens: what each is remembered by, and how far behind the first line
 * its own stands, twice. */
typedef struct avx512_looked {
    union {
        avx512_bytes four[DOUBT_LOOKED / 4]; /* keeps all in lines of memory */
        __m128i one[DOUBT_LOOKED];
    } keys;
    union {
        avx512_bytes four[DOUBT_LOOKED / 4];
        uint64_t half[2 * DOUBT_LOOKED];
    } lines;
} avx512_looked;

/* Takes the bytes of tokens from "first" on, nothing of those that are too
 * long. */
AVX512_INLINE void avx512_doubt_keys(const oq_doubt_piece *piece, size_t first,
                                     size_t count, avx512_looked *looked) {
    for (size_t i = 0; i < count; i++)
        looked->keys.one[i] = avx512_doubt_key(piece, first + i);
}

/* Finds the lines of the tokens, of four at once. */
AVX512_INLINE void avx512_doubt_places(avx512_looked *looked, unsigned shift) {
    __m128i down = _mm_cvtsi32_si128((int)shift);
    avx512_bytes by = _mm512_broadcast_i64x2(_mm_set_epi64x(
        (long long)OQ_DOUBT_HIGH_BY, (long long)OQ_DOUBT_LOW_BY));
    for (size_t i = 0; i < DOUBT_LOOKED / 4; i++) {
        avx512_bytes mixed = _mm512_mullo_epi64(looked->keys.four[i], by);
        mixed = _mm512_add_epi64(
            mixed, _mm512_shuffle_epi32(mixed, (_MM_PERM_ENUM)0x4E));
        looked->lines.four[i] =
            _mm512_slli_epi64(_mm512_srl_epi64(mixed, down), 6);
    }
}

/* Puts what is remembered of each in the place of its key: all bytes 0 if
 * nothing is. */
AVX512_INLINE void avx512_doubt_recall(const oq_doubt_key *words, size_t count,
                                       avx512_looked *looked) {
    for (size_t i = 0; i < count; i++) {
        avx512_bytes line = _mm512_load_si512((const uint8_t *)words +
                                              looked->lines.half[2 * i]);
        looked->keys.one[i] =
            _mm512_castsi512_si128(_mm512_maskz_compress_epi64(
                avx512_doubt_same(line, looked->keys.one[i]), line));
    }
}

/* The uppermost bytes of what was there. */
AVX512_INLINE void avx512_doubt_what(const avx512_looked *looked,
                                     uint8_t *what) {
    avx512_bytes last = _mm512_castsi128_si512(
        _mm_cvtsi32_si128(15 | 31 << 8 | 47 << 16 | 63 << 24));
    for (size_t i = 0; i < DOUBT_LOOKED / 4; i++) {
        __m128i four = _mm512_castsi512_si128(
            _mm512_permutexvar_epi8(last, looked->keys.four[i]));
        memcpy(what + 4 * i, &four, 4);
    }
}

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

/* Writes the numbers of tokens of which nothing is known; behind them that of
 * tokens. */
AVX512_INLINE size_t avx512_doubt_unknown(const oq_doubts *found,
                                          uint16_t *to) {
    size_t count = 0;
    for (size_t at = 0; at < found->count; at += 64) {
        avx512_bytes what = _mm512_loadu_si512(found->what + at);
        uint64_t which = _mm512_testn_epi8_mask(what, what);
        if (found->count - at < 64)
            which &= (UINT64_C(1) << (found->count - at)) - 1;
        count += avx512_doubt_lanes(which, at, to + count);
    }
    return count;
}

/* Writes the numbers of those that are not plain nor calm, or that something
 * touches. */
AVX512_TARGET static void avx512_doubt_list(const oq_doubt_tables *tables,
                                            oq_doubts *found) {
    size_t count = 0;
    found->what[found->count] = OQ_DOUBT_MISSED;
    for (size_t at = 0; at < found->count; at += 64) {
        avx512_bytes what = _mm512_loadu_si512(found->what + at);
        avx512_bytes next = _mm512_loadu_si512(found->what + at + 1);
        avx512_bytes kinds = _mm512_loadu_si512(found->kinds + at);
        avx512_bytes behind = _mm512_loadu_si512(found->kinds + at + 1);
        uint64_t which =
            _mm512_cmpge_epu8_mask(_mm512_sub_epi8(what, _mm512_set1_epi8(1)),
                                   _mm512_set1_epi8(OQ_DOUBT_PLAIN));
        which &= ~avx512_doubt_calm(tables, what, next) |
                 _mm512_test_epi8_mask(behind, behind);
        which |= _mm512_test_epi8_mask(kinds, kinds);
        if (found->count - at < 64)
            which &= (UINT64_C(1) << (found->count - at)) - 1;
        count += avx512_doubt_lanes(which, at, found->doubted + count);
    }
    found->doubted[count] = (uint16_t)found->count;
}

/* Looks all tokens up in what is remembered. */
AVX512_TARGET static void avx512_doubt_look(oq_doubt_piece *piece) {
    const oq_doubt_tables *tables = piece->tables;
    avx512_looked looked;
    const size_t all = piece->found->count;
    for (size_t first = 0; first < all; first += DOUBT_LOOKED) {
        size_t count = all - first < DOUBT_LOOKED ? all - first : DOUBT_LOOKED;
        avx512_doubt_keys(piece, first, count, &looked);
        avx512_doubt_places(&looked, tables->word_shift);
        avx512_doubt_recall(tables->words, count, &looked);
        avx512_doubt_what(&looked, piece->found->what + first);
    }
    piece->missed_count = avx512_doubt_unknown(piece->found, piece->missed);
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
