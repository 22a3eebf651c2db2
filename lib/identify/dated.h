/*
 * dated.h - which orthography of a language in a script: by the letters seen.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ID_DATED_H
#define OQ_ID_DATED_H

#include "../orth/pack.h"
#include "model.h"

/* The letters that were seen, in the order of their places. */
typedef struct oq_id_seen {
    uint16_t places[OQ_ID_SEEN], codes[OQ_ID_SEEN];
    uint32_t counts[OQ_ID_SEEN];
    uint8_t scripts[OQ_ID_SEEN];
    unsigned size;
    uint64_t sum; /* of all letters of the text, also those not listed */
} oq_id_seen;

OQ_FN void oq_id_seen_make(oq_id_seen *seen, const oq_id_words *words);

/* The chance of each orthography of a class; they sum up to 1. */
OQ_FN void oq_id_dated_chances(const oq_id_class *class, unsigned script,
                               const oq_id_seen *seen,
                               double chances[OQ_ID_DATED]);

/* The share of the letters read that belong to the alphabet of a pack: what
 * the file only tolerates (loans, older norms) does not. */
OQ_FN double oq_id_share(const oq_pack *pack, const oq_id_seen *seen);

#endif
