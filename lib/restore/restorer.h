/*
 * restorer.h - what the files of this room share: the word at hand as a
 * lattice, and the readings found. At each place of the word the lattice has
 * the spellings that match there; what is not written may stand at any place
 * behind a consonant.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_RESTORER_H
#define OQ_RESTORER_H

#include "restore.h"

#define OQ_EDGES_MAX 32   /* spellings that match at one place */
#define OQ_RESTORE_WORDS 4096 /* remembered; a power of two */

/* A spelling with its letters as numbers of the model's alphabet. */
typedef struct oq_walk_edge {
    uint8_t letters[OQ_SPELLING_LETTERS];
    uint8_t count, cost, codes;
    bool again;
    bool joiner; /* silent, and no sign that a vowel is written */
} oq_walk_edge;

/* A word that was met, with its best readings. */
#define OQ_MET_READINGS 3
typedef struct oq_met {
    uint16_t codes[OQ_RESTORE_CODES];
    uint8_t size, count;
    oq_restored readings[OQ_MET_READINGS];
} oq_met;

struct oq_restorer {
    oq_memory memory;
    const oq_model *model;
    const oq_odds *odds;
    const oq_spellings *spellings;
    oq_walk_edge edges[OQ_SPELLINGS_MAX]; /* as the spellings are */
    uint8_t odd_of[OQ_LETTERS]; /* letters of the odds */
    /* the word at hand */
    uint16_t codes[OQ_RESTORE_CODES + 1];
    uint32_t size;
    uint16_t at[OQ_RESTORE_CODES + 1][OQ_EDGES_MAX];
    uint8_t at_count[OQ_RESTORE_CODES + 1];
    uint32_t stem; /* characters that "listed" stands for; 0: none */
    oq_lex_word listed;
    /* the walk */
    uint8_t path[OQ_RESTORED_LETTERS];
    uint32_t steps, bound;
    oq_restored readings[OQ_RESTORED_MAX];
    uint32_t count;
    oq_met *met;
};

/* Where a walk stands. */
typedef struct oq_walk {
    uint32_t at;   /* code point of the word */
    uint32_t size; /* letters on the path */
    uint32_t cost;
    bool open; /* behind a consonant: an unwritten letter may follow */
} oq_walk;

/* The place behind an edge whose letters are then on the path; false if it
 * costs too much or cannot stand here. */
OQ_FN bool oq_walk_next(oq_restorer *restorer, const oq_walk *place,
                         const oq_walk_edge *edge, oq_walk *next);

/* The place behind a listed stem, whose letters are then on the path. */
OQ_FN oq_walk oq_walk_listed(oq_restorer *restorer);

/* The edges from a place: those that match, then those not written. */
OQ_FN uint32_t oq_walk_edges(const oq_restorer *restorer,
                              const oq_walk *place,
                              const oq_walk_edge *out[2 * OQ_EDGES_MAX]);

/* Finds the readings that the lexicon knows. */
OQ_FN void oq_restore_known(oq_restorer *restorer);

/* Guesses at the word by letter odds. */
OQ_FN void oq_restore_guess(oq_restorer *restorer);

/* Takes the path as a reading. */
OQ_FN void oq_restore_add(oq_restorer *restorer, const oq_walk *place,
                          bool name, bool guessed);

#endif
