/*
 * known.c - the readings that the lexicon knows: the lattice of the word and
 * the automata of stems and suffixes are walked together. What has cost more
 * than the best reading and a margin is not followed, so that cheap edges are
 * tried first.
 *
 * SPDX-License-Identifier: MIT
 */
#include "restorer.h"

#define KNOWN_STEPS 30000u
#define KNOWN_RARE 96 /* as in lib/morph/analyst.h */
#define KNOWN_LISTED 3 /* a listed stem of so many characters is meant, mostly; */
#define KNOWN_NEW 110 /* of a listed stem that the lexicon has not */
#define KNOWN_UNLISTED 24 /* what other readings cost then */

typedef struct known_stem {
    oq_standing standing;
    uint8_t after, behind; /* classes of the last vowel and letter */
} known_stem;

static void known_suffix(oq_restorer *restorer, uint32_t node,
                         const oq_walk *place, bool name);

/* The arcs of one suffix letter, with what its suffix costs. */
static void known_arc(oq_restorer *restorer, uint32_t arc,
                      const oq_walk *place, const oq_walk_edge *edge,
                      uint32_t letter, bool name);

/* The letters of an edge behind the first ones, then on. */
static void known_letters(oq_restorer *restorer, uint32_t node,
                          const oq_walk *next, const oq_walk_edge *edge,
                          uint32_t letter, bool name) {
    if (letter == edge->count || edge->again) {
        known_suffix(restorer, node, next, name);
        return;
    }
    const uint32_t *arcs = restorer->model->arcs;
    for (uint32_t arc = node; arc; arc++) {
        if ((arcs[arc] & OQ_ARC_LETTER) == edge->letters[letter])
            known_arc(restorer, arc, next, edge, letter, name);
        if (arcs[arc] & OQ_ARC_LAST)
            return;
    }
}

static void known_arc(oq_restorer *restorer, uint32_t arc,
                      const oq_walk *place, const oq_walk_edge *edge,
                      uint32_t letter, bool name) {
    const oq_model *model = restorer->model;
    uint16_t morph = model->arc_morph[arc];
    oq_walk next = *place;
    if (morph != OQ_NO_MORPH) {
        const oq_morph *of = &model->morphs[morph];
        next.cost += of->weight + (of->flags & OQ_FLAG_RARE ? KNOWN_RARE : 0);
        name &= !of->upos; /* qarabağlı is no name */
    }
    if (next.cost <= restorer->bound)
        known_letters(restorer, model->arcs[arc] >> OQ_ARC_TARGET, &next, edge,
                      letter + 1, name);
}

static void known_end(oq_restorer *restorer, uint32_t arc,
                      const oq_walk *place, bool name) {
    const oq_model *model = restorer->model;
    uint16_t morph = model->arc_morph[arc];
    oq_walk end = *place;
    if (morph != OQ_NO_MORPH)
        end.cost += model->morphs[morph].weight +
                    (model->morphs[morph].flags & OQ_FLAG_RARE ? KNOWN_RARE
                                                               : 0);
    if (end.cost <= restorer->bound)
        oq_restore_add(restorer, &end, name, false);
}

/* An arc of a node: the edges that begin with its letter. */
static void known_suffix_arc(oq_restorer *restorer, uint32_t arc,
                             const oq_walk *place, bool name) {
    uint8_t letter = restorer->model->arcs[arc] & OQ_ARC_LETTER, number = 0;
    const oq_walk_edge *edge;
    oq_walk next;
    while ((edge = oq_walk_edge_by(restorer, place, letter, &number)))
        if (oq_walk_next(restorer, place, edge, &next))
            known_arc(restorer, arc, &next, edge, 0, name);
}

/* The letter before once more, if the arc has it. */
static void known_suffix_again(oq_restorer *restorer, uint32_t arc,
                               const oq_walk *place, bool name) {
    const oq_walk_edge *edge;
    uint8_t number = 0;
    oq_walk next;
    while ((edge = oq_walk_edge_by(restorer, place, OQ_EDGE_AGAIN, &number)))
        if (oq_walk_next(restorer, place, edge, &next))
            known_arc(restorer, arc, &next, edge, 0, name);
}

