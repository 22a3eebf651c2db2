/*
 * doubts.h - the search for words whose letters leave in doubt whether they are
 * of the text's own language. A word of which it is plain needs no more work;
 * there are a dozen of these for each other one. lib/convert/foreign.c
 * decides, and says there what a score is; here it is only computed.
 *
 * A token is what stands between signs, digits and spaces of ASCII: a word,
 * seldom several, or none. Plain tokens are remembered, by their bytes, so that
 * most of a text is only looked up. Invariant: what is remembered is plain
 * wherever it stands, unless a joint or hyphen touches it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_DOUBTS_H
#define OQ_KERNEL_DOUBTS_H

#include "../base/base.h"

enum {
    OQ_DOUBT_PIECE = 1024, /* bytes looked at in one call */
    OQ_DOUBT_MOST = OQ_DOUBT_PIECE / 2 + 1,
    OQ_DOUBT_KEY = 15,           /* bytes of the longest token remembered */
    OQ_DOUBT_FIRST_BITS = 6,     /* room for tokens at first: 1 << 6 */
    OQ_DOUBT_LAST_BITS = 14,     /* and at most */
    OQ_DOUBT_SIGN = 27           /* symbol of apostrophes */
};

/* What a byte may be besides its symbol. */
enum {
    OQ_DOUBT_HARD = 1,   /* the token that has it is not for this search */
    OQ_DOUBT_JOINT = 2,  /* touches tokens, if there is no space beside it */
    OQ_DOUBT_HYPHEN = 4, /* touches tokens, between a FIRST and a SECOND */
    OQ_DOUBT_FIRST = 8,
    OQ_DOUBT_SECOND = 16,
    OQ_DOUBT_PAIRED = 32, /* HARD but before one letter */
    OQ_DOUBT_MAKES = 64,  /* a letter, together with an apostrophe */
    OQ_DOUBT_TOKEN = 128  /* of a token: a letter or apostrophe */
};

/* A token that is known: its bytes from the lowest up, zeroes behind. If it is
 * plain, the upper 7 bits are how far below zero its score is, at least, in
 * twos; if not, but no name, the bit below these is set. */
typedef struct oq_doubt_key {
    uint64_t low, high;
} oq_doubt_key;

/*
 * Tables for a model of lib/convert/foreign.h. "symbols" of ASCII: 0 for what
 * is no letter. A character of two bytes stands at first << 6 | second & 63,
 * modulo 256, if "lead" has its first byte there, and has the symbol in "two".
 * An apostrophe has a symbol too, but is a letter only behind a MAKES.
 */
typedef struct oq_doubt_tables {
    uint8_t symbols[128];
    uint8_t kinds[256]; /* TOKEN alone for what is not ASCII */
    uint8_t two[256], lead[256];
    uint8_t paired; /* the small letter behind a PAIRED */
    /* The same by a byte, or by the place of two: the symbol, and in the upper
     * half what has to be looked at, or "lead". "wide": all bits for a first
     * byte. */
    uint16_t one_cell[256], two_cell[256], wide[256];
    const int8_t *weights;
    unsigned shift;      /* of hashes, to the number of a weight */
    int32_t bias;        /* added to the weights of a word */
    int32_t limit;       /* a word with a higher score is in doubt */
    int32_t greatest;    /* of all weights */
    int32_t strongest;   /* a score below minus this says no more */
    oq_doubt_key *words; /* the tokens remembered, by hash */
    unsigned word_shift; /* of these hashes */
} oq_doubt_tables;

/* What is known of a token in doubt. */
enum {
    OQ_DOUBTFUL_UNREAD = 1,  /* no score: its letters are not for this search */
    OQ_DOUBTFUL_JOINED = 2,  /* a joint touches it */
    OQ_DOUBTFUL_HYPHENED = 4, /* a hyphen may make a compound of it */
    OQ_DOUBTFUL_PLAIN = 8    /* it would be plain if nothing touched it */
};

/* A token in doubt. "gap": how many bytes behind it the next one begins, which
 * has "next_size"; 0 if there is none up to where the search stopped. */
typedef struct oq_doubt {
    size_t start; /* in the text */
    int32_t score;
    uint16_t size, gap, next_size, kind;
} oq_doubt;

