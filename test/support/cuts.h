/*
 * cuts.h - a text through windows of given sizes, for every ordered pair of
 * every language: status, bytes, events and position must be those of the
 * text as a whole, and each call must keep what the header says of it (run.h).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_CUTS_H
#define TEST_CUTS_H

#include "pairs.h"
#include "show.h"

#include <cmocka.h>

typedef struct window {
    size_t in, out;
} window;

/* For texts of some hundred bytes: all of 1 to 5, and such as a block begins to
 * fill before it needs more. */
static const window small_windows[] = {
    {1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}, {2, 1}, {2, 2}, {2, 3}, {2, 4},
    {2, 5}, {3, 1}, {3, 2}, {3, 3}, {3, 4}, {3, 5}, {4, 1}, {4, 2}, {4, 3},
    {4, 4}, {4, 5}, {5, 1}, {5, 2}, {5, 3}, {5, 4}, {5, 5}, {0, 1}, {1, 4096},
    {0, 350}, {0, 700}};

#define WINDOWS(list) list, sizeof list / sizeof list[0]

/* A converter of a pair with the options that the present test varies. */
typedef struct bench {
    const char *from, *to;
    ortaq_converter *converter;
    options values;
    size_t faults, number; /* number: of the pair */
} bench;

static inline void describe_fault(const bench *b, const char *what,
                                  const window *w) {
    printf("  %s to %s, %s: windows of %zu and %zu bytes; on-error %d, "
           "report %d\n",
           b->from, b->to, what, w->in, w->out, b->values[ORTAQ_ON_ERROR],
           b->values[ORTAQ_REPORT]);
}

static inline void show_run(const char *name, const run *r) {
    printf("    %s: status %d, %zu bytes, position %llu%s%s\n", name,
           (int)r->status, r->out.size, (unsigned long long)r->position,
           r->broken ? "; " : "", r->broken ? r->broken : "");
}

static inline void show_runs(const run *whole, const run *cut,
                             const text *source) {
    show_run("whole", whole);
    show_run("cut  ", cut);
    if (!text_same(&whole->out, &cut->out))
        show_difference(&whole->out, &cut->out);
    else if (!text_same(&whole->events, &cut->events))
        show_difference(&whole->events, &cut->events);
    if (source->size < 400) show_text("source", source->data, source->size);
}

static inline void check_cut(bench *b, const text *source, const run *whole,
                             const window *w, const char *what) {
    run cut =
        run_windows(b->converter, source->data, source->size, w->in, w->out);
    if ((cut.broken || !run_same(whole, &cut)) && b->faults++ < 3) {
        describe_fault(b, what, w);
        show_runs(whole, &cut, source);
    }
    run_free(&cut);
}

static inline void check_cuts(bench *b, const text *source,
                              const window *windows, size_t count,
                              const char *what) {
    run whole = run_whole(b->converter, source->data, source->size);
    if (whole.broken && b->faults++ < 3) {
        printf("  %s to %s, %s, whole: %s\n", b->from, b->to, what,
               whole.broken);
    }
    for (size_t i = 0; i < count; i++)
        check_cut(b, source, &whole, &windows[i], what);
    run_free(&whole);
}

static inline void set_values(bench *b) {
    ortaq_converter_reset(b->converter);
    assert_true(set_options(b->converter, b->values));
}

/* Runs a check on a converter for every ordered pair, A to A included. */
static inline void each_pair(const ortaq_library *library,
                             void (*check)(bench *, void *), void *context) {
    size_t faults = 0, pairs = 0;
    const options defaults = OPTIONS_DEFAULT;
    for (pair_walk walk = {library, 0, NULL, NULL, {0}}; next_pair(&walk);) {
        bench b = {walk.from, walk.to, NULL, OPTIONS_DEFAULT, 0, pairs};
        b.converter = new_converter(library, walk.from, walk.to, defaults);
        assert_non_null(b.converter);
        check(&b, context);
        if (b.faults)
            printf("  %s to %s: %zu faults\n", b.from, b.to, b.faults);
        faults += b.faults;
        pairs++;
        ortaq_converter_free(b.converter);
    }
    assert_true(pairs > 0);
    assert_int_equal(faults, 0);
}

#endif
