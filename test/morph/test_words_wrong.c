/*
 * test_words_wrong.c - the word functions of the public header where they are
 * asked wrongly: nothing where something is needed, values out of range, tags
 * that are not known, bytes that are not UTF-8, models that are damaged.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "words.h"

#define REFUSED(call) assert_int_equal(call, ORTAQ_ERROR_ARGUMENT)

static void test_language_arguments(void **state) {
    (void)state;
    ortaq_language *none;
    ortaq_language_facts facts;
    size_t size;
    char *bytes;
    const void *model = ortaq_language_model(language, &size);
    const ortaq_source source = {"x.morph", "", 0};
    REFUSED(ortaq_language_new(NULL, "az", NULL, &none));
    REFUSED(ortaq_language_new(library, NULL, NULL, &none));
    REFUSED(ortaq_language_new(library, "az", NULL, NULL));
    REFUSED(ortaq_language_open(NULL, NULL, model, size, NULL, &none));
    REFUSED(ortaq_language_open(library, NULL, NULL, size, NULL, &none));
    REFUSED(ortaq_language_open(library, NULL, model, size, NULL, NULL));
    REFUSED(ortaq_language_compile(NULL, NULL, &source, 1, NULL, &none, NULL));
    REFUSED(ortaq_language_compile(library, NULL, NULL, 1, NULL, &none, NULL));
    REFUSED(
        ortaq_language_compile(library, NULL, &source, 0, NULL, &none, NULL));
    REFUSED(
        ortaq_language_compile(library, NULL, &source, 1, NULL, NULL, NULL));
    const ortaq_source wanting[] = {{NULL, "", 0}, {"x.morph", NULL, 1}};
    for (int i = 0; i < 2; i++)
        REFUSED(ortaq_language_compile(library, NULL, &wanting[i], 1, NULL,
                                       &none, NULL));
    REFUSED(ortaq_language_describe(NULL, &facts));
    REFUSED(ortaq_language_describe(language, NULL));
    REFUSED(ortaq_language_export(NULL, ORTAQ_HUNSPELL_AFF, &bytes, &size));
    REFUSED(ortaq_language_export(language, ORTAQ_HUNSPELL_AFF, NULL, &size));
    REFUSED(ortaq_language_export(language, ORTAQ_HUNSPELL_AFF, &bytes, NULL));
    REFUSED(
        ortaq_language_export(language, (ortaq_export_part)3, &bytes, &size));
    assert_null(bytes);
    assert_null(ortaq_language_model(NULL, &size));
    assert_null(ortaq_language_model(language, NULL));
    ortaq_export_free(language, NULL);
    ortaq_export_free(NULL, NULL);
    ortaq_language_free(NULL);
}

/* What is made is NULL where nothing could be made; an allocator must say how
 * memory is to be had. */
static void test_nothing_made(void **state) {
    (void)state;
    const ortaq_allocator empty = {NULL, NULL};
    const ortaq_source source = {"x.morph", "", 0};
    ortaq_language *none = language;
    ortaq_analyser *nobody = analyser;
    size_t size;
    const void *model = ortaq_language_model(language, &size);
    REFUSED(ortaq_language_new(library, NULL, NULL, &none));
    assert_null(none);
    REFUSED(ortaq_language_new(library, "az", &empty, &none));
    none = language;
    REFUSED(ortaq_language_open(library, NULL, NULL, size, NULL, &none));
    assert_null(none);
    REFUSED(ortaq_language_open(library, NULL, model, size, &empty, &none));
    none = language;
    REFUSED(ortaq_language_compile(library, NULL, NULL, 1, NULL, &none, NULL));
    assert_null(none);
    REFUSED(ortaq_language_compile(library, NULL, &source, 1, &empty, &none,
                                   NULL));
    REFUSED(ortaq_analyser_new(NULL, NULL, &nobody));
    assert_null(nobody);
    REFUSED(ortaq_analyser_new(language, &empty, &nobody));
}

/* A language as in BCP 47, where case does not matter. */
static void test_language_case(void **state) {
    (void)state;
    ortaq_language *made = NULL;
    assert_int_equal(ortaq_language_new(library, "AZ", NULL, &made),
                     ORTAQ_DONE);
    ortaq_language_free(made);
}