OQ_INLINE size_t oq_doubt_end(const oq_doubt *doubt) {
    return doubt->start + doubt->size;
}

/*
 * Reads tokens from a place between two words on. Gives the place where it
 * stopped, between two tokens; where it began if the next token is too long
 * for it. *count of the tokens up to there are in doubt. The end of the text
 * ends a token.
 */
typedef size_t oq_kernel_doubts(const oq_doubt_tables *tables,
                                const uint8_t *text, size_t size, size_t from,
                                oq_doubt doubts[OQ_DOUBT_MOST], size_t *count);

/* ------------------------------------------------------------- weights -- */

/* What the hashes of the model are made by. */
#define OQ_DOUBT_THREE UINT32_C(0xFFFFFF)
#define OQ_DOUBT_THREE_BY UINT32_C(0x9E3779B1)
#define OQ_DOUBT_FOUR UINT32_C(0x5A000000)
#define OQ_DOUBT_FOUR_BY UINT32_C(0x85EBCA6B)
#define OQ_DOUBT_WORD_BY UINT32_C(0x01000193)
#define OQ_DOUBT_WHOLE_BY UINT32_C(0xC2B2AE35)

/* The numbers of the weights of the last three and four symbols of a word, and
 * of a whole one by its hash. Before a word stand zeroes, behind it one. */
OQ_INLINE uint32_t oq_doubt_three(uint32_t last, unsigned shift) {
    return ((last & OQ_DOUBT_THREE) * OQ_DOUBT_THREE_BY) >> shift;
}

OQ_INLINE uint32_t oq_doubt_four(uint32_t last, unsigned shift) {
    return ((last ^ OQ_DOUBT_FOUR) * OQ_DOUBT_FOUR_BY) >> shift;
}

OQ_INLINE uint32_t oq_doubt_word(uint32_t hash, unsigned shift) {
    return (hash * OQ_DOUBT_WHOLE_BY) >> shift;
}

OQ_INLINE uint32_t oq_doubt_hash(uint32_t hash, uint32_t symbol) {
    return (hash ^ symbol) * OQ_DOUBT_WORD_BY + symbol;
}

/* -------------------------------------------------------------- memory -- */

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

/* Where it stands, if anywhere. */
OQ_INLINE size_t oq_doubt_slot(oq_doubt_key key, unsigned shift) {
    return (size_t)((key.low * UINT64_C(0x9E3779B97F4A7C15) +
                     key.high * UINT64_C(0xC2B2AE3D27D4EB4F)) >>
                    shift);
}

#define OQ_DOUBT_NAMELESS (UINT64_C(1) << 56)

/* 0 if a token is the one remembered, and plain. */
OQ_INLINE uint64_t oq_doubt_differs(oq_doubt_key key, oq_doubt_key word) {
    return (key.low ^ word.low) | (key.high ^ word.high) << 7;
}

/* How far below zero a score is, for the upper bits of a key. */
OQ_INLINE uint64_t oq_doubt_strength(const oq_doubt_tables *tables,
                                     int32_t score) {
    int32_t strength = score < -tables->strongest ? tables->strongest : -score;
    strength = strength < 0 ? 0 : strength > 254 ? 254 : strength;
    return (uint64_t)(strength / 2) << 57;
}

/* Fills the cells in, when all else is set. */
OQ_FN void oq_doubt_cells(oq_doubt_tables *tables);

/* Empties the memory: 0 is no token, and where it would stand is something
 * else. */
OQ_FN void oq_doubt_forget(oq_doubt_tables *tables);

/* Makes it four times as large, in the room behind it. */
OQ_FN void oq_doubt_widen(oq_doubt_tables *tables);

/* Remembers a token: if plain, with its score at most. The text goes on for
 * "room" bytes; a token that is too long is passed over. */
OQ_FN void oq_doubt_learn(const oq_doubt_tables *tables, const uint8_t *token,
                          size_t size, size_t room, bool plain, int32_t score);

/* What is remembered of the token at "token": the score that it has at most, if
 * it is plain, else "most"; whether it is in doubt and no name. */
OQ_FN int32_t oq_doubt_recall(const oq_doubt_tables *tables,
                              const uint8_t *token, size_t size, size_t room,
                              int32_t most, bool *nameless);

#endif
