/*
 * test_mistakes.c - mistakes in grammars and word lists. Each is a snippet in
 * an otherwise right file; the file, the line (from that of the snippet's
 * first), the column and a part of the sentence must be named.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/mistake.h"
#include "../support/text.h"
#include "ortaq.h"

#include <cmocka.h>

#include "../support/library.h"

static const char head[] = "language qaa\n"
                           "name \"Toy\"\n"
                           "orthography qaa-Latn\n"
                           "letters a b d e ə k l m n o r t u\n"
                           "signs - '\n"
                           "vowels a e ə o u\n"
                           "set Back a o u\n"
                           "sound A\n"
                           "  after Back > a\n"
                           "  > e\n"
                           "class noun NOUN > Noun\n"
                           "state Noun\n"
                           "  lAr Number=Plur > end\n"
                           "  0 > end\n";

enum { HEAD_LINES = 14 };

static ortaq_status read_sources(const ortaq_source *sources, size_t count,
                                 ortaq_mistake *mistake) {
    ortaq_language *language = (ortaq_language *)&head;
    memset(mistake, 0, sizeof *mistake);
    ortaq_status status = ortaq_language_compile(
        library, NULL, sources, count, NULL, &language, mistake);
    if (status < 0) assert_null(language);
    ortaq_language_free(language);
    return status;
}

/* A snippet behind the head of a grammar. */
static bool grammar_case(const mistake_case *c) {
    ortaq_mistake mistake;
    text file = {0};
    text_put(&file, head);
    text_put(&file, c->text);
    text_put(&file, "\n");
    const ortaq_source source = {"bad.morph", file.data, file.size};
    ortaq_status status = read_sources(&source, 1, &mistake);
    text_free(&file);
    return is_expected(c, status, &mistake, "bad.morph", HEAD_LINES);
}

/* A grammar of its own. */
static bool whole_case(const mistake_case *c) {
    ortaq_mistake mistake;
    const ortaq_source source = {"bad.morph", c->text, strlen(c->text)};
    ortaq_status status = read_sources(&source, 1, &mistake);
    return is_expected(c, status, &mistake, "bad.morph", 0);
}

/* A word list, two lines into it. */
static bool words_case(const mistake_case *c) {
    ortaq_mistake mistake;
    text file = {0};
    text_put(&file, "# two lines\nalma noun\n");
    text_put(&file, c->text);
    const ortaq_source sources[] = {{"good.morph", head, sizeof head - 1},
                                    {"bad.lex", file.data, file.size}};
    ortaq_status status = read_sources(sources, 2, &mistake);
    text_free(&file);
    return is_expected(c, status, &mistake, "bad.lex", 2);
}

static void check_cases(bool one(const mistake_case *),
                        const mistake_case *cases, size_t count) {
    size_t faults = 0;
    for (size_t i = 0; i < count; i++)
        faults += !one(&cases[i]);
    assert_int_equal(faults, 0);
}

#define CHECK(one, cases)                                                      \
    check_cases(one, cases, sizeof cases / sizeof cases[0])

/* The frame itself is right, so that a mistake is the snippet's. */
static void test_frame(void **state) {
    (void)state;
    ortaq_mistake mistake;
    const ortaq_source sources[] = {
        {"good.morph", head, sizeof head - 1},
        {"good.lex", "# two lines\r\nalma noun\r\n", 24}};
    if (read_sources(sources, 2, &mistake) != ORTAQ_DONE)
        fail_msg("%s:%zu:%zu: %s", mistake.name, mistake.line, mistake.column,
                 mistake.message);
}

static void test_letters(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"language", 1, 1, "one name"},
        {"language a b", 1, 1, "one name"},
        {"name Two words", 1, 1, "one name"},
        {"name \"never closed", 1, 6, "\"never closed is not closed"},
        {"orthography", 1, 1, "one name"},
        {"letters c ch", 1, 11, "not one letter: \"ch\""},
        {"letters c ə", 1, 11, "twice"},
        {"letters C", 1, 9, "small"},
        {"signs -", 1, 7, "twice"},
        {"vowels", 1, 1, "letters are wanted"},
        {"vowels a ş", 1, 10, "no letter of the language: \"ş\""},
        {"vowels A", 1, 8, "no letter of the language: \"A\""},
        {"set Front", 1, 1, "a name and letters"},
        {"set Back e", 1, 5, "\"Back\" is there already"},
        {"set vowels e", 1, 5, "\"vowels\" is there already"},
        {"set Front ə after", 1, 13, "after"},
        {"set Front after", 1, 11, "before \"after\""},
        {"set Front eə", 1, 11, "no letter of the language: \"eə\""},
        {"set Front Other", 1, 11, "no letter of the language: \"Other\""},
        {"nonsense a b", 1, 1, "no such statement: \"nonsense\""},
    };
    CHECK(grammar_case, cases);
}

