/*
 * read.h - what the readers of grammars and of word lists share: a source
 * line by line, a line word by word. The first mistake ends it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_MORPH_READ_H
#define OQ_MORPH_READ_H

#include "grammar.h"

/* A word of a line: bytes in the source, and its column in code points. */
typedef struct oq_token {
    const char *text;
    size_t size;
    uint32_t column;
} oq_token;

#define OQ_TOKENS_MAX 200

typedef struct oq_lines {
    oq_grammar *grammar;
    const ortaq_source *source;
    ortaq_mistake *mistake;
    ortaq_status status;
    size_t at;
    uint32_t line;
    bool indented;
    oq_token tokens[OQ_TOKENS_MAX];
    uint32_t count;
} oq_lines;

/* Notes a mistake at a token (NULL: at the line's first); gives false. */
OQ_FN bool oq_lines_fail(oq_lines *lines, const oq_token *token,
                         const char *message);
OQ_FN bool oq_lines_no_memory(oq_lines *lines);

OQ_INLINE bool oq_token_is(const oq_token *token, const char *text) {
    return strlen(text) == token->size &&
           !memcmp(token->text, text, token->size);
}

/* A copy of a token; NULL without memory (noted). */
OQ_FN char *oq_token_copy(oq_lines *lines, const oq_token *token);

/* Room for one more element of a list; false without memory. */
OQ_FN bool oq_lines_grow(oq_lines *lines, void **array, size_t *room,
                         uint32_t count, size_t unit);

/* Whether a token is KEY=VALUE. */
OQ_FN bool oq_token_is_feature(const oq_token *token);

/* Reads KEY=VALUE into a list of features with room for one more. */
OQ_FN bool oq_lines_feature(oq_lines *lines, const oq_token *token,
                            oq_features *features);

/* The number + 1 of a part of speech. */
OQ_FN bool oq_lines_upos(oq_lines *lines, const oq_token *token,
                         const char *text, size_t size, uint8_t *upos);

/* A form of letters and sounds, with buffers in parentheses. */
OQ_FN bool oq_lines_form(oq_lines *lines, const oq_token *token,
                         oq_form *form);

/* The letters of a token; false (noted) if one is not in the alphabet. */
OQ_FN bool oq_lines_letters(oq_lines *lines, const oq_token *token,
                            oq_lex_word *word);

/* One letter; 0 (noted) if the token is anything else. */
OQ_FN uint8_t oq_lines_letter(oq_lines *lines, const oq_token *token);

/* The statements of the two kinds of files. */
OQ_FN bool oq_read_statement(oq_lines *lines);
OQ_FN bool oq_read_stem(oq_lines *lines);

/* Looks at a grammar as a whole, when its file is read. */
OQ_FN bool oq_read_finish(oq_lines *lines);

#endif
