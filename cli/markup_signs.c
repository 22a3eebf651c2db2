/*
 * markup_signs.c - what a sign shows to be a name of programs or people in
 * networks, in a line: #tags and @names, --options, paths that begin with a
 * dot or a tilde, attributes of wikis, and names of two words in one
 * (gozelQizil, JavaScript).
 *
 * SPDX-License-Identifier: MIT
 */
#include "markup.h"

#include <ctype.h>
#include <string.h>

/* What may stand around a word: a blank, a bracket, a quotation mark. */
static bool is_around(const reader *t, size_t at) {
    return at == 0 || at >= t->size || t->bytes[at] == '\0' ||
           strchr(" \t\r\n([{<>|!\"'", t->bytes[at]) != NULL;
}

static bool starts_word(const reader *t, size_t at) {
    return at == 0 || is_around(t, at - 1);
}

static bool is_letter(const reader *t, size_t at) {
    return at < t->size && ((unsigned char)t->bytes[at] >= 0x80 ||
                            isalpha((unsigned char)t->bytes[at]));
}

static bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

static bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/* #Bakı2020, @ortaq_az; a heading has a blank behind its signs. */
static size_t name_end(const reader *t, size_t at) {
    if (!is_letter(t, at + 1)) return at;
    for (at++; is_letter(t, at) || (at < t->size &&
                                    (t->bytes[at] == '_' ||
                                     isdigit((unsigned char)t->bytes[at])));)
        at++;
    return at;
}

/* --no-guess, --format=json; but --yaxşı is a word behind a dash. */
static size_t option_end(const reader *t, size_t at) {
    size_t end = at + 2;
    if (t->size - at < 3 || t->bytes[at + 1] != '-' ||
        !is_small(t->bytes[at + 2]))
        return at;
    while (end < t->size &&
           (isalnum((unsigned char)t->bytes[end]) || t->bytes[end] == '-'))
        end++;
    if (is_letter(t, end) || t->bytes[end - 1] == '-') return at;
    if (end == t->size || t->bytes[end] != '=') return end;
    while (end < t->size && !is_around(t, end))
        end++;
    return end;
}

/* ./gen/make, ../data, ~/books */
static size_t path_end(const reader *t, size_t at) {
    size_t end = at + 1;
    if (t->bytes[at] == '.' && end < t->size && t->bytes[end] == '.') end++;
    if (t->size - end < 2 || t->bytes[end] != '/') return at;
    while (end < t->size && !is_around(t, end))
        end++;
    return end;
}

/* class="wikitable" in the tables of wikis, which have no tags around. */
static size_t attribute_end(const reader *t, size_t at) {
    static const char *const names[] = {
        "align", "bgcolor", "border", "cellpadding", "cellspacing", "class",
        "colspan", "height", "id", "rowspan", "style", "valign", "width"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t size = strlen(names[i]);
        if (t->size - at < size + 2 ||
            memcmp(t->bytes + at, names[i], size) != 0 ||
            memcmp(t->bytes + at + size, "=\"", 2) != 0)
            continue;
        const char *close = memchr(t->bytes + at + size + 2, '"',
                                   t->size - at - size - 2);
        return close != NULL ? (size_t)(close + 1 - t->bytes) : at;
    }
    return at;
}

/* The end of a word in which a capital stands at "at", and where it starts, if
 * it is a name of two words; "at" if it is none. Of a word that other letters
 * touch "start" is the end as well, for no capital in it makes it one. */
static size_t joined_end(const reader *t, size_t at, size_t *start) {
    size_t end = at;
    while (*start > 0 && isalpha((unsigned char)t->bytes[*start - 1]))
        --*start;
    while (end < t->size && isalpha((unsigned char)t->bytes[end]))
        end++;
    bool apart = !is_letter(t, end) &&
                 (*start == 0 || !is_letter(t, *start - 1));
    if (!apart) *start = end;
    return !apart || (at - *start > 1 && end - at > 2) ? end : at;
}

static size_t sign_end(const reader *t, size_t at) {
    char sign = t->bytes[at];
    if (sign == '#' || sign == '@') return name_end(t, at);
    if (sign == '-') return option_end(t, at);
    if (sign == '.' || sign == '~') return path_end(t, at);
    return is_small(sign) ? attribute_end(t, at) : at;
}

void markup_signs(markup *m, const reader *t, size_t from) {
    for (size_t at = from, end, start; at < t->size; at = end + (end == at)) {
        start = end = at;
        if (starts_word(t, at))
            end = sign_end(t, at);
        else if (is_capital(t->bytes[at]) && is_small(t->bytes[at - 1]))
            end = joined_end(t, at, &start);
        if (end > at) markup_keep(m, start, end);
    }
}
