/*
 * avx512_apart.h - blocks (avx512_blocks.h) of text whose letters have two
 * bytes and hardly any neighbours that matter: so letters of another script
 * tell by themselves where they stand beside these, for they are of ASCII, and
 * rare letters raise an alarm wherever they stand. What second bytes become is
 * in one register, and so is what bytes of ASCII are.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_APART_H
#define OQ_KERNEL_AVX512_APART_H

#include "avx512_settle.h"

/* What stays in registers. */
typedef struct avx512_apart {
    avx512_folded ascii;
    avx512_table lead, first;
    avx512_bytes base, base_second, fold, second, lower;
} avx512_apart;

AVX512_INLINE avx512_apart avx512_apart_of(const oq_kernel *k,
                                           const avx512_fixed *f) {
    const oq_blocks *b = &k->blocks;
    avx512_apart t;
    t.ascii = avx512_folded_of(k);
    t.lead = avx512_table_of(b->lead);
    t.first = avx512_table_of(b->first);
    t.base = f->base;
    t.base_second = avx512_keep(_mm512_loadu_si512(b->base_second));
    t.fold = avx512_keep(_mm512_set1_epi64((long long)b->fold));
    t.second = avx512_keep(_mm512_loadu_si512(b->second));
    t.lower = avx512_all(0x7F);
    return t;
}

/* A block, read: the window, of which second lanes have indices by other bases,
 * and bytes of ASCII are theirs; what first bytes differ by from those that
 * blocks may have, RARE from those of rare letters; and something in lanes of
 * ASCII that are hard, or beside what is not of ASCII and should not. */
typedef struct avx512_parted {
    avx512_window window;
    avx512_bytes odd, near;
} avx512_parted;

AVX512_INLINE avx512_parted avx512_apart_read(const avx512_apart *t,
                                              const avx512_fixed *f,
                                              const avx512_near *n) {
    avx512_parted p;
    const avx512_window *w = &p.window;
    p.window = avx512_block_index(n->here, t->base, t->base_second, f, n);
    p.odd = _mm512_maskz_sub_epi8(w->two, avx512_table_at(t->lead, w->index),
                                  w->text);
    p.near = _mm512_and_si512(
        avx512_folded_at(&t->ascii, _kxnor_mask64(w->two, w->second), w->text),
        _mm512_ternarylogic_epi64(n->before, n->behind, t->lower, 0xFE));
    return p;
}

/* The same with the index of each byte of ASCII, by which it is seen as no more
 * than it is. */
AVX512_INLINE avx512_parted avx512_apart_again(const oq_kernel *k,
                                               const avx512_near *n,
                                               avx512_parted p) {
    const avx512_window *w = &p.window;
    __mmask64 ascii = _kxnor_mask64(w->two, w->second);
    avx512_bytes single = avx512_look128(k->blocks.single, w->text);
    p.window.index = _mm512_mask_mov_epi8(w->index, ascii, single);
    /* (before | behind) & ~w->text & bit 6 of an index */
    avx512_bytes beside = _mm512_ternarylogic_epi64(
        _mm512_or_si512(n->before, n->behind), w->text,
        _mm512_add_epi8(single, single), 0x20);
    p.near = _mm512_and_si512(
        _mm512_or_si512(single, beside),
        _mm512_maskz_set1_epi8(ascii, (char)OQ_BLOCKS_HARD));
    return p;
}

AVX512_INLINE __mmask64 avx512_apart_alarm(const avx512_parted *p) {
    avx512_bytes alarm = _mm512_or_si512(p->odd, p->near);
    return _mm512_test_epi8_mask(alarm, alarm);
}

/* What a block becomes where nothing is rare. */
AVX512_INLINE avx512_result avx512_apart_write(const avx512_apart *t,
                                               const avx512_window *w) {
    avx512_result r = {.narrow = true};
    avx512_bytes half = _mm512_gf2p8affine_epi64_epi8(w->index, t->fold, 0);
    r.even = _mm512_mask2_permutex2var_epi8(t->first.low, w->index, w->two,
                                            t->first.high);
    r.even = _mm512_mask_permutexvar_epi8(r.even, w->second, half, t->second);
    return r;
}

/* Lanes that may be of letters: what is not of ASCII, and letters there. */
AVX512_INLINE uint64_t avx512_apart_words(avx512_bytes text) {
    avx512_bytes small = _mm512_sub_epi8(
        _mm512_or_si512(text, _mm512_set1_epi8(0x20)), _mm512_set1_epi8('a'));
    return _mm512_movepi8_mask(text) |
           _mm512_cmplt_epu8_mask(small, _mm512_set1_epi8('z' - 'a' + 1));
}

