/*
 * spell.h - what "ortaq spell" and its conversation with editors share.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_SPELL_H
#define ORTAQ_CLI_SPELL_H

#include "markup.h"
#include "text.h"
#include "words.h"

/* Speaks with an editor on standard input and "t->out". */
int spell_pipe(words *w, markup *m, reader *t, const char *dictionary);

#endif
