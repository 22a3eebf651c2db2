/*
 * crew.c - see crew.h. Pieces stand in a ring; three counters run through it:
 * given (by the owner), begun (by members), over (by the owner). Invariant:
 * over <= begun <= given <= over + places; what lies between begun and given
 * waits, what is "done" belongs to the owner. The owner is member 0: where it
 * would have to wait for a piece it converts one, so no processor is shared. In
 * crew_read nothing is given: members begin pieces while the ring has places,
 * and the one that is "taking" is owner of what is done.
 *
 * SPDX-License-Identifier: MIT
 */
#include "crew.h"
#include "part.h"
#include "port.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

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

/* What a member has of the crew's block at first: a buffer for what it reads,
 * and others for what becomes of it. */
enum {
    SPARES = 4,
    SHARE = 1 << 20, /* bytes */
    READ_ROOM = CREW_PIECE + 16 * 1024,
    MADE_ROOM = (SHARE - READ_ROOM) / SPARES
};

/* What a member wrote into it writes into again: that is in its cache. */
typedef struct member {
    crew *crew;
    ortaq_converter *converter;
    unsigned equipped; /* the crew's "equipment" that the converter is of */
    part part;         /* what it reads itself */
    ortaq_output spare[SPARES];
    unsigned spares;
} member;

struct crew {
    mtx_t lock;
    cnd_t wanted, finished;
    unsigned most;          /* members there may be */
    char *block;            /* a SHARE for each; or NULL */
    unsigned count, places; /* members; of the ring */
    size_t given, begun, over;
    /* what members read themselves: crew_read */
    int file; /* -1: nothing */
    uint64_t next, size;
    crew_taker *take;
    void *taker;
    bool taking, stopped; /* a piece is with "take"; it wants no more */
    /* how members make their converters, and how often that has changed */
    crew_maker *make;
    const void *context;
    const char *from;
    unsigned equipment;
    member members[CREW_MOST];
    piece pieces[2 * CREW_MOST];
};

/* -------------------------------------------------------------- Members -- */

/* Whether a buffer is of the block. */
static bool is_shared(const crew *c, const char *bytes) {
    uintptr_t at = (uintptr_t)bytes, block = (uintptr_t)c->block;
    return block != 0 && at >= block && at - block < (size_t)c->most * SHARE;
}

/* Most texts fit into what they get at first. */
static bool grow(const crew *c, ortaq_output *made, size_t text) {
    size_t size = made->size + made->size / 2 + text + text / 2 + 4096;
    bool shared = is_shared(c, made->bytes);
    char *bytes = realloc(shared ? NULL : made->bytes, size);
    if (bytes == NULL) return false;
    if (shared) memcpy(bytes, made->bytes, made->pos);
    made->bytes = bytes;
    made->size = size;
    return true;
}

/* Feeds, then finishes, if that is wanted, with as much room as it takes. */
static void run(const crew *c, piece *p, ortaq_converter *converter,
                const char *text, bool last) {
    ortaq_input window = {text, p->size, 0};
    bool fed = false;
    p->made.pos = 0;
    if (p->made.size < p->size) grow(c, &p->made, p->size);
    do {
        p->status = fed ? ortaq_converter_finish(converter, &p->made)
                        : ortaq_converter_feed(converter, &window, &p->made);
        if (p->status == ORTAQ_MORE_ROOM && !grow(c, &p->made, p->size))
            p->status = ORTAQ_ERROR_MEMORY;
        fed |= p->status == ORTAQ_MORE_INPUT;
    } while (p->status == ORTAQ_MORE_ROOM ||
             (last && p->status == ORTAQ_MORE_INPUT));
    p->failed_at = ortaq_converter_position(converter);
}

static void convert(member *m, piece *p, const char *text) {
    ortaq_converter_reset(m->converter);
    run(m->crew, p, m->converter, text, true);
    p->inside = ortaq_converter_inside(m->converter);
}

/* The same of lines that are still in their file. */
static void convert_part(member *m, piece *p, int file) {
    p->odd = !part_read(&m->part, file, p->from, p->to, CREW_LINE_MOST);
    p->ends = m->part.last;
    p->start = m->part.start;
    p->size = p->odd ? 0 : m->part.size;
    p->made.pos = 0;
    p->status = ORTAQ_DONE;
    if (p->size == 0) return;
    convert(m, p, m->part.text);
    p->odd = p->inside && !p->ends;
}

/* Whether there is a piece to be begun. */
static bool is_waiting(const crew *c) {
    if (c->file < 0) return c->begun < c->given;
    return !c->stopped && c->next < c->size && c->begun - c->over < c->places;
}

/* Converts the next piece that waits; the lock is held before and after. */
static void convert_next(member *m) {
    crew *c = m->crew;
    piece *p = &c->pieces[c->begun++ % c->places];
    int file = c->file;
    p->by = (unsigned)(m - c->members);
    if (m->spares > 0) p->made = m->spare[--m->spares];
    if (file >= 0) {
        p->done = false;
        p->from = c->next;
        p->to = c->next += CREW_PIECE;
    }
    mtx_unlock(&c->lock);
    if (file >= 0)
        convert_part(m, p, file);
    else
        convert(m, p, p->text);
    mtx_lock(&c->lock);
    p->done = true;
}

