/*
 * test_numerals.c - Roman numerals and formulas, which must not be converted,
 * and words that only look so. See finders.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/roman.h"

#include "finders.h"

static bool is_numeral(const char *word, bool alone) {
    return oq_is_numeral((const uint8_t *)word, strlen(word), alone);
}

static void knows_numerals(void **state) {
    static const char *const right[] = {
        "II", "IV",  "VIII", "XL",      "XC",     "XXI",
        "CD", "MIX", "DI",   "MCMXCIX", "MMXXIV", "MMMDCCCLXXXVIII"};
    static const char *const wrong[] = {"",   "IIII", "VV",  "IC",  "XIL",
                                        "XM", "VX",   "IIX", "LL",  "ABC",
                                        "xx", "MMMM", "IXI", "DILL"};
    (void)state;
    for (size_t i = 0; i < OQ_COUNT(right); i++)
        assert_true(is_numeral(right[i], false));
    for (size_t i = 0; i < OQ_COUNT(wrong); i++)
        assert_false(is_numeral(wrong[i], true));
    assert_true(is_numeral("V", true));
    assert_true(is_numeral("I", true));
    assert_true(is_numeral("X", true));
    assert_false(is_numeral("V", false));
    assert_false(is_numeral("M", true));
    assert_false(is_numeral("C", true));
}

static void finds_numerals(void **state) {
    static const test_case cases[] = {
        {"XXI asr", "XXI"},
        {"XIX-XX asrlar, XV–XVI asrlar", "XIX|XX|XV|XVI"},
        {"V sinf", "V"},
        {"X asr", "X"},
        {"I bob. II bob.", "I|II"},
        {"V-sinf, I-bob", "V|I"},
        {"X-XI asrlar", "X|XI"},
        {"I–IV sinflar", "I|IV"},
        {"Napoleon III, Karl XII.", "III|XII"},
        {"I Pyotr davrida", "I"},
        {"(XX asr) “XIX asr” ‘IV bob’", "XX|XIX|IV"},
        {"XXI’da, XX'ning", "XXI|XX"},
        {"MCMXCIX yil", "MCMXCIX"},
        {"XX ASR BOSHIDA", "XX"},
        {"II JAHON URUSHI", "II"},
        {"I BOB\nV QISM", "I|V"},
        {"XVIII ƏSR", "XVIII"},
        {"LX, XL, CV", "LX|XL|CV"},
    };
    (void)state;
    CHECK(NUMERALS, &uzbek, cases);
}

static void leaves_words(void **state) {
    static const test_case cases[] = {
        {"X. Karimov, V. Vohidov, I.Rahim", ""},
        {"Karimov X.", ""},
        {"Malcolm X.", ""},
        {"I", ""},
        {"V I Lenin", ""},
        {"DI, MIX, MI, XIL", ""},
        {"TEMIR MIX QOQDI", ""},
        {"SALIM, DILI, VILI", ""},
        {"XIL-XIL GULLAR", ""},
        {"MD VA LI BILAN", ""},
        {"Xalq, Ikki, Vali, Dil, Mix", ""},
        {"xx asr iv", ""},
        {"IXlos, XXs, 5X, X5, XX2", ""},
        {"o‘XX", ""},
        {"XIX\xD0\xB3", ""},
        {"I’m, I'd", ""},
    };
    (void)state;
    CHECK(NUMERALS, &uzbek, cases);
}

/* What is in Latin letters in Cyrillic text, too: FLORES-200 has 3D and °C so
 * in Kazakh, Kyrgyz, Tatar and Bashkir. */
static void finds_formulas(void **state) {
    static const test_case cases[] = {
        {"25 °C, -3°C, 77 °F, 20° C, 5 \xC2\xBA" "C", "C|C|F|C|C"},
        {"5G-internet, 4G tarmog‘i, 3G; 3D printer", "5G|4G|3G|3D"},
        {"H2O, CO2, H2SO4, CaCO3 va C2H5OH", "H2O|CO2|H2SO4|CaCO3|C2H5OH"},
        {"H₂O va CO₂, Fe₂O₃", "H₂O|CO₂|Fe₂O₃"},
        {"CO2-ning, (CO2)", "CO2|CO2"},
    };
    static const test_case none[] = {
        {"C vitamini, F. Rasulov, G. Karimov, O.Yoqubov", ""},
        {"5-G sinf, 15G uy, A5G, 1D, 9D, 5Gda", ""},
        {"NATO, AQSH, ANO, HOCO, HO", ""},
        {"A4, B12, F1, T34O, MO2R, OH1234567, o‘CO2", ""},
        {"25 °Chorsu, \xD0\xA1O2", ""},
    };
    (void)state;
    CHECK(NUMERALS, &uzbek, cases);
    CHECK(NUMERALS, &uzbek, none);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_numerals),
        cmocka_unit_test(finds_numerals),
        cmocka_unit_test(finds_formulas),
        cmocka_unit_test(leaves_words),
    };
    return cmocka_run_group_tests_name("numerals", tests, NULL, NULL);
}
