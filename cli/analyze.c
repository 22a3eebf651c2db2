/*
 * analyze.c - "ortaq analyze": tokens and their analyses. Words are looked
 * up; a number that the grammar does not know, a mark or an address has one
 * analysis that is made here.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyze.h"
#include "json.h"
#include "message.h"
#include "utf8.h"

#include <string.h>

/* ------------------------------------------------------------ Analyses -- */

/* Symbols of ASCII and Latin-1, as Universal Dependencies has them; other
 * marks there are punctuation. */
static bool is_symbol(uint32_t code) {
    static const char symbols[] = "#$%&+<=>@^`|~";
    if (code < 0x80) return code != 0 && strchr(symbols, (int)code) != NULL;
    if (code < 0x100)
        return code != 0xA1 && code != 0xAB && code != 0xB7 && code != 0xBB &&
               code != 0xBF;
    if (code >= 0x2010 && code < 0x205F)
        return code == 0x2030 || code == 0x2031 || code == 0x2044;
    if (code == 0x60C || code == 0x61B || code == 0x61F || code == 0x6D4)
        return false; /* , ; ? . in Arabic script */
    return code < 0x3001 || code > 0x301F;
}

static const char *upos_of(const analysing *a) {
    const ortaq_token *token = &a->token;
    switch (token->kind) {
    case ORTAQ_TOKEN_NUMBER:
        return "NUM";
    case ORTAQ_TOKEN_MARK:
        return is_symbol(utf8_code(a->text->bytes + token->start,
                                   token->end - token->start))
                   ? "SYM"
                   : "PUNCT";
    default:
        return "X";
    }
}

void analyse_token(analysing *a, const ortaq_token *token) {
    bool wanted =
        token->kind == ORTAQ_TOKEN_WORD || token->kind == ORTAQ_TOKEN_NUMBER;
    a->token = *token;
    a->count = 0;
    if (wanted &&
        ortaq_analyse(a->words.analyser, a->text->bytes + token->start,
                      token->end - token->start, &a->count) != ORTAQ_DONE)
        a->count = 0;
    a->looked_up = a->count > 0;
    if (!a->looked_up && token->kind != ORTAQ_TOKEN_WORD) a->count = 1;
    if (!a->all && a->count > 1) a->count = 1;
}

ortaq_analysis analysis_of(const analysing *a, size_t number) {
    ortaq_analysis given = {.features = "", .accepted = 1};
    if (a->looked_up &&
        ortaq_analysis_at(a->words.analyser, number, &given) == ORTAQ_DONE)
        return given;
    given = (ortaq_analysis){.features = "", .accepted = 1};
    given.upos = upos_of(a);
    return given;
}

/* What would end a column or a row, and may stand inside a line that is one
 * word. */
static bool ends_column(char character) {
    return character == '\t' || character == '\r' || character == '\v' ||
           character == '\f';
}

void write_token(const analysing *a, const ortaq_token *token) {
    size_t start = token->start, at = start;
    for (; a->by_word && at < token->end; at++) {
        if (!ends_column(a->text->bytes[at])) continue;
        text_write(a->text, start, at);
        output_char(a->out, ' ');
        start = at + 1;
    }
    text_write(a->text, start, token->end);
}

void write_or_token(analysing *a, const char *text) {
    if (text != NULL)
        output_text(a->out, text);
    else
        write_token(a, &a->token);
}

/* ---------------------------------------------------------------- Text -- */

static void column(analysing *a, const char *text) {
    output_char(a->out, '\t');
    write_or_token(a, text != NULL && text[0] == '\0' ? "_" : text);
}

static void line_of(analysing *a, const ortaq_analysis *analysis) {
    write_or_token(a, NULL);
    column(a, analysis->lemma);
    column(a, analysis->upos);
    column(a, analysis->features);
    column(a, analysis->segments);
    if (analysis->guessed) column(a, "guess");
    output_char(a->out, '\n');
}

static void token_text(analysing *a) {
    static const ortaq_analysis none = {
        .lemma = "", .upos = "X", .features = "", .segments = ""};
    if (a->count == 0) line_of(a, &none);
    for (size_t i = 0; i < a->count; i++) {
        ortaq_analysis analysis = analysis_of(a, i);
        line_of(a, &analysis);
    }
    if (a->all) output_char(a->out, '\n');
}

/* -------------------------------------------------------------- Tokens -- */

static size_t trimmed(const reader *t) {
    size_t size = t->size;
    while (size > 0 && strchr(" \t\r\n", t->bytes[size - 1]) != NULL &&
           t->bytes[size - 1] != '\0')
        size--;
    return size;
}

/* A line that is one word, whatever it is made of: false if it is empty. */
static bool line_token(const reader *t, ortaq_token *token) {
    size_t size = trimmed(t), start = 0;
    ortaq_token first = {.end = 0};
    while (text_token(t, &first) && first.kind == ORTAQ_TOKEN_SPACE)
        start = first.end;
    if (start >= size) return false;
    token->kind = first.end >= size ? first.kind : ORTAQ_TOKEN_WORD;
    token->start = start;
    token->end = size;
    return true;
}

