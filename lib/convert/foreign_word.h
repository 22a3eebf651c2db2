/*
 * foreign_word.h - reads a word, and scores by its letters how foreign it is:
 * the hot part of foreign.c, inline. What is rare is in foreign_word.c.
 * Invariant: a word and its score depend on its own letters alone, whether
 * they are composed or followed by marks.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_FOREIGN_WORD_H
#define OQ_FOREIGN_WORD_H

#include "foreign.h"

/* Entries of a finder's table, by byte: the symbol of an ASCII letter, and
 * what else is known of it. The flags of a word gather those of its letters. */
enum {
    OQ_FOREIGN_SYMBOL =
        31, /* in flags: has a letter of the orthography's script */
    OQ_FOREIGN_UNKNOWN = 32,
    OQ_FOREIGN_PAIRED = 64, /* a letter only before certain others */
    OQ_FOREIGN_UPPER = 128,
    OQ_FOREIGN_OWN = 256,    /* an apostrophe behind o or g */
    OQ_FOREIGN_MARKED = 512, /* a combining mark */
    OQ_FOREIGN_CUT = 1024,   /* an apostrophe with an own suffix behind it */
    OQ_FOREIGN_ALONE = 2048, /* its letters make it foreign, whatever stands
                                around it */
    OQ_FOREIGN_BRAND = 4096, /* a brand with a capital */
    OQ_FOREIGN_MARKS_MOST = 30,
    OQ_FOREIGN_JUDGED_FROM = 16384, /* bytes: in shorter text none is */
    OQ_FOREIGN_JUDGED_BITS = 12, /* so many words are kept as judged: 1 << 12 */
    OQ_FOREIGN_KEPT = 8,       /* words that wait and need not be read again */
    OQ_FOREIGN_LETTERS = 0x280 /* ASCII, and what begins with C3 to C9 */
};

/* A list of words, and a bit for each three letters that one may begin with, by
 * a hash of these: most words are none of the list at a glimpse. */
typedef struct oq_foreign_list {
    const char *words;
    uint32_t begins[64];
} oq_foreign_list;

typedef struct oq_judged_word {
    size_t start, end;
    int32_t score, weight; /* weight: what it says in a chain */
    unsigned flags;
} oq_judged_word;

/* What was found out about a word by its letters; "key": all bytes of letters
 * and apostrophes from where it starts to what is none, of ASCII. */
typedef struct oq_foreign_memo {
    oq_doubt_key key;
    int32_t weight;
    uint16_t flags, size;
} oq_foreign_memo;

struct oq_foreign_finder {
    const oq_foreign_model *model;
    const uint8_t *known, *text;
    size_t size;
    oq_ranges *found;
    size_t from, to; /* words that wait for the chain's decision */
    size_t count;    /* of them; the first ones are kept */
    oq_judged_word words[OQ_FOREIGN_KEPT];
    int32_t lead; /* of the chain that ends foreign */
    bool open;    /* there are such words */
    bool marked;  /* one of them is foreign whatever the chain says */
    uint8_t table[256];
    uint32_t letters[OQ_FOREIGN_LETTERS]; /* by code point: the symbol, and
                                             flags << 8; 0: no letter */
    oq_foreign_list names, alike;
    uint32_t endings; /* the first letters of the model's endings */
    bool quick;       /* a kernel may pass over plain words */
    int32_t plain;    /* the highest score of one */
    int32_t behind;   /* what the chain leads by behind a plain word, at most */
    int32_t roof;     /* leading by less it is foreign nowhere */
    uint64_t seen;    /* bytes searched */
    oq_foreign_memo *judged; /* by hash; NULL: none is kept */
    oq_foreign_memo *room;   /* for these, not written to before */
    oq_doubt_tables doubts;
    oq_foreign_model no_model; /* in use if there is none */
    uint8_t no_symbols[OQ_FOREIGN_CODES];
};

/* Compounds that are written in Latin letters whatever the text is. */
enum { OQ_FOREIGN_COMPOUNDS = 7 };
static const char *const oq_foreign_compounds[OQ_FOREIGN_COMPOUNDS][2] = {
    {"e", "mail"},     {"e", "book"}, {"e", "commerce"},
    {"e", "learning"}, {"wi", "fi"},  {"hi", "fi"},
    {"covid", "19"}};

/* A letter as a number below 32, for a glimpse at lists; capitals are the same
 * as small letters. */
OQ_INLINE unsigned oq_foreign_number(const char *text, size_t at, size_t size) {
    if (at >= size) return 27;
    unsigned letter = (uint8_t)text[at] | 32;
    return letter - 'a' < 26 ? letter - 'a' : 26;
}

/* The bit of three such letters. */
OQ_INLINE unsigned oq_foreign_bit(unsigned first, unsigned second,
                                  unsigned third) {
    uint32_t letters = (first * 32 + second) * 32 + third;
    return letters * UINT32_C(0x9E3779B1) >> 21;
}

/* Makes the tables for a model; NULL: letters alone decide. */
OQ_FN void oq_foreign_prepare(oq_foreign_finder *finder,
                              const oq_foreign_model *model,
                              const uint8_t known[0x250]);

/* Words are kept as judged from now on; of short text that costs more than it
 * gives. */
OQ_FN void oq_foreign_keep(oq_foreign_finder *finder);

/* A letter or sign of a word; symbol 0: none. */
typedef struct oq_foreign_letter {
    uint16_t symbol, flags;
    uint32_t size; /* in bytes */
} oq_foreign_letter;

