/*
 * test_lists.c - what word lists mean, and the statements of a grammar about
 * words (doc/grammar-files.md): classes, defaults, citations, compounds,
 * numbers, paradigms, typing errors, what was learnt. Each test is a toy
 * language of a few lines. Sounds and suffixes are in test_grammar.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "morph/learnt.h"
#include "toy.h"

/* The frame of most toys; a class "noun" begins in the state Noun. */
#define HEAD                                                                   \
    "language qaa\nname \"Toy\"\northography qaa-Latn\n"                       \
    "letters a b d e ə g i k l m n o ö p r s t u y\nsigns - '\n"             \
    "vowels a e ə i o ö u\nset Back a o u\n"                                 \
    "sound A\n  after Back > a\n  > e\n"                                       \
    "class noun NOUN > Noun\n"
#define PLAIN_NOUN                                                             \
    "state Noun\n  lA Number=Plur > end\n  A Case=Dat > end\n"                 \
    "  0 > end\n"

/* The lemma, or the citation form, of a word's best reading. */
static void expect_citation(toy *t, const char *word, const char *lemma,
                            const char *citation) {
    ortaq_analysis a;
    assert_true(toy_count(t, word) > 0);
    assert_int_equal(ortaq_analysis_at(t->analyser, 0, &a), ORTAQ_DONE);
    assert_string_equal(a.lemma, lemma);
    assert_string_equal(a.citation, citation);
}

/* ------------------------------------------------------------- Classes -- */

static void test_class(void **state) {
    (void)state;
    toy t = toy_open(HEAD "class det DET > end PronType=Dem Number=Sing\n"
                          "class adj ADJ > Noun Degree=Pos\n"
                          "class verb VERB > Verb\n"
                          "state Verb\n  di Tense=Past > end\n" PLAIN_NOUN,
                     "bu det\nkol noun\nkol adj\nkol verb\n"
                     "su det Number=Plur Case=Gen\n");
    toy_expect(&t, "bu", "bu bu DET Number=Sing|PronType=Dem\n");
    toy_expect(&t, "su", "su su DET Case=Gen|Number=Plur|PronType=Dem\n");
    toy_expect(&t, "kolla",
               "kol-la kol NOUN Number=Plur\n"
               "kol-la kol ADJ Degree=Pos|Number=Plur\n");
    toy_expect(&t, "koldi", "kol-di kol VERB Tense=Past\n");
    toy_wrong(&t, "bula sua kold");
    toy_makes(&t, "kol", "ADJ", "Number=Plur", "kolla");
    toy_makes(&t, "kol", "VERB", "Tense=Past", "koldi");
    toy_makes(&t, "kol", "DET", "", "kol"); /* a guess: it is none */
    toy_close(&t);
}

/* Some editors put a mark of byte order before a file. */
static void test_mark(void **state) {
    (void)state;
    toy t = toy_open("\xEF\xBB\xBF" HEAD PLAIN_NOUN, "\xEF\xBB\xBFkol noun\n");
    toy_right(&t, "kol kola");
    toy_close(&t);
}

/* A stem of one class is of another, too: what is made of a name is written
 * small, and the stem itself is no word there. */
static void test_also(void **state) {
    (void)state;
    toy t = toy_open(HEAD "class made PROPN > Made closed swap k g\n"
                          "class name PROPN > Noun swap k g capital also made\n"
                          "state Made\n  An UPOS=ADJ lemma > end\n" PLAIN_NOUN,
                     "nuk name\nbat made\n");
    toy_right(&t, "Nuk Nukla Nuga nugan Nugan NUGAN batan");
    toy_wrong(&t, "nukan bat batla");
    toy_doubtful(&t, "nuk nukla nuga");
    toy_expect(&t, "nugan", "nug-an nugan ADJ \n");
    toy_makes(&t, "Nuk", "ADJ", "", "nugan");
    toy_makes(&t, "Nuk", NULL, "", "Nuk");
    toy_close(&t);
}

