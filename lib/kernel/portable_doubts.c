/*
 * portable_doubts.c - the search for words in doubt in plain C. Where tokens
 * start and end is found without a branch that depends on what a byte is; those
 * that are not remembered are read and scored one after the other.
 *
 * SPDX-License-Identifier: MIT
 */
#include "portable.h"

#include "doubt_tokens.h"

/* The tokens of a piece, and the signs that may touch some. */
typedef struct portable_tokens {
    size_t places_count, signs_count;
    uint16_t places[OQ_DOUBT_PIECE + 2]; /* starts and ends in turn */
    uint16_t signs[OQ_DOUBT_PIECE + 2];
} portable_tokens;

/* A word in work: its last four symbols, and what they gave up to here. */
typedef struct portable_word {
    uint32_t last, hash;
    int32_t score;
} portable_word;

/* -------------------------------------------------------------- tokens -- */

static void portable_places(const oq_doubt_piece *piece,
                            portable_tokens *tokens) {
    const uint8_t *kinds = piece->tables->kinds;
    size_t most = piece->length + (piece->length < OQ_DOUBT_PIECE);
    size_t places = 0, signs = 0;
    unsigned before = 0;
    for (size_t at = 0; at < most; at++) {
        unsigned kind = kinds[piece->text[at]], token = kind / OQ_DOUBT_TOKEN;
        tokens->places[places] = tokens->signs[signs] = (uint16_t)at;
        places += token ^ before;
        signs += (kind & (OQ_DOUBT_JOINT | OQ_DOUBT_HYPHEN)) != 0;
        before = token;
    }
    tokens->places_count = places;
    tokens->signs_count = signs;
}

/* Notes the tokens that signs touch. */
static void portable_touch(oq_doubt_piece *piece,
                           const portable_tokens *tokens) {
    size_t token = 0; /* the first one that does not end before the sign */
    oq_doubt_note_first(piece);
    for (size_t i = 0; i < tokens->signs_count; i++) {
        size_t sign = tokens->signs[i];
        unsigned kind = oq_doubt_touch(piece->tables, piece->whole, piece->size,
                                       piece->from + sign);
        if (kind == 0) continue;
        while (token < piece->count && piece->ends[token] < sign)
            token++;
        if (token == piece->count) return;
        if (piece->ends[token] == sign) oq_doubt_note(piece, token++, kind);
        if (token < piece->count && piece->starts[token] == sign + 1)
            oq_doubt_note(piece, token, kind);
    }
}

/* Finds the tokens of a piece. One that does not end in it is left out, and
 * stops it; the end of the text ends a token. */
static void portable_find(oq_doubt_piece *piece) {
    portable_tokens tokens;
    portable_places(piece, &tokens);
    size_t count = tokens.places_count / 2;
    for (size_t i = 0; i < count; i++) {
        unsigned start = tokens.places[2 * i], end = tokens.places[2 * i + 1];
        unsigned size = end - start;
        piece->starts[i] = (uint16_t)start;
        piece->ends[i] = (uint16_t)end;
        piece->sizes[i] =
            (uint16_t)(size > OQ_DOUBT_KEY ? OQ_DOUBT_KEY + 1 : size);
    }
    piece->count = count;
    piece->end =
        tokens.places_count % 2 ? tokens.places[2 * count] : piece->length;
    portable_touch(piece, &tokens);
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

/* Remembers the plain ones of the tokens that were not, and lists the others.
 */
static void portable_judge(oq_doubt_piece *piece) {
    size_t found = 0;
    for (size_t i = 0; i < piece->missed_count; i++) {
        uint16_t token = piece->missed[i];
        int32_t score = 0;
        bool read =
            portable_score(piece->tables, piece->text + piece->starts[token],
                           piece->text + piece->ends[token], &score);
        if (read && score <= piece->tables->limit)
            oq_doubt_keep(piece, token, score);
        else
            piece->doubted[found++] =
                (oq_doubt_token){token, read ? 0 : OQ_DOUBTFUL_UNREAD, score};
    }
    piece->doubted_count = found;
}

OQ_FN size_t oq_portable_doubts(const oq_doubt_tables *tables,
                                const uint8_t *text, size_t size, size_t from,
                                oq_doubt doubts[OQ_DOUBT_MOST], size_t *count) {
    oq_doubt_piece piece;
    *count = 0;
    if (from >= size) return from;
    oq_doubt_begin(&piece, tables, text, size, from);
    portable_find(&piece);
    oq_doubt_look(&piece);
    portable_judge(&piece);
    *count = oq_doubt_list(&piece, doubts);
    return from + piece.end;
}
