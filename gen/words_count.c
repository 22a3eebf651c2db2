/*
 * words_count.c - the stems of the grammar while they are counted, and the
 * file that is written at the end.
 *
 * SPDX-License-Identifier: MIT
 */
#include "file.h"
#include "words_train.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

void train_fail(const char *what) {
    fprintf(stderr, "words_train: %s\n", what);
    exit(2);
}

void train_read_source(trainer *t, const char *name) {
    ortaq_mistake mistake = {.line = 0};
    const char *slash = strrchr(name, '/');
    ortaq_source source = {.name = slash ? slash + 1 : name};
    source.text = file_read(name, &source.size);
    if (oq_grammar_read(&t->grammar, &source, &mistake) < 0) {
        fprintf(stderr, "%s:%zu:%zu: %s\n", name, mistake.line,
                mistake.column, mistake.message);
        exit(2);
    }
}

/* A probability as a weight, 1 to 254. */
uint8_t train_weight(double probability) {
    double weight = probability > 0 ? floor(-8 * log2(probability) + 0.5) : 254;
    return weight < 1 ? 1 : weight > 254 ? 254 : (uint8_t)weight;
}

static uint32_t count_hash(const char *text, unsigned klass) {
    uint32_t hash = 2166136261u ^ klass;
    for (; *text; text++)
        hash = (hash ^ (uint8_t)*text) * 16777619u;
    return hash ^ hash >> 15;
}

static size_t count_slot(const trainer *t, const char *text, uint8_t klass) {
    size_t at = count_hash(text, klass) % t->table_room;
    for (; t->table[at]; at = (at + 1) % t->table_room) {
        const counted_stem *stem = &t->stems[t->table[at] - 1];
        if (stem->klass == klass && !strcmp(stem->text, text))
            break;
    }
    return at;
}

counted_stem *count_find(trainer *t, const char *text, uint8_t klass) {
    size_t at = count_slot(t, text, klass);
    return t->table[at] ? &t->stems[t->table[at] - 1] : NULL;
}

void count_begin(trainer *t) {
    oq_grammar *grammar = &t->grammar;
    free(t->stems);
    free(t->table);
    t->table_room = 3 * (size_t)grammar->stem_count + 7;
    t->stems = calloc(grammar->stem_count + 1, sizeof *t->stems);
    t->table = calloc(t->table_room, sizeof *t->table);
    t->stem_count = 0;
    t->total = t->known = 0;
    memset(t->morph_count, 0, sizeof t->morph_count);
    memset(t->class_total, 0, sizeof t->class_total);
    if (!t->stems || !t->table)
        train_fail("no memory");
    for (uint32_t i = 0; i < grammar->stem_count; i++) {
        const oq_lex_stem *line = &grammar->stems[i];
        if (line->removed)
            continue;
        size_t at = count_slot(t, line->base, line->klass);
        if (!t->table[at]) {
            t->stems[t->stem_count] =
                (counted_stem){.text = line->base, .klass = line->klass};
            t->table[at] = (uint32_t)++t->stem_count;
        }
        counted_stem *stem = &t->stems[t->table[at] - 1];
        if (stem->lines < 4)
            stem->line[stem->lines++] = i;
    }
}

/* ----------------------------------------------------------- New stems -- */

static const oq_lex_stem **known;
static size_t known_room, known_count;

static size_t known_slot(const char *base) {
    size_t at = count_hash(base, 0) % known_room;
    while (known[at] && strcmp(known[at]->base, base))
        at = (at + 1) % known_room;
    return at;
}

/* The stems by their letters: one of each. The list moves as it grows, so
 * that copies of what is asked about are kept. */
static void known_begin(const oq_grammar *grammar) {
    known_room = (size_t)1 << 20;
    known = calloc(known_room, sizeof *known);
    for (; known_count < grammar->stem_count; known_count++) {
        oq_lex_stem *copy = malloc(sizeof *copy);
        if (!known || !copy)
            train_fail("no memory");
        *copy = grammar->stems[known_count];
        size_t at = known_slot(copy->base);
        if (!known[at] || copy->removed)
            known[at] = copy;
    }
}

bool train_add_stem(trainer *t, const char *base, const char *klass) {
    oq_grammar *grammar = &t->grammar;
    const oq_word_class *of = oq_grammar_class(grammar, klass, strlen(klass));
    if (!known)
        known_begin(grammar);
    if (!of)
        train_fail("a class is missing in the grammar");
    size_t at = known_slot(base);
    bool verb = klass[0] == 'v';
    for (uint32_t i = 0; known[at] && i < grammar->stem_count; i++) {
        const oq_lex_stem *stem = &grammar->stems[i];
        if (strcmp(stem->base, base))
            continue;
        bool is_verb = grammar->classes[stem->klass].name[0] == 'v';
        if (stem->removed || verb == is_verb)
            return false;
    }
    oq_lex_stem *stem = oq_grammar_stem(grammar);
    if (!stem || !(stem->base = oq_arena_text(&grammar->arena, base,
                                              strlen(base))))
        train_fail("no memory");
    stem->klass = (uint8_t)(of - grammar->classes);
    stem->upos = of->upos;
    oq_lex_stem *copy = malloc(sizeof *copy);
    if (!copy)
        train_fail("no memory");
    *copy = *stem;
    if (!known[at])
        known[at] = copy;
    return true;
}

/* -------------------------------------------------------------- Writing -- */

static int write_order(const void *one, const void *other) {
    const oq_learnt_word *a = one, *b = other;
    int order = strcmp(a->text, b->text);
    return order ? order : (a->klass > b->klass) - (a->klass < b->klass);
}

void train_write(trainer *t, const char *name) {
    oq_learnt_word *words = calloc(t->stem_count + 1, sizeof *words);
    uint32_t count = 0;
    for (size_t i = 0; words && i < t->stem_count; i++)
        words[count++] = (oq_learnt_word){
            t->stems[i].text, t->stems[i].klass,
            t->grammar.stems[t->stems[i].line[0]].weight};
    oq_bytes out = {.memory = &t->memory};
    if (words)
        qsort(words, count, sizeof *words, write_order);
    FILE *file = fopen(name, "wb");
    if (!words || !oq_learnt_write(&t->grammar, words, count, &out) || !file ||
        fwrite(out.data, 1, out.size, file) != out.size || fclose(file))
        train_fail("cannot write");
    printf("stems: %u; bytes: %zu\n", count, out.size);
    printf("model: %zu bytes\n", t->block.size);
    free(words);
    oq_bytes_free(&out);
}
