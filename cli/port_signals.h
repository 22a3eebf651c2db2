/*
 * port_signals.h - what the files of port.h share about signals that end the
 * program: they take the temporary files away with them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_PORT_SIGNALS_H
#define ORTAQ_CLI_PORT_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

/* Removes the temporary files and ends the program as this signal does. */
_Noreturn void signals_end_by(int number);

/* From the first call on, signals that end the program remove them first. */
void signals_catch(void);

/* Between these two such signals wait. The second leaves errno as it is. */
void signals_hold(sigset_t *old);
void signals_release(const sigset_t *old);

/* Takes one temporary file's name off the list and another on it; either may
 * be NULL: none. False if "from" is not there, or no place is free. To be
 * called while signals are held; the names stay the caller's. */
bool signals_temporary(char *from, char *to);

#endif
