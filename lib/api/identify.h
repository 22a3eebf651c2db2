/*
 * identify.h - a reader of words with its scores, and candidates made of them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_API_IDENTIFY_H
#define OQ_API_IDENTIFY_H

#include "../identify/dated.h"
#include "../identify/score.h"
#include "library.h"

/* A text on the way: what is read of its words, and their scores so far. */
typedef struct oq_id_state {
    oq_id_words words;
    oq_id_score score;
} oq_id_state;

/* The candidates for what was read up to the end, see ortaq_identify. */
OQ_FN void oq_id_state_candidates(const ortaq_library *library,
                                  const oq_id_state *identity,
                                  ortaq_candidate *candidates, size_t room,
                                  size_t *count);

#endif
