/*
 * restore.h - words of a script that leaves vowels out, in the letters of a
 * language's lexicon. For each word all readings that the spelling allows and
 * the lexicon with its suffixes knows are found in one walk, cheapest first:
 * a reading costs what its spelling, its stem and its suffixes cost. A word
 * that is not known is spelt by letter odds.
 *
 * A restorer is mutable: one thread at a time. Words that were met are
 * remembered; that changes nothing but speed.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_RESTORE_H
#define OQ_RESTORE_H

#include "../morph/model.h"
#include "odds.h"
#include "spellings.h"

#define OQ_RESTORE_CODES 48 /* a longer word is left to the rules */
#define OQ_RESTORED_MAX 8
#define OQ_RESTORED_LETTERS 64

/* One reading, in letters of the model's alphabet. */
typedef struct oq_restored {
    uint32_t cost, spelt; /* spelt: what the spelling costs of it */
    uint8_t size;
    bool name;    /* it begins with a capital */
    bool guessed; /* the lexicon does not know it */
    bool capitals; /* an abbreviation, written in capitals */
    uint8_t letters[OQ_RESTORED_LETTERS];
} oq_restored;

/* A word. Its first "stem" characters may stand for "listed", UTF-8 in the
 * lexicon's orthography, whatever their spelling says. */
typedef struct oq_restore_word {
    const uint32_t *codes;
    uint32_t count, stem;
    const uint8_t *listed;
    size_t listed_size;
    bool rivals; /* more readings than the best are wanted */
    bool own; /* nothing but "listed" is to be thought of */
    bool aside; /* the list was not asked: what comes out is not remembered */
} oq_restore_word;

typedef struct oq_restorer oq_restorer;

/* The model, the odds and the spellings must outlive the restorer. Errors:
 * MEMORY, DATA (letters that the model has not). */
OQ_FN ortaq_status oq_restorer_open(const oq_memory *memory,
                                    const oq_model *model,
                                    const oq_odds *odds,
                                    const oq_spellings *spellings,
                                    oq_restorer **restorer);
OQ_FN void oq_restorer_close(oq_restorer *restorer);

/* The readings of a word, best first; gives their number, 0 if the word is
 * too long or has characters that no spelling has. */
OQ_FN uint32_t oq_restore(oq_restorer *restorer, const oq_restore_word *word,
                          const oq_restored **readings);

/* The same for suffixes alone, from a node of the model's suffixes on. */
OQ_FN uint32_t oq_restore_suffix(oq_restorer *restorer,
                                 const oq_restore_word *word, uint32_t node,
                                 const oq_restored **readings);

#endif
