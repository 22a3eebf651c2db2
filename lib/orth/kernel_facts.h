/*
 * kernel_facts.h - what rules ask of one side of a letter, however far away, as
 * facts that are true or not between each two letters of a word. What is true
 * there follows from the letter that is passed and from what was true before
 * it, so that one pass over a word knows all of it. The same for both sides:
 * facts of what stands before are found from the word's start on, those of what
 * stands behind from its end back.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ORTH_KERNEL_FACTS_H
#define OQ_ORTH_KERNEL_FACTS_H

#include "decide.h"

enum {
    OQ_FACTS_MOST = 256, /* bits of an oq_set */
    OQ_FACT_ALWAYS = 0   /* the number of the one that is always true */
};

typedef enum oq_fact_kind {
    OQ_FACT_TRUE,
    OQ_FACT_LETTER, /* a certain letter, then what is next */
    OQ_FACT_ONE,    /* one of a set, then what is next */
    OQ_FACT_MAYBE,  /* one of a set if there is one, then what is next */
    OQ_FACT_MANY,   /* as many of a set as there are, then what is next */
    OQ_FACT_EDGE,   /* the word's edge, and what is next */
    OQ_FACT_HAS,    /* anywhere on this side a letter of a condition */
    /* Of letters that have case, the nearest one on this side: */
    OQ_FACT_CAPITAL,  /* is a capital */
    OQ_FACT_CAPITALS, /* and so is the nearest one further on */
    OQ_FACT_CASELESS, /* there is none */
    OQ_FACT_NUMERAL   /* the letter here may be of a Roman numeral */
} oq_fact_kind;

typedef struct oq_fact {
    uint8_t kind;
    uint16_t what; /* a letter, a set or a condition, by number */
    uint16_t next; /* a fact with a lower number */
} oq_fact;

typedef struct oq_facts {
    const oq_decider *decider;
    const oq_packed_condition *conditions;
    oq_fact items[OQ_FACTS_MOST];
    unsigned count;
    bool failed; /* too many, or a context of another kind */
} oq_facts;

OQ_FN void oq_facts_open(oq_facts *facts, const oq_decider *decider,
                         const oq_packed_condition *conditions);

/* The number of a fact, made if there is none. */
OQ_FN unsigned oq_fact_of(oq_facts *facts, oq_fact_kind kind, unsigned what,
                          unsigned next);

/* The fact that a context matches from here outwards. */
OQ_FN unsigned oq_fact_context(oq_facts *facts, uint32_t first, unsigned count);

/* What is true at a word's edge, and behind a letter. */
OQ_FN oq_set oq_facts_edge(const oq_facts *facts);
OQ_FN oq_set oq_facts_pass(const oq_facts *facts, const oq_set *before,
                           oq_unit unit);

#endif
