/*
 * input.h - one input: a file or standard input, read in pieces of what is
 * there, so that a pipe is passed on as it comes. What the command line says
 * to be in another encoding is decoded: the pieces are UTF-8 always.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_INPUT_H
#define ORTAQ_CLI_INPUT_H

#include "decoding.h"
#include "port.h"

enum { INPUT_ROOM = 64 * 1024, INPUT_LEAST = INPUT_ROOM / 4 };

typedef struct input {
    const char *name; /* for messages */
    int file;
    port_facts facts;
    bool waiting; /* bytes were read that nobody has taken yet */
    bool ended, failed;
    size_t size;  /* of bytes */
    size_t taken; /* bytes of the file that the piece was made of */
    decoding decoding;
    char bytes[INPUT_ROOM];
} input;

/* "-" is standard input. False after a message. */
bool input_open(input *in, const char *path);
void input_close(input *in);

/* Reads until the buffer is full or the input ends, for a look ahead. False
 * after a message. */
bool input_fill(input *in);

/* Goes on at a place of the input, which is a regular file that is not
 * decoded. False after a message. */
bool input_go_to(input *in, uint64_t place);

/* The next piece, in "bytes" and "size". False at the end, and after a
 * message if "failed" is set. */
bool input_next(input *in);

/* The same into a place of "room" bytes: INPUT_LEAST at least, INPUT_ROOM for
 * the first of an input. 0 for false. */
size_t input_into(input *in, char *to, size_t room);

/* Whether the text failed, not the reading of it: all that stood before the
 * bad bytes was given. */
static inline bool input_bad(const input *in) {
    return in->failed && in->decoding.bad;
}

/* The exit status that the input is worth. */
int input_status(const input *in);

#endif
