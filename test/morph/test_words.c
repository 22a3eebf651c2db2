/*
 * test_words.c - the word functions of the public header with the built-in
 * Azerbaijani: what a user would try first, both scripts, a user's own words,
 * suggestions, tokens.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "words.h"

static int spelt(const char *word) {
    int correct = -1;
    assert_int_equal(ortaq_spell(analyser, word, strlen(word), &correct),
                     ORTAQ_DONE);
    return correct;
}

/* Whether one of the analyses has these three. */
static bool reads(ortaq_analyser *with, const char *word, const char *lemma,
                  const char *upos, const char *features) {
    size_t count;
    ortaq_analysis a;
    assert_int_equal(ortaq_analyse(with, word, strlen(word), &count),
                     ORTAQ_DONE);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(ortaq_analysis_at(with, i, &a), ORTAQ_DONE);
        if (!strcmp(a.lemma, lemma) && !strcmp(a.upos, upos) &&
            !strcmp(a.features, features))
            return true;
    }
    return false;
}

/* The first form that is made; "" if there is none. */
static const char *made(const char *lemma, const char *upos,
                        const char *features) {
    size_t count;
    ortaq_form form = {.form = ""};
    assert_int_equal(ortaq_generate(analyser, lemma, strlen(lemma), upos,
                                    features, &count),
                     ORTAQ_DONE);
    if (count) assert_int_equal(ortaq_form_at(analyser, 0, &form), ORTAQ_DONE);
    return form.form;
}

static void test_analysis(void **state) {
    (void)state;
    assert_true(reads(analyser, "kitablarımızdan", "kitab", "NOUN",
                      "Case=Abl|Number=Plur|Number[psor]=Plur|"
                      "Person[psor]=1"));
    assert_true(reads(analyser, "ağzında", "ağız", "NOUN",
                      "Case=Loc|Number=Sing|Person[psor]=3"));
    assert_true(reads(analyser, "gedirəm", "get", "VERB",
                      "Mood=Ind|Number=Sing|Person=1|Tense=Pres|"
                      "VerbForm=Fin"));
    assert_true(reads(analyser, "Bakıda", "Bakı", "PROPN",
                      "Case=Loc|Number=Sing"));
    assert_true(reads(analyser, "BMT-nin", "BMT", "PROPN",
                      "Case=Gen|Number=Sing"));
    assert_true(reads(analyser, "1998-ci", "1998", "NUM", "NumType=Ord"));
    assert_false(reads(analyser, "1998-cu", "1998", "NUM", "NumType=Ord"));
    assert_true(reads(analyser, "mənə", "mən", "PRON",
                      "Case=Dat|Number=Sing|Person=1|PronType=Prs"));
}

static void test_cyrillic(void **state) {
    (void)state;
    ortaq_language *cyrillic;
    ortaq_analyser *with;
    size_t count;
    ortaq_form form;
    assert_int_equal(ortaq_language_new(library, "az-Cyrl", NULL, &cyrillic),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_analyser_new(cyrillic, NULL, &with), ORTAQ_DONE);
    assert_true(reads(with, "ушағы", "ушаг", "NOUN", "Case=Acc|Number=Sing"));
    assert_int_equal(ortaq_generate(with, "ҝөзәл", strlen("ҝөзәл"), NULL,
                                    "Case=Dat Number=Plur", &count),
                     ORTAQ_DONE);
    assert_true(count > 0);
    assert_int_equal(ortaq_form_at(with, 0, &form), ORTAQ_DONE);
    assert_string_equal(form.form, "ҝөзәлләрә");
    ortaq_analyser_free(with);
    ortaq_language_free(cyrillic);
}

/* What analysis gives as a lemma is one to generation, too: a word that is
 * derived, and listed nowhere; a verb that is a noun as well. */
