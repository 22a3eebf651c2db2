/*
 * hot.c - what a kernel costs where memory costs nothing: 256 KiB of text again
 * and again, in ticks of the processor's clock a byte. That clock runs at one
 * speed whatever the processor does (the time stamp counter of x86, the virtual
 * counter of AArch64), so these are no cycles of the core, which may run
 * faster; the speed of the clock is told. Of each round the quickest pass
 * counts, for whatever else the machine did only adds.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

enum { HOT_SIZE = 256 << 10, HOT_ROUNDS = 9, HOT_PASSES = 8 };

/* Ticks since some time; 0: there is no such clock here. */
static uint64_t hot_ticks(void) {
#if defined(__x86_64__) && defined(__GNUC__)
    return __builtin_ia32_rdtsc();
#elif defined(__aarch64__) && defined(__GNUC__)
    uint64_t ticks;
    __asm__ volatile("isb; mrs %0, cntvct_el0" : "=r"(ticks));
    return ticks;
#else
    return 0;
#endif
}

/* Ticks a second. */
static double hot_speed(void) {
    double start = bench_wall();
    uint64_t ticks = hot_ticks();
    while (bench_wall() - start < 0.1)
        continue;
    return (double)(hot_ticks() - ticks) / (bench_wall() - start);
}

static const struct {
    const char *from, *to;
} hot_pairs[] = {{"az-Cyrl", "az-Latn"}, {"ug-Arab", "ug-Latn"},
                 {"uz-Cyrl", "uz-Latn"}, {"az-Latn", "az-Cyrl"},
                 {"uz-Latn", "uz-Cyrl"}, {"kk-Cyrl", "kk-Arab"},
                 {"kk-Arab", "kk-Cyrl"}};

static const struct {
    const char *name;
    ortaq_kernel kernel;
} hot_kernels[] = {{"AVX-512", ORTAQ_KERNEL_AVX512},
                   {"AVX2", ORTAQ_KERNEL_AVX2},
                   {"NEON", ORTAQ_KERNEL_NEON},
                   {"plain C", ORTAQ_KERNEL_PORTABLE},
                   {"engine", ORTAQ_KERNEL_NONE}};

enum { HOT_KERNELS = sizeof hot_kernels / sizeof *hot_kernels };

/* With rules alone. NULL: the kernel is not this processor's. */
static ortaq_converter *hot_converter(const ortaq_library *library, size_t pair,
                                      size_t kernel) {
    ortaq_converter *made = NULL;
    ortaq_converter_new(library, hot_pairs[pair].from, hot_pairs[pair].to, NULL,
                        &made);
    bench_need(made != NULL, "no converter");
    for (int o = ORTAQ_KEEP_ADDRESSES; o <= ORTAQ_WORD_LISTS; o++)
        ortaq_converter_set(made, (ortaq_option)o, 0);
    ortaq_converter_set(made, ORTAQ_ON_ERROR, ORTAQ_REPLACE);
    if (ortaq_converter_set(made, ORTAQ_KERNEL,
                            (int)hot_kernels[kernel].kernel) == ORTAQ_DONE)
        return made;
    ortaq_converter_free(made);
    return NULL;
}

static double hot_pass(ortaq_converter *converter, const bench_text *text,
                       char *out, size_t room) {
    ortaq_input in = {text->data, text->size, 0};
    ortaq_output window = {out, room, 0};
    ortaq_converter_reset(converter);
    uint64_t start = hot_ticks();
    ortaq_status fed = ortaq_converter_feed(converter, &in, &window);
    ortaq_status done = ortaq_converter_finish(converter, &window);
    uint64_t end = hot_ticks();
    bench_need(fed == ORTAQ_MORE_INPUT && done == ORTAQ_DONE,
               "a conversion failed");
    return (double)(end - start) / (double)text->size;
}

static double hot_round(ortaq_converter *converter, const bench_text *text,
                        char *out, size_t room) {
    double least = hot_pass(converter, text, out, room);
    for (int i = 1; i < HOT_PASSES; i++) {
        double ticks = hot_pass(converter, text, out, room);
        if (ticks < least) least = ticks;
    }
    return least;
}

static void hot_pair(const ortaq_library *library, size_t pair) {
    bench_text text = bench_text_of(library, hot_pairs[pair].from, HOT_SIZE);
    size_t room = text.size * 4 + 65536;
    char *out = malloc(room);
    double ticks[HOT_KERNELS][HOT_ROUNDS];
    ortaq_converter *with[HOT_KERNELS];
    bench_need(out != NULL, "out of memory");
    for (size_t k = 0; k < HOT_KERNELS; k++)
        with[k] = hot_converter(library, pair, k);
    for (size_t round = 0; round < HOT_ROUNDS; round++)
        for (size_t k = 0; k < HOT_KERNELS; k++)
            if (with[k]) ticks[k][round] = hot_round(with[k], &text, out, room);
    printf("  %-8s to %-8s", hot_pairs[pair].from, hot_pairs[pair].to);
    for (size_t k = 0; k < HOT_KERNELS; k++) {
        if (with[k])
            printf(" %9.2f", bench_median(ticks[k], HOT_ROUNDS));
        else
            printf(" %9s", "-");
        ortaq_converter_free(with[k]);
    }
    printf("\n");
    free(out);
    free(text.data);
}

void bench_hot(const ortaq_library *library) {
    if (hot_ticks() == 0) {
        printf("\nHot data: no clock of this processor is known\n");
        return;
    }
    printf("\nHot data: ticks a byte of a clock of %.0f MHz, %d KiB, rules "
           "alone; the quickest of %d passes, median of %d rounds\n  %20s",
           hot_speed() / 1e6, HOT_SIZE >> 10, HOT_PASSES, HOT_ROUNDS, "");
    for (size_t k = 0; k < HOT_KERNELS; k++)
        printf(" %9s", hot_kernels[k].name);
    printf("\n");
    for (size_t i = 0; i < sizeof hot_pairs / sizeof *hot_pairs; i++)
        hot_pair(library, i);
}
