/*
 * test_stream.c - the output of a stream does not depend on how it is cut.
 * For every ordered pair of every language: each text whole, then through
 * input and output windows of 1 to 5 bytes; status, bytes, events and
 * position must be the same, and each call must keep what the header says of
 * it (run.h). Long texts are in test_long.c. With ORTAQ_DATA, the folder of
 * texts, all text of each language goes the same way.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/cuts.h"
#include "../support/data.h"
#include "../support/wild.h"

#include "../support/library.h"

/* ------------------------------------------------------------ Samples -- */

/* With and without a report: the report must not change the text. */
static void check_reported(bench *b, const text *source, const char *what) {
    run silent = run_whole(b->converter, source->data, source->size);
    b->values[ORTAQ_REPORT] = 1;
    set_values(b);
    run told = run_whole(b->converter, source->data, source->size);
    if (!text_same(&silent.out, &told.out) && b->faults++ < 3) {
        printf("  %s to %s, %s: the report changes the text\n", b->from, b->to,
               what);
        show_difference(&silent.out, &told.out);
    }
    check_cuts(b, source, WINDOWS(small_windows), what);
    b->values[ORTAQ_REPORT] = 0;
    set_values(b);
    run_free(&silent);
    run_free(&told);
}

static void check_sample(bench *b, void *context) {
    (void)context;
    text sample = sample_of(library, b->from);
    check_cuts(b, &sample, WINDOWS(small_windows), "sample");
    check_reported(b, &sample, "sample");
    text_free(&sample);
}

static void test_samples(void **state) {
    (void)state;
    each_pair(library, check_sample, NULL);
}

/* ---------------------------------------------------------- Real text -- */

/* Each size of both windows once. */
static const window data_windows[] = {{1, 1}, {2, 3}, {3, 5}, {4, 2}, {5, 4}};

static void check_file(void *context, const text *source) {
    check_cuts(context, source, WINDOWS(data_windows), "real text");
}

static void check_data(bench *b, void *context) {
    b->values[ORTAQ_ON_ERROR] = ORTAQ_REPLACE;
    b->values[ORTAQ_REPORT] = 1;
    set_values(b);
    size_t bytes = visit_data(context, b->from, check_file, b);
    printf("  %s to %s: %zu bytes of real text\n", b->from, b->to, bytes);
}

static void test_data(void **state) {
    (void)state;
    char *folder = getenv("ORTAQ_DATA");
    if (!folder) skip();
    each_pair(library, check_data, folder);
}

/* ------------------------------------------------------- Random bytes -- */

static void check_random(bench *b, void *context) {
    uint64_t *random = context;
    alphabet *a = alphabet_of(library, b->from);
    for (int round = 0; round < 4; round++) {
        text source = random_text(a, random, 300, false);
        check_cuts(b, &source, WINDOWS(small_windows), "random text");
        check_reported(b, &source, "random text");
        text_free(&source);
    }
    free(a);
}

static void test_random_text(void **state) {
    (void)state;
    uint64_t random = random_seed();
    each_pair(library, check_random, &random);
}

/* What a policy promises of its result. */
static void check_policy(bench *b, const text *source, int policy) {
    run r = run_whole(b->converter, source->data, source->size);
    bool valid = is_valid_utf8(source->data, source->size);
    const char *wrong = NULL;
    if (policy == ORTAQ_STOP &&
        r.status != (valid ? ORTAQ_DONE : ORTAQ_ERROR_UTF8))
        wrong = "STOP: not the status that the text calls for";
    if (policy != ORTAQ_STOP && r.status != ORTAQ_DONE)
        wrong = "REPLACE or KEEP: an error";
    if (policy != ORTAQ_KEEP && !is_valid_utf8(r.out.data, r.out.size))
        wrong = "the result is not UTF-8";
    if (wrong && b->faults++ < 3) {
        printf("  %s to %s: %s\n", b->from, b->to, wrong);
        show_text("source", source->data, source->size);
    }
    run_free(&r);
}

static void check_invalid(bench *b, void *context) {
    uint64_t *random = context;
    alphabet *a = alphabet_of(library, b->from);
    for (int round = 0; round < 6; round++) {
        text source = random_text(a, random, 200, true);
        for (int policy = ORTAQ_STOP; policy <= ORTAQ_KEEP; policy++) {
            b->values[ORTAQ_ON_ERROR] = policy;
            b->values[ORTAQ_REPORT] = round & 1;
            set_values(b);
            check_policy(b, &source, policy);
            check_cuts(b, &source, WINDOWS(small_windows), "random bytes");
        }
        text_free(&source);
    }
    free(a);
}

