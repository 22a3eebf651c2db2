/*
 * again.c - see again.h. What is found of a piece are pointers to entries; so
 * nothing is entered before it is written.
 *
 * SPDX-License-Identifier: MIT
 */
#include "again.h"

enum {
    AGAIN_LINE = 64,
    AGAIN_LEAST = 256, /* bytes of a piece */
    AGAIN_FIRST = 256, /* entries */
    AGAIN_MORE = 4,    /* times as many */
    AGAIN_LAST = 65536,
    AGAIN_SLOTS = 8, /* an entry */
    AGAIN_TEXT = 2,  /* bytes of text for one of memory: what is new costs */
    AGAIN_NOT = OQ_RECALL_LONG - 1 /* as a size: it is not known */
};

/* ----------------------------------------------------------------- memory */

static size_t again_place(const oq_again *again, size_t number) {
    const uint8_t *text = (const uint8_t *)&again->entries[number].key;
    const uint8_t *end = memchr(text, 0, OQ_RECALL_KEY);
    size_t size = end != NULL ? (size_t)(end - text) : OQ_RECALL_KEY;
    return oq_recall_place(text, size, again->recall.shift);
}

/* Whether no entry is to be found at a place: an older one may have been. */
static bool again_is_free(const oq_again *again, size_t place) {
    size_t number = again->slots[place];
    return number == 0 ||
           (again_place(again, number) ^ place) >= OQ_RECALL_BESIDE;
}

/* The place for a token: its own one, or one beside it that is free. */
static size_t again_free(const oq_again *again, size_t place) {
    for (size_t i = 0; i < OQ_RECALL_BESIDE; i++)
        if (again_is_free(again, place ^ i)) return place ^ i;
    return place;
}

static void again_point_all(oq_again *again) {
    for (size_t i = 1; i < again->count; i++)
        again->slots[again_free(again, again_place(again, i))] = (uint16_t)i;
}

/* Room for entries, with those that there are; false: no memory, and all is as
 * it was. */
static bool again_room(oq_again *again, size_t room) {
    const oq_memory *memory = again->memory;
    uint8_t *block =
        oq_memory_raw(memory, room * sizeof(oq_recall_entry) + AGAIN_LINE);
    uint16_t *slots =
        oq_memory_get(memory, room * AGAIN_SLOTS * sizeof(*slots));
    if (block == NULL || slots == NULL) {
        oq_memory_free(memory, block);
        oq_memory_free(memory, slots);
        return false;
    }
    size_t past = (uintptr_t)block % AGAIN_LINE;
    oq_recall_entry *entries = (void *)(block + (AGAIN_LINE - past));
    if (again->count != 0)
        memcpy(entries, again->entries, again->count * sizeof(*entries));
    oq_memory_free(memory, again->block);
    oq_memory_free(memory, again->slots);
    again->block = block;
    again->recall.entries = again->entries = entries;
    again->recall.slots = again->slots = slots;
    again->room = room;
    again->recall.shift = 64;
    while (room * AGAIN_SLOTS >> (64 - again->recall.shift) > 1)
        again->recall.shift--;
    again_point_all(again);
    return true;
}

OQ_FN oq_again *oq_again_open(const oq_memory *memory) {
    oq_again *again = oq_memory_raw(memory, sizeof(*again));
    if (again == NULL) return NULL;
    memset(again, 0, offsetof(oq_again, recall));
    again->memory = again->longs.memory = again->hard.memory = memory;
    again->most = OQ_RECALL_PIECE;
    if (!again_room(again, AGAIN_FIRST)) {
        oq_memory_free(memory, again);
        return NULL;
    }
    memset(again->entries, 0, sizeof(*again->entries));
    again->count = again->next = 1;
    return again;
}

OQ_FN void oq_again_close(oq_again *again) {
    if (again == NULL) return;
    oq_bytes_free(&again->longs);
    oq_bytes_free(&again->hard);
    oq_memory_free(again->memory, again->block);
    oq_memory_free(again->memory, again->slots);
    oq_memory_free(again->memory, again);
}

/* How many entries there may be, by the length of the text. */
static size_t again_most(const oq_again *again) {
    size_t most = again->seen / (AGAIN_TEXT * sizeof(oq_recall_entry));
    return most < AGAIN_FIRST ? AGAIN_FIRST : most;
}

/* The number of the next entry: a new one as long as there may be more, else
 * the oldest. */
