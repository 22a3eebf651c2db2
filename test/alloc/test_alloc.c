/*
 * test_alloc.c - memory that runs out at any moment (jobs.h): making a library,
 * making a converter, converting with a report, describing, identifying. The
 * word functions are in test_words.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>

#include "../support/pairs.h"

#include <cmocka.h>

#include "jobs.h"

/* ------------------------------------------------------------- Library -- */

static const char toy[] =
    "orthography qaa-Latn ;\nversion 1 ;\nname \"Toy\" ;\nnative \"toy\" ;\n"
    "status proposed ;\nalphabet a b c ;\noption one \"ä for a\" a ä ;\n";

static const char toy_child[] =
    "orthography qaa-Cyrl ;\nversion 1 ;\nname \"Toy\" ;\nnative \"той\" ;\n"
    "status proposed ;\nparent qaa-Latn ;\nalphabet а б ц ;\n"
    "words qaa-Cyrl.words ;\nsuffixes а ;\n$v = [а] ;\nclass v = has $v ;\n"
    "@v ^ { б } $v* → b ;\nа ↔ a ;\nб ↔ b ;\nц ↔ c ;\n"
    "way-to-parent exact ;\nway-from-parent exact ;\ntest абц ↔ abc ;\n";

static const char toy_words[] = "цац ↔ cac\nабц → abb .\n";

static ortaq_status new_library(const ortaq_allocator *allocator,
                                ortaq_library **library) {
    const ortaq_source sources[] = {
        {"qaa-Latn.orth", toy, sizeof toy - 1},
        {"qaa-Cyrl.orth", toy_child, sizeof toy_child - 1},
        {"qaa-Cyrl.words", toy_words, sizeof toy_words - 1},
    };
    ortaq_mistake mistake;
    ortaq_status status =
        ortaq_library_new(allocator, sources, 3, library, &mistake);
    if (status == ORTAQ_ERROR_SYNTAX)
        printf("%s:%zu:%zu: %s\n", mistake.name, mistake.line, mistake.column,
               mistake.message);
    return status;
}

static ortaq_status job_library(const ortaq_allocator *allocator) {
    ortaq_library *library = (ortaq_library *)&toy;
    ortaq_status status = new_library(allocator, &library);
    if (status != ORTAQ_DONE) assert_null(library);
    ortaq_library_free(library);
    return status;
}

static void test_library(void **state) {
    (void)state;
    check_job(job_library, "library");
}

/* A source with a mistake: the mistake or no memory, and nothing is left. */
static ortaq_status job_mistake(const ortaq_allocator *allocator) {
    const ortaq_source source = {"bad.orth", toy_child, 250};
    ortaq_library *library = NULL;
    ortaq_mistake mistake;
    ortaq_status status =
        ortaq_library_new(allocator, &source, 1, &library, &mistake);
    assert_null(library);
    return status == ORTAQ_ERROR_SYNTAX ? ORTAQ_DONE : status;
}

static void test_mistake(void **state) {
    (void)state;
    check_job(job_mistake, "library with a mistake");
}

/* --------------------------------------------------------- Converters -- */

static ortaq_library *shared; /* made with malloc */

static const char *const pair_list[][2] = {
    {"uz-Cyrl", "uz-Latn"}, {"uz-Latn", "uz-Cyrl"}, {"kk-Arab", "kk-Cyrl"},
    {"kk-Cyrl", "kk-Arab"}, {"az-Cyrl", "az-Latn"}, {"qaa-Cyrl", "qaa-Latn"},
    {"qaa-Latn-x-one", "qaa-Cyrl"}, {"az-Arab", "az-Latn"},
    {"az-Arab", "az-Cyrl"}};

static const char *const *pair_now;

static ortaq_status job_converter(const ortaq_allocator *allocator) {
    ortaq_converter *converter = (ortaq_converter *)&toy;
    ortaq_status status = ortaq_converter_new(shared, pair_now[0], pair_now[1],
                                              allocator, &converter);
    if (status != ORTAQ_DONE) assert_null(converter);
    ortaq_converter_free(converter);
    return status;
}

/* A text that asks for all that a converter may have to keep. */
static text hard_text(const char *tag) {
    text t = sample_of(shared, tag);
    text_put(&t, " https://uz.example/Sh info@mail.uz XXI цирк маһиjjәт\n");
    for (int i = 0; i < 3000; i++)
        text_put(&t, "бa ");
    for (int i = 0; i < 400; i++)
        text_put(&t, "аaا");
    return t;
}

/* Converts with a report; the first error ends it. */
static ortaq_status convert_all(ortaq_converter *converter, const text *t) {
    ortaq_status status = ortaq_converter_set(converter, ORTAQ_REPORT, 1);
    if (status != ORTAQ_DONE) return status;
    run r = run_windows(converter, t->data, t->size, 700, 512);
    assert_null(r.broken);
    status = r.status;
    run_free(&r);
    return status;
}

/* Converts a text, and frees both. A failed converter can be reset and works
 * when memory is there again. */
static ortaq_status convert_twice(const ortaq_allocator *allocator,
                                  ortaq_converter *converter, text t) {
    ortaq_status status = convert_all(converter, &t);
    counter *c = allocator->context;
    if (status == ORTAQ_ERROR_MEMORY && !c->for_ever) {
        ortaq_converter_reset(converter);
        assert_int_equal(convert_all(converter, &t), ORTAQ_DONE);
    }
    ortaq_converter_free(converter);
    text_free(&t);
    return status;
}

