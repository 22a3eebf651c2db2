/*
 * test_apostrophes.c - marks that stand for signs are written the same by each
 * kernel that does so in windows as they are one by one: marks of every kind
 * beside letters, spaces and each other, at all places of a window, and texts
 * that end anywhere.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "convert/stream.h"

#include "../support/wild.h"

#include <cmocka.h>

#include "../support/library.h"

enum { TEXTS = 3000, TEXT_MOST = 2 * OQ_MEANT_TEXT };

/* What becomes of a text: chunks, each with its end and that of a token. */
static text meant_all(const oq_engine *engine, const text *t) {
    static uint8_t out[OQ_MEANT_ROOM];
    const uint8_t *bytes = (const uint8_t *)t->data;
    text all = {0};
    for (size_t at = 0; at < t->size;) {
        oq_meant meant = oq_meant_write(engine, bytes, at, t->size, out);
        size_t ends[] = {meant.size, meant.from, meant.took, meant.token};
        assert_true(meant.size <= sizeof out && meant.token > at);
        text_add(&all, (const char *)ends, sizeof ends);
        text_add(&all, (const char *)out, meant.size);
        at = meant.token;
    }
    return all;
}

static ortaq_converter *uzbek(void) {
    ortaq_converter *made = NULL;
    assert_int_equal(
        ortaq_converter_new(library, "uz-Latn", "uz-Cyrl", NULL, &made),
        ORTAQ_DONE);
    oq_meant_open(&made->engines[0]);
    return made;
}

static void put_piece(text *t, uint64_t *random) {
    static const char *const pieces[] = {
        "o‘", "g'", "O’", "a’", "ʻ",  "ʼ",  "‘",  "’",  "'", "`",  "´",
        "′",  "‛",  "ʾ",  "“",  "”",  "—",  "…",  "«",  "é", "в",  "w",
        " ",  " ",  ". ", "2",  "\n", "ya", "ma", "oʻ", "s", "hi", "漢"};
    size_t count = sizeof pieces / sizeof pieces[0];
    bool plain = random_below(random, 4) != 0;
    text_put(t, plain ? (random_below(random, 6) ? "bola" : "oʻg‘il ")
                      : pieces[random_below(random, count)]);
}

/* Texts of all lengths, some of more than one chunk. */
static text marked_text(uint64_t *random, size_t number) {
    text t = {0};
    size_t size = number % 50 == 0 ? TEXT_MOST : number % 400;
    for (size_t i = random_below(random, 70); i > 0; i--)
        text_put(&t, random_below(random, 9) ? "b" : " ");
    while (t.size < size)
        put_piece(&t, random);
    return t;
}

static void compare(oq_engine *engine, oq_kernel_apostrophes *by,
                    const text *t) {
    engine->marks_by = NULL;
    text one = meant_all(engine, t);
    engine->marks_by = by;
    text other = meant_all(engine, t);
    assert_int_equal(one.size, other.size);
    if (one.size != 0) assert_memory_equal(one.data, other.data, one.size);
    text_free(&one);
    text_free(&other);
}

static void test_same(void **state) {
    (void)state;
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all);
    ortaq_converter *converter = uzbek();
    oq_engine *engine = &converter->engines[0];
    uint64_t random = random_seed();
    assert_true(engine->apostrophes.lead != 0);
    for (size_t number = 0; number < TEXTS; number++) {
        text t = marked_text(&random, number);
        for (size_t i = 0; i < count && t.size != 0; i++)
            if (all[i]->apostrophes != NULL)
                compare(engine, all[i]->apostrophes, &t);
        text_free(&t);
    }
    ortaq_converter_free(converter);
}

/* The tables say what meant.c reads: o’ and g’ are oʻ and gʻ, all else is ʼ. */
static void test_tables(void **state) {
    (void)state;
    ortaq_converter *converter = uzbek();
    const oq_apostrophes *a = &converter->engines[0].apostrophes;
    assert_int_equal(a->lead, 0xCA);
    assert_int_equal(a->last['o'], 0xBB);
    assert_int_equal(a->last['G'], 0xBB);
    assert_int_equal(a->last['a'], 0xBC);
    assert_int_equal(a->last['w'], 0);
    assert_int_equal(a->kinds['o'], 0xBB | OQ_APOSTROPHE_OWN);
    assert_int_equal(a->third[0x19],
                     OQ_APOSTROPHE_TWO | OQ_APOSTROPHE_THREE);
    assert_int_equal(a->third[0x1C],
                     OQ_APOSTROPHE_TWO | OQ_APOSTROPHE_QUOTE);
    assert_true(a->ascii[0] != 0 && a->signs[0] != a->signs[1]);
    ortaq_converter_free(converter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_same),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
