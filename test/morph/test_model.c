/*
 * test_model.c - a model whose bytes were changed and whose checksum was mended
 * after that: it is refused, or it reads, checks, corrects and makes words
 * without harm. What a sanitizer sees counts as harm.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "morph/model.h"

#include <cmocka.h>

#include "toy.h"

enum { CHANGES = 4000 };

/* How often a changed model was opened after all, and refused. */
static size_t opened, refused;

static void use_word(ortaq_analyser *analyser, const char *word) {
    size_t count = 0, size = strlen(word);
    int correct;
    ortaq_analysis analysis;
    ortaq_form form;
    ortaq_analyse(analyser, word, size, &count);
    for (size_t i = 0; i < count; i++)
        ortaq_analysis_at(analyser, i, &analysis);
    ortaq_spell(analyser, word, size, &correct);
    ortaq_suggest(analyser, word, size, &count);
    for (size_t i = 0; i < count; i++)
        ortaq_suggestion_at(analyser, i);
    ortaq_generate(analyser, word, size, NULL, "", &count);
    for (size_t i = 0; i < count; i++)
        ortaq_form_at(analyser, i, &form);
}

static void use(const ortaq_library *library, const void *block, size_t size) {
    static const char *const words[] = {"кітаптар", "балаға", "келді", "ат"};
    ortaq_language *language;
    ortaq_analyser *analyser;
    ortaq_status status =
        ortaq_language_open(library, NULL, block, size, NULL, &language);
    if (status != ORTAQ_DONE) {
        assert_true(status == ORTAQ_ERROR_DATA || status == ORTAQ_ERROR_TAG);
        assert_null(language);
        refused++;
        return;
    }
    opened++;
    assert_int_equal(ortaq_analyser_new(language, NULL, &analyser),
                     ORTAQ_DONE);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        use_word(analyser, words[i]);
    ortaq_analyser_free(analyser);
    ortaq_language_free(language);
}

static void mend(char *block, size_t size) {
    oq_model_header *header = (oq_model_header *)(void *)block;
    header->checksum = oq_model_checksum(block, size);
}

static void test_changed(void **state) {
    (void)state;
    toy kk = toy_open_files("test/morph/toy-kk");
    size_t size;
    const void *whole = ortaq_language_model(kk.language, &size);
    char *copy = malloc(size);
    uint64_t random = random_seed();
    assert_non_null(copy);
    for (size_t i = 0; i < CHANGES; i++) {
        memcpy(copy, whole, size);
        for (size_t k = 0; k <= i % 3; k++)
            copy[random_below(&random, size)] ^= (char)(1 + random_below(&random, 255));
        mend(copy, size);
        use(kk.library, copy, size);
    }
    free(copy);
    toy_close(&kk);
    assert_true(opened > 0 && refused > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_changed)};
    return cmocka_run_group_tests_name("model", tests, NULL, NULL);
}
