/*
 * message.h - what the command says on standard error: one line a message,
 * "ortaq: " before it, no stop after it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_MESSAGE_H
#define ORTAQ_CLI_MESSAGE_H

#include <stdbool.h>

#if defined(__GNUC__)
#define MESSAGE_FORMAT __attribute__((format(printf, 1, 2)))
#else
#define MESSAGE_FORMAT
#endif

/* Says a sentence, as printf does. Control characters, which a file's name
 * may hold, are shown as question marks. */
void complain(const char *format, ...) MESSAGE_FORMAT;

/* Calls a function before each message: what comes before it is to be done
 * then. NULL: no longer. */
void message_after(void (*before)(void *), void *context);

/* Says that something is wrong with a file, by errno. */
void complain_of(const char *name);

/* Shows a line that the next message or an empty line takes away again. */
void message_transient(const char *line);

/* Whether the file is a terminal that understands control sequences. */
bool message_terminal(int file);

/* Whether bold may be used there: NO_COLOR is not set. */
bool message_styled(int file);

#endif
