/*
 * markup.h - what of a piece of text programs read, so that no word of it is
 * misspelt: tags, entities, scripts, placeholders, names of JSON, addresses, as
 * conversion keeps them in Latin text; and code and links of Markdown.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_MARKUP_H
#define ORTAQ_CLI_MARKUP_H

#include "text.h"

typedef struct markup {
    ortaq_converter *converter;
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

/* As text_token; what programs read is a mark, and ends the token before. */
bool markup_token(const markup *m, const reader *t, ortaq_token *token);

/* Whether a word is the suffix of what programs read, or of a word in tags:
 * {name}nin, %s-nin, <b>Bakı</b>nın. */
bool markup_suffix(const markup *m, const reader *t, const ortaq_token *word);

#endif
