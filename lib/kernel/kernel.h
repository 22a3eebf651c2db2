/*
 * kernel.h - the hot loops: conversion of plain text by one step's tables, the
 * search for the first bytes that are not UTF-8, and that for signs. Each
 * instruction set has the same functions; one set is chosen when a library
 * handle is made.
 *
 * A kernel knows letters of one and two bytes, and choices that depend on the
 * letters beside them. Whatever else a text has (a third script, a mark, a
 * word that may be on a list) makes its word hard: the kernel stops before
 * the word, and the general engine writes it. So a kernel never decides
 * anything that the engine would decide otherwise, and where it stops is no
 * part of any result.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_H
#define OQ_KERNEL_H

#include "apostrophes.h"
#include "blocks.h"
#include "doubts.h"
#include "lanes.h"
#include "leap.h"
#include "quick.h"
#include "recall.h"
#include "signs.h"

/* What a character is. PLAIN: no part of any word. STRANGE: a letter of
 * another script, which stays if no letter of the source stands beside it. */
enum {
    OQ_KERNEL_PLAIN = 0,
    OQ_KERNEL_LETTER = 1,
    OQ_KERNEL_STRANGE = 2,
    OQ_KERNEL_HARD = 4,
    OQ_KERNEL_DIGIT = 8 /* with PLAIN: a digit, where marks stand by it */
};

enum {
    OQ_KERNEL_EDGE = 0,      /* the index of all that is plain */
    OQ_KERNEL_CONTEXTS = 32, /* letters with choices, from 1 */
    OQ_KERNEL_FIRST = 2,     /* in "context": listed stems begin with it */
    OQ_KERNEL_MARK = 2,      /* the same of what is no letter, see "marks" */
    OQ_KERNEL_FAR_PLACES = 8,
    OQ_KERNEL_FAR_HERE = 3, /* the place of the letter itself */
    OQ_KERNEL_FAR_HALVES = 2, /* words of a place */
    OQ_KERNEL_FAR_WORDS = 128 * OQ_KERNEL_FAR_PLACES * OQ_KERNEL_FAR_HALVES,
    OQ_KERNEL_NEAR_WORDS = 3 * 256 / 8,
    OQ_KERNEL_CLOSE_PLACES = 5, /* from two letters before to two behind */
    OQ_KERNEL_CLOSE_WORDS = (128 + 2 * OQ_KERNEL_CLOSE_PLACES * 64) / 8,
    OQ_KERNEL_CODES = 256 + 256 + 64,
    OQ_KERNEL_PAGES = 14,
    OQ_KERNEL_STOP = 0xFF /* first byte of an output: the word is hard */
};

/*
 * The choices of letters by numbers (lib/orth/kernel_kinds.c). Neighbours are
 * of 16 kinds on either side, and letters in eight rows on either: what a row
 * makes of a kind is added to the first cell of a letter, for both sides, and
 * that cell has the index of what it becomes.
 */
typedef struct oq_kinds {
    uint8_t kinds[128]; /* by index, of the one before in the lower four bits,
                           of the one behind in the upper ones */
    uint8_t rows[128];  /* by index: bits 0 to 2 for the one behind, bits 4 to 6
                           for the one before; bit 7: it has choices */
    uint8_t base[128];  /* by index: the first cell */
    uint8_t steps[2][128]; /* by row << 4 | kind, for the one before and behind */
    uint8_t slots[128];    /* by cell */
} oq_kinds;

/*
 * The tables of one step. A character of two bytes has the index
 * base[lead & 31] + (second & 63), modulo 256, if that is below 128 and
 * lead[index] is its lead byte, else it is hard; a letter of one byte is its
 * own index. Indices from 128 on are those of other outputs alone. "out" at the
 * index is what it becomes, unless it has choices: then "choice" has, for the
 * number of its choices and four answers, the index of what it becomes:
 *     choice[fourth][number << 3 | first << 2 | second << 1 | third]
 * An answer is whether a neighbour, the one before for the first two, is in a
 * set of the letter: of 16 sets, one bit each in "before" and "after", those
 * that stand in "asks". "out" at the index of such a letter is what it mostly
 * becomes, and always does unless it has a bit of "beside" in common with a
 * neighbour.
 *
 * A letter of one byte becomes at most two bytes, one of two at most four.
 *
 * A plain character of two bytes may become another, as a punctuation mark of
 * the script does; and so may one of ASCII, which is then a letter to "ascii"
 * and a mark to "context". It stays between two digits: where it has one before
 * it and one behind, or what may be one, it is hard.
 */
