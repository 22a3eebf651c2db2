/*
 * test_protect.c - foreign words and abbreviations, which must not be
 * converted, as one model and the letters of one language find them. See
 * finders.h; whole sentences through a converter are in test_foreign.c.
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

int main(void) {
    const struct CMUnitTest tests[] = {
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
    };
    return cmocka_run_group_tests_name("protect", tests, NULL, NULL);
}
