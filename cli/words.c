/*
 * words.c - see words.h. Everything here says what went wrong in terms of the
 * command line: which tag, which file, which line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words.h"
#include "command.h"
#include "files.h"
#include "message.h"
#include "orthographies.h"
#include "port.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---------------------------------------------------------------- Tags -- */

/* The languages that have words, as " az tr" behind a colon. */
static void list_languages(const ortaq_library *library, char *line,
                           size_t room) {
    size_t size = 0, count = ortaq_orthography_count(library);
    char last[16] = "";
    ortaq_orthography o;
    ortaq_language *language;
    line[0] = '\0';
    for (size_t i = 0; i < count && size + 20 < room; i++) {
        if (ortaq_orthography_at(library, i, &o) != ORTAQ_DONE) continue;
        size_t length = strcspn(o.tag, "-");
        if (length >= sizeof last ||
            (strncmp(last, o.tag, length) == 0 && last[length] == '\0'))
            continue;
        memcpy(last, o.tag, length);
        last[length] = '\0';
        if (ortaq_language_new(library, last, NULL, &language) != ORTAQ_DONE)
            continue;
        ortaq_language_free(language);
        size += (size_t)snprintf(line + size, room - size, "%s %s",
                                 size > 0 ? "," : "", last);
    }
}

static bool is_language(const ortaq_library *library, const char *typed) {
    size_t size = strlen(typed);
    ortaq_orthography o;
    for (size_t i = 0; i < ortaq_orthography_count(library); i++)
        if (ortaq_orthography_at(library, i, &o) == ORTAQ_DONE &&
            strncmp(o.tag, typed, size) == 0 && o.tag[size] == '-')
            return true;
    return false;
}

/* Why there are no words by this tag. */
static void complain_of_language(const ortaq_library *library,
                                 const char *typed) {
    char line[160];
    if (!is_language(library, typed) &&
        orthographies_tag(library, typed) == NULL)
        return;
    list_languages(library, line, sizeof line);
    complain("%s: there are no words of this language; there are of:%s", typed,
             line);
}

static void complain_of_status(const ortaq_library *library, const char *what,
                               const char *tag, ortaq_status status) {
    if (status == ORTAQ_ERROR_TAG && tag != NULL &&
        (is_language(library, tag) || orthographies_tag(library, tag) != NULL))
        complain("%s: its words cannot be written in %s", what, tag);
    else if (status != ORTAQ_ERROR_TAG)
        complain("%s: %s", what, ortaq_status_text(status));
}

/* ------------------------------------------------------------- Sources -- */

static void complain_of_mistake(const char *const *paths, size_t count,
                                const ortaq_mistake *mistake) {
    const char *path = mistake->name;
    for (size_t i = 0; i < count; i++)
        if (strncmp(file_name(paths[i]), mistake->name,
                    sizeof mistake->name - 1) == 0)
            path = paths[i];
    complain("%s:%zu:%zu: %s", path, mistake->line, mistake->column,
             mistake->message);
}

static bool check_paths(const char *const *paths, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const char *wanted = i == 0 ? ".morph" : ".lex";
        if (file_ends(paths[i], wanted)) continue;
        complain(i == 0 ? "%s: a grammar is wanted first, a file that ends in "
                          "%s"
                        : "%s: behind the grammar only word lists are "
                          "wanted, files that end in %s",
                 paths[i], wanted);
        return false;
    }
    return true;
}

static void free_sources(ortaq_source *sources, char **texts, size_t count) {
    for (size_t i = 0; texts != NULL && i < count; i++)
        free(texts[i]);
    free(texts);
    free(sources);
}

/* Reads the files; false after a message. */
static bool read_sources(ortaq_source *sources, char **texts,
                         const char *const *paths, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t size;
        texts[i] = file_read(paths[i], &size);
        if (texts[i] == NULL) return false;
        sources[i] = (ortaq_source){file_name(paths[i]), texts[i], size};
    }
    return true;
}

