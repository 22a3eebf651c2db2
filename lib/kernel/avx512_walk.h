/*
 * avx512_walk.h - the machines of walk.h for windows of avx512.c. They walk
 * through several windows at once, from where the loop is on; the loop then
 * takes what they found window by window.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_WALK_H
#define OQ_KERNEL_AVX512_WALK_H

#include "avx512_lanes.h"
#include "walk.h"

enum {
    AVX512_WALK_FIRST = 4, /* windows; the next hard word may be near */
    AVX512_WALK_MOST = 8
};

typedef struct avx512_walk {
    unsigned next, count, most;                          /* windows */
    size_t at[AVX512_WALK_MOST], size[AVX512_WALK_MOST]; /* of their text */
    unsigned starts[AVX512_WALK_MOST];                   /* in the tape */
    oq_walker_tape tape;
} avx512_walk;

AVX512_INLINE avx512_walk avx512_walk_open(void) {
    avx512_walk w;
    w.next = w.count = 0;
    w.most = AVX512_WALK_FIRST;
    return w;
}

AVX512_INLINE uint64_t avx512_walk_lanes(size_t size) {
    return avx512_first(size == 0 ? 64 : size);
}

/* Second bytes of characters of two. */
AVX512_INLINE uint64_t avx512_walk_seconds(avx512_bytes text) {
    return _mm512_cmpeq_epi8_mask(
               _mm512_and_si512(text, _mm512_set1_epi8((char)0xE0)),
               _mm512_set1_epi8((char)0xC0))
           << 1;
}

/* The symbols of characters, in the lanes of their first bytes. */
AVX512_INLINE avx512_bytes avx512_walk_symbols(const oq_kernel *k,
                                               avx512_bytes text) {
    avx512_bytes index = _mm512_add_epi8(
        _mm512_permutexvar_epi8(text, _mm512_loadu_si512(k->base)),
        _mm512_and_si512(avx512_down(text), _mm512_set1_epi8(63)));
    uint64_t two = avx512_walk_seconds(text) >> 1;
    uint64_t known =
        _mm512_mask_cmpeq_epi8_mask(two & ~_mm512_movepi8_mask(index),
                                    avx512_look128(k->lead, index), text);
    uint64_t ascii = ~_mm512_movepi8_mask(text);
    index = _mm512_mask_mov_epi8(index, ascii, avx512_look128(k->single, text));
    return _mm512_maskz_mov_epi8(
        known | ascii, avx512_look128(oq_kernel_walker(k)->symbol, index));
}

/* Puts a window behind the others. */
AVX512_INLINE void avx512_walk_add(const oq_kernel *k, avx512_walk *w,
                                   unsigned *count, avx512_bytes text,
                                   size_t at, size_t size) {
    uint64_t lanes = avx512_walk_lanes(size);
    text = _mm512_mask_mov_epi8(_mm512_set1_epi8(' '), lanes, text);
    uint64_t firsts = lanes & ~avx512_walk_seconds(text);
    w->at[w->count] = at;
    w->size[w->count] = size;
    w->starts[w->count++] = *count;
    _mm512_storeu_si512(
        w->tape.symbols + OQ_WALK_PAD + *count,
        _mm512_maskz_compress_epi8(firsts, avx512_walk_symbols(k, text)));
    *count += (unsigned)_mm_popcnt_u64(firsts);
}

/* Walks through windows from a place on, "most" of them. */
AVX512_TARGET static __attribute__((noinline)) void
avx512_walk_on(const oq_kernel *k, avx512_walk *w, const uint8_t *text,
               size_t at, size_t all, unsigned most) {
    unsigned count = 0;
    size_t size = 1;
    w->next = w->count = 0;
    while (at < all && w->count < most && size != 0) {
        size_t left = all - at;
        avx512_bytes bytes = avx512_load(text + at, left);
        size = avx512_window_size(bytes, _mm512_set1_epi8(' '), left);
        if (size == 0 && w->count != 0) break;
        avx512_walk_add(k, w, &count, bytes, at, size);
        at += size;
    }
    oq_walker_words(oq_kernel_walker(k), &w->tape, count);
    if (w->most < AVX512_WALK_MOST) w->most++;
}

/* The index of what each letter of a window becomes; of all else, its own.
 * "second": lanes of second bytes. "alone": it may be the last window. */
AVX512_INLINE avx512_bytes avx512_walked(const oq_kernel *k, avx512_walk *w,
                                         const uint8_t *text, size_t at,
                                         size_t all, size_t size,
                                         avx512_bytes index, uint64_t second,
                                         bool alone) {
    if (w->next >= w->count || w->at[w->next] != at || w->size[w->next] != size)
        avx512_walk_on(k, w, text, at, all, alone ? 1 : w->most);
    uint64_t lanes = avx512_walk_lanes(size);
    avx512_bytes slot = _mm512_maskz_expand_epi8(
        lanes & ~second,
        _mm512_loadu_si512(w->tape.slots + OQ_WALK_PAD + w->starts[w->next++]));
    slot = _mm512_mask_mov_epi8(slot, second, avx512_up(slot));
    return _mm512_mask_mov_epi8(slot, _mm512_testn_epi8_mask(slot, slot),
                                index);
}

#endif
