/*
 * read_letters.c - which letters and signs an orthography has, their capitals,
 * and what is taken for one of them because it looks alike. Invariant: the
 * letters of the alphabet come before all others, in its order.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "../unicode/unicode.h"
#include "read.h"

OQ_FN uint32_t oq_orth_upper(const oq_orth *orth, uint32_t lower) {
    const oq_case_pair *pair = orth->cases;
    for (; pair != NULL; pair = pair->next)
        if (pair->lower == lower) return pair->upper;
    return oq_upper(lower);
}

OQ_FN bool oq_orth_has(const oq_orth *orth, uint32_t code) {
    for (size_t i = 0; i < orth->signs.count; i++)
        if (orth->signs.at[i] == code) return true;
    for (const oq_group *g = orth->letters; g != NULL; g = g->next)
        for (size_t i = 0; i < g->codes.count; i++)
            if (g->codes.at[i] == code) return true;
    return false;
}

/* Letters written together, up to white space or ";". */
static bool read_group(oq_reader *reader, oq_group **list) {
    oq_cursor *cursor = &reader->cursor;
    oq_group *group = oq_arena_get(cursor->arena, sizeof(*group));
    size_t room = 0;
    if (group == NULL) return oq_cursor_no_memory(cursor);
    group->place = oq_cursor_place(cursor);
    while (oq_cursor_at_literal(cursor)) {
        uint32_t code = oq_cursor_literal(cursor);
        if (code == 0 || !oq_codes_add(cursor, &group->codes, &room, code))
            return false;
    }
    if (group->codes.count == 0)
        return oq_cursor_fail(cursor, group->place,
                              "Letters, or ;, are wanted here.", NULL);
    OQ_APPEND(oq_group, *list, group);
    return true;
}

static bool read_groups(oq_reader *reader, oq_group **list) {
    while (!oq_cursor_take(&reader->cursor, ';'))
        if (!read_group(reader, list)) return false;
    return true;
}

OQ_FN bool oq_read_letters(oq_reader *reader) {
    return read_groups(reader, &reader->orth->letters);
}

OQ_FN bool oq_read_suffixes(oq_reader *reader) {
    return read_groups(reader, &reader->orth->suffixes);
}

OQ_FN bool oq_read_alphabet(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_group *first = NULL;
    if (reader->orth->alphabet != NULL)
        return oq_cursor_fail(cursor, oq_cursor_place(cursor),
                              "This statement may stand once only.", NULL);
    if (!read_groups(reader, &first)) return false;
    for (const oq_group *group = first; group != NULL; group = group->next) {
        oq_bytes text = {.memory = cursor->arena->memory};
        uint8_t out[4];
        for (size_t i = 0; i < group->codes.count; i++)
            oq_bytes_add(&text, out, oq_utf8_put(out, group->codes.at[i]));
        oq_bytes_add(&text, "", 1);
        bool good =
            !text.failed && oq_read_join(reader, &reader->orth->alphabet,
                                         (const char *)text.data);
        oq_bytes_free(&text);
        if (!good) return oq_cursor_no_memory(cursor);
    }
    OQ_APPEND(oq_group, first, reader->orth->letters);
    reader->orth->letters = first;
    return true;
}

OQ_FN bool oq_read_signs(oq_reader *reader) {
    oq_group *groups = NULL;
    oq_codes *signs = &reader->orth->signs;
    if (!read_groups(reader, &groups)) return false;
    size_t room = signs->count;
    for (; groups != NULL; groups = groups->next)
        for (size_t i = 0; i < groups->codes.count; i++)
            if (!oq_codes_add(&reader->cursor, signs, &room,
                              groups->codes.at[i]))
                return false;
    return true;
}

static bool read_case_pair(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_case_pair *pair = oq_arena_get(cursor->arena, sizeof(*pair));
    if (pair == NULL) return oq_cursor_no_memory(cursor);
    oq_cursor_space(cursor);
    pair->lower = oq_cursor_literal(cursor);
    oq_cursor_space(cursor);
    pair->upper = pair->lower != 0 ? oq_cursor_literal(cursor) : 0;
    if (pair->upper == 0 || pair->upper == ',')
        return oq_cursor_fail(cursor, oq_cursor_place(cursor),
                              "A lower-case letter and its capital are wanted "
                              "here, pairs separated by commas.",
                              NULL);
    OQ_APPEND(oq_case_pair, reader->orth->cases, pair);
    return true;
}

OQ_FN bool oq_read_case(oq_reader *reader) {
    for (;;) {
        if (!read_case_pair(reader)) return false;
        if (oq_cursor_take(&reader->cursor, ';')) return true;
        if (!oq_cursor_expect(&reader->cursor, ',', "A comma or ; is wanted."))
            return false;
    }
}

static bool read_like_restriction(oq_reader *reader, oq_like *like) {
    oq_cursor *cursor = &reader->cursor;
    oq_item set = {0};
    oq_cursor_space(cursor);
    if (oq_cursor_peek(cursor) != '[') return true;
    if (!oq_read_set(reader, &set)) return false;
    like->restricted = true;
    like->after = set.codes;
    if (set.negated)
        return oq_cursor_fail(cursor, like->place,
                              "This set may not be negated.", NULL);
    return oq_cursor_expect(cursor, '{', "{ follows the set.");
}

/* Whether a statement may say that its code points stand for nothing: that is
 * so everywhere, and letters of a script are not dropped in this way. */
static bool read_like_is_void(const oq_like *like) {
    for (size_t i = 0; i < like->from.count; i++)
        if (oq_is_letter(like->from.at[i]) &&
            oq_script_of(like->from.at[i]) != OQ_SCRIPT_NONE)
            return false;
    return !like->restricted;
}

/* The letter that look-alikes stand for, or nothing. */
static bool read_like_letter(oq_reader *reader, oq_like *like) {
    oq_cursor_space(&reader->cursor);
    if (oq_cursor_peek(&reader->cursor) == ';' && read_like_is_void(like))
        return true;
    like->to = oq_cursor_literal(&reader->cursor);
    return like->to != 0;
}

OQ_FN bool oq_read_like(oq_reader *reader) {
    oq_cursor *cursor = &reader->cursor;
    oq_like *like = oq_arena_get(cursor->arena, sizeof(*like));
    size_t room = 0;
    bool to = false, from = false;
    if (like == NULL) return oq_cursor_no_memory(cursor);
    like->place = oq_cursor_place(cursor);
    like->shared = reader->common;
    if (!read_like_restriction(reader, like)) return false;
    oq_cursor_space(cursor);
    while (oq_cursor_at_literal(cursor)) {
        uint32_t code = oq_cursor_literal(cursor);
        if (code == 0 || !oq_codes_add(cursor, &like->from, &room, code))
            return false;
        oq_cursor_space(cursor);
    }
    if (!oq_read_arrow(cursor, &to, &from)) return false;
    bool letter = read_like_letter(reader, like);
    if (like->from.count == 0 || !letter || from)
        return oq_cursor_fail(cursor, like->place,
                              "like LOOK-ALIKES → LETTER ; is wanted here.",
                              NULL);
    OQ_APPEND(oq_like, reader->orth->likes, like);
    return oq_read_end(reader);
}