/* The last letter of a class's stems before vowels. */
static void test_swap(void **state) {
    (void)state;
    toy t = toy_open(HEAD "class soft NOUN > Noun swap k g t d\n" PLAIN_NOUN,
                     "kok soft\nbat soft\nkol soft\nkek noun\n");
    toy_right(&t, "kok koga kokla bat bada batla kol kola keke kek");
    toy_wrong(&t, "koka kog kogla bata bad badla kege");
    toy_expect(&t, "koga", "kog-a kok NOUN Case=Dat\n");
    toy_makes(&t, "kok", NULL, "Case=Dat", "koga");
    toy_makes(&t, "kok", NULL, "Number=Plur", "kokla");
    toy_makes(&t, "kog", NULL, "Case=Dat", "");
    /* A stem of the user's own changes as well. */
    assert_int_equal(ortaq_add_word(t.analyser, "mek", 3, "soft"), ORTAQ_DONE);
    toy_right(&t, "mek mekle mege");
    toy_wrong(&t, "meke meg megle");
    toy_expect(&t, "mege", "meg-e mek NOUN Case=Dat\n");
    toy_makes(&t, "mek", NULL, "Case=Dat", "mege");
    toy_close(&t);
}

/* Whether a line of hunspell's word list begins so. */
static bool exports(const toy *t, const char *start) {
    text all = {0};
    char *bytes;
    size_t size;
    assert_int_equal(ortaq_language_export(t->language, ORTAQ_HUNSPELL_DIC,
                                           &bytes, &size),
                     ORTAQ_DONE);
    text_add(&all, bytes, size);
    ortaq_export_free(t->language, bytes);
    const char *at = strstr(text_string(&all), start);
    bool found = at && at > all.data && at[-1] == '\n';
    text_free(&all);
    return found;
}

static void test_capitals(void **state) {
    (void)state;
    toy t = toy_open(
        HEAD "class name PROPN > Noun capital\n"
             "class letters PROPN > Name capitals\n"
             "state Name\n  -lA Number=Plur > end\n  0 > end\n" PLAIN_NOUN,
        "oda name\nnat letters\nkol noun capital\n");
    toy_right(&t, "Oda Odala ODA ODALA NAT NAT-la NAT-LA Kol KOLLA");
    toy_doubtful(&t, "oda odala nat Nat Nat-la nAt-la kol kolla");
    assert_false(toy_spells(&t, "oDA"));
    toy_expect(&t, "odala", "oda-la Oda PROPN Number=Plur\n");
    toy_expect(&t, "NAT-la", "NAT-la NAT PROPN Number=Plur\n");
    toy_makes(&t, "oda", NULL, "Number=Plur", "Odala");
    toy_makes(&t, "NAT", NULL, "Number=Plur", "NAT-la");
    size_t count;
    ortaq_suggest(t.analyser, "nat", 3, &count);
    assert_true(count > 0);
    assert_string_equal(ortaq_suggestion_at(t.analyser, 0), "NAT");
    assert_true(exports(&t, "NAT/") && exports(&t, "Oda/"));
    assert_false(exports(&t, "Nat") || exports(&t, "oda"));
    toy_close(&t);
}

/* Guesses are of open classes; a closed one takes none. */
static void test_closed(void **state) {
    (void)state;
    toy t =
        toy_open(HEAD "class prep ADP > Prep closed\n"
                      "class name PROPN > Noun capital\n"
                      "state Prep\n  li Case=Ine > end\n  0 > end\n" PLAIN_NOUN,
                 "ba prep\n");
    ortaq_analysis a;
    toy_right(&t, "ba bali");
    toy_wrong(&t, "tola toli kok");
    ortaq_analyser_set(t.analyser, ORTAQ_GUESS, 1);
    size_t count = toy_count(&t, "tolla");
    assert_true(count > 0);
    while (count-- > 0) {
        assert_int_equal(ortaq_analysis_at(t.analyser, count, &a), ORTAQ_DONE);
        assert_string_equal(a.upos, "NOUN");
        assert_true(a.guessed && !a.accepted);
    }
    toy_doubtful(&t, "tolla Tolla toli");
    assert_int_equal(ortaq_add_word(t.analyser, "tol", 3, NULL), ORTAQ_DONE);
    toy_right(&t, "tolla"); /* the first open class */
    toy_doubtful(&t, "tolli");
    toy_makes(&t, "pot", "NOUN", "Number=Plur", "potla");
    toy_makes(&t, "pot", "ADP", "Case=Ine", "");
    toy_makes(&t, "pot", NULL, "Number=Plur", "");
    toy_close(&t);
}

