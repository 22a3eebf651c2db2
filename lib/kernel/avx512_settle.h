/*
 * avx512_settle.h - blocks of avx512_blocks.h in which something is rare, once
 * more: letters of another script and signs of three bytes that stay as they
 * are, and letters beside which one stands that may change what they become.
 * Invariant: what is settled here depends on no other block.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_SETTLE_H
#define OQ_KERNEL_AVX512_SETTLE_H

#include "avx512_block.h"
#include "avx512_choice.h"

/* Lanes of letters whose neighbours, and those of the letters before them, are
 * in the block too: from the fourth to the fourth last. */
#define AVX512_INNER (~UINT64_C(0) << 6 >> 3)

/* Whether odd bytes stay as they are, and no letter stands beside them. */
AVX512_INLINE bool avx512_settle_odd(const oq_kernel *k, avx512_window *w) {
    const uint64_t ends = UINT64_C(1) << 63 | 1;
    avx512_sorts s = avx512_sort(k, w, ~UINT64_C(0));
    uint64_t letters = avx512_letters(avx512_context(k, w));
    return (s.odd & ~s.strange) == 0 &&
           (s.strange & (letters << 1 | letters >> 1 | ends)) == 0;
}

/* The indices of what letters become beside their neighbours. The first letter
 * and the last one have one in another block, and stay as they mostly are. */
AVX512_INLINE avx512_bytes avx512_settle_choice(const oq_kernel *k,
                                                const avx512_fixed *f,
                                                const avx512_window *w) {
    uint64_t ends = UINT64_C(1) << 63 | 1;
    ends |= (w->second & 2) | (w->two & UINT64_C(1) << 62);
    return _mm512_mask_mov_epi8(avx512_choose(k, f, w), ends, w->index);
}

/* Lets letters that stand in two blocks leave their second byte to the second
 * lane, as where none grows: the other block has it so. */
AVX512_INLINE void avx512_settle_ends(const oq_kernel *k,
                                      const avx512_window *w,
                                      avx512_result *r) {
    __mmask64 second = _kand_mask64(w->second, avx512_mask(1));
    __mmask64 first = _kand_mask64(w->two, avx512_mask(UINT64_C(1) << 63));
    r->even = _mm512_mask_mov_epi8(r->even, second,
                                   avx512_look128(k->out[1], w->index));
    r->odd =
        _mm512_maskz_mov_epi8(_knot_mask64(_kor_mask64(first, second)), r->odd);
}

/* Whether letters are beside others in a way that can be settled here: words
 * that may be listed and marks between digits cannot. *slot: what they become
 * then; *these: as avx512_block_beside has it. */
AVX512_INLINE bool avx512_settle_beside(const oq_kernel *k,
                                        const avx512_tables *t,
                                        const avx512_fixed *f,
                                        const avx512_window *w,
                                        avx512_bytes last, avx512_bytes *these,
                                        avx512_bytes *slot) {
    int words = k->marks | k->paired;
    uint64_t beside = avx512_block_beside(t, f, w, last, these, 0xFF);
    *slot = w->index;
    if (beside == 0) return true;
    if (beside & ~AVX512_INNER) return false;
    if (words && avx512_block_beside(t, f, w, last, these, words)) return false;
    *slot = avx512_settle_choice(k, f, w);
    return true;
}

/* Looks at a block again, and gives what it becomes; false: it is for a
 * window. "narrow": how other blocks are written. */
AVX512_INLINE bool avx512_settle(const oq_kernel *k, const avx512_tables *t,
                                 const avx512_fixed *f, avx512_window *w,
                                 avx512_bytes last, avx512_bytes *these,
                                 avx512_result *r, bool narrow) {
    avx512_bytes slot;
    __mmask64 doubt = avx512_doubt(f, w);
    if (!_kortestz_mask64_u8(doubt, doubt) && !avx512_settle_odd(k, w))
        return false;
    if (!avx512_settle_beside(k, t, f, w, last, these, &slot)) return false;
    *r = avx512_write(k, f, w, ~UINT64_C(0), slot, true, k->narrow);
    if (narrow && !k->narrow) avx512_settle_ends(k, w, r);
    return _kortestz_mask64_u8(r->stop, r->stop);
}

#endif
