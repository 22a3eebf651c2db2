/*
 * identify.h - scoring of identification. A specimen is a text whose language
 * is known; a detector answers with a row of the table of languages, or with
 * none of them. The detectors are ortaq and, where they are installed, CLD2
 * with its usual and its full tables, and franc.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ACCURACY_IDENTIFY_H
#define ACCURACY_IDENTIFY_H

#include "words_score.h"

enum { ROWS = 29, TURKIC = 11, NO_ROW = -1 };

/* A language of SIB-200. Two rows may have one class: then an answer is right
 * for both. */
typedef struct identify_row {
    const char *file;    /* texts/sib200/FILE.tsv */
    const char *class;   /* language and script, as ortaq has it */
    const char *written; /* the tag itself */
    const char *codes;   /* what others call it, with blanks around each */
} identify_row;

extern const identify_row identify_rows[ROWS]; /* the Turkic ones first */

/* The first row of the class that a tag of ortaq belongs to, or NO_ROW. */
int row_of_tag(const char *tag);

/* The first row that a code of another detector means, for a text in the
 * script of "near"; NO_ROW if there is none. */
int row_of_code(const char *code, size_t size, int near);

/* A text; it belongs to whoever made it, and has no line end. */
typedef struct specimen {
    const char *at;
    size_t size;
    int row; /* NO_ROW: a language that is not in the table */
} specimen;

typedef struct specimens {
    specimen *at;
    size_t count, room;
} specimens;

void add_specimen(specimens *list, const char *at, size_t size, int row);

/* The first "points" code points of each. */
specimens cut_specimens(const specimens *list, size_t points);

typedef enum detector {
    DETECT_ORTAQ,
    DETECT_CLD2,
    DETECT_CLD2_FULL,
    DETECT_FRANC,
    DETECTORS
} detector;

extern const char *const detector_names[DETECTORS];

/* What a detector answered: the row; and for ortaq the tag, and how probable
 * it says that is. */
typedef struct identify_answer {
    int row;
    const char *tag;
    double probability;
} identify_answer;

/* Answers for all specimens, to be freed; NULL if it is not installed. */
identify_answer *answers_of(const ortaq_library *library, detector which,
                            const specimens *list);

/* What the sections share. */
typedef struct identify_test {
    const char *folder;
    const ortaq_library *library;
    text *out;
    text sources[ROWS]; /* of the lines; empty if the file is not there */
    specimens lines;    /* of SIB-200, in the order of rows */
} identify_test;

/* The head of a table with a column for each detector behind the first. */
void write_detectors_head(text *out, const char *first);

/* The sections. */
void write_identify_languages(identify_test *test);
void write_identify_ascii(identify_test *test);
void write_identify_words(identify_test *test);
void write_identify_orthographies(identify_test *test);
void write_identify_real(identify_test *test);
void write_identify_none(identify_test *test);
void write_identify_calibration(identify_test *test);

/* Words drawn from the lists of DATA, none if there are none; their rows are
 * numbers of word_classes. "source", to be freed, has their bytes. */
enum { WORD_LISTS = 3 };
extern const char *const word_classes[WORD_LISTS];
specimens drawn_words(const identify_test *test, text *source);

/* All of them; the caller frees the text. */
text score_identify(const ortaq_library *library, const char *data);

#endif
