/*
 * markup.h - what of a piece of text programs read, so that no word of it is
 * misspelt: tags, entities, scripts, placeholders, names of JSON, addresses, as
 * conversion keeps them in Latin text; code and links of Markdown; comments,
 * messages of catalogues, and names that a sign shows.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_MARKUP_H
#define ORTAQ_CLI_MARKUP_H

#include "text.h"

/* What goes on over the lines of a text. */
typedef struct markup_state {
    bool comment;  /* of HTML */
    bool source;   /* a message as it is in the program */
    bool whole;    /* all of the line, which goes on in the next piece */
    char sign;     /* of the fence */
    size_t fence;  /* its size; 0: there is none */
    unsigned count; /* lines of what goes on */
} markup_state;

typedef struct markup {
    ortaq_converter *converter;
    markup_state lines;
    uint64_t fed;          /* bytes that it got */
    char kept[PIECE_MOST]; /* of each byte of the piece; see markup.c */
} markup;

/* False if there is no memory. markup_close is to be called in any case. */
bool markup_open(markup *m, const ortaq_library *library);
void markup_close(markup *m);

/* Forgets the text: another begins. */
void markup_reset(markup *m);

/* Looks at a piece from a place on; it follows the one before. */
void markup_find(markup *m, const reader *t, size_t from);

/* What markup_find asks the files beside: they keep ranges of the piece, from a
 * place on. */
void markup_lines(markup *m, const reader *t, size_t from);
void markup_signs(markup *m, const reader *t, size_t from);
void markup_keep(markup *m, size_t start, size_t end);

/* As text_token; what programs read is a mark, and ends the token before. */
bool markup_token(const markup *m, const reader *t, ortaq_token *token);

/* Whether a word is the suffix of what programs read, or of a word in tags:
 * {name}nin, %s-nin, <b>Bakı</b>nın. */
bool markup_suffix(const markup *m, const reader *t, const ortaq_token *word);

#endif
