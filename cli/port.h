/*
 * port.h - all that the command needs from POSIX: descriptors, folders,
 * signals, terminals, iconv. The rest of cli/ is plain C11. Another system
 * means other files port*.c.
 *
 * A function that can fail gives false, NULL or -1 and leaves the reason in
 * errno. The one exception is a closed pipe: writing to one ends the program
 * as it ends other filters, without a word.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_PORT_H
#define ORTAQ_CLI_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PORT_INPUT = 0, PORT_OUTPUT = 1, PORT_ERRORS = 2 };

/* To be called first: no file that is opened later may become one of the
 * standard three, and a file-size limit is to be an error, not a signal. */
void port_start(void);

/* Threads that are started between these two get no signal that ends the
 * program: the first one does, which holds such signals where it has to. */
void port_threads_begin(void);
void port_threads_end(void);

/* What is known of a file. */
typedef struct port_facts {
    bool regular, folder, special; /* special: a device */
    uint64_t size;                 /* of a regular file, in bytes */
    uint64_t device, node;
    unsigned mode;
    long long owner, group;
} port_facts;

bool port_facts_of(int file, port_facts *facts);
bool port_facts_at(const char *path, port_facts *facts);
bool port_same_file(const port_facts *a, const port_facts *b);

/* The same of what has that name itself, be it a symbolic link. */
bool port_facts_named(const char *path, port_facts *facts);

/* Where a path leads when the symbolic links at its end are followed: to a name
 * in a folder, whether there is such a file or not. */
typedef struct port_spot {
    uint64_t device, node; /* of the folder */
    char *path;            /* owned; only its last part counts */
} port_spot;

/* Of the path with "suffix" behind its end. False: there is no such folder. */
bool port_spot_of(const char *path, const char *suffix, port_spot *spot);

/* The order of spots: less than, equal to or greater than 0. */
int port_spot_order(const port_spot *a, const port_spot *b);

/* Opens a file for reading. A folder is an error here. */
int port_open(const char *path);

/* Reads what is there, at most "size" bytes; 0 at the end, -1 on error. */
ptrdiff_t port_read(int file, void *bytes, size_t size);

/* The same from a place of a regular file on, whose offset stays as it is. */
ptrdiff_t port_read_at(int file, void *bytes, size_t size, uint64_t place);

/* Moves the offset of a regular file; whether it is 0. */
bool port_go_to(int file, uint64_t place);
bool port_at_start(int file);

/* Zeroed memory that stays until the program ends; NULL: there is none. In
 * large pages, if the system has them: to be given hundreds of small ones, each
 * when it is touched, may take longer than a megabyte of work. */
void *port_block(size_t size);

/* Writes everything. */
bool port_write(int file, const void *bytes, size_t size);

bool port_close(int file);

/*
 * A file that is written beside its target and takes the target's place at
 * the end. What is not a regular file (a device, a pipe), or is open already
 * as standard output or error, is written directly, and "temporary" is NULL. A
 * signal that ends the program removes the temporary file.
 */
typedef struct port_target {
    int file;
    char *path;      /* the target, symbolic links followed; owned */
    char *temporary; /* owned */
    bool existed;
    port_facts facts; /* of the file to be replaced, if it existed */
} port_target;

/* Nothing is left behind if it fails. */
bool port_target_open(port_target *target, const char *path);

/*
 * Puts the new file in place, with the permissions of the old one, whose
 * contents stay under path + suffix if "suffix" is not NULL; another file of
 * that name is never replaced, but an error (EEXIST). If it fails, all is as if
 * the target had been discarded. Either call frees the target.
 */
bool port_target_commit(port_target *target, const char *suffix);
void port_target_discard(port_target *target);

/*
 * The names in a folder but hidden ones, sorted by byte, as an owned array of
 * owned strings; NULL on error.
 */
char **port_names(const char *folder, size_t *count);

/* Makes a folder, and those that it stands in, where they are missing. */
bool port_folder_make(const char *path);

/*
 * Another encoding to UTF-8, by the system's iconv. Opening gives NULL if it
 * does not know the encoding, EINVAL, or for want of memory. Decoding moves
 * the two pointers on and lessens the sizes behind them; it stops before the
 * first bytes that are bad, or that may be cut. What is still held back at
 * the end of a text, by an encoding that holds something back, port_decode_end
 * gives.
 */
typedef enum port_decoded {
    PORT_ALL,  /* nothing is left */
    PORT_FULL, /* there is no room for the next character */
    PORT_CUT,  /* what is left may be the beginning of a character */
    PORT_BAD   /* what is left begins with no character */
} port_decoded;

void *port_decoder_open(const char *encoding);
void port_decoder_close(void *decoder);
port_decoded port_decode(void *decoder, char **from, size_t *size, char **to,
                         size_t *room);
port_decoded port_decode_end(void *decoder, char **to, size_t *room);

bool port_is_terminal(int file);

/* How many processors work, 1 at least. */
unsigned port_processors(void);

/* A clock that only runs forward. */
uint64_t port_milliseconds(void);

#endif
