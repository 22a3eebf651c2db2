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

typedef struct oq_identity {
    oq_id_words words;
    oq_id_score score;
} oq_identity;

OQ_FN void oq_identity_start(oq_identity *identity);
OQ_FN void oq_identity_feed(oq_identity *identity, const uint8_t *text,
                            size_t size);
OQ_FN void oq_identity_end(oq_identity *identity);

/* The candidates for what was read up to the end, see ortaq_identify. */
OQ_FN void oq_identity_candidates(const ortaq_library *library,
                                  const oq_identity *identity,
                                  ortaq_candidate *candidates, size_t room,
                                  size_t *count);

#endif
