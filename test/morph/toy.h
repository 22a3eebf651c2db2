/*
 * toy.h - what the tests of word grammars share: a language of its own, made
 * of a grammar and a word list that the test spells out, and short ways to ask
 * for the readings of a word. Include it behind cmocka.h.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_TOY_H
#define TEST_TOY_H

#include "../support/text.h"
#include "ortaq.h"

typedef struct toy {
    ortaq_library *library;
    ortaq_language *language;
    ortaq_analyser *analyser;
} toy;

/* Compiles a grammar and a word list; a mistake fails the test. */
static inline toy toy_open(const char *grammar, const char *words) {
    toy t = {NULL, NULL, NULL};
    ortaq_mistake mistake;
    const ortaq_source sources[] = {{"toy.morph", grammar, strlen(grammar)},
                                    {"toy.lex", words, strlen(words)}};
    assert_int_equal(ortaq_library_new(NULL, NULL, 0, &t.library, NULL),
                     ORTAQ_DONE);
    ortaq_status status = ortaq_language_compile(t.library, NULL, sources, 2,
                                                 NULL, &t.language, &mistake);
    if (status == ORTAQ_ERROR_SYNTAX)
        fail_msg("%s:%zu:%zu: %s", mistake.name, mistake.line, mistake.column,
                 mistake.message);
    assert_int_equal(status, ORTAQ_DONE);
    assert_int_equal(ortaq_analyser_new(t.language, NULL, &t.analyser),
                     ORTAQ_DONE);
    ortaq_analyser_set(t.analyser, ORTAQ_GUESS, 0);
    return t;
}

/* The same of the files BASE.morph and BASE.lex. */
static inline toy toy_open_files(const char *base) {
    char path[128];
    text grammar = {0}, words = {0};
    snprintf(path, sizeof path, "%s.morph", base);
    assert_true(text_file(&grammar, path));
    snprintf(path, sizeof path, "%s.lex", base);
    assert_true(text_file(&words, path));
    toy t = toy_open(text_string(&grammar), text_string(&words));
    text_free(&grammar);
    text_free(&words);
    return t;
}

static inline void toy_close(toy *t) {
    ortaq_analyser_free(t->analyser);
    ortaq_language_free(t->language);
    ortaq_library_free(t->library);
}

static inline size_t toy_count(toy *t, const char *word) {
    size_t count = 99;
    assert_int_equal(ortaq_analyse(t->analyser, word, strlen(word), &count),
                     ORTAQ_DONE);
    return count;
}

static inline bool toy_spells(toy *t, const char *word) {
    int correct = 99;
    assert_int_equal(ortaq_spell(t->analyser, word, strlen(word), &correct),
                     ORTAQ_DONE);
    return correct == 1;
}

/* All readings, a line each: "segments lemma UPOS Features". */
static inline text toy_readings(toy *t, const char *word) {
    text all = {0};
    ortaq_analysis a;
    size_t count = toy_count(t, word);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(ortaq_analysis_at(t->analyser, i, &a), ORTAQ_DONE);
        const char *parts[] = {a.segments, " ", a.lemma,    " ",
                               a.upos,     " ", a.features, "\n"};
        for (size_t k = 0; k < sizeof parts / sizeof parts[0]; k++)
            text_put(&all, parts[k]);
    }
    assert_int_equal(ortaq_analysis_at(t->analyser, count, &a),
                     ORTAQ_ERROR_ARGUMENT);
    text_string(&all);
    return all;
}

/* A word's readings are these lines and no others, in any order. */
static inline void toy_expect(toy *t, const char *word, const char *wanted) {
    text all = toy_readings(t, word);
    bool same = all.size == strlen(wanted);
    for (const char *line = wanted; same && *line;) {
        size_t size = strcspn(line, "\n") + 1;
        text one = {0};
        text_add(&one, line, size);
        const char *at = strstr(all.data, text_string(&one));
        same = at && (at == all.data || at[-1] == '\n');
        text_free(&one);
        line += size;
    }
    if (!same) fail_msg("%s: wanted\n%s\ngot\n%s", word, wanted, all.data);
    text_free(&all);
}

/* Cuts the next word off a list with blanks; false at its end. */
static inline bool toy_next(const char **list, char *word, size_t room) {
    *list += strspn(*list, " ");
    size_t size = strcspn(*list, " ");
    assert_true(size < room);
    memcpy(word, *list, size);
    word[size] = '\0';
    *list += size;
    return size > 0;
}

/* All words of a list have a reading, and are spelt correctly. */
static inline void toy_right(toy *t, const char *list) {
    char word[256];
    while (toy_next(&list, word, sizeof word)) {
        if (!toy_count(t, word)) fail_msg("%s has no reading", word);
        if (!toy_spells(t, word)) fail_msg("%s is not accepted", word);
    }
}

/* None of them is a word. */
static inline void toy_wrong(toy *t, const char *list) {
    char word[256];
    while (toy_next(&list, word, sizeof word)) {
        if (toy_count(t, word)) fail_msg("%s has a reading", word);
        if (toy_spells(t, word)) fail_msg("%s is accepted", word);
    }
}

/* Understood, but no correct spelling. */
static inline void toy_doubtful(toy *t, const char *list) {
    char word[256];
    ortaq_analysis a;
    while (toy_next(&list, word, sizeof word)) {
        size_t count = toy_count(t, word);
        if (!count) fail_msg("%s has no reading", word);
        while (count-- > 0) {
            assert_int_equal(ortaq_analysis_at(t->analyser, count, &a),
                             ORTAQ_DONE);
            if (a.accepted) fail_msg("%s has an accepted reading", word);
        }
        if (toy_spells(t, word)) fail_msg("%s is accepted", word);
    }
}

/* The forms that are made, in their order; "features" may be NULL. */
static inline void toy_makes(toy *t, const char *lemma, const char *upos,
                             const char *features, const char *wanted) {
    text all = {0};
    ortaq_form form;
    size_t count = 99;
    assert_int_equal(ortaq_generate(t->analyser, lemma, strlen(lemma), upos,
                                    features, &count),
                     ORTAQ_DONE);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(ortaq_form_at(t->analyser, i, &form), ORTAQ_DONE);
        if (i) text_put(&all, " ");
        text_put(&all, form.form);
    }
    if (strcmp(text_string(&all), wanted) != 0)
        fail_msg("%s %s: wanted \"%s\", got \"%s\"", lemma,
                 features ? features : "table", wanted, all.data);
    text_free(&all);
}

#endif