static void test_sounds(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"sound", 1, 1, "one name"},
        {"sound I E", 1, 1, "one name"},
        {"sound IE", 1, 7, "one capital letter"},
        {"sound 0", 1, 7, "one capital letter"},
        {"sound )", 1, 7, "one capital letter"},
        {"sound 7", 1, 7, "one capital letter"},
        {"sound ə", 1, 7, "\"ə\" is a letter"},
        {"sound A", 1, 7, "there already"},
        {"sound I\n  after Back", 2, 3, "\">\""},
        {"sound I\n  after > a", 2, 9, "before \">\""},
        {"sound I\n  if a > b", 2, 3, "\"if\": after, behind"},
        {"sound I\n  before ə after Back a ş > b", 2, 25, "\"ş\""},
        {"sound I\n  after Back >", 2, 3, "one result"},
        {"sound I\n  > a b", 2, 3, "one result"},
        {"sound I\n  > ş", 2, 5, "\"ş\" has what is no letter"},
        {"sound I\n  > B", 2, 5, "small letters"},
        {"sound I\n  > alman", 2, 5, "\"alman\" is too long"},
        {"  after a > b", 1, 3, "\"after\""},
        {"set Front e\n  > b", 2, 3, "a sound or a state above"},
    };
    CHECK(grammar_case, cases);
}

static void test_states(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"state", 1, 1, "one name"},
        {"state Two Names", 1, 1, "one name"},
        {"state end", 1, 1, "\"end\" is always there"},
        {"state Noun", 1, 7, "\"Noun\" is described already"},
        {"state X\n  dA", 2, 3, "a state is wanted"},
        {"state X\n  dA >", 2, 3, "a state is wanted"},
        {"state X\n  dA Case=Loc end", 2, 15, "\"end\" is no feature"},
        {"state X\n  dA Case= > end", 2, 6, "\"Case=\" is no feature"},
        {"state X\n  dA =Loc > end", 2, 6, "\"=Loc\" is no feature"},
        {"state X\n  dI > end", 2, 3, "\"dI\" has what is no letter"},
        {"state X\n  dA UPOS=Noun > end", 2, 6, "no part of speech"},
        {"state X\n  (n > end", 2, 3, "parenthes"},
        {"state X\n  n) > end", 2, 3, "parenthes"},
        {"state X\n  ((n))A > end", 2, 3, "parenthes"},
        {"state X\n  ()A > end", 2, 3, "parenthes"},
        {"state X\n  alalalalalalalalalalalala > end", 2, 3, "is too long"},
        {"state X\n  0 Case=Loc > Noun", 2, 3, "only to end"},
        {"state X\n  0 rare > Noun end", 2, 3, "only to end"},
        {"state X\n  a > X X X X X X X X Noun", 2, 23, "too many states"},
        {"state X\n  a > words(noun", 2, 7, "\"words(noun\" is not closed"},
        {"state X\n  0 > end\n  a > words(noun verb)", 3, 1,
         "no class \"verb\""},
        {"state X\n  a > end\n  e > Nowhere", 3, 1,
         "\"Nowhere\" is not described"},
    };
    CHECK(grammar_case, cases);
}

