/*
 * check.c - "ortaq check". Each input runs through the checker; findings are
 * written as they come, and with --fix the text too. A file is put in place
 * only if all that belongs in it was written; findings alone do not hinder it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arguments.h"
#include "finding.h"
#include "guess.h"
#include "message.h"
#include "orthographies.h"
#include "progress.h"
#include "rewrite.h"
#include "targets.h"

#include <string.h>

typedef struct checking {
    const arguments *given;
    ortaq_library *library;
    const char *tag; /* NULL if to be guessed */
    ortaq_checker *checker;
    const char *made_for; /* what the checker reads */
    bool fix, in_place, json;
    const char *file; /* as it was named */
    uint64_t base;    /* where its text begins in the output */
    bool found;
    progress progress;
    int status; /* the worst so far */
    input in;
    output text, findings; /* text is swallowed without --fix */
    places places;
} checking;

static int worse(int a, int b) {
    return a > b ? a : b;
}

/* ---------------------------------------------------------------- Usage -- */

static bool wrong(const char *what) {
    complain("%s; see \"ortaq help check\"", what);
    return false;
}

static bool check_usage(const arguments *given) {
    bool fix = arguments_have(given, OPTION_FIX);
    if (!fix && arguments_have(given, OPTION_OUTPUT))
        return wrong("-o is for the repaired text, with --fix");
    if (!fix && arguments_have(given, OPTION_IN_PLACE))
        return wrong("--in-place is for the repaired text, with --fix");
    return rewrite_in_place_usable(given) && targets_apart(given);
}

static bool find_tag(checking *c) {
    const char *typed = c->given->value[OPTION_CHECKED];
    c->library = orthographies_load(c->given);
    if (c->library == NULL) return false;
    if (typed == NULL) return true;
    c->tag = orthographies_tag(c->library, typed);
    return c->tag != NULL;
}

/* --------------------------------------------------------------- Checker -- */

static ortaq_status make_checker(checking *c, const char *tag) {
    static const int policies[] = {ORTAQ_STOP, ORTAQ_REPLACE, ORTAQ_KEEP};
    ortaq_status status = ortaq_checker_new(c->library, tag, NULL, &c->checker);
    if (status == ORTAQ_DONE)
        status = ortaq_checker_set(
            c->checker, ORTAQ_CHECK_ON_ERROR,
            policies[arguments_choice(c->given, OPTION_ON_ERROR)]);
    if (status == ORTAQ_DONE)
        status = ortaq_checker_set(
            c->checker, ORTAQ_CHECK_WORDS,
            arguments_choice(c->given, OPTION_WORD_LISTS) == 0);
    return status;
}

/* A fresh checker, or the one there is, reset. */
static bool prepare(checking *c, const char *tag) {
    if (c->made_for == tag) {
        ortaq_checker_reset(c->checker);
        return true;
    }
    ortaq_checker_free(c->checker);
    c->checker = NULL;
    ortaq_status status = make_checker(c, tag);
    c->made_for = status == ORTAQ_DONE ? tag : NULL;
    if (status != ORTAQ_DONE)
        complain("%s: %s", tag, ortaq_status_text(status));
    return status == ORTAQ_DONE;
}

static const char *tag_of(checking *c) {
    if (c->tag != NULL) return c->tag;
    return guess_orthography(c->library, NULL, &c->in,
                             arguments_have(c->given, OPTION_VERBOSE));
}

/* ---------------------------------------------------------------- Stream -- */

static void pull(checking *c) {
    ortaq_finding f;
    while (ortaq_checker_finding(c->checker, &f) == ORTAQ_DONE) {
        const place *at = places_find(&c->places, f.input_start);
        c->found = true;
        if (c->json)
            finding_json(&c->findings, c->file, at, c->fix ? &c->base : NULL,
                         &f);
        else
            finding_text(&c->findings, c->file, at, &f);
    }
}

static bool empty_window(checking *c) {
    if (c->fix) return output_flush(&c->text);
    c->text.window.pos = 0;
    return true;
}

static int fail(checking *c, ortaq_status status) {
    unsigned long long at = ortaq_checker_position(c->checker);
    empty_window(c);
    output_flush(&c->findings);
    complain("%s: byte %llu: %s", c->in.name, at, ortaq_status_text(status));
    return status == ORTAQ_ERROR_UTF8 ? STATUS_TEXT : STATUS_TROUBLE;
}

/* What follows a call of the checker: true to call it again. */
static bool again(checking *c, ortaq_status status, int *result) {
    pull(c);
    *result = STATUS_FINE;
    if (status == ORTAQ_EVENTS) return true;
    if (status == ORTAQ_MORE_ROOM) return empty_window(c);
    if (status < 0) *result = fail(c, status);
    return false;
}

