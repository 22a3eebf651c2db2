/*
 * test_mistakes.c - mistakes in orthography files and word lists. Each is a
 * snippet in an otherwise right file; the line (from that of the snippet's
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

static const char root[] =
    "orthography qaa-Latn ; version 1 ; name \"Toy\" ; native \"toy\" ;\n"
    "status official ; alphabet a b c e ; signs ʼ ;\n";

/* Four lines before the snippet, some after it. */
static const char head[] =
    "orthography qaa-Cyrl ; version 1 ; name \"Toy\" ; native \"той\" ;\n"
    "status official ; parent qaa-Latn ; alphabet а б ц э ;\n"
    "way-to-parent exact ; way-from-parent exact ;\n"
    "class v = has [а э] ; $set = [а б] ;\n";

static const char tail[] = "\nа ↔ a ; б ↔ b ; ц ↔ c ; э ↔ e ; ← ʼ ;\n";

enum { HEAD_LINES = 4 };

/* Makes a library of "text" as bad.orth, beside the root and a list. */
static ortaq_status read_file(const text *file, const char *list,
                              ortaq_mistake *mistake) {
    const ortaq_source sources[] = {
        {"qaa-Latn.orth", root, sizeof root - 1},
        {"bad.orth", file->data, file->size},
        {"bad.words", list, strlen(list)},
    };
    ortaq_library *library = NULL;
    memset(mistake, 0, sizeof *mistake);
    ortaq_status status =
        ortaq_library_new(NULL, sources, 3, &library, mistake);
    ortaq_library_free(library);
    return status;
}

static size_t check_snippets(const mistake_case *cases, size_t count) {
    size_t faults = 0;
    for (size_t i = 0; i < count; i++) {
        ortaq_mistake mistake;
        text file = {0};
        text_put(&file, head);
        text_put(&file, cases[i].text);
        text_put(&file, tail);
        ortaq_status status = read_file(&file, "", &mistake);
        faults +=
            !is_expected(&cases[i], status, &mistake, "bad.orth", HEAD_LINES);
        text_free(&file);
    }
    return faults;
}

#define CHECK(cases)                                                           \
    assert_int_equal(check_snippets(cases, sizeof cases / sizeof cases[0]), 0)

/* The frame itself is right, so that a mistake is the snippet's. */
static void test_frame(void **state) {
    (void)state;
    ortaq_mistake mistake;
    text file = {0};
    text_put(&file, head);
    text_put(&file, tail);
    if (read_file(&file, "", &mistake) != ORTAQ_DONE)
        fail_msg("%zu:%zu: %s", mistake.line, mistake.column, mistake.message);
    text_free(&file);
}

static void test_statements(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"orthography qaa-Cyrl ;", 1, 13, "once"},
        {"name \"Twice\" ;", 1, 6, "once"},
        {"parent qaa-Latn ;", 1, 8, "once"},
        {"alphabet х ;", 1, 10, "once"},
        {"sample \"x\" ; sample \"y\" ;", 1, 21, "once"},
        {"note \"first\" \"second\" ;", 1, 14, ";"},
        {"note \"never closed ;", 1, 6, "not closed"},
        {"note ;", 1, 6, "wanted"},
        {"status retired ;", 1, 8, "official"},
        {"option ;", 1, 8, "name"},
        {"option Cap \"x\" а ә ;", 1, 8, "small letters"},
        {"option toolongone \"x\" а ә ;", 1, 8, "eight"},
        {"option a-b \"x\" а ә ;", 1, 8, "digits"},
        {"option x \"x\" а ә ;", 1, 8, "name"},
        {"option one ;", 1, 12, "wanted"},
        {"option one \"x\" ;", 1, 16, "lower-case"},
        {"option one \"x\" а ;", 1, 18, "lower-case"},
        {"option one \"x\" а Ә ;", 1, 18, "lower-case"},
        {"option one \"x\" а ә б в ;", 1, 20, "omma"},
        {"option one \"x\" г ә ;", 1, 8, "one takes letters"},
        {"option one \"x\" а б ;", 1, 8, "that are"},
        {"option one \"x\" а ә , а ө ;", 1, 8, "another option's"},
        {"option one \"x\" а ә , б ә ;", 1, 8, "another option's"},
        {"option one \"x\" а б , б а , ц а ;", 1, 8, "that are"},
        {"option one \"x\" а ә ; option two \"y\" б ә ;", 1, 29, "two"},
        {"option one \"x\" а ә ; option one \"y\" б г ;", 1, 29, "already"},
        {"version zero ;", 1, 9, "number"},
        {"version 0 ;", 1, 9, "number"},
        {"version -1 ;", 1, 9, "number"},
        {"years 19x0 - ;", 1, 7, "number"},
        {"years 1940 ;", 1, 12, "wanted"},
        {"way-to-parent nearly ;", 1, 15, "exact"},
        {"loss sideways \"x\" ;", 1, 6, "to-parent"},
        {"use no-such-file ;", 1, 5, "no-such-file"},
        {"words missing.words ;", 1, 7, "missing.words"},
        {"letters Х ;", 1, 9, "lower-case"},
        {"letters х ] ;", 1, 11, "Letters"},
        {"case х ;", 1, 8, "capital"},
        {"case х Х ц Ц ;", 1, 10, "omma"},
        {"test а b ;", 1, 8, "arrow"},
        {"test а → ;", 1, 10, "wanted"},
        {"letters \\x0430 ;", 1, 9, "\\u"},
        {"letters \\u04 ;", 1, 11, "\\uXXXX"},
        {"letters \\u{110000} ;", 1, 12, "\\uXXXX"},
        {"letters \\uD800 ;", 1, 11, "\\uXXXX"},
        {"letters \\u{430 ;", 1, 9, "}"},
        {"letters 'хх' ;", 1, 9, "one code point"},
    };
    CHECK(cases);
}