/* Whether a mark may be at "at", or a soft hyphen, which is read as one. */
OQ_FN bool oq_foreign_is_mark(const oq_foreign_finder *finder, size_t at);

/* Whether the letter at "at", which alone is none, is one with the next. */
OQ_FN bool oq_foreign_is_paired(const oq_foreign_finder *finder, size_t at);

/* Whether [at, end) is made of suffixes of a list: "lar" and "ning". */
OQ_FN bool oq_foreign_is_suffix(const oq_foreign_finder *finder,
                                const char *list, size_t at, size_t end);

/* The letter or sign at "at" of a word of which "before" was the last symbol,
 * with the marks behind it. */
OQ_FN oq_foreign_letter oq_foreign_any(const oq_foreign_finder *finder,
                                       size_t at, unsigned before);

/* Reads a word that has combining marks: each letter with those behind it. */
OQ_FN oq_judged_word oq_foreign_read_marked(const oq_foreign_finder *finder,
                                            size_t at);

/* What the table says of the ASCII letter at "at", with pairs looked at. */
OQ_INLINE unsigned oq_foreign_entry(const oq_foreign_finder *finder,
                                    size_t at) {
    unsigned entry = finder->table[finder->text[at]];
    if (OQ_UNLIKELY(entry & OQ_FOREIGN_PAIRED) &&
        !oq_foreign_is_paired(finder, at))
        entry |= OQ_FOREIGN_UNKNOWN;
    return entry;
}

OQ_INLINE oq_foreign_letter oq_foreign_of_code(const oq_foreign_finder *finder,
                                               uint32_t code, size_t size) {
    bool unknown = code < 0x250 && !finder->known[code];
    unsigned flags = OQ_FOREIGN_SYMBOL | (unknown ? OQ_FOREIGN_UNKNOWN : 0);
    unsigned symbol = code < OQ_FOREIGN_CODES ? finder->model->symbols[code]
                                              : OQ_FOREIGN_OTHER;
    return (oq_foreign_letter){(uint16_t)symbol, (uint16_t)flags,
                               (uint32_t)size};
}

/* Scores what a new symbol completes. */
OQ_INLINE void oq_foreign_step(const int8_t *weights, unsigned shift,
                               oq_foreign_features *features, unsigned symbol) {
    oq_feature_step(features, symbol);
    features->score += weights[oq_feature3(features->last, shift)];
    features->score += weights[oq_feature4(features->last, shift)];
}

/* The score of a word at its end. */
OQ_INLINE int32_t oq_foreign_score(const oq_foreign_model *model,
                                   unsigned shift,
                                   oq_foreign_features features) {
    oq_foreign_step(model->weights, shift, &features, 0);
    return features.score + model->bias +
           model->weights[oq_feature_word(features.word, shift)];
}

/* The letter of one or two bytes at "at", which is not the last byte of the
 * text; no branch depends on which it is. 0: none, or one of more bytes. */
OQ_INLINE uint32_t oq_foreign_near(const oq_foreign_finder *finder, size_t at,
                                   size_t *next) {
    unsigned first = finder->text[at], second = finder->text[at + 1];
    unsigned two = first - 0xC3u < 7, one = first < 0x80;
    unsigned code = ((first & 31) << 6 | (second & 63)) & (0u - two);
    *next = at + 1 + two;
    return finder->letters[code | (first & (0u - one))];
}

/* Reads such letters from "at" on; gives where they end. "flags" gathers
 * what is known of them. */
OQ_INLINE size_t oq_foreign_letters(const oq_foreign_finder *finder, size_t at,
                                    unsigned shift,
                                    oq_foreign_features *features,
                                    unsigned *flags) {
    const int8_t *weights = finder->model->weights;
    oq_foreign_features read = *features;
    unsigned seen = *flags;
    for (size_t next; at + 1 < finder->size; at = next) {
        uint32_t letter = oq_foreign_near(finder, at, &next);
        if (letter == 0) break;
        if (OQ_UNLIKELY(letter >> 8 & OQ_FOREIGN_PAIRED) &&
            !oq_foreign_is_paired(finder, at))
            seen |= OQ_FOREIGN_UNKNOWN;
        oq_foreign_step(weights, shift, &read, letter & 255);
        seen |= letter >> 8;
    }
    *features = read;
    *flags = seen;
    return at;
}

/* Reads the word at "at", which must begin one. */
OQ_INLINE oq_judged_word oq_foreign_read(const oq_foreign_finder *finder,
                                         size_t at) {
    const oq_foreign_model *model = finder->model;
    const unsigned shift = 32u - model->bits;
    oq_judged_word word = {.start = at};
    oq_foreign_features features = {0};
    for (;;) {
        at = oq_foreign_letters(finder, at, shift, &features, &word.flags);
        if (OQ_LIKELY(at >= finder->size || finder->text[at] == ' ')) break;
        oq_foreign_letter letter =
            oq_foreign_any(finder, at, features.last & 255);
        if (letter.symbol == 0) break;
        at += letter.size;
        word.flags |= letter.flags;
        if (letter.flags & OQ_FOREIGN_CUT) break;
        oq_foreign_step(model->weights, shift, &features, letter.symbol);
    }
    if (OQ_UNLIKELY(word.flags & OQ_FOREIGN_MARKED))
        return oq_foreign_read_marked(finder, word.start);
    word.end = at;
    word.score = oq_foreign_score(model, shift, features);
    return word;
}

#endif
