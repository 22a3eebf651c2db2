/*
 * again_store.c - the memory of again.h: entries, and slots that point to them.
 * Invariant: a slot is empty or points to an entry whose place it is, or is
 * beside.
 *
 * SPDX-License-Identifier: MIT
 */
#include "again.h"

enum {
    AGAIN_LINE = 64,
    AGAIN_FIRST = 512, /* entries */
    AGAIN_MORE = 4,    /* times as many */
    AGAIN_LAST = 32768,
    AGAIN_SLOTS = 16, /* an entry; the more, the fewer stand beside theirs */
    AGAIN_TEXT = 2    /* bytes of text for one of memory: what is new costs */
};

/* A new block, at the start of a line of the cache; *whole is to be freed. */
static void *again_block(const oq_memory *memory, size_t size, void **whole) {
    uint8_t *block = *whole = oq_memory_raw(memory, size + AGAIN_LINE);
    if (block == NULL) return NULL;
    return block + (AGAIN_LINE - (uintptr_t)block % AGAIN_LINE);
}

/* The place of an entry; of a long token, the key is what a piece has. */
static size_t again_place(const oq_again *again, size_t number) {
    const oq_recall_entry *entry = &again->entries[number];
    oq_recall_key key = entry->key;
    if (entry->size == OQ_RECALL_LONG) {
        oq_recall_long is = oq_again_long(entry);
        uint8_t last = again->longs.data[is.token + OQ_RECALL_KEY] | is.step;
        memcpy((uint8_t *)&key + OQ_RECALL_KEY, &last, 1);
    }
    return again->recalls->hash(&key) >> again->recall.shift;
}

/* The place for a token: its own one, or one beside it that is free. */
static size_t again_free(const oq_again *again, size_t place) {
    for (size_t i = 0; i < OQ_RECALL_BESIDE; i++)
        if (again->slots[place ^ i] == 0) return place ^ i;
    return place;
}

/* Lets slots point to all entries; those for which there is no place are lost.
 */
static void again_point_all(oq_again *again) {
    for (size_t i = OQ_RECALL_FIRST; i < again->count; i++) {
        size_t place = again_place(again, i);
        again->slots[again_free(again, place)] = (uint16_t)i;
    }
}

/* Zeroed slots for so many entries; NULL: no memory. */
static uint16_t *again_slots(const oq_memory *memory, size_t room,
                             unsigned *shift) {
    size_t count = room * AGAIN_SLOTS;
    uint16_t *slots = oq_memory_get(memory, count * sizeof(*slots));
    for (*shift = 32; count >> (32 - *shift) > 1;)
        --*shift;
    return slots;
}

/* Room for entries, with those that there are; false: no memory, and all is as
 * it was. */
static bool again_room(oq_again *again, size_t room) {
    const oq_memory *memory = again->memory;
    unsigned shift;
    void *block;
    oq_recall_entry *entries =
        again_block(memory, room * sizeof(*entries), &block);
    uint16_t *slots = again_slots(memory, room, &shift);
    if (block == NULL || slots == NULL) {
        oq_memory_free(memory, block);
        oq_memory_free(memory, slots);
        return false;
    }
    if (again->count != 0)
        memcpy(entries, again->entries, again->count * sizeof(*entries));
    oq_memory_free(memory, again->block);
    oq_memory_free(memory, again->slots);
    again->block = block;
    again->recall.entries = again->entries = entries;
    again->recall.slots = again->slots = slots;
    again->recall.shift = shift;
    again->room = room;
    again_point_all(again);
    return true;
}

/* How many entries there may be, by the length of the text. */
static size_t again_most(const oq_again *again) {
    size_t most = again->seen / (AGAIN_TEXT * sizeof(oq_recall_entry));
    return most < AGAIN_FIRST ? AGAIN_FIRST : most;
}

OQ_FN oq_again *oq_again_open(const oq_memory *memory,
                              const oq_kernel_recall *recalls, size_t seen) {
    void *whole;
    oq_again *again = again_block(memory, sizeof(*again), &whole);
    if (again == NULL) return NULL;
    memset(again, 0, offsetof(oq_again, copy));
    again->whole = whole;
    again->memory = again->longs.memory = again->hard.memory = memory;
    again->recalls = recalls;
    again->seen = seen;
    again->most = OQ_RECALL_PIECE;
    if (!again_room(again, AGAIN_FIRST)) {
        oq_memory_free(memory, whole);
        return NULL;
    }
    memset(again->entries, 0, sizeof(*again->entries));
    again->count = again->next = OQ_RECALL_FIRST;
    return again;
}

OQ_FN void oq_again_close(oq_again *again) {
    if (again == NULL) return;
    oq_bytes_free(&again->longs);
    oq_bytes_free(&again->hard);
    oq_memory_free(again->memory, again->block);
    oq_memory_free(again->memory, again->slots);
    oq_memory_free(again->memory, again->whole);
}

/* No slot is to point to an entry any more. */
static void again_forget(oq_again *again, size_t number) {
    size_t place = again_place(again, number);
    for (size_t i = 0; i < OQ_RECALL_BESIDE; i++)
        if (again->slots[place ^ i] == number) again->slots[place ^ i] = 0;
}

/* The number of the next entry: a new one as long as there are any, else the
 * oldest. */
static size_t again_next(oq_again *again) {
    if (again->count < again->room && again->count < again_most(again))
        return again->count++;
    if (again->next >= again->count) again->next = OQ_RECALL_FIRST;
    again_forget(again, again->next);
    return again->next++;
}

/* Enters a token that is not there: where all places are taken, in the place of
 * the one that is in its own. */
static void again_put(oq_again *again, size_t place,
                      const oq_recall_entry *entry) {
    place = again_free(again, place);
    size_t number = again->slots[place];
    if (number == 0) number = again_next(again);
    again->entries[number] = *entry;
    again->slots[place] = (uint16_t)number;
}

/* Whether what became of a new token can be kept; of a long one, it then goes
 * to what is kept already. Such a one becomes not so much that a piece of them
 * would need more room than again_reserve has for it. */
static bool again_keep(oq_again *again, size_t number) {
    const oq_recall *recall = &again->recall;
    oq_recall_entry *entry = oq_again_fresh(again, number);
    if (entry->size <= OQ_RECALL_VALUE)
        return oq_recall_size(recall, recall->missed[number]) <= OQ_RECALL_KEY;
    if (entry->size != OQ_RECALL_LONG) return false;
    oq_recall_long is = oq_again_long(entry);
    size_t size = is.size + is.value_size;
    if (is.size <= OQ_RECALL_KEY || size > OQ_AGAIN_LONGS - again->kept ||
        is.value_size > is.size + OQ_RECALL_VALUE)
        return false;
    memcpy(again->longs.data + again->kept, again->longs.data + is.token, size);
    is.token = (uint32_t)again->kept;
    is.value = is.token + is.size;
    again->kept += size;
    memcpy(entry->value, &is, sizeof(is));
    return true;
}

OQ_FN void oq_again_enter(oq_again *again) {
    const oq_recall *recall = &again->recall;
    for (size_t i = 0; i < recall->missed_count; i++) {
        if (again_keep(again, i))
            again_put(again, recall->places[recall->missed[i]],
                      oq_again_fresh(again, i));
    }
    if (again->count == again->room && again->room < AGAIN_LAST &&
        again->room < again_most(again))
        again_room(again, again->room * AGAIN_MORE);
}
