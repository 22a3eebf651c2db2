/*
 * use.h - what targets share that make languages and sources of any bytes:
 * whatever can be asked of a language is asked, and must be told.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef FUZZ_USE_H
#define FUZZ_USE_H

#include "fuzz.h"

static inline void fuzz_check_mistake(const ortaq_mistake *mistake) {
    fuzz_check(memchr(mistake->name, 0, sizeof mistake->name) != NULL &&
                   memchr(mistake->message, 0, sizeof mistake->message) != NULL,
               "a string without an end");
    fuzz_check(mistake->line > 0 && mistake->column > 0, "no place");
    fuzz_check(mistake->message[0] != 0, "no sentence");
}

static inline void fuzz_export(const ortaq_language *language,
                               ortaq_export_part part) {
    char *bytes;
    size_t size;
    ortaq_status status = ortaq_language_export(language, part, &bytes, &size);
    fuzz_check((status == ORTAQ_DONE) == (bytes != NULL),
               "status and bytes disagree");
    ortaq_export_free(language, bytes);
}

/* Asks all about a word, and for its forms as "upos" (NULL: any). */
static inline void fuzz_use_word(ortaq_analyser *analyser, const char *word,
                                 const char *upos) {
    size_t count = 0, size = strlen(word);
    int correct;
    ortaq_analysis analysis;
    ortaq_form form;
    ortaq_analyse(analyser, word, size, &count);
    for (size_t i = 0; i < count; i++)
        fuzz_check(ortaq_analysis_at(analyser, i, &analysis) == ORTAQ_DONE,
                   "a reading that cannot be told");
    ortaq_spell(analyser, word, size, &correct);
    ortaq_suggest(analyser, word, size, &count);
    for (size_t i = 0; i < count; i++)
        fuzz_check(ortaq_suggestion_at(analyser, i) != NULL,
                   "a suggestion that cannot be told");
    ortaq_generate(analyser, word, size, upos, "", &count);
    for (size_t i = 0; i < count; i++)
        fuzz_check(ortaq_form_at(analyser, i, &form) == ORTAQ_DONE,
                   "a form that cannot be told");
}

#endif
