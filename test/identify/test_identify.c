/*
 * test_identify.c - what texts are taken for: sentences of our own in many
 * languages and orthographies, and what must not matter: normal form, capitals,
 * how a stream is cut, how much room there is. Texts that are none of ours.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "../support/text.h"
#include "ortaq.h"

#include "../support/library.h"

enum { ROOM = 256 };

typedef struct identify_case {
    const char *tag, *string;
} identify_case;

static const identify_case cases[] = {
    {"az-Latn", "Dünən axşam uşaqlar həyətdə oynayırdı, anam isə çay dəmləyib "
                "pəncərədən onlara baxırdı."},
    {"az-Cyrl", "Дүнән ахшам ушаглар һәјәтдә ојнајырды, анам исә чај дәмләјиб "
                "пәнҹәрәдән онлара бахырды."},
    {"az-Latn-x-1991", "Dünän axşam uşaqlar häyätdä oynayırdı, anam isä çay "
                       "dämläyib päncärädän onlara baxırdı."},
    {"az-Arab", "دونن آخشام اوشاقلار حیطده اوینییردیلار، آنام دا چای دملییب "
                "پنجره‌دن اونلارا باخیردی."},
    {"tr-Latn", "Dün akşam çocuklar avluda oynuyordu, annem de çay demleyip "
                "pencereden onlara bakıyordu."},
    {"kk-Cyrl", "Кеше кешке балалар аулада ойнап жүрді, ал анам шай демдеп, "
                "терезеден соларға қарап отырды."},
    {"kk-Latn-x-2021", "Keşe keşke balalar aulada oinap jürdı, al anam şai "
                       "demdep, terezeden solarğa qarap otyrdy."},
    {"kk-Arab", "كەشە كەشكە بالالار اۋلادا ويناپ ٴجۇردى، ال انام شاي دەمدەپ، "
                "تەرەزەدەن سولارعا قاراپ وتىردى."},
    {"ky-Cyrl", "Кечээ кечинде балдар короодо ойноп жүрүштү, ал эми апам чай "
                "демдеп, терезеден аларды карап отурду."},
    {"uz-Latn-x-1995", "Kecha oqshom bolalar hovlida oʻynashayotgan edi, onam "
                       "esa choy damlab, derazadan ularga qarab oʻtirgandi."},
    {"uz-Latn-x-2026", "Keça oqşom bolalar hovlida öynaşayotgan edi, onam esa "
                       "çoy damlab, derazadan ularga qarab ötirgandi."},
    {"uz-Cyrl", "Кеча оқшом болалар ҳовлида ўйнашаётган эди, онам эса чой "
                "дамлаб, деразадан уларга қараб ўтирганди."},
    {"tk-Latn", "Düýn agşam çagalar howluda oýnaýardylar, ejem bolsa çaý "
                "demläp, penjireden olara seredip otyrdy."},
    {"tt-Cyrl", "Кичә кич балалар ишегалдында уйный иде, ә әнием чәй пешереп, "
                "тәрәзәдән аларга карап утырды."},
    {"ba-Cyrl", "Кисә кис балалар ихатала уйнай ине, ә әсәйем сәй бешереп, "
                "тәҙрәнән уларға ҡарап ултырҙы."},
    {"crh-Latn", "Tünevin aqşam balalar azbarda oynay ediler, anam ise çay "
                 "qaynatıp, pencereden olarğa baqa edi."},
    {"ug-Arab", "تۈنۈگۈن كەچتە بالىلار ھويلىدا ئويناۋاتاتتى، ئانام بولسا چاي "
                "دەملەپ، دېرىزىدىن ئۇلارغا قاراپ ئولتۇراتتى."},
    {"ug-Latn", "Tünügün kechte balilar hoylida oynawatatti, anam bolsa chay "
                "demlep, dérizidin ulargha qarap olturatti."},
    {"sah-Cyrl", "Бэҕэһээ киэһэ оҕолор таһырдьа оонньообуттара, оттон ийэм "
                 "чэй оргутан, түннүгүнэн кинилэри көрөн олорбута."},
    {"ru-Cyrl", "Вчера вечером дети играли во дворе, а мама заваривала чай и "
                "смотрела на них из окна."},
    {"uk-Cyrl", "Учора ввечері діти гралися у дворі, а мама заварювала чай і "
                "дивилася на них із вікна."},
    {"fa-Arab", "دیروز عصر بچه‌ها در حیاط بازی می‌کردند "
                "و "
                "مادرم "
                "چای "
                "دم "
                "می‌کرد و "
                "از پنجره به آنها نگاه می‌کرد."},
    {"ar-Arab", "كان الأطفال يلعبون أمس في الفناء، وكانت أمي تعد الشاي وتنظر "
                "إليهم من النافذة."},
    {"en-Latn", "Yesterday evening the children were playing in the yard, and "
                "my mother made tea and watched them from the window."},
    {"de-Latn", "Gestern Abend spielten die Kinder im Hof, und meine Mutter "
                "kochte Tee und sah ihnen aus dem Fenster zu."},
    {"hu-Latn",
     "Tegnap este a gyerekek az udvaron játszottak, anyám pedig teát "
     "főzött, és az ablakból nézte őket."},
    {"ka-Geor", "გუშინ საღამოს ბავშვები ეზოში თამაშობდნენ."},
    {"hy-Armn", "Երեկ երեկոյան երեխաները բակում խաղում էին։"},
    {"otk-Orkh", "𐱅𐰭𐰼𐰃 𐱅𐰇𐰼𐰰"},
    {"und", ""},
    {"und", "12.5 % — 1958, 2024-11-28 ... (!)"},
    {"und", "Χθες το βράδυ τα παιδιά έπαιζαν στην αυλή."},
    {"und", "昨天晚上孩子们在院子里玩。"},
    {"und", "어제 저녁 아이들이 마당에서 놀고 있었다."},
    {"und", "कल शाम बच्चे आँगन में खेल रहे थे।"},
    {"und", "אתמול בערב שיחקו הילדים בחצר."},
    {"und", "Ayer por la tarde los niños jugaban en el patio y mi madre los "
            "miraba desde la ventana."},
    {"und", "Hier soir, les enfants jouaient dans la cour et ma mère les "
            "regardait par la fenêtre."},
    {"und", "Wczoraj wieczorem dzieci bawiły się na podwórku, a mama patrzyła "
            "na nie z okna."},
    {"und", "Eilen illalla lapset leikkivät pihalla, ja äiti katseli heitä "
            "ikkunasta."},
    {"und", "Синоћ су се деца играла у дворишту, а мајка их је гледала кроз "
            "прозор."},
    {"und", "\xFF\xC3\x28\xE2\x82"},
    {"und", "while ((c = getc(f)) != EOF) { if (c == '\\n') lines++; n++; } "
            "return n > 0 ? lines : -1;"},
    {"und", "def walk(tree): return [x for y in tree for x in walk(y)] if "
            "isinstance(tree, list) else [tree] # flat"},
    {"und", "const xs = await Promise.all(urls.map((u) => fetch(u))); "
            "xs.forEach((x) => { log(x.status); });"},
    /* typed in ASCII */
    {"az-Latn", "Dunen axsam usaqlar heyetde oynayirdi, anam ise cay demleyib "
                "pencereden onlara baxirdi."},
    {"az-Latn", "Salam, neceniz? Menim hec bir xeberim yox idi, sabah zeng "
                "edecem."},
    {"tr-Latn", "Dun aksam cocuklar avluda oynuyordu, annem de cay demleyip "
                "pencereden onlara bakiyordu."},
    {"tk-Latn", "Duyn agsam cagalar howluda oynayardylar, ejem bolsa cay "
                "demlap, penjireden olara seredip otyrdy."},
    /* few words that sister languages have too */
    {"kk-Cyrl", "Қазақстан Республикасы"},
    {"kaa-Cyrl", "Қарақалпақстан Республикасы"},
    /* mark-up and signs make no program of a text */
    {"az-Latn", "<ul class=\"nav\"><li><a href=\"/kitab\">Kitablar</a></li>"
                "<li><a href=\"/sekil\">Şəkillər</a></li></ul><p>Bu gün hava "
                "çox <b>gözəldir</b>, uşaqlar bağda oynayırlar.</p>"},
    {"en-Latn", "The shop is open on weekdays (except Monday) & on the first "
                "Saturday of each month; ask for #4 <downstairs>."}};

