/*
 * guess.c - ortaq_identify, restricted to one language: that the user wants
 * an orthography of it is evidence which the text need not repeat. So the
 * probabilities of its orthographies are made to sum up to 1. Where none of
 * them is likely enough, or another language is much likelier, the user is
 * asked rather than surprised.
 *
 * Where a text has none of the letters by which two dated orthographies
 * differ, neither is sure; but as the same is written from both, none need be.
 *
 * SPDX-License-Identifier: MIT
 */
#include "guess.h"
#include "message.h"
#include "orthographies.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of languages that are only told apart, more than there are. */
enum { NEIGHBOURS_MOST = 256 };

/* What the best must have among the orthographies of its language. */
static const double part_least = 0.8;

/* If the text is in the wanted orthography already, nothing is converted; more
 * than this of another one would then stay without a word. */
static const double part_mixed = 0.1;

/* How many times likelier another language must be to stand in the way: one
 * that is likelier than all others together, and any. A word that a dozen
 * languages have is no evidence against the one that was named. */
static const double times_likely = 9, times_other = 50;

typedef struct ballot {
    const ortaq_library *library;
    const char *to, *file;
    const input *in;
    ortaq_candidate *items; /* best first; once restricted, of the language */
    size_t count;
    double sum;            /* of their probabilities */
    ortaq_candidate other; /* the best that is not of the language; may be
                              "und"; probability: of its language */
} ballot;

/* ---------------------------------------------------------------- Ballot -- */

static bool is_ours(const ballot *b, const ortaq_candidate *candidate) {
    return ortaq_orthography_find(b->library, candidate->tag, NULL) ==
               ORTAQ_DONE &&
           (b->to == NULL ||
            orthographies_meet(b->library, candidate->tag, b->to));
}

/* The probability of the language of a candidate, in all its forms. */
static double language_sum(const ballot *b, const ortaq_candidate *candidate) {
    double sum = 0;
    for (size_t i = 0; i < b->count; i++)
        if (orthographies_same_language(b->items[i].tag, candidate->tag))
            sum += b->items[i].probability;
    return sum;
}

static void find_other(ballot *b) {
    for (size_t i = 0; i < b->count; i++) {
        ortaq_candidate other = b->items[i];
        if (is_ours(b, &other)) continue;
        other.probability = language_sum(b, &other);
        if (other.probability > b->other.probability) b->other = other;
    }
}

/* Drops those of other languages. */
static void restrict_ballot(ballot *b) {
    size_t kept = 0;
    find_other(b);
    for (size_t i = 0; i < b->count; i++) {
        if (!is_ours(b, &b->items[i])) continue;
        b->sum += b->items[i].probability;
        b->items[kept++] = b->items[i];
    }
    b->count = kept;
    for (size_t i = 0; i < kept; i++)
        b->items[i].probability /= b->sum;
}

/* ------------------------------------------------------------- Messages -- */

/* Whether two are told as equally likely, and the other one's tag is first: then
 * it is told first, so that a message does not hang on what nobody sees. */
static bool told_behind(const ortaq_candidate *a, const ortaq_candidate *b) {
    return (int)(a->probability * 100 + 0.5) ==
               (int)(b->probability * 100 + 0.5) &&
           strcmp(a->tag, b->tag) > 0;
}

static const char *ask(const ballot *b) {
    const bool turned = told_behind(&b->items[0], &b->items[1]);
    const ortaq_candidate *first = &b->items[turned];
    const ortaq_candidate *second = &b->items[!turned];
    complain("%s: the text does not tell the orthography; give it with -f: "
             "%s (%.2f) or %s (%.2f)",
             b->file, first->tag, first->probability, second->tag,
             second->probability);
    return NULL;
}

/* The first byte that is not UTF-8, so that nothing is known of what follows;
 * "size" if there is none. A character may be cut where the sample ends. */
static size_t bad_byte(const input *in) {
    size_t good = utf8_good(in->bytes, in->size);
    return in->ended || good + 3 < in->size ? good : in->size;
}

static const char *refuse(const ballot *b) {
    const ortaq_candidate *other = &b->other;
    bool none = strcmp(other->tag, "und") == 0;
    const char *in = none ? "no known language" : other->tag;
    size_t bad = bad_byte(b->in);
    if (bad < b->in->size)
        complain("%s: byte %zu: invalid UTF-8; is it text in another encoding? "
                 "See --encoding",
                 b->file, bad);
    else if (b->count == 0)
        complain("%s: the text is rather in %s (%.2f); give the orthography "
                 "with -f",
                 b->file, in, other->probability);
    else
        complain("%s: the text is rather in %s (%.2f) than in %s (%.2f); give "
                 "the orthography with -f",
                 b->file, in, other->probability, b->items[0].tag,
                 b->items[0].probability * b->sum);
    return NULL;
}

