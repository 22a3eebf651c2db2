/*
 * page.h - what is known of an orthography, or of all those of a language,
 * and the sample text of the language in each of its orthographies; as text or
 * as HTML. The documentation of the languages is made of such pages.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_PAGE_H
#define ORTAQ_CLI_PAGE_H

#include <ortaq.h>

#include "output.h"

typedef struct page {
    const ortaq_library *library;
    output *out;
    const char *language; /* its subtag, or any tag that begins with it */
    const char *tag;      /* the one orthography that is described; or NULL */
    bool html;
} page;

/* How many orthographies the language has. */
size_t page_count(const ortaq_library *library, const char *language);

/* A description as a new block; NULL on error. */
char *page_describe(const ortaq_library *library, const char *tag,
                    ortaq_description what, size_t *size, ortaq_status *status);

/* False after a message. */
bool page_write(const page *p);

#endif
