/*
 * avx512_blocks.h - text between windows of avx512.c, in blocks of 64 bytes
 * that begin and end anywhere. No block waits for where another one ends, and
 * half of what is asked about a window is not asked here.
 *
 * Where anything may be rare, an alarm, a block is looked at again
 * (avx512_settle.h). If that does not settle it, blocks end, and what was put
 * since the last space before the alarm is taken back: that word is for a
 * window. Invariant: what blocks leave written ends behind a space.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_BLOCKS_H
#define OQ_KERNEL_AVX512_BLOCKS_H

#include "avx512_apart.h"

/* Where a block begins, and which bytes of it were put: a bit a lane, or two
 * bits each in two masks. */
typedef struct avx512_block {
    const uint8_t *text;
    uint8_t *out;
    uint64_t kept[2];
    bool narrow;
} avx512_block;

/* Blocks one after the other. */
typedef struct avx512_chain {
    avx512_block first, before, here;
    avx512_bytes last; /* "beside" of the block before, see avx512_block.h */
    uint64_t sure;     /* lanes before the first alarm of the last block */
} avx512_chain;

/* Puts the bytes that are not 0 behind each other; *kept: which these are. */
AVX512_INLINE uint8_t *avx512_block_squeeze(avx512_bytes bytes, uint8_t *out,
                                            uint64_t *kept) {
    __mmask64 keep = _mm512_test_epi8_mask(bytes, bytes);
    *kept = _cvtmask64_u64(keep);
    return avx512_put(bytes, keep, out);
}

/* How far ahead of what is written lines of the cache are claimed: else each
 * store waits until the line has come from memory. */
enum { AVX512_CLAIM = 8192 };

/* Puts a block, and gives where the next one begins. */
AVX512_INLINE avx512_block avx512_block_put(const avx512_fixed *f,
                                            avx512_block *b,
                                            const avx512_result *r) {
    avx512_block next = {b->text + 64, b->out, {0, 0}, r->narrow};
    avx512_bytes low = r->even;
    _mm_prefetch((const void *)(b->out + AVX512_CLAIM), _MM_HINT_ET0);
    b->narrow = r->narrow;
    if (!r->narrow) low = avx512_weave(f, r, 0);
    next.out = avx512_block_squeeze(low, next.out, &b->kept[0]);
    if (r->narrow) return next;
    avx512_bytes high = avx512_weave(f, r, 1);
    next.out = avx512_block_squeeze(high, next.out, &b->kept[1]);
    return next;
}

/* Goes on to behind the last space of a block in some of its lanes; false: it
 * has none there. */
AVX512_INLINE bool avx512_block_back(const avx512_fixed *f, avx512_block *b,
                                     uint64_t lanes) {
    if (lanes == 0) return false;
    uint64_t spaces =
        lanes & _mm512_cmple_epu8_mask(_mm512_maskz_loadu_epi8(lanes, b->text),
                                       f->space);
    unsigned count = 64 - (unsigned)_lzcnt_u64(spaces);
    unsigned bits = b->narrow ? count : 2 * count;
    b->text += count;
    b->out += _mm_popcnt_u64(b->kept[0] & avx512_first(bits));
    if (bits > 64)
        b->out += _mm_popcnt_u64(b->kept[1] & avx512_first(bits - 64));
    return count != 0;
}

/* Goes back to behind the last space before the place where blocks ended. */
AVX512_INLINE avx512_block avx512_chain_end(const avx512_fixed *f,
                                            avx512_chain *chain) {
    bool one = chain->here.text == chain->first.text;
    if (avx512_block_back(f, &chain->here, chain->sure)) return chain->here;
    if (!one && avx512_block_back(f, &chain->before, ~UINT64_C(0)))
        return chain->before;
    return chain->first;
}

AVX512_INLINE avx512_chain avx512_chain_begin(const avx512_fixed *f,
                                              const uint8_t *text, uint8_t *out,
                                              bool narrow) {
    avx512_block first = {text, out, {0, 0}, narrow};
    avx512_chain chain = {first, first, first, f->edge, 0};
    return chain;
}

/* Ends blocks, and gives how many bytes they were; see avx512_blocks. */
AVX512_INLINE size_t avx512_chain_close(const avx512_fixed *f,
                                        avx512_chain *chain,
                                        const uint8_t *text, uint8_t **out,
                                        size_t *until) {
    *until = (size_t)(chain->here.text - text) +
             (size_t)_mm_popcnt_u64(chain->sure) + 1;
    avx512_block end = avx512_chain_end(f, chain);
    *out = end.out;
    return (size_t)(end.text - chain->first.text);
}

/* Goes on behind a block that becomes something. */
AVX512_INLINE bool avx512_chain_go(const avx512_fixed *f, avx512_chain *chain,
                                   const avx512_result *r) {
    avx512_block next = avx512_block_put(f, &chain->here, r);
    chain->before = chain->here;
    chain->here = next;
    return true;
}

