/*
 * test_spread.c - tables for Latin letters that become two bytes each: what is
 * ASCII, and each character of two bytes that has a place, becomes there what it
 * does by the tables of 128 places; all else is seen to be hard. Then each
 * character of one and two bytes, and longer ones, stand beside letters at places of
 * blocks and across their ends: kernels write what the engine does.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "convert/stream.h"

#include "../support/kernels.h"

#include <cmocka.h>

#include "../support/library.h"

/* To Cyrillic, and to other Latin letters, where some become one byte. */
static const struct {
    const char *from, *to, *letters;
} pairs[] = {{"az-Latn", "az-Cyrl", "çəğıöşüÇƏĞİÖŞÜ"},
             {"gag-Latn", "gag-Cyrl", "äçêıöşţüÄÇÊİÖŞŢÜ"},
             {"tk-Latn-x-cta", "tk-Cyrl", "äñöşüÄÑÖŞÜ"}};

static const options defaults = OPTIONS_DEFAULT;

static const oq_kernel *kernel_of(const ortaq_converter *c) {
    assert_non_null(c->engines[0].kernel);
    assert_true(c->engines[0].kernel->spread);
    return c->engines[0].kernel;
}

/* Bytes below 0x40 stay, but for 0, and those above have two bytes. */
static void check_ascii(const oq_kernel *k) {
    const oq_blocks *b = &k->blocks;
    for (unsigned code = 1; code < 0x40; code++)
        assert_int_equal(b->single[code], 0);
    for (unsigned code = 0x40; code < 0x80; code++) {
        unsigned index = b->single[code], at = code & 63;
        bool hard = index >= OQ_BLOCKS_HARD;
        assert_int_equal((b->spread[1][at] & OQ_BLOCKS_STOP) != 0, hard);
        if (hard) continue;
        assert_int_equal(b->spread[0][at],
                         index == 0 ? code : k->out[0][index]);
        assert_int_equal(b->spread[1][at], index == 0 ? 0 : k->out[1][index]);
        assert_true(index == 0 || k->out[2][index] == 0);
    }
}

/* Whether a character of two bytes has a place; there it becomes what it does
 * elsewhere. */
static bool check_two(const oq_kernel *k, unsigned lead, unsigned second) {
    const oq_compact *t = &k->blocks.compact;
    unsigned place = (t->base[lead & 63] + second) & 63;
    unsigned index = (k->base[lead & 31] + (second & 63)) & 255;
    if (t->lead[place] != lead) return false;
    assert_true(index < 128 && k->blocks.lead[index] == lead);
    assert_int_equal(t->first[place], k->out[0][index]);
    assert_int_equal(t->second[place], k->out[1][index]);
    assert_int_equal(t->second[place] & OQ_BLOCKS_STOP, 0);
    assert_int_equal(k->out[2][index], 0);
    return true;
}

static void test_tables(void **state) {
    (void)state;
    for (size_t i = 0; i < OQ_COUNT(pairs); i++) {
        ortaq_converter *c =
            new_converter(library, pairs[i].from, pairs[i].to, defaults);
        const oq_kernel *k = kernel_of(c);
        check_ascii(k);
        for (unsigned lead = 0xC0; lead < 0x100; lead++)
            for (unsigned second = 0x80; second < 0xC0; second++)
                check_two(k, lead, second);
        for (const char *at = pairs[i].letters; *at; at += 2)
            assert_true(check_two(k, (uint8_t)at[0], (uint8_t)at[1]));
        ortaq_converter_free(c);
    }
}

/* Short characters at some places, longer ones at all. */
static size_t check_characters(ortaq_converter *c, const char *letters) {
    static const uint32_t longer[] = {0x2014, 0x2019, 0x20AC, 0xFEFF, 0x1F600};
    const character_words words = {{"sala", "d", "dal"}, letters};
    size_t faults = all_character_faults(c, &words);
    for (size_t i = 0; i < OQ_COUNT(longer); i++)
        faults += character_faults(c, &words, longer[i], 0, 1);
    return faults;
}

static void test_characters(void **state) {
    (void)state;
    size_t faults = 0;
    for (size_t i = 0; i < OQ_COUNT(pairs); i++) {
        ortaq_converter *c =
            new_converter(library, pairs[i].from, pairs[i].to, defaults);
        faults += check_characters(c, pairs[i].letters);
        ortaq_converter_free(c);
    }
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_tables),
                                       cmocka_unit_test(test_characters)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
