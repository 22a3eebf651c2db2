/*
 * test_grammar.c - what the statements of a grammar mean
 * (doc/grammar-files.md): letters, sets, sounds, buffers, states, suffixes.
 * Each test is a toy language of a few lines with what it accepts, refuses,
 * says and makes. Word lists and the rest are in test_lists.c, mistakes in
 * test_mistakes.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "toy.h"

/* The frame of most toys; a class "noun" begins in the state Noun. */
#define HEAD                                                                   \
    "language qaa\nname \"Toy\"\northography qaa-Latn\n"                       \
    "letters a b d e ə g i k l m n o ö p r s t u y\nsigns - '\n"             \
    "vowels a e ə i o ö u\nset Back a o u\nset Front e ə i ö\n"            \
    "class noun NOUN > Noun\n"
#define SOUND_A "sound A\n  after Back > a\n  > e\n"

/* ------------------------------------------------------------- Letters -- */

static void test_letters(void **state) {
    (void)state;
    toy t = toy_open(HEAD "state Noun\n  la Case=Ins > end\n  0 > end\n",
                     "kol noun\nk'a noun\nöl noun\nib noun\n");
    toy_right(&t, "kol Kol KOL kolla Kolla KOLLA k'a K'A");
    toy_right(&t, "k’a kʼa k‘a k`a"); /* apostrophes of all kinds are one */
    toy_right(&t, "o\xCC\x88l O\xCC\x88L ÖL Öl");
    toy_right(&t, "Ib IB"); /* there is no ı, so I is the capital of i */
    toy_wrong(&t, "ıb İb kolw kö k kollab kola lakol kolkol ko'l kol- -kol");
    assert_false(toy_spells(&t, "kOl"));
    assert_false(toy_spells(&t, "KoL"));
    toy_expect(&t, "KOLLA", "KOL-LA kol NOUN Case=Ins\n");
    toy_close(&t);
}

/* Where i has a twin without a dot, each keeps its own capital. */
static void test_dots(void **state) {
    (void)state;
    toy t = toy_open("language qaa\nname \"Toy\"\northography qaa-Latn\n"
                     "letters a b i ı k n\nvowels a i ı\n"
                     "class name PROPN > end capital\n"
                     "class noun NOUN > end\n",
                     "ibi noun\nıbı noun\nin name\nın name\n");
    toy_right(&t, "ibi İbi İBİ ıbı Ibı IBI İn In");
    toy_wrong(&t, "Ibi IBİ İbı İBI");
    toy_expect(&t, "İn", "İn İn PROPN \n");
    toy_expect(&t, "In", "In In PROPN \n");
    toy_makes(&t, "in", NULL, "", "İn");
    toy_close(&t);
}

/* A sign and a letter stand for one another's neighbours: no sound sees a
 * sign, and it stands where the list has it. */
static void test_signs(void **state) {
    (void)state;
    toy t = toy_open(HEAD "sound D\n  behind k > t\n  > d\n"
                          "state Noun\n  -Da Case=Loc > end\n  0 > end\n",
                     "kok noun\nkok' noun\nko-l noun\n");
    toy_right(&t, "kok-ta kok'-ta ko-l-da");
    toy_wrong(&t, "kokta kok-da kok'-da kok--ta kol-da ko'l");
    toy_expect(&t, "ko-l-da", "ko-l-da ko-l NOUN Case=Loc\n");
    toy_close(&t);
}

/* --------------------------------------------------------------- Sets -- */

/* "vowels", "consonants" and "end" are always there; sets may hold sets. */
static void test_sets(void **state) {
    (void)state;
    toy t = toy_open(HEAD "set Hard k p t\nset Both Hard Back\n"
                          "sound D\n  behind Both > t\n  behind vowels > d\n"
                          "  behind consonants > n\n"
                          "sound E\n  before end > i\n  before vowels > y\n"
                          "  before consonants > e\n"
                          "state Noun\n  Da Case=Loc > end\n"
                          "  bE Number=Plur > Case\n"
                          "state Case\n  0 > end\n  a Case=Dat > end\n"
                          "  ka Case=Abl > end\n",
                     "kop noun\nke noun\nku noun\nken noun\n");
    toy_right(&t, "kopta keda kuta kenna kenbi kenbya kenbeka");
    toy_wrong(&t, "kopda kopna keta kena kuda kenda kenta kenb kenbe kenbia "
                  "kenbea kenbika kenbyka");
    toy_close(&t);
}

