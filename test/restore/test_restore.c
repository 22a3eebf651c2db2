/*
 * test_restore.c - Azerbaijani in Perso-Arabic letters, read by the lexicon,
 * through the public functions. Expected words are those of the rules of the
 * seminar of Tehran (2001), of CLDR and of texts of Wikipedia and MediaWiki
 * whose Latin is known; none was copied from our output.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "arab.h"

typedef struct pair_case {
    const char *input, *wanted;
} pair_case;

static bool is_wanted(const char *to, const int *values, const pair_case *c) {
    text got = convert_arab(to, values, c->input);
    bool fine = strcmp(text_string(&got), c->wanted) == 0;
    if (!fine)
        printf("  \"%s\"\n    gives  \"%s\"\n    wanted \"%s\"\n", c->input,
               text_string(&got), c->wanted);
    text_free(&got);
    return fine;
}

static void check_cases(const char *to, const int *values,
                        const pair_case *cases, size_t count) {
    size_t faults = 0;
    for (size_t i = 0; i < count; i++)
        faults += !is_wanted(to, values, &cases[i]);
    assert_int_equal(faults, 0);
}

#define CHECK(to, values, cases)                                               \
    check_cases(to, values, cases, sizeof cases / sizeof cases[0])

static const options defaults = OPTIONS_DEFAULT;

/* ---------------------------------------------------------------- Words -- */

static const pair_case words[] = {
    /* Vowels that are not written, or in one letter for two. */
    {"گتیرمک", "gətirmək"}, {"درین", "dərin"}, {"گلن", "gələn"},
    {"چؤرک", "çörək"}, {"گؤزل", "gözəl"}, {"متن", "mətn"},
    {"غریب", "qərib"}, {"طرفیندن", "tərəfindən"}, {"اوچون", "üçün"},
    {"بوتون", "bütün"}, {"سونرا", "sonra"}, {"قوشون", "qoşun"},
    {"آغیز", "ağız"}, {"ایکی", "iki"}, {"اولدوغو", "olduğu"},
    /* Every vowel marked. */
    {"اۆچ", "üç"}, {"گۆن", "gün"}, {"دۇز", "duz"}, {"سوْن", "son"},
    {"قؽز", "qız"}, {"اوْغوز", "oğuz"}, {"ائو", "ev"}, {"گئجه", "gecə"},
    {"اؤلکه", "ölkə"}, {"آتا", "ata"}, {"توْیوق", "toyuq"},
    {"دوْققوز", "doqquz"},
    /* Loans: letters of Arabic, vowels as in Persian or as they sound. */
    {"عشق", "eşq"}, {"علم", "elm"}, {"صۆلح", "sülh"}, {"انسان", "insan"},
    {"اینسان", "insan"}, {"مشکل", "müşkül"}, {"لازم", "lazım"},
    {"لازیم", "lazım"}, {"صحبت", "söhbət"}, {"صؤحبت", "söhbət"},
    {"استقلال", "istiqlal"}, {"مبارزه", "mübarizə"}, {"ظالیم", "zalım"},
    {"صفحه", "səhifə"}, {"صحیفه", "səhifə"}, {"قیمت", "qiymət"},
    {"عائله‌سی", "ailəsi"}, {"تجارت", "ticarət"}, {"تیجارت", "ticarət"},
    {"مسئۇل", "məsul"}, {"تأسّوف", "təəssüf"}, {"جۆرأت", "cürət"},
    {"سۇال", "sual"}, {"مؤمین", "mömin"},
    /* y, v and g: letters with several values. */
    {"دییشمک", "dəyişmək"}, {"دئییل", "deyil"}, {"گۆنئی", "güney"},
    {"حئیرت", "heyrət"}, {"قئید", "qeyd"}, {"دؤولت", "dövlət"},
    {"ایگیرمی", "iyirmi"}, {"چیگین", "çiyin"}, {"گتیردیگیم", "gətirdiyim"},
    {"چؤرگیم", "çörəyim"}, {"گله‌جگم", "gələcəyəm"},
    /* One consonant for two. */
    {"حاقیندا", "haqqında"}, {"آما", "amma"}, {"حیصه‌سینی", "hissəsini"},
    {"محدودیت", "məhdudiyyət"}, {"مدنیت", "mədəniyyət"},
    {"عملیاتلار", "əməliyyatlar"},
    /* Words of Persian that Azerbaijani of Iran writes, spelt as there. */
    {"که", "ki"}, {"گاز", "qaz"}, {"بگ", "bəy"}, {"فرهنگی", "fərhəngi"},
    {"برنامه", "bərnamə"}, {"رشته", "riştə"}, {"ملکه", "məlikə"},
    {"بین الملل", "beyn əlmiləl"}, {"ثبت", "səbt"}, {"صبر", "səbir"},
    {"طالع", "tale"}, {"همچین", "həmçin"}, {"چونکو", "çünki"},
    {"اقیانوس", "oqyanus"}, {"خانواده", "xanivadə"}, {"جاده", "caddə"},
    {"شیرازی", "Şirazi"}, {"گونکو", "günkü"},
    /* What is listed whole is meant: no hand (əli) has the letter of Ali. */
    {"علی", "Əli"}, {"ساغ\u200Cاول", "sağol"},
};

