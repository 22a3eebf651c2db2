/*
 * markup.c - see markup.h. What conversion keeps is learnt from a converter's
 * report, whatever the script of the text is; it gets a line end behind each
 * piece that has none, so that it waits for nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#include "markup.h"

#include <ctype.h>
#include <string.h>

/* Of a byte: text, the first one of a range that programs read, another. */
enum { TEXT, FIRST, INSIDE };

enum { SCRAP_ROOM = 4096 };

/* ------------------------------------------------------- The converter -- */

bool markup_open(markup *m, const ortaq_library *library) {
    static const int choices[][2] = {
        {ORTAQ_REPORT, 1},       {ORTAQ_KEEP_NUMERALS, 0},
        {ORTAQ_KEEP_FOREIGN, 0}, {ORTAQ_LOOKALIKES, 0},
        {ORTAQ_WORD_LISTS, 0},   {ORTAQ_ON_ERROR, ORTAQ_KEEP}};
    if (ortaq_converter_new(library, "az-Latn", "az-Cyrl", NULL,
                            &m->converter) != ORTAQ_DONE)
        return false;
    for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++)
        ortaq_converter_set(m->converter, (ortaq_option)choices[i][0],
                            choices[i][1]);
    markup_reset(m);
    return true;
}

void markup_close(markup *m) {
    ortaq_converter_free(m->converter);
    m->converter = NULL;
}

void markup_reset(markup *m) {
    ortaq_converter_reset(m->converter);
    m->lines = (markup_state){.fence = 0};
    m->fed = 0;
}

void markup_keep(markup *m, size_t start, size_t end) {
    if (start >= end) return;
    memset(m->kept + start, INSIDE, end - start);
    m->kept[start] = FIRST;
}

/* Takes the ranges of the report, of a piece that began behind "base". */
static void take_events(markup *m, uint64_t base, size_t size) {
    ortaq_event event;
    while (ortaq_converter_event(m->converter, &event) == ORTAQ_DONE) {
        if (event.reason != ORTAQ_FOREIGN) continue;
        size_t start = (size_t)(event.input_start - base);
        size_t end = (size_t)(event.input_end - base);
        markup_keep(m, start, end < size ? end : size);
    }
}

static void feed(markup *m, const char *bytes, size_t size, uint64_t base,
                 size_t piece) {
    char room[SCRAP_ROOM];
    ortaq_input in = {.bytes = bytes, .size = size};
    ortaq_status status;
    do {
        ortaq_output out = {.bytes = room, .size = sizeof room};
        status = ortaq_converter_feed(m->converter, &in, &out);
        take_events(m, base, piece);
    } while (status == ORTAQ_MORE_ROOM || status == ORTAQ_EVENTS);
    m->fed += size;
}

/* ------------------------------------------------------------ Markdown -- */

static bool is_wordlike(char c) {
    return (unsigned char)c >= 0x80 || isalnum((unsigned char)c);
}

static size_t row_end(const reader *t, size_t at, char sign) {
    while (at < t->size && t->bytes[at] == sign)
        at++;
    return at;
}

/* The row of ` that closes the one at [from, to), or the end of the piece. */
static size_t closing_row(const reader *t, size_t from, size_t to) {
    for (size_t at = to, end; at < t->size; at = end + (end == at)) {
        end = row_end(t, at, '`');
        if (end - at == to - from && t->bytes[at - 1] != ' ') return at;
    }
    return t->size;
}

/* `code` of Markdown; behind a letter ` is an apostrophe (sün`i). */
static void find_code(markup *m, const reader *t) {
    const char *sign = memchr(t->bytes, '`', t->size);
    size_t at = sign != NULL ? (size_t)(sign - t->bytes) : t->size, to;
    for (; at < t->size; at = to + (to == at)) {
        to = row_end(t, at, '`');
        if (to == at || to == t->size || t->bytes[to] == ' ' ||
            (at > 0 && is_wordlike(t->bytes[at - 1])))
            continue;
        size_t close = closing_row(t, at, to);
        if (close == t->size) continue;
        markup_keep(m, at, close + (to - at));
        to = close + (to - at);
    }
}