/* Apostrophes that are no sign, for no letter is on one side of them. */
AVX512_INLINE uint64_t avx512_apart_quotes(const oq_kernel *k,
                                           const avx512_near *n,
                                           const avx512_parted *p) {
    uint64_t points = _mm512_mask_cmpeq_epi8_mask(
        _mm512_movepi8_mask(p->near), p->window.index,
        _mm512_set1_epi8((char)k->blocks.point));
    if (k->blocks.point == 0 || points == 0) return 0;
    return points &
           ~(avx512_apart_words(n->before) & avx512_apart_words(n->behind));
}

/* Whether the alarms of a block are rare letters, beside which none stands that
 * matters, or apostrophes that are no signs; the neighbours of letters at its
 * ends are not known. */
AVX512_INLINE bool avx512_apart_is_calm(const oq_kernel *k,
                                        const avx512_fixed *f,
                                        const avx512_near *n,
                                        const avx512_parted *p,
                                        __mmask64 alarm) {
    const uint64_t ends = UINT64_C(3) << 62 | 3;
    const avx512_window *w = &p->window;
    uint64_t rare = _mm512_cmpeq_epi8_mask(
        p->odd, _mm512_set1_epi8((char)OQ_BLOCKS_RARE));
    uint64_t left = _cvtmask64_u64(alarm) & ~avx512_apart_quotes(k, n, p);
    if (left & (~rare | ends)) return false;
    if (left == 0) return true;
    avx512_bytes last = avx512_look128(k->blocks.beside[0], w->index);
    last = _mm512_mask_permutexvar_epi8(last, w->second, f->up, last);
    avx512_bytes before = _mm512_permutexvar_epi8(f->up, last);
    avx512_bytes here = avx512_look128(k->blocks.beside[1], w->index);
    uint64_t beside = _mm512_test_epi8_mask(before, here);
    return (beside & ~_cvtmask64_u64(w->second) & ~UINT64_C(1)) == 0;
}

/* Whether a letter of another script or an apostrophe stands beside a letter:
 * then its word is hard, and no other look at the block tells otherwise. */
AVX512_INLINE bool avx512_apart_is_mixed(const oq_kernel *k,
                                         const avx512_parted *p) {
    const avx512_window *w = &p->window;
    uint64_t known = _mm512_mask_testn_epi8_mask(w->two, p->odd, p->odd);
    uint64_t letters = known & avx512_letters(avx512_context(k, w));
    letters |= letters << 1;
    return (_mm512_movepi8_mask(p->near) & (letters << 1 | letters >> 1)) != 0;
}

/* The lanes up to the last plain byte of ASCII before an alarm. */
AVX512_INLINE uint64_t avx512_apart_edge(const oq_kernel *k,
                                         const avx512_parted *p,
                                         __mmask64 alarm) {
    avx512_bytes kind = avx512_look128(k->ascii, p->window.text);
    uint64_t plain = _mm512_testn_epi8_mask(
        kind, _mm512_set1_epi8(OQ_KERNEL_LETTER | OQ_KERNEL_STRANGE |
                               OQ_KERNEL_HARD));
    plain &= ~_mm512_movepi8_mask(p->window.text);
    return avx512_up_to(plain & (_blsi_u64(_cvtmask64_u64(alarm)) - 1));
}

/* Whether a character of two bytes begins at a place that is rare, or hard. */
AVX512_INLINE bool avx512_apart_is_rare(const oq_kernel *k,
                                        const uint8_t *text) {
    if (text[0] < 0xC0) return false;
    unsigned index = (k->base[text[0] & 63] + (text[1] & 63)) & 255;
    return index >= OQ_BLOCKS_HARD || k->blocks.lead[index] != text[0];
}

/* Looks at a block again, and gives what it becomes; false: it is for a window.
 * So it is if it ends with a character or half of one that the next block would
 * have to know of. */
AVX512_INLINE bool avx512_apart_settle(const oq_kernel *k, const uint8_t *text,
                                       avx512_result *r) {
    avx512_again a = avx512_settle_again(k, text, 0, true, r->even,
                                         _mm512_setzero_si512(), true);
    *r = a.result;
    return a.good && !avx512_apart_is_rare(k, text + 62) &&
           !avx512_apart_is_rare(k, text + 63);
}

#endif
