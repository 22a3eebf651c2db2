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
#include "avx512_chain.h"
#include "avx512_compact.h"
#include "avx512_spread.h"

/* How a loop writes: THIN, one byte a lane, as in most windows; WIDE, two;
 * BUSY, two, and neighbours matter in most windows. With the others, HEAD:
 * there is a sign before words; FILTER: words may be listed, or rules look far;
 * ALONE: no neighbour matters; APART, COMPACT, SPREAD, INSERT: see oq_kernel.
 */
enum {
    AVX512_WIDE = 0,
    AVX512_THIN = 1,
    AVX512_BUSY = 2,
    AVX512_HEAD = 4,
    AVX512_FILTER = 8,
    AVX512_ALONE = 16,
    AVX512_APART = 32,
    AVX512_COMPACT = 64,
    AVX512_INSERT = 128,
    AVX512_SPREAD = 256
};

/* What blocks of a way look up. */
typedef struct avx512_kit {
    avx512_tables tables;
    avx512_inserts inserts;
    avx512_apart apart;
    avx512_compact compact;
    avx512_spread spread;
    int way;
} avx512_kit;

AVX512_INLINE avx512_kit avx512_kit_of(const oq_kernel *k,
                                       const avx512_fixed *f, int way) {
    avx512_kit kit = {avx512_tables_of(k), avx512_inserts_of(k),
                      avx512_apart_of(k, f), avx512_compact_of(k),
                      avx512_spread_of(k),   way};
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
    if (kit->way & AVX512_SPREAD)
        avx512_spread_ends(k, chain->here.text, spot, &r);
    __mmask64 left = avx512_spot_cut(spot, alarms.left, &r);
    if (OQ_LIKELY(_kortestz_mask64_u8(left, left))) {
        if (kit->way & AVX512_INSERT)
            avx512_insert(&kit->inserts, f, &sides, &r);
        return avx512_chain_go(f, chain, &r);
    }
    if (spot->inner && avx512_settle(k, t, f, chain->here.text, &w, alarms.all,
                                     &again, narrow)) {
        if (kit->way & AVX512_SPREAD)
            avx512_spread_ends(k, chain->here.text, spot, &again);
        return avx512_chain_go(f, chain, &again);
    }
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
    __mmask64 alarm = avx512_spot_cut(spot, avx512_apart_alarm(&p), &r);
    if (OQ_LIKELY(_kortestz_mask64_u8(alarm, alarm)))
        return avx512_chain_go(f, chain, &r);
    p = avx512_apart_again(k, &n, p);
    alarm = avx512_spot_cut(spot, avx512_apart_alarm(&p), &r);
    if (_kortestz_mask64_u8(alarm, alarm) ||
        (spot->inner && avx512_apart_is_calm(k, f, &n, &p, alarm)))
        return avx512_chain_go(f, chain, &r);
    if (avx512_apart_is_mixed(k, &p))
        return avx512_chain_stop(f, chain, &r, alarm,
                                 avx512_apart_edge(k, &p, alarm));
    if (spot->inner && avx512_apart_settle(k, chain->here.text, &again))
        return avx512_chain_go(f, chain, &again);
    return avx512_chain_break(f, chain, &r, alarm);
}

/* Converts a block with all tables. It is given none, and so leaves those that
 * are in registers there; nor a chain, which would be in memory then. */
AVX512_TARGET __attribute__((noinline)) static avx512_link
avx512_link_of(const oq_kernel *k, const uint8_t *text, uint8_t *out,
               avx512_bytes last, size_t left, bool inner, bool first) {
    avx512_fixed f = avx512_fix(k);
    avx512_kit kit = avx512_kit_of(k, &f, AVX512_THIN | AVX512_INSERT);
    avx512_spot spot = {left, inner, first};
    avx512_link link = {avx512_chain_begin(&f, text, out, true), true};
    link.chain.last = last;
    link.goes_on = avx512_chain_plain(k, &kit, &f, &link.chain, &spot);
    if (link.goes_on && left > 64 && avx512_compact_lacks(k, text + 63))
        avx512_link_cut(&link);
    return link;
}