/* --------------------------------------------------------- Word lists -- */

/* A stem that is shorter before consonants: whole elsewhere. */
static void test_consonants(void **state) {
    (void)state;
    toy t = toy_open(HEAD "compound -\n" PLAIN_NOUN,
                     "sirr//sir noun\nkol noun\ntut/tud noun\n");
    toy_right(&t, "sirr sirre sirle Sirle kol-sirr sirr-kol tuda");
    toy_wrong(&t, "sir sire sirrle sir-kol");
    toy_expect(&t, "sirle", "sir-le sirr NOUN Number=Plur\n");
    toy_makes(&t, "sirr", NULL, "Number=Plur", "sirle");
    toy_makes(&t, "sirr", NULL, "Case=Dat", "sirre");
    toy_makes(&t, "sirr", NULL, "", "sirr");
    toy_close(&t);
}

static void test_list(void **state) {
    (void)state;
    toy t = toy_open(HEAD "class verb VERB > Noun\n"
                          "class form NOUN > end\n" PLAIN_NOUN,
                     "# a comment\n\nagi/ag noun # and another\n"
                     "su/suy noun\nkel/gel verb\nsat noun harmony=e\n"
                     "kol noun nospell\nbol noun rare\nbol verb\n"
                     "mene form lemma=man Case=Dat UPOS=PRON\nman noun\n"
                     "tut/tud noun lemma=tus\n");
    toy_right(&t, "agi aga agile su suya sula kel gele kelle bol bola bolla");
    toy_wrong(&t, "ag agia agla suy sua suyla gel kele gelle sata satla");
    toy_right(&t, "sate satle");
    toy_doubtful(&t, "kol kolla");
    toy_makes(&t, "kol", NULL, "Number=Plur", "");
    toy_makes(&t, "agi", NULL, "Case=Dat", "aga");
    toy_makes(&t, "sat", NULL, "Case=Dat", "sate");
    toy_expect(&t, "aga", "ag-a agi NOUN Case=Dat\n");
    toy_expect(&t, "tuda", "tud-a tus NOUN Case=Dat\n");
    toy_expect(&t, "mene", "mene man PRON Case=Dat\n");
    toy_makes(&t, "man", "PRON", "Case=Dat", "mene");
    expect_citation(&t, "tutla", "tus", "tus");
    ortaq_analysis a;
    assert_int_equal(toy_count(&t, "bolla"), 2);
    ortaq_analysis_at(t.analyser, 0, &a);
    assert_string_equal(a.upos, "VERB"); /* the noun is rare */
    toy_close(&t);
}

/* ------------------------------------------------------------- Learnt -- */

enum { LEARNT_NOUN, LEARNT_VERB, LEARNT_GONE, LEARNT_WORDS = 6 };

/* What was learnt by a grammar with three classes. */
static text learnt_words(void) {
    static const char grammar_text[] =
        HEAD "class verb VERB > Noun\nclass gone ADV > Noun\n" PLAIN_NOUN;
    static const oq_learnt_word words[LEARNT_WORDS] = {
        {"bar", LEARNT_GONE, 40},  {"kol", LEARNT_NOUN, 60},
        {"kola", LEARNT_NOUN, 90}, {"mun", LEARNT_NOUN, 70},
        {"sat", LEARNT_NOUN, 20},  {"sat", LEARNT_VERB, 30}};
    const ortaq_source source = {"toy.morph", grammar_text,
                                 sizeof grammar_text - 1};
    oq_memory memory = oq_memory_of(NULL);
    oq_bytes bytes = {.memory = &memory};
    oq_grammar grammar;
    ortaq_mistake mistake;
    text all = {0};
    oq_grammar_begin(&grammar, &memory);
    assert_int_equal(oq_grammar_read(&grammar, &source, &mistake), ORTAQ_DONE);
    assert_true(oq_learnt_write(&grammar, words, LEARNT_WORDS, &bytes));
    text_add(&all, bytes.data, bytes.size);
    oq_bytes_free(&bytes);
    oq_grammar_free(&grammar);
    return all;
}

