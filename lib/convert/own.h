/*
 * own.h - a user's own words: a word list, as orthographies have them, that
 * goes before all others.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_OWN_H
#define OQ_OWN_H

#include "stream.h"

/* Takes a list for all steps of a converter, in place of one it has. A line is
 * for each step that has the letters of both its sides. Errors: MEMORY, SYNTAX
 * (*mistake, never NULL, says why; the list of before is kept). */
OQ_FN ortaq_status oq_own_words(ortaq_converter *converter,
                                const ortaq_source *source,
                                ortaq_mistake *mistake);

#endif
