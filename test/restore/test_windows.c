/*
 * test_windows.c - however a text in Perso-Arabic letters is cut, however long
 * its words and lines are and whatever language it is in, it becomes the same,
 * and a line does not depend on those before it.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "arab.h"

static const options defaults = OPTIONS_DEFAULT;

/* The text in windows of all these sizes, with a report: the same each time. */
static void check_windows(const text *t, const size_t *sizes, size_t count) {
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_REPORT] = 1;
    ortaq_converter *converter =
        new_converter(library, "az-Arab", "az-Latn", values);
    run whole = run_whole(converter, t->data, t->size);
    assert_null(whole.broken);
    assert_int_equal(whole.status, ORTAQ_DONE);
    assert_true(is_valid_utf8(whole.out.data, whole.out.size));
    for (size_t i = 0; i < count; i++) {
        run cut = run_windows(converter, t->data, t->size, sizes[i],
                              sizes[count - 1 - i]);
        assert_null(cut.broken);
        assert_true(run_same(&whole, &cut));
        run_free(&cut);
    }
    run_free(&whole);
    ortaq_converter_free(converter);
}

static const size_t small[] = {1, 2, 3, 4, 5};

static text repeated(const char *string, size_t size) {
    text t = {0};
    while (t.size < size)
        text_put(&t, string);
    return t;
}

static void test_long_words(void **state) {
    (void)state;
    static const char *const parts[] = {"گؤزل", "ک", "ی", "\u064E", "ه\u200C",
                                        "لاریمیز", "\u0651"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        text t = repeated(parts[i], 600);
        check_windows(&t, small, 5);
        text_put(&t, ". آتا گلدی.");
        check_windows(&t, small, 5);
        text_free(&t);
    }
    text t = repeated("گؤزللریمیز", 1 << 20);
    check_windows(&t, small + 4, 1);
    text_free(&t);
}

/* Words of 40 to 70 letters, around where a word is left to the rules. */
static void test_limits(void **state) {
    (void)state;
    for (size_t size = 80; size <= 140; size += 2) {
        text t = repeated("لاریمیزک", size);
        t.size = size;
        check_windows(&t, small, 5);
        text_free(&t);
    }
}

static void test_long_line(void **state) {
    (void)state;
    text t = repeated("بو کیتاب گؤزلدیر. آتا نین ائوی، قول ", 100000);
    check_windows(&t, small, 5);
    text_free(&t);
}

/* The last line of each text becomes what the first text does. */
static void check_last_lines(const char *const *texts, size_t count) {
    text first = convert_arab("az-Latn", defaults, texts[0]);
    for (size_t i = 1; i < count; i++) {
        text got = convert_arab("az-Latn", defaults, texts[i]);
        assert_true(got.size > first.size);
        assert_memory_equal(got.data + got.size - first.size, first.data,
                            first.size);
        text_free(&got);
    }
    text_free(&first);
}

/* What a line becomes does not depend on the lines before it. */
static void test_lines(void **state) {
    (void)state;
    static const char *const lines[] = {"ل نین", "گۆل\nل نین", "آتا\nل نین",
                                        "ائو.\nل نین"};
    check_last_lines(lines, sizeof lines / sizeof lines[0]);
    static const char *const signs[] = {"ٳ-جو.", "ؤ\nٳ-جو.", "قول\nٳ-جو."};
    check_last_lines(signs, sizeof signs / sizeof signs[0]);
}

/* Too little Persian to tell is read as if it were Azerbaijani, and what is
 * common to both is right. More of it stays (test_quote.c). */
static void test_persian(void **state) {
    (void)state;
    text got = convert_arab("az-Latn", defaults, "سلام دنیا");
    assert_string_equal(text_string(&got), "salam dünya");
    text_free(&got);
    text t = {0};
    text_put(&t, "گفت: «این کتاب را به من بدهید و نمی‌خواهم.» بو ائو.\n");
    check_windows(&t, small, 5);
    got = convert_arab("az-Latn", defaults, text_string(&t));
    assert_non_null(strstr(text_string(&got), ": «"));
    assert_non_null(strstr(text_string(&got), ".» "));
    assert_non_null(strstr(text_string(&got), " ev.\n"));
    text_free(&got);
    text_free(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_long_words),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_long_line),
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_persian),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
