/*
 * subsets.c - the subset construction: afterwards no two arcs of a node agree
 * in letter and suffix, so that a walk seldom has to try two ways.
 *
 * SPDX-License-Identifier: MIT
 */
#include "suffixes.h"

#include <stdlib.h>

/* Sets of old nodes, one a new node, sorted, in one long array. */
typedef struct oq_subset_list {
    const oq_memory *memory;
    const oq_ways *old;
    oq_ways fresh;
    uint32_t *members;
    size_t member_room;
    uint32_t member_count;
    uint32_t *first; /* by new node, and one more */
    size_t first_room;
    uint32_t count;
    uint32_t *table;
    size_t table_room;
    oq_way *gathered; /* arcs of the set at hand */
    size_t gathered_room;
    bool failed;
} oq_subset_list;

static uint32_t subset_hash(const uint32_t *members, uint32_t count) {
    uint64_t hash = count;
    for (uint32_t i = 0; i < count; i++)
        hash = (hash ^ members[i]) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(hash >> 32);
}

static bool subset_table_grow(oq_subset_list *list) {
    size_t room = list->table_room * 2 + 4095;
    uint32_t *table = oq_memory_get(list->memory, room * sizeof *table);
    if (!table)
        return false;
    for (uint32_t i = 0; i < list->count; i++) {
        size_t at = subset_hash(list->members + list->first[i],
                                list->first[i + 1] - list->first[i]) %
                    room;
        while (table[at])
            at = (at + 1) % room;
        table[at] = i + 1;
    }
    oq_memory_free(list->memory, list->table);
    list->table = table;
    list->table_room = room;
    return true;
}

static bool subset_room(oq_subset_list *list, uint32_t count) {
    bool good =
        (list->count * 2 < list->table_room || subset_table_grow(list)) &&
        oq_memory_grow(list->memory, (void **)&list->members,
                       &list->member_room, list->member_count + count,
                       sizeof *list->members) &&
        oq_memory_grow(list->memory, (void **)&list->first, &list->first_room,
                       list->count + 2u, sizeof *list->first);
    if (!good)
        list->failed = true;
    return good;
}

/* The new node for a sorted set. */
static uint32_t subset_node(oq_subset_list *list, const uint32_t *members,
                            uint32_t count) {
    if (!subset_room(list, count))
        return 0;
    list->first[list->count] = list->member_count;
    size_t at = subset_hash(members, count) % list->table_room;
    for (; list->table[at]; at = (at + 1) % list->table_room) {
        uint32_t node = list->table[at] - 1;
        uint32_t size = list->first[node + 1] - list->first[node];
        if (size == count && !memcmp(list->members + list->first[node],
                                     members, count * sizeof *members))
            return node;
    }
    memcpy(list->members + list->member_count, members,
           count * sizeof *members);
    list->member_count += count;
    list->table[at] = ++list->count;
    list->first[list->count] = list->member_count;
    return list->count - 1;
}

static int subset_order(const void *one, const void *other) {
    const oq_way *a = one, *b = other;
    if (a->letter != b->letter)
        return a->letter < b->letter ? -1 : 1;
    if (a->morph != b->morph)
        return a->morph < b->morph ? -1 : 1;
    return a->target < b->target ? -1 : a->target > b->target;
}

/* All arcs of the members, sorted; false without memory. */
static bool subset_gather(oq_subset_list *list, uint32_t node,
                          uint32_t *count) {
    *count = 0;
    for (uint32_t i = list->first[node]; i < list->first[node + 1]; i++) {
        uint32_t member = list->members[i];
        uint32_t from = list->old->first[member];
        uint32_t more = list->old->first[member + 1] - from;
        if (!oq_memory_grow(list->memory, (void **)&list->gathered,
                            &list->gathered_room, *count + more + 1u,
                            sizeof *list->gathered))
            return false;
        if (more)
            memcpy(list->gathered + *count, list->old->items + from,
                   more * sizeof *list->gathered);
        *count += more;
    }
    if (*count)
        qsort(list->gathered, *count, sizeof *list->gathered, subset_order);
    return true;
}

/* One arc for each run of arcs with the same letter and suffix. */
static void subset_expand(oq_subset_list *list, uint32_t node) {
    uint32_t count;
    if (!subset_gather(list, node, &count) || !oq_ways_node(&list->fresh)) {
        list->failed = true;
        return;
    }
    for (uint32_t i = 0; i < count && !list->failed;) {
        oq_way way = list->gathered[i];
        uint32_t targets[64], size = 0;
        for (; i < count && list->gathered[i].letter == way.letter &&
               list->gathered[i].morph == way.morph;
             i++)
            if (!size || targets[size - 1] != list->gathered[i].target) {
                if (size == OQ_COUNT(targets))
                    break; /* the rest becomes an arc of its own */
                targets[size++] = list->gathered[i].target;
            }
        bool leads = way.letter && way.letter != OQ_LETTER_LINK;
        way.target = leads ? subset_node(list, targets, size) : 0;
        if (!oq_ways_add(&list->fresh, way))
            list->failed = true;
    }
}

OQ_FN bool oq_subsets(oq_ways *ways, uint32_t *roots, size_t count) {
    oq_subset_list list = {.memory = ways->memory, .old = ways};
    list.fresh.memory = ways->memory;
    for (size_t i = 0; i < count && !list.failed; i++)
        roots[i] = subset_node(&list, &roots[i], 1);
    for (uint32_t node = 0; node < list.count && !list.failed; node++)
        subset_expand(&list, node);
    oq_memory_free(list.memory, list.members);
    oq_memory_free(list.memory, list.first);
    oq_memory_free(list.memory, list.table);
    oq_memory_free(list.memory, list.gathered);
    if (list.failed) {
        oq_ways_free(&list.fresh);
        return false;
    }
    oq_ways_free(ways);
    *ways = list.fresh;
    return true;
}
