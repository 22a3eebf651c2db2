/*
 * spell.h - what "ortaq spell" and its conversation with editors share.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_SPELL_H
#define ORTAQ_CLI_SPELL_H

#include "text.h"
#include "words.h"

/* Words with more code points are shown shortened to people: nobody meant
 * them. */
enum { SHOWN_MOST = 128, SHOWN_SHORT = 64 };

/* How many bytes of a word are shown, and whether "…" follows. */
size_t shown_size(const char *word, size_t size, bool *shortened);

void write_shown(output *out, const char *word, size_t size);

/* Speaks with an editor on standard input and "t->out". */
int spell_pipe(words *w, reader *t, const char *dictionary);

#endif
