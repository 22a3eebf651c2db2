/*
 * decoding.h - one input while it is read, as UTF-8 whatever its encoding.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_DECODING_H
#define ORTAQ_CLI_DECODING_H

#include <stdint.h>

#include "encoding.h"

enum { DECODING_ROOM = 64 * 1024, DECODING_LEAST = 16 };

typedef struct decoding {
    const char *name; /* of the input, for messages */
    int file;
    bool active;                /* else it is UTF-8, and nothing else is set */
    const encoding *encoding;   /* NULL: not decided yet */
    void *decoder;              /* NULL: UTF-8 after all */
    bool begun, ended, flushed; /* "begun": text was given */
    bool bad;                   /* a message about the text was given */
    uint64_t offset;            /* in the input, of what is held */
    size_t start, size;         /* of what is held */
    char held[DECODING_ROOM];
} decoding;

/* The encoding is that of the command line. */
void decoding_open(decoding *d, const char *name, int file);
void decoding_close(decoding *d);

/*
 * The text that follows, at most "room" bytes, DECODING_LEAST at least, in
 * whole characters if it is decoded; 0 at the end; -1 after a message if
 * "bad" is set, else with errno.
 */
ptrdiff_t decoding_read(decoding *d, char *to, size_t room);

#endif
