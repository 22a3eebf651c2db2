/*
 * again.c - a piece of text after the other; see again.h. What is found of a
 * piece is where entries are; so nothing is entered before it is written.
 *
 * SPDX-License-Identifier: MIT
 */
#include "again.h"

enum {
    AGAIN_LEAST = 256, /* bytes of a piece */
    AGAIN_ONCE = 256,
    AGAIN_NOT = OQ_RECALL_LONG - 1 /* as a size: it is not known */
};

/* Lays the piece of text from a place on where it can be read beyond its end.
 */
static void again_begin(oq_again *again, const uint8_t *text, size_t size,
                        size_t readable, size_t at) {
    oq_recall *recall = &again->recall;
    size_t left = size - at;
    recall->length = left < again->most ? left : again->most;
    recall->last = recall->length == left;
    recall->text = text + at;
    recall->longs = again->longs.data;
    again->longs.size = again->longs.data != NULL ? OQ_AGAIN_LONGS : 0;
    again->longs.failed = again->hard.failed = false;
    if (readable - at >= recall->length + OQ_RECALL_BEHIND) return;
    memcpy(again->copy, text + at, recall->length);
    memset(again->copy + recall->length, 0, OQ_RECALL_BEHIND);
    recall->text = again->copy;
}

/* The same of a token that is long, or becomes what is. */
static bool again_learn_long(oq_again *again, size_t number,
                             const uint8_t *value, size_t size) {
    const oq_recall *recall = &again->recall;
    size_t token = recall->missed[number];
    oq_recall_entry *entry = oq_again_fresh(again, number);
    oq_recall_long is = {0};
    if (again->longs.size == 0) {
        if (!oq_bytes_reserve(&again->longs, OQ_AGAIN_LONGS + OQ_RECALL_PIECE))
            return false;
        again->longs.size = OQ_AGAIN_LONGS;
    }
    is.token = (uint32_t)again->longs.size;
    is.size = (uint32_t)oq_recall_size(recall, token);
    is.value = is.token + is.size;
    is.value_size = (uint32_t)size;
    is.step = recall->step;
    oq_bytes_add(&again->longs, recall->text + oq_recall_start(recall, token),
                 is.size);
    oq_bytes_add(&again->longs, value, size);
    memset((uint8_t *)&entry->key + OQ_RECALL_KEY, 0, 1);
    memcpy(entry->value, &is, sizeof(is));
    entry->size = OQ_RECALL_LONG;
    return !again->longs.failed;
}

/* What a new token becomes; as much can be read as an entry has. */
static bool again_learn(oq_again *again, size_t number, const uint8_t *value,
                        size_t size) {
    const oq_recall *recall = &again->recall;
    size_t token = recall->missed[number];
    oq_recall_entry *entry = oq_again_fresh(again, number);
    entry->key = recall->keys[token];
    if (OQ_UNLIKELY(size > OQ_RECALL_VALUE ||
                    oq_recall_size(recall, token) > OQ_RECALL_KEY))
        return again_learn_long(again, number, value, size);
    entry->size = (uint8_t)size;
    memcpy(entry->value, value, OQ_RECALL_VALUE);
    return true;
}

/* Lists each new token once: others are to be written as the first one. */
static void again_once(oq_again *again) {
    oq_recall *recall = &again->recall;
    uint16_t numbers[AGAIN_ONCE] = {0};
    size_t count = 0;
    for (size_t i = 0; i < recall->missed_count; i++) {
        size_t token = recall->missed[i];
        uint16_t *number = &numbers[recall->places[token] % AGAIN_ONCE];
        bool known = *number != 0 &&
                     oq_recall_size(recall, token) <= OQ_RECALL_KEY &&
                     oq_recall_same(&recall->keys[token],
                                    &recall->keys[recall->missed[*number - 1]]);
        if (!known) {
            recall->missed[count] = (uint16_t)token;
            *number = (uint16_t)++count;
        }
        oq_recall_find(recall, token, *number);
    }
    recall->missed_count = count;
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
        oq_again_fresh(again, i)->size = AGAIN_NOT;
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
        if (oq_again_fresh(again, i)->size != AGAIN_NOT) continue;
        size_t token = recall->missed[i];
        bool done = false;
        again->hard.size = 0;
        if (!oq_bytes_reserve(&again->hard, OQ_RECALL_VALUE) ||
            !writer->write(writer->context, at + oq_recall_start(recall, token),
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

/* Room for what the piece may become. */
static bool again_reserve(const oq_again *again, oq_bytes *out) {
    size_t longs = again->longs.size > OQ_AGAIN_LONGS ? again->longs.size : 0;
    return oq_bytes_reserve(out, again->recall.count * (OQ_RECALL_VALUE + 1) +
                                     again->recall.end + longs +
                                     OQ_RECALL_BEHIND);
}

/* Writes what the memory has of the piece; gives how many tokens. */
static size_t again_known(oq_again *again, oq_bytes *out) {
    size_t count;
    uint8_t *to =
        again->recalls->known(&again->recall, &count, out->data + out->size);
    out->size = (size_t)(to - out->data);
    return count;
}

/* Writes the piece from a token on that is not where it was guessed; *count:
 * how many tokens there are before one that is not for the memory. */
static bool again_rest(oq_again *again, const oq_engine *engine,
                       const oq_again_writer *writer, size_t at, size_t from,
                       size_t *count, oq_bytes *out) {
    oq_recall *recall = &again->recall;
    oq_recall_list(recall, from);
    again_once(again);
    *count = recall->count;
    if (recall->missed_count != 0 &&
        (!again_by_kernel(again, engine) ||
         !again_by_engine(again, writer, at, count) ||
         (again->longs.size > OQ_AGAIN_LONGS && !again_reserve(again, out))))
        return false;
    recall->longs = again->longs.data;
    uint8_t *to = oq_recall_write(recall, from, *count, out->data + out->size);
    out->size = (size_t)(to - out->data);
    oq_again_enter(again);
    return true;
}

OQ_FN bool oq_again_words(oq_again *again, const oq_engine *engine,
                          const oq_again_writer *writer, const uint8_t *text,
                          size_t size, size_t *at, oq_bytes *out) {
    oq_recall *recall = &again->recall;
    recall->step = engine->number;
    while (*at < size) {
        again_begin(again, text, size, writer->readable, *at);
        again->recalls->look(recall);
        if (!again_reserve(again, out)) return false;
        size_t count = again_known(again, out), end = recall->end;
        if (count < recall->count) {
            if (!again_rest(again, engine, writer, *at, count, &count, out))
                return false;
            if (count < recall->count) end = oq_recall_start(recall, count);
        }
        *at += end;
        again->seen += end;
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
