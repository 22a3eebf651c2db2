/*
 * ways.c - an automaton as lists of arcs, and the run of the compiler over
 * it. See suffixes.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "suffixes.h"

OQ_FN bool oq_ways_node(oq_ways *ways) {
    if (!oq_memory_grow(ways->memory, (void **)&ways->first,
                        &ways->first_room, ways->nodes + 2u,
                        sizeof *ways->first)) {
        ways->failed = true;
        return false;
    }
    ways->first[ways->nodes++] = ways->count;
    ways->first[ways->nodes] = ways->count;
    return true;
}

OQ_FN bool oq_ways_add(oq_ways *ways, oq_way way) {
    if (!oq_memory_grow(ways->memory, (void **)&ways->items, &ways->room,
                        ways->count + 1u, sizeof *ways->items)) {
        ways->failed = true;
        return false;
    }
    ways->items[ways->count++] = way;
    ways->first[ways->nodes] = ways->count;
    return true;
}

OQ_FN void oq_ways_free(oq_ways *ways) {
    if (!ways->memory)
        return;
    oq_memory_free(ways->memory, ways->first);
    oq_memory_free(ways->memory, ways->items);
    memset(ways, 0, sizeof *ways);
}

OQ_FN uint64_t oq_allowed_all(void) {
    return OQ_ANYWHERE;
}

OQ_FN uint64_t oq_allowed_base(const oq_alphabet *alphabet) {
    return ~alphabet->vowels;
}

OQ_FN uint64_t oq_allowed_variant(const oq_alphabet *alphabet) {
    return alphabet->vowels;
}

/* Behind xətt, whose variant xət stands before consonants: vowels, signs and
 * the end of the word. */
OQ_FN uint64_t oq_allowed_full(const oq_alphabet *alphabet) {
    return alphabet->vowels | alphabet->signs | 1;
}

OQ_FN uint64_t oq_allowed_short(const oq_alphabet *alphabet) {
    return ~oq_allowed_full(alphabet);
}

OQ_FN uint32_t oq_suffixes_start(const oq_suffixes *suffixes, uint16_t state,
                                 uint64_t allowed) {
    for (uint32_t i = 0; i < suffixes->start_count; i++)
        if (suffixes->starts[i].state == state &&
            suffixes->starts[i].allowed == allowed)
            return i;
    return UINT32_MAX;
}

static bool suffixes_add_start(oq_suffixes *suffixes, uint16_t state,
                               uint64_t allowed) {
    if (state == OQ_NO_STATE ||
        oq_suffixes_start(suffixes, state, allowed) != UINT32_MAX)
        return true;
    if (!oq_memory_grow(suffixes->ways.memory, (void **)&suffixes->starts,
                        &suffixes->start_room, suffixes->start_count + 1u,
                        sizeof *suffixes->starts))
        return false;
    suffixes->starts[suffixes->start_count++] = (oq_start){state, allowed};
    return true;
}

/* Classes begin in five ways; numbers, abbreviations and citations, whose
 * states stand behind the grammar's own, in one. */
static bool suffixes_starts(oq_suffixes *suffixes, const oq_grammar *grammar) {
    const oq_alphabet *alphabet = &grammar->alphabet;
    const uint64_t all = oq_allowed_all();
    const uint64_t ways[] = {all, oq_allowed_base(alphabet),
                             oq_allowed_variant(alphabet),
                             oq_allowed_full(alphabet),
                             oq_allowed_short(alphabet)};
    bool good = true;
    for (uint32_t i = 0; good && i < grammar->class_count; i++) {
        uint16_t state = grammar->classes[i].state;
        for (unsigned way = 0; good && way < OQ_COUNT(ways); way++)
            good = suffixes_add_start(suffixes, state, ways[way]);
    }
    for (uint32_t i = 0; good && i < grammar->citation_count; i++)
        good = suffixes_add_start(suffixes, grammar->citations[i].state, all);
    return good &&
           suffixes_add_start(suffixes, grammar->number_state, all) &&
           suffixes_add_start(suffixes, grammar->numeral_state, all) &&
           suffixes_add_start(suffixes, grammar->abbreviation_state, all);
}

OQ_FN ortaq_status oq_suffixes_compile(oq_suffixes *suffixes,
                                       const oq_grammar *grammar) {
    memset(suffixes, 0, sizeof *suffixes);
    suffixes->ways.memory = grammar->arena.memory;
    oq_contexts_find(&suffixes->contexts, grammar);
    if (!suffixes_starts(suffixes, grammar))
        return ORTAQ_ERROR_MEMORY;
    size_t count = (size_t)suffixes->start_count *
                   suffixes->contexts.after_count *
                   suffixes->contexts.behind_count;
    suffixes->nodes = oq_memory_get(suffixes->ways.memory,
                                    (count + 1) * sizeof *suffixes->nodes);
    bool good = suffixes->nodes && oq_expand(suffixes, grammar) &&
                oq_subsets(&suffixes->ways, suffixes->nodes, count) &&
                oq_minimise(&suffixes->ways, suffixes->nodes, count);
    return good ? ORTAQ_DONE : ORTAQ_ERROR_MEMORY;
}

OQ_FN void oq_suffixes_free(oq_suffixes *suffixes) {
    const oq_memory *memory = suffixes->ways.memory;
    if (!memory)
        return;
    oq_memory_free(memory, suffixes->starts);
    oq_memory_free(memory, suffixes->nodes);
    oq_ways_free(&suffixes->ways);
    memset(suffixes, 0, sizeof *suffixes);
}
