/*
 * learnt.c - see learnt.h. Reading trusts no byte: sizes are checked, and
 * words must be letters of the language.
 *
 * SPDX-License-Identifier: MIT
 */
#include "learnt.h"

#include "../base/utf8.h"

#define LEARNT_MAGIC "ortaqlex"
#define LEARNT_WORD 200
#define LEARNT_NEVER 88 /* of a suffix that was learnt of as never met */

static uint32_t learnt_mix(uint32_t hash, const char *text) {
    for (; *text; text++)
        hash = (hash ^ (uint8_t)*text) * 16777619u;
    return (hash ^ 0xFF) * 16777619u;
}

static const char *learnt_target(const oq_grammar *grammar, uint16_t target) {
    if (target == OQ_STATE_END)
        return "end";
    return target == OQ_STATE_WORDS ? "words" : grammar->states[target].name;
}

/* What a suffix's weight is kept under: its state, form, features and
 * targets, so that other lines of the grammar may change. */
static uint32_t learnt_hash(const oq_grammar *grammar,
                            const oq_suffix *suffix) {
    uint32_t hash = learnt_mix(2166136261u,
                               grammar->states[suffix->state].name);
    hash = learnt_mix(hash, suffix->text);
    for (uint32_t i = 0; i < suffix->features.count; i++) {
        oq_feature feature = suffix->features.items[i];
        hash = learnt_mix(hash, grammar->keys.items[feature.key]);
        hash = learnt_mix(hash, grammar->values.items[feature.value]);
    }
    for (uint8_t i = 0; i < suffix->target_count; i++)
        hash = learnt_mix(hash, learnt_target(grammar, suffix->targets[i]));
    return hash;
}

/* ------------------------------------------------------------- Writing -- */

static void learnt_number(oq_bytes *out, uint32_t number) {
    uint8_t bytes[4] = {(uint8_t)number, (uint8_t)(number >> 8),
                        (uint8_t)(number >> 16), (uint8_t)(number >> 24)};
    oq_bytes_add(out, bytes, sizeof bytes);
}

static void learnt_text(oq_bytes *out, const char *text) {
    uint8_t size = (uint8_t)strlen(text);
    oq_bytes_add(out, &size, 1);
    oq_bytes_add(out, text, size);
}

static void learnt_head(const oq_grammar *grammar, oq_bytes *out) {
    uint8_t head[2] = {1, (uint8_t)grammar->class_count};
    oq_bytes_add(out, LEARNT_MAGIC, 8);
    oq_bytes_add(out, head, sizeof head);
    for (uint32_t i = 0; i < grammar->class_count; i++)
        learnt_text(out, grammar->classes[i].name);
    learnt_number(out, grammar->suffix_count);
    for (uint32_t i = 0; i < grammar->suffix_count; i++) {
        learnt_number(out, learnt_hash(grammar, &grammar->suffixes[i]));
        oq_bytes_add(out, &grammar->suffixes[i].weight, 1);
    }
}

OQ_FN bool oq_learnt_write(const oq_grammar *grammar,
                           const oq_learnt_word *words, uint32_t count,
                           oq_bytes *out) {
    const char *before = "";
    learnt_head(grammar, out);
    learnt_number(out, count);
    for (uint32_t i = 0; i < count; i++) {
        const char *text = words[i].text;
        uint8_t shared = 0;
        while (before[shared] && before[shared] == text[shared])
            shared++;
        oq_bytes_add(out, &shared, 1);
        learnt_text(out, text + shared);
        oq_bytes_add(out, &words[i].klass, 1);
        oq_bytes_add(out, &words[i].weight, 1);
        before = text;
    }
    return !out->failed;
}

/* ------------------------------------------------------------- Reading -- */

typedef struct oq_learnt_reader {
    oq_grammar *grammar;
    const uint8_t *at, *end;
    bool damaged;
    int classes[256]; /* by number in the file; -1: no longer there */
    char word[LEARNT_WORD + 1];
} oq_learnt_reader;

