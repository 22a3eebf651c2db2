/*
 * convert.c - how fast text is converted: pairs with all options at their
 * defaults, with nothing kept, and with rules alone, by the best kernel, each
 * other kernel that the processor has, and the general engine, beside memcpy,
 * ICU with the same rules, and transforms that ICU brings along, in one run. 64
 * MiB of text: the whole text of an orthography, again and again. How much of it
 * the kernels left to the engine is told.
 *
 * Environment: PAIR=uz-Cyrl restricts it to the pairs that begin so.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "icu.h"

enum { ROUNDS = 9, TEXT_SIZE = 64 << 20, SLOW_SIZE = 2 << 20, SUBJECTS = 13 };

/* Pairs, a transform of ICU for them, and the goal beside memcpy. */
static const struct pair {
    const char *from, *to, *icu;
    double least, aim;
} pairs[] = {
    {"az-Cyrl", "az-Latn", "az_Cyrl-az/BGN", 0.7, 1.0},
    {"ug-Arab", "ug-Latn", NULL, 0.7, 1.0},
    {"uz-Cyrl", "uz-Latn", "uz_Cyrl-uz_Latn", 0.35, 0.5},
    {"az-Latn", "az-Cyrl", NULL, 0.5, 0.75},
    {"uz-Latn", "uz-Cyrl", "uz_Latn-uz_Cyrl", 0.15, 0.3},
    {"kk-Cyrl", "kk-Arab", NULL, 0.15, 0.3},
    {"kk-Arab", "kk-Cyrl", NULL, 0.15, 0.3},
};

static const struct {
    const char *name;
    ortaq_kernel kernel;
    int off; /* the last option that is switched off; 0: none */
} ways[] = {
    {"ortaq", ORTAQ_KERNEL_BEST, 0},
    /* no addresses, numerals, foreign words; look-alikes and lists as ever */
    {"ortaq, nothing kept", ORTAQ_KERNEL_BEST, ORTAQ_KEEP_FOREIGN},
    /* what ICU does too */
    {"ortaq, rules alone", ORTAQ_KERNEL_BEST, ORTAQ_WORD_LISTS},
    {"rules, avx512", ORTAQ_KERNEL_AVX512, ORTAQ_WORD_LISTS},
    {"rules, avx2", ORTAQ_KERNEL_AVX2, ORTAQ_WORD_LISTS},
    {"rules, neon", ORTAQ_KERNEL_NEON, ORTAQ_WORD_LISTS},
    {"rules, portable", ORTAQ_KERNEL_PORTABLE, ORTAQ_WORD_LISTS},
    {"engine", ORTAQ_KERNEL_NONE, 0},
    {"rules, engine", ORTAQ_KERNEL_NONE, ORTAQ_WORD_LISTS},
};

typedef struct subject {
    const char *name;
    ortaq_converter *converter; /* else memcpy or ICU */
    bench_icu *icu;
    size_t size; /* of the text that it gets */
    double rates[ROUNDS];
} subject;

typedef struct table {
    bench_text text;
    char *out;
    size_t room, count;
    subject subjects[SUBJECTS];
} table;

/* ---------------------------------------------------------- Subjects -- */

static subject *add(table *t, const char *name, size_t size) {
    subject *s = &t->subjects[t->count++];
    *s = (subject){.name = name, .size = size};
    return s;
}

/* The end of the last whole line below a size. */
static size_t cut(const bench_text *text, size_t size) {
    if (size >= text->size) return text->size;
    while (size > 0 && text->data[size - 1] != '\n')
        size--;
    return size;
}

static void add_ours(table *t, const ortaq_library *library,
                     const struct pair *pair, size_t way) {
    ortaq_converter *made;
    int slow = ways[way].kernel == ORTAQ_KERNEL_NONE;
    bench_need(ortaq_converter_new(library, pair->from, pair->to, NULL,
                                   &made) == ORTAQ_DONE,
               "no converter");
    if (ortaq_converter_set(made, ORTAQ_KERNEL, (int)ways[way].kernel) !=
        ORTAQ_DONE) {
        ortaq_converter_free(made);
        return;
    }
    ortaq_converter_set(made, ORTAQ_ON_ERROR, ORTAQ_REPLACE);
    for (int o = ORTAQ_KEEP_ADDRESSES; o <= ways[way].off; o++)
        ortaq_converter_set(made, (ortaq_option)o, 0);
    size_t size = slow ? cut(&t->text, SLOW_SIZE) : t->text.size;
    add(t, ways[way].name, size)->converter = made;
}

