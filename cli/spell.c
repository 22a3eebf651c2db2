/*
 * spell.c - "ortaq spell": a line for each misspelt word. A word that is cut
 * because it is longer than a piece counts once.
 *
 * SPDX-License-Identifier: MIT
 */
#include "spell.h"
#include "json.h"
#include "message.h"
#include "shown.h"

#include <string.h>

enum { JOIN_MOST = 256 };

/* A misspelt word with a neighbour that it would be right with. */
typedef struct join {
    size_t start, end, middle; /* places of the piece; middle: the space */
    char text[2 * JOIN_MOST];
    size_t size; /* 0: there is none */
} join;

typedef struct spelling {
    words words;
    markup markup;
    reader *text;
    output *out;
    bool list, json;
    bool found;
    bool listing;             /* a word of the list goes on in the next piece */
    ortaq_token before, word; /* before: the word before, if one space is
                                 between; else empty */
    join joins[2];
} spelling;

/* ---------------------------------------------------------------- Joins -- */

/* Whether two words would be right as one. */
static void try_join(spelling *s, join *j, const ortaq_token *one,
                     const ortaq_token *other) {
    const char *bytes = s->text->bytes;
    size_t size = one->end - one->start, more = other->end - other->start;
    j->size = 0;
    if (size == 0 || more == 0 || size > JOIN_MOST || more > JOIN_MOST) return;
    memcpy(j->text, bytes + one->start, size);
    memcpy(j->text + size, bytes + other->start, more);
    if (!words_right(&s->words, j->text, size + more)) return;
    j->start = one->start;
    j->middle = one->end;
    j->end = other->end;
    j->size = size + more;
}

/* The word behind the word, if one space is between; else empty. */
static ortaq_token word_behind(const spelling *s, const ortaq_token *word) {
    const reader *t = s->text;
    ortaq_token space = {.end = word->end}, next;
    if (!markup_token(&s->markup, t, &space) || space.kind != ORTAQ_TOKEN_SPACE ||
        space.end - space.start != 1 || t->bytes[space.start] != ' ')
        return (ortaq_token){.end = 0};
    next = space;
    if (!markup_token(&s->markup, t, &next) || next.kind != ORTAQ_TOKEN_WORD)
        return (ortaq_token){.end = 0};
    return next;
}

static void find_joins(spelling *s) {
    ortaq_token behind = word_behind(s, &s->word);
    try_join(s, &s->joins[0], &s->before, &s->word);
    try_join(s, &s->joins[1], &s->word, &behind);
}

/* -------------------------------------------------------------- Reports -- */

static void between(output *out, bool *any) {
    output_text(out, *any ? ", " : ": ");
    *any = true;
}

static void join_text(spelling *s, const join *j, bool *any) {
    const char *bytes = s->text->bytes;
    if (j->size == 0) return;
    between(s->out, any);
    output_bytes(s->out, bytes + j->start, j->end - j->start);
    output_text(s->out, " -> ");
    output_bytes(s->out, j->text, j->size);
}

static void report_text(spelling *s, size_t count) {
    reader *t = s->text;
    bool any = false;
    output_text(s->out, t->file);
    output_char(s->out, ':');
    output_number(s->out, t->line);
    output_char(s->out, ':');
    output_number(s->out, text_column(t, s->word.start));
    output_text(s->out, ": ");
    write_shown(s->out, t->bytes + s->word.start, s->word.end - s->word.start);
    for (int i = 0; i < 2; i++)
        join_text(s, &s->joins[i], &any);
    for (size_t i = 0; i < count; i++) {
        between(s->out, &any);
        output_text(s->out, ortaq_suggestion_at(s->words.analyser, i));
    }
    output_char(s->out, '\n');
}

static void joins_json(spelling *s) {
    bool any = false;
    json_name(s->out, false, "joined");
    output_char(s->out, '[');
    for (int i = 0; i < 2; i++) {
        const join *j = &s->joins[i];
        if (j->size == 0) continue;
        output_text(s->out, any ? ",{\"text\":" : "{\"text\":");
        json_string(s->out, j->text, j->size);
        json_range(s->out, "input", s->text->offset + j->start,
                   s->text->offset + j->end);
        output_char(s->out, '}');
        any = true;
    }
    output_char(s->out, ']');
}

