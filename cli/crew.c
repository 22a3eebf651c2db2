/*
 * crew.c - see crew.h. Pieces stand in a ring; three counters run through it:
 * given (by the owner), begun (by members), over (by the owner). Invariant:
 * over <= begun <= given <= over + places; what lies between begun and given
 * waits, what is "done" belongs to the owner. The owner is member 0: where it
 * would have to wait for a piece it converts one, so no processor is shared.
 *
 * SPDX-License-Identifier: MIT
 */
#include "crew.h"

#include <stdlib.h>

#if defined(__STDC_NO_THREADS__) || defined(ORTAQ_NO_THREADS)
#define CREW_THREADS 0
#elif defined(__has_include)
#if __has_include(<threads.h>)
#define CREW_THREADS 1
#endif
#endif

#ifndef CREW_THREADS
#define CREW_THREADS 0
#endif

#if CREW_THREADS

#include <threads.h>

typedef struct member {
    crew *crew;
    thrd_t thread; /* of all but the owner */
    ortaq_converter *converter;
} member;

struct crew {
    mtx_t lock;
    cnd_t wanted, finished;
    unsigned count, places; /* members; of the ring */
    size_t given, begun, over;
    bool closing;
    member members[CREW_MOST];
    piece pieces[2 * CREW_MOST];
};

/* ---------------------------------------------------------------- Members --
 */

/* Most texts fit into what they get at first. */
static bool grow(ortaq_output *made, size_t text) {
    size_t size = made->size + made->size / 2 + text + text / 2 + 4096;
    char *bytes = realloc(made->bytes, size);
    if (bytes == NULL) return false;
    made->bytes = bytes;
    made->size = size;
    return true;
}

/* Feeds, then finishes, with as much room as it takes. */
static void convert(ortaq_converter *converter, piece *p) {
    ortaq_input window = {p->text, p->size, 0};
    bool fed = false;
    ortaq_converter_reset(converter);
    p->made.pos = 0;
    do {
        p->status = fed ? ortaq_converter_finish(converter, &p->made)
                        : ortaq_converter_feed(converter, &window, &p->made);
        if (p->status == ORTAQ_MORE_ROOM && !grow(&p->made, p->size))
            p->status = ORTAQ_ERROR_MEMORY;
        fed |= p->status == ORTAQ_MORE_INPUT;
    } while (p->status == ORTAQ_MORE_ROOM || p->status == ORTAQ_MORE_INPUT);
    p->failed_at = ortaq_converter_position(converter);
}

/* Converts the next piece that waits; the lock is held before and after. */
static void convert_next(member *m) {
    crew *c = m->crew;
    piece *p = &c->pieces[c->begun++ % c->places];
    mtx_unlock(&c->lock);
    convert(m->converter, p);
    mtx_lock(&c->lock);
    p->done = true;
}

static int work(void *context) {
    member *m = context;
    crew *c = m->crew;
    mtx_lock(&c->lock);
    for (;;) {
        while (!c->closing && c->begun == c->given)
            cnd_wait(&c->wanted, &c->lock);
        if (c->closing) break;
        convert_next(m);
        cnd_signal(&c->finished);
    }
    mtx_unlock(&c->lock);
    return 0;
}

/* ------------------------------------------------------------------ Owner --
 */

static bool open_signals(crew *c) {
    if (mtx_init(&c->lock, mtx_plain) != thrd_success) return false;
    if (cnd_init(&c->wanted) == thrd_success) {
        if (cnd_init(&c->finished) == thrd_success) return true;
        cnd_destroy(&c->wanted);
    }
    mtx_destroy(&c->lock);
    return false;
}

crew *crew_start(unsigned threads) {
    crew *c = calloc(1, sizeof *c);
    if (c == NULL) return NULL;
    if (!open_signals(c)) {
        free(c);
        return NULL;
    }
    c->members[0].crew = c;
    for (c->count = 1; c->count < threads && c->count < CREW_MOST; c->count++) {
        member *m = &c->members[c->count];
        m->crew = c;
        if (thrd_create(&m->thread, work, m) != thrd_success) break;
    }
    c->places = 2 * c->count;
    if (c->count > 1) return c;
    crew_end(c);
    return NULL;
}

void crew_end(crew *c) {
    if (c == NULL) return;
    mtx_lock(&c->lock);
    c->closing = true;
    cnd_broadcast(&c->wanted);
    mtx_unlock(&c->lock);
    for (unsigned i = 0; i < c->count; i++) {
        if (i > 0) thrd_join(c->members[i].thread, NULL);
        ortaq_converter_free(c->members[i].converter);
    }
    for (unsigned i = 0; i < c->places; i++) {
        free(c->pieces[i].text);
        free(c->pieces[i].made.bytes);
    }
    cnd_destroy(&c->wanted);
    cnd_destroy(&c->finished);
    mtx_destroy(&c->lock);
    free(c);
}

unsigned crew_count(const crew *c) {
    return c->count;
}

void crew_equip(crew *c, unsigned number, ortaq_converter *converter) {
    ortaq_converter_free(c->members[number].converter);
    c->members[number].converter = converter;
}

bool crew_full(const crew *c) {
    return c->given - c->over == c->places;
}

bool crew_room(piece *p, size_t room) {
    if (p->room >= room) return true;
    char *text = realloc(p->text, room);
    if (text == NULL) return false;
    p->text = text;
    p->room = room;
    return true;
}

piece *crew_empty(crew *c) {
    piece *p = &c->pieces[c->given % c->places];
    if (crew_full(c) || !crew_room(p, CREW_PIECE)) return NULL;
    p->size = 0;
    p->done = false;
    return p;
}

void crew_give(crew *c) {
    mtx_lock(&c->lock);
    c->given++;
    cnd_signal(&c->wanted);
    mtx_unlock(&c->lock);
}

piece *crew_oldest(crew *c) {
    piece *p = &c->pieces[c->over % c->places];
    if (c->over == c->given) return NULL;
    mtx_lock(&c->lock);
    while (!p->done) {
        if (c->begun < c->given)
            convert_next(&c->members[0]);
        else
            cnd_wait(&c->finished, &c->lock);
    }
    mtx_unlock(&c->lock);
    return p;
}

void crew_over(crew *c) {
    c->over++;
}

#else

/* No threads here: there is never a crew, so nothing else is called. */
crew *crew_start(unsigned threads) {
    (void)threads;
    return NULL;
}

void crew_end(crew *c) {
    (void)c;
}

unsigned crew_count(const crew *c) {
    (void)c;
    return 0;
}

void crew_equip(crew *c, unsigned member, ortaq_converter *converter) {
    (void)c;
    (void)member;
    ortaq_converter_free(converter);
}

bool crew_full(const crew *c) {
    return c != NULL;
}

bool crew_room(piece *p, size_t room) {
    return p->room >= room;
}

piece *crew_empty(crew *c) {
    (void)c;
    return NULL;
}

void crew_give(crew *c) {
    (void)c;
}

piece *crew_oldest(crew *c) {
    (void)c;
    return NULL;
}

void crew_over(crew *c) {
    (void)c;
}

#endif
