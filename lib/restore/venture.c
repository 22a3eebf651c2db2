/*
 * venture.c - a word that the lexicon does not know, spelt by letter odds. A
 * few best beginnings are kept at each character of the word (a beam); two
 * that end in the same letters have the same future, so that the cheaper one
 * is kept alone.
 *
 * SPDX-License-Identifier: MIT
 */
#include "restorer.h"

#define VENTURE_BEAM 12
#define VENTURE_SPELLING 4
#define VENTURE_COST 40 /* of not being in the lexicon */

/* A beginning of the word. */
typedef struct venture_start {
    oq_walk place;
    uint8_t two, one, vowel; /* last letters, last vowel: of the odds */
    uint8_t path[OQ_RESTORED_LETTERS];
} venture_start;

typedef struct venture_beam {
    venture_start starts[VENTURE_BEAM];
    uint32_t count;
    uint32_t worst; /* the dearest one, when the beam is full */
} venture_beam;

static bool venture_same(const venture_start *one,
                         const venture_start *other) {
    return one->two == other->two && one->one == other->one &&
           one->vowel == other->vowel &&
           one->place.open == other->place.open;
}

/* Whether a beginning that costs so much may come into the beam. */
static bool venture_wanted(const venture_beam *beam, uint32_t cost) {
    return beam->count < VENTURE_BEAM ||
           cost < beam->starts[beam->worst].place.cost;
}

/* Where a wanted beginning goes; VENTURE_BEAM if its like is cheaper. */
static uint32_t venture_slot(venture_beam *beam, const venture_start *start) {
    for (uint32_t i = 0; i < beam->count; i++)
        if (venture_same(&beam->starts[i], start))
            return beam->starts[i].place.cost > start->place.cost
                       ? i
                       : VENTURE_BEAM;
    return beam->count < VENTURE_BEAM ? beam->count++ : beam->worst;
}

static void venture_find_worst(venture_beam *beam) {
    beam->worst = 0;
    for (uint32_t i = 1; i < beam->count; i++)
        if (beam->starts[i].place.cost >
            beam->starts[beam->worst].place.cost)
            beam->worst = i;
}

/* Takes a beginning, whose path is the restorer's. */
static void venture_keep(const oq_restorer *restorer, venture_beam *beam,
                         const venture_start *start) {
    uint32_t slot = venture_slot(beam, start);
    if (slot == VENTURE_BEAM)
        return;
    venture_start *to = &beam->starts[slot];
    memcpy(to, start, offsetof(venture_start, path));
    memcpy(to->path, restorer->path, start->place.size);
    venture_find_worst(beam);
}

/* One letter more; what it costs is added. */
static void venture_letter(const oq_restorer *restorer, venture_start *start,
                           uint8_t letter) {
    const oq_odds *odds = restorer->odds;
    uint8_t odd = restorer->odd_of[letter];
    uint32_t cost = odds->after[start->two][start->one][odd];
    if (restorer->model->alphabet->vowels >> letter & 1) {
        cost += odds->harmony[start->vowel][odd];
        cost = cost > OQ_ODDS_EVEN ? cost - OQ_ODDS_EVEN : 0;
        start->vowel = odd;
    }
    start->place.cost += cost;
    start->two = start->one;
    start->one = odd;
}

/* A beginning and an edge; the path of the restorer is the beginning's. */
static void venture_edge(oq_restorer *restorer, const venture_start *from,
                         const oq_walk_edge *edge, venture_beam *beam) {
    venture_start next;
    memcpy(&next, from, offsetof(venture_start, path));
    if (!oq_walk_next(restorer, &from->place, edge, 0, &next.place))
        return;
    if (edge->codes)
        next.place.cost += edge->cost * VENTURE_SPELLING / 4;
    for (uint32_t i = from->place.size; i < next.place.size; i++)
        venture_letter(restorer, &next, restorer->path[i]);
    if (venture_wanted(beam, next.place.cost))
        venture_keep(restorer, beam, &next);
}

/* All beginnings of a place by what is written there. */
static void venture_written(oq_restorer *restorer, venture_beam *beams) {
    for (uint32_t i = 0; i < beams->count; i++) {
        const venture_start *start = &beams->starts[i];
        uint32_t at = start->place.at;
        memcpy(restorer->path, start->path, start->place.size);
        for (uint32_t j = 0; j < restorer->at_count[0][at]; j++) {
            const oq_walk_edge *edge =
                &restorer->edges[restorer->at[0][at][j]];
            venture_beam *beam = &beams[edge->codes];
            if (venture_wanted(beam, start->place.cost + edge->cost))
                venture_edge(restorer, start, edge, beam);
        }
    }
}

/* And by what is not written, the cheapest first; they stay at the place. */
static void venture_unwritten(oq_restorer *restorer, venture_beam *beam) {
    const venture_beam from = *beam;
    for (uint32_t i = 0; i < from.count; i++) {
        const venture_start *start = &from.starts[i];
        uint32_t at = start->place.at;
        memcpy(restorer->path, start->path, start->place.size);
        for (uint32_t j = 0;
             start->place.open && j < restorer->at_count[1][at]; j++) {
            const oq_walk_edge *edge =
                &restorer->edges[restorer->at[1][at][j]];
            if (!venture_wanted(beam, start->place.cost + edge->cost))
                break;
            if (!edge->codes)
                venture_edge(restorer, start, edge, beam);
        }
    }
}

static void venture_finish(oq_restorer *restorer, const venture_beam *beam) {
    for (uint32_t i = 0; i < beam->count; i++) {
        venture_start end = beam->starts[i];
        if (end.place.size == 0)
            continue;
        end.place.cost +=
            VENTURE_COST + restorer->odds->after[end.two][end.one][0];
        memcpy(restorer->path, end.path, end.place.size);
        oq_restore_add(restorer, &end.place, false, true);
    }
}

/* The empty beginning, or the listed stem. */
static uint32_t venture_begin(oq_restorer *restorer, venture_start *start) {
    memset(start, 0, sizeof *start);
    if (!restorer->stem)
        return 0;
    oq_walk place = oq_walk_listed(restorer);
    for (uint32_t i = 0; i < place.size; i++)
        venture_letter(restorer, start, restorer->path[i]);
    memcpy(start->path, restorer->path, place.size);
    start->place = place; /* the letters are known, and cost nothing */
    return place.at;
}

/* What a guess may cost at most: a known reading stands as long as it is the
 * cheaper one. */
static uint32_t venture_bound(const oq_restorer *restorer) {
    uint32_t most = restorer->readings[0].cost + restorer->margin;
    if (!restorer->count)
        return UINT32_MAX / 2;
    return most > VENTURE_COST ? most - VENTURE_COST : 0;
}

/* Beams of the place at hand and the next ones; edges have at most
 * OQ_SPELLING_CODES characters. */
OQ_FN void oq_restore_guess(oq_restorer *restorer) {
    venture_beam beams[OQ_SPELLING_CODES + 1];
    for (uint32_t i = 0; i <= OQ_SPELLING_CODES; i++)
        beams[i].count = 0;
    uint32_t at = venture_begin(restorer, &beams[0].starts[0]);
    beams[0].count = 1;
    restorer->bound = venture_bound(restorer);
    for (;; at++) {
        venture_unwritten(restorer, &beams[0]);
        venture_written(restorer, beams);
        if (at == restorer->size)
            break;
        memmove(beams, beams + 1, OQ_SPELLING_CODES * sizeof *beams);
        beams[OQ_SPELLING_CODES].count = 0;
    }
    venture_finish(restorer, &beams[0]);
}
