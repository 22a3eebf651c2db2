/*
 * placeholder.c - names that programs put a text in place of, and would not
 * find any more in other letters: {{SITENAME}} and the name of
 * {{PLURAL:$1|...}} in wikis, ${name} of shells and templates, {{ name.name }} and
 * {% if name %} of those of pages, %(name)s of Python and gettext. A name is one
 * word in ASCII; a word in single braces is text but in JSON. Invariant: what was passed over is
 * not looked at again, but for what may be a block, so the work is linear.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { PLACEHOLDER_BLOCK = 256 /* bytes */ };

/* Where a name ends that begins at "at". */
static size_t placeholder_name(const uint8_t *text, size_t size, size_t at) {
    while (at < size &&
           (oq_is_ascii_letter(text[at]) || oq_is_ascii_digit(text[at]) ||
            text[at] == '_' || text[at] == '#' || text[at] == '-'))
        at++;
    return at;
}

static size_t placeholder_blanks(const uint8_t *text, size_t size, size_t at) {
    while (at < size && text[at] == ' ')
        at++;
    return at;
}

/* {{ name.name }}, {{ name | filter }}: where the name ends, behind blanks. */
static size_t placeholder_spaced(const uint8_t *text, size_t size,
                                 size_t start) {
    size_t name = placeholder_blanks(text, size, start), end = name;
    while (end < size && (placeholder_name(text, size, end) > end ||
                          (end > name && text[end] == '.')))
        end += text[end] == '.' ? 1 : placeholder_name(text, size, end) - end;
    size_t behind = placeholder_blanks(text, size, end);
    bool closed = behind < size && (text[behind] == '|' || text[behind] == '}');
    return end > name && closed ? end : start;
}

/* {{NAME}}, {{NAME|...}}, {{NAME:NAME}}; of {{NAME:text the name alone. */
static size_t placeholder_template(const uint8_t *text, size_t size,
                                   size_t start) {
    if (start < size && text[start] == ' ')
        return placeholder_spaced(text, size, start);
    size_t end = placeholder_name(text, size, start);
    if (end == start || end == size) return start;
    if (text[end] == '|' || text[end] == '}') return end;
    if (text[end] != ':') return start;
    size_t whole = end;
    while (whole < size && text[whole] == ':')
        whole = placeholder_name(text, size, whole + 1);
    return whole < size && text[whole] == '}' ? whole : end;
}

/* The letter that says how to write what is put in: %(count)05d. */
static size_t placeholder_kind(const uint8_t *text, size_t size, size_t at) {
    size_t end = at;
    while (end < size && oq_is_ascii_digit(text[end]))
        end++;
    bool kind = end < size && strchr("diouxXeEfFgGcrs", text[end]) != NULL &&
                !oq_is_wordlike(oq_code_at(text, size, end + 1));
    return kind ? end + 1 : at;
}

/* Where a block ends that has its first "%" at "at", {% if name %}, in the line;
 * there if it is none. */
static size_t placeholder_block(const uint8_t *text, size_t size, size_t at) {
    size_t end = at + 1;
    while (end < size && end - at < PLACEHOLDER_BLOCK && text[end] != '%' &&
           text[end] != '\n')
        end++;
    bool block = end + 1 < size && text[end] == '%' && text[end + 1] == '}';
    return block ? end + 1 : at;
}

/* The name behind a "{" that stands in a value of JSON, "a": "Salom, {name}!"; what
 * is before it in the line tells. */
static oq_range placeholder_value(const uint8_t *text, size_t size, size_t at) {
    const oq_range none = {at + 1, at + 1};
    size_t end = placeholder_name(text, size, at + 1);
    bool closed = end < size && (text[end] == '}' || text[end] == ',');
    if (end == at + 1 || !closed) return none;
    for (size_t from = at; from > 1 && at - from < PLACEHOLDER_BLOCK; from--) {
        if (text[from - 1] == '\n') break;
        if (text[from - 1] == ':' && text[from - 2] == '"')
            return (oq_range){at + 1, end};
    }
    return none;
}

/* The name behind the opening sign at "at"; empty if there is none. */
static oq_range placeholder_at(const uint8_t *text, size_t size, size_t at) {
    size_t start = at + 1, end;
    if (oq_is_hidden(text, at, '%')) return (oq_range){start, start};
    if (text[at] == '{' && start < size && text[start] == '{') {
        start++;
        return (oq_range){start, placeholder_template(text, size, start)};
    }
    if (text[at] == '{' && (at == 0 || text[at - 1] != '$'))
        return placeholder_value(text, size, at);
    if (text[at] == '%' && (start == size || text[start++] != '('))
        return (oq_range){start, start};
    end = placeholder_name(text, size, start);
    if (end == size || text[end] != (text[at] == '{' ? '}' : ')'))
        end = start;
    else if (text[at] == '%')
        end = placeholder_kind(text, size, end + 1);
    return (oq_range){start, end};
}

OQ_FN bool oq_placeholder_at(const uint8_t *text, size_t size, size_t *done,
                             size_t sign, oq_ranges *found) {
    if (text[sign] == '$') sign++;
    if (sign < *done) return true;
    bool block = text[sign] == '%' && sign > 0 && text[sign - 1] == '{';
    oq_range range =
        block ? (oq_range){sign, placeholder_block(text, size, sign)}
              : placeholder_at(text, size, sign);
    *done = range.end > sign ? range.end : sign + 1;
    return range.end <= range.start ||
           oq_ranges_add(found, range.start, range.end);
}
