/*
 * known.c - the readings that the lexicon knows: the lattice of the word and
 * the automata of stems and suffixes are walked together. What has cost more
 * than the best reading and a margin is not followed, so that cheap edges are
 * tried first.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../morph/analyst.h"
#include "restorer.h"

#define KNOWN_LISTED 3 /* a listed stem of so many characters is meant, mostly; */
#define KNOWN_NEW 110 /* of a listed stem that the lexicon has not */
#define KNOWN_UNLISTED 24 /* what other readings cost then */
#define KNOWN_UNLISTED_WHOLE 60 /* and if it is the whole word: علی is Əli */

/* Where one stands in the stems: the arcs that follow, and the stems that
 * begin so, [number, end). The first of them ends here if "final". */
typedef struct known_stem {
    uint32_t ahead; /* the letters of those arcs, folded */
    uint32_t node, number, end;
    bool final, inside;
    uint8_t after, behind; /* classes of the last vowel and letter */
    uint8_t least;         /* of their weights; 0: not known */
} known_stem;

static uint32_t known_least(oq_restorer *restorer, known_stem *stem) {
    if (!stem->least)
        stem->least = oq_least_of(&restorer->least, stem->number, stem->end);
    return stem->least;
}

static void known_kind(oq_restorer *restorer, const oq_extra *extra,
                       const known_stem *stem, const oq_walk *place) {
    const oq_model *model = restorer->model;
    const oq_stem_kind *kind = &model->kinds[extra->kind];
    uint8_t after = kind->after ? kind->after - 1 : stem->after;
    oq_walk next = *place;
    if (kind->flags & OQ_FLAG_NOSPELL)
        return;
    next.cost += extra->weight +
                 (kind->flags & OQ_FLAG_RARE ? OQ_COST_RARE : 0u);
    uint32_t node = oq_model_node(model, kind->start, after, stem->behind);
    if (next.cost + oq_chain_of(restorer, node, next.at) <= restorer->bound)
        oq_restore_endings(restorer, node, &next,
                           kind->flags & OQ_FLAG_CAPITAL);
}

/* A stem ends here: the suffixes of each of its kinds. */
static void known_kinds(oq_restorer *restorer, const known_stem *stem,
                        const oq_walk *place) {
    oq_extra only;
    const oq_extra *extra =
        oq_model_kinds(restorer->model, stem->number, &only);
    for (;; extra++) {
        known_kind(restorer, extra, stem, place);
        if (extra->last)
            return;
    }
}

/* Puts down where the walk stands. */
static void known_put(oq_restorer *restorer, const known_stem *stem,
                      const oq_walk *place, bool on, bool kinds) {
    oq_onset_stand *to = oq_onset_add(&restorer->onsets);
    if (!to)
        return;
    if (place->size > OQ_ONSET_LETTERS) {
        restorer->onsets.made->good = false;
        return;
    }
    *to = (oq_onset_stand){
        .ahead = stem->ahead,
        .node = stem->node, .number = stem->number, .end = stem->end,
        .cost = (uint16_t)place->cost, .spelt = (uint16_t)place->spelt,
        .after = stem->after, .behind = stem->behind, .least = stem->least,
        .final = stem->final, .inside = stem->inside,
        .open = place->open, .bare = place->bare,
        .on = on, .kinds = kinds,
        .at = (uint8_t)place->at, .size = (uint8_t)place->size};
    memcpy(to->letters, restorer->path, place->size);
}

static void known_stems(oq_restorer *restorer, const known_stem *from,
                        const oq_walk *place);

/* Whether stems may go on where a place has some letters: "ahead" has one of
 * them, or the place something silent, or "last" once more. */
OQ_INLINE bool known_goes(uint64_t here, uint32_t ahead, uint8_t last) {
    uint64_t letters = here & ~((uint64_t)1 << OQ_EDGE_AGAIN);
    return (OQ_LETTERS_FOLDED(letters) & ahead) ||
           (here >> OQ_EDGE_SILENT & 1) ||
           (here >> OQ_EDGE_AGAIN & ahead >> (last & 31) & 1);
}

/* A place that was reached in the stems: on, and the suffixes of a stem that
 * ends there. */
