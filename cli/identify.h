/*
 * identify.h - what the parts of "ortaq identify" share.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_IDENTIFY_H
#define ORTAQ_CLI_IDENTIFY_H

#include <ortaq.h>

#include "arguments.h"
#include "input.h"
#include "output.h"

/* In the order of the choices of --format. */
enum { ANSWER_TEXT, ANSWER_TSV, ANSWER_JSON };

/* What an answer is about: bytes of a file. */
typedef enum answer_about {
    ABOUT_FILE,
    ABOUT_LINE,
    ABOUT_STRETCH
} answer_about;

/* Candidates that are asked for at most: all orthographies of a library, and
 * the languages that are told apart, are fewer. */
enum { CANDIDATES_MOST = 1024 };

typedef struct identifying {
    ortaq_library *library;
    ortaq_identifier *identifier;
    const char *file; /* as it was named on the command line */
    answer_about about;
    int format;
    size_t wanted;       /* candidates of an answer at most */
    bool found;          /* something of the file is in a known language */
    ortaq_status status; /* the worst of the library */
    ortaq_candidate candidates[CANDIDATES_MOST];
    size_t count;
    uint64_t line, start, end; /* what is answered about: see place_write */
    input in;
    output out;
} identifying;

/* Whether a candidate is a language at all. */
bool candidate_known(const ortaq_candidate *candidate);

/* Writes an answer about bytes [start, end) of the file, which begin in
 * "line", counted from 1: the first "count" candidates. */
void identity_write(identifying *i, const ortaq_candidate *candidates,
                    size_t count);

/* Answers for the stretches of the open input. False if it could not be read
 * or there is no memory, after a message. */
bool identify_by_stretches(identifying *i);

#endif