static const char *best_of(const char *string, size_t size, double *chance) {
    ortaq_candidate best;
    size_t count = 0;
    assert_int_equal(ortaq_identify(library, string, size, &best, 1, &count),
                     ORTAQ_DONE);
    assert_true(count > 0);
    if (chance) *chance = best.probability;
    return best.tag;
}

static void test_cases(void **state) {
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double chance;
        const char *tag =
            best_of(cases[i].string, strlen(cases[i].string), &chance);
        if (strcmp(tag, cases[i].tag) == 0) continue;
        print_message("%s is taken for %s (%.2f): %s\n", cases[i].tag, tag,
                      chance, cases[i].string);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

/* ------------------------------------------------------ the same answer -- */

static void same(const ortaq_candidate *left, size_t left_count,
                 const ortaq_candidate *right, size_t right_count) {
    assert_int_equal(left_count, right_count);
    for (size_t i = 0; i < left_count; i++) {
        assert_string_equal(left[i].tag, right[i].tag);
        assert_true(left[i].probability == right[i].probability);
        assert_true(left[i].share == right[i].share);
    }
}

static void test_stream(void **state) {
    (void)state;
    ortaq_candidate whole[ROOM], piece[ROOM];
    ortaq_identifier *stream;
    assert_int_equal(ortaq_identifier_new(library, NULL, &stream), ORTAQ_DONE);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *string = cases[i].string;
        size_t size = strlen(string), count, counted;
        ortaq_identify(library, string, size, whole, ROOM, &count);
        for (size_t step = 1; step <= 5; step++) {
            ortaq_identifier_reset(stream);
            for (size_t at = 0; at < size; at += step) {
                size_t more = size - at < step ? size - at : step;
                assert_int_equal(
                    ortaq_identifier_feed(stream, string + at, more),
                    ORTAQ_DONE);
                ortaq_identifier_answer(stream, NULL, 0, &counted);
            }
            ortaq_identifier_answer(stream, piece, ROOM, &counted);
            same(whole, count, piece, counted);
        }
    }
    ortaq_identifier_free(stream);
}