static void test_generation_derived(void **state) {
    (void)state;
    static const char derived[] =
        "Case=Nom|Number=Sing|Person[psor]=3|VerbForm=Vnoun|Voice=CauPass";
    assert_string_equal(made("qarğabənzər", NULL, "Case=Dat"), "");
    assert_string_equal(made("qarğayabənzər", NULL, "Case=Dat"),
                        "qarğayabənzərə");
    assert_string_equal(made("naxçıvanlı", NULL, "Number=Plur"),
                        "naxçıvanlılar");
    assert_string_equal(made("buzluluq", "NOUN", "Case=Acc"), "buzluluğu");
    assert_string_equal(made("borulaşmaq", NULL, "Tense=Past Person=1"),
                        "borulaşdım");
    assert_string_equal(made("yay", "VERB", "Tense=Past VerbForm=Part "
                                            "Person[psor]=3"),
                        "yaydığı");
    assert_string_equal(made("seçici", "ADJ", "Number=Plur"), "seçicilər");
    assert_true(reads(analyser, "borulaşdırılması", "borulaş", "VERB", derived));
    assert_string_equal(made("borulaş", NULL, derived), "borulaşdırılması");
}

/* Son and daughter of somebody are in the possessive. */
static void test_patronymics(void **state) {
    (void)state;
    assert_string_equal(made("Arifoğlu", NULL, "Case=Dat"), "Arifoğluna");
    assert_string_equal(made("Elmanqızı", NULL, "Case=Dat"), "Elmanqızına");
    assert_true(reads(analyser, "Elmanqızının", "Elmanqızı", "PROPN",
                      "Case=Gen|Number=Sing"));
    assert_int_equal(spelt("Arifoğluna"), 1);
    assert_int_equal(spelt("Arifoğluya"), 0);
}

static void test_generation(void **state) {
    (void)state;
    assert_string_equal(made("kitab", NULL,
                             "Case=Abl Number=Plur Number[psor]=Plur "
                             "Person[psor]=1"),
                        "kitablarımızdan");
    assert_string_equal(made("uşaq", NULL, "Case=Dat"), "uşağa");
    assert_string_equal(made("ağız", NULL, "Person[psor]=3"), "ağzı");
    assert_string_equal(made("gəlmək", NULL,
                             "VerbForm=Fin|Mood=Ind|Tense=Past|Evident=Fh|"
                             "Person=1|Number=Plur"),
                        "gəldik");
    assert_string_equal(made("Bakı", "PROPN", "Case=Dat"), "Bakıya");
    assert_string_equal(made("mən", NULL, "Case=Dat"), "mənə");
    assert_string_equal(made("gəl", NULL, "Tense=Past Person=1"), "gəldim");
    assert_string_equal(made("yemək", NULL, "Case=Dat"), "yeməyə");
    assert_string_equal(made("yemək", NULL, "Tense=Fut Person=1 Number=Sing"),
                        "yeyəcəyəm");
    assert_string_equal(made("yemək", "VERB", "Tense=Fut Person=1 Number=Sing"),
                        "yeyəcəyəm");
    assert_string_equal(made("yemək", "NOUN", "Case=Dat"), "yeməyə");
    assert_string_equal(made("get", "VERB", "Tense=Pres Person=1 Number=Sing"),
                        "gedirəm");
    assert_string_equal(made("get", NULL, "Tense=Aor Person=1 Number=Sing"),
                        "gedərəm");
    assert_string_equal(made("get", "VERB", "Mood=Cnd Person=1"), "getsəm");
    assert_string_equal(made("get", "VERB", "Voice=Pass Tense=Pres"), "gedilir");
    assert_string_equal(made("xətt", NULL, "Number=Plur"), "xətlər");
    assert_string_equal(made("xətt", NULL, "Case=Acc"), "xətti");
    assert_string_equal(made("haqq", NULL, "Case=Loc"), "haqda");
    assert_string_equal(made("nə", NULL, "Case=Acc"), "nəyi");
    assert_string_equal(made("nə", NULL, "Case=Gen"), "nəyin");
    assert_string_equal(made("blorq", NULL, "Case=Dat"), "");
    assert_string_equal(made("blorq", "NOUN", "Case=Dat"), "blorqa");
}

static void all_spelt(const char *const *words, size_t count, bool right) {
    for (size_t i = 0; i < count; i++)
        if (spelt(words[i]) != right)
            fail_msg("%s is %s", words[i], right ? "right" : "wrong");
}

