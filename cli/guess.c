/*
 * guess.c - ortaq_identify, restricted to one language. Letters alone tell
 * sister orthographies apart only if one of them has letters that the others
 * lack; where they do not, the user is asked rather than surprised.
 *
 * SPDX-License-Identifier: MIT
 */
#include "guess.h"
#include "message.h"
#include "orthographies.h"

#include <stdio.h>
#include <stdlib.h>

enum { NAMED_MOST = 6 };

/* Of all letters: what the best must have before the second. Less may come
 * from names and quotations. */
static const double margin = 0.01;

typedef struct ballot {
    ortaq_candidate *items; /* of the target's language, best first */
    size_t count;
    bool decided;
} ballot;

static const char *tag_of(const ortaq_library *library, size_t number) {
    ortaq_orthography o;
    return ortaq_orthography_at(library, number, &o) == ORTAQ_DONE ? o.tag : "";
}

/* Drops those of other languages, and those without a single letter. */
static void restrict_to(const ortaq_library *library, const char *to,
                        ballot *b) {
    size_t kept = 0;
    for (size_t i = 0; i < b->count; i++) {
        const char *tag = tag_of(library, b->items[i].number);
        bool good =
            b->items[i].share > 0 && orthographies_meet(library, tag, to);
        if (i == 0 && !good) b->decided = false;
        if (good) b->items[kept++] = b->items[i];
    }
    b->count = kept;
    if (kept == 1 ||
        (kept > 1 && b->items[0].share - b->items[1].share > margin))
        b->decided = true;
}

static void complain_of_candidates(const ortaq_library *library,
                                   const ballot *b, const char *name) {
    char line[256] = "";
    size_t size = 0;
    for (size_t i = 0; i < b->count && i < NAMED_MOST; i++) {
        if (b->items[0].share - b->items[i].share > margin) break;
        int more =
            snprintf(line + size, sizeof line - size, "%s %s",
                     i > 0 ? "," : ":", tag_of(library, b->items[i].number));
        if (more < 0 || (size_t)more >= sizeof line - size) break;
        size += (size_t)more;
    }
    complain("%s: the letters do not tell the orthography; give it with -f%s",
             name, line);
}

static const char *choose(const ortaq_library *library, const char *to,
                          const input *in, ballot *b) {
    restrict_to(library, to, b);
    if (b->count == 0 && in->ended) return to;
    if (b->count > 0 && b->decided) return tag_of(library, b->items[0].number);
    complain_of_candidates(library, b, in->name);
    return NULL;
}

const char *guess_orthography(const ortaq_library *library, const char *to,
                              input *in) {
    size_t room = ortaq_orthography_count(library);
    ballot b = {calloc(room + 1, sizeof *b.items), 0, false};
    int decided = 0;
    const char *tag = NULL;
    ortaq_status status = ORTAQ_ERROR_MEMORY;
    if (!input_fill(in)) {
        free(b.items);
        return NULL;
    }
    if (b.items != NULL)
        status = ortaq_identify(library, in->bytes, in->size, b.items, room,
                                &b.count, &decided);
    if (status != ORTAQ_DONE)
        complain("%s: %s", in->name, ortaq_status_text(status));
    b.decided = decided != 0;
    if (status == ORTAQ_DONE) tag = choose(library, to, in, &b);
    free(b.items);
    return tag;
}
