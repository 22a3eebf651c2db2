/*
 * suffixes.h - compiles the states of a grammar into one automaton over
 * letters. Sounds are resolved here, once: what depends on the letters before
 * is a state's own copy for each class of letters that sounds tell apart;
 * what depends on the letter after becomes a demand on the next arc.
 *
 * The steps: classes of letters; expansion of suffixes into letters (a
 * nondeterministic automaton); subsets that agree in letter and suffix;
 * dead ends out; the smallest automaton.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_SUFFIXES_H
#define OQ_SUFFIXES_H

#include "grammar.h"

#define OQ_NO_MORPH 0xFFFFu

/* What sounds can tell apart: of the last vowel, and of the last letter. */
typedef struct oq_contexts {
    uint8_t after_of[OQ_LETTERS], behind_of[OQ_LETTERS];
    uint8_t after_letter[OQ_LETTERS]; /* a letter of each class; 0: none */
    uint8_t behind_letter[OQ_LETTERS];
    uint8_t after_count, behind_count;
} oq_contexts;

/* Where suffixes begin: a state, and which letters may come first. */
typedef struct oq_start {
    uint16_t state;
    uint64_t allowed;
} oq_start;

/* An arc of an automaton while it is made. Letter 0: the end of the word. */
typedef struct oq_way {
    uint8_t letter;
    uint16_t morph; /* the suffix that this letter completes, or none */
    uint32_t target;
} oq_way;

/* An automaton as lists of arcs. */
typedef struct oq_ways {
    const oq_memory *memory;
    uint32_t *first; /* by node, and one more */
    size_t first_room;
    uint32_t nodes;
    oq_way *items;
    size_t room;
    uint32_t count;
    bool failed;
} oq_ways;

typedef struct oq_suffixes {
    oq_contexts contexts;
    oq_start *starts;
    size_t start_room;
    uint32_t start_count;
    uint32_t *nodes; /* [start][after][behind], node of "ways" */
    oq_ways ways;
} oq_suffixes;

/* Compiles. Error: MEMORY. */
OQ_FN ortaq_status oq_suffixes_compile(oq_suffixes *suffixes,
                                       const oq_grammar *grammar);
OQ_FN void oq_suffixes_free(oq_suffixes *suffixes);

/* The number of a start; UINT32_MAX if it is not there. */
OQ_FN uint32_t oq_suffixes_start(const oq_suffixes *suffixes, uint16_t state,
                                 uint64_t allowed);

/* Which letters may follow a stem without a variant, a stem with one, and
 * the variant; before vowels the variant stands, or before consonants. */
OQ_FN uint64_t oq_allowed_all(void);
OQ_FN uint64_t oq_allowed_base(const oq_alphabet *alphabet);
OQ_FN uint64_t oq_allowed_variant(const oq_alphabet *alphabet);
OQ_FN uint64_t oq_allowed_full(const oq_alphabet *alphabet);
OQ_FN uint64_t oq_allowed_short(const oq_alphabet *alphabet);

/* The parts, in their order. */
OQ_FN void oq_contexts_find(oq_contexts *contexts, const oq_grammar *grammar);

OQ_FN bool oq_ways_node(oq_ways *ways);
OQ_FN bool oq_ways_add(oq_ways *ways, oq_way way);
OQ_FN void oq_ways_free(oq_ways *ways);

/* Fills ways and nodes with the nondeterministic automaton. */
OQ_FN bool oq_expand(oq_suffixes *suffixes, const oq_grammar *grammar);

/* Replaces the automaton by one whose arcs from a node differ in letter or
 * suffix; roots[count] are brought along. */
OQ_FN bool oq_subsets(oq_ways *ways, uint32_t *roots, size_t count);

/* Takes out what leads nowhere, then makes it the smallest. */
OQ_FN bool oq_minimise(oq_ways *ways, uint32_t *roots, size_t count);

#endif
