/*
 * words.h - the words of a language, as the command line names them: built
 * in, a model, or a grammar; with the user's own dictionary.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_WORDS_H
#define ORTAQ_CLI_WORDS_H

#include <ortaq.h>

#include "arguments.h"

/* A word that is right as it stands, because the user says so. */
typedef struct own_word {
    char *text; /* owned */
    size_t size;
} own_word;

typedef struct words {
    ortaq_library *library;
    ortaq_language *language;
    ortaq_analyser *analyser;
    char *model; /* the bytes of --model; owned */
    own_word *own;
    size_t own_count, own_room;
    size_t own_sorted; /* so many of them are in order */
} words;

/* False after a message; words_close is to be called in any case. "w" is
 * zeroed to begin. */
bool words_open(words *w, const arguments *given);
void words_close(words *w);

/* The same without the analyser. */
bool words_open_language(words *w, const arguments *given);

/* The language of a grammar and word lists, given by their paths; NULL after
 * a message. The tag may be NULL. */
ortaq_language *words_compile(const ortaq_library *library, const char *tag,
                              const char *const *paths, size_t count);

/* Reads a dictionary. False after a message. */
bool words_read_dictionary(words *w, const char *path);

/* Takes a word into the user's dictionary: with the suffixes of a name if it
 * has a capital, else of the common class, or, where the language has not its
 * letters, as it stands. False if there is no memory. */
bool words_add(words *w, const char *word, size_t size);

/* Takes a word as it stands, without suffixes. */
bool words_accept(words *w, const char *word, size_t size);

/* Whether a word is spelt correctly. What is not UTF-8 is not. */
bool words_right(const words *w, const char *word, size_t size);

#endif
