/*
 * portable_signs.c - the search for signs in plain C. All signs that are sought
 * stand among some bytes of ASCII that are no small letters: where these are, a
 * block of text tells by sums of eight bytes at once, without a branch, and
 * only there pairs are looked up. Near the start of a search, and for other
 * signs, eight bytes at a time are looked up.
 *
 * SPDX-License-Identifier: MIT
 */
#include "portable.h"

enum {
    SIGNS_STEP = 8,
    SIGNS_STEPS = 16,
    SIGNS_BLOCK = SIGNS_STEPS * SIGNS_STEP,
    SIGNS_NEAR = 2 * SIGNS_STEP, /* the next sign often stands so near */
    /* Signs are among the bytes from the first one up to small letters, and
     * from the late one on. */
    SIGNS_FIRST = 0x21,
    SIGNS_SMALL = 0x60,
    SIGNS_LATE = 0x7B
};

#define SIGNS_EACH UINT64_C(0x0101010101010101)
#define SIGNS_UPPER (0x80 * SIGNS_EACH)

/* The upper bits of those of eight bytes that signs may be. */
OQ_INLINE uint64_t portable_may_signs(const uint8_t *text) {
    uint64_t bytes = oq_quick_eight(text), low;
    low = bytes & ~SIGNS_UPPER;
    return ((low + (0x80 - SIGNS_FIRST) * SIGNS_EACH) ^
            (low + (0x80 - SIGNS_SMALL) * SIGNS_EACH) ^
            (low + (0x80 - SIGNS_LATE) * SIGNS_EACH)) &
           ~bytes & SIGNS_UPPER;
}

/* Whether no other byte begins a pair. */
static bool portable_signs_among(const oq_signs *signs) {
    unsigned others = signs->here[' '] | signs->first[1][0] |
                      signs->first[1][1] | signs->first[1][6];
    for (unsigned half = 8; half < 16; half++)
        others |= signs->first[1][half];
    for (unsigned byte = 0x70; byte < SIGNS_LATE; byte++)
        others |= signs->here[byte];
    return others == 0;
}

/* The first pair at bytes that are marked among eight; "none" if there is
 * none. */
OQ_INLINE size_t portable_marked_sign(const oq_signs *signs,
                                      const uint8_t *text, uint64_t marks,
                                      size_t at, size_t none) {
    for (; marks != 0; marks &= marks - 1) {
        const uint8_t *pair = text + at + (oq_lowest(marks) >> 3);
        unsigned next = pair[1];
        if ((signs->here[pair[0]] & signs->next[0][next & 15] &
             signs->next[1][next >> 4]) != 0)
            return (size_t)(pair - text);
    }
    return none;
}

/* The first pair of a block; its end if it has none. */
static size_t portable_seek_block(const oq_signs *signs, const uint8_t *text,
                                  size_t from) {
    uint64_t marks[SIGNS_STEPS];
    unsigned steps[SIGNS_STEPS + 1], count = 0;
    size_t end = from + SIGNS_BLOCK, found = end;
    for (unsigned i = 0; i < SIGNS_STEPS; i++)
        marks[i] = portable_may_signs(text + from + i * SIGNS_STEP);
    for (unsigned i = 0; i < SIGNS_STEPS; i++) {
        steps[count] = i;
        count += marks[i] != 0;
    }
    for (unsigned i = 0; i < count && found == end; i++)
        found = portable_marked_sign(signs, text, marks[steps[i]],
                                     from + steps[i] * (size_t)SIGNS_STEP, end);
    return found;
}

/* Whether one of eight bytes begins a pair. */
OQ_INLINE bool portable_has_sign(const uint8_t here[256], const uint8_t *text) {
    return (here[text[0]] | here[text[1]] | here[text[2]] | here[text[3]] |
            here[text[4]] | here[text[5]] | here[text[6]] | here[text[7]]) != 0;
}

/* The first pair before "size", or where the search ends near that. */
static size_t portable_seek_steps(const oq_signs *signs, const uint8_t *text,
                                  size_t size, size_t *from) {
    for (; *from + SIGNS_STEP < size; *from += SIGNS_STEP) {
        if (OQ_LIKELY(!portable_has_sign(signs->here, text + *from))) continue;
        size_t at = oq_signs_seek(signs, text, *from + SIGNS_STEP + 1, *from);
        if (at < *from + SIGNS_STEP) return at;
    }
    return size;
}

OQ_FN size_t oq_portable_seek(const oq_signs *signs, const uint8_t *text,
                              size_t size, size_t from) {
    size_t near = from + SIGNS_NEAR + 1, at;
    if (near < size) {
        at = portable_seek_steps(signs, text, near, &from);
        if (at < near) return at;
        bool among = portable_signs_among(signs);
        for (; among && from + SIGNS_BLOCK < size; from += SIGNS_BLOCK) {
            at = portable_seek_block(signs, text, from);
            if (at < from + SIGNS_BLOCK) return at;
        }
    }
    at = portable_seek_steps(signs, text, size, &from);
    return at < size ? at : oq_signs_seek(signs, text, size, from);
}
