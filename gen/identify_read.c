/*
 * identify_read.c - text becomes groups of lines of features. A language's
 * first source is also converted, by the library itself, to all orthographies
 * of the language, so that those are learnt too of which there is no text.
 *
 * SPDX-License-Identifier: MIT
 */
#include <math.h>

#include "base/utf8.h"

#include "file.h"
#include "identify_text.h"
#include "identify_train.h"

enum { READ_LINE = 1 << 16, READ_APART = 10 };

/* Characters that are converted of a source, of an orthography of weight 1. */
static const double read_converted = 200000;

/* What our own lines weigh beside the sources of their class. */
static const double read_lines_weight = 1.5;

/* What a source of Latin text weighs as it is typed in ASCII, beside itself. */
static const double read_plain_weight = 0.2;

void train_fail(const char *name, const char *what) {
    fprintf(stderr, "identify_train: %s: %s\n", name, what);
    exit(EXIT_FAILURE);
}

void *train_grow(void *array, size_t count, size_t *room, size_t unit) {
    if (count < *room) return array;
    *room = *room * 2 + 256;
    array = realloc(array, *room * unit);
    if (array == NULL) train_fail("memory", "there is none");
    return array;
}

static double read_weight(const text_weight *list, const char *tag,
                          double other) {
    size_t longest = 0;
    for (; list->tag != NULL; list++) {
        size_t size = strlen(list->tag);
        if (size >= longest && strncmp(tag, list->tag, size) == 0) {
            longest = size;
            other = list->weight;
        }
    }
    return other;
}

/* Weight of an orthography in its class. */
static double read_dated_weight(const ortaq_orthography *o) {
    static const double standing[] = {0.3, 1, 0.1, 0.1, 0.5};
    if (strstr(o->tag, "-x-ctarev") != NULL) return 0.004;
    if (strstr(o->tag, "-x-cta") != NULL) return 0.008;
    bool latin = strstr(o->tag, "baku1926") != NULL;
    return read_weight(text_dated_weights, o->tag,
                       latin ? 0.05 : standing[o->standing]);
}

/* How often an orthography is drawn to learn from: rare ones more often than
 * they are met, or their letter groups would never be learnt. */
static double read_often(double weight) {
    return weight < 1 ? 0.6 * sqrt(weight) : weight;
}

/* ------------------------------------------------- classes, orthographies --
 */

static unsigned read_table(const trainer *t, const char *tag) {
    unsigned script = oq_script_named(tag + strlen(tag) - 4, 4);
    for (unsigned i = 0; i < TRAIN_TABLES; i++)
        if (t->tables[i].script == script) return i;
    return TRAIN_TABLES;
}

static unsigned read_class(trainer *t, const char *name) {
    for (unsigned i = 0; i < t->class_count; i++)
        if (strcmp(t->classes[i].name, name) == 0) return i;
    train_class *class = &t->classes[t->class_count];
    if (t->class_count == TRAIN_CLASSES) train_fail(name, "too many classes");
    bool none = strncmp(name, "und-", 4) == 0;
    snprintf(class->name, sizeof(class->name), "%s", name);
    snprintf(class->tag, sizeof(class->tag), "%s", none ? "und" : name);
    class->table = read_table(t, name);
    class->weight = read_weight(text_class_weights, name, 1);
    return t->class_count++;
}

/* Language and script of a tag. */
static void read_class_of(const char *tag, char out[40]) {
    const char *dash = strchr(tag, '-');
    snprintf(out, 40, "%.*s", (int)(dash - tag) + 5, tag);
}

static void read_orthographies(trainer *t) {
    char class[40];
    size_t count = ortaq_orthography_count(t->library);
    for (size_t i = 0; i < count; i++) {
        ortaq_orthography o;
        ortaq_orthography_at(t->library, i, &o);
        t->dated = train_grow(t->dated, t->dated_count, &t->dated_room,
                              sizeof(*t->dated));
        train_dated *dated = &t->dated[t->dated_count++];
        memset(dated, 0, sizeof(*dated));
        snprintf(dated->tag, sizeof(dated->tag), "%s", o.tag);
        read_class_of(o.tag, class);
        dated->class = read_class(t, class);
        dated->weight = read_dated_weight(&o);
    }
}

