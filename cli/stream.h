/*
 * stream.h - one input through the converter into an output.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_STREAM_H
#define ORTAQ_CLI_STREAM_H

#include "input.h"
#include "output.h"
#include "progress.h"
#include "report.h"

typedef struct stream {
    ortaq_converter *converter; /* fresh, or reset */
    input *in;
    output *out;
    report *report; /* NULL: none is wanted */
    progress *progress;
    uint64_t before; /* bytes of the input that others converted */
} stream;

/* Converts to the end of the input. What a message was given for is told by
 * the status; a failure of the output itself is told by "out" alone. */
int stream_run(stream *s);

/* The same for what was read already and all that is left. */
int stream_go_on(stream *s, const char *bytes, size_t size);

#endif
