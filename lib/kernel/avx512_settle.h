/*
 * avx512_settle.h - blocks of avx512_blocks.h in which something is rare, once
 * more: letters of another script and signs of three bytes that stay as they
 * are, and letters beside which one stands that may change what they become: by
 * bits where that is sure, else one by one (avx512_pair.h). Invariant: what is
 * settled here hangs on the text alone, and changes no byte of another block.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_SETTLE_H
#define OQ_KERNEL_AVX512_SETTLE_H

#include "avx512_block.h"
#include "avx512_choice.h"
#include "avx512_pair.h"

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
    avx512_near n = avx512_near_in(text);
    avx512_window w = avx512_block_index(avx512_look128(k->single, n.here),
                                         f->base, f->base, f, &n);
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

/* Looks at a block again that has odd bytes; false: it is for a window. */
AVX512_INLINE bool avx512_settle_all(const oq_kernel *k, const avx512_fixed *f,
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

/* Writes the other output of letters into some lanes. */
AVX512_INLINE void avx512_settle_other(const oq_blocks *b,
                                       const avx512_window *w, __mmask64 lanes,
                                       avx512_result *r) {
    avx512_bytes second = avx512_look128(b->other[1], w->index);
    avx512_bytes more = _mm512_mask_mov_epi8(
        second, w->second, avx512_look128(b->other[2], w->index));
    second = _mm512_mask_mov_epi8(avx512_look128(b->other[0], w->index),
                                  w->second, second);
    r->even = _mm512_mask_mov_epi8(r->even, lanes, second);
    __mmask64 last = _kandn_mask64(w->two, lanes);
    if (r->narrow) {
        if (OQ_LIKELY(_mm512_mask_test_epi8_mask(last, more, more) == 0))
            return;
        r->odd = _mm512_setzero_si512();
        r->narrow = false;
    }
    r->odd = _mm512_mask_mov_epi8(r->odd, last, more);
}

/* Bits of "beside" in the lanes of the second letters of pairs, and the letters
 * before all lanes. */
typedef struct avx512_neighbours {
    avx512_bytes beside, before;
} avx512_neighbours;

/* Those bits by which it is not sure what a pair becomes. */
AVX512_INLINE avx512_bytes avx512_settle_unsure(const oq_blocks *b,
                                                const avx512_neighbours *p,
                                                avx512_bytes index) {
    /* beside & ~(before & behind) */
    return _mm512_ternarylogic_epi64(p->beside,
                                     avx512_look128(b->sure[0], p->before),
                                     avx512_look128(b->sure[1], index), 0x70);
}

/* Pairs of which a letter turns. */
AVX512_INLINE uint64_t avx512_settle_turns(const uint8_t turns[2][128],
                                           const avx512_neighbours *p,
                                           avx512_bytes index) {
    avx512_bytes bits =
        _mm512_and_si512(p->beside, avx512_look128(turns[0], p->before));
    return _mm512_test_epi8_mask(bits, avx512_look128(turns[1], index));
}

/* Lanes of letters that turn, in pairs that are sure; false: a letter is in two
 * pairs, or may be in one of another block, and nothing is sure. */
AVX512_INLINE bool avx512_settle_lanes(const oq_blocks *b,
                                       const avx512_neighbours *p,
                                       avx512_bytes index, uint64_t second,
                                       uint64_t pairs, uint64_t *lanes) {
    uint64_t before = pairs >> 1;
    uint64_t firsts = (before & ~second) | (before & second) >> 1;
    uint64_t left = avx512_settle_turns(b->turns[0], p, index) >> 1;
    uint64_t right = avx512_settle_turns(b->turns[1], p, index);
    *lanes = left | (left & second) >> 1 | right | (right << 1 & second);
    return ((firsts & pairs) | (pairs & 3) | right >> 62) == 0;
}

/* Settles a block where all that is rare are pairs of which it is sure what
 * they become; else false. */
AVX512_INLINE bool avx512_settle_sure(const oq_kernel *k,
                                      const avx512_tables *t,
                                      const avx512_fixed *f,
                                      const avx512_window *w, uint64_t pairs,
                                      avx512_result *r) {
    const oq_blocks *b = &k->blocks;
    uint64_t lanes;
    avx512_bytes last = _mm512_setzero_si512();
    avx512_neighbours p = {avx512_block_beside(t, f, w, &last).pairs,
                           _mm512_permutexvar_epi8(f->up, w->index)};
    __mmask64 rare =
        avx512_block_alarm(t, w, avx512_settle_unsure(b, &p, w->index));
    if (!avx512_settle_lanes(b, &p, w->index, avx512_number(w->second), pairs,
                             &lanes) ||
        !_kortestz_mask64_u8(rare, rare))
        return false;
    avx512_settle_other(b, w, lanes, r);
    return true;
}

/* What a block becomes that is looked at again; "good": it is settled. */
typedef struct avx512_again {
    avx512_result result;
    bool good;
} avx512_again;

/* Looks at a block again for what is rarer, with its pairs and what it mostly
 * becomes. It is given no table, and so leaves them in their registers. */
AVX512_TARGET __attribute__((noinline)) static avx512_again
avx512_settle_again(const oq_kernel *k, const uint8_t *text, uint64_t pairs,
                    bool is_odd, avx512_bytes even, avx512_bytes odd,
                    bool narrow) {
    avx512_again a = {{.even = even, .odd = odd, .narrow = narrow}, false};
    if (is_odd) {
        avx512_fixed f = avx512_fix(k);
        a.good = avx512_settle_all(k, &f, text, &a.result, narrow);
    } else {
        a.good = avx512_pairs_settle(k, text, pairs, &a.result);
    }
    return a;
}

/* Whether a letter of another script stands beside one of the source, or an
 * apostrophe between two such. */
AVX512_INLINE bool avx512_settle_mixed(uint64_t pairs, uint64_t strange,
                                       uint64_t two) {
    uint64_t behind = pairs & strange << 1;
    return ((pairs & strange) | (behind & two) | (behind << 1 & two)) != 0;
}

/* Looks at a block again, and gives what it becomes; false: it is for a
 * window. */
AVX512_INLINE bool avx512_settle(const oq_kernel *k, const avx512_tables *t,
                                 const avx512_fixed *f, const uint8_t *text,
                                 const avx512_window *w, __mmask64 rare,
                                 avx512_result *r, bool narrow) {
    uint64_t pairs = avx512_number(rare);
    uint64_t strange =
        avx512_number(_mm512_cmpeq_epi8_mask(w->index, f->strange));
    if (avx512_settle_mixed(pairs, strange, avx512_number(w->two)))
        return false;
    if (k->turns && OQ_LIKELY(avx512_settle_sure(k, t, f, w, pairs, r)))
        return true;
    __mmask64 odd = avx512_block_alarm(t, w, _mm512_setzero_si512());
    bool is_odd = !_kortestz_mask64_u8(odd, odd) || (pairs & strange << 1);
    avx512_again a =
        avx512_settle_again(k, text, pairs, is_odd, r->even,
                            narrow ? _mm512_setzero_si512() : r->odd, narrow);
    *r = a.result;
    return a.good;
}

#endif
