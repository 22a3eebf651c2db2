/*
 * avx512_compact.h - blocks (avx512_blocks.h) of text in a script that has few
 * letters: each table is one register, so that a look-up is one step. What
 * raises an alarm here is looked at again by the tables of 128.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_COMPACT_H
#define OQ_KERNEL_AVX512_COMPACT_H

#include "avx512_insert.h"

/* What stays in registers; see oq_compact. */
typedef struct avx512_compact {
    avx512_folded ascii;
    avx512_bytes base, lead, beside[2], first, second, hard;
} avx512_compact;

AVX512_INLINE avx512_compact avx512_compact_of(const oq_kernel *k) {
    const oq_compact *c = &k->blocks.compact;
    avx512_compact t;
    t.ascii = avx512_folded_of(k);
    t.base = avx512_keep(_mm512_loadu_si512(c->base));
    t.lead = avx512_keep(_mm512_loadu_si512(c->lead));
    for (int i = 0; i < 2; i++)
        t.beside[i] = avx512_keep(_mm512_loadu_si512(c->beside[i]));
    t.first = avx512_keep(_mm512_loadu_si512(c->first));
    t.second = avx512_keep(_mm512_loadu_si512(c->second));
    t.hard = avx512_all(OQ_BLOCKS_HARD);
    return t;
}

AVX512_INLINE avx512_window avx512_compact_read(const avx512_compact *t,
                                                const avx512_fixed *f,
                                                const avx512_near *n) {
    return avx512_block_index(
        avx512_folded_at(&t->ascii, ~UINT64_C(0), n->here), t->base, t->base, f,
        n);
}

/* See avx512_block_sides. */
AVX512_INLINE avx512_sides avx512_compact_beside(const avx512_compact *t,
                                                 const avx512_fixed *f,
                                                 const avx512_window *w,
                                                 avx512_bytes *last) {
    avx512_bytes second = _mm512_maskz_permutexvar_epi8(
        _knot_mask64(w->second), w->index, t->beside[1]);
    return avx512_block_sides(
        f, _mm512_permutexvar_epi8(w->index, t->beside[0]), second, last);
}

AVX512_INLINE __mmask64 avx512_compact_alarm(const avx512_compact *t,
                                             const avx512_window *w,
                                             avx512_bytes beside) {
    return avx512_block_rare(_mm512_permutexvar_epi8(w->index, t->lead),
                             t->hard, w, beside);
}

/* What a block becomes where nothing is rare. */
AVX512_INLINE avx512_result avx512_compact_write(const avx512_compact *t,
                                                 const avx512_window *w) {
    avx512_result r = {.narrow = true};
    r.even =
        _mm512_mask_permutexvar_epi8(w->text, w->two, w->index, t->first);
    r.even =
        _mm512_mask_permutexvar_epi8(r.even, w->second, w->index, t->second);
    return r;
}

/* Whether a character of two bytes begins at a place that has none in these
 * tables: a block that begins with its second byte would not see that. */
AVX512_INLINE bool avx512_compact_lacks(const oq_kernel *k,
                                        const uint8_t *text) {
    const oq_compact *c = &k->blocks.compact;
    unsigned index = (c->base[text[0] & 63] + text[1]) & 255;
    return text[0] >= 0xC0 && c->lead[index & 63] != text[0];
}

#endif
