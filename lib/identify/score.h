/*
 * score.h - how likely each language is for the words read so far. Adding a
 * word is a sum of rows of weights; the chances are made when they are asked
 * for.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ID_SCORE_H
#define OQ_ID_SCORE_H

#include "model.h"

enum { OQ_ID_PENDING = 1024 }; /* rows that can wait to be summed up at once */

/* The sums of one script. Rows are added up many at a time: until there are
 * many, their numbers are kept. */
typedef struct oq_id_sums {
    int64_t classes[OQ_ID_WIDTH]; /* without the rows that are pending */
    uint64_t features; /* how many rows were added, each with its weight */
    uint64_t words;
    uint32_t step;    /* how much each row that is pending counts */
    uint32_t pending; /* rows whose numbers are in "rows" */
    uint16_t rows[OQ_ID_PENDING];
} oq_id_sums;

typedef struct oq_id_score {
    uint8_t tables[OQ_ID_SCRIPTS]; /* OQ_ID_TABLES: none with rows */
    oq_id_sums sums[OQ_ID_TABLES];
} oq_id_score;

/* Makes a score without words. */
OQ_FN void oq_id_score_start(oq_id_score *score);

/* Adds the word that was read last. Of a long text only some words are taken,
 * by their number, each with more weight. */
OQ_FN void oq_id_score_word(oq_id_score *score, const oq_id_words *words);

/* The same for words that were read at once. */
OQ_FN void oq_id_score_run(oq_id_score *score, const oq_id_run *run);

/*
 * The chance of each class of the model, and of "none of these", which is
 * chances[class_count]; they sum up to 1. "words" has counted what was read.
 */
OQ_FN void oq_id_chances(const oq_id_score *score, const oq_id_words *words,
                         double *chances);

/*
 * What a single word costs in each class, and in none, as for chances: -ln of
 * its chance in OQ_ID_NAT, near enough to compare ways, "most" at most;
 * "other" in classes of other scripts.
 */
enum { OQ_ID_NAT = 1024 };
OQ_FN void oq_id_word_costs(const oq_id_words *words,
                            int32_t costs[OQ_ID_CLASSES + 1], int32_t most,
                            int32_t other);

/* e to the power x, 0 for x below -700; exact to 1e-12. */
OQ_FN double oq_id_exp(double x);

#endif
