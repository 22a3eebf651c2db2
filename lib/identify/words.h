/*
 * words.h - bytes to words as identification sees them: runs of letters of one
 * script, folded: small letters, NFC, one kind of apostrophe, no tatweel, no
 * vowel marks. Words come one at a time, so that the same reader serves
 * scoring, stretches and the trainer (gen/identify_train.c). What is read does
 * not depend on how the bytes are cut: a character or a word that the end of a
 * piece cuts is kept until the next.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ID_WORDS_H
#define OQ_ID_WORDS_H

#include "../unicode/unicode.h"

enum {
    OQ_ID_WORD = 48,    /* letters of a word at most; longer ones are cut */
    OQ_ID_SEEN = 1024,  /* letters that are counted one by one */
    OQ_ID_CLUSTER = 32, /* a letter and its marks */
    OQ_ID_OTHER = OQ_SCRIPT_ORKH + 1, /* letters of no script of ours */
    OQ_ID_SCRIPTS = OQ_ID_OTHER + 1,
    OQ_ID_EDGE = ' ', /* stands before and behind the letters of a word */
    OQ_ID_APOSTROPHE = '\''
};

/*
 * What a code point is, as made by gen/identify_cells.c: bits 0-15 the folded
 * letter, 16-19 its script, 20-29 its place among the letters that are counted
 * one by one (0: none), 30-31 its kind.
 */
enum {
    OQ_ID_GAP = 0, /* no part of a word */
    OQ_ID_LETTER = 1,
    OQ_ID_MARK = 2,    /* combines with the letter before it */
    OQ_ID_SPECIAL = 3, /* by its folded letter: an apostrophe, a joiner, what
                          is passed over, a presentation form, a dotted I */
    OQ_ID_SCRIPT_SHIFT = 16,
    OQ_ID_PLACE_SHIFT = 20,
    OQ_ID_KIND_SHIFT = 30,
    OQ_ID_DIRECT = 0x800 /* code points whose cells stand in their order */
};

typedef struct oq_id_words {
    uint64_t at;                    /* bytes of the stream that were read */
    uint64_t start, end;            /* of the word, in bytes of the stream */
    uint64_t counts[OQ_ID_SCRIPTS]; /* letters of all words, by script */
    uint32_t seen[OQ_ID_SEEN];      /* the same, letter by letter; at their
                                       greatest value they stay */
    uint16_t letters[OQ_ID_WORD + 2];
    unsigned size;   /* letters of the word; those begin at letters[1] */
    unsigned proper; /* of them, those that are not apostrophes, joiners */
    unsigned script;
    bool dotted;     /* has a capital I with a dot */
    bool capital;    /* begins with a capital letter */
    bool whole;      /* the word was given out: the next letter begins one */
    bool quoted;     /* an apostrophe stood before it */
    uint8_t held[4]; /* a character that is not whole yet */
    unsigned held_size;
    uint32_t cluster[OQ_ID_CLUSTER]; /* the last letter and its marks */
    unsigned cluster_size;
} oq_id_words;

/* The cell of a code point. */
OQ_FN uint32_t oq_id_cell(uint32_t code);

/* Makes a reader that has read nothing. */
OQ_FN void oq_id_words_start(oq_id_words *words);

/*
 * Reads from text[*at] until a word is whole (true), or all is read (false).
 * The word stays until the next call.
 */
OQ_FN bool oq_id_words_next(oq_id_words *words, const uint8_t *text,
                            size_t size, size_t *at);

/*
 * Right after a word was given out: passes over words like it, of plain letters
 * of its script, "most" at most, which are counted but not given out. Gives how
 * many; it may stop within the next one, or at once.
 */
OQ_FN unsigned oq_id_words_pass(oq_id_words *words, const uint8_t *text,
                                size_t size, size_t *at, unsigned most);

/* Ends the text: whether a last word is whole by that. */
OQ_FN bool oq_id_words_end(oq_id_words *words);

/* The letter (a folded code point) that is counted at a place; 0: none. */
OQ_FN uint16_t oq_id_counted(unsigned place);

/*
 * The features of a word, as numbers below 1 << bits: pairs, threes and fours
 * of letters with the edges of the word, the whole word, and each letter that
 * is not common to all languages of its script. At most OQ_ID_FEATURES.
 */
enum { OQ_ID_FEATURES = 4 * OQ_ID_WORD + 8 };
OQ_FN unsigned oq_id_features(const oq_id_words *words, unsigned bits,
                              uint16_t *features);

/* Room that those of a word need: at least as many as there are. */
OQ_INLINE unsigned oq_id_features_most(const oq_id_words *words) {
    return 4 * words->size + 8;
}

#endif
