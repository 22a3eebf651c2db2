/*
 * avx512_block.h - a block of 64 bytes of text for avx512_blocks.h, wherever
 * words and characters in it begin and end: the index of each character, what
 * stands beside it, what it becomes. The bytes before and behind a block are
 * read from the text, so a letter may stand in two blocks. Tables stay in
 * registers: loading them takes longer than looking something up.
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

/* What is looked up in each block. */
typedef struct avx512_tables {
    avx512_table single, lead, beside[2], out[4];
} avx512_tables;

AVX512_INLINE avx512_table avx512_table_of(const uint8_t *table) {
    avx512_table p = {avx512_keep(_mm512_loadu_si512(table)),
                      avx512_keep(_mm512_loadu_si512(table + 64))};
    return p;
}

AVX512_INLINE avx512_bytes avx512_table_at(avx512_table p, avx512_bytes index) {
    return _mm512_permutex2var_epi8(p.low, index, p.high);
}

AVX512_INLINE avx512_tables avx512_tables_of(const oq_kernel *k, bool narrow) {
    avx512_tables t;
    t.single = avx512_table_of(k->single);
    t.lead = avx512_table_of(k->lead);
    for (int i = 0; i < 2; i++)
        t.beside[i] = avx512_table_of(k->beside[i]);
    for (int i = 0; i < (narrow ? 2 : 4); i++)
        t.out[i] = avx512_table_of(k->out[i]);
    return t;
}

/* The index of each character in its lanes, as avx512_read has it, but for
 * what is odd; "base" as in avx512_fixed. */
AVX512_INLINE avx512_window avx512_block_index(avx512_table single,
                                               avx512_bytes base,
                                               const avx512_fixed *f,
                                               const uint8_t *text) {
    avx512_window w;
    avx512_bytes before = _mm512_loadu_si512(text - 1);
    w.text = _mm512_loadu_si512(text);
    _mm_prefetch((const void *)(text + AVX512_AHEAD), _MM_HINT_T0);
    w.two = _mm512_cmpge_epu8_mask(w.text, f->c0);
    w.second = _mm512_cmpge_epu8_mask(before, f->c0);
    w.index = avx512_table_at(single, w.text);
    w.index = _mm512_mask_add_epi8(w.index, w.two,
                                   _mm512_permutexvar_epi8(w.text, base),
                                   _mm512_loadu_si512(text + 1));
    w.index = _mm512_mask_add_epi8(
        w.index, w.second, _mm512_permutexvar_epi8(before, base), w.text);
    return w;
}

AVX512_INLINE avx512_window avx512_block_read(const avx512_tables *t,
                                              const avx512_fixed *f,
                                              const uint8_t *text) {
    avx512_window w = avx512_block_index(t->single, f->base, f, text);
    w.odd = _mm512_mask_cmpneq_epi8_mask(
        w.two, avx512_table_at(t->lead, w.index), w.text);
    return w;
}

/* Bits of "beside" that characters have in common with those before them, as
 * far as they are no second bytes. "last" is what it has for those before
 * these, of the block before too; *these: what it has for these. */
AVX512_INLINE avx512_bytes avx512_block_bits(const avx512_tables *t,
                                             const avx512_fixed *f,
                                             const avx512_window *w,
                                             avx512_bytes last,
                                             avx512_bytes *these) {
    avx512_bytes here = avx512_table_at(t->beside[1], w->index);
    *these = avx512_table_at(t->beside[0], w->index);
    return _mm512_and_si512(here,
                            _mm512_permutex2var_epi8(last, f->carry, *these));
}

/* Lanes of characters that have some of these bits. */
AVX512_INLINE __mmask64 avx512_block_beside(const avx512_tables *t,
                                            const avx512_fixed *f,
                                            const avx512_window *w,
                                            avx512_bytes last,
                                            avx512_bytes *these, int bits) {
    avx512_bytes both = avx512_block_bits(t, f, w, last, these);
    return _kandn_mask64(
        w->second, _mm512_test_epi8_mask(both, _mm512_set1_epi8((char)bits)));
}

/* Lanes of what is odd, stops, or is beside another letter. It is gathered as
 * bytes, and asked about once: comparisons take longer than all else. */
AVX512_INLINE __mmask64 avx512_block_alarm(const avx512_tables *t,
                                           const avx512_fixed *f,
                                           const avx512_window *w,
                                           avx512_bytes beside) {
    avx512_bytes alarm = _mm512_or_si512(
        beside,
        _mm512_subs_epu8(avx512_table_at(t->out[0], w->index), f->most));
    avx512_bytes odd =
        _mm512_xor_si512(avx512_table_at(t->lead, w->index), w->text);
    alarm = _mm512_mask_mov_epi8(alarm, w->second, _mm512_setzero_si512());
    alarm = _mm512_or_si512(alarm, _mm512_maskz_mov_epi8(w->two, odd));
    return _mm512_test_epi8_mask(alarm, alarm);
}

/* What a block becomes where no neighbour matters, as avx512_write has it. */
AVX512_INLINE avx512_result avx512_block_write(const avx512_tables *t,
                                               const avx512_fixed *f,
                                               const avx512_window *w,
                                               bool narrow) {
    avx512_result r = {.narrow = narrow};
    __mmask64 known = avx512_known(f, w);
    r.even = _mm512_mask_mov_epi8(w->text, known,
                                  avx512_table_at(t->out[0], w->index));
    r.even = _mm512_mask_mov_epi8(
        r.even, w->second, avx512_table_at(t->out[narrow ? 1 : 2], w->index));
    r.stop = _mm512_cmpeq_epi8_mask(r.even, f->stop);
    if (narrow) return r;
    r.odd =
        _mm512_mask_mov_epi8(avx512_table_at(t->out[1], w->index), w->second,
                             avx512_table_at(t->out[3], w->index));
    return r;
}

#endif