#define ALL_SPELT(words, right)                                                \
    all_spelt(words, sizeof(words) / sizeof *(words), right)

static void test_spelling(void **state) {
    (void)state;
    static const char *const right[] = {
        "evdə",  "kitablarım", "gəlmişdir", "Bakıda",  "BAKIDA", "az-çox",
        "üzünü", "mənbəyi",    "suyu",      "on",      "İstanbul",
        "gələ-gələ", "ATƏT-in", "ATƏT-İN", "NATO-nun", "ABŞ-ın", "otur", "Sil",
        "ye",    "Elçin",      "Kür",       "ütü",     "kiosk", "istərdim",
        "istərsinizmi", "e-poçtunuz", "eks-prezidenti", "anti-Rusiya",
        "geridə", "ərzağın", "km", "km-i", "km-dən", "kq-a",
        "Xəzəryanı", "əmin-amanlığı", "söyüdkimilərin",
        "sənmi", "kimdi", "yoxdu", "badam", "kəsr", "xətlər", "haqdan", "nəyi"};
    static const char *const wrong[] = {
        "evda", "kitabımlar", "gəlmışdir", "bakıda", "kiTab", "uşaqı",
        "susu", "evdə-",      "-ev",       "gəlirdı", "",      "ççç",
        "ev--ev", "ATƏT-İn", "Atət-in", "aTƏT-in", "eks", "e", "anti-gozel",
        "evkimi", "kq-ə", "xəttlər", "haqqdan", "nəni", "göstəri"};
    ALL_SPELT(right, true);
    ALL_SPELT(wrong, false);
}

/* Abbreviations and numbers as parts of compounds: behind them come capitals or
 * digits, for small letters are their suffixes. */
static void test_compounds(void **state) {
    (void)state;
    static const char *const right[] = {
        "Azərbaycan-ABŞ", "Azərbaycan-ABŞ-ın", "Rusiya-BMT-nin", "ABŞ-Rusiya",
        "AXC-Müsavatın",  "1941-1945-ci",      "10-15-dən",      "XIX-XX",
        "19:00-da",       "17.00-a",           "14:00-dək",      "100-dən",
        "XX-XXI",         "A-dan",             "Z-yə",           "H", "O-bu",
        "ora-bura", "ana-ata", "gülə-gülə", "üç-dörd"};
    static const char *const wrong[] = {
        "mən-də", "kitab-da", "evdə-ki", "sən-ki", "bu-da", "gəldi-və", "ev-dir",
        "Azərbaycan-ABŞ-un", "Rusiya-BMT-nın", "BMT-dan",  "BMT-ev",
        "1941-1945-cu",      "Azərbacan-ABŞ",  "kiTab-ev", "h"};
    ALL_SPELT(right, true);
    ALL_SPELT(wrong, false);
    assert_true(reads(analyser, "1941-1945-ci", "1941-1945", "NUM",
                      "NumType=Ord"));
    assert_true(reads(analyser, "Azərbaycan-ABŞ-ın", "Azərbaycan-ABŞ", "PROPN",
                      "Case=Gen|Number=Sing"));
    assert_true(reads(analyser, "ABŞ-Rusiyadan", "ABŞ-Rusiya", "PROPN",
                      "Case=Abl|Number=Sing"));
}

/* Names that have digits are nobody's to judge; numbers with suffixes are. */
static void test_digits(void **state) {
    (void)state;
    static const char *const right[] = {"COVID-19", "COVID-19-un", "MP3", "5G",
                                        "Su-25", "H1N1", "Şanli1", "8-ci"};
    static const char *const wrong[] = {"8-cu", "8ci", "8-Ci", "kitab1", "mp3"};
    ALL_SPELT(right, true);
    ALL_SPELT(wrong, false);
}

/* Words in capitals are words first, whatever their letters; those that are not
 * known are abbreviations only if they are short, or five letters with a
 * cluster of consonants. */
