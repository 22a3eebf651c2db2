/*
 * recall.c - tokens looked up in plain C; see recall.h. Which of eight bytes
 * are of tokens becomes eight bits, by a multiplication.
 *
 * SPDX-License-Identifier: MIT
 */
#include "recall.h"
#include "portable.h"

/* A bit for each of eight bytes that do not end tokens, the first one
 * lowest. */
static unsigned recall_eight(const uint8_t *text) {
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
    uint64_t bytes, differs;
    memcpy(&bytes, text, 8);
    differs = bytes ^ ones * '\'';
    differs = ((differs & ~high) + ~high) | differs; /* high: no apostrophe */
    bytes = (((bytes & ~high) + ones * (0x7F - 0x40)) | bytes | ~differs);
    return (unsigned)((bytes & high) * UINT64_C(0x0002040810204081) >> 56);
#else
    unsigned bits = 0;
    for (unsigned i = 0; i < 8; i++)
        bits |= (unsigned)!oq_recall_ends(text[i]) << i;
    return bits;
#endif
}

/* The numbers of bits that are set, and "at" more. */
static size_t recall_places(uint64_t bits, size_t at, uint16_t *places) {
    size_t count = 0;
    for (; bits != 0; bits &= bits - 1)
        places[count++] = (uint16_t)(at + oq_lowest(bits));
    return count;
}

/* Cuts the piece into tokens. */
static void recall_cut(oq_recall *recall) {
    size_t at = 0, edges = 0, length = recall->length;
    uint64_t before = 0;
    for (; at < length && edges < 2 * OQ_RECALL_TOKENS; at += 64) {
        uint64_t bits = 0;
        for (unsigned i = 0; i < 64; i += 8)
            bits |= (uint64_t)recall_eight(recall->text + at + i) << i;
        if (length - at < 64) bits &= (UINT64_C(1) << (length - at)) - 1;
        edges += recall_places(bits ^ (bits << 1 | before), at,
                               recall->edges + edges);
        before = bits >> 63;
    }
    oq_recall_finish(recall, edges, at);
}

/* Whether the place of a token has it. */
static bool recall_find(oq_recall *recall, size_t token) {
    size_t size = oq_recall_size(recall, token);
    const uint8_t *text = recall->text + oq_recall_start(recall, token);
    size_t place = oq_recall_place(text, size, recall->shift);
    const oq_recall_entry *entry = recall->entries + recall->slots[place];
    recall->places[token] = (uint32_t)place;
    recall->keys[token] = oq_recall_key_of(text, size, recall->step);
    recall->found[token] = entry;
    return size <= OQ_RECALL_KEY &&
           oq_recall_same(&recall->keys[token], &entry->key);
}

static void recall_tokens(oq_recall *recall) {
    size_t missed = 0;
    recall_cut(recall);
    for (size_t i = 0; i < recall->count; i++) {
        recall->missed[missed] = (uint16_t)i;
        missed += !recall_find(recall, i);
    }
    recall->missed_count = missed;
    oq_recall_beside(recall);
}

static uint8_t *recall_write(const oq_recall *recall, size_t count, size_t end,
                             const uint8_t *longs, uint8_t *to) {
    return oq_recall_write(recall, count, end, longs, to);
}

OQ_FN const oq_kernel_recall *oq_portable_recall(void) {
    static const oq_kernel_recall here = {recall_tokens, recall_write};
    return &here;
}
