/*
 * test_again.c - words that come again are written from memory: with each
 * kernel that this processor can run the output is the engine's, on texts that
 * are long enough for all the room that memory gets, with tokens of all
 * lengths, some of which are not for it.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "convert/again.h"
#include "convert/stream.h"

#include "../support/kernels.h"
#include "../support/pairs.h"
#include "../support/wild.h"

#include <cmocka.h>

#include "../support/library.h"

/* From steps whose rules read whole words, from steps without a kernel, several
 * steps, and from an orthography to itself. */
static const char *const pairs[][2] = {
    {"kk-Arab", "kk-Cyrl"},        {"kk-Arab", "kk-Latn-x-2021"},
    {"ky-Arab", "ky-Cyrl"},        {"uz-Arab", "uz-Latn"},
    {"kk-Cyrl", "kk-Cyrl"},        {"az-Arab", "az-Latn"},
    {"tt-Cyrl", "tt-Latn-x-2012"}, {"uz-Cyrl", "uz-Latn-x-ctarev"}};

/* ---------------------------------------------------------------- texts -- */

static void put_token(text *t, const alphabet *a, uint64_t *random) {
    static const char *const others[] = {
        "XXI", "ХІХ",     "٢٠٢٤", "2024", "$٥", "https://a.example/x",
        "'",   "Windows", "«",    "»",    "“",  "”",
        "’",   "`",       "_",    "漢"};
    size_t dice = random_below(random, 40);
    if (dice == 0)
        for (int i = 0; i < 3; i++)
            random_word(t, a, random, 40);
    if (dice == 1) text_put(t, others[random_below(random, 16)]);
    random_word(t, a, random, 8);
    if (dice == 2) text_put(t, others[random_below(random, 16)]);
    if (dice == 3) add_snippet(t, random);
}

/* Tokens that come again, most of them often. */
static text again_text(const alphabet *a, uint64_t *random, size_t size) {
    static const char *const between[] = {" ", " ",  " ",  " ",  ", ",
                                          "-", ". ", "\n", " (", "5 "};
    static const char *const wide = "--- 1 2 3 4 5 6 7 8";
    enum { TOKENS = 3000 };
    text all = {0}, t = {0};
    size_t starts[TOKENS + 1] = {0};
    for (size_t i = 0; i < TOKENS; i++) {
        put_token(&all, a, random);
        starts[i + 1] = all.size;
    }
    while (t.size < size) {
        size_t most = random_below(random, 3) ? TOKENS / 10 : TOKENS;
        size_t i = random_below(random, most);
        text_add(&t, all.data + starts[i], starts[i + 1] - starts[i]);
        text_put(&t, between[random_below(random, 10)]);
        if (random_below(random, 30) == 0)
            text_put(&t, wide + random_below(random, 5));
        if (random_below(random, 999) == 0)
            for (int j = 0; j < 5000; j++)
                text_put(&t, j % 2 ? " " : "  ");
    }
    text_free(&all);
    return t;
}

/* ---------------------------------------------------------------- tests -- */

/* What remembers from its first text on. */
static void read_much(ortaq_converter *converter) {
    converter->read = OQ_AGAIN_FROM;
}

/* At first kernels write all words, then they are new to the memory, and the
 * third time they come from it; or that begins with the first text. */
static size_t check_kernels(const char *from, const char *to,
                            const options values, const text *source,
                            bool at_once) {
    ortaq_converter *converter = new_converter(library, from, to, values);
    assert_non_null(converter);
    size_t faults = at_once ? kernel_faults(converter, source, 2, read_much)
                            : kernel_faults(converter, source, 3, NULL);
    if (faults != 0) printf("  %s to %s: %zu faults\n", from, to, faults);
    ortaq_converter_free(converter);
    return faults;
}

static void test_again(void **state) {
    (void)state;
    uint64_t random = random_seed();
    size_t faults = 0;
    for (size_t i = 0; i < 4 * OQ_COUNT(pairs); i++) {
        const char *const *pair = pairs[i / 4];
        options values = OPTIONS_DEFAULT;
        values[ORTAQ_LOOKALIKES] = i & 1;
        alphabet *a = alphabet_of(library, pair[0]);
        text source = again_text(a, &random, 300000);
        faults += check_kernels(pair[0], pair[1], values, &source, i & 2);
        text_free(&source);
        free(a);
    }
    assert_int_equal(faults, 0);
}

/* Nearly all of a text that says one sentence again is from memory. */
static void test_share(void **state) {
    (void)state;
    static const char *const line = "قازاقستان - مەنىڭ ەلىم، ٴبىزدىڭ ەل.\n";
    const options defaults = OPTIONS_DEFAULT;
    text source = {0};
    uint64_t taken = 0;
    while (source.size < 20000)
        text_put(&source, line);
    ortaq_converter *converter =
        new_converter(library, "kk-Arab", "kk-Cyrl", defaults);
    text made = convert_text(converter, source.data, source.size);
    ortaq_converter_work(converter, &taken, NULL);
    assert_true(taken > source.size - source.size / 50);
    text_free(&made);
    text_free(&source);
    ortaq_converter_free(converter);
}

/* Words that are hard for kernels are remembered too, long ones among them:
 * the engine is asked no more. */
static void test_hard(void **state) {
    (void)state;
    static const char *const line =
        "سولتۇستىك، سولتۇستىكتەگىلەردىكىندەي، سولتۇستىك.\n";
    const options defaults = OPTIONS_DEFAULT;
    text source = {0};
    while (source.size < 100000)
        text_put(&source, line);
    ortaq_converter *converter =
        new_converter(library, "kk-Arab", "kk-Cyrl", defaults);
    for (int i = ORTAQ_KERNEL_PORTABLE; i <= ORTAQ_KERNEL_NEON; i++) {
        uint64_t taken = 0, first = 0, stops = 0;
        ortaq_converter_reset(converter);
        if (ortaq_converter_set(converter, ORTAQ_KERNEL, i) != ORTAQ_DONE)
            continue;
        for (int round = 0; round < 8; round++) {
            text made = convert_text(converter, source.data, source.size);
            ortaq_converter_work(converter, &taken, &stops);
            if (round == 0) first = stops;
            text_free(&made);
        }
        assert_true(first > 0);
        assert_int_equal(stops, 0);
        assert_int_equal(taken, source.size);
    }
    text_free(&source);
    ortaq_converter_free(converter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_again),
        cmocka_unit_test(test_share),
        cmocka_unit_test(test_hard),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
