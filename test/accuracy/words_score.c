/*
 * words_score.c - analysis, generation and spelling: the languages, the walk
 * over running text, and what the sections share. Whatever is drawn is drawn
 * with a fixed seed, so that figures differ only if the words do.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdarg.h>
#include <sys/stat.h>

#include "words_score.h"

static const word_data languages[] = {
    {.tag = "az-Latn",
     .other = "az-Cyrl",
     .texts = {"az/text/wikipedia-sample-az.txt",
               "az/text/flores-sib-train-az.txt", "az/text/progit-az.txt"},
     .clean = 2,
     .inflected = {"morph/sigmorphon2020/aze.dev", "morph/unimorph/aze.aze"},
     .ascii = {{"ə", "e"}, {"ı", "i"}, {"ö", "o"}, {"ü", "u"}, {"ğ", "g"},
               {"ş", "s"}, {"ç", "c"}}},
};

/* --------------------------------------------------------------- Tallies -- */

void add_tally(tally *t, const char *term, size_t size) {
    if (t->count == t->room) {
        t->room = t->room * 2 + 64;
        t->at = must(realloc(t->at, t->room * sizeof *t->at));
    }
    char *copy = must(malloc(size + 1));
    memcpy(copy, term, size);
    copy[size] = '\0';
    t->at[t->count++] = (tally_word){copy, 1};
}

static int compare_tally(const void *a, const void *b) {
    const tally_word *x = a, *y = b;
    return strcmp(x->term, y->term);
}

void settle_tally(tally *t) {
    size_t kept = 0;
    if (t->count == 0) return;
    qsort(t->at, t->count, sizeof *t->at, compare_tally);
    for (size_t i = 0; i < t->count; i++) {
        if (kept && strcmp(t->at[kept - 1].term, t->at[i].term) == 0) {
            t->at[kept - 1].count += t->at[i].count;
            free(t->at[i].term);
        } else {
            t->at[kept++] = t->at[i];
        }
    }
    t->count = kept;
}

/* FNV-1a, stirred: a word's place does not depend on the other words. */
static uint64_t place_of(const char *term) {
    uint64_t hash = 14695981039346656037u;
    for (; *term; term++)
        hash = (hash ^ (uint8_t)*term) * 1099511628211u;
    hash += SEED;
    return random_next(&hash);
}

static int compare_places(const void *a, const void *b) {
    const tally_word *x = a, *y = b;
    uint64_t p = place_of(x->term), q = place_of(y->term);
    return p != q ? (p > q) - (p < q) : compare_tally(a, b);
}

void shuffle_tally(tally *t) {
    if (t->count) qsort(t->at, t->count, sizeof *t->at, compare_places);
}

void free_tally(tally *t) {
    for (size_t i = 0; i < t->count; i++)
        free(t->at[i].term);
    free(t->at);
    *t = (tally){0};
}

/* --------------------------------------------------------------- Writing -- */

void say(text *out, const char *format, ...) {
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    int size = vsnprintf(NULL, 0, format, values);
    text_reserve(out, (size_t)size + 1);
    vsnprintf(out->data + out->size, (size_t)size + 1, format, again);
    out->size += (size_t)size;
    va_end(again);
    va_end(values);
}

double share_of(size_t part, size_t whole) {
    return whole ? 100.0 * (double)part / (double)whole : 0.0;
}

FILE *open_list(const char *name) {
    char path[512];
    mkdir("build", 0777);
    mkdir("build/accuracy", 0777);
    snprintf(path, sizeof path, "build/accuracy/%s.tsv", name);
    FILE *file = fopen(path, "w");
    if (file) return file;
    perror(path);
    exit(EXIT_FAILURE);
}

/* --------------------------------------------------------------- Reading -- */

bool read_below(const char *folder, const char *name, text *source) {
    char path[1024];
    snprintf(path, sizeof path, "%s%s%s", folder ? folder : "",
             folder ? "/" : "", name);
    return text_file(source, path);
}

bool read_own(const word_test *test, const char *what, const char *name,
              text *source) {
    char path[128];
    snprintf(path, sizeof path, "test/accuracy/%.*s-%s.tsv",
             (int)strcspn(test->data->tag, "-"), test->data->tag, name);
    say(test->out, "\n%s (`%s`): ", what, path);
    if (text_file(source, path)) return true;
    say(test->out, "absent.\n");
    return false;
}

/* Takes out the lines that are mark-up of wikis and pages, not text. */
static void drop_markup(text *source) {
    size_t kept = 0;
    for (size_t at = 0; at < source->size;) {
        const char *line = source->data + at;
        const char *stop = memchr(line, '\n', source->size - at);
        size_t size = stop ? (size_t)(stop - line) + 1 : source->size - at;
        bool markup = false;
        for (size_t i = 0; i < size && !markup; i++)
            markup = strchr("{}|[]<>=", line[i]) != NULL && line[i];
        if (!markup) {
            memmove(source->data + kept, line, size);
            kept += size;
        }
        at += size;
    }
    source->size = kept;
}

bool read_text(const word_test *test, size_t number, text *source) {
    const char *name = test->data->texts[number];
    if (!name || !read_below(test->folder, name, source)) return false;
    drop_markup(source);
    return true;
}

void visit_tokens(const text *source, token_visit *visit, void *context) {
    ortaq_token token = {ORTAQ_TOKEN_SPACE, 0, 0};
    while (ortaq_token_next(source->data, source->size, token.end, &token) ==
           ORTAQ_DONE)
        if (token.kind == ORTAQ_TOKEN_WORD)
            visit(context, source->data + token.start, token.end - token.start);
}