/* The piece that is the oldest needs its buffer no more; the lock is held. */
static void put_away(crew *c) {
    piece *p = &c->pieces[c->over++ % c->places];
    member *m = &c->members[p->by];
    if (m->spares < SPARES)
        m->spare[m->spares++] = p->made;
    else if (!is_shared(c, p->made.bytes))
        free(p->made.bytes);
    p->made = (ortaq_output){NULL, 0, 0};
}

/* Gives on what is done, up to the first piece that is not; but while another
 * member does so, that is left to it. The lock is held before and after. */
static void give_on(crew *c) {
    const piece *p;
    while (!c->taking && c->over < c->begun &&
           (p = &c->pieces[c->over % c->places])->done) {
        bool more = !c->stopped;
        c->taking = true;
        mtx_unlock(&c->lock);
        if (more) more = c->take(c->taker, p);
        mtx_lock(&c->lock);
        c->taking = false;
        c->stopped = !more;
        put_away(c);
        cnd_broadcast(&c->wanted);
    }
}

/* Makes the member's converter; the lock is held before and after. */
static void equip(member *m) {
    crew *c = m->crew;
    crew_maker *make = c->make;
    const void *context = c->context;
    const char *from = c->from;
    m->equipped = c->equipment;
    mtx_unlock(&c->lock);
    ortaq_converter_free(m->converter);
    m->converter = make(context, from);
    mtx_lock(&c->lock);
}

static _Noreturn int work(void *context) {
    member *m = context;
    crew *c = m->crew;
    mtx_lock(&c->lock);
    for (;;) {
        if (m->equipped != c->equipment) {
            equip(m);
        } else if (m->converter == NULL || !is_waiting(c)) {
            cnd_wait(&c->wanted, &c->lock);
        } else {
            convert_next(m);
            if (c->file >= 0) give_on(c);
            cnd_signal(&c->finished);
        }
    }
}

/* ---------------------------------------------------------------- Owner -- */

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
    c->most = threads < CREW_MOST ? threads : CREW_MOST;
    c->file = -1;
    c->members[0].crew = c;
    return c;
}

static void start_members(crew *c) {
    port_threads_begin();
    for (c->count = 1; c->count < c->most; c->count++) {
        thrd_t thread;
        member *m = &c->members[c->count];
        m->crew = c;
        if (thrd_create(&thread, work, m) != thrd_success) break;
        thrd_detach(thread);
    }
    port_threads_end();
    c->places = 2 * c->count;
}

void crew_equip(crew *c, ortaq_converter *own, crew_maker *make,
                const void *context, const char *from) {
    ortaq_converter_free(c->members[0].converter);
    c->members[0].converter = own;
    mtx_lock(&c->lock);
    c->make = make;
    c->context = context;
    c->from = from;
    c->equipment++;
    cnd_broadcast(&c->wanted);
    mtx_unlock(&c->lock);
    if (c->count == 0) start_members(c);
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
    if (crew_full(c)) return NULL;
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
    if (c->over == c->given) return NULL;
    piece *p = &c->pieces[c->over % c->places];
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
    mtx_lock(&c->lock);
    put_away(c);
    mtx_unlock(&c->lock);
}

/* The buffers with which a member begins. */
static void share(member *m, char *bytes) {
    m->part.bytes = bytes;
    m->part.room = READ_ROOM;
    m->part.lent = true;
    bytes += READ_ROOM;
    while (m->spares > 0)
        free(m->spare[--m->spares].bytes);
    for (; m->spares < SPARES; bytes += MADE_ROOM)
        m->spare[m->spares++] = (ortaq_output){bytes, MADE_ROOM, 0};
}

/* Threads cannot do without their buffers, so these are worth a block. */
static void share_block(crew *c) {
    c->block = port_block((size_t)c->most * SHARE);
    for (unsigned i = 0; c->block != NULL && i < c->count; i++)
        share(&c->members[i], c->block + (size_t)i * SHARE);
}

void crew_again(crew *c, piece *p, ortaq_converter *converter) {
    run(c, p, converter, p->text, p->last);
}

void crew_read(crew *c, int file, uint64_t size, crew_taker *take,
               void *context) {
    mtx_lock(&c->lock);
    if (c->block == NULL) share_block(c);
    c->file = file;
    c->next = 0;
    c->size = size;
    c->take = take;
    c->taker = context;
    c->stopped = false;
    cnd_broadcast(&c->wanted);
    for (;;) {
        if (is_waiting(c)) {
            convert_next(&c->members[0]);
            give_on(c);
        } else if (c->over < c->begun) {
            cnd_wait(&c->finished, &c->lock);
        } else {
            break;
        }
    }
    c->file = -1;
    c->given = c->begun;
    mtx_unlock(&c->lock);
}

#else

/* No threads here: there is never a crew, so nothing else is called. */
crew *crew_start(unsigned threads) {
    (void)threads;
    return NULL;
}

void crew_equip(crew *c, ortaq_converter *own, crew_maker *make,
                const void *context, const char *from) {
    (void)c;
    (void)make;
    (void)context;
    (void)from;
    ortaq_converter_free(own);
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

void crew_again(crew *c, piece *p, ortaq_converter *converter) {
    (void)c;
    (void)p;
    (void)converter;
}

void crew_read(crew *c, int file, uint64_t size, crew_taker *take,
               void *context) {
    (void)c;
    (void)file;
    (void)size;
    (void)take;
    (void)context;
}

#endif
