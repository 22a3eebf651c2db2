/*
 * test_words.c - memory that runs out (jobs.h) in the word functions: a grammar
 * is compiled, a model is opened, words are read, made, checked, corrected,
 * added and exported. An analyser whose call failed is asked again, and then
 * gives what it gives with memory enough.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "jobs.h"

static const char grammar[] =
    "language qaa\nname \"Toy\"\northography az-Latn\n"
    "letters a b d e g k l m n o r t y\nsigns - '\nvowels a e o\n"
    "set Back a o\nsound A\n  after Back > a\n  > e\n"
    "sound D\n  behind k t > t\n  > d\n"
    "class noun NOUN > Noun\nclass soft NOUN > Noun swap k g t d\n"
    "class name PROPN > Noun capital\nclass verb VERB > Verb Aspect=Perf\n"
    "citation VERB mAk\ncompound -\ndefault NOUN : Number=Sing Case=Nom\n"
    "spoken 1 ber 20 oga B be\nnumbers NUM > Noun\nabbreviations PROPN > Noun\n"
    "paradigm NOUN Number Case\nconfuse a e 4\nunlikely 2 100\n"
    "state Noun\n  lAr Number=Plur > Case\n  0 > Case\n  an > words(noun)\n"
    "state Case\n  DA Case=Loc > end\n  (y)A Case=Dat > end Case\n"
    "  lA UPOS=ADJ lemma > end\n  0 > end\n"
    "state Verb\n  DA Tense=Past > end\n  0 > end\n";

static const char list[] = "kol noun\nbala noun\nkok soft\nata/ad noun\n"
                           "ede name\ngel/kel verb\nman noun rare\n"
                           "mene noun lemma=man Case=Dat\ntan -\n";

static const ortaq_source sources[] = {
    {"toy.morph", grammar, sizeof grammar - 1},
    {"toy.lex", list, sizeof list - 1}};

static ortaq_library *library; /* these two are made with malloc */
static ortaq_language *toy;

/* ----------------------------------------------------------- Languages -- */

static ortaq_status compile(const ortaq_allocator *allocator,
                            ortaq_language **language) {
    ortaq_mistake mistake;
    ortaq_status status = ortaq_language_compile(library, NULL, sources, 2,
                                                 allocator, language, &mistake);
    if (status == ORTAQ_ERROR_SYNTAX)
        fail_msg("%s:%zu:%zu: %s", mistake.name, mistake.line, mistake.column,
                 mistake.message);
    return status;
}

/* A language that is made is the same to the byte. */
static ortaq_status job_compile(const ortaq_allocator *allocator) {
    ortaq_language *language = toy;
    size_t size, wanted;
    ortaq_status status = compile(allocator, &language);
    if (status != ORTAQ_DONE) {
        assert_null(language);
        return status;
    }
    const void *model = ortaq_language_model(language, &size);
    const void *reference = ortaq_language_model(toy, &wanted);
    assert_int_equal(size, wanted);
    assert_memory_equal(model, reference, size);
    ortaq_language_free(language);
    return status;
}

static void test_compile(void **state) {
    (void)state;
    check_job(job_compile, "compile");
}

/* A grammar with a mistake at its very end: that, or no memory. */
static ortaq_status job_mistake(const ortaq_allocator *allocator) {
    static const char bad[] = "kol noun\nbala soft odd\n";
    const ortaq_source with[] = {sources[0], {"bad.lex", bad, sizeof bad - 1}};
    ortaq_language *language = toy;
    ortaq_mistake mistake;
    ortaq_status status = ortaq_language_compile(
        library, NULL, with, 2, allocator, &language, &mistake);
    assert_null(language);
    return status == ORTAQ_ERROR_SYNTAX ? ORTAQ_DONE : status;
}

static void test_mistake(void **state) {
    (void)state;
    check_job(job_mistake, "compile a mistake");
}

static ortaq_status job_open(const ortaq_allocator *allocator) {
    size_t size;
    const void *model = ortaq_language_model(toy, &size);
    ortaq_language *language = toy;
    ortaq_status status = ortaq_language_open(library, "az-Cyrl", model, size,
                                              allocator, &language);
    if (status != ORTAQ_DONE) assert_null(language);
    ortaq_language_free(language);
    return status;
}

static ortaq_status job_builtin(const ortaq_allocator *allocator) {
    ortaq_language *language = toy;
    ortaq_status status =
        ortaq_language_new(library, "az", allocator, &language);
    if (status != ORTAQ_DONE) assert_null(language);
    ortaq_language_free(language);
    return status;
}