/* -------------------------------------------------------------- Sounds -- */

/* "after" looks at the last vowel, over stems and suffixes alike. */
static void test_after(void **state) {
    (void)state;
    toy t =
        toy_open(HEAD SOUND_A "sound I\n  after o u > u\n  after a > o\n"
                              "  after ö > ö\n  > i\n"
                              "state Noun\n  lAr Number=Plur > Case\n"
                              "  tin Number=Dual > Case\n  0 > Case\n"
                              "state Case\n  dIn Case=Abl > end\n  0 > end\n",
                 "kol noun\ngöl noun\nbalta noun\nsn noun\nkolel noun\n");
    toy_right(&t, "kollar koldun kollardon göller göldön göllerdin baltadon "
                  "koleldin koleller koltindin");
    toy_wrong(&t, "koller koldin kollardun göllar göldin göllerdön baltadin "
                  "koleldun kolellar koltindun");
    toy_right(&t, "snler sndin"); /* without a vowel no set holds it */
    toy_wrong(&t, "snlar sndun");
    toy_close(&t);
}

/* "behind" looks at the letter before, "before" at the next one as it will
 * be written; all conditions of a line must hold, and the first line wins. */
static void test_behind_before(void **state) {
    (void)state;
    toy t =
        toy_open(HEAD SOUND_A "sound I\n  after Back > u\n  > i\n"
                              "sound D\n  behind k p s t > t\n  > d\n"
                              "sound K\n  after Back before vowels > g\n"
                              "  after Back > k\n  before vowels > y\n  > k\n"
                              "state Noun\n  DAK Case=Loc > Tail\n  0 > end\n"
                              "state Tail\n  A Tense=Past > end\n"
                              "  DI Tense=Pres > end\n  0 > end\n",
                 "kol noun\nkit noun\n");
    toy_right(&t, "koldak koldaga koldaktu kittek kitteye kittekti");
    toy_wrong(&t, "koltak koldag koldagtu koldaka koldaya koldakdu koldaki "
                  "kitdek kittey kitteke kittege kitteyti");
    toy_expect(&t, "kitteye", "kit-tey-e kit NOUN Case=Loc|Tense=Past\n");
    toy_makes(&t, "kol", NULL, "Case=Loc Tense=Past", "koldaga");
    toy_makes(&t, "kit", NULL, "Case=Loc", "kittek");
    toy_close(&t);
}

/* What a sound is written as: up to four letters, none, or the word is
 * impossible. */
static void test_results(void **state) {
    (void)state;
    toy t = toy_open(HEAD "sound N\n  after Back > nana\n  after ö > 0\n"
                          "  after e > y\n"
                          "state Noun\n  N Case=Gen > More\n"
                          "  aN Case=Abl > end\n  0 > end\n"
                          "state More\n  0 > end\n  da Number=Plur > end\n",
                     "kol noun\nkel noun\nkil noun\nköl noun\n");
    toy_right(&t, "kolnana kely kolnanada kelyda kelanana kol kil");
    toy_wrong(&t, "koly kelnana kolnan kily kilnana kilda kolda");
    toy_right(&t, "kölda"); /* nothing was written for N */
    toy_expect(&t, "kelyda", "kel-y-da kel NOUN Case=Gen|Number=Plur\n");
    toy_close(&t);
}

/* A sound that is not written hands what it was asked for on to the next. */
static void test_empty_before(void **state) {
    (void)state;
    toy t = toy_open(HEAD "sound H\n  before consonants > i\n  > 0\n"
                          "state Noun\n  bHk Case=Loc > end\n"
                          "  bH Case=Dat > More\n"
                          "state More\n  an Number=Plur > end\n"
                          "  tan Number=Dual > end\n  0 > end\n",
                     "kol noun\n");
    toy_right(&t, "kolbik kolb kolban kolbitan");
    toy_wrong(&t, "kolbk kolbi kolbian kolbtan");
    toy_close(&t);
}

