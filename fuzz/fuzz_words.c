/*
 * fuzz_words.c - any bytes as a word and as running text, with the built-in
 * Azerbaijani in both scripts: nothing is harmed, answers can be told,
 * suggestions are no empty words, tokens tile the text.
 *
 * Input: a byte for the script, a byte for a user's word or none, the text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

static ortaq_language *languages[2];

/* Kept from run to run: they do not change. */
static void open_once(void) {
    if (languages[0]) return;
    for (int i = 0; i < 2; i++)
        fuzz_check(ortaq_language_new(fuzz_library(),
                                      i ? "az-Cyrl" : "az-Latn", NULL,
                                      &languages[i]) == ORTAQ_DONE,
                   "no language");
}

static void check_readings(ortaq_analyser *analyser, const char *word,
                           size_t size) {
    size_t count, again;
    ortaq_analysis analysis;
    ortaq_status status = ortaq_analyse(analyser, word, size, &count);
    fuzz_check(status == ORTAQ_DONE || status == ORTAQ_ERROR_UTF8, "status");
    for (size_t i = 0; i < count; i++) {
        fuzz_check(ortaq_analysis_at(analyser, i, &analysis) == ORTAQ_DONE,
                   "a reading that cannot be told");
        fuzz_check(analysis.lemma[0] && analysis.upos[0], "an empty lemma");
    }
    ortaq_analyse(analyser, word, size, &again);
    fuzz_check(count == again, "other readings the second time");
}

/* Suggestions can be told, and none is empty. */
static void check_suggestions(ortaq_analyser *analyser, const char *word,
                              size_t size) {
    size_t count;
    ortaq_suggest(analyser, word, size, &count);
    for (size_t i = 0; i < count; i++) {
        const char *text = ortaq_suggestion_at(analyser, i);
        fuzz_check(text != NULL, "a suggestion that cannot be told");
        fuzz_check(text[0] != 0, "an empty suggestion");
    }
}

static void check_word(ortaq_analyser *analyser, const char *word,
                       size_t size) {
    int correct;
    size_t count;
    ortaq_form form;
    check_readings(analyser, word, size);
    ortaq_spell(analyser, word, size, &correct);
    check_suggestions(analyser, word, size);
    ortaq_generate(analyser, word, size, NULL, "Case=Dat", &count);
    for (size_t i = 0; i < count; i++)
        fuzz_check(ortaq_form_at(analyser, i, &form) == ORTAQ_DONE,
                   "a form that cannot be told");
}

static void check_tokens(ortaq_analyser *analyser, const char *text,
                         size_t size) {
    size_t place = 0, words = 0;
    ortaq_token token;
    while (ortaq_token_next(text, size, place, &token) == ORTAQ_DONE) {
        fuzz_check(token.start == place && token.end > place &&
                       token.end <= size,
                   "tokens do not tile the text");
        if (token.kind == ORTAQ_TOKEN_WORD && words++ < 20)
            check_word(analyser, text + place, token.end - place);
        place = token.end;
    }
    fuzz_check(place == size, "tokens end before the text");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_input input = {data, size};
    ortaq_analyser *analyser;
    open_once();
    size_t script = fuzz_number(&input, 2), own = fuzz_number(&input, 24);
    if (own > input.size) own = input.size;
    char *text = fuzz_copy(input.data, input.size);
    fuzz_check(ortaq_analyser_new(languages[script], NULL, &analyser) ==
                   ORTAQ_DONE,
               "no analyser");
    ortaq_add_word(analyser, text, own, own % 2 ? "noun" : NULL);
    check_word(analyser, text, input.size);
    check_tokens(analyser, text, input.size);
    ortaq_analyser_free(analyser);
    free(text);
    return 0;
}
