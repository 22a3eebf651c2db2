/*
 * test_words.c - the word functions of the public header with the built-in
 * Azerbaijani: what a user would try first, both scripts, a user's own words,
 * suggestions, tokens, and arguments that are wrong.
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

#include "ortaq.h"

static ortaq_library *library;
static ortaq_language *language;
static ortaq_analyser *analyser;

static int open_words(void **state) {
    (void)state;
    assert_int_equal(ortaq_library_new(NULL, NULL, 0, &library, NULL),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_language_new(library, "az", NULL, &language),
                     ORTAQ_DONE);
    return ortaq_analyser_new(language, NULL, &analyser);
}

static int close_words(void **state) {
    (void)state;
    ortaq_analyser_free(analyser);
    ortaq_language_free(language);
    ortaq_library_free(library);
    return 0;
}

static int spelt(const char *word) {
    int correct = -1;
    assert_int_equal(ortaq_spell(analyser, word, strlen(word), &correct),
                     ORTAQ_DONE);
    return correct;
}

/* Whether one of the analyses has these three. */
static bool reads(ortaq_analyser *with, const char *word, const char *lemma,
                  const char *upos, const char *features) {
    size_t count;
    ortaq_analysis a;
    assert_int_equal(ortaq_analyse(with, word, strlen(word), &count),
                     ORTAQ_DONE);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(ortaq_analysis_at(with, i, &a), ORTAQ_DONE);
        if (!strcmp(a.lemma, lemma) && !strcmp(a.upos, upos) &&
            !strcmp(a.features, features))
            return true;
    }
    return false;
}

/* The first form that is made; "" if there is none. */
static const char *made(const char *lemma, const char *upos,
                        const char *features) {
    size_t count;
    ortaq_form form = {.form = ""};
    assert_int_equal(ortaq_generate(analyser, lemma, strlen(lemma), upos,
                                    features, &count),
                     ORTAQ_DONE);
    if (count) assert_int_equal(ortaq_form_at(analyser, 0, &form), ORTAQ_DONE);
    return form.form;
}

static void test_analysis(void **state) {
    (void)state;
    assert_true(reads(analyser, "kitablarımızdan", "kitab", "NOUN",
                      "Case=Abl|Number=Plur|Number[psor]=Plur|"
                      "Person[psor]=1"));
    assert_true(reads(analyser, "ağzında", "ağız", "NOUN",
                      "Case=Loc|Number=Sing|Person[psor]=3"));
    assert_true(reads(analyser, "gedirəm", "get", "VERB",
                      "Mood=Ind|Number=Sing|Person=1|Tense=Pres|"
                      "VerbForm=Fin"));
    assert_true(reads(analyser, "Bakıda", "Bakı", "PROPN",
                      "Case=Loc|Number=Sing"));
    assert_true(reads(analyser, "BMT-nin", "BMT", "PROPN",
                      "Case=Gen|Number=Sing"));
    assert_true(reads(analyser, "1998-ci", "1998", "NUM", "NumType=Ord"));
    assert_false(reads(analyser, "1998-cu", "1998", "NUM", "NumType=Ord"));
    assert_true(reads(analyser, "mənə", "mən", "PRON",
                      "Case=Dat|Number=Sing|Person=1|PronType=Prs"));
}

static void test_cyrillic(void **state) {
    (void)state;
    ortaq_language *cyrillic;
    ortaq_analyser *with;
    size_t count;
    ortaq_form form;
    assert_int_equal(ortaq_language_new(library, "az-Cyrl", NULL, &cyrillic),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_analyser_new(cyrillic, NULL, &with), ORTAQ_DONE);
    assert_true(reads(with, "ушағы", "ушаг", "NOUN", "Case=Acc|Number=Sing"));
    assert_int_equal(ortaq_generate(with, "ҝөзәл", strlen("ҝөзәл"), NULL,
                                    "Case=Dat Number=Plur", &count),
                     ORTAQ_DONE);
    assert_true(count > 0);
    assert_int_equal(ortaq_form_at(with, 0, &form), ORTAQ_DONE);
    assert_string_equal(form.form, "ҝөзәлләрә");
    ortaq_analyser_free(with);
    ortaq_language_free(cyrillic);
}