static void test_room(void **state) {
    (void)state;
    ortaq_candidate whole[ROOM], part[ROOM];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t size = strlen(cases[i].string), count, counted;
        double sum = 0;
        ortaq_identify(library, cases[i].string, size, whole, ROOM, &count);
        assert_in_range(count, 1, ROOM);
        for (size_t room = 0; room <= count; room++) {
            ortaq_identify(library, cases[i].string, size, part, room,
                           &counted);
            assert_int_equal(count, counted);
            same(whole, room, part, room);
        }
        for (size_t k = 0; k < count; k++)
            sum += whole[k].probability;
        assert_true(sum > 0.95 && sum < 1.000001);
    }
}

/* As many letters of scripts of one language each: none is likelier, and their
 * order is that of their tags, whichever comes first in the text. */
static void test_equals(void **state) {
    (void)state;
    static const char *const texts[] = {"დილა մարդ 𐱅𐰭𐰼𐰃", "𐱅𐰭𐰼𐰃 մարդ დილა",
                                        "დილა, ბაღი; մարդ, տուն", "տունდილა"};
    static const char *const tags[] = {"hy-Armn", "ka-Geor", "otk-Orkh"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        ortaq_candidate found[ROOM];
        size_t count;
        ortaq_identify(library, texts[i], strlen(texts[i]), found, ROOM,
                       &count);
        assert_in_range(count, 2, 3);
        for (size_t k = 0; k < count; k++)
            assert_string_equal(found[k].tag, tags[k]);
    }
}

/* A text in the other normal form. */
static size_t decomposed(const char *string, char *out, size_t room) {
    static UChar wide[4096], parts[8192];
    UErrorCode error = U_ZERO_ERROR;
    int32_t size, count;
    u_strFromUTF8(wide, 4096, &size, string, -1, &error);
    count = unorm2_normalize(unorm2_getNFDInstance(&error), wide, size, parts,
                             8192, &error);
    u_strToUTF8(out, (int32_t)room, &size, parts, count, &error);
    assert_true(U_SUCCESS(error));
    return (size_t)size;
}

