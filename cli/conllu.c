/*
 * conllu.c - tokens as CoNLL-U (universaldependencies.org/format.html), with
 * the columns for syntax left empty. A sentence ends with its line, or behind
 * a stop: then the next word must not begin with a small letter, and the word
 * before a full stop must not be a single capital (an initial).
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyze.h"
#include "utf8.h"

#include <string.h>

static uint32_t code_at(const reader *t, size_t place) {
    return utf8_code(t->bytes + place, t->size - place);
}

static bool is_stop(uint32_t code) {
    return code == '.' || code == '!' || code == '?' || code == 0x2026 ||
           code == 0x61F || code == 0x6D4;
}

/* Marks that belong to the sentence that they close. */
static bool is_closer(uint32_t code) {
    return code == '"' || code == '\'' || code == ')' || code == ']' ||
           code == 0xBB || code == 0x201D || code == 0x2019 || code == 0x201C;
}

static bool is_initial(const reader *t, const ortaq_token *token) {
    return token->kind == ORTAQ_TOKEN_WORD &&
           utf8_case(code_at(t, token->start)) > 0 &&
           utf8_sequence(t->bytes + token->start, t->size - token->start) ==
               token->end - token->start;
}

/* Behind a stop: whether white space and no small letter follow. */
static bool begins_anew(const reader *t, size_t place) {
    ortaq_token token = {.end = place};
    if (!text_token(t, &token)) return true;
    return token.kind == ORTAQ_TOKEN_SPACE &&
           (token.end == t->size || utf8_case(code_at(t, token.end)) >= 0);
}

/* The end of the sentence that begins at a place of the piece. */
static size_t sentence_end(const reader *t, size_t place) {
    ortaq_token token = {.end = place}, before = {.end = place};
    bool stopped = false;
    while (text_token(t, &token)) {
        uint32_t code =
            token.kind == ORTAQ_TOKEN_MARK ? code_at(t, token.start) : 0;
        stopped = (is_stop(code) && !(code == '.' && is_initial(t, &before))) ||
                  (stopped && is_closer(code));
        if (stopped && begins_anew(t, token.end)) return token.end;
        before = token;
    }
    return t->size;
}

/* ------------------------------------------------------------- Writing -- */

static void write_column(analysing *a, const char *text) {
    write_or_token(a, text != NULL && text[0] == '\0' ? "_" : text);
    output_char(a->out, '\t');
}

static void comment(analysing *a, size_t start, size_t end) {
    ortaq_token token = {.end = start};
    output_text(a->out, "# sent_id = ");
    output_number(a->out, ++a->sentences);
    output_text(a->out, "\n# text = ");
    bool space = false;
    while (token.end < end &&
           (a->by_word ? next_token(a, &token) : text_token(a->text, &token))) {
        if (token.kind != ORTAQ_TOKEN_SPACE) {
            if (space) output_char(a->out, ' ');
            write_token(a, &token);
        }
        space = token.kind == ORTAQ_TOKEN_SPACE && token.start > start;
    }
    output_char(a->out, '\n');
}

/* Whether the next token follows without white space. */
static bool clings(const analysing *a) {
    const reader *t = a->text;
    ortaq_token next = {.end = a->token.end};
    if (a->by_word) return false;
    if (next.end == t->size) return t->cut || (!t->ends && t->held > t->size);
    return text_token(t, &next) && next.kind != ORTAQ_TOKEN_SPACE;
}

static bool token_is(const analysing *a, const char *text) {
    size_t size = a->token.end - a->token.start;
    return text == NULL ||
           (strlen(text) == size &&
            memcmp(a->text->bytes + a->token.start, text, size) == 0);
}

/* One of the remarks of the last column, bars between them. */
static void remark(analysing *a, bool *any, const char *what,
                   const char *value) {
    if (*any) output_char(a->out, '|');
    output_text(a->out, what);
    output_text(a->out, value);
    *any = true;
}

static void remarks(analysing *a, const ortaq_analysis *analysis) {
    bool any = false;
    if (clings(a)) remark(a, &any, "SpaceAfter=", "No");
    if (analysis->segments[0] != '\0' && !token_is(a, analysis->segments))
        remark(a, &any, "Segments=", analysis->segments);
    if (analysis->guessed) remark(a, &any, "Guessed=", "Yes");
    output_text(a->out, any ? "\n" : "_\n");
}

static void row(analysing *a, uint64_t number) {
    ortaq_analysis analysis = {.lemma = "", .upos = "X", .features = ""};
    if (a->count > 0) analysis = analysis_of(a, 0);
    output_number(a->out, number);
    output_char(a->out, '\t');
    write_column(a, NULL);
    write_column(a, analysis.lemma);
    write_column(a, analysis.upos);
    write_column(a, "");
    write_column(a, analysis.features);
    output_text(a->out, "_\t_\t_\t");
    if (analysis.segments == NULL) analysis.segments = "";
    remarks(a, &analysis);
}

static void sentence(analysing *a, size_t start, size_t end) {
    ortaq_token token = {.end = start};
    uint64_t number = 0;
    while (token.end < end && next_token(a, &token)) {
        if (number == 0) comment(a, start, end);
        analyse_token(a, &token);
        row(a, ++number);
    }
    if (number > 0) output_char(a->out, '\n');
}

void analyses_conllu(analysing *a) {
    size_t start = 0;
    while (start < a->text->size) {
        size_t end = a->by_word ? a->text->size : sentence_end(a->text, start);
        sentence(a, start, end);
        start = end;
    }
}
