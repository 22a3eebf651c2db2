/*
 * decide.h - what a letter becomes when only its two neighbours are known.
 * For the tables of kernels (compile_kernel.c); the engine itself sees whole
 * words.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_DECIDE_H
#define OQ_DECIDE_H

#include "pack.h"

enum { OQ_DECIDE_FAR = 1024 }; /* rules that may be left, by number */

/* A step and the letters of its source, looked up. */
typedef struct oq_decider {
    const uint16_t *pages, *cells;
    const uint32_t *codes, *uppers;
    const uint8_t *kinds;
    const oq_point *points;
    const uint8_t *plain;
    const uint16_t *firsts;
    const oq_packed_rule *rules;
    const uint8_t *text;
    const oq_element *elements;
    const oq_set *sets;
    const oq_output *outputs;
    uint32_t rule_count, point_count;
    bool cased;  /* the source has capitals */
    bool leaves; /* rules that look far are left to a filter: "far" */
    uint64_t far[OQ_DECIDE_FAR / 64]; /* those that were left */
    oq_set signs;       /* letters that are marks of punctuation too */
    oq_set seconds;     /* letters that stand behind another in a rule's text */
    oq_set inside[256]; /* by a letter: those that stand behind it there, but
                           not as the second ones */
    /* By a letter, those behind it with which it makes a text of a rule whose
     * result it gets: it knows what is before it. */
    oq_set early[256];
    /* By a letter, those behind it that write what it becomes, for that hangs
     * on the letter behind them. */
    oq_set late[256];
    /* Whether the first of two letters may be taken by the one before: 0 is
     * not asked yet, 1 no, 2 yes. */
    uint8_t doubts[256][256];
} oq_decider;

/* A letter as it is written. Number 0: the word's edge. */
typedef struct oq_unit {
    uint8_t letter;
    bool upper;
} oq_unit;

/* What a letter becomes. "hard": more must be known. A rule for two letters
 * gives the second one all of its result, or the first one ("early"). */
typedef struct oq_decision {
    bool hard;
    uint8_t size;
    uint8_t text[2 * OQ_OUTPUT_MAX];
} oq_decision;

/* "letters" lie at "source", the step at "rules". */
OQ_FN void oq_decider_open(oq_decider *decider, const oq_letters *letters,
                           const uint8_t *source, const oq_step *step,
                           const uint8_t *rules);

/* Whether a letter has no capital: signs, and letters like ʼ. */
OQ_FN bool oq_decider_is_caseless(const oq_decider *decider, oq_unit unit);

/* Whether it is a capital that may be of a Roman numeral: І or Х of Cyrillic.
 */
OQ_FN bool oq_decider_is_numeral(const oq_decider *decider, oq_unit unit);

/* Whether a letter's neighbours may matter at all. */
OQ_FN bool oq_decider_asks(const oq_decider *decider, oq_unit unit);

/* With "leaves", an answer holds where no rule of "far" matches. */
OQ_FN oq_decision oq_decide(oq_decider *decider, oq_unit before, oq_unit unit,
                            oq_unit after);

#endif
