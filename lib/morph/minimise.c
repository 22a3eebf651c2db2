/*
 * minimise.c - takes out arcs that never reach the end of a word, then joins
 * nodes that cannot be told apart (Moore's refinement: nodes are divided by
 * their arcs, again and again, until nothing changes).
 *
 * SPDX-License-Identifier: MIT
 */
#include "suffixes.h"

static bool way_ends(const oq_way *way) {
    return way->letter == 0 || way->letter == OQ_LETTER_LINK;
}

/* Marks nodes from which the end can be reached, until no more are found. */
static void minimise_live(const oq_ways *ways, uint8_t *live) {
    for (bool again = true; again;) {
        again = false;
        for (uint32_t node = ways->nodes; node-- > 0;) {
            uint32_t arc = ways->first[node];
            if (live[node])
                continue;
            while (arc < ways->first[node + 1] &&
                   !way_ends(&ways->items[arc]) &&
                   !live[ways->items[arc].target])
                arc++;
            live[node] = arc < ways->first[node + 1];
            again |= live[node];
        }
    }
}

static bool minimise_prune(oq_ways *ways) {
    uint8_t *live = oq_memory_get(ways->memory, ways->nodes + 1);
    if (!live)
        return false;
    minimise_live(ways, live);
    uint32_t kept = 0;
    for (uint32_t node = 0; node < ways->nodes; node++) {
        uint32_t from = ways->first[node], to = ways->first[node + 1];
        ways->first[node] = kept;
        for (uint32_t arc = from; arc < to; arc++)
            if (way_ends(&ways->items[arc]) || live[ways->items[arc].target])
                ways->items[kept++] = ways->items[arc];
    }
    ways->first[ways->nodes] = ways->count = kept;
    oq_memory_free(ways->memory, live);
    return true;
}

/* ---------------------------------------------------------- Refinement -- */

typedef struct oq_refiner {
    const oq_ways *ways;
    uint32_t *group, *next; /* by node */
    uint32_t *table;        /* nodes + 1, by what their arcs look like */
    size_t table_room;
} oq_refiner;

static uint32_t refine_target(const oq_refiner *refiner, const oq_way *way) {
    return way_ends(way) ? 0 : refiner->group[way->target];
}

static uint32_t refine_hash(const oq_refiner *refiner, uint32_t node) {
    uint64_t hash = refiner->group[node];
    const oq_ways *ways = refiner->ways;
    for (uint32_t i = ways->first[node]; i < ways->first[node + 1]; i++) {
        const oq_way *way = &ways->items[i];
        hash = (hash ^ way->letter ^ (uint32_t)way->morph << 8) *
               0x9E3779B97F4A7C15u;
        hash = (hash ^ refine_target(refiner, way) ^ hash >> 29) *
               0xBF58476D1CE4E5B9u;
    }
    return (uint32_t)(hash >> 32);
}

static bool refine_same(const oq_refiner *refiner, uint32_t one,
                        uint32_t other) {
    const oq_ways *ways = refiner->ways;
    uint32_t a = ways->first[one], b = ways->first[other];
    if (refiner->group[one] != refiner->group[other] ||
        ways->first[one + 1] - a != ways->first[other + 1] - b)
        return false;
    for (; a < ways->first[one + 1]; a++, b++) {
        const oq_way *x = &ways->items[a], *y = &ways->items[b];
        if (x->letter != y->letter || x->morph != y->morph ||
            refine_target(refiner, x) != refine_target(refiner, y))
            return false;
    }
    return true;
}

/* Divides once; gives the number of groups. */
static uint32_t refine_once(oq_refiner *refiner) {
    uint32_t groups = 0;
    memset(refiner->table, 0, refiner->table_room * sizeof *refiner->table);
    for (uint32_t node = 0; node < refiner->ways->nodes; node++) {
        size_t at = refine_hash(refiner, node) % refiner->table_room;
        while (refiner->table[at] &&
               !refine_same(refiner, refiner->table[at] - 1, node))
            at = (at + 1) % refiner->table_room;
        if (refiner->table[at]) {
            refiner->next[node] = refiner->next[refiner->table[at] - 1];
        } else {
            refiner->table[at] = node + 1;
            refiner->next[node] = groups++;
        }
    }
    uint32_t *swap = refiner->group;
    refiner->group = refiner->next;
    refiner->next = swap;
    return groups;
}

/* One node for each group, in the order of their first members. */
static bool refine_collect(const oq_refiner *refiner, oq_ways *fresh) {
    const oq_ways *ways = refiner->ways;
    for (uint32_t node = 0; node < ways->nodes; node++) {
        if (refiner->group[node] != fresh->nodes)
            continue;
        if (!oq_ways_node(fresh))
            return false;
        for (uint32_t i = ways->first[node]; i < ways->first[node + 1]; i++) {
            oq_way way = ways->items[i];
            way.target = refine_target(refiner, &way);
            if (!oq_ways_add(fresh, way))
                return false;
        }
    }
    return true;
}

static bool minimise_join(oq_ways *ways, uint32_t *roots, size_t count,
                          oq_refiner *refiner) {
    uint32_t groups = 0, before;
    do {
        before = groups;
        groups = refine_once(refiner);
    } while (groups != before);
    oq_ways fresh = {.memory = ways->memory};
    if (!refine_collect(refiner, &fresh)) {
        oq_ways_free(&fresh);
        return false;
    }
    for (size_t i = 0; i < count; i++)
        roots[i] = refiner->group[roots[i]];
    oq_ways_free(ways);
    *ways = fresh;
    return true;
}

OQ_FN bool oq_minimise(oq_ways *ways, uint32_t *roots, size_t count) {
    if (!minimise_prune(ways))
        return false;
    oq_refiner refiner = {.ways = ways, .table_room = ways->nodes * 2u + 7};
    refiner.group = oq_memory_get(ways->memory,
                                  (ways->nodes + 1) * sizeof(uint32_t));
    refiner.next = oq_memory_get(ways->memory,
                                 (ways->nodes + 1) * sizeof(uint32_t));
    refiner.table = oq_memory_get(ways->memory,
                                  refiner.table_room * sizeof(uint32_t));
    bool good = refiner.group && refiner.next && refiner.table &&
                minimise_join(ways, roots, count, &refiner);
    oq_memory_free(ways->memory, refiner.group);
    oq_memory_free(ways->memory, refiner.next);
    oq_memory_free(ways->memory, refiner.table);
    return good;
}
