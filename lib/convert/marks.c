/*
 * marks.c - punctuation and digits of a script: what of the text between words
 * is written with another sign. Only what belongs to the text is: a number
 * that touches what is kept, or a sign of code before it ($1, &#39;), is as it
 * was, and so is a comma inside a number. Invariant: the answer for a place
 * depends on the piece of text alone.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "engine.h"
#include "glance.h"

/* Where the character before "at" begins; at > 0. */
static size_t marks_back(const uint8_t *text, size_t at) {
    do at--;
    while (at > 0 && (text[at] & 0xC0) == 0x80);
    return at;
}

static bool marks_digit_at(const uint8_t *text, size_t size, size_t at) {
    return at < size && oq_is_digit(oq_utf8_get(text, &at));
}

static bool marks_digit_before(const uint8_t *text, size_t at) {
    if (at == 0) return false;
    size_t before = marks_back(text, at);
    return oq_is_digit(oq_utf8_get(text, &before));
}

/* A semicolon that ends &name; or &#39; of HTML. */
static bool marks_ends_entity(const uint8_t *text, size_t at) {
    while (at > 0 && (oq_is_ascii_letter(text[at - 1]) ||
                      (text[at - 1] >= '0' && text[at - 1] <= '9') ||
                      text[at - 1] == '#'))
        at--;
    return at > 0 && text[at - 1] == '&';
}

/* Whether the digits [start, end) are a number of the text. */
static bool marks_is_number(const oq_gap *gap, size_t start, size_t end) {
    if (start == gap->kept_end || (end == gap->end && end < gap->size))
        return false;
    return start == 0 || gap->text[start - 1] == 0 ||
           strchr("#$%&@\\{=_", gap->text[start - 1]) == NULL;
}

static bool marks_is_of_text(oq_gap *gap, uint32_t code, size_t at,
                             size_t next) {
    if (oq_is_digit(code)) {
        if (at < gap->number_end) return gap->number;
        gap->number_end = next;
        while (marks_digit_at(gap->text, gap->end, gap->number_end))
            oq_utf8_get(gap->text, &gap->number_end);
        gap->number = marks_is_number(gap, at, gap->number_end);
        return gap->number;
    }
    if (code >= 0x80) return true;
    if (marks_digit_before(gap->text, at) &&
        marks_digit_at(gap->text, gap->size, next))
        return false;
    return code != ';' || !marks_ends_entity(gap->text, at);
}

OQ_FN uint32_t oq_mark_at(const oq_engine *engine, oq_gap *gap, size_t at,
                          size_t *next) {
    uint32_t code = oq_utf8_get(gap->text, next);
    for (uint32_t i = 0; i < engine->mark_count; i++)
        if (engine->marks[i].from == code)
            return marks_is_of_text(gap, code, at, *next) ? engine->marks[i].to
                                                          : 0;
    return 0;
}
