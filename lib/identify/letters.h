/*
 * letters.h - which orthographies the letters of a text allow.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_IDENTIFY_H
#define OQ_IDENTIFY_H

#include "../orth/pack.h"

/* What a text's letters say of one orthography. */
typedef struct oq_letter_count {
    uint64_t letters; /* letters of any script */
    uint64_t own;     /* of the orthography's file */
    uint64_t other;   /* of its script, but not of the file */
    oq_set seen;      /* which letters of the file occur */
} oq_letter_count;

OQ_FN void oq_count_letters(const oq_pack *pack, const uint8_t *text,
                            size_t size, oq_letter_count *count);

#endif
