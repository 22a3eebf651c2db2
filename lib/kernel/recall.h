/* recall.h - what tokens of a text became, kept for the next time that they
 * come: running text says most of its words again and again. A piece of text
 * is cut into tokens, and for each it is guessed which entry may have it; then
 * they are compared and written, up to the first one that is not there. From
 * there on those not remembered are listed; whoever asked finds out what these
 * become (lib/convert/again.c), and then the rest is written.
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
    OQ_RECALL_LONG = 255, /* as a size: the value is an oq_recall_long */
    OQ_RECALL_PIECE = 4096,
    OQ_RECALL_TOKENS = 256, /* of a piece */
    OQ_RECALL_ROOM = OQ_RECALL_TOKENS + 64,
    OQ_RECALL_BEHIND = 128, /* bytes behind a piece that can be read */
    OQ_RECALL_BESIDE = 4,   /* places where a token may be */
    OQ_RECALL_FIRST = OQ_RECALL_TOKENS + 1 /* of the entries that are kept: one
                              that is empty and those of new tokens go before */
};

/* A token, zeroes behind it; in its last byte the step that writes it, below
 * 32, so that no part of a longer token is like it. An empty one has nothing
 * but zeroes, as no token has. */
typedef struct oq_recall_key {
    uint64_t part[4];
} oq_recall_key;

/* One line of a processor's cache. */
typedef struct oq_recall_entry {
    oq_recall_key key;
    uint8_t value[OQ_RECALL_VALUE], size;
} oq_recall_entry;

/* What stands in an entry for a token that does not fit into one, or becomes
 * what does not; the last byte of its key is 0 then. */
typedef struct oq_recall_long {
    uint32_t token, value;     /* where these are in "longs" */
    uint32_t size, value_size; /* and how long */
    uint8_t step;
} oq_recall_long;

/* A piece of text. */
typedef struct oq_recall {
    oq_recall_key keys[OQ_RECALL_ROOM]; /* of tokens; of one that is too long,
                                           what no entry has */
    uint32_t places[OQ_RECALL_ROOM];    /* of their slots */
    uint32_t found[OQ_RECALL_ROOM];     /* where each one's entry may be, in
                                           bytes from the first one */
    uint16_t edges[2 * OQ_RECALL_ROOM]; /* where each starts and ends, and
                                           behind them "end" */
    uint8_t sizes[OQ_RECALL_ROOM];      /* of tokens, 255 at most */
    uint8_t gaps[OQ_RECALL_ROOM];       /* the same of what is behind each */
    size_t count, end; /* tokens, and bytes that they and all gaps take */
    /* Tokens that are not remembered. */
    size_t missed_count;
    uint16_t missed[OQ_RECALL_TOKENS];
    /* To be set before: */
    const oq_recall_entry *entries; /* the first one is empty */
    const uint16_t *slots; /* numbers of entries, by place: a token's is in its
                              own one, or beside it, if anywhere */
    unsigned shift;        /* 32 - log2 of the slots */
    const uint8_t *longs;
    uint8_t step; /* whose tokens these are, from 1 */
    bool last;    /* a token may end where the piece does */
    const uint8_t *text;
    size_t length;
} oq_recall;

typedef struct oq_kernel_recall {
    /* Finds the tokens of the piece, and their places. */
    void (*look)(oq_recall *recall);
    /* Writes what stands before the first token, all tokens up to the first
     * that is not remembered, what stands behind each, and some bytes more;
     * gives where that ends. *count: how many tokens it wrote. */
    uint8_t *(*known)(oq_recall *recall, size_t *count, uint8_t *to);
    /* 32 bits by which a token's place is told: the upper ones. */
    uint32_t (*hash)(const oq_recall_key *key);
} oq_kernel_recall;

/* Looks for a token's entry at its place and beside it; false: it is not
 * there, and the entry is the empty one. */
OQ_FN bool oq_recall_beside(oq_recall *recall, size_t token);

/* Looks for the entries of tokens [from, to) also beside their places; gives
 * the first one that is not there. */
OQ_FN size_t oq_recall_there(oq_recall *recall, size_t from, size_t to);

/* Lists the tokens from one on that are not remembered, and tells where the
 * entries of the others are. */
OQ_FN void oq_recall_list(oq_recall *recall, size_t from);

/* Writes tokens [from, to) by what was found, what stands behind each, and some
 * bytes more; gives where that ends. */
OQ_FN uint8_t *oq_recall_write(const oq_recall *recall, size_t from, size_t to,
                               uint8_t *out);

/* Whether a byte ends tokens. */
OQ_INLINE bool oq_recall_ends(uint8_t byte) {
    return byte <= 0x40 && byte != '\'';
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

OQ_INLINE const oq_recall_entry *oq_recall_found(const oq_recall *recall,
                                                 size_t token) {
    return (const void *)((const uint8_t *)recall->entries +
                          recall->found[token]);
}

OQ_INLINE void oq_recall_find(oq_recall *recall, size_t token, size_t number) {
    recall->found[token] = (uint32_t)(number * sizeof(oq_recall_entry));
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
    recall->edges[2 * count] = (uint16_t)recall->end;
}

/* Copies 16 bytes, or as many as there are. */
OQ_INLINE uint8_t *oq_recall_gap(uint8_t *to, const uint8_t *from,
                                 size_t size) {
    memcpy(to, from, 16);
    if (OQ_UNLIKELY(size > 16)) memcpy(to + 16, from + 16, size - 16);
    return to + size;
}

/* What stands behind a token. */
OQ_INLINE uint8_t *oq_recall_behind(const oq_recall *recall, size_t token,
                                    uint8_t *to) {
    size_t end = oq_recall_end(recall, token);
    return oq_recall_gap(to, recall->text + end,
                         oq_recall_start(recall, token + 1) - end);
}

#endif
