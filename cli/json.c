/*
 * json.c - JSON as RFC 8259 has it: UTF-8, with as few escapes as allowed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "json.h"

#include <string.h>

/* The length of the well-formed sequence that begins here (Unicode, table
 * 3-7), or 0. */
static size_t sequence(const unsigned char *at, size_t size) {
    unsigned char low = 0x80, high = 0xBF;
    size_t length = at[0] < 0x80   ? 1
                    : at[0] < 0xC2 ? 0
                    : at[0] < 0xE0 ? 2
                    : at[0] < 0xF0 ? 3
                    : at[0] < 0xF5 ? 4
                                   : 0;
    if (length > size) return 0;
    if (at[0] == 0xE0) low = 0xA0;
    if (at[0] == 0xED) high = 0x9F;
    if (at[0] == 0xF0) low = 0x90;
    if (at[0] == 0xF4) high = 0x8F;
    for (size_t i = 1; i < length; i++) {
        if (at[i] < low || at[i] > high) return 0;
        low = 0x80;
        high = 0xBF;
    }
    return length;
}

static void json_character(output *out, unsigned char character) {
    static const char hex[] = "0123456789abcdef";
    static const char plain[] = "\b\t\n\f\r\"\\", escaped[] = "btnfr\"\\";
    const char *found = character ? strchr(plain, character) : NULL;
    if (found == NULL && character >= 0x20) {
        output_char(out, (char)character);
        return;
    }
    output_char(out, '\\');
    if (found != NULL) {
        output_char(out, escaped[found - plain]);
        return;
    }
    output_text(out, "u00");
    output_char(out, hex[character >> 4]);
    output_char(out, hex[character & 15]);
}

void json_string(output *out, const char *text, size_t size) {
    output_char(out, '"');
    while (size > 0) {
        size_t length = sequence((const unsigned char *)text, size);
        if (length == 1)
            json_character(out, (unsigned char)*text);
        else if (length > 1)
            output_bytes(out, text, length);
        else
            output_text(out, "\xEF\xBF\xBD");
        if (length == 0) length = 1;
        text += length;
        size -= length;
    }
    output_char(out, '"');
}

void json_name(output *out, bool first, const char *name) {
    if (!first) output_char(out, ',');
    json_string(out, name, strlen(name));
    output_char(out, ':');
}

void json_text(output *out, const char *name, const char *text) {
    json_name(out, false, name);
    json_string(out, text, strlen(text));
}

void json_number(output *out, const char *name, uint64_t number) {
    json_name(out, false, name);
    output_number(out, number);
}

void json_list(output *out, const char *name, const char *text, size_t size,
               char separator) {
    json_name(out, false, name);
    output_char(out, '[');
    while (size > 0) {
        const char *end = memchr(text, separator, size);
        size_t part = end != NULL ? (size_t)(end - text) : size;
        json_string(out, text, part);
        size -= part;
        text += part;
        if (size == 0) break;
        output_char(out, ',');
        text++;
        size--;
        if (size == 0) output_text(out, "\"\"");
    }
    output_char(out, ']');
}