/* ------------------------------------------------------------- Buffers -- */

static void test_buffers(void **state) {
    (void)state;
    toy t = toy_open(HEAD SOUND_A
                     "sound I\n  after Back > u\n  > i\n"
                     "state Noun\n  (y)A Case=Dat > end\n"
                     "  (I)m Person=1 > end\n  (s)I Person=3 > Third\n"
                     "  (o)t Number=Plur > end\n  0 > end\n"
                     "state Third\n  (n)(d)A Case=Loc > end\n  0 > end\n",
                     "kol noun\nbala noun\nit noun\ndede noun\n");
    toy_right(&t, "kola kolum kolu kolot balaya balam balasu balat ite itim "
                  "iti itot dedeye dedem dedesi dedet");
    toy_wrong(&t, "kolya kolm kolsu kolt balaa balaum balau balaot itye itm "
                  "itsi dedee dedeim dedei dedeot");
    /* The second buffer stands behind the first one, which is written. */
    toy_right(&t, "koluna balasuna itine");
    toy_wrong(&t, "koluda kolunda balasuda");
    toy_makes(&t, "bala", NULL, "Person=3", "balasu");
    toy_close(&t);
}

/* --------------------------------------------------- States, suffixes -- */

/* Several ways on, a ring of suffixes, empty forms that say something. */
static void test_states(void **state) {
    (void)state;
    toy t = toy_open(HEAD "state Noun\n  da Case=Loc > end Ring\n"
                          "  la Number=Plur > Dead\n  0 > Ring\n"
                          "  0 Case=Nom > end\n"
                          "state Ring\n  ki Degree=Cmp > Noun\n"
                          "state Dead\n  0 > Dead2\n"
                          "state Dead2\n  pu Case=Gen > end\n",
                     "kol noun\n");
    toy_right(&t, "kol kolda kolki kolkida kolkikiki koldaki koldakida "
                  "kollapu");
    toy_wrong(&t, "kolla kolladaa koldada kolp kolpu kollaki");
    toy_expect(&t, "kol", "kol kol NOUN Case=Nom\n");
    toy_expect(&t, "koldaki", "kol-da-ki kol NOUN Case=Nom|Degree=Cmp\n");
    toy_expect(&t, "koldakida", "kol-da-ki-da kol NOUN Case=Loc|Degree=Cmp\n");
    toy_makes(&t, "kol", NULL, "Case=Nom", "kol");
    toy_close(&t);
}

/* UPOS= forgets what was said before; "lemma" makes a lemma of its own. */
static void test_derivation(void **state) {
    (void)state;
    toy t = toy_open(HEAD SOUND_A
                     "sound K\n  before vowels > g\n  > k\n"
                     "state Noun\n  lA Number=Plur > Case\n  0 > Case\n"
                     "state Case\n  dA Case=Loc > Case2\n"
                     "  sAK UPOS=ADJ Degree=Pos lemma > Adj\n  0 > end\n"
                     "state Case2\n  ki UPOS=ADJ > Adj\n  0 > end\n"
                     "state Adj\n  A Case=Dat > end\n  0 > end\n",
                     "kol noun\nkel/gel noun\n");
    toy_expect(&t, "kolladaki", "kol-la-da-ki kol ADJ \n");
    toy_wrong(&t, "kolladakia kolsaka kolsakla");
    toy_expect(&t, "kolladakie", "kol-la-da-ki-e kol ADJ Case=Dat\n");
    toy_expect(&t, "kollasak", "kol-la-sak kollasak ADJ Degree=Pos\n");
    toy_expect(&t, "kolsaga", "kol-sag-a kolsak ADJ Case=Dat|Degree=Pos\n");
    toy_makes(&t, "kol", "ADJ", "Degree=Pos", "kolsak");
    toy_makes(&t, "kel", "ADJ", "Degree=Pos", "kelsek");
    toy_makes(&t, "kolsak", NULL, "Case=Dat", "kolsaga");
    toy_makes(&t, "kelsek", NULL, "", "kelsek");
    toy_close(&t);
}

