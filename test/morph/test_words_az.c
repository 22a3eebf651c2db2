/*
 * test_words_az.c - Azerbaijani words as an editor reads them: what newspapers
 * write is right; misspellings that word lists hold are wrong, and what is
 * meant is suggested first; so is a particle that lost its space.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "words.h"

static void check(const char *const *words, size_t count, int right) {
    for (size_t i = 0; i < count; i++) {
        int correct = -1;
        ortaq_spell(analyser, words[i], strlen(words[i]), &correct);
        if (correct != right)
            fail_msg("%s is %s", words[i], right ? "right" : "wrong");
    }
}

#define CHECK(words, right)                                                    \
    check(words, sizeof(words) / sizeof *(words), right)

static void check_first(const char *const pairs[][2], size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t found;
        const char *const *pair = pairs[i];
        assert_int_equal(
            ortaq_suggest(analyser, pair[0], strlen(pair[0]), &found),
            ORTAQ_DONE);
        assert_true(found > 0);
        assert_string_equal(ortaq_suggestion_at(analyser, 0), pair[1]);
    }
}

#define CHECK_FIRST(pairs) check_first(pairs, sizeof(pairs) / sizeof *(pairs))

static void test_right(void **state) {
    (void)state;
    static const char *const words[] = {
        "bəsdir",    "eybəcərliyi", "öncəsində", "kiminləsə", "nələrisə",
        "kimiləri",  "qədərini",    "belədə",    "dini",      "uğrunda",
        "ləngidir",  "şişirtmək",   "şütüyən",   "logistika", "pauza",
        "o",         "günkü",       "həftəki",   "dövrkü",    "onlarsız",
        "km-lik",    "10-luq",      "Arazboyu",  "arazboyu",  "Əl-Qaidənin",
        "YUNESKO-nun", "qab-qacaq", "dedi-qodu", "mürəkkəbçiçəklilər"};
    CHECK(words, 1);
}

/* Of other languages, and names in small letters. */
static void test_foreign(void **state) {
    (void)state;
    static const char *const words[] = {
        "the",   "ben",     "gibi",  "değil", "kullanmaq", "dışarı",
        "hayat", "tarih",   "çocuğu", "bakı", "münxen",    "quterreş",
        "dvlət", "çünkü",   "səbr",  "siyası"};
    CHECK(words, 0);
}

/* K is named ka: PKK-nın, MSK-ya. */
static void test_ka(void **state) {
    (void)state;
    static const char *const right[] = {"PKK-nın", "MSK-ya", "DTK-da"};
    static const char *const wrong[] = {"PKK-nin", "MSK-yə", "DTK-də"};
    CHECK(right, 1);
    CHECK(wrong, 0);
}

/* Misspellings are understood as the word that is meant. */
static void test_misspelt(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"hökümətin", "hökumətin"},  {"səbr", "səbir"},
        {"meyllər", "meyillər"},     {"meylli", "meyilli"},
        {"çünkü", "çünki"},
        {"siyası", "siyasi"},        {"təlabatı", "tələbatı"},
        {"fakultədə", "fakültədə"},  {"müşayətlə", "müşayiətlə"},
        {"koronovirus", "koronavirus"}, {"dvlətin", "dövlətin"},
        {"mənlə", "mənimlə"},        {"bizlə", "bizimlə"},
        {"yayınlanıb", "yayımlanıb"}, {"üfiqi", "üfüqi"},
        {"gedəciyəm", "gedəcəyəm"},  {"yazacıyıq", "yazacağıq"},
        {"yalnışdır", "yanlışdır"}};
    size_t count;
    ortaq_analysis a;
    CHECK_FIRST(pairs);
    assert_int_equal(ortaq_analyse(analyser, "hökümətin",
                                   strlen("hökümətin"), &count),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_analysis_at(analyser, 0, &a), ORTAQ_DONE);
    assert_string_equal(a.lemma, "hökumət");
    assert_int_equal(a.accepted, 0);
}

/* A vowel that is lost before a vowel is written, or lost elsewhere. */
static void test_lost_vowels(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"fikirim", "fikrim"},   {"oğuluma", "oğluma"}, {"sinifə", "sinfə"},
        {"beyinin", "beynin"},   {"ağızım", "ağzım"},   {"sətiri", "sətri"},
        {"nəsllər", "nəsillər"}, {"sinfdə", "sinifdə"}, {"isimi", "ismi"}};
    static const char *const right[] = {"fikrim", "fikirdən", "sinif", "xeyr"};
    CHECK_FIRST(pairs);
    CHECK(right, 1);
}

/* What the tongue or Russian has otherwise. */
static void test_spoken(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"lahiyələri", "layihələri"}, {"aptekada", "aptekdə"},
        {"planetalar", "planetlər"},  {"şayirin", "şairin"},
        {"təbiyyətin", "təbiətin"},   {"tədbiqi", "tətbiqi"}};
    CHECK_FIRST(pairs);
}

/* Particles and determiners are joined to their neighbours; of a letter that is
 * doubled one is forgotten. */
