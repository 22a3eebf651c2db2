/*
 * test_long.c - the output of a stream does not depend on how it is cut, in
 * texts longer than what is held back: lines, words, marks, tatweels without
 * end.
 *
 * They go through a share of the sizes of windows, or none, those of the next
 * pair through another one; with ORTAQ_THOROUGH=1 through twice as many.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/cuts.h"
#include "../support/wild.h"

#include "../support/library.h"

/* For long ones. */
static const window large_windows[] = {
    {1, 4096},    {5, 3},         {64, 7},   {4096, 4096},
    {16384, 100}, {16385, 65536}, {0, 1500}, {0, 30000}};

/* Every "nth" window, twice as many in a thorough run, beginning with
 * another one at each pair. */
static void check_share(bench *b, const text *source, const window *windows,
                        size_t count, size_t nth, const char *what) {
    window share[32];
    size_t chosen = 0, every = is_thorough() ? nth / 2 : nth;
    assert_true(count <= sizeof share / sizeof share[0]);
    for (size_t i = 0; i < count; i++)
        if ((i + b->number) % every == 0)
            share[chosen++] = windows[i];
    if (chosen > 0) check_cuts(b, source, share, chosen, what);
}

/* ---------------------------------------------------------- Long texts -- */

static void add_words(text *t, const alphabet *a, uint64_t *random,
                      size_t size) {
    for (size_t end = t->size + size; t->size < end; text_put(t, " "))
        random_word(t, a, random, 12);
}

static void add_long_word(text *t, const alphabet *a, uint64_t *random,
                          size_t letters) {
    for (size_t i = 0; i < letters; i++)
        put_letter(t, a, a->letters.at[random_below(random, a->letters.count)],
                   random_below(random, 9) ? SMALL : TITLE);
}

static void check_long_lines(bench *b, void *context) {
    uint64_t *random = context;
    alphabet *a = alphabet_of(library, b->from);
    text source = {0};
    add_words(&source, a, random, 36000);
    text_put(&source, "\nhttps://");
    add_long_word(&source, a, random, 300);
    add_words(&source, a, random, 16384);
    b->values[ORTAQ_REPORT] = 1;
    set_values(b);
    check_share(b, &source, WINDOWS(large_windows), 16, "a long line");
    text_free(&source);
    free(a);
}

static void test_long_lines(void **state) {
    (void)state;
    uint64_t random = random_seed();
    each_pair(library, check_long_lines, &random);
}

/* An address before bytes that are no text ends there, however much text is
 * before it. */
static void check_broken_address(bench *b, void *context) {
    uint64_t *random = context;
    alphabet *a = alphabet_of(library, b->from);
    text source = {0};
    for (int i = 0; i < 60; i++) {
        add_words(&source, a, random, 200);
        text_put(&source, "\n");
    }
    text_put(&source, "http://a.uz/bir\xFF"
                      "bir/iki.uz/bir\n");
    b->values[ORTAQ_ON_ERROR] = ORTAQ_REPLACE;
    set_values(b);
    check_share(b, &source, WINDOWS(large_windows), 12, "a broken address");
    text_free(&source);
    free(a);
}

static void test_broken_address(void **state) {
    (void)state;
    uint64_t random = random_seed();
    each_pair(library, check_broken_address, &random);
}

/* What stays of a line that is cut in an address: the rest of that, and an
 * address behind it. */
static void test_long_address(void **state) {
    (void)state;
    static const options defaults = OPTIONS_DEFAULT;
    static const char last[] = " kun.uz bir\n", made_last[] = " kun.uz бир\n";
    ortaq_converter *c = new_converter(library, "uz-Latn", "uz-Cyrl", defaults);
    text source = {0};
    text_put(&source, "https://a.uz/");
    while (source.size < 17000)
        text_put(&source, "bir");
    size_t size = source.size;
    text_put(&source, last);
    text made = convert_text(c, source.data, source.size);
    assert_int_equal(made.size, size + strlen(made_last));
    assert_memory_equal(made.data, source.data, size);
    assert_memory_equal(made.data + size, made_last, strlen(made_last));
    text_free(&source);
    text_free(&made);
    ortaq_converter_free(c);
}