static void test_capitals(void **state) {
    (void)state;
    static const char *const right[] = {
        "AZƏRBAYCAN", "RESPUBLİKASI", "QIZIL",  "İSTANBULDA", "DİL",  "SSRİ",
        "BMT-nin",    "HTML",         "RSFSR",  "HTTPS-in",   "ARDNŞ", "IP",
        "XIX",        "XXXVIII",      "MCMXVIII", "CIV",      "FIFA", "SOCAR",
        "BAKI-TİFLİS"};
    static const char *const wrong[] = {
        "RESPUBLIKASI", "NAZIRLIYI", "TƏHSIL", "ISTANBULDA", "QİZİL", "DIL",
        "IKI",          "SIM",       "GOZEL",  "MEKTEB",     "COVID", "WINDOWS",
        "SSRİSSRİ-nin", "QWRTZP",    "XXXXVII", "RESPUBLIKA-TƏHSIL"};
    ALL_SPELT(right, true);
    ALL_SPELT(wrong, false);
}

/* Suffixes that lack their hyphen are understood, and misspelt. */
static void test_joined(void **state) {
    (void)state;
    static const char *const wrong[] = {"ABŞda", "BMTnin", "5də", "2024cü"};
    ALL_SPELT(wrong, false);
    assert_true(reads(analyser, "ABŞda", "ABŞ", "PROPN",
                      "Case=Loc|Number=Sing"));
    assert_true(reads(analyser, "DNTnin", "DNT", "PROPN",
                      "Case=Gen|Number=Sing"));
    assert_true(reads(analyser, "2024cü", "2024", "NUM", "NumType=Ord"));
    assert_false(reads(analyser, "Kda", "K", "PROPN", "Case=Loc|Number=Sing"));
}

/* A Roman numeral is an ordinal without a suffix. */
static void test_roman(void **state) {
    (void)state;
    static const char *const right[] = {"XX", "I", "VI-da", "XXI-XXII",
                                        "MCMXVIII"};
    static const char *const wrong[] = {"XX-ci", "VI-də", "XXda"};
    ALL_SPELT(right, true);
    ALL_SPELT(wrong, false);
    assert_true(reads(analyser, "XX", "XX", "NUM", "NumType=Ord"));
    assert_true(reads(analyser, "I", "I", "NUM", "NumType=Ord"));
    assert_true(reads(analyser, "XX-ci", "XX", "NUM", "NumType=Ord"));
    assert_true(reads(analyser, "VIII-IX", "VIII-IX", "NUM", "NumType=Ord"));
    assert_true(reads(analyser, "II-də", "II", "NUM",
                      "Case=Loc|Number=Sing|NumType=Ord"));
    assert_true(reads(analyser, "CV", "CV", "PROPN", "Case=Nom|Number=Sing"));
}

/* The same in Cyrillic letters, where Ы stands for I and И for İ. */
static void test_capitals_cyrillic(void **state) {
    (void)state;
    ortaq_language *cyrillic;
    ortaq_analyser *with, *latin = analyser;
    assert_int_equal(ortaq_language_new(library, "az-Cyrl", NULL, &cyrillic),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_analyser_new(cyrillic, NULL, &with), ORTAQ_DONE);
    analyser = with;
    int known = spelt("РЕСПУБЛИКАСЫ") + spelt("ССРИ") + spelt("БМТ-нин");
    int unknown = spelt("РЕСПУБЛЫКАСЫ") + spelt("МӘКТЕБ") + spelt("ДЫЛ");
    analyser = latin;
    ortaq_analyser_free(with);
    ortaq_language_free(cyrillic);
    assert_int_equal(known, 3);
    assert_int_equal(unknown, 0);
}