/* --------------------------------------------------------------- Runs -- */

static void convert(table *t, const subject *s) {
    ortaq_input in = {t->text.data, s->size, 0};
    ortaq_output out = {t->out, t->room, 0};
    ortaq_converter_reset(s->converter);
    ortaq_status fed = ortaq_converter_feed(s->converter, &in, &out);
    ortaq_status done = ortaq_converter_finish(s->converter, &out);
    bench_need(fed == ORTAQ_MORE_INPUT && done == ORTAQ_DONE,
               "a conversion failed");
}

static double run(table *t, const subject *s) {
    double start = bench_cpu();
    if (s->icu) return bench_icu_rate(s->icu);
    if (s->converter)
        convert(t, s);
    else
        memcpy(t->out, t->text.data, s->size);
    return (double)s->size / (bench_cpu() - start);
}

static void run_rounds(table *t) {
    for (size_t i = 0; i < t->count; i++)
        run(t, &t->subjects[i]);
    for (size_t round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < t->count; i++)
            t->subjects[i].rates[round] = run(t, &t->subjects[i]);
}

/* ------------------------------------------------------------ Results -- */

static double ratio(const subject *a, const subject *b) {
    double ratios[ROUNDS];
    for (size_t i = 0; i < ROUNDS; i++)
        ratios[i] = a->rates[i] / b->rates[i];
    return bench_median(ratios, ROUNDS);
}

static double rate(const subject *s) {
    double rates[ROUNDS];
    memcpy(rates, s->rates, sizeof rates);
    return bench_median(rates, ROUNDS);
}

/* The engine with the options of a subject; NULL: that is no conversion. */
static const subject *engine_of(const table *t, const subject *s) {
    int rules = strstr(s->name, "rules") != NULL;
    if (strstr(s->name, "kept") != NULL) return NULL;
    for (size_t i = 0; s->converter && i < t->count; i++)
        if (strcmp(t->subjects[i].name, rules ? "rules, engine" : "engine") ==
            0)
            return &t->subjects[i];
    return NULL;
}

/* How much the kernels converted, and how often a word stopped one. */
static void print_work(const subject *s) {
    uint64_t by_kernel, stops;
    double all = (double)ortaq_converter_work(s->converter, &by_kernel, &stops);
    if (all > 0)
        printf("  %5.1f %%  %6.1f", 100 * (double)by_kernel / all,
               1e3 * (double)stops / all);
}

static void print_ratio(const subject *s, const subject *peer) {
    if (peer)
        printf(" %8.2f", ratio(s, peer));
    else
        printf(" %8s", "");
}

static void print_table(const table *t) {
    const subject *icu = NULL;
    for (size_t i = 0; i < t->count; i++)
        if (!icu && t->subjects[i].icu) icu = &t->subjects[i];
    printf("  %-22s %9s %9s %8s %8s  %7s  %s\n", "", "MB/s", "/ memcpy",
           "/ engine", "/ ICU", "kernel", "stops/kB");
    for (size_t i = 0; i < t->count; i++) {
        const subject *s = &t->subjects[i], *engine = engine_of(t, s);
        printf("  %-22s %9.1f %9.4f", s->name, rate(s) / 1e6,
               ratio(s, &t->subjects[0]));
        print_ratio(s, engine);
        print_ratio(s, icu);
        if (s->converter) print_work(s);
        printf("\n");
    }
}

/* -------------------------------------------------------------- Goals -- */

static const subject *find(const table *t, const char *name) {
    for (size_t i = 0; i < t->count; i++)
        if (strcmp(t->subjects[i].name, name) == 0) return &t->subjects[i];
    return NULL;
}

