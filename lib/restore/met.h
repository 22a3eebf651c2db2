/*
 * met.h - words that were met, with their readings. They are packed behind one
 * another in a block; when it is full, the words begin a new one, and what is
 * then asked for from the old one is taken along. The memory that this takes
 * is bounded, and common words stay.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_MET_H
#define OQ_MET_H

#include "restore.h"

#define OQ_MET_ROOM (1u << 20)  /* bytes of a block */
#define OQ_MET_SLOTS 32768u      /* words of a block; a power of two */

/* A block: the words, and where those of each slot are, 0 for nowhere. A word
 * is looked for from the slot of its hash on. */
typedef struct oq_met_block {
    uint32_t slots[OQ_MET_SLOTS];
    uint32_t used, count;
    uint8_t bytes[OQ_MET_ROOM];
} oq_met_block;

typedef struct oq_met {
    oq_met_block *young, *old;
} oq_met;

/* A word; "rivals": with all its readings. */
typedef struct oq_met_word {
    const uint16_t *codes;
    uint32_t size;
    bool rivals;
} oq_met_word;

/* Error: MEMORY. */
OQ_FN ortaq_status oq_met_open(oq_met *met, const oq_memory *memory);
OQ_FN void oq_met_close(oq_met *met, const oq_memory *memory);

/* Gives the readings of a word, the best one alone unless rivals are wanted,
 * and their number. False: it is not known, or not with its rivals. */
OQ_FN bool oq_met_find(oq_met *met, const oq_met_word *word,
                       oq_restored *readings, uint32_t *count);

OQ_FN void oq_met_keep(oq_met *met, const oq_met_word *word,
                       const oq_restored *readings, uint32_t count);

#endif
