/*
 * encoding.h - the encodings that input may have, by name: those that are
 * recognised, with what they are called, and any other that the system's
 * iconv knows.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_ENCODING_H
#define ORTAQ_CLI_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

struct arguments;

/* Changes decoded text where it is, and gives its size, which never grows;
 * the text is well-formed UTF-8 in whole characters. */
typedef size_t encoding_letters(char *text, size_t size);

typedef struct encoding {
    const char *name;          /* as --encoding has it, and messages */
    const char *iconv[3];      /* what systems call it, NULL behind the last */
    size_t unit;               /* bytes to pass over where they are bad */
    bool marked;               /* U+FEFF at its start only tells the encoding */
    encoding_letters *letters; /* of a font; NULL: none */
    const char *language;      /* of its texts (letters.h); NULL: any */
} encoding;

/* Those with a name of their own, in the order of the list. */
enum {
    ENCODING_UTF8,
    ENCODING_UTF16LE,
    ENCODING_UTF16BE,
    ENCODING_UTF32LE,
    ENCODING_UTF32BE,
    ENCODING_1251,
    ENCODING_1254,
    ENCODING_1256,
    ENCODING_8859_9,
    ENCODING_KOI8R,
    ENCODING_PT154,
    ENCODING_RK1048,
    ENCODING_AZLAT,
    ENCODINGS
};

extern const encoding encodings[ENCODINGS];

/* What the command line asks for. */
typedef struct encoding_choice {
    bool automatic;         /* each input is looked at */
    bool marks;             /* UTF-16, in the byte order that it shows */
    const encoding *chosen; /* NULL, if none of these: UTF-8 */
    bool replace;           /* bad bytes: U+FFFD in their place */
    bool verbose;           /* to say what was recognised */
} encoding_choice;

/* Reads it, once, before any input is opened. False after a message. */
bool encoding_choose(const struct arguments *given);

/* Bad bytes do not stop a command that passes over them. */
void encoding_pass_over(void);

/* What was read; UTF-8 if nothing was. */
const encoding_choice *encoding_chosen(void);

/* A decoder of an encoding, for port_decode; NULL if the system has none. */
void *encoding_open(const encoding *e);

/* "utf-8 windows-1251 ...", for completions; ends with NULL. */
const char *const *encoding_names(void);

#endif
