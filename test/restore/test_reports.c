/*
 * test_reports.c - what the report tells of words in Perso-Arabic letters: those
 * with several readings, those that no lexicon has, and how many readings more.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "arab.h"
#include "told.h"

static const options defaults = OPTIONS_DEFAULT;

/* The readings that an event of this reason tells of the word, or -1. */
static int count_others(const char *input, ortaq_reason reason, int most) {
    ortaq_converter *converter = told("az-Arab", "az-Latn", input, most);
    ortaq_event event;
    int count = -1;
    while (ortaq_converter_event(converter, &event) == ORTAQ_DONE) {
        if (event.reason != reason) continue;
        count = event.alternatives_size > 0;
        for (size_t i = 0; i < event.alternatives_size; i++)
            count += event.alternatives[i] == '\t';
    }
    ortaq_converter_free(converter);
    return count;
}

/* قول is an arm and a slave, qol and qul. */
static void test_ambiguous(void **state) {
    (void)state;
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_REPORT] = 1;
    ortaq_converter *converter =
        new_converter(library, "az-Arab", "az-Latn", values);
    run r = run_whole(converter, "گؤزل قول", strlen("گؤزل قول"));
    assert_null(r.broken);
    const char *log = text_string(&r.events);
    assert_non_null(strstr(log, "ambiguous 9-15 "));
    assert_non_null(strstr(log, "qol"));
    assert_non_null(strstr(log, "qul"));
    assert_null(strstr(log, "gözəl")); /* nothing was to be chosen */
    assert_null(strstr(log, "guessed"));
    run_free(&r);
    ortaq_converter_free(converter);
}

/* A word that no lexicon has: guessed. */
static void test_guessed(void **state) {
    (void)state;
    assert_true(count_others("فلاگستان", ORTAQ_GUESSED, 2) >= 0);
    assert_int_equal(count_others("گؤزل", ORTAQ_GUESSED, 2), -1);
    assert_int_equal(count_others("آتا", ORTAQ_AMBIGUOUS, 7), -1);
}

/* The events are the same for any number of readings, of which there are no
 * more than that; and a word that comes again has the same ones. */
static void test_alternatives(void **state) {
    (void)state;
    static const char *const inputs[] = {"فلاگستان", "قول",
                                         "فلاگستان فلاگستان", "قول قول"};
    int before[4] = {0}, most;
    for (most = 0; most <= 7; most++)
        for (int i = 0; i < 4; i++) {
            ortaq_reason reason = i % 2 ? ORTAQ_AMBIGUOUS : ORTAQ_GUESSED;
            int count = count_others(inputs[i], reason, most);
            assert_in_range(count, before[i], most);
            if (i >= 2) assert_int_equal(count, before[i - 2]);
            before[i] = count;
        }
    assert_true(before[0] > 2); /* a guess has many rivals */
    assert_true(before[1] > 0);
}

/* A number of readings out of range is refused. */
static void test_range(void **state) {
    (void)state;
    ortaq_converter *converter =
        new_converter(library, "az-Arab", "az-Latn", defaults);
    assert_int_equal(ortaq_converter_set(converter, ORTAQ_ALTERNATIVES, 8),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_converter_set(converter, ORTAQ_ALTERNATIVES, -1),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_converter_set(converter, ORTAQ_SENTENCES, 2),
                     ORTAQ_ERROR_ARGUMENT);
    ortaq_converter_free(converter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ambiguous),
        cmocka_unit_test(test_guessed),
        cmocka_unit_test(test_alternatives),
        cmocka_unit_test(test_range),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