static void test_open(void **state) {
    (void)state;
    check_job(job_open, "open a model");
    check_job(job_builtin, "open what is built in");
}

static ortaq_export_part part_now;

/* The memory is the language's own. */
static ortaq_status job_export(const ortaq_allocator *allocator) {
    ortaq_language *language;
    char *bytes = (char *)&toy;
    size_t size, fail_at = quiet_begin(allocator);
    assert_int_equal(compile(allocator, &language), ORTAQ_DONE);
    quiet_end(allocator, fail_at);
    ortaq_status status =
        ortaq_language_export(language, part_now, &bytes, &size);
    if (status == ORTAQ_DONE)
        assert_true(size > 0);
    else
        assert_null(bytes);
    ortaq_export_free(language, bytes);
    ortaq_language_free(language);
    return status;
}

static void test_export(void **state) {
    (void)state;
    part_now = ORTAQ_HUNSPELL_AFF;
    check_job(job_export, "export affixes");
    part_now = ORTAQ_HUNSPELL_DIC;
    check_job(job_export, "export words");
}

/* ----------------------------------------------------------- Analysers -- */

/* Asks, and writes down what was answered; the first error ends it. */
typedef ortaq_status asking(ortaq_analyser *analyser, text *answers);

enum { WORDS = 12 };
static const char *const latin[WORDS] = {
    "kollarda", "Ede",      "ede",  "20-ya", "BB-ye",  "kol-balala",
    "mene",     "geltolar", "keda", "koga",  "kolbal", "balalalalalala"};
static const char *const cyrillic[WORDS] = {
    "колларда", "Еде",      "еде",  "20-я", "ББ-е",   "кол-балала",
    "мене",     "гелтолар", "кеда", "кога", "колбал", "балалалалалала"};
static const char *const *words = latin;

static ortaq_status ask_analyses(ortaq_analyser *analyser, text *answers) {
    for (size_t i = 0; i < WORDS; i++) {
        size_t count;
        ortaq_analysis a;
        ortaq_status status =
            ortaq_analyse(analyser, words[i], strlen(words[i]), &count);
        for (size_t k = 0; status == ORTAQ_DONE && k < count; k++) {
            status = ortaq_analysis_at(analyser, k, &a);
            if (status != ORTAQ_DONE) break;
            text_put(answers, a.lemma);
            text_put(answers, a.citation);
            text_put(answers, a.segments);
            text_put(answers, a.features);
        }
        if (status != ORTAQ_DONE) return status;
    }
    return ORTAQ_DONE;
}

static ortaq_status ask_spelling(ortaq_analyser *analyser, text *answers) {
    for (size_t i = 0; i < WORDS; i++) {
        int correct;
        ortaq_status status =
            ortaq_spell(analyser, words[i], strlen(words[i]), &correct);
        if (status != ORTAQ_DONE) return status;
        text_put(answers, correct ? "1" : "0");
    }
    return ORTAQ_DONE;
}

static ortaq_status ask_suggestions(ortaq_analyser *analyser, text *answers) {
    for (size_t i = 0; i < WORDS; i++) {
        size_t count;
        ortaq_status status =
            ortaq_suggest(analyser, words[i], strlen(words[i]), &count);
        if (status != ORTAQ_DONE) return status;
        for (size_t k = 0; k < count; k++) {
            const char *suggestion = ortaq_suggestion_at(analyser, k);
            if (!suggestion) return ORTAQ_ERROR_MEMORY;
            text_put(answers, suggestion);
        }
    }
    return ORTAQ_DONE;
}

/* The forms of a lemma; "" of features: those without any. */
static ortaq_status ask_forms_of(ortaq_analyser *analyser, const char *lemma,
                                 const char *features, text *answers) {
    size_t count;
    ortaq_form form;
    ortaq_status status =
        ortaq_generate(analyser, lemma, strlen(lemma), NULL, features, &count);
    for (size_t k = 0; status == ORTAQ_DONE && k < count; k++) {
        status = ortaq_form_at(analyser, k, &form);
        if (status != ORTAQ_DONE) break;
        text_put(answers, form.form);
        text_put(answers, form.features);
    }
    return status;
}

