/*
 * automaton.h - a set of words as a minimal acyclic automaton that numbers
 * its words (Lucchesi and Kowaltowski 1993): the k-th word in order of letters
 * has the number k, so that what is known of a word lies in plain arrays.
 *
 * Plain data, read-only, the same in a file and in memory. A node is a run of
 * arcs, the last of which is marked; node 0 has none. "skip" of an arc is the
 * number of words that begin with an earlier arc of the same node.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_AUTOMATON_H
#define OQ_AUTOMATON_H

#include "alphabet.h"

#define OQ_ARC_LETTER 0x3Fu
#define OQ_ARC_LAST 0x40u
#define OQ_ARC_FINAL 0x80u /* a word may end behind this arc */
#define OQ_ARC_TARGET 8    /* shift: the first arc of the node behind it */

typedef struct oq_automaton {
    const uint32_t *arcs; /* arc 0 is not used */
    const uint16_t *skip;
    const uint32_t *root; /* by letter: arc, 0 for none */
    const uint32_t *root_skip;
    uint32_t arc_count, word_count;
} oq_automaton;

/* Where one stands after some letters. Zeroed: at the start. */
typedef struct oq_standing {
    uint32_t node;
    uint32_t number; /* of the word that ends here, if "final" */
    bool final, inside;
} oq_standing;

OQ_INLINE bool oq_automaton_enter(const oq_automaton *automaton,
                                  oq_standing *standing, uint32_t arc,
                                  uint32_t skip) {
    uint32_t bits = automaton->arcs[arc];
    standing->number += skip + standing->final;
    standing->node = bits >> OQ_ARC_TARGET;
    standing->final = (bits & OQ_ARC_FINAL) != 0;
    standing->inside = true;
    return true;
}

/* Goes on by one letter; false (and nothing moved) if no word does so. */
OQ_INLINE bool oq_automaton_step(const oq_automaton *automaton,
                                 oq_standing *standing, uint8_t letter) {
    if (!standing->inside) {
        uint32_t arc = automaton->root[letter];
        return arc && oq_automaton_enter(automaton, standing, arc,
                                         automaton->root_skip[letter]);
    }
    uint32_t arc = standing->node;
    if (!arc)
        return false;
    for (;; arc++) {
        uint32_t bits = automaton->arcs[arc];
        if ((bits & OQ_ARC_LETTER) == letter)
            return oq_automaton_enter(automaton, standing, arc,
                                      automaton->skip[arc]);
        if (bits & OQ_ARC_LAST)
            return false;
    }
}

/* Finds a whole word; *number may be NULL. */
OQ_FN bool oq_automaton_find(const oq_automaton *automaton,
                             const uint8_t *letters, size_t size,
                             uint32_t *number);

/* The word with this number; gives its size. "letters" has room for
 * OQ_LEX_MAX. */
OQ_FN size_t oq_automaton_word(const oq_automaton *automaton, uint32_t number,
                               uint8_t *letters);

/* Whether every walk stays inside the arrays, ends, is no longer than
 * OQ_LEX_MAX, and gives numbers below word_count. Errors: DATA, MEMORY. */
OQ_FN ortaq_status oq_automaton_check(const oq_automaton *automaton,
                                      const oq_memory *memory);

#endif
