/*
 * read_states.c - states, and the suffixes that may come in each. Invariant: a
 * state has its number from where it is first named, be it behind ">" or above
 * its own suffixes; whether all are described is seen when the file is read.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read_grammar.h"

OQ_FN bool oq_lines_state(oq_lines *lines, const oq_token *token,
                          uint16_t *number) {
    oq_grammar *grammar = lines->grammar;
    if (oq_token_is(token, "end")) {
        *number = OQ_STATE_END;
        return true;
    }
    for (uint32_t i = 0; i < grammar->state_count; i++)
        if (oq_token_is(token, grammar->states[i].name)) {
            *number = (uint16_t)i;
            return true;
        }
    if (grammar->state_count >= 4000)
        return oq_lines_fail(lines, token, "too many states");
    const char *name = oq_token_copy(lines, token);
    oq_state *state =
        name ? OQ_ADDED(lines, grammar->states, grammar->state_room,
                        grammar->state_count)
             : NULL;
    if (!state)
        return false;
    *state = (oq_state){name, false, lines->line};
    *number = (uint16_t)(grammar->state_count - 1);
    return true;
}

OQ_FN bool oq_statement_state(oq_lines *lines) {
    uint16_t *current = &lines->grammar->open_state;
    lines->grammar->open = OQ_OPEN_STATE;
    if (lines->count != 2)
        return oq_lines_fail(lines, NULL, "a state has one name");
    if (!oq_lines_state(lines, &lines->tokens[1], current))
        return false;
    if (*current == OQ_STATE_END)
        return oq_lines_fail(lines, NULL, "\"end\" is always there");
    oq_state *state = &lines->grammar->states[*current];
    if (state->described)
        return oq_lines_fail(lines, &lines->tokens[1],
                             "the state \"%\" is described already");
    state->described = true;
    return true;
}

/* words or words(CLASS ...): the names are looked up at the end. */
static bool read_words_target(oq_lines *lines, uint32_t *at,
                              oq_suffix *suffix) {
    const oq_token *first = &lines->tokens[*at];
    size_t size = first->size;
    while (memchr(first->text, '(', first->size) &&
           first->text[size - 1] != ')') {
        if (++*at == lines->count)
            return oq_lines_fail(lines, first, "\"%\" is not closed");
        const oq_token *token = &lines->tokens[*at];
        size = (size_t)(token->text + token->size - first->text);
    }
    oq_token whole = {first->text, size, first->column};
    suffix->words_names = oq_token_copy(lines, &whole);
    return suffix->words_names != NULL;
}

static bool read_targets(oq_lines *lines, uint32_t at, oq_suffix *suffix) {
    for (; at < lines->count; at++) {
        const oq_token *token = &lines->tokens[at];
        if (suffix->target_count == OQ_TARGETS_MAX)
            return oq_lines_fail(lines, token, "too many states after \">\"");
        uint16_t *target = &suffix->targets[suffix->target_count++];
        if (token->size >= 5 && !memcmp(token->text, "words", 5) &&
            (token->size == 5 || token->text[5] == '(')) {
            *target = OQ_STATE_WORDS;
            if (!read_words_target(lines, &at, suffix))
                return false;
        } else if (!oq_lines_state(lines, token, target)) {
            return false;
        }
    }
    return suffix->target_count ||
           oq_lines_fail(lines, NULL, "a state is wanted after \">\"");
}

OQ_FN uint8_t oq_lines_flag(const oq_token *token) {
    static const struct {
        const char *name;
        uint8_t flag;
    } flags[] = {{"capitals", OQ_FLAG_CAPITAL | OQ_FLAG_CAPITALS},
                 {"capital", OQ_FLAG_CAPITAL}, {"nospell", OQ_FLAG_NOSPELL},
                 {"rare", OQ_FLAG_RARE},       {"closed", OQ_FLAG_CLOSED},
                 {"lemma", OQ_FLAG_LEMMA}};
    for (size_t i = 0; i < OQ_COUNT(flags); i++)
        if (oq_token_is(token, flags[i].name))
            return flags[i].flag;
    return 0;
}

OQ_FN bool oq_lines_property(oq_lines *lines, const oq_token *token,
                             oq_features *features, uint8_t *upos,
                             uint8_t *flags) {
    uint8_t flag = oq_lines_flag(token);
    *flags |= flag;
    if (flag)
        return true;
    if (token->size > 5 && !memcmp(token->text, "UPOS=", 5) && upos)
        return oq_lines_upos(lines, token, token->text + 5, token->size - 5,
                             upos);
    if (!oq_token_is_feature(token))
        return oq_lines_fail(lines, token, "\"%\" is no feature and no flag");
    return oq_lines_feature(lines, token, features);
}

static bool read_suffix_checks(oq_lines *lines, const oq_suffix *suffix) {
    bool says = suffix->features.count || suffix->upos || suffix->flags;
    bool ends = suffix->target_count == 1 &&
                suffix->targets[0] == OQ_STATE_END;
    if (!suffix->form.size && says && !ends)
        return oq_lines_fail(lines, NULL,
                             "an empty form may carry features only to end");
    return true;
}

OQ_FN bool oq_indented_suffix(oq_lines *lines, uint16_t state) {
    oq_grammar *grammar = lines->grammar;
    oq_suffix suffix = {.state = state, .line = lines->line};
    uint32_t at = 1;
    if (!oq_lines_form(lines, &lines->tokens[0], &suffix.form))
        return false;
    suffix.text = oq_token_copy(lines, &lines->tokens[0]);
    for (; at < lines->count && !oq_token_is(&lines->tokens[at], ">"); at++)
        if (!oq_lines_property(lines, &lines->tokens[at], &suffix.features,
                               &suffix.upos, &suffix.flags))
            return false;
    if (!suffix.text || !read_targets(lines, at + 1, &suffix) ||
        !read_suffix_checks(lines, &suffix))
        return false;
    if (grammar->suffix_count >= 4000)
        return oq_lines_fail(lines, NULL, "too many suffixes");
    oq_suffix *place = OQ_ADDED(lines, grammar->suffixes, grammar->suffix_room,
                                grammar->suffix_count);
    if (place)
        *place = suffix;
    return place != NULL;
}

OQ_FN bool oq_statement_compound(oq_lines *lines) {
    if (lines->count != 2)
        return oq_lines_fail(lines, NULL, "one sign is wanted");
    lines->grammar->compound = oq_lines_letter(lines, &lines->tokens[1]);
    return lines->grammar->compound != 0;
}
