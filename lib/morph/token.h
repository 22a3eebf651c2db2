/*
 * token.h - cuts running text into words, numbers, addresses and marks.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_TOKEN_H
#define OQ_TOKEN_H

#include "../base/base.h"

/* The token at a place before the end of the text. Pure. */
OQ_FN ortaq_token oq_token_at(const char *text, size_t size, size_t place);

#endif
