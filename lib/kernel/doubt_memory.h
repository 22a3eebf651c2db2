/*
 * doubt_memory.h - what was found out about tokens (doubts.h), by their bytes:
 * a place has all bytes of its token, so that a look-up is exact.
 *
 * A token of up to 15 bytes has a place of its own, by a hash, and is there
 * most of the time. Where another one has it, it may stand in any of the four
 * places of that line, or of a second line: so all have room until nearly all
 * places are taken. Longer ones, of up to 31 bytes, have two places in a memory
 * of their own.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_DOUBT_MEMORY_H
#define OQ_KERNEL_DOUBT_MEMORY_H

#include "../base/base.h"

enum {
    OQ_DOUBT_KEY = 15,       /* bytes of the longest token of a place */
    OQ_DOUBT_LONG = 31,      /* and of a longer place */
    OQ_DOUBT_WAYS = 4,       /* places in a line */
    OQ_DOUBT_FIRST_BITS = 7, /* places at first: 1 << 7 */
    OQ_DOUBT_LAST_BITS = 15, /* and at most */
    OQ_DOUBT_LONG_BITS = 2,  /* the longer ones are so many bits fewer */
    OQ_DOUBT_LINE = 64       /* bytes of a line */
};

/* A token that is known: its bytes from the lowest up, zeroes behind, and in
 * the uppermost byte what is known of it. */
typedef struct oq_doubt_key {
    uint64_t low, high;
} oq_doubt_key;

typedef struct oq_doubt_long {
    uint64_t parts[4];
} oq_doubt_long;

typedef struct oq_doubt_memory {
    oq_doubt_key *words; /* by hash */
    oq_doubt_long *longs;
    size_t *taken;  /* how many places of "words" are */
    unsigned shift; /* of hashes, to the number of a place */
} oq_doubt_memory;

/* ----------------------------------------------------------------- keys -- */

/* Eight bytes as a number; compilers make one load of it. */
OQ_INLINE uint64_t oq_doubt_load(const uint8_t *at) {
    return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
           (uint64_t)at[3] << 24 | (uint64_t)at[4] << 32 |
           (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
           (uint64_t)at[7] << 56;
}

#define OQ_DOUBT_BYTES(n) (~UINT64_C(0) >> (64 - 8 * (n)))

/* The key of a token, at most OQ_DOUBT_KEY + 1 long; 16 bytes can be read. One
 * that is too long has no bytes, so that it is never found. */
OQ_INLINE oq_doubt_key oq_doubt_key_of(const uint8_t *token, size_t size) {
    static const oq_doubt_key masks[OQ_DOUBT_KEY + 2] = {
        {0, 0},
        {OQ_DOUBT_BYTES(1), 0},
        {OQ_DOUBT_BYTES(2), 0},
        {OQ_DOUBT_BYTES(3), 0},
        {OQ_DOUBT_BYTES(4), 0},
        {OQ_DOUBT_BYTES(5), 0},
        {OQ_DOUBT_BYTES(6), 0},
        {OQ_DOUBT_BYTES(7), 0},
        {OQ_DOUBT_BYTES(8), 0},
        {OQ_DOUBT_BYTES(8), OQ_DOUBT_BYTES(1)},
        {OQ_DOUBT_BYTES(8), OQ_DOUBT_BYTES(2)},
        {OQ_DOUBT_BYTES(8), OQ_DOUBT_BYTES(3)},
        {OQ_DOUBT_BYTES(8), OQ_DOUBT_BYTES(4)},
        {OQ_DOUBT_BYTES(8), OQ_DOUBT_BYTES(5)},
        {OQ_DOUBT_BYTES(8), OQ_DOUBT_BYTES(6)},
        {OQ_DOUBT_BYTES(8), OQ_DOUBT_BYTES(7)},
        {0, 0}};
    return (oq_doubt_key){oq_doubt_load(token) & masks[size].low,
                          oq_doubt_load(token + 8) & masks[size].high};
}

/* That of a longer one; no byte behind it is read. */
OQ_INLINE oq_doubt_long oq_doubt_long_of(const uint8_t *token, size_t size) {
    uint8_t bytes[OQ_DOUBT_LONG + 1] = {0};
    memcpy(bytes, token, size);
    return (oq_doubt_long){{oq_doubt_load(bytes), oq_doubt_load(bytes + 8),
                            oq_doubt_load(bytes + 16),
                            oq_doubt_load(bytes + 24)}};
}

/* --------------------------------------------------------------- places -- */

#define OQ_DOUBT_MIX_BY UINT64_C(0x9E3779B97F4A7C15)
#define OQ_DOUBT_TURN 29 /* bits that the upper half is turned by */

OQ_INLINE uint64_t oq_doubt_mixed(oq_doubt_key key) {
    uint64_t turned =
        key.high << OQ_DOUBT_TURN | key.high >> (64 - OQ_DOUBT_TURN);
    return (key.low ^ turned) * OQ_DOUBT_MIX_BY;
}

/* The number of its own place; the line of that is the first one that it may
 * stand in. */
OQ_INLINE size_t oq_doubt_own(uint64_t mixed, unsigned shift) {
    return (size_t)(mixed >> shift);
}

/* A place in the other line: by the bits behind those. */
OQ_INLINE size_t oq_doubt_other(uint64_t mixed, unsigned shift) {
    return (size_t)(mixed << (64 - shift) >> shift);
}

/* The first place of a line. */
OQ_INLINE size_t oq_doubt_line(size_t place) {
    return place & ~(size_t)(OQ_DOUBT_WAYS - 1);
}

/* The first one of two longer places; the second one is beside it. */
OQ_INLINE size_t oq_doubt_long_own(const oq_doubt_memory *memory,
                                   const oq_doubt_long *key) {
    const uint64_t *parts = key->parts;
    uint64_t mixed = oq_doubt_mixed((oq_doubt_key){parts[0], parts[1]}) ^
                     oq_doubt_mixed((oq_doubt_key){parts[3], parts[2]});
    return (size_t)(mixed >> (memory->shift + OQ_DOUBT_LONG_BITS));
}

/* 0 if a token is the one remembered. */
OQ_INLINE uint64_t oq_doubt_differs(oq_doubt_key key, oq_doubt_key word) {
    return (key.low ^ word.low) | (key.high ^ word.high) << 8;
}

OQ_INLINE uint64_t oq_doubt_long_differs(const oq_doubt_long *key,
                                         const oq_doubt_long *word) {
    const uint64_t *a = key->parts, *b = word->parts;
    return (a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2]) | (a[3] ^ b[3]) << 8;
}