static void test_words(void **state) {
    (void)state;
    CHECK("az-Latn", defaults, words);
}

static const pair_case marks[] = {
    {"اَیری", "əyri"}, {"دَیَر", "dəyər"}, {"دَوه", "dəvə"},
    {"اِلِمِنت", "element"}, {"تِست", "test"}, {"دَییشیکلیک", "dəyişiklik"},
    {"مُعَلِّم", "müəllim"}, {"مۆعلّیم", "müəllim"}, {"مدنیّت", "mədəniyyət"},
    {"ادبیّات", "ədəbiyyat"}, {"محمّد", "Məhəmməd"}, {"دوْن", "don"},
    {"مثلاً", "məsələn"}, {"قصداً", "qəsdən"}, {"سهواً", "səhvən"},
    /* The sign of doubling before a vowel's mark and behind it. */
    {"مُعَل\u0651\u0650م", "müəllim"}, {"مُعَل\u0650\u0651م", "müəllim"},
    {"مدنی\u0651\u064Eت", "mədəniyyət"}, {"مدنی\u064E\u0651ت", "mədəniyyət"},
};

static void test_marks(void **state) {
    (void)state;
    CHECK("az-Latn", defaults, marks);
}

/* With a non-joiner is as without; with a space is another word. */
static const pair_case joiners[] = {
    {"گله\u200Cجک", "gələcək"}, {"گلهجک", "gələcək"},
    {"وظیفه\u200Cلی", "vəzifəli"}, {"وظیفهلی", "vəzifəli"},
    {"ننه\u200Cنین", "nənənin"}, {"ننهنین", "nənənin"},
    {"تانری\u200Cنین", "tanrının"}, {"تانرینین", "tanrının"},
    {"اهالی\u200Cنین", "əhalinin"}, {"شاعیرلری\u200Cنین", "şairlərinin"},
    {"دئمه\u200Cلی\u200Cیم", "deməliyəm"},
    {"قالمالی\u200Cییق", "qalmalıyıq"}, {"سس\u200Cسیز", "səssiz"},
    {"آغ\u200Cساققال", "ağsaqqal"}, {"کیتاب\u200Cلار", "kitablar"},
    {"گؤزله\u200Cمه\u200Cدی", "gözləmədi"},
    /* A y between vowels, which the joiner stands for. */
    {"ایسته\u200Cایردی", "istəyirdi"}, {"اؤده\u200Cایردیم", "ödəyirdim"},
    /* Where nothing is joined. */
    {"\u200Cکیتاب", "kitab"}, {"آتا \u200Cکیتاب", "ata kitab"},
    {"ائتمیش \u200Cدیر", "etmiş dir"}, {"یئددی نجی", "yeddi nci"},
};

static void test_joiners(void **state) {
    (void)state;
    CHECK("az-Latn", defaults, joiners);
}