/* ----------------------------------------------------------------- lines -- */

static train_group *read_group(trainer *t, unsigned class, double weight) {
    t->groups = train_grow(t->groups, t->group_count, &t->group_room,
                           sizeof(*t->groups));
    train_group *group = &t->groups[t->group_count++];
    memset(group, 0, sizeof(*group));
    group->number = t->group_count;
    group->class = class;
    group->weight = weight;
    return group;
}

static void read_feature(trainer *t, uint16_t feature) {
    t->features = train_grow(t->features, t->feature_count, &t->feature_room,
                             sizeof(*t->features));
    t->features[t->feature_count++] = feature;
}

/* The features of a word letter by letter: which ones a step of learning leaves
 * out depends on their order. */
static void read_features(trainer *t, const oq_id_words *words, unsigned bits) {
    uint16_t features[OQ_ID_FEATURES];
    const uint16_t *letters = words->letters + 1;
    const unsigned size = words->size;
    unsigned count =
        oq_id_features(letters, size, words->dotted, bits, features);
    const uint16_t *threes = features + size, *fours = threes + size - 1;
    const uint16_t *next = fours + size + 1;
    for (unsigned i = 0; i <= size; i++) {
        read_feature(t, features[i]);
        if (i > 0) read_feature(t, threes[i]);
        if (i > 1) read_feature(t, fours[i]);
        if (oq_id_is_telling(letters[i])) read_feature(t, *next++);
    }
    while (next < features + count)
        read_feature(t, *next++);
}

static void read_word(trainer *t, const oq_id_words *words, unsigned bits,
                      train_dated *dated) {
    size_t first = t->feature_count;
    read_features(t, words, bits);
    t->words =
        train_grow(t->words, t->word_count, &t->word_room, sizeof(*t->words));
    t->words[t->word_count++] =
        (train_word){(uint32_t)first, (uint16_t)(t->feature_count - first)};
    for (unsigned i = 1; dated != NULL && i <= words->size; i++)
        dated->letters[words->letters[i]]++;
}

static void read_line(trainer *t, train_group *group, const char *text,
                      size_t size, bool apart, train_dated *dated) {
    static oq_id_words words;
    const train_class *class = &t->classes[group->class];
    if (class->table == TRAIN_TABLES) return;
    const train_table *table = &t->tables[class->table];
    train_line line = {(uint32_t)t->word_count, 0};
    size_t at = 0;
    oq_id_words_start(&words);
    for (;;) {
        bool more = oq_id_words_next(&words, (const uint8_t *)text, size, &at);
        if (!more && !oq_id_words_end(&words)) break;
        if (words.script == table->script)
            read_word(t, &words, table->bits, dated);
        if (!more) break;
    }
    line.count = (uint32_t)t->word_count - line.word;
    train_lines *lines = apart ? &group->apart : &group->learnt;
    if (line.count == 0) return;
    lines->items = train_grow(lines->items, lines->count, &lines->room,
                              sizeof(*lines->items));
    lines->items[lines->count++] = line;
}

static uint32_t read_hash(const char *text) {
    uint32_t hash = 2166136261u;
    for (; *text != 0; text++)
        hash = (hash ^ (uint8_t)*text) * 16777619u;
    return hash ^ hash >> 15;
}

/* Blanks out what is mark-up or an address rather than words. */
static void read_clean(char *line) {
    while (*line != 0) {
        size_t size = strcspn(line, " ");
        bool code = false;
        for (size_t i = 0; i < size; i++)
            code |= strchr("<>{}[]=_/\\@#|$%~^*+", line[i]) != NULL;
        if (code) memset(line, ' ', size);
        line += size + (line[size] == ' ');
    }
}

