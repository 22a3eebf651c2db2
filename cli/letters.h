/*
 * letters.h - how frequent letters are in languages whose texts exist in old
 * encodings.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_LETTERS_H
#define ORTAQ_CLI_LETTERS_H

enum { LETTER_TABLES = 45 };

typedef struct letter_costs {
    const char *tag;   /* of the language and its script */
    const char *costs; /* "а31 е36 ": small letters, tenths of a bit */
} letter_costs;

extern const letter_costs letter_tables[LETTER_TABLES];

#endif
