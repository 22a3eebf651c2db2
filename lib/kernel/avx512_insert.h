/*
 * avx512_insert.h - pairs of letters in blocks of avx512_blocks.h that get one
 * byte more than they mostly have, where bits of "beside" say so by themselves
 * (blocks.h): it is put into all of them at once, without a question.
 * Invariant: the lane that it takes was left out.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_INSERT_H
#define OQ_KERNEL_AVX512_INSERT_H

#include "avx512_block.h"

/* What stays in registers: the bits, a matrix that makes the byte of any of
 * them, and the bits that still raise an alarm. In the first lane those do too
 * by which a letter of the block before would get the byte. */
typedef struct avx512_inserts {
    avx512_bytes bits[2], byte, others;
} avx512_inserts;

/* The matrix: each bit of the byte has a row with all bits. */
AVX512_INLINE avx512_bytes avx512_insert_byte(const oq_blocks *b) {
    uint64_t rows = 0;
    for (unsigned bit = 0; bit < 8; bit++)
        if (b->insert_byte >> bit & 1)
            rows |= (uint64_t)(b->insert[0] | b->insert[1]) << 8 * (7 - bit);
    return avx512_keep(_mm512_set1_epi64((long long)rows));
}

AVX512_INLINE avx512_inserts avx512_inserts_of(const oq_kernel *k) {
    const oq_blocks *b = &k->blocks;
    avx512_inserts t;
    avx512_bytes others =
        _mm512_set1_epi8((char)~(b->insert[0] | b->insert[1]));
    for (int i = 0; i < 2; i++)
        t.bits[i] = avx512_all(b->insert[i]);
    t.byte = avx512_insert_byte(b);
    t.others =
        avx512_keep(_mm512_mask_set1_epi8(others, 1, (char)~b->insert[0]));
    return t;
}

/* Bits of pairs that ask for more. */
AVX512_INLINE avx512_bytes avx512_insert_others(const avx512_inserts *t,
                                                avx512_bytes pairs) {
    return _mm512_and_si512(pairs, t->others);
}

/* Puts the byte into a block that has no other such pairs. */
AVX512_INLINE void avx512_insert(const avx512_inserts *t, const avx512_fixed *f,
                                 const avx512_sides *sides, avx512_result *r) {
    avx512_bytes behind = _mm512_maskz_permutexvar_epi8(~UINT64_C(0) >> 1,
                                                        f->down, sides->second);
    /* pairs & bits[0] | first & behind & bits[1] */
    avx512_bytes last =
        _mm512_ternarylogic_epi64(sides->first, behind, t->bits[1], 0x80);
    avx512_bytes all =
        _mm512_ternarylogic_epi64(sides->pairs, t->bits[0], last, 0xEA);
    r->even = _mm512_xor_si512(
        r->even, _mm512_gf2p8affine_epi64_epi8(all, t->byte, 0));
}

#endif
