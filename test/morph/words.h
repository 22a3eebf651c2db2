/*
 * words.h - the words of Azerbaijani, as the public header has them: opened
 * before each test, freed behind it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_MORPH_WORDS_H
#define TEST_MORPH_WORDS_H

#include "ortaq.h"

static ortaq_library *library;
static ortaq_language *language;
static ortaq_analyser *analyser;

static int open_words(void **state) {
    (void)state;
    assert_int_equal(ortaq_library_new(NULL, NULL, 0, &library, NULL),
                     ORTAQ_DONE);
    assert_int_equal(ortaq_language_new(library, "az", NULL, &language),
                     ORTAQ_DONE);
    return ortaq_analyser_new(language, NULL, &analyser);
}

static int close_words(void **state) {
    (void)state;
    ortaq_analyser_free(analyser);
    ortaq_language_free(language);
    ortaq_library_free(library);
    return 0;
}

#endif
