/*
 * dated.h - which orthography of a language in a script: by the letters seen.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ID_DATED_H
#define OQ_ID_DATED_H

#include "../orth/pack.h"
#include "model.h"

enum { OQ_ID_DATED = 16 }; /* orthographies of a class at most */

/* The letters of one script that were seen, by place. */
typedef struct oq_id_seen {
    uint64_t counts[OQ_ID_SEEN];
    uint16_t places[OQ_ID_SEEN];
    unsigned size;
    uint64_t sum;
} oq_id_seen;

OQ_FN void oq_id_seen_make(oq_id_seen *seen, const oq_id_words *words,
                           unsigned script);

/* The chance of each orthography of a class; they sum up to 1. */
OQ_FN void oq_id_dated_chances(const oq_id_class *class,
                               const oq_id_seen *seen,
                               double chances[OQ_ID_DATED]);

/* The share of the letters read that belong to the alphabet of a pack: what
 * the file only tolerates (loans, older norms) does not. */
OQ_FN double oq_id_share(const oq_pack *pack, const oq_id_words *words);

#endif