/* Text as people type it who have ASCII alone: no marks, no apostrophes. */
static size_t read_plain(const char *text, char *out) {
    const char *start = out;
    for (size_t at = 0; text[at] != 0;) {
        uint32_t parts[OQ_DECOMPOSED_MAX];
        uint32_t code = oq_utf8_get((const uint8_t *)text, &at);
        bool capital = oq_lower(code) != code;
        if (oq_id_cell(code) == oq_id_cell(OQ_ID_APOSTROPHE)) continue;
        if (oq_lower(code) == 0x259) code = capital ? 'E' : 'e';
        if (code == 0x131) code = 'i';
        oq_decompose(code, parts);
        if (!oq_is_mark(code)) out += oq_utf8_put((uint8_t *)out, parts[0]);
    }
    *out = 0;
    return (size_t)(out - start);
}

/* ------------------------------------------------------------ conversion -- */

/* An orthography to which a source is converted: its group and how much. */
typedef struct read_way {
    ortaq_converter *converter; /* NULL: as it is */
    bool plain;                 /* but in ASCII */
    size_t group;
    train_dated *dated;
    double part; /* of the lines */
} read_way;

static size_t read_convert(ortaq_converter *converter, const char *text,
                           char *out, size_t room) {
    ortaq_input input = {text, strlen(text), 0};
    ortaq_output output = {out, room, 0};
    ortaq_converter_reset(converter);
    ortaq_status status = ortaq_converter_feed(converter, &input, &output);
    if (status == ORTAQ_MORE_INPUT)
        status = ortaq_converter_finish(converter, &output);
    return status == ORTAQ_DONE ? output.pos : 0;
}

/* A line as it is or as it becomes in "out"; gives its size. */
static size_t read_way_text(const read_way *way, const char **text, char *out,
                            size_t room) {
    if (way->converter == NULL && !way->plain) return strlen(*text);
    size_t size = way->plain ? read_plain(*text, out)
                             : read_convert(way->converter, *text, out, room);
    *text = out;
    return size;
}

static bool read_is_latin(const trainer *t, unsigned class) {
    const unsigned table = t->classes[class].table;
    return table < TRAIN_TABLES && t->tables[table].script == OQ_SCRIPT_LATN;
}

/* A way of lines as they are; of Latin ones also without their marks. */
static size_t read_own_ways(trainer *t, unsigned class, double weight,
                            train_dated *dated, read_way *ways) {
    read_group(t, class, weight);
    ways[0] =
        (read_way){.group = t->group_count - 1, .dated = dated, .part = 1};
    if (!read_is_latin(t, class)) return 1;
    read_group(t, class, weight * read_plain_weight);
    ways[1] = (read_way){.plain = true, .group = t->group_count - 1, .part = 1};
    return 2;
}

static size_t read_ways(trainer *t, const text_source *source, double size,
                        bool first, read_way *ways) {
    size_t count = 0, language = strcspn(source->class, "-") + 1;
    unsigned own = read_class(t, source->class);
    if (source->written == NULL)
        return read_own_ways(t, own, source->weight, NULL, ways);
    for (size_t i = 0; i < t->dated_count; i++) {
        train_dated *dated = &t->dated[i];
        bool same = strcmp(dated->tag, source->written) == 0;
        if (!same && (!first || strncmp(dated->tag, source->class, language)))
            continue;
        double weight = source->weight * read_often(dated->weight);
        if (same) {
            count +=
                read_own_ways(t, dated->class, weight, dated, ways + count);
            continue;
        }
        read_way way = {.dated = dated};
        if (ortaq_converter_new(t->library, source->written, dated->tag, NULL,
                                &way.converter) != ORTAQ_DONE)
            continue;
        ortaq_converter_set(way.converter, ORTAQ_ON_ERROR, ORTAQ_REPLACE);
        double most = read_converted * (dated->weight < 0.1 ? 0.2 : 1);
        way.part = most < size ? most / size : 1;
        read_group(t, dated->class, weight);
        way.group = t->group_count - 1;
        ways[count++] = way;
    }
    return count;
}