static void test_normal_form(void **state) {
    (void)state;
    static char other[8192];
    ortaq_candidate composed[ROOM], apart[ROOM];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *string = cases[i].string;
        size_t count, counted;
        if ((unsigned char)string[0] == 0xFF) continue; /* no text at all */
        size_t size = decomposed(string, other, sizeof other);
        ortaq_identify(library, string, strlen(string), composed, ROOM, &count);
        ortaq_identify(library, other, size, apart, ROOM, &counted);
        /* Hangul and Devanagari have letters that part into several. */
        if (strcmp(cases[i].tag, "und") != 0)
            same(composed, count, apart, counted);
        else
            assert_string_equal(composed[0].tag, apart[0].tag);
    }
}

static void test_apostrophes(void **state) {
    (void)state;
    static const char *const forms[] = {
        "Oʻzbekistonda toʻy boʻldi, qoʻshnilar gʻoz soʻydi.",
        "O‘zbekistonda to‘y bo‘ldi, qo‘shnilar g‘oz so‘ydi.",
        "O'zbekistonda to'y bo'ldi, qo'shnilar g'oz so'ydi.",
        "O`zbekistonda to`y bo`ldi, qo`shnilar g`oz so`ydi.",
        "O’zbekistonda to’y bo’ldi, qo’shnilar g’oz so’ydi."};
    double first = 0, chance;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const char *tag = best_of(forms[i], strlen(forms[i]), &chance);
        assert_string_equal(tag, "uz-Latn-x-1995");
        if (i == 0) first = chance;
        assert_true(chance == first);
    }
}

/* ------------------------------------------------------------- the rest -- */

/* A long text is read in part only; it must still come out as it is. */
static void test_long(void **state) {
    (void)state;
    text page = {0};
    double chance;
    for (int i = 0; i < 2000; i++)
        text_put(&page, i % 10 ? cases[0].string : cases[19].string);
    assert_string_equal(best_of(page.data, page.size, &chance), "az-Latn");
    assert_true(chance > 0.9);
    text_free(&page);
}

/* Of a table not always the same column is read: it is what its rows are,
 * whichever word begins them. */
static void test_table(void **state) {
    static const char *const words[] = {"Salam", "dünya", "gözəl", "şəhər"};
    (void)state;
    for (size_t first = 0; first < 4; first++) {
        text page = {0};
        for (size_t i = 0; i < 40000; i++) {
            text_put(&page, words[(first + i) % 4]);
            text_put(&page, i % 4 == 3 ? "\n" : "\t");
        }
        assert_string_equal(best_of(page.data, page.size, NULL), "az-Latn");
        text_free(&page);
    }
}

/* Bytes at random are no text, in whatever letters some of them may be; a text in
 * which some stand, as of a terminal in colours, is one. */
static void test_bytes(void **state) {
    (void)state;
    char bytes[3000];
    double chance;
    unsigned long long number = 1;
    for (size_t i = 0; i < sizeof bytes; i++) {
        number = number * 6364136223846793005u + 1442695040888963407u;
        bytes[i] = (char)(number >> 56);
    }
    assert_string_equal(best_of(bytes, sizeof bytes, &chance), "und");
    assert_true(chance > 0.99);
    static const char colours[] =
        "\x1b[1mAzərbaycan\x1b[0m \x1b[32mdili\x1b[0m türk dilləri "
        "\x1b[31mailəsinə\x1b[0m daxildir, \xFF\xFE onun yazısı "
        "dəyişmişdir.";
    assert_string_equal(best_of(colours, sizeof colours - 1, &chance),
                        "az-Latn");
    assert_true(chance > 0.9);
}

static void test_share(void **state) {
    (void)state;
    static const char mixed[] = "Бу китаб Windows";
    ortaq_candidate list[ROOM];
    size_t count;
    ortaq_identify(library, cases[0].string, strlen(cases[0].string), list,
                   ROOM, &count);
    assert_true(list[0].share == 1);
    ortaq_identify(library, mixed, sizeof mixed - 1, list, ROOM, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i].tag, "az-Cyrl") == 0)
            assert_true(list[i].share == 7.0 / 14);
}

