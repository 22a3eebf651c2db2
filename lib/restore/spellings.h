/*
 * spellings.h - what the letters of a script that leaves vowels out may stand
 * for: each spelling is a few code points, the letters they can mean, and
 * what that costs (-8 log2 of how often those letters are spelt so). Read from
 * a .spellings file when ortaq is built; constant from then on.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_SPELLINGS_H
#define OQ_SPELLINGS_H

#include "../base/base.h"

#define OQ_SPELLING_CODES 4
#define OQ_SPELLING_LETTERS 4
#define OQ_SPELLINGS_MAX 400

/* Where a spelling may stand. */
#define OQ_SPELLING_START 1 /* at the start of a word */
#define OQ_SPELLING_END 2   /* at its end */
#define OQ_SPELLING_INNER 8 /* not at its start */
#define OQ_SPELLING_STEM 16 /* not in a suffix */
#define OQ_SPELLING_AGAIN 4 /* stands for the letter before, once more */

typedef struct oq_grapheme {
    uint16_t codes[OQ_SPELLING_CODES]; /* none: something is not written */
    uint16_t letters[OQ_SPELLING_LETTERS]; /* code points; none: silent */
    uint8_t code_count, letter_count, cost, flags;
} oq_grapheme;

/* A suffix that stands apart from its word: which of its forms is meant, the
 * last vowel of the word before tells. Where it may be a word as well, it is
 * the suffix only behind some last letters. */
#define OQ_LOOSE_FORMS 4
#define OQ_LOOSE_LETTERS 6
#define OQ_LOOSE_MAX 60
typedef struct oq_loose {
    uint16_t behind[OQ_LOOSE_LETTERS]; /* code points; none: any */
    uint16_t codes[OQ_LOOSE_LETTERS];
    uint16_t forms[OQ_LOOSE_FORMS][OQ_LOOSE_LETTERS]; /* 0 behind the last */
} oq_loose;

/* A word that tells another language with the same letters ("foreign" in the
 * file). Weight 0: both languages have it, it tells nothing; 1 and 2: it tells
 * if another word follows; 3: in any place. With a non-joiner at its start or
 * end it is the end or the start of such words. */
#define OQ_TELLING_LETTERS 6
#define OQ_TELLING_MAX 160
#define OQ_TELLING_WEIGHT 3
typedef struct oq_telling_word {
    uint16_t codes[OQ_TELLING_LETTERS]; /* 0 behind the last */
    uint8_t weight;                     /* how much it tells */
} oq_telling_word;

/* What is written instead of a character to show that it stands for a letter
 * (or, with no character, behind the one before a letter that is not written). */
#define OQ_MARK_NONE 0  /* as the letter: nothing is between two consonants */
#define OQ_MARK_AGAIN 1 /* as the letter: the one before, once more */
#define OQ_SPELLING_MARKS_MAX 40
#define OQ_SPELLING_RANKS 4
typedef struct oq_spelling_mark {
    uint16_t code;         /* 0: none */
    uint16_t letters[OQ_SPELLING_LETTERS]; /* 0 behind the last */
    uint16_t to[2];        /* 0 behind the last */
    uint8_t rank;          /* small ones are tried first */
} oq_spelling_mark;

#define OQ_SPELLINGS_TAGS 4
#define OQ_SPELLINGS_TAG 32

/* Spellings: what is not written first, then in the order of the low byte of
 * their first code point, then of their cost. */
typedef struct oq_spellings {
    char tags[OQ_SPELLINGS_TAGS][OQ_SPELLINGS_TAG]; /* what is spelt so */
    const oq_grapheme *items;
    const oq_loose *loose;
    const oq_spelling_mark *marks;
    const oq_telling_word *foreign;
    uint32_t count, loose_count, mark_count, foreign_count;
} oq_spellings;

/* What is read from a file. */
typedef struct oq_spellings_file {
    char tags[OQ_SPELLINGS_TAGS][OQ_SPELLINGS_TAG];
    oq_grapheme items[OQ_SPELLINGS_MAX];
    oq_loose loose[OQ_LOOSE_MAX];
    oq_spelling_mark marks[OQ_SPELLING_MARKS_MAX];
    oq_telling_word foreign[OQ_TELLING_MAX];
    uint32_t tag_count, count, loose_count, mark_count, foreign_count;
    uint32_t line;       /* that is wrong */
    const char *problem; /* a sentence */
} oq_spellings_file;

/* Reads a file, and sorts the spellings. False: "line" and "problem" say
 * why. */
OQ_FN bool oq_spellings_read(const char *text, size_t size,
                             oq_spellings_file *file);

#endif
