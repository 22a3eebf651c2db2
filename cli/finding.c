/*
 * finding.c - see finding.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "finding.h"
#include "json.h"
#include "shown.h"

enum { FINDING_SCHEMA = 1 };

static const char *sentence(ortaq_fault fault) {
    switch (fault) {
    case ORTAQ_FAULT_SCRIPT:
        return "letters of another script";
    case ORTAQ_FAULT_VARIANT:
        return "variant of a letter";
    case ORTAQ_FAULT_SIGN:
        return "another sign than the orthography's";
    case ORTAQ_FAULT_FORM:
        return "not in normal form";
    case ORTAQ_FAULT_DOT:
        return "i and \xC4\xB1 confused";
    case ORTAQ_FAULT_ORTHOGRAPHY:
        return "word of another orthography";
    case ORTAQ_FAULT_INVALID:
        return "invalid UTF-8";
    }
    return "unknown fault";
}

/* Bytes that are not UTF-8 are shown by their numbers. */
static void write_bytes(output *out, const char *bytes, size_t size) {
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        output_text(out, i == 0 ? "0x" : " 0x");
        output_char(out, digits[byte >> 4]);
        output_char(out, digits[byte & 15]);
    }
}

static void write_place(output *out, const char *file, const place *at) {
    output_text(out, file);
    output_char(out, ':');
    if (at == NULL) return;
    output_number(out, at->line);
    output_char(out, ':');
    output_number(out, at->column);
    output_char(out, ':');
}

void finding_text(output *out, const char *file, const place *at,
                  const ortaq_finding *f) {
    write_place(out, file, at);
    output_char(out, ' ');
    if (f->fault == ORTAQ_FAULT_INVALID)
        write_bytes(out, f->word, f->word_size);
    else
        write_shown(out, f->word, f->word_size);
    output_text(out, ": ");
    output_text(out, sentence(f->fault));
    if (f->orthography_size > 0) {
        output_text(out, " (");
        output_bytes(out, f->orthography, f->orthography_size);
        output_char(out, ')');
    }
    if (f->suggestion_size > 0) {
        output_text(out, f->sure ? ": " : ": perhaps ");
        write_shown(out, f->suggestion, f->suggestion_size);
    }
    output_char(out, '\n');
}

static void member(output *out, const char *name, const char *text,
                   size_t size) {
    json_name(out, false, name);
    json_string(out, text, size);
}

void finding_json(output *out, const char *file, const place *at,
                  const uint64_t *base, const ortaq_finding *f) {
    output_char(out, '{');
    json_name(out, true, "schema");
    output_number(out, FINDING_SCHEMA);
    json_text(out, "fault", ortaq_fault_text(f->fault));
    json_text(out, "file", file);
    if (at != NULL) json_number(out, "line", at->line);
    if (at != NULL) json_number(out, "column", at->column);
    json_range(out, "input", f->input_start, f->input_end);
    if (base != NULL)
        json_range(out, "output", *base + f->output_start,
                   *base + f->output_end);
    member(out, "word", f->word, f->word_size);
    member(out, "suggestion", f->suggestion, f->suggestion_size);
    json_name(out, false, "sure");
    output_text(out, f->sure ? "true" : "false");
    member(out, "orthography", f->orthography, f->orthography_size);
    output_text(out, "}\n");
}
