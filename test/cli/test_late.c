/*
 * test_late.c - a thread of "ortaq convert" that begins when the command is
 * over, as on a busy machine it may. Here none begins by itself: the test
 * keeps the one that is started, spoils the command line, as the end of the
 * program does, and then runs the thread until it would wait for work.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include "../../cli/arguments.h"

#include <cmocka.h>
#include <string.h>
#include <threads.h>

static thrd_start_t late;
static void *member;
static jmp_buf idle;

/* In place of the C library's: the program's calls come here. */
int thrd_create(thrd_t *thread, thrd_start_t start, void *context) {
    late = start;
    member = context;
    *thread = thrd_current();
    return thrd_success;
}

int thrd_detach(thrd_t thread) {
    (void)thread;
    return thrd_success;
}

int cnd_wait(cnd_t *condition, mtx_t *lock) {
    (void)condition;
    (void)lock;
    longjmp(idle, 1);
}

static void read_line(arguments *given) {
    static char line[][24] = {"-faz-Cyrl", "-taz-Latn",   "--keep-numerals=no",
                              "-j2",       "-o/dev/null", "/dev/null"};
    static char *words[sizeof line / sizeof line[0]];
    size_t count = sizeof line / sizeof line[0];
    const command *c = commands;
    for (size_t i = 0; i < count; i++)
        words[i] = line[i];
    while (strcmp(c->name, "convert") != 0)
        c++;
    assert_true(arguments_read(given, c, words, count));
}

static void begins_when_all_is_over(void **state) {
    (void)state;
    arguments given;
    read_line(&given);
    assert_int_equal(given.command->run(&given), STATUS_FINE);
    assert_non_null(late);
    memset(&given, 0xA5, sizeof given); /* pointers that lead nowhere */
    if (setjmp(idle) == 0) late(member);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(begins_when_all_is_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
