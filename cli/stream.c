/*
 * stream.c - the loop that moves bytes. Memory does not depend on the input:
 * one piece of input, one window of output. What came from a pipe or terminal
 * goes out before more is waited for.
 *
 * SPDX-License-Identifier: MIT
 */
#include "stream.h"
#include "command.h"
#include "message.h"

static void pull_events(stream *s) {
    ortaq_event event;
    if (s->report == NULL) return;
    while (ortaq_converter_event(s->converter, &event) == ORTAQ_DONE)
        report_event(s->report, &event);
}

/* All that stands before the place is written first. */
static int fail(stream *s, ortaq_status status) {
    unsigned long long at = s->before + ortaq_converter_position(s->converter);
    output_flush(s->out);
    if (status == ORTAQ_ERROR_UTF8)
        complain("%s: byte %llu: invalid UTF-8", s->in->name, at);
    else
        complain("%s: byte %llu: %s", s->in->name, at,
                 ortaq_status_text(status));
    return status == ORTAQ_ERROR_UTF8 ? STATUS_TEXT : STATUS_TROUBLE;
}

/* What follows a call of the converter: true to call it again. */
static bool again(stream *s, ortaq_status status, int *result) {
    pull_events(s);
    *result = STATUS_FINE;
    if (status == ORTAQ_EVENTS) return true;
    if (status == ORTAQ_MORE_ROOM) return output_flush(s->out);
    if (status < 0) *result = fail(s, status);
    return false;
}

/* With much room the converter writes into the window, and copies nothing. */
static int feed(stream *s, const char *bytes, size_t size) {
    ortaq_input window = {bytes, size, 0};
    ortaq_status status;
    int result;
    if (s->report != NULL) report_feed(s->report, bytes, size);
    if (s->out->window.pos > OUTPUT_ROOM / 2) output_flush(s->out);
    do {
        status = ortaq_converter_feed(s->converter, &window, &s->out->window);
    } while (again(s, status, &result));
    return result;
}

static int finish(stream *s) {
    ortaq_status status;
    int result;
    do {
        status = ortaq_converter_finish(s->converter, &s->out->window);
    } while (again(s, status, &result));
    return result;
}

static int run_from(stream *s, int result) {
    while (result == STATUS_FINE && !s->out->failed && input_next(s->in)) {
        result = feed(s, s->in->bytes, s->in->size);
        if (!s->in->facts.regular) output_flush(s->out);
        progress_add(s->progress, s->in->name, s->in->taken);
    }
    if (s->in->failed && !input_bad(s->in)) return STATUS_TROUBLE;
    if (result != STATUS_FINE || s->out->failed) return result;
    result = finish(s);
    return result != STATUS_FINE ? result : input_status(s->in);
}

int stream_run(stream *s) {
    return run_from(s, STATUS_FINE);
}

int stream_go_on(stream *s, const char *bytes, size_t size) {
    return run_from(s, feed(s, bytes, size));
}
