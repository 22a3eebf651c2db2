/*
 * reader.h - a restorer as a reader of converters (lib/convert/engine.h): it
 * writes words in the letters of the parent, with capitals for names and at
 * the start of sentences, and fits suffixes that stand apart to the word
 * before.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_RESTORE_READER_H
#define OQ_RESTORE_READER_H

#include "../convert/engine.h"
#include "restore.h"

/* Everything that is built in for a language's script without vowels. */
typedef struct oq_restoration {
    oq_spellings spellings;
    const oq_odds *odds;
} oq_restoration;

/* Opens a reader on a block of a word model, which must outlive it. Errors:
 * MEMORY, DATA. */
OQ_FN ortaq_status oq_word_reader_open(const oq_memory *memory, const void *block,
                                  size_t size,
                                  const oq_restoration *restoration,
                                  oq_word_reader *reader);

#endif
