/*
 * markup_lines.c - what programs read of whole lines: comments of HTML, blocks
 * of code in Markdown, the lines of a catalogue of messages (PO) that are not
 * the translation. Invariant: what goes on over lines begins at the start of
 * one, and is given up behind LINES_MOST of them, so that a stray sign does not
 * hide the rest of a text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "markup.h"

#include <string.h>

enum { LINES_MOST = 1000, FENCE_LEAST = 3, TILDES_MOST = 5 };

static size_t skip(const reader *t, size_t at, const char *signs) {
    while (at < t->size && t->bytes[at] != '\0' &&
           strchr(signs, t->bytes[at]) != NULL)
        at++;
    return at;
}

static bool begins(const reader *t, size_t at, const char *word) {
    size_t size = strlen(word);
    return t->size - at >= size && memcmp(t->bytes + at, word, size) == 0;
}

/* Where the text is found at "at" or behind, or the end of the piece. */
static size_t find(const reader *t, size_t at, const char *text) {
    while (at < t->size && !begins(t, at, text)) {
        const char *next = memchr(t->bytes + at + 1, *text, t->size - at - 1);
        at = next != NULL ? (size_t)(next - t->bytes) : t->size;
    }
    return at;
}

/* ------------------------------------------------------------ Comments -- */

/* Keeps a comment from a place on; gives the place behind it. One that the
 * line does not end goes on only if it may: it began the line. */
static size_t keep_comment(markup *m, const reader *t, size_t at, bool goes) {
    size_t end = find(t, at, "-->");
    bool ends = end < t->size;
    m->lines.comment = goes && !ends;
    end = ends ? end + 3 : goes ? t->size : at + 4;
    markup_keep(m, at, end);
    return end;
}

static void find_comments(markup *m, const reader *t, size_t from) {
    size_t first = skip(t, from, " \t"), at = from;
    if (m->lines.comment) at = keep_comment(m, t, at, true);
    while ((at = find(t, at, "<!--")) < t->size)
        at = keep_comment(m, t, at, from == 0 && at == first);
}

/* -------------------------------------------------------------- Fences -- */

/* The size of the row of ` or ~ at the start of a line, behind blanks and the
 * signs of a quotation; its sign, and where it ends. */
static size_t fence_row(const reader *t, char *sign, size_t *end) {
    size_t start = skip(t, 0, " \t>");
    *sign = start < t->size ? t->bytes[start] : '\0';
    if (*sign != '`' && *sign != '~') return 0;
    *end = skip(t, start, *sign == '`' ? "`" : "~");
    return *end - start;
}

/* Longer rows of ~ are ornaments. */
static bool opens_fence(const reader *t, char sign, size_t size, size_t end) {
    return size >= FENCE_LEAST && (sign == '~' ? size <= TILDES_MOST
                                               : find(t, end, "`") == t->size);
}

/* Whether the line is one of a block of code, or its fence. */
static bool in_fence(markup *m, const reader *t) {
    char sign;
    size_t end = 0, size = fence_row(t, &sign, &end);
    if (m->lines.fence == 0) {
        if (!opens_fence(t, sign, size, end)) return false;
        m->lines.fence = size;
        m->lines.sign = sign;
    } else if (size >= m->lines.fence && sign == m->lines.sign &&
               skip(t, end, " \t\r\n") == t->size) {
        m->lines.fence = 0;
    }
    return true;
}

/* ---------------------------------------------------------- Catalogues -- */

/* Whether a line of a catalogue is none of the translation: comments for
 * programs, and the message as it is in the program. The keyword before a
 * translation is kept here. */
static bool in_source(markup *m, const reader *t) {
    static const char *const source[] = {"#: ", "#, ", "#| ", "msgctxt \"",
                                         "msgid \"", "msgid_plural \""};
    bool goes_on = m->lines.source && t->bytes[0] == '"';
    for (size_t i = 0; !goes_on && i < sizeof source / sizeof *source; i++)
        goes_on = begins(t, 0, source[i]);
    m->lines.source = goes_on && t->bytes[0] != '#';
    if (begins(t, 0, "msgstr \"") || begins(t, 0, "msgstr["))
        markup_keep(m, 0, find(t, 0, "\""));
    return goes_on;
}

/* --------------------------------------------------------------- Lines -- */

/* Counts the lines of what goes on, and gives it up behind too many. */
static void count_line(markup *m) {
    bool goes_on = m->lines.comment || m->lines.fence > 0;
    m->lines.count = goes_on ? m->lines.count + 1 : 0;
    if (m->lines.count <= LINES_MOST) return;
    m->lines.comment = false;
    m->lines.fence = 0;
}

void markup_lines(markup *m, const reader *t, size_t from) {
    bool begun = t->column == 1 && from == 0, whole = m->lines.whole;
    count_line(m);
    if (begun && !m->lines.comment) whole = in_fence(m, t) || in_source(m, t);
    m->lines.whole = whole && !t->ends;
    if (whole)
        markup_keep(m, from, t->size);
    else
        find_comments(m, t, from);
}