static double cost_of(toy *t, const char *word, size_t number) {
    ortaq_analysis a;
    assert_true(toy_count(t, word) > number);
    ortaq_analysis_at(t->analyser, number, &a);
    return a.cost;
}

/* Learnt stems have their frequency; the list has the last word. */
static void test_learnt(void **state) {
    (void)state;
    static const char grammar[] = HEAD "class verb VERB > Noun\n" PLAIN_NOUN;
    static const char list[] = "mun -\nsat/sad noun\ntek noun\n";
    text learnt = learnt_words();
    const ortaq_source sources[] = {{"toy.morph", grammar, sizeof grammar - 1},
                                    {"toy.lex", list, sizeof list - 1},
                                    {"toy.bin", learnt.data, learnt.size}};
    ortaq_mistake mistake;
    toy t = toy_open(grammar, "");
    ortaq_analyser_free(t.analyser);
    ortaq_language_free(t.language);
    assert_int_equal(ortaq_language_compile(t.library, NULL, sources, 3, NULL,
                                            &t.language, &mistake),
                     ORTAQ_DONE);
    text_free(&learnt);
    ortaq_analyser_new(t.language, NULL, &t.analyser);
    ortaq_analyser_set(t.analyser, ORTAQ_GUESS, 0);
    toy_right(&t, "kol kolla kola tek");
    toy_wrong(&t, "mun munla bar barla"); /* taken out; a class that is gone */
    toy_expect(&t, "sata", "sat-a sat VERB Case=Dat\n"); /* as it was learnt */
    toy_expect(&t, "sada", "sad-a sat NOUN Case=Dat\n"); /* as it is listed */
    toy_expect(&t, "kola", "kola kola NOUN \nkol-a kol NOUN Case=Dat\n");
    assert_true(cost_of(&t, "kol", 0) < cost_of(&t, "tek", 0));
    assert_true(cost_of(&t, "kola", 0) < cost_of(&t, "kola", 1) ||
                cost_of(&t, "kola", 0) < cost_of(&t, "tek", 0));
    assert_true(cost_of(&t, "sada", 0) < cost_of(&t, "sata", 0)); /* 20, 30 */
    toy_close(&t);
}

/* Learnt words that were cut off anywhere are refused. */
static void test_learnt_cut(void **state) {
    (void)state;
    static const char grammar[] = HEAD "class verb VERB > Noun\n" PLAIN_NOUN;
    text learnt = learnt_words();
    toy t = toy_open(grammar, "");
    for (size_t size = 0; size < learnt.size; size++) {
        char *copy = must(malloc(size + 1)); /* so that one too far is seen */
        memcpy(copy, learnt.data, size);
        const ortaq_source sources[] = {
            {"toy.morph", grammar, sizeof grammar - 1},
            {"toy.bin", copy, size}};
        ortaq_language *language = t.language;
        assert_int_equal(ortaq_language_compile(t.library, NULL, sources, 2,
                                                NULL, &language, NULL),
                         ORTAQ_ERROR_DATA);
        assert_null(language);
        free(copy);
    }
    text_free(&learnt);
    toy_close(&t);
}

/* --------------------------------------- Defaults, headwords, compounds -- */

static void test_defaults(void **state) {
    (void)state;
    toy t =
        toy_open(HEAD "class verb VERB > Verb\n"
                      "default NOUN : Number=Sing Case=Nom\n"
                      "default VERB VerbForm=Fin : Number=Sing Person=3\n"
                      "state Verb\n  di Tense=Past VerbForm=Fin > Who\n"
                      "  mAk VerbForm=Inf > end\n"
                      "state Who\n  m Person=1 > end\n  0 > end\n"
                      "paradigm VERB Person Number Tense VerbForm\n" PLAIN_NOUN,
                 "kol noun\nbul verb\ntum noun Number=Plur\n");
    toy_expect(&t, "kol", "kol kol NOUN Case=Nom|Number=Sing\n");
    toy_expect(&t, "kola", "kol-a kol NOUN Case=Dat|Number=Sing\n");
    toy_expect(&t, "tum", "tum tum NOUN Case=Nom|Number=Plur\n");
    toy_expect(&t, "buldi",
               "bul-di bul VERB Number=Sing|Person=3|Tense=Past|"
               "VerbForm=Fin\n");
    toy_expect(&t, "buldim",
               "bul-di-m bul VERB Number=Sing|Person=1|"
               "Tense=Past|VerbForm=Fin\n");
    toy_expect(&t, "bulmak", "bul-mak bul VERB VerbForm=Inf\n");
    toy_makes(&t, "kol", NULL, "", "kol");
    toy_makes(&t, "kol", NULL, "Number=Sing|Case=Dat", "kola");
    toy_makes(&t, "bul", NULL, "VerbForm=Fin Tense=Past", "buldi");
    toy_makes(&t, "bul", NULL, "Person=1", "buldim"); /* the likeliest */
    toy_close(&t);
}

