/*
 * model.h - what lib/identify was taught: models/identify.bin as constant
 * arrays, made by gen/identify_embed.c. doc/identification.md describes it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ID_MODEL_H
#define OQ_ID_MODEL_H

#include "words.h"

enum {
    OQ_ID_WIDTH = 64,   /* classes of a table at most */
    OQ_ID_CLASSES = 95, /* of all tables; one more is a multiple of 32 */
    OQ_ID_DATED = 16,   /* orthographies of a class at most */
    OQ_ID_TABLES = 3,   /* tables with rows at most; they come first */
    OQ_ID_LENGTHS = 16, /* temperatures: of 2^0, 2^1 ... features */
    OQ_ID_UNIT = 4096,  /* of 1.0 in the numbers of a table */
    OQ_ID_WEIGHT = 7,   /* the greatest weight, in units of its table */
    OQ_ID_ZERO = 8      /* what is added, so that none is negative */
};

/* A language in a script. */
typedef struct oq_id_class {
    const char *tag; /* "az-Latn"; "und": a language that is none of these */
    uint16_t dated, dated_count; /* its orthographies; none: the tag answers */
} oq_id_class;

/* A table of one script. */
typedef struct oq_id_table {
    uint16_t script, classes;
    uint16_t width;       /* weights of a row: 16, 32, 48 or 64 */
    uint16_t bits;        /* 1 << bits rows; 0: no rows, and one class */
    uint16_t first;       /* class */
    int32_t unit;         /* value of a weight of 1, in 1 / (16 * OQ_ID_UNIT) */
    const uint16_t *rows; /* weights, four in a number: that of the first class
                             in the lowest bits */
    const int32_t *bias;  /* a class, in OQ_ID_UNIT */
    const uint16_t *temperature; /* OQ_ID_LENGTHS, in OQ_ID_UNIT */
} oq_id_table;

/* How much a letter costs in an orthography: -16 log2 of its share. */
typedef struct oq_id_letter {
    uint16_t place; /* see oq_id_counted */
    uint8_t cost;
} oq_id_letter;

/* An orthography of a class. */
typedef struct oq_id_dated {
    const char *tag;
    uint16_t letter, letter_count; /* by place */
    uint16_t prior; /* -16 log2 of how often it is met in its class */
} oq_id_dated;

typedef struct oq_id_model {
    const oq_id_table *tables;
    size_t table_count;
    const oq_id_class *classes;
    size_t class_count;
    const oq_id_dated *dated;
    size_t dated_count;
    const oq_id_letter *letters;
} oq_id_model;

OQ_FN const oq_id_model *oq_id_model_here(void);

#endif