/* ------------------------------------------------------------- The same -- */

/* Converts what the input begins with; "output" has room. */
static bool write_from(const ballot *b, const char *from,
                       ortaq_output *output) {
    ortaq_input text = {b->in->bytes, b->in->size, 0};
    ortaq_converter *converter = NULL;
    ortaq_status status =
        ortaq_converter_new(b->library, from, b->to, NULL, &converter);
    if (status == ORTAQ_DONE)
        status = ortaq_converter_set(converter, ORTAQ_ON_ERROR, ORTAQ_KEEP);
    if (status == ORTAQ_DONE)
        status = ortaq_converter_feed(converter, &text, output);
    if (status == ORTAQ_MORE_INPUT)
        status = ortaq_converter_finish(converter, output);
    ortaq_converter_free(converter);
    return status == ORTAQ_DONE;
}

/* The probability of all candidates from which the same is written as from
 * the first: of its own, unless the whole text is there to try. */
static double same_sum(const ballot *b) {
    double sum = b->items[0].probability;
    size_t room = 4 * b->in->size + 64;
    char *bytes = b->in->ended ? malloc(2 * room) : NULL;
    ortaq_output first = {bytes, room, 0};
    if (bytes != NULL && write_from(b, b->items[0].tag, &first))
        for (size_t i = 1; i < b->count; i++) {
            ortaq_output other = {bytes + room, room, 0};
            if (write_from(b, b->items[i].tag, &other) &&
                other.pos == first.pos &&
                memcmp(bytes, bytes + room, first.pos) == 0)
                sum += b->items[i].probability;
        }
    free(bytes);
    return sum;
}

/* --------------------------------------------------------------- Choice -- */

/* Whether another candidate of the language may be meant as well. */
static bool is_open(const ballot *b) {
    const ortaq_candidate *first = &b->items[0];
    bool stays = b->to != NULL && strcmp(first->tag, b->to) == 0;
    double least = stays ? 1 - part_mixed : part_least;
    return b->count > 1 && first->probability < least &&
           (b->to == NULL || same_sum(b) < least);
}

static bool is_of_another(const ballot *b) {
    double other = b->other.probability;
    return other > (other > 0.5 ? times_likely : times_other) * b->sum;
}

static const char *choose(const ballot *b, bool told) {
    if (b->count == 0 || is_of_another(b)) return refuse(b);
    if (is_open(b)) return ask(b);
    if (told)
        complain("%s: read as %s (%.4f)", b->file, b->items[0].tag,
                 b->items[0].probability);
    return b->items[0].tag;
}

static bool has_words(const input *in) {
    ortaq_token token = {.end = 0};
    while (ortaq_token_next(in->bytes, in->size, token.end, &token) ==
           ORTAQ_DONE)
        if (token.kind == ORTAQ_TOKEN_WORD) return true;
    return false;
}

/* Of a text without words. */
static const char *any_orthography(const ortaq_library *library,
                                   const char *to) {
    ortaq_orthography first;
    if (to != NULL) return to;
    return ortaq_orthography_at(library, 0, &first) == ORTAQ_DONE ? first.tag
                                                                  : NULL;
}

const char *guess_orthography(const ortaq_library *library, const char *to,
                              input *in, bool told) {
    size_t room = ortaq_orthography_count(library) + NEIGHBOURS_MOST;
    ballot b = {.library = library, .to = to, .file = in->name, .in = in};
    const char *tag = NULL;
    if (!input_fill(in)) return NULL;
    if (in->ended && !has_words(in))
        return any_orthography(library, to);
    b.items = calloc(room, sizeof *b.items);
    ortaq_status status = ORTAQ_ERROR_MEMORY;
    if (b.items != NULL)
        status = ortaq_identify(library, in->bytes, in->size, b.items, room,
                                &b.count);
    if (status == ORTAQ_DONE) {
        restrict_ballot(&b);
        tag = choose(&b, told);
    } else {
        complain("%s: %s", in->name, ortaq_status_text(status));
    }
    free(b.items);
    return tag;
}
