/*
 * kernels.h - a text by the engine alone, and by each kernel that this processor
 * can run: whether all write the same. For those who look at a converter from
 * outside; test_kernel.c reaches into it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_KERNELS_H
#define TEST_KERNELS_H

#include "run.h"
#include "show.h"

/* Whether a converter, which may know words from before, writes "expected". */
static inline bool writes_same(ortaq_converter *converter, int kernel,
                               const text *source, const text *expected) {
    ortaq_converter_reset(converter);
    text made = convert_text(converter, source->data, source->size);
    bool same = text_same(&made, expected);
    if (!same) printf("  kernel %d:\n", kernel);
    if (!same && expected->data && made.data)
        show_difference(expected, &made);
    text_free(&made);
    return same;
}

/* How often kernels differ from the engine; each converts the text so often,
 * the second time with what it remembers of the first. "prepare", if not NULL,
 * is what is done to a converter before that. */
static inline size_t kernel_faults(ortaq_converter *converter,
                                   const text *source, int rounds,
                                   void (*prepare)(ortaq_converter *)) {
    size_t faults = 0;
    ortaq_converter_set(converter, ORTAQ_KERNEL, ORTAQ_KERNEL_NONE);
    text expected = convert_text(converter, source->data, source->size);
    for (int i = ORTAQ_KERNEL_PORTABLE; i <= ORTAQ_KERNEL_NEON; i++) {
        ortaq_converter_reset(converter);
        if (ortaq_converter_set(converter, ORTAQ_KERNEL, i) != ORTAQ_DONE)
            continue;
        if (prepare) prepare(converter);
        for (int round = 0; round < rounds; round++)
            faults += !writes_same(converter, i, source, &expected);
    }
    text_free(&expected);
    return faults;
}

#endif
