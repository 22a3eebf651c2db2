/*
 * text.h - inputs as pieces of running text, for the commands that look at
 * words. A piece is a line with its end, or a part of a line that is longer
 * than 64 KiB: then it ends between two tokens, or, where a token is longer
 * still, between two characters. So memory does not depend on the input.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_TEXT_H
#define ORTAQ_CLI_TEXT_H

#include <ortaq.h>

#include "arguments.h"
#include "input.h"
#include "output.h"

enum { PIECE_MOST = 64 * 1024, TEXT_ROOM = PIECE_MOST + INPUT_ROOM };

/* No suffix has more bytes. */
enum { SUFFIX_MOST = 32 };

/* In the order of the choices of --on-error. */
enum { BAD_STOP, BAD_REPLACE, BAD_KEEP };

typedef struct reader {
    const char *file; /* as it was named on the command line */
    int on_error;
    output *out; /* what is flushed before more of a pipe is waited for */
    input in;
    /* the piece: */
    const char *bytes;
    size_t size;
    uint64_t offset;       /* of its first byte in the input */
    uint64_t line, column; /* of its first byte, from 1; code points */
    bool inside;           /* it begins inside a token */
    bool cut;              /* it ends inside a token */
    bool ends;             /* it is the end of its line */
    bool stopped;          /* bytes that are not UTF-8 ended the work */
    size_t known;          /* a place whose column is known */
    uint64_t known_column;
    /* what was read: */
    size_t start, held, searched;
    char room[TEXT_ROOM];
} reader;

/* False after a message. */
bool text_open(reader *t, const char *file);
void text_close(reader *t);

/* The next piece. False at the end, and after a message if "in.failed" or
 * "stopped" is set; the piece before has all that stood before bad bytes. */
bool text_next(reader *t);

/* The token of the piece that follows "token"; a byte order mark is a space.
 * False at the end of the piece. */
bool text_token(const reader *t, ortaq_token *token);

/* Whether a word is none by itself: a letter with a full stop (və s.), the
 * suffix of what stands before it, in quotation marks or with a sign
 * («Neftçi»nin, 20%-i, söz(lər)), or a part of the name of a program
 * (str_replace). */
bool text_no_word(const reader *t, const ortaq_token *word);

/* The column of a place of the piece. Places that rise are found fastest. */
uint64_t text_column(reader *t, size_t place);

/* Writes bytes [start, end) of the piece; those that are not UTF-8 as
 * --on-error says. */
void text_write(const reader *t, size_t start, size_t end);

/* Lets "work" look at each FILE of the command line, or standard input; gives
 * the worst status. Work gets an open text and the argument. */
typedef int text_work(reader *t, void *argument);
int text_each(reader *t, const arguments *given, text_work *work,
              void *argument);

#endif
