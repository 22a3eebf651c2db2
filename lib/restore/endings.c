/*
 * endings.c - the chains of suffixes that the rest of a word may be: the
 * lattice and the automaton of suffixes walked together. Many stems come to
 * the same place of the word with the same suffixes before them; what the
 * rest costs there at least is kept for the word at hand, so that none of it
 * is walked a second time in vain.
 *
 * SPDX-License-Identifier: MIT
 */
#include "restorer.h"

/* Whether any arc of a node fits what is at a place. */
OQ_INLINE bool endings_fit(const oq_restorer *restorer, uint32_t node,
                           const oq_walk *place) {
    uint64_t letters = restorer->places[place->at]->letters[place->open];
    uint64_t arcs = restorer->chains.letters[node];
    uint8_t last = place->size ? restorer->path[place->size - 1] : 0;
    return (place->at == restorer->size && arcs & 1) || letters & arcs ||
           letters >> OQ_EDGE_SILENT & 1 ||
           (letters >> OQ_EDGE_AGAIN & arcs >> last & 1);
}

/* The arcs of one suffix letter, with what its suffix costs. */
static void endings_arc(oq_restorer *restorer, uint32_t arc,
                        const oq_walk *place, const oq_walk_edge *edge,
                        uint32_t letter, bool name);

/* The letters of an edge behind the first ones, then on. */
static void endings_letters(oq_restorer *restorer, uint32_t node,
                            const oq_walk *next, const oq_walk_edge *edge,
                            uint32_t letter, bool name) {
    if (letter == edge->count || edge->again) {
        oq_restore_endings(restorer, node, next, name);
        return;
    }
    const uint32_t *arcs = restorer->model->arcs;
    for (uint32_t arc = node; arc; arc++) {
        if ((arcs[arc] & OQ_ARC_LETTER) == edge->letters[letter])
            endings_arc(restorer, arc, next, edge, letter, name);
        if (arcs[arc] & OQ_ARC_LAST)
            return;
    }
}

static bool endings_name(const oq_model *model, uint32_t arc, bool name) {
    uint16_t morph = model->arc_morph[arc];
    return name && (morph == OQ_NO_MORPH ||
                    !model->morphs[morph].upos); /* qarabağlı */
}

static void endings_arc(oq_restorer *restorer, uint32_t arc,
                        const oq_walk *place, const oq_walk_edge *edge,
                        uint32_t letter, bool name) {
    const oq_model *model = restorer->model;
    uint32_t node = model->arcs[arc] >> OQ_ARC_TARGET;
    oq_walk next = *place;
    next.cost += oq_chain_morph(model, arc);
    if (next.cost + oq_chain_of(restorer, node, next.at) > restorer->bound)
        return;
    endings_letters(restorer, node, &next, edge, letter + 1,
                    endings_name(model, arc, name));
}

static void endings_end(oq_restorer *restorer, uint32_t arc,
                        const oq_walk *place, bool name) {
    oq_walk end = *place;
    end.cost += oq_chain_morph(restorer->model, arc);
    if (end.cost > restorer->bound)
        return;
    if (end.cost < restorer->cheapest)
        restorer->cheapest = end.cost;
    oq_restore_add(restorer, &end, name, false);
}

/* An arc of a node: the edges that begin with a letter, which is the arc's,
 * or that of the letter before once more. What lies behind costs too much,
 * mostly. */
static void endings_edges(oq_restorer *restorer, uint32_t arc,
                          const oq_walk *place, uint8_t letter, bool name) {
    const oq_model *model = restorer->model;
    uint32_t node = model->arcs[arc] >> OQ_ARC_TARGET;
    uint32_t morph = oq_chain_morph(model, arc), cost = place->cost + morph;
    oq_walk_edges edges = oq_walk_edges_by(restorer, place, letter);
    oq_walk next;
    while (edges.number) {
        const oq_walk_edge *edge = oq_walk_take(&edges);
        uint32_t at = place->at + edge->codes;
        if (edge->stem)
            continue;
        if (edge->count > 1 && !edge->again) {
            if (oq_walk_next(restorer, place, edge, 0, &next))
                endings_arc(restorer, arc, &next, edge, 0, name);
            continue;
        }
        if (cost + edge->cost + oq_chain_of(restorer, node, at) >
                restorer->bound ||
            !oq_walk_next(restorer, place, edge, 0, &next))
            continue;
        next.cost += morph;
        if (endings_fit(restorer, node, &next))
            oq_restore_endings(restorer, node, &next,
                               endings_name(model, arc, name));
    }
}

