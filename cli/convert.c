/*
 * convert.c - "ortaq convert". Usage is checked, the output opened, each
 * input converted; an input that fails is told and the others go on. A file
 * is put in place only if all that belongs in it was converted.
 *
 * SPDX-License-Identifier: MIT
 */
#include "convert.h"
#include "crew.h"
#include "files.h"
#include "guess.h"
#include "message.h"
#include "orthographies.h"
#include "rewrite.h"
#include "targets.h"

#include <stdlib.h>
#include <string.h>

/* ---------------------------------------------------------------- Usage -- */

static bool wrong(const char *what) {
    complain("%s; see \"ortaq help convert\"", what);
    return false;
}

/* 0: as many as are good. */
static bool read_threads(const arguments *given, unsigned *threads) {
    const char *text = given->value[OPTION_JOBS];
    char *end;
    *threads = 0;
    if (text == NULL) return true;
    unsigned long value = strtoul(text, &end, 10);
    if (text[0] < '0' || text[0] > '9' || *end != '\0' || value < 1 ||
        value > CREW_MOST)
        return wrong("-j: not a number from 1 to 64");
    *threads = (unsigned)value;
    return true;
}

static bool check_usage(const arguments *given) {
    if (!arguments_have(given, OPTION_TO))
        return wrong("-t is missing: the orthography to write");
    return rewrite_in_place_usable(given) && targets_apart(given);
}

static bool find_tags(job *j) {
    const char *from = j->given.value[OPTION_FROM];
    j->library = orthographies_load(&j->given);
    if (j->library == NULL) return false;
    j->to = orthographies_tag(j->library, j->given.value[OPTION_TO]);
    if (j->to == NULL) return false;
    if (from == NULL) return true;
    j->from = orthographies_tag(j->library, from);
    if (j->from == NULL) return false;
    if (orthographies_meet(j->library, j->from, j->to)) return true;
    complain("%s and %s are not of one language", j->from, j->to);
    return false;
}

/* ------------------------------------------------------------ Converter -- */

static const struct setting {
    option_id option;
    ortaq_option set;
    int values[8]; /* in the order of the option's choices */
} settings[] = {
    {OPTION_ON_ERROR, ORTAQ_ON_ERROR, {ORTAQ_STOP, ORTAQ_REPLACE, ORTAQ_KEEP}},
    {OPTION_KEEP_ADDRESSES, ORTAQ_KEEP_ADDRESSES, {1, 0}},
    {OPTION_KEEP_NUMERALS, ORTAQ_KEEP_NUMERALS, {1, 0}},
    {OPTION_KEEP_FOREIGN, ORTAQ_KEEP_FOREIGN, {2, 1, 0}},
    {OPTION_LOOKALIKES, ORTAQ_LOOKALIKES, {1, 0}},
    {OPTION_WORD_LISTS, ORTAQ_WORD_LISTS, {1, 0}},
    {OPTION_SENTENCES, ORTAQ_SENTENCES, {1, 0}},
    {OPTION_ALTERNATIVES, ORTAQ_ALTERNATIVES, {0, 1, 2, 3, 4, 5, 6, 7}},
    {OPTION_MARKS, ORTAQ_MARKS, {1, 0}},
};

static ortaq_status set_options(const job *j, ortaq_converter *converter) {
    size_t count = sizeof settings / sizeof settings[0];
    ortaq_status status =
        ortaq_converter_set(converter, ORTAQ_REPORT, j->reported);
    for (size_t i = 0; i < count && status == ORTAQ_DONE; i++) {
        const struct setting *s = &settings[i];
        if (arguments_have(&j->given, s->option))
            status = ortaq_converter_set(
                converter, s->set,
                s->values[arguments_choice(&j->given, s->option)]);
    }
    return status;
}

/* What the library says of the user's words, with their file's whole name. */
static void complain_of_words(const char *path, ortaq_status status,
                              const ortaq_mistake *mistake) {
    if (status == ORTAQ_ERROR_SYNTAX)
        complain("%s:%zu:%zu: %s", path, mistake->line, mistake->column,
                 mistake->message);
    else
        complain("%s: %s", path, ortaq_status_text(status));
}

/* The file of the user's words may be a pipe, so it is read once. */
static bool read_words(job *j) {
    const char *path = j->given.value[OPTION_PREFER];
    if (path != NULL && j->words == NULL)
        j->words = file_read(path, &j->words_size);
    return path == NULL || j->words != NULL;
}

/* Gives the converter the user's words, if there are any. */
static ortaq_status prefer_words(const job *j, ortaq_converter *converter,
                                 ortaq_mistake *mistake) {
    ortaq_source source = {"words", j->words, j->words_size};
    if (j->words == NULL) return ORTAQ_DONE;
    return ortaq_converter_words(converter, &source, mistake);
}

static ortaq_status open_converter(const job *j, const char *from,
                                   ortaq_converter **made) {
    ortaq_status status =
        ortaq_converter_new(j->library, from, j->to, NULL, made);
    return status == ORTAQ_DONE ? set_options(j, *made) : status;
}

ortaq_converter *job_converter(job *j, const char *from) {
    ortaq_converter *made = NULL;
    ortaq_mistake mistake;
    if (!read_words(j)) return NULL;
    ortaq_status status = open_converter(j, from, &made);
    if (status != ORTAQ_DONE) {
        complain("%s to %s: %s", from, j->to, ortaq_status_text(status));
    } else {
        status = prefer_words(j, made, &mistake);
        if (status == ORTAQ_DONE) return made;
        complain_of_words(j->given.value[OPTION_PREFER], status, &mistake);
    }
    ortaq_converter_free(made);
    return NULL;
}