/* What analysis is sure of without guesses. */
static void test_capitals_analysed(void **state) {
    (void)state;
    size_t count;
    ortaq_analysis a;
    assert_int_equal(ortaq_analyser_set(analyser, ORTAQ_GUESS, 0), ORTAQ_DONE);
    assert_int_equal(ortaq_analyse(analyser, "TƏHSIL", 7, &count), ORTAQ_DONE);
    assert_int_equal(count, 0);
    assert_int_equal(ortaq_analyse(analyser, "DIL", 3, &count), ORTAQ_DONE);
    assert_int_equal(count, 0);
    assert_true(reads(analyser, "RSFSR", "RSFSR", "PROPN",
                      "Case=Nom|Number=Sing"));
    assert_int_equal(ortaq_analyser_set(analyser, ORTAQ_GUESS, 1), ORTAQ_DONE);
    assert_int_equal(ortaq_analyse(analyser, "DIL", 3, &count), ORTAQ_DONE);
    assert_true(count > 0);
    assert_int_equal(ortaq_analysis_at(analyser, 0, &a), ORTAQ_DONE);
    assert_int_equal(a.guessed, 1);
    assert_string_equal(a.lemma, "Dıl");
}

/* No two guesses are told that say the same. */
static void test_guessed_once(void **state) {
    (void)state;
    char seen[16][256];
    size_t count;
    ortaq_analysis a;
    assert_int_equal(ortaq_analyse(analyser, "blorqlar", 8, &count),
                     ORTAQ_DONE);
    assert_in_range(count, 2, 16);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(ortaq_analysis_at(analyser, i, &a), ORTAQ_DONE);
        snprintf(seen[i], sizeof seen[i], "%s %s %s %s", a.lemma, a.upos,
                 a.features, a.segments);
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(seen[i], seen[k]);
    }
}

/* Guesses are at the whole word, the hyphen before suffixes apart. */
static void test_guessed(void **state) {
    (void)state;
    assert_true(reads(analyser, "blorq-lar", "blorq", "NOUN",
                      "Case=Nom|Number=Plur"));
    /* an abbreviation has capitals */
    assert_false(reads(analyser, "Blorqdan", "BLORQDAN", "PROPN",
                       "Case=Nom|Number=Sing"));
    /* none is crowded out by others that say the same */
    assert_true(reads(analyser, "blorqları", "blorq", "NOUN",
                      "Case=Nom|Number=Plur|Person[psor]=3"));
    assert_true(reads(analyser, "blorqları", "blorq", "NOUN",
                      "Case=Acc|Number=Plur"));
    assert_true(reads(analyser, "list-blorqsun", "list-blorqsun", "NOUN",
                      "Case=Nom|Number=Sing"));
    assert_false(reads(analyser, "list-blorqsun", "List", "PROPN",
                       "Case=Nom|Number=Sing"));
    /* at the start of a sentence, a numeral and no name */
    size_t count;
    ortaq_analysis a;
    assert_int_equal(ortaq_analyse(analyser, "Üç", strlen("Üç"), &count),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_analysis_at(analyser, 0, &a), ORTAQ_DONE);
    assert_string_equal(a.upos, "NUM");
}

/* A word that is accepted is spelt correctly, and the other way round; a
 * short one that is too unlikely is neither. */
static void test_accepted(void **state) {
    (void)state;
    static const char *const words[] = {"on", "ondan", "suyu", "keql", "dol",
                                        "bakıda", "evdə"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t count, accepted = 0;
        ortaq_analysis a;
        ortaq_analyse(analyser, words[i], strlen(words[i]), &count);
        for (size_t k = 0; k < count; k++) {
            assert_int_equal(ortaq_analysis_at(analyser, k, &a), ORTAQ_DONE);
            accepted += a.accepted != 0;
        }
        if (spelt(words[i]) != (accepted > 0))
            fail_msg("%s: spelt and accepted differ", words[i]);
    }
    assert_int_equal(spelt("on"), 1);
    assert_int_equal(spelt("keql"), 0);
}

static const char *suggested(const char *word) {
    size_t count;
    assert_int_equal(ortaq_suggest(analyser, word, strlen(word), &count),
                     ORTAQ_DONE);
    return count ? ortaq_suggestion_at(analyser, 0) : "";
}

