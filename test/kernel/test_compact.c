/*
 * test_compact.c - tables of 64 places, for a script with few letters: all
 * letters of the alphabet are in them, no character is seen as plainer than by
 * the tables of 128 places, and none that has a place becomes something else.
 * Then each character of one and of two bytes stands beside letters, at places
 * of blocks and between them: kernels write what the engine does.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "convert/stream.h"

#include "../support/kernels.h"

#include <cmocka.h>

#include "../support/library.h"

/* From a script of few letters to such as make a step of their own: one where a
 * pair of letters gets an apostrophe, and one where none does. */
static const char *const pairs[][2] = {{"ug-Arab", "ug-Latn"},
                                       {"ug-Arab", "ug-Latn-x-ctarev"}};

static const char alphabet_ug[] =
    "ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي";

static const options defaults = OPTIONS_DEFAULT;

static const oq_blocks *blocks_of(const ortaq_converter *c) {
    assert_non_null(c->engines[0].kernel);
    assert_true(c->engines[0].kernel->compact);
    return &c->engines[0].kernel->blocks;
}

/* Whether bits on both sides are all those of others. */
static bool has_all(const oq_blocks *b, unsigned place, unsigned index) {
    const oq_compact *t = &b->compact;
    return (b->beside[0][index] & ~t->beside[0][place]) == 0 &&
           (b->beside[1][index] & ~t->beside[1][place]) == 0;
}

/* Letters, digits and white space of ASCII are seen as they are, all else at
 * least as hard. */
static void check_ascii(const oq_blocks *b) {
    static const char frequent[] = "azAZ09 \t\n\r.,-():!?\"'";
    const oq_compact *t = &b->compact;
    for (unsigned code = 0; code < 128; code++) {
        unsigned place = b->ascii[oq_blocks_fold(b->ascii_fold, code)];
        unsigned index = b->single[code];
        bool often = code != 0 && strchr(frequent, (int)code) != NULL;
        if (place >= OQ_BLOCKS_HARD) {
            assert_true(!often || index >= OQ_BLOCKS_HARD);
            continue;
        }
        assert_true(index < OQ_BLOCKS_HARD);
        assert_int_equal(b->first[index], 0);
        assert_true(has_all(b, place, index));
        if (!often) continue;
        assert_int_equal(t->beside[0][place], b->beside[0][index]);
        assert_int_equal(t->beside[1][place], b->beside[1][index]);
    }
}

/* The place of a character of two bytes; 64: it has none. */
static unsigned place_of(const oq_compact *t, unsigned lead, unsigned second) {
    unsigned place = (t->base[lead & 63] + second) & 255;
    return place < OQ_BLOCKS_HARD && t->lead[place & 63] == lead ? place & 63
                                                                 : 64;
}

/* One that has a place becomes there what it becomes elsewhere. */
static void check_two(const oq_kernel *k, unsigned lead, unsigned second) {
    const oq_blocks *b = &k->blocks;
    const oq_compact *t = &b->compact;
    unsigned place = place_of(t, lead, second);
    unsigned index = (k->base[lead & 31] + (second & 63)) & 255;
    if (place == 64) return;
    assert_true(index < 128 && b->lead[index] == lead);
    assert_int_equal(t->first[place], k->out[0][index]);
    assert_int_equal(t->second[place], k->out[1][index]);
    assert_int_equal(t->beside[0][place], b->beside[0][index]);
    assert_int_equal(t->beside[1][place], b->beside[1][index]);
}

static void test_tables(void **state) {
    (void)state;
    for (size_t i = 0; i < OQ_COUNT(pairs); i++) {
        ortaq_converter *c =
            new_converter(library, pairs[i][0], pairs[i][1], defaults);
        const oq_blocks *b = blocks_of(c);
        check_ascii(b);
        for (unsigned lead = 0xC2; lead < 0xE0; lead++)
            for (unsigned second = 0x80; second < 0xC0; second++)
                check_two(c->engines[0].kernel, lead, second);
        for (const char *at = alphabet_ug; *at; at += 2)
            assert_int_not_equal(
                place_of(&b->compact, (uint8_t)at[0], (uint8_t)at[1]), 64);
        ortaq_converter_free(c);
    }
}

static const character_words words_ug = {{"ئالما", "نان", "غۇنچە"},
                                         alphabet_ug};

static void test_characters(void **state) {
    (void)state;
    size_t faults = 0;
    for (size_t i = 0; i < OQ_COUNT(pairs); i++) {
        ortaq_converter *c =
            new_converter(library, pairs[i][0], pairs[i][1], defaults);
        faults += all_character_faults(c, &words_ug);
        ortaq_converter_free(c);
    }
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_tables),
                                       cmocka_unit_test(test_characters)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