/* Converts a block with compact tables; false: it has an alarm. */
AVX512_INLINE bool avx512_chain_calm(const avx512_kit *kit,
                                     const avx512_fixed *f,
                                     avx512_chain *chain,
                                     const avx512_spot *spot) {
    const avx512_compact *t = &kit->compact;
    avx512_near n = avx512_spot_read(f, spot, chain->here.text);
    avx512_window w = avx512_compact_read(t, f, &n);
    avx512_bytes last = chain->last;
    avx512_sides sides = avx512_compact_beside(t, f, &w, &last);
    avx512_bytes others = avx512_insert_others(&kit->inserts, sides.pairs);
    avx512_result r = avx512_compact_write(t, &w);
    __mmask64 alarm =
        avx512_spot_cut(spot, avx512_compact_alarm(t, &w, others), &r);
    if (OQ_UNLIKELY(!_kortestz_mask64_u8(alarm, alarm))) return false;
    avx512_insert(&kit->inserts, f, &sides, &r);
    chain->last = last;
    return avx512_chain_go(f, chain, &r);
}

/* The same, or with all tables. */
AVX512_INLINE bool avx512_chain_compact(const oq_kernel *k,
                                        const avx512_kit *kit,
                                        const avx512_fixed *f,
                                        avx512_chain *chain,
                                        const avx512_spot *spot) {
    if (avx512_chain_calm(kit, f, chain, spot)) return true;
    avx512_link link =
        avx512_link_of(k, chain->here.text, chain->here.out, chain->last,
                       spot->left, spot->inner, spot->first);
    return avx512_chain_add(chain, &link);
}

/* Converts a block of letters that become two bytes with all tables. */
AVX512_TARGET __attribute__((noinline)) static avx512_link
avx512_link_spread(const oq_kernel *k, const uint8_t *text, uint8_t *out,
                   size_t left, bool inner, bool first) {
    avx512_fixed f = avx512_fix(k);
    avx512_kit kit = avx512_kit_of(k, &f, AVX512_ALONE | AVX512_SPREAD);
    avx512_spot spot = {left, inner, first};
    avx512_link link = {avx512_chain_begin(&f, text, out, false), true};
    link.goes_on = avx512_chain_plain(k, &kit, &f, &link.chain, &spot);
    return link;
}

/* Converts a block with tables for such letters; false: it has an alarm. */
AVX512_INLINE bool avx512_chain_wide(const avx512_kit *kit,
                                     const avx512_fixed *f,
                                     avx512_chain *chain,
                                     const avx512_spot *spot) {
    const avx512_spread *t = &kit->spread;
    avx512_near n = avx512_spot_read(f, spot, chain->here.text);
    avx512_spreads s = avx512_spread_read(t, &n);
    avx512_result r = avx512_spread_write(t, &s);
    __mmask64 alarm =
        avx512_spot_cut(spot, avx512_spread_alarm(t, &s, &r), &r);
    if (OQ_UNLIKELY(!_kortestz_mask64_u8(alarm, alarm))) return false;
    return avx512_chain_go(f, chain, &r);
}

/* The same, or with all tables. */
AVX512_INLINE bool avx512_chain_spread(const oq_kernel *k,
                                       const avx512_kit *kit,
                                       const avx512_fixed *f,
                                       avx512_chain *chain,
                                       const avx512_spot *spot) {
    if (avx512_chain_wide(kit, f, chain, spot)) return true;
    avx512_link link =
        avx512_link_spread(k, chain->here.text, chain->here.out, spot->left,
                           spot->inner, spot->first);
    return avx512_chain_add(chain, &link);
}

AVX512_INLINE bool avx512_chain_next(const oq_kernel *k, const avx512_kit *kit,
                                     const avx512_fixed *f, avx512_chain *chain,
                                     const avx512_spot *spot) {
    if (kit->way & AVX512_COMPACT)
        return avx512_chain_compact(k, kit, f, chain, spot);
    if (kit->way & AVX512_SPREAD)
        return avx512_chain_spread(k, kit, f, chain, spot);
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
        size_t before = (size_t)(chain.here.text - text);
        avx512_spot spot = {size - before, true, before == 0};
        if (OQ_LIKELY(spot.left > AVX512_END && before >= AVX512_START)) {
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
