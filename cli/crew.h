/*
 * crew.h - converters at work side by side. Pieces of text go in one after the
 * other and come out converted in the same order, whoever was quicker. The
 * thread that owns the crew is one of its members: it reads and writes, and
 * converts while it would have to wait.
 *
 * Threads are those of C11. Where there are none (or with ORTAQ_NO_THREADS),
 * crew_start gives NULL, and the caller has to do the work alone.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_CREW_H
#define ORTAQ_CLI_CREW_H

#include <ortaq.h>

#include <stdbool.h>

enum { CREW_PIECE = 128 * 1024, CREW_MOST = 64 };

/* A text of whole lines, or the last one of its file. The crew owns both
 * buffers and uses them again. */
typedef struct piece {
    char *text;
    size_t size, room;   /* of "text" */
    ortaq_output made;   /* what became of it */
    ortaq_status status; /* of the conversion; negative: it stopped */
    uint64_t failed_at;  /* then: byte of "text" */
    /* the owner's own */
    const char *file;
    uint64_t start; /* of the text, in its file */
    bool first, last;
    int trouble; /* of the reading of the file, with "last" */
    bool done;   /* the crew's own */
} piece;

typedef struct crew crew;

/* A crew of so many threads, the owner's one of them; NULL if it would be
 * alone. */
crew *crew_start(unsigned threads);
void crew_end(crew *c);

/* Gives the members converters, which they own then; NULL is allowed. Only
 * while no piece is in work. */
void crew_equip(crew *c, unsigned member, ortaq_converter *converter);

/* How many members there are. */
unsigned crew_count(const crew *c);

/* A piece to be filled and given, with room for CREW_PIECE bytes; NULL if the
 * crew is full, or for want of memory. */
piece *crew_empty(crew *c);
void crew_give(crew *c);

/* Gives a piece more room for its text; false: no memory. */
bool crew_room(piece *p, size_t room);

/* Whether all places are in use. */
bool crew_full(const crew *c);

/* The oldest piece that was given, converted; NULL: there is none. It is the
 * caller's until crew_over. */
piece *crew_oldest(crew *c);
void crew_over(crew *c);

#endif
