/*
 * test_addresses.c - addresses and placeholders, which must not be converted:
 * what is one, where it ends, and what in sentences is none. See finders.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "finders.h"

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

/* Each ending of a host or file; some need a second point. */
static void finds_endings(void **state) {
    static const char endings[] =
        "com org net edu gov mil int info biz pro app dev blog site online "
        "shop store tech xyz club wiki news media live cloud link page academy "
        "agency center digital design email expert group school space studio "
        "systems today tools world company network software solutions uz az kz "
        "kg tm tj tr ru ua by ge am ir cn mn af de fr uk us eu ch nl pl cz se "
        "no fi dk es pt gr ro bg hu rs jp kr ca au nz br io ai tv cc ws fm gg "
        "lt lv ee hr si sk lu mx ar cl za eg ae sa qa kw pk bd th vn my sg ph "
        "hk tw md cy txt pdf doc docx xls xlsx ppt pptx odt ods rtf csv tsv "
        "json xml html htm xhtml epub fb2 djvu mobi jpg jpeg png gif bmp svg "
        "webp tif tiff psd mp3 mp4 wav ogg avi mkv mov flv zip rar tar gz bz2 "
        "xz 7z iso exe msi apk deb rpm dll cfg ini log sql php asp aspx jsp "
        "css js py md cpp srt ttf otf tmp at it is il in be me to sh su va ne "
        "name travel museum top bar men one UZ AZ KZ RU COM ORG NET GOV EDU "
        "TXT PHP 7Z";
    size_t wrong = 0;
    (void)state;
    for (const char *at = endings; *at != 0; at += *at == ' ') {
        oq_memory memory = oq_memory_of(NULL);
        oq_ranges found = {.memory = &memory};
        char text[32];
        int length = (int)strcspn(at, " ");
        int whole = snprintf(text, sizeof text, "AB.CDE.%.*s", length, at);
        assert_true(find(ADDRESSES, &uzbek, text, &found));
        if (found.count != 1 || found.items[0].start != 0 ||
            found.items[0].end != (size_t)whole) {
            print_error("\"%s\" is not found\n", text);
            wrong++;
        }
        oq_ranges_free(&found);
        at += length;
    }
    assert_int_equal(wrong, 0);
}

static void finds_hosts(void **state) {
    static const test_case cases[] = {
        {"kun.uz", "kun.uz"},
        {"Kun.uz xabar berdi", "Kun.uz"},
        {"gov.az saytında", "gov.az"},
        {"example.com/path?x=1.", "example.com/path?x=1"},
        {"Kun.uzga, daryo.uzning, kun.uz’da", "Kun.uz|daryo.uz|kun.uz"},
        {"oxu.azda", "oxu.az"},
        {"lex.kzda, mail.ruga, t.comda, t.netga, t.orgni, t.infoda",
         "lex.kz|mail.ru|t.com|t.net|t.org|t.info"},
        {"oxu.azdə", "oxu.az"},
        {"сайт kun.uzда", "kun.uz"},
        {"KUN.UZ SAYTI", "KUN.UZ"},
        {"lex.uz:443/docs", "lex.uz:443/docs"},
        {"my.gov.uz", "my.gov.uz"},
        {"tatar-inform.tatar, x.a.com", "tatar-inform.tatar|x.a.com"},
        {"t.me/kunuz", "t.me/kunuz"},
        {"Booking.com, Amazon.com.", "Booking.com|Amazon.com"},
        {"‘kun.uz’", "kun.uz"},
        {"readme.txt va Hisobot_2024.docx", "readme.txt|Hisobot_2024.docx"},
        {"FOTO.JPG", "FOTO.JPG"},
        {"maʼlumot.xlsx", "maʼlumot.xlsx"},
        {"2.7z, 1.2.mp3, 5.uz", "2.7z|1.2.mp3|5.uz"},
        {"1.5, 22.02.2002, 7.7, 802.11b, a.5@b", ""},
        {"kun.uz.5", ""},
    };
    (void)state;
    CHECK(ADDRESSES, &uzbek, cases);
}

static void finds_placeholders(void **state) {
    static const test_case cases[] = {
        {"{{SITENAME}} sayfası", "SITENAME"},
        {"{{PLURAL:$1|bir kün|$1 kün}}", "PLURAL"},
        {"{{GENDER:$1|}} ve {{int:mail}}", "GENDER|int:mail"},
        {"{{ns:special}}:Ara", "ns:special"},
        {"{{#if:x|bar|yoq}}", "#if"},
        {"${ad} keldi", "ad"},
        {"%(say)d kitap, %(ad)s.", "say)d|ad)s"},
        {"%(ad) keldi", "ad)"},
        {"%(ad)sız", "ad)"},
        {"{söz} {name} [x] (y)", ""},
        {"{{bir eki}} {{köy}} {{}} {{ {{", ""},
        {"{{a:bir eki}}", "a"},
        {"50% (yarı) %( %(bir eki)", ""},
        {"{", ""},
        {"{{", ""},
        {"{{a", ""},
        {"${", ""},
        {"${a", ""},
        {"%", ""},
        {"%%(ad)s %%%(ad)s %%%%(ad)s", "ad)s"},
        {"%{{AD}} %%{{AD}}", "AD"},
        {"%(", ""},
        {"%(a", ""},
        {"%(a)", "a)"},
        {"", ""},
    };
    (void)state;
    CHECK(PLACEHOLDERS, &uzbek, cases);
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
        {"b.e.sh, e.sh., b.ə.il, v.b.in", ""},
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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_urls),
        cmocka_unit_test(finds_mail),
        cmocka_unit_test(finds_hosts),
        cmocka_unit_test(finds_endings),
        cmocka_unit_test(finds_placeholders),
        cmocka_unit_test(leaves_sentences),
    };
    return cmocka_run_group_tests_name("addresses", tests, NULL, NULL);
}
