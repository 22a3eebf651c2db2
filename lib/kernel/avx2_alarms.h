/*
 * avx2_alarms.h - what may be hard of a window, and whether it is. Invariant:
 * no word that is hard is written, nor anything behind it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX2_ALARMS_H
#define OQ_KERNEL_AVX2_ALARMS_H

#include "avx2_window.h"

/* Lanes up to the last one of a mask; none for an empty one. */
AVX2_INLINE uint64_t avx2_up_to(uint64_t mask) {
    return mask == 0 ? 0 : ~UINT64_C(0) >> _lzcnt_u64(mask);
}

/* Marks between what may be digits, as what stands before the window and
 * behind "size" bytes of it may be; 0: all of it. */
AVX2_INLINE uint64_t avx2_marks(const oq_kernel *k, const avx2_window *w,
                                uint64_t odd, size_t size) {
    uint64_t letters = avx2_are(w, k->lanes.letters);
    uint64_t marks = avx2_are(w, k->lanes.firsts) & w->lanes &
                     ~(letters | avx2_mask(w->text));
    if (OQ_LIKELY(marks == 0)) return 0;
    avx2_bytes digit = avx2_sub_all(w->text, '0');
    digit = avx2_same(avx2_min_all(digit, 9), digit);
    uint64_t digits = odd | avx2_mask(digit);
    uint64_t last = (UINT64_C(1) << 63) >> ((64 - size) & 63);
    return marks & (digits << 1 | 1) & (digits >> 1 | last);
}

/* Bytes of a window that are plain although avx2_odd has them; "last" gets the
 * last ones of characters of three. */
AVX2_INLINE uint64_t avx2_not_odd(const oq_kernel *k, const avx2_window *w,
                                  uint64_t *last) {
    uint64_t firsts = avx2_firsts(w->text) & avx2_mask(w->seat);
    uint64_t stays = firsts ? avx2_stays(k, w->text, firsts) : 0;
    return avx2_thirds(k, w, last) | stays;
}

/* Lanes of a sort of ASCII. */
AVX2_INLINE uint64_t avx2_sort(const oq_kernel *k, int sort, avx2_bytes text) {
    return avx2_set(avx2_like(k->sorts[sort], text, avx2_all(15)));
}

/* Whether a byte of ASCII that is hard or strange is plain where no letter
 * stands before it, see kernel_blocks.c: an apostrophe. */
OQ_INLINE bool avx2_is_point(const oq_kernel *k, uint8_t byte) {
    return byte == k->lanes.odd_byte && byte < 0x80 &&
           k->blocks.single[byte] < OQ_BLOCKS_HARD &&
           k->blocks.single[byte] != k->strange;
}

/* Lanes of these; the first one not, if a word may have begun before it. */
AVX2_INLINE uint64_t avx2_points(const oq_kernel *k, avx2_bytes text,
                                 uint64_t letters, bool begun) {
    if (!avx2_is_point(k, k->lanes.odd_byte)) return 0;
    return avx2_mask(avx2_same_all(text, k->lanes.odd_byte)) &
           ~(letters << 1 | begun);
}

/* What is in the way of a window: as far as it is plain, "size" of its bytes
 * and 0 where it has no space, "hard" first lanes, and whether to stop there.
 */
typedef struct avx2_alarm {
    uint64_t hard;
    size_t size;
    bool stop;
} avx2_alarm;

/* The bytes from the start of a window up to its first hard word or, without
 * one, up to where the window ends; where it has no space, behind its last
 * plain character. "even" is what it becomes; "begun" as in avx2_points. */
AVX2_TARGET __attribute__((noinline)) static avx2_alarm
avx2_sure(const oq_kernel *k, AVX2_PARTS(text), AVX2_PARTS(seat),
          AVX2_PARTS(even), bool begun, avx2_alarm a) {
    avx2_bytes text = {text_low, text_high}, seat = {seat_low, seat_high};
    avx2_bytes even = {even_low, even_high};
    avx2_window w = {text, seat, a.size ? avx2_first(a.size) : ~UINT64_C(0)};
    uint64_t third = 0, not_odd = 0, many = avx2_mask(text);
    uint64_t odd = avx2_mask(avx2_odd(k, &w, avx2_all(15))) & w.lanes;
    uint64_t hard = a.hard | avx2_mask(avx2_same_all(even, OQ_KERNEL_STOP));
    if ((many & avx2_mask(seat)) != 0) not_odd = avx2_not_odd(k, &w, &third);
    hard &= w.lanes;
    odd &= ~not_odd;
    if ((hard | odd) == 0 && a.size != 0) return a;
    uint64_t letters = avx2_are(&w, k->lanes.letters);
    uint64_t strange = avx2_sort(k, 1, text), own = avx2_sort(k, 0, text);
    uint64_t points = avx2_points(k, text, letters | strange | own, begun);
    odd &= ~points;
    strange &= ~points;
    hard |= odd & ~strange;
    hard |= (strange & (letters << 1)) | (letters & (strange << 1));
    if ((hard & w.lanes) == 0 && a.size != 0) return a;
    uint64_t known = many & ~avx2_mask(seat);
    known |= not_odd & ~third & ~(third >> 1) & ~(third >> 2);
    uint64_t plain = ~(many | own | strange | avx2_sort(k, 2, text));
    if (k->own) known |= own;
    uint64_t edge = third | plain | (known & ~(avx2_firsts(text) | letters));
    uint64_t whole = a.size != 0 ? w.lanes : avx2_up_to(edge);
    hard &= whole;
    a.stop = hard != 0 || whole == 0;
    if (hard != 0) whole = avx2_up_to(edge & (_blsi_u64(hard) - 1));
    a.size = (size_t)_mm_popcnt_u64(whole);
    return a;
}

#endif