/* What is understood but wrong has the right form as its first suggestion. */
static void test_meant(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"gələcəm", "gələcəyəm"},   {"yazacayıq", "yazacağıq"},
        {"gəlmişsən", "gəlmisən"},  {"bilirsiz", "bilirsiniz"},
        {"gəlməzəm", "gəlmərəm"},   {"gəlmərsən", "gəlməzsən"},
        {"yaxşıdı", "yaxşıdır"},    {"həmən", "həmin"},
        {"Gələcəm", "Gələcəyəm"},   {"GƏLƏCƏM", "GƏLƏCƏYƏM"},
        {"nədi", "nədir"},          {"gedəcəksiz", "gedəcəksiniz"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        assert_int_equal(spelt(pairs[i][0]), 0);
        assert_string_equal(suggested(pairs[i][0]), pairs[i][1]);
    }
}

static void test_suggestions(void **state) {
    (void)state;
    assert_string_equal(suggested("gozel"), "gözəl");
    assert_string_equal(suggested("vəya"), "və ya");
    assert_string_equal(suggested("hərkəs"), "hər kəs");
    assert_string_equal(suggested("XX-ci"), "XX");
    assert_string_equal(suggested("VI-dən"), "VI-dan");
    assert_string_equal(suggested("mekteb"), "məktəb");
    assert_string_equal(suggested("Azerbaycan"), "Azərbaycan");
    assert_string_equal(suggested("KİTABB"), "KİTAB");
    assert_string_equal(suggested("TƏHSIL"), "TƏHSİL");
    assert_string_equal(suggested("NAZIRLIYININ"), "NAZİRLİYİNİN");
    assert_string_equal(suggested("QİZİL"), "QIZIL");
    assert_string_equal(suggested("DIL"), "DİL");
    assert_string_equal(suggested("MEKTEB"), "MƏKTƏB");
    assert_string_equal(suggested("bunuoxu"), "bunu oxu");
    assert_string_equal(suggested("5-dan"), "5-dən");
    assert_string_equal(suggested("1990-cu"), "1990-cı");
    assert_string_equal(suggested("BDU-nin"), "BDU-nun");
    assert_string_equal(suggested("Rusiya-BMT-nın"), "Rusiya-BMT-nin");
    assert_string_equal(suggested("ABŞ-un"), "ABŞ-ın");
    assert_null(ortaq_suggestion_at(analyser, 1000));
}

/* Both words, where the suggestion is two. */
static bool suggestion_spelt(const char *text) {
    char first[256];
    size_t size = strcspn(text, " ");
    assert_true(size < sizeof first);
    memcpy(first, text, size);
    first[size] = 0;
    return spelt(first) && (!text[size] || spelt(text + size + 1));
}

/* What is suggested is right, and comes once. */
static size_t check_suggestions(const char *word) {
    char all[100][256];
    size_t count;
    assert_int_equal(ortaq_suggest(analyser, word, strlen(word), &count),
                     ORTAQ_DONE);
    assert_true(count <= 100);
    for (size_t i = 0; i < count; i++) {
        const char *text = ortaq_suggestion_at(analyser, i);
        assert_non_null(text);
        assert_true(strlen(text) < sizeof all[i]);
        strcpy(all[i], text);
    }
    for (size_t i = 0; i < count; i++) {
        if (!suggestion_spelt(all[i]))
            fail_msg("%s: %s is suggested, and wrong", word, all[i]);
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(all[i], all[k]);
    }
    return count;
}

static void test_suggestions_right(void **state) {
    (void)state;
    static const char *const words[] = {
        "gozel",      "mekteb",  "Azerbaycan", "KİTABB",  "bunuoxu", "uşaqı",
        "kitabımlar", "evda",    "bakıda",     "susu",    "qardaşm", "oxuyurm",
        "gəlmışdir",  "müəlim",  "şəhar",      "hesabat", "Kitabin", "insnlar",
        "çörəki",     "telebe",  "xeber",      "on",      "a",       "yazdm"};
    size_t count = 0;
    assert_int_equal(ortaq_analyser_set(analyser, ORTAQ_SUGGESTIONS, 100),
                     ORTAQ_DONE);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        count += check_suggestions(words[i]);
    assert_true(count > 100);
    assert_int_equal(ortaq_analyser_set(analyser, ORTAQ_SUGGESTIONS, 3),
                     ORTAQ_DONE);
    assert_int_equal(check_suggestions("susu"), 3);
}

