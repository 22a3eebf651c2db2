/*
 * targets.c - see targets.h. Two paths may lead to one file by other spellings
 * of a folder, by symbolic links and by hard links. Files that exist are
 * compared by themselves, else the folder and the name in it are. With
 * --in-place it is always the name: of a file with two of them each is replaced
 * by itself.
 *
 * SPDX-License-Identifier: MIT
 */
#include "targets.h"
#include "message.h"
#include "port.h"

#include <ortaq.h>
#include <stdlib.h>
#include <string.h>

static bool is_standard(const char *path) {
    return strcmp(path, "-") == 0;
}

/* A second file is named if it is not NULL. */
static bool wrong(const arguments *given, const char *called, const char *path,
                  const char *what, const char *other) {
    complain("%s: %s%s%s; see \"ortaq help %s\"", called, path, what,
             other != NULL ? other : "", given->command->name);
    return false;
}

/* ------------------------------------------------------------- Two files -- */

static bool one_spot(const char *path, const char *other) {
    port_spot a = {.path = NULL}, b = {.path = NULL};
    bool same = port_spot_of(path, "", &a) && port_spot_of(other, "", &b) &&
                port_spot_order(&a, &b) == 0;
    free(a.path);
    free(b.path);
    return same;
}

/* Any number of texts may go to a device. */
static bool one_file(const char *path, const char *other) {
    port_facts a, b;
    if (port_facts_at(path, &a) && port_facts_at(other, &b))
        return port_same_file(&a, &b) && !a.special;
    return one_spot(path, other);
}

/* The same of a path and of what is open already. */
static bool is_open_as(const char *path, int file) {
    port_facts a, b;
    return port_facts_at(path, &a) && port_facts_of(file, &b) &&
           port_same_file(&a, &b) && !a.special;
}

/* ------------------------------------------------------ Files of options -- */

static bool is_input(const arguments *given, const char *path) {
    if (given->count == 0) return is_open_as(path, PORT_INPUT);
    for (size_t i = 0; i < given->count; i++) {
        const char *input = given->operands[i];
        if (is_standard(input) ? is_open_as(path, PORT_INPUT)
                               : one_file(path, input))
            return true;
    }
    return false;
}

bool targets_no_input(const arguments *given, option_id id,
                      const char *called) {
    const char *path = given->value[id];
    if (path == NULL || is_standard(path) || !is_input(given, path))
        return true;
    return wrong(given, called, path, " is one of the inputs", NULL);
}

/* The user's own words are read, and not to be lost either. */
static bool no_words(const arguments *given, option_id id, const char *called) {
    const char *path = given->value[id], *words = given->value[OPTION_PREFER];
    if (path == NULL || words == NULL || is_standard(path) ||
        !one_file(path, words))
        return true;
    return wrong(given, called, path, " has the words of --prefer", NULL);
}

/* Whether report and text go to one place; a report in the place of a text
 * would destroy it. */
static bool report_meets_text(const char *report, const char *text) {
    if (is_standard(text))
        return is_standard(report) || is_open_as(report, PORT_OUTPUT);
    return is_standard(report) ? is_open_as(text, PORT_OUTPUT)
                               : one_file(report, text);
}

static bool report_apart(const arguments *given) {
    const char *report = given->value[OPTION_REPORT];
    const char *text = given->value[OPTION_OUTPUT];
    if (text == NULL) text = "-";
    if (report == NULL) return true;
    if (!arguments_have(given, OPTION_IN_PLACE) &&
        report_meets_text(report, text))
        return wrong(given, "--report",
                     is_standard(text) ? "standard output" : text,
                     " takes the text already", NULL);
    return targets_no_input(given, OPTION_REPORT, "--report");
}

/* What is found goes to standard output if the text has a file. */
static bool findings_apart(const arguments *given) {
    const char *text = given->value[OPTION_OUTPUT];
    if (!arguments_have(given, OPTION_FIX) || text == NULL ||
        is_standard(text) || !is_open_as(text, PORT_OUTPUT))
        return true;
    return wrong(given, "-o", text, " takes what is found already", NULL);
}

/* -------------------------------------------------------------- In place -- */

/* A file to be replaced, or one to be kept. */
typedef struct target {
    port_spot spot;
    const char *path; /* as it was named */
} target;

static int by_spot(const void *a, const void *b) {
    return port_spot_order(&((const target *)a)->spot,
                           &((const target *)b)->spot);
}

/* Those of the operands that have a spot, in its order. */
static size_t find_targets(const arguments *given, target *targets) {
    size_t count = 0;
    for (size_t i = 0; i < given->count; i++) {
        target *t = &targets[count];
        t->path = given->operands[i];
        count += port_spot_of(t->path, "", &t->spot);
    }
    qsort(targets, count, sizeof *targets, by_spot);
    return count;
}

static bool named_once(const arguments *given, const target *targets,
                       size_t count) {
    for (size_t i = 1; i < count; i++) {
        const target *a = &targets[i - 1], *b = &targets[i];
        if (by_spot(a, b) == 0)
            return wrong(given, "--in-place: one file is named twice", a->path,
                         " and ", b->path);
    }
    return true;
}

/* Whether another file than the target has this name. */
static bool is_taken(const char *name, const target *t) {
    port_facts there, own;
    return port_facts_named(name, &there) &&
           !(port_facts_named(t->spot.path, &own) &&
             port_same_file(&there, &own));
}

/* Whether the name for the original is free, and nothing else is to go there:
 * neither another text nor the report. */
static bool can_be_kept(const arguments *given, const target *t,
                        const target *targets, size_t count) {
    const char *report = given->value[OPTION_REPORT];
    target kept = {.path = t->path};
    if (!port_spot_of(t->spot.path, given->value[OPTION_IN_PLACE], &kept.spot))
        return true; /* opening the target will tell */
    const char *name = kept.spot.path;
    bool good =
        !is_taken(name, t) &&
        bsearch(&kept, targets, count, sizeof kept, by_spot) == NULL &&
        (report == NULL || is_standard(report) || !one_spot(report, name));
    if (!good)
        wrong(given, "--in-place", name,
              " would be replaced by the original of ", t->path);
    free(kept.spot.path);
    return good;
}

static bool all_can_be_kept(const arguments *given, const target *targets,
                            size_t count) {
    if (given->value[OPTION_IN_PLACE][0] == '\0') return true;
    for (size_t i = 0; i < count; i++)
        if (!can_be_kept(given, &targets[i], targets, count)) return false;
    return true;
}

static bool in_place_apart(const arguments *given) {
    if (!arguments_have(given, OPTION_IN_PLACE)) return true;
    target *targets = calloc(given->count, sizeof *targets);
    if (targets == NULL) {
        complain("%s", ortaq_status_text(ORTAQ_ERROR_MEMORY));
        return false;
    }
    size_t count = find_targets(given, targets);
    bool good = named_once(given, targets, count) &&
                all_can_be_kept(given, targets, count);
    while (count > 0)
        free(targets[--count].spot.path);
    free(targets);
    return good;
}

bool targets_apart(const arguments *given) {
    return report_apart(given) && findings_apart(given) &&
           no_words(given, OPTION_OUTPUT, "-o") &&
           no_words(given, OPTION_REPORT, "--report") && in_place_apart(given);
}
