/*
 * detect.h - the encoding of a text, from what it begins with.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_DETECT_H
#define ORTAQ_CLI_DETECT_H

#include "encoding.h"

typedef struct detection {
    const encoding *first, *second; /* the likeliest; NULL: there is none */
    bool sure;                      /* it is the first */
} detection;

/* "whole": nothing follows these bytes. */
detection detect(const char *bytes, size_t size, bool whole);

/* The kind of UTF-16 that these bytes are, or NULL: by the mark of byte
 * order, else by its bytes. */
const encoding *detect_utf16(const char *bytes, size_t size);

/* The same of UTF-32, which some bytes of UTF-16 with zeros might be too. */
const encoding *detect_utf32(const char *bytes, size_t size);

#endif