OQ_INLINE void known_stem_on(oq_restorer *restorer, const known_stem *stem,
                          const oq_walk *next) {
    bool stop = next->at >= restorer->stop;
    uint64_t here = restorer->places[next->at]->letters[next->open];
    if (!stop && known_goes(here, stem->ahead, restorer->path[next->size - 1]))
        known_stems(restorer, stem, next);
    if (restorer->stop != UINT32_MAX && (stop || stem->final))
        known_put(restorer, stem, next, stop, stem->final);
    else if (stem->final)
        known_kinds(restorer, stem, next);
}

/* What lies behind an arc, with its stems. */
OQ_INLINE void known_enter(const oq_restorer *restorer, known_stem *stem,
                           uint32_t arc, uint32_t number, uint32_t end) {
    const oq_branch *branch = &restorer->branches.arcs[arc];
    uint32_t bits = branch->bits;
    uint8_t after = restorer->after_of[bits & OQ_ARC_LETTER];
    uint8_t behind = restorer->behind_of[bits & OQ_ARC_LETTER];
    stem->ahead = branch->ahead;
    stem->node = bits >> OQ_ARC_TARGET;
    stem->number = number;
    stem->end = end;
    stem->least = 0;
    stem->final = (bits & OQ_ARC_FINAL) != 0;
    stem->inside = true;
    if (after != OQ_CLASS_KEPT)
        stem->after = after;
    if (behind != OQ_CLASS_KEPT)
        stem->behind = behind;
}

/* The same for an arc of a node. */
OQ_INLINE void known_enter_arc(const oq_restorer *restorer,
                               const known_stem *from, uint32_t arc,
                               known_stem *stem) {
    const uint16_t *skip = &restorer->model->stems.skip[arc];
    uint32_t first = from->number + from->final, end = from->end;
    if (!(restorer->branches.arcs[arc].bits & OQ_ARC_LAST))
        end = first + skip[1];
    known_enter(restorer, stem, arc, first + skip[0], end);
}

static void known_enter_root(const oq_restorer *restorer, known_stem *stem,
                             uint8_t letter) {
    const oq_automaton *stems = &restorer->model->stems;
    uint8_t next = letter + 1;
    while (next < OQ_LETTERS && !stems->root[next])
        next++;
    known_enter(restorer, stem, stems->root[letter], stems->root_skip[letter],
                next < OQ_LETTERS ? stems->root_skip[next]
                                  : stems->word_count);
}

static bool known_step(const oq_restorer *restorer, known_stem *stem,
                       uint8_t letter) {
    const oq_automaton *stems = &restorer->model->stems;
    if (!stem->inside) {
        if (stems->root[letter])
            known_enter_root(restorer, stem, letter);
        return stem->inside;
    }
    if (!(stem->ahead >> (letter & 31) & 1))
        return false;
    for (uint32_t arc = stem->node; arc; arc++) {
        uint32_t bits = restorer->branches.arcs[arc].bits;
        if ((bits & OQ_ARC_LETTER) == letter) {
            known_enter_arc(restorer, stem, arc, stem);
            return true;
        }
        if (bits & OQ_ARC_LAST)
            return false;
    }
    return false;
}

/* Whether nothing is behind an edge of one letter. */
OQ_INLINE bool known_dead(const oq_restorer *restorer,
                          const known_stem *reached, const oq_walk *place,
                          const oq_walk_edge *edge) {
    uint32_t at = place->at + edge->codes;
    uint64_t here = restorer->places[at]->letters[!edge->closed];
    return !reached->final && at < restorer->stop &&
           !known_goes(here, reached->ahead, edge->letters[0]);
}

/* The edges that begin with the letter by which "reached" was reached. */
static void known_stem_edges(oq_restorer *restorer, known_stem *reached,
                             const oq_walk *place, uint8_t letter) {
    oq_walk_edges edges = oq_walk_edges_by(restorer, place, letter);
    oq_walk next;
    while (edges.number) {
        const oq_walk_edge *edge = oq_walk_take(&edges);
        if (edge->count == 1 && known_dead(restorer, reached, place, edge))
            continue;
        if (place->cost + edge->cost + known_least(restorer, reached) >
            restorer->bound)
            return;
        if (!oq_walk_next(restorer, place, edge, reached->least, &next))
            continue;
        if (edge->count == 1) {
            known_stem_on(restorer, reached, &next);
            continue;
        }
        known_stem stem = *reached;
        bool good = true;
        for (uint8_t i = 1; i < edge->count && good; i++)
            good = known_step(restorer, &stem, edge->letters[i]);
        if (good)
            known_stem_on(restorer, &stem, &next);
    }
}

