/*
 * check.h - scoring of what does not belong in a text.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ACCURACY_CHECK_H
#define ACCURACY_CHECK_H

#include "accuracy.h"

/* The tables of the report, as Markdown; the caller frees the text. */
text score_check(const ortaq_library *library, const char *data);

#endif
