/*
 * span.c - code in a line of Markdown: `git commit`, and ``a`b`` with a row of
 * two. The same sign is typed for an apostrophe (o`zbek): so a span stands apart
 * from letters, and there is none where one of its kind stands between letters
 * close by. Invariant: no more than the line is looked at, and of a line that has
 * no span no byte more often than a few times.
 * Source: CommonMark 0.31.2, section 6.1, code spans.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { SPAN_ROW_MOST = 2, SPAN_NEAR = 128 /* bytes on either side */ };

static size_t span_row_end(const uint8_t *text, size_t size, size_t at) {
    while (at < size && text[at] == '`')
        at++;
    return at;
}

static bool span_is_word(uint32_t code) {
    return oq_is_wordlike(code) || oq_is_ascii_digit(code);
}

/* Whether what stands at "at" is an apostrophe: between two letters. */
static bool span_is_apostrophe(const uint8_t *text, size_t size, size_t at) {
    return text[at] == '`' && oq_is_wordlike(oq_code_before(text, at)) &&
           oq_is_wordlike(oq_code_at(text, size, at + 1));
}

/* Whether there is one on either side of a span, in its line and from "from" on. */
static bool span_is_among_apostrophes(const uint8_t *text, size_t size,
                                      size_t from, oq_range span) {
    size_t floor = span.start - from > SPAN_NEAR ? span.start - SPAN_NEAR : from;
    size_t roof = size - span.end > SPAN_NEAR ? span.end + SPAN_NEAR : size;
    for (size_t at = span.start; at > floor && text[at - 1] != '\n'; at--)
        if (span_is_apostrophe(text, size, at - 1)) return true;
    for (size_t at = span.end; at < roof && text[at] != '\n'; at++)
        if (span_is_apostrophe(text, size, at)) return true;
    return false;
}

/* Where the next row of as many signs begins in the line; "size" if none does. */
static size_t span_close(const uint8_t *text, size_t size, size_t at,
                         size_t count) {
    for (size_t end; at < size && text[at] != '\n'; at = end + (end == at)) {
        end = span_row_end(text, size, at);
        if (end - at == count) return at;
    }
    return size;
}

/* Whether a row may begin a span: not behind a letter, a sign of its kind or one
 * that hides it. */
static bool span_begins(const uint8_t *text, size_t row, size_t end) {
    uint32_t before = oq_code_before(text, row);
    return end - row <= SPAN_ROW_MOST && !span_is_word(before) &&
           !oq_is_apostrophe(before) && !oq_is_hidden(text, row, '\\');
}

OQ_FN size_t oq_span_end(const uint8_t *text, size_t size, size_t from,
                         size_t row) {
    size_t start = span_row_end(text, size, row), count = start - row;
    if (!span_begins(text, row, start)) return row;
    size_t close = span_close(text, size, start, count), end = close + count;
    if (close == size || span_is_word(oq_code_at(text, size, end))) return row;
    bool wide = oq_is_blank(text[start]);
    if (wide != oq_is_blank(text[close - 1]) || (wide && count == 1)) return row;
    oq_range span = {row, end};
    return span_is_among_apostrophes(text, size, from, span) ? row : end;
}
