/*
 * list.c - "ortaq list": orthographies, or the pairs that can be converted,
 * as text for people, as tab-separated values or as JSON for programs. The
 * columns of the last two are promised; new ones come at the end.
 *
 * SPDX-License-Identifier: MIT
 */
#include "arguments.h"
#include "json.h"
#include "orthographies.h"

#include <string.h>

enum { FORMAT_TEXT, FORMAT_TSV, FORMAT_JSON };

/* Where rows go, and how. */
typedef struct table {
    output *out;
    int format;
    size_t width[3]; /* of the first columns of text, in bytes (all ASCII) */
    bool begun;
} table;

static const char *standing_text(ortaq_standing standing) {
    static const char *const texts[] = {"", "official", "historical",
                                        "proposed", "unofficial"};
    return (unsigned)standing < sizeof texts / sizeof texts[0] ? texts[standing]
                                                               : "";
}

static const char *way_text(ortaq_way_back way) {
    static const char *const texts[] = {"", "exact", "case", "words", "lossy"};
    return (unsigned)way < sizeof texts / sizeof texts[0] ? texts[way] : "";
}

static void widen(size_t *width, const char *text) {
    size_t size = strlen(text);
    if (size > *width) *width = size;
}

/* A column of text, two spaces after it. */
static void column(output *out, const char *text, size_t width) {
    size_t size = strlen(text);
    output_text(out, text);
    output_spaces(out, (size < width ? width - size : 0) + 2);
}

/* A value that is not the first; a tab in it would be a further column. */
static void tsv(output *out, const char *text) {
    output_char(out, '\t');
    for (; *text != '\0'; text++)
        output_char(out, *text == '\t' || *text == '\n' ? ' ' : *text);
}

static void tsv_year(output *out, int year) {
    output_char(out, '\t');
    if (year != 0) output_number(out, (uint64_t)year);
}

static void begin_object(table *t, const char *name, const char *value) {
    output_text(t->out, t->begun ? ",\n{" : "[\n{");
    t->begun = true;
    json_name(t->out, true, name);
    json_string(t->out, value, strlen(value));
}

static void end_rows(table *t) {
    if (t->format == FORMAT_JSON)
        output_text(t->out, t->begun ? "\n]\n" : "[]\n");
}

/* -------------------------------------------------------- Orthographies -- */

/* "1992-2001", "1992-", "-1928", or nothing. */
static void years_text(output *out, const ortaq_orthography *o) {
    enum { WIDTH = 11 };
    uint64_t before = output_position(out);
    if (o->first_year != 0) output_number(out, (uint64_t)o->first_year);
    if (o->first_year != 0 || o->last_year != 0) output_char(out, '-');
    if (o->last_year != 0) output_number(out, (uint64_t)o->last_year);
    uint64_t used = output_position(out) - before;
    output_spaces(out, used < WIDTH ? (size_t)(WIDTH - used) : 1);
}

static void orthography_text(table *t, const ortaq_orthography *o) {
    column(t->out, o->tag, t->width[0]);
    column(t->out, standing_text(o->standing), t->width[1]);
    years_text(t->out, o);
    output_text(t->out, o->name);
    output_char(t->out, '\n');
}

static void orthography_tsv(table *t, const ortaq_orthography *o) {
    output_text(t->out, o->tag);
    tsv(t->out, o->parent);
    tsv(t->out, standing_text(o->standing));
    tsv_year(t->out, o->first_year);
    tsv_year(t->out, o->last_year);
    output_char(t->out, '\t');
    output_number(t->out, (uint64_t)o->version);
    tsv(t->out, o->name);
    tsv(t->out, o->native);
    tsv(t->out, o->aliases);
    tsv(t->out, o->options);
    output_char(t->out, '\n');
}

static void json_year(output *out, const char *name, int year) {
    json_name(out, false, name);
    if (year != 0)
        output_number(out, (uint64_t)year);
    else
        output_text(out, "null");
}

