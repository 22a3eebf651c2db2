/*
 * utf8.h - characters of UTF-8, where the command itself must look at them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_UTF8_H
#define ORTAQ_CLI_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* The length of the well-formed sequence that begins here (Unicode, table
 * 3-7), or 0. "size" is not 0. */
size_t utf8_sequence(const char *at, size_t size);

/* The code point that begins here; U+FFFD if it is not well-formed. */
uint32_t utf8_code(const char *at, size_t size);

/* Bytes before the first that is not well-formed; "size" if there is none. */
size_t utf8_good(const char *bytes, size_t size);

/* -1: a small letter, 1: a capital, 0: neither, in Latin and Cyrillic. To see
 * where sentences begin and what may be a name, no more. */
int utf8_case(uint32_t code);

#endif