/* No such tag, or one that has nothing to do with the words. */
static void test_language_tags(void **state) {
    (void)state;
    static const char *const tags[] = {"xx", "", "az-Xxxx", "kk-Cyrl", "aze"};
    size_t size;
    const void *model = ortaq_language_model(language, &size);
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        ortaq_language *none = language;
        if (i != 3) /* there may be words of Kazakh one day */
            assert_int_equal(ortaq_language_new(library, tags[i], NULL, &none),
                             ORTAQ_ERROR_TAG);
        none = language;
        assert_int_equal(
            ortaq_language_open(library, tags[i], model, size, NULL, &none),
            ORTAQ_ERROR_TAG);
        assert_null(none);
    }
}

static void test_analyser_arguments(void **state) {
    (void)state;
    ortaq_analyser *none;
    int correct;
    size_t count;
    REFUSED(ortaq_analyser_new(NULL, NULL, &none));
    REFUSED(ortaq_analyser_new(language, NULL, NULL));
    REFUSED(ortaq_add_word(NULL, "ev", 2, NULL));
    REFUSED(ortaq_add_word(analyser, NULL, 2, NULL));
    REFUSED(ortaq_add_word(analyser, "", 0, NULL));
    REFUSED(ortaq_analyse(NULL, "ev", 2, &count));
    REFUSED(ortaq_analyse(analyser, NULL, 2, &count));
    REFUSED(ortaq_analyse(analyser, "ev", 2, NULL));
    REFUSED(ortaq_spell(NULL, "ev", 2, &correct));
    REFUSED(ortaq_spell(analyser, NULL, 2, &correct));
    REFUSED(ortaq_spell(analyser, "ev", 2, NULL));
    REFUSED(ortaq_suggest(NULL, "ev", 2, &count));
    REFUSED(ortaq_suggest(analyser, NULL, 2, &count));
    REFUSED(ortaq_suggest(analyser, "ev", 2, NULL));
    REFUSED(ortaq_generate(NULL, "ev", 2, NULL, "", &count));
    REFUSED(ortaq_generate(analyser, NULL, 2, NULL, "", &count));
    REFUSED(ortaq_generate(analyser, "ev", 2, NULL, "", NULL));
    assert_null(ortaq_suggestion_at(NULL, 0));
    assert_null(ortaq_suggestion_at(analyser, 0));
    ortaq_analyser_free(NULL);
}