/* Ends with a block that has an alarm which is not settled. */
AVX512_INLINE bool avx512_chain_break(const avx512_fixed *f,
                                      avx512_chain *chain,
                                      const avx512_result *r, __mmask64 alarm) {
    avx512_block_put(f, &chain->here, r);
    chain->sure = _blsi_u64(_cvtmask64_u64(alarm)) - 1;
    return false;
}

/* Where a block is: at an end of the text it is not "inner", and nothing of it
 * is settled, for that reads what stands around. */
typedef struct avx512_spot {
    size_t left; /* bytes up to the end of the text */
    bool inner, first;
} avx512_spot;

AVX512_INLINE avx512_near avx512_spot_read(const avx512_fixed *f,
                                           const avx512_spot *spot,
                                           const uint8_t *text) {
    return spot->inner ? avx512_near_in(text)
                       : avx512_near_end(f, text, spot->left, spot->first);
}

/* Leaves out what stands behind the text, but for an alarm about its end. */
AVX512_INLINE __mmask64 avx512_spot_cut(const avx512_spot *spot,
                                        __mmask64 alarm, avx512_result *r) {
    if (spot->inner) return alarm;
    uint64_t lanes = avx512_first(spot->left);
    r->even = _mm512_maskz_mov_epi8(lanes, r->even);
    if (!r->narrow) r->odd = _mm512_maskz_mov_epi8(lanes, r->odd);
    return _kand_mask64(alarm, avx512_first(spot->left + 1));
}

/* Converts one block; false: it has an alarm that is not settled. "alone": no
 * neighbour matters. */
AVX512_INLINE bool avx512_chain_next(const oq_kernel *k, const avx512_tables *t,
                                     const avx512_fixed *f, avx512_chain *chain,
                                     const avx512_spot *spot, bool narrow,
                                     bool alone) {
    avx512_result again;
    avx512_near n = avx512_spot_read(f, spot, chain->here.text);
    avx512_window w = avx512_block_read(t, f, &n);
    avx512_bytes beside = alone ? _mm512_setzero_si512()
                                : avx512_block_beside(t, f, &w, &chain->last);
    avx512_result r = avx512_block_write(t, &w, narrow);
    __mmask64 alarm =
        avx512_spot_cut(spot, avx512_block_alarm(t, &w, beside), &r);
    if (OQ_LIKELY(_kortestz_mask64_u8(alarm, alarm)))
        return avx512_chain_go(f, chain, &r);
    again = r;
    if (spot->inner &&
        avx512_settle(k, t, f, chain->here.text, &w, alarm, &again, narrow))
        return avx512_chain_go(f, chain, &again);
    return avx512_chain_break(f, chain, &r, alarm);
}

/* The same where letters are apart. */
AVX512_INLINE bool avx512_chain_apart(const oq_kernel *k, const avx512_apart *t,
                                      const avx512_fixed *f,
                                      avx512_chain *chain,
                                      const avx512_spot *spot) {
    avx512_result again;
    avx512_near n = avx512_spot_read(f, spot, chain->here.text);
    avx512_parted p = avx512_apart_read(t, f, &n);
    avx512_result r = avx512_apart_write(t, &p.window);
    __mmask64 alarm = avx512_spot_cut(spot, avx512_apart_alarm(t, &p), &r);
    if (OQ_LIKELY(_kortestz_mask64_u8(alarm, alarm)) ||
        (spot->inner && avx512_apart_is_calm(k, f, &p, alarm)))
        return avx512_chain_go(f, chain, &r);
    again = r;
    if (spot->inner && avx512_apart_settle(k, chain->here.text, &again))
        return avx512_chain_go(f, chain, &again);
    return avx512_chain_break(f, chain, &r, alarm);
}

/* Converts from the start of a word on, and gives how many bytes; *until: the
 * place up to which an alarm is for windows. */
AVX512_INLINE size_t avx512_blocks(const oq_kernel *k, const avx512_fixed *f,
                                   const uint8_t *text, size_t at, size_t size,
                                   uint8_t **out, size_t *until, bool narrow,
                                   bool alone, bool apart) {
    if (size - at <= 64) return 0;
    avx512_tables t = avx512_tables_of(k);
    avx512_apart a = avx512_apart_of(k, f);
    avx512_chain chain = avx512_chain_begin(f, text + at, *out, narrow);
    bool good = true;
    while (good) {
        size_t left = size - (size_t)(chain.here.text - text);
        if (OQ_LIKELY(left > 65 && chain.here.text != text)) {
            avx512_spot spot = {left, true, false};
            good = apart ? avx512_chain_apart(k, &a, f, &chain, &spot)
                         : avx512_chain_next(k, &t, f, &chain, &spot, narrow,
                                             alone);
            continue;
        }
        avx512_spot spot = {left < 66 ? left : 66, false,
                            chain.here.text == text};
        good = apart
                   ? avx512_chain_apart(k, &a, f, &chain, &spot)
                   : avx512_chain_next(k, &t, f, &chain, &spot, narrow, alone);
        if (!good || left >= 64) continue;
        *out = chain.here.out;
        return size - at;
    }
    return avx512_chain_close(f, &chain, text, out, until);
}

#endif
