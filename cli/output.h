/*
 * output.h - where text goes: standard output, or a file that appears whole
 * or not at all. The converter writes straight into the window.
 *
 * Invariant: after a failure, of which one message was given, everything more
 * is swallowed; callers may check once, at the end.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_OUTPUT_H
#define ORTAQ_CLI_OUTPUT_H

#include <ortaq.h>

#include "port.h"

enum { OUTPUT_ROOM = 128 * 1024, OUTPUT_MUCH = 32 * 1024 };

typedef struct output {
    ortaq_output window;
    const char *name; /* for messages */
    port_target target;
    bool failed;
    uint64_t flushed; /* bytes */
    char bytes[OUTPUT_ROOM];
} output;

void output_standard(output *out);
void output_errors(output *out);

/* "path" must outlive the output. "-" is standard output. False after a
 * message; then there is nothing to close. */
bool output_open(output *out, const char *path);

bool output_is_standard(const output *out);

/* Bytes written so far. */
uint64_t output_position(const output *out);

/* Empties the window. False if the output has failed. */
bool output_flush(output *out);

void output_bytes(output *out, const char *bytes, size_t size);
void output_text(output *out, const char *text);
void output_char(output *out, char character);
void output_number(output *out, uint64_t number);
void output_spaces(output *out, size_t count);

/* Writes what is left and closes; a file takes its place, its old contents
 * staying under the name with "suffix" if that is not NULL. */
bool output_commit(output *out, const char *suffix);

/* Closes; a file that would have been replaced stays as it was. */
void output_discard(output *out);

#endif