/* No tag of a line is cut in two, wherever the line is. */
static void test_long_tags(void **state) {
    (void)state;
    static const options defaults = OPTIONS_DEFAULT;
    static const char *const tags[] = {"<b class=\"bir\">ev</b> ", "<i>ev</i>"};
    static const char *const made_tags[] = {"<b class=\"bir\">ев</b> ",
                                            "<i>ев</i>"};
    ortaq_converter *c = new_converter(library, "az-Latn", "az-Cyrl", defaults);
    for (size_t i = 0; i < 2; i++) {
        text source = {0}, wanted = {0};
        while (source.size < 300000) {
            text_put(&source, tags[i]);
            text_put(&wanted, made_tags[i]);
        }
        text made = convert_text(c, source.data, source.size);
        assert_int_equal(made.size, wanted.size);
        assert_memory_equal(made.data, wanted.data, made.size);
        text_free(&source);
        text_free(&wanted);
        text_free(&made);
    }
    ortaq_converter_free(c);
}

/* Words around the 256 code points that a context may see, and one longer
 * than all that is held back. */
static void check_long_words(bench *b, void *context) {
    static const size_t lengths[] = {254, 255, 256, 257, 258, 300, 513};
    uint64_t *random = context;
    alphabet *a = alphabet_of(library, b->from);
    b->values[ORTAQ_REPORT] = 1;
    set_values(b);
    text source = {0};
    for (size_t i = 0; i < 7; i++) {
        add_long_word(&source, a, random, lengths[i]);
        text_put(&source, i & 1 ? "\n" : " ");
    }
    check_share(b, &source, WINDOWS(small_windows), 5, "long words");
    add_long_word(&source, a, random, 20000);
    check_share(b, &source, WINDOWS(large_windows), 16,
                "a word beyond all bounds");
    text_free(&source);
    free(a);
}

static void test_long_words(void **state) {
    (void)state;
    uint64_t random = random_seed();
    each_pair(library, check_long_words, &random);
}

static text with_many_marks(size_t count) {
    text t = {0};
    text_put(&t, "a");
    for (size_t i = 0; i < count; i++)
        text_put(&t, "\xCC\x81");
    text_put(&t, "b o");
    for (size_t i = 0; i < count; i++)
        text_put(&t, i & 1 ? "\xCC\xA7" : "\xCC\x88");
    return t;
}

static void check_many_marks(bench *b, void *context) {
    (void)context;
    for (size_t count = 28; count <= 34; count++) {
        text t = with_many_marks(count);
        check_share(b, &t, WINDOWS(small_windows), 9, "many marks");
        text_free(&t);
    }
    text t = with_many_marks(36000);
    check_share(b, &t, WINDOWS(large_windows), 16, "too many marks");
    text_free(&t);
}

static void test_many_marks(void **state) {
    (void)state;
    each_pair(library, check_many_marks, NULL);
}

/* A row of tatweels between two others. */
static void add_row(text *t, size_t count, const char *before,
                    const char *behind) {
    text_put(t, before);
    for (size_t i = 0; i < count; i++)
        text_put(t, "\xD9\x80");
    text_put(t, behind);
}

/* Beside letters in Arabic script such are passed over: some that are about as
 * long as what is looked ahead, one beyond all bounds. */
static void check_rows(bench *b, void *context) {
    static const char *const sides[] = {"", " ", "\xD8\xA8", "a", "5", "\n"};
    uint64_t *random = context;
    if (strstr(b->from, "-Arab") == NULL) return;
    b->values[ORTAQ_REPORT] = 1;
    set_values(b);
    text t = {0};
    for (size_t count = 28; count <= 36; count++)
        add_row(&t, count, sides[random_below(random, 6)],
                sides[random_below(random, 6)]);
    check_share(b, &t, WINDOWS(small_windows), 5, "rows of tatweels");
    for (size_t i = 0; i < 6; i++)
        add_row(&t, i == 0 ? 10000 : 300, sides[i], sides[5 - i]);
    check_share(b, &t, WINDOWS(large_windows), 16, "long rows of tatweels");
    text_free(&t);
}

static void test_rows(void **state) {
    (void)state;
    uint64_t random = random_seed();
    each_pair(library, check_rows, &random);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_long_lines),
        cmocka_unit_test(test_broken_address),
        cmocka_unit_test(test_long_address),
        cmocka_unit_test(test_long_tags),
        cmocka_unit_test(test_long_words),
        cmocka_unit_test(test_many_marks),
        cmocka_unit_test(test_rows),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