static void test_classes(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"class", 1, 1, "> and a state"},
        {"class verb VERB", 1, 1, "> and a state"},
        {"class verb VERB Noun Noun", 1, 1, "> and a state"},
        {"class verb verb > Noun", 1, 12, "no part of speech: \"verb\""},
        {"class noun NOUN > Noun", 1, 7, "\"noun\" is there already"},
        {"class verb VERB > Noun odd", 1, 24, "\"odd\" is no feature"},
        {"class verb VERB > Noun also", 1, 24, "\"also\" wants a class"},
        {"class verb VERB > Noun also odd", 1, 29, "no class \"odd\" before"},
        {"class a ADJ > Noun also noun\nclass b ADJ > Noun also a", 2, 25,
         "\"a\" has another one itself"},
        {"class verb VERB > Noun swap", 1, 24, "swap"},
        {"class verb VERB > Noun swap k", 1, 24, "\"swap\" wants pairs"},
        {"class verb VERB > Noun swap k ş", 1, 31, "\"ş\""},
        {"class verb VERB > Noun swap kk t", 1, 29, "\"kk\""},
        {"class verb VERB > Verb", 1, 1, "\"Verb\" is not described"},
        {"citation NOUN", 1, 1, "a part of speech and a form"},
        {"citation noun mA", 1, 10, "no part of speech"},
        {"citation NOUN mI", 1, 15, "\"mI\" has what is no letter"},
        {"default NOUN", 1, 1, "what is the default"},
        {"default NOUN : Number", 1, 16, "no feature: \"Number\""},
        {"default noun : Number=Sing", 1, 9, "no part of speech"},
        {"numbers NUM", 1, 1, "> and a state"},
        {"numbers NUM > Numeral", 1, 1, "\"Numeral\" is not described"},
        {"numerals NUM > Roman", 1, 1, "\"Roman\" is not described"},
        {"abbreviations PROPN > Abb", 1, 1, "\"Abb\" is not described"},
        {"abbreviations propn > Noun", 1, 15, "no part of speech"},
    };
    CHECK(grammar_case, cases);
}

static void test_small_statements(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"spoken 1 on 2", 1, 13, "how is \"2\" spoken?"},
        {"spoken 1 bir2", 1, 10, "\"bir2\" has what is no letter"},
        {"spoken 1 On", 1, 10, "small letters"},
        {"compound", 1, 1, "one sign"},
        {"compound - '", 1, 1, "one sign"},
        {"compound +", 1, 10, "no letter of the language: \"+\""},
        {"compound --", 1, 10, "no letter of the language: \"--\""},
        {"paradigm NOUN", 1, 1, "a part of speech and features"},
        {"paradigm noun Case", 1, 10, "no part of speech"},
        {"unlikely 3", 1, 1, "pairs are wanted"},
    {"unlikely 3 x", 1, 12, "1 to 9999"},
    {"unlikely 16 5", 1, 10, "1 to 15"},
    {"unlikely 3 0", 1, 12, "1 to 9999"},
    {"confuse ə e", 1, 1, "two letters and a cost"},
        {"confuse ə ş 4", 1, 11, "no letter of the language: \"ş\""},
        {"confuse ə e 0", 1, 13, "1 to 15"},
        {"confuse ə e 16", 1, 13, "1 to 15"},
        {"confuse ə e 4x", 1, 13, "1 to 15"},
        {"confuse ə e 1/", 1, 13, "1 to 15"},
        {"confuse ə e 123", 1, 13, "1 to 15"},
        {"confuse ə e x", 1, 13, "1 to 15"},
        {"confuse ə ə 4", 1, 11, "itself"},
    };
    CHECK(grammar_case, cases);
}

static void test_whole(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"", 1, 1, "language and orthography"},
        {"# nothing\n", 1, 1, "language and orthography"},
        {"language qaa\n", 1, 1, "language and orthography"},
        {"language qaa\n\northography qaa-Latn\n", 3, 1,
         "letters, vowels and a class"},
        {"language qaa\northography qaa-Latn\nletters a b\nvowels a\n", 4, 1,
         "letters, vowels and a class"},
        {"language qaa\nname a \xC5\n", 2, 1, "not UTF-8"},
        {"\xFFlanguage qaa\n", 1, 1, "not UTF-8"},
        {"  language qaa\n", 1, 3, "a sound or a state above"},
    };
    CHECK(whole_case, cases);
}

