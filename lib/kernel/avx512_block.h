/*
 * avx512_block.h - a block of 64 bytes of text for avx512_blocks.h, wherever
 * words and characters in it begin and end, by the tables of blocks.h: the
 * index of each character, what it becomes, and whether something is rare. The
 * bytes before and behind a block are read from the text, so a letter may stand
 * in two blocks. Tables stay in registers: loading them takes longer than
 * looking something up.
 *
 * Look-ups, comparisons and what squeezes lanes have one unit of a processor,
 * or two, and so set the pace; sums and selections of lanes have more.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_BLOCK_H
#define OQ_KERNEL_AVX512_BLOCK_H

#include "avx512_write.h"

/* A table of 128 bytes, in registers. */
typedef struct avx512_table {
    avx512_bytes low, high;
} avx512_table;

AVX512_INLINE avx512_table avx512_table_of(const uint8_t *table) {
    avx512_table p = {avx512_keep(_mm512_loadu_si512(table)),
                      avx512_keep(_mm512_loadu_si512(table + 64))};
    return p;
}

AVX512_INLINE avx512_bytes avx512_table_at(avx512_table p, avx512_bytes index) {
    return _mm512_permutex2var_epi8(p.low, index, p.high);
}

/* What bytes of ASCII are, in one register. */
typedef struct avx512_folded {
    avx512_bytes fold, is;
} avx512_folded;

AVX512_INLINE avx512_folded avx512_folded_of(const oq_kernel *k) {
    const oq_blocks *b = &k->blocks;
    avx512_folded t;
    t.fold = avx512_keep(_mm512_set1_epi64((long long)b->ascii_fold));
    t.is = avx512_keep(_mm512_loadu_si512(b->ascii));
    return t;
}

/* Those of some lanes; 0 in others. */
AVX512_INLINE avx512_bytes avx512_folded_at(const avx512_folded *t,
                                           __mmask64 lanes, avx512_bytes text) {
    return _mm512_maskz_permutexvar_epi8(
        lanes, _mm512_gf2p8affine_epi64_epi8(text, t->fold, 0), t->is);
}

/* What is looked up in each block; see blocks.h. */
typedef struct avx512_tables {
    avx512_table single, lead, beside[2], first, second, more;
    avx512_bytes hard;
} avx512_tables;

AVX512_INLINE avx512_tables avx512_tables_of(const oq_kernel *k) {
    const oq_blocks *b = &k->blocks;
    avx512_tables t;
    t.single = avx512_table_of(b->single);
    t.lead = avx512_table_of(b->lead);
    for (int i = 0; i < 2; i++)
        t.beside[i] = avx512_table_of(b->beside[i]);
    t.first = avx512_table_of(b->first);
    t.second = avx512_table_of(b->second);
    t.more = avx512_table_of(b->more);
    t.hard = avx512_keep(_mm512_set1_epi8((char)OQ_BLOCKS_HARD));
    return t;
}

/* 64 bytes of a text, and those that stand one before and behind each. */
typedef struct avx512_near {
    avx512_bytes before, here, behind;
} avx512_near;

AVX512_INLINE avx512_near avx512_near_in(const uint8_t *text) {
    _mm_prefetch((const void *)(text + AVX512_AHEAD), _MM_HINT_T0);
    avx512_near n = {_mm512_loadu_si512(text - 1), _mm512_loadu_si512(text),
                     _mm512_loadu_si512(text + 1)};
    return n;
}

/* So many of the first lanes, all if there are not as many. */
AVX512_INLINE uint64_t avx512_first_or_all(size_t count) {
    return avx512_first(count < 64 ? count : 64);
}

/* The same at an end of the text: spaces stand outside. "left": bytes up to the
 * end, "first": nothing is before. */
AVX512_INLINE avx512_near avx512_near_end(const avx512_fixed *f,
                                          const uint8_t *text, size_t left,
                                          bool first) {
    uint64_t before = avx512_first_or_all(left + 1) & ~(uint64_t)first;
    uint64_t here = avx512_first_or_all(left);
    uint64_t behind = left > 0 ? avx512_first_or_all(left - 1) : 0;
    avx512_near n = {_mm512_mask_loadu_epi8(f->space, before, text - 1),
                     _mm512_mask_loadu_epi8(f->space, here, text),
                     _mm512_mask_loadu_epi8(f->space, behind, text + 1)};
    return n;
}

