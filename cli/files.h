/*
 * files.h - whole files in memory, for what is small: orthographies, grammars,
 * models, dictionaries.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_FILES_H
#define ORTAQ_CLI_FILES_H

#include <stdbool.h>
#include <stddef.h>

/* The bytes of a file as a new block, owned by the caller and aligned for
 * anything; NULL after a message. Files over 64 MiB are refused. */
char *file_read(const char *path, size_t *size);

/* Whether a name ends so, and is longer than that. */
bool file_ends(const char *name, const char *ending);

/* What follows the last slash of a path. */
const char *file_name(const char *path);

/* A path in a folder as a new block; NULL after a message. */
char *file_path(const char *folder, const char *name);

#endif
