/*
 * test_unicode.c - the Unicode facts against ICU: every code point of the
 * blocks in lib/unicode/ucd.txt, every pair of a letter and a mark, and random
 * words with marks. Code points that ICU's version or ours does not know are
 * left out, so that any version of ICU will do.
 *
 * ORTAQ_SEED: the seed; ORTAQ_WORDS: random words.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include "../../lib/unicode/unicode.h"
#include "../support/text.h"

#include <cmocka.h>

enum { VERSION = 15, CODES = 0x110000, NFC_MOST = 64 };

/* As in gen/ucd.py. */
static const uint32_t blocks[][2] = {
    {0x0000, 0x06FF}, {0x0750, 0x077F}, {0x08A0, 0x08FF}, {0x10A0, 0x10FF},
    {0x1C80, 0x1C8F}, {0x1D00, 0x1FFF}, {0x20D0, 0x212B}, {0x2C60, 0x2C7F},
    {0x2DE0, 0x2DFF}, {0xA640, 0xA69F}, {0xA720, 0xA7FF}, {0xAB30, 0xAB6F},
    {0xFB00, 0xFDFF}, {0xFE20, 0xFE2F}, {0xFE70, 0xFEFF}, {0x10C00, 0x10C4F}};

static bool in_blocks(uint32_t c) {
    for (size_t i = 0; i < OQ_COUNT(blocks); i++)
        if (c >= blocks[i][0] && c <= blocks[i][1]) return true;
    return false;
}

/* Whether both ICU's version and ours assign a code point. */
static bool known(uint32_t c) {
    UVersionInfo age;
    u_charAge((UChar32)c, age);
    return age[0] != 0 &&
           (age[0] < VERSION || (age[0] == VERSION && age[1] == 0));
}

/* Fails with the code point that two answers are about. */
static void same(const char *what, uint32_t c, uint32_t ours, uint32_t theirs) {
    if (ours != theirs)
        fail_msg("%s of U+%04X: %X, but ICU says %X", what, (unsigned)c,
                 (unsigned)ours, (unsigned)theirs);
}

static void each(void (*check)(uint32_t code)) {
    size_t count = 0;
    for (uint32_t c = 0; c < CODES; c++)
        if (in_blocks(c) && known(c)) {
            check(c);
            count++;
        }
    assert_true(count > 4000);
}

/* --------------------------------------------------------- Properties -- */

/* A newer ICU maps some old letters to new ones: those are not ours yet. */
static void same_case(const char *what, uint32_t c, uint32_t ours,
                      UChar32 theirs) {
    if (known(ours) && known((uint32_t)theirs))
        same(what, c, ours, (uint32_t)theirs);
}

static void check_case(uint32_t c) {
    same_case("upper case", c, oq_upper(c), u_toupper((UChar32)c));
    same_case("lower case", c, oq_lower(c), u_tolower((UChar32)c));
}

static void test_case(void **state) {
    (void)state;
    each(check_case);
    assert_int_equal(oq_lower(0x130), 'i');
    assert_int_equal(oq_upper(0x131), 'I');
    assert_int_equal(oq_upper('i'), 'I');
    assert_int_equal(oq_lower(0x4C0), 0x4CF); /* palochka */
    assert_int_equal(oq_upper(0xDF), 0xDF);   /* no simple mapping */
}

static void check_category(uint32_t c) {
    uint32_t mask = U_GET_GC_MASK((UChar32)c);
    same("letter", c, oq_is_letter(c), (mask & U_GC_L_MASK) != 0);
    same("mark", c, oq_is_mark(c), (mask & U_GC_M_MASK) != 0);
    same("class", c, oq_mark_class(c), u_getCombiningClass((UChar32)c));
}

static void test_category(void **state) {
    (void)state;
    each(check_category);
}

static oq_script icu_script(uint32_t c) {
    static const UScriptCode scripts[] = {
        USCRIPT_COMMON, USCRIPT_LATIN,    USCRIPT_CYRILLIC,
        USCRIPT_ARABIC, USCRIPT_GREEK,    USCRIPT_ARMENIAN,
        USCRIPT_HEBREW, USCRIPT_GEORGIAN, USCRIPT_ORKHON};
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)c, &error);
    for (size_t i = 1; i < OQ_COUNT(scripts); i++)
        if (script == scripts[i]) return (oq_script)i;
    return OQ_SCRIPT_NONE;
}

static void check_script(uint32_t c) {
    same("script", c, oq_script_of(c), icu_script(c));
}

static void test_script(void **state) {
    (void)state;
    each(check_script);
}

