/*
 * analyze.h - what the parts of "ortaq analyze" share: the analyses of one
 * token, and how they are written.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_ANALYZE_H
#define ORTAQ_CLI_ANALYZE_H

#include "text.h"
#include "words.h"

typedef struct analysing {
    words words;
    reader *text;
    output *out;
    int format;
    bool all, by_word;
    uint64_t sentences;
    /* the token: */
    ortaq_token token;
    size_t count;   /* of its analyses; for others than words 1 */
    bool looked_up; /* they are the library's */
} analysing;

/* The token of the piece that follows "token", or with --words its only one;
 * no space. False at the end of the piece. */
bool next_token(const analysing *a, ortaq_token *token);

/* Analyses a token of the piece. */
void analyse_token(analysing *a, const ortaq_token *token);

/*
 * The analysis with this number; valid until the next call. A lemma that is
 * NULL is the token itself, and so are then citation and segments.
 */
ortaq_analysis analysis_of(const analysing *a, size_t number);

/* Writes a token for a column: a tab inside a line that is one word, and other
 * white space of that kind, is a blank. */
void write_token(const analysing *a, const ortaq_token *token);

/* The token, or a string of an analysis that is NULL for the token. */
void write_or_token(analysing *a, const char *text);

/* Write the tokens of a piece. */
void analyses_text(analysing *a);
void analyses_json(analysing *a);
void analyses_conllu(analysing *a);

#endif
