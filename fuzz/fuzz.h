/*
 * fuzz.h - what the fuzz targets share: the input read as small numbers and a
 * rest, and a check that stops the fuzzer with a sentence.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ortaq.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What is left of the input. */
typedef struct fuzz_input {
    const uint8_t *data;
    size_t size;
} fuzz_input;

/* A number below "limit" out of the next byte; 0 at the end. */
static inline size_t fuzz_number(fuzz_input *input, size_t limit) {
    if (input->size == 0) return 0;
    input->size--;
    return *input->data++ % limit;
}

static inline void fuzz_check(int holds, const char *what) {
    if (holds) return;
    fprintf(stderr, "fuzz: %s\n", what);
    abort();
}

/* A copy of exactly this size, so that reading beyond it is seen. */
static inline char *fuzz_copy(const void *bytes, size_t size) {
    char *copy = malloc(size ? size : 1);
    fuzz_check(copy != NULL, "no memory");
    if (size) memcpy(copy, bytes, size);
    return copy;
}

/* A text that grows. */
typedef struct fuzz_text {
    char *data;
    size_t size, room;
} fuzz_text;

static inline void fuzz_put(fuzz_text *text, const void *bytes, size_t size) {
    if (text->size + size > text->room) {
        text->room = (text->size + size) * 2;
        text->data = realloc(text->data, text->room);
        fuzz_check(text->data != NULL, "no memory");
    }
    if (size) memcpy(text->data + text->size, bytes, size);
    text->size += size;
}

static inline int fuzz_same(const fuzz_text *one, const fuzz_text *other) {
    return one->size == other->size &&
           (one->size == 0 || memcmp(one->data, other->data, one->size) == 0);
}

/* Takes over what a call wrote, and empties its window. */
static inline void fuzz_keep(fuzz_text *text, ortaq_output *window) {
    fuzz_put(text, window->bytes, window->pos);
    window->pos = 0;
}

/* Adds bytes, and how many they are, to a hash of things in their order. */
static inline void fuzz_hash(uint64_t *sum, const void *bytes, size_t size) {
    const uint8_t *b = bytes;
    for (size_t i = 0; i < size; i++)
        *sum = (*sum ^ b[i]) * 0x100000001B3u;
    *sum = (*sum ^ size) * 0x100000001B3u;
}

/* The library of all built-in orthographies, kept from run to run. */
static inline ortaq_library *fuzz_library(void) {
    static ortaq_library *library;
    if (library == NULL)
        fuzz_check(ortaq_library_new(NULL, NULL, 0, &library, NULL) ==
                       ORTAQ_DONE,
                   "no library");
    return library;
}

enum { FUZZ_PAIRS_MOST = 128 }; /* orthographies */

/* The converter of a pair, NULL if it is none: made once, for that takes longer
 * than a run. */
static inline ortaq_converter *fuzz_converter(const ortaq_library *library,
                                              size_t from, size_t to) {
    static ortaq_converter *made[FUZZ_PAIRS_MOST][FUZZ_PAIRS_MOST];
    ortaq_orthography a, b;
    if (made[from][to]) return made[from][to];
    ortaq_orthography_at(library, from, &a);
    ortaq_orthography_at(library, to, &b);
    ortaq_converter_new(library, a.tag, b.tag, NULL, &made[from][to]);
    return made[from][to];
}

/* That of a pair which the input chooses, and the orthography it reads. */
static inline ortaq_converter *fuzz_any_converter(const ortaq_library *library,
                                                  fuzz_input *input,
                                                  ortaq_orthography *source) {
    ortaq_converter *converter = NULL;
    size_t count = ortaq_orthography_count(library);
    fuzz_check(count <= FUZZ_PAIRS_MOST,
               "more orthographies than were thought of");
    size_t from = fuzz_number(input, count), to = fuzz_number(input, count);
    for (size_t i = 0; i < count && !converter; i++)
        converter = fuzz_converter(library, from, (to + i) % count);
    fuzz_check(converter != NULL, "not even A to A");
    ortaq_orthography_at(library, from, source);
    return converter;
}

/* Where a line "%%" parts two sources; "size" if there is none. */
static inline size_t fuzz_cut(const char *bytes, size_t size) {
    for (size_t i = 0; i + 4 <= size; i++)
        if (memcmp(bytes + i, "\n%%\n", 4) == 0) return i;
    return size;
}

#endif
