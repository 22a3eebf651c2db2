/*
 * utf8.c - see utf8.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "utf8.h"

size_t utf8_sequence(const char *text, size_t size) {
    const unsigned char *at = (const unsigned char *)text;
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

uint32_t utf8_code(const char *text, size_t size) {
    static const unsigned char first[5] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    size_t length = size > 0 ? utf8_sequence(text, size) : 0;
    if (length == 0) return 0xFFFD;
    uint32_t code = (unsigned char)text[0] & first[length];
    for (size_t i = 1; i < length; i++)
        code = code << 6 | ((unsigned char)text[i] & 0x3F);
    return code;
}

size_t utf8_good(const char *bytes, size_t size) {
    size_t at = 0;
    while (at < size) {
        size_t length = utf8_sequence(bytes + at, size - at);
        if (length == 0) break;
        at += length;
    }
    return at;
}

/* Blocks where capital and small letters stand by turns. */
static int by_turns(uint32_t code, uint32_t capital) {
    return code % 2 == capital ? 1 : -1;
}

int utf8_case(uint32_t code) {
    if (code < 0x80)
        return code >= 'a' && code <= 'z' ? -1 : code >= 'A' && code <= 'Z';
    if (code >= 0xC0 && code < 0x100)
        return code == 0xD7 || code == 0xF7 ? 0 : code < 0xDF ? 1 : -1;
    if (code == 0x138 || code == 0x149 || code == 0x17F) return -1;
    if (code == 0x178 || code == 0x18F) return 1; /* Ÿ Ə */
    if ((code > 0x138 && code < 0x149) || (code > 0x178 && code < 0x17F))
        return by_turns(code, 1);
    if (code >= 0x100 && code < 0x180) return by_turns(code, 0);
    if (code >= 0x1CD && code < 0x1DD) return by_turns(code, 1); /* Ǎ */
    if (code >= 0x1DE && code < 0x220) return by_turns(code, 0); /* Ǧ */
    if (code >= 0x250 && code < 0x2B0) return -1;                /* ə */
    if (code >= 0x400 && code < 0x460) return code < 0x430 ? 1 : -1;
    if (code >= 0x4C0 && code < 0x4CF) /* Ӏ, then Ӂ ӂ */
        return code == 0x4C0 ? 1 : by_turns(code, 1);
    if (code >= 0x460 && code < 0x530) return by_turns(code, 0);
    return 0;
}
