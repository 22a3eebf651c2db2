/*
 * doubts.c - tables, and the memory for tokens. A token has a line of four
 * places, by its hash, and takes the one of the token that has been there for
 * longest: what is said often comes back soon. The room grows with the text, so
 * that a line costs no more than a line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "doubts.h"

/* Apostrophes are looked at: they are letters only behind some others. */
OQ_FN void oq_doubt_cells(oq_doubt_tables *tables) {
    for (unsigned i = 0; i < 256; i++) {
        unsigned symbol = i < 128 ? tables->symbols[i] : 0;
        unsigned asked = tables->kinds[i] & (OQ_DOUBT_HARD | OQ_DOUBT_PAIRED);
        if (symbol == OQ_DOUBT_SIGN) asked = OQ_DOUBT_HARD;
        unsigned lead = tables->two[i] == OQ_DOUBT_SIGN ? 0 : tables->lead[i];
        tables->one_cell[i] = (uint16_t)(asked << 8 | symbol);
        tables->two_cell[i] = (uint16_t)(lead << 8 | tables->two[i]);
        tables->wide[i] = i < 0xC0 ? 0 : 0xFFFF;
    }
}

/* Nothing of a text: no token has a byte 1. It keeps the places where no bytes
 * would be found. */
static const oq_doubt_key doubt_nothing = {1, 0};

static void doubt_no_nothing(const oq_doubt_tables *tables) {
    for (size_t i = 0; i < OQ_DOUBT_WAYS; i++)
        if (tables->words[i].low == 0) tables->words[i] = doubt_nothing;
}

OQ_FN void oq_doubt_forget(oq_doubt_tables *tables) {
    tables->word_shift = 64 - OQ_DOUBT_FIRST_BITS + 2;
    memset(tables->words, 0, sizeof(tables->words[0]) << OQ_DOUBT_FIRST_BITS);
    doubt_no_nothing(tables);
}

/* Enters a token that is not there as the newest one. */
static void doubt_push(oq_doubt_key *line, oq_doubt_key word) {
    for (size_t i = OQ_DOUBT_WAYS - 1; i > 0; i--)
        line[i] = line[i - 1];
    line[0] = word;
}

static oq_doubt_key *doubt_line(const oq_doubt_tables *tables,
                                oq_doubt_key key) {
    return tables->words +
           OQ_DOUBT_WAYS * oq_doubt_line(key, tables->word_shift);
}

/* From the last one down, the tokens of each line move to one of the four lines
 * that their own became; these are behind all that still have to move. */
OQ_FN void oq_doubt_widen(oq_doubt_tables *tables) {
    size_t at = (size_t)1 << (64 - tables->word_shift);
    tables->word_shift -= 2;
    while (at-- > 0) {
        oq_doubt_key line[OQ_DOUBT_WAYS];
        memcpy(line, tables->words + OQ_DOUBT_WAYS * at, sizeof(line));
        memset(tables->words + 4 * OQ_DOUBT_WAYS * at, 0, 4 * sizeof(line));
        for (size_t i = OQ_DOUBT_WAYS; i-- > 0;) {
            oq_doubt_key key = {line[i].low, line[i].high & OQ_DOUBT_BYTES(7)};
            if (key.low > doubt_nothing.low)
                doubt_push(doubt_line(tables, key), line[i]);
        }
    }
    doubt_no_nothing(tables);
}

OQ_FN void oq_doubt_enter(const oq_doubt_tables *tables, oq_doubt_key key,
                          unsigned what) {
    oq_doubt_key *line = doubt_line(tables, key);
    oq_doubt_key word = {key.low, key.high | (uint64_t)what << 56};
    for (size_t i = 0; i < OQ_DOUBT_WAYS; i++)
        if (oq_doubt_differs(key, line[i]) == 0) {
            line[i] = word;
            return;
        }
    doubt_push(line, word);
}

OQ_FN void oq_doubt_learn(const oq_doubt_tables *tables, const uint8_t *token,
                          size_t size, size_t room, unsigned what) {
    uint8_t bytes[OQ_DOUBT_KEY + 1] = {0};
    if (size > OQ_DOUBT_KEY) return;
    if (room <= OQ_DOUBT_KEY) token = memcpy(bytes, token, size);
    oq_doubt_enter(tables, oq_doubt_key_of(token, size), what);
}
