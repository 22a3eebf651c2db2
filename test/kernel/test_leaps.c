/*
 * test_leaps.c - hard words in text that a kernel writes without a stop at
 * each: texts in which such words stand anywhere, as by the engine alone; and
 * the copying between them, with a kernel and an engine that are made up, which
 * do not agree where words end.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "convert/leap.h"
#include "convert/stream.h"

#include "../support/kernels.h"
#include "../support/wild.h"

#include <cmocka.h>

#include "../support/library.h"

static const options defaults = OPTIONS_DEFAULT;

/* -------------------------------------------------------------- made up -- */

/*
 * The kernel writes small letters as capitals, but for the first one of a word,
 * and vowels twice. A word with an x is hard. The engine writes a word in
 * brackets, and ends one at its fifth letter, or at a hyphen and one letter
 * behind it.
 */
static bool is_letter(uint8_t byte) {
    return byte >= 'a' && byte <= 'z';
}

static bool is_vowel(uint8_t byte) {
    return byte == 'a' || byte == 'o';
}

static size_t write_plain(uint8_t *out, uint8_t byte, bool first) {
    bool small = first || !is_letter(byte);
    out[0] = out[1] = small ? byte : (uint8_t)(byte - 32);
    return is_vowel(byte) ? 2 : 1;
}

/* Writes a window into "out" and into masks. */
static void fill_leap(oq_leaps *leaps, oq_leap *leap, const uint8_t *bytes) {
    for (unsigned i = 0; i < leap->size; i++) {
        uint64_t bit = UINT64_C(1) << i;
        leaps->size += write_plain(leaps->out + leaps->size, bytes[i],
                                   i == 0 || !is_letter(bytes[i - 1]));
        leap->wrote[0] |= bit;
        if (is_vowel(bytes[i])) leap->wrote[1] |= bit;
        if (bytes[i] == 'x') leap->hard |= bit;
        *(is_letter(bytes[i]) ? &leap->letters : &leap->edges) |= bit;
    }
}

static size_t leap_made_up(const oq_kernel *kernel, const uint8_t *bytes,
                           size_t size, oq_leaps *leaps) {
    size_t at = 0;
    (void)kernel;
    leaps->size = leaps->count = 0;
    leaps->stop = false;
    for (int i = 0; i < OQ_LEAP_WINDOWS && at < size; i++) {
        size_t left = size - at, end = left < 64 ? left : 64;
        while (left >= 64 && end > 0 && bytes[at + end - 1] != ' ')
            end--;
        if (end == 0 || (leaps->stop = bytes[at] == '#')) break;
        oq_leap leap = {.at = (uint32_t)at,
                        .size = (uint32_t)end,
                        .out = (uint32_t)leaps->size};
        fill_leap(leaps, &leap, bytes + at);
        if (leap.hard != 0) leaps->leaps[leaps->count++] = leap;
        at += end;
    }
    return at;
}

/* A text, and what the engine writes. */
typedef struct made_up {
    const uint8_t *bytes;
    size_t size;
    oq_bytes *out;
} made_up;

static bool write_made_up(void *context, size_t *at, size_t until) {
    made_up *m = context;
    while (*at < until) {
        size_t start = *at;
        while (*at < m->size && is_letter(m->bytes[*at]) && *at - start < 5)
            (*at)++;
        if (*at > start && *at + 1 < m->size && m->bytes[*at] == '-') *at += 2;
        if (*at == start) {
            oq_bytes_add(m->out, m->bytes + (*at)++, 1);
            continue;
        }
        oq_bytes_add_text(m->out, "[");
        oq_bytes_add(m->out, m->bytes + start, *at - start);
        oq_bytes_add_text(m->out, "]");
    }
    return true;
}

/* The same with a stop at each hard word. */
static void write_with_stops(made_up *m) {
    for (size_t at = 0; at < m->size;) {
        size_t start = at, end = at, hard = m->size;
        for (; end < m->size && is_letter(m->bytes[end]); end++)
            if (m->bytes[end] == 'x' && hard == m->size) hard = end;
        if (hard < end) {
            write_made_up(m, &at, hard + 1);
            continue;
        }
        for (end += end == at; at < end; at++) {
            uint8_t made[2];
            oq_bytes_add(m->out, made,
                         write_plain(made, m->bytes[at], at == start));
        }
    }
}

static void test_copying(void **state) {
    (void)state;
    oq_memory memory = oq_memory_of(NULL);
    oq_kernel *kernel = must(calloc(1, sizeof(*kernel)));
    oq_engine *engine = must(calloc(1, sizeof(*engine)));
    uint64_t random = random_seed();
    engine->kernel = kernel;
    engine->leap = leap_made_up;
    for (int i = 0; i < 3000; i++) {
        static const char letters[] = "aobcdefghijklmnxx -";
        uint8_t bytes[3000];
        oq_bytes out = {.memory = &memory}, expected = {.memory = &memory};
        size_t size = random_next(&random) % sizeof(bytes), at = 0;
        size_t few = random_next(&random) % 2 ? 2 : 0; /* without x */
        for (size_t j = 0; j < size; j++)
            bytes[j] = random_next(&random) % 5 == 0
                           ? ' '
                           : (uint8_t)letters[random_next(&random) %
                                              (sizeof(letters) - 1 - few)];
        for (size_t j = 40; j < size; j += 40)
            bytes[j] = ' ';
        made_up m = {bytes, size, &out};
        oq_work work = {0, 0, 0};
        oq_leap_writer writer = {&m, write_made_up};
        assert_true(
            oq_leap_words(engine, &writer, bytes, size, &at, &out, &work));
        assert_int_equal(at, size);
        m.out = &expected;
        write_with_stops(&m);
        assert_int_equal(out.size, expected.size);
        if (size != 0) assert_memory_equal(out.data, expected.data, out.size);
        oq_bytes_free(&out);
        oq_bytes_free(&expected);
    }
    free(engine);
    free(kernel);
}