/* Of forms that say more than was asked for, the one that adds least is made,
 * and of these the one with most that needs no saying: the finite form before
 * the participle, which is the likelier one, and never the negative. */
static void test_loose(void **state) {
    (void)state;
    toy t = toy_open(HEAD "class verb VERB > Verb\n"
                          "default VERB VerbForm=Fin : Person=3 Mood=Ind\n"
                          "state Verb\n  n Tense=Pres VerbForm=Part > end\n"
                          "  mAr Polarity=Neg Tense=Aor VerbForm=Fin > end\n"
                          "  r Tense=Pres VerbForm=Fin > Who\n"
                          "  er Tense=Aor VerbForm=Fin > Who\n"
                          "state Who\n  m Person=1 > end\n  0 > end\n"
                          "paradigm VERB Person Mood Tense VerbForm Polarity\n"
                          PLAIN_NOUN,
                     "bul verb\n");
    toy_makes(&t, "bul", NULL, "Tense=Pres", "bulr");
    toy_makes(&t, "bul", NULL, "Tense=Pres Person=1", "bulrm");
    toy_makes(&t, "bul", NULL, "Tense=Aor", "buler");
    toy_makes(&t, "bul", NULL, "Tense=Pres VerbForm=Part", "buln");
    toy_makes(&t, "bul", NULL, "Polarity=Neg", "bulmar");
    toy_close(&t);
}

static void test_citation(void **state) {
    (void)state;
    toy t = toy_open(HEAD "class verb VERB > Verb\ncitation VERB mAk\n"
                          "state Verb\n  di Tense=Past > end\n" PLAIN_NOUN,
                     "bul verb\nkel verb\nbulma noun\nkol noun\n");
    expect_citation(&t, "buldi", "bul", "bulmak");
    expect_citation(&t, "keldi", "kel", "kelmek");
    expect_citation(&t, "kolla", "kol", "kol");
    toy_wrong(&t, "bulmak"); /* what the dictionary adds is no suffix */
    toy_makes(&t, "bulmak", NULL, "Tense=Past", "buldi");
    toy_makes(&t, "bulmek", NULL, "Tense=Past", "");
    toy_makes(&t, "kelmek", NULL, "Tense=Past", "keldi");
    toy_makes(&t, "kolmak", NULL, "Case=Dat", "");
    toy_close(&t);
}

static void test_compound(void **state) {
    (void)state;
    toy t = toy_open(HEAD
                     "compound -\nclass name PROPN > Noun capital\n"
                     "class part PART > end closed\n" PLAIN_NOUN,
                     "kol noun\nbat noun\nbu-su noun\noda name\nde part\n");
    toy_right(&t, "kol-bat kol-batla kolla-bata kol-kol-kol bu-su bu-sula "
                  "kola-bat Kol-Bat KOL-BAT Oda-Oda");
    toy_wrong(&t, "kol- -kol kol--bat kol-- kolbat kol-bu bu-bat kol'bat -");
    toy_wrong(&t, "kol-de kola-de"); /* a particle takes no part */
    toy_expect(&t, "kol-batla", "kol-bat-la kol-bat NOUN Number=Plur\n");
    toy_expect(&t, "bu-sula", "bu-su-la bu-su NOUN Number=Plur\n");
    toy_makes(&t, "kol-bat", NULL, "Number=Plur", "kol-batla");
    toy_makes(&t, "kol-bat", NULL, "Case=Dat", "kol-bata");
    toy_close(&t);
    toy without = toy_open(HEAD PLAIN_NOUN, "kol noun\nbat noun\n");
    toy_wrong(&without, "kol-bat");
    toy_close(&without);
}