ortaq_converter *job_same_converter(const void *of, const char *from) {
    ortaq_converter *made = NULL;
    ortaq_mistake mistake;
    if (open_converter(of, from, &made) == ORTAQ_DONE &&
        prefer_words(of, made, &mistake) == ORTAQ_DONE)
        return made;
    ortaq_converter_free(made);
    return NULL;
}

bool job_prepare(job *j, const char *from) {
    if (j->made_for == from) {
        ortaq_converter_reset(j->converter);
        return true;
    }
    ortaq_converter_free(j->converter);
    j->converter = job_converter(j, from);
    j->made_for = j->converter != NULL ? from : NULL;
    return j->converter != NULL;
}

/* ---------------------------------------------------------------- Files -- */

const char *job_source(job *j) {
    if (j->from != NULL) return j->from;
    return guess_orthography(j->library, j->to, &j->in,
                             arguments_have(&j->given, OPTION_VERBOSE));
}

/* Converts the open input into the open output. */
static int convert_text(job *j, const char *file, const char *from) {
    stream s = {j->converter, &j->in, &j->out, NULL, &j->progress, 0};
    if (!job_prepare(j, from)) return STATUS_TROUBLE;
    s.converter = j->converter;
    if (j->reported) {
        s.report = &j->report;
        report_begin(s.report, file, output_position(&j->out));
    }
    return stream_run(&s);
}

static int convert_to_output(job *j, const char *file) {
    if (!rewrite_ends(&j->in, &j->out)) return STATUS_TROUBLE;
    const char *from = job_source(j);
    if (from == NULL) return job_worse(STATUS_TEXT, input_status(&j->in));
    return convert_text(j, file, from);
}

static int convert_in_place(job *j, const char *file) {
    if (!j->in.facts.regular) {
        complain("%s: not a regular file", file);
        return STATUS_TROUBLE;
    }
    const char *from = job_source(j);
    if (from == NULL) return job_worse(STATUS_TEXT, input_status(&j->in));
    if (!output_open(&j->out, file)) return STATUS_TROUBLE;
    int status = convert_text(j, file, from);
    if (status != STATUS_FINE)
        output_discard(&j->out);
    else if (!output_commit(&j->out, j->suffix))
        status = STATUS_TROUBLE;
    return status;
}

static void convert_file(job *j, const char *file) {
    int status = STATUS_TROUBLE;
    if (input_open(&j->in, file)) {
        status = j->in_place ? convert_in_place(j, file)
                             : convert_to_output(j, file);
        input_close(&j->in);
    }
    j->status = job_worse(j->status, status);
}

/* Whether the files are regular, and long enough together for threads. */
static bool are_long(char **files, size_t count) {
    uint64_t size = 0;
    for (size_t i = 0; i < count; i++) {
        port_facts facts;
        if (strcmp(files[i], "-") == 0 || !port_facts_at(files[i], &facts) ||
            !facts.regular)
            return false;
        size += facts.size;
    }
    return size > 2 * CREW_PIECE;
}

/* Settles the number of threads, and whether they are a crew: it is one thread
 * that converts standard input as it comes, and that counts lines for a report
 * from the start. */
static bool is_for_crew(job *j, char **files, size_t count) {
    if (j->reported) j->threads = 1;
    if (j->reported || j->threads > 1) return !j->reported;
    bool large = are_long(files, count);
    if (j->threads == 0) j->threads = large ? port_processors() : 1;
    return large;
}

static void convert_files(job *j) {
    static char standard[] = "-";
    char *only[] = {standard}, **files = j->given.operands;
    size_t count = j->given.count;
    if (count == 0) {
        files = only;
        count = 1;
    }
    bool to_standard = !j->in_place && output_is_standard(&j->out);
    progress_begin(&j->progress, files, count, to_standard);
    if (!is_for_crew(j, files, count) || !job_side_by_side(j, files, count))
        for (size_t i = 0; i < count; i++) {
            if (!j->in_place && j->out.failed) break;
            convert_file(j, files[i]);
        }
    progress_end(&j->progress);
}

/* ------------------------------------------------------------------ Job -- */

static bool open_outputs(job *j) {
    const char *report_path = j->given.value[OPTION_REPORT];
    const char *path = j->given.value[OPTION_OUTPUT];
    j->reported = report_path != NULL;
    j->in_place = arguments_have(&j->given, OPTION_IN_PLACE);
    if (j->in_place && j->given.value[OPTION_IN_PLACE][0] != '\0')
        j->suffix = j->given.value[OPTION_IN_PLACE];
    if (j->reported && !output_open(&j->report.out, report_path)) return false;
    if (j->in_place || output_open(&j->out, path != NULL ? path : "-"))
        return true;
    if (j->reported) output_discard(&j->report.out);
    return false;
}

/* What reached standard output stays; the report tells of all that was done,
 * and so is kept in any case. */
static void close_outputs(job *j) {
    bool good = true;
    if (!j->in_place) {
        if (j->status == STATUS_FINE || output_is_standard(&j->out))
            good = output_commit(&j->out, NULL);
        else
            output_discard(&j->out);
    }
    if (j->reported && !output_commit(&j->report.out, NULL)) good = false;
    if (!good) j->status = STATUS_TROUBLE;
}

int run_convert(const arguments *given) {
    static job j; /* its buffers are large, and it is needed once */
    j.given = *given;
    if (!check_usage(given) || !read_threads(given, &j.threads))
        return STATUS_TROUBLE;
    if (find_tags(&j) && open_outputs(&j)) {
        convert_files(&j);
        close_outputs(&j);
    } else {
        j.status = STATUS_TROUBLE;
    }
    /* What the job has goes with the program: threads may use the library, and
     * the system is quicker. */
    return j.status;
}
