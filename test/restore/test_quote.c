/*
 * test_quote.c - Persian and Arabic inside Azerbaijani text stay as they are,
 * and Azerbaijani does not. The sentences are ours; so are the readings.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "arab.h"

static void check_text(const char *to, const int *values, const char *input,
                       const char *wanted) {
    text got = convert_arab(to, values, input);
    assert_string_equal(text_string(&got), wanted);
    text_free(&got);
}

static bool has_arabic(const text *t) {
    for (size_t i = 0; i < t->size; i++)
        if (((uint8_t)t->data[i] & 0xFC) == 0xD8) return true;
    return false;
}

static const options defaults = OPTIONS_DEFAULT;

/* Sentences, titles, verses; Arabic letters and marks of its own. */
static const char *const quotes[] = {
    "این کتاب را به من بدهید",
    "تاریخ ادبیات در ایران",
    "برای ما نان و آب می‌آورند",
    "خانه‌های قدیمی این شهر",
    "كتاب را از بازار خريد و رفت",
    "ذهب الولد إلى المدرسة في الصباح",
    "هذا الكتاب عن تاريخ المدينة",
    "فِي الْبَيْتِ هٰذَا كِتَابٌ عَنْ الْعِلْمِ",
};

static void test_kept(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        text input = {0}, wanted = {0}, cyrillic = {0};
        text_put(&input, "او دئدی: «");
        text_put(&input, quotes[i]);
        text_put(&input, "» و گئتدی.");
        text_put(&wanted, "O dedi: «");
        text_put(&wanted, quotes[i]);
        text_put(&wanted, "» və getdi.");
        text_put(&cyrillic, "О деди: «");
        text_put(&cyrillic, quotes[i]);
        text_put(&cyrillic, "» вә ҝетди.");
        check_text("az-Latn", defaults, text_string(&input),
                   text_string(&wanted));
        check_text("az-Cyrl", defaults, text_string(&input),
                   text_string(&cyrillic));
        text_free(&input);
        text_free(&wanted);
        text_free(&cyrillic);
    }
}

/* Azerbaijani with the copula apart, with prefixes that Persian has too, with
 * loans in a row; and what is too short to tell. */
static const char *const own[] = {
    "بو شهر چوخ گؤزل در.",
    "تبریز بؤیوک شهر در کی اوندا یاشادیق.",
    "اونون با جی‌سی گلدی.",
    "تاریخ و ادبیات کتابی علم اوچون لازیم دیر.",
    "قانون اساسی ایران اسلام جمهوریتی",
    "هر شهر و هر کند",
    "سلام دنیا",
    "آن دا اولسون گلدی.",
};

static void test_converted(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof own / sizeof own[0]; i++) {
        text got = convert_arab("az-Latn", defaults, own[i]);
        if (has_arabic(&got)) printf("  %s\n", text_string(&got));
        assert_false(has_arabic(&got));
        text_free(&got);
    }
}

/* With the option off, and where each word is read by itself, nothing is kept;
 * nor by the rules alone. */
static void test_options(void **state) {
    (void)state;
    static const ortaq_option all[] = {ORTAQ_KEEP_FOREIGN, ORTAQ_SENTENCES,
                                       ORTAQ_WORD_LISTS};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        options values = OPTIONS_DEFAULT;
        values[all[i]] = 0;
        text got = convert_arab("az-Latn", values, quotes[0]);
        assert_false(has_arabic(&got));
        text_free(&got);
    }
}

/* Each kept word is told once, with its place; so is it in windows. */
static void test_events(void **state) {
    (void)state;
    static const char input[] = "او دئدی: «تاریخ ادبیات در ایران» و گئتدی.\n";
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_REPORT] = 1;
    ortaq_converter *converter =
        new_converter(library, "az-Arab", "az-Cyrl", values);
    run whole = run_whole(converter, input, sizeof input - 1);
    assert_null(whole.broken);
    const char *at = text_string(&whole.events);
    int count = 0;
    for (; (at = strstr(at, "foreign ")); at++)
        count++;
    assert_int_equal(count, 4);
    for (size_t size = 1; size <= 5; size++) {
        run cut = run_windows(converter, input, sizeof input - 1, size,
                              6 - size);
        assert_null(cut.broken);
        assert_true(run_same(&whole, &cut));
        run_free(&cut);
    }
    run_free(&whole);
    ortaq_converter_free(converter);
}

/* A line of many clauses: every quotation stays, and nothing else; and so does a
 * clause that is longer than what is looked at at once. */
static void test_long(void **state) {
    (void)state;
    text input = {0}, wanted = {0};
    for (int i = 0; i < 150; i++) {
        text_put(&input, "آتا گلدی، این کتاب را به من بدهید، آنا گئتدی، ");
        text_put(&wanted, "ata gəldi, این کتاب را به من بدهید, ana getdi, ");
    }
    options values = OPTIONS_DEFAULT;
    text got = convert_arab("az-Latn", values, text_string(&input));
    assert_string_equal(text_string(&got), text_string(&wanted));
    text_free(&got);
    for (int count = 8; count < 40; count++) { /* a clause of up to 240 words */
        input.size = 0;
        for (int i = 0; i < count; i++)
            text_put(&input, "این کتاب را به من بدهید ");
        got = convert_arab("az-Latn", values, text_string(&input));
        assert_string_equal(text_string(&got), text_string(&input));
        text_free(&got);
    }
    text_free(&input);
    text_free(&wanted);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kept), cmocka_unit_test(test_converted),
        cmocka_unit_test(test_options), cmocka_unit_test(test_events),
        cmocka_unit_test(test_long)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
