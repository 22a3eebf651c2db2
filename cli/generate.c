/*
 * generate.c - "ortaq generate": forms of one word, its paradigm, or the
 * answers to requests that are read line by line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "json.h"
#include "message.h"
#include "text.h"
#include "words.h"

#include <stdio.h>
#include <string.h>

enum { REQUEST_MOST = 4096 };

typedef struct generating {
    words words;
    output *out;
    const char *upos; /* NULL: any */
    bool json, paradigm;
    char separator;  /* between forms */
    char place[320]; /* before messages: "standard input:3: ", or nothing */
    /* the request: */
    const char *lemma;
    size_t size;
    char features[REQUEST_MOST];
} generating;

static bool wrong(const char *what, const char *word) {
    complain("%s%s; see \"ortaq help generate\"", what, word);
    return false;
}

/* ------------------------------------------------------------ Mistakes -- */

/* Whether the grammar has no feature like this. */
static bool is_foreign(generating *g, const char *feature) {
    size_t count;
    return ortaq_generate(g->words.analyser, g->lemma, g->size, NULL, feature,
                          &count) == ORTAQ_ERROR_ARGUMENT;
}

/* What stands between features. */
#define BETWEEN " |\t"

static const char *next_feature(const char *at) {
    at += strcspn(at, BETWEEN);
    return at + strspn(at, BETWEEN);
}

/* The first feature that has the name of one before it, or NULL. */
static const char *find_repeated(const char *features) {
    const char *first = features + strspn(features, BETWEEN);
    for (const char *at = first; *at != '\0'; at = next_feature(at))
        for (const char *to = first; to < at; to = next_feature(to))
            if (strncmp(to, at, strcspn(at, "=") + 1) == 0) return at;
    return NULL;
}

/* Names the first feature that is wrong, else the part of speech. */
static void complain_of_features(generating *g) {
    const char *repeated = find_repeated(g->features);
    char *feature = strtok(g->features, BETWEEN);
    while (feature != NULL && !is_foreign(g, feature))
        feature = strtok(NULL, BETWEEN);
    if (feature != NULL)
        complain("%s\"%s\": the grammar has no such feature", g->place,
                 feature);
    else if (repeated != NULL)
        complain("%s\"%s\": %.*s is named twice", g->place, repeated,
                 (int)strcspn(repeated, "="), repeated);
    else
        complain("%s--upos: the grammar has no part of speech \"%s\"", g->place,
                 g->upos != NULL ? g->upos : "");
}

/* How much of the lemma is shown. */
static int lemma_size(const generating *g) {
    return g->size < 256 ? (int)g->size : 256;
}

/* What no form of a known word is like. */
static const char *unmet(const generating *g) {
    if (g->paradigm) return "is known";
    return g->features[0] != '\0' ? "has these features"
                                  : "is without features; --paradigm names all";
}

static int complain_of_none(generating *g) {
    bool any = g->upos == NULL;
    size_t count = 0;
    ortaq_generate(g->words.analyser, g->lemma, g->size, NULL, NULL, &count);
    if (count > 0)
        complain("%s%.*s: no form%s%s %s", g->place, lemma_size(g), g->lemma,
                 any ? "" : " as ", any ? "" : g->upos, unmet(g));
    else
        complain("%s%.*s: the word is not known%s", g->place, lemma_size(g),
                 g->lemma, any ? "; --upos=POS makes forms by guess" : "");
    return STATUS_TEXT;
}

static int complain_of_request(generating *g, ortaq_status status) {
    if (status == ORTAQ_ERROR_ARGUMENT)
        complain_of_features(g);
    else if (status == ORTAQ_ERROR_UTF8)
        complain("%s%.*s: invalid UTF-8", g->place, lemma_size(g), g->lemma);
    else
        complain("%s%s", g->place, ortaq_status_text(status));
    return status == ORTAQ_ERROR_UTF8 ? STATUS_TEXT : STATUS_TROUBLE;
}

/* --------------------------------------------------------------- Forms -- */

/* The forms of a request that were written already, a line end after each.
 * If there is no room for one, it may be written twice. */
typedef struct seen {
    char text[4096];
    size_t size;
} seen;

static bool was_seen(seen *s, const char *form) {
    size_t size = strlen(form);
    for (const char *at = s->text, *end = s->text + s->size; at < end;) {
        size_t length = strcspn(at, "\n");
        if (length == size && memcmp(at, form, size) == 0) return true;
        at += length + 1;
    }
    if (size + 2 > sizeof s->text - s->size) return false;
    memcpy(s->text + s->size, form, size);
    s->size += size;
    s->text[s->size++] = '\n';
    s->text[s->size] = '\0';
    return false;
}

static void form_json(generating *g, const ortaq_form *form) {
    output_text(g->out, "{\"schema\":1");
    json_name(g->out, false, "lemma");
    json_string(g->out, g->lemma, g->size);
    json_text(g->out, "upos", form->upos);
    json_features(g->out, form->features);
    json_text(g->out, "form", form->form);
    json_name(g->out, false, "guessed");
    output_text(g->out, form->guessed ? "true}\n" : "false}\n");
}

static void row(generating *g, const ortaq_form *form, char *upos,
                size_t room) {
    if (upos[0] != '\0' && strcmp(upos, form->upos) != 0)
        output_char(g->out, '\n');
    snprintf(upos, room, "%s", form->upos);
    output_text(g->out, form->features[0] != '\0' ? form->features : "_");
    output_char(g->out, '\t');
    output_text(g->out, form->form);
    output_char(g->out, '\n');
}