static void test_generation(void **state) {
    (void)state;
    assert_string_equal(made("kitab", NULL,
                             "Case=Abl Number=Plur Number[psor]=Plur "
                             "Person[psor]=1"),
                        "kitablarımızdan");
    assert_string_equal(made("uşaq", NULL, "Case=Dat"), "uşağa");
    assert_string_equal(made("ağız", NULL, "Person[psor]=3"), "ağzı");
    assert_string_equal(made("gəlmək", NULL,
                             "VerbForm=Fin|Mood=Ind|Tense=Past|Evident=Fh|"
                             "Person=1|Number=Plur"),
                        "gəldik");
    assert_string_equal(made("Bakı", "PROPN", "Case=Dat"), "Bakıya");
    assert_string_equal(made("mən", NULL, "Case=Dat"), "mənə");
    assert_string_equal(made("gəl", NULL, "Tense=Past Person=1"), "gəldim");
    assert_string_equal(made("blorq", NULL, "Case=Dat"), "");
    assert_string_equal(made("blorq", "NOUN", "Case=Dat"), "blorqa");
}

static void test_spelling(void **state) {
    (void)state;
    static const char *const right[] = {
        "evdə",  "kitablarım", "gəlmişdir", "Bakıda",  "BAKIDA", "az-çox",
        "üzünü", "mənbəyi",    "suyu",      "on",      "İstanbul",
        "gələ-gələ"};
    static const char *const wrong[] = {
        "evda", "kitabımlar", "gəlmışdir", "bakıda", "kiTab", "uşaqı",
        "susu", "evdə-",      "-ev",       "gəlirdı", "",      "ççç"};
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        if (!spelt(right[i])) fail_msg("%s is right", right[i]);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        if (spelt(wrong[i])) fail_msg("%s is wrong", wrong[i]);
}

/* A word that is accepted is spelt correctly, and the other way round; a
 * short one that is too unlikely is neither. */
static void test_accepted(void **state) {
    (void)state;
    static const char *const words[] = {"on", "ondan", "suyu", "keql", "dol",
                                        "bakıda", "evdə"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t count, accepted = 0;
        ortaq_analysis a;
        ortaq_analyse(analyser, words[i], strlen(words[i]), &count);
        for (size_t k = 0; k < count; k++) {
            assert_int_equal(ortaq_analysis_at(analyser, k, &a), ORTAQ_DONE);
            accepted += a.accepted != 0;
        }
        if (spelt(words[i]) != (accepted > 0))
            fail_msg("%s: spelt and accepted differ", words[i]);
    }
    assert_int_equal(spelt("on"), 1);
    assert_int_equal(spelt("keql"), 0);
}

static const char *suggested(const char *word) {
    size_t count;
    assert_int_equal(ortaq_suggest(analyser, word, strlen(word), &count),
                     ORTAQ_DONE);
    return count ? ortaq_suggestion_at(analyser, 0) : "";
}

static void test_suggestions(void **state) {
    (void)state;
    assert_string_equal(suggested("gozel"), "gözəl");
    assert_string_equal(suggested("mekteb"), "məktəb");
    assert_string_equal(suggested("Azerbaycan"), "Azərbaycan");
    assert_string_equal(suggested("KİTABB"), "KİTAB");
    assert_string_equal(suggested("bunuoxu"), "bunu oxu");
    assert_null(ortaq_suggestion_at(analyser, 1000));
}

static void test_own_words(void **state) {
    (void)state;
    assert_int_equal(spelt("frotik"), 0);
    assert_int_equal(ortaq_add_word(analyser, "frotik", 6, "noun"),
                     ORTAQ_DONE);
    assert_int_equal(spelt("frotikdən"), 1);
    assert_int_equal(spelt("frotikdan"), 0);
    assert_int_equal(ortaq_add_word(analyser, "frotik", 6, "no-class"),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_add_word(analyser, "w7", 2, NULL),
                     ORTAQ_ERROR_ARGUMENT);
}

