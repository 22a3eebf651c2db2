/*
 * markup.c - what programs read in a text: tags of HTML, wikis and subtitles
 * (<i>, </p>, <a href="...">), entities (&nbsp;), formats (%s, %1$d), paths of
 * Windows (C:\Users), and what element.c, escape.c, link.c, span.c, identifier.c
 * and key.c find. A tag is kept whole, with the values of its attributes; what
 * stands between tags is text, but for that of <script>, <math> and the like
 * (code.c). <b> is a tag and <Paxtakor> is none, for the names are listed.
 * Invariant: what was passed over is not looked at again, and nothing beyond a
 * line end but what tag.c and code.c see to, so the work is linear.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { MARKUP_NAME_MOST = 15, MARKUP_ENTITY_MOST = 32 };

/* The elements of HTML, those of 4.01 too, and of MediaWiki. */
static const char markup_names[] =
    " a abbr acronym address area article aside audio b base bdi bdo big "
    "blockquote body br button canvas caption center cite code col colgroup "
    "data datalist dd del details dfn dialog dir div dl doctype dt em embed fieldset "
    "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head "
    "header hr html i iframe img input ins kbd label legend li link main map "
    "mark menu meta meter nav noframes noscript object ol optgroup option "
    "output p param picture pre progress q rp rt ruby s samp script section "
    "select small source span strike strong style sub summary sup svg table "
    "tbody td template textarea tfoot th thead time title tr track tt u ul var "
    "video wbr gallery includeonly math noinclude nowiki onlyinclude poem ref "
    "references syntaxhighlight ";

static bool markup_is_name(uint8_t c) {
    return oq_is_ascii_letter(c) || oq_is_ascii_digit(c);
}

/* Whether a list has the name of [start, end), in small letters or capitals. */
static bool markup_is_listed(const char *names, const uint8_t *text,
                             size_t start, size_t end) {
    uint8_t small[MARKUP_NAME_MOST];
    size_t size = end - start;
    if (size > MARKUP_NAME_MOST) return false;
    for (size_t i = 0; i < size; i++)
        small[i] = text[start + i] | 32;
    return oq_is_listed(names, small, size);
}

/* Whether a tag that its line does not close goes on in the next one: an attribute
 * is behind its name, or nothing; a letter at the end of a text is none (a <b). */
static bool markup_goes_on(const uint8_t *text, size_t size, size_t name,
                           size_t end) {
    size_t next = oq_blanks_end(text, size, end);
    if (next == size) return end - name > 1;
    return text[next] == '\n' || oq_tag_has(text, size, end);
}

/* Where the tag ends that begins at "start", be it in a later line; behind its
 * name, if that is no letter alone, if another one begins before, or the line ends;
 * "start" if it is none. */
static size_t markup_tag(const uint8_t *text, size_t size, size_t start,
                         oq_code *code) {
    size_t at = start + 1;
    at += at < size && (text[at] == '/' || text[at] == '!');
    size_t name = at, end = at;
    while (end < size && markup_is_name(text[end]))
        end++;
    uint32_t next = oq_code_at(text, size, end);
    bool named = next == '>' || next == '/' || next <= ' ';
    if (!named || !markup_is_listed(markup_names, text, name, end))
        return oq_element_end(text, size, start, code);
    for (at = end; at < size && text[at] != '\n' && text[at] != '<'; at++)
        if (text[at] == '>')
            return oq_code_tag(text, size, start, at + 1,
                               (oq_range){name, end}, code);
    bool breaks = at == size || text[at] == '\n';
    if (breaks && name == start + 1 && markup_goes_on(text, size, name, end))
        return oq_tag_open(text, size, end,
                           oq_code_number(text + name, end - name), code);
    return end - start > 2 ? end : start;
}

