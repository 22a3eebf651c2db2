/*
 * text.h - growing byte strings, code points: what the test programs share.
 * Every function is static inline, so a program takes what it needs by
 * including the file; nothing here knows ortaq or cmocka.
 *
 * Out of memory ends the program: a test has nothing to save.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_TEXT_H
#define TEST_TEXT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/utf8.h>

#include "random.h"

/* A growing string of bytes; zeroed is empty. */
typedef struct text {
    char *data;
    size_t size, room;
} text;

static inline void *must(void *pointer) {
    if (pointer) return pointer;
    fputs("test: out of memory\n", stderr);
    exit(2);
}

static inline void text_reserve(text *t, size_t more) {
    if (t->size + more <= t->room && t->data) return;
    t->room = (t->size + more) * 2 + 64;
    t->data = must(realloc(t->data, t->room));
}

static inline void text_add(text *t, const void *bytes, size_t size) {
    text_reserve(t, size);
    if (size) memcpy(t->data + t->size, bytes, size);
    t->size += size;
}

static inline void text_put(text *t, const char *string) {
    text_add(t, string, strlen(string));
}

static inline void text_code(text *t, uint32_t code) {
    text_reserve(t, 4);
    U8_APPEND_UNSAFE(t->data, t->size, code);
}

/* The bytes with a NUL behind them, which does not count. */
static inline const char *text_string(text *t) {
    text_reserve(t, 1);
    t->data[t->size] = '\0';
    return t->data;
}

static inline void text_free(text *t) {
    free(t->data);
    *t = (text){0};
}

static inline bool text_same(const text *a, const text *b) {
    return a->size == b->size &&
           (a->size == 0 || memcmp(a->data, b->data, a->size) == 0);
}

/* Appends a file; false if it cannot be read. */
static inline bool text_file(text *t, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    for (;;) {
        text_reserve(t, 65536);
        size_t got = fread(t->data + t->size, 1, 65536, file);
        t->size += got;
        if (got == 0) break;
    }
    bool fine = !ferror(file);
    fclose(file);
    return fine;
}

/* The code point at *at, which moves on; negative where it is ill-formed. */
static inline int32_t next_code(const char *bytes, size_t size, size_t *at) {
    int32_t code;
    U8_NEXT(bytes, *at, size, code);
    return code;
}

static inline bool is_valid_utf8(const char *bytes, size_t size) {
    for (size_t at = 0; at < size;)
        if (next_code(bytes, size, &at) < 0) return false;
    return true;
}

#endif
