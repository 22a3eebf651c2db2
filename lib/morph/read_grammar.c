/*
 * read_grammar.c - which statements a ".morph" file has (doc/grammar-files.md),
 * and what must be true of it as a whole. Each keyword has one reader, beside
 * those of the same idea. A statement that stands indented belongs to the sound
 * or state above it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read_grammar.h"

/* ----------------------------------------------------------- Statement -- */

/* The block that indented lines belong to. */
static bool read_indented(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    switch (grammar->open) {
    case OQ_OPEN_SOUND:
        return oq_indented_rule(lines,
                                &grammar->sounds[grammar->sound_count - 1]);
    case OQ_OPEN_STATE:
        return oq_indented_suffix(lines, grammar->open_state);
    default:
        return oq_lines_fail(lines, NULL,
                             "an indented line needs a sound or a state "
                             "above it");
    }
}

typedef struct grammar_keyword {
    const char *word;
    bool (*read)(oq_lines *lines);
} grammar_keyword;

static const grammar_keyword grammar_keywords[] = {
    {"abbreviations", oq_statement_abbreviations},
    {"citation", oq_statement_citation},
    {"class", oq_statement_class},
    {"compound", oq_statement_compound},
    {"confuse", oq_statement_confuse},
    {"default", oq_statement_default},
    {"language", oq_statement_language},
    {"letters", oq_statement_letters},
    {"name", oq_statement_name},
    {"numbers", oq_statement_numbers},
    {"numerals", oq_statement_numerals},
    {"orthography", oq_statement_orthography},
    {"paradigm", oq_statement_paradigm},
    {"set", oq_statement_set},
    {"signs", oq_statement_signs},
    {"sound", oq_statement_sound},
    {"spoken", oq_statement_spoken},
    {"state", oq_statement_state},
    {"unlikely", oq_statement_unlikely},
    {"vowels", oq_statement_vowels},
};

OQ_FN bool oq_read_statement(oq_lines *lines) {
    const oq_token *word = &lines->tokens[0];
    if (lines->indented)
        return read_indented(lines);
    lines->grammar->open = OQ_OPEN_NOTHING;
    for (size_t i = 0; i < OQ_COUNT(grammar_keywords); i++)
        if (oq_token_is(word, grammar_keywords[i].word))
            return grammar_keywords[i].read(lines);
    return oq_lines_fail(lines, word, "no such statement: \"%\"");
}

/* -------------------------------------------------------------- Finish -- */

/* The classes of words(...), or all. */
static bool finish_words(oq_lines *lines, oq_suffix *suffix) {
    const char *at = strchr(suffix->words_names, '(');
    suffix->words = at ? 0 : OQ_ANYWHERE;
    while (at && *at && *at != ')') {
        size_t blank = strspn(at, " \t("), size;
        at += blank;
        size = strcspn(at, " \t)");
        const oq_word_class *klass = oq_grammar_class(lines->grammar, at, size);
        oq_token token = {at, size, 1};
        if (size && !klass)
            return oq_lines_fail(lines, &token, "no class \"%\"");
        if (klass)
            suffix->words |= (uint64_t)1
                             << (klass - lines->grammar->classes);
        at += size;
    }
    return true;
}

OQ_FN bool oq_read_finish(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    lines->count = 0;
    if (!grammar->language || !grammar->orthography)
        return oq_lines_fail(lines, NULL,
                             "a grammar names its language and orthography");
    if (!grammar->alphabet.vowels || !grammar->class_count)
        return oq_lines_fail(lines, NULL,
                             "a grammar needs letters, vowels and a class");
    for (uint32_t i = 0; i < grammar->state_count; i++) {
        const oq_state *state = &grammar->states[i];
        oq_token token = {state->name, strlen(state->name), 1};
        lines->line = state->line;
        if (!state->described)
            return oq_lines_fail(lines, &token,
                                 "the state \"%\" is not described");
    }
    for (uint32_t i = 0; i < grammar->suffix_count; i++) {
        lines->line = grammar->suffixes[i].line;
        if (grammar->suffixes[i].words_names &&
            !finish_words(lines, &grammar->suffixes[i]))
            return false;
    }
    return true;
}
