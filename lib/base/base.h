/*
 * base.h - what every room may use: the marks of internal functions, memory
 * that comes from the caller's allocator, and what grows in it: strings of
 * bytes and lists of ranges. Nothing here knows Unicode.
 *
 * OQ_FN marks a function that several files share: hidden in a shared object,
 * static in the one-file amalgamation. Names of internals start with oq_.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_BASE_H
#define OQ_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "ortaq.h"

#ifdef ORTAQ_AMALGAMATION
#define OQ_FN static
#define OQ_DATA static
#elif defined(__GNUC__)
#define OQ_FN __attribute__((visibility("hidden")))
#define OQ_DATA extern __attribute__((visibility("hidden")))
#else
#define OQ_FN
#define OQ_DATA extern
#endif

#if defined(__GNUC__)
#define OQ_LIKELY(x) __builtin_expect(!!(x), 1)
#define OQ_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define OQ_INLINE static inline __attribute__((always_inline, unused))
#define OQ_UNUSED __attribute__((unused))
/* Has a place brought into the cache; there need be none. */
#define OQ_FETCH(place) __builtin_prefetch(place)
#else
#define OQ_LIKELY(x) (x)
#define OQ_UNLIKELY(x) (x)
#define OQ_INLINE static inline
#define OQ_UNUSED
#define OQ_FETCH(place) ((void)(place))
#endif

#define OQ_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The allocator in use; a copy of the caller's, or malloc's. */
typedef ortaq_allocator oq_memory;

/* A copy of *allocator, or of the standard one if it is NULL. */
OQ_FN oq_memory oq_memory_of(const ortaq_allocator *allocator);

/* Whether there is one to be had: an allocator must say how. */
OQ_INLINE bool oq_memory_is(const ortaq_allocator *allocator) {
    return allocator == NULL || allocator->resize != NULL;
}

/* A new block of "size" bytes, zeroed; NULL if there is no memory. */
OQ_FN void *oq_memory_get(const oq_memory *memory, size_t size);

/* As get, but with anything in it: for large blocks that are filled later. */
OQ_FN void *oq_memory_raw(const oq_memory *memory, size_t size);

/* Frees a block; NULL is allowed. */
OQ_FN void oq_memory_free(const oq_memory *memory, void *pointer);

/*
 * Makes an array of elements of "unit" bytes hold at least "need" of them,
 * growing by half at a time. *array and *room are changed only on success.
 */
OQ_FN bool oq_memory_grow(const oq_memory *memory, void **array, size_t *room,
                          size_t need, size_t unit);

/* A string of bytes that grows. Zeroed: empty. "failed" stays set once memory
 * ran out, so that a writer may check once, at the end. */
typedef struct oq_bytes {
    const oq_memory *memory;
    uint8_t *data;
    size_t size, room;
    bool failed;
    bool lent;     /* "data" is another's */
    uint8_t *own;  /* while it is */
    size_t own_room;
} oq_bytes;

/* Room for "more" further bytes; false (and failed) if there is no memory. */
OQ_FN bool oq_bytes_reserve(oq_bytes *bytes, size_t more);
OQ_FN void oq_bytes_add(oq_bytes *bytes, const void *data, size_t size);
OQ_FN void oq_bytes_add_text(oq_bytes *bytes, const char *text);
OQ_FN void oq_bytes_add_number(oq_bytes *bytes, unsigned long number);
OQ_FN void oq_bytes_free(oq_bytes *bytes);

/* Lends memory to an empty string, to be written first. Where more room is
 * wanted, what was written moves to the string's own. */
OQ_FN void oq_bytes_lend(oq_bytes *bytes, uint8_t *data, size_t room);

/* Gives it back: how many bytes are in it. If all went to the string's own
 * memory they are still there; else the string is empty. */
OQ_FN size_t oq_bytes_give_back(oq_bytes *bytes);

/* Writes a number in capital hexadecimal digits, at least "least" of them, at
 * most 8, without a NUL; gives their count. */
OQ_FN size_t oq_hex(char *out, uint32_t number, size_t least);

/* The number of the lowest bit that is set. */
OQ_INLINE unsigned oq_lowest(uint64_t bits) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned at = 0;
    while (!(bits >> at & 1))
        at++;
    return at;
#endif
}

/* A growing list of byte ranges of a text, in order, without overlap. */
typedef struct oq_range {
    size_t start, end;
} oq_range;

typedef struct oq_ranges {
    const oq_memory *memory;
    oq_range *items;
    size_t count, room;
} oq_ranges;

/* Appends a range; false if there is no memory. */
OQ_FN bool oq_ranges_add(oq_ranges *ranges, size_t start, size_t end);
OQ_FN void oq_ranges_free(oq_ranges *ranges);

#endif
