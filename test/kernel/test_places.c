/*
 * test_places.c - where a text lies, how it is cut, and where it is broken
 * make no difference to a kernel. For ordered pairs of every language, with
 * every kernel that this processor can run: input and output at each of 64
 * places from a multiple of 64 on; windows of 1 to 200 bytes; a byte that is
 * no UTF-8 at each place of a text, under each policy; text with stray bytes
 * all over; text of many blocks, behind 0 to 63 spaces. What the engine writes,
 * with status and position, is what counts.
 *
 * A sample of the pairs, or with ORTAQ_THOROUGH=1 all.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "convert/stream.h"

#include "../support/pairs.h"
#include "../support/run.h"
#include "../support/show.h"
#include "../support/wild.h"

#include <cmocka.h>

#include "../support/library.h"

enum { PLACES = 64, WINDOWS_MOST = 200, SAMPLE_EVERY = 24 };

static const options defaults = OPTIONS_DEFAULT;

/* ---------------------------------------------------------------- Pairs -- */

typedef struct place_test {
    const char *from, *to;
    ortaq_converter *converter;
    const alphabet *letters;
    uint64_t random;
    size_t faults;
} place_test;

static void each_pair(void (*check)(place_test *test)) {
    place_test test = {.random = random_seed()};
    size_t number = 0, tested = 0, faults = 0;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);) {
        if (number++ % SAMPLE_EVERY != 0 && !is_thorough()) continue;
        alphabet *letters = alphabet_of(library, walk.from);
        test.from = walk.from;
        test.to = walk.to;
        test.letters = letters;
        test.converter = new_converter(library, walk.from, walk.to, defaults);
        assert_non_null(test.converter);
        test.faults = 0;
        check(&test);
        if (test.faults)
            printf("  %s to %s: %zu faults\n", test.from, test.to, test.faults);
        faults += test.faults;
        tested++;
        free(letters);
        ortaq_converter_free(test.converter);
    }
    assert_true(tested > 0);
    assert_int_equal(faults, 0);
}

/* Plain words, and among them some that are hard. */
static text some_text(place_test *test, size_t size, bool broken) {
    text t = {0};
    while (t.size < size) {
        for (int i = 0; i < 6; i++) {
            random_word(&t, test->letters, &test->random, 8);
            text_put(&t, i == 3 ? ", " : " ");
        }
        text wild = random_text(test->letters, &test->random, 12, broken);
        text_add(&t, wild.data, wild.size);
        text_free(&wild);
        text_put(&t, " ");
    }
    return t;
}

/* ------------------------------------------------------------- Kernels -- */

/* Sets a kernel by its number; false: it is not this processor's. */
static bool use_kernel(ortaq_converter *converter, int kernel) {
    ortaq_converter_reset(converter);
    return ortaq_converter_set(converter, ORTAQ_KERNEL, kernel) == ORTAQ_DONE;
}

static bool runs_agree(const run *a, const run *b) {
    return text_same(&a->out, &b->out) && a->status == b->status &&
           a->position == b->position && !a->broken && !b->broken;
}

static void tell_fault(place_test *test, int kernel, const char *what,
                       size_t place, const run *expected, const run *made) {
    if (test->faults++ >= 3) return;
    printf("  %s to %s, kernel %d, %s %zu: status %d not %d\n", test->from,
           test->to, kernel, what, place, (int)made->status,
           (int)expected->status);
    if (expected->out.data && made->out.data)
        show_difference(&expected->out, &made->out);
}

/* One text by each kernel, in windows, against the engine's "expected". */
static void check_kernels(place_test *test, const text *source, size_t in,
                          size_t out, const run *expected, const char *what,
                          size_t place) {
    for (int kernel = ORTAQ_KERNEL_PORTABLE; kernel <= ORTAQ_KERNEL_NEON;
         kernel++) {
        if (!use_kernel(test->converter, kernel)) continue;
        run made =
            run_windows(test->converter, source->data, source->size, in, out);
        if (!runs_agree(expected, &made))
            tell_fault(test, kernel, what, place, expected, &made);
        run_free(&made);
    }
}

static run engine_run(place_test *test, const text *source) {
    assert_true(use_kernel(test->converter, ORTAQ_KERNEL_NONE));
    return run_whole(test->converter, source->data, source->size);
}

/* ------------------------------------------------------------- Windows -- */

static void check_windows(place_test *test) {
    text source = some_text(test, 700, false);
    run expected = engine_run(test, &source);
    for (size_t size = 1; size <= WINDOWS_MOST; size++)
        check_kernels(test, &source, size,
                      1 + random_below(&test->random, WINDOWS_MOST), &expected,
                      "window", size);
    run_free(&expected);
    text_free(&source);
}

static void test_windows(void **state) {
    (void)state;
    each_pair(check_windows);
}

/* -------------------------------------------------------- Broken bytes -- */

static void set_policy(place_test *test, size_t number) {
    ortaq_converter_reset(test->converter);
    assert_int_equal(ortaq_converter_set(test->converter, ORTAQ_ON_ERROR,
                                         ORTAQ_STOP + (int)(number % 3)),
                     ORTAQ_DONE);
}

/* A byte more at a place of a text; it may cut a character in two. */
static text broken_at(const text *source, size_t place, unsigned byte) {
    text t = {0};
    char wrong = (char)byte;
    text_add(&t, source->data, place);
    text_add(&t, &wrong, 1);
    text_add(&t, source->data + place, source->size - place);
    return t;
}

