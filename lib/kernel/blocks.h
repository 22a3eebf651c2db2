/*
 * blocks.h - the tables of a kernel for blocks of text that begin and end
 * anywhere (avx512_block.h), made of its others by lib/orth/kernel_blocks.c. A
 * letter of two bytes stands in two lanes, and its index in both, as everywhere.
 *
 * Each lane writes one byte, in place of its own: so what is looked up is the
 * difference of the two, their exclusive or, and what stays as it is needs no
 * question. A few letters have one byte more. Letters of another script stay,
 * too, and share an index: whether letters of the source stand beside them is
 * told by bits of "beside", as for others.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_BLOCKS_H
#define OQ_KERNEL_BLOCKS_H

#include "../base/base.h"

enum {
    OQ_BLOCKS_HARD = 0x80, /* in an index: no block has such a byte */
    OQ_BLOCKS_STOP = 0x40, /* in "spread": the same */
    OQ_BLOCKS_RARE = 0x80  /* turned in "lead" of rare letters, so that no
                              character has what stands there */
};

/* What bytes of ASCII are where a kernel is apart. */
enum {
    OQ_BLOCKS_BESIDE = 0x80, /* letters of another script, and apostrophes: what
                                stands beside is to be of ASCII */
    OQ_BLOCKS_ALWAYS = 0x01  /* hard, whatever stands there */
};

/*
 * The same where all letters of two bytes, and what of ASCII is unlike, find
 * places among 64: a table is one register then, and leads to what bytes
 * become, not to a difference (lib/orth/kernel_compact.c). An index is taken
 * modulo 64 but for the upper bit, which says that a byte is hard. Characters
 * that have no place are hard too.
 */
typedef struct oq_compact {
    uint8_t base[64];   /* what added to second bytes, as they stand, gives
                           indices: by first byte & 63 */
    uint8_t lead[64];   /* by index, as below */
    uint8_t beside[2][64];
    uint8_t first[64], second[64]; /* what such bytes become; 0: nothing */
} oq_compact;

/* By index, all but the first. */
typedef struct oq_blocks {
    uint8_t single[128];    /* by byte of ASCII: its index, or that it is hard */
    uint8_t lead[128];      /* the first byte of two, if blocks may have it */
    uint8_t beside[2][128]; /* as "beside" of a kernel, of which no bit lacks */
    uint8_t first[128];     /* differences: of the first byte, or the only one;
                               if a kernel is apart, what first bytes become */
    uint8_t second[128];    /* the same; if a kernel is apart what second bytes
                               become, by folded index */
    uint8_t more[128];      /* what the last lane writes behind its own; or 0 */
    /* Bits of "beside" of the first letter of a pair and of the second one. By
     * bits that both have here it is sure what they become: what they mostly
     * do, or by those in "turns", of the first letter or of the second one, one
     * other thing, up to three bytes (lib/orth/kernel_other.c). */
    uint8_t sure[2][128], turns[2][2][128], other[3][128];
    /* If a kernel is apart: what added to second bytes, as they stand, gives
     * indices for them alone, by first byte & 63; and a matrix of bits, for
     * vgf2p8affineqb, that makes of such an index one below 64. */
    uint8_t base_second[64];
    uint64_t fold;
    /* Bits of "beside" by which the second letter of a pair has "insert_byte"
     * in its first lane, and those by which the first letter has it in its last
     * one; all else is as mostly (lib/orth/kernel_insert.c). */
    uint8_t insert[2], insert_byte;
    uint8_t point; /* the index of apostrophes of ASCII, if these are signs
                      between letters alone; else 0 */
    uint8_t unused[44];
    /* What bytes of ASCII are, by a byte folded by such a matrix as above: of
     * two that share a place it holds for both, or says more. If a kernel is
     * compact that is an index, or HARD; if it is apart bits, as above. */
    uint64_t ascii_fold;
    uint8_t ascii[64];
    oq_compact compact; /* if a kernel is compact or spread */
    /* If a kernel is spread: by byte of ASCII from 0x40 on, & 63, the first byte
     * of what it becomes, and the second one: 0, a byte that continues a
     * character, or STOP. */
    uint8_t spread[2][64];
} oq_blocks;

/* A folded index. */
OQ_INLINE unsigned oq_blocks_fold(uint64_t fold, unsigned index) {
    unsigned folded = 0;
    for (unsigned bit = 0; bit < 6; bit++) {
        unsigned common = (unsigned)(fold >> 8 * (7 - bit)) & index;
        for (; common != 0; common &= common - 1)
            folded ^= 1u << bit;
    }
    return folded;
}

#endif
