/*
 * test_alike.c - a word of Azerbaijani in Perso-Arabic letters is read alike
 * whatever was read before it, with joiners at its edges, which join nothing,
 * and with a report and without one. Words were chosen by hand; listed ones are
 * those whose letters alone say something else.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../support/run.h"

#include "../support/library.h"

#define JOINER "\u200C"

typedef struct alike_case {
    const char *input, *wanted;
} alike_case;

static const options defaults = OPTIONS_DEFAULT;

/* Whether a converter makes of a text what is wanted. */
static bool is_read(ortaq_converter *converter, const char *input,
                    const char *wanted) {
    text got = convert_text(converter, input, strlen(input));
    bool fine = strcmp(text_string(&got), wanted) == 0;
    if (!fine)
        printf("  \"%s\" gives \"%s\", wanted \"%s\"\n", input,
               text_string(&got), wanted);
    text_free(&got);
    return fine;
}

static ortaq_converter *new_reader(const int *values) {
    ortaq_converter *converter =
        new_converter(library, "az-Arab", "az-Latn", values);
    assert_non_null(converter);
    return converter;
}

/* --------------------------------------------------------------- Joiners -- */

static const alike_case listed[] = {
    {"نقره", "nüqrə"}, {"کاسه", "kasa"}, {"تامین", "təmin"},
    {"ژوئیه", "iyul"}, {"قیصه", "qissə"}, {"معامله", "müamilə"},
};

enum { LISTED = sizeof listed / sizeof listed[0], WAYS = 4 };

/* A word with joiners at its edges, in one of the ways. */
static text with_joiners(const char *word, int way) {
    static const char *const before[WAYS] = {"", JOINER, "", JOINER};
    static const char *const behind[WAYS] = {"", "", JOINER, JOINER JOINER};
    text t = {0};
    text_put(&t, before[way]);
    text_put(&t, word);
    text_put(&t, behind[way]);
    return t;
}

static int count_misread(ortaq_converter *converter, const alike_case *c,
                         int way) {
    text word = with_joiners(c->input, way);
    int misread = !is_read(converter, text_string(&word), c->wanted);
    text_free(&word);
    return misread;
}

/* Each by itself: nothing was read before. */
static void test_joiners(void **state) {
    (void)state;
    int misread = 0;
    for (int i = 0; i < LISTED; i++)
        for (int way = 0; way < WAYS; way++) {
            ortaq_converter *converter = new_reader(defaults);
            misread += count_misread(converter, &listed[i], way);
            ortaq_converter_free(converter);
        }
    assert_int_equal(misread, 0);
}

/* One behind the other, in both orders: a converter that was reset still knows
 * what it met. */
static void test_orders(void **state) {
    (void)state;
    int misread = 0;
    for (int order = 0; order < 2; order++) {
        ortaq_converter *converter = new_reader(defaults);
        for (int i = 0; i < LISTED * WAYS; i++) {
            int at = order ? LISTED * WAYS - 1 - i : i;
            misread += count_misread(converter, &listed[at / WAYS], at % WAYS);
            ortaq_converter_reset(converter);
        }
        ortaq_converter_free(converter);
    }
    assert_int_equal(misread, 0);
}

/* The user's own word is meant with a joiner beside it, too. */
static void test_own(void **state) {
    (void)state;
    ortaq_converter *converter = new_reader(defaults);
    static const char list[] = "نقره → nəqrə\n";
    ortaq_source source = {"list", list, sizeof list - 1};
    assert_int_equal(ortaq_converter_words(converter, &source, NULL),
                     ORTAQ_DONE);
    assert_true(is_read(converter, JOINER "نقره نقره" JOINER, "nəqrə nəqrə"));
    ortaq_converter_free(converter);
}

/* --------------------------------------------------------------- Reports -- */

/* Words that have several readings of equal cost, by chance or by form. */
static const char *const equals[] = {
    "گؤرونمزلیک", "گؤرۆنمزلیک", "تماسسیزنن", "حجممزلیک",
    "زیبیلمزلیک", "پئشکشمزلیک", "خئیلک"};

/* A word by itself, with a report or without. */
static text read_alone(const char *word, int report) {
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_REPORT] = report;
    ortaq_converter *converter = new_reader(values);
    text got = convert_text(converter, word, strlen(word));
    ortaq_converter_free(converter);
    return got;
}

static void test_reports(void **state) {
    (void)state;
    int faults = 0;
    for (size_t i = 0; i < sizeof equals / sizeof equals[0]; i++) {
        text without = read_alone(equals[i], 0);
        text with = read_alone(equals[i], 1);
        if (!text_same(&without, &with) && ++faults)
            printf("  %s: \"%s\", with a report \"%s\"\n", equals[i],
                   text_string(&without), text_string(&with));
        text_free(&without);
        text_free(&with);
    }
    assert_int_equal(faults, 0);
}

/* Of such the one nearer to what is written is taken, then the one that adds
 * fewer letters to it. */
static void test_equals(void **state) {
    (void)state;
    static const alike_case cases[] = {{"گؤرونمزلیک", "görünməzlik"},
                                       {"دقیقلیگی", "dəqiqliyi"},
                                       {"دیرک", "dirək"}};
    int misread = 0;
    ortaq_converter *converter = new_reader(defaults);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        misread += !is_read(converter, cases[i].input, cases[i].wanted);
    ortaq_converter_free(converter);
    assert_int_equal(misread, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_joiners),
        cmocka_unit_test(test_orders),
        cmocka_unit_test(test_own),
        cmocka_unit_test(test_reports),
        cmocka_unit_test(test_equals),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