static void check_broken_places(place_test *test) {
    static const unsigned bytes[] = {0x80, 0xC0, 0xD0, 0xE2, 0xF4, 0xFF};
    size_t count = sizeof bytes / sizeof bytes[0];
    text source = some_text(test, 150, false);
    for (size_t place = 0; place <= source.size; place++) {
        set_policy(test, random_below(&test->random, 3));
        text broken = broken_at(&source, place,
                                bytes[random_below(&test->random, count)]);
        run expected = engine_run(test, &broken);
        check_kernels(test, &broken, 0, broken.size * 4 + 4096, &expected,
                      "broken at", place);
        run_free(&expected);
        text_free(&broken);
    }
    text_free(&source);
}

static void test_broken_places(void **state) {
    (void)state;
    each_pair(check_broken_places);
}

static void check_broken_text(place_test *test) {
    for (size_t round = 0; round < 6; round++) {
        text source = round < 3
                          ? random_text(test->letters, &test->random, 900, true)
                          : some_text(test, 900, true);
        set_policy(test, round);
        run expected = engine_run(test, &source);
        check_kernels(test, &source, 0, source.size * 4 + 4096, &expected,
                      "broken text", round);
        run_free(&expected);
        text_free(&source);
    }
}

static void test_broken_text(void **state) {
    (void)state;
    each_pair(check_broken_text);
}

/* -------------------------------------------------------------- Places -- */

/* What a kernel made of a text that lay at a place. */
typedef struct placed_run {
    size_t took, wrote;
    const uint8_t *out;
} placed_run;

/* Memory from which blocks are cut at places from a multiple of 64 on. */
typedef struct placed_room {
    uint8_t *block, *at;
} placed_room;

static placed_room new_room(size_t size) {
    uint8_t *block = must(malloc(size + 2 * PLACES));
    return (placed_room){block, block + (PLACES - (uintptr_t)block % PLACES)};
}

static placed_run run_at(const oq_kernels *kernels, const oq_kernel *kernel,
                         const text *source, uint8_t *in, uint8_t *out) {
    uint8_t *end = out;
    memcpy(in, source->data, source->size);
    size_t took = kernels->run(kernel, in, source->size, &end);
    return (placed_run){took, (size_t)(end - out), out};
}

/* In the quick test an output goes with each input, in the thorough one all. */
static void check_placed(place_test *test, const oq_kernels *kernels,
                         const oq_kernel *kernel, const text *source) {
    size_t room = OQ_KERNEL_ROOM(source->size);
    placed_room in = new_room(source->size), out = new_room(room);
    placed_room first_out = new_room(room);
    placed_run first = run_at(kernels, kernel, source, in.at, first_out.at);
    size_t outputs = is_thorough() ? PLACES : 1;
    for (size_t i = 0; i < PLACES * outputs; i++) {
        size_t from = i % PLACES, to = (from * 37 + i / PLACES) % PLACES;
        placed_run made =
            run_at(kernels, kernel, source, in.at + from, out.at + to);
        if (made.took == first.took && made.wrote == first.wrote &&
            memcmp(made.out, first.out, made.wrote) == 0)
            continue;
        if (test->faults++ < 3)
            printf("  %s to %s, %s: other bytes from %zu to %zu\n", test->from,
                   test->to, kernels->name, from, to);
    }
    free(in.block);
    free(out.block);
    free(first_out.block);
}

static void check_places(place_test *test) {
    const oq_kernels *all[4];
    size_t count = oq_kernels_all(all);
    text source = {0};
    while (source.size < 200) {
        random_word(&source, test->letters, &test->random, 8);
        text_put(&source, " ");
    }
    for (size_t i = 0; i < count; i++)
        for (unsigned step = 0; step < test->converter->step_count; step++)
            if (test->converter->engines[step].kernel)
                check_placed(test, all[i],
                             test->converter->engines[step].kernel, &source);
    text_free(&source);
}

static void test_places(void **state) {
    (void)state;
    each_pair(check_places);
}

/* -------------------------------------------------------------- Shifts -- */

/* Plain words, hardly ever a hard one among them, such as one with a letter of
 * another script; or one that is longer than all that a kernel may look at. */
static text plain_text(place_test *test, size_t size, bool joined) {
    static const char *const between[] = {" ",  " ",   " ",  " ",
                                          ", ", " – ", "\n", "-"};
    text t = {0};
    for (size_t word = 1; t.size < size; word++) {
        random_word(&t, test->letters, &test->random, 8);
        if (joined && t.size > size / 8 && t.size < size - 300) continue;
        text_put(&t, between[random_below(&test->random, 8)]);
        if (word % 60 == 0) text_put(&t, "http://x.y ");
        if (word % 40 == 0) text_put(&t, word % 80 ? "p" : " c");
    }
    return t;
}

/* The same text with more and more spaces in front; of all pairs, each with
 * others. */
static void check_shifts(place_test *test) {
    size_t step = is_thorough() ? 8 : 1;
    for (size_t round = 0; round < 2; round++) {
        text source = plain_text(test, 6000, round == 1);
        for (size_t shift = random_below(&test->random, step) + round;
             shift < PLACES; shift += step + 6 * round) {
            text shifted = {0};
            for (size_t i = 0; i < shift; i++)
                text_put(&shifted, " ");
            text_add(&shifted, source.data, source.size);
            run expected = engine_run(test, &shifted);
            check_kernels(test, &shifted, 0, shifted.size * 4 + 4096, &expected,
                          "shifted by", shift);
            run_free(&expected);
            text_free(&shifted);
        }
        text_free(&source);
    }
}

static void test_shifts(void **state) {
    (void)state;
    each_pair(check_shifts);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_windows),
        cmocka_unit_test(test_broken_places),
        cmocka_unit_test(test_broken_text),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_shifts),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
