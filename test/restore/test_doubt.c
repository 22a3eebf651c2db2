/*
 * test_doubt.c - what a report tells of words that may be read in several
 * ways: the other readings, and how likely the model holds each; also where
 * the way goes on behind the lexicon, to Cyrillic.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "told.h"

enum { DOUBT_EVENTS = 16, DOUBT_TEXT = 512 };

/* An event, kept. */
typedef struct doubt {
    ortaq_reason reason;
    char chosen[DOUBT_TEXT], others[DOUBT_TEXT]; /* others: tabs between */
    double weights[8];
    size_t count; /* of weights */
} doubt;

static void keep_text(char *to, const char *from, size_t size) {
    assert_true(size < DOUBT_TEXT);
    if (size != 0) memcpy(to, from, size);
    to[size] = '\0';
}

static void keep(doubt *to, const ortaq_event *event) {
    to->reason = event->reason;
    keep_text(to->chosen, event->chosen, event->chosen_size);
    keep_text(to->others, event->alternatives, event->alternatives_size);
    to->count = event->weight_count;
    assert_true(to->count <= 8);
    assert_true((to->count == 0) == (event->weights == NULL));
    for (size_t i = 0; i < to->count; i++)
        to->weights[i] = event->weights[i];
}

/* The events of a text; gives their number. */
static size_t events_of(const char *from, const char *to, const char *input,
                        int most, doubt doubts[DOUBT_EVENTS]) {
    ortaq_converter *converter = told(from, to, input, most);
    ortaq_event event;
    size_t count = 0;
    while (ortaq_converter_event(converter, &event) == ORTAQ_DONE) {
        assert_true(count < DOUBT_EVENTS);
        keep(&doubts[count++], &event);
    }
    ortaq_converter_free(converter);
    return count;
}

static size_t readings_of(const doubt *d) {
    size_t count = d->others[0] != '\0' ? 2 : 1;
    for (const char *at = d->others; *at != '\0'; at++)
        count += *at == '\t';
    return count;
}

/* One weight a reading, the likeliest first; no share is more than 1. */
static double check_weights(const doubt *d) {
    double sum = 0;
    assert_int_equal(d->count, readings_of(d));
    for (size_t i = 0; i < d->count; i++) {
        assert_true(d->weights[i] > 0);
        if (i > 0) assert_true(d->weights[i] <= d->weights[i - 1]);
        sum += d->weights[i];
    }
    assert_true(sum < 1.000001);
    return sum;
}

/* qol (an arm) and qul (a slave) are both words, and nothing else is spelt so:
 * together they have all. A guess has more rivals than are told. */
static void test_weights(void **state) {
    (void)state;
    doubt d[DOUBT_EVENTS];
    assert_int_equal(events_of("az-Arab", "az-Latn", "قول", 7, d), 1);
    assert_int_equal(d[0].reason, ORTAQ_AMBIGUOUS);
    assert_true(check_weights(&d[0]) > 0.99999);
    assert_true(events_of("az-Arab", "az-Latn", "فلاگستان", 7, d) > 0);
    assert_true(d[0].count > 3);
    assert_true(check_weights(&d[0]) > 0.99999);
}

/* A weight does not depend on how many readings are told, nor on whether the
 * word was met before. */
static void test_few(void **state) {
    (void)state;
    doubt all[DOUBT_EVENTS], few[DOUBT_EVENTS];
    size_t count = events_of("az-Arab", "az-Latn", "فلاگستان قول فلاگستان", 7, all);
    for (int most = 0; most < 7; most++) {
        size_t same = events_of("az-Arab", "az-Latn", "فلاگستان قول فلاگستان",
                                most, few);
        assert_int_equal(same, count);
        for (size_t i = 0; i < count; i++) {
            assert_true(few[i].count <= (size_t)most + 1);
            check_weights(&few[i]);
            for (size_t j = 0; j < few[i].count; j++)
                assert_true(few[i].weights[j] == all[i].weights[j]);
        }
    }
}

static bool has_part(const char *parts, const char *wanted) {
    size_t size = strlen(wanted);
    for (; *parts != '\0'; parts += strcspn(parts, "\t"), parts += *parts == '\t')
        if (strcspn(parts, "\t") == size && !strncmp(parts, wanted, size))
            return true;
    return false;
}

/* Along the tree: the same events, in the letters of the target. */
static void test_tree(void **state) {
    (void)state;
    doubt latin[DOUBT_EVENTS], cyrillic[DOUBT_EVENTS];
    static const char input[] = "گؤزل قول و فلاگستان";
    size_t count = events_of("az-Arab", "az-Latn", input, 7, latin);
    assert_true(count >= 2);
    assert_int_equal(events_of("az-Arab", "az-Cyrl", input, 7, cyrillic),
                     count);
    assert_string_equal(cyrillic[0].chosen,
                        strcmp(latin[0].chosen, "qol") ? "гул" : "гол");
    assert_true(has_part(cyrillic[0].others,
                         strcmp(latin[0].chosen, "qol") ? "гол" : "гул"));
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(cyrillic[i].reason, latin[i].reason);
        assert_int_equal(cyrillic[i].count, latin[i].count);
        check_weights(&cyrillic[i]);
        for (const char *at = cyrillic[i].others; *at != '\0'; at++)
            assert_true(*at == '\t' || *at < 'A' || *at > 'z');
    }
}

/* Where no lexicon chose there are no weights; an alternative is told in the
 * letters of the target too: бюро is on a list, byuro by the rules. */
static void test_none(void **state) {
    (void)state;
    doubt d[DOUBT_EVENTS];
    assert_int_equal(events_of("az-Cyrl", "az-Latn", "бюро", 7, d), 1);
    assert_int_equal(d[0].reason, ORTAQ_LISTED);
    assert_int_equal(d[0].count, 0);
    assert_string_equal(d[0].others, "byuro");
    assert_int_equal(events_of("az-Cyrl", "az-Latn-x-1991", "бюро", 7, d), 1);
    assert_string_equal(d[0].others, "byuro");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_weights), cmocka_unit_test(test_few),
        cmocka_unit_test(test_tree), cmocka_unit_test(test_none)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
