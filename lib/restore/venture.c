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

/* The costs and futures of the beginnings stand beside them, close together:
 * all are looked at for each that is taken. */
typedef struct venture_beam {
    uint32_t costs[VENTURE_BEAM], futures[VENTURE_BEAM];
    uint32_t count;
    uint32_t worst, most; /* the dearest one's place and cost, if it is full */
    venture_start starts[VENTURE_BEAM];
} venture_beam;

static void venture_clear(venture_beam *beam) {
    beam->count = 0;
    beam->most = UINT32_MAX;
}

/* What two beginnings share that have the same future. */
static uint32_t venture_future(const venture_start *start) {
    return (uint32_t)start->two << 24 | (uint32_t)start->one << 16 |
           (uint32_t)start->vowel << 8 | start->place.open;
}

/* Whether a beginning that costs so much may come into the beam. */
OQ_INLINE bool venture_wanted(const venture_beam *beam, uint32_t cost) {
    return cost < beam->most;
}

/* Where a wanted beginning, whose path is the restorer's, goes; VENTURE_BEAM
 * if its like is the better one. */
static uint32_t venture_slot(const oq_restorer *restorer, venture_beam *beam,
                             uint32_t future, const oq_walk *place) {
    for (uint32_t i = 0; i < beam->count; i++)
        if (beam->futures[i] == future)
            return oq_walk_order(place, restorer->path, &beam->starts[i].place,
                                 beam->starts[i].path) < 0
                       ? i
                       : VENTURE_BEAM;
    return beam->count < VENTURE_BEAM ? beam->count++ : beam->worst;
}

static void venture_find_worst(venture_beam *beam) {
    if (beam->count < VENTURE_BEAM)
        return;
    uint32_t worst = 0, most = beam->costs[0];
    for (uint32_t i = 1; i < VENTURE_BEAM; i++) {
        worst = beam->costs[i] > most ? i : worst;
        most = beam->costs[i] > most ? beam->costs[i] : most;
    }
    beam->worst = worst;
    beam->most = most;
}

/* Takes a beginning, whose path is the restorer's. */
static void venture_keep(const oq_restorer *restorer, venture_beam *beam,
                         const venture_start *start) {
    uint32_t future = venture_future(start);
    uint32_t slot = venture_slot(restorer, beam, future, &start->place);
    if (slot == VENTURE_BEAM)
        return;
    venture_start *to = &beam->starts[slot];
    memcpy(to, start, offsetof(venture_start, path));
    memcpy(to->path, restorer->path, sizeof to->path); /* of a known size */
    beam->futures[slot] = future;
    beam->costs[slot] = start->place.cost;
    venture_find_worst(beam);
}

/* What one letter more costs. */
OQ_INLINE uint32_t venture_cost(const oq_restorer *restorer,
                                const venture_start *start, uint8_t letter) {
    const oq_odds *odds = restorer->odds;
    uint8_t odd = restorer->odd_of[letter];
    uint32_t cost = odds->after[start->two][start->one][odd];
    if (!(restorer->model->alphabet->vowels >> letter & 1))
        return cost;
    cost += odds->harmony[start->vowel][odd];
    return cost > OQ_ODDS_EVEN ? cost - OQ_ODDS_EVEN : 0;
}

/* One letter more; what it costs is added. */
OQ_INLINE void venture_letter(const oq_restorer *restorer,
                              venture_start *start, uint8_t letter) {
    uint8_t odd = restorer->odd_of[letter];
    start->place.cost += venture_cost(restorer, start, letter);
    if (restorer->model->alphabet->vowels >> letter & 1)
        start->vowel = odd;
    start->two = start->one;
    start->one = odd;
}

/* What the first letter of edges behind a beginning costs is in two rows of
 * the odds. */
typedef struct venture_rows {
    const uint8_t *after, *harmony;
} venture_rows;

OQ_INLINE venture_rows venture_rows_of(const oq_restorer *restorer,
                                       const venture_start *start) {
    const oq_odds *odds = restorer->odds;
    return (venture_rows){odds->after[start->two][start->one],
                          odds->harmony[start->vowel]};
}

/* What edges cost at least behind what costs so much: most are not wanted. */
OQ_INLINE uint32_t venture_least(const venture_rows *rows, uint32_t cost,
                                 const oq_walk_edge *edge) {
    uint32_t more = edge->odd ? rows->after[edge->odd] : 0u;
    if (edge->odd && edge->vowel) {
        more += rows->harmony[edge->odd];
        more = more > OQ_ODDS_EVEN ? more - OQ_ODDS_EVEN : 0;
    }
    return cost + edge->cost + more +
           (edge->codes ? edge->cost * VENTURE_SPELLING / 4 : 0);
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
        const oq_crossing *edges = restorer->places[start->place.at];
        venture_rows rows = venture_rows_of(restorer, start);
        memcpy(restorer->path, start->path, sizeof start->path);
        for (uint32_t j = 0; j < edges->count[0]; j++) {
            const oq_walk_edge *edge = &restorer->edges[edges->at[0][j]];
            venture_beam *beam = &beams[edge->codes];
            if (venture_wanted(beam, venture_least(&rows, start->place.cost,
                                                   edge)))
                venture_edge(restorer, start, edge, beam);
        }
    }
}

/* And by what is not written, the cheapest first; they stay at the place. */
static void venture_unwritten(oq_restorer *restorer, venture_beam *beam) {
    const venture_beam from = *beam;
    for (uint32_t i = 0; i < from.count; i++) {
        const venture_start *start = &from.starts[i];
        const oq_crossing *edges = restorer->places[start->place.at];
        venture_rows rows = venture_rows_of(restorer, start);
        if (!start->place.open)
            continue;
        memcpy(restorer->path, start->path, sizeof start->path);
        for (uint32_t j = 0; j < edges->count[1]; j++) {
            const oq_walk_edge *edge = &restorer->edges[edges->at[1][j]];
            if (!venture_wanted(beam, start->place.cost + edge->cost))
                break;
            if (!edge->codes &&
                venture_wanted(beam, venture_least(&rows, start->place.cost,
                                                   edge)))
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
 * cheaper one. The beams depend on it, so that it is the same where rivals are
 * wanted and where not. */
static uint32_t venture_bound(const oq_restorer *restorer) {
    uint32_t most = restorer->readings[0].cost + OQ_RESTORE_MARGIN;
    if (!restorer->count)
        return UINT32_MAX / 2;
    return most > VENTURE_COST ? most - VENTURE_COST : 0;
}

/* Beams of the place at hand and the next ones; edges have at most
 * OQ_SPELLING_CODES characters. */
OQ_FN void oq_restore_guess(oq_restorer *restorer) {
    venture_beam beams[OQ_SPELLING_CODES + 1];
    for (uint32_t i = 0; i <= OQ_SPELLING_CODES; i++)
        venture_clear(&beams[i]);
    uint32_t at = venture_begin(restorer, &beams[0].starts[0]);
    beams[0].count = 1;
    beams[0].futures[0] = venture_future(&beams[0].starts[0]);
    beams[0].costs[0] = beams[0].starts[0].place.cost;
    restorer->bound = venture_bound(restorer);
    for (;; at++) {
        venture_unwritten(restorer, &beams[0]);
        venture_written(restorer, beams);
        if (at == restorer->size)
            break;
        memmove(beams, beams + 1, OQ_SPELLING_CODES * sizeof *beams);
        venture_clear(&beams[OQ_SPELLING_CODES]);
    }
    venture_finish(restorer, &beams[0]);
}