/* A kernel that stops is not called again. */
static void test_stop(void **state) {
    (void)state;
    oq_memory memory = oq_memory_of(NULL);
    oq_kernel *kernel = must(calloc(1, sizeof(*kernel)));
    oq_engine *engine = must(calloc(1, sizeof(*engine)));
    const char *bytes = "abxb                                            "
                        "               # abc";
    made_up m = {(const uint8_t *)bytes, strlen(bytes), NULL};
    oq_bytes out = {.memory = &memory};
    oq_work work = {0, 0, 0};
    oq_leap_writer writer = {&m, write_made_up};
    size_t at = 0;
    m.out = &out;
    engine->kernel = kernel;
    engine->leap = leap_made_up;
    assert_true(
        oq_leap_words(engine, &writer, m.bytes, m.size, &at, &out, &work));
    assert_int_equal(bytes[at], '#');
    assert_int_equal(work.stops, 1);
    assert_memory_equal(out.data, "[abxb] ", 7);
    oq_bytes_free(&out);
    free(engine);
    free(kernel);
}

/* ---------------------------------------------------------------- pairs -- */

/* Words of Uzbek that rules, lists, or neither write, and what parts words. */
static const char *const words[] = {
    "va",       "bu",        "kitob",         "o\xCA\xBBzbek",
    "shahar",   "kompyuter", "vaksina",       "konsert",
    "rayonlar", "avtomobil", "Fransiya",      "KOMPYUTER",
    "yozdi",    "sahifa",    "konstitutsiya", "e\xCA\xBCtibor"};
static const char *const gaps[] = {" ",     "\n", ", ", "-", " \xE2\x80\x94 ",
                                   " 1995 "};

static text some_words(uint64_t *random, size_t size) {
    text made = {0};
    while (made.size < size) {
        text_put(&made, words[random_next(random) % OQ_COUNT(words)]);
        text_put(&made, random_next(random) % 4
                            ? " "
                            : gaps[random_next(random) % OQ_COUNT(gaps)]);
    }
    return made;
}

static void without_lists(ortaq_converter *converter) {
    ortaq_converter_set(converter, ORTAQ_WORD_LISTS, 0);
}

static void test_pairs(void **state) {
    static const char *const pairs[][2] = {{"uz-Latn", "uz-Cyrl"},
                                           {"tk-Latn", "tk-Cyrl"},
                                           {"kaa-Latn", "kaa-Cyrl"},
                                           {"uz-Cyrl", "uz-Latn"}};
    uint64_t random = random_seed();
    size_t faults = 0;
    (void)state;
    for (size_t i = 0; i < OQ_COUNT(pairs); i++)
        for (int j = 0; j < 60; j++) {
            ortaq_converter *c =
                new_converter(library, pairs[i][0], pairs[i][1], defaults);
            text source = some_words(&random, random_next(&random) % 9000);
            if (j % 4 == 0) without_lists(c);
            faults += kernel_faults(c, &source, 2, NULL);
            text_free(&source);
            ortaq_converter_free(c);
        }
    assert_int_equal(faults, 0);
}

/* How many words of a text a converter's kernels leave to its engines. */
static uint64_t stops_of(ortaq_converter *c, const text *source) {
    uint64_t by_kernel, stops;
    text made = convert_text(c, source->data, source->size);
    assert_int_equal(ortaq_converter_work(c, &by_kernel, &stops), source->size);
    assert_true(by_kernel <= source->size);
    ortaq_converter_reset(c);
    text_free(&made);
    return stops;
}

/* Where there are no lists, a kernel that leaps asks for none. */
static void test_without_lists(void **state) {
    (void)state;
    ortaq_converter *c = new_converter(library, "tk-Latn", "tk-Cyrl", defaults);
    const oq_engine *engine = &c->engines[0];
    text source = {0};
    while (source.size < 9000)
        text_put(&source, "awtomobil ba alty rol ");
    uint64_t listed = stops_of(c, &source);
    without_lists(c);
    uint64_t ruled = stops_of(c, &source);
    assert_true(listed > 0); /* others rest where words are hard so often */
    if (oq_leap_can(engine)) {
        assert_true(listed > 9000 / 22);
        assert_int_equal(ruled, 0);
    }
    text_free(&source);
    ortaq_converter_free(c);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_copying), cmocka_unit_test(test_stop),
        cmocka_unit_test(test_pairs), cmocka_unit_test(test_without_lists)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
