/*
 * restore.c - how fast words without vowels are read and written: Azerbaijani
 * in Perso-Arabic to Latin, by the lexicon, and the way there, where each word
 * is read back; beside memcpy and the rules alone, which are the plain table
 * of letters. The text is running text, whole and in its order. Words that
 * were met are remembered: "cold" is a converter that is new, "warm" one that
 * has converted this very text before; a long text lies between them.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "words.h"

enum { ROUNDS = 7 };

typedef enum task { COPY, RULES, COLD, WARM, REPORT, TASKS } task;

static const char *const names[TASKS] = {
    "memcpy", "ortaq, rules alone", "ortaq, cold", "ortaq, warm",
    "ortaq, cold, with a report"};

/* One direction. */
typedef struct restore_bench {
    const char *from, *to;
    bench_text text;
    size_t words, distinct;
    char *out;
    size_t room, events;
    double rates[TASKS][ROUNDS]; /* words a second */
    double opening[ROUNDS];      /* seconds */
} restore_bench;

static int by_text(const void *one, const void *other) {
    const bench_word *a = one, *b = other;
    size_t size = a->size < b->size ? a->size : b->size;
    int order = memcmp(a->at, b->at, size);
    return order ? order : (a->size > b->size) - (a->size < b->size);
}

static void count_words(restore_bench *b) {
    bench_word *words = malloc((b->text.size + 1) / 2 * sizeof *words);
    ortaq_token token = {ORTAQ_TOKEN_SPACE, 0, 0};
    bench_need(words != NULL, "out of memory");
    while (ortaq_token_next(b->text.data, b->text.size, token.end, &token) ==
           ORTAQ_DONE)
        if (token.kind == ORTAQ_TOKEN_WORD)
            words[b->words++] = (bench_word){b->text.data + token.start,
                                             token.end - token.start};
    qsort(words, b->words, sizeof *words, by_text);
    for (size_t i = 0; i < b->words; i++)
        b->distinct += i == 0 || by_text(&words[i - 1], &words[i]) != 0;
    free(words);
}

static ortaq_converter *converter_for(const restore_bench *b,
                                      const ortaq_library *library, task what) {
    ortaq_converter *converter;
    bench_need(ortaq_converter_new(library, b->from, b->to, NULL,
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
    ortaq_input in = {b->text.data, b->text.size, 0};
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
    ortaq_converter *converter = converter_for(b, library, what);
    if (what == COLD) b->opening[round] = bench_cpu() - start;
    if (what == WARM) {
        convert(b, converter);
        ortaq_converter_reset(converter);
    }
    start = bench_cpu();
    if (what == COPY)
        memcpy(b->out, b->text.data, b->text.size);
    else
        convert(b, converter);
    b->rates[what][round] = (double)b->words / (bench_cpu() - start);
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
    printf("\n%s to %s (%s, whole): %zu words, %zu of them distinct, %.0f kB; "
           "CPU time, median of %d rounds\n",
           b->from, b->to, b->text.origin, b->words, b->distinct,
           (double)b->text.size / 1e3, ROUNDS);
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

static void direction(const ortaq_library *library, const char *from,
                      const char *to) {
    restore_bench b = {.from = from, .to = to};
    b.text = bench_text_running(library, from);
    count_words(&b);
    b.room = b.text.size * 4 + 4096;
    b.out = malloc(b.room);
    bench_need(b.out != NULL, "out of memory");
    memset(b.out, 1, b.room); /* pages are there before the clock runs */
    for (size_t round = 0; round < ROUNDS; round++)
        for (task what = COPY; what < TASKS; what++)
            run(&b, library, what, round);
    print(&b);
    free(b.text.data);
    free(b.out);
}

void bench_restoring(const ortaq_library *library) {
    printf("\nWords without vowels\n");
    direction(library, "az-Arab", "az-Latn");
    direction(library, "az-Latn", "az-Arab");
}
