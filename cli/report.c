/*
 * report.c - see report.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "report.h"
#include "json.h"

enum { REPORT_SCHEMA = 1 };

void report_begin(report *r, const char *file, uint64_t base) {
    r->file = file;
    r->base = base;
    places_begin(&r->places);
}

static void sized(output *out, const char *name, const char *text,
                  size_t size) {
    json_name(out, false, name);
    json_string(out, text, size);
}

void report_event(report *r, const ortaq_event *event) {
    output *out = &r->out;
    const place *at = places_find(&r->places, event->input_start);
    output_char(out, '{');
    json_name(out, true, "schema");
    output_number(out, REPORT_SCHEMA);
    json_text(out, "reason", ortaq_reason_text(event->reason));
    json_text(out, "file", r->file);
    json_range(out, "input", event->input_start, event->input_end);
    json_range(out, "output", r->base + event->output_start,
               r->base + event->output_end);
    if (at != NULL) json_number(out, "line", at->line);
    if (at != NULL) json_number(out, "column", at->column);
    sized(out, "word", event->word, event->word_size);
    sized(out, "chosen", event->chosen, event->chosen_size);
    json_list(out, "alternatives", event->alternatives,
              event->alternatives_size, '\t');
    if (event->weight_count != 0)
        json_shares(out, "weights", event->weights, event->weight_count);
    output_text(out, "}\n");
}
