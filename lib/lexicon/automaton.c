/*
 * automaton.c - looking up, counting back, and the check on load.
 *
 * Every target is less than its arc's own node (the builder writes bottom
 * up), so that walks end whatever the bytes say.
 *
 * SPDX-License-Identifier: MIT
 */
#include "automaton.h"

OQ_FN bool oq_automaton_find(const oq_automaton *automaton,
                             const uint8_t *letters, size_t size,
                             uint32_t *number) {
    oq_standing standing = {0};
    for (size_t i = 0; i < size; i++)
        if (!oq_automaton_step(automaton, &standing, letters[i]))
            return false;
    if (number)
        *number = standing.number;
    return standing.final;
}

/* The last root letter whose words begin at or before a number. */
static uint8_t automaton_root_for(const oq_automaton *automaton,
                                  uint32_t number) {
    uint8_t best = 0;
    for (uint8_t letter = 1; letter < OQ_LETTERS; letter++)
        if (automaton->root[letter] &&
            automaton->root_skip[letter] <= number)
            best = letter;
    return best;
}

static uint32_t automaton_arc_for(const oq_automaton *automaton, uint32_t node,
                                  uint32_t number) {
    uint32_t arc = node;
    while (!(automaton->arcs[arc] & OQ_ARC_LAST) &&
           automaton->skip[arc + 1] <= number)
        arc++;
    return arc;
}

OQ_FN size_t oq_automaton_word(const oq_automaton *automaton, uint32_t number,
                               uint8_t *letters) {
    uint8_t letter = automaton_root_for(automaton, number);
    if (!letter || number >= automaton->word_count)
        return 0;
    uint32_t arc = automaton->root[letter];
    number -= automaton->root_skip[letter];
    size_t size = 0;
    for (;;) {
        uint32_t bits = automaton->arcs[arc];
        letters[size++] = bits & OQ_ARC_LETTER;
        bool final = (bits & OQ_ARC_FINAL) != 0;
        uint32_t node = bits >> OQ_ARC_TARGET;
        if ((final && number == 0) || !node || size == OQ_LEX_MAX)
            return size;
        number -= final;
        arc = automaton_arc_for(automaton, node, number);
        number -= automaton->skip[arc];
    }
}

/* What the check knows of the node that begins at an arc. */
typedef struct oq_node_facts {
    uint32_t words;
    uint8_t depth;
    bool begins;
} oq_node_facts;

/* One node, whose targets were looked at before; gives its last arc, or 0. */
static uint32_t automaton_check_node(const oq_automaton *automaton,
                                     oq_node_facts *facts, uint32_t first) {
    uint32_t words = 0, depth = 0, last = 0;
    for (uint32_t arc = first;; arc++) {
        if (arc >= automaton->arc_count)
            return 0;
        uint32_t bits = automaton->arcs[arc];
        uint32_t letter = bits & OQ_ARC_LETTER, target = bits >> OQ_ARC_TARGET;
        if (letter <= last || letter > OQ_LETTER_MAX || target >= first ||
            !facts[target].begins)
            return 0;
        if (automaton->skip[arc] != words || (!(bits & OQ_ARC_FINAL) && !target))
            return 0;
        words += facts[target].words + ((bits & OQ_ARC_FINAL) != 0);
        if (facts[target].depth + 1u > depth)
            depth = facts[target].depth + 1u;
        last = letter;
        if (words > automaton->word_count || depth > OQ_LEX_MAX)
            return 0;
        if (bits & OQ_ARC_LAST) {
            facts[first] = (oq_node_facts){words, (uint8_t)depth, true};
            return arc;
        }
    }
}

/* Each arc of the root is a node of its own: its skip may be a large number. */
static bool automaton_check_root(const oq_automaton *automaton,
                                 const oq_node_facts *facts) {
    uint32_t words = 0;
    for (uint32_t letter = 0; letter < OQ_LETTERS; letter++) {
        uint32_t arc = automaton->root[letter];
        if (!arc)
            continue;
        if (!letter || arc >= automaton->arc_count)
            return false;
        uint32_t bits = automaton->arcs[arc];
        if ((bits & OQ_ARC_LETTER) != letter ||
            automaton->root_skip[letter] != words)
            return false;
        words += facts[bits >> OQ_ARC_TARGET].words +
                 ((bits & OQ_ARC_FINAL) != 0);
    }
    return words == automaton->word_count;
}

OQ_FN ortaq_status oq_automaton_check(const oq_automaton *automaton,
                                      const oq_memory *memory) {
    size_t bytes = (automaton->arc_count + 1) * sizeof(oq_node_facts);
    oq_node_facts *facts = oq_memory_get(memory, bytes);
    if (!facts)
        return ORTAQ_ERROR_MEMORY;
    facts[0].begins = true;
    bool valid = true;
    for (uint32_t arc = 1; valid && arc < automaton->arc_count; arc++) {
        arc = automaton_check_node(automaton, facts, arc);
        valid = arc != 0;
    }
    valid = valid && automaton_check_root(automaton, facts);
    oq_memory_free(memory, facts);
    return valid ? ORTAQ_DONE : ORTAQ_ERROR_DATA;
}