static void test_values(void **state) {
    (void)state;
    static const struct {
        int option, value;
        bool good;
    } cases[] = {{ORTAQ_GUESS, 0, true},
                 {ORTAQ_GUESS, 1, true},
                 {ORTAQ_GUESS, 2, false},
                 {ORTAQ_GUESS, -1, false},
                 {ORTAQ_SUGGESTIONS, 1, true},
                 {ORTAQ_SUGGESTIONS, 100, true},
                 {ORTAQ_SUGGESTIONS, 0, false},
                 {ORTAQ_SUGGESTIONS, 101, false},
                 {ORTAQ_SUGGESTIONS, -1, false},
                 {0, 1, false},
                 {3, 1, false},
                 {-1, 1, false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(
            ortaq_analyser_set(analyser, (ortaq_analyser_option)cases[i].option,
                               cases[i].value),
            cases[i].good ? ORTAQ_DONE : ORTAQ_ERROR_ARGUMENT);
    REFUSED(ortaq_analyser_set(NULL, ORTAQ_GUESS, 1));
}

static void test_answers(void **state) {
    (void)state;
    size_t count;
    ortaq_analysis analysis;
    ortaq_form form;
    ortaq_token token;
    REFUSED(ortaq_analysis_at(analyser, 0, &analysis));
    REFUSED(ortaq_form_at(analyser, 0, &form));
    ortaq_analyse(analyser, "ev", 2, &count);
    assert_true(count > 0);
    REFUSED(ortaq_analysis_at(NULL, 0, &analysis));
    REFUSED(ortaq_analysis_at(analyser, 0, NULL));
    REFUSED(ortaq_analysis_at(analyser, count, &analysis));
    REFUSED(ortaq_generate(analyser, "ev", 2, "NOPE", "", &count));
    REFUSED(ortaq_generate(analyser, "ev", 2, NULL, "Case", &count));
    REFUSED(ortaq_generate(analyser, "ev", 2, NULL, "Case=No", &count));
    REFUSED(ortaq_generate(analyser, "ev", 2, NULL, "No=Dat", &count));
    REFUSED(ortaq_generate(analyser, "ev", 2, NULL,
                           "Case=Dat Number=Plur|Case=Abl", &count));
    assert_int_equal(count, 0);
    ortaq_generate(analyser, "ev", 2, NULL, "Case=Dat", &count);
    assert_true(count > 0);
    REFUSED(ortaq_form_at(NULL, 0, &form));
    REFUSED(ortaq_form_at(analyser, 0, NULL));
    REFUSED(ortaq_form_at(analyser, count, &form));
    REFUSED(ortaq_token_next(NULL, 1, 0, &token));
    assert_int_equal(ortaq_token_next(NULL, 0, 0, &token), ORTAQ_MORE_INPUT);
    REFUSED(ortaq_token_next("a", 1, 0, NULL));
    REFUSED(ortaq_token_next("a", 1, 2, &token));
    assert_int_equal(ortaq_token_next("a", 1, 1, &token), ORTAQ_MORE_INPUT);
}

/* Bytes that are not UTF-8 are told apart from words that are not known. */
static void test_not_utf8(void **state) {
    (void)state;
    static const char bad[] = "ev\xC9";
    size_t count;
    int correct;
    assert_int_equal(ortaq_analyse(analyser, bad, 3, &count), ORTAQ_ERROR_UTF8);
    assert_int_equal(ortaq_spell(analyser, bad, 3, &correct), ORTAQ_ERROR_UTF8);
    assert_int_equal(ortaq_suggest(analyser, bad, 3, &count), ORTAQ_ERROR_UTF8);
    assert_int_equal(ortaq_generate(analyser, bad, 3, NULL, "", &count),
                     ORTAQ_ERROR_UTF8);
    assert_int_equal(ortaq_add_word(analyser, bad, 3, NULL), ORTAQ_ERROR_UTF8);
    assert_int_equal(ortaq_analyse(analyser, bad, 2, &count), ORTAQ_DONE);
    assert_true(count > 0);
}

/* A damaged model is refused, or does no harm. */
static void test_damaged(void **state) {
    (void)state;
    size_t size, count;
    const void *whole = ortaq_language_model(language, &size);
    char *copy = malloc(size);
    ortaq_language *opened;
    assert_non_null(copy);
    memcpy(copy, whole, size);
    assert_int_equal(
        ortaq_language_open(library, NULL, copy, size, NULL, &opened),
        ORTAQ_DONE);
    ortaq_language_free(opened);
    for (size_t at = 0; at < size; at += 1 + at / 16) {
        copy[at] ^= 0x41;
        assert_int_equal(
            ortaq_language_open(library, NULL, copy, size, NULL, &opened),
            ORTAQ_ERROR_DATA);
        copy[at] ^= 0x41;
    }
    for (count = 0; count < size; count += 1 + size / 37)
        assert_int_equal(
            ortaq_language_open(library, NULL, copy, count, NULL, &opened),
            ORTAQ_ERROR_DATA);
    free(copy);
}

#define WITH_WORDS(test)                                                       \
    cmocka_unit_test_setup_teardown(test, open_words, close_words)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_WORDS(test_language_arguments),
        WITH_WORDS(test_language_tags),
        WITH_WORDS(test_nothing_made),
        WITH_WORDS(test_language_case),
        WITH_WORDS(test_analyser_arguments),
        WITH_WORDS(test_values),
        WITH_WORDS(test_answers),
        WITH_WORDS(test_not_utf8),
        WITH_WORDS(test_damaged),
    };
    return cmocka_run_group_tests_name("words asked wrongly", tests, NULL,
                                       NULL);
}
