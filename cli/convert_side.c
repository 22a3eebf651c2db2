/*
 * convert_side.c - "ortaq convert" by several threads, or by one of large
 * files: a crew (crew.h). This thread gives it texts, whole lines each, and
 * writes what became of them, in order. A large file that is named is given in
 * stretches, which the crew reads itself; of all else this thread reads the
 * lines. A file is opened for writing when its first piece is, so it is whole
 * or absent as ever, and while a small one is converted the next ones are read.
 *
 * Invariant: output and messages are those of one thread. A converter that
 * begins at a line's start does what one does that has seen all before, but for
 * lines behind a piece that ends inside a script or tag: this thread converts that
 * piece again, and all behind it. Before
 * any message that reading gives, all that was read is written; and whatever is
 * odd about a file that the crew reads, one thread goes on with it from the
 * first line that is not written, and finds that out again.
 *
 * SPDX-License-Identifier: MIT
 */
#include "convert.h"
#include "crew.h"
#include "message.h"
#include "rewrite.h"

#include <stdlib.h>
#include <string.h>

enum {
    SIDE_LINE_MOST = CREW_LINE_MOST,  /* a file with longer lines is left to one
                                         thread from there on */
    SIDE_PARTS_LEAST = 4 * CREW_PIECE /* bytes of a file that the crew reads */
};

typedef struct side {
    job *j;
    crew *crew;
    const char *from; /* what the crew's converters read */
    size_t want;
    char *rest; /* line that the last piece began */
    size_t rest_size, rest_room;
    /* the file in writing */
    const char *file; /* NULL: none */
    bool open, writing;
    bool going;    /* the job's converter goes on with it, */
    uint64_t went; /* from this byte on */
    int status;
    /* if the crew reads it */
    uint64_t reached; /* byte of the file: all lines before it are written */
    bool ended;       /* there is none behind that */
    bool odd;         /* the next cannot be had so */
} side;

/* -------------------------------------------------------------- Writing -- */

static void side_open(side *s, const char *file) {
    s->file = file;
    s->open = true;
    s->going = false;
    s->status = STATUS_FINE;
    s->reached = 0;
    s->ended = s->odd = false;
    if (s->j->in_place && !output_open(&s->j->out, file)) {
        s->status = STATUS_TROUBLE;
        s->open = false;
    }
}

static void side_close(side *s) {
    job *j = s->j;
    if (s->open && j->in_place) {
        if (s->status != STATUS_FINE)
            output_discard(&j->out);
        else if (!output_commit(&j->out, j->suffix))
            s->status = STATUS_TROUBLE;
    }
    s->file = NULL;
    s->open = false;
    j->status = job_worse(j->status, s->status);
    s->status = STATUS_FINE;
}

/* Whether there is any use in more of the file in writing. */
static bool side_wants(const side *s) {
    return s->open && s->status == STATUS_FINE && !s->j->out.failed;
}

static void side_fail(side *s, const piece *p) {
    unsigned long long at = p->start + p->failed_at;
    bool bad = p->status == ORTAQ_ERROR_UTF8;
    const char *name = strcmp(s->file, "-") == 0 ? "standard input" : s->file;
    output_flush(&s->j->out);
    complain("%s: byte %llu: %s", name, at,
             bad ? "invalid UTF-8" : ortaq_status_text(p->status));
    s->status = bad ? STATUS_TEXT : STATUS_TROUBLE;
}

static void side_put(side *s, const piece *p) {
    if (!side_wants(s)) return;
    output_bytes(&s->j->out, p->made.bytes, p->made.pos);
    if (p->status < 0) side_fail(s, p);
}

/* Converts a piece behind all that is before it in its file. */
static void side_go_on(side *s, piece *p) {
    if (!side_wants(s)) return;
    if (!s->going && !job_prepare(s->j, s->from)) {
        s->status = STATUS_TROUBLE;
        return;
    }
    if (!s->going) s->went = p->start;
    s->going = true;
    crew_again(s->crew, p, s->j->converter);
    p->failed_at -= p->start - s->went;
}

