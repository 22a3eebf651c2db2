/*
 * guess.c - ortaq_identify, restricted to one language. Where no orthography
 * of it is likely enough, the user is asked rather than surprised.
 *
 * SPDX-License-Identifier: MIT
 */
#include "guess.h"
#include "message.h"
#include "orthographies.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAMED_MOST = 2, NEIGHBOURS_MOST = 64 };

/* What the best must have of the language's probability, and the language of
 * all. */
static const double part_least = 0.8, language_least = 0.3;

/* A share of letters of another script that is more than a quotation. */
static const double share_mixed = 0.25;

/* From where on another language is named rather than asked about. */
static const double other_least = 0.5;

typedef struct ballot {
    const ortaq_library *library;
    const char *to, *file;
    ortaq_candidate *items; /* best first */
    size_t count;
    ortaq_candidate best; /* of any language */
    double sum;           /* of those of the language */
} ballot;

/* Drops those of other languages. */
static void restrict_ballot(ballot *b) {
    size_t kept = 0;
    if (b->count > 0) b->best = b->items[0];
    for (size_t i = 0; i < b->count; i++)
        if (ortaq_orthography_find(b->library, b->items[i].tag, NULL) ==
                ORTAQ_DONE &&
            orthographies_meet(b->library, b->items[i].tag, b->to)) {
            b->sum += b->items[i].probability;
            b->items[kept++] = b->items[i];
        }
    b->count = kept;
}

/* Whether another candidate may be meant as well as the first: one nearly as
 * likely, or one in a second script of which there is more than a little. */
static bool is_open(const ballot *b) {
    const ortaq_candidate *first = &b->items[0];
    return first->probability < part_least * b->sum ||
           1 - first->share > share_mixed;
}

static const char *ask(const ballot *b) {
    char line[256] = "";
    size_t size = 0;
    for (size_t i = 0; i < b->count && i < NAMED_MOST; i++) {
        int more = snprintf(line + size, sizeof line - size, "%s %s",
                            i > 0 ? "," : ":", b->items[i].tag);
        if (more < 0 || (size_t)more >= sizeof line - size) break;
        size += (size_t)more;
    }
    complain("%s: the letters do not tell the orthography; give it with -f%s",
             b->file, line);
    return NULL;
}

static const char *choose(ballot *b, bool whole) {
    bool none = b->count == 1 && strcmp(b->items[0].tag, "und") == 0 &&
                b->items[0].probability > 0.999;
    restrict_ballot(b);
    if (none && whole) return b->to;
    if (b->count > 0 && b->sum >= language_least)
        return is_open(b) ? ask(b) : b->items[0].tag;
    if (none || strcmp(b->best.tag, "und") == 0 ||
        b->best.probability < other_least)
        return ask(b);
    complain("%s: the letters are rather those of %s; give the orthography "
             "with -f",
             b->file, b->best.tag);
    return NULL;
}

const char *guess_orthography(const ortaq_library *library, const char *to,
                              input *in) {
    size_t room = ortaq_orthography_count(library) + NEIGHBOURS_MOST;
    ballot b = {.library = library, .to = to, .file = in->name};
    const char *tag = NULL;
    if (!input_fill(in)) return NULL;
    b.items = calloc(room, sizeof *b.items);
    ortaq_status status = ORTAQ_ERROR_MEMORY;
    if (b.items != NULL)
        status = ortaq_identify(library, in->bytes, in->size, b.items, room,
                                &b.count);
    if (status == ORTAQ_DONE)
        tag = choose(&b, in->ended);
    else
        complain("%s: %s", in->name, ortaq_status_text(status));
    free(b.items);
    return tag;
}
