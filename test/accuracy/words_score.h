/*
 * words_score.h - scoring of analysis, generation and spelling, through the
 * public header alone. Each measure takes what it needs from the folder of
 * data, writes its section of doc/accuracy.md, and names what is not there.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef WORDS_SCORE_H
#define WORDS_SCORE_H

#include "accuracy.h"

enum { WORD_TEXTS = 3, WORD_BYTES = 128, SEED = 20261125 };

/* The data of one language; names are below the folder of data. */
typedef struct word_data {
    const char *tag, *other;  /* orthographies of the words */
    const char *texts[WORD_TEXTS];
    size_t clean;             /* how many of them count together */
    const char *inflected[2]; /* lemma, form, UniMorph tags */
    const char *ascii[8][2];  /* how the letters are typed without a keyboard */
} word_data;

/* What the measures of one language share. */
typedef struct word_test {
    const word_data *data;
    const char *folder;
    const ortaq_library *library;
    ortaq_language *language;
    ortaq_analyser *analyser, *second; /* with the default options */
    alphabet *alphabet;
    text *out;
} word_test;

/* A word that was met, with how often. */
typedef struct tally_word {
    char *term;
    size_t count;
} tally_word;

typedef struct tally {
    tally_word *at;
    size_t count, room;
} tally;

void add_tally(tally *t, const char *term, size_t size);
/* Counts equal words together; in the order of their bytes. */
void settle_tally(tally *t);
/* The same in an order that is random, but the same whatever else is there. */
void shuffle_tally(tally *t);
void free_tally(tally *t);

/* printf at the end of a text. */
void say(text *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
double share_of(size_t part, size_t whole);

/* Kinds of running tokens. */
typedef enum token_class {
    TOKEN_LOWER,   /* small letters of the alphabet, hyphens, apostrophes */
    TOKEN_CAPITAL, /* the same with a capital */
    TOKEN_STRANGE, /* a letter that is not of the alphabet */
    TOKEN_DIGIT,   /* a digit in it */
    TOKEN_CLASSES
} token_class;

token_class class_of_token(const alphabet *a, const char *term, size_t size);

/* Called for each word of a text. */
typedef void token_visit(void *context, const char *term, size_t size);
void visit_tokens(const text *source, token_visit *visit, void *context);

/* Says what is measured with our own list test/accuracy/LANG-NAME.tsv, and
 * reads it; says so and gives false if it is not there. */
bool read_own(const word_test *test, const char *what, const char *name,
              text *source);

/* One of the texts without its lines of mark-up; false if it is not there. */
bool read_text(const word_test *test, size_t number, text *source);

/* A file below the folder of data, or, without a folder, below the project. */
bool read_below(const char *folder, const char *name, text *source);

/* Opens build/accuracy/NAME.tsv. */
FILE *open_list(const char *name);

/* Whether two lists of features say the same, in whatever order. */
bool same_features(const char *a, const char *b);

/* The features and the part of speech that UniMorph tags stand for; false if
 * one of them is not known. */
bool read_unimorph(slice tags, char *upos, text *features);

/* Whether a row of inflection data is one of those that are wrong in numbers:
 * its form is that of another cell than its tags say. */
bool has_row_error(word_test *test, slice line);

/* The sections. */
void write_coverage(word_test *test);
void write_generation(word_test *test);
void write_paradigms(word_test *test);
void write_lemmas(word_test *test);
void write_spelling(word_test *test);

/* All of them, for each language that has data; the caller frees the text. */
text score_words(const ortaq_library *library, const char *data);

#endif
