/*
 * read_marks.c - "marks SIGNS ARROW SIGNS ;": punctuation marks and digits of
 * the orthography and, one for one, those of its parent.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../unicode/unicode.h"
#include "read.h"

/* Signs with or without white space between them. */
static bool marks_read_codes(oq_reader *reader, oq_codes *codes) {
    oq_cursor *cursor = &reader->cursor;
    size_t room = 0;
    oq_cursor_space(cursor);
    while (oq_cursor_at_literal(cursor)) {
        oq_place place = oq_cursor_place(cursor);
        uint32_t code = oq_cursor_literal(cursor);
        if (code == 0) return false;
        if (oq_lower(code) != code || oq_upper(code) != code)
            return oq_cursor_fail(cursor, place,
                                  "Punctuation marks and digits are wanted "
                                  "here, no letters.",
                                  NULL);
        if (!oq_codes_add(cursor, codes, &room, code)) return false;
        oq_cursor_space(cursor);
    }
    return true;
}

OQ_FN bool oq_read_marks(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_marks *marks = oq_arena_get(cursor->arena, sizeof(*marks));
    if (marks == NULL) return oq_cursor_no_memory(cursor);
    oq_cursor_space(cursor);
    marks->place = oq_cursor_place(cursor);
    if (!marks_read_codes(reader, &marks->own) ||
        !oq_read_arrow(cursor, &marks->to_parent, &marks->from_parent) ||
        !marks_read_codes(reader, &marks->other))
        return false;
    if (marks->own.count != marks->other.count || marks->own.count == 0)
        return oq_cursor_fail(cursor, marks->place,
                              "As many signs are wanted on the right as on "
                              "the left of the arrow.",
                              NULL);
    OQ_APPEND(oq_marks, reader->orth->marks, marks);
    return oq_cursor_expect(cursor, ';', "This statement ends in ;.");
}
