/*
 * test_sources.c - orthography files given at run time: one that hangs below
 * a built-in orthography, and a language of its own with root, child and word
 * list, both converted both ways; and what the reader says of mistakes. Each
 * mistake is a snippet in an otherwise right file, with the line and column
 * that must be named and a part of the sentence.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/run.h"

#include <cmocka.h>

static ortaq_source source_of(const char *name, const char *string) {
    return (ortaq_source){name, string, strlen(string)};
}

static ortaq_library *library_with(const ortaq_source *sources, size_t count) {
    ortaq_library *library = NULL;
    ortaq_mistake mistake;
    ortaq_status status =
        ortaq_library_new(NULL, sources, count, &library, &mistake);
    if (status == ORTAQ_ERROR_SYNTAX)
        fail_msg("%s:%zu:%zu: %s", mistake.name, mistake.line, mistake.column,
                 mistake.message);
    assert_int_equal(status, ORTAQ_DONE);
    return library;
}

static void assert_converts(const ortaq_library *library, const char *from,
                            const char *to, const char *input,
                            const char *wanted) {
    const options defaults = OPTIONS_DEFAULT;
    ortaq_converter *converter = new_converter(library, from, to, defaults);
    assert_non_null(converter);
    text got = convert_text(converter, input, strlen(input));
    assert_string_equal(text_string(&got), wanted);
    text_free(&got);
    ortaq_converter_free(converter);
}

/* --------------------------------------------------- Below a built-in -- */

/* An invented spelling of Azerbaijani: two digraphs, ä for ə, no ğ. */
static const char new_latin[] =
    "orthography az-Latn-x-toy ;\n"
    "alias       az-x-toy ;\n"
    "version     1 ;\n"
    "name        \"Azerbaijani, a toy\" ;\n"
    "native      \"oyuncaq\" ;\n"
    "status      unofficial ;\n"
    "parent      az-Latn ;\n"
    "alphabet    a b c ch d e ä f g gh h x ı i j k q l m n o ö p r s sh t u ü"
    " v y z ;\n"
    "case        i İ , ı I ;\n"
    "like        ə → ä ;\n"
    "ch → ç ;  ch ← ç ;\n"
    "sh ↔ ş ;  gh ↔ ğ ;\n"
    "ä  ↔ ə ;\n"
    "way-to-parent   exact ;\n"
    "way-from-parent lossy ;\n"
    "loss from-parent \"c + h, s + h and g + h look like digraphs.\" ;\n"
    "test dish ↔ diş ;\n"
    "test \"AGHACH, Chay\" ↔ \"AĞAÇ, Çay\" ;\n";

static void test_below_built_in(void **state) {
    (void)state;
    const ortaq_source source = source_of("az-Latn-x-toy.orth", new_latin);
    ortaq_library *library = library_with(&source, 1);
    const char *toy = "Shäki shähärindä QÄDİM aghach, İyul, ILIQ chay.";
    const char *latin = "Şəki şəhərində QƏDİM ağaç, İyul, ILIQ çay.";
    const char *cyrillic = "Шәки шәһәриндә ГӘДИМ ағач, Ијул, ЫЛЫГ чај.";
    assert_converts(library, "az-Latn-x-toy", "az-Latn", toy, latin);
    assert_converts(library, "az-Latn", "AZ-x-TOY", latin, toy);
    assert_converts(library, "az-Latn-x-toy", "az-Cyrl", toy, cyrillic);
    assert_converts(library, "az-Cyrl", "az-Latn-x-toy", cyrillic, toy);
    assert_converts(library, "az-x-toy", "az-x-toy", "shəhär", "shähär");
    ortaq_library_free(library);
}