/* Where a link goes to: [Bakı](baki.html), without blanks. */
static void find_links(markup *m, const reader *t) {
    const char *at = t->bytes, *end = t->bytes + t->size;
    while ((at = memchr(at, ']', (size_t)(end - at))) != NULL) {
        const char *to = ++at;
        if (to == end || *to != '(') continue;
        while (to < end && *to > ' ' && *to != ')')
            to++;
        if (to < end && *to == ')')
            markup_keep(m, (size_t)(at - t->bytes), (size_t)(to + 1 - t->bytes));
    }
}

/* {name} of messages. */
static void find_braces(markup *m, const reader *t) {
    const char *at = t->bytes, *end = t->bytes + t->size;
    while ((at = memchr(at, '{', (size_t)(end - at))) != NULL) {
        const char *to = ++at;
        while (to < end && (isalnum((unsigned char)*to) || *to == '_'))
            to++;
        if (to > at && to < end && *to == '}')
            markup_keep(m, (size_t)(at - t->bytes), (size_t)(to - t->bytes));
    }
}

void markup_find(markup *m, const reader *t, size_t from) {
    uint64_t base = m->fed - from; /* of numbers that come round */
    memset(m->kept, TEXT, t->size);
    feed(m, t->bytes + from, t->size - from, base, t->size);
    if (!t->ends) feed(m, "\n", 1, base, t->size);
    find_code(m, t);
    find_links(m, t);
    find_braces(m, t);
    markup_signs(m, t, from);
    markup_lines(m, t, from);
}

/* -------------------------------------------------------------- Tokens -- */

bool markup_token(const markup *m, const reader *t, ortaq_token *token) {
    size_t at = token->end;
    if (at < t->size && m->kept[at] != TEXT) {
        *token = (ortaq_token){ORTAQ_TOKEN_MARK, at, at + 1};
        while (token->end < t->size && m->kept[token->end] == INSIDE)
            token->end++;
        return true;
    }
    if (!text_token(t, token)) return false;
    while (++at < token->end)
        if (m->kept[at] != TEXT) {
            if (t->bytes[at - 1] == '-') token->kind = ORTAQ_TOKEN_MARK;
            token->end = at;
        }
    return true;
}

/* Whether the range [start, end) closes what a word in front of it stands in:
 * </b>, &quot;. */
static bool closes_word(const reader *t, size_t start, size_t end) {
    static const char *const marks[] = {"&quot;", "&raquo;", "&rdquo;",
                                        "&ldquo;", "&rsquo;", "&apos;",
                                        "&#39;",   "&#039;",  "&#34;"};
    const char *from = t->bytes + start;
    bool closes = from[0] == '<' && from[1] == '/';
    for (size_t i = 0; !closes && i < sizeof marks / sizeof marks[0]; i++)
        closes = strlen(marks[i]) == end - start &&
                 memcmp(from, marks[i], end - start) == 0;
    return closes && start > 0 && is_wordlike(t->bytes[start - 1]);
}

bool markup_suffix(const markup *m, const reader *t, const ortaq_token *word) {
    size_t end = word->start, start;
    if (end > 0 && (t->bytes[end - 1] == '-' || t->bytes[end - 1] == '\''))
        end--;
    if (end == 0 || word->end - word->start > SUFFIX_MOST) return false;
    if (t->bytes[end - 1] == '}') return true;
    if (m->kept[end - 1] == TEXT) return false;
    for (start = end - 1; start > 0 && m->kept[start] != FIRST;)
        start--;
    if (t->bytes[end - 1] == '>' || t->bytes[start] == '&')
        return closes_word(t, start, end);
    return t->bytes[start] != '\\';
}
