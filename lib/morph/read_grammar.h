/*
 * read_grammar.h - what the readers of the statements of a ".morph" file share.
 * Each statement has a reader of its own, which finds the line in "lines", its
 * keyword first; read_grammar.c says which keyword has which. All give false
 * after a mistake (noted) and true otherwise.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_READ_GRAMMAR_H
#define OQ_READ_GRAMMAR_H

#include "read.h"

/* The element at the end of a list that was grown for it. */
#define OQ_ADDED(lines, list, room, count)                                    \
    (oq_lines_grow(lines, (void **)&(list), &(room), count, sizeof *(list))   \
         ? &(list)[(count)++]                                                 \
         : NULL)

/* Letters and names of sets from a token on, up to "after", "behind", "before",
 * ">" or the end of the line. */
OQ_FN bool oq_lines_set(oq_lines *lines, uint32_t *at, uint64_t *set);

/* The number of a state, made when it is first named. */
OQ_FN bool oq_lines_state(oq_lines *lines, const oq_token *token,
                          uint16_t *number);

/* The bits of a flag; 0 (and no mistake) if the token is none. */
OQ_FN uint8_t oq_lines_flag(const oq_token *token);

/* UPOS=, a feature or a flag; "upos" may be NULL: no part of speech then. */
OQ_FN bool oq_lines_property(oq_lines *lines, const oq_token *token,
                             oq_features *features, uint8_t *upos,
                             uint8_t *flags);

/* The token at "at" as a part of speech, then > and a state. */
OQ_FN bool oq_lines_start(oq_lines *lines, uint32_t at, uint8_t *upos,
                          uint16_t *state);

/* read_letters.c */
OQ_FN bool oq_statement_language(oq_lines *lines);
OQ_FN bool oq_statement_name(oq_lines *lines);
OQ_FN bool oq_statement_orthography(oq_lines *lines);
OQ_FN bool oq_statement_letters(oq_lines *lines);
OQ_FN bool oq_statement_signs(oq_lines *lines);
OQ_FN bool oq_statement_vowels(oq_lines *lines);
OQ_FN bool oq_statement_set(oq_lines *lines);

/* read_sounds.c; a rule is a line that stands indented below a sound. */
OQ_FN bool oq_statement_sound(oq_lines *lines);
OQ_FN bool oq_indented_rule(oq_lines *lines, oq_sound *sound);

/* read_states.c; a suffix is a line that stands indented below a state. */
OQ_FN bool oq_statement_state(oq_lines *lines);
OQ_FN bool oq_indented_suffix(oq_lines *lines, uint16_t state);
OQ_FN bool oq_statement_compound(oq_lines *lines);

/* read_classes.c */
OQ_FN bool oq_statement_class(oq_lines *lines);
OQ_FN bool oq_statement_citation(oq_lines *lines);
OQ_FN bool oq_statement_default(oq_lines *lines);
OQ_FN bool oq_statement_paradigm(oq_lines *lines);

/* read_numbers.c */
OQ_FN bool oq_statement_spoken(oq_lines *lines);
OQ_FN bool oq_statement_numbers(oq_lines *lines);
OQ_FN bool oq_statement_abbreviations(oq_lines *lines);
OQ_FN bool oq_statement_numerals(oq_lines *lines);

/* read_slips.c */
OQ_FN bool oq_statement_confuse(oq_lines *lines);
OQ_FN bool oq_statement_unlikely(oq_lines *lines);

#endif
