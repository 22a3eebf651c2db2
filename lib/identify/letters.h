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
    uint64_t own;     /* of the orthography's alphabet */
} oq_letter_count;

/* Counts the letters of a text; invalid bytes are passed over. */
OQ_FN void oq_count_letters(const oq_pack *pack, const uint8_t *text,
                            size_t size, oq_letter_count *count);

/* Whether the first of two counts of the same text is better beyond doubt. */
OQ_FN bool oq_count_decides(const oq_letter_count *first,
                            const oq_letter_count *second);

#endif
