/*
 * report.h - the report of a conversion: one JSON object a line, one line an
 * event. doc/report-schema.md is its reference.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_REPORT_H
#define ORTAQ_CLI_REPORT_H

#include "output.h"
#include "places.h"

typedef struct report {
    output out;
    places places;
    const char *file; /* the input, as it was named on the command line */
    uint64_t base;    /* where its conversion begins in the output */
} report;

/* A new input follows. */
void report_begin(report *r, const char *file, uint64_t base);

/* Takes what the converter is about to be fed. */
static inline void report_feed(report *r, const char *bytes, size_t size) {
    places_add(&r->places, bytes, size);
}

void report_event(report *r, const ortaq_event *event);

#endif
