/*
 * places.h - lines and columns of byte offsets in an input that is read once.
 * The bytes of the last 64 KiB at least are kept, for events speak of what
 * the converter still held back; what was before is only counted.
 *
 * A line ends with U+000A. A column is counted in code points.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_PLACES_H
#define ORTAQ_CLI_PLACES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PLACES_KEPT = 64 * 1024, PLACES_ROOM = 2 * PLACES_KEPT };

typedef struct place {
    uint64_t offset;       /* bytes from the start */
    uint64_t line, column; /* from 1 */
} place;

typedef struct places {
    place first; /* of the kept bytes */
    place last;  /* that was asked for */
    size_t size; /* of the kept bytes */
    char bytes[PLACES_ROOM];
} places;

void places_begin(places *p);

/* Takes the bytes that follow; at most PLACES_KEPT at a time. */
void places_add(places *p, const char *bytes, size_t size);

/* The place of an offset; NULL if it lies before the kept bytes. Offsets that
 * rise are found fastest. */
const place *places_find(places *p, uint64_t offset);

#endif