/* The new file is listed with all that it says. */
static void test_is_listed(void **state) {
    (void)state;
    const ortaq_source source = source_of("az-Latn-x-toy.orth", new_latin);
    ortaq_library *library = library_with(&source, 1);
    ortaq_orthography o;
    ortaq_pair pair;
    size_t number;
    assert_int_equal(ortaq_orthography_find(library, "az-x-toy", &number),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_orthography_at(library, number, &o), ORTAQ_DONE);
    assert_string_equal(o.tag, "az-Latn-x-toy");
    assert_string_equal(o.parent, "az-Latn");
    assert_string_equal(o.native, "oyuncaq");
    assert_int_equal(o.standing, ORTAQ_UNOFFICIAL);
    assert_int_equal(o.version, 1);
    assert_non_null(strstr(o.alphabet, "sh t u ü"));
    assert_int_equal(
        ortaq_pair_find(library, "az-Latn-x-toy", "az-Latn", &pair),
        ORTAQ_DONE);
    assert_int_equal(pair.way_back, ORTAQ_WAY_EXACT);
    assert_int_equal(pair.steps, 1);
    assert_int_equal(
        ortaq_pair_find(library, "az-Cyrl", "az-Latn-x-toy", &pair),
        ORTAQ_DONE);
    assert_int_equal(pair.way_back, ORTAQ_WAY_LOSSY);
    assert_int_equal(pair.steps, 2);
    ortaq_library_free(library);
}

/* ------------------------------------------------- A language of its own -- */

static const char root[] = "orthography qaa-Latn ;\n"
                           "version 1 ;\n"
                           "name \"Toy, Latin\" ;\n"
                           "native \"toy\" ;\n"
                           "status official ;\n"
                           "alphabet a b c e k l n o r s t y ;\n"
                           "signs ʼ ;\n"
                           "suffixes lar ta ;\n"
                           "like ’ \\u0027 → ʼ ;\n";

static const char child[] =
    "orthography qaa-Cyrl ;\n"
    "alias qaa ;\n"
    "version 3 ;\n"
    "name \"Toy, Cyrillic\" ;\n"
    "native \"той\" ;\n"
    "status historical ;\n"
    "years 1940 1991 ;\n"
    "parent qaa-Latn ;\n"
    "alphabet а б ц э к л н о р с т ы е я ;\n"
    "letters ъ ;\n"
    "$vowel = [а э о ы е я] ;\n"
    "class front = has [э е я] & lacks [а о ы] ;\n"
    "^ { е → ye ;  $vowel { е → ye ;  е → e ;\n"
    "е ← ^ { ye ;  е ← [a e o y] { ye ;\n"
    "э ← ^ { e ;  е ← e ;  э → e ;\n"
    "я ↔ ya ;\n"
    "@front к → k ;  к ↔ k ;\n"
    "ц ↔ c ;  а ↔ a ;  б ↔ b ;  л ↔ l ;  н ↔ n ;  о ↔ o ;  с ↔ s ;\n"
    "р ↔ r ;  т ↔ t ;  ы ↔ y ;  ъ ↔ ʼ ;\n"
    "suffixes лар та ;\n"
    "words qaa-Cyrl.words ;\n"
    "way-to-parent lossy ;\n"
    "way-from-parent lossy ;\n"
    "loss to-parent \"э is written e.\" ;\n"
    "loss from-parent \"y + a looks like я.\" ;\n"
    "test ялта ↔ yalta ;\n";

static const char words[] = "# what rules cannot know\n"
                            "\n"
                            "цент ↔ sent\n"
                            "тон(ъ) ↔ ton\n"
                            "акт → act .\n";

static void test_own_language(void **state) {
    (void)state;
    /* the child first: the order of sources does not matter */
    const ortaq_source sources[] = {source_of("qaa-Cyrl.orth", child),
                                    source_of("qaa-Cyrl.words", words),
                                    source_of("qaa-Latn.orth", root)};
    ortaq_library *library = library_with(sources, 3);
    assert_converts(library, "qaa-Cyrl", "qaa-Latn", "Ел аел ЕЛ лел",
                    "Yel ayel YEL lel");
    assert_converts(library, "qaa-Latn", "qaa", "Yel ayel YEL lel, eno",
                    "Ел аел ЕЛ лел, эно");
    assert_converts(library, "qaa", "qaa-Latn", "Цент ЦЕНТЛАР центта, ацент",
                    "Sent SENTLAR sentta, acent");
    assert_converts(library, "qaa-Latn", "qaa-Cyrl",
                    "Sent SENTLAR senttalar sentk, sente",
                    "Цент ЦЕНТЛАР центталар сентк, сенте");
    assert_converts(library, "qaa-Latn", "qaa-Cyrl", "ton Tonlar tons",
                    "тонъ Тонлар тонс");
    assert_converts(library, "qaa-Cyrl", "qaa-Latn", "акт Акт актлар",
                    "act Act aktlar");
    assert_converts(library, "qaa-Latn", "qaa-Cyrl", "as’ta as'ta 'as' asʼta",
                    "асъта асъта 'ас' асъта");
    ortaq_library_free(library);
}

