/*
 * doubts.h - the search for words whose letters leave in doubt whether they are
 * of the text's own language. A word of which it is plain needs no more work;
 * there are a dozen of these for each other one. lib/convert/foreign.c
 * decides, and says there what a score is; here it is only computed.
 *
 * A token is what stands between signs, digits and spaces of ASCII: a word,
 * seldom several, or none. What was found out about one is remembered
 * (doubt_memory.h), so that most of a text is only looked up. Invariant: what
 * is remembered holds wherever the token stands, unless a joint or hyphen
 * touches it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_DOUBTS_H
#define OQ_KERNEL_DOUBTS_H

#include "doubt_memory.h"

enum {
    OQ_DOUBT_PIECE = 4096, /* bytes looked at in one call, at most */
    OQ_DOUBT_MOST = 512,   /* tokens of them, and those of a block more */
    OQ_DOUBT_TOKENS = OQ_DOUBT_MOST + 64,
    OQ_DOUBT_SIGN = 27 /* symbol of apostrophes */
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

/*
 * What is known of a token, in a byte. Nothing; or that it is plain, but no one
 * word. Or it is one word, and the number tells what it says in the chain: a
 * plain one, one in doubt, and one that is foreign by itself, of which own
 * endings may have to be cut. Or it has to be looked at wherever it stands.
 */
enum {
    OQ_DOUBT_MISSED = 0,
    OQ_DOUBT_MANY = 1,
    OQ_DOUBT_PLAIN = 67, /* up to here, and so on */
    OQ_DOUBT_NAMELESS = 172,
    OQ_DOUBT_WHOLE = 212,
    OQ_DOUBT_CUT = 252,
    OQ_DOUBT_SURE = 255
};

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
    unsigned shift;    /* of hashes, to the number of a weight */
    int32_t bias;      /* added to the weights of a word */
    int32_t limit;     /* a word with a higher score is in doubt, */
    int32_t plain;     /* with one no higher than this only as a name */
    int32_t greatest;  /* of all weights */
    int32_t strongest; /* a score below minus this says no more, */
    int32_t most;      /* nor does one above this */
    uint8_t calm;      /* what more than this is known of is never calm */
    uint8_t nothing;   /* what is known of a word in doubt that says 0 */
    uint8_t
        against; /* what a plain word says against being foreign, at least */
    int16_t says[256]; /* by what is known of a word: see oq_doubt_says */
    oq_doubt_memory memory;
} oq_doubt_tables;

/* What a token is, apart from its letters. */
enum {
    OQ_DOUBTFUL_UNREAD = 1,  /* no score: its letters are not for this search */
    OQ_DOUBTFUL_JOINED = 2,  /* a joint touches it */
    OQ_DOUBTFUL_HYPHENED = 4 /* a hyphen may make a compound of it */
};

/* Where a token starts and ends in its piece. */
typedef struct oq_doubt_place {
    uint16_t start, end;
} oq_doubt_place;

/* The tokens of a piece, and what is known of each; a score of those that are
 * in doubt and were missed. "doubted": the numbers of those that are not plain,
 * or that something touches; behind them "count". */
typedef struct oq_doubts {
    size_t from; /* where the piece starts in the text */
    size_t count;
    oq_doubt_place places[OQ_DOUBT_TOKENS + 64];
    uint8_t what[OQ_DOUBT_TOKENS + 65], kinds[OQ_DOUBT_TOKENS + 65];
    int16_t scores[OQ_DOUBT_TOKENS];
    uint16_t doubted[OQ_DOUBT_TOKENS + 64];
} oq_doubts;

/*
 * Reads tokens from a place between two words on. Gives the place where it
 * stopped, between two tokens; where it began if the next token is too long
 * for it. The end of the text ends a token.
 */
typedef size_t oq_kernel_doubts(const oq_doubt_tables *tables,
                                const uint8_t *text, size_t size, size_t from,
                                oq_doubts *found);

/* -------------------------------------------------------------- weights -- */

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

/* -------------------------------------------------------- what is known -- */

/* What to remember of a plain token of one word, by its score. */
OQ_INLINE unsigned oq_doubt_plain(const oq_doubt_tables *tables,
                                  int32_t score) {
    int32_t strength = score < -tables->strongest ? tables->strongest : -score;
    strength = OQ_DOUBT_MANY + (strength < 2 ? 0 : strength / 2);
    return (unsigned)(strength > OQ_DOUBT_PLAIN ? OQ_DOUBT_PLAIN : strength);
}

/* What to remember of a word in doubt, by what it says. */
OQ_INLINE unsigned oq_doubt_nameless(const oq_doubt_tables *tables,
                                     int32_t says) {
    int32_t number = says - tables->plain + OQ_DOUBT_PLAIN;
    return number > OQ_DOUBT_PLAIN && number <= OQ_DOUBT_NAMELESS
               ? (unsigned)number
               : OQ_DOUBT_SURE;
}

/* The same of one that is foreign by itself. */
OQ_INLINE unsigned oq_doubt_alone(const oq_doubt_tables *tables, int32_t says,
                                  bool whole) {
    int32_t down = (tables->most - says) / 4;
    int32_t last = whole ? OQ_DOUBT_WHOLE : OQ_DOUBT_CUT;
    return says <= tables->most && down < OQ_DOUBT_CUT - OQ_DOUBT_WHOLE
               ? (unsigned)(last - down)
               : OQ_DOUBT_SURE;
}

/* What a token of one word says at most. */
OQ_INLINE int32_t oq_doubt_says(const oq_doubt_tables *tables, unsigned what) {
    return tables->says[what];
}

OQ_INLINE bool oq_doubt_is_plain(unsigned what) {
    return what != OQ_DOUBT_MISSED && what <= OQ_DOUBT_PLAIN;
}

/* Whether a token is known to be one word, and may be passed over. */
OQ_INLINE bool oq_doubt_is_word(unsigned what) {
    return what > OQ_DOUBT_MANY && what <= OQ_DOUBT_CUT;
}

/* What a token is here, by what is known of it and what touches it: beside a
 * joint it says nothing, and one beside a hyphen is to be looked at. */
OQ_INLINE unsigned oq_doubt_here(const oq_doubt_tables *tables, unsigned what,
                                 unsigned kind) {
    if (kind & OQ_DOUBTFUL_HYPHENED) return OQ_DOUBT_SURE;
    bool says = what != OQ_DOUBT_MISSED && what <= OQ_DOUBT_NAMELESS;
    return (kind & OQ_DOUBTFUL_JOINED) && says ? tables->nothing : what;
}

/*
 * Whether a word in doubt is calm, by what it and the token behind it are here:
 * it says so little, and that one so much against it, that both are own
 * whatever else stands around them. See foreign_calm.
 */
OQ_INLINE bool oq_doubt_is_calm(const oq_doubt_tables *tables, unsigned what,
                                unsigned next) {
    unsigned says = what > tables->nothing ? what - tables->nothing : 0;
    unsigned need = (says + tables->against + 1) / 2 + OQ_DOUBT_MANY;
    return what > OQ_DOUBT_PLAIN && what <= tables->calm && next >= need &&
           next <= OQ_DOUBT_PLAIN;
}

/* Fills in what is by other tables: cells and sayings. */
OQ_FN void oq_doubt_fill(oq_doubt_tables *tables);

#endif
