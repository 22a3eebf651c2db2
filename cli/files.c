/*
 * files.c - see files.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "files.h"
#include "message.h"
#include "port.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_MOST = 64 * 1024 * 1024, FILE_FIRST = 64 * 1024 };

/* Reads to the end of an open file into a new block. */
static char *read_all(int file, size_t *size) {
    size_t room = FILE_FIRST;
    char *text = malloc(room);
    ptrdiff_t got = 1;
    *size = 0;
    while (text != NULL && got > 0) {
        if (*size == room) {
            char *more = room < FILE_MOST ? realloc(text, room * 2) : NULL;
            if (more == NULL) break;
            text = more;
            room *= 2;
        }
        got = port_read(file, text + *size, room - *size);
        *size += got > 0 ? (size_t)got : 0;
    }
    if (text != NULL && got == 0) return text;
    if (got > 0) errno = ENOMEM;
    free(text);
    return NULL;
}

char *file_read(const char *path, size_t *size) {
    int file = port_open(path);
    char *text = file >= 0 ? read_all(file, size) : NULL;
    if (text == NULL) complain_of(path);
    if (file >= 0) port_close(file);
    return text;
}

bool file_ends(const char *name, const char *ending) {
    size_t size = strlen(name), length = strlen(ending);
    return size > length && strcmp(name + size - length, ending) == 0;
}

const char *file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

char *file_path(const char *folder, const char *name) {
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (path != NULL)
        snprintf(path, size, "%s/%s", folder, name);
    else
        complain_of(name);
    return path;
}