static void known_stem_silent(oq_restorer *restorer, const known_stem *from,
                              const oq_walk *place, uint32_t least) {
    oq_walk_edges edges = oq_walk_edges_by(restorer, place, OQ_EDGE_SILENT);
    oq_walk next;
    while (edges.number)
        if (oq_walk_next(restorer, place, oq_walk_take(&edges), least, &next))
            known_stems(restorer, from, &next);
}

static void known_stem_again(oq_restorer *restorer, const known_stem *from,
                             const oq_walk *place, uint32_t least) {
    oq_walk_edges edges = oq_walk_edges_by(restorer, place, OQ_EDGE_AGAIN);
    oq_walk next;
    if (!(from->ahead >> (restorer->path[place->size - 1] & 31) & 1))
        return;
    while (edges.number) {
        const oq_walk_edge *edge = oq_walk_take(&edges);
        known_stem stem = *from;
        if (oq_walk_next(restorer, place, edge, least, &next) &&
            known_step(restorer, &stem, restorer->path[place->size]))
            known_stem_on(restorer, &stem, &next);
    }
}

static void known_stem_root(oq_restorer *restorer, const oq_walk *place,
                            uint64_t letters) {
    letters &= restorer->branches.letters;
    for (uint8_t letter = 1; letters >> letter; letter++) {
        if (!(letters >> letter & 1))
            continue;
        known_stem reached = {.after = 0};
        known_enter_root(restorer, &reached, letter);
        known_stem_edges(restorer, &reached, place, letter);
    }
}

/* Arcs are in the order of their letters. */
static void known_stem_arcs(oq_restorer *restorer, const known_stem *from,
                            const oq_walk *place, uint64_t letters) {
    const oq_branch *arcs = restorer->branches.arcs;
    letters &= from->ahead | (uint64_t)from->ahead << 32;
    for (uint32_t arc = from->node; letters; arc++) {
        uint32_t bits = arcs[arc].bits;
        uint8_t letter = bits & OQ_ARC_LETTER;
        if (letters >> letter & 1) {
            known_stem reached = *from;
            known_enter_arc(restorer, from, arc, &reached);
            known_stem_edges(restorer, &reached, place, letter);
        }
        if (bits & OQ_ARC_LAST || !(letters >> letter >> 1))
            return;
    }
}

/* The stems that go on from here; the least of their weights must fit in. */
static void known_stems(oq_restorer *restorer, const known_stem *from,
                        const oq_walk *place) {
    uint64_t letters = restorer->places[place->at]->letters[place->open];
    if ((!from->node && from->inside) ||
        place->cost + restorer->rest[place->at] > restorer->bound)
        return;
    uint32_t least = from->least;
    if (from->final || !least)
        least = oq_least_of(&restorer->least, from->number + from->final,
                            from->end);
    if (place->cost + restorer->rest[place->at] + least > restorer->bound ||
        ++restorer->steps > OQ_RESTORE_STEPS)
        return;
    if (place->at >= restorer->stop) {
        known_put(restorer, from, place, true, false);
        return;
    }
    if (letters >> OQ_EDGE_SILENT & 1)
        known_stem_silent(restorer, from, place, least);
    if (from->inside && letters >> OQ_EDGE_AGAIN & 1)
        known_stem_again(restorer, from, place, least);
    if (from->inside)
        known_stem_arcs(restorer, from, place, letters);
    else
        known_stem_root(restorer, place, letters);
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
    oq_stem_context(model, restorer->listed.letters, restorer->listed.size,
                    &stem.after, &stem.behind);
    place.cost += KNOWN_NEW;
    oq_restore_endings(restorer,
                 oq_model_node(model, klass->start, stem.after, stem.behind),
                 &place, false);
}