/* Tokens tile any text, whole characters each. */
static void test_tokens(void **state) {
    (void)state;
    static const char text[] =
        "Bakıda, 1998-ci ildə 3,5 km! https://az.wikipedia.org. a@b.az "
        "\xFF\xC4 \"a\"a\" sui-qəsd e\xCC\x81";
    static const ortaq_token_kind first[] = {
        ORTAQ_TOKEN_WORD,  ORTAQ_TOKEN_MARK,  ORTAQ_TOKEN_SPACE,
        ORTAQ_TOKEN_WORD,  ORTAQ_TOKEN_SPACE, ORTAQ_TOKEN_WORD,
        ORTAQ_TOKEN_SPACE, ORTAQ_TOKEN_NUMBER};
    size_t place = 0, number = 0, size = sizeof text - 1, addresses = 0;
    ortaq_token token;
    while (ortaq_token_next(text, size, place, &token) == ORTAQ_DONE) {
        assert_int_equal(token.start, place);
        assert_true(token.end > place && token.end <= size);
        if (number < 8) assert_int_equal(token.kind, first[number]);
        addresses += token.kind == ORTAQ_TOKEN_ADDRESS;
        place = token.end;
        number++;
    }
    assert_int_equal(place, size);
    assert_int_equal(addresses, 2);
}

/* A word of a megabyte is not understood, and does no harm. */
static void test_long_word(void **state) {
    (void)state;
    enum { SIZE = 1 << 20 };
    char *word = malloc(SIZE);
    size_t count;
    int correct;
    assert_non_null(word);
    memset(word, 'a', SIZE);
    assert_int_equal(ortaq_analyse(analyser, word, SIZE, &count), ORTAQ_DONE);
    assert_int_equal(count, 0);
    assert_int_equal(ortaq_spell(analyser, word, SIZE, &correct), ORTAQ_DONE);
    assert_int_equal(correct, 0);
    assert_int_equal(ortaq_suggest(analyser, word, SIZE, &count), ORTAQ_DONE);
    assert_int_equal(count, 0);
    assert_int_equal(ortaq_analyse(analyser, word, 128, &count), ORTAQ_DONE);
    assert_int_equal(ortaq_suggest(analyser, word, 128, &count), ORTAQ_DONE);
    free(word);
}

static void test_arguments(void **state) {
    (void)state;
    size_t count;
    ortaq_analysis analysis;
    ortaq_language *none;
    assert_int_equal(ortaq_language_new(library, "xx", NULL, &none),
                     ORTAQ_ERROR_TAG);
    assert_null(none);
    assert_int_equal(ortaq_analyse(analyser, "\xFF", 1, &count),
                     ORTAQ_ERROR_UTF8);
    assert_int_equal(ortaq_analyse(analyser, NULL, 1, &count),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_analysis_at(analyser, 0, &analysis),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_generate(analyser, "ev", 2, "NOPE", "", &count),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_generate(analyser, "ev", 2, NULL, "Case", &count),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_analyser_set(analyser, ORTAQ_SUGGESTIONS, 0),
                     ORTAQ_ERROR_ARGUMENT);
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
    assert_int_equal(ortaq_language_open(library, NULL, copy, size, NULL,
                                         &opened),
                     ORTAQ_DONE);
    ortaq_language_free(opened);
    for (size_t at = 0; at < size; at += 1 + at / 16) {
        copy[at] ^= 0x41;
        assert_int_equal(ortaq_language_open(library, NULL, copy, size, NULL,
                                             &opened),
                         ORTAQ_ERROR_DATA);
        copy[at] ^= 0x41;
    }
    for (count = 0; count < size; count += 1 + size / 37)
        assert_int_equal(ortaq_language_open(library, NULL, copy, count, NULL,
                                             &opened),
                         ORTAQ_ERROR_DATA);
    free(copy);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_analysis, open_words,
                                        close_words),
        cmocka_unit_test_setup_teardown(test_cyrillic, open_words,
                                        close_words),
        cmocka_unit_test_setup_teardown(test_generation, open_words,
                                        close_words),
        cmocka_unit_test_setup_teardown(test_spelling, open_words,
                                        close_words),
        cmocka_unit_test_setup_teardown(test_accepted, open_words,
                                        close_words),
        cmocka_unit_test_setup_teardown(test_suggestions, open_words,
                                        close_words),
        cmocka_unit_test_setup_teardown(test_own_words, open_words,
                                        close_words),
        cmocka_unit_test_setup_teardown(test_tokens, open_words, close_words),
        cmocka_unit_test_setup_teardown(test_long_word, open_words,
                                        close_words),
        cmocka_unit_test_setup_teardown(test_arguments, open_words,
                                        close_words),
        cmocka_unit_test_setup_teardown(test_damaged, open_words,
                                        close_words),
    };
    return cmocka_run_group_tests_name("words", tests, NULL, NULL);
}
