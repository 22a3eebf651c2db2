/*
 * places.c - see places.h. Invariant: first.offset <= last.offset <=
 * first.offset + size.
 *
 * SPDX-License-Identifier: MIT
 */
#include "places.h"

#include <string.h>

void places_begin(places *p) {
    p->first = p->last = (place){0, 1, 1};
    p->size = 0;
}

/* Moves on over bytes. Bytes that continue a code point count for nothing. */
static void pass(place *at, const char *bytes, size_t size) {
    at->offset += size;
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] == '\n') {
            at->line++;
            at->column = 1;
        } else if ((bytes[i] & 0xC0) != 0x80) {
            at->column++;
        }
    }
}

static void drop(places *p, size_t size) {
    pass(&p->first, p->bytes, size);
    if (p->last.offset < p->first.offset) p->last = p->first;
    p->size -= size;
    memmove(p->bytes, p->bytes + size, p->size);
}

void places_add(places *p, const char *bytes, size_t size) {
    if (size > PLACES_ROOM - p->size) drop(p, p->size - PLACES_KEPT);
    memcpy(p->bytes + p->size, bytes, size);
    p->size += size;
}

const place *places_find(places *p, uint64_t offset) {
    if (offset < p->first.offset || offset > p->first.offset + p->size)
        return NULL;
    if (offset < p->last.offset) p->last = p->first;
    pass(&p->last, p->bytes + (p->last.offset - p->first.offset),
         (size_t)(offset - p->last.offset));
    return &p->last;
}