ortaq_language *words_compile(const ortaq_library *library, const char *tag,
                              const char *const *paths, size_t count) {
    ortaq_language *language = NULL;
    ortaq_mistake mistake = {.line = 0};
    if (!check_paths(paths, count)) return NULL;
    ortaq_source *sources = calloc(count, sizeof *sources);
    char **texts = calloc(count, sizeof *texts);
    if (sources == NULL || texts == NULL) {
        complain("%s", ortaq_status_text(ORTAQ_ERROR_MEMORY));
    } else if (read_sources(sources, texts, paths, count)) {
        ortaq_status status = ortaq_language_compile(
            library, tag, sources, count, NULL, &language, &mistake);
        if (status == ORTAQ_ERROR_SYNTAX)
            complain_of_mistake(paths, count, &mistake);
        else if (status != ORTAQ_DONE)
            complain_of_status(library, paths[0], tag, status);
    }
    free_sources(sources, texts, count);
    return language;
}

/* ------------------------------------------------------------ Language -- */

static void open_model(words *w, const char *path, const char *tag) {
    size_t size;
    w->model = file_read(path, &size);
    if (w->model == NULL) return;
    ortaq_status status = ortaq_language_open(w->library, tag, w->model, size,
                                              NULL, &w->language);
    if (status == ORTAQ_ERROR_DATA)
        complain("%s: no model, or damaged, or of another version of ortaq",
                 path);
    else if (status != ORTAQ_DONE)
        complain_of_status(w->library, path, tag, status);
}

static void open_built_in(words *w, const char *tag) {
    ortaq_status status =
        ortaq_language_new(w->library, tag, NULL, &w->language);
    if (status == ORTAQ_ERROR_TAG)
        complain_of_language(w->library, tag);
    else if (status != ORTAQ_DONE)
        complain("%s: %s", tag, ortaq_status_text(status));
}

static bool check_usage(const arguments *given) {
    const char *what = NULL;
    if (arguments_have(given, OPTION_MODEL)) {
        if (given->grammar_count == 0) return true;
        what = "--grammar and --model exclude each other";
    } else if (given->grammar_count == 0 &&
               !arguments_have(given, OPTION_LANGUAGE)) {
        what = "-l is missing: the language of the words";
    }
    if (what == NULL) return true;
    complain("%s; see \"ortaq help %s\"", what, given->command->name);
    return false;
}

bool words_open_language(words *w, const arguments *given) {
    const char *tag = given->value[OPTION_LANGUAGE];
    if (!check_usage(given)) return false;
    w->library = orthographies_load(given);
    if (w->library == NULL) return false;
    if (arguments_have(given, OPTION_MODEL))
        open_model(w, given->value[OPTION_MODEL], tag);
    else if (given->grammar_count > 0)
        w->language = words_compile(w->library, tag, given->grammars,
                                    given->grammar_count);
    else
        open_built_in(w, tag);
    return w->language != NULL;
}

bool words_open(words *w, const arguments *given) {
    const char *dictionary = given->value[OPTION_DICTIONARY];
    port_facts facts;
    if (!words_open_language(w, given)) return false;
    ortaq_status status = ortaq_analyser_new(w->language, NULL, &w->analyser);
    if (status != ORTAQ_DONE) {
        complain("%s", ortaq_status_text(status));
        return false;
    }
    /* An editor's dictionary may have no word yet. */
    if (dictionary == NULL || (arguments_have(given, OPTION_PIPE) &&
                               !port_facts_at(dictionary, &facts)))
        return true;
    return words_read_dictionary(w, dictionary);
}

void words_close(words *w) {
    ortaq_analyser_free(w->analyser);
    ortaq_language_free(w->language);
    ortaq_library_free(w->library);
    free(w->model);
    while (w->own_count > 0)
        free(w->own[--w->own_count].text);
    free(w->own);
}

/* ---------------------------------------------------------- Dictionary -- */

bool words_accept(words *w, const char *word, size_t size) {
    if (w->own_count == w->own_room) {
        size_t room = w->own_room > 0 ? 2 * w->own_room : 64;
        own_word *more = realloc(w->own, room * sizeof *more);
        if (more == NULL) return false;
        w->own = more;
        w->own_room = room;
    }
    char *text = malloc(size + 1);
    if (text == NULL) return false;
    memcpy(text, word, size);
    w->own[w->own_count++] = (own_word){text, size};
    return true;
}

static bool has_capital(const char *word, size_t size) {
    return utf8_case(utf8_code(word, size)) > 0;
}

bool words_add(words *w, const char *word, size_t size) {
    if (has_capital(word, size) &&
        ortaq_add_word(w->analyser, word, size, "name") == ORTAQ_DONE)
        return true;
    ortaq_status status = ortaq_add_word(w->analyser, word, size, NULL);
    if (status == ORTAQ_DONE) return true;
    return status != ORTAQ_ERROR_MEMORY && words_accept(w, word, size);
}

