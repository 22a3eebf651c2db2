/*
 * words_list.c - the list of attested words: a table whose columns are word,
 * count, (two that are not used), 1 if a lemma list has it, in how many lists
 * it is. Lines that begin with # are passed over.
 *
 * SPDX-License-Identifier: MIT
 */
#include "file.h"
#include "words_train.h"

#include <stdio.h>
#include <stdlib.h>

#include "morph/token.h"

static int list_order(const void *one, const void *other) {
    return strcmp(((const list_word *)one)->text,
                  ((const list_word *)other)->text);
}

/* One line; false if it holds no word. */
static bool list_line(char *line, list_word *word) {
    char *column[6] = {line};
    for (int i = 1; i < 6; i++) {
        column[i] = column[i - 1] ? strchr(column[i - 1], '\t') : NULL;
        if (!column[i])
            return false;
        *column[i]++ = 0;
    }
    *word = (list_word){.text = line,
                        .count = atof(column[1]),
                        .lemma = atoi(column[4]) != 0,
                        .lists = atoi(column[5])};
    return *line && *line != '#' && strlen(line) < LIST_WORD - 8;
}

void list_read(word_list *list, const char *name) {
    size_t size, lines = 1;
    char *text = file_read(name, &size);
    for (size_t i = 0; i < size; i++)
        lines += text[i] == '\n';
    list->words = calloc(lines, sizeof *list->words);
    list->sums = calloc(lines + 1, sizeof *list->sums);
    if (!list->words || !list->sums)
        train_fail("no memory");
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
        if (list_line(line, &list->words[list->count]))
            list->count++;
    qsort(list->words, list->count, sizeof *list->words, list_order);
    for (size_t i = 0; i < list->count; i++)
        list->sums[i + 1] = list->sums[i] + list->words[i].count + 0.5;
}

/* The first word that does not come before a text, or before all that begin
 * with it. */
static size_t list_place(const word_list *list, const char *text, bool behind) {
    size_t low = 0, high = list->count, size = strlen(text);
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = behind ? strncmp(list->words[middle].text, text, size)
                           : strcmp(list->words[middle].text, text);
        if (order < 0 || (behind && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

double list_begins(const word_list *list, const char *start) {
    return list->sums[list_place(list, start, true)] -
           list->sums[list_place(list, start, false)];
}

const list_word *list_find(const word_list *list, const char *text) {
    size_t at = list_place(list, text, false);
    return at < list->count && !strcmp(list->words[at].text, text)
               ? &list->words[at]
               : NULL;
}

/* One word of a text; "inside" says that its sentence began before it. */
static void list_seen(trainer *t, const char *text, size_t size, bool inside) {
    oq_lex_word word;
    char small[4 * OQ_LEX_MAX + 1];
    if (!inside || !oq_lex_read(&t->grammar.alphabet, text, size, &word))
        return;
    small[oq_lex_write(&t->grammar.alphabet, word.letters, word.size, false,
                       small)] = 0;
    list_word *found = (list_word *)(uintptr_t)list_find(&t->list, small);
    if (!found)
        return;
    if (oq_lex_capital(&word, 0))
        found->capital++;
    else
        found->small++;
}

void list_read_text(trainer *t, const char *name) {
    size_t size;
    char *text = file_read(name, &size);
    bool inside = false;
    for (size_t at = 0; at < size;) {
        ortaq_token token = oq_token_at(text, size, at);
        if (token.kind == ORTAQ_TOKEN_WORD) {
            list_seen(t, text + at, token.end - at, inside);
            inside = true;
        } else if (token.kind == ORTAQ_TOKEN_MARK || memchr(text + at, '\n',
                                                            token.end - at)) {
            inside = text[at] == ',';
        }
        at = token.end;
    }
    free(text);
}
