/*
 * build.c - the smallest automaton of a sorted list, bottom up: the words of
 * a range that share a prefix make one node; a node whose arcs were seen
 * before is that earlier node.
 *
 * SPDX-License-Identifier: MIT
 */
#include "build.h"

#define NODE_ARCS OQ_LETTERS

/* A range of the list whose words agree in "depth" letters. */
typedef struct oq_build_range {
    const oq_build_word *words;
    uint32_t count, depth;
} oq_build_range;

typedef struct oq_build_node {
    uint32_t arcs[NODE_ARCS];
    uint32_t skip[NODE_ARCS];
    uint32_t count, words;
} oq_build_node;

static uint32_t build_hash(const uint32_t *arcs, uint32_t count) {
    uint32_t hash = 2166136261u;
    for (uint32_t i = 0; i < count; i++)
        hash = (hash ^ arcs[i]) * 16777619u;
    return hash ^ hash >> 15;
}

static bool build_same(const oq_build *build, uint32_t first,
                       const oq_build_node *node) {
    for (uint32_t i = 0; i < node->count; i++)
        if (build->arcs[first + i] != node->arcs[i])
            return false;
    return true;
}

static uint32_t build_length(const oq_build *build, uint32_t first) {
    uint32_t count = 1;
    while (!(build->arcs[first + count - 1] & OQ_ARC_LAST))
        count++;
    return count;
}

/* The place of a node in the table, or of the gap where it belongs. */
static uint32_t *build_slot(oq_build *build, const oq_build_node *node) {
    size_t at = build_hash(node->arcs, node->count) % build->table_room;
    while (build->table[at] && !build_same(build, build->table[at], node))
        at = (at + 1) % build->table_room;
    return &build->table[at];
}

static bool build_table_grow(oq_build *build) {
    size_t old_room = build->table_room;
    uint32_t *old = build->table;
    size_t room = old_room ? old_room * 2 + 1 : 1023;
    uint32_t *table = oq_memory_get(build->memory, room * sizeof *table);
    if (!table)
        return false;
    for (size_t i = 0; i < old_room; i++) {
        if (!old[i])
            continue;
        uint32_t count = build_length(build, old[i]);
        size_t at = build_hash(build->arcs + old[i], count) % room;
        while (table[at])
            at = (at + 1) % room;
        table[at] = old[i];
    }
    build->table = table;
    build->table_room = room;
    oq_memory_free(build->memory, old);
    return true;
}

static bool build_room(oq_build *build, size_t need) {
    if (need <= build->room)
        return true;
    size_t room[3] = {build->room, build->room, build->room};
    bool grown =
        oq_memory_grow(build->memory, (void **)&build->arcs, &room[0], need,
                       sizeof *build->arcs) &&
        oq_memory_grow(build->memory, (void **)&build->skip, &room[1], need,
                       sizeof *build->skip) &&
        oq_memory_grow(build->memory, (void **)&build->words, &room[2], need,
                       sizeof *build->words);
    if (grown)
        build->room = room[0];
    return grown;
}

/* Writes a node behind the others; gives its first arc. */
static uint32_t build_append(oq_build *build, const oq_build_node *node) {
    uint32_t first = (uint32_t)build->count;
    if (!build_room(build, build->count + node->count)) {
        build->failed = true;
        return 0;
    }
    for (uint32_t i = 0; i < node->count; i++) {
        build->arcs[first + i] = node->arcs[i];
        build->skip[first + i] = (uint16_t)node->skip[i];
        build->words[first + i] = 0;
    }
    build->words[first] = node->words;
    build->count += node->count;
    build->nodes++;
    return first;
}

/* The node with these arcs: an earlier one, or a new one. */
static uint32_t build_register(oq_build *build, oq_build_node *node) {
    node->arcs[node->count - 1] |= OQ_ARC_LAST;
    if (node->skip[node->count - 1] > UINT16_MAX)
        build->too_large = build->failed = true;
    if (2 * (build->nodes + 1) > build->table_room && !build_table_grow(build))
        build->failed = true;
    if (build->failed)
        return 0;
    uint32_t *slot = build_slot(build, node);
    if (!*slot)
        *slot = build_append(build, node);
    return *slot;
}

static uint32_t build_range(oq_build *build, oq_build_range range);

/* The arc of the words in a range that agree in one letter more; *words is
 * how many there are. */
static uint32_t build_arc(oq_build *build, oq_build_range range,
                          uint32_t *words) {
    uint32_t arc = range.words[0].letters[range.depth];
    range.depth++;
    *words = range.count;
    if (range.words[0].size == range.depth) {
        arc |= OQ_ARC_FINAL;
        range.words++;
        range.count--;
    }
    if (range.count)
        arc |= build_range(build, range) << OQ_ARC_TARGET;
    return arc;
}

/* How many words of a range have the first one's next letter. */
static uint32_t build_group(const oq_build_range *range) {
    uint8_t letter = range->words[0].letters[range->depth];
    uint32_t count = 1;
    while (count < range->count &&
           range->words[count].letters[range->depth] == letter)
        count++;
    return count;
}

/* The node for a range, all of whose words are longer than its depth. */
static uint32_t build_range(oq_build *build, oq_build_range range) {
    oq_build_node node = {.count = 0};
    while (range.count && !build->failed) {
        oq_build_range group = range;
        group.count = build_group(&range);
        uint32_t words;
        node.skip[node.count] = node.words;
        node.arcs[node.count++] = build_arc(build, group, &words);
        node.words += words;
        range.words += group.count;
        range.count -= group.count;
    }
    return build->failed ? 0 : build_register(build, &node);
}

static void build_root(oq_build *build, oq_build_range group) {
    oq_build_node node = {.count = 1};
    uint8_t letter = group.words[0].letters[0];
    build->root_skip[letter] = build->word_count;
    node.arcs[0] = build_arc(build, group, &node.words);
    if (!build->failed)
        build->root[letter] = build_register(build, &node);
    build->word_count += group.count;
}

OQ_FN bool oq_build_words(oq_build *build, const oq_memory *memory,
                          const oq_build_word *words, uint32_t count) {
    memset(build, 0, sizeof *build);
    build->memory = memory;
    build->count = 1;
    if (!build_room(build, 1))
        build->failed = true;
    else
        build->arcs[0] = build->skip[0] = 0;
    oq_build_range range = {words, count, 0};
    while (range.count && !build->failed) {
        oq_build_range group = range;
        group.count = build_group(&range);
        build_root(build, group);
        range.words += group.count;
        range.count -= group.count;
    }
    return !build->failed;
}

OQ_FN oq_automaton oq_build_view(const oq_build *build) {
    return (oq_automaton){
        .arcs = build->arcs,
        .skip = build->skip,
        .root = build->root,
        .root_skip = build->root_skip,
        .arc_count = (uint32_t)build->count,
        .word_count = build->word_count,
    };
}

OQ_FN void oq_build_free(oq_build *build) {
    if (!build->memory)
        return;
    oq_memory_free(build->memory, build->arcs);
    oq_memory_free(build->memory, build->skip);
    oq_memory_free(build->memory, build->words);
    oq_memory_free(build->memory, build->table);
    memset(build, 0, sizeof *build);
}
