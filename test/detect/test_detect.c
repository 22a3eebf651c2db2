/*
 * test_detect.c - what tells encodings: the marks and units of UTF-16, UTF-8
 * with and without mistakes, the letters of 8-bit encodings, the table of the
 * AzLat fonts; and that nothing is told of what is in none of them.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../../cli/azlat.h"
#include "../../cli/detect.h"
#include "../../cli/plausible.h"
#include "../../cli/port.h"
#include "../../cli/utf8.h"
#include "../support/text.h"

#include <cmocka.h>

#define NAME(found) ((found) != NULL ? (found)->name : "none")

/* -------------------------------------------------------------- UTF-16 -- */

static void utf16_shows(void **state) {
    static const struct {
        const char *bytes;
        size_t size;
        const char *name;
    } cases[] = {
        {"\xFF\xFE", 2, "utf-16le"},
        {"\xFE\xFF", 2, "utf-16be"},
        {"\xFF\xFE\x41\x00", 4, "utf-16le"},
        {"a\0b\0", 4, "utf-16le"},
        {"\0a\0b", 4, "utf-16be"},
        {"\x30\x04\x3D\x04\x30\x04", 6, "utf-16le"}, /* ана, no zero byte */
        {"\x04\x30\x04\x3D\x04\x30", 6, "utf-16be"},
        {"\x28\x06\x27\x06\x20\x00", 6, "utf-16le"}, /* ba-alif */
        {"\x1C\x20\x41\x00\x1D\x20", 6, "utf-16le"}, /* quotation marks */
        {"", 0, "none"},
        {"a", 1, "none"},
        {"ab", 2, "none"},
        {"a\0", 2, "none"}, /* too short to tell */
        {"    ", 4, "none"},
        {"\n\n\n\n", 4, "none"},
        {"\xD0\xB0\xD0\xBD\xD0\xB0\0", 7, "none"}, /* ана and a zero byte */
        {"plain text, of some length", 26, "none"},
        {"\x01\x02 abcdefghijkl", 15, "none"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(NAME(detect_utf16(cases[i].bytes, cases[i].size)),
                            cases[i].name);
}

static void utf32_shows(void **state) {
    static const struct {
        const char *bytes;
        size_t size;
        const char *name;
    } cases[] = {
        {"\xFF\xFE\0\0a\0\0\0", 8, "utf-32le"},
        {"\0\0\xFE\xFF\0\0\x04\x30", 8, "utf-32be"},
        {"\x30\x04\0\0 \0\0\0\x0D\xF3\x01\0", 12, "utf-32le"},
        {"a\0\0\0b", 5, "utf-32le"}, /* cut */
        {"a\0b\0", 4, "none"},
        {"\x30\x04\x3D\x04", 4, "none"},
        {"\0\0\0\0", 4, "none"},
        {"abcd", 4, "none"},
        {"a", 1, "none"},
        {"", 0, "none"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(NAME(detect_utf32(cases[i].bytes, cases[i].size)),
                            cases[i].name);
}

/* --------------------------------------------------------------- UTF-8 -- */

static void utf8_shows(void **state) {
    static const char sample[] = "Шәһәр, ağac, گؤزل";
    size_t size = sizeof sample - 1;
    (void)state;
    for (size_t cut = 0; cut <= size; cut++) {
        detection found = detect(sample, cut, false);
        assert_true(found.sure);
        assert_string_equal(NAME(found.first), "utf-8");
    }
    assert_true(detect(sample, size, true).sure);
    assert_string_equal(NAME(detect(sample, size, true).first), "utf-8");
}

/* A mistake does not make it Windows-1251. */
static void utf8_with_a_mistake(void **state) {
    static const char sample[] = "Шәһәрин гәдим күчәләри илә ҝәзән гонаглар "
                                 "һәр дәфә тәзә \xFF бир шеј ҝөрүрләр.";
    detection found = detect(sample, sizeof sample - 1, true);
    (void)state;
    assert_string_equal(NAME(found.first), "utf-8");
    assert_true(found.sure);
}

/* ------------------------------------------------------ 8-bit encodings -- */

/* The byte of a character; -1: the encoding has none. */
static int byte_of(const encoding *e, void *decoder, uint32_t code) {
    for (int i = 128; i < 256; i++) {
        char byte = (char)i, bytes[16], *from = &byte, *to = bytes;
        size_t left = 1, room = sizeof bytes;
        if (port_decode(decoder, &from, &left, &to, &room) != PORT_ALL)
            continue;
        size_t size = (size_t)(to - bytes);
        if (e->letters != NULL) size = e->letters(bytes, size);
        if (size > 0 && utf8_code(bytes, size) == code) return i;
    }
    return code < 0x80 ? (int)code : -1;
}

static text written(const char *utf8, int number) {
    const encoding *e = &encodings[number];
    void *decoder = encoding_open(e);
    text out = {0};
    assert_non_null(decoder);
    for (size_t at = 0; utf8[at] != '\0';) {
        int byte =
            byte_of(e, decoder, (uint32_t)next_code(utf8, strlen(utf8), &at));
        assert_true(byte >= 0);
        text_add(&out, &(char){(char)byte}, 1);
    }
    port_decoder_close(decoder);
    return out;
}

static const struct {
    int number;
    const char *name; /* under which it is told */
    const char *text;
} texts[] = {
    {ENCODING_1251, "windows-1251",
     "На краю деревни, у реки, играют дети. Бабушка рассказывает им сказку, "
     "а дед поливает сад возле дома. Когда солнце садится, все пьют чай."},
    {ENCODING_KOI8R, "koi8-r",
     "На краю деревни, у реки, играют дети. Бабушка рассказывает им сказку, "
     "а дед поливает сад возле дома. Когда солнце садится, все пьют чай."},
    {ENCODING_PT154, "pt154",
     "Шәһәрин гәдим күчәләри илә ҝәзән гонаглар тәзә бир шеј ҝөрүрләр."},
    {ENCODING_PT154, "pt154",
     "Қишлоқнинг чеккасидаги боғда болалар ўйнаб юришибди, ҳовли тинч."},
    {ENCODING_PT154, "pt154",
     "Ауыл ситендәге йылға буйында балалар уйнай, өләсәйҙәре әкиәт һөйләй."},
    {ENCODING_RK1048, "rk1048",
     "Ауылдың шетіндегі өзеннің жағасында балалар ойнап жүр, күн ұясында."},
    {ENCODING_1254, "windows-1254",
     "Köyün ucundaki ırmağın kıyısında çocuklar oynuyor, güneş batıyor."},
    {ENCODING_8859_9, "windows-1254", /* the same bytes */
     "Köyün ucundaki ırmağın kıyısında çocuklar oynuyor, güneş batıyor."},
    {ENCODING_1256, "windows-1256",
     "بو كتابين يازاري تبريزده آنادان اولوب و اؤز ديلينده يازيب دير."},
    {ENCODING_AZLAT, "azlat",
     "Şəhərin qədim küçələri ilə gəzən qonaqlar hər dəfə təzə şey görürlər."},
};

static void letters_tell(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        text bytes = written(texts[i].text, texts[i].number);
        detection found = detect(bytes.data, bytes.size, true);
        assert_string_equal(NAME(found.first), texts[i].name);
        assert_true(found.sure);
        text_free(&bytes);
    }
}

/* The second is named where the first is not sure. */
static void few_letters_do_not(void **state) {
    detection found = detect("x\xE8", 2, true);
    (void)state;
    assert_false(found.sure);
    assert_non_null(found.first);
    assert_non_null(found.second);
    assert_ptr_not_equal(found.first, found.second);
}

static void noise_is_refused(void **state) {
    uint64_t seed = random_seed();
    (void)state;
    for (int i = 0; i < 200; i++) {
        char bytes[300];
        for (size_t j = 0; j < sizeof bytes; j++)
            bytes[j] = (char)(128 + random_below(&seed, 128));
        assert_false(detect(bytes, sizeof bytes, true).sure);
    }
}

/* Whatever the bytes are, there is an answer, and cutting does no harm. */
static void anything_is_answered(void **state) {
    uint64_t seed = random_seed();
    char bytes[80];
    (void)state;
    for (int i = 0; i < 2000; i++) {
        size_t size = random_below(&seed, sizeof bytes);
        for (size_t j = 0; j < size; j++)
            bytes[j] = (char)random_below(&seed, 256);
        assert_non_null(detect(bytes, size, i % 2 == 0).first);
    }
}

/* --------------------------------------------------------------- Letters -- */

static void tables_are_read(void **state) {
    static const uint32_t right[] = {0x448, 0x4D9, 0x4BB, 0x4D9, 0x440};
    static const uint32_t odd[] = {0x448, 0x4D9, 0x4BB, 0x4D9, 'r'};
    static const uint32_t turned[] = {0x448, 0x4D8, 0x4BA, 0x4D8, 0x420};
    plausibility a = {.count = 0}, b = a, c = a;
    uint64_t none, some, other;
    (void)state;
    plausible_add(&a, right, 5);
    plausible_add(&b, odd, 5);
    plausible_add(&c, turned, 5);
    assert_true(plausible_cost(&a, NULL, &none) <
                plausible_cost(&b, NULL, &some));
    assert_true(plausible_cost(&a, NULL, &none) <
                plausible_cost(&c, NULL, &other));
    assert_int_equal(none, 0);
    assert_int_equal(some, 1);
    assert_int_equal(other, 1);
    for (size_t i = 0; i < LETTER_TABLES; i++) {
        assert_non_null(letter_tables[i].tag);
        assert_true(strlen(letter_tables[i].costs) > 100);
    }
}

/* ----------------------------------------------------------------- AzLat -- */

static void fonts_have_their_letters(void **state) {
    static const struct {
        const char *from, *to;
    } cases[] = {
        {"Азярбайъан", "Azərbaycan"},
        {"Щесаб нюмряси", "Hesab nömrəsi"},
        {"Доьулдуьу йер", "Doğulduğu yer"},
        {"Гейдиййат цнваны", "Qeydiyyat ünvanı"},
        {"Эялир мянбяйи", "Gəlir mənbəyi"},
        {"ИШЧИ ЖУРНАЛ", "İŞÇİ JURNAL"},
        {"ё Ё № «12»", "ё Ё № «12»"},
        {"", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char bytes[64];
        size_t size = strlen(cases[i].from);
        memcpy(bytes, cases[i].from, size);
        size = azlat_letters(bytes, size);
        assert_int_equal(size, strlen(cases[i].to));
        assert_memory_equal(bytes, cases[i].to, size);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf16_shows),
        cmocka_unit_test(utf32_shows),
        cmocka_unit_test(utf8_shows),
        cmocka_unit_test(utf8_with_a_mistake),
        cmocka_unit_test(letters_tell),
        cmocka_unit_test(few_letters_do_not),
        cmocka_unit_test(noise_is_refused),
        cmocka_unit_test(anything_is_answered),
        cmocka_unit_test(tables_are_read),
        cmocka_unit_test(fonts_have_their_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
