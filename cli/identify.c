/*
 * identify.c - "ortaq identify": the orthography of each file, of each line,
 * or of each stretch. Files and lines go through an identifier as they are
 * read, so memory depends neither on the size of a file nor on that of a
 * line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"
#include "message.h"
#include "orthographies.h"
#include "rewrite.h"

#include <stdlib.h>
#include <string.h>

/* ----------------------------------------------------- Files and lines -- */

static void feed(identifying *i, const char *bytes, size_t size) {
    ortaq_status status = ortaq_identifier_feed(i->identifier, bytes, size);
    if (status != ORTAQ_DONE) i->status = status;
    i->end += size;
}

/* Answers for what was fed since the last answer. */
static void answer(identifying *i) {
    ortaq_status status = ortaq_identifier_answer(i->identifier, i->candidates,
                                                  CANDIDATES_MOST, &i->count);
    if (status != ORTAQ_DONE) i->status = status;
    size_t count = i->count < i->wanted ? i->count : i->wanted;
    if (status == ORTAQ_DONE) identity_write(i, i->candidates, count);
    ortaq_identifier_reset(i->identifier);
}

/* Answers for each line that ends in a piece; its end is not part of it. */
static void feed_lines(identifying *i, const char *bytes, size_t size) {
    const char *end;
    while (size > 0 && (end = memchr(bytes, '\n', size)) != NULL) {
        size_t length = (size_t)(end - bytes);
        feed(i, bytes, length);
        answer(i);
        i->line++;
        i->start = ++i->end;
        bytes += length + 1;
        size -= length + 1;
    }
    if (size > 0) feed(i, bytes, size);
}

static bool identify_input(identifying *i) {
    while (!i->out.failed && i->status == ORTAQ_DONE && input_next(&i->in)) {
        if (i->about == ABOUT_LINE)
            feed_lines(i, i->in.bytes, i->in.size);
        else
            feed(i, i->in.bytes, i->in.size);
        if (!i->in.facts.regular) output_flush(&i->out);
    }
    if (i->in.failed || i->status != ORTAQ_DONE) return false;
    if (i->about == ABOUT_FILE || i->end > i->start) answer(i);
    return i->status == ORTAQ_DONE;
}

static int identify_file(identifying *i, const char *file) {
    bool done;
    i->file = file;
    i->found = false;
    i->status = ORTAQ_DONE;
    i->line = 1;
    i->start = i->end = 0;
    ortaq_identifier_reset(i->identifier);
    if (!input_open(&i->in, file)) return STATUS_TROUBLE;
    done = rewrite_ends(&i->in, &i->out) &&
           (i->about == ABOUT_STRETCH ? identify_by_stretches(i)
                                      : identify_input(i));
    input_close(&i->in);
    if (i->status != ORTAQ_DONE)
        complain("%s: %s", i->in.name, ortaq_status_text(i->status));
    if (!done)
        return i->in.failed ? input_status(&i->in) : STATUS_TROUBLE;
    return i->found ? STATUS_FINE : STATUS_TEXT;
}

/* ----------------------------------------------------------- Subcommand -- */

static bool wrong(const char *what) {
    complain("%s; see \"ortaq help identify\"", what);
    return false;
}

static bool read_wanted(identifying *i, const char *typed) {
    i->wanted = 1;
    if (typed == NULL) return true;
    if (i->about == ABOUT_STRETCH)
        return wrong("--candidates: a stretch has one");
    i->wanted = 0;
    for (const char *digit = typed; *digit != '\0'; digit++) {
        if (*digit < '0' || *digit > '9' || i->wanted > CANDIDATES_MOST) {
            i->wanted = 0;
            break;
        }
        i->wanted = i->wanted * 10 + (size_t)(*digit - '0');
    }
    if (i->wanted >= 1 && i->wanted <= CANDIDATES_MOST) return true;
    return wrong("--candidates: not a number from 1 to 1024");
}

static bool check_usage(identifying *i, const arguments *given) {
    bool lines = arguments_have(given, OPTION_LINES);
    bool stretches = arguments_have(given, OPTION_STRETCHES);
    if (lines && stretches)
        return wrong("--lines and --stretches exclude each other");
    i->about = lines ? ABOUT_LINE : stretches ? ABOUT_STRETCH : ABOUT_FILE;
    i->format = arguments_choice(given, OPTION_ANSWER_FORMAT);
    return read_wanted(i, given->value[OPTION_CANDIDATES]);
}

static bool prepare(identifying *i, const arguments *given) {
    encoding_pass_over();
    i->library = orthographies_load(given);
    if (i->library == NULL) return false;
    ortaq_status status =
        ortaq_identifier_new(i->library, NULL, &i->identifier);
    if (status != ORTAQ_DONE) complain("%s", ortaq_status_text(status));
    return status == ORTAQ_DONE;
}

static int identify_files(identifying *i, const arguments *given) {
    int worst = STATUS_FINE;
    if (given->count == 0) return identify_file(i, "-");
    for (size_t n = 0; n < given->count && !i->out.failed; n++) {
        int status = identify_file(i, given->operands[n]);
        if (status > worst) worst = status;
    }
    return worst;
}

int run_identify(const arguments *given) {
    static identifying i; /* its buffers are large, and it is needed once */
    int status = STATUS_TROUBLE;
    if (check_usage(&i, given) && prepare(&i, given)) {
        output_standard(&i.out);
        status = identify_files(&i, given);
        if (!output_commit(&i.out, NULL)) status = STATUS_TROUBLE;
    }
    ortaq_identifier_free(i.identifier);
    ortaq_library_free(i.library);
    return status;
}
