/*
 * test_protect.c - what must not be converted: addresses, numerals, foreign
 * words. Each case names a text and, parted by "|", all that is to be found in
 * it, in order. What is expected follows from how people write, not from what
 * the finders gave.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "convert/protect.h"

enum { ADDRESSES = 1, NUMERALS = 2, FOREIGN = 4, FOUND_MOST = 4096 };

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
static const language kazakh = {"kk", "äğıñöşūü",
                                "abdefghijklmnopqrstuvyz"};

static void list_known(const language *own, uint8_t known[0x250]) {
    memset(known, 0, 0x250);
    for (const char *c = own->ascii; *c != 0; c++)
        known[(int)*c] = known[*c - 32] = 1;
    const char *c = own->letters;
    for (; *c != 0; c += 2) {
        unsigned code = ((unsigned)c[0] & 31) << 6 | ((unsigned)c[1] & 63);
        known[code] = 1;
        if (code == 0x259) known[0x18F] = 1;
        if (code >= 0xE0 && code < 0x100) known[code - 32] = 1;
        if (code > 0x100 && code != 0x131 && code < 0x250) known[code & ~1u] = 1;
    }
}

/* Writes what a range holds behind what was written before. */
static void note(char *out, const char *text, oq_range range) {
    size_t at = strlen(out), size = range.end - range.start;
    assert_true(at + size + 2 < FOUND_MOST);
    if (at != 0) out[at++] = '|';
    memcpy(out + at, text + range.start, size);
    out[at + size] = 0;
}

static bool find(int kind, const language *own, const char *text,
                 oq_ranges *found) {
    uint8_t known[0x250];
    const uint8_t *bytes = (const uint8_t *)text;
    size_t size = strlen(text);
    if (kind == ADDRESSES) return oq_find_addresses(bytes, size, found);
    if (kind == NUMERALS) return oq_find_numerals(bytes, size, found);
    list_known(own, known);
    const oq_foreign_model *model =
        oq_foreign_model_of(own->tag, strlen(own->tag));
    return oq_find_foreign(model, known, bytes, size, found);
}

