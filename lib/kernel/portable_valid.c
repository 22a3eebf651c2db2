/*
 * portable_valid.c - the search for the first bytes that are not UTF-8 in plain
 * C: eight bytes at a time are seen to be ASCII or characters of two bytes, by
 * what their upper bits say of them and of those behind them; the check one by
 * one is for the rest. Invariant: where it stops is between two characters.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "portable.h"

enum {
    VALID_STEP = 8,
    VALID_SLOW = 16 /* bytes that are checked one by one, from a rare one on */
};

#define VALID_UPPER UINT64_C(0x8080808080808080)

OQ_INLINE uint64_t portable_eight(const uint8_t *text) {
    uint64_t bytes;
    memcpy(&bytes, text, sizeof(bytes));
    return bytes;
}

/* 0 if each of eight bytes is ASCII, or begins a character of two bytes that
 * ends with the byte behind it, or ends one. */
OQ_INLINE uint64_t portable_others(const uint8_t *text) {
    uint64_t here = portable_eight(text), next = portable_eight(text + 1);
    uint64_t lead = here & here << 1 & VALID_UPPER;
    uint64_t ends = next & ~(next << 1) & VALID_UPPER;
    uint64_t three = here << 2 & lead; /* E0 and above */
    /* above 1 in bits 1 to 5: neither C0 nor C1 */
    uint64_t far =
        (here & UINT64_C(0x3E3E3E3E3E3E3E3E)) + UINT64_C(0x7E7E7E7E7E7E7E7E);
    return (lead ^ ends) | three | (lead & ~far);
}

OQ_INLINE bool portable_ends(const uint8_t *text) {
    return (*text & 0xC0) == 0x80;
}

/* How many bytes from a place between two characters are simple. */
static size_t portable_simple(const uint8_t *text, size_t size) {
    size_t at = 0;
    if (size == 0 || portable_ends(text)) return 0;
    while (at + VALID_STEP < size && portable_others(text + at) == 0)
        at += VALID_STEP;
    return at - (at != 0 && portable_ends(text + at));
}

OQ_FN size_t oq_portable_valid(const uint8_t *text, size_t size) {
    size_t at = 0, bad, good;
    bool cut;
    do {
        at += portable_simple(text + at, size - at);
        size_t some = size - at < VALID_SLOW ? size - at : VALID_SLOW;
        good = oq_utf8_check(text + at, some, &bad, &cut);
        at += good;
    } while (good != 0 && (bad == 0 || cut));
    return at;
}