typedef struct oq_kernel {
    uint8_t narrow;      /* nothing grows: at most two bytes, or one of one */
    uint8_t thin;        /* nothing does but what "beside" tells */
    uint8_t halves;      /* of the sets in use: 1 or 2 */
    uint8_t list_bits;   /* the filter has 1 << list_bits words; 0: no list */
    uint32_t list_sizes; /* bit n: the filter has keys of n bytes, 1 to 16 */
    uint32_t list_wholes; /* the same of stems that are listed only alone */
    uint32_t walk_size;  /* bytes of machines that read words, see walk.h; 0:
                            none: then the tables say what letters become */
    uint8_t own;         /* there are letters of one byte */
    uint8_t looks_beside; /* "beside" is to be asked */
    uint8_t busy;        /* there are letters with choices, and most letters are
                            of one byte: Latin, with sh and ch */
    uint8_t prefix_bits; /* log2 of the words of the filter of prefixes */
    uint8_t prefix_step; /* bytes from one letter of a prefix to the next */
    uint8_t marks;       /* there are marks of ASCII that become others: a bit
                            of "beside" that all but letters have, as those
                            before, in common with marks alone */
    uint8_t far;         /* there is a filter of rules that look far */
    uint8_t signs; /* some letters are marks of punctuation too: other marks
                      that may stand for them must be written so */
    uint8_t head[2], head_size; /* what is written before words of a class */
    uint8_t condition_count;    /* of that class, each a bit in "meets" */
    uint8_t lacks;              /* those that no letter of a word may meet */
    uint8_t alikes;             /* look-alikes are letters here */
    uint8_t paired;     /* bits of "beside": a word with a listed stem has
                           one in common between two letters; 0: any word may
                           have such a stem */
    uint8_t strange;    /* the index of bytes of ASCII that are hard or strange:
                           its output is a stop */
    uint8_t alone;      /* no block has neighbours that matter */
    uint8_t turns;      /* letters turn in blocks, see blocks.h */
    uint8_t apart;      /* letters have two bytes, nothing else grows, neighbours
                           matter of rare ones alone: for avx512_apart.h */
    uint8_t inserts;    /* blocks put a byte into some pairs, see blocks.h */
    uint8_t compact;    /* all finds a place among 64, see blocks.h */
    uint8_t spread;     /* letters of ASCII become two bytes, others have places
                           among 64, no neighbour matters, see blocks.h */
    uint8_t by_kind;    /* "kinds" has the choices of letters, too */
    uint8_t brief;      /* nothing becomes more than two bytes, and of indices
                           from 128 on those from 192 on are in use alone */
    uint8_t unused[24]; /* tables start at whole cache lines */
    uint8_t base[64];   /* by lead & 63; the upper half is not used */
    uint8_t ascii[128];
    uint8_t single[128]; /* by byte: the index of a letter or mark; 0: plain;
                            hard or strange: "strange" */
    uint8_t third[64];   /* kinds of U+2000 to U+203F */
    uint8_t lead[256];
    uint8_t context[256]; /* bit 0: a letter; bit 1: see above; bits 3-7:
                             the number of its choices, or 0 */
    uint8_t meets[256];   /* conditions of the class, see chars_heads; bit 7: a
                             letter, if there is a head */
    uint8_t before[2][256], after[2][256]; /* sets 0 to 7, 8 to 15 */
    uint8_t beside[2][256]; /* bits that a letter has in common with the one
                               behind it; those with the one before it */
    uint8_t asks[4][2][64]; /* by answer, half of the sets, number & 31 */
    uint8_t choice[2][256];
    uint8_t out[4][256]; /* bytes of an output, 0 behind its end */
    /* The same for kernels that see characters one by one, see chars.h. By
     * code: what is written, and how long that is; OQ_KERNEL_STOP: the word is
     * hard. */
    uint8_t text[OQ_KERNEL_CODES][4], sizes[OQ_KERNEL_CODES];
    /* By the first byte: what is added to the second one, or to the byte of
     * ASCII itself, to give the place of a character's cell. */
    uint16_t pages[256];
    uint32_t cells[OQ_KERNEL_PAGES * 64];
    /* The same for entries (entry.h), and that of an edge. */
    uint64_t entries[OQ_KERNEL_PAGES * 64], edge;
    /* By number: the bits of "asks", 16 for each answer. */
    uint64_t asked[32];
    /* Bytes of ASCII that are letters, strange, hard: by the lower four bits
     * of a byte, a bit for the upper three. */
    uint8_t sorts[3][16];
    uint8_t number[256]; /* letters without case, for the list; 0: none */
    uint8_t before_lanes[8]; /* they start at a whole cache line */
    oq_blocks blocks;
    oq_kinds kinds;
    oq_lanes lanes;
    uint8_t capital[128]; /* by index: 1 for one */
    /* By the number of a letter behind a stem, modulo 64: a bit for those that
     * may stand "prefix_step" bytes further on, if a suffix begins so. */
    uint64_t behind[64];
    oq_quick quick; /* its words are behind the other filters */
    /* A word may begin with a listed stem only if its first 16 or fewer bytes,
     * as numbers, are in this filter (oq_kernel_may_list). More words of it
     * are behind the struct, and behind them the filter of prefixes. */
    uint64_t list[1];
} oq_kernel;

