/*
 * run.h - one conversion of a whole text through windows of any size, with
 * everything that came of it: status, output, events, position; and the
 * header's promises about each single call, checked on the way.
 *
 * Windows are blocks of exactly their size, and a short last piece lies at
 * the end of its block, so that a memory checker sees each byte read or
 * written beyond.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_RUN_H
#define TEST_RUN_H

#include "ortaq.h"
#include "text.h"

/* What a conversion came to. "broken": a promise that a call broke, or NULL. */
typedef struct run {
    ortaq_status status;
    text out;
    text events; /* one line an event, see log_event */
    text places; /* event_place of each, and its strings in "events" */
    uint64_t position;
    const char *broken;
} run;

static inline void run_free(run *r) {
    text_free(&r->out);
    text_free(&r->events);
    text_free(&r->places);
    *r = (run){0};
}

static inline bool run_same(const run *a, const run *b) {
    return a->status == b->status && a->position == b->position &&
           text_same(&a->out, &b->out) && text_same(&a->events, &b->events);
}

/* Values for all options; index is the option, 0 is ORTAQ_ON_ERROR's place
 * holder. A negative value leaves the default. */
enum { OPTIONS = ORTAQ_MARKS + 1 };
typedef int options[OPTIONS];

#define OPTIONS_DEFAULT                                                        \
    { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 }

/* Rules alone: what ICU can do too. */
#define OPTIONS_RULES                                                          \
    { -1, -1, -1, 0, 0, 0, 0, 0, 0, -1, 0 }

/* Everything but the protection of what is not the language. */
#define OPTIONS_UNGUARDED                                                      \
    { -1, -1, -1, 0, 0, 0, -1, -1, 0, -1, 0 }

static inline bool set_options(ortaq_converter *converter, const int *values) {
    for (int i = ORTAQ_ON_ERROR; i < OPTIONS; i++)
        if (values[i] >= 0 && ortaq_converter_set(converter, (ortaq_option)i,
                                                  values[i]) != ORTAQ_DONE)
            return false;
    return true;
}

/* Where an event says that its strings stand. */
typedef struct event_place {
    ortaq_reason reason;
    uint64_t input_start, input_end, output_start, output_end;
    size_t word, word_size, chosen, chosen_size; /* in "events" */
} event_place;

static inline void log_event(run *r, const ortaq_event *event) {
    char line[128];
    text *log = &r->events;
    snprintf(line, sizeof line, "%s %llu-%llu %llu-%llu ",
             ortaq_reason_text(event->reason),
             (unsigned long long)event->input_start,
             (unsigned long long)event->input_end,
             (unsigned long long)event->output_start,
             (unsigned long long)event->output_end);
    text_put(log, line);
    event_place place = {event->reason,     event->input_start,
                         event->input_end,  event->output_start,
                         event->output_end, log->size,
                         event->word_size,  0,
                         event->chosen_size};
    text_add(log, event->word, event->word_size);
    text_put(log, "|");
    place.chosen = log->size;
    text_add(log, event->chosen, event->chosen_size);
    text_put(log, "|");
    text_add(log, event->alternatives, event->alternatives_size);
    for (size_t i = 0; i < event->weight_count; i++) {
        snprintf(line, sizeof line, "|%.9f", event->weights[i]);
        text_put(log, line);
    }
    text_put(log, "\n");
    text_add(&r->places, &place, sizeof place);
}

static inline bool stands_at(const char *bytes, size_t size, uint64_t start,
                             uint64_t end, const char *wanted, size_t length) {
    return start <= end && end <= size && end - start == length &&
           memcmp(bytes + start, wanted, length) == 0;
}

/*
 * Whether two events that lie apart in the input may overlap in the output:
 * two words may, for a later step may see them as one; but not bytes that are
 * no text, which no step sees.
 */
static inline bool may_overlap(const event_place *a, const event_place *b) {
    return a->reason != ORTAQ_INVALID && b->reason != ORTAQ_INVALID &&
           a->output_start <= b->output_start;
}

static inline const char *check_order(const event_place *a,
                                      const event_place *b) {
    if (b->input_start < a->input_start) return "events are not in order";
    if (b->input_start >= a->input_end && b->output_start < a->output_end &&
        !may_overlap(a, b))
        return "two events overlap in the output, not in the input";
    return NULL;
}

/* The strings of each event stand in the input and the output where it says,
 * and events come in the order of the input. */
static inline const char *check_events(const run *r, const char *bytes,
                                       size_t size) {
    event_place before = {ORTAQ_FOREIGN, 0, 0, 0, 0, 0, 0, 0, 0};
    for (size_t at = 0; at < r->places.size; at += sizeof(event_place)) {
        event_place e;
        memcpy(&e, r->places.data + at, sizeof e);
        if (!stands_at(bytes, size, e.input_start, e.input_end,
                       r->events.data + e.word, e.word_size))
            return "an event's word does not stand in the input there";
        if (!stands_at(r->out.data, r->out.size, e.output_start, e.output_end,
                       r->events.data + e.chosen, e.chosen_size))
            return "an event's form does not stand in the output there";
        const char *wrong = check_order(&before, &e);
        if (wrong) return wrong;
        before = e;
    }
    return NULL;
}

