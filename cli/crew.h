/*
 * crew.h - converters at work side by side. Pieces of text go in one after the
 * other and come out converted in the same order, whoever was quicker. The
 * thread that owns the crew is one of its members: it gives pieces and writes,
 * and converts while it would have to wait.
 *
 * A large file the members read themselves, each the stretch that it converts,
 * and each writes where it can: so nobody waits for one who reads or writes.
 *
 * A crew of one is the owner alone; its files are read in the same way.
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

enum {
    CREW_PIECE = 128 * 1024,
    CREW_MOST = 64,
    CREW_LINE_MOST = 4 << 20 /* bytes of a line that a member reads */
};

/* A text of whole lines, or the last one of its file. The crew owns both
 * buffers and uses them again. */
typedef struct piece {
    char *text;          /* what the owner has read */
    size_t room, size;   /* of the text, whoever read it */
    ortaq_output made;   /* what became of it */
    ortaq_status status; /* of the conversion; negative: it stopped */
    uint64_t failed_at;  /* then: byte of the text */
    bool inside; /* what follows is another thing behind it than by itself */
    uint64_t start;      /* of the text, in its file */
    bool odd;  /* of crew_read: the lines could not be read, see part_read, or
                  it goes on inside */
    bool ends; /* the file ended with them */
    /* the owner's own */
    const char *file;
    bool first, last;
    int trouble; /* of the reading of the file, with "last" */
    /* the crew's own */
    uint64_t from, to; /* a stretch of the file that is read */
    unsigned by;       /* the number of its member */
    bool done;
} piece;

typedef struct crew crew;

/* Makes a converter, in whatever thread; NULL, without a message, if there is
 * no memory. */
typedef ortaq_converter *crew_maker(const void *context, const char *from);

/* A crew of so many threads at most, the owner's one of them. It ends with the
 * program: to take it apart would take longer than what the system does then.
 */
crew *crew_start(unsigned threads);

/* Gives the owner a converter, which is the crew's then. The others make the
 * same for themselves, each in its own thread; one that cannot leaves the work
 * to the rest. Only while no piece is in work. "context" and "from" must stay
 * as they are till the program has ended: a thread may begin when "main" has
 * returned. The first call starts the threads: that late, since two that touch
 * new memory at one time hold each other up. */
void crew_equip(crew *c, ortaq_converter *own, crew_maker *make,
                const void *context, const char *from);

/* A piece to be filled and given; NULL if the crew is full. */
piece *crew_empty(crew *c);
void crew_give(crew *c);

/* Gives a piece room for a text; false: no memory. */
bool crew_room(piece *p, size_t room);

/* Whether all places are in use. */
bool crew_full(const crew *c);

/* The oldest piece that was given, converted; NULL: there is none. It is the
 * caller's until crew_over. */
piece *crew_oldest(crew *c);
void crew_over(crew *c);

/* Converts such a piece once more, by a converter that took all before it. */
void crew_again(crew *c, piece *p, ortaq_converter *converter);

/*
 * Converts the lines of a regular file up to "size" or a little more. Members
 * read stretches of it, and whoever has the next lines converted gives them to
 * "take", in the order of the file and one at a time, but in any thread. False
 * from it ends the work; it is over when the call returns. Only while no piece
 * is in work.
 */
typedef bool crew_taker(void *context, const piece *p);
void crew_read(crew *c, int file, uint64_t size, crew_taker *take,
               void *context);

#endif
