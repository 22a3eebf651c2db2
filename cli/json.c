/*
 * json.c - JSON as RFC 8259 has it: UTF-8, with as few escapes as allowed.
 *
 * SPDX-License-Identifier: MIT
 */
#include "json.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

/* How many bytes stand for themselves. */
static size_t plain_run(const char *text, size_t size) {
    size_t run = 0;
    while (run < size && (unsigned char)text[run] < 0x80 &&
           (unsigned char)text[run] >= 0x20 && text[run] != '"' &&
           text[run] != '\\')
        run++;
    return run;
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
        size_t length = plain_run(text, size);
        if (length > 0)
            output_bytes(out, text, length);
        else if ((length = utf8_sequence(text, size)) == 1)
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

void json_range(output *out, const char *name, uint64_t start, uint64_t end) {
    json_name(out, false, name);
    output_char(out, '[');
    output_number(out, start);
    output_char(out, ',');
    output_number(out, end);
    output_char(out, ']');
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

void json_shares(output *out, const char *name, const double *shares,
                 size_t count) {
    char text[16];
    json_name(out, false, name);
    output_char(out, '[');
    for (size_t i = 0; i < count; i++) {
        snprintf(text, sizeof text, "%s%.4f", i != 0 ? "," : "", shares[i]);
        output_text(out, text);
    }
    output_char(out, ']');
}

void json_features(output *out, const char *features) {
    json_name(out, false, "features");
    output_char(out, '{');
    for (bool first = true; *features != '\0'; first = false) {
        size_t size = strcspn(features, "|"), key = strcspn(features, "=|");
        if (!first) output_char(out, ',');
        json_string(out, features, key);
        output_char(out, ':');
        key += key < size;
        json_string(out, features + key, size - key);
        features += size + (features[size] == '|');
    }
    output_char(out, '}');
}
