/*
 * portable_doubts.c - the search for words in doubt in plain C. Where tokens
 * start and end is found without a branch that depends on what a byte is; those
 * that are not remembered are read and scored one after the other.
 *
 * SPDX-License-Identifier: MIT
 */
#include "portable.h"

#include "doubt_tokens.h"

/* The signs of a piece that may touch tokens. */
typedef struct portable_touches {
    size_t count;
    uint16_t places[OQ_DOUBT_PIECE + 2];
} portable_touches;

/* A word in work: its last four symbols, and what they gave up to here. */
typedef struct portable_word {
    uint32_t last, hash;
    int32_t score;
} portable_word;

/* -------------------------------------------------------------- tokens -- */

/* Finds starts and ends of tokens in turn, and signs. The end of the text ends
 * a token. */
static void portable_places(oq_doubt_piece *piece, portable_touches *signs) {
    const uint8_t *kinds = piece->tables->kinds;
    uint16_t *places = &piece->found->places[0].start;
    size_t most = piece->length + (piece->length < OQ_DOUBT_PIECE);
    size_t edges = 0, found = 0, at = 0;
    unsigned before = 0;
    for (; at < most && edges < 2 * OQ_DOUBT_MOST; at++) {
        unsigned kind = kinds[piece->text[at]], token = kind / OQ_DOUBT_TOKEN;
        places[edges] = signs->places[found] = (uint16_t)at;
        edges += token ^ before;
        found += (kind & (OQ_DOUBT_JOINT | OQ_DOUBT_HYPHEN)) != 0;
        before = token;
    }
    signs->count = found;
    oq_doubt_close(piece, edges, at);
}

/* Notes the tokens that signs touch. */
static void portable_touch(oq_doubt_piece *piece,
                           const portable_touches *signs) {
    oq_doubts *found = piece->found;
    size_t token = 0; /* the first one that does not end before the sign */
    oq_doubt_note_first(piece);
    for (size_t i = 0; i < signs->count; i++) {
        size_t sign = signs->places[i];
        unsigned kind = oq_doubt_touch(piece->tables, piece->whole, piece->size,
                                       piece->from + sign);
        if (kind == 0) continue;
        while (token < found->count && found->places[token].end < sign)
            token++;
        if (token == found->count) return;
        if (found->places[token].end == sign)
            found->kinds[token++] |= (uint8_t)kind;
        if (token < found->count && found->places[token].start == sign + 1)
            found->kinds[token] |= (uint8_t)kind;
    }
}

/* Finds the tokens of a piece. */
static void portable_find(oq_doubt_piece *piece) {
    portable_touches signs;
    portable_places(piece, &signs);
    portable_touch(piece, &signs);
}

/* What is remembered of a token. */
static unsigned portable_recall(const oq_doubt_piece *piece, size_t token) {
    const oq_doubt_memory *memory = &piece->tables->memory;
    const uint8_t *text = piece->text + piece->found->places[token].start;
    size_t size = oq_doubt_size(piece, token);
    if (OQ_LIKELY(size <= OQ_DOUBT_KEY))
        return oq_doubt_recall(memory, oq_doubt_key_of(text, size));
    if (size > OQ_DOUBT_LONG) return OQ_DOUBT_MISSED;
    oq_doubt_long key = oq_doubt_long_of(text, size);
    return oq_doubt_recall_long(memory, &key);
}

/* Looks all tokens up in what is remembered. */
static void portable_look(oq_doubt_piece *piece) {
    size_t missed = 0;
    for (size_t i = 0; i < piece->found->count; i++) {
        unsigned what = portable_recall(piece, i);
        piece->found->what[i] = (uint8_t)what;
        piece->missed[missed] = (uint16_t)i;
        missed += what == OQ_DOUBT_MISSED;
    }
    piece->missed_count = missed;
}

/* ------------------------------------------------------------- letters -- */

/* What is known of the character at "at": its symbol, and more if it has to be
 * looked at. */
OQ_INLINE unsigned portable_symbol(const oq_doubt_tables *tables,
                                   const uint8_t *at) {
    unsigned two = ((unsigned)at[0] << 6 | (at[1] & 63)) & 255;
    return tables->one_cell[at[0]] |
           ((tables->two_cell[two] ^ (unsigned)at[0] << 8) &
            tables->wide[at[0]]);
}