static void test_rules(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"а б ;", 1, 5, "arrow"},
        {"а > a ;", 1, 3, "→"},
        {"а → a", 2, 3, ";"},
        {"→ a ;", 1, 1, "text"},
        {"а { } б → a ;", 1, 1, "text"},
        {"б { } → a ;", 1, 1, "text"},
        {"@v {} → a ;", 1, 4, "text"},
        {"а { б { ц → a ;", 1, 7, "{"},
        {"а } б } ц → a ;", 1, 7, "}"},
        {"а } б { ц → a ;", 1, 7, "{"},
        {"а → a | b ;", 1, 7, "cursor"},
        {"(а) → a ;", 1, 1, "egments"},
        {"а → &Any-Upper(a) ;", 1, 5, "unctions"},
        {":: NFC ;", 1, 1, "subset"},
        {"а+ → a ;", 1, 1, "quantifier"},
        {"* { а → a ;", 1, 1, "before this quantifier"},
        {"^* { а → a ;", 1, 2, "before this quantifier"},
        {"б+* { а → a ;", 1, 3, "before this quantifier"},
        {"[а-б] → a ;", 1, 3, "anges"},
        {"[[а] б] → a ;", 1, 2, "subset"},
        {"[:L:] → a ;", 1, 2, "subset"},
        {"[а & б] → a ;", 1, 4, "subset"},
        {"[] { а → a ;", 1, 1, "empty"},
        {"[а б → a ;", 1, 6, "]"},
        {"[^а] → a ;", 1, 1, "negated"},
        {"а [б ц] → a ;", 1, 3, "set"},
        {"а → [a b] ;", 1, 5, "result"},
        {"а → ^ ;", 1, 5, "result"},
        {"$ { а → a ;", 1, 1, "^"},
        {"а } ^ → a ;", 1, 5, "$"},
        {"$unknown { а → a ;", 1, 2, "unknown"},
        {"[$unknown] { а → a ;", 1, 2, "unknown"},
        {"$set = [а] ;", 1, 2, "name"},
        {"$new [а] ;", 1, 2, "new"},
        {"$new = [а] → ;", 1, 12, ";"},
        {"х → a ;", 1, 1, "х (U+0445)"},
        {"[а х] { б → b ;", 1, 1, "х (U+0445)"},
        {"Б → b ;", 1, 1, "Б (U+0411)"},
        {"а ← х ;", 1, 5, "х (U+0445)"},
        {"а → х ;", 1, 5, "х (U+0445)"},
        {"а → aaaaaaaaaaaaaaaa ;", 1, 1, "15 bytes"},
        {"ааааааааа → a ;", 1, 9, "8 letters"},
        {"а → a ; а → b ;", 1, 9, "never match"},
        {"а → a ; аб → b ;", 1, 9, "never match"},
        {"а → a ; ^ { а → b ;", 1, 9, "never match"},
        {"[а б] → a ; б → b ;", 1, 13, "never match"},
        {"а → < ;", 1, 5, "→"},
    };
    CHECK(cases);
}

