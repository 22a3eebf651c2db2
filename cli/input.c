/*
 * input.c - reading. See input.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input.h"
#include "command.h"
#include "message.h"

#include <string.h>

static bool fail(input *in) {
    if (!in->decoding.bad) complain_of(in->name);
    in->failed = true;
    return false;
}

bool input_open(input *in, const char *path) {
    bool standard = strcmp(path, "-") == 0;
    in->name = standard ? "standard input" : path;
    in->waiting = in->ended = in->failed = false;
    in->size = in->taken = 0;
    in->file = standard ? PORT_INPUT : port_open(path);
    decoding_open(&in->decoding, in->name, in->file);
    if (in->file < 0) return fail(in);
    if (port_facts_of(in->file, &in->facts)) return true;
    fail(in);
    input_close(in);
    return false;
}

void input_close(input *in) {
    decoding_close(&in->decoding);
    if (in->file > PORT_ERRORS) port_close(in->file);
    in->file = -1;
}

/* Reads what is there; false after a message. */
static bool read_to(input *in, char *to, size_t room, size_t *size) {
    uint64_t before = in->decoding.offset;
    ptrdiff_t got = decoding_read(&in->decoding, to, room);
    if (got < 0) return fail(in);
    in->ended = got == 0;
    *size = (size_t)got;
    in->taken += in->decoding.active ? (size_t)(in->decoding.offset - before)
                                     : (size_t)got;
    return true;
}

/* Reads behind "size". False after a message. */
static bool read_piece(input *in) {
    size_t got;
    if (!read_to(in, in->bytes + in->size, sizeof in->bytes - in->size, &got))
        return false;
    in->size += got;
    return true;
}

/* Decoded text comes in whole characters, which may leave a little room. */
static bool is_full(const input *in) {
    size_t room = sizeof in->bytes - in->size;
    return in->decoding.active ? room < DECODING_LEAST : room == 0;
}

bool input_fill(input *in) {
    in->waiting = true;
    while (!in->ended && !is_full(in))
        if (!read_piece(in)) return false;
    return true;
}

bool input_go_to(input *in, uint64_t place) {
    in->waiting = in->ended = false;
    in->size = in->taken = 0;
    return port_go_to(in->file, place) || fail(in);
}

bool input_next(input *in) {
    if (in->waiting) {
        in->waiting = false;
        return in->size > 0;
    }
    if (in->ended || in->failed) return false;
    in->size = in->taken = 0;
    return read_piece(in) && in->size > 0;
}

size_t input_into(input *in, char *to, size_t room) {
    size_t got = 0;
    if (in->waiting) {
        in->waiting = false;
        memcpy(to, in->bytes, in->size);
        return in->size;
    }
    in->taken = 0;
    if (in->ended || in->failed || !read_to(in, to, room, &got)) return 0;
    return got;
}

int input_status(const input *in) {
    if (!in->failed) return STATUS_FINE;
    return in->decoding.bad ? STATUS_TEXT : STATUS_TROUBLE;
}
