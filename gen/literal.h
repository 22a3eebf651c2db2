/*
 * literal.h - bytes written as a string literal of C: a compiler reads that
 * several times as fast as an array of numbers. Literals are longer than ISO C
 * asks a compiler to take; between "open" and "close" none says so.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef GEN_LITERAL_H
#define GEN_LITERAL_H

#include <stdint.h>
#include <stdio.h>

enum { LITERAL_LINE = 64 /* bytes */ };

/* To be written before the first literal of a file, and behind the last. */
static inline void literal_open(void) {
    printf("#ifdef __GNUC__\n"
           "#pragma GCC diagnostic push\n"
           "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
           "#endif\n");
}

static inline void literal_close(void) {
    printf("#ifdef __GNUC__\n"
           "#pragma GCC diagnostic pop\n"
           "#endif\n");
}

/* One byte, "next" behind it: an escape would go on with a digit there. */
static inline void literal_byte(unsigned byte, unsigned next) {
    if (byte == '"' || byte == '\\' || byte == '?')
        printf("\\%c", (char)byte);
    else if (byte >= ' ' && byte < 0x7F)
        putchar((int)byte);
    else
        printf(next >= '0' && next <= '9' ? "\\%03o" : "\\%o", byte);
}

/* In lines, with a NUL behind them that the compiler adds. */
static inline void literal_write(const void *bytes, size_t size) {
    const uint8_t *data = bytes;
    for (size_t at = 0; at < size; at++) {
        unsigned next = at + 1 < size ? data[at + 1] : 0;
        if (at % LITERAL_LINE == 0) printf(at == 0 ? "\"" : "\"\n\"");
        literal_byte(data[at], next);
    }
    printf(size == 0 ? "\"\"" : "\"");
}

#endif