static void test_own_words(void **state) {
    (void)state;
    assert_int_equal(spelt("frotik"), 0);
    assert_int_equal(ortaq_add_word(analyser, "frotik", 6, "noun"),
                     ORTAQ_DONE);
    assert_int_equal(spelt("frotikdən"), 1);
    assert_int_equal(spelt("frotikdan"), 0);
    assert_int_equal(spelt("frotikə"), 1);
    assert_int_equal(spelt("frotiyə"), 0);
    assert_int_equal(ortaq_add_word(analyser, "frotik", 6, "no-class"),
                     ORTAQ_ERROR_ARGUMENT);
    assert_int_equal(ortaq_add_word(analyser, "w7", 2, NULL),
                     ORTAQ_ERROR_ARGUMENT);
}

static void add(const char *word, const char *klass) {
    assert_int_equal(ortaq_add_word(analyser, word, strlen(word), klass),
                     ORTAQ_DONE);
}

/* A class that changes a stem before vowels changes the user's own, too. */
static void test_own_variants(void **state) {
    (void)state;
    add("blotik", "noun-soft");
    add("vrotaq", "noun-soft");
    add("blotil", "noun-soft"); /* l does not change */
    static const char *const right[] = {"blotik",  "blotikdən", "blotiklər",
                                        "blotiyi", "blotiyə",   "blotiyim",
                                        "vrotaqda", "vrotağa",  "blotili"};
    static const char *const wrong[] = {"blotiki", "blotikə", "blotiy",
                                        "blotiydən", "vrotaqı", "blotiyə-"};
    ALL_SPELT(right, true);
    ALL_SPELT(wrong, false);
    assert_true(reads(analyser, "blotiyi", "blotik", "NOUN",
                      "Case=Acc|Number=Sing"));
    assert_string_equal(made("blotik", NULL, "Case=Acc"), "blotiyi");
    assert_string_equal(made("blotik", NULL, "Case=Loc"), "blotikdə");
    assert_string_equal(suggested("blotiyx"), "blotiyi");
}

/* Of several classes of a word all count, and a variant of one word may be
 * another word; nothing is lost when the list grows. */
static void test_own_many(void **state) {
    (void)state;
    char word[16];
    add("blotik", "noun");
    add("blotik", "noun-soft");
    add("blotik", "verb");
    add("blotik", "verb");
    add("blotiy", "noun");
    assert_int_equal(spelt("blotiki"), 1);
    assert_int_equal(spelt("blotiyi"), 1);
    assert_int_equal(spelt("blotikdi"), 1);
    assert_int_equal(spelt("blotiydən"), 1);
    assert_true(reads(analyser, "blotiyi", "blotik", "NOUN",
                      "Case=Acc|Number=Sing"));
    assert_true(reads(analyser, "blotiyi", "blotiy", "NOUN",
                      "Case=Acc|Number=Sing"));
    for (int i = 0; i < 26 * 26; i++) {
        snprintf(word, sizeof word, "zv%c%cotik", 'a' + i / 26 % 22,
                 'a' + i % 22);
        if (!strchr(word, 'w')) add(word, "noun-soft");
    }
    assert_int_equal(spelt("blotiyi"), 1);
    assert_int_equal(spelt("zvabotiyi"), 1);
    assert_int_equal(spelt("zvkaotikdə"), 1);
    assert_int_equal(spelt("zvkaotikə"), 0);
}