/* A kernel beside ICU with the same rules: any pair, so the worst counts. */
static void goal_of_icu(const table *t, const char *name, const char *what,
                        double least, double aim) {
    const subject *s = find(t, name), *icu = find(t, "ICU, the same rules");
    if (s && icu) bench_goal(what, ratio(s, icu), least, aim);
}

/* Goals that are named for pairs with and without context. */
static void goals_of_kernels(const table *t, int context) {
    const subject *avx2 = find(t, "rules, avx2");
    const subject *plain = find(t, "rules, portable");
    if (avx2)
        bench_goal(context ? "AVX2, with context / memcpy"
                           : "AVX2, no context / memcpy",
                   ratio(avx2, &t->subjects[0]), context ? 0.1 : 0.2,
                   context ? 0.15 : 0.33);
    if (plain)
        bench_goal(context ? "plain C, with context, GB/s"
                           : "plain C, no context, GB/s",
                   rate(plain) / 1e9, context ? 0.4 : 0.7, context ? 0.7 : 1.0);
}

static void goals_of(const table *t, const struct pair *pair) {
    char what[64];
    const subject *ours = find(t, "ortaq");
    snprintf(what, sizeof what, "%s to %s / memcpy", pair->from, pair->to);
    bench_goal(what, ratio(ours, &t->subjects[0]), pair->least, pair->aim);
    int context = strcmp(pair->from, "uz-Cyrl") == 0;
    if (context) {
        snprintf(what, sizeof what, "%s to %s / engine", pair->from, pair->to);
        bench_goal(what, ratio(ours, engine_of(t, ours)), 6, 8);
    }
    if (context || strcmp(pair->from, "az-Cyrl") == 0)
        goals_of_kernels(t, context);
    goal_of_icu(t, "rules, avx512", "any pair, AVX-512 / ICU, the same rules",
                60, 100);
    goal_of_icu(t, "rules, avx2", "any pair, AVX2 / ICU, the same rules", 20,
                40);
    goal_of_icu(t, "rules, portable", "any pair, plain C / ICU, the same rules",
                12, 20);
}

static void add_icu(table *t, const ortaq_library *library,
                    const struct pair *pair) {
    bench_icu *icu = bench_icu_open(library, pair->from, pair->to, &t->text);
    if (icu) add(t, "ICU, the same rules", 0)->icu = icu;
    icu = pair->icu ? bench_icu_own(pair->icu, &t->text) : NULL;
    if (icu) add(t, "ICU, its own", 0)->icu = icu;
}

static void close_table(table *t) {
    for (size_t i = 0; i < t->count; i++) {
        ortaq_converter_free(t->subjects[i].converter);
        bench_icu_close(t->subjects[i].icu);
    }
    free(t->text.data);
    free(t->out);
}

static void run_table(const ortaq_library *library, const struct pair *pair) {
    table t = {.text = bench_text_whole(library, pair->from, TEXT_SIZE)};
    t.room = t.text.size * 3;
    t.out = malloc(t.room);
    bench_need(t.out != NULL, "out of memory");
    memset(t.out, 1, t.room); /* pages are there before the clock runs */
    printf("\n%s to %s: %.1f MB, %s\n", pair->from, pair->to,
           (double)t.text.size / 1e6, t.text.origin);
    add(&t, "memcpy", t.text.size);
    for (size_t way = 0; way < sizeof ways / sizeof *ways; way++)
        add_ours(&t, library, pair, way);
    add_icu(&t, library, pair);
    run_rounds(&t);
    print_table(&t);
    goals_of(&t, pair);
    close_table(&t);
}

void bench_conversion(const ortaq_library *library) {
    const char *only = getenv("PAIR");
    printf("\nConversion: thread CPU time, median of %d interleaved rounds, "
           "ratios inside each round;\nthe engine gets %d MiB, ICU %d kB\n",
           ROUNDS, SLOW_SIZE >> 20, BENCH_ICU_SIZE >> 10);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (!only || strncmp(pairs[i].from, only, strlen(only)) == 0)
            run_table(library, &pairs[i]);
}