_Static_assert(offsetof(oq_kernel, base) % 64 == 0, "tables in cache lines");
_Static_assert(offsetof(oq_kernel, blocks) % 64 == 0, "tables in cache lines");
_Static_assert(offsetof(oq_kernel, lanes) % 64 == 0, "rows in cache lines");

/* The bytes of a kernel up to the filter of prefixes. */
OQ_INLINE size_t oq_kernel_prefixes_at(const oq_kernel *kernel) {
    return offsetof(oq_kernel, list) +
           ((size_t)1 << kernel->list_bits) * sizeof(kernel->list[0]);
}

/* The bytes of a kernel up to the filter of rules that look far. */
OQ_INLINE size_t oq_kernel_far_at(const oq_kernel *kernel) {
    size_t words =
        kernel->list_bits != 0 ? (size_t)1 << kernel->prefix_bits : 0;
    return oq_kernel_prefixes_at(kernel) + words * sizeof(uint64_t);
}

/* The bytes of a kernel up to the filter of quick.h. */
OQ_INLINE size_t oq_kernel_quick_at(const oq_kernel *kernel) {
    size_t words = kernel->far ? OQ_KERNEL_FAR_WORDS + OQ_KERNEL_NEAR_WORDS +
                                     OQ_KERNEL_CLOSE_WORDS
                               : 0;
    return oq_kernel_far_at(kernel) + words * sizeof(uint64_t);
}

OQ_INLINE const uint32_t *oq_kernel_quick(const oq_kernel *kernel) {
    return (const void *)((const uint8_t *)kernel + oq_kernel_quick_at(kernel));
}

/* The bytes of a kernel up to its machines. */
OQ_INLINE size_t oq_kernel_walk_at(const oq_kernel *kernel) {
    size_t words = (size_t)1 << kernel->quick.bits;
    if (kernel->quick.bits == 0) return oq_kernel_quick_at(kernel);
    return oq_kernel_quick_at(kernel) +
           (words + OQ_QUICK_SHORTS) * sizeof(uint32_t);
}

/* The bytes that a kernel takes with its filters and machines. */
OQ_INLINE size_t oq_kernel_size(const oq_kernel *kernel) {
    return oq_kernel_walk_at(kernel) + kernel->walk_size;
}

/*
 * The filter of rules that look further than to the next letter; only if "far"
 * is set. By the index of a character, for the places from three letters before
 * to four behind, 128 bits of rules. A rule may match at a letter only if a bit
 * is common to all eight places (edges of words and what is behind them:
 * OQ_KERNEL_EDGE). Such a word is hard.
 */
OQ_INLINE const uint64_t *oq_kernel_far(const oq_kernel *kernel) {
    return (const void *)((const uint8_t *)kernel + oq_kernel_far_at(kernel));
}

/* Where the bits of a character for a place begin. */
OQ_INLINE size_t oq_kernel_far_word(unsigned index, unsigned place) {
    return (size_t)(index * OQ_KERNEL_FAR_PLACES + place) *
           OQ_KERNEL_FAR_HALVES;
}

/* The same of the letter before, the letter, and the one behind it, 256 bytes
 * each, with one bit for some of those bits that are alike; behind that. */
OQ_INLINE const uint8_t *oq_kernel_near(const oq_kernel *kernel) {
    return (const uint8_t *)(oq_kernel_far(kernel) + OQ_KERNEL_FAR_WORDS);
}

