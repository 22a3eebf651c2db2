/*
 * targets.h - that no two texts of one command go to one file, and that none
 * takes the place of another that is not to be replaced. All is looked at
 * before anything is written.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_TARGETS_H
#define ORTAQ_CLI_TARGETS_H

#include "arguments.h"

/* Whether -o, --report and --in-place are such. False after a message. */
bool targets_apart(const arguments *given);

/* Whether the file of an option, which is written, is none that is read. False
 * after a message, which calls the option so. */
bool targets_no_input(const arguments *given, option_id id, const char *called);

#endif
