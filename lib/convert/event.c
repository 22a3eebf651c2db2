/*
 * event.c - from the traces of the steps to events: places of a step's text
 * are followed back to the input and on to the output through the spans of
 * the other steps; between words bytes are copied one to one.
 *
 * SPDX-License-Identifier: MIT
 */
#include "stream.h"

/* The last span that begins at or before a place; NULL if there is none. */
static const oq_span *event_span(const oq_trace *trace, size_t at, bool back) {
    size_t low = 0, count = trace->count;
    while (count > 0) {
        size_t half = count / 2;
        const oq_span *span = &trace->spans[low + half];
        if ((back ? span->out_start : span->in_start) <= at) {
            low += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return low != 0 ? &trace->spans[low - 1] : NULL;
}

/* Follows a place from the output of a step to its input, or (not "back") the
 * other way. A place inside a word becomes the word's start or end. */
static size_t event_follow(const oq_trace *trace, size_t at, bool back,
                           bool end) {
    const oq_span *span = event_span(trace, end && at > 0 ? at - 1 : at, back);
    if (span == NULL) return at;
    size_t to_start = back ? span->in_start : span->out_start;
    size_t to_end = back ? span->in_end : span->out_end;
    size_t from_end = back ? span->out_end : span->in_end;
    if (at > from_end || (at == from_end && !end)) return to_end + at - from_end;
    return end ? to_end : to_start;
}

static void event_in(const ortaq_converter *converter, unsigned step,
                     size_t *start, size_t *end) {
    while (step-- > 0) {
        *start = event_follow(&converter->traces[step], *start, true, false);
        *end = event_follow(&converter->traces[step], *end, true, true);
    }
}

static void event_out(const ortaq_converter *converter, unsigned step,
                      size_t *start, size_t *end) {
    while (++step < converter->step_count) {
        *start = event_follow(&converter->traces[step], *start, false, false);
        *end = event_follow(&converter->traces[step], *end, false, true);
    }
}

/* Stores bytes of a text; an empty text may have no memory at all. */
static bool event_text(oq_events *events, const uint8_t *text, size_t start,
                       size_t size, size_t *offset, size_t *stored) {
    *offset = events->text.size;
    *stored = size;
    if (size != 0) oq_bytes_add(&events->text, text + start, size);
    return !events->text.failed;
}

/* Puts an event into the queue, in the order of the input. */
OQ_FN bool oq_events_queue(ortaq_converter *converter,
                           const oq_event *event) {
    oq_events *events = &converter->events;
    void *items = events->items;
    if (!oq_memory_grow(&converter->memory, &items, &events->room,
                        events->count + 1, sizeof(oq_event)))
        return false;
    events->items = items;
    size_t at = events->count++;
    while (at > 0 && events->items[at - 1].in_start > event->in_start) {
        events->items[at] = events->items[at - 1];
        at--;
    }
    events->items[at] = *event;
    return true;
}

/* What the steps behind "step" make of what a word of it may be else; the
 * texts between steps are not in use any more. */
static bool event_others(ortaq_converter *converter, unsigned step,
                         const oq_span *span, oq_event *event) {
    const oq_bytes *others = &converter->traces[step].others;
    const uint8_t *text = span->other_size ? others->data + span->other : NULL;
    size_t size = span->other_size;
    while (size != 0 && ++step < converter->step_count) {
        oq_bytes *out = &converter->between[step & 1];
        out->size = 0;
        if (!oq_engine_run(&converter->engines[step], converter->word, text,
                           size, NULL, out, NULL, NULL))
            return false;
        text = out->data;
        size = out->size;
    }
    if (size == event->chosen_size && size != 0 &&
        memcmp(text, converter->events.text.data + event->chosen, size) == 0)
        size = 0; /* the difference was lost on the way */
    return event_text(&converter->events, text, 0, size, &event->other,
                      &event->other_size);
}

static bool event_weights(ortaq_converter *converter, unsigned step,
                          const oq_span *span, oq_event *event) {
    oq_bytes *weights = &converter->events.weights;
    event->weights = weights->size;
    event->weight_count = span->weight_count;
    if (span->weight_count != 0)
        oq_bytes_add(weights,
                     converter->traces[step].weights.data + span->weights,
                     span->weight_count * sizeof(double));
    return !weights->failed;
}

static bool event_from_span(ortaq_converter *converter, const uint8_t *text,
                            uint64_t in_base, size_t out_base, unsigned step,
                            const oq_span *span) {
    size_t in_start = span->in_start, in_end = span->in_end;
    size_t out_start = span->out_start, out_end = span->out_end;
    event_in(converter, step, &in_start, &in_end);
    event_out(converter, step, &out_start, &out_end);
    uint64_t base = converter->written + out_base;
    oq_event event = {.in_start = in_base + in_start,
                      .in_end = in_base + in_end,
                      .out_start = base + out_start,
                      .out_end = base + out_end};
    if (!event_text(&converter->events, text, in_start, in_end - in_start,
                    &event.word, &event.word_size) ||
        !event_text(&converter->events, converter->out.data,
                    out_base + out_start, out_end - out_start, &event.chosen,
                    &event.chosen_size) ||
        !event_others(converter, step, span, &event) ||
        !event_weights(converter, step, span, &event))
        return false;
    for (int reason = ORTAQ_AMBIGUOUS; reason <= ORTAQ_INVALID; reason++) {
        event.reason = (ortaq_reason)reason;
        if ((span->reasons >> reason & 1) && !oq_events_queue(converter, &event))
            return false;
    }
    return true;
}

/* What was kept is kept by every step: only the first one tells. */
static uint32_t event_reasons(unsigned step, uint32_t reasons) {
    return step == 0 ? reasons : reasons & ~(1u << ORTAQ_FOREIGN);
}

OQ_FN bool oq_events_add(ortaq_converter *converter, const uint8_t *text,
                         uint64_t in_base, size_t out_base) {
    for (unsigned step = 0; step < converter->step_count; step++) {
        const oq_trace *trace = &converter->traces[step];
        for (size_t i = 0; i < trace->count; i++) {
            oq_span span = trace->spans[i];
            span.reasons = event_reasons(step, span.reasons);
            if (span.reasons != 0 &&
                !event_from_span(converter, text, in_base, out_base, step,
                                 &span))
                return false;
        }
    }
    return true;
}

OQ_FN bool oq_events_add_invalid(ortaq_converter *converter,
                                 const uint8_t *text, size_t size,
                                 uint64_t in_start, size_t out_start) {
    oq_event event = {.reason = ORTAQ_INVALID,
                      .in_start = in_start,
                      .in_end = in_start + size,
                      .out_start = converter->written + out_start,
                      .out_end = converter->written + converter->out.size};
    return event_text(&converter->events, text, 0, size, &event.word,
                      &event.word_size) &&
           event_text(&converter->events, converter->out.data, out_start,
                      converter->out.size - out_start, &event.chosen,
                      &event.chosen_size) &&
           oq_events_queue(converter, &event);
}
