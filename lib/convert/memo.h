/*
 * memo.h - what was found out about words, kept for the next time: texts say
 * the same words again and again. A converter has one memo, a table in which a
 * new word takes the place of the old one; where that happens often, it grows,
 * for the first touch of a page may cost as much as fifty words. It never
 * changes a result: what is kept must depend on the bytes of a token alone, or
 * what else it hangs on is asked, and all of them are compared.
 *
 * A token is what stands up to the next byte below 'A' that is no apostrophe:
 * a word, and whatever signs beyond ASCII stand right behind it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_MEMO_H
#define OQ_MEMO_H

#include "../base/base.h"

enum {
    OQ_MEMO_PARTS = 4,   /* of 8 bytes: the longest token */
    OQ_MEMO_LEAST = 8,   /* the table has 1 << bits entries: so many at first */
    OQ_MEMO_MORE = 2,    /* bits more when it grows */
    OQ_MEMO_MOST = 12,   /* so many where words are many */
    OQ_MEMO_PAYS = 8192, /* bytes of text in which one may lose its place */
    OQ_MEMO_SMALL = 2,   /* lost beyond that, for each entry: the table is too
                            small */
    OQ_MEMO_ROOM = 53,
    OQ_MEMO_FROM = 2048 /* bytes; less is not worth a table */
};

/* A token, zeroes behind it; no token has a byte 0. */
typedef struct oq_memo_key {
    uint64_t part[OQ_MEMO_PARTS];
} oq_memo_key;

typedef struct oq_memo_entry {
    oq_memo_key key;
    const void *of; /* the step that writes this, or a place in it */
    uint8_t took;   /* bytes of the token that it is about */
    uint8_t size;   /* of "value" in use */
    bool caps;      /* an abbreviation, if no digit is before it, and the text
                       goes on behind the token */
    uint8_t value[OQ_MEMO_ROOM];
} oq_memo_entry;

typedef struct oq_memo {
    unsigned bits;
    size_t lost; /* OQ_MEMO_PAYS for each entry whose place another took, less
                    the bytes of text since */
    oq_memo_entry entries[];
} oq_memo;

/* An empty memo; NULL if there is no memory. */
OQ_FN oq_memo *oq_memo_open(const oq_memory *memory);

/* To be called before so many bytes: gives the memo, or a larger one with all
 * that was in it where that pays. No memory for it is no failure. */
OQ_FN oq_memo *oq_memo_before(const oq_memory *memory, oq_memo *memo,
                              size_t bytes);

/* Whether a byte ends tokens. */
OQ_INLINE bool oq_memo_ends(uint8_t byte) {
    return byte <= 0x40 && byte != '\'';
}

/* The high bits of the bytes of a number that end tokens. */
OQ_INLINE uint64_t oq_memo_ends_in(uint64_t bytes) {
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
    uint64_t others = ~((bytes | high) - ones * 0x41) & ~bytes & high;
    uint64_t differs = bytes ^ ones * '\'';
    differs |= (differs & ~high) + ~high;
    return others & differs;
}

/* The number of the first byte in memory with its high bit set. */
OQ_INLINE unsigned oq_memo_first(uint64_t highs) {
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return (unsigned)__builtin_ctzll(highs) >> 3;
#else
    uint8_t bytes[8];
    unsigned at = 0;
    memcpy(bytes, &highs, 8);
    while (bytes[at] == 0)
        at++;
    return at;
#endif
}

/* The first bytes in memory of a number, zeroes behind them. */
OQ_INLINE uint64_t oq_memo_cut(uint64_t bytes, unsigned count) {
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return bytes & ((UINT64_C(1) << 8 * count) - 1);
#else
    uint64_t cut = 0;
    memcpy(&cut, &bytes, count);
    return cut;
#endif
}

/* Reads the token at the start of a text; false if it is empty or too long. */
OQ_INLINE bool oq_memo_read(const uint8_t *text, size_t size,
                            oq_memo_key *key) {
    oq_memo_key read = {{0, 0, 0, 0}};
    *key = read;
    if (OQ_LIKELY(size >= sizeof(read)))
        memcpy(&read, text, sizeof(read));
    else
        memcpy(&read, text, size);
    for (unsigned i = 0; i < OQ_MEMO_PARTS; i++) {
        uint64_t ends = oq_memo_ends_in(read.part[i]);
        key->part[i] = read.part[i];
        if (ends == 0) continue;
        key->part[i] = oq_memo_cut(read.part[i], oq_memo_first(ends));
        return key->part[0] != 0;
    }
    return false;
}

/* The entry where a token's is, if it is known. */
OQ_INLINE oq_memo_entry *oq_memo_place(oq_memo *memo, const oq_memo_key *key,
                                       const void *of) {
    uint64_t mixed = key->part[0] * UINT64_C(0x9E3779B97F4A7C15) +
                     key->part[1] * UINT64_C(0xC2B2AE3D27D4EB4F) +
                     key->part[2] * UINT64_C(0xD6E8FEB86659FD93) +
                     key->part[3] * UINT64_C(0xA0761D6478BD642F) +
                     (uint64_t)(uintptr_t)of;
    mixed = (mixed ^ mixed >> 32) * UINT64_C(0xFF51AFD7ED558CCD);
    return &memo->entries[mixed >> (64 - memo->bits)];
}

OQ_INLINE bool oq_memo_is(const oq_memo_entry *entry, const oq_memo_key *key,
                          const void *of) {
    uint64_t differs = 0;
    for (unsigned i = 0; i < OQ_MEMO_PARTS; i++)
        differs |= entry->key.part[i] ^ key->part[i];
    return differs == 0 && entry->of == of;
}

#endif
