/*
 * siblings.h - what a checker asks beyond the letters of its orthography: the
 * lexicon of the language, and its other orthographies.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_SIBLINGS_H
#define OQ_SIBLINGS_H

#include "../check/check.h"

/* The hooks of a checker for texts in "tag". TAG or MEMORY on failure; then
 * there is nothing to close. */
OQ_FN ortaq_status oq_siblings_open(const ortaq_library *library,
                                    const char *tag, const oq_memory *memory,
                                    oq_check_hooks *hooks);

/* Tells the checker what letters the other orthographies have. */
OQ_FN void oq_siblings_tell(void *context, ortaq_checker *checker);

#endif
