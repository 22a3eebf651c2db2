/*
 * read_classes.c - classes of words, and what a part of speech has besides: how
 * a dictionary cites it, features that no suffix writes, and those that its
 * table shows. Invariant: a class is at its number, below 64, so that a set of
 * classes is one word of bits.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read_grammar.h"

OQ_FN const oq_word_class *oq_grammar_class(const oq_grammar *grammar,
                                       const char *name, size_t size) {
    for (uint32_t i = 0; i < grammar->class_count; i++)
        if (strlen(grammar->classes[i].name) == size &&
            !memcmp(grammar->classes[i].name, name, size))
            return &grammar->classes[i];
    return NULL;
}

OQ_FN bool oq_lines_start(oq_lines *lines, uint32_t at, uint8_t *upos,
                          uint16_t *state) {
    if (lines->count < at + 3 || !oq_token_is(&lines->tokens[at + 1], ">"))
        return oq_lines_fail(lines, NULL,
                             "a part of speech, > and a state are wanted");
    const oq_token *token = &lines->tokens[at];
    return oq_lines_upos(lines, token, token->text, token->size, upos) &&
           oq_lines_state(lines, &lines->tokens[at + 2], state);
}

static bool read_swap(oq_lines *lines, uint32_t *at, oq_word_class *klass) {
    const oq_token *swap = &lines->tokens[(*at)++];
    uint32_t first = *at;
    for (; *at + 1 < lines->count; *at += 2) {
        if (oq_token_is_feature(&lines->tokens[*at]) ||
            oq_token_is(&lines->tokens[*at], "also") ||
            oq_lines_flag(&lines->tokens[*at]))
            break;
        uint8_t from = oq_lines_letter(lines, &lines->tokens[*at]);
        uint8_t to = from ? oq_lines_letter(lines, &lines->tokens[*at + 1])
                          : 0;
        if (!to)
            return false;
        klass->swap[from] = to;
    }
    if (*at == first)
        return oq_lines_fail(lines, swap, "\"%\" wants pairs of letters");
    --*at;
    return true;
}

/* also CLASS: one that is there already. */
static bool read_also(oq_lines *lines, uint32_t *at, oq_word_class *klass) {
    const oq_grammar *grammar = lines->grammar;
    const oq_token *token = &lines->tokens[*at];
    if (++*at == lines->count)
        return oq_lines_fail(lines, token, "\"%\" wants a class");
    token = &lines->tokens[*at];
    const oq_word_class *of =
        oq_grammar_class(grammar, token->text, token->size);
    if (!of || of->also)
        return oq_lines_fail(lines, token,
                             of ? "the class \"%\" has another one itself"
                                : "no class \"%\" before this one");
    klass->also = (uint8_t)(of - grammar->classes + 1);
    return true;
}

/* A property of a class that takes what follows it, or any other. */
static bool read_class_property(oq_lines *lines, uint32_t *at,
                                oq_word_class *klass) {
    const oq_token *token = &lines->tokens[*at];
    if (oq_token_is(token, "swap"))
        return read_swap(lines, at, klass);
    if (oq_token_is(token, "also"))
        return read_also(lines, at, klass);
    return oq_lines_property(lines, token, &klass->features, NULL,
                             &klass->flags);
}

OQ_FN bool oq_statement_class(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    oq_word_class klass = {.name = NULL};
    if (!oq_lines_start(lines, 2, &klass.upos, &klass.state))
        return false;
    const oq_token *name = &lines->tokens[1];
    if (oq_grammar_class(grammar, name->text, name->size))
        return oq_lines_fail(lines, name, "the class \"%\" is there already");
    if (grammar->class_count == 64)
        return oq_lines_fail(lines, name, "too many classes");
    for (uint32_t at = 5; at < lines->count; at++)
        if (!read_class_property(lines, &at, &klass))
            return false;
    klass.name = oq_token_copy(lines, name);
    oq_word_class *place =
        klass.name ? OQ_ADDED(lines, grammar->classes, grammar->class_room,
                              grammar->class_count)
                   : NULL;
    if (place)
        *place = klass;
    return place != NULL;
}

