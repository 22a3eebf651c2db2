/*
 * foreign.h - the model by which foreign.c tells own words from foreign ones,
 * and how a word becomes features of it: shared with the trainer, so that both
 * see the same. All numbers are integers; 16 units of a score are one unit of
 * the natural logarithm of odds, above zero for foreign.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_FOREIGN_H
#define OQ_FOREIGN_H

#include "protect.h"

enum {
    OQ_FOREIGN_CODES = 0x260, /* code points with a symbol of their own */
    OQ_FOREIGN_SIGN = 27,     /* symbol of every apostrophe */
    OQ_FOREIGN_OTHER = 28,    /* symbol of letters beyond the table */
    OQ_FOREIGN_GAPS = 3,
    OQ_FOREIGN_NAMED = -250 /* the least score of a word that may be a brand:
                               with own suffixes brands score -200 */
};

/* What stands between two words: the cost of a change of language there. */
enum {
    OQ_GAP_SPACE = 0, /* spaces and digits alone */
    OQ_GAP_COMMA = 1, /* a comma, a hyphen */
    OQ_GAP_BREAK = 2  /* quotation marks, brackets, ends of sentences */
};

struct oq_foreign_model {
    char language[8];
    int16_t bias;                   /* added to the weights of each word */
    int16_t most_own, most_foreign; /* a word counts no more than this */
    int16_t enter[OQ_FOREIGN_GAPS]; /* costs of own to foreign */
    int16_t leave[OQ_FOREIGN_GAPS]; /* costs of foreign to own */
    int16_t start, end;             /* costs of foreign at the line's ends */
    int16_t weak;  /* a word in capitals, and the like, counts no more */
    int16_t lone;  /* a word of this score is foreign whatever stands around */
    int16_t inner; /* so is one of this score with a capital inside */
    int16_t strange; /* the least score of a word with an unknown letter */
    uint16_t bits;   /* there are 1 << bits weights */
    const uint8_t *symbols; /* of code points below OQ_FOREIGN_CODES: 0 for no
                               letter */
    const int8_t *weights;
    const char *suffixes; /* what may stand behind a foreign word's apostrophe,
                             in lower case, a space around each */
    const char *endings;  /* what may stand right behind a foreign word */
    const char *alike; /* own words that are spelt like frequent foreign ones:
                          they say little */
    const char *names; /* brands whose letters give them away to readers
                          only: "google"; found where written with a capital,
                          own suffixes behind them */
    const char *pairs; /* "ch": c is a letter only before h; and so on. Not
                          where the alphabet has c by itself */
};

/* The features of a word, letter by letter. Begin with zeroes, give each
 * symbol, and 0 at the end. */
typedef struct oq_foreign_features {
    uint32_t last, word;
    int32_t score;
} oq_foreign_features;

/* Numbers of the three features that a symbol completes. */
#define oq_feature3 oq_doubt_three
#define oq_feature4 oq_doubt_four
#define oq_feature_word oq_doubt_word

OQ_INLINE void oq_feature_step(oq_foreign_features *features, unsigned symbol) {
    features->last = features->last << 8 | symbol;
    features->word = oq_doubt_hash(features->word, symbol);
}

/* Writes the symbols that models are trained with. */
OQ_FN void oq_foreign_symbols(uint8_t symbols[OQ_FOREIGN_CODES]);

#endif