static size_t again_next(oq_again *again) {
    if (again->count < again->room && again->count < again_most(again))
        return again->count++;
    if (again->next >= again->count) again->next = 1;
    return again->next++;
}

/* Enters a token of the piece, if it is not yet there: in place of one that is
 * no longer to be found then, if there is one. */
static void again_put(oq_again *again, size_t token,
                      const oq_recall_entry *entry) {
    size_t place = again->recall.places[token];
    for (size_t i = 0; i < OQ_RECALL_BESIDE; i++)
        if (oq_recall_same(&again->entries[again->slots[place ^ i]].key,
                           &entry->key))
            return;
    place = again_free(again, place);
    size_t number =
        again_is_free(again, place) ? again_next(again) : again->slots[place];
    again->entries[number] = *entry;
    again->slots[place] = (uint16_t)number;
}

/* Enters the tokens that are new. Where there is no memory for more room, all
 * stays as it is. */
static void again_enter(oq_again *again) {
    const oq_recall *recall = &again->recall;
    for (size_t i = 0; i < recall->missed_count; i++) {
        size_t token = recall->missed[i];
        size_t size = oq_recall_size(recall, token);
        if (again->fresh[i].size <= OQ_RECALL_VALUE && size <= OQ_RECALL_KEY)
            again_put(again, token, &again->fresh[i]);
    }
    if (again->count == again->room && again->room < AGAIN_LAST &&
        again->room < again_most(again))
        again_room(again, again->room * AGAIN_MORE);
}

/* ------------------------------------------------------------------ piece */

/* Lays the piece of text from a place on where it can be read beyond its end.
 */
static void again_begin(oq_again *again, const uint8_t *text, size_t size,
                        size_t readable, size_t at) {
    oq_recall *recall = &again->recall;
    size_t left = size - at;
    recall->length = left < again->most ? left : again->most;
    recall->last = recall->length == left;
    recall->text = text + at;
    again->longs.size = 0;
    again->longs.failed = again->hard.failed = false;
    if (readable - at >= recall->length + OQ_RECALL_BEHIND) return;
    memcpy(again->copy, text + at, recall->length);
    memset(again->copy + recall->length, 0, OQ_RECALL_BEHIND);
    recall->text = again->copy;
}

/* What a new token becomes. */
static bool again_learn(oq_again *again, size_t number, const uint8_t *value,
                        size_t size) {
    oq_recall *recall = &again->recall;
    oq_recall_entry *entry = &again->fresh[number];
    size_t token = recall->missed[number];
    entry->key = recall->keys[token];
    recall->found[token] = entry;
    entry->size = (uint8_t)size;
    if (OQ_LIKELY(size <= OQ_RECALL_VALUE)) {
        memcpy(entry->value, value, size);
        return true;
    }
    oq_range place = {again->longs.size, again->longs.size + size};
    oq_bytes_add(&again->longs, value, size);
    memcpy(entry->value, &place, sizeof(place));
    entry->size = OQ_RECALL_LONG;
    return !again->longs.failed;
}

/* Lays tokens that are new side by side, from one on; gives how many bytes
 * they are, a space behind each. */
static size_t again_ask(oq_again *again) {
    const oq_recall *recall = &again->recall;
    uint8_t *to = again->ask;
    for (size_t i = 0; i < recall->missed_count; i++) {
        size_t token = recall->missed[i],
               start = oq_recall_start(recall, token);
        size_t size = oq_recall_size(recall, token);
        memcpy(to, recall->text + start, size);
        to[size] = ' ';
        to += size + 1;
        again->fresh[i].size = AGAIN_NOT;
    }
    return (size_t)(to - again->ask);
}

/* Takes what a kernel made of tokens up to a place; gives the first one behind
 * it, and moves *from to where that starts. */
static bool again_take(oq_again *again, size_t *number, size_t *from,
                       size_t end) {
    const oq_recall *recall = &again->recall;
    const uint8_t *at = again->said;
    for (; *number < recall->missed_count; ++*number) {
        size_t token = recall->missed[*number];
        size_t size = oq_recall_size(recall, token) + 1;
        if (*from + size > end) return true;
        size_t room = sizeof(again->said) - (size_t)(at - again->said);
        const uint8_t *space = memchr(at, ' ', room);
        if (!again_learn(again, *number, at, (size_t)(space - at)))
            return false;
        at = space + 1;
        *from += size;
    }
    return true;
}