/* nospell is understood, not accepted, not made; rare is made and preferred
 * only where nothing else is. */
static void test_flags(void **state) {
    (void)state;
    toy t = toy_open(HEAD "state Noun\n  da Case=Loc > end\n"
                          "  ta Case=Loc nospell > end\n"
                          "  nda Case=Loc rare > end\n"
                          "  sa Case=Abe rare > end\n"
                          "  sa Case=Ess > end\n"
                          "  bo Case=Com rare > end\n"
                          "  0 Case=Voc rare > end\n  0 > end\n",
                     "kol noun\n");
    ortaq_analysis a;
    toy_right(&t, "kolda kolnda kolsa kolbo");
    toy_doubtful(&t, "kolta");
    toy_expect(&t, "kolta", "kol-ta kol NOUN Case=Loc\n");
    toy_makes(&t, "kol", NULL, "Case=Loc", "kolda");
    toy_makes(&t, "kol", NULL, "Case=Com", "kolbo");
    assert_int_equal(toy_count(&t, "kolsa"), 2);
    ortaq_analysis_at(t.analyser, 0, &a);
    assert_string_equal(a.features, "Case=Ess");
    ortaq_analysis_at(t.analyser, 1, &a);
    assert_string_equal(a.features, "Case=Abe");
    assert_true(a.accepted);
    toy_expect(&t, "kol", "kol kol NOUN \nkol kol NOUN Case=Voc\n");
    toy_close(&t);
}

/* Another stem follows, of some classes or of any. */
static void test_words(void **state) {
    (void)state;
    toy t = toy_open(HEAD "class verb VERB > Verb\n"
                          "class front ADV > Prefix closed\n"
                          "class open ADP > Any\n"
                          "state Noun\n  la Number=Plur > end\n"
                          "  an > words(noun)\n  0 > end\n"
                          "state Verb\n  di Tense=Past > end\n"
                          "state Prefix\n  0 > words(noun verb)\n"
                          "state Any\n  - > words\n",
                     "kolo noun\nbala noun\nket verb\nbip front\ntop open\n");
    toy_right(&t, "bipkolo bipkolola bipketdi koloanbala koloanbalala "
                  "top-kolola top-ketdi top-bipkolo");
    toy_wrong(&t, "bip biptop-kolo bipbipkolo koloanketdi koloan kolobala "
                  "top- topkolo top top-la");
    toy_expect(&t, "bipkolola", "bip-kolo-la bipkolo NOUN Number=Plur\n");
    toy_expect(&t, "top-ketdi", "top-ket-di top-ket VERB Tense=Past\n");
    toy_close(&t);
}

/* A ring of suffixes has more ways than can be gone, and few of them end
 * within the length of a word: what is exported has an end all the same. */
static void test_ring(void **state) {
    (void)state;
    toy t = toy_open(HEAD "state Noun\n  a Case=Dat > Noun\n"
                          "  b Case=Loc > Noun\n  d Case=Abl > Noun\n"
                          "  l Case=Gen > Tail\n"
                          "state Tail\n  pupupupupupupupupupupup > end\n",
                     "kol noun\n");
    char *bytes;
    size_t size;
    toy_right(&t, "kolabdlpupupupupupupupupupupup");
    assert_int_equal(
        ortaq_language_export(t.language, ORTAQ_HUNSPELL_AFF, &bytes, &size),
        ORTAQ_DONE);
    ortaq_export_free(t.language, bytes);
    toy_close(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_letters),    cmocka_unit_test(test_dots),
        cmocka_unit_test(test_signs),      cmocka_unit_test(test_sets),
        cmocka_unit_test(test_after),      cmocka_unit_test(test_behind_before),
        cmocka_unit_test(test_results),    cmocka_unit_test(test_empty_before),
        cmocka_unit_test(test_buffers),    cmocka_unit_test(test_states),
        cmocka_unit_test(test_derivation), cmocka_unit_test(test_flags),
        cmocka_unit_test(test_words),      cmocka_unit_test(test_ring),
    };
    return cmocka_run_group_tests_name("grammar", tests, NULL, NULL);
}
