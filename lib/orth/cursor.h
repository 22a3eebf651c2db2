/*
 * cursor.h - walks through a source, one token at a time, and says where a
 * mistake is. Invariant: "at" is at a code point boundary or at the end, and
 * line and column are those of "at". The first mistake wins: after it every
 * call fails, so that a reader may check once per statement.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_CURSOR_H
#define OQ_CURSOR_H

#include "orth.h"

typedef struct oq_cursor {
    oq_arena *arena;
    const ortaq_source *source;
    ortaq_mistake *mistake;
    ortaq_status status; /* DONE, SYNTAX or MEMORY */
    size_t at;
    uint32_t line, column;
    bool line_ends_count; /* a word list: a line end is no white space */
} oq_cursor;

/* Goes to the start of a source. */
OQ_FN void oq_cursor_begin(oq_cursor *cursor, const ortaq_source *source);

OQ_FN oq_place oq_cursor_place(const oq_cursor *cursor);

/* Fills a mistake in; "%" in the message stands for the detail (NULL: none).
 * Texts are cut at the sizes of their fields. */
OQ_FN void oq_mistake_set(ortaq_mistake *mistake, const char *source_name,
                          oq_place place, const char *message,
                          const char *detail);

/* Notes a mistake; "%" in the message stands for the detail. Gives false. */
OQ_FN bool oq_cursor_fail(oq_cursor *cursor, oq_place place,
                          const char *message, const char *detail);

/* As fail, for want of memory. */
OQ_FN bool oq_cursor_no_memory(oq_cursor *cursor);

/* The code point at the cursor; 0 at the end and after a mistake. */
OQ_FN uint32_t oq_cursor_peek(const oq_cursor *cursor);
OQ_FN uint32_t oq_cursor_next(oq_cursor *cursor);

/* Passes white space and comments. */
OQ_FN void oq_cursor_space(oq_cursor *cursor);

/* Passes space, then the code point if it is there. */
OQ_FN bool oq_cursor_take(oq_cursor *cursor, uint32_t code);

/* As take, but a mistake if it is not there. */
OQ_FN bool oq_cursor_expect(oq_cursor *cursor, uint32_t code,
                            const char *message);

/* A run of letters, digits, - and _; NULL (and no mistake) if none. */
OQ_FN char *oq_cursor_name(oq_cursor *cursor);

/* "prose", or a bare word up to white space or ";". NULL on a mistake. */
OQ_FN char *oq_cursor_text(oq_cursor *cursor);

/* One literal code point: itself, \uXXXX or \u{X}, or in 'quotes', as those
 * that the notation uses must be. 0 if there is none. */
OQ_FN uint32_t oq_cursor_literal(oq_cursor *cursor);

/* Whether a code point is →, ← or ↔. */
OQ_INLINE bool oq_is_arrow(uint32_t code) {
    return code == 0x2190 || code == 0x2192 || code == 0x2194;
}

/* Whether the cursor stands at a literal. */
OQ_FN bool oq_cursor_at_literal(const oq_cursor *cursor);

/* An array of codes that grows in the arena. */
OQ_FN bool oq_codes_add(oq_cursor *cursor, oq_codes *codes, size_t *room,
                        uint32_t code);

#endif