static ortaq_status job_convert(const ortaq_allocator *allocator) {
    ortaq_converter *converter;
    ortaq_status status = ortaq_converter_new(shared, pair_now[0], pair_now[1],
                                              allocator, &converter);
    if (status != ORTAQ_DONE) return status;
    return convert_twice(allocator, converter, hard_text(pair_now[0]));
}

/* Words of the user's own: all of them, or those of before. */
static ortaq_status job_words(const ortaq_allocator *allocator) {
    static const char words[] = "عارف ↔ arifcan\nкот ↔ kot\n";
    const ortaq_source source = {"mine", words, sizeof words - 1};
    ortaq_converter *converter;
    ortaq_status status = ortaq_converter_new(shared, "az-Cyrl", "az-Arab",
                                              allocator, &converter);
    if (status != ORTAQ_DONE) return status;
    status = ortaq_converter_words(converter, &source, NULL);
    if (status == ORTAQ_DONE)
        status = ortaq_converter_words(converter, &source, NULL);
    ortaq_converter_free(converter);
    return status;
}

/* Azerbaijani into Perso-Arabic: loans come from a list, marks and digits
 * change, a suffix is set apart. A short text, so that each call can fail. */
static ortaq_status job_to_arab(const ortaq_allocator *allocator) {
    static const char words[] =
        "Elm nədir? Bu, 2001-ci il, Təbriz: kitabxanalar, ədəbiyyatımız;\n"
        "XXI əsr, info@mail.az, GƏNCƏ'də. Bütün insanlar azad doğulurlar.\n";
    size_t fail_at = quiet_begin(allocator);
    ortaq_converter *converter;
    assert_int_equal(ortaq_converter_new(shared, "az-Latn", "az-Arab",
                                         allocator, &converter),
                     ORTAQ_DONE);
    quiet_end(allocator, fail_at);
    text t = {0};
    text_put(&t, words);
    return convert_twice(allocator, converter, t);
}

static void test_to_arab(void **state) {
    static const char *const pair[] = {"az-Latn", "az-Arab"};
    (void)state;
    pair_now = pair;
    check_job(job_converter, "make az-Latn to az-Arab");
    check_job(job_to_arab, "convert az-Latn to az-Arab");
}

static void test_own_words(void **state) {
    (void)state;
    check_job(job_words, "words of the user's own");
}

static void test_converters(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof pair_list / sizeof pair_list[0]; i++) {
        char name[64];
        pair_now = pair_list[i];
        snprintf(name, sizeof name, "%s to %s", pair_now[0], pair_now[1]);
        check_job(job_converter, name);
        check_job(job_convert, name);
    }
}

/* ------------------------------------------------ Describe and identify -- */

/*
 * These take their memory from the library's own allocator: it is made with
 * memory enough, and only then may a call fail.
 */
static ortaq_library *make_quietly(const ortaq_allocator *allocator,
                                   size_t *fail_at) {
    ortaq_library *library = NULL;
    *fail_at = quiet_begin(allocator);
    assert_int_equal(new_library(allocator, &library), ORTAQ_DONE);
    quiet_end(allocator, *fail_at);
    return library;
}

static ortaq_description what_now;

static ortaq_status job_describe(const ortaq_allocator *allocator) {
    size_t fail_at, size = 0;
    ortaq_library *library = make_quietly(allocator, &fail_at);
    ortaq_status status =
        ortaq_describe(library, "qaa-Cyrl", what_now, NULL, 0, &size);
    ortaq_library_free(library);
    return status;
}

static void test_describe(void **state) {
    (void)state;
    for (int what = ORTAQ_DESCRIBE_TEXT; what <= ORTAQ_DESCRIBE_SOURCE;
         what++) {
        what_now = (ortaq_description)what;
        check_job(job_describe, "describe");
    }
}

static ortaq_status job_identifier(const ortaq_allocator *allocator) {
    ortaq_identifier *identifier;
    ortaq_status status =
        ortaq_identifier_new(shared, allocator, &identifier);
    ortaq_identifier_free(identifier);
    return status;
}

static ortaq_status job_stretches(const ortaq_allocator *allocator) {
    static const char sentence[] = "Ўзбекистон Республикаси, abc\nGood night.";
    ortaq_stretch stretches[4];
    size_t fail_at, found;
    ortaq_library *library = make_quietly(allocator, &fail_at);
    ortaq_status status = ortaq_identify_stretches(
        library, sentence, sizeof sentence - 1, stretches, 4, &found);
    ortaq_library_free(library);
    return status;
}

static void test_identify(void **state) {
    (void)state;
    check_job(job_identifier, "identifier");
    check_job(job_stretches, "stretches");
}

static int open_library(void **state) {
    (void)state;
    return new_library(NULL, &shared);
}

static int close_library(void **state) {
    (void)state;
    ortaq_library_free(shared);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_library),    cmocka_unit_test(test_mistake),
        cmocka_unit_test(test_own_words),  cmocka_unit_test(test_to_arab),
        cmocka_unit_test(test_converters), cmocka_unit_test(test_describe),
        cmocka_unit_test(test_identify),
    };
    return cmocka_run_group_tests(tests, open_library, close_library);
}