/* Two lists: a word is written as the first has it; the second has the rest. */
static void test_two_lists(void **state) {
    (void)state;
    static const char statement[] = "words qaa-Cyrl.words ;\n";
    static const char first[] = "центъ ↔ sent\nстол ↔ ton\n";
    text both = {0};
    const char *at = strstr(child, statement);
    text_add(&both, child, (size_t)(at - child));
    text_put(&both, "words first.words ;\n");
    text_put(&both, at);
    text_string(&both);
    const ortaq_source sources[] = {source_of("qaa-Cyrl.orth", both.data),
                                    source_of("qaa-Cyrl.words", words),
                                    source_of("first.words", first),
                                    source_of("qaa-Latn.orth", root)};
    ortaq_library *library = library_with(sources, 4);
    assert_converts(library, "qaa-Latn", "qaa-Cyrl", "Sent SENTLAR ton",
                    "Центъ ЦЕНТЪЛАР стол");
    assert_converts(library, "qaa-Cyrl", "qaa-Latn",
                    "центъ центтар тонъ стол акт",
                    "sent centtar ton ton act");
    ortaq_library_free(library);
    text_free(&both);
}

static void test_no_common_language(void **state) {
    (void)state;
    const ortaq_source source = source_of("qaa-Latn.orth", root);
    ortaq_library *library = library_with(&source, 1);
    ortaq_pair pair;
    ortaq_converter *converter = NULL;
    assert_int_equal(ortaq_pair_find(library, "qaa-Latn", "az-Latn", &pair),
                     ORTAQ_ERROR_PAIR);
    assert_int_equal(
        ortaq_converter_new(library, "qaa-Latn", "az-Latn", NULL, &converter),
        ORTAQ_ERROR_PAIR);
    assert_null(converter);
    assert_int_equal(ortaq_pair_find(library, "qaa-Latn", "qab", &pair),
                     ORTAQ_ERROR_TAG);
    ortaq_library_free(library);
}

/* A source with the tag of a built-in orthography takes its place. */
static void test_takes_place(void **state) {
    (void)state;
    static const char other[] =
        "orthography az-Latn-x-1991 ;\nversion 77 ;\nname \"Other\" ;\n"
        "native \"-\" ;\nstatus unofficial ;\nparent az-Latn ;\n"
        "alphabet a b c ç d e ê f g ğ h x ı i j k q l m n o ö p r s ş t u ü v"
        " y z ;\ncase i İ , ı I ;\nê ↔ ə ;\n"
        "way-to-parent exact ;\nway-from-parent exact ;\n";
    ortaq_library *plain = library_with(NULL, 0);
    size_t before = ortaq_orthography_count(plain), number;
    const ortaq_source source = source_of("other.orth", other);
    ortaq_library *library = library_with(&source, 1);
    ortaq_orthography o;
    assert_int_equal(ortaq_orthography_count(library), before);
    assert_int_equal(ortaq_orthography_find(library, "az-Latn-x-1991", &number),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_orthography_at(library, number, &o), ORTAQ_DONE);
    assert_int_equal(o.version, 77);
    assert_converts(library, "az-Latn", "az-Latn-x-1991", "ƏLİ", "ÊLİ");
    assert_converts(library, "az-Cyrl", "az-Latn-x-1991", "Әли", "Êli");
    ortaq_library_free(library);
    ortaq_library_free(plain);
}

/* -------------------------------------------------------------- Options -- */

/* Toys with options: below a root, and a root whose tag has no -x-. */
static const char common[] = "option common \"õ for o\" o õ , q ø ;\n"
                             "option gone \"ø for q\" q ø ;\n";