/* Other code points of the same letters, and letters of other tables. */
static const pair_case letters[] = {
    {"كيتاب", "kitab"}, {"کیتاب", "kitab"}, {"ايكي", "iki"},
    {"ایكى", "iki"}, {"ددھ", "dədə"}, {"ددە", "dədə"}, {"ننة", "nənə"},
    {"\uFE81\uFE97\uFE8E", "ata"}, /* presentation forms */
    {"\uFEDB\uFEF4\uFE98\uFE8E\uFE8F", "kitab"},
    {"\uFE91\uFEFC", "bəla"}, /* lam-alif */
    {"گ\u0648\u0654زل", "gözəl"}, {"\u0627\u0653تا", "ata"}, /* NFD */
    {"ا\u064A\u0654و", "ev"},
};

static void test_letters(void **state) {
    (void)state;
    CHECK("az-Latn", defaults, letters);
}

/* The script has one letter for ı and i, and one for u and ü, o and ö. */
static const pair_case harmony[] = {
    {"آتانین", "atanın"}, {"دده‌نین", "dədənin"}, {"قیزلارین", "qızların"},
    {"ائوین", "evin"}, {"آلدی", "aldı"}, {"گلدی", "gəldi"},
    {"اوخودو", "oxudu"}, {"گؤردو", "gördü"}, {"اوزون", "uzun"},
    {"قوشون", "qoşun"}, {"گۆلون", "gülün"}, {"یولو", "yolu"},
    {"خانلیغی", "xanlığı"}, {"یاراندی", "yarandı"},
    /* -da is written behind front vowels as well, and is no tanwin, which
     * Arabic adverbs have. */
    {"شهردا", "şəhərdə"}, {"مکتبدا", "məktəbdə"}, {"گؤلدا", "göldə"},
    {"تبریزدا", "Təbrizdə"}, {"اؤلکه‌میزدا", "ölkəmizdə"}, {"۵-دا", "5-də"},
    {"۱۹۲۸-دا", "1928-də"}, {"باغدا", "bağda"}, {"شهردان", "şəhərdən"},
    {"قصدا", "qəsdən"}, {"نسبتا", "nisbətən"}, {"اساسا", "əsasən"},
    {"کیتابلاریمیزدان", "kitablarımızdan"}, {"ائولریمیزدن", "evlərimizdən"},
};

static void test_harmony(void **state) {
    (void)state;
    CHECK("az-Latn", defaults, harmony);
}

/* ------------------------------------------------------------- Capitals -- */

static const pair_case capitals[] = {
    {"آذربایجان", "Azərbaycan"}, {"باکی", "Bakı"}, {"باکیدا", "Bakıda"},
    {"حسین", "Hüseyn"}, {"تبریزدنم", "Təbrizdənəm"},
    /* Sentences. */
    {"بو کیتاب گؤزلدیر.", "Bu kitab gözəldir."},
    {"آتا گلدی! ننه گلدی؟ ائو گؤزلدیر.",
     "Ata gəldi! Nənə gəldi? Ev gözəldir."},
    {"آتا گلدی. (ننه گلدی.)", "Ata gəldi. (Nənə gəldi.)"},
    {"آتا گلدی، ننه گلدی.", "Ata gəldi, nənə gəldi."},
    {"آتا گلدی.\nننه گلدی.\n", "Ata gəldi.\nNənə gəldi.\n"},
    {"  «بو».", "  «bu»."}, /* no mark that is known to open */
    {"- بو ائو.", "- Bu ev."},
    /* None: words alone, entries of a list, marks within a number. */
    {"کیتاب", "kitab"}, {"آتا\nننه\nکیتاب\n", "ata\nnənə\nkitab\n"},
    {"- کیتاب\n- آتا\n", "- kitab\n- ata\n"},
    {"بو ائو", "bu ev"}, {"گۆن ۱۲.۵ گۆن", "gün 12.5 gün"},
};

static void test_capitals(void **state) {
    (void)state;
    CHECK("az-Latn", defaults, capitals);
}

