/*
 * cell.h - what kernels that see characters one by one know of a character, in
 * 32 bits: its code, its kind and its index. The code is the index, or 256 and
 * a byte that stays, or 512 and the last six bits of a character from U+2000
 * to U+203F that stays.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_CELL_H
#define OQ_KERNEL_CELL_H

#include "../base/base.h"

/* Kinds; a plain character has none of these bits. The upper two are the bytes
 * of the character, less one. */
enum {
    OQ_KCELL_LETTER = 1,
    OQ_KCELL_FIRST = 2, /* and a letter: see OQ_KERNEL_FIRST */
    OQ_KCELL_MARK = 2,  /* and no letter: see oq_kernel */
    OQ_KCELL_STRANGE = 4,
    OQ_KCELL_HARD = 8,
    OQ_KCELL_CHOICE = 16,
    OQ_KCELL_ANY = 31,
    OQ_KCELL_HEAD = 32 /* the first letter of a word that has one */
};

/* Shifts of a cell's parts. */
enum { OQ_KCELL_KIND = 16, OQ_KCELL_SIZE = 22, OQ_KCELL_INDEX = 24 };

OQ_INLINE uint32_t oq_kcell(unsigned code, unsigned kind, unsigned size,
                            unsigned index) {
    return (uint32_t)(code | kind << OQ_KCELL_KIND |
                      (size - 1) << OQ_KCELL_SIZE | index << OQ_KCELL_INDEX);
}

/* Whether a cell is of one of these kinds. */
OQ_INLINE bool oq_kcell_is(uint32_t cell, unsigned kinds) {
    return (cell & kinds << OQ_KCELL_KIND) != 0;
}

OQ_INLINE unsigned oq_kcell_code(uint32_t cell) {
    return cell & 0xFFFF;
}

OQ_INLINE unsigned oq_kcell_size(uint32_t cell) {
    return (cell >> OQ_KCELL_SIZE & 3) + 1;
}

OQ_INLINE unsigned oq_kcell_index(uint32_t cell) {
    return cell >> OQ_KCELL_INDEX;
}

#endif
