/*
 * met.c - the packed words. A word is its length, the number of its readings,
 * what is told of them, its characters, then each reading: costs, length,
 * flags, letters.
 *
 * SPDX-License-Identifier: MIT
 */
#include "met.h"

#define MET_HEAD 3u    /* bytes before a word's characters */
#define MET_READING 10u /* bytes before a reading's letters */
#define MET_NAME 1u
#define MET_GUESSED 2u
#define MET_CAPITALS 4u
#define MET_PLACE (2 * OQ_MET_ROOM - 1) /* of a slot: the place and one */
#define MET_TAG 17 /* the bits of a hash that choose no slot, shifted up */
#define MET_FULL (OQ_MET_SLOTS / 4 * 3) /* words; more would be far apart */

OQ_FN ortaq_status oq_met_open(oq_met *met, const oq_memory *memory) {
    met->young = oq_memory_raw(memory, sizeof *met->young);
    met->old = oq_memory_raw(memory, sizeof *met->old);
    if (!met->young || !met->old)
        return ORTAQ_ERROR_MEMORY;
    memset(met->young, 0, offsetof(oq_met_block, bytes));
    memset(met->old, 0, offsetof(oq_met_block, bytes));
    return ORTAQ_DONE;
}

OQ_FN void oq_met_close(oq_met *met, const oq_memory *memory) {
    oq_memory_free(memory, met->young);
    oq_memory_free(memory, met->old);
}

static uint32_t met_hash(const oq_met_word *word) {
    uint32_t hash = word->size;
    for (uint32_t i = 0; i < word->size; i++)
        hash = (hash ^ word->codes[i]) * 0x9E3779B1u;
    return hash;
}

static bool met_is(const uint8_t *at, const oq_met_word *word) {
    size_t size = word->size * sizeof *word->codes;
    return at[0] == word->size && !memcmp(at + MET_HEAD, word->codes, size);
}

/* The slot of a word, or the empty one where it would go. A slot has the place
 * of its word and one, and above that bits of its hash, so that the bytes of
 * another word are hardly ever looked at. */
static uint32_t *met_slot(oq_met_block *block, const oq_met_word *word,
                          uint32_t hash) {
    uint32_t *slots = block->slots, at = hash >> 15 & (OQ_MET_SLOTS - 1);
    while (slots[at] &&
           ((slots[at] & ~MET_PLACE) != (hash << MET_TAG & ~MET_PLACE) ||
            !met_is(block->bytes + (slots[at] & MET_PLACE) - 1, word)))
        at = (at + 1) & (OQ_MET_SLOTS - 1);
    return &slots[at];
}

static uint32_t met_number(const uint8_t *at) {
    uint32_t number;
    memcpy(&number, at, sizeof number);
    return number;
}

static const uint8_t *met_reading(const uint8_t *at, oq_restored *reading) {
    reading->cost = met_number(at);
    reading->spelt = met_number(at + 4);
    reading->size = at[8];
    reading->name = at[9] & MET_NAME;
    reading->guessed = (at[9] & MET_GUESSED) != 0;
    reading->capitals = (at[9] & MET_CAPITALS) != 0;
    memcpy(reading->letters, at + MET_READING, reading->size);
    return at + MET_READING + reading->size;
}

static bool met_read(const uint8_t *at, const oq_met_word *word,
                     oq_restored *readings, uint32_t *count) {
    if (word->rivals && !at[2])
        return false;
    *count = word->rivals || !at[1] ? at[1] : 1;
    at += MET_HEAD + word->size * sizeof *word->codes;
    for (uint32_t i = 0; i < *count; i++)
        at = met_reading(at, &readings[i]);
    return true;
}

/* The old block is emptied, and words go there from now on. */
static void met_turn(oq_met *met) {
    oq_met_block *young = met->old;
    memset(young, 0, offsetof(oq_met_block, bytes));
    met->old = met->young;
    met->young = young;
}

static uint8_t *met_put(uint8_t *at, const oq_restored *reading) {
    memcpy(at, &reading->cost, 4);
    memcpy(at + 4, &reading->spelt, 4);
    at[8] = reading->size;
    at[9] = (uint8_t)((reading->name ? MET_NAME : 0) |
                      (reading->guessed ? MET_GUESSED : 0) |
                      (reading->capitals ? MET_CAPITALS : 0));
    memcpy(at + MET_READING, reading->letters, reading->size);
    return at + MET_READING + reading->size;
}

static uint32_t met_size(const oq_met_word *word, const oq_restored *readings,
                         uint32_t count) {
    uint32_t size = MET_HEAD + word->size * (uint32_t)sizeof *word->codes;
    for (uint32_t i = 0; i < count; i++)
        size += MET_READING + readings[i].size;
    return size;
}

OQ_FN void oq_met_keep(oq_met *met, const oq_met_word *word,
                       const oq_restored *readings, uint32_t count) {
    if (!word->rivals && count > 1)
        count = 1;
    uint32_t size = met_size(word, readings, count);
    if (met->young->used + size > OQ_MET_ROOM ||
        met->young->count == MET_FULL)
        met_turn(met);
    oq_met_block *block = met->young;
    uint32_t hash = met_hash(word);
    uint32_t *slot = met_slot(block, word, hash);
    uint8_t *at = block->bytes + block->used;
    block->count += !*slot;
    *slot = (hash << MET_TAG & ~MET_PLACE) | (block->used + 1);
    block->used += size;
    at[0] = (uint8_t)word->size;
    at[1] = (uint8_t)count;
    at[2] = word->rivals;
    memcpy(at + MET_HEAD, word->codes, word->size * sizeof *word->codes);
    at += MET_HEAD + word->size * sizeof *word->codes;
    for (uint32_t i = 0; i < count; i++)
        at = met_put(at, &readings[i]);
}

/* A word of the old block is kept once more. */
OQ_FN bool oq_met_find(oq_met *met, const oq_met_word *word,
                       oq_restored *readings, uint32_t *count) {
    uint32_t hash = met_hash(word);
    uint32_t slot = *met_slot(met->young, word, hash) & MET_PLACE;
    if (slot)
        return met_read(met->young->bytes + (slot - 1), word, readings, count);
    if (met->old->count)
        slot = *met_slot(met->old, word, hash) & MET_PLACE;
    if (!slot ||
        !met_read(met->old->bytes + (slot - 1), word, readings, count))
        return false;
    oq_met_keep(met, word, readings, *count);
    return true;
}
