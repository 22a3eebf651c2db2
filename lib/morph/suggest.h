/*
 * suggest.h - what a misspelt word may have been meant to be.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_SUGGEST_H
#define OQ_SUGGEST_H

#include "analyst.h"

#define OQ_SUGGEST_MAX 100
#define OQ_SUGGEST_FOUND 256

/* One word that was found. "cost" joins the distance and the frequency. */
typedef struct oq_suggestion {
    uint8_t letters[OQ_LEX_MAX + 2]; /* 0xFF stands for a space */
    uint8_t size;
    uint8_t distance; /* in sixteenths of an error */
    uint8_t capitals; /* so many letters are: 1 of a name */
    uint32_t cost;
} oq_suggestion;

typedef struct oq_suggestions {
    oq_suggestion items[OQ_SUGGEST_FOUND];
    uint32_t count;
    uint32_t from; /* so many bytes of the word stay, and stand before each */
} oq_suggestions;

/* Whether a letter of a suggestion is a capital: of a name those behind a sign
 * are, too (Nyu-York). */
OQ_FN bool oq_suggestion_capital(const oq_alphabet *alphabet,
                                 const oq_suggestion *item, uint32_t at);

/* Fills the list, best first. "text" is well-formed UTF-8. False: memory. */
OQ_FN bool oq_suggest(oq_analyst *analyst, const char *text, size_t size,
                      oq_suggestions *suggestions);

/* Adds, first of all, the right form of a word that is understood but not
 * right. False: memory. */
OQ_FN bool oq_suggest_meant(oq_analyst *analyst, const char *text,
                            size_t size, oq_suggestions *found);

#endif
