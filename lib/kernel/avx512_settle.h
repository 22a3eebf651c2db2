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

/* Lets letters that stand in two blocks write one byte in the first lane, as
 * other blocks do. None is longer than three bytes there. */
AVX512_INLINE void avx512_settle_ends(const oq_kernel *k,
                                      const avx512_window *w,
                                      avx512_result *r) {
    __mmask64 second = _kand_mask64(w->second, avx512_mask(1));
    __mmask64 first = _kand_mask64(w->two, avx512_mask(UINT64_C(1) << 63));
    r->even = _mm512_mask_mov_epi8(r->even, second,
                                   avx512_look128(k->out[1], w->index));
    r->odd = _mm512_mask_mov_epi8(r->odd, second,
                                  avx512_look128(k->out[2], w->index));
    r->odd = _mm512_maskz_mov_epi8(_knot_mask64(first), r->odd);
}

/* The index of the character before a place in a text, but at its start. */
AVX512_INLINE unsigned avx512_settle_last(const oq_kernel *k,
                                          const uint8_t *text) {
    unsigned byte = text[-1];
    if (byte < 0x80) return k->single[byte];
    if (byte >= 0xC0 || text[-2] < 0xC0) return OQ_KERNEL_EDGE;
    return (k->base[text[-2] & 63] + (byte & 63)) & 255;
}

/* Whether letters are beside others in a way that can be settled here: words
 * that may be listed, marks between digits and letters of another script in the
 * block before cannot. *slot: what they become then. */
AVX512_INLINE bool avx512_settle_beside(const oq_kernel *k,
                                        const avx512_fixed *f,
                                        const avx512_window *w,
                                        const uint8_t *text,
                                        avx512_bytes *slot) {
    uint8_t words = k->marks | k->paired;
    unsigned before = avx512_settle_last(k, text);
    avx512_bytes last = _mm512_set1_epi8((char)k->beside[0][before]);
    uint64_t beside = avx512_beside_last(k, f, w, last, 0xFF);
    *slot = w->index;
    if (before == k->strange || beside & ~AVX512_INNER) return false;
    if (beside == 0) return true;
    if (words && avx512_beside_last(k, f, w, last, words)) return false;
    *slot = avx512_settle_choice(k, f, w);
    return true;
}

/* A block as windows are read. */
AVX512_INLINE avx512_window avx512_settle_read(const oq_kernel *k,
                                               const avx512_fixed *f,
                                               const uint8_t *text) {
    avx512_table single = {_mm512_loadu_si512(k->single),
                           _mm512_loadu_si512(k->single + 64)};
    avx512_window w = avx512_block_index(single, f->base, f, text);
    w.odd = _mm512_mask_cmpneq_epi8_mask(
        w.two, avx512_look128(k->lead, w.index), w.text);
    return w;
}

/* Whether the last lane has the first byte of what becomes four: blocks write
 * three at most. */
AVX512_INLINE bool avx512_settle_is_cut(const oq_kernel *k,
                                        const avx512_window *w) {
    __mmask64 last = _kand_mask64(w->two, avx512_mask(UINT64_C(1) << 63));
    avx512_bytes fourth = avx512_look128(k->out[3], w->index);
    return _mm512_mask_test_epi8_mask(last, fourth, fourth) != 0;
}

/* Looks at a block again, and gives what it becomes; false: it is for a
 * window. */
AVX512_INLINE bool avx512_settle(const oq_kernel *k, const avx512_fixed *f,
                                 const uint8_t *text, avx512_result *r,
                                 bool narrow) {
    avx512_bytes slot;
    avx512_window w = avx512_settle_read(k, f, text);
    __mmask64 doubt = avx512_doubt(f, &w);
    if (!_kortestz_mask64_u8(doubt, doubt) && !avx512_settle_odd(k, &w))
        return false;
    if (!avx512_settle_beside(k, f, &w, text, &slot)) return false;
    *r = avx512_write(k, f, &w, ~UINT64_C(0), slot, true, k->narrow);
    if (!k->narrow) avx512_settle_ends(k, &w, r);
    return _kortestz_mask64_u8(r->stop, r->stop) &&
           (narrow || !avx512_settle_is_cut(k, &w));
}

#endif