static void known_suffix(oq_restorer *restorer, uint32_t node,
                         const oq_walk *place, bool name) {
    const oq_walk_edge *edge;
    uint8_t number = 0;
    oq_walk next;
    if (!node || ++restorer->steps > KNOWN_STEPS)
        return;
    uint64_t letters = restorer->letters[place->open][place->at];
    uint8_t last = place->size ? restorer->path[place->size - 1] : 0;
    for (uint32_t arc = node;; arc++) {
        uint32_t bits = restorer->model->arcs[arc];
        uint8_t letter = bits & OQ_ARC_LETTER;
        if (letter == 0) {
            if (place->at == restorer->size)
                known_end(restorer, arc, place, name);
        } else if (letter <= OQ_LETTER_MAX) {
            if (letters >> letter & 1)
                known_suffix_arc(restorer, arc, place, name);
            if (letter == last && letters >> OQ_EDGE_AGAIN & 1)
                known_suffix_again(restorer, arc, place, name);
        }
        if (bits & OQ_ARC_LAST)
            break;
    }
    if (!(letters >> OQ_EDGE_SILENT & 1))
        return;
    while ((edge = oq_walk_edge_by(restorer, place, OQ_EDGE_SILENT, &number)))
        if (oq_walk_next(restorer, place, edge, &next))
            known_suffix(restorer, node, &next, name);
}

/* --------------------------------------------------------------- Stems -- */

static void known_kind(oq_restorer *restorer, const oq_extra *extra,
                       const known_stem *stem, const oq_walk *place) {
    const oq_model *model = restorer->model;
    const oq_stem_kind *kind = &model->kinds[extra->kind];
    uint8_t after = kind->after ? kind->after - 1 : stem->after;
    oq_walk next = *place;
    if (kind->flags & OQ_FLAG_NOSPELL)
        return;
    next.cost += extra->weight + (kind->flags & OQ_FLAG_RARE ? KNOWN_RARE : 0);
    if (next.cost <= restorer->bound)
        known_suffix(restorer,
                     oq_model_node(model, kind->start, after, stem->behind),
                     &next, kind->flags & OQ_FLAG_CAPITAL);
}

/* A stem ends here: the suffixes of each of its kinds. */
static void known_kinds(oq_restorer *restorer, const known_stem *stem,
                        const oq_walk *place) {
    const oq_model *model = restorer->model;
    uint32_t number = stem->standing.number;
    uint16_t kind = model->stem_kind[number];
    oq_extra only = {kind, model->stem_weight[number], true};
    const oq_extra *extra =
        kind & OQ_EXTRA ? &model->extras[kind & ~OQ_EXTRA] : &only;
    for (;; extra++) {
        known_kind(restorer, extra, stem, place);
        if (extra->last)
            return;
    }
}

static void known_stems(oq_restorer *restorer, const known_stem *from,
                        const oq_walk *place);

/* A place that was reached in the stems: on, and the suffixes of a stem that
 * ends there. */
static void known_stem_on(oq_restorer *restorer, const known_stem *stem,
                          const oq_walk *next) {
    known_stems(restorer, stem, next);
    if (stem->standing.final)
        known_kinds(restorer, stem, next);
}

static void known_letter(const oq_model *model, known_stem *stem,
                         uint8_t letter) {
    if (model->alphabet->vowels >> letter & 1)
        stem->after = model->contexts->after_of[letter];
    if (!(model->alphabet->signs >> letter & 1))
        stem->behind = model->contexts->behind_of[letter];
}

static bool known_step(const oq_model *model, known_stem *stem,
                       uint8_t letter) {
    if (!oq_automaton_step(&model->stems, &stem->standing, letter))
        return false;
    known_letter(model, stem, letter);
    return true;
}

/* The edges that begin with the letter of an arc. */
static void known_stem_arc(oq_restorer *restorer, const known_stem *from,
                           const oq_walk *place, uint32_t arc, uint32_t skip) {
    const oq_model *model = restorer->model;
    uint8_t letter = model->stems.arcs[arc] & OQ_ARC_LETTER, number = 0;
    uint32_t most = restorer->bound - restorer->least[place->size + 1];
    known_stem reached = *from;
    const oq_walk_edge *edge;
    oq_walk next;
    oq_automaton_enter(&model->stems, &reached.standing, arc, skip);
    known_letter(model, &reached, letter);
    while ((edge = oq_walk_edge_by(restorer, place, letter, &number)) &&
           place->cost + edge->cost <= most) {
        known_stem stem = reached;
        bool good = oq_walk_next(restorer, place, edge, &next);
        for (uint8_t i = 1; i < edge->count && good; i++)
            good = known_step(model, &stem, edge->letters[i]);
        if (good)
            known_stem_on(restorer, &stem, &next);
    }
}