/* The same of five characters, with 16 bits, where that is looked up for 64
 * bytes at once; behind that. First the classes of characters, below 64, by
 * index; then, by place and class, their bits: the lower eight of all places,
 * and the upper eight. */
OQ_INLINE const uint8_t *oq_kernel_close(const oq_kernel *kernel) {
    return (const uint8_t *)(oq_kernel_far(kernel) + OQ_KERNEL_FAR_WORDS +
                             OQ_KERNEL_NEAR_WORDS);
}

/*
 * The filter of prefixes is about the numbers of the first six letters of a
 * word, those of bytes 0, 1, ... 5 times "prefix_step", 0 behind its end. The
 * first three, mixed, are the number of a word of the filter; in its lower half
 * the fifth and the sixth letter have a bit, in its upper half the fourth one.
 * A word that begins with a listed stem has both.
 */
OQ_INLINE const uint64_t *oq_kernel_prefixes(const oq_kernel *kernel) {
    return (const void *)((const uint8_t *)kernel +
                          oq_kernel_prefixes_at(kernel));
}

/* Three letters, the first one lowest, mixed to 16 bits. Each bit is a sum
 * (exclusive or) of bits of the letters: so what one letter gives to it can be
 * found by itself (xorshift, G. Marsaglia 2003). */
OQ_INLINE uint32_t oq_kernel_mix(uint32_t letters) {
    letters ^= letters << 13;
    letters ^= letters >> 17;
    letters ^= letters << 5;
    return letters >> 16;
}

/* Numbers of bits in a word of the filter. */
OQ_INLINE unsigned oq_kernel_late(unsigned fifth, unsigned sixth) {
    return (fifth & 7) << 2 | (sixth & 3);
}

OQ_INLINE unsigned oq_kernel_fourth(unsigned fourth) {
    return 32 | (fourth & 31);
}

OQ_INLINE size_t oq_kernel_prefix_word(const oq_kernel *kernel,
                                       uint32_t letters) {
    return oq_kernel_mix(letters) >> (16 - kernel->prefix_bits);
}

/* The first bytes of a word as numbers of letters, the first one lowest; 0
 * behind the end of what is looked at. */
typedef struct oq_kernel_key {
    uint64_t low, high;
} oq_kernel_key;

#define OQ_KERNEL_HASH_1 UINT64_C(0x9E3779B97F4A7C15)
#define OQ_KERNEL_HASH_2 UINT64_C(0xC2B2AE3D27D4EB4F)
#define OQ_KERNEL_HASH_3 UINT64_C(0xFF51AFD7ED558CCD)

OQ_INLINE uint64_t oq_kernel_hash(oq_kernel_key key) {
    uint64_t mixed = key.low * OQ_KERNEL_HASH_1 + key.high * OQ_KERNEL_HASH_2;
    return (mixed ^ mixed >> 29) * OQ_KERNEL_HASH_3;
}

/* A key sets three bits of one word of the filter: which, and its number. */
OQ_INLINE uint64_t oq_kernel_bits(uint64_t hash) {
    return UINT64_C(1) << (hash & 63) | UINT64_C(1) << (hash >> 6 & 63) |
           UINT64_C(1) << (hash >> 12 & 63);
}

OQ_INLINE size_t oq_kernel_word(const oq_kernel *kernel, uint64_t hash) {
    return (size_t)(hash >> (64 - kernel->list_bits));
}

OQ_INLINE bool oq_kernel_listed(const oq_kernel *kernel, oq_kernel_key key) {
    uint64_t hash = oq_kernel_hash(key), bits = oq_kernel_bits(hash);
    return (kernel->list[oq_kernel_word(kernel, hash)] & bits) == bits;
}

/* The first "size" bytes of a number, 1 to 8. */
OQ_INLINE uint64_t oq_kernel_first(uint64_t number, unsigned size) {
    return number << (64 - 8 * size) >> (64 - 8 * size);
}

/* What stands for all keys of more than eight bytes that begin alike. */
OQ_INLINE oq_kernel_key oq_kernel_stem(uint64_t low) {
    return (oq_kernel_key){low, ~UINT64_C(0)};
}

/* The key of a stem that is listed only alone: the first "size" bytes of a
 * number, 1 to 16. */
OQ_INLINE oq_kernel_key oq_kernel_alone(oq_kernel_key key, unsigned size) {
    const uint64_t end = 0xFF;
    if (size < 8)
        return (oq_kernel_key){
            oq_kernel_first(key.low, size) | end << 8 * size, 0};
    if (size == 8) return (oq_kernel_key){key.low, end};
    key.high = oq_kernel_first(key.high, size - 8);
    if (size < 16) key.high |= end << 8 * (size - 8);
    return key;
}