static void orthography_json(table *t, const ortaq_orthography *o) {
    output *out = t->out;
    begin_object(t, "tag", o->tag);
    json_name(out, false, "parent");
    if (o->parent[0] != '\0')
        json_string(out, o->parent, strlen(o->parent));
    else
        output_text(out, "null");
    json_text(out, "status", standing_text(o->standing));
    json_year(out, "first_year", o->first_year);
    json_year(out, "last_year", o->last_year);
    json_number(out, "version", (uint64_t)o->version);
    json_text(out, "name", o->name);
    json_text(out, "native", o->native);
    json_list(out, "aliases", o->aliases, strlen(o->aliases), ' ');
    json_list(out, "alphabet", o->alphabet, strlen(o->alphabet), ' ');
    json_list(out, "options", o->options, strlen(o->options), ' ');
    output_char(out, '}');
}

static void measure(table *t, const ortaq_orthography *o) {
    widen(&t->width[0], o->tag);
    widen(&t->width[1], standing_text(o->standing));
}

typedef void row(table *t, const ortaq_orthography *o);

static void each_orthography(table *t, const ortaq_library *library,
                             row *write) {
    size_t count = ortaq_orthography_count(library);
    for (size_t i = 0; i < count; i++) {
        ortaq_orthography o;
        if (ortaq_orthography_at(library, i, &o) == ORTAQ_DONE) write(t, &o);
    }
}

static void list_orthographies(table *t, const ortaq_library *library) {
    static row *const rows[] = {orthography_text, orthography_tsv,
                                orthography_json};
    each_orthography(t, library, measure);
    each_orthography(t, library, rows[t->format]);
}

/* ---------------------------------------------------------------- Pairs -- */

static void pair_text(table *t, const char *from, const char *to,
                      const ortaq_pair *pair) {
    column(t->out, from, t->width[0]);
    column(t->out, to, t->width[0]);
    column(t->out, way_text(pair->way_back), strlen("exact"));
    output_number(t->out, (uint64_t)pair->version);
    output_char(t->out, '\n');
}

static void pair_tsv(table *t, const char *from, const char *to,
                     const ortaq_pair *pair) {
    output_text(t->out, from);
    tsv(t->out, to);
    tsv(t->out, way_text(pair->way_back));
    output_char(t->out, '\t');
    output_number(t->out, (uint64_t)pair->version);
    output_char(t->out, '\n');
}

static void pair_json(table *t, const char *from, const char *to,
                      const ortaq_pair *pair) {
    begin_object(t, "from", from);
    json_text(t->out, "to", to);
    json_text(t->out, "way_back", way_text(pair->way_back));
    json_number(t->out, "version", (uint64_t)pair->version);
    output_char(t->out, '}');
}

static void list_pair(table *t, const ortaq_library *library, size_t from,
                      size_t to) {
    ortaq_orthography a, b;
    ortaq_pair pair;
    if (ortaq_orthography_at(library, from, &a) != ORTAQ_DONE ||
        ortaq_orthography_at(library, to, &b) != ORTAQ_DONE ||
        ortaq_pair_find(library, a.tag, b.tag, &pair) != ORTAQ_DONE)
        return;
    if (t->format == FORMAT_JSON)
        pair_json(t, a.tag, b.tag, &pair);
    else if (t->format == FORMAT_TSV)
        pair_tsv(t, a.tag, b.tag, &pair);
    else
        pair_text(t, a.tag, b.tag, &pair);
}

static void list_pairs(table *t, const ortaq_library *library) {
    size_t count = ortaq_orthography_count(library);
    each_orthography(t, library, measure);
    for (size_t from = 0; from < count; from++)
        for (size_t to = 0; to < count; to++)
            if (from != to) list_pair(t, library, from, to);
}

int run_list(const arguments *given) {
    static output out;
    table t = {.out = &out, .format = arguments_choice(given, OPTION_FORMAT)};
    ortaq_library *library = orthographies_load(given);
    if (library == NULL) return STATUS_TROUBLE;
    output_standard(&out);
    if (arguments_have(given, OPTION_PAIRS))
        list_pairs(&t, library);
    else
        list_orthographies(&t, library);
    end_rows(&t);
    ortaq_library_free(library);
    return output_commit(&out, NULL) ? STATUS_FINE : STATUS_TROUBLE;
}