static ortaq_status ask_forms(ortaq_analyser *analyser, text *answers) {
    static const char *const asked[2][6] = {
        {"kol", "kok", "man", "gelmek", "kol-bala", "ede"},
        {"кол", "кок", "ман", "гелмек", "кол-бала", "еде"}};
    static const char *const features[6] = {
        NULL, "Case=Dat", "", "Tense=Past", NULL, "Number=Plur"};
    for (size_t i = 0; i < 6; i++) {
        ortaq_status status = ask_forms_of(
            analyser, asked[words == cyrillic][i], features[i], answers);
        if (status != ORTAQ_DONE) return status;
    }
    return ORTAQ_DONE;
}

/* A word that could not be added is not there, by half neither; adding it
 * again does no harm. */
static ortaq_status ask_own(ortaq_analyser *analyser, text *answers) {
    static const char *const own[][2] = {{"tetek", "soft"}, {"tetek", "noun"},
                                         {"odol", NULL},    {"odor", "verb"},
                                         {"betek", "soft"}, {"tet", "name"}};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        ortaq_status status =
            ortaq_add_word(analyser, own[i][0], strlen(own[i][0]), own[i][1]);
        if (status != ORTAQ_DONE) return status;
        int correct[2];
        status = ortaq_spell(analyser, "betege", 6, &correct[0]);
        if (status == ORTAQ_DONE)
            status = ortaq_spell(analyser, "betekte", 7, &correct[1]);
        if (status != ORTAQ_DONE) return status;
        assert_int_equal(correct[0], correct[1]);
    }
    ortaq_status status = ask_spelling(analyser, answers);
    if (status == ORTAQ_DONE) status = ask_forms(analyser, answers);
    if (status == ORTAQ_DONE)
        status = ask_forms_of(analyser, "tetek", "Case=Dat", answers);
    return status;
}

static asking *asking_now;
static const ortaq_language *language_now;
static text reference; /* what was answered with memory enough */

static void check_answers(text *answers) {
    if (!reference.size) text_add(&reference, answers->data, answers->size);
    assert_true(answers->size > 0 && text_same(answers, &reference));
}

/* Asks with little memory; then once more, if there is memory again. */
static ortaq_status job_ask(const ortaq_allocator *allocator) {
    ortaq_analyser *analyser = (ortaq_analyser *)&toy;
    text answers = {0};
    counter *c = allocator->context;
    ortaq_status status =
        ortaq_analyser_new(language_now, allocator, &analyser);
    if (status != ORTAQ_DONE) {
        assert_null(analyser);
        return status;
    }
    status = asking_now(analyser, &answers);
    if (status == ORTAQ_ERROR_MEMORY && !c->for_ever) {
        answers.size = 0;
        assert_int_equal(asking_now(analyser, &answers), ORTAQ_DONE);
        check_answers(&answers);
    } else if (status == ORTAQ_DONE) {
        check_answers(&answers);
    }
    ortaq_analyser_free(analyser);
    text_free(&answers);
    return status;
}

static void check_asking(asking *ask, const ortaq_language *language,
                         const char *name) {
    asking_now = ask;
    language_now = language;
    check_job(job_ask, name);
    text_free(&reference);
}

static void test_asking(void **state) {
    (void)state;
    check_asking(ask_analyses, toy, "analyse");
    check_asking(ask_spelling, toy, "spell");
    check_asking(ask_suggestions, toy, "suggest");
    check_asking(ask_forms, toy, "generate");
    check_asking(ask_own, toy, "add words");
}

/* The same through a converter, which takes its own memory. */
static void test_another_script(void **state) {
    (void)state;
    size_t size;
    ortaq_language *other;
    const void *model = ortaq_language_model(toy, &size);
    assert_int_equal(
        ortaq_language_open(library, "az-Cyrl", model, size, NULL, &other),
        ORTAQ_DONE);
    words = cyrillic;
    check_asking(ask_analyses, other, "analyse in Cyrillic");
    check_asking(ask_suggestions, other, "suggest in Cyrillic");
    check_asking(ask_forms, other, "generate in Cyrillic");
    ortaq_language_free(other);
    words = latin;
}

static int open_toy(void **state) {
    (void)state;
    assert_int_equal(ortaq_library_new(NULL, NULL, 0, &library, NULL),
                     ORTAQ_DONE);
    return compile(NULL, &toy);
}

static int close_toy(void **state) {
    (void)state;
    ortaq_language_free(toy);
    ortaq_library_free(library);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_compile), cmocka_unit_test(test_mistake),
        cmocka_unit_test(test_open),    cmocka_unit_test(test_export),
        cmocka_unit_test(test_asking),  cmocka_unit_test(test_another_script),
    };
    return cmocka_run_group_tests_name("words without memory", tests, open_toy,
                                       close_toy);
}
