/*
 * test_convert.c - conversions that other tools get wrong, by hand: the
 * expected forms are those of the orthographies, none was copied from our
 * output. Then forms of the same text that must not matter: NFC and NFD.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "../support/pairs.h"
#include "../support/run.h"

#include "../support/library.h"

typedef struct convert_case {
    const char *from, *to, *input, *wanted;
} convert_case;

static const convert_case cases[] = {
    {"az-Cyrl", "az-Latn", "Азәрбајҹан Республикасынын Конститусијасы",
     "Azərbaycan Respublikasının Konstitusiyası"},
    {"az-Cyrl", "az-Latn", "Илһам, ИСМАЈЫЛЛЫ, ҜӘНҸӘ",
     "İlham, İSMAYILLI, GƏNCƏ"},
    {"az-Cyrl", "az-Latn",
     "мә’на, е'лан, сә’нәт, ше’р, маһиjjәт, Азəрбајҹан",
     "məna, elan, sənət, şeir, mahiyyət, Azərbaycan"},
    {"az-Latn", "az-Cyrl", "Əliyev, iyul, yaxşı, İsmayıllıda",
     "Әлијев, ијул, јахшы, Исмајыллыда"},
    {"uz-Cyrl", "uz-Latn",
     "Ўзбекистон, съезд, цирк, ЕТТИ, Шаҳарча, ШАҲАР, Исҳоқ, сентябрь",
     "Oʻzbekiston, syezd, sirk, YETTI, Shaharcha, SHAHAR, Isʼhoq, sentabr"},
    {"uz-Cyrl", "uz-Latn", "ЮНУСОБОД, акция, мўъжиза, объект",
     "YUNUSOBOD, aksiya, moʻjiza, obyekt"},
    {"uz-Latn", "uz-Cyrl",
     "O‘zbekiston, Is’hoq, ma’no, yong‘oq, e’lon, Yevropa, ekologiya, "
     "kompyuter, CHORSHANBA, yo‘l",
     "Ўзбекистон, Исҳоқ, маъно, ёнғоқ, эълон, Европа, экология, "
     "компьютер, ЧОРШАНБА, йўл"},
    {"uz-Latn", "uz-Cyrl",
     "Microsoft Word dasturi, https://uz.example/Sh, info@mail.uz, XXI asr",
     "Microsoft Word дастури, https://uz.example/Sh, info@mail.uz, XXI аср"},
    {"uz-Latn-x-1995", "uz-Latn-x-2026",
     "Oʻzbekiston, gʻoya, Choʻl, SHAHAR, Isʼhoq, singil",
     "Özbekiston, ğoya, Çöl, ŞAHAR, Ishoq, singil"},
    {"kk-Cyrl", "kk-Latn-x-2021",
     "Бұрынғы өткен заманда, бір данышпан кісі, Бағдат шаһарының бір үлкен "
     "қазысының үйіне келіп қоныпты",
     "Būrynğy ötken zamanda, bır danyşpan kısı, Bağdat şaharynyñ bır ülken "
     "qazysynyñ üiıne kelıp qonypty"},
    {"kk-Cyrl", "kk-Latn-x-2021", "ШЫМКЕНТ, ЖАҢА ЖЫЛ", "ŞYMKENT, JAÑA JYL"},
    {"kk-Latn-x-2021", "kk-Cyrl", "şañyraq, Şymkent, üi, qiyn",
     "шаңырақ, Шымкент, үй, қиын"},
    /* Names of JSON tell nothing of the words around them. */
    {"uz-Latn", "uz-Cyrl",
     "{\"title\": \"Salom, {name}!\", \"name\": \"Toshkent\", \"ok\": true}",
     "{\"title\": \"Салом, {name}!\", \"name\": \"Тошкент\", \"ok\": true}"},
    {"tt-Latn", "tt-Cyrl", "[{{fullurl:{{#Special:Log}}|page={{PAGENAME}}}} yazma]",
     "[{{fullurl:{{#Special:Log}}|page={{PAGENAME}}}} язма]"},
    {"uz-Latn", "uz-Cyrl", "<nomi>Choy</nomi>\n```c\nbosh\n```\nbosh",
     "<nomi>Чой</nomi>\n```c\nbosh\n```\nбош"},
    /* A letter of its own, and initials. */
    {"uz-Cyrl", "uz-Latn", "Ш. Ёқубов, Я", "Sh. Yoqubov, Ya"},
    /* An apostrophe that closes what one opened is no letter mark. */
    {"uz-Latn", "uz-Cyrl", "‘kino’, 'lo', «tog‘», ‘tog‘’, tog‘-tosh, O'zbek",
     "‘кино’, 'ло', «тоғ», ‘тоғ’, тоғ-тош, Ўзбек"},
    /* Marks that are no letters stay on their letter. */
    {"az-Cyrl", "az-Latn", "ата\u0301", "atá"},
    {"az-Latn", "az-Cyrl", "I\u0307lham, i\u0307l, g\u0306", "Илһам, ил, ғ"},
    /* A word of look-alikes alone, all with marks; but not of plain ones. */
    {"cv-Cyrl", "cv-Latn-x-cta", "\u0115\u00E7, Çĕçĕ, ĕçе, ĕ, ç, a, oc, cĕ",
     "es, Sese, ese, ĕ, ç, a, oc, cĕ"},
    {"cv-Cyrl", "cv-Latn-x-cta", "e\u0306c\u0327, E\u0306c\u0327", "es, Es"},
    {"cv-Cyrl", "cv-Cyrl", "ĕç, façade", "ӗҫ, façade"},
    /* But for a stress that would make another letter of it. */
    {"tk-Cyrl", "tk-Latn", "Алматы\u0301, АЛМАТЫ\u0301, Ашгаба\u0301т",
     "Almaty, ALMATY, Aşgabát"},
    {"kk-Cyrl", "kk-Latn-x-2018", "Москва\u0301, бо\u0301рт, Ташке\u0301нт",
     "Moskva, bort, Tashként"},
    {"kk-Cyrl", "kk-Latn-x-2021", "Алматы\u0301", "Almatý"},
    {"kaa-Cyrl", "kaa-Latn-x-2016", "си\u0301ла, СИ\u0301ЛА, Ка\u0301р\u00ADши",
     "sila, SILA, Kar\u00ADshi"},
    {"tk-Cyrl", "tk-Latn", "ы\u0301\u0300, ы\u0300\u0301, й\u0301, и\u0306\u0301",
     "ỳ, ỳ\u0301, ý\u0301, ý\u0301"},
    {"tk-Latn-x-1993", "tk-Latn", "Málaga", "Málaga"},
    /* So do soft hyphens: the word goes on behind them. */
    {"tt-Cyrl", "tt-Latn", "диңг\u00ADезләр, баш\u00ADкала\u00AD",
     "diñg\u00ADezlär, baş\u00ADqala\u00AD"},
    {"uz-Latn", "uz-Cyrl", "Toshk\u00ADent, vi\u00ADlo\u00ADyat, bur\u00ADgut",
     "Тошк\u00ADент, ви\u00ADло\u00ADят, бур\u00ADгут"},
    /* A listed stem has them where its letters were; behind an apostrophe. */
    {"uz-Latn", "uz-Cyrl",
     "al\u00ADbom, AV\u00ADTO\u00ADMO\u00ADBIL, Sen\u00ADtabr\u00ADda",
     "аль\u00ADбом, АВ\u00ADТО\u00ADМО\u00ADБИЛЬ, Сен\u00ADтябр\u00ADда"},
    {"tt-Cyrl", "tt-Latn", "кон\u00ADцерт\u00ADлар, кадәр\u00ADле",
     "kon\u00ADtsert\u00ADlar, qädär\u00ADle"},
    {"uz-Latn", "uz-Cyrl", "ma’\u00ADno, san'\u00ADat",
     "маъ\u00ADно, санъ\u00ADат"},
    {"uz-Latn", "uz-Cyrl", "Bu Micro\u00ADsoft \u00AD - \u00AD",
     "Бу Micro\u00ADsoft \u00AD - \u00AD"},
    /* A mark of the Arabic script behind an address is none of its letters. */
    {"ug-Arab", "ug-Latn", "(http://a.b/c)، ئۇ http://a.b/c؛ a.com/x؟",
     "(http://a.b/c), u http://a.b/c; a.com/x?"},
    /* Numerals typed in Cyrillic letters, and words that look like them. */
    {"az-Cyrl", "az-Latn", "ХХ әср, ХIХ әср, СССР", "XX əsr, XIX əsr, SSSR"},
    {"kk-Cyrl", "kk-Latn-x-2021", "ХХІ ғасыр", "XXI ğasyr"},
    /* A word of two scripts that is no slip is left in its two parts. */
    {"az-Cyrl", "az-Latn", "Windowsда", "Windowsda"},
    {"az-Latn", "az-Latn", "Azәrbaycan", "Azərbaycan"},
    /* What is no letter passes, even at the edges of words. */
    {"az-Cyrl", "az-Latn", "«ев»-дә—1,5 м² 日本", "«ev»-də—1,5 m² 日本"},
};