/* A suffix that stands apart has the vowel of the word before. */
static const pair_case apart[] = {
    {"آتا نین", "ata nın"}, {"قیز نین", "qız nın"}, {"ائو نین", "ev nin"},
    {"دده نین", "dədə nin"}, {"ایت نین", "it nin"}, {"قوش نین", "quş nun"},
    {"یول نین", "yol nun"}, {"گۆل نین", "gül nün"}, {"گؤز نین", "göz nün"},
    {"آتا لاری", "ata ları"}, {"ننه لری", "nənə ləri"},
    {"ائو لی", "ev li"}, {"گۆن دیر", "gün dür"}, {"آت دیر", "at dır"},
    {"۱۳-جو", "13-cü"},
    /* Behind a sign it may begin with its vowel as inside a word, or as at the
     * start of one. */
    {"۲۰۰۱-ین", "2001-in"}, {"۲۰۰۱-این", "2001-in"}, {"۱۰-ون", "10-un"},
    {"۴-ون", "4-ün"}, {"۵-ی", "5-i"}, {"۳-و", "3-ü"}, {"۹-ی", "9-u"},
    {"۵%-ی", "5%-i"}, {"«کیتاب»ین", "«kitab»ın"},
    /* Of numbers, as they are spoken: whole suffixes, too. */
    {"۲۰۰۱-نین", "2001-nin"}, {"۱۹۱۸-ینجی", "1918-inci"},
    {"۳-ونجو", "3-üncü"}, {"۶-نجی", "6-ncı"},
    {"«گؤل»ون", "«göl»ün"},
    /* What may be a word as well is the suffix where it can be one only. */
    {"او نه دیر", "o nə dir"}, {"خالقی نه", "xalqı na"},
    {"کتابی نه", "kitabı na"}, {"ائوی نه", "evi nə"},
};

static void test_apart(void **state) {
    (void)state;
    CHECK("az-Latn", defaults, apart);
}

/* Each word by itself: nothing is a sentence, and a suffix that stands apart
 * is the same behind any word. */
static void test_alone(void **state) {
    (void)state;
    static const pair_case cases[] = {
        {"بو کیتاب گؤزلدیر. آتا گلدی.", "bu kitab gözəldir. ata gəldi."},
        {"باکی گؤزلدیر.", "Bakı gözəldir."},
    };
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_SENTENCES] = 0;
    CHECK("az-Latn", values, cases);
    text one = convert_arab("az-Latn", values, "نین");
    text ata = convert_arab("az-Latn", values, "آتا نین");
    text gul = convert_arab("az-Latn", values, "گۆل نین");
    size_t size = one.size;
    assert_memory_equal(ata.data + ata.size - size, one.data, size);
    assert_memory_equal(gul.data + gul.size - size, one.data, size);
    text_free(&one);
    text_free(&ata);
    text_free(&gul);
}

/* Without the lexicon each letter has one value, and vowels stay out. */
static void test_rules(void **state) {
    (void)state;
    static const pair_case cases[] = {
        {"گلن", "gln"}, {"متن", "mtn"}, {"آتا", "ata"}, {"دده", "ddə"},
        {"باکی.", "baki."}, {"آتا نین", "ata nin"},
    };
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_WORD_LISTS] = 0;
    CHECK("az-Latn", values, cases);
}

/* ------------------------------------------------------------- Elsewhere -- */

/* Two steps of the tree: the second one converts what the first has read. */
static void test_tree(void **state) {
    (void)state;
    static const pair_case cyrillic[] = {
        {"آذربایجان", "Азәрбајҹан"}, {"آتا گلدی.", "Ата ҝәлди."},
        {"گؤزل", "ҝөзәл"}, {"چؤرک", "чөрәк"}, {"دؤولت", "дөвләт"},
        {"دییشمک", "дәјишмәк"}, {"قوش نین", "гуш нун"},
    };
    static const pair_case marked[] = {
        {"گۆن", "گۆن"}, {"ائو", "ائو"}, {"اوچ", "اۆچ"}, {"سون", "سوْن"},
    };
    CHECK("az-Cyrl", defaults, cyrillic);
    CHECK("az-Arab-x-2001", defaults, marked);
}

