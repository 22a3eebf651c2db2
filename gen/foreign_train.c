/*
 * foreign_train.c - learns the model of lib/convert/foreign.c for a language.
 * Arguments: the language, the folder of the data, the file to write, and, to
 * see what went wrong, "own" or "foreign". What it measured on lines kept apart
 * goes to standard output.
 *
 * Logistic regression over hashed letter 3-grams, 4-grams and whole words, by
 * gradient descent, one word at a time. All arithmetic that makes the model is
 * in integers and the order of words comes from a fixed seed, so the same data
 * gives the same bytes on every machine.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>

/* The finder itself, so that training and finding see the same features. */
#include "convert/foreign.c"
#include "convert/foreign_chain.c"
#include "convert/foreign_judge.c"
#include "convert/foreign_tables.c"
#include "convert/foreign_tokens.c"
#include "convert/foreign_word.c"

#include "foreign_text.h"

enum {
    TRAIN_BITS = 14,
    TRAIN_APART = 10, /* each so many lines one is kept apart */
    TRAIN_ROUNDS = 24,
    TRAIN_UNIT = 1 << 16, /* weights are learnt as 16.16 numbers */
    TRAIN_SCORE = 16,     /* units of a score in the model */
    TRAIN_RATE = 1 << 12, /* of the first round: 1/16 */
    TRAIN_LINE = 1 << 15
};

typedef struct train_word {
    uint32_t first; /* of its features */
    uint16_t count, weight;
    bool foreign;
} train_word;

typedef struct train_text {
    char **lines;
    size_t count, room;
} train_text;

typedef struct trainer {
    const text_language *language;
    oq_foreign_model model;
    uint8_t symbols[OQ_FOREIGN_CODES], known[0x250];
    int8_t packed[1 << TRAIN_BITS];
    int32_t weights[1 << TRAIN_BITS], bias;
    uint16_t *features;
    size_t feature_count, feature_room;
    train_word *words;
    size_t word_count, word_room;
    train_text apart[TEXT_KINDS]; /* lines not learnt from */
} trainer;

static void *train_grow(void *array, size_t count, size_t *room, size_t unit) {
    if (count < *room) return array;
    *room = *room * 2 + 1024;
    array = realloc(array, *room * unit);
    if (array == NULL) text_fail("memory", "there is none");
    return array;
}

/* -------------------------------------------------------------- reading -- */

static void train_feature(trainer *t, uint32_t feature) {
    t->features = train_grow(t->features, t->feature_count, &t->feature_room,
                             sizeof(*t->features));
    t->features[t->feature_count++] = (uint16_t)feature;
}

static void train_step(trainer *t, oq_foreign_features *features,
                       unsigned symbol) {
    const unsigned shift = 32 - TRAIN_BITS;
    oq_feature_step(features, symbol);
    train_feature(t, oq_feature3(features->last, shift));
    train_feature(t, oq_feature4(features->last, shift));
}

/* The features of a word, in the order in which oq_foreign_read meets them. */
static void train_take(trainer *t, const oq_foreign_finder *finder,
                       const oq_judged_word *word, int weight, bool foreign) {
    oq_foreign_features features = {0};
    t->words =
        train_grow(t->words, t->word_count, &t->word_room, sizeof(*t->words));
    train_word *made = &t->words[t->word_count++];
    made->first = (uint32_t)t->feature_count;
    for (size_t at = word->start; at < word->end;) {
        oq_foreign_letter letter =
            oq_foreign_any(finder, at, features.last & 255);
        at += letter.size;
        train_step(t, &features, letter.symbol);
    }
    train_step(t, &features, 0);
    train_feature(t, oq_feature_word(features.word, 32 - TRAIN_BITS));
    made->count = (uint16_t)(t->feature_count - made->first);
    made->weight = (uint16_t)weight;
    made->foreign = foreign;
}

static oq_foreign_finder train_finder(const trainer *t, const char *line) {
    oq_foreign_finder finder;
    oq_foreign_prepare(&finder, &t->model, t->known);
    finder.text = (const uint8_t *)line;
    finder.size = strlen(line);
    return finder;
}

