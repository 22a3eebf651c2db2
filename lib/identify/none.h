/*
 * none.h - whether a text is in none of the languages of its script, though one
 * of them is the likeliest; and whether it is a text.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ID_NONE_H
#define OQ_ID_NONE_H

#include "model.h"

/* What a text came to in a table. */
typedef struct oq_id_standing {
    const double *logits;  /* one a class: the sum of its rows, see score.c */
    double features, root; /* how many rows; what their sum was multiplied by */
    double signs;          /* signs of programs for each letter */
} oq_id_standing;

/* The chance of none. */
OQ_FN double oq_id_none(const oq_id_table *table,
                        const oq_id_standing *standing);

/* The chance that what was read is no text at all: pictures, programs as
 * machines read them, what is packed. */
OQ_FN double oq_id_no_text(const oq_id_words *words);

#endif
