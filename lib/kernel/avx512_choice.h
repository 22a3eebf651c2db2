/*
 * avx512_choice.h - letters whose neighbours matter, in windows of avx512.c.
 * Hardly a window has a letter beside which one stands that changes what it
 * becomes: so that is asked first, and the rest only where it is so.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_CHOICE_H
#define OQ_KERNEL_AVX512_CHOICE_H

#include "avx512_window.h"

/* Lanes of characters that have some bits of "beside" in common with those
 * before them; "last" is what it has for the one before the first. */
AVX512_INLINE __mmask64 avx512_beside_last(const oq_kernel *k,
                                           const avx512_fixed *f,
                                           const avx512_window *w,
                                           avx512_bytes last, uint8_t bits) {
    avx512_bytes here = avx512_look128(k->beside[1], w->index);
    avx512_bytes before = _mm512_permutex2var_epi8(
        avx512_look128(k->beside[0], w->index), f->beside, last);
    if (bits != 0xFF)
        here = _mm512_and_si512(here, _mm512_set1_epi8((char)bits));
    return _kandn_mask64(w->second, _mm512_test_epi8_mask(before, here));
}

/* The same behind an edge. */
AVX512_INLINE __mmask64 avx512_beside(const oq_kernel *k, const avx512_fixed *f,
                                      const avx512_window *w, uint8_t bits) {
    return avx512_beside_last(k, f, w, f->edge, bits);
}

/* Whether neighbours are in the set that each letter asks for: "bits" are the
 * sets that the neighbours are in, "asks" those of an answer, by number. */
AVX512_INLINE uint64_t avx512_answer(const oq_kernel *k,
                                     const avx512_bytes bits[2],
                                     const uint8_t asks[2][64],
                                     avx512_bytes number) {
    avx512_bytes asked = _mm512_and_si512(
        bits[0], _mm512_permutexvar_epi8(number, _mm512_loadu_si512(asks[0])));
    if (k->halves > 1)
        asked = _mm512_ternarylogic_epi64(
            asked, bits[1],
            _mm512_permutexvar_epi8(number, _mm512_loadu_si512(asks[1])), 0xF8);
    return _mm512_test_epi8_mask(asked, asked);
}

AVX512_INLINE void avx512_sets(const oq_kernel *k, const uint8_t sets[2][256],
                               avx512_bytes neighbour, avx512_bytes bits[2]) {
    bits[0] = avx512_look128(sets[0], neighbour);
    if (k->halves > 1) bits[1] = avx512_look128(sets[1], neighbour);
}

/* Bytes with their halves turned. */
AVX512_INLINE avx512_bytes avx512_turned(avx512_bytes bytes) {
    return _mm512_gf2p8affine_epi64_epi8(
        bytes, _mm512_set1_epi64(UINT64_C(0x1020408001020408)), 0);
}

/* The indices of what each letter becomes, by kinds of neighbours; "behind":
 * the lanes of these. */
AVX512_INLINE avx512_bytes avx512_choose_kind(const oq_kernel *k,
                                              const avx512_fixed *f,
                                              const avx512_window *w,
                                              avx512_bytes behind) {
    const oq_kinds *t = &k->kinds;
    avx512_bytes half = _mm512_set1_epi8(0x0F);
    avx512_bytes kinds = avx512_look128(t->kinds, w->index);
    avx512_bytes rows = avx512_look128(t->rows, w->index);
    /* half ? kind : row, and the other way round */
    avx512_bytes first = _mm512_ternarylogic_epi64(
        half, _mm512_permutexvar_epi8(f->up, kinds), rows, 0xCA);
    avx512_bytes second = avx512_turned(_mm512_ternarylogic_epi64(
        half, rows, _mm512_permutexvar_epi8(behind, kinds), 0xCA));
    avx512_bytes cell = _mm512_add_epi8(
        avx512_look128(t->base, w->index),
        _mm512_add_epi8(avx512_look128(t->steps[0], first),
                        avx512_look128(t->steps[1], second)));
    return _mm512_mask_mov_epi8(w->index, _mm512_movepi8_mask(rows),
                                avx512_look128(t->slots, cell));
}

/* The same by sets of them. */
AVX512_INLINE avx512_bytes avx512_choose_set(const oq_kernel *k,
                                             const avx512_fixed *f,
                                             const avx512_window *w,
                                             avx512_bytes behind) {
    avx512_bytes context = avx512_context(k, w);
    avx512_bytes number =
        _mm512_and_si512(_mm512_srli_epi16(context, 3), _mm512_set1_epi8(31));
    avx512_bytes place =
        _mm512_and_si512(context, _mm512_set1_epi8((char)0xF8));
    avx512_bytes bits[2];
    uint64_t chosen = _mm512_test_epi8_mask(place, place);
    avx512_sets(k, k->before, _mm512_permutexvar_epi8(f->up, w->index), bits);
    place = avx512_add_if(place, avx512_answer(k, bits, k->asks[0], number), 4);
    place = avx512_add_if(place, avx512_answer(k, bits, k->asks[1], number), 2);
    avx512_sets(k, k->after, _mm512_permutexvar_epi8(behind, w->index), bits);
    place = avx512_add_if(place, avx512_answer(k, bits, k->asks[2], number), 1);
    avx512_bytes choice =
        _mm512_mask_mov_epi8(avx512_look(k->choice[0], place),
                             avx512_answer(k, bits, k->asks[3], number),
                             avx512_look(k->choice[1], place));
    return _mm512_mask_mov_epi8(w->index, chosen, choice);
}

/* The indices of what each letter becomes, in its first lane. */
AVX512_INLINE avx512_bytes avx512_choose_first(const oq_kernel *k,
                                               const avx512_fixed *f,
                                               const avx512_window *w) {
    avx512_bytes behind =
        _mm512_mask_mov_epi8(f->down, w->two, avx512_count(2));
    return k->by_kind ? avx512_choose_kind(k, f, w, behind)
                      : avx512_choose_set(k, f, w, behind);
}

/* The same in all of its lanes. */
AVX512_INLINE avx512_bytes avx512_choose(const oq_kernel *k,
                                         const avx512_fixed *f,
                                         const avx512_window *w) {
    avx512_bytes choice = avx512_choose_first(k, f, w);
    return _mm512_mask_permutexvar_epi8(choice, w->second, f->up, choice);
}

#endif
