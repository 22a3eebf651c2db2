/*
 * doubt_memory.c - enters tokens into their memory, and makes that larger as
 * the text goes on, so that what is not in use costs nothing. A larger memory
 * stands behind the smaller one.
 *
 * SPDX-License-Identifier: MIT
 */
#include "doubt_memory.h"

/* Nothing of a text: no token has a byte 1. It keeps the line where no bytes
 * would be found. */
static const oq_doubt_key doubt_nothing = {1, 0};

static size_t doubt_places(const oq_doubt_memory *memory) {
    return (size_t)1 << (64 - memory->shift);
}

static size_t doubt_longs(const oq_doubt_memory *memory) {
    return doubt_places(memory) >> OQ_DOUBT_LONG_BITS;
}

/* All places of all memories that follow each other, each four times the one
 * before. */
static size_t doubt_all(void) {
    return (((size_t)4 << OQ_DOUBT_LAST_BITS) -
            ((size_t)1 << OQ_DOUBT_FIRST_BITS)) /
           3;
}

OQ_FN size_t oq_doubt_memory_size(void) {
    return doubt_all() * sizeof(oq_doubt_key) +
           (doubt_all() >> OQ_DOUBT_LONG_BITS) * sizeof(oq_doubt_long) +
           sizeof(size_t);
}

static void doubt_empty(oq_doubt_memory *memory) {
    memset(memory->words, 0, doubt_places(memory) * sizeof(oq_doubt_key));
    memset(memory->longs, 0, doubt_longs(memory) * sizeof(oq_doubt_long));
    for (size_t i = 0; i < OQ_DOUBT_WAYS; i++)
        memory->words[i] = doubt_nothing;
    *memory->taken = 0;
}

OQ_FN void oq_doubt_memory_begin(oq_doubt_memory *memory, void *room) {
    memory->shift = 64 - OQ_DOUBT_FIRST_BITS;
    memory->words = room;
    memory->longs = (oq_doubt_long *)(memory->words + doubt_all());
    memory->taken =
        (size_t *)(memory->longs + (doubt_all() >> OQ_DOUBT_LONG_BITS));
    doubt_empty(memory);
}

/* ---------------------------------------------------------------- enter -- */

static bool doubt_is_free(const oq_doubt_key *place) {
    return place->low <= doubt_nothing.low;
}

static oq_doubt_key *doubt_free_in(oq_doubt_key *line) {
    for (size_t i = 0; i < OQ_DOUBT_WAYS; i++)
        if (doubt_is_free(line + i)) return line + i;
    return NULL;
}

/* A place where a token may stand and none does; NULL if there is none. */
static oq_doubt_key *doubt_free(const oq_doubt_memory *memory,
                                oq_doubt_key key) {
    uint64_t mixed = oq_doubt_mixed(key);
    size_t own = oq_doubt_own(mixed, memory->shift);
    if (doubt_is_free(memory->words + own)) return memory->words + own;
    oq_doubt_key *place = doubt_free_in(memory->words + oq_doubt_line(own));
    if (place != NULL) return place;
    size_t other = oq_doubt_other(mixed, memory->shift);
    return doubt_free_in(memory->words + oq_doubt_line(other));
}

/* A token as it is looked for. */
static oq_doubt_key doubt_key(oq_doubt_key word) {
    return (oq_doubt_key){word.low, word.high & OQ_DOUBT_BYTES(7)};
}

/* Makes room for a token where all of its places are taken: one of those in its
 * own line goes to another place of its own that is free. If none may, its own
 * place is to be had. */
static oq_doubt_key *doubt_make_room(const oq_doubt_memory *memory,
                                     oq_doubt_key key) {
    size_t own = oq_doubt_own(oq_doubt_mixed(key), memory->shift);
    oq_doubt_key *line = memory->words + oq_doubt_line(own);
    for (size_t i = 0; i < OQ_DOUBT_WAYS; i++) {
        oq_doubt_key *place = doubt_free(memory, doubt_key(line[i]));
        if (place == NULL) continue;
        *place = line[i];
        ++*memory->taken;
        return line + i;
    }
    return memory->words + own;
}

/* Enters a token that is not there. */
static void doubt_put(const oq_doubt_memory *memory, oq_doubt_key word) {
    oq_doubt_key key = doubt_key(word), *place = doubt_free(memory, key);
    if (place == NULL) place = doubt_make_room(memory, key);
    *memory->taken += doubt_is_free(place);
    *place = word;
}

static void doubt_enter(const oq_doubt_memory *memory, oq_doubt_key key,
                        unsigned what) {
    oq_doubt_key *place = oq_doubt_find(memory, key);
    key.high |= (uint64_t)what << 56;
    if (place != NULL)
        *place = key;
    else
        doubt_put(memory, key);
}

/* A longer one takes the place of its own; one that had it goes beside it. */
static void doubt_put_long(const oq_doubt_memory *memory,
                           const oq_doubt_long *word) {
    oq_doubt_long key = *word;
    key.parts[3] &= OQ_DOUBT_BYTES(7);
    size_t own = oq_doubt_long_own(memory, &key);
    if (memory->longs[own].parts[0] != 0)
        memory->longs[own ^ 1] = memory->longs[own];
    memory->longs[own] = *word;
}

static void doubt_enter_long(const oq_doubt_memory *memory, oq_doubt_long key,
                             unsigned what) {
    oq_doubt_long *place = oq_doubt_find_long(memory, &key);
    key.parts[3] |= (uint64_t)what << 56;
    if (place != NULL)
        *place = key;
    else
        doubt_put_long(memory, &key);
}

OQ_FN void oq_doubt_learn(const oq_doubt_memory *memory, const uint8_t *token,
                          size_t size, size_t room, unsigned what) {
    uint8_t bytes[OQ_DOUBT_KEY + 1] = {0};
    if (size > OQ_DOUBT_LONG) return;
    if (size > OQ_DOUBT_KEY) {
        doubt_enter_long(memory, oq_doubt_long_of(token, size), what);
        return;
    }
    if (room <= OQ_DOUBT_KEY) token = memcpy(bytes, token, size);
    doubt_enter(memory, oq_doubt_key_of(token, size), what);
}

/* ---------------------------------------------------------------- widen -- */

static void doubt_widen(oq_doubt_memory *memory) {
    oq_doubt_memory small = *memory;
    memory->shift -= 2;
    memory->words += doubt_places(&small);
    memory->longs += doubt_longs(&small);
    doubt_empty(memory);
    for (size_t i = 0; i < doubt_places(&small); i++)
        if (!doubt_is_free(small.words + i)) doubt_put(memory, small.words[i]);
    for (size_t i = 0; i < doubt_longs(&small); i++)
        if (small.longs[i].parts[0] != 0)
            doubt_put_long(memory, small.longs + i);
}

/* Whether tokens come that have no room soon. */
static bool doubt_is_crowded(const oq_doubt_memory *memory) {
    return *memory->taken > doubt_places(memory) / 4 * 3;
}

/* It gets half as many bytes as the text has, or more if that has so many
 * tokens. */
OQ_FN void oq_doubt_memory_widen(oq_doubt_memory *memory, uint64_t seen) {
    while (memory->shift > 64 - OQ_DOUBT_LAST_BITS &&
           (seen / 128 >= doubt_places(memory) || doubt_is_crowded(memory)))
        doubt_widen(memory);
}
