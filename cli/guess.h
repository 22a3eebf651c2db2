/*
 * guess.h - the orthography of an input for which none was given.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_GUESS_H
#define ORTAQ_CLI_GUESS_H

#include <ortaq.h>

#include "input.h"

/*
 * Looks at what the input begins with (the input is filled for it) and gives
 * the tag of the orthography, among those that can be converted to "to", that
 * the text is in; "told": names it in a message. If there are no words at all
 * it is "to" itself: nothing is to be changed. "to" may be NULL: any that the
 * library has. NULL after a message that names the likeliest.
 */
const char *guess_orthography(const ortaq_library *library, const char *to,
                              input *in, bool told);

#endif