static double read_size(FILE *file) {
    fseek(file, 0, SEEK_END);
    double size = (double)ftell(file);
    rewind(file);
    return size;
}

static void read_source(trainer *t, const text_source *source, bool first) {
    static char path[1024], line[READ_LINE], out[4 * READ_LINE];
    static read_way ways[64];
    snprintf(path, sizeof(path), "%s/%s", t->data, source->path);
    FILE *file = fopen(path, "r");
    if (file == NULL) train_fail(path, "cannot be opened");
    size_t count = read_ways(t, source, read_size(file), first, ways);
    while (fgets(line, sizeof(line), file) != NULL) {
        char *text = file_column(line, source->column, source->only);
        if (text == NULL || *text == 0) continue;
        read_clean(text);
        uint32_t hash = read_hash(text);
        bool apart = hash % READ_APART == 0;
        for (size_t i = 0; i < count; i++) {
            if ((hash / READ_APART % 1000) >= ways[i].part * 1000) continue;
            const char *own = text;
            size_t size = read_way_text(&ways[i], &own, out, sizeof(out));
            read_line(t, &t->groups[ways[i].group], own, size, apart,
                      ways[i].dated);
        }
    }
    fclose(file);
    for (size_t i = 0; i < count; i++)
        ortaq_converter_free(ways[i].converter);
}

/* --------------------------------------------------------------- samples -- */

/* The sample text of each orthography whose class has no other text. */
static void read_samples(trainer *t) {
    static char sample[READ_LINE];
    bool filled[TRAIN_CLASSES] = {false};
    for (size_t i = 0; i < t->group_count; i++)
        filled[t->groups[i].class] |= t->groups[i].learnt.count != 0;
    for (size_t i = 0; i < t->dated_count; i++) {
        train_dated *dated = &t->dated[i];
        size_t size = 0;
        if (filled[dated->class]) continue;
        if (ortaq_describe(t->library, dated->tag, ORTAQ_DESCRIBE_SAMPLE,
                           sample, sizeof(sample), &size) != ORTAQ_DONE)
            continue;
        train_group *group = read_group(t, dated->class, dated->weight);
        read_line(t, group, sample, size, false, dated);
    }
}

/* Lines of ours: class, tab, text; or only those of Latin text, in ASCII. */
static void read_own(trainer *t, const char *path, bool plain) {
    static char line[READ_LINE], out[READ_LINE];
    const double weight = read_lines_weight * (plain ? read_plain_weight : 1);
    const size_t first = t->group_count;
    FILE *file = fopen(path, "r");
    if (file == NULL) train_fail(path, "cannot be opened");
    while (fgets(line, sizeof(line), file) != NULL) {
        char *tab = strchr(line, '\t');
        line[strcspn(line, "\r\n")] = 0;
        if (*line == '#' || tab == NULL) continue;
        *tab = 0;
        unsigned class = read_class(t, line);
        const read_way way = {.plain = plain};
        if (plain && !read_is_latin(t, class)) continue;
        train_group *group = NULL;
        for (size_t i = first; i < t->group_count && group == NULL; i++)
            if (t->groups[i].class == class) group = &t->groups[i];
        if (group == NULL) group = read_group(t, class, weight);
        bool apart = read_hash(tab + 1) % READ_APART == 0;
        const char *text = tab + 1;
        size_t size = read_way_text(&way, &text, out, sizeof(out));
        read_line(t, group, text, size, apart, NULL);
    }
    fclose(file);
}

void train_read(trainer *t, const char *lines) {
    read_orthographies(t);
    for (const text_source *s = text_sources; s->path != NULL; s++) {
        size_t language = strcspn(s->class, "-") + 1;
        const text_source *first = text_sources;
        while (strncmp(first->class, s->class, language) != 0)
            first++;
        read_source(t, s, strcmp(first->class, s->class) == 0);
    }
    read_samples(t);
    read_own(t, lines, false);
    read_own(t, lines, true);
}