/* The next bytes; NULL (and damaged) if there are not that many. */
static const uint8_t *learnt_take(oq_learnt_reader *reader, size_t size) {
    static const uint8_t nothing[4];
    const uint8_t *at = reader->at;
    if ((size_t)(reader->end - at) < size) {
        reader->damaged = true;
        return size <= sizeof nothing ? nothing : NULL;
    }
    reader->at += size;
    return at;
}

static uint32_t learnt_take_number(oq_learnt_reader *reader) {
    const uint8_t *bytes = learnt_take(reader, 4);
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
           (uint32_t)bytes[3] << 24;
}

static void learnt_classes(oq_learnt_reader *reader) {
    uint8_t count = *learnt_take(reader, 1);
    for (uint8_t i = 0; i < count && !reader->damaged; i++) {
        uint8_t size = *learnt_take(reader, 1);
        const uint8_t *name = learnt_take(reader, size);
        const oq_word_class *klass =
            name ? oq_grammar_class(reader->grammar, (const char *)name, size)
                 : NULL;
        reader->classes[i] =
            klass ? (int)(klass - reader->grammar->classes) : -1;
    }
}

static void learnt_weights(oq_learnt_reader *reader) {
    oq_grammar *grammar = reader->grammar;
    uint32_t count = learnt_take_number(reader);
    for (uint32_t k = 0; k < grammar->suffix_count; k++)
        grammar->suffixes[k].weight = LEARNT_NEVER;
    for (uint32_t i = 0; i < count && !reader->damaged; i++) {
        uint32_t hash = learnt_take_number(reader);
        uint8_t weight = *learnt_take(reader, 1);
        for (uint32_t k = 0; k < grammar->suffix_count; k++)
            if (learnt_hash(grammar, &grammar->suffixes[k]) == hash)
                grammar->suffixes[k].weight = weight;
    }
}

/* The letters of the next word, by those of the one before; false: damaged. */
static bool learnt_letters(oq_learnt_reader *reader) {
    uint8_t shared = *learnt_take(reader, 1);
    uint8_t size = *learnt_take(reader, 1);
    size_t length = (size_t)shared + size;
    const uint8_t *rest = learnt_take(reader, size);
    if (reader->damaged || !rest || shared > strlen(reader->word) ||
        length > LEARNT_WORD)
        return false;
    memcpy(reader->word + shared, rest, size);
    reader->word[length] = 0;
    return strlen(reader->word) == length && oq_utf8_is(reader->word, length);
}

static ortaq_status learnt_word(oq_learnt_reader *reader) {
    oq_grammar *grammar = reader->grammar;
    bool good = learnt_letters(reader);
    uint8_t klass = *learnt_take(reader, 1);
    uint8_t weight = *learnt_take(reader, 1);
    if (!good || reader->damaged)
        return ORTAQ_ERROR_DATA;
    if (reader->classes[klass] < 0)
        return ORTAQ_DONE;
    oq_lex_stem *stem = oq_grammar_stem(grammar);
    if (!stem)
        return ORTAQ_ERROR_MEMORY;
    stem->base = oq_arena_text(&grammar->arena, reader->word,
                               strlen(reader->word));
    stem->klass = (uint8_t)reader->classes[klass];
    stem->upos = grammar->classes[stem->klass].upos;
    stem->weight = weight;
    return stem->base ? ORTAQ_DONE : ORTAQ_ERROR_MEMORY;
}

OQ_FN ortaq_status oq_learnt_read(oq_grammar *grammar, const void *data,
                                  size_t size) {
    oq_learnt_reader reader = {.grammar = grammar, .at = data};
    ortaq_status status = ORTAQ_DONE;
    reader.end = reader.at + size;
    for (int i = 0; i < 256; i++)
        reader.classes[i] = -1;
    const uint8_t *magic = learnt_take(&reader, 9);
    if (!magic || memcmp(magic, LEARNT_MAGIC, 8) || magic[8] != 1)
        return ORTAQ_ERROR_DATA;
    learnt_classes(&reader);
    learnt_weights(&reader);
    uint32_t count = learnt_take_number(&reader);
    for (uint32_t i = 0; i < count && status >= 0; i++)
        status = learnt_word(&reader);
    return status >= 0 && reader.damaged ? ORTAQ_ERROR_DATA : status;
}
