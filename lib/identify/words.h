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

#include "../kernel/avx2.h"
#include "../unicode/unicode.h"

enum {
    OQ_ID_WORD = 48,    /* letters of a word at most; longer ones are cut */
    OQ_ID_SEEN = 1024,  /* letters that are counted one by one */
    OQ_ID_PART = 32,    /* of them, those that are looked for at a time */
    OQ_ID_CLUSTER = 32, /* a letter and its marks */
    OQ_ID_OTHER = OQ_SCRIPT_ORKH + 1, /* letters of no script of ours */
    OQ_ID_SCRIPTS = OQ_ID_OTHER + 1,
    OQ_ID_SIGNS = 1,  /* the place at which signs of programs are counted */
    OQ_ID_FOUL = 2,   /* controls, and what is not UTF-8; letters are behind */
    OQ_ID_EDGE = ' ', /* stands before and behind the letters of a word */
    OQ_ID_APOSTROPHE = '\''
};

/*
 * What a code point is, as made by gen/identify_cells.c: bits 0-15 the folded
 * letter, 16-19 its script, 20-29 its place among the letters that are counted
 * one by one (0: none), 30-31 its kind.
 */
enum {
    OQ_ID_GAP = 0, /* no part of a word; "folded" to an edge */
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

/* Loops that have twins for AVX2: whether those can be used, and what makes
 * one. Where there is no AVX2 they are never called. */
#ifdef OQ_KERNEL_AVX2
#define OQ_ID_TWIN __attribute__((target("avx2,bmi,bmi2")))
#define oq_id_twins_here() oq_avx2_here()
#else
#define OQ_ID_TWIN
#define oq_id_twins_here() false
#endif

/* Eight truths, 0 or 1, to the bits of a number, the first one lowest. */
OQ_INLINE uint64_t oq_id_eight(const uint8_t truths[8]) {
    const uint64_t a = truths[0], b = truths[1], c = truths[2], d = truths[3];
    const uint64_t e = truths[4], f = truths[5], g = truths[6], h = truths[7];
    const uint64_t all =
        a | b << 8 | c << 16 | d << 24 | e << 32 | f << 40 | g << 48 | h << 56;
    return all * UINT64_C(0x0102040810204080) >> 56;
}

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

/* Plain words that were read at once: their letters, an edge before and behind
 * each, and where each begins and ends among them. */
enum { OQ_ID_RUN = 640 };
typedef struct oq_id_run {
    unsigned script, words;
    uint16_t letters[OQ_ID_RUN + 64];
    uint16_t bounds[OQ_ID_RUN + 64];
} oq_id_run;

/*
 * Where a word was given out or none was read yet: reads and counts words of
 * plain letters, all of one script, up to one that is not, to the last one or
 * until there are many; perhaps none.
 */
OQ_FN void oq_id_words_run(oq_id_words *words, const uint8_t *text, size_t size,
                           size_t *at, oq_id_run *run);

/* Ends the text: whether a last word is whole by that. */
OQ_FN bool oq_id_words_end(oq_id_words *words);

/* The cell of the letter that is counted at a place; 0: none. */
OQ_FN uint32_t oq_id_counted(unsigned place);

/* The scripts, a bit each, of the letters that are counted in the same part as
 * a place. */
OQ_FN unsigned oq_id_part_scripts(unsigned place);

/* Whether a letter is not common to all languages of its script. */
OQ_FN bool oq_id_is_telling(uint16_t letter);

/*
 * The features of a word, as numbers below 1 << bits: of size letters with the
 * edges of the word size + 1 pairs, size threes and size - 1 fours, by where
 * they end; each letter that is telling, the whole word if it has more than two
 * letters, and its capital I with a dot. At most OQ_ID_FEATURES. An edge stands
 * behind the letters.
 */
enum { OQ_ID_FEATURES = 4 * OQ_ID_WORD + 8 };
OQ_FN unsigned oq_id_features(const uint16_t *letters, unsigned size,
                              bool dotted, unsigned bits, uint16_t *features);

/* Room that those of a word need: at least as many as there are. */
OQ_INLINE unsigned oq_id_features_most(unsigned size) {
    return 4 * size + 8;
}

#endif
