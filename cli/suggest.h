/*
 * suggest.h - which words are near to a mistyped one.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_SUGGEST_H
#define ORTAQ_CLI_SUGGEST_H

#include <stddef.h>

enum { NEAR_MOST = 4 };

/* The nearest words so far, best first. Zeroed but for "word" to begin. */
typedef struct near_words {
    const char *word;
    const char *items[NEAR_MOST];
    unsigned distance[NEAR_MOST];
    size_t count;
} near_words;

/*
 * Offers the word of "size" bytes at "word", to be shown as "shown", which
 * must outlive the list. Far ones are passed over, and what is in it already.
 */
void near_words_try(near_words *near, const char *word, size_t size,
                    const char *shown);

/*
 * Writes " (did you mean --this or --that?)", with "before" before each word,
 * or nothing if none is near; never more than "room" bytes with the NUL.
 */
void near_words_say(const near_words *near, const char *before, char *line,
                    size_t room);

#endif