/* -------------------------------------------- Numbers, abbreviations -- */

static void test_numbers(void **state) {
    (void)state;
    toy t = toy_open(HEAD "spoken 1 bir 2 iki 5 bes 0 nol 20 iyirmo\n"
                          "spoken 100 tos 1000 min B be K ka\n"
                          "numbers NUM > Numeral\n"
                          "abbreviations PROPN > Numeral\n"
                          "default NUM : NumType=Card\n"
                          "state Numeral\n  -(n)A Case=Dat > end\n"
                          "  -inti NumType=Ord > end\n  0 > end\n" PLAIN_NOUN,
                     "kol noun\n");
    toy_right(&t, "1 1-e 12 12-ne 20 20-na 21-e 200 100-a 1000-e 5000 5-inti "
                  "0-a 120-na 1,5-e 1.000-e");
    toy_wrong(&t, "1-a 1-ne 12-e 20-a 20-ne 100-e 1000-a 3-e 7 5-kol 5--e 5a");
    toy_doubtful(&t, "5e 12ne 5inti");
    toy_expect(&t, "21-inti", "21-inti 21 NUM NumType=Ord\n");
    toy_expect(&t, "20-na", "20-na 20 NUM Case=Dat|NumType=Card\n");
    toy_expect(&t, "120", "120 120 NUM NumType=Card\n");
    toy_close(&t);
}

/* Suffixes of a Roman numeral follow what it counts; without "numerals" it is
 * an abbreviation. */
static void test_numerals(void **state) {
    (void)state;
    toy t = toy_open(HEAD "spoken 1 bir 2 iki 10 on 20 iyirmo I i X ka\n"
                          "numerals NUM > Roman\nabbreviations PROPN > Roman\n"
                          "state Roman\n  -(n)A Case=Dat > end\n"
                          "  0 NumType=Ord > end\n" PLAIN_NOUN,
                     "kol noun\n");
    toy_right(&t, "II II-ne XX XX-na XI-e XIX X X-a");
    toy_wrong(&t, "II-na XX-ne XI-a ii XX-ki");
    toy_expect(&t, "XX-na", "XX-na XX NUM Case=Dat\n");
    toy_close(&t);
    toy without = toy_open(HEAD "spoken 1 bir 10 on I i X ka\n"
                                "abbreviations PROPN > Abb\n"
                                "state Abb\n  0 > end\n" PLAIN_NOUN,
                           "kol noun\n");
    toy_expect(&without, "XI", "XI XI PROPN \n");
    toy_close(&without);
}

/* The suffixes follow the name of the last letter; a letter without a name is
 * no abbreviation. */
static void test_abbreviations(void **state) {
    (void)state;
    toy t = toy_open(
        HEAD "spoken B be K ka\nabbreviations PROPN > Abb\n"
             "state Abb\n  -(y)A Case=Dat > end\n  0 > end\n" PLAIN_NOUN,
        "kol noun\n");
    toy_right(&t, "KB KB-ye BK BK-ya TKB B K-ya");
    toy_wrong(&t, "KB-ya KB-e BK-ye K-ye BT BT-e bk BK-kol KB-YE BKye Kya");
    toy_doubtful(&t, "BKya TKBye");
    toy_expect(&t, "BK-ya", "BK-ya BK PROPN Case=Dat\n");
    toy_close(&t);
}

/* ----------------------------------------------------------- Paradigms -- */

static void test_paradigm(void **state) {
    (void)state;
    toy t = toy_open(HEAD "paradigm NOUN Number Case\n"
                          "default NOUN : Number=Sing Case=Nom\n"
                          "state Noun\n  lA Number=Plur > Case\n"
                          "  bi Clitic=Yes > Case\n  0 > Case\n"
                          "state Case\n  dA Case=Loc > end\n"
                          "  sA UPOS=ADJ > end\n  tA Case=Loc nospell > end\n"
                          "  nA Case=Loc rare > end\n  0 > end\n",
                     "kol noun\n");
    toy_right(&t, "kolbide kolsa kollana");
    toy_makes(&t, "kol", NULL, NULL, "kol kolla kolda kollada");
    toy_makes(&t, "kol", NULL, "Clitic=Yes", "kolbi");
    toy_makes(&t, "kol", NULL, "Clitic=Yes Case=Loc", "kolbide");
    toy_close(&t);
}