static void train_line(trainer *t, const char *line, int weight, bool foreign) {
    oq_foreign_finder finder = train_finder(t, line);
    unsigned gap;
    bool end;
    for (size_t at = oq_foreign_gap(&finder, 0, &gap, &end);
         at < finder.size;) {
        oq_judged_word word = oq_foreign_read(&finder, at);
        at = word.end;
        bool use = (word.flags & OQ_FOREIGN_SYMBOL) &&
                   (foreign || !(word.flags & OQ_FOREIGN_UNKNOWN)) &&
                   !oq_foreign_is_joint(&finder, word.end);
        if (use) train_take(t, &finder, &word, weight, foreign);
        at = oq_foreign_gap(&finder, at, &gap, &end);
    }
}

static uint32_t train_hash(const char *text) {
    uint32_t hash = 2166136261u;
    for (; *text != 0; text++)
        hash = (hash ^ (uint8_t)*text) * 16777619u;
    return hash ^ hash >> 15;
}

static void train_keep(train_text *text, const char *line) {
    text->lines =
        train_grow(text->lines, text->count, &text->room, sizeof(*text->lines));
    char *copy = malloc(strlen(line) + 1);
    if (copy == NULL) text_fail("memory", "there is none");
    strcpy(copy, line);
    text->lines[text->count++] = copy;
}

static void train_source(trainer *t, const char *folder,
                         const text_source *source,
                         const text_variant *variants, bool foreign) {
    static char path[1024], line[TRAIN_LINE];
    static char first[3 * TRAIN_LINE], out[9 * TRAIN_LINE];
    snprintf(path, sizeof(path), "%s/%s", folder, source->path);
    FILE *file = fopen(path, "r");
    if (file == NULL) text_fail(path, "cannot be opened");
    while (fgets(line, sizeof(line), file) != NULL) {
        text_part(line);
        const char *text = file_column(line, source->column, source->only);
        if (text == NULL || *text == 0) continue;
        if (!foreign && text_is_mixed(text)) continue;
        bool apart = train_hash(text) % TRAIN_APART == 0;
        text_convert(source->letters, text, first);
        for (const text_variant *v = variants; v->name != NULL; v++) {
            text_convert(v->letters, first, out);
            if (apart && v == variants && source->kind < TEXT_KINDS)
                train_keep(&t->apart[source->kind], out);
            int weight = source->weight * v->weight / 16;
            if (!apart) train_line(t, out, weight ? weight : 1, foreign);
        }
    }
    fclose(file);
}

static void train_words(trainer *t, const text_words *list) {
    static char first[1 << 15], out[1 << 15];
    text_convert(list->letters, list->words, first);
    for (const text_variant *v = t->language->variants; v->name != NULL; v++) {
        text_convert(v->letters, first, out);
        for (int i = 0; i < list->rounds; i++)
            train_line(t, out, list->times * v->weight, false);
    }
}

/* A brand, bare and with each of the suffixes. */
static void train_brand(trainer *t, const char *brand, size_t size) {
    char word[256];
    snprintf(word, sizeof(word), "%.*s", (int)size, brand);
    train_line(t, word, 4 * t->language->brand, true);
    for (const char *end = t->language->suffixes + 1; *end != 0;) {
        size_t more = strcspn(end, " ");
        snprintf(word, sizeof(word), "%.*s%.*s", (int)size, brand, (int)more,
                 end);
        train_line(t, word, t->language->brand, true);
        end += more + 1;
    }
}

static void train_brands(trainer *t) {
    if (t->language->brand == 0) return;
    for (const char *brand = t->language->brands + 1; *brand != 0;) {
        size_t size = strcspn(brand, " ");
        train_brand(t, brand, size);
        brand += size + 1;
    }
}

/* ------------------------------------------------------------- learning -- */

/* 1 / (1 + e^-x) for x of -16 to 16 in steps of 1/64, as 0.16 numbers. */
static int32_t train_sigmoid[2049];