static void test_words(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"kol", 1, 1, "a stem and its class"},
        {"\n\nkol nonne", 3, 5, "no class \"nonne\""},
        {"kol/ noun", 1, 1, "\"kol/\" has an empty part"},
        {"/kol noun", 1, 1, "\"/kol\" has an empty part"},
        {"kol/kul/kal noun", 1, 1, "\"kul/kal\" has what is no letter"},
        {"qol noun", 1, 1, "\"qol\" has what is no letter"},
        {"qqqqqqqqqqqqqqqqqqqqşşşşşşşşşşşşşşşşşşşşşşşş noun", 1, 1,
         "qşşşşşşşşşşşşşşşşşşşş\" has what is no letter"},
        {"Kol noun", 1, 1, "\"Kol\": words are written in small"},
        {"kol noun harmony=ş", 1, 10, "no letter of the language: \"ş\""},
        {"kol noun harmony=əə", 1, 10, "no letter of the language"},
        {"kol noun harmony=", 1, 10, "\"harmony=\" is no feature"},
        {"kol noun lemma=ş", 1, 10, "no letter of the language"},
        {"kol noun UPOS=Verb", 1, 10, "no part of speech"},
        {"kol noun odd", 1, 10, "\"odd\" is no feature and no flag"},
        {"bəə\nkol noun rare odd", 1, 1, "a stem and its class"},
        {"bəə noun\nkol noun rare odd", 2, 15, "\"odd\" is no feature"},
        {"bəə noun\nkol noun \xFF", 2, 1, "not UTF-8"},
    };
    CHECK(words_case, cases);
}

/* A word list needs a grammar before it, and learnt words are a format. */
static void test_order(void **state) {
    (void)state;
    ortaq_mistake mistake;
    const mistake_case alone = {"kol noun", 1, 1, "its grammar before it"};
    const ortaq_source list = {"bad.lex", alone.text, strlen(alone.text)};
    assert_true(is_expected(&alone, read_sources(&list, 1, &mistake), &mistake,
                            "bad.lex", 0));
    const mistake_case learnt = {"ortaqlexx", 1, 1, "not learnt words"};
    const ortaq_source sources[] = {
        {"good.morph", head, sizeof head - 1},
        {"bad.bin", learnt.text, strlen(learnt.text)}};
    assert_int_equal(read_sources(sources, 2, &mistake), ORTAQ_ERROR_DATA);
    assert_true(is_expected(&learnt, ORTAQ_ERROR_SYNTAX, &mistake, "bad.bin",
                            0));
}

/* ------------------------------------------------------------ Too many -- */

/* Head, then "form" with the numbers 0 to count - 1, each in "line". */
static void check_many(const char *before, const char *form, size_t count,
                       size_t line, size_t column, const char *part) {
    text file = {0};
    char one[64];
    text_put(&file, before);
    for (size_t i = 0; i < count; i++) {
        snprintf(one, sizeof one, form, i, i);
        text_put(&file, one);
    }
    const mistake_case c = {text_string(&file), line, column, part};
    assert_true(grammar_case(&c));
    text_free(&file);
}

static void test_too_many(void **state) {
    (void)state;
    check_many("state S\n", "  a > S%zu\n", 4001, 4000, 7,
               "too many states");
    check_many("state S\n", "  a A%zu=B > end\n", 250, 251, 5,
               "too many different names");
    check_many("state S\n", "  a A=B%zu > end\n", 250, 251, 5,
               "too many different names");
    check_many("state S\n", "  a > end\n", 4001, 4000, 3,
               "too many suffixes");
    check_many("", "class c%zu NOUN > Noun\n", 64, 64, 7, "too many classes");
    check_many("spoken", " 1 on", 100, 1, 505, "the line is too long");
}

/* 61 sounds, whose names are capitals of Armenian and Georgian. */
static void test_too_many_sounds(void **state) {
    (void)state;
    text file = {0};
    for (uint32_t i = 0; i < 60; i++) {
        text_put(&file, "sound ");
        text_code(&file, i < 36 ? 0x531 + i : 0x10A0 + i - 36);
        text_put(&file, "\n");
    }
    const mistake_case c = {text_string(&file), 60, 7, "too many sounds"};
    assert_true(grammar_case(&c));
    text_free(&file);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_frame),
        cmocka_unit_test(test_letters),
        cmocka_unit_test(test_sounds),
        cmocka_unit_test(test_states),
        cmocka_unit_test(test_classes),
        cmocka_unit_test(test_small_statements),
        cmocka_unit_test(test_whole),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_too_many),
        cmocka_unit_test(test_too_many_sounds),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
