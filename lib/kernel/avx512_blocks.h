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
#include "avx512_insert.h"

/* How a loop writes: THIN, one byte a lane, as in most windows; WIDE, two;
 * BUSY, two, and neighbours matter in most windows. With the others, HEAD:
 * there is a sign before words; FILTER: words may be listed, or rules look far;
 * ALONE: no neighbour matters; APART, INSERT: see oq_kernel.
 */
enum {
    AVX512_WIDE = 0,
    AVX512_THIN = 1,
    AVX512_BUSY = 2,
    AVX512_HEAD = 4,
    AVX512_FILTER = 8,
    AVX512_ALONE = 16,
    AVX512_APART = 32,
    AVX512_INSERT = 64
};

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

/* As many bytes from the start of a block on the end of the text is near: what
 * stands behind the last lane is read, too. */
enum { AVX512_END = 65 };

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

/* What blocks of a way look up. */
typedef struct avx512_kit {
    avx512_tables tables;
    avx512_inserts inserts;
    avx512_apart apart;
    int way;
} avx512_kit;

AVX512_INLINE avx512_kit avx512_kit_of(const oq_kernel *k,
                                       const avx512_fixed *f, int way) {
    avx512_kit kit = {avx512_tables_of(k), avx512_inserts_of(k),
                      avx512_apart_of(k, f), way};
    return kit;
}

/* The alarms of a block, and those that are left where pairs get a byte without
 * one. */
typedef struct avx512_alarms {
    __mmask64 all, left;
} avx512_alarms;

AVX512_INLINE avx512_alarms avx512_chain_alarms(const avx512_kit *kit,
                                                const avx512_window *w,
                                                avx512_bytes pairs) {
    avx512_alarms a;
    avx512_bytes left = avx512_insert_others(&kit->inserts, pairs);
    a.all = avx512_block_alarm(&kit->tables, w, pairs);
    a.left = kit->way & AVX512_INSERT
                 ? avx512_block_alarm(&kit->tables, w, left)
                 : a.all;
    return a;
}

/* Converts one block; false: it has an alarm that is not settled. */
AVX512_INLINE bool avx512_chain_plain(const oq_kernel *k, const avx512_kit *kit,
                                      const avx512_fixed *f,
                                      avx512_chain *chain,
                                      const avx512_spot *spot) {
    const avx512_tables *t = &kit->tables;
    bool narrow = kit->way & AVX512_THIN;
    avx512_near n = avx512_spot_read(f, spot, chain->here.text);
    avx512_window w = avx512_block_read(t, f, &n);
    avx512_sides sides = {.pairs = _mm512_setzero_si512()};
    if (!(kit->way & AVX512_ALONE))
        sides = avx512_block_beside(t, f, &w, &chain->last);
    avx512_alarms alarms = avx512_chain_alarms(kit, &w, sides.pairs);
    avx512_result r = avx512_block_write(t, &w, narrow), again = r;
    __mmask64 left = avx512_spot_cut(spot, alarms.left, &r);
    if (OQ_LIKELY(_kortestz_mask64_u8(left, left))) {
        if (kit->way & AVX512_INSERT)
            avx512_insert(&kit->inserts, f, &sides, &r);
        return avx512_chain_go(f, chain, &r);
    }
    if (spot->inner && avx512_settle(k, t, f, chain->here.text, &w, alarms.all,
                                     &again, narrow))
        return avx512_chain_go(f, chain, &again);
    return avx512_chain_break(f, chain, &r,
                              avx512_spot_cut(spot, alarms.all, &r));
}

/* The same where letters are apart. */
AVX512_INLINE bool avx512_chain_apart(const oq_kernel *k, const avx512_kit *kit,
                                      const avx512_fixed *f,
                                      avx512_chain *chain,
                                      const avx512_spot *spot) {
    const avx512_apart *t = &kit->apart;
    avx512_near n = avx512_spot_read(f, spot, chain->here.text);
    avx512_parted p = avx512_apart_read(t, f, &n);
    avx512_result r = avx512_apart_write(t, &p.window), again = r;
    __mmask64 alarm = avx512_spot_cut(spot, avx512_apart_alarm(t, &p), &r);
    if (OQ_LIKELY(_kortestz_mask64_u8(alarm, alarm)) ||
        (spot->inner && avx512_apart_is_calm(k, f, &p, alarm)))
        return avx512_chain_go(f, chain, &r);
    if (avx512_apart_is_mixed(k, &p))
        return avx512_chain_stop(f, chain, &r, alarm,
                                 avx512_apart_edge(k, &p, alarm));
    if (spot->inner && avx512_apart_settle(k, chain->here.text, &again))
        return avx512_chain_go(f, chain, &again);
    return avx512_chain_break(f, chain, &r, alarm);
}

AVX512_INLINE bool avx512_chain_next(const oq_kernel *k, const avx512_kit *kit,
                                     const avx512_fixed *f, avx512_chain *chain,
                                     const avx512_spot *spot) {
    return kit->way & AVX512_APART ? avx512_chain_apart(k, kit, f, chain, spot)
                                   : avx512_chain_plain(k, kit, f, chain, spot);
}

/* Converts from the start of a word on, to the end of the text or less, and
 * gives how many bytes; *until: the place up to which an alarm is for windows;
 * *stop: what comes next is a hard word. */
AVX512_INLINE size_t avx512_blocks(const oq_kernel *k, const avx512_fixed *f,
                                   const uint8_t *text, size_t at, size_t size,
                                   uint8_t **out, size_t *until, bool *stop,
                                   int way) {
    if (size - at <= 64) return 0;
    avx512_kit kit = avx512_kit_of(k, f, way);
    avx512_chain chain =
        avx512_chain_begin(f, text + at, *out, way & AVX512_THIN);
    chain.last = avx512_all(k->blocks.beside[0][OQ_KERNEL_EDGE]);
    for (;;) {
        avx512_spot spot = {size - (size_t)(chain.here.text - text), true,
                            chain.here.text == text};
        if (OQ_LIKELY(spot.left > AVX512_END && !spot.first)) {
            if (!avx512_chain_next(k, &kit, f, &chain, &spot)) break;
            continue;
        }
        spot.inner = false;
        if (!avx512_chain_next(k, &kit, f, &chain, &spot)) break;
        if (spot.left >= 64) continue;
        *out = chain.here.out;
        return size - at;
    }
    *stop = chain.stop;
    return avx512_chain_close(f, &chain, text, out, until);
}

#endif
