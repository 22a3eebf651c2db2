/*
 * output.c - buffered writing. See output.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "output.h"
#include "message.h"

#include <string.h>

static void begin(output *out, const char *name) {
    out->window = (ortaq_output){out->bytes, sizeof out->bytes, 0};
    out->name = name;
    out->failed = false;
    out->flushed = 0;
}

void output_standard(output *out) {
    begin(out, "standard output");
    out->target = (port_target){.file = PORT_OUTPUT};
}

void output_errors(output *out) {
    begin(out, "standard error");
    out->target = (port_target){.file = PORT_ERRORS};
}

bool output_open(output *out, const char *path) {
    if (strcmp(path, "-") == 0) {
        output_standard(out);
        return true;
    }
    begin(out, path);
    if (port_target_open(&out->target, path)) return true;
    complain_of(path);
    return false;
}

bool output_is_standard(const output *out) {
    return out->target.file == PORT_OUTPUT;
}

uint64_t output_position(const output *out) {
    return out->flushed + out->window.pos;
}

static bool fail(output *out) {
    if (!out->failed) complain_of(out->name);
    out->failed = true;
    return false;
}

bool output_flush(output *out) {
    size_t size = out->window.pos;
    out->window.pos = 0;
    if (out->failed) return false;
    out->flushed += size;
    return port_write(out->target.file, out->bytes, size) || fail(out);
}

/* Much is not copied into the window first. */
static void write_large(output *out, const char *bytes, size_t size) {
    if (!output_flush(out)) return;
    out->flushed += size;
    if (!port_write(out->target.file, bytes, size)) fail(out);
}

void output_bytes(output *out, const char *bytes, size_t size) {
    if (size >= OUTPUT_MUCH) {
        write_large(out, bytes, size);
        return;
    }
    while (size > 0) {
        ortaq_output *window = &out->window;
        size_t more = window->size - window->pos;
        if (more > size) more = size;
        memcpy(out->bytes + window->pos, bytes, more);
        window->pos += more;
        bytes += more;
        size -= more;
        if (window->pos == window->size) output_flush(out);
    }
}

void output_text(output *out, const char *text) {
    output_bytes(out, text, strlen(text));
}

void output_char(output *out, char character) {
    output_bytes(out, &character, 1);
}

void output_number(output *out, uint64_t number) {
    char digits[20];
    size_t place = sizeof digits;
    do {
        digits[--place] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    output_bytes(out, digits + place, sizeof digits - place);
}

void output_spaces(output *out, size_t count) {
    while (count-- > 0)
        output_char(out, ' ');
}

bool output_commit(output *out, const char *suffix) {
    if (!output_flush(out)) {
        output_discard(out);
        return false;
    }
    return port_target_commit(&out->target, suffix) || fail(out);
}

void output_discard(output *out) {
    port_target_discard(&out->target);
}
