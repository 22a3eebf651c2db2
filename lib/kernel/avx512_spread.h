/*
 * avx512_spread.h - blocks (avx512_blocks.h) of text in Latin script whose
 * letters become two bytes each: those of ASCII are looked up by their lower
 * six bits, others by their places among 64, so that each table is one
 * register. What a letter of two bytes becomes is written where it begins, all
 * of it, and nothing where it ends. What raises an alarm here is looked at
 * again by the tables of 128.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_SPREAD_H
#define OQ_KERNEL_AVX512_SPREAD_H

#include "avx512_block.h"
#include "avx512_chain.h"

/* What stays in registers; see oq_compact and "spread" of blocks.h. */
typedef struct avx512_spread {
    avx512_bytes base, lead, single[2], two[2], hard, one, high;
} avx512_spread;

AVX512_INLINE avx512_spread avx512_spread_of(const oq_kernel *k) {
    const oq_blocks *b = &k->blocks;
    avx512_spread t;
    t.base = avx512_keep(_mm512_loadu_si512(b->compact.base));
    t.lead = avx512_keep(_mm512_loadu_si512(b->compact.lead));
    t.two[0] = avx512_keep(_mm512_loadu_si512(b->compact.first));
    t.two[1] = avx512_keep(_mm512_loadu_si512(b->compact.second));
    for (int i = 0; i < 2; i++)
        t.single[i] = avx512_keep(_mm512_loadu_si512(b->spread[i]));
    t.hard = avx512_all(OQ_BLOCKS_STOP);
    t.one = avx512_all(1);
    t.high = avx512_all(0x80);
    return t;
}

/* A block; "single": what is ASCII from 0x40 on, "rest": bytes that continue a
 * character. Masks are made of upper bits, for that takes no unit that look-ups
 * need. */
typedef struct avx512_spreads {
    avx512_bytes text, place;
    __mmask64 single, two, rest;
} avx512_spreads;

AVX512_INLINE avx512_spreads avx512_spread_read(const avx512_spread *t,
                                                const avx512_near *n) {
    avx512_spreads s = {.text = n->here};
    __mmask64 high = _mm512_movepi8_mask(n->here);
    __mmask64 next =
        _mm512_movepi8_mask(_mm512_add_epi8(n->here, n->here));
    s.single = _kandn_mask64(high, next);
    s.two = _kand_mask64(high, next);
    s.rest = _kandn_mask64(next, high);
    s.place = _mm512_mask_add_epi8(
        n->here, s.two, _mm512_permutexvar_epi8(n->here, t->base), n->behind);
    return s;
}

/* One of the two bytes that letters become. */
AVX512_INLINE avx512_bytes avx512_spread_out(const avx512_spread *t,
                                             const avx512_spreads *s, int number,
                                             avx512_bytes others) {
    avx512_bytes out = _mm512_mask_permutexvar_epi8(others, s->single, s->text,
                                                    t->single[number]);
    return _mm512_mask_permutexvar_epi8(out, s->two, s->place, t->two[number]);
}

AVX512_INLINE avx512_result avx512_spread_write(const avx512_spread *t,
                                                const avx512_spreads *s) {
    avx512_bytes others =
        _mm512_maskz_mov_epi8(_knot_mask64(s->rest), s->text);
    avx512_result r = {.narrow = false};
    r.even = avx512_spread_out(t, s, 0, others);
    r.odd = avx512_spread_out(t, s, 1, _mm512_setzero_si512());
    return r;
}

/* Lanes of what has no place, is hard, or is 0, which would not be kept. */
AVX512_INLINE __mmask64 avx512_spread_alarm(const avx512_spread *t,
                                            const avx512_spreads *s,
                                            const avx512_result *r) {
    avx512_bytes odd = _mm512_maskz_sub_epi8(
        s->two, _mm512_permutexvar_epi8(s->place, t->lead), s->text);
    /* the upper bit of 0 - 1, and of no other byte of ASCII - 1 */
    avx512_bytes zero = _mm512_ternarylogic_epi64(
        _mm512_sub_epi8(s->text, t->one), s->text, t->high, 0x20);
    avx512_bytes alarm =
        _mm512_ternarylogic_epi64(odd, r->odd, t->hard, 0xF8);
    alarm = _mm512_or_si512(alarm, zero);
    return _mm512_test_epi8_mask(alarm, alarm);
}

/* Writes letters that stand in two blocks as blocks of this kind do: all where
 * they begin. "r" has them in their lanes, by tables of 128. Longer characters
 * never stand in two blocks: where one does, blocks end (avx512_settle.h). */
AVX512_INLINE void avx512_spread_ends(const oq_kernel *k, const uint8_t *text,
                                      const avx512_spot *spot,
                                      avx512_result *r) {
    if (!spot->first && text[-1] >= 0xC0 && text[-1] < 0xE0)
        r->even = _mm512_maskz_mov_epi8(~UINT64_C(1), r->even);
    if (spot->left <= 64 || text[63] < 0xC0 || text[63] >= 0xE0) return;
    unsigned index = (k->base[text[63] & 63] + (text[64] & 63)) & 255;
    r->odd = _mm512_mask_set1_epi8(r->odd, UINT64_C(1) << 63,
                                   (char)k->out[1][index]);
}

#endif
