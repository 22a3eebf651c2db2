/*
 * show.h - how a test shows where two texts part: the line of the source, and
 * both results from a little before the first difference, code points named.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_SHOW_H
#define TEST_SHOW_H

#include "text.h"
#include <unicode/uchar.h>

static inline size_t first_difference(const text *a, const text *b) {
    size_t at = 0, least = a->size < b->size ? a->size : b->size;
    while (at < least && a->data[at] == b->data[at])
        at++;
    while (at > 0 && at < least && U8_IS_TRAIL(a->data[at]))
        at--;
    return at;
}

/* Prints up to "count" code points from "at" on, each with its name. */
static inline void show_codes(const char *title, const text *t, size_t at,
                              size_t count) {
    printf("    %s:", title);
    if (at >= t->size) printf(" (end)");
    for (; at < t->size && count > 0; count--) {
        char name[96] = "";
        UErrorCode error = U_ZERO_ERROR;
        int32_t code = next_code(t->data, t->size, &at);
        if (code >= 0)
            u_charName(code, U_EXTENDED_CHAR_NAME, name, sizeof name, &error);
        printf(" U+%04X %s;", (unsigned)code, code < 0 ? "ill-formed" : name);
    }
    printf("\n");
}

static inline void show_text(const char *title, const char *bytes,
                             size_t size) {
    printf("    %s: %.*s\n", title, (int)(size > 300 ? 300 : size), bytes);
}

/* Where two results of one source part. */
static inline void show_difference(const text *ours, const text *theirs) {
    size_t at = first_difference(ours, theirs), back = at;
    for (size_t n = 0; back > 0 && n < 12; n += !U8_IS_TRAIL(ours->data[back]))
        back--;
    show_text("ours  ", ours->data + back,
              ours->size - back > 80 ? 80 : ours->size - back);
    show_text("theirs", theirs->data + back,
              theirs->size - back > 80 ? 80 : theirs->size - back);
    show_codes("ours   from the difference", ours, at, 3);
    show_codes("theirs from the difference", theirs, at, 3);
}

#endif
