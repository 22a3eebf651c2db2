/*
 * encodings.h - scoring of what recognises the encoding of an input.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ACCURACY_ENCODINGS_H
#define ACCURACY_ENCODINGS_H

#include "accuracy.h"

/* The tables; the caller frees the text. */
text score_encodings(const ortaq_library *library, const char *data);

#endif
