/*
 * stretch.h - cuts a text where its language changes.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ID_STRETCH_H
#define OQ_ID_STRETCH_H

#include "score.h"

/*
 * The places where another class begins, in bytes, in order; the first is 0.
 * The list is empty for a text without words. False if there is no memory.
 */
typedef struct oq_id_cuts {
    const oq_memory *memory;
    size_t *items;
    size_t count, room;
} oq_id_cuts;

OQ_FN bool oq_id_cuts_make(oq_id_cuts *cuts, const uint8_t *text, size_t size);
OQ_FN void oq_id_cuts_free(oq_id_cuts *cuts);

#endif
