/*
 * mistake.h - cases of sources that must be refused: the text, the place that
 * is named, and a part of the sentence that says why.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_MISTAKE_H
#define TEST_MISTAKE_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "ortaq.h"

typedef struct mistake_case {
    const char *text;
    size_t line, column;
    const char *part; /* of the sentence */
} mistake_case;

/* Whether the mistake is the one that is wanted, in the source "name", whose
 * lines before the case's text are "first_line"; else says what it was. */
static inline bool is_expected(const mistake_case *c, ortaq_status status,
                               const ortaq_mistake *m, const char *name,
                               size_t first_line) {
    bool fine = status == ORTAQ_ERROR_SYNTAX && strcmp(m->name, name) == 0 &&
                m->line == c->line + first_line && m->column == c->column &&
                strstr(m->message, c->part);
    if (fine) return true;
    printf("  in: %.300s\n    wanted %s:%zu:%zu: ...%s...\n    got    "
           "%s:%zu:%zu: %s (status %d)\n",
           c->text, name, c->line + first_line, c->column, c->part, m->name,
           m->line, m->column, m->message, (int)status);
    return false;
}

#endif
