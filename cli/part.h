/*
 * part.h - the lines of a regular file that begin in one stretch of it. The
 * stretches of a file side by side give each of its lines once, whoever reads
 * them, and in whatever order: nobody has to wait for the reading of another.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_PART_H
#define ORTAQ_CLI_PART_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct part {
    char *bytes; /* the buffer, used again for the next stretch */
    size_t room;
    bool lent; /* the buffer belongs to somebody else */
    /* the lines, in the buffer */
    const char *text;
    size_t size;
    uint64_t start; /* of the text in the file; means nothing without text */
    bool last;      /* the file ended with them, when they were read */
} part;

/*
 * Reads the lines that begin in [from, to) of an open file, whose offset stays
 * as it is. All zeroes is a part that can be read into. False: the file cannot
 * be read, a line is longer than "most", or there is no memory; whoever reads
 * the file from the start will find out what it was.
 */
bool part_read(part *p, int file, uint64_t from, uint64_t to, size_t most);

#endif
