/*
 * key.c - names of JSON, which programs look up: "name": "Salom". One is a word
 * in ASCII and in quotes, behind "{" or "," or the blanks that a line begins
 * with, and has a value behind it; true, false and null are kept with it. In a
 * sentence, "Salom": dedi, it is text. Invariant: no more than KEY_MOST bytes
 * before a sign are read, but for blanks at a line's start.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { KEY_MOST = 64, KEY_INDENT_MOST = 64 };

static bool key_has(uint8_t c) {
    return oq_is_ascii_letter(c) || oq_is_ascii_digit(c) || c == '_' ||
           c == '-' || c == '.' || c == '$' || c == '@';
}

static bool key_is_blank(uint8_t c) {
    return c == ' ' || c == '\t';
}

/* Whether a name may stand behind what is before its quote at "quote"; behind a
 * comma, and first in a line, one that begins with a capital is a word. */
static bool key_stands(const uint8_t *text, size_t from, size_t quote) {
    size_t at = quote;
    while (at > from && quote - at < KEY_INDENT_MOST &&
           key_is_blank(text[at - 1]))
        at--;
    bool first = at == 0 || text[at - 1] == '\n';
    if (first ? at < quote : text[at - 1] == '{') return true;
    return (first || text[at - 1] == ',') &&
           !oq_is_ascii_upper(text[quote + 1]);
}

/* Where a word of JSON ends that stands at "at"; there if it is none. */
static size_t key_word(const uint8_t *text, size_t size, size_t at) {
    size_t end = at;
    while (end < size && oq_is_ascii_lower(text[end]))
        end++;
    bool word = oq_is_listed(" true false null ", text + at, end - at) &&
                !oq_is_wordlike(oq_code_at(text, size, end));
    return word ? end : at;
}

/* Where a name with its value ends that has its colon at "colon"; there if no
 * value may begin behind it. */
static size_t key_end(const uint8_t *text, size_t size, size_t colon) {
    size_t at = colon + 1;
    while (at < size && key_is_blank(text[at]))
        at++;
    if (at == size || oq_is_ascii_digit(text[at]) ||
        (text[at] != 0 && strchr("\r\n\"{[-", text[at]) != NULL))
        return colon + 1;
    size_t end = key_word(text, size, at);
    return end > at ? end : colon;
}

OQ_FN oq_range oq_key_at(const uint8_t *text, size_t size, size_t from,
                         size_t sign) {
    const oq_range none = {sign, sign};
    size_t start = sign, end;
    while (start > from && sign - start < KEY_MOST && key_has(text[start - 1]))
        start--;
    if (start == sign || start == from || text[start - 1] != '"') return none;
    if (!key_stands(text, from, start - 1)) return none;
    end = key_end(text, size, sign + 1);
    return end > sign + 1 ? (oq_range){start, end} : none;
}