/* Whether what is behind the first "size" bytes of a word of "count" may be
 * behind a stem: nothing, or a suffix. Of what is behind 16 bytes nothing is
 * known. */
OQ_INLINE bool oq_kernel_goes_on(const oq_kernel *kernel, oq_kernel_key key,
                                 unsigned size, unsigned count) {
    unsigned next = size + kernel->prefix_step;
    if (size >= count) return true;
    unsigned first = (unsigned)((size < 8 ? key.low >> 8 * size
                                          : key.high >> 8 * (size - 8)) &
                                63);
    if (next >= 16) return kernel->behind[first] != 0;
    unsigned second = (unsigned)((next < 8 ? key.low >> 8 * next
                                           : key.high >> 8 * (next - 8)) &
                                 63);
    return kernel->behind[first] >> second & 1;
}

/* Whether a word that begins with "count" bytes of letters, 16 at most, may
 * begin with a listed stem. */
OQ_INLINE bool oq_kernel_may_list(const oq_kernel *kernel, oq_kernel_key key,
                                  unsigned count) {
    unsigned sizes = kernel->list_sizes & ((2u << count) - 1);
    if (kernel->list_wholes >> count & 1 &&
        oq_kernel_listed(kernel, oq_kernel_alone(key, count)))
        return true;
    for (unsigned rest = sizes & 0x1FF; rest != 0; rest &= rest - 1) {
        unsigned size = oq_lowest(rest);
        oq_kernel_key part = {oq_kernel_first(key.low, size), 0};
        if (oq_kernel_listed(kernel, part) &&
            oq_kernel_goes_on(kernel, key, size, count))
            return true;
    }
    if (sizes >> 9 == 0 || !oq_kernel_listed(kernel, oq_kernel_stem(key.low)))
        return false;
    for (unsigned rest = sizes >> 9 << 9; rest != 0; rest &= rest - 1) {
        unsigned size = oq_lowest(rest) - 8;
        oq_kernel_key part = {key.low, oq_kernel_first(key.high, size)};
        if (oq_kernel_listed(kernel, part) &&
            oq_kernel_goes_on(kernel, key, size + 8, count))
            return true;
    }
    return false;
}

/* Room that an output needs for "size" bytes of text, whatever the tables. */
#define OQ_KERNEL_ROOM(size) ((size)*4 + 256)

/* The same by the tables: two bytes a byte, and what stands before a word,
 * which something parts from the next. */
OQ_INLINE size_t oq_kernel_room(const oq_kernel *kernel, size_t size) {
    return (kernel->narrow ? size : 3 * size) + 256;
}

/*
 * Converts from the start of a well-formed text, where no word is begun, up to
 * its end or to the start of a word that is hard; gives how many bytes it took.
 * *out moves behind what was written; there is oq_kernel_room of the text's
 * size.
 */
typedef size_t oq_kernel_run(const oq_kernel *kernel, const uint8_t *text,
                             size_t size, uint8_t **out);

/* The length of a well-formed beginning of a text, which ends between two
 * characters. The longest one may be longer: the caller goes on from there. */
typedef size_t oq_kernel_valid(const uint8_t *text, size_t size);

/* The last place not behind "at" that is between two characters. */
OQ_INLINE size_t oq_kernel_between(const uint8_t *text, size_t at) {
    size_t start = at;
    while (start > 0 && at - start < 3 && (text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0 || text[start - 1] < 0xC0) return at;
    uint8_t first = text[--start];
    size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return start + length > at ? start : at;
}

typedef struct oq_kernels {
    const char *name; /* "avx512", "avx2", "neon", "portable" */
    oq_kernel_run *run;
    oq_kernel_valid *valid;
    oq_kernel_seek *seek;
    oq_kernel_doubts *doubts;
    oq_kernel_scan *scan; /* NULL: by the two */
    const oq_kernel_recall *(*recall)(void);
    oq_kernel_apostrophes *apostrophes; /* NULL: none */
    oq_kernel_leap *leap; /* NULL: it stops at each hard word */
} oq_kernels;

/* Those for this processor. */
OQ_FN const oq_kernels *oq_kernels_here(void);

/* All that this processor can run, from the plainest on; for tests. */
OQ_FN size_t oq_kernels_all(const oq_kernels *all[4]);

#endif
