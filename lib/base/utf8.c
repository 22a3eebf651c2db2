/*
 * utf8.c - the check and the writer. The check walks eight ASCII bytes at a
 * time where it can, and decides each longer character by its first two bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#include "utf8.h"

/* How many bytes a character has by its first byte; 0 if none begins so. */
static size_t utf8_length(uint8_t first) {
    if (first < 0x80) return 1;
    if (first < 0xC2) return 0;
    if (first < 0xE0) return 2;
    if (first < 0xF0) return 3;
    return first < 0xF5 ? 4 : 0;
}

/* Whether a second byte may follow a first one (table 3-7). */
static bool utf8_second(uint8_t first, uint8_t second) {
    if ((second & 0xC0) != 0x80) return false;
    switch (first) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second <= 0x9F;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second <= 0x8F;
    default:
        return true;
    }
}

/* How many bytes from here on are well-formed, up to one character. */
static size_t utf8_one(const uint8_t *text, size_t size, size_t length) {
    if (size < 2 || !utf8_second(text[0], text[1])) return 1;
    size_t good = 2;
    while (good < length && good < size && (text[good] & 0xC0) == 0x80) good++;
    return good;
}

static size_t utf8_skip_ascii(const uint8_t *text, size_t size, size_t at) {
    uint64_t eight;
    while (size - at >= 8) {
        memcpy(&eight, text + at, 8);
        if (eight & 0x8080808080808080u) break;
        at += 8;
    }
    while (at < size && text[at] < 0x80) at++;
    return at;
}

OQ_FN size_t oq_utf8_check(const uint8_t *text, size_t size, size_t *bad,
                           bool *cut) {
    size_t at = 0;
    *bad = 0;
    *cut = false;
    while (at < size) {
        uint8_t first = text[at];
        bool more = size - at >= 2;
        if (first >= 0xC2 && first < 0xE0 && more &&
            (text[at + 1] & 0xC0) == 0x80) {
            at += 2;
            continue;
        }
        if (first < 0x80) {
            at++;
            if (more && text[at] < 0x80) at = utf8_skip_ascii(text, size, at);
            continue;
        }
        size_t length = utf8_length(first);
        size_t good = length ? utf8_one(text + at, size - at, length) : 1;
        if (length == 0 || good < length) {
            *bad = good;
            *cut = length != 0 && at + good == size;
            return at;
        }
        at += length;
    }
    return at;
}

OQ_FN size_t oq_utf8_put(uint8_t out[4], uint32_t code) {
    if (code < 0x80) {
        out[0] = (uint8_t)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (uint8_t)(0xC0 | code >> 6);
        out[1] = (uint8_t)(0x80 | (code & 63));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (uint8_t)(0xE0 | code >> 12);
        out[1] = (uint8_t)(0x80 | (code >> 6 & 63));
        out[2] = (uint8_t)(0x80 | (code & 63));
        return 3;
    }
    out[0] = (uint8_t)(0xF0 | code >> 18);
    out[1] = (uint8_t)(0x80 | (code >> 12 & 63));
    out[2] = (uint8_t)(0x80 | (code >> 6 & 63));
    out[3] = (uint8_t)(0x80 | (code & 63));
    return 4;
}