/* A citation is a state of its own, with one suffix. */
static bool read_citation_state(oq_lines *lines, oq_citation *citation) {
    oq_grammar *grammar = lines->grammar;
    oq_token form = lines->tokens[2];
    oq_token name = {"citation", 8, form.column}, end = {"end", 3, 1};
    oq_suffix suffix = {.line = lines->line, .target_count = 1};
    oq_state *state = OQ_ADDED(lines, grammar->states, grammar->state_room,
                               grammar->state_count);
    if (!state || !oq_lines_form(lines, &form, &suffix.form) ||
        !oq_lines_state(lines, &end, &suffix.targets[0]))
        return false;
    *state = (oq_state){oq_token_copy(lines, &name), true, lines->line};
    suffix.text = oq_token_copy(lines, &form);
    suffix.state = citation->state = (uint16_t)(grammar->state_count - 1);
    oq_suffix *place = OQ_ADDED(lines, grammar->suffixes, grammar->suffix_room,
                                grammar->suffix_count);
    if (place)
        *place = suffix;
    return place && state->name && suffix.text;
}

OQ_FN bool oq_statement_citation(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    if (lines->count != 3)
        return oq_lines_fail(lines, NULL,
                             "a citation has a part of speech and a form");
    oq_citation citation = {0};
    const oq_token *token = &lines->tokens[1];
    if (!oq_lines_upos(lines, token, token->text, token->size,
                       &citation.upos) ||
        !read_citation_state(lines, &citation))
        return false;
    oq_citation *place = OQ_ADDED(lines, grammar->citations,
                                  grammar->citation_room,
                                  grammar->citation_count);
    if (place)
        *place = citation;
    return place != NULL;
}

OQ_FN bool oq_statement_default(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    oq_default fallback = {0};
    oq_features *features = &fallback.given;
    if (lines->count < 4)
        return oq_lines_fail(lines, NULL, "what is the default?");
    const oq_token *token = &lines->tokens[1];
    if (!oq_lines_upos(lines, token, token->text, token->size,
                       &fallback.upos))
        return false;
    for (uint32_t at = 2; at < lines->count; at++) {
        if (oq_token_is(&lines->tokens[at], ":"))
            features = &fallback.added;
        else if (!oq_token_is_feature(&lines->tokens[at]))
            return oq_lines_fail(lines, &lines->tokens[at],
                                 "no feature: \"%\"");
        else if (!oq_lines_feature(lines, &lines->tokens[at], features))
            return false;
    }
    oq_default *place = OQ_ADDED(lines, grammar->defaults,
                                 grammar->default_room,
                                 grammar->default_count);
    if (place)
        *place = fallback;
    return place != NULL;
}

OQ_FN bool oq_statement_paradigm(oq_lines *lines) {
    oq_grammar *grammar = lines->grammar;
    oq_paradigm paradigm = {0};
    if (lines->count < 3)
        return oq_lines_fail(lines, NULL,
                             "a part of speech and features are wanted");
    const oq_token *token = &lines->tokens[1];
    if (!oq_lines_upos(lines, token, token->text, token->size,
                       &paradigm.upos))
        return false;
    for (uint32_t at = 2; at < lines->count; at++) {
        token = &lines->tokens[at];
        uint32_t key = oq_names_add(grammar, &grammar->keys, token->text,
                                    token->size);
        if (key == UINT32_MAX)
            return oq_lines_no_memory(lines);
        if (key >= 250)
            return oq_lines_fail(lines, token, "too many different names");
        paradigm.keys[key / 8] |= (uint8_t)(1 << key % 8);
    }
    oq_paradigm *place = OQ_ADDED(lines, grammar->paradigms,
                                  grammar->paradigm_room,
                                  grammar->paradigm_count);
    if (place)
        *place = paradigm;
    return place != NULL;
}
