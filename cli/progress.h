/*
 * progress.h - a bar on the terminal for work that takes more than a second
 * and whose size is known.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_PROGRESS_H
#define ORTAQ_CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct progress {
    bool wanted;
    uint64_t total, done; /* bytes */
    uint64_t next;        /* when to draw again, in milliseconds */
} progress;

/* Adds up the sizes of the files, if a bar may be shown at all: standard
 * error is a terminal, and the text does not go to one. */
void progress_begin(progress *p, char **files, size_t count, bool to_standard);

void progress_add(progress *p, const char *file, size_t size);
void progress_end(progress *p);

#endif