/* The same of an entity: &nbsp; &#39; &#x2019; */
static size_t markup_entity(const uint8_t *text, size_t size, size_t start) {
    size_t at = start + 1;
    if (at < size && text[at] == '#') at++;
    size_t name = at;
    while (at < size && at - start < MARKUP_ENTITY_MOST &&
           markup_is_name(text[at]))
        at++;
    bool ends = at < size && text[at] == ';' && at - name >= 2;
    return ends ? at + 1 : start;
}

/* The same of a format of printf or strftime: a letter that is no word's. */
static size_t markup_format(const uint8_t *text, size_t size, size_t start) {
    size_t at = start + 1;
    if (oq_is_counted(text, start)) return start; /* a percent sign */
    if (start > 0 && text[start - 1] == '%') return start;
    at += at + 1 < size && text[at] == '-' && oq_is_ascii_digit(text[at + 1]);
    while (at < size && (oq_is_ascii_digit(text[at]) || text[at] == '$' ||
                         text[at] == '.'))
        at++;
    while (at + 1 < size && text[at] == 'l' &&
           (text[at + 1] == 'l' || text[at + 1] == 'd'))
        at++;
    bool kind = at < size && oq_is_ascii_letter(text[at]) &&
                !oq_is_wordlike(oq_code_at(text, size, at + 1));
    return kind ? at + 1 : start;
}

/* Where ends what programs read at a sign; there if it is text. Before "from" all
 * has been looked at. */
static size_t markup_end(const uint8_t *text, size_t size, size_t from,
                         size_t at, oq_code *code) {
    switch (text[at]) {
    case '<':
        return markup_tag(text, size, at, code);
    case '&':
        return markup_entity(text, size, at);
    case '%':
        return markup_format(text, size, at);
    case '\\':
        return oq_escape_end(text, size, at);
    case '$':
        return oq_math_end(text, size, at);
    case '[':
        return oq_link_end(text, size, at);
    case '`':
        return oq_span_end(text, size, from, at);
    default:
        return at;
    }
}

/* Where a path begins that has its first backslash at "at"; there if it is none:
 * one letter stands before, and a colon. */
static size_t markup_drive(const uint8_t *text, size_t at) {
    if (at < 2 || text[at - 1] != ':' || !oq_is_ascii_letter(text[at - 2]))
        return at;
    return oq_is_wordlike(oq_code_before(text, at - 2)) ? at : at - 2;
}

/* Its end: a blank, or a sign that stands in no name of a file. */
static size_t markup_path(const uint8_t *text, size_t size, size_t at) {
    while (at < size && text[at] > ' ' &&
           strchr("\"<>|*?,;", text[at]) == NULL)
        at++;
    return at;
}

/* The name around a sign, or before it. */
static oq_range markup_name_at(const uint8_t *text, size_t size, size_t from,
                               size_t sign) {
    if (text[sign] == '(') return oq_call_at(text, from, sign);
    return text[sign] == '_' ? oq_identifier_at(text, size, from, sign)
                             : oq_key_at(text, size, from, sign);
}

static bool markup_name(const uint8_t *text, size_t size, size_t *done,
                        size_t sign, oq_ranges *found) {
    oq_range range = markup_name_at(text, size, *done, sign);
    if (range.start == range.end) return true;
    *done = range.end;
    return oq_ranges_add(found, range.start, range.end);
}

OQ_FN bool oq_markup_at(const uint8_t *text, size_t size, size_t *done,
                        size_t sign, oq_code *code, oq_ranges *found) {
    if (sign < *done) return true;
    if (text[sign] == '_' || text[sign] == '"' || text[sign] == '(')
        return markup_name(text, size, done, sign, found);
    size_t start = text[sign] == '\\' ? markup_drive(text, sign) : sign;
    if (start < *done) start = sign;
    size_t end = start < sign ? markup_path(text, size, sign)
                              : markup_end(text, size, *done, sign, code);
    if (end == sign) return true;
    *done = end;
    return oq_ranges_add(found, start, end);
}
