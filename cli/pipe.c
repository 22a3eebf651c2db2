/*
 * pipe.c - "ortaq spell --pipe": the conversation that editors have with
 * "ispell -a" (ispell(1), under -a; hunspell(1) has it too). Each line of
 * text is answered by a line for each word and an empty line; a line that
 * begins with one of * & @ # ! % + - ~ is a command, and one that begins with
 * ^ is text whatever follows. Offsets are in code points, and that ^ counts.
 *
 * SPDX-License-Identifier: MIT
 */
#include "files.h"
#include "message.h"
#include "spell.h"

#include <stdlib.h>
#include <string.h>

typedef struct talk {
    words *words;
    markup *markup;
    reader *text;
    output *out;
    const char *dictionary; /* NULL: none */
    bool terse;             /* right words are not told */
    char *added;            /* words for the dictionary, by line; owned */
    size_t added_size;
    int status;
} talk;

/* -------------------------------------------------------------- Answers -- */

/* "*" for a word that stands for itself, "+" and the lemma for a form. */
static void answer_right(talk *k, const char *word, size_t size) {
    ortaq_analysis analysis;
    size_t count = 0;
    if (k->terse) return;
    if (ortaq_analyse(k->words->analyser, word, size, &count) == ORTAQ_DONE &&
        count > 0 &&
        ortaq_analysis_at(k->words->analyser, 0, &analysis) == ORTAQ_DONE &&
        !analysis.guessed &&
        !(strlen(analysis.lemma) == size &&
          memcmp(analysis.lemma, word, size) == 0)) {
        output_text(k->out, "+ ");
        output_text(k->out, analysis.lemma);
    } else {
        output_char(k->out, '*');
    }
    output_char(k->out, '\n');
}

static void answer_wrong(talk *k, const ortaq_token *token) {
    const char *word = k->text->bytes + token->start;
    size_t size = token->end - token->start, count = 0;
    if (ortaq_suggest(k->words->analyser, word, size, &count) != ORTAQ_DONE)
        count = 0;
    output_text(k->out, count > 0 ? "& " : "# ");
    output_bytes(k->out, word, size);
    output_char(k->out, ' ');
    if (count > 0) output_number(k->out, count);
    if (count > 0) output_char(k->out, ' ');
    output_number(k->out, text_column(k->text, token->start) - 1);
    for (size_t i = 0; i < count; i++) {
        output_text(k->out, i == 0 ? ": " : ", ");
        output_text(k->out, ortaq_suggestion_at(k->words->analyser, i));
    }
    output_char(k->out, '\n');
}

static void answer_text(talk *k, size_t from) {
    ortaq_token token = {.end = from};
    const reader *t = k->text;
    markup_find(k->markup, t, from);
    while (markup_token(k->markup, t, &token)) {
        const char *word = t->bytes + token.start;
        size_t size = token.end - token.start;
        if (token.kind != ORTAQ_TOKEN_WORD) continue;
        if (t->inside && token.start == 0) continue;
        if (text_no_word(t, &token) || markup_suffix(k->markup, t, &token) ||
            words_right(k->words, word, size))
            answer_right(k, word, size);
        else
            answer_wrong(k, &token);
    }
}

/* ----------------------------------------------------------- Dictionary -- */

static void remember(talk *k, const char *word, size_t size) {
    char *more = realloc(k->added, k->added_size + size + 1);
    if (more == NULL) return;
    k->added = more;
    memcpy(more + k->added_size, word, size);
    more[k->added_size + size] = '\n';
    k->added_size += size + 1;
}

/* A word in small letters: its lemma, as a word of the common class. */
static void add_small(talk *k, const char *word, size_t size) {
    ortaq_analysis analysis;
    size_t count = 0;
    ortaq_analyser *analyser = k->words->analyser;
    if (ortaq_add_word(analyser, word, size, NULL) != ORTAQ_DONE) {
        if (words_accept(k->words, word, size)) remember(k, word, size);
        return;
    }
    if (ortaq_analyse(analyser, word, size, &count) == ORTAQ_DONE &&
        count > 0 && ortaq_analysis_at(analyser, 0, &analysis) == ORTAQ_DONE)
        remember(k, analysis.lemma, strlen(analysis.lemma));
}

static void add(talk *k, const char *word, size_t size) {
    if (words_add(k->words, word, size)) remember(k, word, size);
}

/* The old text and the new words, whole or not at all. */
static void write_dictionary(talk *k, const char *old, size_t size) {
    static output file;
    if (!output_open(&file, k->dictionary)) return;
    output_bytes(&file, old, size);
    if (size > 0 && old[size - 1] != '\n') output_char(&file, '\n');
    output_bytes(&file, k->added, k->added_size);
    if (output_commit(&file, NULL))
        k->added_size = 0;
    else
        k->status = STATUS_TROUBLE;
}

static void keep(talk *k) {
    port_facts facts;
    size_t size = 0;
    char *old = NULL;
    if (k->added_size == 0) return;
    if (k->dictionary == NULL) {
        complain("no --dictionary is given to keep the words in");
        return;
    }
    bool exists = port_facts_at(k->dictionary, &facts);
    if (exists) old = file_read(k->dictionary, &size);
    if (exists && old == NULL)
        k->status = STATUS_TROUBLE;
    else
        write_dictionary(k, old, size);
    free(old);
}

/* ---------------------------------------------------------------- Lines -- */

static size_t trimmed(const reader *t) {
    size_t size = t->size;
    while (size > 1 && t->bytes[size - 1] != '\0' &&
           strchr(" \t\r\n", t->bytes[size - 1]) != NULL)
        size--;
    return size;
}

/* A line that is a command is done; else false. */
static bool obey(talk *k) {
    const char *word = k->text->bytes + 1;
    size_t size = trimmed(k->text) - 1;
    char sign = k->text->bytes[0];
    if (sign == '\0' || strchr("*&@#!%+-~", sign) == NULL) return false;
    if (sign == '#') keep(k);
    if (sign == '!') k->terse = true;
    if (sign == '%') k->terse = false;
    if (size == 0) return true;
    if (sign == '*') add(k, word, size);
    if (sign == '&') add_small(k, word, size);
    if (sign == '@') words_accept(k->words, word, size);
    return true;
}

static void speak(talk *k) {
    reader *t = k->text;
    bool silent = false, open = false;
    while (!k->out->failed && text_next(t)) {
        bool begins = t->column == 1;
        if (begins) silent = obey(k);
        open = !silent;
        if (open) answer_text(k, begins && t->bytes[0] == '^');
        if (open && t->ends) output_char(k->out, '\n');
        if (t->ends) open = false;
    }
    if (open) output_char(k->out, '\n');
}

int spell_pipe(words *w, markup *m, reader *t, const char *dictionary) {
    talk k = {.words = w,
              .markup = m,
              .text = t,
              .out = t->out,
              .dictionary = dictionary};
    t->on_error = BAD_KEEP;
    output_text(k.out, "@(#) International Ispell Version 3.2.06 (but really "
                       "ortaq ");
    output_text(k.out, ortaq_version());
    output_text(k.out, ")\n");
    if (!text_open(t, "-")) return STATUS_TROUBLE;
    speak(&k);
    if (t->in.failed) k.status = input_status(&t->in);
    text_close(t);
    free(k.added);
    return k.status;
}
