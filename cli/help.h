/*
 * help.h - what is written from the tables of command.h: help, the man page,
 * completions.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_HELP_H
#define ORTAQ_CLI_HELP_H

#include "command.h"
#include "output.h"

enum { SHELL_BASH, SHELL_ZSH, SHELL_FISH };

void man_write(output *out);
void completion_write(output *out, int shell);

/* The command with this name; NULL after a message that names near ones. */
const command *help_find(const char *name);

/* Writes the help of a command to standard output; gives the exit status. */
int help_show(const command *c);

/* The size of the first sentence of an option's help, without its stop. */
size_t help_sentence(const char *text);

#endif