static void side_put_text(side *s, piece *p) {
    if (p->first) side_open(s, p->file);
    if (s->going || (p->inside && !p->last)) side_go_on(s, p);
    side_put(s, p);
    if (!p->last) return;
    s->status = job_worse(s->status, p->trouble);
    side_close(s);
}

/* Lines that the crew has read: whether more of them are wanted. A file that
 * was written meanwhile may have others than those that follow. */
static bool side_put_lines(void *context, const piece *p) {
    side *s = context;
    s->odd = p->odd || (p->size > 0 && p->start != s->reached);
    if (s->odd) return false;
    side_put(s, p);
    s->reached += p->size;
    s->ended = p->ends;
    progress_add(&s->j->progress, s->file, p->size);
    return side_wants(s) && !s->ended;
}

/* Writes the oldest piece; false: there is none. */
static bool side_write(side *s) {
    piece *p = crew_oldest(s->crew);
    if (p == NULL) return false;
    s->writing = true;
    side_put_text(s, p);
    s->writing = false;
    crew_over(s->crew);
    return true;
}

static void side_settle(void *context) {
    side *s = context;
    while (!s->writing && side_write(s))
        continue;
}

/* -------------------------------------------------------------- Reading -- */

/* Gives the crew converters from "from". */
static bool side_equip(side *s, const char *from) {
    if (s->from == from) return true;
    side_settle(s);
    s->from = NULL;
    ortaq_converter *own = job_converter(s->j, from);
    if (own == NULL) return false;
    crew_equip(s->crew, own, job_same_converter, s->j, from);
    s->from = from;
    return true;
}

/* An empty piece that begins with the rest of the last one; NULL after a
 * message. */
static piece *side_piece(side *s) {
    while (crew_full(s->crew))
        side_write(s);
    piece *p = crew_empty(s->crew);
    s->want = s->rest_size + CREW_PIECE;
    if (p == NULL || !crew_room(p, s->want)) {
        complain_of("a piece of text");
        return NULL;
    }
    if (s->rest_size > 0) memcpy(p->text, s->rest, s->rest_size);
    p->size = s->rest_size;
    s->rest_size = 0;
    return p;
}

/* Reads until the piece has what is wanted; false at the end of the file. */
static bool side_fill(side *s, piece *p) {
    job *j = s->j;
    while (s->want - p->size >= INPUT_LEAST) {
        size_t got = input_into(&j->in, p->text + p->size, s->want - p->size);
        if (got == 0) return false;
        p->size += got;
        progress_add(&j->progress, j->in.name, j->in.taken);
    }
    return true;
}

static size_t side_lines(const piece *p) {
    size_t size = p->size;
    while (size > 0 && p->text[size - 1] != '\n')
        size--;
    return size;
}

/* Keeps what is behind the lines of a piece; false: no memory. */
static bool side_keep(side *s, piece *p, size_t lines) {
    size_t size = p->size - lines;
    if (size > s->rest_room) {
        char *rest = realloc(s->rest, size);
        if (rest == NULL) return false;
        s->rest = rest;
        s->rest_room = size;
    }
    if (size > 0) memcpy(s->rest, p->text + lines, size);
    s->rest_size = size;
    p->size = lines;
    return true;
}

/* Fills a piece up to a line end, and keeps what is behind that. *more: the
 * file goes on. False: its line is too long, or there is no memory for it. */
static bool side_take(side *s, piece *p, bool *more) {
    size_t lines = 0;
    for (;;) {
        *more = side_fill(s, p);
        bool cut = s->j->in.failed && !input_bad(&s->j->in);
        if (!*more && !cut) return true;
        lines = side_lines(p);
        if (lines > 0 || cut) break;
        if (s->want >= SIDE_LINE_MOST) return false;
        s->want = s->want * 2 < SIDE_LINE_MOST ? s->want * 2 : SIDE_LINE_MOST;
        if (!crew_room(p, s->want)) return false;
    }
    if (*more) return side_keep(s, p, lines);
    p->size = lines;
    return true;
}

