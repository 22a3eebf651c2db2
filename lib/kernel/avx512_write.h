/*
 * avx512_write.h - what windows of avx512.c become, and where that is put. Text
 * stays in its lanes: the two bytes of a letter become the first and the second
 * byte of what it becomes, or two bytes each, of which those that are 0 are
 * left out.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_WRITE_H
#define OQ_KERNEL_AVX512_WRITE_H

#include "avx512_window.h"

/* What the lanes of a window become: one byte each, or two; 0: none. */
typedef struct avx512_result {
    avx512_bytes even, odd;
    bool narrow;    /* one byte each */
    __mmask64 stop; /* lanes of letters that are hard here */
} avx512_result;

/* One of the bytes that indices become in some lanes, 0 in others; "chosen":
 * those of choices too. */
AVX512_INLINE avx512_bytes avx512_out(const oq_kernel *k, int number,
                                      __mmask64 lanes, avx512_bytes slot,
                                      bool chosen) {
    const uint8_t *table = k->out[number];
    avx512_bytes low = _mm512_maskz_permutex2var_epi8(
        lanes, _mm512_loadu_si512(table), slot, _mm512_loadu_si512(table + 64));
    if (!chosen) return low;
    lanes = _kand_mask64(lanes, _mm512_movepi8_mask(slot));
    return _mm512_mask_mov_epi8(low, lanes, avx512_look128(table + 128, slot));
}

/* The same of a kernel that is brief, of all indices. */
AVX512_INLINE avx512_bytes avx512_out_brief(const oq_kernel *k, int number,
                                            __mmask64 lanes,
                                            avx512_bytes slot) {
    const uint8_t *table = k->out[number];
    avx512_bytes low = _mm512_maskz_permutex2var_epi8(
        lanes, _mm512_loadu_si512(table), slot, _mm512_loadu_si512(table + 64));
    return _mm512_mask_permutexvar_epi8(
        low, _kand_mask64(lanes, _mm512_movepi8_mask(slot)), slot,
        _mm512_loadu_si512(table + 192));
}

/* Two bytes a lane, by a kernel that is brief: nothing in second lanes. */
AVX512_INLINE avx512_result avx512_write_brief(const oq_kernel *k,
                                               const avx512_fixed *f,
                                               const avx512_window *w,
                                               __mmask64 lanes,
                                               avx512_bytes slot) {
    avx512_result r = {.narrow = false};
    lanes = _kandn_mask64(w->second, lanes);
    __mmask64 known = _mm512_mask_test_epi8_mask(lanes, w->index, f->seven);
    r.even = _mm512_mask_mov_epi8(_mm512_maskz_mov_epi8(lanes, w->text), known,
                                  avx512_out_brief(k, 0, lanes, slot));
    r.stop = _mm512_cmpeq_epi8_mask(r.even, f->stop);
    r.odd = avx512_out_brief(k, 1, lanes, slot);
    return r;
}

/* One byte a lane; behind "lanes" stands anything then. Else two. */
AVX512_INLINE avx512_result avx512_write(const oq_kernel *k,
                                         const avx512_fixed *f,
                                         const avx512_window *w,
                                         __mmask64 lanes, avx512_bytes slot,
                                         bool chosen, bool narrow) {
    avx512_result r = {.narrow = narrow};
    if (narrow) lanes = ~UINT64_C(0);
    __mmask64 known = _mm512_mask_test_epi8_mask(lanes, w->index, f->seven);
    __mmask64 second = narrow ? w->second : _kand_mask64(lanes, w->second);
    r.even = narrow ? w->text : _mm512_maskz_mov_epi8(lanes, w->text);
    r.even = _mm512_mask_mov_epi8(r.even, known,
                                  avx512_out(k, 0, lanes, slot, chosen));
    r.even = _mm512_mask_mov_epi8(
        r.even, second, avx512_out(k, narrow ? 1 : 2, lanes, slot, chosen));
    r.stop = _mm512_cmpeq_epi8_mask(r.even, f->stop);
    if (narrow) return r;
    r.odd = _mm512_mask_mov_epi8(avx512_out(k, 1, lanes, slot, chosen), second,
                                 avx512_out(k, 3, lanes, slot, chosen));
    return r;
}

/* Puts the bytes of some lanes behind each other. */
AVX512_INLINE uint8_t *avx512_put(avx512_bytes bytes, __mmask64 keep,
                                  uint8_t *out) {
    _mm512_storeu_si512(out, _mm512_maskz_compress_epi8(keep, bytes));
    return out + _mm_popcnt_u64(_cvtmask64_u64(keep));
}

/* The same of those that are not 0. */
AVX512_INLINE uint8_t *avx512_put_some(avx512_bytes bytes, __mmask64 lanes,
                                       uint8_t *out) {
    return avx512_put(bytes, _mm512_mask_test_epi8_mask(lanes, bytes, bytes),
                      out);
}

/* The two bytes of each lane behind each other, of the first 32 lanes or of the
 * others. */
AVX512_INLINE avx512_bytes avx512_weave(const avx512_fixed *f,
                                        const avx512_result *r, int half) {
    avx512_bytes even = _mm512_permutexvar_epi64(f->quarters, r->even);
    avx512_bytes odd = _mm512_permutexvar_epi64(f->quarters, r->odd);
    return half == 0 ? _mm512_unpacklo_epi8(even, odd)
                     : _mm512_unpackhi_epi8(even, odd);
}

AVX512_INLINE uint8_t *avx512_put_all(const avx512_fixed *f,
                                      const avx512_result *r, __mmask64 lanes,
                                      uint8_t *out) {
    if (r->narrow) return avx512_put_some(r->even, lanes, out);
    lanes = ~UINT64_C(0);
    out = avx512_put_some(avx512_weave(f, r, 0), lanes, out);
    return avx512_put_some(avx512_weave(f, r, 1), lanes, out);
}

/* Those of the first lanes, "size" of them. */
AVX512_INLINE uint8_t *avx512_put_first(const avx512_fixed *f, avx512_result r,
                                        size_t size, uint8_t *out) {
    uint64_t lanes = avx512_first(size);
    if (!r.narrow) {
        r.even = _mm512_maskz_mov_epi8(lanes, r.even);
        r.odd = _mm512_maskz_mov_epi8(lanes, r.odd);
    }
    return avx512_put_all(f, &r, lanes, out);
}

#endif