static void train_tabulate(void) {
    /* e^(-1/64) as a 0.32 number, by its series */
    uint64_t term = (uint64_t)1 << 32, step = 0;
    for (unsigned n = 1; term != 0; n++) {
        step = n % 2 ? step + term : step - term;
        term /= 64 * n;
    }
    uint64_t power = (uint64_t)1 << 32;
    for (int i = 0; i <= 1024; i++) {
        uint64_t share = ((uint64_t)1 << 48) / (((uint64_t)1 << 32) + power);
        train_sigmoid[1024 + i] = (int32_t)share;
        train_sigmoid[1024 - i] = TRAIN_UNIT - (int32_t)share;
        power = power * step >> 32;
    }
}

static int32_t train_chance(int64_t score) {
    int64_t at = (score >> 10) + 1024;
    return train_sigmoid[at < 0 ? 0 : at > 2048 ? 2048 : at];
}

static uint32_t train_random(uint64_t *state) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33);
}

static void train_shuffle(trainer *t, uint64_t *state) {
    for (size_t i = t->word_count; i > 1; i--) {
        size_t j = train_random(state) % i;
        train_word swap = t->words[i - 1];
        t->words[i - 1] = t->words[j];
        t->words[j] = swap;
    }
}

static void train_learn(trainer *t, const train_word *word, int64_t rate) {
    const uint16_t *features = t->features + word->first;
    int64_t score = t->bias;
    for (unsigned i = 0; i < word->count; i++)
        score += t->weights[features[i]];
    int64_t miss = (word->foreign ? TRAIN_UNIT : 0) - train_chance(score);
    int32_t change = (int32_t)(miss * rate * word->weight / 16 / TRAIN_UNIT);
    for (unsigned i = 0; i < word->count; i++)
        t->weights[features[i]] += change;
    t->bias += change / 16;
}

/* Gives both kinds of words the same weight in all, nearly. */
static void train_balance(trainer *t) {
    uint64_t sum[2] = {0, 0};
    for (size_t i = 0; i < t->word_count; i++)
        sum[t->words[i].foreign] += t->words[i].weight;
    for (size_t i = 0; i < t->word_count; i++) {
        train_word *word = &t->words[i];
        uint64_t most = sum[0] > sum[1] ? sum[0] : sum[1];
        word->weight = (uint16_t)(word->weight * most / sum[word->foreign] + 1);
    }
    printf("words learnt from: own %llu, foreign %llu (weighed)\n",
           (unsigned long long)sum[0] / 16, (unsigned long long)sum[1] / 16);
}

static int train_round(int32_t weight) {
    int32_t units = (weight * TRAIN_SCORE + TRAIN_UNIT / 2) >> 16;
    return units < -127 ? -127 : units > 127 ? 127 : units;
}

static void train_run(trainer *t) {
    uint64_t state = 2024;
    train_balance(t);
    train_tabulate();
    for (int round = 0; round < TRAIN_ROUNDS; round++) {
        train_shuffle(t, &state);
        for (size_t i = 0; i < t->word_count; i++)
            train_learn(t, &t->words[i], TRAIN_RATE * 4 / (4 + round));
    }
    for (size_t i = 0; i < 1 << TRAIN_BITS; i++)
        t->packed[i] = (int8_t)train_round(t->weights[i]);
    t->model.bias += (int16_t)train_round(t->bias);
}

#include "foreign_measure.h"

/* -------------------------------------------------------------- writing -- */

typedef struct train_bytes {
    uint8_t data[1 << 17];
    size_t size;
} train_bytes;

static void put(train_bytes *bytes, const void *data, size_t size) {
    memcpy(bytes->data + bytes->size, data, size);
    bytes->size += size;
}

static void put16(train_bytes *bytes, int number) {
    uint8_t two[2] = {(uint8_t)number, (uint8_t)((unsigned)number >> 8)};
    put(bytes, two, 2);
}

static void put32(train_bytes *bytes, uint32_t number) {
    put16(bytes, (int)(number & 0xFFFF));
    put16(bytes, (int)(number >> 16));
}

