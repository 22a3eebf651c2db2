/*
 * words_induce.c - new stems from words that nothing explains: each way to
 * cut such a word into a stem and known suffixes is a piece of evidence for
 * the stem; stems with several forms are taken, the best explained first.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words_train.h"

#include <stdio.h>
#include <stdlib.h>

enum { LEAST_FORMS = 2, LEAST_VERB_FORMS = 4, LEAST_LETTERS = 3 };

static uint32_t induce_hash(const char *text, const char *klass) {
    uint32_t hash = (uint32_t)(uintptr_t)klass[0] * 31 + (uint8_t)klass[1];
    for (; *text; text++)
        hash = (hash ^ (uint8_t)*text) * 16777619u;
    return hash ^ hash >> 15;
}

void induce_begin(trainer *t) {
    for (size_t i = 0; i < t->induced_count; i++)
        free(t->induced[i].text);
    t->induced_count = 0;
    if (!t->induced_table) {
        t->induced_table_room = (size_t)1 << 23;
        t->induced_table = calloc(t->induced_table_room, sizeof(uint32_t));
        if (!t->induced_table)
            train_fail("no memory");
    }
    memset(t->induced_table, 0, t->induced_table_room * sizeof(uint32_t));
}

static induced_stem *induce_stem(trainer *t, const char *text,
                                 const char *klass) {
    size_t at = induce_hash(text, klass) % t->induced_table_room;
    for (; t->induced_table[at]; at = (at + 1) % t->induced_table_room) {
        induced_stem *stem = &t->induced[t->induced_table[at] - 1];
        if (stem->klass == klass && !strcmp(stem->text, text))
            return stem;
    }
    if (t->induced_count == t->induced_room) {
        t->induced_room = t->induced_room * 2 + 4096;
        t->induced = realloc(t->induced, t->induced_room * sizeof *t->induced);
        if (!t->induced)
            train_fail("no memory");
    }
    t->induced[t->induced_count] =
        (induced_stem){.text = strdup(text), .klass = klass};
    t->induced_table[at] = (uint32_t)++t->induced_count;
    return &t->induced[t->induced_count - 1];
}

/* Only inflection is evidence, not derivation. */
void induce_evidence(trainer *t, const char *text, const char *klass,
                     const list_word *word, const oq_reading *reading) {
    if (strcmp(klass, "noun") && strcmp(klass, "verb"))
        return;
    for (uint8_t i = 0; i < reading->count; i++)
        if (reading->parts[i].morph != OQ_PART_STEM &&
            t->model.morphs[reading->parts[i].morph].flags & OQ_FLAG_RARE)
            return;
    induced_stem *stem = induce_stem(t, text, klass);
    stem->forms++;
    stem->count += word->count;
    stem->letters = reading->stem_end;
}

static int induce_order(const void *one, const void *other) {
    const induced_stem *a = one, *b = other;
    if (a->forms != b->forms)
        return a->forms > b->forms ? -1 : 1;
    if (a->letters != b->letters)
        return a->letters > b->letters ? -1 : 1;
    return strcmp(a->text, b->text);
}

/* A noun is attested bare, a verb in its infinitive. */
static bool induce_attested(const trainer *t, const induced_stem *stem) {
    char text[LIST_WORD + 8];
    if (stem->letters < LEAST_LETTERS)
        return false;
    if (!strcmp(stem->klass, "noun"))
        return stem->forms >= LEAST_FORMS && list_find(&t->list, stem->text);
    for (int back = 0; back < 2; back++) {
        snprintf(text, sizeof text, "%s%s", stem->text, back ? "maq" : "mək");
        if (stem->forms >= LEAST_VERB_FORMS && list_find(&t->list, text))
            return true;
    }
    return false;
}

/* Whether a new noun is but the stem of a verb that is known: what seem to be
 * its forms are the verb's, mistyped or in a dialect (ver, göstər). */
static bool induce_is_verb(trainer *t, const induced_stem *stem) {
    if (stem->klass[0] == 'v')
        return false;
    uint32_t count = train_readings(t, stem->text);
    for (uint32_t i = 0; i < count; i++) {
        const oq_reading *reading = &t->analyst.readings[i];
        uint8_t klass = t->model.kinds[reading->kind].klass;
        if (reading->count == 2 && reading->parts[1].end == reading->stem_end &&
            t->grammar.classes[klass].name[0] == 'v')
            return true;
    }
    return false;
}

/* Whether the beginning of a word was taken as a stem in this round: then
 * the next round tells whether anything is left to explain. */
static bool induce_covered(const induced_stem *taken, size_t count,
                           const induced_stem *stem) {
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(taken[i].text);
        if (!strncmp(taken[i].text, stem->text, size))
            return true;
    }
    return false;
}

static const char *induce_class(const trainer *t, const induced_stem *stem) {
    static const char *const surnames[] = {"ov", "ova", "yev", "yeva", "zadə",
                                           "ski", "iç", NULL};
    const list_word *word = list_find(&t->list, stem->text);
    size_t size = strlen(stem->text);
    bool name = word && word->capital > 1 &&
                word->capital >= 9 * word->small;
    for (int i = 0; surnames[i]; i++) {
        size_t tail = strlen(surnames[i]);
        name |= size > tail + 3 &&
                !strcmp(stem->text + size - tail, surnames[i]);
    }
    char last = stem->text[size - 1];
    bool soft = last == 'q' || last == 'k'
                    ? class_soft(t, stem->text, last == 'q' ? "ğ" : "y") > 0
                    : last == 't' && stem->klass[0] == 'v' &&
                          class_soft(t, stem->text, "d") > 0;
    if (stem->klass[0] == 'v')
        return soft ? "verb-soft" : "verb";
    if (name)
        return soft ? "name-soft" : "name";
    return soft ? "noun-soft" : "noun";
}

uint32_t induce_choose(trainer *t) {
    size_t taken = 0;
    uint32_t added = 0;
    qsort(t->induced, t->induced_count, sizeof *t->induced, induce_order);
    for (size_t i = 0; i < t->induced_count; i++) {
        induced_stem stem = t->induced[i];
        if (!induce_attested(t, &stem) ||
            induce_covered(t->induced, taken, &stem) ||
            induce_is_verb(t, &stem))
            continue;
        t->induced[i] = t->induced[taken];
        t->induced[taken++] = stem;
        added += train_add_stem(t, stem.text, induce_class(t, &stem));
    }
    return added;
}