/* Tokens tile any text, whole characters each. */
static void test_tokens(void **state) {
    (void)state;
    static const char text[] =
        "Bakıda, 1998-ci ildə 3,5 km! https://az.wikipedia.org. a@b.az "
        "\xFF\xC4 \"a\"a\" sui-qəsd e\xCC\x81";
    static const ortaq_token_kind first[] = {
        ORTAQ_TOKEN_WORD,  ORTAQ_TOKEN_MARK,  ORTAQ_TOKEN_SPACE,
        ORTAQ_TOKEN_WORD,  ORTAQ_TOKEN_SPACE, ORTAQ_TOKEN_WORD,
        ORTAQ_TOKEN_SPACE, ORTAQ_TOKEN_NUMBER};
    size_t place = 0, number = 0, size = sizeof text - 1, addresses = 0;
    ortaq_token token;
    while (ortaq_token_next(text, size, place, &token) == ORTAQ_DONE) {
        assert_int_equal(token.start, place);
        assert_true(token.end > place && token.end <= size);
        if (number < 8) assert_int_equal(token.kind, first[number]);
        addresses += token.kind == ORTAQ_TOKEN_ADDRESS;
        place = token.end;
        number++;
    }
    assert_int_equal(place, size);
    assert_int_equal(addresses, 2);
}

/* What makes an address stands before the next bracket or quote. */
static void test_addresses(void **state) {
    (void)state;
    static const struct {
        const char *text;
        size_t end; /* of the address at the start; 0: a word is there */
    } cases[] = {
        {"http://x.az/q_(b)c", 18}, {"www.x.az).", 8}, {"www..", 0},
        {"a(http://x.az)", 0},      {"a\"b@x.az\"", 0}, {"a@b.az.", 6},
        {"a@b.", 0},                {"a@b", 0},        {"a@b[c.az", 0},
        {"x:http://y.az,", 13},     {"a b://c", 0},    {"a\"a\"://", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ortaq_token token;
        assert_int_equal(ortaq_token_next(cases[i].text, strlen(cases[i].text),
                                          0, &token),
                         ORTAQ_DONE);
        bool address = token.kind == ORTAQ_TOKEN_ADDRESS;
        if (address != (cases[i].end > 0) ||
            (address && token.end != cases[i].end))
            fail_msg("%s: kind %d, end %zu", cases[i].text, (int)token.kind,
                     token.end);
    }
}

/* A word of a megabyte is not understood, and does no harm. */
static void test_long_word(void **state) {
    (void)state;
    enum { SIZE = 1 << 20 };
    char *word = malloc(SIZE);
    size_t count;
    int correct;
    assert_non_null(word);
    memset(word, 'a', SIZE);
    assert_int_equal(ortaq_analyse(analyser, word, SIZE, &count), ORTAQ_DONE);
    assert_int_equal(count, 0);
    assert_int_equal(ortaq_spell(analyser, word, SIZE, &correct), ORTAQ_DONE);
    assert_int_equal(correct, 0);
    assert_int_equal(ortaq_suggest(analyser, word, SIZE, &count), ORTAQ_DONE);
    assert_int_equal(count, 0);
    assert_int_equal(ortaq_analyse(analyser, word, 128, &count), ORTAQ_DONE);
    assert_int_equal(ortaq_suggest(analyser, word, 128, &count), ORTAQ_DONE);
    free(word);
}

#define WITH_WORDS(test)                                                       \
    cmocka_unit_test_setup_teardown(test, open_words, close_words)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_WORDS(test_analysis),
        WITH_WORDS(test_cyrillic),
        WITH_WORDS(test_generation),
        WITH_WORDS(test_spelling),
        WITH_WORDS(test_capitals),
        WITH_WORDS(test_generation_derived), WITH_WORDS(test_patronymics),
        WITH_WORDS(test_guessed),
        WITH_WORDS(test_guessed_once),
        WITH_WORDS(test_joined),
        WITH_WORDS(test_roman),
        WITH_WORDS(test_capitals_cyrillic),
        WITH_WORDS(test_capitals_analysed),
        WITH_WORDS(test_compounds),
        WITH_WORDS(test_digits),
        WITH_WORDS(test_accepted),
        WITH_WORDS(test_meant),
        WITH_WORDS(test_suggestions),
        WITH_WORDS(test_suggestions_right),
        WITH_WORDS(test_own_words),
        WITH_WORDS(test_own_variants),
        WITH_WORDS(test_own_many),
        WITH_WORDS(test_tokens),
        WITH_WORDS(test_addresses),
        WITH_WORDS(test_long_word),
    };
    return cmocka_run_group_tests_name("words", tests, NULL, NULL);
}
