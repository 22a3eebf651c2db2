/*
 * main.c - runs the parts of the benchmark one after another, or the one that
 * BENCH in the environment names (start, words, identify, restore, hot,
 * command, conversion). The argument is the command that is measured.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench.h"

static double seconds(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

double bench_cpu(void) {
    return seconds(CLOCK_THREAD_CPUTIME_ID);
}

double bench_wall(void) {
    return seconds(CLOCK_MONOTONIC);
}

static int compare(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double bench_median(double *values, size_t count) {
    qsort(values, count, sizeof *values, compare);
    return count % 2 ? values[count / 2]
                     : (values[count / 2 - 1] + values[count / 2]) / 2;
}

void bench_need(int holds, const char *what) {
    if (holds) return;
    fprintf(stderr, "bench: %s\n", what);
    exit(EXIT_FAILURE);
}

static int is_wanted(const char *part) {
    const char *only = getenv("BENCH");
    return !only || !*only || strcmp(only, part) == 0;
}

/* For instructions.sh alone: it is no measurement by itself. */
static int is_fixed(void) {
    const char *only = getenv("BENCH");
    return only && strcmp(only, "fixed") == 0;
}

int main(int count, char **arguments) {
    ortaq_library *library = NULL;
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (count > 1 && is_wanted("start")) bench_start_up(arguments[1]);
    bench_need(ortaq_library_new(NULL, NULL, 0, &library, NULL) == ORTAQ_DONE,
               "no library");
    if (count > 1 && is_wanted("words"))
        bench_word_tasks(library, arguments[1]);
    if (is_wanted("identify")) bench_identification(library);
    if (is_wanted("restore")) bench_restoring(library);
    if (is_wanted("hot")) bench_hot(library);
    if (count > 1 && is_wanted("command")) bench_command(library, arguments[1]);
    if (is_wanted("conversion")) bench_conversion(library);
    bench_goals_print();
    if (is_fixed()) bench_fixed(library);
    ortaq_library_free(library);
    return EXIT_SUCCESS;
}
