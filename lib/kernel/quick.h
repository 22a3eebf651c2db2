/*
 * quick.h - a look at the first bytes of a word tells nearly always that it
 * begins with no listed stem. The bytes of its first three letters, as a hash,
 * choose 32 bits, and low bits of the next three letters choose one of them; it
 * is set if there is a stem that begins so. Stems of fewer bytes are in a
 * second filter. Invariant: a word of small letters, or with one capital in
 * front, that begins with a listed stem passes.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_QUICK_H
#define OQ_KERNEL_QUICK_H

#include "../base/base.h"

enum {
    OQ_QUICK_MOST = 12,   /* log2 of the words of the first filter */
    OQ_QUICK_SHORTS = 64, /* words of the filter of short stems */
    OQ_QUICK_READS = 16   /* bytes from the start of a word that are read */
};

typedef struct oq_quick {
    uint64_t first; /* ones: the bytes that are hashed */
    uint64_t later; /* the bits of the others that count */
    uint64_t turn;  /* what brings those to the top */
    uint64_t brief; /* as "first", of short stems; 0: there are none */
    uint8_t from;   /* the first byte behind those that are hashed */
    uint8_t bits;   /* log2 of the words; 0: there is no list */
    uint8_t unused[6];
} oq_quick;

#define OQ_QUICK_HASH UINT64_C(0x9E3779B97F4A7C15)

/* Eight bytes as a number, the first one lowest. */
OQ_INLINE uint64_t oq_quick_eight(const uint8_t *text) {
    uint64_t low = text[0] | (uint32_t)text[1] << 8 | (uint32_t)text[2] << 16 |
                   (uint32_t)text[3] << 24;
    uint64_t high = text[4] | (uint32_t)text[5] << 8 | (uint32_t)text[6] << 16 |
                    (uint32_t)text[7] << 24;
    return low | high << 32;
}

OQ_INLINE size_t oq_quick_word(const oq_quick *q, uint64_t eight) {
    return (size_t)((eight & q->first) * OQ_QUICK_HASH >> (64 - q->bits));
}

OQ_INLINE unsigned oq_quick_bit(const oq_quick *q, uint64_t eight) {
    return (unsigned)((eight & q->later) * q->turn >> 59);
}

/* The number of a bit of the other filter, which is behind the first one. */
OQ_INLINE unsigned oq_quick_short(const oq_quick *q, uint64_t eight) {
    return (unsigned)((eight & q->brief) * OQ_QUICK_HASH >> 53);
}

/* 1 if the word at "text" may begin with a listed stem, else 0. */
OQ_INLINE unsigned oq_quick_passes(const oq_quick *q, const uint32_t *words,
                                   const uint8_t *text) {
    uint64_t eight = oq_quick_eight(text);
    uint64_t next = oq_quick_eight(text + (q->from & 7));
    unsigned passes =
        words[oq_quick_word(q, eight)] >> oq_quick_bit(q, next) & 1;
    if (q->brief != 0) {
        unsigned bit = oq_quick_short(q, eight);
        passes |= words[((size_t)1 << q->bits) + (bit >> 5)] >> (bit & 31) & 1;
    }
    return passes;
}

#endif
