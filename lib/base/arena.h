/*
 * arena.h - many small blocks that live and die together. A block is never
 * freed alone; the arena frees all. Memory is zeroed.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ARENA_H
#define OQ_ARENA_H

#include "base.h"

typedef struct oq_arena_chunk oq_arena_chunk;

typedef struct oq_arena {
    const oq_memory *memory;
    oq_arena_chunk *chunks;
} oq_arena;

/* A block of "size" bytes for any type; NULL if there is no memory. */
OQ_FN void *oq_arena_get(oq_arena *arena, size_t size);

/* A copy of "size" bytes and a final NUL; NULL if there is no memory. */
OQ_FN char *oq_arena_text(oq_arena *arena, const char *data, size_t size);

OQ_FN void oq_arena_free(oq_arena *arena);

#endif
