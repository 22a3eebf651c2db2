/*
 * apostrophes.h - marks of punctuation between two letters of ASCII that stand
 * for one of two signs (o‘zbek, ma'no), written as these signs many at a time.
 * All else about marks is for lib/convert/meant.c.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_APOSTROPHES_H
#define OQ_KERNEL_APOSTROPHES_H

#include "../base/base.h"

enum { OQ_APOSTROPHE_NONE, OQ_APOSTROPHE_SURE, OQ_APOSTROPHE_OTHER };

/* Signs have two bytes, of which the first is the same. */
typedef struct oq_apostrophes {
    uint8_t lead;       /* that byte; 0: there are no such marks */
    uint8_t signs[2];   /* last bytes of the signs, which are marks too */
    uint8_t ascii[2];   /* marks of ASCII; 0: none */
    bool made;          /* the tables are */
    uint8_t unused[58]; /* tables start at whole cache lines */
    uint8_t last[128];  /* by letter of ASCII: the last byte of the sign that a
                           mark behind it stands for; 0: no letter */
    uint8_t own[128];   /* by letter: the signs themselves do so too */
    uint8_t third[64];  /* by the last byte of U+2000 to U+203F: what it is */
    uint8_t may[256];   /* by the first byte of a character: it may be a mark */
} oq_apostrophes;

/*
 * Writes a text from its start on, with signs for such marks, and gives how
 * many bytes it took: up to a mark that is not sure, or to the last 64 bytes or
 * so. *out moves behind what was written, and there is room for twice the text
 * and 64 bytes. Nothing is known of what is before the text.
 */
typedef size_t oq_kernel_apostrophes(const oq_apostrophes *tables,
                                     const uint8_t *text, size_t size,
                                     uint8_t **out);

#endif