/* Takes a word with the suffixes of a class. What is wrong, or NULL: what is
 * right with another class has all its letters. */
static const char *add_of_class(words *w, const char *word, size_t size,
                                const char *klass) {
    ortaq_status status = ortaq_add_word(w->analyser, word, size, klass);
    if (status == ORTAQ_DONE) return NULL;
    if (status == ORTAQ_ERROR_ARGUMENT)
        status = ortaq_add_word(w->analyser, word, size, NULL);
    if (status == ORTAQ_ERROR_ARGUMENT)
        return "the language has not all letters of the word, so it can have "
               "no class";
    return status == ORTAQ_DONE ? "there is no such class of words"
                                : ortaq_status_text(status);
}

/* The part of a line before blanks; "line" moves behind it. */
static size_t next_part(const char **line, size_t *size, const char **part) {
    size_t length = 0;
    while (*size > 0 && strchr(" \t\r", **line) != NULL && **line != '\0') {
        ++*line;
        --*size;
    }
    *part = *line;
    while (length < *size && strchr(" \t\r", (*line)[length]) == NULL)
        length++;
    *line += length;
    *size -= length;
    return length;
}

/* What is wrong with a line of a dictionary, or NULL. */
static const char *add_line(words *w, const char *line, size_t size) {
    const char *word, *part, *comment = memchr(line, '#', size);
    char klass[64];
    if (comment != NULL) size = (size_t)(comment - line);
    size_t length = next_part(&line, &size, &word);
    size_t more = next_part(&line, &size, &part);
    if (length == 0) return NULL;
    if (utf8_good(word, length) < length) return "invalid UTF-8";
    if (more >= sizeof klass) return "there is no such class of words";
    memcpy(klass, part, more);
    klass[more] = '\0';
    if (more > 0) return add_of_class(w, word, length, klass);
    return words_add(w, word, length) ? NULL
                                      : ortaq_status_text(ORTAQ_ERROR_MEMORY);
}

/* The place of a word of one's own before or behind another. */
static int own_order(const own_word *own, const char *word, size_t size) {
    if (own->size != size) return own->size < size ? -1 : 1;
    return memcmp(own->text, word, size);
}

static int by_order(const void *a, const void *b) {
    const own_word *other = b;
    return own_order(a, other->text, other->size);
}

static void sort_own(words *w) {
    if (w->own_count > 0) qsort(w->own, w->own_count, sizeof *w->own, by_order);
    w->own_sorted = w->own_count;
}

/* The first question to the analyser makes its words ready: else every word
 * would be wrong in silence. */
static bool take_effect(const words *w, const char *path) {
    int right;
    if (ortaq_spell(w->analyser, "a", 1, &right) != ORTAQ_ERROR_MEMORY)
        return true;
    complain("%s: there is no memory for so many words, or more than 65535 "
             "begin with one letter",
             path);
    return false;
}

bool words_read_dictionary(words *w, const char *path) {
    size_t size, number = 1;
    char *bytes = file_read(path, &size);
    if (bytes == NULL) return false;
    const char *line = bytes, *what = NULL;
    if (size >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0) {
        line += 3; /* the mark of byte order that some editors write */
        size -= 3;
    }
    for (; size > 0 && what == NULL; number++) {
        const char *end = memchr(line, '\n', size);
        size_t length = end != NULL ? (size_t)(end - line) : size;
        what = add_line(w, line, length);
        length += end != NULL;
        line += length;
        size -= length;
    }
    if (what != NULL) complain("%s:%zu: %s", path, number - 1, what);
    free(bytes);
    sort_own(w);
    return what == NULL && take_effect(w, path);
}

/* Those of the file are looked up by halves, later ones one by one. */
static bool is_own(const words *w, const char *word, size_t size) {
    size_t from = 0, to = w->own_sorted;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        int order = own_order(&w->own[middle], word, size);
        if (order == 0) return true;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    for (size_t i = w->own_sorted; i < w->own_count; i++)
        if (own_order(&w->own[i], word, size) == 0) return true;
    return false;
}

bool words_right(const words *w, const char *word, size_t size) {
    int right = 0;
    if (ortaq_spell(w->analyser, word, size, &right) != ORTAQ_DONE)
        return false;
    return right != 0 || is_own(w, word, size);
}