/* ------------------------------------------------------- Typing errors -- */

static void expect_suggestions(toy *t, const char *word, const char *wanted) {
    text all = {0};
    size_t count = 99;
    assert_int_equal(ortaq_suggest(t->analyser, word, strlen(word), &count),
                     ORTAQ_DONE);
    for (size_t i = 0; i < count; i++) {
        if (i) text_put(&all, ",");
        text_put(&all, ortaq_suggestion_at(t->analyser, i));
    }
    if (strcmp(text_string(&all), wanted) != 0)
        fail_msg("%s: wanted %s, got %s", word, wanted, all.data);
    text_free(&all);
}

/* What is confused is nearer; several such changes fit into one error. */
static void test_confuse(void **state) {
    (void)state;
    static const char list[] = "kal noun\nkəl noun\nkil noun\n"
                               "məktəb noun\nsəmənd noun\n";
    toy plain = toy_open(HEAD PLAIN_NOUN, list);
    toy t = toy_open(HEAD "confuse ə e 4\nconfuse a e 8\n" PLAIN_NOUN, list);
    expect_suggestions(&plain, "kel", "kal,kəl,kil");
    expect_suggestions(&t, "kel", "kəl,kal,kil");
    expect_suggestions(&t, "mekteb", "məktəb"); /* 8 of 16 */
    expect_suggestions(&t, "semend", "səmənd");
    expect_suggestions(&plain, "mektəb", "məktəb"); /* one whole error */
    /* One too many, too few, a wrong one, two in wrong order. */
    expect_suggestions(&plain, "məktəəb", "məktəb");
    expect_suggestions(&plain, "mətəb", "məktəb");
    expect_suggestions(&plain, "məktub", "məktəb");
    expect_suggestions(&plain, "mkətəb", "məktəb");
    expect_suggestions(&plain, "kolkolkol", "");
    toy_close(&plain);
    toy_close(&t);
}

/* A short form whose cost is above the limit is a slip, in any spelling of
 * it; a stem costs 150, and suffixes nothing, where nothing was learnt. The
 * bare stems of a list are meant, and so are the user's own words. */
static void test_unlikely(void **state) {
    (void)state;
    toy t = toy_open(HEAD "unlikely 3 149 4 150\n"
                          "class pron PRON > Noun closed\n" PLAIN_NOUN,
                     "kol noun\nbala noun\nit noun\nulak noun rare\n"
                     "ida noun rare\nmi pron\n");
    toy_right(&t, "bala it kol KOL ida kola kolla itle ulak mie mile");
    toy_doubtful(&t, "ite ITE");
    toy_expect(&t, "kol", "kol kol NOUN \n");
    expect_suggestions(&t, "itte", "itle"); /* not ite, which is as near */
    expect_suggestions(&t, "balk", "bala");
    toy_makes(&t, "it", NULL, "Case=Dat", "ite");
    assert_int_equal(ortaq_add_word(t.analyser, "kok", 3, NULL), ORTAQ_DONE);
    toy_right(&t, "kok");
    toy_close(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_class),      cmocka_unit_test(test_also),
        cmocka_unit_test(test_swap),       cmocka_unit_test(test_mark),
        cmocka_unit_test(test_capitals),   cmocka_unit_test(test_closed),
        cmocka_unit_test(test_list),       cmocka_unit_test(test_learnt),
        cmocka_unit_test(test_consonants), cmocka_unit_test(test_loose),
        cmocka_unit_test(test_learnt_cut), cmocka_unit_test(test_defaults),
        cmocka_unit_test(test_citation),   cmocka_unit_test(test_compound),
        cmocka_unit_test(test_numbers),    cmocka_unit_test(test_abbreviations),
        cmocka_unit_test(test_numerals),
        cmocka_unit_test(test_paradigm),   cmocka_unit_test(test_confuse),
        cmocka_unit_test(test_unlikely),
    };
    return cmocka_run_group_tests_name("word lists", tests, NULL, NULL);
}
