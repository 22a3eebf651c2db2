/*
 * again.h - words that come again are written from memory, a piece of text at
 * a time (kernel/recall.h), where that is quicker than to convert them: where
 * the rules of a step ask for whole words, or no kernel knows it. The tokens
 * that are not remembered go to the kernel, all together, and the hard ones
 * among them to the engine. It never changes a result: what a token becomes
 * must hang on its own bytes alone, and all of them are compared.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_AGAIN_H
#define OQ_AGAIN_H

#include "../kernel/recall.h"
#include "engine.h"

enum {
    OQ_AGAIN_FROM = 1 << 19,  /* bytes that kernels write before */
    OQ_AGAIN_LONGS = 1 << 15, /* bytes of long tokens that are kept */
    OQ_AGAIN_ASK = OQ_RECALL_PIECE + OQ_RECALL_TOKENS
};

struct oq_again {
    oq_recall recall;
    const oq_memory *memory;
    const oq_kernel_recall *recalls;
    const oq_kernel *kernel; /* NULL: the engine writes what is new */
    void *whole, *block; /* where this is, and the entries are, at whole lines
                            of the cache */
    oq_recall_entry *entries; /* those of new tokens by number in "missed" */
    uint16_t *slots;
    size_t room, count; /* entries, and those in use */
    size_t seen;        /* bytes of text */
    size_t next;        /* where the next one goes, once all are in use */
    size_t most;        /* bytes of the next piece */
    oq_bytes longs;     /* what does not fit into entries: tokens, and what they
                           become; first those that are kept, then room, and
                           those of the piece */
    size_t kept;        /* bytes of the former */
    oq_bytes hard;      /* of the engine */
    size_t by_engine, hard_count; /* bytes and words; for who asks */
    uint8_t copy[OQ_RECALL_PIECE + OQ_RECALL_BEHIND];
    uint8_t ask[OQ_AGAIN_ASK + OQ_RECALL_BEHIND];
    uint8_t said[OQ_KERNEL_ROOM(OQ_AGAIN_ASK)];
};

/* Nothing is remembered of a text so far, "seen" bytes; NULL: no memory. */
OQ_FN oq_again *oq_again_open(const oq_memory *memory,
                              const oq_kernel_recall *recalls, size_t seen);
OQ_FN void oq_again_close(oq_again *again);

/* What became of a new token of the piece. */
OQ_INLINE oq_recall_entry *oq_again_fresh(const oq_again *again,
                                          size_t number) {
    return again->entries + 1 + number;
}

OQ_INLINE oq_recall_long oq_again_long(const oq_recall_entry *entry) {
    oq_recall_long is;
    memcpy(&is, entry->value, sizeof(is));
    return is;
}

/* Enters the new tokens of a piece that is written, as far as they are known.
 * Where there is no memory for more room, all stays as it is. */
OQ_FN void oq_again_enter(oq_again *again);

/* Whether a step's text between words is such that tokens tell everything. */
OQ_FN bool oq_again_can(const oq_engine *engine);

/* The same of its kernel. */
OQ_FN bool oq_again_kernel_can(const oq_kernel *kernel);

/* Whether a token may begin at a place or behind it, and none is begun. */
OQ_INLINE bool oq_again_between(const uint8_t *text, size_t size, size_t at) {
    return at == 0 || at >= size || oq_recall_ends(text[at - 1]) ||
           oq_recall_ends(text[at]);
}

/* Writes a token [start, end) of the text for "out"; *done: whether it hangs on
 * its bytes alone. False: no memory. */
typedef struct oq_again_writer {
    void *context;
    bool (*write)(void *context, size_t start, size_t end, oq_bytes *out,
                  bool *done);
    size_t readable; /* bytes of the text, and behind it */
} oq_again_writer;

/* Converts from *at on, which is between tokens, and moves *at to the end or to
 * the start of a token that is for the engine alone. False: no memory. */
OQ_FN bool oq_again_words(oq_again *again, const oq_engine *engine,
                          const oq_again_writer *writer, const uint8_t *text,
                          size_t size, size_t *at, oq_bytes *out);

#endif
