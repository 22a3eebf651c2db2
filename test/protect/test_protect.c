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

#include "base/roman.h"
#include "convert/protect.h"

#include "../support/random.h"

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

static void list_known(const language *own, uint8_t known[0x250]) {
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
static void note(char *out, const char *text, oq_range range) {
    size_t at = strlen(out), size = range.end - range.start;
    assert_true(at + size + 2 < FOUND_MOST);
    if (at != 0) out[at++] = '|';
    memcpy(out + at, text + range.start, size);
    out[at + size] = 0;
}

/* Addresses, or placeholders. */
static bool find_names(const oq_sought *sought, int kind, const uint8_t *bytes,
                       size_t size, oq_ranges *found) {
    oq_ranges others = {.memory = found->memory};
    bool good = kind == ADDRESSES
                    ? oq_find_names(sought, bytes, size, found, &others)
                    : oq_find_names(sought, bytes, size, &others, found);
    oq_ranges_free(&others);
    return good;
}

static bool find_by_signs(int kind, const uint8_t *bytes, size_t size,
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

static bool find(int kind, const language *own, const char *text,
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

/* ------------------------------------------------------------- numerals -- */

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

/* -------------------------------------------------------- foreign words -- */

static void keeps_names(void **state) {
    static const test_case cases[] = {
        {"Microsoft Word dasturi", "Microsoft|Word"},
        {"Facebook va Twitter tarmoqlari", "Facebook|Twitter"},
        {"Bu Windows uchun.", "Windows"},
        {"C vitamini", "C"},
        {"Bu choy Chorsu bozoridan", ""},
        {"MICROSOFT kompaniyasi", "MICROSOFT"},
        {"U Déjà dedi", "Déjà"},
        {"YouTube kanalida, iPhone telefoni", "YouTube|iPhone"},
        {"Google qidiruvi", "Google"},
    };
    (void)state;
    CHECK(FOREIGN, &uzbek, cases);
}

/* The apostrophe stays with the name: before a suffix it is no letter. */
static void parts_suffixes(void **state) {
    static const test_case cases[] = {
        {"Men Facebook'da o‘qidim", "Facebook'"},
        {"Men Facebook’dagi xabarni o‘qidim", "Facebook’"},
        {"Bu Microsoftʼning ishi", "Microsoftʼ"},
        {"Ular Twitter-da yozishdi", "Twitter"},
        {"Men buni Facebookda o‘qidim", "Facebook"},
        {"Bu Windowsning ishi", "Windows"},
        {"Bu Google’ning ishi", "Google’"},
        {"Bu va’da, ma’no va e’londir", ""},
    };
    static const test_case in_azerbaijani[] = {
        {"Mən bunu Twitter-də oxudum", "Twitter"},
        {"Bu Windows'un işidir", "Windows'"},
    };
    (void)state;
    CHECK(FOREIGN, &uzbek, cases);
    CHECK(FOREIGN, &azerbaijani, in_azerbaijani);
}

static void keeps_sentences(void **state) {
    static const test_case cases[] = {
        {"The old man is on the boat at sea.",
         "The|old|man|is|on|the|boat|at|sea"},
        {"It was the best of times, it was the worst of times.",
         "It|was|the|best|of|times|it|was|the|worst|of|times"},
        {"THE OLD MAN AND THE SEA", "THE|OLD|MAN|AND|THE|SEA"},
        {"I don’t know what you said to him.",
         "I|don’t|know|what|you|said|to|him"},
        {"Men “The Old Man and the Sea” asarini o‘qidim.",
         "The|Old|Man|and|the|Sea"},
        {"U menga: I love you, dedi va ketdi.", "I|love|you"},
        {"Bu yerda machine learning va deep learning usullari haqida.",
         "machine|learning|deep|learning"},
        {"Human Rights Watch tashkiloti hisoboti", "Human|Rights|Watch"},
        {"The New York Times’ning maqolasida", "The|New|York|Times’"},
    };
    (void)state;
    CHECK(FOREIGN, &uzbek, cases);
}

static void keeps_in_others(void **state) {
    static const test_case in_azerbaijani[] = {
        {"Mən \"The Old Man and the Sea\" əsərini oxudum.",
         "The|Old|Man|and|the|Sea"},
        {"It was the best of times.", "It|was|the|best|of|times"},
    };
    static const test_case in_kazakh[] = {
        {"Men “The Old Man and the Sea” kıtabyn oqydym.",
         "The|Old|Man|and|the|Sea"},
        {"It was the best of times.", "It|was|the|best|of|times"},
    };
    (void)state;
    CHECK(FOREIGN, &azerbaijani, in_azerbaijani);
    CHECK(FOREIGN, &kazakh, in_kazakh);
}

/* Compounds whose second part looks own. */
static void keeps_compounds(void **state) {
    static const test_case cases[] = {
        {"Menga e-mail yozing, E-mail, e-mailga", "e|mail|E|mail|e|mail"},
        {"Wi-Fi bor, wi-fi yoʻq", "Wi|Fi|wi|fi"},
        {"e-kitob, e-", ""},
        {"-e-mail, ke-mail", ""},
    };
    static const test_case in_crimean[] = {
        {"e-mail adresi, e-mailniñ", "e|mail|e|mail"},
        {"Onıñ \"The Old Man and the Sea\" kitabını oqudım.",
         "The|Old|Man|and|the|Sea"},
        {"It was the best of times.", "It|was|the|best|of|times"},
        {"At, it ve bir çift qoy. Men de on kün bardım.", ""},
        {"Ad ve soyad. Qırımtatar tili ve edebiyatı", ""},
    };
    (void)state;
    CHECK(FOREIGN, &uzbek, cases);
    CHECK(FOREIGN, &crimean, in_crimean);
}

/* As kernels see them, too: at each place of 64 bytes and over their end. */
static void keeps_abbreviations(void **state) {
    static const test_case cases[] = {
        {"URL, USB va HTML bor. (KDE) \"PNG\" 'PDF'",
         "URL|USB|HTML|KDE|PNG|PDF"},
        {"URLni oching, USBga, SQLning, HTMLdir", "URL|USB|SQL|HTML"},
        {"URL'ni, URLʼni, URL’ni", "URL'|URLʼ|URL’"},
        {"URL-ni, UTF-8, TCP/IP, MP3, PDF2", "URL|UTF|TCP|IP|MP|PDF"},
        {"URLs va PDFs", "URLs|PDFs"},
        {"PCın, USBına, PCни, PHPҳа", "PC|USB|PC|PHP"},
        {"                                                              URL "
         "                                                         XHTML",
         "URL|XHTML"},
        {"USB", "USB"},
        {"API ZIP CAPTCHA UNICODE", "API|ZIP|CAPTCHA|UNICODE"},
    };
    static const test_case others[] = {
        {"BMT, AQSH, AQShda, NATO, FIFA, TV, MDH, OAV", ""},
        {"XUSB USBX USBÖ USBҒА gUSB 3USB ÖUSB oʻUSB USBoXUSB", "USB"},
        {"Url, url, Usb, usb", ""},
        {"MP, MPning", ""},
        {"API\u0307, URI\u0307", ""}, /* APİ in NFD */
        /* Own words in headings: thread, friend. */
        {"IP manzil, tarmoq IP orqali", "IP|IP"},
        {"IT-park, COVID-19ga, BBC", "IT|COVID|BBC"},
        {"IT HURAR, KARVON O‘TAR", ""},
        {"IP UZILDI\nQIZIL IP\nIP-SIM", ""},
        {"DOS BOR, IP BOR, IP USB", "IP|USB"},
        {"", ""},
    };
    (void)state;
    CHECK(ABBREVIATIONS, &uzbek, cases);
    CHECK(ABBREVIATIONS, &uzbek, others);
}

/* Each one of the lists, a digit behind it. */
static void keeps_all_abbreviations(void **state) {
    static const char all[] =
        "CD ID IP IT MP PC BBC CNN NBA COVID UNESCO UNICEF "
        "API APK AVI BMP BSD CAD CDN CGI CMD CMS CPU CRC CSS "
        "CSV DDR DLL DNS DOC DOS DPI DSL DVB DVD DVI EXE FAQ FAT FPS FTP "
        "GID GIF GIS GNU GPG GPL GPS GPU GSM GTK GUI HDD HDR HTC IBM ICQ "
        "IDE IRC ISO ISP JPG JVM KDE LAN LCD LED LTE MAC MKV MMS MPG MSI "
        "NAS NFC NTP OCR ODF ODT OEM PCI PDA PDF PGP PHP PNG POP PPP PPT "
        "PSD RAM RDF RFC RGB ROM RPC RPM RSA RSS RTF SDK SEO SHA SQL SSD "
        "SSH SSL SVG TCP TFT TLS TTF TXT UDP UFS UID UML UPS URI URL USB "
        "UTC UTF VGA VPN WAN WAV WEB WMA WMV WWW XIM XLS XML XSL ZIP AJAX "
        "BIOS CMYK DHCP DOCX DSLR EPUB EXIF FLAC GIMP GPRS HDMI HDTV HTML "
        "HTTP IEEE IMAP IMEI IPTV ISBN ISDN ISSN JPEG JSON LDAP LGPL MIDI "
        "MIME MPEG NTFS ODBC OLED PPTX RAID SATA SCSI SFTP SMTP SNMP SOAP "
        "SSID SUID TIFF UEFI UNIX UUID VOIP WLAN XLSX XMPP YAML ASCII HTTPS "
        "MSDOS POSIX XHTML CAPTCHA UNICODE";
    oq_memory memory = oq_memory_of(NULL);
    size_t size;
    (void)state;
    for (const char *word = all; *word != 0; word += size + (word[size] != 0)) {
        oq_ranges found = {.memory = &memory};
        char text[32];
        size = strcspn(word, " ");
        snprintf(text, sizeof(text), "bu %.*s1 va", (int)size, word);
        assert_true(find(ABBREVIATIONS, &uzbek, text, &found));
        if (found.count != 1) fail_msg("%s", text);
        assert_int_equal(found.items[0].end, 3 + size);
        oq_ranges_free(&found);
    }
}

/* Own words that are spelt like English ones, alone and in lines. */
static void leaves_own_words(void **state) {
    static const test_case cases[] = {
        {"Ham on bot kim men son bad", ""},
        {"Men on yoshda edim, son ham bor edi.", ""},
        {"Bot ham, kim ham, bad niyat ham bor.", ""},
        {"Burnimga is hidi keldi, men ketdim.", ""},
        {"At, it va qo‘y boqdi.", ""},
        {"Bu at juda tez chopadi.", ""},
        {"U is chiqarib ketdi.", ""},
        {"ham\non\nbot\nkim\nmen\nson\nbad\nis\nat\nit\nmana\nman", ""},
        {"TEMIR MIX QOQDI, BU DI EMAS, XIL-XIL GULLAR", ""},
        {"MEN ON HAM SON BOT", ""},
        {"Ey, ona! Nega? Yo‘q. Ha. Bo‘pti. Kel. Ol. Bor.", ""},
        {"O‘zbekiston Respublikasi Prezidenti Toshkentda bo‘ldi.", ""},
        {"g‘oya, o'g'il, bog’, tog`, toʻgʻri, togʻ-tosh", ""},
        {"a) birinchi b) ikkinchi d) uchinchi", ""},
        {"", ""},
        {" \n\n .,-’ \n", ""},
    };
    (void)state;
    CHECK(FOREIGN, &uzbek, cases);
}

/* Names and loans in own spelling, and abbreviations. */
static void leaves_loans(void **state) {
    static const test_case cases[] = {
        {"Jon Smit va Robert Braun, Tom Soyer, Ted, Adam, Mark keldi.", ""},
        {"Internet, marketing, biznes, server, sayt, monitoring, reyting", ""},
        {"Prezident Makron va kansler Merkel uchrashdi.", ""},
        {"NATO, AQSH, BMT, YUNESKO, FIFA", ""},
        {"SamDU, OʻzLiDeP va O‘zLiDeP, ToshDTU, AQShda, OTMlar", ""},
        {"Nu i chto ty skajesh, dedi rus. Davay poyedem domoy.", ""},
        {"Lermontov, Dostoyevskiy, Miloshevich, Shevchenko", ""},
    };
    static const test_case in_azerbaijani[] = {
        {"Sən də bil ki, on il əvvəl at da, it də var idi.", ""},
        {"AZƏRBAYCAN RESPUBLİKASI, BMT, NATO", ""},
        {"Biznes, marketinq, internet, server, reytinq", ""},
    };
    static const test_case in_kazakh[] = {
        {"Būrynğy ötken zamanda, bır danyşpan kısı, Bağdat şaharynyñ bır "
         "ülken qazysynyñ üiıne kelıp qonypty",
         ""},
        {"On jyl būryn men de, sen de bala edık.", ""},
    };
    (void)state;
    CHECK(FOREIGN, &uzbek, cases);
    CHECK(FOREIGN, &azerbaijani, in_azerbaijani);
    CHECK(FOREIGN, &kazakh, in_kazakh);
}

/* Without a model letters alone decide. */
static void needs_no_model(void **state) {
    static const language other = {"xx", "", "abdefghijklmnopqrstuvyz"};
    static const test_case cases[] = {
        {"Microsoft Word bilan the old man", "Microsoft|Word"},
        {"xato", "xato"},
        {"bu ne", ""},
    };
    (void)state;
    assert_null(oq_foreign_model_of("xx", 2));
    assert_null(oq_foreign_model_of("u", 1));
    assert_null(oq_foreign_model_of("uzb", 3));
    assert_non_null(oq_foreign_model_of("uz-Latn", 2));
    CHECK(FOREIGN, &other, cases);
}

/* A letter and its mark are the same as the composed letter. */
static void reads_marks(void **state) {
    static const test_case in_azerbaijani[] = {
        {"U\xCC\x88zu\xCC\x88m yeyirdi, go\xCC\x88zu\xCC\x88 is\xCC\xA7"
         "ıqda idi.",
         ""},
    };
    static const test_case in_uzbek[] = {
        {"U De\xCC\x81ja dedi", "De\xCC\x81ja"},
        {"\xCC\x81 men \xCC\x81", ""},
    };
    (void)state;
    CHECK(FOREIGN, &azerbaijani, in_azerbaijani);
    CHECK(FOREIGN, &uzbek, in_uzbek);
}

/* ----------------------------------------------------------- properties -- */

/* Text of pieces that the finders care for, in lines. */
static size_t make_text(char *text, size_t room, uint64_t *state) {
    static const char *const pieces[] = {
        " ",        " ",         " ",        "\n",        ".",
        "@",        "://",       "www.",     "kun.uz",    "the",
        "of",       "Microsoft", "bilan",    "va",        "I",
        "XX",       "V",         "'",        "’",         "ʻ",
        "-",        "o",         "é",        "e\xCC\x81", "\xCC\x81",
        "ш",        "ə",         "C",        "ch",        "\xF0\x9F\x98\x80",
        ",",        "(",         ")",        "“",         "\xEA\x9E\x8C",
        "/",        ":",         "learning", "on",        "ning",
        "\xC3\x97", "_",         "1"};
    size_t size = 0;
    while (size + 16 < room) {
        const char *piece = pieces[random_below(state, OQ_COUNT(pieces))];
        strcpy(text + size, piece);
        size += strlen(piece);
    }
    return size;
}

static void check_ranges(const oq_ranges *found, const char *text,
                         size_t size) {
    size_t last = 0;
    for (size_t i = 0; i < found->count; i++) {
        oq_range range = found->items[i];
        assert_true(range.start >= last && range.start < range.end);
        assert_true(range.end <= size);
        assert_int_not_equal(text[range.start] & 0xC0, 0x80);
        assert_int_not_equal(text[range.end] & 0xC0, 0x80);
        assert_null(memchr(text + range.start, '\n', range.end - range.start));
        last = range.end;
    }
}

/* Ranges are in order and whole characters; a line gives the same alone. */
static void depends_on_lines(void **state) {
    uint64_t seed = random_seed();
    oq_memory memory = oq_memory_of(NULL);
    (void)state;
    for (int round = 0; round < 3000; round++) {
        char text[400];
        oq_ranges whole = {.memory = &memory}, parts = {.memory = &memory};
        size_t size = make_text(text, sizeof(text), &seed);
        int kind = 1 << round % 5;
        assert_true(find(kind, &uzbek, text, &whole));
        check_ranges(&whole, text, size);
        for (char *line = text; line != NULL && *line != 0;) {
            char *end = strchr(line, '\n');
            size_t from = parts.count;
            if (end != NULL) *end = 0;
            assert_true(find(kind, &uzbek, line, &parts));
            for (size_t i = from; i < parts.count; i++) {
                parts.items[i].start += (size_t)(line - text);
                parts.items[i].end += (size_t)(line - text);
            }
            line = end != NULL ? end + 1 : NULL;
        }
        assert_int_equal(whole.count, parts.count);
        if (whole.count != 0)
            assert_memory_equal(whole.items, parts.items,
                                whole.count * sizeof(oq_range));
        oq_ranges_free(&whole);
        oq_ranges_free(&parts);
    }
}

static void *refuse(void *context, void *pointer, size_t size) {
    (void)context, (void)pointer, (void)size;
    return NULL;
}

static void tells_of_no_memory(void **state) {
    oq_memory memory = {refuse, NULL};
    oq_ranges ranges = {.memory = &memory};
    (void)state;
    assert_false(find(ADDRESSES, &uzbek, "kun.uz", &ranges));
    assert_false(find(NUMERALS, &uzbek, "XX asr", &ranges));
    assert_false(find(FOREIGN, &uzbek, "Windows", &ranges));
    assert_false(find(FOREIGN, &uzbek, "It was the best\nuy", &ranges));
    assert_false(find(ABBREVIATIONS, &uzbek, "URL", &ranges));
    assert_true(find(FOREIGN, &uzbek, "bu uy", &ranges));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_urls),
        cmocka_unit_test(finds_mail),
        cmocka_unit_test(finds_hosts),
        cmocka_unit_test(finds_endings),
        cmocka_unit_test(finds_placeholders),
        cmocka_unit_test(leaves_sentences),
        cmocka_unit_test(knows_numerals),
        cmocka_unit_test(finds_numerals),
        cmocka_unit_test(finds_formulas),
        cmocka_unit_test(leaves_words),
        cmocka_unit_test(keeps_names),
        cmocka_unit_test(parts_suffixes),
        cmocka_unit_test(keeps_sentences),
        cmocka_unit_test(keeps_in_others),
        cmocka_unit_test(keeps_compounds),
        cmocka_unit_test(keeps_abbreviations),
        cmocka_unit_test(keeps_all_abbreviations),
        cmocka_unit_test(leaves_own_words),
        cmocka_unit_test(leaves_loans),
        cmocka_unit_test(needs_no_model),
        cmocka_unit_test(reads_marks),
        cmocka_unit_test(depends_on_lines),
        cmocka_unit_test(tells_of_no_memory),
    };
    return cmocka_run_group_tests_name("protect", tests, NULL, NULL);
}
