/*
 * identify_stretches.c - stretches of an input of any size. It is looked at in
 * parts of at most 1 MiB, each cut behind its last line end, or, if it has
 * none, between two tokens. Stretches of one tag that meet at a cut are one.
 *
 * Invariant: "held" is the stretch that is not written yet, for the next part
 * may begin with more of it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "identify.h"
#include "message.h"

#include <stdlib.h>
#include <string.h>

enum { PART_MOST = 1 << 20 };

typedef struct part {
    identifying *of;
    char *bytes; /* PART_MOST + INPUT_ROOM */
    size_t size;
    uint64_t offset; /* of the part in the input */
    uint64_t line;   /* of its first byte */
    ortaq_stretch *stretches;
    size_t room, count;
    ortaq_candidate held;
    uint64_t held_start, held_end, held_line; /* in the input */
} part;

/* -------------------------------------------------------------- Writing -- */

static void write_held(part *p) {
    identifying *i = p->of;
    if (p->held_end == p->held_start) return;
    i->line = p->held_line;
    i->start = p->held_start;
    i->end = p->held_end;
    identity_write(i, &p->held, 1);
}

/* Of two parts of a stretch the longer one says how likely it is. */
static void hold(part *p, const ortaq_stretch *stretch) {
    uint64_t start = p->offset + stretch->start;
    uint64_t end = p->offset + stretch->end;
    if (p->held_end == p->held_start ||
        strcmp(p->held.tag, stretch->candidate.tag) != 0) {
        write_held(p);
        p->held = stretch->candidate;
        p->held_start = start;
        p->held_line = p->line;
    } else if (end - start > p->held_end - p->held_start) {
        p->held = stretch->candidate;
    }
    p->held_end = end;
    for (size_t at = stretch->start; at < stretch->end; at++)
        p->line += p->bytes[at] == '\n';
}

/* -------------------------------------------------------------- Reading -- */

static size_t cut_at_token(const part *p) {
    ortaq_token token = {.end = PART_MOST - 4096};
    size_t last = PART_MOST;
    while (((unsigned char)p->bytes[token.end] & 0xC0) == 0x80)
        token.end++;
    while (token.end < PART_MOST &&
           ortaq_token_next(p->bytes, PART_MOST, token.end, &token) ==
               ORTAQ_DONE)
        if (token.start > PART_MOST - 4096) last = token.start;
    return last;
}

/* How many bytes of what was read make a part. */
static size_t part_size(const part *p) {
    size_t size = PART_MOST;
    if (p->size <= PART_MOST) return p->size;
    while (size > 0 && p->bytes[size - 1] != '\n')
        size--;
    return size > 0 ? size : cut_at_token(p);
}

/* Reads until there is more than a part, or the end. False after a message. */
static bool fill(part *p) {
    input *in = &p->of->in;
    while (p->size <= PART_MOST && input_next(in)) {
        memcpy(p->bytes + p->size, in->bytes, in->size);
        p->size += in->size;
    }
    return !in->failed;
}

static bool find(part *p, size_t size) {
    identifying *i = p->of;
    i->status = ortaq_identify_stretches(i->library, p->bytes, size,
                                         p->stretches, p->room, &p->count);
    if (i->status != ORTAQ_DONE || p->count <= p->room)
        return i->status == ORTAQ_DONE;
    free(p->stretches);
    p->room = p->count;
    p->stretches = malloc(p->room * sizeof *p->stretches);
    if (p->stretches != NULL) return find(p, size);
    i->status = ORTAQ_ERROR_MEMORY;
    return false;
}

static bool identify_parts(part *p) {
    while (!p->of->out.failed && fill(p) && p->size > 0) {
        size_t size = part_size(p);
        if (!find(p, size)) return false;
        for (size_t n = 0; n < p->count; n++)
            hold(p, &p->stretches[n]);
        p->offset += size;
        p->size -= size;
        memmove(p->bytes, p->bytes + size, p->size);
    }
    write_held(p);
    return !p->of->in.failed;
}

bool identify_by_stretches(identifying *i) {
    part p = {.of = i, .line = 1};
    p.bytes = malloc(PART_MOST + INPUT_ROOM);
    bool done = p.bytes != NULL && identify_parts(&p);
    if (p.bytes == NULL) i->status = ORTAQ_ERROR_MEMORY;
    free(p.stretches);
    free(p.bytes);
    return done;
}