static inline size_t pull_events(ortaq_converter *converter, run *r) {
    ortaq_event event;
    size_t count = 0;
    for (; ortaq_converter_event(converter, &event) == ORTAQ_DONE; count++)
        log_event(r, &event);
    return count;
}

/* A window of the output: taken over into r->out and emptied. */
static inline void drain(run *r, ortaq_output *output) {
    text_add(&r->out, output->bytes, output->pos);
    output->pos = 0;
}

static inline const char *check_call(ortaq_status status,
                                     const ortaq_input *input,
                                     const ortaq_output *output, bool moved) {
    if (input->pos > input->size || output->pos > output->size)
        return "a window's pos went beyond its size";
    if (status == ORTAQ_MORE_INPUT && input->pos != input->size)
        return "MORE_INPUT, but not all was taken";
    if (status == ORTAQ_MORE_ROOM && output->pos != output->size)
        return "MORE_ROOM, but the output is not full";
    if (!moved && status == ORTAQ_MORE_ROOM && output->size > 0)
        return "a call neither took nor wrote a byte";
    return NULL;
}

/* Feeds one window until it is taken. */
static inline void feed_window(ortaq_converter *converter, ortaq_input *input,
                               ortaq_output *output, run *r) {
    while (!r->broken) {
        size_t before = input->pos;
        r->status = ortaq_converter_feed(converter, input, output);
        bool moved = input->pos != before || output->pos != 0;
        r->broken = check_call(r->status, input, output, moved);
        drain(r, output);
        size_t pulled = pull_events(converter, r);
        if (r->status == ORTAQ_EVENTS && pulled == 0)
            r->broken = "EVENTS, but there is none";
        if (r->status <= ORTAQ_DONE || r->status == ORTAQ_MORE_INPUT) return;
    }
}

static inline void finish_run(ortaq_converter *converter, ortaq_output *output,
                              run *r) {
    const ortaq_input none = {NULL, 0, 0};
    while (!r->broken) {
        r->status = ortaq_converter_finish(converter, output);
        bool moved = output->pos != 0;
        r->broken = check_call(r->status, &none, output, moved);
        drain(r, output);
        size_t pulled = pull_events(converter, r);
        if (r->status == ORTAQ_EVENTS ? pulled == 0
                                      : r->status > ORTAQ_DONE && !moved)
            r->broken = "finish makes no progress";
        if (r->status == ORTAQ_MORE_INPUT)
            r->broken = "finish asks for more input";
        if (r->status <= ORTAQ_DONE) return;
    }
}

/*
 * Converts "size" bytes in windows of "in" and "out" bytes; in 0: all at once.
 * The converter is reset first. The caller frees the run.
 */
static inline run run_windows(ortaq_converter *converter, const char *bytes,
                              size_t size, size_t in, size_t out) {
    run r = {0};
    if (in == 0) in = size ? size : 1;
    char *block = must(malloc(in));
    ortaq_output output = {must(malloc(out)), out, 0};
    ortaq_converter_reset(converter);
    r.status = ORTAQ_MORE_INPUT;
    for (size_t at = 0; at < size && r.status >= 0 && !r.broken;) {
        size_t piece = size - at < in ? size - at : in;
        memcpy(block + in - piece, bytes + at, piece);
        ortaq_input input = {block + in - piece, piece, 0};
        feed_window(converter, &input, &output, &r);
        at += piece;
    }
    if (r.status >= 0 && !r.broken) finish_run(converter, &output, &r);
    r.position = ortaq_converter_position(converter);
    if (!r.broken && r.status == ORTAQ_DONE)
        r.broken = check_events(&r, bytes, size);
    free(block);
    free(output.bytes);
    return r;
}

/* All at once, with room enough for what letters become. */
static inline run run_whole(ortaq_converter *converter, const char *bytes,
                            size_t size) {
    return run_windows(converter, bytes, size, 0, size * 4 + 4096);
}

/* A new converter with these options; NULL if the library refuses. */
static inline ortaq_converter *new_converter(const ortaq_library *library,
                                             const char *from, const char *to,
                                             const int *values) {
    ortaq_converter *converter = NULL;
    if (ortaq_converter_new(library, from, to, NULL, &converter) != ORTAQ_DONE)
        return NULL;
    if (set_options(converter, values)) return converter;
    ortaq_converter_free(converter);
    return NULL;
}

/* Converts whole; the caller frees the text, which is empty on an error. */
static inline text convert_text(ortaq_converter *converter, const char *bytes,
                                size_t size) {
    run r = run_whole(converter, bytes, size);
    text out = r.out;
    if (r.status != ORTAQ_DONE) text_free(&out);
    text_free(&r.events);
    text_free(&r.places);
    return out;
}

/* The same by a new converter, with the options that it has then. */
static inline text convert_default(const ortaq_library *library,
                                   const char *from, const char *to,
                                   const char *input, size_t size) {
    const options defaults = OPTIONS_DEFAULT;
    ortaq_converter *converter = new_converter(library, from, to, defaults);
    text got = convert_text(converter, input, size);
    ortaq_converter_free(converter);
    return got;
}

#endif
