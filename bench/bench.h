/*
 * bench.h - what the parts of the benchmark share: clocks, medians, text.
 * Figures of one table come from one run, in interleaved rounds, so that a
 * busy machine slows all alike; ratios are taken inside each round.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef BENCH_H
#define BENCH_H

#include <stddef.h>

#include "ortaq.h"

/* Seconds: CPU time of this thread; time of day. */
double bench_cpu(void);
double bench_wall(void);

/* The median; sorts the values. */
double bench_median(double *values, size_t count);

/* Ends the program with a sentence unless the condition holds. */
void bench_need(int holds, const char *what);

/* Text of the bench; free(data). "origin" is static: where it comes from. */
typedef struct bench_text {
    char *data;
    size_t size;
    const char *origin;
} bench_text;

/*
 * About "size" bytes of sentences in an orthography, drawn line by line in
 * random order (the same in every run) from the folder in the environment
 * variable DATA (texts/lid), else from test/samples.
 */
bench_text bench_text_of(const ortaq_library *library, const char *tag,
                         size_t size);

/* The whole text of the same source, again and again up to about "size". */
bench_text bench_text_whole(const ortaq_library *library, const char *tag,
                            size_t size);

/* The whole of a running text in an orthography, in its own order: that of
 * DATA (az/text, az/text-arab), else that of bench_text_of's sources. */
bench_text bench_text_running(const ortaq_library *library, const char *tag);

/* A figure that there is a goal for; where "aim" is less than "least", less is
 * better. Given again, the worse one counts. Printed at the end. */
void bench_goal(const char *what, double figure, double least, double aim);
void bench_goals_print(void);

/* The parts; each prints its own table. */
void bench_conversion(const ortaq_library *library);
void bench_fixed(const ortaq_library *library);
void bench_start_up(const char *command);
void bench_command(const ortaq_library *library, const char *command);
void bench_hot(const ortaq_library *library);
void bench_word_tasks(const ortaq_library *library, const char *command);
void bench_restoring(const ortaq_library *library);
void bench_identification(const ortaq_library *library);

#endif
