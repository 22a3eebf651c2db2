/*
 * read_words.c - word lists: one entry a line, this orthography left, the
 * parent right. Invariant: an entry's codes are those written, without the
 * parentheses; short_count says how many stand before the optional end.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "read.h"

/* Letters up to what is none; "." ends them, too. */
static bool words_letters(oq_cursor *cursor, oq_codes *codes, size_t *room) {
    while (oq_cursor_at_literal(cursor) && oq_cursor_peek(cursor) != '.') {
        uint32_t code = oq_cursor_literal(cursor);
        if (code == 0 || !oq_codes_add(cursor, codes, room, code)) return false;
    }
    return true;
}

/* Letters and perhaps an end in parentheses, which goes before a suffix. */
static bool words_stem(oq_cursor *cursor, oq_stem *stem) {
    size_t room = 0;
    oq_cursor_space(cursor);
    oq_place place = oq_cursor_place(cursor);
    if (!words_letters(cursor, &stem->codes, &room)) return false;
    stem->short_count = stem->codes.count;
    if (oq_cursor_peek(cursor) == '(') {
        oq_cursor_next(cursor);
        if (!words_letters(cursor, &stem->codes, &room)) return false;
        if (oq_cursor_next(cursor) != ')')
            return oq_cursor_fail(cursor, place, "This ( is not closed by ).",
                                  NULL);
    }
    if (stem->short_count != 0 && stem->codes.count <= 64) return true;
    return oq_cursor_fail(cursor, place,
                          "A word of 1 to 64 letters is wanted here.", NULL);
}

static bool words_entry(oq_reader *reader, oq_cursor *cursor) {
    oq_entry *entry = oq_arena_get(cursor->arena, sizeof(*entry));
    if (entry == NULL) return oq_cursor_no_memory(cursor);
    entry->place = oq_cursor_place(cursor);
    entry->list = cursor->source->name;
    if (!words_stem(cursor, &entry->left) ||
        !oq_read_arrow(cursor, &entry->to_parent, &entry->from_parent) ||
        !words_stem(cursor, &entry->right))
        return false;
    entry->alone = oq_cursor_take(cursor, '.');
    oq_cursor_space(cursor);
    uint32_t code = oq_cursor_peek(cursor);
    if (code != '\n' && code != 0)
        return oq_cursor_fail(cursor, oq_cursor_place(cursor),
                              "The line should end here.", NULL);
    *reader->last_entry = entry;
    reader->last_entry = &entry->next;
    return true;
}

static bool words_lines(oq_reader *reader, oq_cursor *cursor) {
    for (;;) {
        oq_cursor_space(cursor);
        uint32_t code = oq_cursor_peek(cursor);
        if (code == 0) return cursor->status == ORTAQ_DONE;
        if (code == '\n')
            oq_cursor_next(cursor);
        else if (!words_entry(reader, cursor))
            return false;
    }
}

OQ_FN bool oq_read_words(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_place place = oq_cursor_place(cursor);
    const char *name = oq_cursor_text(cursor);
    if (name == NULL) return false;
    const ortaq_source *source = oq_source_named(reader->sources, name);
    if (source == NULL)
        return oq_cursor_fail(cursor, place,
                              "There is no word list % beside this file.",
                              name);
    oq_cursor inner = *cursor;
    oq_cursor_begin(&inner, source);
    inner.line_ends_count = true;
    bool good = words_lines(reader, &inner);
    cursor->status = inner.status;
    return good;
}

OQ_FN ortaq_status oq_read_entries(oq_arena *arena, const ortaq_source *source,
                                   oq_entry **entries, ortaq_mistake *mistake) {
    oq_reader reader = {.last_entry = entries,
                        .cursor = {.arena = arena,
                                   .mistake = mistake,
                                   .line_ends_count = true}};
    oq_cursor_begin(&reader.cursor, source);
    if (!oq_utf8_is(source->text, source->size))
        oq_cursor_fail(&reader.cursor, (oq_place){1, 1},
                       "This file is not UTF-8.", NULL);
    else if (!words_lines(&reader, &reader.cursor) &&
             reader.cursor.status == ORTAQ_DONE)
        reader.cursor.status = ORTAQ_ERROR_SYNTAX;
    return reader.cursor.status;
}
