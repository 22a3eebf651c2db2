/*
 * read_words.c - the lines of a ".lex" file: a stem, its class, and what is
 * irregular about it (doc/grammar-files.md, "Word lists").
 *
 * SPDX-License-Identifier: MIT
 */
#include "read.h"

OQ_FN oq_lex_stem *oq_grammar_stem(oq_grammar *grammar) {
    if (!oq_memory_grow(grammar->arena.memory, (void **)&grammar->stems,
                        &grammar->stem_room, grammar->stem_count + 1u,
                        sizeof *grammar->stems))
        return NULL;
    oq_lex_stem *stem = &grammar->stems[grammar->stem_count++];
    memset(stem, 0, sizeof *stem);
    return stem;
}

/* A part of a token, checked to be letters. */
static const char *words_text(oq_lines *lines, const oq_token *token,
                              size_t start, size_t end) {
    oq_token part = {token->text + start, end - start, token->column};
    oq_lex_word word;
    if (start == end) {
        oq_lines_fail(lines, token, "\"%\" has an empty part");
        return NULL;
    }
    if (!oq_lines_letters(lines, &part, &word))
        return NULL;
    return oq_token_copy(lines, &part);
}

/* BASE, BASE/VARIANT or BASE//VARIANT. */
static bool words_forms(oq_lines *lines, oq_lex_stem *stem) {
    const oq_token *token = &lines->tokens[0];
    const char *slash = memchr(token->text, '/', token->size);
    size_t end = slash ? (size_t)(slash - token->text) : token->size;
    stem->base = words_text(lines, token, 0, end);
    stem->consonants = slash && end + 1 < token->size && slash[1] == '/';
    if (slash && stem->base)
        stem->variant = words_text(lines, token, end + 1 + stem->consonants,
                                   token->size);
    return stem->base && (!slash || stem->variant);
}

/* harmony=LETTER or lemma=WORD; "known" says whether it was one of them. */
static bool words_special(oq_lines *lines, const oq_token *token,
                          oq_lex_stem *stem, bool *known) {
    *known = true;
    if (token->size > 8 && !memcmp(token->text, "harmony=", 8)) {
        oq_token letter = {token->text + 8, token->size - 8, token->column};
        stem->harmony = oq_lines_letter(lines, &letter);
        return stem->harmony != 0;
    }
    if (token->size > 6 && !memcmp(token->text, "lemma=", 6)) {
        stem->lemma = words_text(lines, token, 6, token->size);
        return stem->lemma != NULL;
    }
    *known = false;
    return true;
}

static bool words_property(oq_lines *lines, const oq_token *token,
                           oq_lex_stem *stem) {
    bool known;
    if (!words_special(lines, token, stem, &known) || known)
        return lines->status >= 0;
    if (oq_token_is(token, "nospell"))
        stem->flags |= OQ_FLAG_NOSPELL;
    else if (oq_token_is(token, "rare"))
        stem->flags |= OQ_FLAG_RARE;
    else if (oq_token_is(token, "capital"))
        stem->flags |= OQ_FLAG_CAPITAL;
    else if (token->size > 5 && !memcmp(token->text, "UPOS=", 5))
        return oq_lines_upos(lines, token, token->text + 5, token->size - 5,
                             &stem->upos);
    else if (oq_token_is_feature(token))
        return oq_lines_feature(lines, token, &stem->features);
    else
        return oq_lines_fail(lines, token, "\"%\" is no feature and no flag");
    return true;
}

static bool words_class(oq_lines *lines, oq_lex_stem *stem) {
    const oq_token *token = &lines->tokens[1];
    stem->removed = oq_token_is(token, "-");
    if (stem->removed)
        return true;
    const oq_word_class *klass =
        oq_grammar_class(lines->grammar, token->text, token->size);
    if (!klass)
        return oq_lines_fail(lines, token, "no class \"%\"");
    stem->klass = (uint8_t)(klass - lines->grammar->classes);
    stem->upos = klass->upos;
    return true;
}

OQ_FN bool oq_read_stem(oq_lines *lines) {
    oq_lex_stem stem = {.listed = true, .file = lines->source->name,
                    .line = lines->line};
    if (lines->count < 2)
        return oq_lines_fail(lines, NULL, "a stem and its class are wanted");
    if (!words_forms(lines, &stem) || !words_class(lines, &stem))
        return false;
    for (uint32_t i = 2; i < lines->count; i++)
        if (!words_property(lines, &lines->tokens[i], &stem))
            return false;
    oq_lex_stem *place = oq_grammar_stem(lines->grammar);
    if (!place)
        return oq_lines_no_memory(lines);
    *place = stem;
    return true;
}
