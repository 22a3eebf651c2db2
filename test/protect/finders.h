/*
 * finders.h - what the tests of the finders share. Each case names a text and,
 * parted by "|", all that is to be found in it, in order. What is expected
 * follows from how people write, not from what the finders gave. To be included
 * behind cmocka.h.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_TEST_FINDERS_H
#define ORTAQ_TEST_FINDERS_H

#include <stdint.h>
#include <string.h>

#include "convert/protect.h"

enum {
    ADDRESSES = 1,
    NUMERALS = 2,
    FOREIGN = 4,
    PLACEHOLDERS = 8,
    ABBREVIATIONS = 16,
    FOUND_MOST = 4096
};

typedef struct test_case {
    const char *text, *found;
} test_case;

typedef struct language {
    const char *tag, *letters; /* letters beyond those of "ascii" */
    const char *ascii;
} language;

static const language uzbek = {"uz", "", "abcdefghijklmnopqrstuvxyz"};
static const language azerbaijani = {"az", "çəğıöşüİ",
                                     "abcdefghijklmnopqrstuvxyz"};
static const language crimean = {"crh", "çğıñöşüİ", "abcdefghijklmnopqrstuvyz"};
static const language kazakh = {"kk", "äğıñöşūü", "abdefghijklmnopqrstuvyz"};

static inline void list_known(const language *own, uint8_t known[0x250]) {
    memset(known, 0, 0x250);
    for (const char *c = own->ascii; *c != 0; c++)
        known[(int)*c] = known[*c - 32] = 1;
    const char *c = own->letters;
    for (; *c != 0; c += 2) {
        unsigned code = ((unsigned)c[0] & 31) << 6 | ((unsigned)c[1] & 63);
        if (code == 0x259) known[0x18F] = 1;
        if (code >= 0x250) continue; /* counts as known */
        known[code] = 1;
        if (code >= 0xE0 && code < 0x100) known[code - 32] = 1;
        if (code > 0x100 && code != 0x131 && code < 0x250)
            known[code & ~1u] = 1;
    }
}

/* Writes what a range holds behind what was written before. */
static inline void note(char *out, const char *text, oq_range range) {
    size_t at = strlen(out), size = range.end - range.start;
    assert_true(at + size + 2 < FOUND_MOST);
    if (at != 0) out[at++] = '|';
    memcpy(out + at, text + range.start, size);
    out[at + size] = 0;
}

/* Addresses, or placeholders. */
static inline bool find_names(const oq_sought *sought, int kind,
                              const uint8_t *bytes, size_t size,
                              oq_ranges *found) {
    oq_ranges others = {.memory = found->memory};
    oq_code code = {0, 0, 0};
    bool good = kind == ADDRESSES
                    ? oq_find_names(sought, bytes, size, &code, found, &others)
                    : oq_find_names(sought, bytes, size, &code, &others, found);
    oq_ranges_free(&others);
    return good;
}

static inline bool find_by_signs(int kind, const uint8_t *bytes, size_t size,
                                 oq_ranges *found) {
    oq_sought sought = {.memory = found->memory};
    size_t whole, bad;
    bool good = oq_seek_signs(&sought, oq_kernels_here(), OQ_SIGNS_ALL, bytes,
                              size, &whole, &bad);
    assert_true(!good || whole == size);
    if (!good || kind == ADDRESSES || kind == PLACEHOLDERS)
        good = good && find_names(&sought, kind, bytes, size, found);
    else if (kind == NUMERALS)
        good = oq_find_numerals(&sought, bytes, size, found);
    else
        good = oq_find_abbreviations(&sought, bytes, size, found);
    oq_sought_free(&sought);
    return good;
}

static inline bool find(int kind, const language *own, const char *text,
                        oq_ranges *found) {
    uint8_t known[0x250];
    const uint8_t *bytes = (const uint8_t *)text;
    size_t size = strlen(text);
    if (kind != FOREIGN) return find_by_signs(kind, bytes, size, found);
    list_known(own, known);
    const oq_foreign_model *model =
        oq_foreign_model_of(own->tag, strlen(own->tag));
    return oq_find_foreign(model, known, bytes, size, found);
}

static inline void check(int kind, const language *own, const test_case *cases,
                         size_t count) {
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        oq_memory memory = oq_memory_of(NULL);
        oq_ranges ranges = {.memory = &memory};
        char out[FOUND_MOST] = "";
        assert_true(find(kind, own, cases[i].text, &ranges));
        for (size_t j = 0; j < ranges.count; j++)
            note(out, cases[i].text, ranges.items[j]);
        oq_ranges_free(&ranges);
        if (strcmp(out, cases[i].found) == 0) continue;
        print_error("\"%s\"\n  found    \"%s\"\n  expected \"%s\"\n",
                    cases[i].text, out, cases[i].found);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

#define CHECK(kind, language, cases)                                           \
    check(kind, language, cases, sizeof(cases) / sizeof((cases)[0]))

#endif