static void endings_arcs(oq_restorer *restorer, uint32_t node,
                         const oq_walk *place, bool name) {
    uint64_t letters = restorer->places[place->at]->letters[place->open];
    uint8_t last = place->size ? restorer->path[place->size - 1] : 0;
    for (uint32_t arc = node;; arc++) {
        uint32_t bits = restorer->model->arcs[arc];
        uint8_t letter = bits & OQ_ARC_LETTER;
        if (letter == 0) {
            if (place->at == restorer->size)
                endings_end(restorer, arc, place, name);
        } else if (letter <= OQ_LETTER_MAX) {
            if (letters >> letter & 1)
                endings_edges(restorer, arc, place, letter, name);
            if (letter == last && letters >> OQ_EDGE_AGAIN & 1)
                endings_edges(restorer, arc, place, OQ_EDGE_AGAIN, name);
        }
        if (bits & OQ_ARC_LAST)
            return;
    }
}

static void endings_silent(oq_restorer *restorer, uint32_t node,
                           const oq_walk *place, bool name) {
    oq_walk_edges edges = oq_walk_edges_by(restorer, place, OQ_EDGE_SILENT);
    oq_walk next;
    while (edges.number)
        if (oq_walk_next(restorer, place, oq_walk_take(&edges), 0, &next))
            oq_restore_endings(restorer, node, &next, name);
}

/* All that the ways on from a place depend on: the last letters, because one
 * may stand for two. */
static uint64_t endings_key(const oq_restorer *restorer, uint32_t node,
                            const oq_walk *place) {
    const uint8_t *end = restorer->path + place->size;
    uint64_t last = place->size ? end[-1] : 0;
    bool twice = place->size > 1 && end[-1] == end[-2];
    return (uint64_t)restorer->word << 40 | (uint64_t)node << 16 |
           (uint64_t)place->bare << 14 | last << 8 | (uint64_t)twice << 7 |
           (uint64_t)place->open << 6 | place->at;
}

static oq_ending *endings_known(oq_restorer *restorer, uint64_t key) {
    uint64_t hash = key * 0x9E3779B97F4A7C15u;
    return &restorer->endings[hash >> (64 - OQ_ENDINGS_BITS)];
}

/* What the rest of the word costs at least is known when all of it was looked
 * at: as much as the cheapest end, or more than the bound left room for. */
OQ_FN void oq_restore_endings(oq_restorer *restorer, uint32_t node,
                              const oq_walk *place, bool name) {
    if (!endings_fit(restorer, node, place))
        return;
    uint64_t key = endings_key(restorer, node, place);
    oq_ending *known = endings_known(restorer, key);
    uint32_t before = restorer->cheapest, room = restorer->bound - place->cost;
    if (!node || place->cost > restorer->bound ||
        (known->key == key && known->least > room) ||
        ++restorer->steps > OQ_RESTORE_STEPS)
        return;
    restorer->cheapest = UINT32_MAX;
    endings_arcs(restorer, node, place, name);
    endings_silent(restorer, node, place, name);
    uint32_t found = restorer->cheapest;
    if (restorer->steps <= OQ_RESTORE_STEPS && !restorer->cramped)
        *known = (oq_ending){
            key, found == UINT32_MAX ? room + 1 : found - place->cost};
    restorer->cheapest = before < found ? before : found;
}

OQ_FN void oq_restore_suffixes(oq_restorer *restorer, uint32_t node) {
    oq_walk start = {.at = 0};
    restorer->steps = 0;
    restorer->bound = UINT16_MAX;
    oq_restore_endings(restorer, node, &start, false);
}
