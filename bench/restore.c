/*
 * restore.c - how fast words without vowels are read: Azerbaijani in
 * Perso-Arabic to Latin, with the lexicon, with a report (all serious readings
 * are then looked for), and with the rules alone; beside memcpy. The reader
 * remembers words, so every round has new converters, and a text of few
 * repetitions: a long text is read faster than these figures say.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "words.h"

enum { ROUNDS = 7, TEXT_SIZE = 256 << 10 };

typedef enum task { COPY, RULES, READ, REPORT, TASKS } task;

static const char *const names[TASKS] = {"memcpy", "ortaq, rules alone",
                                         "ortaq", "ortaq, with a report"};

typedef struct restore_bench {
    bench_words words;
    char *out;
    size_t room, events;
    double rates[TASKS][ROUNDS]; /* words a second */
    double opening[ROUNDS];      /* seconds */
} restore_bench;

static ortaq_converter *converter_for(const ortaq_library *library, task what) {
    ortaq_converter *converter;
    bench_need(ortaq_converter_new(library, "az-Arab", "az-Latn", NULL,
                                   &converter) == ORTAQ_DONE,
               "no converter");
    ortaq_converter_set(converter, ORTAQ_ON_ERROR, ORTAQ_REPLACE);
    ortaq_converter_set(converter, ORTAQ_WORD_LISTS, what != RULES);
    ortaq_converter_set(converter, ORTAQ_REPORT, what == REPORT);
    return converter;
}

static size_t pull(ortaq_converter *converter) {
    ortaq_event event;
    size_t count = 0;
    while (ortaq_converter_event(converter, &event) == ORTAQ_DONE)
        count++;
    return count;
}

static void convert(restore_bench *b, ortaq_converter *converter) {
    const bench_text *text = &b->words.text;
    ortaq_input in = {text->data, text->size, 0};
    ortaq_output out = {b->out, b->room, 0};
    while (ortaq_converter_feed(converter, &in, &out) == ORTAQ_EVENTS)
        b->events += pull(converter);
    while (ortaq_converter_finish(converter, &out) == ORTAQ_EVENTS)
        b->events += pull(converter);
    bench_need(in.pos == in.size && out.pos > 0, "a conversion failed");
}

static void run(restore_bench *b, const ortaq_library *library, task what,
                size_t round) {
    double start = bench_cpu();
    ortaq_converter *converter = converter_for(library, what);
    if (what == READ) b->opening[round] = bench_cpu() - start;
    start = bench_cpu();
    if (what == COPY)
        memcpy(b->out, b->words.text.data, b->words.text.size);
    else
        convert(b, converter);
    b->rates[what][round] = (double)b->words.count / (bench_cpu() - start);
    ortaq_converter_free(converter);
}

/* The median of the ratios of two tasks inside each round. */
static double ratio_of(const restore_bench *b, task one, task other) {
    double ratios[ROUNDS];
    for (size_t i = 0; i < ROUNDS; i++)
        ratios[i] = b->rates[one][i] / b->rates[other][i];
    return bench_median(ratios, ROUNDS);
}

static void print(restore_bench *b) {
    printf("\nWords without vowels, az-Arab to az-Latn (%s): %zu words, %.0f "
           "kB; CPU time, new converters, median of %d rounds\n",
           b->words.text.origin, b->words.count,
           (double)b->words.text.size / 1e3, ROUNDS);
    printf("  %-28s %12s %11s %8s\n", "", "words/s", "/ memcpy", "/ rules");
    for (task what = COPY; what < TASKS; what++) {
        double rates[ROUNDS];
        memcpy(rates, b->rates[what], sizeof rates);
        printf("  %-28s %12.0f %11.6f %8.4f\n", names[what],
               bench_median(rates, ROUNDS), ratio_of(b, what, COPY),
               ratio_of(b, what, RULES));
    }
    printf("  %-28s %12.3f ms\n", "opening the converter",
           bench_median(b->opening, ROUNDS) * 1e3);
}

void bench_restoring(const ortaq_library *library) {
    static restore_bench b;
    b.words = bench_words_of(library, "az-Arab", TEXT_SIZE);
    b.room = b.words.text.size * 4 + 4096;
    b.out = malloc(b.room);
    bench_need(b.out != NULL, "out of memory");
    memset(b.out, 1, b.room); /* pages are there before the clock runs */
    for (size_t round = 0; round < ROUNDS; round++)
        for (task what = COPY; what < TASKS; what++)
            run(&b, library, what, round);
    print(&b);
    bench_words_free(&b.words);
    free(b.out);
}
