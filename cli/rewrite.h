/*
 * rewrite.h - usage that the commands have in common that write texts anew.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_REWRITE_H
#define ORTAQ_CLI_REWRITE_H

#include "arguments.h"
#include "input.h"
#include "output.h"

/* Whether --in-place, if it is given, makes sense. False after a message. */
bool rewrite_in_place_usable(const arguments *given);

/* Whether the input is the file that is appended to: it would never end. False
 * after a message. */
bool rewrite_ends(const input *in, const output *out);

#endif