/* Events of words behind bytes that became longer. */
static void check_behind_broken(bench *b, void *context) {
    (void)context;
    static const char bytes[] =
        "\xFF\xCA\x94\xD1\x80 \xFFm\xD1\x80\n\xD1\x80m \xFF k\xD0\xBE\xFF";
    text source = {0};
    text_add(&source, bytes, sizeof bytes - 1);
    for (int policy = ORTAQ_STOP; policy <= ORTAQ_KEEP; policy++) {
        b->values[ORTAQ_ON_ERROR] = policy;
        b->values[ORTAQ_REPORT] = 1;
        set_values(b);
        check_cuts(b, &source, WINDOWS(small_windows), "behind broken bytes");
    }
    text_free(&source);
}

static void test_behind_broken_bytes(void **state) {
    (void)state;
    each_pair(library, check_behind_broken, NULL);
}

static void test_random_bytes(void **state) {
    (void)state;
    uint64_t random = random_seed();
    each_pair(library, check_invalid, &random);
}

/* ----------------------------------------------------- Invalid, by hand -- */

/* Text, its REPLACE result (Unicode 3.9, table 3-8: one U+FFFD for each
 * maximal part), and where STOP stops. */
static const struct {
    const char *source, *replaced;
    size_t size, position;
} broken_texts[] = {
    {"\xFF", "\xEF\xBF\xBD", 1, 0},
    {"1\xC0\x80", "1\xEF\xBF\xBD\xEF\xBF\xBD", 3, 1},
    {"12\xE2\x82 3", "12\xEF\xBF\xBD 3", 6, 2},
    {"1\xED\xA0\x80", "1\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 4, 1},
    {"\xF0\x9F\x98", "\xEF\xBF\xBD", 3, 0},
    {"1\xF4\x90\x80\x80", "1\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD",
     5, 1},
    {"1\n2\n\x80\n", "1\n2\n\xEF\xBF\xBD\n", 6, 4},
    {"1\xD0", "1\xEF\xBF\xBD", 2, 1},
};

static text wanted_of(size_t number, int policy) {
    text wanted = {0};
    if (policy == ORTAQ_REPLACE)
        text_put(&wanted, broken_texts[number].replaced);
    else
        text_add(&wanted, broken_texts[number].source,
                 policy == ORTAQ_KEEP ? broken_texts[number].size
                                      : broken_texts[number].position);
    return wanted;
}

static void check_broken_text(bench *b, size_t number, const text *source,
                              int policy) {
    run r = run_whole(b->converter, source->data, source->size);
    text wanted = wanted_of(number, policy);
    bool fine = text_same(&r.out, &wanted);
    if (policy == ORTAQ_STOP)
        fine = fine && r.status == ORTAQ_ERROR_UTF8 &&
               r.position == broken_texts[number].position;
    if (!fine && b->faults++ < 3) {
        printf("  %s to %s, broken text %zu, policy %d\n", b->from, b->to,
               number, policy);
        show_run("run", &r);
        show_difference(&r.out, &wanted);
    }
    text_free(&wanted);
    run_free(&r);
}

/* The digits of these texts are to stay. */
static void check_broken(bench *b, void *context) {
    (void)context;
    b->values[ORTAQ_MARKS] = 0;
    for (size_t i = 0; i < sizeof broken_texts / sizeof broken_texts[0]; i++) {
        text source = {0};
        text_add(&source, broken_texts[i].source, broken_texts[i].size);
        for (int policy = ORTAQ_STOP; policy <= ORTAQ_KEEP; policy++) {
            b->values[ORTAQ_ON_ERROR] = policy;
            set_values(b);
            check_broken_text(b, i, &source, policy);
            check_cuts(b, &source, WINDOWS(small_windows), "broken text");
        }
        text_free(&source);
    }
}

static void test_broken_texts(void **state) {
    (void)state;
    each_pair(library, check_broken, NULL);
}

/* ------------------------------------------------------- Odd characters -- */

static const struct {
    const char *name, *bytes;
    size_t size;
} odd_texts[] = {
#define ODD(name, bytes)                                                       \
    { name, bytes, sizeof bytes - 1 }
    ODD("nothing", ""),
    ODD("NUL bytes", "\0a\0\0\n\0Sh\0"),
    ODD("a lone mark", "\xCC\x87"),
    ODD("marks at line starts", "\xCC\x87\n\xCC\x87 \xCC\x81"),
    ODD("a byte order mark", "\xEF\xBB\xBFSalom\xEF\xBB\xBF"),
    ODD("decomposed letters", "o\xCC\x88g\xCC\x86s\xCC\xA7I\xCC\x87"
                              "\xD0\xB8\xCC\x86\xD1\x83\xCC\x86"),
    ODD("line ends", "a\r\nb\rc\n\n\r\r\n"),
    ODD("an address", "see https://uz.example/Sh and info@mail.uz, www.aa.az"),
    ODD("an address alone", "https://uz.example/Shahar?q=%D1%88#ch"),
    ODD("half an address", "https:/"),
    ODD("numerals", "XXI asr, IV bob, XIX əsr, XX ғасыр. I. V"),
    ODD("quotes", "'Is'hoq' `o`z` ‘o‘zbek’ “sh” ʼʼʼ '''"),
    ODD("joiners", "می\xE2\x80\x8Cخواهم آ\xD9\x93 ﻻ ﷲ ئ"),
#undef ODD
};

static void check_odd(bench *b, void *context) {
    (void)context;
    for (size_t i = 0; i < sizeof odd_texts / sizeof odd_texts[0]; i++) {
        text t = {0};
        text_add(&t, odd_texts[i].bytes, odd_texts[i].size);
        check_cuts(b, &t, WINDOWS(small_windows), odd_texts[i].name);
        check_reported(b, &t, odd_texts[i].name);
        text_free(&t);
    }
}

static void test_odd_characters(void **state) {
    (void)state;
    each_pair(library, check_odd, NULL);
}

/* -------------------------------------------------------------- Handles -- */

/* A reset converter, after an error or in the middle, is like a new one. */
static void check_reset(bench *b, void *context) {
    (void)context;
    text sample = sample_of(library, b->from);
    run fresh = run_whole(b->converter, sample.data, sample.size);
    char room[7];
    ortaq_output output = {room, sizeof room, 0};
    ortaq_input bad = {"Sh\xFF\xFE", 4, 0}, half = {sample.data, 33, 0};
    ortaq_converter_reset(b->converter);
    ortaq_converter_feed(b->converter, &bad, &output);
    output.pos = 0;
    ortaq_converter_reset(b->converter);
    ortaq_converter_feed(b->converter, &half, &output);
    run again = run_whole(b->converter, sample.data, sample.size);
    if (!run_same(&fresh, &again) && b->faults++ < 3)
        printf("  %s to %s: a reset converter is not as new\n", b->from, b->to);
    run_free(&fresh);
    run_free(&again);
    text_free(&sample);
}

static void test_reset(void **state) {
    (void)state;
    each_pair(library, check_reset, NULL);
}

/* After the end or an error, only reset and free are allowed. */
static void test_states(void **state) {
    (void)state;
    char room[64];
    ortaq_output output = {room, sizeof room, 0};
    ortaq_input bad = {"1 \xFF\n", 4, 0}, good = {"1 ", 2, 0};
    const options defaults = OPTIONS_DEFAULT;
    const char *tag = orthography_at(library, 0).tag;
    ortaq_converter *c = new_converter(library, tag, tag, defaults);
    assert_int_equal(ortaq_converter_feed(c, &bad, &output), ORTAQ_ERROR_UTF8);
    assert_int_equal(ortaq_converter_position(c), 2);
    assert_int_equal(ortaq_converter_feed(c, &good, &output),
                     ORTAQ_ERROR_STATE);
    assert_int_equal(ortaq_converter_set(c, ORTAQ_REPORT, 1),
                     ORTAQ_ERROR_STATE);
    ortaq_converter_reset(c);
    assert_int_equal(ortaq_converter_set(c, ORTAQ_REPORT, 1), ORTAQ_DONE);
    assert_int_equal(ortaq_converter_set(c, ORTAQ_REPORT, 2),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_converter_set(c, (ortaq_option)99, 0),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_converter_feed(c, &good, &output), ORTAQ_MORE_INPUT);
    assert_int_equal(ortaq_converter_set(c, ORTAQ_REPORT, 0),
                     ORTAQ_ERROR_STATE);
    assert_int_equal(ortaq_converter_feed(c, NULL, &output),
                     ORTAQ_ERROR_ARGUMENT);
    ortaq_converter_free(c);
}

/* NULL where no converter can be made; an allocator must say how memory is to
 * be had. */
static void test_nothing_made(void **state) {
    (void)state;
    const ortaq_allocator empty = {NULL, NULL};
    char something;
    ortaq_converter *none = (ortaq_converter *)(void *)&something;
    assert_int_equal(
        ortaq_converter_new(NULL, "az-Latn", "az-Cyrl", NULL, &none),
        ORTAQ_ERROR_ARGUMENT);
    assert_null(none);
    assert_int_equal(
        ortaq_converter_new(library, "az-Latn", "az-Cyrl", &empty, &none),
        ORTAQ_ERROR_ARGUMENT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_made),
        cmocka_unit_test(test_samples),
        cmocka_unit_test(test_random_text),
        cmocka_unit_test(test_random_bytes),
        cmocka_unit_test(test_behind_broken_bytes),
        cmocka_unit_test(test_broken_texts),
        cmocka_unit_test(test_odd_characters),
        cmocka_unit_test(test_reset),
        cmocka_unit_test(test_states),
        cmocka_unit_test(test_data),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