static void test_classes(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"class = has [а] ;", 1, 7, "NAME"},
        {"class w has [а] ;", 1, 9, "="},
        {"class w = [а] ;", 1, 11, "has"},
        {"class w = have [а] ;", 1, 11, "has"},
        {"class w = has а ;", 1, 11, "["},
        {"class w = has [а] lacks [б] ;", 1, 19, "&"},
        {"class w = has [^а] ;", 1, 11, "negated"},
        {"class v = has [б] ;", 1, 7, "v"},
        {"class w = has [х] ; @w а → a ;", 1, 11, "х (U+0445)"},
        {"@nobody а → a ;", 1, 9, "nobody"},
        {"@ а → a ;", 1, 3, "class"},
        {"а @v → a ;", 1, 3, "start"},
    };
    CHECK(cases);
}

static void test_marks(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"marks ، ؛ ↔ , ;", 1, 7, "As many"},
        {"marks ، , ;", 1, 11, "rrow"},
        {"marks ، ↔ , ", 2, 1, "no letters"},
        {"marks х ↔ , ;", 1, 7, "no letters"},
        {"marks ʼ ← - ; marks - ← ʼ ;", 1, 21, "ʼ (U+02BC)"},
        {"marks ، ۰ ↔ , 0 ; marks ؛ ، → ';' , ;", 1, 25, "، (U+060C)"},
    };
    assert_int_equal(check_snippets(cases, sizeof cases / sizeof cases[0]), 0);
}

static void test_look_alikes(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"like a ;", 1, 8, "rrow"},
        {"like → а ;", 1, 8, "а (U+0430)"},
        {"like a → ;", 1, 6, "LETTER"},
        {"like [а] { ‘ → ;", 1, 6, "LETTER"},
        {"like a ↔ а ;", 1, 6, "LETTER"},
        {"like a → аб ;", 1, 11, ";"},
        {"like a → х ;", 1, 6, "х (U+0445)"},
        {"like [х] { ‘ → а ;", 1, 6, "х (U+0445)"},
        {"like [^а] { ‘ → а ;", 1, 6, "negated"},
        {"like [а] ‘ → а ;", 1, 10, "{"},
    };
    CHECK(cases);
}

/* Whole files. */
static void test_files(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"", 1, 1, "orthography"},
        {"# nothing but a remark\n", 1, 1, "orthography"},
        {"version 1 ;", 1, 1, "orthography"},
        {"\n  name \"x\" ;", 2, 3, "orthography"},
        {"orthography qab-Latn ; version 1 ; status official ; alphabet a ;", 1,
         1, "name"},
        {"orthography qab-Latn ; version 1 ; name \"x\" ; alphabet a ;", 1, 1,
         "status"},
        {"orthography qab-Latn ; name \"x\" ; status official ; alphabet a ;",
         1, 1, "version"},
        {"orthography qab-Latn ; version 1 ; name \"x\" ; status official ;", 1,
         1, "alphabet"},
        {"orthography qab-Cyrl ; version 1 ; name \"x\" ; status official ;\n"
         "alphabet а ; parent qaa-Latn ; way-from-parent exact ;",
         1, 1, "way-to-parent"},
        {"orthography qab-Cyrl ; version 1 ; name \"x\" ; status official ;\n"
         "alphabet а ; parent qaa-Latn ; way-to-parent exact ;\n"
         "way-from-parent lossy ;",
         1, 1, "loss"},
        {"orthography qaa-Cyrl ; version 1 ; name \"x\" ; status official ;\n"
         "alphabet а ; parent qaa-Arab ; way-to-parent exact ;\n"
         "way-from-parent exact ; а ↔ a ;",
         2, 21, "qaa-Arab"},
        {"orthography qaa-Cyrl ; version 1 ; name \"x\" ; status official ;\n"
         "alphabet а х ; parent qaa-Latn ; way-to-parent exact ;\n"
         "way-from-parent exact ; а ↔ a ; ← [b c e ʼ] ;",
         1, 13, "х (U+0445)"},
        {"orthography qab-Latn ; version 1 ; name \"x\" ; status official ;\n"
         "alphabet a b ;\na → b ;",
         1, 13, "parent"},
        {"orthography qab ; version 1 ; name \"x\" ; status official ;\n"
         "alphabet a ;",
         1, 13, "script"},
    };
    size_t faults = 0;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ortaq_mistake mistake;
        text file = {0};
        text_put(&file, cases[i].text);
        ortaq_status status = read_file(&file, "", &mistake);
        faults += !is_expected(&cases[i], status, &mistake, "bad.orth", 0);
        text_free(&file);
    }
    assert_int_equal(faults, 0);
}

