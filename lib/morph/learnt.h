/*
 * learnt.h - stems and weights that were learnt from word lists
 * (models/LANG-words.bin, made by gen/words_train.c): the third kind of
 * source of a grammar. Words are stored in order, each as what it shares with
 * the one before and the rest.
 *
 *   "ortaqlex" 1, count of classes, their names (size, bytes)
 *   count of suffixes (4 bytes), each: hash of the line (4), weight (1)
 *   count of words (4), each: shared, size of rest, rest, class, weight
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_LEARNT_H
#define OQ_LEARNT_H

#include "grammar.h"

/* One word to be written. */
typedef struct oq_learnt_word {
    const char *text;
    uint8_t klass, weight;
} oq_learnt_word;

/* Writes; words are in the order of strcmp. False: no memory. */
OQ_FN bool oq_learnt_write(const oq_grammar *grammar,
                           const oq_learnt_word *words, uint32_t count,
                           oq_bytes *out);

/* Adds learnt stems and weights to a grammar. Errors: DATA, MEMORY. Words of
 * a class that the grammar no longer has are passed over. */
OQ_FN ortaq_status oq_learnt_read(oq_grammar *grammar, const void *data,
                                  size_t size);

#endif
