/*
 * words_train.h - what the parts of the training program share: the list of
 * attested words, classes from evidence (words_class.c), new stems
 * (words_induce.c), counts (words_count.c).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_WORDS_TRAIN_H
#define OQ_WORDS_TRAIN_H

#include "morph/analyst.h"
#include "morph/learnt.h"

enum {
    LIST_WORD = 200,
    INDUCE_ROUNDS = 2,
    INDUCE_LEAST = 1, /* a word of one list alone must be this frequent */
    TRAIN_SUFFIXES = 4096
};

#define TRAIN_DOUBT 1000.0 /* words added to every count of a class */
#define TRAIN_UNSEEN 0.3 /* the count of a word that has none */
#define TRAIN_LISTED 6.0 /* how much likelier a word listed whole is meant */

/* One attested word. */
typedef struct list_word {
    const char *text;
    double count;
    bool lemma; /* in the lemma list */
    int lists;
    int capital, small; /* how it was written inside sentences */
} list_word;

/* The words in the order of strcmp, with running sums of their counts. */
typedef struct word_list {
    list_word *words;
    double *sums;
    size_t count;
} word_list;

/* A stem with its lines in the grammar's list. */
typedef struct counted_stem {
    const char *text;
    uint8_t klass;
    double count;
    uint32_t line[4], lines;
} counted_stem;

/* Evidence for a new stem of a class. */
typedef struct induced_stem {
    char *text;
    const char *klass;
    uint32_t forms, letters;
    double count;
} induced_stem;

typedef struct trainer {
    oq_memory memory;
    oq_grammar grammar;
    uint32_t listed; /* stems that were listed by hand */
    oq_bytes block;
    oq_model model;
    oq_analyst analyst;
    word_list list;
    counted_stem *stems;
    size_t stem_count;
    uint32_t *table;
    size_t table_room;
    induced_stem *induced;
    size_t induced_count, induced_room;
    uint32_t *induced_table;
    size_t induced_table_room;
    double morph_count[64][TRAIN_SUFFIXES], class_total[64], total, known;
} trainer;

void train_fail(const char *what);
void train_read_source(trainer *t, const char *name);
uint8_t train_weight(double probability);

/* Adds a stem unless one of that class is there, or it was taken out. */
bool train_add_stem(trainer *t, const char *stem, const char *klass);
void train_write(trainer *t, const char *name);

void list_read(word_list *list, const char *name);

/* Counts how the words of the list are written in a running text. */
void list_read_text(trainer *t, const char *name);

/* The count of all words that begin so. */
double list_begins(const word_list *list, const char *start);
const list_word *list_find(const word_list *list, const char *text);

/* All readings of a word, names without their capitals too; they stand in
 * the analyst until the next word. */
uint32_t train_readings(trainer *t, const char *text);

/* The class of a lemma by its form and by evidence; NULL: none is sure.
 * "stem" gets the stem (gəlmək: gəl). */
const char *train_class(trainer *t, const list_word *word, char *stem);

/* Whether the last letter of a stem becomes another before vowels, by what
 * is attested: above 0 yes, below 0 no, 0 nothing is. */
double class_soft(const trainer *t, const char *stem, const char *soft);

void induce_begin(trainer *t);
void induce_evidence(trainer *t, const char *stem, const char *klass,
                     const list_word *word, const oq_reading *reading);
uint32_t induce_choose(trainer *t);

void count_begin(trainer *t);
counted_stem *count_find(trainer *t, const char *text, uint8_t klass);

#endif