/* The index of each character in its lanes, but for what is odd. "single": that
 * of ASCII; bases, of first lanes and of second ones, as in avx512_fixed. */
AVX512_INLINE avx512_window avx512_block_index(avx512_bytes single,
                                               avx512_bytes base,
                                               avx512_bytes base_second,
                                               const avx512_fixed *f,
                                               const avx512_near *n) {
    avx512_window w;
    w.text = n->here;
    w.two = _mm512_cmpge_epu8_mask(w.text, f->c0);
    w.second = _mm512_cmpge_epu8_mask(n->before, f->c0);
    w.index = _mm512_mask_add_epi8(
        single, w.two, _mm512_permutexvar_epi8(w.text, base), n->behind);
    w.index = _mm512_mask_add_epi8(
        w.index, w.second, _mm512_permutexvar_epi8(n->before, base_second),
        w.text);
    return w;
}

AVX512_INLINE avx512_window avx512_block_read(const avx512_tables *t,
                                              const avx512_fixed *f,
                                              const avx512_near *n) {
    return avx512_block_index(avx512_table_at(t->single, n->here), f->base,
                              f->base, f, n);
}

/* Bits of "beside": of all lanes as first letters of pairs; of first lanes as
 * second letters; and those that such have in common with what is before. */
typedef struct avx512_sides {
    avx512_bytes first, second, pairs;
} avx512_sides;

/* Both sides of pairs, by what was looked up. *last: those of first letters of
 * the block before, each in the lane behind its own, the last one in the first;
 * and then of this block. */
AVX512_INLINE avx512_sides avx512_block_sides(const avx512_fixed *f,
                                              avx512_bytes first,
                                              avx512_bytes second,
                                              avx512_bytes *last) {
    avx512_sides s = {.first = first, .second = second};
    avx512_bytes turned = _mm512_permutexvar_epi8(f->up, s.first);
    avx512_bytes before = _mm512_mask_mov_epi8(turned, f->lane, *last);
    *last = turned;
    s.pairs = _mm512_and_si512(s.second, before);
    return s;
}

AVX512_INLINE avx512_sides avx512_block_beside(const avx512_tables *t,
                                               const avx512_fixed *f,
                                               const avx512_window *w,
                                               avx512_bytes *last) {
    avx512_bytes second = _mm512_maskz_permutex2var_epi8(
        _knot_mask64(w->second), t->beside[1].low, w->index, t->beside[1].high);
    return avx512_block_sides(f, avx512_table_at(t->beside[0], w->index),
                              second, last);
}

/* Lanes of what is rare: hard, or beside another letter; "lead": the first byte
 * that is known at an index. It is gathered as bytes, and asked about once. */
AVX512_INLINE __mmask64 avx512_block_rare(avx512_bytes lead, avx512_bytes hard,
                                          const avx512_window *w,
                                          avx512_bytes beside) {
    avx512_bytes odd = _mm512_maskz_sub_epi8(w->two, lead, w->text);
    /* beside | odd | (w->index & hard) */
    avx512_bytes alarm = _mm512_ternarylogic_epi64(
        _mm512_or_si512(beside, odd), w->index, hard, 0xF8);
    return _mm512_test_epi8_mask(alarm, alarm);
}

AVX512_INLINE __mmask64 avx512_block_alarm(const avx512_tables *t,
                                           const avx512_window *w,
                                           avx512_bytes beside) {
    return avx512_block_rare(avx512_table_at(t->lead, w->index), t->hard, w,
                             beside);
}

/* What a block becomes where nothing is rare. */
AVX512_INLINE avx512_result avx512_block_write(const avx512_tables *t,
                                               const avx512_window *w,
                                               bool narrow) {
    avx512_result r = {.narrow = narrow};
    avx512_bytes change = _mm512_mask_mov_epi8(
        avx512_table_at(t->first, w->index), w->second,
        avx512_table_at(t->second, w->index));
    r.even = _mm512_xor_si512(w->text, change);
    if (narrow) return r;
    r.odd = _mm512_maskz_permutex2var_epi8(
        _knot_mask64(w->two), t->more.low, w->index, t->more.high);
    return r;
}

#endif
