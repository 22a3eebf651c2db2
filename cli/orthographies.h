/*
 * orthographies.h - the library that a subcommand works with: built-in
 * orthographies and those of --orthographies, and tags as people type them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_ORTHOGRAPHIES_H
#define ORTAQ_CLI_ORTHOGRAPHIES_H

#include <ortaq.h>

#include "arguments.h"

/* The library, owned by the caller; NULL after a message. */
ortaq_library *orthographies_load(const arguments *given);

/* The tag itself of a tag or alias as typed; NULL after a message that names
 * near ones. It belongs to the library; one with options is as it was typed. */
const char *orthographies_tag(const ortaq_library *library, const char *typed);

/* Whether one can be converted to the other. */
bool orthographies_meet(const ortaq_library *library, const char *from,
                        const char *to);

/* Whether what stands before the first hyphen of two tags is the same. */
bool orthographies_same_language(const char *a, const char *b);

#endif
