/*
 * kernels.h - a text by the engine alone, and by each kernel that this processor
 * can run: whether all write the same. And such a text, of one character beside
 * words. For those who look at a converter from outside; test_kernel.c reaches
 * into it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_KERNELS_H
#define TEST_KERNELS_H

#include "base/utf8.h"

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

/* Words that a character stands before, between, and behind; and all letters. */
typedef struct character_words {
    const char *around[3], *letters;
} character_words;

/* Those, behind so many hyphens. */
static inline text character_text(const character_words *words, uint32_t code,
                                  size_t place) {
    uint8_t bytes[4];
    size_t size = oq_utf8_put(bytes, code);
    text t = {0};
    for (size_t i = 0; i < place; i++)
        text_put(&t, "-");
    for (size_t i = 0; i < 12; i++) {
        text_put(&t, words->around[i % 3]);
        if (i % 4 != 0) text_add(&t, (const char *)bytes, size);
        if (i % 4 != 1) text_put(&t, " ");
        if (i % 4 == 3) text_put(&t, words->letters);
    }
    return t;
}

/* How often kernels differ there, at places of a block from one on, "step"
 * apart. */
static inline size_t character_faults(ortaq_converter *converter,
                                      const character_words *words,
                                      uint32_t code, size_t from, size_t step) {
    size_t faults = 0;
    for (size_t place = from; place < 64; place += step) {
        text source = character_text(words, code, place);
        faults += kernel_faults(converter, &source, 1, NULL);
        text_free(&source);
    }
    if (faults != 0) printf("  U+%04X\n", code);
    return faults;
}

/* The next of all characters of one and two bytes, and of longer ones that have
 * all first two bytes, with others behind them; CHARACTERS_END is behind them. */
enum { CHARACTERS_END = 0x110000 };

static inline uint32_t next_character(uint32_t code) {
    code += code < 0x800 ? 1 : code < 0x10000 ? 61 : 1999;
    return code >= 0xD800 && code < 0xE000 ? code + 0x800 : code;
}

/* The same of all these, others at some places each. */
static inline size_t all_character_faults(ortaq_converter *converter,
                                          const character_words *words) {
    size_t faults = 0;
    for (uint32_t code = 0; code < CHARACTERS_END; code = next_character(code))
        faults += character_faults(converter, words, code,
                                   (code ^ code >> 6) % 9, 9);
    return faults;
}

#endif
