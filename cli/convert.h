/*
 * convert.h - what the files of "ortaq convert" share: the job, and how it is
 * done by several threads (convert_side.c).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_CONVERT_H
#define ORTAQ_CLI_CONVERT_H

#include "arguments.h"
#include "stream.h"

typedef struct job {
    arguments given; /* a copy: threads may read it when "main" has returned */
    ortaq_library *library;
    const char *from, *to; /* from: NULL if to be guessed */
    ortaq_converter *converter;
    const char *made_for; /* what the converter reads */
    char *words;          /* of the user; NULL: none, or not yet read */
    size_t words_size;
    bool in_place, reported;
    const char *suffix;
    unsigned threads;
    progress progress;
    int status; /* the worst so far */
    input in;
    output out;
    report report;
    struct side *side; /* of the threads: convert_side.c */
} job;

static inline int job_worse(int a, int b) {
    return a > b ? a : b;
}

/* A new converter from "from", with the job's options; NULL after a message. */
ortaq_converter *job_converter(job *j, const char *from);

/* Another like that one, in any thread, of the same job; NULL, without a
 * message, if there is no memory. */
ortaq_converter *job_same_converter(const void *of, const char *from);

/* The job's own converter from "from", reset; false after a message. */
bool job_prepare(job *j, const char *from);

/* What the open input is written in; NULL after a message. */
const char *job_source(job *j);

/* Converts the files with the job's threads. False: there can be no threads,
 * and nothing has been done. */
bool job_side_by_side(job *j, char **files, size_t count);

#endif