static void test_script_named(void **state) {
    static const char *const names[] = {"Latn", "Cyrl", "Arab", "Grek",
                                        "Armn", "Hebr", "Geor", "Orkh"};
    (void)state;
    for (size_t i = 0; i < OQ_COUNT(names); i++)
        assert_int_equal(oq_script_named(names[i], 4), i + 1);
    assert_int_equal(oq_script_named("CYRL-x", 4), OQ_SCRIPT_CYRL);
    assert_int_equal(oq_script_named("aRAB", 4), OQ_SCRIPT_ARAB);
    assert_int_equal(oq_script_named("Latn", 3), OQ_SCRIPT_NONE);
    assert_int_equal(oq_script_named("Latn1", 5), OQ_SCRIPT_NONE);
    assert_int_equal(oq_script_named("Zyyy", 4), OQ_SCRIPT_NONE);
    assert_int_equal(oq_script_named("----", 4), OQ_SCRIPT_NONE);
    assert_int_equal(oq_script_named("", 0), OQ_SCRIPT_NONE);
}

/* Any number is allowed; beyond the blocks nothing is known of it. */
static void check_nothing(uint32_t c) {
    uint32_t forms[18], parts[OQ_DECOMPOSED_MAX];
    same("upper case", c, oq_upper(c), c);
    same("lower case", c, oq_lower(c), c);
    same("letter or mark", c, oq_is_letter(c) || oq_is_mark(c), 0);
    same("class", c, oq_mark_class(c), 0);
    same("script", c, oq_script_of(c), OQ_SCRIPT_NONE);
    same("forms", c, (uint32_t)oq_presentation(c, forms), 0);
    same("parts", c, (uint32_t)oq_decompose(c, parts), 1);
    same("part", c, parts[0], c);
    same("composite", c, oq_compose(c, 0x301), 0);
}

static void test_beyond(void **state) {
    (void)state;
    for (uint32_t c = 0; c < CODES + 0x1000; c++)
        if (!in_blocks(c)) check_nothing(c);
    check_nothing(0x7FFFFFFF);
    check_nothing(0x80000000);
    check_nothing(0xFFFFFFFF);
    check_nothing(0x10000041); /* an A in its low half */
    check_nothing(0x000100C0); /* an A with grave in its low half */
}

/* ------------------------------------------------------ Normalisation -- */

static size_t icu_normal(const UNormalizer2 *normalizer, const uint32_t *codes,
                         size_t count, uint32_t *out) {
    UErrorCode error = U_ZERO_ERROR;
    UChar from[256], to[1024];
    int32_t size = 0, at = 0;
    size_t result = 0;
    for (size_t i = 0; i < count; i++)
        U16_APPEND_UNSAFE(from, size, codes[i]);
    int32_t length = unorm2_normalize(normalizer, from, size, to, 1024, &error);
    assert_true(U_SUCCESS(error));
    while (at < length) {
        UChar32 code;
        U16_NEXT(to, at, length, code);
        out[result++] = (uint32_t)code;
    }
    return result;
}

static size_t icu_nfc(const uint32_t *codes, size_t count, uint32_t *out) {
    UErrorCode error = U_ZERO_ERROR;
    return icu_normal(unorm2_getNFCInstance(&error), codes, count, out);
}

static void check_decompose(uint32_t c) {
    UErrorCode error = U_ZERO_ERROR;
    uint32_t ours[OQ_DECOMPOSED_MAX], theirs[64];
    size_t size = oq_decompose(c, ours);
    size_t length = icu_normal(unorm2_getNFDInstance(&error), &c, 1, theirs);
    same("number of parts", c, (uint32_t)size, (uint32_t)length);
    for (size_t i = 0; i < size; i++)
        same("part", c, ours[i], theirs[i]);
}

static void test_decompose(void **state) {
    (void)state;
    each(check_decompose);
}

/* The known code points of the blocks with a property, and their number. */
static size_t collect(bool (*has)(uint32_t), uint32_t codes[8192]) {
    size_t count = 0;
    for (uint32_t c = 0; c < CODES && count < 8192; c++)
        if (in_blocks(c) && known(c) && has(c)) codes[count++] = c;
    return count;
}

static uint32_t marks[8192], letters[8192];
static size_t mark_count, letter_count;

static int collect_all(void **state) {
    (void)state;
    mark_count = collect(oq_is_mark, marks);
    letter_count = collect(oq_is_letter, letters);
    return mark_count > 400 && letter_count > 3000 ? 0 : -1;
}

/* With every mark; a composite outside the blocks is none of ours. */
static void check_compose(uint32_t c) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    for (size_t i = 0; i < mark_count; i++) {
        UChar32 made = unorm2_composePair(nfc, (UChar32)c, (UChar32)marks[i]);
        if (made < 0 || !in_blocks((uint32_t)made)) made = 0;
        same("composite", c, oq_compose(c, marks[i]), (uint32_t)made);
    }
    same("composite with a letter", c, oq_compose(c, 'a'), 0);
    same("composite with nothing", c, oq_compose(c, 0), 0);
}

static void test_compose(void **state) {
    (void)state;
    each(check_compose);
}

static void print_codes(const char *what, const uint32_t *codes, size_t count) {
    printf("%s:", what);
    for (size_t i = 0; i < count; i++)
        printf(" %04X", (unsigned)codes[i]);
    printf("\n");
}

