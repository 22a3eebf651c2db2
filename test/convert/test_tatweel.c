/*
 * test_tatweel.c - the tatweel, which stretches words in Arabic letters, means
 * nothing: a text gives the same with tatweels put in beside its letters as
 * without, in every orthography, by rules, lists, restoration, kernels and what
 * is remembered. Where it stands beside no letter of the text it stays.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/kernels.h"
#include "../support/pairs.h"

#include <cmocka.h>

#include "../support/library.h"

#define TATWEEL "\xD9\x80"

typedef struct tatweel_case {
    const char *from, *to, *input, *wanted;
} tatweel_case;

static const tatweel_case cases[] = {
    {"az-Arab", "az-Latn", "کتـاب سـلام آذربـایجان", "kitab salam Azərbaycan"},
    {"ug-Arab", "ug-Latn", "ئۇيغـۇر تىلىــ", "uyghur tili"},
    {"kk-Arab", "kk-Cyrl", "ٴتىـلى قـازاق", "тілі қазақ"},
    {"ky-Arab", "ky-Cyrl", "قىرغـىز تىلـى", "кыргыз тили"},
    {"uz-Arab", "uz-Latn", "تیلـی", "tili"},
    /* To the left; beside a non-joiner; a mark of a vowel on it. */
    {"ug-Arab", "ug-Latn", "ـتىل", "til"},
    {"az-Arab", "az-Latn", "آنـا‌دیلی", "anadili"},
    {"az-Arab", "az-Latn", "کـِتاب", "kitab"},
    /* Among Arabic orthographies and to itself, as look-alikes are. */
    {"az-Arab", "az-Arab-x-2001", "سـلام", "سالام"},
    {"ug-Arab", "ug-Arab", "ئۇيغـۇر", "ئۇيغۇر"},
    /* Between letters of two scripts; alone, behind a digit, in an address. */
    {"ug-Arab", "ug-Latn", "Windowsـدا", "Windowsda"},
    {"ug-Arab", "ug-Latn", "ـ 5ـ ــ", "ـ 5ـ ــ"},
    {"ug-Arab", "ug-Latn", "https://a.example/تىـل",
     "https://a.example/تىـل"},
};

static void test_cases(void **state) {
    (void)state;
    size_t faults = 0;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const tatweel_case *c = &cases[i];
        text got = convert_default(library, c->from, c->to, c->input,
                                   strlen(c->input));
        if (strcmp(text_string(&got), c->wanted) != 0 && ++faults)
            printf("  %s to %s: \"%s\" gives \"%s\"\n", c->from, c->to,
                   c->input, text_string(&got));
        text_free(&got);
    }
    assert_int_equal(faults, 0);
}

/* ----------------------------------------------------- Texts of all pairs -- */

static bool is_arabic(uint32_t code) {
    return u_isalpha((UChar32)code) && is_of_script(code, USCRIPT_ARABIC);
}

/* The code point at a place, 0 at the end. */
static uint32_t code_at(const text *t, size_t at) {
    return at < t->size ? (uint32_t)next_code(t->data, t->size, &at) : 0;
}

/* The text with one to three tatweels behind every third letter, and before
 * every sixth word; never between a letter and its mark. */
static text stretched(const text *plain, uint64_t *random) {
    text t = {0};
    uint32_t before = ' ';
    for (size_t at = 0; at < plain->size;) {
        size_t start = at;
        uint32_t code = (uint32_t)next_code(plain->data, plain->size, &at);
        bool letter = is_arabic(code);
        if (letter && u_isspace((UChar32)before) && !random_below(random, 6))
            text_put(&t, TATWEEL);
        text_add(&t, plain->data + start, at - start);
        bool marked = u_charType((UChar32)code_at(plain, at)) ==
                      U_NON_SPACING_MARK;
        if (letter && !marked && !random_below(random, 3))
            for (size_t n = 1 + random_below(random, 3); n > 0; n--)
                text_put(&t, TATWEEL);
        before = code;
    }
    return t;
}

/* Whether each kernel writes what the engine does, and what it remembers too. */
static bool kernels_agree(const char *from, const char *to, const text *input) {
    const options values = OPTIONS_DEFAULT;
    ortaq_converter *converter = new_converter(library, from, to, values);
    assert_non_null(converter);
    size_t faults = kernel_faults(converter, input, 2, NULL);
    ortaq_converter_free(converter);
    return faults == 0;
}

static void test_pairs(void **state) {
    (void)state;
    uint64_t random = random_seed();
    size_t pairs = 0, faults = 0;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);) {
        if (!strstr(walk.from, "-Arab")) continue;
        text plain = sample_of(library, walk.from);
        text with = stretched(&plain, &random);
        text wanted = convert_default(library, walk.from, walk.to, plain.data,
                                      plain.size);
        text got = convert_default(library, walk.from, walk.to, with.data,
                                   with.size);
        assert_true(with.size > plain.size);
        if (!text_same(&got, &wanted) && ++faults) {
            printf("  %s to %s:\n", walk.from, walk.to);
            show_difference(&wanted, &got);
        }
        faults += !kernels_agree(walk.from, walk.to, &with);
        pairs++;
        text_free(&plain);
        text_free(&with);
        text_free(&wanted);
        text_free(&got);
    }
    assert_true(pairs > 0);
    assert_int_equal(faults, 0);
}

/* What was dropped is told, for the word with all that stretches it. */
static void test_report(void **state) {
    (void)state;
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_REPORT] = 1;
    const char *input = "ـتىـلى ئانا";
    ortaq_converter *converter =
        new_converter(library, "ug-Arab", "ug-Latn", values);
    run r = run_windows(converter, input, strlen(input), 4096, 4096);
    assert_null(r.broken);
    assert_string_equal(text_string(&r.out), "tili ana");
    const char *log = text_string(&r.events);
    assert_non_null(strstr(log, "repaired"));
    assert_non_null(strstr(log, "ـتىـلى"));
    assert_null(strstr(log, "ئانا"));
    run_free(&r);
    ortaq_converter_free(converter);
}

/* Where look-alikes are not understood, tatweels are not either. */
static void test_option(void **state) {
    (void)state;
    const options values = OPTIONS_RULES;
    const char *input = "تىـل";
    ortaq_converter *converter =
        new_converter(library, "ug-Arab", "ug-Latn", values);
    text got = convert_text(converter, input, strlen(input));
    assert_string_equal(text_string(&got), "tiـl");
    text_free(&got);
    ortaq_converter_free(converter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_pairs),
        cmocka_unit_test(test_report),
        cmocka_unit_test(test_option),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
