/*
 * recall.h - what tokens of a text became, kept for the next time that they
 * come: running text says most of its words again and again. A piece of text
 * is cut into tokens, all are looked up, and those not remembered are listed;
 * whoever asked finds out what these become (lib/convert/recall.c), and then
 * the piece is written at once.
 *
 * A token is what stands between bytes up to '@' that are no apostrophe. It is
 * for who uses this to see that what a token becomes hangs on its own bytes
 * alone. A look-up is exact: the token itself is compared.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_RECALL_H
#define OQ_KERNEL_RECALL_H

#include "../base/base.h"

enum {
    OQ_RECALL_KEY = 31,   /* bytes of the longest token that is remembered */
    OQ_RECALL_VALUE = 31, /* the same of what it becomes */
    OQ_RECALL_LONG = 255, /* as a size: the value is an oq_range of "longs" */
    OQ_RECALL_PIECE = 4096,
    OQ_RECALL_TOKENS = 256, /* of a piece */
    OQ_RECALL_ROOM = OQ_RECALL_TOKENS + 64,
    OQ_RECALL_BEHIND = 128, /* bytes behind a piece that can be read */
    OQ_RECALL_BESIDE = 4    /* places where a token may be */
};

/* A token, zeroes behind it; in its last byte the step that writes it. An empty
 * one has nothing but zeroes, as no token has. */
typedef struct oq_recall_key {
    uint64_t part[4];
} oq_recall_key;

/* One line of a processor's cache. */
typedef struct oq_recall_entry {
    oq_recall_key key;
    uint8_t value[OQ_RECALL_VALUE], size;
} oq_recall_entry;

/* A piece of text. */
typedef struct oq_recall {
    const oq_recall_entry *entries; /* the first one is empty */
    const uint16_t *slots; /* numbers of entries, by place: a token's is in its
                              own one, or beside it, if anywhere */
    unsigned shift;        /* 64 - log2 of the slots */
    uint8_t step;          /* whose tokens these are, from 1 */
    bool last;             /* a token may end where the piece does */
    const uint8_t *text;
    size_t length;
    /* What is found: */
    size_t count, end; /* tokens, and bytes that they and all gaps take */
    size_t missed_count;
    uint16_t edges[2 * OQ_RECALL_ROOM]; /* where each starts and ends */
    uint16_t missed[OQ_RECALL_TOKENS];
    uint32_t places[OQ_RECALL_TOKENS];
    oq_recall_key keys[OQ_RECALL_TOKENS];
    const oq_recall_entry *found[OQ_RECALL_TOKENS];
} oq_recall;

typedef struct oq_kernel_recall {
    /* Finds the tokens of the piece and looks them up. */
    void (*look)(oq_recall *recall);
    /* Writes what was found for the first tokens, "count" of them, and what
     * stands between and behind them up to "end", and some bytes more; gives
     * where that ends. What is too long for an entry is in "longs". */
    uint8_t *(*write)(const oq_recall *recall, size_t count, size_t end,
                      const uint8_t *longs, uint8_t *to);
} oq_kernel_recall;

/* Whether a byte ends tokens. */
OQ_INLINE bool oq_recall_ends(uint8_t byte) {
    return byte <= 0x40 && byte != '\'';
}

/* A token's place, by its first and its last eight bytes, which
 * may be the same. What stands behind it is read, but counts for nothing. */