/* What begins with the listed stem. */
static void known_listed(oq_restorer *restorer) {
    known_stem stem = {.end = restorer->model->stems.word_count};
    oq_walk place = oq_walk_listed(restorer);
    bool good = true;
    for (uint32_t i = 0; i < restorer->listed.size && good; i++)
        good = known_step(restorer, &stem, restorer->path[i]);
    if (good)
        known_stems(restorer, &stem, &place);
    memcpy(restorer->path, restorer->listed.letters, place.size);
    if (good && stem.final)
        known_kinds(restorer, &stem, &place);
    else
        known_listed_new(restorer, place);
}

/* ---------------------------------------------------------------- Onsets -- */

/* Walks as far as an onset goes. What is behind it is not known, and may cost
 * nothing. Its steps are no word's: none has fewer for being the first. */
static void known_make_onset(oq_restorer *restorer, oq_onset *onset) {
    known_stem stem = {.end = restorer->model->stems.word_count};
    oq_walk start = {.at = 0};
    uint32_t bound = restorer->bound;
    uint16_t rest[OQ_RESTORE_CODES + 1];
    memcpy(rest, restorer->rest, sizeof rest);
    memset(restorer->rest, 0, sizeof restorer->rest);
    restorer->stop = OQ_ONSET_CODES;
    restorer->bound = OQ_ONSET_BOUND;
    known_stems(restorer, &stem, &start);
    restorer->stop = UINT32_MAX;
    restorer->steps = 0;
    restorer->bound = bound;
    memcpy(restorer->rest, rest, sizeof rest);
    onset->known = true;
    restorer->onsets.used += onset->good ? onset->count : 0;
}

/* The walk goes on from a stand. */
static void known_stand(oq_restorer *restorer, const oq_onset_stand *stand,
                        uint32_t cost) {
    known_stem stem = {stand->ahead, stand->node,  stand->number, stand->end,
                       stand->final, stand->inside, stand->after,
                       stand->behind, stand->least};
    oq_walk place = {.at = stand->at, .size = stand->size, .cost = cost,
                     .spelt = stand->spelt, .open = stand->open,
                     .bare = stand->bare};
    memcpy(restorer->path, stand->letters, OQ_ONSET_LETTERS);
    if (stand->on)
        known_stems(restorer, &stem, &place);
    if (!stand->kinds)
        return;
    known_kinds(restorer, &stem, &place);
}

/* The walk from the start of the word, by its onset; false if that has too
 * many stands. */
static bool known_onset(oq_restorer *restorer, uint32_t cost) {
    uint64_t key[OQ_ONSET_CODES][2];
    for (uint32_t i = 0; i < OQ_ONSET_CODES; i++)
        memcpy(key[i], restorer->places[i]->key, sizeof key[i]);
    oq_onset *onset = oq_onset_of(&restorer->onsets, key);
    if (!onset->known)
        known_make_onset(restorer, onset);
    const oq_onset_stand *stand = &restorer->onsets.stands[onset->first];
    for (uint32_t i = 0; i < onset->count && onset->good; i++, stand++)
        if (cost + stand->cost + restorer->rest[stand->at] + stand->least <=
            restorer->bound)
            known_stand(restorer, stand, cost + stand->cost);
    return onset->good;
}

static void known_start(oq_restorer *restorer, uint32_t cost) {
    known_stem stem = {.end = restorer->model->stems.word_count};
    oq_walk start = {.at = 0, .cost = cost};
    if (restorer->bound > OQ_ONSET_BOUND ||
        restorer->size < OQ_ONSET_CODES || !known_onset(restorer, cost))
        known_stems(restorer, &stem, &start);
}

OQ_FN void oq_restore_known(oq_restorer *restorer) {
    uint32_t cost = restorer->stem < KNOWN_LISTED      ? 0
                    : restorer->stem < restorer->size ? KNOWN_UNLISTED
                                                      : KNOWN_UNLISTED_WHOLE;
    restorer->steps = 0;
    if (!restorer->own)
        known_start(restorer, cost);
    if (restorer->stem)
        known_listed(restorer);
}
