/*
 * doubts.h - the search for words whose letters leave in doubt whether they are
 * of the text's own language. A word of which it is plain needs no more work;
 * there are a dozen of these for each other one. lib/convert/foreign.c
 * decides, and says there what a score is; here it is only computed.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_DOUBTS_H
#define OQ_KERNEL_DOUBTS_H

#include "../base/base.h"

enum {
    OQ_DOUBT_PIECE = 1024, /* bytes looked at in one call */
    OQ_DOUBT_MOST = OQ_DOUBT_PIECE / 2 + 1
};

/* What an ASCII byte may be besides its symbol. */
enum {
    OQ_DOUBT_HARD = 1,   /* the word that it touches is not for this search */
    OQ_DOUBT_JOINT = 2,  /* so if there is no space on either side */
    OQ_DOUBT_HYPHEN = 4, /* so between a FIRST and a SECOND */
    OQ_DOUBT_FIRST = 8,
    OQ_DOUBT_SECOND = 16,
    OQ_DOUBT_PAIRED = 32, /* HARD but before one letter */
    OQ_DOUBT_ASKED =
        OQ_DOUBT_HARD | OQ_DOUBT_JOINT | OQ_DOUBT_HYPHEN | OQ_DOUBT_PAIRED
};

/*
 * Tables for a model of lib/convert/foreign.h. "symbols" of ASCII: 0 for what
 * is no letter. A character of two bytes stands at first << 6 | second & 63,
 * modulo 256, if "lead" has its first byte there, and has the symbol in "two".
 */
typedef struct oq_doubt_tables {
    uint8_t symbols[128], kinds[128];
    uint8_t two[256], lead[256];
    uint8_t paired; /* the small letter behind a PAIRED */
    /* The same by a byte, or by the place of two: the symbol, and in the upper
     * half what is asked, or "lead". "wide": all bits for a first byte. */
    uint16_t one_cell[256], two_cell[256], wide[256];
    const int8_t *weights;
    unsigned shift;   /* of hashes, to the number of a weight */
    int32_t bias;     /* added to the weights of a word */
    int32_t limit;    /* a word with a higher score is in doubt */
    int32_t greatest; /* of all weights */
} oq_doubt_tables;

/* A word in doubt, as places of the text; "before" is the end of the word that
 * stands before it, or where the search began. */
typedef struct oq_doubt {
    size_t before, end;
    int32_t score;
} oq_doubt;

/*
 * Reads words from a place between two words on. Gives the place where it
 * stopped: the end of a word, or where it began if the next word is not for
 * it. *count of the words up to there are in doubt. The end of the text ends a
 * word.
 */
typedef size_t oq_kernel_doubts(const oq_doubt_tables *tables,
                                const uint8_t *text, size_t size, size_t from,
                                oq_doubt doubts[OQ_DOUBT_MOST], size_t *count);

/* What the hashes of the model are made by. */
#define OQ_DOUBT_THREE UINT32_C(0xFFFFFF)
#define OQ_DOUBT_THREE_BY UINT32_C(0x9E3779B1)
#define OQ_DOUBT_FOUR UINT32_C(0x5A000000)
#define OQ_DOUBT_FOUR_BY UINT32_C(0x85EBCA6B)
#define OQ_DOUBT_WORD_BY UINT32_C(0x01000193)

/* The numbers of the weights of the last three and four symbols of a word, and
 * of a whole one by its hash. Before a word stand zeroes, behind it one. */
OQ_INLINE uint32_t oq_doubt_three(uint32_t last, unsigned shift) {
    return ((last & OQ_DOUBT_THREE) * OQ_DOUBT_THREE_BY) >> shift;
}

OQ_INLINE uint32_t oq_doubt_four(uint32_t last, unsigned shift) {
    return ((last ^ OQ_DOUBT_FOUR) * OQ_DOUBT_FOUR_BY) >> shift;
}

OQ_INLINE uint32_t oq_doubt_word(uint32_t hash, unsigned shift) {
    return (hash * 0xC2B2AE35u) >> shift;
}

OQ_INLINE uint32_t oq_doubt_hash(uint32_t hash, uint32_t symbol) {
    return (hash ^ symbol) * OQ_DOUBT_WORD_BY + symbol;
}

/* Fills the cells in, when all else is set. */
OQ_INLINE void oq_doubt_cells(oq_doubt_tables *tables) {
    for (unsigned i = 0; i < 256; i++) {
        unsigned asked = i < 128 ? tables->kinds[i] & OQ_DOUBT_ASKED : 0;
        unsigned symbol = i < 128 ? tables->symbols[i] : 0;
        tables->one_cell[i] = (uint16_t)(asked << 8 | symbol);
        tables->two_cell[i] =
            (uint16_t)((unsigned)tables->lead[i] << 8 | tables->two[i]);
        tables->wide[i] = i < 0xC0 ? 0 : 0xFFFF;
    }
}

/* Whether a character that is neither in "two" nor plain ASCII makes the words
 * that it touches hard; what is plain passes too. */
OQ_INLINE bool oq_doubt_hard(const oq_doubt_tables *tables, const uint8_t *text,
                             size_t size, size_t at) {
    uint8_t byte = text[at];
    if (byte >= 0x80) { /* U+2000 to U+203F, apostrophes left out */
        if (byte != 0xE2 || text[at + 1] != 0x80) return true;
        uint8_t third = text[at + 2];
        return (third >= 0x98 && third <= 0x9B) || third == 0xB2;
    }
    unsigned kind = tables->kinds[byte];
    if (kind & OQ_DOUBT_HARD) return true;
    if (kind & OQ_DOUBT_PAIRED)
        return at + 1 >= size || (text[at + 1] | 32) != tables->paired;
    if (at == 0 || at + 1 >= size) return false;
    uint8_t before = text[at - 1], after = text[at + 1];
    if (kind & OQ_DOUBT_JOINT) return before > ' ' && after > ' ';
    return (kind & OQ_DOUBT_HYPHEN) && before < 0x80 && after < 0x80 &&
           (tables->kinds[before] & OQ_DOUBT_FIRST) &&
           (tables->kinds[after] & OQ_DOUBT_SECOND);
}

#endif
