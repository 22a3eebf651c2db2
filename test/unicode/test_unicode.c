/*
 * test_unicode.c - the Unicode facts against ICU, over every code point of
 * the blocks in lib/unicode/ucd.txt that ICU's version assigns.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include "../../lib/unicode/unicode.h"

static const uint32_t blocks[][2] = {
    {0x0000, 0x06FF},   {0x0750, 0x077F}, {0x08A0, 0x08FF}, {0x10A0, 0x10FF},
    {0x1C80, 0x1C8F},   {0x1D00, 0x1FFF}, {0x2C60, 0x2C7F}, {0x2DE0, 0x2DFF},
    {0xA640, 0xA69F},   {0xA720, 0xA7FF}, {0xAB30, 0xAB6F}, {0xFB00, 0xFDFF},
    {0xFE20, 0xFE2F},   {0xFE70, 0xFEFF}, {0x10C00, 0x10C4F}};

/* Calls a check for each code point that is new neither to us nor to ICU. */
static void each(void (*check)(uint32_t code)) {
    size_t count = 0;
    for (size_t i = 0; i < OQ_COUNT(blocks); i++)
        for (uint32_t c = blocks[i][0]; c <= blocks[i][1]; c++) {
            UVersionInfo age;
            u_charAge((UChar32)c, age);
            if (age[0] == 0 || age[0] > 14) continue;
            check(c);
            count++;
        }
    assert_true(count > 4000);
}

static void check_case(uint32_t c) {
    assert_int_equal(oq_upper(c), u_toupper((UChar32)c));
    assert_int_equal(oq_lower(c), u_tolower((UChar32)c));
}

static void test_case(void **state) {
    (void)state;
    each(check_case);
    assert_int_equal(oq_lower(0x130), 'i');
    assert_int_equal(oq_upper(0x131), 'I');
    assert_int_equal(oq_upper(0x110000), 0x110000);
}

static void check_category(uint32_t c) {
    uint32_t mask = U_GET_GC_MASK((UChar32)c);
    assert_int_equal(oq_is_letter(c), (mask & U_GC_L_MASK) != 0);
    assert_int_equal(oq_is_mark(c), (mask & U_GC_M_MASK) != 0);
    assert_int_equal(oq_mark_class(c), u_getCombiningClass((UChar32)c));
}

static void test_category(void **state) {
    (void)state;
    each(check_category);
    assert_false(oq_is_letter(0x4E00)); /* beyond our blocks: nothing known */
}

static const UScriptCode icu_scripts[] = {
    USCRIPT_COMMON,   USCRIPT_LATIN,  USCRIPT_CYRILLIC, USCRIPT_ARABIC,
    USCRIPT_GREEK,    USCRIPT_ARMENIAN, USCRIPT_HEBREW, USCRIPT_GEORGIAN,
    USCRIPT_ORKHON};

static void check_script(uint32_t c) {
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)c, &error);
    if (!oq_is_letter(c) && !oq_is_mark(c)) return;
    for (size_t i = 1; i < OQ_COUNT(icu_scripts); i++)
        assert_int_equal(oq_script_of(c) == (oq_script)i,
                         script == icu_scripts[i]);
}

static void test_script(void **state) {
    (void)state;
    each(check_script);
    assert_int_equal(oq_script_named("CYRL", 4), OQ_SCRIPT_CYRL);
    assert_int_equal(oq_script_named("Orkh", 4), OQ_SCRIPT_ORKH);
    assert_int_equal(oq_script_named("Lat", 3), OQ_SCRIPT_NONE);
    assert_int_equal(oq_script_named("Xxxx", 4), OQ_SCRIPT_NONE);
}

