/*
 * read.h - what the files of the reader share. A statement reader gives false
 * after a mistake (noted in the cursor) and true otherwise.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_READ_H
#define OQ_READ_H

#include "cursor.h"

/* A variable: what may be put in its place. */
typedef struct oq_variable {
    const char *name;
    oq_item *items;
    struct oq_variable *next;
} oq_variable;

typedef struct oq_reader {
    oq_cursor cursor;
    oq_orth *orth;
    const oq_sources *sources;
    oq_variable *variables;
    oq_entry **last_entry; /* where the next one is hung in */
    bool common; /* reading a file of orthographies/common */
} oq_reader;

/* Appends a node to the end of a linked list of nodes with "next". */
#define OQ_APPEND(type, list, node)                                            \
    do {                                                                       \
        type **end_ = &(list);                                                 \
        while (*end_ != NULL) end_ = &(*end_)->next;                           \
        *end_ = (node);                                                        \
    } while (0)

/* The ";" that ends a statement. */
OQ_FN bool oq_read_end(oq_reader *reader);

/* One of a list of words; gives its number from 1, 0 on a mistake. */
OQ_FN int oq_read_choice(oq_reader *reader, const char *const *words,
                         const char *message);

/* Adds a word to a list of words with spaces between them (NULL: none). */
OQ_FN bool oq_read_join(oq_reader *reader, const char **list, const char *word);

/* A line of prose under a keyword, and the end of the statement. */
OQ_FN bool oq_read_prose(oq_reader *reader, const char *keyword);

/* Whether a tag has the form of BCP 47; else the mistake is at "place". */
OQ_FN bool oq_read_tag_form(oq_cursor *cursor, oq_place place, const char *tag);

/* An arrow and its directions; false and a mistake if there is none. */
OQ_FN bool oq_read_arrow(oq_cursor *cursor, bool *to_parent,
                         bool *from_parent);

/* [а б $vowel]; the cursor stands at "[". */
OQ_FN bool oq_read_set(oq_reader *reader, oq_item *item);

/* Adds the letters of a variable to a set with room for *room letters; the
 * cursor stands at "$". */
OQ_FN bool oq_read_set_variable(oq_reader *reader, oq_item *set, size_t *room);

OQ_FN bool oq_read_variable(oq_reader *reader); /* after "$" */
OQ_FN bool oq_read_rule(oq_reader *reader);
OQ_FN bool oq_read_class(oq_reader *reader); /* after "class" */

/* The statements of read_about.c, behind their keywords, to the end. */
OQ_FN bool oq_read_tag(oq_reader *reader);
OQ_FN bool oq_read_name(oq_reader *reader);
OQ_FN bool oq_read_native(oq_reader *reader);
OQ_FN bool oq_read_sample(oq_reader *reader);
OQ_FN bool oq_read_parent(oq_reader *reader);
OQ_FN bool oq_read_alias(oq_reader *reader);
OQ_FN bool oq_read_version(oq_reader *reader);
OQ_FN bool oq_read_years(oq_reader *reader);
OQ_FN bool oq_read_status(oq_reader *reader);
OQ_FN bool oq_read_authority(oq_reader *reader);
OQ_FN bool oq_read_source(oq_reader *reader);
OQ_FN bool oq_read_unsure(oq_reader *reader);
OQ_FN bool oq_read_note(oq_reader *reader);

/* Those of read_letters.c. */
OQ_FN bool oq_read_letters(oq_reader *reader);
OQ_FN bool oq_read_suffixes(oq_reader *reader);
OQ_FN bool oq_read_alphabet(oq_reader *reader);
OQ_FN bool oq_read_signs(oq_reader *reader);
OQ_FN bool oq_read_case(oq_reader *reader);
OQ_FN bool oq_read_like(oq_reader *reader);

/* Those of read_ways.c and, at the end of a file, what its losses must be. */
OQ_FN bool oq_read_way_to(oq_reader *reader);
OQ_FN bool oq_read_way_from(oq_reader *reader);
OQ_FN bool oq_read_loss(oq_reader *reader);
OQ_FN bool oq_read_test(oq_reader *reader);
OQ_FN bool oq_read_check_losses(oq_reader *reader);

/* "option NAME ..." and, when all letters are known, what options need. */
OQ_FN bool oq_read_option(oq_reader *reader);
OQ_FN bool oq_read_check_options(oq_reader *reader);

/* "marks SIGNS ARROW SIGNS ;" */
OQ_FN bool oq_read_marks(oq_reader *reader);

/* Reads the word list that the file names. */
OQ_FN bool oq_read_words(oq_reader *reader);

#endif
