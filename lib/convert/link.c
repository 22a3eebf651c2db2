/*
 * link.c - links of wikis to pages that are looked up by their names: of a
 * namespace that has its English name in every wiki ([[File:a.jpg|thumb|...]],
 * [[Special:Search]]) and of wikis in other languages ([[en:Music]]). Kept are
 * the target and what says how a picture stands; a link to a page by its name
 * alone is text, and so is one that is not closed. So is the sign of a task of
 * Markdown that is done (- [x] Kitob). Invariant: nothing beyond a line
 * end or a bracket is looked at.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

static const char link_spaces[] =
    " category file gadget help image media mediawiki module portal project "
    "special talk template timedtext user wikipedia ";
static const char link_options[] =
    " baseline border bottom center centre frame framed frameless left middle "
    "none right text-bottom text-top thumb thumbnail top upright ";

static size_t link_small(uint8_t small[OQ_LISTED_MOST], const uint8_t *text,
                         size_t start, size_t end) {
    if (end - start > OQ_LISTED_MOST) return 0;
    for (size_t i = start; i < end; i++)
        small[i - start] = oq_is_ascii_upper(text[i]) ? text[i] | 32 : text[i];
    return end - start;
}

/* Whether [start, end) names a namespace, or the pages that talk about it. */
static bool link_is_space(const uint8_t *text, size_t start, size_t end) {
    uint8_t small[OQ_LISTED_MOST];
    size_t size = link_small(small, text, start, end);
    if (size > 5 && memcmp(small + size - 4, "talk", 4) == 0 &&
        (small[size - 5] == ' ' || small[size - 5] == '_'))
        size -= 5;
    return oq_is_listed(link_spaces, small, size);
}

/* Whether it is the code of a language: two or three small letters. */
static bool link_is_language(const uint8_t *text, size_t start, size_t end) {
    for (size_t i = start; i < end; i++)
        if (!oq_is_ascii_lower(text[i])) return false;
    return end - start == 2 || end - start == 3;
}

/* Whether it says how a picture stands, or how large it is: 200px, x90px. */
static bool link_is_option(const uint8_t *text, size_t start, size_t end) {
    uint8_t small[OQ_LISTED_MOST];
    size_t size = link_small(small, text, start, end), at = 0;
    while (at < size && (oq_is_ascii_digit(small[at]) || small[at] == 'x'))
        at++;
    return (at > 0 && size - at == 2 && memcmp(small + at, "px", 2) == 0) ||
           oq_is_listed(link_options, small, size);
}

/* Where a part of a link ends. */
static size_t link_part(const uint8_t *text, size_t size, size_t at) {
    while (at < size && text[at] != '|' && text[at] != ']' &&
           text[at] != '[' && text[at] != '\n')
        at++;
    return at;
}

/* Whether a task of Markdown stands at "start" that is done: "- [x] ". */
static bool link_is_task(const uint8_t *text, size_t size, size_t start) {
    return size - start > 3 && (text[start + 1] | 32) == 'x' &&
           text[start + 2] == ']' && text[start + 3] == ' ' && start >= 2 &&
           text[start - 1] == ' ' && strchr("-*+.)", text[start - 2]) != NULL;
}

OQ_FN size_t oq_link_end(const uint8_t *text, size_t size, size_t start) {
    size_t at = start + 1;
    if (link_is_task(text, size, start)) return start + 3;
    if (at >= size || text[at++] != '[') return start;
    at += at < size && text[at] == ':';
    size_t end = at;
    while (end < size && (oq_is_ascii_letter(text[end]) || text[end] == '_' ||
                          text[end] == ' '))
        end++;
    if (end >= size || text[end] != ':' ||
        !(link_is_space(text, at, end) || link_is_language(text, at, end)))
        return start;
    at = link_part(text, size, end);
    if (at == size || text[at] == '[' || text[at] == '\n') return start;
    while (at < size && text[at] == '|') {
        end = link_part(text, size, at + 1);
        if (!link_is_option(text, at + 1, end)) break;
        at = end;
    }
    return at;
}