static void write_forms(generating *g, size_t count) {
    seen before = {.size = 0};
    char upos[16] = "";
    bool any = false;
    ortaq_form form;
    for (size_t i = 0; i < count; i++) {
        if (ortaq_form_at(g->words.analyser, i, &form) != ORTAQ_DONE) continue;
        if (g->json) {
            form_json(g, &form);
        } else if (g->paradigm) {
            row(g, &form, upos, sizeof upos);
        } else if (!was_seen(&before, form.form)) {
            if (any) output_char(g->out, g->separator);
            output_text(g->out, form.form);
            any = true;
        }
    }
    if (any) output_char(g->out, '\n');
}

static int answer(generating *g) {
    size_t count = 0;
    ortaq_status status =
        ortaq_generate(g->words.analyser, g->lemma, g->size, g->upos,
                       g->paradigm ? NULL : g->features, &count);
    if (status == ORTAQ_DONE && count > 0) {
        write_forms(g, count);
        return STATUS_FINE;
    }
    if (g->separator == '\t' && !g->json) output_char(g->out, '\n');
    return status == ORTAQ_DONE ? complain_of_none(g)
                                : complain_of_request(g, status);
}

/* ------------------------------------------------------------ Requests -- */

/* Adds a feature; false after a message. */
static bool add_feature(generating *g, const char *feature, size_t size) {
    size_t before = strlen(g->features);
    const char *equals = memchr(feature, '=', size);
    if (equals == NULL || equals == feature || equals + 1 == feature + size) {
        complain("%s\"%.*s\": a feature is written FEATURE=VALUE; see \"ortaq "
                 "help generate\"",
                 g->place, size < 256 ? (int)size : 256, feature);
        return false;
    }
    if (before + size + 2 > sizeof g->features) {
        complain("%stoo many features", g->place);
        return false;
    }
    memcpy(g->features + before, feature, size);
    memcpy(g->features + before + size, " ", 2);
    return true;
}

static size_t blanks(const char *at, size_t size) {
    size_t count = 0;
    while (count < size && at[count] != '\0' &&
           strchr(" \t\r\n", at[count]) != NULL)
        count++;
    return count;
}

static size_t part_size(const char *at, size_t size) {
    size_t count = 0;
    while (count < size &&
           (at[count] == '\0' || strchr(" \t\r\n", at[count]) == NULL))
        count++;
    return count;
}

/* A line: a lemma and features. An empty line is answered by one. */
static int answer_line(generating *g, const reader *t) {
    const char *at = t->bytes, *end = at + t->size;
    g->features[0] = '\0';
    snprintf(g->place, sizeof g->place, "%s:%llu: ", t->in.name,
             (unsigned long long)t->line);
    at += blanks(at, t->size);
    g->lemma = at;
    at += g->size = part_size(at, (size_t)(end - at));
    if (g->size == 0) {
        if (!g->json) output_char(g->out, '\n');
        return STATUS_FINE;
    }
    while (at += blanks(at, (size_t)(end - at)), at < end) {
        size_t size = part_size(at, (size_t)(end - at));
        if (!add_feature(g, at, size)) {
            if (!g->json) output_char(g->out, '\n');
            return STATUS_TEXT;
        }
        at += size;
    }
    int status = answer(g);
    return status == STATUS_TROUBLE ? STATUS_TEXT : status;
}

static int answer_lines(reader *t, void *argument) {
    generating *g = argument;
    int worst = STATUS_FINE;
    g->separator = '\t';
    while (!g->out->failed && text_next(t)) {
        int status = t->stopped ? STATUS_TEXT : answer_line(g, t);
        if (status > worst) worst = status;
    }
    return worst;
}

static int answer_input(generating *g) {
    static reader t;
    t.out = g->out;
    t.on_error = BAD_STOP;
    if (!text_open(&t, "-")) return STATUS_TROUBLE;
    int status = answer_lines(&t, g);
    if (t.stopped) status = STATUS_TEXT;
    if (t.in.failed) status = input_status(&t.in);
    text_close(&t);
    return status;
}

static bool is_input(const arguments *given) {
    return given->count == 0 || strcmp(given->operands[0], "-") == 0;
}

static bool check_usage(const arguments *given) {
    bool paradigm = arguments_have(given, OPTION_PARADIGM);
    if (is_input(given) && given->count > 1)
        return wrong("behind - nothing is wanted, but: ", given->operands[1]);
    if (paradigm && is_input(given))
        return wrong("--paradigm: a lemma is wanted", "");
    if (paradigm && given->count > 1)
        return wrong("--paradigm: features are not wanted, but: ",
                     given->operands[1]);
    return true;
}

static int answer_operands(generating *g, const arguments *given) {
    g->lemma = given->operands[0];
    g->size = strlen(g->lemma);
    for (size_t i = 1; i < given->count; i++)
        if (!add_feature(g, given->operands[i], strlen(given->operands[i])))
            return STATUS_TROUBLE;
    return answer(g);
}

int run_generate(const arguments *given) {
    static output out;
    static generating g;
    int status = STATUS_TROUBLE;
    g.out = &out;
    g.upos = given->value[OPTION_UPOS];
    g.json = arguments_choice(given, OPTION_WORD_FORMAT) == 1;
    g.paradigm = arguments_have(given, OPTION_PARADIGM);
    g.separator = '\n';
    if (check_usage(given) && words_open(&g.words, given)) {
        output_standard(&out);
        status =
            is_input(given) ? answer_input(&g) : answer_operands(&g, given);
        if (!output_commit(&out, NULL)) status = STATUS_TROUBLE;
    }
    words_close(&g.words);
    return status;
}