/* What is left of the open file, by this thread: a piece that was not given
 * begins it, if there is one. */
static int side_rest(side *s, const piece *p, const char *from) {
    job *j = s->j;
    stream one = {NULL, &j->in,       &j->out,
                  NULL, &j->progress, p != NULL ? p->start : s->reached};
    if (s->going)
        one.before = s->went;
    else if (!job_prepare(j, from))
        return STATUS_TROUBLE;
    one.converter = j->converter;
    return p != NULL ? stream_go_on(&one, p->text, p->size) : stream_run(&one);
}

static void side_alone(side *s, const piece *p, const char *from) {
    side_settle(s);
    s->writing = true;
    if (p->first) side_open(s, p->file);
    if (side_wants(s)) s->status = side_rest(s, p, from);
    side_close(s);
    s->writing = false;
}

/* The open input, piece by piece. */
static void side_read(side *s, const char *file, const char *from) {
    uint64_t start = 0;
    s->rest_size = 0;
    for (bool more = true;;) {
        piece *p = side_piece(s);
        if (p == NULL) {
            s->j->status = STATUS_TROUBLE;
            s->status = STATUS_TROUBLE;
            side_close(s);
            return;
        }
        if (s->file == file && !side_wants(s)) break;
        p->file = file;
        p->start = start;
        p->first = start == 0;
        if (!side_take(s, p, &more)) {
            side_alone(s, p, from);
            return;
        }
        p->last = !more;
        p->trouble = input_status(&s->j->in);
        start += p->size;
        crew_give(s->crew);
        if (!more) return;
    }
    side_settle(s);
    side_close(s);
}

/* Whether the crew can read the open input itself. */
static bool side_has_parts(const input *in) {
    return in->facts.regular && in->facts.size >= SIDE_PARTS_LEAST &&
           in->file != PORT_INPUT && !in->decoding.active &&
           port_at_start(in->file);
}

/* The open input, which the crew reads. */
static void side_parts(side *s, const char *file, const char *from) {
    job *j = s->j;
    side_settle(s);
    s->writing = true;
    side_open(s, file);
    if (side_wants(s))
        crew_read(s->crew, j->in.file, j->in.facts.size, side_put_lines, s);
    if (side_wants(s) && !s->ended)
        s->status = input_go_to(&j->in, s->reached) ? side_rest(s, NULL, from)
                                                    : STATUS_TROUBLE;
    side_close(s);
    s->writing = false;
}

static int side_start(side *s, const char *file) {
    job *j = s->j;
    if (j->in_place && !j->in.facts.regular) {
        complain("%s: not a regular file", file);
        return STATUS_TROUBLE;
    }
    if (!j->in_place && !rewrite_ends(&j->in, &j->out)) return STATUS_TROUBLE;
    bool parts = side_has_parts(&j->in);
    const char *from = job_source(j);
    if (from == NULL) return job_worse(STATUS_TEXT, input_status(&j->in));
    if (!side_equip(s, from)) return STATUS_TROUBLE;
    if (parts)
        side_parts(s, file, from);
    else
        side_read(s, file, from);
    return STATUS_FINE;
}

static void side_file(side *s, const char *file) {
    int status = STATUS_TROUBLE;
    if (input_open(&s->j->in, file)) {
        status = side_start(s, file);
        input_close(&s->j->in);
    }
    s->j->status = job_worse(s->j->status, status);
}

bool job_side_by_side(job *j, char **files, size_t count) {
    side *s = calloc(1, sizeof *s);
    if (s == NULL) return false;
    j->side = s;
    s->j = j;
    s->crew = crew_start(j->threads);
    if (s->crew == NULL) return false;
    message_after(side_settle, s);
    for (size_t i = 0; i < count; i++) {
        if (!j->in_place && j->out.failed) break;
        side_file(s, files[i]);
    }
    side_settle(s);
    message_after(NULL, NULL);
    return true;
}
