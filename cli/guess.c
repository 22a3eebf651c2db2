/*
 * guess.c - ortaq_identify, restricted to one language. Letters alone tell
 * sister orthographies apart only if one of them has letters that the others
 * lack; where they do not, the user is asked rather than surprised. Texts of
 * two scripts are common (markup, quotations), so it is the difference between
 * candidates that counts, not how much of the text the best one covers.
 *
 * SPDX-License-Identifier: MIT
 */
#include "guess.h"
#include "message.h"
#include "orthographies.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAMED_MOST = 6 };

/* What the best must have before the second: one letter in 500, and two at
 * least, as in the library. */
static const double share_least = 0.002, letters_least = 1.5;

/* A share of letters of another script that is more than a quotation. */
static const double share_mixed = 0.1;

typedef struct ballot {
    const ortaq_library *library;
    const char *to, *file;
    ortaq_candidate *items; /* best first */
    size_t count;
    ortaq_candidate best; /* of any language */
    double letters;       /* in the text, nearly */
} ballot;

static const char *tag_of(const ballot *b, size_t number) {
    ortaq_orthography o;
    if (ortaq_orthography_at(b->library, number, &o) != ORTAQ_DONE) return "";
    return o.tag;
}

static bool beats(const ballot *b, const ortaq_candidate *one,
                  const ortaq_candidate *other) {
    double more = one->share - other->share;
    return more >= share_least && more * b->letters >= letters_least;
}

/* Letters by their first bytes; what else is beyond ASCII is rare. */
static double count_letters(const char *text, size_t size) {
    double count = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)text[i];
        count += byte < 0x80 ? isalpha(byte) != 0 : byte >= 0xC0;
    }
    return count;
}

/* Drops those of other languages, and those without a single letter. */
static void restrict_ballot(ballot *b) {
    size_t kept = 0;
    if (b->count > 0) b->best = b->items[0];
    for (size_t i = 0; i < b->count; i++)
        if (b->items[i].share > 0 &&
            orthographies_meet(b->library, tag_of(b, b->items[i].number),
                               b->to))
            b->items[kept++] = b->items[i];
    b->count = kept;
}

/* Whether another candidate may be meant as well as the first. */
static bool is_open(const ballot *b) {
    const ortaq_candidate *first = &b->items[0];
    bool done_already = strcmp(tag_of(b, first->number), b->to) == 0;
    for (size_t i = 1; i < b->count; i++) {
        const ortaq_candidate *other = &b->items[i];
        bool mixed =
            first->share + other->share <= 1 && other->share > share_mixed;
        if (!beats(b, first, other) || (done_already && mixed)) return true;
    }
    return false;
}

static const char *ask(const ballot *b) {
    char line[256] = "";
    size_t size = 0;
    for (size_t i = 0; i < b->count && i < NAMED_MOST; i++) {
        if (b->items[i].share < share_mixed) break;
        int more = snprintf(line + size, sizeof line - size, "%s %s",
                            i > 0 ? "," : ":", tag_of(b, b->items[i].number));
        if (more < 0 || (size_t)more >= sizeof line - size) break;
        size += (size_t)more;
    }
    complain("%s: the letters do not tell the orthography; give it with -f%s",
             b->file, line);
    return NULL;
}

static const char *choose(ballot *b, bool whole) {
    bool none = b->count == 0;
    restrict_ballot(b);
    if (none && whole) return b->to;
    if (b->count > 0 && is_open(b)) return ask(b);
    if (b->count > 0 && !beats(b, &b->best, &b->items[0]))
        return tag_of(b, b->items[0].number);
    if (none) return ask(b);
    complain("%s: the letters are rather those of %s; give the orthography "
             "with -f",
             b->file, tag_of(b, b->best.number));
    return NULL;
}

const char *guess_orthography(const ortaq_library *library, const char *to,
                              input *in) {
    size_t room = ortaq_orthography_count(library);
    ballot b = {.library = library, .to = to, .file = in->name};
    const char *tag = NULL;
    int decided; /* among all languages, which is not asked here */
    if (!input_fill(in)) return NULL;
    b.letters = count_letters(in->bytes, in->size);
    b.items = calloc(room + 1, sizeof *b.items);
    ortaq_status status = ORTAQ_ERROR_MEMORY;
    if (b.items != NULL)
        status = ortaq_identify(library, in->bytes, in->size, b.items, room,
                                &b.count, &decided);
    if (status == ORTAQ_DONE)
        tag = choose(&b, in->ended);
    else
        complain("%s: %s", in->name, ortaq_status_text(status));
    free(b.items);
    return tag;
}
