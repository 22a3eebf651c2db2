/*
 * input.h - one input: a file or standard input, read in pieces of what is
 * there, so that a pipe is passed on as it comes.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_INPUT_H
#define ORTAQ_CLI_INPUT_H

#include "port.h"

enum { INPUT_ROOM = 64 * 1024 };

typedef struct input {
    const char *name; /* for messages */
    int file;
    port_facts facts;
    bool waiting; /* bytes were read that nobody has taken yet */
    bool ended, failed;
    size_t size; /* of bytes */
    char bytes[INPUT_ROOM];
} input;

/* "-" is standard input. False after a message. */
bool input_open(input *in, const char *path);
void input_close(input *in);

/* Reads until the buffer is full or the input ends, for a look ahead. False
 * after a message. */
bool input_fill(input *in);

/* The next piece, in "bytes" and "size". False at the end, and after a
 * message if "failed" is set. */
bool input_next(input *in);

#endif
