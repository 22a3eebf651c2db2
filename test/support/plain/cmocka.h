/*
 * cmocka.h - as much of cmocka as our tests use, for where there is none: the
 * tests for another processor, and those made with PLAIN=1. A test ends at the
 * first thing that does not hold; TAP is written. Numbers are compared as
 * numbers of 64 bits, as cmocka does.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_PLAIN_CMOCKA_H
#define TEST_PLAIN_CMOCKA_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct CMUnitTest {
    const char *name;
    void (*test)(void **state);
    int (*setup)(void **state), (*teardown)(void **state);
};

enum { PLAIN_FAILED = 1, PLAIN_SKIPPED };

static jmp_buf plain_leave;

__attribute__((unused, format(printf, 3, 4))) static void
plain_fail(const char *file, int line, const char *format, ...) {
    va_list values;
    va_start(values, format);
    printf("# %s:%d: ", file, line);
    vprintf(format, values);
    puts("");
    va_end(values);
    longjmp(plain_leave, PLAIN_FAILED);
}

/* clang-format off */
#define cmocka_unit_test(test) { #test, test, NULL, NULL }
#define cmocka_unit_test_setup_teardown(test, setup, teardown)                 \
    { #test, test, setup, teardown }
/* clang-format on */

#define fail_msg(...) plain_fail(__FILE__, __LINE__, __VA_ARGS__)
#define fail() fail_msg("failed")
#define skip() longjmp(plain_leave, PLAIN_SKIPPED)
#define print_message(...) printf(__VA_ARGS__)
#define print_error(...) printf(__VA_ARGS__)

#define PLAIN_HOLDS(holds, said)                                               \
    do {                                                                       \
        if (!(holds)) fail_msg("does not hold: %s", said);                     \
    } while (0)
#define assert_true(a) PLAIN_HOLDS(a, #a)
#define assert_false(a) PLAIN_HOLDS(!(a), "not " #a)
#define assert_null(a) PLAIN_HOLDS((a) == NULL, #a " is NULL")
#define assert_non_null(a) PLAIN_HOLDS((a) != NULL, #a " is not NULL")
#define assert_ptr_not_equal(a, b)                                             \
    PLAIN_HOLDS((const void *)(a) != (const void *)(b), #a " is not " #b)
#define assert_memory_equal(a, b, size)                                        \
    PLAIN_HOLDS(memcmp(a, b, size) == 0, #a " is " #b)

#define PLAIN_NUMBERS(a, holds, b)                                             \
    do {                                                                       \
        uint64_t plain_a = (uint64_t)(a), plain_b = (uint64_t)(b);             \
        if (!(plain_a holds plain_b))                                          \
            fail_msg("not %s %s %s: %lld, %lld", #a, #holds, #b,               \
                     (long long)plain_a, (long long)plain_b);                  \
    } while (0)
#define assert_int_equal(a, b) PLAIN_NUMBERS(a, ==, b)
#define assert_int_not_equal(a, b) PLAIN_NUMBERS(a, !=, b)
#define assert_in_range(a, least, most)                                        \
    do {                                                                       \
        PLAIN_NUMBERS(a, >=, least);                                           \
        PLAIN_NUMBERS(a, <=, most);                                            \
    } while (0)

#define PLAIN_STRINGS(a, holds, b)                                             \
    do {                                                                       \
        const char *plain_a = (a), *plain_b = (b);                             \
        if (!(strcmp(plain_a, plain_b) holds 0))                               \
            fail_msg("not %s %s %s: \"%s\", \"%s\"", #a, #holds, #b, plain_a,  \
                     plain_b);                                                 \
    } while (0)
#define assert_string_equal(a, b) PLAIN_STRINGS(a, ==, b)
#define assert_string_not_equal(a, b) PLAIN_STRINGS(a, !=, b)

/* Runs a test; gives PLAIN_FAILED, PLAIN_SKIPPED, or 0. */
static inline int plain_run(const struct CMUnitTest *test, void **state) {
    int ended = setjmp(plain_leave);
    if (ended != 0) return ended;
    if (test->setup && test->setup(state) != 0) return PLAIN_FAILED;
    test->test(state);
    if (test->teardown && test->teardown(state) != 0) return PLAIN_FAILED;
    return 0;
}

static inline int plain_group(const struct CMUnitTest *tests, size_t count,
                              int (*setup)(void **state),
                              int (*teardown)(void **state)) {
    void *state = NULL;
    volatile int failed = 0;
    printf("1..%zu\n", count);
    if (setup && setup(&state) != 0) return 1;
    for (volatile size_t i = 0; i < count; i++) {
        int ended = plain_run(&tests[i], &state);
        printf("%sok %zu - %s%s\n", ended == PLAIN_FAILED ? "not " : "", i + 1,
               tests[i].name, ended == PLAIN_SKIPPED ? " # SKIP" : "");
        fflush(stdout);
        failed += ended == PLAIN_FAILED;
    }
    if (teardown && teardown(&state) != 0) failed++;
    return failed;
}

#define cmocka_run_group_tests(tests, setup, teardown)                         \
    plain_group(tests, sizeof(tests) / sizeof((tests)[0]), setup, teardown)
#define cmocka_run_group_tests_name(name, tests, setup, teardown)              \
    cmocka_run_group_tests(tests, setup, teardown)

#endif