static void known_stem_silent(oq_restorer *restorer, const known_stem *from,
                              const oq_walk *place) {
    const oq_walk_edge *edge;
    uint8_t number = 0;
    oq_walk next;
    while ((edge = oq_walk_edge_by(restorer, place, OQ_EDGE_SILENT, &number)))
        if (oq_walk_next(restorer, place, edge, &next))
            known_stems(restorer, from, &next);
}

static void known_stem_again(oq_restorer *restorer, const known_stem *from,
                             const oq_walk *place) {
    const oq_walk_edge *edge;
    uint8_t number = 0;
    oq_walk next;
    while ((edge = oq_walk_edge_by(restorer, place, OQ_EDGE_AGAIN, &number))) {
        known_stem stem = *from;
        if (oq_walk_next(restorer, place, edge, &next) &&
            known_step(restorer->model, &stem, restorer->path[place->size]))
            known_stem_on(restorer, &stem, &next);
    }
}

/* The arcs from the start, or from a node inside. */
static void known_stem_arcs(oq_restorer *restorer, const known_stem *from,
                            const oq_walk *place, uint64_t letters) {
    const oq_automaton *stems = &restorer->model->stems;
    uint32_t arc = from->standing.node;
    if (!from->standing.inside)
        for (uint8_t letter = 1; letter <= OQ_LETTER_MAX; letter++)
            if (letters >> letter & 1 && stems->root[letter])
                known_stem_arc(restorer, from, place, stems->root[letter],
                               stems->root_skip[letter]);
    for (; arc; arc++) {
        uint32_t bits = stems->arcs[arc];
        if (letters >> (bits & OQ_ARC_LETTER) & 1)
            known_stem_arc(restorer, from, place, arc, stems->skip[arc]);
        if (bits & OQ_ARC_LAST)
            return;
    }
}

static void known_stems(oq_restorer *restorer, const known_stem *from,
                        const oq_walk *place) {
    uint64_t letters = restorer->letters[place->open][place->at];
    if (++restorer->steps > KNOWN_STEPS ||
        place->cost + restorer->least[place->size + 1] > restorer->bound)
        return;
    if (letters >> OQ_EDGE_SILENT & 1)
        known_stem_silent(restorer, from, place);
    if (from->standing.inside && letters >> OQ_EDGE_AGAIN & 1)
        known_stem_again(restorer, from, place);
    known_stem_arcs(restorer, from, place, letters);
}

/* The first class of stems that is open: what a listed stem is of that the
 * lexicon has not. */
static const oq_model_class *known_open_class(const oq_model *model) {
    for (uint32_t i = 0; i < oq_model_count(model, OQ_PART_CLASSES); i++)
        if (!(model->classes[i].flags & OQ_FLAG_CLOSED))
            return &model->classes[i];
    return NULL;
}

/* The listed stem as one of the open class. */
static void known_listed_new(oq_restorer *restorer, oq_walk place) {
    const oq_model *model = restorer->model;
    const oq_model_class *klass = known_open_class(model);
    known_stem stem = {.after = 0};
    if (!klass)
        return;
    for (uint32_t i = 0; i < restorer->listed.size; i++)
        known_letter(model, &stem, restorer->listed.letters[i]);
    place.cost += KNOWN_NEW;
    known_suffix(restorer,
                 oq_model_node(model, klass->start, stem.after, stem.behind),
                 &place, false);
}

/* What begins with the listed stem. */
static void known_listed(oq_restorer *restorer) {
    known_stem stem = {.after = 0};
    oq_walk place = oq_walk_listed(restorer);
    bool good = true;
    for (uint32_t i = 0; i < restorer->listed.size && good; i++)
        good = known_step(restorer->model, &stem, restorer->path[i]);
    if (good)
        known_stems(restorer, &stem, &place);
    memcpy(restorer->path, restorer->listed.letters, place.size);
    if (good && stem.standing.final)
        known_kinds(restorer, &stem, &place);
    else
        known_listed_new(restorer, place);
}

OQ_FN void oq_restore_known(oq_restorer *restorer) {
    known_stem stem = {.after = 0};
    oq_walk start = {.at = 0};
    if (restorer->stem >= KNOWN_LISTED)
        start.cost = KNOWN_UNLISTED;
    restorer->steps = 0;
    known_stems(restorer, &stem, &start);
    if (restorer->stem)
        known_listed(restorer);
}

OQ_FN void oq_restore_known_suffix(oq_restorer *restorer, uint32_t node) {
    oq_walk start = {.at = 0};
    restorer->steps = 0;
    restorer->bound = UINT16_MAX;
    known_suffix(restorer, node, &start, false);
}
