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

/* A token's key, read from 32 bytes on; of one that is too long, 32 of its
 * bytes. */
static oq_recall_key recall_key(const uint8_t *text, size_t size,
                                uint64_t last) {
    oq_recall_key key, mask;
    if (size > sizeof(key)) size = sizeof(key);
    memcpy(&key, text, sizeof(key));
    memcpy(&mask, recall_masks + sizeof(key) - size, sizeof(mask));
    for (int i = 0; i < 4; i++)
        key.part[i] &= mask.part[i];
    key.part[3] |= last;
    return key;
}

static uint32_t recall_hash(const oq_recall_key *key) {
    uint64_t mixed = key->part[0] * UINT64_C(0x9E3779B97F4A7C15) +
                     key->part[1] * UINT64_C(0xC2B2AE3D27D4EB4F) +
                     key->part[2] * UINT64_C(0xD6E8FEB86659FD93) +
                     key->part[3] * UINT64_C(0xA0761D6478BD642F);
    return (uint32_t)((mixed ^ mixed >> 32) * UINT64_C(0xFF51AFD7ED558CCD) >>
                      32);
}

/* The byte of a key that tells the step. */
static uint64_t recall_step(const oq_recall *recall) {
    const uint8_t bytes[8] = {0, 0, 0, 0, 0, 0, 0, recall->step};
    uint64_t last;
    memcpy(&last, bytes, 8);
    return last;
}

static void recall_look(oq_recall *recall) {
    const uint64_t step = recall_step(recall);
    recall_cut(recall);
    for (size_t i = 0; i < recall->count; i++) {
        recall->keys[i] = recall_key(recall->text + oq_recall_start(recall, i),
                                     oq_recall_size(recall, i), step);
        recall->places[i] = recall_hash(&recall->keys[i]) >> recall->shift;
        oq_recall_find(recall, i, recall->slots[recall->places[i]]);
    }
}

static uint8_t *recall_known(oq_recall *recall, size_t *count, uint8_t *to) {
    size_t i = 0;
    to = oq_recall_gap(to, recall->text, recall->edges[0]);
    for (; i < recall->count; i++) {
        const oq_recall_entry *entry = oq_recall_found(recall, i);
        if (OQ_UNLIKELY(!oq_recall_same(&recall->keys[i], &entry->key))) {
            if (!oq_recall_beside(recall, i)) break;
            to = oq_recall_write(recall, i, i + 1, to);
            continue;
        }
        memcpy(to, entry->value, OQ_RECALL_VALUE + 1);
        to = oq_recall_behind(recall, i, to + entry->size);
    }
    *count = i;
    return to;
}

OQ_FN const oq_kernel_recall *oq_portable_recall(void) {
    static const oq_kernel_recall here = {recall_look, recall_known,
                                          recall_hash};
    return &here;
}

/* --------------------------------------------------------- for all kernels */

/* Whether an entry has a token that is too long for a key. */
static bool recall_is_long(const oq_recall *recall, size_t token,
                           const oq_recall_entry *entry) {
    oq_recall_long is;
    size_t size = oq_recall_size(recall, token);
    if (entry->size != OQ_RECALL_LONG) return false;
    memcpy(&is, entry->value, sizeof(is));
    return is.step == recall->step && is.size == size &&
           memcmp(recall->longs + is.token,
                  recall->text + oq_recall_start(recall, token), size) == 0;
}

OQ_FN bool oq_recall_beside(oq_recall *recall, size_t token) {
    const oq_recall_key *key = &recall->keys[token];
    size_t place = recall->places[token], number = 0;
    for (size_t i = 0; i < OQ_RECALL_BESIDE; i++) {
        size_t other = recall->slots[place ^ i];
        const oq_recall_entry *entry = &recall->entries[other];
        if (oq_recall_size(recall, token) <= OQ_RECALL_KEY
                ? oq_recall_same(key, &entry->key)
                : recall_is_long(recall, token, entry))
            number = other;
    }
    oq_recall_find(recall, token, number);
    return number != 0;
}

/* Whether a token's entry is where it may be, or beside its place. */
static bool recall_is_there(oq_recall *recall, size_t token) {
    return oq_recall_same(&recall->keys[token],
                          &oq_recall_found(recall, token)->key) ||
           oq_recall_beside(recall, token);
}

OQ_FN size_t oq_recall_there(oq_recall *recall, size_t from, size_t to) {
    while (from < to && recall_is_there(recall, from))
        from++;
    return from;
}

OQ_FN void oq_recall_list(oq_recall *recall, size_t from) {
    size_t missed = 0;
    for (size_t i = from; i < recall->count; i++) {
        recall->missed[missed] = (uint16_t)i;
        missed += !recall_is_there(recall, i);
    }
    recall->missed_count = missed;
}

static uint8_t *recall_value(const oq_recall *recall, size_t token,
                             uint8_t *to) {
    const oq_recall_entry *entry = oq_recall_found(recall, token);
    oq_recall_long is;
    memcpy(to, entry->value, OQ_RECALL_VALUE + 1);
    if (OQ_LIKELY(entry->size != OQ_RECALL_LONG)) return to + entry->size;
    memcpy(&is, entry->value, sizeof(is));
    memcpy(to, recall->longs + is.value, is.value_size);
    return to + is.value_size;
}

OQ_FN uint8_t *oq_recall_write(const oq_recall *recall, size_t from, size_t to,
                               uint8_t *out) {
    for (size_t i = from; i < to; i++)
        out = oq_recall_behind(recall, i, recall_value(recall, i, out));
    return out;
}
