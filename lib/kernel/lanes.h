/*
 * lanes.h - the tables of a step for text in lanes of bytes where a look-up is
 * one in a row of 16 (avx2.c). A character that becomes something has a seat.
 * Characters with the same bytes but for the lower half of the last one are a
 * group: what is added to that half gives the seat. Whether a character is one
 * that the tables know is told by a bit that its group has in common with that
 * half; so groups share rows. Row 0 is for all that stays as it is, and has no
 * seat, though it be in the tables of oq_kernel.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_LANES_H
#define OQ_KERNEL_LANES_H

#include "../base/base.h"

enum {
    OQ_LANES_SEATS = 128, /* the first 16 are not used */
    OQ_LANES_LEADS = 8,   /* first bytes, with four groups each */
    OQ_LANES_KEY = 0xF3,  /* in "leads", but for the number of a first byte */
    OQ_LANES_PAIRS = 2    /* sets of eight kinds of pairs */
};

/* Which byte of an output: of two lanes the first and the second have one each,
 * as long as these are enough, and then one more each. A letter of one byte has
 * the first one and one more. */
enum {
    OQ_LANES_FIRST,
    OQ_LANES_SECOND,
    OQ_LANES_MORE,
    OQ_LANES_MORE_SECOND,
    OQ_LANES_OUTS
};

/*
 * Tables by seat are kept as the difference (exclusive or) between a row and
 * the one before: a look-up adds rows up to that of the seat. What stays has in
 * all lanes what "outs" and others have in their first byte.
 */
typedef uint8_t oq_lanes_row[16];
typedef uint8_t oq_lanes_table[OQ_LANES_SEATS];

/*
 * Pairs of neighbours that may change each other: more than oq_kernel says with
 * "beside", so that two look-ups a side tell. A character may be the first of
 * all kinds but those of which there is a bit in "low" by the lower half of its
 * seat or in "row" by its row; and so for the second one. What stays is row 15
 * alone.
 */
typedef struct oq_lanes_pairs {
    oq_lanes_row low[2], row[2]; /* [0]: of the first, [1]: of the second */
} oq_lanes_pairs;

typedef struct oq_lanes {
    oq_lanes_row leads[2]; /* by the last five bits of a first byte; 0: none */
    /* By the number of a first byte and four times the upper bits of the
     * second, or by the upper half of a byte of ASCII: what is added to the
     * lower half, 16 less than gives the seat; and the bit of the group. */
    oq_lanes_row places[2], bits[2], ascii_places, ascii_bits;
    oq_lanes_row valid; /* by the lower half: bits of groups */
    /* By the lower half of a seat, a bit for its row: */
    oq_lanes_row letters, firsts, capitals;
    oq_lanes_row thirds; /* of U+2000 to U+203F those that are plain: by the
                            lower half of the last byte, bits by the upper */
    oq_lanes_row odd; /* bytes of ASCII that are strange or hard: as "sorts" */
    oq_lanes_pairs pairs[OQ_LANES_PAIRS];
    uint8_t rows;       /* the last row in use; 0: letters lack seats */
    uint8_t many;       /* there are more than four first bytes */
    uint8_t half;       /* C0 or D0: all first bytes begin so; 0: they do not */
    uint8_t pair_count; /* sets of pairs in use */
    uint8_t starts[OQ_LANES_OUTS]; /* the first row that has such bytes */
    uint8_t odd_count; /* of "odd" those from 1 on below '@'; one of them */
    uint8_t odd_byte;
    uint8_t stops; /* what some seats become is not known */
    uint8_t unused[5];
    oq_lanes_table outs[OQ_LANES_OUTS], near[3], meets;
    oq_lanes_table index; /* of a seat, not as a difference */
} oq_lanes;

#endif
