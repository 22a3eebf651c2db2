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
    {"ائتمیش \u200Cدیر", "etmiş dir"},
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

/* -------------------------------------------------------------- Reports -- */

/* The readings that an event of this reason tells of the word, or -1. */
static int count_others(const char *input, ortaq_reason reason, int most) {
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_REPORT] = 1;
    values[ORTAQ_ALTERNATIVES] = most;
    ortaq_converter *converter =
        new_converter(library, "az-Arab", "az-Latn", values);
    assert_non_null(converter);
    ortaq_input in = {input, strlen(input), 0};
    char bytes[4096];
    ortaq_output out = {bytes, sizeof bytes, 0};
    ortaq_converter_feed(converter, &in, &out);
    ortaq_converter_finish(converter, &out);
    ortaq_event event;
    int count = -1;
    while (ortaq_converter_event(converter, &event) == ORTAQ_DONE) {
        if (event.reason != reason) continue;
        count = event.alternatives_size > 0;
        for (size_t i = 0; i < event.alternatives_size; i++)
            count += event.alternatives[i] == '\t';
    }
    ortaq_converter_free(converter);
    return count;
}

/* قول is an arm and a slave, qol and qul. */
static void test_ambiguous(void **state) {
    (void)state;
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_REPORT] = 1;
    ortaq_converter *converter =
        new_converter(library, "az-Arab", "az-Latn", values);
    run r = run_whole(converter, "گؤزل قول", strlen("گؤزل قول"));
    assert_null(r.broken);
    const char *log = text_string(&r.events);
    assert_non_null(strstr(log, "ambiguous 9-15 "));
    assert_non_null(strstr(log, "qol"));
    assert_non_null(strstr(log, "qul"));
    assert_null(strstr(log, "gözəl")); /* nothing was to be chosen */
    assert_null(strstr(log, "guessed"));
    run_free(&r);
    ortaq_converter_free(converter);
}

/* A word that no lexicon has: guessed. */
static void test_guessed(void **state) {
    (void)state;
    assert_true(count_others("فلاگستان", ORTAQ_GUESSED, 2) >= 0);
    assert_int_equal(count_others("گؤزل", ORTAQ_GUESSED, 2), -1);
    assert_int_equal(count_others("آتا", ORTAQ_AMBIGUOUS, 7), -1);
}

/* The events are the same for any number of readings, of which there are no
 * more than that; and a word that comes again has the same ones. */
static void test_alternatives(void **state) {
    (void)state;
    static const char *const inputs[] = {"فلاگستان", "قول",
                                         "فلاگستان فلاگستان", "قول قول"};
    int before[4] = {0}, most;
    for (most = 0; most <= 7; most++)
        for (int i = 0; i < 4; i++) {
            ortaq_reason reason = i % 2 ? ORTAQ_AMBIGUOUS : ORTAQ_GUESSED;
            int count = count_others(inputs[i], reason, most);
            assert_in_range(count, before[i], most);
            if (i >= 2) assert_int_equal(count, before[i - 2]);
            before[i] = count;
        }
    assert_true(before[0] > 2); /* a guess has many rivals */
    assert_true(before[1] > 0);
}

/* A number of readings out of range is refused. */
static void test_range(void **state) {
    (void)state;
    ortaq_converter *converter =
        new_converter(library, "az-Arab", "az-Latn", defaults);
    assert_int_equal(ortaq_converter_set(converter, ORTAQ_ALTERNATIVES, 8),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_converter_set(converter, ORTAQ_ALTERNATIVES, -1),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_converter_set(converter, ORTAQ_SENTENCES, 2),
                     ORTAQ_ERROR_ARGUMENT);
    ortaq_converter_free(converter);
}

/* --------------------------------------------------------------- Hardship -- */