/* NFC is ICU's, or the text as it is where that would grow. */
static void check_nfc(const uint32_t *codes, size_t count) {
    uint32_t ours[NFC_MOST], theirs[1024];
    memcpy(ours, codes, count * sizeof(*codes));
    size_t size = oq_nfc(ours, count);
    size_t length = icu_nfc(codes, count, theirs);
    if (length > count) {
        memcpy(theirs, codes, count * sizeof(*codes));
        length = count;
    }
    if (size == length && memcmp(ours, theirs, size * sizeof(*ours)) == 0)
        return;
    print_codes("text", codes, count);
    print_codes("ours", ours, size);
    print_codes("ICU's", theirs, length);
    fail();
}

static void check_nfc_alone(uint32_t c) {
    check_nfc(&c, 1);
}

/* Marks that compose come more often than the others. */
static uint32_t random_mark(uint64_t *seed) {
    static const uint32_t common[] = {0x300, 0x301, 0x302, 0x303, 0x304, 0x306,
                                      0x307, 0x308, 0x30A, 0x30B, 0x30C, 0x314,
                                      0x323, 0x327, 0x328, 0x331, 0x342, 0x345,
                                      0x653, 0x654, 0x655, 0x64E, 0x651, 0x5BC};
    if (random_below(seed, 4) != 0)
        return common[random_below(seed, OQ_COUNT(common))];
    return marks[random_below(seed, mark_count)];
}

/* Half of the letters come from those that compose most. */
static uint32_t random_letter(uint64_t *seed) {
    static const uint32_t common[] = {
        'a',   'e',   'o',   'u',   'I',   'g',    's',   0x131,  0xF6,  0x438,
        0x443, 0x456, 0x627, 0x648, 0x64A, 0x1E63, 0x3B1, 0x1F00, 0x5E9, 0x6D5};
    if (random_below(seed, 2) != 0)
        return common[random_below(seed, OQ_COUNT(common))];
    return letters[random_below(seed, letter_count)];
}

static size_t random_word(uint64_t *seed, uint32_t codes[NFC_MOST]) {
    size_t count = 0, size = 1 + random_below(seed, 4);
    if (random_below(seed, 16) == 0) codes[count++] = random_mark(seed);
    for (size_t i = 0; i < size; i++) {
        codes[count++] = random_letter(seed);
        for (size_t more = random_below(seed, 7); more > 0; more--)
            codes[count++] = random_mark(seed);
    }
    return count;
}

static void test_nfc(void **state) {
    uint64_t seed = random_seed();
    uint32_t codes[NFC_MOST];
    (void)state;
    each(check_nfc_alone);
    for (size_t left = number_from("ORTAQ_WORDS", 100000); left > 0; left--) {
        size_t count = random_word(&seed, codes);
        check_nfc(codes, count);
        count = oq_nfc(codes, count);
        check_nfc(codes, count); /* once more changes nothing new */
    }
}

static void test_nfc_bounds(void **state) {
    uint32_t codes[NFC_MOST + 1], before[NFC_MOST + 1];
    (void)state;
    assert_int_equal(oq_nfc(codes, 0), 0);
    for (size_t i = 0; i <= NFC_MOST; i++)
        codes[i] = i == 0 ? 'a' : i % 2 ? 0x308 : 0x323;
    memcpy(before, codes, sizeof(codes));
    assert_int_equal(oq_nfc(codes, NFC_MOST + 1), NFC_MOST + 1);
    assert_memory_equal(codes, before, sizeof(codes));
    check_nfc(codes, NFC_MOST);
    for (size_t i = 0; i < NFC_MOST; i++)
        codes[i] = 0x1F82; /* of four parts: the most that there can be */
    check_nfc(codes, NFC_MOST);
}

/* ------------------------------------------------- Presentation forms -- */

static bool is_form(uint32_t c) {
    return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
}

static void check_presentation(uint32_t c) {
    UErrorCode error = U_ZERO_ERROR;
    UChar units[40];
    uint32_t ours[18];
    size_t count = oq_presentation(c, ours);
    int32_t length = unorm2_getRawDecomposition(unorm2_getNFKCInstance(&error),
                                                (UChar32)c, units, 40, &error);
    if (!is_form(c) || length < 0) length = 0;
    same("number of letters", c, (uint32_t)count, (uint32_t)length);
    for (size_t i = 0; i < count; i++)
        same("letter", c, ours[i], units[i]);
}

static void test_presentation(void **state) {
    uint32_t letters_of[18];
    (void)state;
    each(check_presentation);
    assert_int_equal(oq_presentation(0xFDFA, letters_of), 18);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_case),       cmocka_unit_test(test_category),
        cmocka_unit_test(test_script),     cmocka_unit_test(test_script_named),
        cmocka_unit_test(test_beyond),     cmocka_unit_test(test_decompose),
        cmocka_unit_test(test_compose),    cmocka_unit_test(test_nfc),
        cmocka_unit_test(test_nfc_bounds), cmocka_unit_test(test_presentation),
    };
    return cmocka_run_group_tests(tests, collect_all, NULL);
}