bool next_token(const analysing *a, ortaq_token *token) {
    if (a->by_word) /* what bad bytes cut off is no word */
        return token->end == 0 && !a->text->stopped &&
               line_token(a->text, token);
    while (text_token(a->text, token))
        if (token->kind != ORTAQ_TOKEN_SPACE) return true;
    return false;
}

typedef void token_writer(analysing *a);

static void each_token(analysing *a, token_writer *write) {
    ortaq_token token = {.end = 0};
    while (next_token(a, &token)) {
        analyse_token(a, &token);
        write(a);
    }
}

void analyses_text(analysing *a) {
    each_token(a, token_text);
}

/* ---------------------------------------------------------------- JSON -- */

static void json_or_token(analysing *a, const char *name, const char *text) {
    const ortaq_token *token = &a->token;
    if (text != NULL) {
        json_text(a->out, name, text);
        return;
    }
    json_name(a->out, false, name);
    json_string(a->out, a->text->bytes + token->start,
                token->end - token->start);
}

/* With two digits behind the point. */
static void json_bits(output *out, double bits) {
    uint64_t hundredths = bits > 0 ? (uint64_t)(bits * 100 + 0.5) : 0;
    json_name(out, false, "cost");
    output_number(out, hundredths / 100);
    output_char(out, '.');
    output_char(out, (char)('0' + hundredths / 10 % 10));
    output_char(out, (char)('0' + hundredths % 10));
}

static void json_bool(output *out, const char *name, bool value) {
    json_name(out, false, name);
    output_text(out, value ? "true" : "false");
}

static void json_analysis(analysing *a, const ortaq_analysis *analysis) {
    output *out = a->out;
    output_text(out, "{\"upos\":");
    json_string(out, analysis->upos, strlen(analysis->upos));
    json_or_token(a, "lemma", analysis->lemma);
    json_or_token(a, "citation", analysis->citation);
    json_features(out, analysis->features);
    json_or_token(a, "segments", analysis->segments);
    json_bits(out, analysis->cost);
    json_bool(out, "guessed", analysis->guessed != 0);
    json_bool(out, "accepted", analysis->accepted != 0);
    output_char(out, '}');
}

static void token_json(analysing *a) {
    static const char *const kinds[] = {"",     "word",  "number", "address",
                                        "mark", "space", "invalid"};
    reader *t = a->text;
    const ortaq_token *token = &a->token;
    output_text(a->out, "{\"schema\":1");
    json_text(a->out, "file", t->file);
    json_number(a->out, "line", t->line);
    json_number(a->out, "column", text_column(t, token->start));
    json_range(a->out, "input", t->offset + token->start,
               t->offset + token->end);
    json_or_token(a, "form", NULL);
    json_text(a->out, "kind", kinds[token->kind]);
    json_name(a->out, false, "analyses");
    output_char(a->out, '[');
    for (size_t i = 0; i < a->count; i++) {
        ortaq_analysis analysis = analysis_of(a, i);
        if (i > 0) output_char(a->out, ',');
        json_analysis(a, &analysis);
    }
    output_text(a->out, "]}\n");
}

void analyses_json(analysing *a) {
    each_token(a, token_json);
}

/* ----------------------------------------------------------- Subcommand -- */

enum { FORMAT_TEXT, FORMAT_JSON, FORMAT_CONLLU };

static int analyse_file(reader *t, void *argument) {
    static void (*const writers[])(analysing *) = {analyses_text, analyses_json,
                                                   analyses_conllu};
    analysing *a = argument;
    while (!a->out->failed && text_next(t))
        writers[a->format](a);
    return STATUS_FINE;
}

static bool check_usage(const arguments *given) {
    if (!arguments_have(given, OPTION_ALL) ||
        arguments_choice(given, OPTION_ANALYSIS_FORMAT) != FORMAT_CONLLU)
        return true;
    complain("--all: CoNLL-U has room for one analysis; see \"ortaq help "
             "analyze\"");
    return false;
}

int run_analyze(const arguments *given) {
    static output out;
    static reader t;
    int status = STATUS_TROUBLE;
    analysing a = {.text = &t,
                   .out = &out,
                   .format = arguments_choice(given, OPTION_ANALYSIS_FORMAT),
                   .all = arguments_have(given, OPTION_ALL),
                   .by_word = arguments_have(given, OPTION_WORDS)};
    t.out = &out;
    if (check_usage(given) && words_open(&a.words, given)) {
        if (arguments_have(given, OPTION_NO_GUESS))
            ortaq_analyser_set(a.words.analyser, ORTAQ_GUESS, 0);
        output_standard(&out);
        status = text_each(&t, given, analyse_file, &a);
        if (!output_commit(&out, NULL)) status = STATUS_TROUBLE;
    }
    words_close(&a.words);
    return status;
}