static void test_apart(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"gəldidə", "gəldi də"}, {"mənimdə", "mənim də"},
        {"sonrada", "sonra da"}, {"deyirki", "deyir ki"},
        {"dediki", "dedi ki"},   {"birneçə", "bir neçə"},
        {"heçnə", "heç nə"},     {"haqı", "haqqı"},
        {"tibi", "tibbi"},       {"evda", "evdə"},
        {"yavarında", "yanvarında"}, {"kiişlərdən", "kişilərdən"}};
    CHECK_FIRST(pairs);
}

/* A hyphen is forgotten; a name has a capital behind it. */
static void test_hyphens(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"birbirinə", "bir-birinə"}, {"teztez", "tez-tez"},
        {"eksprezident", "eks-prezident"}, {"qeyriadi", "qeyri-adi"},
        {"Nyuyork", "Nyu-York"}, {"Nyu-york", "Nyu-York"},
        {"losanceles", "Los-Anceles"}, {"NYUYORK", "NYU-YORK"},
        {"bunuoxu", "bunu oxu"}, {"göndəilir", "göndərilir"},
        {"ütəmin", "təmin"}};
    static const char *const right[] = {"Nyu-Yorkda", "NYU-YORK", "Əbu-Dabi"};
    static const char *const wrong[] = {"Nyu-york", "nyu-york", "nyu-York"};
    CHECK_FIRST(pairs);
    CHECK(right, 1);
    CHECK(wrong, 0);
}

/* Words of schoolbooks and kitchens. */
static void test_school(void **state) {
    (void)state;
    static const char *const right[] = {"diskriminantı", "enliyi", "küküsü",
                                        "firuzəyi",      "ucsuz",  "enlikdə"};
    CHECK(right, 1);
}

/* Two words are joined by a hyphen, not a particle and a word, nor a stem and
 * its suffix, though that may be a word (dən: grain). */
static void test_joined(void **state) {
    (void)state;
    static const char *const right[] = {
        "ata-ana", "elmi-texniki", "gəl-get",       "dağ-daş",    "o-bu",
        "az-çox",  "ad-sanlı",     "qarma-qarışıq", "sür-sümüyü", "beş-altı"};
    static const char *const wrong[] = {"və-ev",  "ki-kitab", "hər-hansı",
                                        "iş-lər", "ol-maq",   "ol-an",
                                        "m-araq", "tərəf-dən", "lər"};
    static const char *const pairs[][2] = {{"ölkə-ləri", "ölkələri"},
                                           {"tərəf-dən", "tərəfdən"},
                                           {"sən-də", "səndə"},
                                           {"gəlir-mi", "gəlirmi"},
                                           {"Bakı'nın", "Bakının"},
                                           {"keçir-ilməsi", "keçirilməsi"}};
    CHECK(right, 1);
    CHECK(wrong, 0);
    CHECK_FIRST(pairs);
}

/* Short words that are rare, examples of the orthography rules, and what is
 * like something (rules of 2004, 3.1). */
static void test_rare(void **state) {
    (void)state;
    static const char *const right[] = {
        "cahil",     "gic",       "proza",         "vint",     "qaimə",
        "həris",     "sprey",     "giciyi",        "tədiyə",   "hərgecəki",
        "hüsnxət",   "məhrəm",    "qalxanabənzər", "mübtəla",  "tabeçiliyində",
        "het-trikə", "boruyabənzər"};
    static const char *const wrong[] = {"dərz", "qalxanəbənzər"};
    CHECK(right, 1);
    CHECK(wrong, 0);
}

/* The first analysis of common words. */
static void test_first(void **state) {
    (void)state;
    static const struct {
        const char *word, *lemma, *upos;
    } cases[] = {{"bütün", "bütün", "DET"},   {"bəzi", "bəzi", "DET"},
                 {"üzərində", "üzər", "NOUN"}, {"uğrunda", "uğrunda", "ADP"},
                 {"birinci", "birinci", "NUM"}, {"inamla", "inam", "NOUN"},
                 {"günü", "gün", "NOUN"},       {"mərkəzinin", "mərkəz", "NOUN"},
                 {"tarixini", "tarix", "NOUN"}, {"mərkəzi", "mərkəzi", "ADJ"},
                 {"tarixidir", "tarixi", "ADJ"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t count;
        ortaq_analysis a;
        ortaq_analyse(analyser, cases[i].word, strlen(cases[i].word), &count);
        assert_int_equal(ortaq_analysis_at(analyser, 0, &a), ORTAQ_DONE);
        assert_string_equal(a.lemma, cases[i].lemma);
        assert_string_equal(a.upos, cases[i].upos);
    }
}

#define WITH_WORDS(test)                                                       \
    cmocka_unit_test_setup_teardown(test, open_words, close_words)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_WORDS(test_right), WITH_WORDS(test_foreign),
        WITH_WORDS(test_ka),    WITH_WORDS(test_misspelt),
        WITH_WORDS(test_lost_vowels), WITH_WORDS(test_spoken),
        WITH_WORDS(test_apart), WITH_WORDS(test_hyphens),
        WITH_WORDS(test_school), WITH_WORDS(test_rare),
        WITH_WORDS(test_joined),
        WITH_WORDS(test_first),
    };
    return cmocka_run_group_tests_name("Azerbaijani words", tests, NULL, NULL);
}
