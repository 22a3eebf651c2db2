/*
 * test_orth_files.c - the tests inside the built-in orthography files: each
 * "test" statement, in the directions of its arrow, every option at its
 * default. Every file but a root has twenty or more, one both ways being two.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#include "../../lib/api/library.h"
#include "../support/run.h"

#include "../support/library.h"

typedef struct tally {
    size_t tests, faults;
} tally;

static void check_one(const oq_orth *orth, const oq_test *test, bool to_parent,
                      tally *count) {
    const char *from = to_parent ? orth->tag : orth->parent;
    const char *to = to_parent ? orth->parent : orth->tag;
    const char *input = to_parent ? test->left : test->right;
    const char *wanted = to_parent ? test->right : test->left;
    const options defaults = OPTIONS_DEFAULT;
    ortaq_converter *converter = new_converter(library, from, to, defaults);
    assert_non_null(converter);
    text got = convert_text(converter, input, strlen(input));
    count->tests++;
    if (strcmp(text_string(&got), wanted) != 0) {
        count->faults++;
        printf("  %s:%u: %s to %s: \"%s\" gives \"%s\", not \"%s\"\n",
               orth->source_name, (unsigned)test->place.line, from, to, input,
               text_string(&got), wanted);
    }
    text_free(&got);
    ortaq_converter_free(converter);
}

static bool has_source(const oq_orth *orth) {
    for (const oq_prose *p = orth->prose; p != NULL; p = p->next)
        if (strcmp(p->keyword, "source") == 0) return true;
    return false;
}

static void check_file(const ortaq_source *source, const oq_sources *all,
                       tally *count) {
    oq_memory memory = oq_memory_of(NULL);
    oq_arena arena = {.memory = &memory};
    ortaq_mistake mistake;
    oq_orth *orth;
    ortaq_status status = oq_orth_read(&arena, source, all, &orth, &mistake);
    assert_int_equal(status, ORTAQ_DONE);
    size_t before = count->tests;
    for (const oq_test *t = orth->tests; t != NULL; t = t->next) {
        assert_non_null(orth->parent);
        if (t->to_parent) check_one(orth, t, true, count);
        if (t->from_parent) check_one(orth, t, false, count);
    }
    size_t tests = count->tests - before;
    if (orth->parent != NULL && tests < 20) {
        printf("  %s: %zu tests, fewer than 20\n", source->name, tests);
        count->faults++;
    }
    if (!has_source(orth)) {
        printf("  %s: no source is named\n", source->name);
        count->faults++;
    }
    oq_arena_free(&arena);
}

static void test_files(void **state) {
    (void)state;
    tally count = {0, 0};
    size_t packs;
    const oq_builtin *builtin = oq_builtin_packs(&packs);
    oq_sources all;
    all.items = oq_builtin_sources(&all.count);
    for (size_t i = 0; i < packs; i++)
        check_file(oq_source_named(&all, builtin[i].source), &all, &count);
    printf("  %zu tests, %zu faults\n", count.tests, count.faults);
    assert_true(count.tests > 0);
    assert_int_equal(count.faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_files)};
    return cmocka_run_group_tests(tests, open_library, close_library);
}
