/*
 * avx512_chain.h - blocks of avx512_blocks.h one after the other: where each
 * begins in the text and in the output, how it is put there, and how they end.
 * Invariant: of a block and of the one before it, it is known which bytes were
 * put for each lane, so that a word can be taken back.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_CHAIN_H
#define OQ_KERNEL_AVX512_CHAIN_H

#include "avx512_block.h"

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
    bool stop;         /* the word there is hard, and "sure" ends before it */
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
enum { AVX512_CLAIM = 4096 };

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

/* Goes on to behind some lanes of a block. */
AVX512_INLINE void avx512_block_behind(avx512_block *b, unsigned count) {
    unsigned bits = b->narrow ? count : 2 * count;
    b->text += count;
    b->out += _mm_popcnt_u64(b->kept[0] & avx512_first(bits));
    if (bits > 64)
        b->out += _mm_popcnt_u64(b->kept[1] & avx512_first(bits - 64));
}

/* Goes on to behind the last space of a block in some of its lanes; false: it
 * has none there. */
AVX512_INLINE bool avx512_block_back(const avx512_fixed *f, avx512_block *b,
                                     uint64_t lanes) {
    if (lanes == 0) return false;
    uint64_t spaces =
        lanes & _mm512_cmple_epu8_mask(_mm512_maskz_loadu_epi8(lanes, b->text),
                                       f->space);
    avx512_block_behind(b, 64 - (unsigned)_lzcnt_u64(spaces));
    return spaces != 0;
}

/* Goes back to behind the last space before the place where blocks ended. */
AVX512_INLINE avx512_block avx512_chain_end(const avx512_fixed *f,
                                            avx512_chain *chain) {
    bool one = chain->here.text == chain->first.text;
    if (chain->stop) {
        avx512_block_behind(&chain->here,
                            (unsigned)_mm_popcnt_u64(chain->sure));
        return chain->here;
    }
    if (avx512_block_back(f, &chain->here, chain->sure)) return chain->here;
    if (!one && avx512_block_back(f, &chain->before, ~UINT64_C(0)))
        return chain->before;
    return chain->first;
}

AVX512_INLINE avx512_chain avx512_chain_begin(const avx512_fixed *f,
                                              const uint8_t *text, uint8_t *out,
                                              bool narrow) {
    avx512_block first = {text, out, {0, 0}, narrow};
    avx512_chain chain = {first, first, first, f->edge, 0, false};
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

/* Ends with a block that has a hard word, before that if it begins there. */
AVX512_INLINE bool avx512_chain_stop(const avx512_fixed *f, avx512_chain *chain,
                                     const avx512_result *r, __mmask64 alarm,
                                     uint64_t edge) {
    avx512_chain_break(f, chain, r, alarm);
    chain->stop = edge != 0;
    if (chain->stop) chain->sure = edge;
    return false;
}

/* A chain of one block, and whether it goes on. */
typedef struct avx512_link {
    avx512_chain chain;
    bool goes_on;
} avx512_link;

/* Ends it before its last lane. */
AVX512_INLINE void avx512_link_cut(avx512_link *link) {
    link->chain.here = link->chain.before;
    link->chain.sure = ~UINT64_C(0) >> 1;
    link->goes_on = false;
}

/* Adds such a chain to another one; false: it is the last one. */
AVX512_INLINE bool avx512_chain_add(avx512_chain *chain,
                                    const avx512_link *link) {
    const avx512_chain *one = &link->chain;
    if (link->goes_on) chain->before = one->before;
    chain->here = one->here;
    chain->last = one->last;
    chain->sure = one->sure;
    return link->goes_on;
}

/* As many bytes from the start of a block on the end of the text is near: what
 * stands behind the last lane is read, too. */
enum { AVX512_END = 65 };

/* As many bytes from the start of the text on that is near: the character before
 * the one that stands before a block is read, too. */
enum { AVX512_START = 3 };

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
    uint64_t lanes = avx512_first_or_all(spot->left);
    r->even = _mm512_maskz_mov_epi8(lanes, r->even);
    if (!r->narrow) r->odd = _mm512_maskz_mov_epi8(lanes, r->odd);
    return _kand_mask64(alarm, avx512_first_or_all(spot->left + 1));
}

#endif