OQ_INLINE size_t oq_recall_place(const uint8_t *text, size_t size,
                                 unsigned shift) {
    uint64_t first, last;
    size_t some = size < 8 ? size : 8;
    unsigned rest = 64 - 8 * (unsigned)some;
    memcpy(&first, text, 8);
    memcpy(&last, text + size - some, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    first = first >> rest;
    last = last >> rest;
#else
    first = first << rest;
    last = last << rest;
#endif
    uint64_t mixed = first * UINT64_C(0x9E3779B97F4A7C15) +
                     last * UINT64_C(0xC2B2AE3D27D4EB4F) + size;
    return (size_t)((mixed ^ mixed >> 32) * UINT64_C(0xFF51AFD7ED558CCD) >>
                    shift);
}

OQ_INLINE bool oq_recall_same(const oq_recall_key *one,
                              const oq_recall_key *other) {
    uint64_t differs = 0;
    for (int i = 0; i < 4; i++)
        differs |= one->part[i] ^ other->part[i];
    return differs == 0;
}

/* Bytes that leave the first "size" of 32 as they are, and none of the others:
 * from 32 - size on. */
OQ_UNUSED static const uint8_t recall_masks[64] = {
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

/* The key of a token, 32 bytes from its start on; only as much as fits. */
OQ_INLINE oq_recall_key oq_recall_key_of(const uint8_t *text, size_t size,
                                         uint8_t step) {
    oq_recall_key key, mask;
    uint64_t last = (uint64_t)step << 56;
    if (size > OQ_RECALL_KEY) size = OQ_RECALL_KEY;
    memcpy(&key, text, sizeof(key));
    memcpy(&mask, recall_masks + 32 - size, sizeof(mask));
    for (int i = 0; i < 4; i++)
        key.part[i] &= mask.part[i];
    key.part[3] |= last;
    return key;
}

OQ_INLINE size_t oq_recall_start(const oq_recall *recall, size_t token) {
    return recall->edges[2 * token];
}

OQ_INLINE size_t oq_recall_end(const oq_recall *recall, size_t token) {
    return recall->edges[2 * token + 1];
}

OQ_INLINE size_t oq_recall_size(const oq_recall *recall, size_t token) {
    return oq_recall_end(recall, token) - oq_recall_start(recall, token);
}

/* Counts tokens when the piece was gone through up to a place, by edges. */
OQ_INLINE void oq_recall_finish(oq_recall *recall, size_t edges, size_t at) {
    size_t length = recall->length;
    if (at > length) at = length;
    if (at == length && edges % 2 != 0 && recall->last)
        recall->edges[edges++] = (uint16_t)length;
    size_t count = edges / 2;
    if (count > OQ_RECALL_TOKENS) count = OQ_RECALL_TOKENS;
    if (!recall->last && count != 0 &&
        oq_recall_end(recall, count - 1) == length)
        count--;
    recall->count = count;
    recall->end = 2 * count < edges ? recall->edges[2 * count] : at;
}

/* The entry beside a place that has a key; else an empty one. */
OQ_INLINE const oq_recall_entry *oq_recall_other(const oq_recall *recall,
                                                 size_t place,
                                                 const oq_recall_key *key) {
    size_t number = 0;
    for (size_t i = 1; i < OQ_RECALL_BESIDE; i++) {
        size_t other = recall->slots[place ^ i];
        number =
            oq_recall_same(key, &recall->entries[other].key) ? other : number;
    }
    return recall->entries + number;
}

/* Looks beside the places of tokens for what is not there. */
OQ_INLINE void oq_recall_beside(oq_recall *recall) {
    size_t missed = 0;
    for (size_t i = 0; i < recall->missed_count; i++) {
        unsigned token = recall->missed[i];
        const oq_recall_entry *entry = oq_recall_other(
            recall, recall->places[token], &recall->keys[token]);
        bool here = oq_recall_size(recall, token) <= OQ_RECALL_KEY &&
                    entry != recall->entries;
        recall->found[token] = entry;
        recall->missed[missed] = (uint16_t)token;
        missed += !here;
    }
    recall->missed_count = missed;
}

/* Copies 16 bytes, or as many as there are. */
OQ_INLINE uint8_t *oq_recall_gap(uint8_t *to, const uint8_t *from,
                                 size_t size) {
    memcpy(to, from, 16);
    if (OQ_UNLIKELY(size > 16)) memcpy(to + 16, from + 16, size - 16);
    return to + size;
}

OQ_INLINE uint8_t *oq_recall_value(uint8_t *to, const oq_recall_entry *entry,
                                   const uint8_t *longs) {
    oq_range place;
    memcpy(to, entry->value, OQ_RECALL_VALUE + 1);
    if (OQ_LIKELY(entry->size != OQ_RECALL_LONG)) return to + entry->size;
    memcpy(&place, entry->value, sizeof(place));
    memcpy(to, longs + place.start, place.end - place.start);
    return to + (place.end - place.start);
}

OQ_INLINE uint8_t *oq_recall_write(const oq_recall *recall, size_t count,
                                   size_t end, const uint8_t *longs,
                                   uint8_t *to) {
    const uint8_t *text = recall->text;
    size_t from = 0;
    for (size_t i = 0; i < count; i++) {
        size_t start = oq_recall_start(recall, i);
        to = oq_recall_gap(to, text + from, start - from);
        to = oq_recall_value(to, recall->found[i], longs);
        from = oq_recall_end(recall, i);
    }
    return oq_recall_gap(to, text + from, end - from);
}

#endif
