/*
 * shown.h - how "check" and "spell" show a word to people. One with more than
 * 128 code points is shortened to 64 and an ellipsis: nobody meant it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_SHOWN_H
#define ORTAQ_CLI_SHOWN_H

#include "output.h"

void write_shown(output *out, const char *word, size_t size);

#endif
