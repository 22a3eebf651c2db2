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

/* A step and the letters of its source, looked up. */
typedef struct oq_decider {
    const uint32_t *codes, *uppers;
    const uint8_t *kinds;
    const uint8_t *plain;
    const uint16_t *firsts;
    const oq_packed_rule *rules;
    const uint8_t *text;
    const oq_element *elements;
    const oq_set *sets;
    const oq_output *outputs;
    uint32_t rule_count;
    bool cased;         /* the source has capitals */
    oq_set seconds;     /* letters that stand behind another in a rule's text */
    oq_set sure;        /* those that another may take without being hard */
    oq_set inside[256]; /* by a letter: those that stand behind it there, but
                           not as the second ones */
} oq_decider;

/* A letter as it is written. Number 0: the word's edge. */
typedef struct oq_unit {
    uint8_t letter;
    bool upper;
} oq_unit;

/* What a letter becomes. "hard": more must be known. A rule for two letters
 * gives the second one all of its result. */
typedef struct oq_decision {
    bool hard;
    uint8_t size;
    uint8_t text[2 * OQ_OUTPUT_MAX];
} oq_decision;

/* "letters" lie at "source", the step at "rules". */
OQ_FN void oq_decider_open(oq_decider *decider, const oq_letters *letters,
                           const uint8_t *source, const oq_step *step,
                           const uint8_t *rules);

/* Whether a letter's neighbours may matter at all. */
OQ_FN bool oq_decider_asks(const oq_decider *decider, oq_unit unit);

OQ_FN oq_decision oq_decide(const oq_decider *decider, oq_unit before,
                            oq_unit unit, oq_unit after);

#endif
