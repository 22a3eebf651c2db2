/*
 * wide.c - tells UTF-16 and UTF-32. UTF-32 shows by its zero bytes: no
 * character has more than three bytes. UTF-16 without a mark of byte order
 * shows by bytes that no text of another encoding has, 00 to 08, and by nearly
 * all of its units lying in the blocks of the scripts that are written here.
 *
 * SPDX-License-Identifier: MIT
 */
#include "detect.h"

/* The first byte of a unit of Latin, Greek, Cyrillic, Armenian, Arabic,
 * Georgian, Latin once more, punctuation, presentation forms. */
static bool is_block(unsigned char high) {
    return high <= 0x06 || high == 0x10 || high == 0x1E || high == 0x20 ||
           high == 0x21 || high == 0x22 || high == 0xFB || high == 0xFE;
}

/* Of "size" bytes, the units whose first byte, at "high" in each, fits. */
static size_t fitting(const unsigned char *at, size_t size, size_t high) {
    size_t count = 0;
    for (size_t i = 0; i + 1 < size; i += 2)
        count += is_block(at[i + high]);
    return count;
}

static bool has_low_controls(const unsigned char *at, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (at[i] <= 8) return true;
    return false;
}

const encoding *detect_utf16(const char *bytes, size_t size) {
    const unsigned char *at = (const unsigned char *)bytes;
    if (size >= 2 && at[0] == 0xFF && at[1] == 0xFE)
        return &encodings[ENCODING_UTF16LE];
    if (size >= 2 && at[0] == 0xFE && at[1] == 0xFF)
        return &encodings[ENCODING_UTF16BE];
    size_t little = fitting(at, size, 1), big = fitting(at, size, 0);
    size_t most = little >= big ? little : big;
    if (size < 4 || most * 10 < size / 2 * 9 || !has_low_controls(at, size))
        return NULL;
    return &encodings[little >= big ? ENCODING_UTF16LE : ENCODING_UTF16BE];
}

/* Whether every group of four is a character; "top" is its first byte, "next"
 * the second. A text of zero bytes is none. */
static bool is_utf32(const unsigned char *at, size_t size, size_t top,
                     size_t next) {
    bool any = false;
    for (size_t i = 0; i + 3 < size; i += 4) {
        if (at[i + top] != 0 || at[i + next] > 0x10) return false;
        any = any || at[i + 3 - top] != 0 || at[i + 3 - next] != 0;
    }
    return any && size >= 4;
}

const encoding *detect_utf32(const char *bytes, size_t size) {
    const unsigned char *at = (const unsigned char *)bytes;
    if (is_utf32(at, size, 3, 2)) return &encodings[ENCODING_UTF32LE];
    return is_utf32(at, size, 0, 1) ? &encodings[ENCODING_UTF32BE] : NULL;
}
