/*
 * portable_doubts.c - the search for words in doubt in plain C. First a piece
 * becomes symbols, one a character and none for a byte inside one, without a
 * branch that depends on what a byte is; then its words are scored one after
 * the other.
 *
 * SPDX-License-Identifier: MIT
 */
#include "portable.h"

/* The symbols of a piece, and where they stand behind its start; those of
 * whole words, and a 0 at the end. */
typedef struct portable_symbols {
    size_t count;
    uint8_t symbol[OQ_DOUBT_PIECE + 2];
    uint16_t place[OQ_DOUBT_PIECE + 2];
} portable_symbols;

/* A word in work: its last four symbols, and what they gave up to here. */
typedef struct portable_word {
    uint32_t last, hash;
    int32_t score;
} portable_word;

/* What is known of the character that begins at "at", which is not the last
 * byte; 0 for a byte inside one. */
OQ_INLINE unsigned portable_symbol(const oq_doubt_tables *tables,
                                   const uint8_t *text, size_t at) {
    unsigned byte = text[at];
    unsigned two = (byte << 6 | (text[at + 1] & 63)) & 255;
    return tables->one_cell[byte] |
           ((tables->two_cell[two] ^ byte << 8) & tables->wide[byte]);
}

/* Reads symbols from [from, end) up to a hard character; gives where it
 * stopped. There is a byte at "end". */
static size_t portable_read(const oq_doubt_tables *tables, const uint8_t *text,
                            size_t size, size_t from, size_t end,
                            portable_symbols *symbols) {
    size_t count = 0, at = from;
    for (; at < end; at++) {
        unsigned symbol = portable_symbol(tables, text, at);
        if (OQ_UNLIKELY(symbol > 255)) {
            if (oq_doubt_hard(tables, text, size, at)) break;
            if (text[at] >= 0x80) symbol = 0;
        }
        symbols->symbol[count] = (uint8_t)symbol;
        symbols->place[count] = (uint16_t)(at - from);
        count += (text[at] & 0xC0) != 0x80;
    }
    symbols->count = count;
    return at;
}

static void portable_add(portable_symbols *symbols, unsigned symbol,
                         size_t place) {
    symbols->symbol[symbols->count] = (uint8_t)symbol;
    symbols->place[symbols->count++] = (uint16_t)place;
}

/* Reads the symbols of a piece; the end of the text ends a word. */
static void portable_piece(const oq_doubt_tables *tables, const uint8_t *text,
                           size_t size, size_t from,
                           portable_symbols *symbols) {
    bool last = size - from <= OQ_DOUBT_PIECE;
    size_t end = last ? size - 1 : from + OQ_DOUBT_PIECE;
    size_t at = portable_read(tables, text, size, from, end, symbols);
    if (!last || at < end) return;
    uint8_t byte = text[end];
    if (byte < 0x80) {
        if (oq_doubt_hard(tables, text, size, end)) return;
        portable_add(symbols, tables->symbols[byte], end - from);
    }
    portable_add(symbols, 0, size - from);
}

/* Takes one symbol more into a word. At the first 0 behind it, the score of its
 * letters is whole; of nothing but zeroes "last" stays 0. */
OQ_INLINE void portable_step(const int8_t *weights, unsigned shift,
                             portable_word *word, uint32_t symbol) {
    uint32_t last = word->last << 8 | symbol;
    word->score += weights[oq_doubt_three(last, shift)] +
                   weights[oq_doubt_four(last, shift)];
    word->hash = oq_doubt_hash(word->hash, symbol);
    word->last = last;
}

OQ_FN size_t oq_portable_doubts(const oq_doubt_tables *tables,
                                const uint8_t *text, size_t size, size_t from,
                                oq_doubt doubts[OQ_DOUBT_MOST], size_t *count) {
    portable_symbols symbols;
    portable_word word = {0, 0, 0};
    const int8_t *weights = tables->weights;
    const unsigned shift = tables->shift;
    const int32_t limit = tables->limit - tables->bias;
    size_t found = 0;
    uint32_t done = 0; /* where the last whole word ended */
    *count = 0;
    if (from >= size) return from;
    portable_piece(tables, text, size, from, &symbols);
    for (size_t i = 0; i < symbols.count; i++) {
        uint32_t symbol = symbols.symbol[i];
        portable_step(weights, shift, &word, symbol);
        if (symbol != 0) continue;
        int32_t score = word.score + weights[oq_doubt_word(word.hash, shift)];
        bool whole = word.last != 0; /* else this is a sign behind another */
        word = (portable_word){0, 0, 0};
        if (!whole) continue;
        if (OQ_UNLIKELY(score > limit))
            doubts[found++] = (oq_doubt){from + done, from + symbols.place[i],
                                         score + tables->bias};
        done = symbols.place[i];
    }
    *count = found;
    return from + done;
}
