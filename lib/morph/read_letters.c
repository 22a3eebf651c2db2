/*
 * read_letters.c - which language a grammar is of, its letters, and sets of
 * them. Invariant: bit 0 of a set is the end of the word, bit N the letter of
 * number N; no set that was read is empty.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read_grammar.h"

#include "../base/utf8.h"
#include "../unicode/unicode.h"

static bool read_one_name(oq_lines *lines, const char **place) {
    if (lines->count != 2)
        return oq_lines_fail(lines, NULL, "one name is wanted here");
    *place = oq_token_copy(lines, &lines->tokens[1]);
    return *place != NULL;
}

OQ_FN bool oq_statement_language(oq_lines *lines) {
    return read_one_name(lines, &lines->grammar->language);
}

OQ_FN bool oq_statement_name(oq_lines *lines) {
    return read_one_name(lines, &lines->grammar->name);
}

OQ_FN bool oq_statement_orthography(oq_lines *lines) {
    return read_one_name(lines, &lines->grammar->orthography);
}

static bool read_alphabet_line(oq_lines *lines, bool signs) {
    for (uint32_t i = 1; i < lines->count; i++) {
        const oq_token *token = &lines->tokens[i];
        size_t at = 0;
        uint32_t code = oq_utf8_get((const uint8_t *)token->text, &at);
        if (at != token->size)
            return oq_lines_fail(lines, token, "not one letter: \"%\"");
        if (oq_lower(code) != code)
            return oq_lines_fail(lines, token,
                                 "\"%\": the alphabet is of small letters");
        if (!oq_alphabet_add(&lines->grammar->alphabet, code, signs))
            return oq_lines_fail(lines, token,
                                 "twice in the alphabet, or one too many");
    }
    oq_alphabet_close(&lines->grammar->alphabet);
    return true;
}

OQ_FN bool oq_statement_letters(oq_lines *lines) {
    return read_alphabet_line(lines, false);
}

OQ_FN bool oq_statement_signs(oq_lines *lines) {
    return read_alphabet_line(lines, true);
}

static bool read_named_set(const oq_grammar *grammar, const oq_token *token,
                           uint64_t *set) {
    uint64_t letters = 0;
    for (unsigned i = 1; i <= OQ_LETTER_MAX; i++)
        if (grammar->alphabet.small[i])
            letters |= (uint64_t)1 << i;
    letters &= ~grammar->alphabet.signs;
    if (oq_token_is(token, "end"))
        *set = 1;
    else if (oq_token_is(token, "vowels"))
        *set = grammar->alphabet.vowels;
    else if (oq_token_is(token, "consonants"))
        *set = letters & ~grammar->alphabet.vowels;
    else
        for (uint32_t i = 0;; i++) {
            if (i == grammar->set_count)
                return false;
            if (!oq_token_is(token, grammar->sets[i].name))
                continue;
            *set = grammar->sets[i].letters;
            break;
        }
    return true;
}

OQ_FN bool oq_lines_set(oq_lines *lines, uint32_t *at, uint64_t *set) {
    static const char *const stops[] = {"after", "behind", "before", ">"};
    uint64_t one;
    *set = 0;
    for (; *at < lines->count; ++*at) {
        const oq_token *token = &lines->tokens[*at];
        for (size_t i = 0; i < OQ_COUNT(stops); i++)
            if (oq_token_is(token, stops[i]))
                return *set || oq_lines_fail(lines, token,
                                             "letters are wanted before \"%\"");
        if (read_named_set(lines->grammar, token, &one)) {
            *set |= one;
            continue;
        }
        uint8_t letter = oq_lines_letter(lines, token);
        if (!letter)
            return false;
        *set |= (uint64_t)1 << letter;
    }
    return *set || oq_lines_fail(lines, NULL, "letters are wanted");
}

/* A set that goes on to the end of the line. */
static bool read_whole_set(oq_lines *lines, uint32_t at, uint64_t *set) {
    return oq_lines_set(lines, &at, set) &&
           (at == lines->count ||
            oq_lines_fail(lines, &lines->tokens[at],
                          "no letter of the language: \"%\""));
}

OQ_FN bool oq_statement_vowels(oq_lines *lines) {
    return read_whole_set(lines, 1, &lines->grammar->alphabet.vowels);
}

OQ_FN bool oq_statement_set(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    if (lines->count < 3)
        return oq_lines_fail(lines, NULL, "a set has a name and letters");
    uint64_t letters;
    const char *name = oq_token_copy(lines, &lines->tokens[1]);
    if (!name || !read_whole_set(lines, 2, &letters))
        return false;
    if (read_named_set(grammar, &lines->tokens[1], &(uint64_t){0}))
        return oq_lines_fail(lines, &lines->tokens[1],
                             "the set \"%\" is there already");
    oq_letter_set *set = OQ_ADDED(lines, grammar->sets, grammar->set_room,
                                  grammar->set_count);
    if (set)
        *set = (oq_letter_set){name, letters};
    return set != NULL;
}