static const char optional[] =
    "orthography qaa-Latn-x-opt ;\nalias qab-Latn ;\nversion 4 ;\n"
    "name \"Optional\" ;\nstatus proposed ;\nparent qaa-Latn ;\n"
    "alphabet ä b č e k l n o r s t y ;\nsigns ʼ ;\nletters õ ;\n"
    "case č Ȼ ;\nlike ə â → ä ;\nlike [k ä] { ’ → ʼ ;\n"
    "option schwa \"ə for ä\" ä ə ;\n"
    "option c2 \"ç for č, ş for s\" č ç , s ş ;\n"
    "option swap \"n for l, l for n\" n l , l n ;\n"
    "ä ↔ a ; č ↔ c ; õ → o ;\n"
    "way-to-parent exact ;\nway-from-parent exact ;\n";

static ortaq_library *library_with_options(void) {
    text own_root = {0};
    text_put(&own_root, root);
    text_put(&own_root, "use toy-options ;\n");
    const ortaq_source sources[] = {
        source_of("toy-options.orth", common),
        source_of("qaa-Latn.orth", text_string(&own_root)),
        source_of("qaa-Cyrl.orth", child),
        source_of("qaa-Cyrl.words", words),
        source_of("opt.orth", optional),
    };
    ortaq_library *library =
        library_with(sources, sizeof sources / sizeof sources[0]);
    text_free(&own_root);
    return library;
}

static void test_options(void **state) {
    (void)state;
    ortaq_library *library = library_with_options();
    const char *opt = "qaa-Latn-x-opt", *schwa = "qaa-Latn-x-opt-schwa";
    assert_converts(library, "qaa-Latn", opt, "abc Cab BAC", "äbč Ȼäb BÄȻ");
    assert_converts(library, "qaa-Latn", schwa, "abc Cab BAC", "əbč Ȼəb BƏȻ");
    assert_converts(library, schwa, "qaa-Latn", "əbč Ȼəb BƏȻ", "abc Cab BAC");
    assert_converts(library, opt, "QAB-Latn-x-C2-Schwa", "äbč SÄS", "əbç ŞƏŞ");
    assert_converts(library, "qab-latn-x-schwa-c2", opt, "əbç ŞƏŞ", "äbč SÄS");
    assert_converts(library, "qaa-Latn-x-common", schwa, "bõa Õ", "boə O");
    assert_converts(library, schwa, schwa, "bä bâ kə’t", "bə bə kəʼt");
    assert_converts(library, opt, opt, "bə", "bä");
    assert_converts(library, opt, "qaa-Latn-x-opt-swap", "lon Nəl", "nol Län");
    ortaq_library_free(library);
}

static void assert_no_tag(const ortaq_library *library, const char *tag) {
    ortaq_pair pair;
    assert_int_equal(ortaq_pair_find(library, tag, "qaa-Latn", &pair),
                     ORTAQ_ERROR_TAG);
}

/* A tag with options is one of the orthography, and only what is declared. */
static void test_option_tags(void **state) {
    (void)state;
    ortaq_library *library = library_with_options();
    ortaq_orthography o;
    ortaq_pair pair;
    size_t number;
    assert_int_equal(
        ortaq_orthography_find(library, "qaa-Latn-x-opt-c2", &number),
        ORTAQ_DONE);
    assert_int_equal(ortaq_orthography_at(library, number, &o), ORTAQ_DONE);
    assert_string_equal(o.tag, "qaa-Latn-x-opt");
    assert_string_equal(o.options, "schwa c2 swap");
    assert_int_equal(ortaq_orthography_find(library, "qaa-Latn", &number),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_orthography_at(library, number, &o), ORTAQ_DONE);
    assert_string_equal(o.options, "common");
    assert_int_equal(
        ortaq_pair_find(library, "qaa-Cyrl", "qaa-Latn-x-opt-c2-schwa", &pair),
        ORTAQ_DONE);
    assert_int_equal(pair.steps, 3);
    assert_no_tag(library, "qaa-Latn-x-opt-x-schwa");
    assert_no_tag(library, "qaa-Latn-x-opt-");
    assert_no_tag(library, "qaa-Latn-x-opt-schwa-");
    assert_no_tag(library, "qaa-Latn-x-opt-none");
    assert_no_tag(library, "qaa-Latn-x-optschwa");
    assert_no_tag(library, "qaa-Latn-common");
    assert_no_tag(library, "qaa-Latn-x");
    assert_no_tag(library, "qaa-Latn-x-");
    assert_no_tag(library, "qaa-Latn-x-gone");
    ortaq_library_free(library);
}

