/*
 * element.c - elements of XML, of which any name may be: <dc:title>, <string
 * name="a">, </tovar>. One is known by what no text has: that it closes, has a
 * value in quotes, is closed in the same line, or stands alone in it or between
 * tags. So <Paxtakor> in a sentence is none. Instructions (<?xml ...?>) and
 * <![CDATA[ too. Invariant: nothing beyond a line end is looked at, but for what
 * tag.c sees to, and no more than ELEMENT_CONTENT bytes behind a tag.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { ELEMENT_CONTENT = 1024 };

static bool element_is_part(uint32_t code) {
    return oq_is_ascii_letter(code) || oq_is_ascii_digit(code) ||
           code == '_' || code == '-' || code == '.' || code == ':';
}

/* Where the name ends that begins at "at"; there if none does. */
static size_t element_name(const uint8_t *text, size_t size, size_t at) {
    uint32_t first = oq_code_at(text, size, at);
    if (!oq_is_ascii_letter(first) && first != '_') return at;
    while (at < size && element_is_part(text[at]))
        at++;
    return at;
}

/* Where the ">" is of a tag; "size" if the line or another tag comes before. */
static size_t element_close(const uint8_t *text, size_t size, size_t at) {
    while (at < size && text[at] != '>')
        if (text[at] == '<' || text[at++] == '\n') return size;
    return at;
}

/* Whether a name with a value in quotes stands behind a blank at "at". */
static bool element_has_value(const uint8_t *text, size_t size, size_t at) {
    size_t name = oq_blanks_end(text, size, at);
    size_t end = element_name(text, size, name);
    if (name == at || end == name) return false;
    end = oq_blanks_end(text, size, end);
    if (oq_code_at(text, size, end) != '=') return false;
    uint32_t quote =
        oq_code_at(text, size, oq_blanks_end(text, size, end + 1));
    return quote == '"' || quote == '\'';
}

/* Whether the element closes in the line, near enough. */
static bool element_is_closed(const uint8_t *text, size_t size, size_t at,
                              const uint8_t *name, size_t length) {
    size_t end = size - at > ELEMENT_CONTENT ? at + ELEMENT_CONTENT : size;
    for (; at + length + 2 < end && text[at] != '\n'; at++)
        if (text[at] == '<' && text[at + 1] == '/' &&
            memcmp(text + at + 2, name, length) == 0 &&
            text[at + 2 + length] == '>')
            return true;
    return false;
}

/* Whether tags touch the tag [start, end) on both sides, or blanks alone are
 * between it and the line's start or end. */
static bool element_is_apart(const uint8_t *text, size_t size, size_t start,
                             size_t end) {
    bool before = start > 0 && text[start - 1] == '>';
    bool behind = end < size && text[end] == '<';
    while (start > 0 && oq_is_blank(text[start - 1]))
        start--;
    end = oq_blanks_end(text, size, end);
    return (before || start == 0 || text[start - 1] == '\n') &&
           (behind || end == size || text[end] == '\n');
}

/* <?xml ...?>, <?= ...?> and what else is for programs alone, in one line. */
static size_t element_instruction(const uint8_t *text, size_t size,
                                  size_t start) {
    size_t name = start + 2, end = element_name(text, size, name);
    size_t close = element_close(text, size, end);
    bool named = end > name || oq_code_at(text, size, name) == '=';
    bool whole = named && close < size && text[close - 1] == '?';
    return whole ? close + 1 : start;
}

/* Whether a tag has what no text has: "name", and its ">" at "close". */
static bool element_is_tag(const uint8_t *text, size_t size, size_t start,
                           oq_range name, size_t close) {
    size_t inside = oq_blanks_end(text, size, name.end);
    if (text[start + 1] == '/') return inside == close;
    if (inside == close)
        return element_is_apart(text, size, start, close + 1) ||
               element_is_closed(text, size, close, text + name.start,
                                 name.end - name.start);
    return (text[inside] == '/' && inside + 1 == close) ||
           element_has_value(text, size, name.end);
}

/* Whether the line ends in a tag that goes on in the next one: an attribute is
 * behind its name, or the name alone is in the line. */
static bool element_goes_on(const uint8_t *text, size_t size, size_t start,
                            size_t name_end) {
    size_t at = name_end;
    while (at < size && text[at] != '<' && text[at] != '\n')
        at++;
    if (at < size && text[at] == '<') return false;
    if (element_has_value(text, size, name_end)) return true;
    return at < size && oq_blanks_end(text, size, name_end) == at &&
           element_is_apart(text, size, start, at);
}

OQ_FN size_t oq_element_end(const uint8_t *text, size_t size, size_t start,
                            oq_code *code) {
    static const char data[] = "<![CDATA[";
    size_t length = sizeof data - 1, next = start + 1;
    if (size - start >= length && memcmp(text + start, data, length) == 0)
        return start + length;
    uint32_t sign = oq_code_at(text, size, next);
    if (sign == '?') return element_instruction(text, size, start);
    oq_range name = {sign == '/' ? next + 1 : next, 0};
    name.end = element_name(text, size, name.start);
    if (name.end == name.start) return start;
    size_t close = element_close(text, size, name.end);
    if (close == size && sign != '/' &&
        element_goes_on(text, size, start, name.end))
        return oq_tag_open(text, size, name.end, 0, code);
    bool tag =
        close < size && element_is_tag(text, size, start, name, close);
    return tag ? close + 1 : start;
}
