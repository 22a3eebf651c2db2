/*
 * entry.h - what plain C knows of a character, in 64 bits: what it mostly
 * becomes, how long that is, and bits for what must not stand beside each
 * other. A character and the one before it have a bit in common, "here" of the
 * one and "before" of the other, wherever more has to be thought about.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_ENTRY_H
#define OQ_KERNEL_ENTRY_H

#include "../base/base.h"

/* Bits that characters may have in common; the first eight are those of
 * "beside" of oq_kernel, for the one before and for the one behind. */
enum {
    OQ_ENTRY_START = 1 << 8,    /* a letter of listed stems behind no letter */
    OQ_ENTRY_CAPITAL = 1 << 9,  /* a capital behind a letter */
    OQ_ENTRY_MARK = 1 << 10,    /* a mark that changes behind a digit */
    OQ_ENTRY_ODD = 1 << 11,     /* what is hard behind anything */
    OQ_ENTRY_STRANGE = 1 << 12, /* a strange letter behind a letter */
    OQ_ENTRY_MIXED = 1 << 13,   /* a letter behind a strange one */
    OQ_ENTRY_ALL = (1 << 14) - 1
};

/* Shifts of the parts behind the four bytes that are written. */
enum {
    OQ_ENTRY_HERE = 32,
    OQ_ENTRY_BEFORE = 46,
    OQ_ENTRY_SIZE = 60, /* on top: one shift gives it */
    OQ_ENTRY_APART = OQ_ENTRY_BEFORE - OQ_ENTRY_HERE
};

OQ_INLINE uint64_t oq_kentry(const uint8_t text[4], unsigned size,
                             unsigned here, unsigned before) {
    uint32_t bytes;
    memcpy(&bytes, text, 4);
    return bytes | (uint64_t)size << OQ_ENTRY_SIZE |
           (uint64_t)here << OQ_ENTRY_HERE |
           (uint64_t)before << OQ_ENTRY_BEFORE;
}

/* The bits that two characters have in common, one behind the other, among
 * others: they may be or'ed together before oq_kentry_bits picks them out. */
OQ_INLINE uint64_t oq_kentry_common(uint64_t before, uint64_t here) {
    return before >> OQ_ENTRY_APART & here;
}

OQ_INLINE unsigned oq_kentry_bits(uint64_t common) {
    return (unsigned)(common >> OQ_ENTRY_HERE) & OQ_ENTRY_ALL;
}

#endif