/* The symbol of such a character, and its bytes but two or, of ASCII, one; 0:
 * it is not for this search. "makes": it stands behind a letter that makes one
 * with an apostrophe. */
static unsigned portable_rare(const oq_doubt_tables *tables, const uint8_t *at,
                              bool makes, size_t *more) {
    unsigned two = ((unsigned)at[0] << 6 | (at[1] & 63)) & 255;
    if (at[0] >= 0x80) {
        bool quote = at[0] == 0xE2 && at[1] == 0x80 &&
                     ((at[2] >= 0x98 && at[2] <= 0x9B) || at[2] == 0xB2);
        bool sign = tables->lead[two] == at[0];
        *more = quote;
        return makes && (quote || sign) ? OQ_DOUBT_SIGN : 0;
    }
    unsigned symbol = tables->symbols[at[0]], kind = tables->kinds[at[0]];
    if (symbol == OQ_DOUBT_SIGN) return makes ? symbol : 0;
    if (kind & OQ_DOUBT_HARD) return 0;
    return (at[1] | 32) == tables->paired ? symbol : 0;
}

/* -------------------------------------------------------------- scores -- */

/* Takes one symbol more into a word. */
OQ_INLINE void portable_weigh(const int8_t *weights, unsigned shift,
                              portable_word *word, uint32_t symbol) {
    uint32_t last = word->last << 8 | symbol;
    word->score += weights[oq_doubt_three(last, shift)] +
                   weights[oq_doubt_four(last, shift)];
    word->hash = oq_doubt_hash(word->hash, symbol);
    word->last = last;
}

/* Scores a token; false if it is not for this search. */
static bool portable_score(const oq_doubt_tables *tables, const uint8_t *at,
                           const uint8_t *end, int32_t *score) {
    const int8_t *weights = tables->weights;
    const unsigned shift = tables->shift;
    portable_word word = {0, 0, tables->bias};
    unsigned before = 0;
    while (at < end) {
        unsigned symbol = portable_symbol(tables, at);
        size_t more = 0;
        if (OQ_UNLIKELY(symbol > 255)) {
            bool makes = (tables->kinds[before] & OQ_DOUBT_MAKES) != 0;
            symbol = portable_rare(tables, at, makes, &more);
        }
        if (symbol == 0) return false;
        portable_weigh(weights, shift, &word, symbol);
        before = at[0];
        at += 1 + (at[0] >= 0xC0) + more;
    }
    portable_weigh(weights, shift, &word, 0);
    *score = word.score + weights[oq_doubt_word(word.hash, shift)];
    return true;
}

/* Scores the tokens that are not remembered. */
static void portable_judge(oq_doubt_piece *piece) {
    for (size_t i = 0; i < piece->missed_count; i++) {
        size_t token = piece->missed[i];
        oq_doubt_place place = piece->found->places[token];
        int32_t score = 0;
        bool read = oq_doubt_size(piece, token) <= OQ_DOUBT_LONGEST &&
                    portable_score(piece->tables, piece->text + place.start,
                                   piece->text + place.end, &score);
        oq_doubt_scored(piece, token, read, score);
    }
}

/* Lists the tokens that are not plain nor calm. */
static void portable_doubted(const oq_doubt_tables *tables, oq_doubts *found) {
    const uint8_t *what = found->what, *kinds = found->kinds;
    size_t count = 0;
    found->what[found->count] = OQ_DOUBT_MISSED;
    unsigned next = oq_doubt_here(tables, what[0], kinds[0]);
    for (size_t i = 0; i < found->count; i++) {
        unsigned here = next;
        next = oq_doubt_here(tables, what[i + 1], kinds[i + 1]);
        found->doubted[count] = (uint16_t)i;
        count +=
            !oq_doubt_is_plain(here) && !oq_doubt_is_calm(tables, here, next);
    }
    found->doubted[count] = (uint16_t)found->count;
}

OQ_FN size_t oq_portable_doubts(const oq_doubt_tables *tables,
                                const uint8_t *text, size_t size, size_t from,
                                oq_doubts *found) {
    oq_doubt_piece piece;
    oq_doubt_begin(&piece, tables, text, size, from, found);
    portable_find(&piece);
    portable_look(&piece);
    portable_judge(&piece);
    portable_doubted(tables, found);
    return from + piece.end;
}