static void test_cases(void **state) {
    (void)state;
    size_t faults = 0;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const convert_case *c = &cases[i];
        text got = convert_default(library, c->from, c->to, c->input,
                                   strlen(c->input));
        if (strcmp(text_string(&got), c->wanted) != 0) {
            faults++;
            printf("  %s to %s: \"%s\"\n    gives  \"%s\"\n    wanted \"%s\"\n",
                   c->from, c->to, c->input, text_string(&got), c->wanted);
        }
        text_free(&got);
    }
    assert_int_equal(faults, 0);
}

static size_t decompose(const text *from, char *out, size_t room) {
    static UChar wide[1 << 16], apart[1 << 17];
    UErrorCode error = U_ZERO_ERROR;
    int32_t size, length;
    u_strFromUTF8(wide, 1 << 16, &size, from->data, (int32_t)from->size,
                  &error);
    length = unorm2_normalize(unorm2_getNFDInstance(&error), wide, size, apart,
                              1 << 17, &error);
    u_strToUTF8(out, (int32_t)room, &size, apart, length, &error);
    assert_true(U_SUCCESS(error));
    return (size_t)size;
}

/* NFD input gives the same as NFC, for the samples of every pair. */
static void test_decomposed(void **state) {
    (void)state;
    static char apart[1 << 17];
    size_t differ = 0, pairs = 0;
    pair_walk walk = {.library = library};
    while (next_pair(&walk)) {
        text sample = sample_of(library, walk.from);
        size_t size = decompose(&sample, apart, sizeof apart);
        text left = convert_default(library, walk.from, walk.to, sample.data,
                                    sample.size);
        text right =
            convert_default(library, walk.from, walk.to, apart, size);
        differ += size != sample.size;
        if (!text_same(&left, &right))
            fail_msg("%s to %s: NFD gives another text", walk.from, walk.to);
        text_free(&sample);
        text_free(&left);
        text_free(&right);
        pairs++;
    }
    assert_true(pairs > 0 && differ > 0);
}

/* What a report says, in the words of the header. */
static void test_report(void **state) {
    (void)state;
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_REPORT] = 1;
    const char *input = "Бу маһиjjәт https://a.az/b\nХХ\n";
    ortaq_converter *converter =
        new_converter(library, "az-Cyrl", "az-Latn", values);
    run r = run_windows(converter, input, strlen(input), 4096, 4096);
    assert_null(r.broken);
    assert_string_equal(text_string(&r.out),
                        "Bu mahiyyət https://a.az/b\nXX\n");
    const char *log = text_string(&r.events);
    assert_non_null(strstr(log, "repaired"));
    assert_non_null(strstr(log, "маһиjjәт"));
    assert_non_null(strstr(log, "https://a.az/b"));
    run_free(&r);
    ortaq_converter_free(converter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_decomposed),
        cmocka_unit_test(test_report),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