static bool is_sign_in_words(int32_t code) {
    return code == '-' || code == '\'' || code == 0x2019 || code == 0x2BC;
}

token_class class_of_token(const alphabet *a, const char *term, size_t size) {
    token_class class = TOKEN_LOWER;
    for (size_t at = 0; at < size;) {
        int32_t code = next_code(term, size, &at);
        if (code < 0) return TOKEN_STRANGE;
        if (is_sign_in_words(code)) continue;
        if (u_isdigit(code)) return TOKEN_DIGIT;
        uint32_t lower = lower_of(a, (uint32_t)code);
        if (!list_has(&a->letters, lower)) return TOKEN_STRANGE;
        if (lower != (uint32_t)code) class = TOKEN_CAPITAL;
    }
    return class;
}

/* -------------------------------------------------------------- Features -- */

static bool has_feature(slice part, const char *list) {
    for (const char *at = list; *at;) {
        size_t size = strcspn(at, "|");
        if (size == part.size && memcmp(at, part.at, size) == 0) return true;
        at += size + (at[size] == '|');
    }
    return false;
}

static bool is_within(const char *a, const char *b) {
    for (const char *at = a; *at;) {
        size_t size = strcspn(at, "|");
        if (!has_feature((slice){at, size}, b)) return false;
        at += size + (at[size] == '|');
    }
    return true;
}

bool same_features(const char *a, const char *b) {
    return is_within(a, b) && is_within(b, a);
}

/* UniMorph's schema (Sylak-Glassman 2016) in the terms of UD. Third persons'
 * possessives are one in Azerbaijani. "DEF" is what the accusative means. */
static const struct {
    const char *tag, *features;
} unimorph[] = {
    {"N", ""},
    {"DEF", ""},
    {"V", "|VerbForm=Fin|Mood=Ind"},
    {"SG", "|Number=Sing"},
    {"PL", "|Number=Plur"},
    {"NOM", "|Case=Nom"},
    {"GEN", "|Case=Gen"},
    {"DAT", "|Case=Dat"},
    {"ACC", "|Case=Acc"},
    {"LOC", "|Case=Loc"},
    {"ABL", "|Case=Abl"},
    {"PSS1S", "|Number[psor]=Sing|Person[psor]=1"},
    {"PSS2S", "|Number[psor]=Sing|Person[psor]=2"},
    {"PSS1P", "|Number[psor]=Plur|Person[psor]=1"},
    {"PSS2P", "|Number[psor]=Plur|Person[psor]=2"},
    {"PSS3S", "|Person[psor]=3"},
    {"PSS3P", "|Person[psor]=3"},
    {"1", "|Person=1"},
    {"2", "|Person=2"},
    {"3", "|Person=3"},
    {"PST", "|Tense=Past|Evident=Fh"},
    {"PRS", "|Tense=Pres"},
    {"FUT", "|Tense=Fut"},
    {"PROG", ""},
};

static const char *features_of_tag(slice tag) {
    for (size_t i = 0; i < sizeof unimorph / sizeof *unimorph; i++)
        if (strlen(unimorph[i].tag) == tag.size &&
            memcmp(unimorph[i].tag, tag.at, tag.size) == 0)
            return unimorph[i].features;
    return NULL;
}

bool read_unimorph(slice tags, char *upos, text *features) {
    text all = {0};
    bool known = tags.size > 0;
    strcpy(upos, tags.size && tags.at[0] == 'V' ? "VERB" : "NOUN");
    for (size_t at = 0; at < tags.size && known;) {
        size_t end = at;
        while (end < tags.size && tags.at[end] != ';')
            end++;
        const char *found = features_of_tag((slice){tags.at + at, end - at});
        known = found != NULL;
        if (known) text_put(&all, found);
        at = end + 1;
    }
    features->size = 0;
    if (all.size) text_add(features, all.data + 1, all.size - 1);
    text_string(features);
    text_free(&all);
    return known;
}

/* ------------------------------------------------------------- Languages -- */

static bool open_test(word_test *test) {
    const char *tag = test->data->tag;
    if (ortaq_language_new(test->library, tag, NULL, &test->language) < 0)
        return false;
    ortaq_analyser_new(test->language, NULL, &test->analyser);
    ortaq_analyser_new(test->language, NULL, &test->second);
    test->alphabet = alphabet_of(test->library, tag);
    return test->analyser && test->second;
}

static void close_test(word_test *test) {
    ortaq_analyser_free(test->analyser);
    ortaq_analyser_free(test->second);
    ortaq_language_free(test->language);
    free(test->alphabet);
}

static void score_language(word_test *test) {
    ortaq_language_facts facts;
    ortaq_language_describe(test->language, &facts);
    say(test->out, "\n# Words: %s (%s)\n\n", facts.name, test->data->tag);
    say(test->out,
        "%zu lemmas, %zu lines of suffixes. What is drawn is drawn with a "
        "fixed seed.\n",
        facts.lemmas, facts.suffixes);
    write_coverage(test);
    write_generation(test);
    write_paradigms(test);
    write_lemmas(test);
    write_spelling(test);
}

text score_words(const ortaq_library *library, const char *data) {
    text out = {0};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        word_test test = {
            .data = languages + i, .folder = data, .library = library};
        test.out = &out;
        if (open_test(&test))
            score_language(&test);
        else
            say(&out, "\n# Words: %s\n\nAbsent.\n", languages[i].tag);
        close_test(&test);
    }
    text_string(&out);
    return out;
}
