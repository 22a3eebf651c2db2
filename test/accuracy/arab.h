/*
 * arab.h - scoring of Azerbaijani in Perso-Arabic, both ways. Words are what
 * stands between spaces, without the punctuation around them. A word may be
 * expected in several ways: what is expected is written with a bar between
 * them, as the gold list has them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ARAB_H
#define ARAB_H

#include "words_score.h"

/* What the measures share. */
typedef struct arab_test {
    const char *folder;
    const ortaq_library *library;
    text *out;
} arab_test;

/* ----------------------------------------------------------------- Lists -- */

/* The same lines twice: in Perso-Arabic, and what is expected in Latin. */
typedef struct arab_list {
    const char *name;
    text arab, latin;
} arab_list;

enum {
    ARAB_GOLD,
    ARAB_SENTENCES,
    ARAB_MEDIAWIKI,
    ARAB_SEMINAR,
    ARAB_FLORES,
    ARAB_LISTS
};

/* Reads a list; false if it is not there. The gold list has a line for each
 * sentence. free_arab_list frees it. */
bool read_arab_list(const arab_test *test, int which, arab_list *list);
void free_arab_list(arab_list *list);

/* ----------------------------------------------------------------- Words -- */

/* The words of a line, folded for the Latin side: small letters, dotless and
 * dotted apart. */
word_list latin_words_of(slice line);
/* The same for the other side: letters that are drawn alike are one; marks,
 * ZWNJ and dots of punctuation are left out. */
word_list arab_words_of(slice line);

/* One of the spellings that are expected, with a bar between, is this. */
bool is_expected(const char *expected, const char *ours);

/* ---------------------------------------------------------------- Misses -- */

/* Why a word is not what was expected. */
typedef enum arab_class {
    ARAB_UNSEEN,   /* not looked at */
    ARAB_OTHER,    /* the two sides have other words or forms */
    ARAB_TYPO,     /* an error of the source, on either side */
    ARAB_FOREIGN,  /* a foreign word or name that no rule can know */
    ARAB_NAME,     /* a name that no list has */
    ARAB_LOAN,     /* a loan that no list has */
    ARAB_FORM,     /* a colloquial, Turkish or Persian word or form */
    ARAB_CHOICE,   /* another word of the same spelling was meant */
    ARAB_PRACTICE, /* spelt as another practice has it */
    ARAB_OURS,     /* anything else */
    ARAB_CLASSES
} arab_class;

extern const char *const arab_classes[ARAB_CLASSES];

/* A word that came out wrong. All are owned. */
typedef struct arab_miss {
    char *arab, *expected, *ours;
    arab_class class;
    size_t count;
} arab_miss;

typedef struct arab_misses {
    arab_miss *at;
    size_t count, room;
} arab_misses;

/* Adds one, or counts one that is there; "list" is where its class stands. */
void add_arab_miss(arab_misses *misses, const char *list, const char *arab,
                   const char *expected, const char *ours);
void free_arab_misses(arab_misses *misses);

/* The table of classes, test/accuracy/arab-residues.tsv. */
void load_arab_classes(void);
void print_idle_arab_classes(void);

/* -------------------------------------------------------------- Attested -- */

/* Spellings that running text has, read from an orthography. */
typedef struct arab_attested arab_attested;

arab_attested *new_arab_attested(const arab_test *test, const char *from);
void free_arab_attested(arab_attested *all);

/* Whether a spelling of a word is one of them. */
bool is_arab_attested(const arab_attested *all, const char *latin, slice ours);

/* -------------------------------------------------------------- Sections -- */

void write_arab_reading(arab_test *test);
void write_arab_writing(arab_test *test);
void write_arab_trips(arab_test *test);
void write_arab_sample(arab_test *test);
void write_arab_sentences(arab_test *test);

/* All of them; the caller frees the text. */
text score_arab(const ortaq_library *library, const char *data);

#endif
