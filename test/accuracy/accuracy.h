/*
 * accuracy.h - scoring of conversions against text that exists in two
 * orthographies. A line is cut into words, words are folded (what the fold
 * takes away is no error), ours are aligned with the expected ones, and each
 * pair that differs becomes a residue, which the list of classes explains.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ACCURACY_H
#define ACCURACY_H

#include "../support/pairs.h"

/* Bytes that belong to someone else. */
typedef struct slice {
    const char *at;
    size_t size;
} slice;

/* ---------------------------------------------------------------- Words -- */

/* A word of a line: as it stands, and folded (owned, NUL-terminated). */
typedef struct word {
    slice raw;
    char *folded;
} word;

typedef struct word_list {
    word *at;
    size_t count, room;
} word_list;

/* The words of a line; free_words frees them. "caseless": the source has no
 * capitals, so none are expected. */
word_list words_of(slice line, bool caseless);
void free_words(word_list *list);

/* The next line of a text, without its end; false behind the last one. */
bool next_slice(const text *t, size_t *at, slice *line);

/* Column "number", from 0, of a line of tab-separated columns. */
slice column_of(slice line, size_t number);

/* ------------------------------------------------------------- Alignment -- */

/* Called for each place of an alignment; -1: nothing stands there. */
typedef void pair_word(void *context, long ours, long expected);

/* The alignment of two lists with the fewest differences. */
void align_words(const word_list *ours, const word_list *expected,
                 pair_word *report, void *context);

/* Edits between two words, in code points; a word has at most 255. */
size_t edit_distance(const char *a, const char *b);

/* -------------------------------------------------------------- Residues -- */

/* Why a word differs from what was expected. */
typedef enum residue_class {
    CLASS_NONE,    /* not explained */
    CLASS_WORDING, /* the two sides say different things */
    CLASS_TYPO,    /* a mistake in the data, on either side */
    CLASS_LOAN,    /* a loan whose spelling no rule knows */
    CLASS_NAME,    /* the same of a foreign name */
    CLASS_OURS,    /* ortaq is wrong */
    CLASSES
} residue_class;

extern const char *const class_names[CLASSES];

typedef struct residue {
    char *input, *ours, *expected, *key;
    size_t count;
    bool other; /* of a line of other wording */
    residue_class class;
} residue;

typedef struct residues {
    residue *at;
    size_t count, room;
} residues;

void add_residue(residues *list, const residue *form, slice key);

/* Counts equal ones together, the most frequent first, and gives each its
 * class for this pair file. */
void settle_residues(residues *list, const char *file);

/* Writes build/accuracy/NAME.tsv: word in, ours, expected, count, class,
 * whether its line has another wording, key. */
void write_residues(const residues *list, const char *name);
void free_residues(residues *list);

/* Reads test/accuracy/residues.tsv; prints rows that explain nothing. */
void load_classes(void);
void print_idle_classes(void);

/* ---------------------------------------------------------------- Scores -- */

/* One file in one direction. */
typedef struct score {
    const char *file, *from, *to;
    size_t lines, words, right;
    size_t loan_words, loan_right; /* loans by their letters (kk) */
    size_t classes[2][CLASSES];    /* words by class; [1]: of other wording */
    size_t other_lines, other_words, other_right; /* lines of other wording */
    size_t other_alike; /* of these wrong, but near the expected word */
    residues residues;
} score;

/* Scores what is at hand; the caller frees the residues of each. */
size_t score_pairs(const ortaq_library *library, const char *data,
                   score *scores, size_t room);
size_t score_gold(const ortaq_library *library, score *scores, size_t room);

/* There and back on real text; "own": of words of the alphabet alone. */
/* What became of some letters, and how often. */
typedef struct change {
    char *letters; /* "before > after" */
    size_t count;
} change;

typedef struct round_trip {
    const char *from, *to, *back; /* what is declared */
    size_t words, right, own_words, own_right;
    change *changes; /* of words that do not come back; commonest first */
    size_t change_count, change_room;
} round_trip;

/* Notes what differs between a word and what came back of it. */
void note_change(round_trip *trip, const char *before, const char *after);
void settle_changes(round_trip *trip);
void free_changes(round_trip *trip);

size_t score_round_trips(const ortaq_library *library, const char *data,
                         round_trip *trips, size_t room);

/* Writes doc/accuracy.md and prints the same. */
void write_report(const score *scores, size_t pairs, size_t gold,
                  const round_trip *trips, size_t trip_count);

#endif
