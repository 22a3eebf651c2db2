/*
 * code.c - text that is none, from a line to a later one: what stands in <script>,
 * <style>, <code>, <math> and <syntaxhighlight>, and in blocks of Markdown that
 * name a language (```python). In the midst of a line such a tag may be what a
 * sentence is about, so its content goes as far as the line; at the start of one,
 * until it is closed, but no further than the line that CODE_MOST bytes end in.
 * Invariant: what is open at the end of a stretch is all that is remembered of it,
 * so the result does not depend on where that is.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { CODE_MOST = 1 << 20, CODE_NONE = 0, CODE_FENCE = 1, CODE_NAME_MOST = 15 };

/* What is open, by number: nothing, a block, elements. */
static const char code_names[][CODE_NAME_MOST + 1] = {
    "", "```", "script", "style", "code", "math", "syntaxhighlight"};

/* ---------------------------------------------------------------- the end -- */

static size_t code_line_end(const uint8_t *text, size_t size, size_t at) {
    const uint8_t *end = at < size ? memchr(text + at, '\n', size - at) : NULL;
    return end != NULL ? (size_t)(end - text) : size;
}

/* Where the row of "`" ends that a line begins with; its start if that is short. */
static size_t code_row(const uint8_t *text, size_t size, size_t line) {
    size_t at = line;
    while (at < size && text[at] == '`')
        at++;
    return at - line >= 3 ? at : line;
}

/* Where the tag is that closes an element; "size" if none does. */
static size_t code_find_tag(const uint8_t *text, size_t size, size_t at,
                            const char *name) {
    size_t length = strlen(name);
    for (; at < size; at++) {
        const uint8_t *sign = memchr(text + at, '<', size - at);
        if (sign == NULL) return size;
        at = (size_t)(sign - text);
        if (size - at < length + 2 || text[at + 1] != '/') continue;
        size_t same = 0;
        while (same < length && (text[at + 2 + same] | 32) == name[same])
            same++;
        if (same == length) return at;
    }
    return size;
}

/* Where the block ends, behind the row of a line of nothing else; "size" if it
 * does not. "at" begins a line. */
static size_t code_find_row(const uint8_t *text, size_t size, size_t at,
                            bool *found) {
    for (; at < size; at = code_line_end(text, size, at) + 1) {
        size_t row = oq_blanks_end(text, size, at), end = code_row(text, size, row);
        size_t behind = oq_blanks_end(text, size, end);
        *found = end > row && (behind == size || text[behind] == '\n');
        if (*found) return end;
    }
    return size;
}

/* How far what is open may go from "at" on: "size", or the end of the line where
 * its bytes are used up. */
static size_t code_most(const uint8_t *text, size_t size, size_t at,
                        const oq_code *code) {
    if (size - at <= code->left) return size;
    size_t last = code->left > 0 ? at + code->left - 1 : at;
    size_t end = code_line_end(text, size, last);
    return end < size ? end + 1 : size;
}

/* Where what is open ends. */
static size_t code_end(const uint8_t *text, size_t size, size_t at,
                       oq_code *code) {
    size_t most = code_most(text, size, at, code), end;
    bool found;
    if (code->open == CODE_FENCE) {
        end = code_find_row(text, most, at, &found);
    } else {
        end = code_find_tag(text, most, at, code_names[code->open]);
        found = end < most;
    }
    code->left -= size - at < code->left ? size - at : code->left;
    bool used = code->left == 0 && most > 0 && text[most - 1] == '\n';
    if (found || most < size || used) code->open = CODE_NONE;
    return found ? end : most;
}

OQ_FN size_t oq_code_rest(const uint8_t *text, size_t size, oq_code *code) {
    if (code->open >= OQ_CODE_TAG) return oq_tag_rest(text, size, code);
    return code->open != CODE_NONE ? code_end(text, size, 0, code) : 0;
}

/* -------------------------------------------------------------- the start -- */

OQ_FN uint8_t oq_code_number(const uint8_t *name, size_t length) {
    for (uint8_t i = CODE_FENCE + 1; i < OQ_COUNT(code_names); i++) {
        size_t same = 0;
        while (same < length && (name[same] | 32) == code_names[i][same])
            same++;
        if (same == length && code_names[i][same] == 0) return i;
    }
    return CODE_NONE;
}

/* Whether a line goes on behind a tag [start, end) as no sentence does: with blanks
 * and tags before it alone, and no blank before what follows. */
static bool code_begins_line(const uint8_t *text, size_t size, size_t start,
                             size_t end) {
    while (start > 0 && oq_is_blank(text[start - 1]))
        start--;
    if (start > 0 && text[start - 1] != '\n' && text[start - 1] != '>')
        return false;
    size_t next = oq_blanks_end(text, size, end);
    return next == end || next == size || text[next] == '\n';
}

/* Where an element ends that is open from "end" on; "begins": at a line's start. */
static size_t code_content(const uint8_t *text, size_t size, size_t end,
                           uint8_t number, bool begins, oq_code *code) {
    size_t line = code_line_end(text, size, end);
    size_t close = code_find_tag(text, line, end, code_names[number]);
    if (close < line || !begins) return close;
    *code = (oq_code){number, CODE_MOST, 0};
    return code_end(text, size, end, code);
}

OQ_FN size_t oq_code_tag(const uint8_t *text, size_t size, size_t start,
                         size_t end, oq_range name, oq_code *code) {
    bool opens = text[name.start - 1] == '<' && text[end - 2] != '/';
    uint8_t number = oq_code_number(text + name.start, name.end - name.start);
    if (!opens || number == CODE_NONE) return end;
    return code_content(text, size, end, number,
                        code_begins_line(text, size, start, end), code);
}

OQ_FN size_t oq_code_behind(const uint8_t *text, size_t size, size_t end,
                            uint8_t element, oq_code *code) {
    return code_content(text, size, end, element, true, code);
}

/* Whether a word says that a block is of a language, and not plain text. */
static bool code_is_language(const uint8_t *word, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (word[i] <= ' ' || word[i] >= 0x7F || word[i] == '`') return false;
    return length > 0 && length <= CODE_NAME_MOST &&
           oq_is_ascii_letter(word[0]) &&
           !oq_is_listed(" text txt plain plaintext ", word, length);
}

OQ_FN size_t oq_code_fence(const uint8_t *text, size_t size, size_t line,
                           oq_code *code) {
    size_t end = code_line_end(text, size, line), word, behind;
    word = oq_blanks_end(text, end, code_row(text, end, line));
    for (behind = word; behind < end && !oq_is_blank(text[behind]);)
        behind++;
    if (text[line] != '`' || code_row(text, end, line) == line ||
        !code_is_language(text + word, behind - word) ||
        oq_blanks_end(text, end, behind) != end)
        return line;
    *code = (oq_code){CODE_FENCE, CODE_MOST, 0};
    return code_end(text, size, end < size ? end + 1 : size, code);
}