/* --------------------------------------------------------------- recall -- */

/* The place in a line that has a token; NULL if none has it. */
OQ_INLINE oq_doubt_key *oq_doubt_in_line(oq_doubt_key *line, oq_doubt_key key) {
    oq_doubt_key *found = NULL;
    for (size_t i = 0; i < OQ_DOUBT_WAYS; i++)
        if (oq_doubt_differs(key, line[i]) == 0) found = line + i;
    return found;
}

/* The place that has a token; NULL: it is not remembered. */
OQ_INLINE oq_doubt_key *oq_doubt_find(const oq_doubt_memory *memory,
                                      oq_doubt_key key) {
    uint64_t mixed = oq_doubt_mixed(key);
    size_t own = oq_doubt_own(mixed, memory->shift);
    oq_doubt_key *place = memory->words + own;
    if (OQ_LIKELY(oq_doubt_differs(key, *place) == 0)) return place;
    place = oq_doubt_in_line(memory->words + oq_doubt_line(own), key);
    if (place != NULL) return place;
    size_t other = oq_doubt_other(mixed, memory->shift);
    return oq_doubt_in_line(memory->words + oq_doubt_line(other), key);
}

OQ_INLINE oq_doubt_long *oq_doubt_find_long(const oq_doubt_memory *memory,
                                            const oq_doubt_long *key) {
    size_t own = oq_doubt_long_own(memory, key);
    for (size_t i = 0; i < 2; i++)
        if (oq_doubt_long_differs(key, memory->longs + (own ^ i)) == 0)
            return memory->longs + (own ^ i);
    return NULL;
}

/* What is remembered of a token; 0: nothing. */
OQ_INLINE unsigned oq_doubt_recall(const oq_doubt_memory *memory,
                                   oq_doubt_key key) {
    const oq_doubt_key *place = oq_doubt_find(memory, key);
    return place != NULL ? (unsigned)(place->high >> 56) : 0;
}

OQ_INLINE unsigned oq_doubt_recall_long(const oq_doubt_memory *memory,
                                        const oq_doubt_long *key) {
    const oq_doubt_long *place = oq_doubt_find_long(memory, key);
    return place != NULL ? (unsigned)(place->parts[3] >> 56) : 0;
}

/* --------------------------------------------------------------- memory -- */

/* How many bytes a memory needs, at a start of a line. */
OQ_FN size_t oq_doubt_memory_size(void);

/* Begins one that remembers nothing. */
OQ_FN void oq_doubt_memory_begin(oq_doubt_memory *memory, void *room);

/* Makes it four times as large, as long as it has room, if a text of so many
 * bytes is worth it, or if three places of four are taken. */
OQ_FN void oq_doubt_memory_widen(oq_doubt_memory *memory, uint64_t seen);

/* Remembers a token, in place of another one if there is no room, in a text
 * that goes on for "room" bytes; one that is too long is passed over. */
OQ_FN void oq_doubt_learn(const oq_doubt_memory *memory, const uint8_t *token,
                          size_t size, size_t room, unsigned what);

#endif
