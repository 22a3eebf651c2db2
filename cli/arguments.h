/*
 * arguments.h - the command line of one subcommand, read by the option table.
 * Options and operands may stand in any order; "--" ends the options.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_ARGUMENTS_H
#define ORTAQ_CLI_ARGUMENTS_H

#include "command.h"

enum { GRAMMARS_MOST = 64 };

struct arguments {
    const command *command;
    const char *value[OPTION_COUNT]; /* NULL: not given; "": no value */
    char **operands;
    size_t count;                        /* of operands */
    const char *grammars[GRAMMARS_MOST]; /* the one option to be repeated */
    size_t grammar_count;
};

/*
 * Reads "words", "count" of them, and moves the operands among them to the
 * front. False after a message. What --help asks for is not checked further.
 */
bool arguments_read(arguments *given, const command *c, char **words,
                    size_t count);

static inline bool arguments_have(const arguments *given, option_id id) {
    return given->value[id] != NULL;
}

/* The place of a choice's value among its choices, from 0; 0 if not given. */
int arguments_choice(const arguments *given, option_id id);

#endif