static void report_json(spelling *s, size_t count) {
    reader *t = s->text;
    const ortaq_token *word = &s->word;
    output_text(s->out, "{\"schema\":1");
    json_text(s->out, "file", t->file);
    json_number(s->out, "line", t->line);
    json_number(s->out, "column", text_column(t, word->start));
    json_range(s->out, "input", t->offset + word->start, t->offset + word->end);
    json_name(s->out, false, "word");
    json_string(s->out, t->bytes + word->start, word->end - word->start);
    json_name(s->out, false, "suggestions");
    output_char(s->out, '[');
    for (size_t i = 0; i < count; i++) {
        const char *text = ortaq_suggestion_at(s->words.analyser, i);
        if (i > 0) output_char(s->out, ',');
        json_string(s->out, text, strlen(text));
    }
    output_char(s->out, ']');
    joins_json(s);
    output_text(s->out, "}\n");
}

/* A list has whole words, however long. */
static void list_word(spelling *s, const ortaq_token *word) {
    const reader *t = s->text;
    output_bytes(s->out, t->bytes + word->start, word->end - word->start);
    s->listing = t->cut && word->end == t->size;
    if (!s->listing) output_char(s->out, '\n');
}

static void end_list_word(spelling *s) {
    if (s->listing) output_char(s->out, '\n');
    s->listing = false;
}

static void report(spelling *s) {
    const char *word = s->text->bytes + s->word.start;
    size_t size = s->word.end - s->word.start, count = 0;
    s->found = true;
    if (s->list) {
        list_word(s, &s->word);
        return;
    }
    find_joins(s);
    if (ortaq_suggest(s->words.analyser, word, size, &count) != ORTAQ_DONE)
        count = 0;
    if (s->json)
        report_json(s, count);
    else
        report_text(s, count);
}

/* ---------------------------------------------------------------- Texts -- */

static void check_word(spelling *s, const ortaq_token *token) {
    const reader *t = s->text;
    s->word = *token;
    if (t->inside && token->start == 0) {
        if (s->listing) list_word(s, token);
        return;
    }
    end_list_word(s);
    if (!text_no_word(t, token) && !markup_suffix(&s->markup, t, token) &&
        !words_right(&s->words, t->bytes + token->start,
                     token->end - token->start))
        report(s);
}

static void check_piece(spelling *s) {
    ortaq_token token = {.end = 0}, last = {.end = 0};
    s->before = last;
    markup_find(&s->markup, s->text, 0);
    while (markup_token(&s->markup, s->text, &token)) {
        if (token.kind == ORTAQ_TOKEN_WORD) {
            check_word(s, &token);
            last = token;
        } else {
            bool space = token.kind == ORTAQ_TOKEN_SPACE &&
                         token.end - token.start == 1 &&
                         token.start == last.end;
            s->before = space ? last : (ortaq_token){.end = 0};
        }
    }
}

static int check_file(reader *t, void *argument) {
    spelling *s = argument;
    s->found = false;
    markup_reset(&s->markup);
    while (!s->out->failed && text_next(t))
        check_piece(s);
    end_list_word(s);
    return s->found ? STATUS_TEXT : STATUS_FINE;
}

static bool wrong(const char *what) {
    complain("%s; see \"ortaq help spell\"", what);
    return false;
}

static bool check_usage(const arguments *given) {
    bool format = arguments_have(given, OPTION_WORD_FORMAT);
    bool list = arguments_have(given, OPTION_LIST);
    if (list && format) return wrong("--list and --format exclude each other");
    if (!arguments_have(given, OPTION_PIPE)) return true;
    if (list || format)
        return wrong("--pipe has a form of its own, without --list and "
                     "--format");
    if (given->count > 1 ||
        (given->count == 1 && strcmp(given->operands[0], "-") != 0))
        return wrong("--pipe reads standard input alone");
    return true;
}

int run_spell(const arguments *given) {
    static output out;
    static reader t;
    static spelling s;
    int status = STATUS_TROUBLE;
    s.text = &t;
    s.out = t.out = &out;
    s.list = arguments_have(given, OPTION_LIST);
    s.json = arguments_choice(given, OPTION_WORD_FORMAT) == 1;
    if (check_usage(given) && words_open(&s.words, given) &&
        markup_open(&s.markup, s.words.library)) {
        output_standard(&out);
        status = arguments_have(given, OPTION_PIPE)
                     ? spell_pipe(&s.words, &s.markup, &t,
                                  given->value[OPTION_DICTIONARY])
                     : text_each(&t, given, check_file, &s);
        if (!output_commit(&out, NULL)) status = STATUS_TROUBLE;
    }
    markup_close(&s.markup);
    words_close(&s.words);
    return status;
}
