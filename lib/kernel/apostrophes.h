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

/* What a byte may be for a mark, a bit each; a letter has the last byte of its
 * sign instead, whose uppermost bit is set, and perhaps OWN. Three bytes that
 * follow each other have a bit of TWO, THREE or QUOTE in common if they begin
 * with a sign, a sure mark of three bytes, or one of U+2000 to U+203F that is
 * no mark. */
enum {
    OQ_APOSTROPHE_THREE = 0x02,
    OQ_APOSTROPHE_QUOTE = 0x04,
    OQ_APOSTROPHE_TWO = 0x08,
    OQ_APOSTROPHE_MAY = 0x10,   /* begins what may be a mark */
    OQ_APOSTROPHE_ASCII = 0x20, /* one of "ascii" */
    OQ_APOSTROPHE_OWN = 0x40,   /* signs behind it are marks, too */
    OQ_APOSTROPHE_LETTER = 0x80
};

/* Signs have two bytes, of which the first is the same. */
typedef struct oq_apostrophes {
    uint8_t lead;       /* that byte; 0: there are no such marks */
    uint8_t signs[2];   /* last bytes of the signs, which are marks too */
    uint8_t ascii[2];   /* marks of ASCII; 0: none */
    bool made;          /* the tables are */
    uint8_t unused[58]; /* tables start at whole cache lines */
    uint8_t last[128];  /* by letter of ASCII: the last byte of the sign that a
                           mark behind it stands for; 0: no letter */
    uint8_t kinds[128]; /* what bytes of ASCII are */
    /* By the lower six bits: what first bytes of characters are, and what bytes
       are as the second one and the third. */
    uint8_t first[64], second[64], third[64];
} oq_apostrophes;

/*
 * Writes a text from its start on, with signs for such marks, and gives how
 * many bytes it took: up to a mark that is not sure, or to its end. *out moves
 * behind what was written, and there is room for twice the text and 128 bytes.
 * Nothing is known of what is before the text, nor behind it.
 */
typedef size_t oq_kernel_apostrophes(const oq_apostrophes *tables,
                                     const uint8_t *text, size_t size,
                                     uint8_t **out);

#endif