static text convert_pair(const char *from, const char *to, const text *input,
                         const int *values) {
    ortaq_converter *converter = new_converter(library, from, to, values);
    assert_non_null(converter);
    text got = convert_text(converter, input->data, input->size);
    ortaq_converter_free(converter);
    return got;
}

static void check_clear(const char *through, const int *values) {
    static const char names[] =
        "rodolfo\nfrankfurt\nverden\nmontevideo\nkolumb\npiccolo\n"
        "filodendron\ntbilisi\nkreml\ndolores\nrimini\nsoyuzmultfilm\n"
        "köln\nbremenin\nproblem\nülkü\nqaraqoyunlu\ndaxilində\n";
    text latin = {0};
    text_put(&latin, names);
    text arab = convert_pair("az-Latn", through, &latin, values);
    text back = convert_pair(through, "az-Latn", &arab, values);
    text again = convert_pair("az-Latn", through, &back, values);
    for (size_t i = 0; i < back.size; i++) /* capitals of names */
        if (back.data[i] >= 'A' && back.data[i] <= 'Z')
            back.data[i] = (char)(back.data[i] - 'A' + 'a');
    assert_string_equal(text_string(&back), names);
    assert_string_equal(text_string(&again), text_string(&arab));
    text_free(&latin);
    text_free(&arab);
    text_free(&back);
    text_free(&again);
}

/* A word that would be read as another is written with marks: it comes back.
 * So it is written whether its capitals are known or not. */
static void test_clear(void **state) {
    (void)state;
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_SENTENCES] = 0;
    values[ORTAQ_KEEP_FOREIGN] = 0;
    check_clear("az-Arab", values);
    check_clear("az-Arab-x-2001", values);
}

/* What is read rightly is written plainly. */
static void test_plain(void **state) {
    (void)state;
    static const pair_case cases[] = {
        {"گؤزل", "گؤزل"}, {"بوتون", "بوتون"}, {"علم", "علم"},
        {"کیتابلاریمیزدان", "کیتابلاریمیزدان"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        text latin = convert_arab("az-Latn", defaults, cases[i].input);
        text arab = convert_pair("az-Latn", "az-Arab", &latin, defaults);
        assert_string_equal(text_string(&arab), cases[i].wanted);
        text_free(&latin);
        text_free(&arab);
    }
}

/* Words in Perso-Arabic: analysis goes by the same readings. */
static void test_language(void **state) {
    (void)state;
    ortaq_language *language;
    ortaq_analyser *analyser;
    ortaq_analysis analysis;
    size_t count;
    int correct;
    static const char word[] = "کیتابلاریمیزدان", wrong[] = "قخصشک";
    assert_int_equal(ortaq_language_new(library, "az-Arab", NULL, &language),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_analyser_new(language, NULL, &analyser),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_analyse(analyser, word, sizeof word - 1, &count),
                     ORTAQ_DONE);
    assert_true(count > 0);
    ortaq_analysis_at(analyser, 0, &analysis);
    assert_string_equal(analysis.lemma, "کیتاب");
    assert_string_equal(analysis.upos, "NOUN");
    assert_string_equal(analysis.features,
                        "Case=Abl|Number=Plur|Number[psor]=Plur|"
                        "Person[psor]=1");
    ortaq_spell(analyser, word, sizeof word - 1, &correct);
    assert_int_equal(correct, 1);
    ortaq_spell(analyser, wrong, sizeof wrong - 1, &correct);
    assert_int_equal(correct, 0);
    ortaq_analyser_free(analyser);
    ortaq_language_free(language);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),     cmocka_unit_test(test_marks),
        cmocka_unit_test(test_joiners),   cmocka_unit_test(test_letters),
        cmocka_unit_test(test_harmony),   cmocka_unit_test(test_capitals),
        cmocka_unit_test(test_apart),     cmocka_unit_test(test_alone),
        cmocka_unit_test(test_rules),     cmocka_unit_test(test_tree),
        cmocka_unit_test(test_clear),     cmocka_unit_test(test_plain),
        cmocka_unit_test(test_language),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