static size_t icu_normal(bool composed, const uint32_t *codes, size_t count,
                         uint32_t *out) {
    UErrorCode error = U_ZERO_ERROR;
    UChar from[256], to[512];
    int32_t size = 0, at = 0;
    size_t result = 0;
    for (size_t i = 0; i < count; i++)
        U16_APPEND_UNSAFE(from, size, codes[i]);
    const UNormalizer2 *normalizer = composed ? unorm2_getNFCInstance(&error)
                                              : unorm2_getNFDInstance(&error);
    int32_t length =
        unorm2_normalize(normalizer, from, size, to, 512, &error);
    assert_true(U_SUCCESS(error));
    while (at < length) {
        UChar32 code;
        U16_NEXT(to, at, length, code);
        out[result++] = (uint32_t)code;
    }
    return result;
}

static void same(const uint32_t *left, size_t left_count,
                 const uint32_t *right, size_t right_count) {
    assert_int_equal(left_count, right_count);
    for (size_t i = 0; i < left_count; i++)
        assert_int_equal(left[i], right[i]);
}

static void check_decompose(uint32_t c) {
    uint32_t ours[OQ_DECOMPOSED_MAX], theirs[64];
    same(ours, oq_decompose(c, ours), theirs, icu_normal(false, &c, 1, theirs));
}

static void test_decompose(void **state) {
    (void)state;
    each(check_decompose);
}

static void check_compose(uint32_t c) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    static const uint32_t marks[] = {0x300, 0x301, 0x306, 0x308, 0x30B, 0x327,
                                     0x653, 0x654, 0x655, 0x307, 0x30C, 0x328};
    for (size_t i = 0; i < OQ_COUNT(marks); i++) {
        UChar32 made = unorm2_composePair(nfc, (UChar32)c, (UChar32)marks[i]);
        assert_int_equal(oq_compose(c, marks[i]), made < 0 ? 0 : made);
    }
}

static void test_compose(void **state) {
    (void)state;
    each(check_compose);
}

/* Letters with up to six marks each, from a printed seed. */
static void test_nfc(void **state) {
    static const uint32_t letters[] = {'a', 'o', 'u', 'I', 'g', 0xF6, 0x438,
                                       0x443, 0x627, 0x648, 0x1E63, 0x131};
    static const uint32_t marks[] = {0x301, 0x304, 0x306, 0x307, 0x308, 0x323,
                                     0x327, 0x328, 0x654, 0x655, 0x64E, 0x345};
    unsigned seed = 20261125;
    (void)state;
    print_message("seed %u\n", seed);
    for (int round = 0; round < 20000; round++) {
        uint32_t ours[8], theirs[64];
        size_t count = 0;
        seed = seed * 1664525u + 1013904223u;
        ours[count++] = letters[(seed >> 8) % OQ_COUNT(letters)];
        for (unsigned more = (seed >> 20) % 7; more > 0; more--) {
            seed = seed * 1664525u + 1013904223u;
            ours[count++] = marks[(seed >> 8) % OQ_COUNT(marks)];
        }
        size_t size = icu_normal(true, ours, count, theirs);
        same(ours, oq_nfc(ours, count), theirs, size);
    }
}

static void check_presentation(uint32_t c) {
    UErrorCode error = U_ZERO_ERROR;
    UChar text[40];
    uint32_t ours[18];
    size_t count = oq_presentation(c, ours);
    bool block = (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
    int32_t length = unorm2_getRawDecomposition(
        unorm2_getNFKCInstance(&error), (UChar32)c, text, 40, &error);
    if (!block || length < 0) {
        assert_int_equal(count, 0);
        return;
    }
    assert_int_equal(count, length);
    for (size_t i = 0; i < count; i++) assert_int_equal(ours[i], text[i]);
}

static void test_presentation(void **state) {
    (void)state;
    each(check_presentation);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_case),         cmocka_unit_test(test_category),
        cmocka_unit_test(test_script),       cmocka_unit_test(test_decompose),
        cmocka_unit_test(test_compose),      cmocka_unit_test(test_nfc),
        cmocka_unit_test(test_presentation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
