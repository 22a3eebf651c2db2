/*
 * file.h - files as programs of this folder read them: whole, or a column of a
 * line.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef GEN_FILE_H
#define GEN_FILE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A file as a whole, with a NUL behind it; to be freed. Ends the program if it
 * cannot be read. */
static inline char *file_read(const char *name, size_t *size) {
    FILE *file = fopen(name, "rb");
    char *text = NULL;
    if (file != NULL && fseek(file, 0, SEEK_END) == 0) {
        *size = (size_t)ftell(file);
        rewind(file);
        text = malloc(*size + 1);
    }
    if (text == NULL || fread(text, 1, *size, file) != *size) {
        perror(name);
        exit(2);
    }
    text[*size] = 0;
    fclose(file);
    return text;
}

/* A column of a line, cut out of it in place; where "only" is not NULL, only if
 * the line begins with that: as its first column, or, if column 0 is wanted,
 * before what is wanted. NULL if there is none. */
static inline char *file_column(char *line, int wanted, const char *only) {
    line[strcspn(line, "\r\n")] = 0;
    if (only != NULL && wanted == 0) {
        size_t size = strlen(only);
        return strncmp(line, only, size) == 0 ? line + size : NULL;
    }
    for (int column = 0;; column++) {
        char *tab = strchr(line, '\t');
        if (tab != NULL) *tab = 0;
        if (column == 0 && only != NULL && strcmp(line, only) != 0) return NULL;
        if (column == wanted) return line;
        if (tab == NULL) return NULL;
        line = tab + 1;
    }
}

#endif
