/*
 * cursor.c - tokens of orthography files and word lists: names, prose, and
 * literals, which are one code point each: bare, escaped, or in 'quotes'.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cursor.h"
#include "../base/utf8.h"

OQ_FN void oq_cursor_begin(oq_cursor *cursor, const ortaq_source *source) {
    cursor->source = source;
    cursor->at = 0;
    cursor->line = cursor->column = 1;
}

OQ_FN oq_place oq_cursor_place(const oq_cursor *cursor) {
    return (oq_place){cursor->line, cursor->column};
}

/* What of a text remains if the character that its end cuts goes too. */
static size_t cursor_whole(const char *text, size_t size) {
    size_t bad;
    bool cut = false;
    size_t whole = oq_utf8_check((const uint8_t *)text, size, &bad, &cut);
    return cut ? whole : size;
}

static void cursor_message(char *out, size_t room, const char *message,
                           const char *detail) {
    size_t size = 0;
    for (; *message != 0 && size + 1 < room; message++) {
        if (*message != '%') {
            out[size++] = *message;
            continue;
        }
        for (const char *d = detail; *d != 0 && size + 1 < room; d++)
            out[size++] = *d;
    }
    out[cursor_whole(out, size)] = 0;
}

OQ_FN void oq_mistake_set(ortaq_mistake *mistake, const char *source_name,
                          oq_place place, const char *message,
                          const char *detail) {
    cursor_message(mistake->name, sizeof(mistake->name), "%", source_name);
    cursor_message(mistake->message, sizeof(mistake->message), message,
                   detail != NULL ? detail : "");
    mistake->line = place.line;
    mistake->column = place.column;
}

OQ_FN bool oq_cursor_fail(oq_cursor *cursor, oq_place place,
                          const char *message, const char *detail) {
    if (cursor->status != ORTAQ_DONE) return false;
    cursor->status = ORTAQ_ERROR_SYNTAX;
    oq_mistake_set(cursor->mistake, cursor->source->name, place, message,
                   detail);
    return false;
}

OQ_FN bool oq_cursor_no_memory(oq_cursor *cursor) {
    if (cursor->status == ORTAQ_DONE) cursor->status = ORTAQ_ERROR_MEMORY;
    return false;
}

OQ_FN uint32_t oq_cursor_peek(const oq_cursor *cursor) {
    if (cursor->status != ORTAQ_DONE) return 0;
    if (cursor->at >= cursor->source->size) return 0;
    size_t at = cursor->at;
    return oq_utf8_get((const uint8_t *)cursor->source->text, &at);
}

OQ_FN uint32_t oq_cursor_next(oq_cursor *cursor) {
    uint32_t code = oq_cursor_peek(cursor);
    if (code == 0) return 0;
    oq_utf8_get((const uint8_t *)cursor->source->text, &cursor->at);
    cursor->column++;
    if (code == '\n') {
        cursor->line++;
        cursor->column = 1;
    }
    return code;
}

static bool cursor_is_space(const oq_cursor *cursor, uint32_t code) {
    if (code == '\n') return !cursor->line_ends_count;
    return code == ' ' || code == '\t' || code == '\r' || code == 0xFEFF;
}

OQ_FN void oq_cursor_space(oq_cursor *cursor) {
    for (;;) {
        uint32_t code = oq_cursor_peek(cursor);
        if (code == '#') {
            while (code != '\n' && code != 0) {
                oq_cursor_next(cursor);
                code = oq_cursor_peek(cursor);
            }
        }
        if (code == 0 || !cursor_is_space(cursor, code)) return;
        oq_cursor_next(cursor);
    }
}

OQ_FN bool oq_cursor_take(oq_cursor *cursor, uint32_t code) {
    oq_cursor_space(cursor);
    if (oq_cursor_peek(cursor) != code) return false;
    oq_cursor_next(cursor);
    return true;
}

OQ_FN bool oq_cursor_expect(oq_cursor *cursor, uint32_t code,
                            const char *message) {
    if (oq_cursor_take(cursor, code)) return true;
    return oq_cursor_fail(cursor, oq_cursor_place(cursor), message, NULL);
}

static bool cursor_is_name(uint32_t code) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           (code >= '0' && code <= '9') || code == '-' || code == '_';
}

OQ_FN char *oq_cursor_name(oq_cursor *cursor) {
    oq_cursor_space(cursor);
    size_t start = cursor->at;
    while (cursor_is_name(oq_cursor_peek(cursor))) oq_cursor_next(cursor);
    if (cursor->at == start) return NULL;
    char *name = oq_arena_text(cursor->arena, cursor->source->text + start,
                               cursor->at - start);
    if (name == NULL) oq_cursor_no_memory(cursor);
    return name;
}

static char *cursor_slice(oq_cursor *cursor, size_t start, size_t end) {
    char *text = oq_arena_text(cursor->arena, cursor->source->text + start,
                               end - start);
    if (text == NULL) oq_cursor_no_memory(cursor);
    return text;
}

