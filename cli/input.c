/*
 * input.c - reading. See input.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input.h"
#include "message.h"

#include <string.h>

static bool fail(input *in) {
    complain_of(in->name);
    in->failed = true;
    return false;
}

bool input_open(input *in, const char *path) {
    bool standard = strcmp(path, "-") == 0;
    in->name = standard ? "standard input" : path;
    in->waiting = in->ended = in->failed = false;
    in->size = 0;
    in->file = standard ? PORT_INPUT : port_open(path);
    if (in->file < 0) return fail(in);
    if (port_facts_of(in->file, &in->facts)) return true;
    fail(in);
    input_close(in);
    return false;
}

void input_close(input *in) {
    if (in->file > PORT_ERRORS) port_close(in->file);
    in->file = -1;
}

bool input_fill(input *in) {
    in->waiting = true;
    while (!in->ended && in->size < sizeof in->bytes) {
        ptrdiff_t got = port_read(in->file, in->bytes + in->size,
                                  sizeof in->bytes - in->size);
        if (got < 0) return fail(in);
        in->ended = got == 0;
        in->size += (size_t)got;
    }
    return true;
}

bool input_next(input *in) {
    if (in->waiting) {
        in->waiting = false;
        return in->size > 0;
    }
    if (in->ended || in->failed) return false;
    ptrdiff_t got = port_read(in->file, in->bytes, sizeof in->bytes);
    in->size = got > 0 ? (size_t)got : 0;
    in->ended = got == 0;
    return got > 0 || (got < 0 && fail(in));
}