/* Has the kernel write what is new. */
static bool again_by_kernel(oq_again *again, const oq_engine *engine) {
    const oq_recall *recall = &again->recall;
    size_t all = again_ask(again), from = 0, number = 0;
    while (again->kernel != NULL && number < recall->missed_count) {
        uint8_t *out = again->said;
        size_t took =
            engine->run(again->kernel, again->ask + from, all - from, &out);
        if (!again_take(again, &number, &from, from + took)) return false;
        if (number == recall->missed_count) break;
        size_t token = recall->missed[number++];
        from += oq_recall_size(recall, token) + 1;
    }
    return true;
}

/* Has the engine write what the kernel left, up to the first token that is not
 * for the memory; gives how many tokens there are before that. */
static bool again_by_engine(oq_again *again, const oq_again_writer *writer,
                            size_t at, size_t *count) {
    const oq_recall *recall = &again->recall;
    *count = recall->count;
    for (size_t i = 0; i < recall->missed_count; i++) {
        if (again->fresh[i].size != AGAIN_NOT) continue;
        size_t token = recall->missed[i];
        bool done = false;
        again->hard.size = 0;
        if (!writer->write(writer->context, at + oq_recall_start(recall, token),
                           at + oq_recall_end(recall, token), &again->hard,
                           &done))
            return false;
        again->hard_count++;
        *count = token;
        if (!done) return true;
        if (!again_learn(again, i, again->hard.data, again->hard.size))
            return false;
        again->by_engine += oq_recall_size(recall, token);
    }
    *count = recall->count;
    return true;
}

/* ----------------------------------------------------------------- writing */

/* Writes tokens up to the end of the piece or to one that is not known; gives
 * how many bytes of the text that were, and SIZE_MAX without memory. */
static size_t again_write(const oq_again *again, const oq_engine *engine,
                          size_t count, oq_bytes *out) {
    const oq_recall *recall = &again->recall;
    size_t end =
        count < recall->count ? oq_recall_start(recall, count) : recall->end;
    if (!oq_bytes_reserve(out, count * (OQ_RECALL_VALUE + 1) + end +
                                   again->longs.size + OQ_RECALL_BEHIND))
        return SIZE_MAX;
    uint8_t *to = engine->recalls->write(recall, count, end, again->longs.data,
                                         out->data + out->size);
    out->size = (size_t)(to - out->data);
    return end;
}

OQ_FN bool oq_again_words(oq_again *again, const oq_engine *engine,
                          const oq_again_writer *writer, const uint8_t *text,
                          size_t size, size_t *at, oq_bytes *out) {
    oq_recall *recall = &again->recall;
    recall->step = engine->number;
    while (*at < size) {
        size_t count;
        again_begin(again, text, size, writer->readable, *at);
        engine->recalls->look(recall);
        count = recall->count;
        if (recall->missed_count != 0 &&
            (!again_by_kernel(again, engine) ||
             !again_by_engine(again, writer, *at, &count)))
            return false;
        size_t end = again_write(again, engine, count, out);
        if (end == SIZE_MAX) return false;
        *at += end;
        again->seen += end;
        again_enter(again);
        if (count < recall->count || end == 0) {
            again->most = AGAIN_LEAST;
            return true;
        }
        if (again->most < OQ_RECALL_PIECE) again->most *= 2;
    }
    return true;
}

/* ------------------------------------------------------------------ steps */

/* Whether a kernel leaves all bytes that end tokens as they are, and writes no
 * space for anything else. A byte 0 is hard for it, but stands in no token. */
OQ_FN bool oq_again_kernel_can(const oq_kernel *kernel) {
    if (kernel->walk_size == 0 || kernel->head_size != 0) return false;
    for (unsigned byte = 1; byte < 0x80; byte++)
        if (oq_recall_ends((uint8_t)byte) &&
            ((kernel->ascii[byte] & ~OQ_KERNEL_DIGIT) != 0 ||
             kernel->single[byte] != 0))
            return false;
    return memchr(kernel->out, ' ', sizeof(kernel->out)) == NULL;
}

OQ_FN bool oq_again_can(const oq_engine *engine) {
    if (!engine->apart) return false;
    for (unsigned i = 0; i < engine->mark_count; i++)
        if (engine->marks[i].from < 0x80) return false;
    return true;
}
