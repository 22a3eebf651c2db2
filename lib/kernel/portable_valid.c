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
    VALID_STEPS = 4, /* at once */
    VALID_SLOW = 16  /* bytes that are checked one by one, from a rare one on */
};

#define VALID_EACH UINT64_C(0x0101010101010101)
#define VALID_UPPER (0x80 * VALID_EACH)

OQ_INLINE uint64_t portable_eight(const uint8_t *text) {
    uint64_t bytes;
    memcpy(&bytes, text, sizeof(bytes));
    return bytes;
}

/* No upper bit if each of eight bytes is ASCII, or begins a character of two
 * bytes that ends with the byte behind it, or ends one. Sums carry into the
 * upper bit from C2 on, and from E0 on. */
OQ_INLINE uint64_t portable_others(const uint8_t *text) {
    uint64_t here = portable_eight(text), next = portable_eight(text + 1);
    uint64_t low = here & ~VALID_UPPER;
    uint64_t two = here & ((low + (0x80 - 0x42) * VALID_EACH) ^
                           (low + (0x80 - 0x60) * VALID_EACH));
    uint64_t lead = here & here << 1, ends = next ^ (next & next << 1);
    return (lead ^ two) | (two ^ ends);
}

OQ_INLINE bool portable_ends(const uint8_t *text) {
    return (*text & 0xC0) == 0x80;
}

/* Whether some steps of a text are simple. */
OQ_INLINE bool portable_all_simple(const uint8_t *text, size_t steps) {
    uint64_t others = 0;
    for (size_t i = 0; i < steps; i++)
        others |= portable_others(text + i * VALID_STEP);
    return (others & VALID_UPPER) == 0;
}

/* How many bytes from a place between two characters are simple. */
static size_t portable_simple(const uint8_t *text, size_t size) {
    enum { VALID_ALL = VALID_STEPS * VALID_STEP };
    size_t at = 0;
    if (size == 0 || portable_ends(text)) return 0;
    while (at + VALID_ALL < size && portable_all_simple(text + at, VALID_STEPS))
        at += VALID_ALL;
    while (at + VALID_STEP < size && portable_all_simple(text + at, 1))
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
