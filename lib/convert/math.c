/*
 * math.c - formulas of TeX in a line: $x^2$, $$a = b$$. As in Markdown no blank
 * stands behind the first sign nor before the last, and no digit behind that; and
 * what is between is a letter, or has a sign that prices and variables have not.
 * Invariant: a line is read no further than MATH_MOST bytes, nor than a letter
 * beyond ASCII.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { MATH_MOST = 256, MATH_WORD = 4 /* letters that no formula has in a row */ };

static bool math_is_sign(uint8_t c) {
    return c == '\\' || c == '^' || c == '_' || c == '=' || c == '{';
}

/* Whether a word stands at "at" that is none of a formula: in braces, as of \text,
 * and behind a backslash there are words. */
static bool math_is_word(const uint8_t *text, size_t size, size_t at) {
    size_t end = at;
    uint8_t before = text[at - 1];
    while (end < size && oq_is_ascii_letter(text[end]))
        end++;
    return end - at >= MATH_WORD && before != '\\' && before != '{' &&
           !oq_is_ascii_letter(before);
}

/* Whether what is in [start, end) is a formula. */
static bool math_is_formula(const uint8_t *text, size_t start, size_t end) {
    bool sign = false;
    if (end - start == 1) return oq_is_ascii_letter(text[start]);
    for (size_t at = start; at < end; at++) {
        if (text[at] >= 0x80 || math_is_word(text, end, at)) return false;
        sign = sign || math_is_sign(text[at]);
    }
    return sign;
}

/* The next sign from "at" on, in the line; "size" if there is none. */
static size_t math_next(const uint8_t *text, size_t size, size_t at) {
    size_t most = size - at > MATH_MOST ? at + MATH_MOST : size;
    while (at < most && text[at] != '$' && text[at] != '\n')
        at++;
    return at < most && text[at] == '$' ? at : size;
}

OQ_FN size_t oq_math_end(const uint8_t *text, size_t size, size_t sign) {
    size_t two = oq_code_at(text, size, sign + 1) == '$', start = sign + 1 + two;
    size_t end = math_next(text, size, start);
    if (end == size || end == start || text[start] <= ' ' || text[end - 1] <= ' ')
        return sign;
    size_t behind = end + 1 + (two && oq_code_at(text, size, end + 1) == '$');
    bool whole = behind == end + 1 + two &&
                 !oq_is_ascii_digit(oq_code_at(text, size, behind)) &&
                 !oq_is_hidden(text, sign, '\\');
    return whole && math_is_formula(text, start, end) ? behind : sign;
}