/* Word lists are named in the mistake, with their own lines. */
static void test_word_lists(void **state) {
    (void)state;
    static const mistake_case cases[] = {
        {"абц abc\n", 1, 5, "arrow"},
        {"абц ↔ abc extra\n", 1, 11, "end"},
        {"# fine\nабц ↔ abc\n↔ abc\n", 3, 1, "word"},
        {"абц ↔\n", 1, 6, "word"},
        {"абх ↔ abc\n", 1, 1, "х (U+0445)"},
        {"абц ↔ abd\n", 1, 1, "d (U+0064)"},
        {"Абц ↔ abc\n", 1, 1, "А (U+0410)"},
        {"абц ↔ abc\nа → a .\nабц → ab\n", 3, 1, "twice"},
        {"(абц) ↔ abc\n", 1, 1, "letters"},
        {"абц( ↔ abc\n", 1, 1, ")"},
        {"абц ↔ abc . .\n", 1, 13, "end"},
    };
    size_t faults = 0;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ortaq_mistake mistake;
        text file = {0};
        text_put(&file, head);
        text_put(&file, "words bad.words ;");
        text_put(&file, tail);
        ortaq_status status = read_file(&file, cases[i].text, &mistake);
        faults += !is_expected(&cases[i], status, &mistake, "bad.words", 0);
        text_free(&file);
    }
    assert_int_equal(faults, 0);
}

static void check_bytes(const char *bytes, size_t size, const char *part,
                        size_t line) {
    ortaq_mistake mistake;
    text file = {0};
    text_put(&file, head);
    text_add(&file, bytes, size);
    text_put(&file, tail);
    const mistake_case wanted = {"(bytes)", line, 1, part};
    ortaq_status status = read_file(&file, "", &mistake);
    if (mistake.line == 1) mistake.line = wanted.line; /* the file as a whole */
    mistake.column = 1;
    assert_true(is_expected(&wanted, status, &mistake, "bad.orth", 0));
    text_free(&file);
}

static void test_bytes(void **state) {
    (void)state;
    check_bytes("note \"\xFF\" ;", 10, "UTF-8", 5);
    check_bytes("letters \xD1", 9, "UTF-8", 5);
    check_bytes("\0", 1, "NUL", 5);
}

/* Tags of BCP 47: a part has eight letters and digits at most, each its place.
 */
static void check_tag(const char *tag, size_t column, const char *part) {
    ortaq_mistake mistake;
    text file = {0};
    text_put(&file, "orthography ");
    text_put(&file, tag);
    text_put(&file, " ; version 1 ; name \"Toy\" ; status official ;\n"
                    "alphabet a b c e ;\n");
    ortaq_status status = read_file(&file, "", &mistake);
    const mistake_case wanted = {tag, 1, column, part};
    if (part)
        assert_true(is_expected(&wanted, status, &mistake, "bad.orth", 0));
    else if (status != ORTAQ_DONE)
        fail_msg("%s: %s", tag, mistake.message);
    text_free(&file);
}