static void check(int kind, const language *own, const test_case *cases,
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

/* ------------------------------------------------------------ addresses -- */

static void finds_urls(void **state) {
    static const test_case cases[] = {
        {"https://uz.example/Sh", "https://uz.example/Sh"},
        {"Qarang: http://example.com/a?b=c&d=%20#x.",
         "http://example.com/a?b=c&d=%20#x"},
        {"(https://kun.uz/news/2024)", "https://kun.uz/news/2024"},
        {"(https://en.example/wiki/Word_(app))",
         "https://en.example/wiki/Word_(app)"},
        {"\"https://kun.uz\", dedi u", "https://kun.uz"},
        {"“https://kun.uz”", "https://kun.uz"},
        {"«https://kun.uz»", "https://kun.uz"},
        {"<a href='https://kun.uz/a'>matn</a>", "https://kun.uz/a"},
        {"сайт https://kun.uz/yangilik манзили", "https://kun.uz/yangilik"},
        {"HTTPS://KUN.UZ/A", "HTTPS://KUN.UZ/A"},
        {"ftp://user@ftp.example.org:21/x", "ftp://user@ftp.example.org:21/x"},
        {"https://uz.example/wiki/Oʻzbekiston maqolasi",
         "https://uz.example/wiki/Oʻzbekiston"},
        {"https://ru.example/wiki/Узбекистан, деди",
         "https://ru.example/wiki/Узбекистан"},
        {"https://kun.uzда", "https://kun.uz"},
        {"https://a.example/1 https://b.example/2",
         "https://a.example/1|https://b.example/2"},
        {"http://localhost:8080/sh", "http://localhost:8080/sh"},
        {"www.gov.uz", "www.gov.uz"},
        {"www.gov.uz, www.president.uz/uz.", "www.gov.uz|www.president.uz/uz"},
        {"WWW.GOV.UZ", "WWW.GOV.UZ"},
        {"https://", ""},
        {"://", ""},
        {"a://", ""},
        {"va:// bilan", ""},
        {"Soat 10:30 da: keldi", ""},
    };
    (void)state;
    CHECK(ADDRESSES, &uzbek, cases);
}

static void finds_mail(void **state) {
    static const test_case cases[] = {
        {"info@mail.uz", "info@mail.uz"},
        {"Pochta: info@mail.uz.", "Pochta: info@mail.uz" + 8},
        {"(a.b-c+d@sub.example.com)", "a.b-c+d@sub.example.com"},
        {"info@mail.uzga yozing", "info@mail.uz"},
        {"info@mail.uz’ga yozing", "info@mail.uz"},
        {"почта info@mail.uzга", "info@mail.uz"},
        {"mailto:shoira@chorsu.uz", "mailto:shoira@chorsu.uz"},
        {"Telegram: @kun_uz, @daryo.", "@kun_uz|@daryo"},
        {"a @ b", ""},
        {"@", ""},
        {"@ @a", ""},
        {"narxi @ 5 so‘m", ""},
    };
    (void)state;
    CHECK(ADDRESSES, &uzbek, cases);
}

static void finds_hosts(void **state) {
    static const test_case cases[] = {
        {"kun.uz", "kun.uz"},
        {"Kun.uz xabar berdi", "Kun.uz"},
        {"gov.az saytında", "gov.az"},
        {"example.com/path?x=1.", "example.com/path?x=1"},
        {"Kun.uzga, daryo.uzning, kun.uz’da", "Kun.uz|daryo.uz|kun.uz"},
        {"oxu.azda", "oxu.az"},
        {"oxu.azdə", "oxu.az"},
        {"сайт kun.uzда", "kun.uz"},
        {"KUN.UZ SAYTI", "KUN.UZ"},
        {"lex.uz:443/docs", "lex.uz:443/docs"},
        {"my.gov.uz", "my.gov.uz"},
        {"t.me/kunuz", "t.me/kunuz"},
        {"Booking.com, Amazon.com.", "Booking.com|Amazon.com"},
        {"‘kun.uz’", "kun.uz"},
        {"readme.txt va Hisobot_2024.docx", "readme.txt|Hisobot_2024.docx"},
        {"FOTO.JPG", "FOTO.JPG"},
        {"maʼlumot.xlsx", "maʼlumot.xlsx"},
    };
    (void)state;
    CHECK(ADDRESSES, &uzbek, cases);
}

static void leaves_sentences(void **state) {
    static const test_case cases[] = {
        {"U keldi.Men ketdim.", ""},
        {"keldi.Uz tilida", ""},
        {"KELDI.MEN KETDIM", ""},
        {"bo‘ldi.it hurdi", ""},
        {"gəldi.at kişnədi, bitdi.il keçdi", ""},
        {"A.S.Pushkin, N.V.Gogol, A. Navoiy", ""},
        {"va h.k. sh.k. t.y. v.b.", ""},
        {"m.av. 1.02.2024, 3.14, 10.30", ""},
        {"Xo‘sh...nima bo‘ldi", ""},
        {"...", ""},
        {".", ""},
        {".a", ""},
        {"a.", ""},
        {"", ""},
        {"bir/ikki va/yoki", ""},
        {"dedi:men", ""},
        {"«Sharq yulduzi».Toshkent", ""},
    };
    (void)state;
    CHECK(ADDRESSES, &uzbek, cases);
}

/* ------------------------------------------------------------- numerals -- */

static bool is_numeral(const char *word, bool alone) {
    return oq_is_numeral((const uint8_t *)word, strlen(word), alone);
}

static void knows_numerals(void **state) {
    static const char *const right[] = {"II",  "IV",   "VIII", "XL",
                                        "XC",  "XXI",  "CD",   "MIX",
                                        "DI",  "MCMXCIX", "MMXXIV",
                                        "MMMDCCCLXXXVIII"};
    static const char *const wrong[] = {"",   "IIII", "VV",  "IC", "XIL",
                                        "XM", "VX",   "IIX", "LL", "ABC",
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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_urls),      cmocka_unit_test(finds_mail),
        cmocka_unit_test(finds_hosts),     cmocka_unit_test(leaves_sentences),
        cmocka_unit_test(knows_numerals),  cmocka_unit_test(finds_numerals),
        cmocka_unit_test(leaves_words),
    };
    (void)azerbaijani, (void)kazakh;
    return cmocka_run_group_tests_name("protect", tests, NULL, NULL);
}
