/*
 * doubts.c - tables, and the memory for plain tokens. A token has one place, by its hash,
 * and takes it from the one that was there: what is said often comes back
 * soon. The room grows with the text, so that a line costs no more than a line.
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

/* Nothing of a text: no token has a byte 1. It keeps the place where no bytes
 * would be found. */
static const oq_doubt_key doubt_nothing = {1, 0};

OQ_FN void oq_doubt_forget(oq_doubt_tables *tables) {
    tables->word_shift = 64 - OQ_DOUBT_FIRST_BITS;
    memset(tables->words, 0,
           sizeof(tables->words[0]) << OQ_DOUBT_FIRST_BITS);
    tables->words[0] = doubt_nothing;
}

static size_t doubt_slot_again(oq_doubt_key word, unsigned shift) {
    word.high &= OQ_DOUBT_BYTES(7);
    return oq_doubt_slot(word, shift);
}

/* From the last one down, each moves to one of the four places that its own
 * became; these are behind all that still have to move. */
OQ_FN void oq_doubt_widen(oq_doubt_tables *tables) {
    oq_doubt_key *words = tables->words;
    size_t at = (size_t)1 << (64 - tables->word_shift);
    tables->word_shift -= 2;
    while (at-- > 0) {
        oq_doubt_key word = words[at];
        memset(words + 4 * at, 0, 4 * sizeof(word));
        if (word.low > doubt_nothing.low)
            words[doubt_slot_again(word, tables->word_shift)] = word;
    }
    if (words[0].low == 0) words[0] = doubt_nothing;
}

/* The key of a token that may stand at the end of its memory. */
static oq_doubt_key doubt_key(const uint8_t *token, size_t size, size_t room) {
    uint8_t bytes[OQ_DOUBT_KEY + 1] = {0};
    if (OQ_LIKELY(room > OQ_DOUBT_KEY)) return oq_doubt_key_of(token, size);
    memcpy(bytes, token, size);
    return oq_doubt_key_of(bytes, size);
}

OQ_FN void oq_doubt_learn(const oq_doubt_tables *tables, const uint8_t *token,
                          size_t size, size_t room, bool plain, int32_t score) {
    if (size > OQ_DOUBT_KEY) return;
    oq_doubt_key key = doubt_key(token, size, room);
    oq_doubt_key *word = &tables->words[oq_doubt_slot(key, tables->word_shift)];
    uint64_t what = plain ? oq_doubt_strength(tables, score) : OQ_DOUBT_NAMELESS;
    *word = (oq_doubt_key){key.low, key.high | what};
}

OQ_FN int32_t oq_doubt_recall(const oq_doubt_tables *tables,
                              const uint8_t *token, size_t size, size_t room,
                              int32_t most, bool *nameless) {
    *nameless = false;
    if (size > OQ_DOUBT_KEY) return most;
    oq_doubt_key key = doubt_key(token, size, room);
    oq_doubt_key word = tables->words[oq_doubt_slot(key, tables->word_shift)];
    *nameless =
        key.low == word.low && (key.high | OQ_DOUBT_NAMELESS) == word.high;
    if (oq_doubt_differs(key, word) != 0) return most;
    return -2 * (int32_t)(word.high >> 57);
}