static void test_own(void **state) {
    (void)state;
    static const char file[] =
        "orthography az-Latn-x-mine ; version 1 ; name \"Mine\" ;\n"
        "native \"Menim\" ; status unofficial ; source \"This test\" ;\n"
        "parent az-Latn ;\n"
        "alphabet a b c ç d ę e f g ğ h x ı i j k q l m n o ö p r s ş t u ü v "
        "y z ;\n"
        "case i İ , ı I ;\nę ↔ ə ;\n"
        "way-to-parent exact ; way-from-parent exact ;\n"
        "test gęncę ↔ gəncə ;\n";
    static const char sentence[] =
        "Dünęn axşam uşaqlar hęyętdę oynayırdı, anam isę çay dęmlęyib "
        "pęncęrędęn onlara baxırdı.";
    ortaq_source source = {"az-Latn-x-mine.orth", file, sizeof file - 1};
    ortaq_library *own;
    ortaq_mistake mistake;
    ortaq_candidate best;
    size_t count;
    assert_int_equal(ortaq_library_new(NULL, &source, 1, &own, &mistake),
                     ORTAQ_DONE);
    ortaq_identify(own, sentence, sizeof sentence - 1, &best, 1, &count);
    assert_string_equal(best.tag, "az-Latn-x-mine");
    ortaq_identify(own, cases[0].string, strlen(cases[0].string), &best, 1,
                   &count);
    assert_string_equal(best.tag, "az-Latn");
    ortaq_library_free(own);
}

static void test_arguments(void **state) {
    (void)state;
    ortaq_candidate best;
    ortaq_stretch stretch;
    ortaq_identifier *stream;
    size_t count;
    assert_int_equal(ortaq_identify(NULL, "a", 1, &best, 1, &count),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_identify(library, NULL, 1, &best, 1, &count),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_identify(library, "a", 1, NULL, 1, &count),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_identify(library, "a", 1, &best, 1, NULL),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_identifier_new(NULL, NULL, &stream),
                     ORTAQ_ERROR_ARGUMENT);
    const ortaq_allocator empty = {NULL, NULL};
    assert_int_equal(ortaq_identifier_new(library, &empty, &stream),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_identifier_new(library, NULL, NULL),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_identifier_feed(NULL, "a", 1), ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_identifier_answer(NULL, &best, 1, &count),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(
        ortaq_identify_stretches(library, NULL, 1, &stretch, 1, &count),
        ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(
        ortaq_identify_stretches(library, "a", 1, &stretch, 1, NULL),
        ORTAQ_ERROR_ARGUMENT);
    ortaq_identifier_free(NULL);
    ortaq_identifier_reset(NULL);
}

/* ------------------------------------------------------------ stretches -- */

static void test_stretches(void **state) {
    (void)state;
    static const int parts[] = {0, 19, 24, 11, 5};
    enum { PARTS = sizeof parts / sizeof *parts };
    text page = {0};
    size_t ends[PARTS], count;
    ortaq_stretch list[64];
    for (int i = 0; i < PARTS; i++) {
        text_put(&page, cases[parts[i]].string);
        text_put(&page, i % 2 ? " " : "\n");
        ends[i] = page.size;
    }
    assert_int_equal(ortaq_identify_stretches(library, page.data, page.size,
                                              list, 64, &count),
                     ORTAQ_DONE);
    assert_int_equal(count, PARTS);
    for (int i = 0; i < PARTS; i++) {
        assert_int_equal(list[i].start, i ? ends[i - 1] : 0);
        assert_int_equal(list[i].end, ends[i]);
        assert_string_equal(list[i].candidate.tag, cases[parts[i]].tag);
    }
    text_free(&page);
    assert_int_equal(ortaq_identify_stretches(library, "", 0, list, 64, &count),
                     ORTAQ_DONE);
    assert_int_equal(count, 0);
    assert_int_equal(
        ortaq_identify_stretches(library, "1 2 3", 5, list, 64, &count),
        ORTAQ_DONE);
    assert_int_equal(count, 1);
    assert_string_equal(list[0].candidate.tag, "und");
    assert_int_equal(list[0].end, 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),       cmocka_unit_test(test_stream),
        cmocka_unit_test(test_room),        cmocka_unit_test(test_equals),
        cmocka_unit_test(test_normal_form), cmocka_unit_test(test_apostrophes),
        cmocka_unit_test(test_long),        cmocka_unit_test(test_table),
        cmocka_unit_test(test_bytes), cmocka_unit_test(test_share),
        cmocka_unit_test(test_own),         cmocka_unit_test(test_arguments),
        cmocka_unit_test(test_stretches)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
