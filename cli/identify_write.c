/*
 * identify_write.c - the answers of "ortaq identify", in three forms.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"
#include "json.h"

#include <string.h>

bool candidate_known(const ortaq_candidate *candidate) {
    return strcmp(candidate->tag, "und") != 0;
}

/* A number from 0 to 1 with four digits behind the point. */
static void write_part(output *out, double part) {
    uint64_t parts = part > 0 ? (uint64_t)(part * 10000 + 0.5) : 0;
    output_number(out, parts / 10000);
    output_char(out, '.');
    for (uint64_t unit = 1000; unit > 0; unit /= 10)
        output_char(out, (char)('0' + parts / unit % 10));
}

/* "FILE: tag 0.9876, tag 0.0123", with the line, or the bytes, behind FILE. */
static void answer_text(identifying *i, const ortaq_candidate *candidates,
                        size_t count) {
    output *out = &i->out;
    output_text(out, i->file);
    if (i->about != ABOUT_FILE) output_char(out, ':');
    if (i->about == ABOUT_LINE) output_number(out, i->line);
    if (i->about == ABOUT_STRETCH) {
        output_number(out, i->start);
        output_char(out, '-');
        output_number(out, i->end);
    }
    for (size_t n = 0; n < count; n++) {
        output_text(out, n == 0 ? ": " : ", ");
        output_text(out, candidates[n].tag);
        output_char(out, ' ');
        write_part(out, candidates[n].probability);
    }
    output_char(out, '\n');
}

/* A file's name may hold what would end a column or a row. */
static void tsv_name(output *out, const char *name) {
    for (; *name != '\0'; name++)
        output_char(out, strchr("\t\n\r", *name) != NULL ? ' ' : *name);
    output_char(out, '\t');
}

static void tsv_number(output *out, uint64_t number) {
    output_number(out, number);
    output_char(out, '\t');
}

static void answer_tsv(identifying *i, const ortaq_candidate *candidates,
                       size_t count) {
    output *out = &i->out;
    for (size_t n = 0; n < count; n++) {
        tsv_name(out, i->file);
        tsv_number(out, i->line);
        tsv_number(out, i->start);
        tsv_number(out, i->end);
        output_text(out, candidates[n].tag);
        output_char(out, '\t');
        write_part(out, candidates[n].probability);
        output_char(out, '\t');
        write_part(out, candidates[n].share);
        output_char(out, '\n');
    }
}

static void json_candidate(output *out, const ortaq_candidate *candidate) {
    output_text(out, "{\"tag\":");
    json_string(out, candidate->tag, strlen(candidate->tag));
    json_name(out, false, "probability");
    write_part(out, candidate->probability);
    json_name(out, false, "share");
    write_part(out, candidate->share);
    output_char(out, '}');
}

static void answer_json(identifying *i, const ortaq_candidate *candidates,
                        size_t count) {
    output *out = &i->out;
    output_text(out, "{\"schema\":1");
    json_text(out, "file", i->file);
    json_number(out, "line", i->line);
    json_range(out, "input", i->start, i->end);
    json_name(out, false, "candidates");
    output_char(out, '[');
    for (size_t n = 0; n < count; n++) {
        if (n > 0) output_char(out, ',');
        json_candidate(out, &candidates[n]);
    }
    output_text(out, "]}\n");
}

void identity_write(identifying *i, const ortaq_candidate *candidates,
                    size_t count) {
    static void (*const writers[])(identifying *, const ortaq_candidate *,
                                   size_t) = {[ANSWER_TEXT] = answer_text,
                                              [ANSWER_TSV] = answer_tsv,
                                              [ANSWER_JSON] = answer_json};
    if (count > 0 && candidate_known(&candidates[0])) i->found = true;
    writers[i->format](i, candidates, count);
}