static void test_tags(void **state) {
    (void)state;
    static const char *const good[] = {
        "qab-Latn",
        "QAB-Latn",
        "qab-Latn-x-12345678",
        "qab-Latn-AZ",
        "qab-Latn-033",
        "qab-Latn-baku1926",
        "qab-Latn-1999",
        "qab-Latn-x-a",
        "qab-Latn-AZ-baku1926-x-x-1",
        "qab-Latn ; alias qac-Latn-x-eightabc qac"};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        check_tag(good[i], 0, NULL);
    check_tag("qab-Latn-x-123456789", 13, "123456789 of the tag is too long");
    check_tag("qab-Latn-baku19266", 13, "baku19266 of the tag is too long");
    check_tag("qab-Latn-x-okay-ninechars", 13, "ninechars of the tag");
    check_tag("qab-Latn ; alias qac-x-ninechars", 30, "ninechars of the tag");
    check_tag("qab-Latn ; alias qac qac-Latn-reformed2024", 34, "too long");
    check_tag("quab-Latn", 13, "quab has no place");
    check_tag("qab-Latn-Cyrl", 13, "Cyrl has no place");
    check_tag("qab-AZ-Latn", 13, "Latn has no place");
    check_tag("qab-Latn-new", 13, "new has no place");
    check_tag("qab-Latn-x", 13, "behind the x");
    check_tag("qab--Latn", 13, "one -");
    check_tag("qab-Latn-", 13, "one -");
    check_tag("qab-Latn-x-a_b", 13, "a_b of the tag has other signs");
    check_tag("qab-Latn-x-é", 13, "other signs");
}

/* Two files with one tag, and a tree that is a ring. */
static void test_between_files(void **state) {
    (void)state;
    static const char ring_a[] =
        "orthography qab-Latn ; version 1 ; name \"x\" ; status official ;\n"
        "alphabet a ; parent qab-Cyrl ; way-to-parent exact ;\n"
        "way-from-parent exact ; a ↔ а ;";
    static const char ring_b[] =
        "orthography qab-Cyrl ; version 1 ; name \"x\" ; status official ;\n"
        "alphabet а ; parent qab-Latn ; way-to-parent exact ;\n"
        "way-from-parent exact ; а ↔ a ;";
    const ortaq_source ring[] = {{"a.orth", ring_a, sizeof ring_a - 1},
                                 {"b.orth", ring_b, sizeof ring_b - 1}};
    const ortaq_source twice[] = {{"a.orth", root, sizeof root - 1},
                                  {"b.orth", root, sizeof root - 1}};
    ortaq_library *library = NULL;
    ortaq_mistake mistake;
    assert_int_equal(ortaq_library_new(NULL, ring, 2, &library, &mistake),
                     ORTAQ_ERROR_SYNTAX);
    assert_null(library);
    assert_non_null(strstr(mistake.message, "parent"));
    assert_int_equal(ortaq_library_new(NULL, twice, 2, &library, &mistake),
                     ORTAQ_ERROR_SYNTAX);
    assert_null(library);
    assert_string_equal(mistake.name, "b.orth");
}

/* Without a place for the mistake, the status alone tells. */
static void test_no_place(void **state) {
    (void)state;
    const ortaq_source bad = {"bad.orth", "x", 1};
    ortaq_library *library = NULL;
    assert_int_equal(ortaq_library_new(NULL, &bad, 1, &library, NULL),
                     ORTAQ_ERROR_SYNTAX);
    assert_null(library);
    char something;
    library = (ortaq_library *)(void *)&something;
    assert_int_equal(ortaq_library_new(NULL, NULL, 1, &library, NULL),
                     ORTAQ_ERROR_ARGUMENT);
    assert_null(library);
    assert_int_equal(ortaq_library_new(NULL, NULL, 0, NULL, NULL),
                     ORTAQ_ERROR_ARGUMENT);
    const ortaq_allocator empty = {NULL, NULL};
    assert_int_equal(ortaq_library_new(&empty, NULL, 0, &library, NULL),
                     ORTAQ_ERROR_ARGUMENT);
}

/* A name of a file that is too long is cut between two letters. */
static void test_long_name(void **state) {
    (void)state;
    static const char ten[] = "əəəəəəəəəə";
    text name = {0};
    for (int i = 0; i < 4; i++)
        text_put(&name, ten);
    const ortaq_source bad = {text_string(&name), "x", 1};
    ortaq_library *library = NULL;
    ortaq_mistake mistake;
    assert_int_equal(ortaq_library_new(NULL, &bad, 1, &library, &mistake),
                     ORTAQ_ERROR_SYNTAX);
    assert_int_equal(strlen(mistake.name), 62);
    assert_memory_equal(mistake.name, name.data, 62);
    text_free(&name);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_frame),
        cmocka_unit_test(test_statements),
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_classes),
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_look_alikes),
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_word_lists),
        cmocka_unit_test(test_bytes),
        cmocka_unit_test(test_tags),
        cmocka_unit_test(test_between_files),
        cmocka_unit_test(test_long_name),
        cmocka_unit_test(test_no_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