static int feed(checking *c) {
    ortaq_input window = {c->in.bytes, c->in.size, 0};
    int result;
    places_add(&c->places, c->in.bytes, c->in.size);
    while (again(c, ortaq_checker_feed(c->checker, &window, &c->text.window),
                 &result))
        continue;
    return result;
}

static int finish(checking *c) {
    int result;
    while (again(c, ortaq_checker_finish(c->checker, &c->text.window), &result))
        continue;
    empty_window(c);
    return result;
}

static bool has_failed(const checking *c) {
    return c->findings.failed || (c->fix && c->text.failed);
}

/* STATUS_FINE if all of the open input was checked, whatever was found. */
static int check_text(checking *c, const char *file, const char *tag) {
    int result = STATUS_FINE;
    if (!prepare(c, tag)) return STATUS_TROUBLE;
    c->file = file;
    c->base = c->fix ? output_position(&c->text) : 0;
    places_begin(&c->places);
    while (result == STATUS_FINE && !has_failed(c) && input_next(&c->in)) {
        result = feed(c);
        if (!c->in.facts.regular) {
            empty_window(c);
            output_flush(&c->findings);
        }
        progress_add(&c->progress, c->in.name, c->in.taken);
    }
    if (c->in.failed && !input_bad(&c->in)) return STATUS_TROUBLE;
    if (result != STATUS_FINE || has_failed(c)) return result;
    result = finish(c);
    return result != STATUS_FINE ? result : input_status(&c->in);
}

/* ----------------------------------------------------------------- Files -- */

static int check_in_place(checking *c, const char *file, const char *tag) {
    const char *suffix = c->given->value[OPTION_IN_PLACE];
    if (!c->in.facts.regular) {
        complain("%s: not a regular file", file);
        return STATUS_TROUBLE;
    }
    if (!output_open(&c->text, file)) return STATUS_TROUBLE;
    int status = check_text(c, file, tag);
    if (status != STATUS_FINE)
        output_discard(&c->text);
    else if (!output_commit(&c->text, suffix[0] != '\0' ? suffix : NULL))
        status = STATUS_TROUBLE;
    return status;
}

/* The worst of the files' own failures; what was found is in c->found. */
static int check_file(checking *c, const char *file) {
    int status = STATUS_TROUBLE;
    if (!input_open(&c->in, file)) return status;
    const char *tag = tag_of(c);
    if (tag == NULL)
        status = worse(STATUS_TEXT, input_status(&c->in));
    else if (c->in_place)
        status = check_in_place(c, file, tag);
    else if (rewrite_ends(&c->in, c->fix ? &c->text : &c->findings))
        status = check_text(c, file, tag);
    input_close(&c->in);
    return status;
}

static int check_files(checking *c) {
    static char standard[] = "-";
    char *only[] = {standard}, **files = c->given->operands;
    size_t count = c->given->count;
    int worst = STATUS_FINE;
    if (count == 0) {
        files = only;
        count = 1;
    }
    progress_begin(&c->progress, files, count, true);
    for (size_t i = 0; i < count && !c->findings.failed; i++) {
        if (!c->in_place && has_failed(c)) break;
        worst = worse(worst, check_file(c, files[i]));
    }
    progress_end(&c->progress);
    return worst;
}

/* ------------------------------------------------------------------- Job -- */

/* Findings go where the text does not. */
static bool open_outputs(checking *c) {
    const char *path = c->given->value[OPTION_OUTPUT];
    bool to_standard = path == NULL || strcmp(path, "-") == 0;
    c->fix = arguments_have(c->given, OPTION_FIX);
    c->in_place = arguments_have(c->given, OPTION_IN_PLACE);
    c->json = arguments_choice(c->given, OPTION_WORD_FORMAT) == 1;
    output_standard(&c->findings);
    output_standard(&c->text);
    if (!c->fix || c->in_place) return true;
    if (to_standard) output_errors(&c->findings);
    return output_open(&c->text, path != NULL ? path : "-");
}

static int close_outputs(checking *c, int status) {
    bool good = true;
    if (c->fix && !c->in_place) {
        if (status == STATUS_FINE || output_is_standard(&c->text))
            good = output_commit(&c->text, NULL);
        else
            output_discard(&c->text);
    }
    good = output_flush(&c->findings) && good;
    if (c->found) status = worse(status, STATUS_TEXT);
    return good ? status : STATUS_TROUBLE;
}

int run_check(const arguments *given) {
    static checking c; /* its buffers are large, and it is needed once */
    int status = STATUS_TROUBLE;
    c.given = given;
    if (!check_usage(given)) return STATUS_TROUBLE;
    if (find_tag(&c) && open_outputs(&c))
        status = close_outputs(&c, check_files(&c));
    ortaq_checker_free(c.checker);
    ortaq_library_free(c.library);
    return status;
}