/* The text in windows of all these sizes, with a report: the same each time. */
static void check_windows(const text *t, const size_t *sizes, size_t count) {
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_REPORT] = 1;
    ortaq_converter *converter =
        new_converter(library, "az-Arab", "az-Latn", values);
    run whole = run_whole(converter, t->data, t->size);
    assert_null(whole.broken);
    assert_int_equal(whole.status, ORTAQ_DONE);
    assert_true(is_valid_utf8(whole.out.data, whole.out.size));
    for (size_t i = 0; i < count; i++) {
        run cut = run_windows(converter, t->data, t->size, sizes[i],
                              sizes[count - 1 - i]);
        assert_null(cut.broken);
        assert_true(run_same(&whole, &cut));
        run_free(&cut);
    }
    run_free(&whole);
    ortaq_converter_free(converter);
}

static const size_t small[] = {1, 2, 3, 4, 5};

static text repeated(const char *string, size_t size) {
    text t = {0};
    while (t.size < size)
        text_put(&t, string);
    return t;
}

static void test_long_words(void **state) {
    (void)state;
    static const char *const parts[] = {"گؤزل", "ک", "ی", "\u064E", "ه\u200C",
                                        "لاریمیز", "\u0651"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        text t = repeated(parts[i], 600);
        check_windows(&t, small, 5);
        text_put(&t, ". آتا گلدی.");
        check_windows(&t, small, 5);
        text_free(&t);
    }
    text t = repeated("گؤزللریمیز", 1 << 20);
    check_windows(&t, small + 4, 1);
    text_free(&t);
}

/* Words of 40 to 70 letters, around where a word is left to the rules. */
static void test_limits(void **state) {
    (void)state;
    for (size_t size = 80; size <= 140; size += 2) {
        text t = repeated("لاریمیزک", size);
        t.size = size;
        check_windows(&t, small, 5);
        text_free(&t);
    }
}

static void test_long_line(void **state) {
    (void)state;
    text t = repeated("بو کیتاب گؤزلدیر. آتا نین ائوی، قول ", 100000);
    check_windows(&t, small, 5);
    text_free(&t);
}

/* The last line of each text becomes what the first text does. */
static void check_last_lines(const char *const *texts, size_t count) {
    text first = convert_arab("az-Latn", defaults, texts[0]);
    for (size_t i = 1; i < count; i++) {
        text got = convert_arab("az-Latn", defaults, texts[i]);
        assert_true(got.size > first.size);
        assert_memory_equal(got.data + got.size - first.size, first.data,
                            first.size);
        text_free(&got);
    }
    text_free(&first);
}

/* What a line becomes does not depend on the lines before it. */
static void test_lines(void **state) {
    (void)state;
    static const char *const lines[] = {"ل نین", "گۆل\nل نین", "آتا\nل نین",
                                        "ائو.\nل نین"};
    check_last_lines(lines, sizeof lines / sizeof lines[0]);
    static const char *const signs[] = {"ٳ-جو.", "ؤ\nٳ-جو.", "قول\nٳ-جو."};
    check_last_lines(signs, sizeof signs / sizeof signs[0]);
}

/* Too little Persian to tell is read as if it were Azerbaijani, and what is
 * common to both is right. More of it stays (test_quote.c). */
static void test_persian(void **state) {
    (void)state;
    text got = convert_arab("az-Latn", defaults, "سلام دنیا");
    assert_string_equal(text_string(&got), "salam dünya");
    text_free(&got);
    text t = {0};
    text_put(&t, "گفت: «این کتاب را به من بدهید و نمی‌خواهم.» بو ائو.\n");
    check_windows(&t, small, 5);
    got = convert_arab("az-Latn", defaults, text_string(&t));
    assert_non_null(strstr(text_string(&got), ": «"));
    assert_non_null(strstr(text_string(&got), ".» "));
    assert_non_null(strstr(text_string(&got), " ev.\n"));
    text_free(&got);
    text_free(&t);
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
        cmocka_unit_test(test_rules),     cmocka_unit_test(test_ambiguous),
        cmocka_unit_test(test_guessed),   cmocka_unit_test(test_alternatives),
        cmocka_unit_test(test_range),     cmocka_unit_test(test_long_words),
        cmocka_unit_test(test_limits),    cmocka_unit_test(test_long_line),
        cmocka_unit_test(test_lines),     cmocka_unit_test(test_persian),
        cmocka_unit_test(test_tree),      cmocka_unit_test(test_clear),
        cmocka_unit_test(test_plain),     cmocka_unit_test(test_language),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