static char *cursor_quoted(oq_cursor *cursor) {
    oq_place place = oq_cursor_place(cursor);
    oq_cursor_next(cursor);
    size_t start = cursor->at;
    uint32_t code = oq_cursor_peek(cursor);
    while (code != '"' && code != 0) {
        oq_cursor_next(cursor);
        code = oq_cursor_peek(cursor);
    }
    size_t end = cursor->at;
    if (code == 0) {
        oq_cursor_fail(cursor, place, "This quotation is not closed.", NULL);
        return NULL;
    }
    oq_cursor_next(cursor);
    return cursor_slice(cursor, start, end);
}

static bool cursor_ends_word(const oq_cursor *cursor, uint32_t code) {
    return code == 0 || code == ';' || code == '#' || code == '\n' ||
           cursor_is_space(cursor, code);
}

OQ_FN char *oq_cursor_text(oq_cursor *cursor) {
    oq_cursor_space(cursor);
    if (oq_cursor_peek(cursor) == '"') return cursor_quoted(cursor);
    size_t start = cursor->at;
    while (!cursor_ends_word(cursor, oq_cursor_peek(cursor)))
        oq_cursor_next(cursor);
    if (cursor->at == start) {
        oq_cursor_fail(cursor, oq_cursor_place(cursor),
                       "A word or a \"quoted text\" is wanted here.", NULL);
        return NULL;
    }
    return cursor_slice(cursor, start, cursor->at);
}

static int cursor_hex_digit(uint32_t code) {
    if (code >= '0' && code <= '9') return (int)(code - '0');
    if (code >= 'a' && code <= 'f') return (int)(code - 'a' + 10);
    if (code >= 'A' && code <= 'F') return (int)(code - 'A' + 10);
    return -1;
}

static uint32_t cursor_hex(oq_cursor *cursor, size_t least, size_t most) {
    uint32_t value = 0;
    size_t count = 0;
    oq_place place = oq_cursor_place(cursor);
    for (; count < most; count++) {
        int digit = cursor_hex_digit(oq_cursor_peek(cursor));
        if (digit < 0) break;
        value = value * 16 + (uint32_t)digit;
        oq_cursor_next(cursor);
    }
    bool bad = count < least || value == 0 || value > 0x10FFFF ||
               (value >= 0xD800 && value < 0xE000);
    if (!bad) return value;
    oq_cursor_fail(cursor, place,
                   "\\uXXXX with four digits or \\u{X}, a code point of "
                   "Unicode, is wanted here.",
                   NULL);
    return 0;
}

static uint32_t cursor_escape(oq_cursor *cursor) {
    oq_place place = oq_cursor_place(cursor);
    oq_cursor_next(cursor);
    if (oq_cursor_next(cursor) != 'u') {
        oq_cursor_fail(cursor, place, "Only \\u may follow a backslash.", NULL);
        return 0;
    }
    if (oq_cursor_peek(cursor) != '{') return cursor_hex(cursor, 4, 4);
    oq_cursor_next(cursor);
    uint32_t code = cursor_hex(cursor, 1, 6);
    if (oq_cursor_next(cursor) == '}') return code;
    oq_cursor_fail(cursor, place, "This \\u{ is not closed by }.", NULL);
    return 0;
}

/* 'x': one code point; '' and longer texts are mistakes. */
static uint32_t cursor_single(oq_cursor *cursor) {
    oq_place place = oq_cursor_place(cursor);
    oq_cursor_next(cursor);
    uint32_t code = oq_cursor_next(cursor);
    if (code != 0 && code != '\'' && oq_cursor_next(cursor) == '\'')
        return code;
    oq_cursor_fail(cursor, place,
                   "Quotes hold exactly one code point, as in ';'.", NULL);
    return 0;
}

OQ_FN bool oq_cursor_at_literal(const oq_cursor *cursor) {
    uint32_t code = oq_cursor_peek(cursor);
    if (code <= ' ' || oq_is_arrow(code)) return false;
    return code >= 128 || strchr(";#{}[]()*+?^$@!\"|&<>", (int)code) == NULL;
}

OQ_FN uint32_t oq_cursor_literal(oq_cursor *cursor) {
    uint32_t code = oq_cursor_peek(cursor);
    if (!oq_cursor_at_literal(cursor)) return 0;
    if (code == '\\') return cursor_escape(cursor);
    if (code == '\'') return cursor_single(cursor);
    return oq_cursor_next(cursor);
}

OQ_FN bool oq_codes_add(oq_cursor *cursor, oq_codes *codes, size_t *room,
                        uint32_t code) {
    if (codes->count == *room) {
        size_t more = *room * 2 + 8;
        uint32_t *grown = oq_arena_get(cursor->arena, more * sizeof(uint32_t));
        if (grown == NULL) return oq_cursor_no_memory(cursor);
        if (codes->count != 0)
            memcpy(grown, codes->at, codes->count * sizeof(uint32_t));
        codes->at = grown;
        *room = more;
    }
    codes->at[codes->count++] = code;
    return true;
}
