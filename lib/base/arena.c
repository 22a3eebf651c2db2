/*
 * arena.c - chunks of at least 8 KiB in a list, the newest first; blocks are
 * cut from the newest. Invariant: "used" is a multiple of 16.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arena.h"

enum { ARENA_CHUNK = 8192 };

struct oq_arena_chunk {
    oq_arena_chunk *next;
    size_t used, room;
    _Alignas(16) uint8_t data[];
};

static oq_arena_chunk *arena_chunk(oq_arena *arena, size_t size) {
    size_t room = size > ARENA_CHUNK ? size : ARENA_CHUNK;
    oq_arena_chunk *chunk =
        oq_memory_get(arena->memory, sizeof(oq_arena_chunk) + room);
    if (chunk == NULL) return NULL;
    chunk->room = room;
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    return chunk;
}

OQ_FN void *oq_arena_get(oq_arena *arena, size_t size) {
    if (size > SIZE_MAX / 4) return NULL;
    size = (size + 15) & ~(size_t)15;
    oq_arena_chunk *chunk = arena->chunks;
    if (chunk == NULL || chunk->room - chunk->used < size)
        chunk = arena_chunk(arena, size);
    if (chunk == NULL) return NULL;
    void *block = chunk->data + chunk->used;
    chunk->used += size;
    return block;
}

OQ_FN char *oq_arena_text(oq_arena *arena, const char *data, size_t size) {
    char *copy = oq_arena_get(arena, size + 1);
    if (copy != NULL && size != 0) memcpy(copy, data, size);
    return copy;
}

OQ_FN void oq_arena_free(oq_arena *arena) {
    oq_arena_chunk *chunk = arena->chunks;
    while (chunk != NULL) {
        oq_arena_chunk *next = chunk->next;
        oq_memory_free(arena->memory, chunk);
        chunk = next;
    }
    arena->chunks = NULL;
}
