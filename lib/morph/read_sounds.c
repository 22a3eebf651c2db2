/*
 * read_sounds.c - sounds, and the rules below each of them: what is written for
 * it, beside which letters. Invariant: the name of a sound is a capital letter;
 * letters of forms are small, so that a form may mix both.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read_grammar.h"

#include "../base/utf8.h"
#include "../unicode/unicode.h"

OQ_FN bool oq_statement_sound(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    grammar->open = OQ_OPEN_SOUND;
    if (lines->count != 2)
        return oq_lines_fail(lines, NULL, "a sound has one name");
    const oq_token *token = &lines->tokens[1];
    size_t at = 0;
    uint32_t code = oq_utf8_get((const uint8_t *)token->text, &at);
    uint8_t letter = oq_alphabet_letter(&grammar->alphabet, code);
    if (at == token->size && letter && !(letter & OQ_CAPITAL))
        return oq_lines_fail(lines, token, "\"%\" is a letter, not a sound");
    if (at != token->size || oq_lower(code) == code)
        return oq_lines_fail(lines, token,
                             "the name of a sound is one capital letter");
    if (grammar->sound_count == OQ_SOUNDS_MAX)
        return oq_lines_fail(lines, token, "too many sounds");
    for (uint32_t i = 0; i < grammar->sound_count; i++)
        if (grammar->sounds[i].name == code)
            return oq_lines_fail(lines, token, "the sound is there already");
    oq_sound *sound = OQ_ADDED(lines, grammar->sounds, grammar->sound_room,
                               grammar->sound_count);
    if (sound)
        *sound = (oq_sound){.name = code};
    return sound != NULL;
}

/* What is written: letters, or 0. */
static bool read_sound_result(oq_lines *lines, uint32_t at,
                              oq_sound_rule *rule) {
    const oq_token *token = &lines->tokens[at + 1];
    oq_lex_word word;
    if (at + 2 != lines->count)
        return oq_lines_fail(lines, NULL, "one result is wanted after \">\"");
    if (oq_token_is(token, "0"))
        return true;
    if (!oq_lines_letters(lines, token, &word))
        return false;
    if (word.size > sizeof rule->out)
        return oq_lines_fail(lines, token, "\"%\" is too long");
    memcpy(rule->out, word.letters, word.size);
    rule->out_size = (uint8_t)word.size;
    return true;
}

OQ_FN bool oq_indented_rule(oq_lines *lines, oq_sound *sound) {
    oq_sound_rule rule = {OQ_ANYWHERE, OQ_ANYWHERE, OQ_ANYWHERE, {0}, 0};
    uint32_t at = 0;
    while (at < lines->count && !oq_token_is(&lines->tokens[at], ">")) {
        const oq_token *token = &lines->tokens[at++];
        uint64_t *set = oq_token_is(token, "after")    ? &rule.after
                        : oq_token_is(token, "behind") ? &rule.behind
                        : oq_token_is(token, "before") ? &rule.before
                                                       : NULL;
        if (!set)
            return oq_lines_fail(lines, token,
                                 "\"%\": after, behind, before or > is wanted");
        if (!oq_lines_set(lines, &at, set))
            return false;
    }
    if (at == lines->count)
        return oq_lines_fail(lines, NULL, "a rule needs \">\" and a result");
    if (!read_sound_result(lines, at, &rule))
        return false;
    oq_sound_rule *place =
        OQ_ADDED(lines, sound->rules, sound->room, sound->count);
    if (place)
        *place = rule;
    return place != NULL;
}
