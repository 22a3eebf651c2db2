/*
 * build.h - makes the smallest automaton of a sorted list of words. For the
 * compiler of models and for a user's own words; what ships is built already.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_LEXICON_BUILD_H
#define OQ_LEXICON_BUILD_H

#include "automaton.h"

typedef struct oq_build {
    const oq_memory *memory;
    uint32_t *arcs;
    uint16_t *skip;
    uint32_t *words; /* by first arc of a node: the words below it */
    size_t count, room;
    uint32_t *table; /* first arcs of nodes by their content */
    size_t table_room, nodes;
    uint32_t root[OQ_LETTERS], root_skip[OQ_LETTERS];
    uint32_t word_count;
    bool failed, too_large;
} oq_build;

/* One word: letters, and how many. */
typedef struct oq_build_word {
    const uint8_t *letters;
    uint32_t size;
} oq_build_word;

/* Builds from words that are sorted and differ. False: no memory, or more
 * than 65,535 words behind one node (too_large). */
OQ_FN bool oq_build_words(oq_build *build, const oq_memory *memory,
                          const oq_build_word *words, uint32_t count);

/* A view of what was built; it lives as long as the build. */
OQ_FN oq_automaton oq_build_view(const oq_build *build);

OQ_FN void oq_build_free(oq_build *build);

#endif
