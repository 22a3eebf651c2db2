/*
 * identifier.c - names of programs with an underscore between their parts
 * (str_replace, MAX_LENGTH, config.max_length), or with empty brackets behind them
 * (print(), obj.name()): nobody would find them in other
 * letters, and half of one is no word of any language. Names of pages
 * (Alisher_Navoiy) and hashtags (#yangi_yil) are text. Invariant: no more than
 * IDENTIFIER_MOST bytes on either side of a sign are read.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { IDENTIFIER_MOST = 64 };

static bool identifier_has(uint8_t c) {
    return oq_is_ascii_letter(c) || oq_is_ascii_digit(c) || c == '_' ||
           c == '.';
}

/* Whether a letter, or an apostrophe on a letter, stands before "at". */
static bool identifier_is_behind(const uint8_t *text, size_t at) {
    uint32_t before = oq_code_before(text, at);
    if (before == '#') return true;
    if (oq_is_apostrophe(before))
        before = oq_code_before(text, at - oq_code_size(before));
    return oq_is_wordlike(before);
}

/* The same behind it. */
static bool identifier_is_before(const uint8_t *text, size_t size, size_t at) {
    uint32_t next = oq_code_at(text, size, at);
    if (oq_is_apostrophe(next))
        next = oq_code_at(text, size, at + oq_code_size(next));
    return oq_is_wordlike(next);
}

/* Whether no part begins as a name does: with a capital and a small letter. */
static bool identifier_is_level(const uint8_t *text, size_t start, size_t end) {
    for (size_t at = start; at + 1 < end; at++) {
        bool first = at == start || !oq_is_ascii_letter(text[at - 1]);
        if (first && oq_is_ascii_upper(text[at]) &&
            oq_is_ascii_lower(text[at + 1]))
            return false;
    }
    return true;
}

OQ_FN oq_range oq_identifier_at(const uint8_t *text, size_t size, size_t from,
                                size_t sign) {
    const oq_range none = {sign, sign};
    size_t start = sign, end = sign;
    while (start > from && sign - start < IDENTIFIER_MOST &&
           identifier_has(text[start - 1]))
        start--;
    while (end < size && end - sign < IDENTIFIER_MOST &&
           identifier_has(text[end]))
        end++;
    while (end > sign && !oq_is_ascii_letter(text[end - 1]) &&
           !oq_is_ascii_digit(text[end - 1]))
        end--;
    while (start < sign && !oq_is_ascii_letter(text[start]))
        start++;
    bool inside = start < sign && end > sign + 1 && text[sign - 1] != '.' &&
                  !identifier_is_behind(text, start) &&
                  !identifier_is_before(text, size, end);
    return inside && identifier_is_level(text, start, end)
               ? (oq_range){start, end}
               : none;
}

OQ_FN oq_range oq_call_at(const uint8_t *text, size_t from, size_t sign) {
    size_t start = sign;
    while (start > from && sign - start < IDENTIFIER_MOST &&
           identifier_has(text[start - 1]))
        start--;
    while (start < sign && !oq_is_ascii_letter(text[start]))
        start++;
    return identifier_is_behind(text, start) ? (oq_range){sign, sign}
                                             : (oq_range){start, sign};
}
