/*
 * fuzz_grammar.c - any bytes as a grammar. It is refused with a place and a
 * sentence, or it makes a language that reads, checks, corrects and exports
 * words without harm, and whose model opens again.
 *
 * Input: the grammar; what follows a line "%%" is its word list.
 *
 * SPDX-License-Identifier: MIT
 */
#include "use.h"

static const char *const words[] = {"", "a", "alalar", "BA-nın", "1998-ci",
                                    "kol-al", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa"};

static void use(const ortaq_library *library, const ortaq_language *language) {
    size_t size;
    ortaq_language *again = NULL;
    ortaq_analyser *analyser = NULL;
    const void *model = ortaq_language_model(language, &size);
    fuzz_check(ortaq_language_open(library, NULL, model, size, NULL, &again) ==
                   ORTAQ_DONE,
               "a model that does not open");
    fuzz_check(ortaq_analyser_new(again, NULL, &analyser) == ORTAQ_DONE,
               "no analyser");
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        fuzz_use_word(analyser, words[i], "NOUN");
    ortaq_analyser_free(analyser);
    fuzz_export(again, ORTAQ_HUNSPELL_AFF);
    fuzz_export(again, ORTAQ_HUNSPELL_DIC);
    ortaq_language_free(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = fuzz_copy(data, size);
    size_t cut = fuzz_cut(copy, size), rest = cut < size ? cut + 4 : size;
    const ortaq_source sources[] = {{"fuzz.morph", copy, cut},
                                    {"fuzz.lex", copy + rest, size - rest}};
    ortaq_library *library = NULL;
    ortaq_language *language = NULL;
    ortaq_mistake mistake;
    fuzz_check(ortaq_library_new(NULL, NULL, 0, &library, NULL) == ORTAQ_DONE,
               "no library");
    ortaq_status status = ortaq_language_compile(library, NULL, sources, 2,
                                                 NULL, &language, &mistake);
    if (status == ORTAQ_ERROR_SYNTAX) fuzz_check_mistake(&mistake);
    fuzz_check((status == ORTAQ_DONE) == (language != NULL),
               "status and language disagree");
    free(copy); /* the language must not need it any more */
    if (language) use(library, language);
    ortaq_language_free(language);
    ortaq_library_free(library);
    return 0;
}
