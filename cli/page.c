/*
 * page.c - see page.h. Everything that is said of an orthography comes from
 * ortaq_describe; here it is put in order.
 *
 * SPDX-License-Identifier: MIT
 */
#include "page.h"
#include "message.h"
#include "orthographies.h"

#include <stdlib.h>
#include <string.h>

char *page_describe(const ortaq_library *library, const char *tag,
                    ortaq_description what, size_t *size,
                    ortaq_status *status) {
    *size = 0;
    *status = ortaq_describe(library, tag, what, NULL, 0, size);
    if (*status < 0) return NULL;
    size_t room = *size;
    char *text = malloc(room + 1);
    if (text == NULL) {
        *status = ORTAQ_ERROR_MEMORY;
        return NULL;
    }
    *status = ortaq_describe(library, tag, what, text, room, size);
    if (*status >= 0) return text;
    free(text);
    return NULL;
}

/* The next orthography of the language from *number on; false at the end. */
static bool next_of(const ortaq_library *library, const char *language,
                    size_t *number, ortaq_orthography *o) {
    while (ortaq_orthography_at(library, (*number)++, o) == ORTAQ_DONE)
        if (orthographies_same_language(language, o->tag)) return true;
    return false;
}

size_t page_count(const ortaq_library *library, const char *language) {
    size_t count = 0;
    ortaq_orthography o;
    for (size_t i = 0; next_of(library, language, &i, &o);)
        count++;
    return count;
}

/* Text as it is, or with what HTML reads otherwise written out. */
static void put(const page *p, const char *text, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (p->html && text[i] == '<')
            output_text(p->out, "&lt;");
        else if (p->html && text[i] == '&')
            output_text(p->out, "&amp;");
        else
            output_char(p->out, text[i]);
}

static bool put_described(const page *p, const char *tag,
                          ortaq_description what) {
    size_t size;
    ortaq_status status;
    char *text = page_describe(p->library, tag, what, &size, &status);
    if (text != NULL)
        put(p, text, size);
    else
        complain("%s: %s", tag, ortaq_status_text(status));
    free(text);
    return text != NULL;
}

/* A part's heading; in HTML one that a reader can jump to. */
static void put_heading(const page *p, const char *text) {
    output_text(p->out, p->html ? "<h2>" : "\n");
    put(p, text, strlen(text));
    output_text(p->out, p->html ? "</h2>\n" : "\n");
}

/* ------------------------------------------------------------ Samples -- */

static size_t sample_width(const page *p) {
    size_t width = p->tag != NULL ? strlen(p->tag) : 0;
    ortaq_orthography o;
    for (size_t i = 0; next_of(p->library, p->language, &i, &o);)
        if (strlen(o.tag) > width) width = strlen(o.tag);
    return width;
}

static bool put_sample(const page *p, const char *tag, size_t width) {
    output_text(p->out, p->html ? "<tr><th>" : "  ");
    output_text(p->out, tag);
    if (p->html) {
        output_text(p->out, "<td dir=auto lang=");
        output_text(p->out, tag);
        output_char(p->out, '>');
    } else {
        output_spaces(p->out, width - strlen(tag) + 2);
    }
    bool good = put_described(p, tag, ORTAQ_DESCRIBE_SAMPLE);
    output_char(p->out, '\n');
    return good;
}

static bool has_sample(const page *p) {
    size_t number = 0, size = 0;
    ortaq_orthography o;
    return next_of(p->library, p->language, &number, &o) &&
           ortaq_describe(p->library, o.tag, ORTAQ_DESCRIBE_SAMPLE, NULL, 0,
                          &size) == ORTAQ_DONE &&
           size != 0;
}

static bool put_samples(const page *p) {
    size_t width = sample_width(p);
    bool good = true, told = p->tag == NULL;
    ortaq_orthography o;
    if (!has_sample(p)) return true;
    put_heading(p, "Sample");
    output_text(p->out, p->html ? "<table>\n" : "");
    for (size_t i = 0; good && next_of(p->library, p->language, &i, &o);) {
        told = told || strcmp(o.tag, p->tag) == 0;
        good = put_sample(p, o.tag, width);
    }
    if (good && !told) good = put_sample(p, p->tag, width); /* has options */
    output_text(p->out, p->html ? "</table>\n" : "");
    return good;
}

/* ------------------------------------------------------- Descriptions -- */

static bool put_orthography(const page *p, const char *tag) {
    output_text(p->out, p->html ? "<pre>\n" : "");
    bool good = put_described(p, tag, ORTAQ_DESCRIBE_TEXT);
    output_text(p->out, p->html ? "</pre>\n" : "");
    return good;
}

static bool put_all(const page *p) {
    bool good = true;
    ortaq_orthography o;
    for (size_t i = 0; good && next_of(p->library, p->language, &i, &o);) {
        put_heading(p, o.name);
        good = put_orthography(p, o.tag);
    }
    return good;
}

/* The name of the language is what the names of its orthographies begin
 * with, up to the comma. */
static void put_language(const page *p) {
    size_t number = 0;
    ortaq_orthography o;
    if (next_of(p->library, p->language, &number, &o))
        put(p, o.name, strcspn(o.name, ","));
}

static void begin_html(const page *p) {
    output_text(p->out, "<!doctype html>\n<html lang=en>\n"
                        "<meta charset=utf-8>\n<title>");
    put_language(p);
    output_text(p->out, "</title>\n<style>\n"
                        "body { max-width: 60em; margin: auto; padding: 1em }\n"
                        "pre { white-space: pre-wrap }\n"
                        "th { text-align: left; white-space: nowrap }\n"
                        "th, td { padding: 0.3em; vertical-align: top }\n"
                        "</style>\n<h1>");
    put_language(p);
    output_text(p->out, "</h1>\n");
}

/* A page about a language begins with the samples, for whoever looks for the
 * orthography of a text; that about an orthography ends with them. */
bool page_write(const page *p) {
    if (p->html) begin_html(p);
    if (p->tag == NULL && !p->html) {
        put_language(p);
        output_char(p->out, '\n');
    }
    if (p->tag == NULL) return put_samples(p) && put_all(p);
    return put_orthography(p, p->tag) && put_samples(p);
}