/* The file that describe writes of options makes the same orthography. */
static void test_option_file(void **state) {
    (void)state;
    ortaq_library *library = library_with_options();
    char file[2000];
    size_t size = 0;
    assert_int_equal(ortaq_describe(library, "qaa-Latn-x-opt-c2",
                                    ORTAQ_DESCRIBE_SOURCE, file,
                                    sizeof file - 1, &size),
                     ORTAQ_DONE);
    assert_in_range(size, 1, sizeof file - 1);
    file[size] = 0;
    assert_non_null(strstr(file, "parent      \"qaa-Latn-x-opt\" ;"));
    const ortaq_source sources[] = {source_of("qaa-Latn.orth", root),
                                    source_of("opt.orth", optional),
                                    source_of("c2.orth", file)};
    ortaq_library *other = library_with(sources, 3);
    assert_converts(other, "qaa-Latn", "qaa-Latn-x-opt-c2", "Cas", "Çäş");
    ortaq_library_free(other);
    ortaq_library_free(library);
}

static void assert_sample(const ortaq_library *library, const char *tag,
                          const char *wanted) {
    char sample[200];
    size_t size = 0;
    assert_int_equal(ortaq_describe(library, tag, ORTAQ_DESCRIBE_SAMPLE, sample,
                                    sizeof sample - 1, &size),
                     ORTAQ_DONE);
    sample[size] = 0;
    assert_string_equal(sample, wanted);
}

/* The sample of a root, in all orthographies of the language. */
static void test_sample(void **state) {
    (void)state;
    text own_root = {0};
    text_put(&own_root, root);
    text_put(&own_root, "sample \"Yel, ayel; eno.\" ;\nuse toy-options ;\n");
    const ortaq_source sources[] = {
        source_of("toy-options.orth", common),
        source_of("qaa-Latn.orth", text_string(&own_root)),
        source_of("qaa-Cyrl.orth", child),
        source_of("qaa-Cyrl.words", words),
    };
    ortaq_library *library = library_with(sources, 4);
    assert_sample(library, "qaa-Latn", "Yel, ayel; eno.");
    assert_sample(library, "qaa", "Ел, аел; эно.");
    assert_sample(library, "qaa-Latn-x-common", "Yel, ayel; enõ.");
    ortaq_library_free(library);
    const ortaq_source none = source_of("qaa-Latn.orth", root);
    library = library_with(&none, 1);
    assert_sample(library, "qaa-Latn", "");
    ortaq_library_free(library);
    text_free(&own_root);
}

/* What describe gives of the source is the source. */
static void test_describes_source(void **state) {
    (void)state;
    const ortaq_source source = source_of("qaa-Latn.orth", root);
    ortaq_library *library = library_with(&source, 1);
    char buffer[sizeof root + 16];
    size_t size = 0;
    memset(buffer, '#', sizeof buffer);
    assert_int_equal(ortaq_describe(library, "qaa-Latn", ORTAQ_DESCRIBE_SOURCE,
                                    buffer, 20, &size),
                     ORTAQ_DONE);
    assert_int_equal(size, sizeof root - 1);
    assert_memory_equal(buffer, root, 20);
    assert_int_equal(buffer[20], '#');
    assert_int_equal(ortaq_describe(library, "qaa-Latn", ORTAQ_DESCRIBE_SOURCE,
                                    buffer, sizeof buffer, &size),
                     ORTAQ_DONE);
    assert_memory_equal(buffer, root, sizeof root - 1);
    assert_int_equal(ortaq_describe(library, "qaa-Latn",
                                    ORTAQ_DESCRIBE_ICU_TO_PARENT, NULL, 0,
                                    &size),
                     ORTAQ_ERROR_PAIR);
    ortaq_library_free(library);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_below_built_in),
        cmocka_unit_test(test_is_listed),
        cmocka_unit_test(test_own_language),
        cmocka_unit_test(test_two_lists),
        cmocka_unit_test(test_no_common_language),
        cmocka_unit_test(test_takes_place),
        cmocka_unit_test(test_options),
        cmocka_unit_test(test_option_tags),
        cmocka_unit_test(test_option_file),
        cmocka_unit_test(test_sample),
        cmocka_unit_test(test_describes_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