static void put_string(train_bytes *bytes, const char *text) {
    put16(bytes, (int)strlen(text));
    put(bytes, text, strlen(text));
}

static void put_model(train_bytes *bytes, const oq_foreign_model *model) {
    put(bytes, model->language, sizeof(model->language));
    const int16_t *numbers = &model->bias;
    for (size_t i = 0; i < 15; i++)
        put16(bytes, numbers[i]);
    put16(bytes, model->bits);
    put(bytes, model->symbols, OQ_FOREIGN_CODES);
    put_string(bytes, model->suffixes);
    put_string(bytes, model->endings);
    put_string(bytes, model->alike);
    put_string(bytes, model->names);
    put_string(bytes, model->pairs);
    put(bytes, model->weights, (size_t)1 << model->bits);
}

static void write_model(const oq_foreign_model *model, const char *path) {
    static train_bytes body, head;
    put_model(&body, model);
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < body.size; i++)
        sum = (sum ^ body.data[i]) * 16777619u;
    put(&head, "OQFM", 4);
    put32(&head, 1);
    put32(&head, 0x01020304);
    put32(&head, (uint32_t)(body.size + 20));
    put32(&head, sum);
    FILE *file = fopen(path, "wb");
    bool good = file != NULL &&
                fwrite(head.data, 1, head.size, file) == head.size &&
                fwrite(body.data, 1, body.size, file) == body.size;
    if (file == NULL || fclose(file) != 0 || !good)
        text_fail(path, "cannot be written");
}

/* ----------------------------------------------------------------- main -- */

static void train_open(trainer *t, const char *tag) {
    const text_language *language = text_languages;
    while (language->tag != NULL && strcmp(language->tag, tag) != 0)
        language++;
    if (language->tag == NULL) text_fail(tag, "is no language known here");
    t->language = language;
    oq_foreign_symbols(t->symbols);
    t->model = (oq_foreign_model){.bits = TRAIN_BITS,
                                  .symbols = t->symbols,
                                  .weights = t->packed,
                                  .pairs = language->pairs,
                                  .suffixes = language->suffixes,
                                  .endings = language->endings,
                                  .alike = language->alike,
                                  .names = language->brands,
                                  .bias = (int16_t)language->bias,
                                  .most_own = 130,
                                  .most_foreign = 85,
                                  .enter = {45, 65, 50},
                                  .leave = {42, 70, 20},
                                  .start = 60,
                                  .end = 35,
                                  .weak = 20,
                                  .lone = 140,
                                  .inner = -55,
                                  .strange = 25};
    strcpy(t->model.language, tag);
    for (size_t at = 0; language->known[at] != 0;) {
        uint32_t code = oq_utf8_get((const uint8_t *)language->known, &at);
        if (oq_is_ascii_upper(code))
            t->known[code] = t->known[code | 32] = OQ_KNOWN_LETTER;
        for (uint32_t other = 0; other < 0x250; other++)
            if (foreign_lower(other) == code ||
                (other < 0x80 && (other | 32) == code && other >= 'A'))
                t->known[other] = OQ_KNOWN;
        if (code == 0x131 || code == 'i')
            t->known['I'] = t->known['i'] = OQ_KNOWN;
    }
}

int main(int count, char **arguments) {
    static trainer t;
    static const text_variant plain[] = {{"", "", 16}, {NULL, NULL, 0}};
    if (count < 4) text_fail("usage", "foreign_train LANGUAGE DATA FILE");
    train_open(&t, arguments[1]);
    for (const text_source *s = t.language->own; s->path != NULL; s++)
        train_source(&t, arguments[2], s, t.language->variants, false);
    for (const text_source *s = text_foreign; s->path != NULL; s++)
        train_source(&t, arguments[2], s, plain, true);
    for (const text_words *w = t.language->words; w->words != NULL; w++)
        train_words(&t, w);
    train_brands(&t);
    train_run(&t);
    measure(&t, count > 4 ? arguments[4] : NULL);
    write_model(&t.model, arguments[3]);
    return EXIT_SUCCESS;
}
