/*
 * avx2_window.h - a window of 64 bytes, understood: for each lane which
 * character it belongs to, and what that is. Both bytes of a letter have the
 * same index and kind. Invariant: an alarm is raised wherever a character may
 * be hard; index and kind of one that is not in the tables mean nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX2_WINDOW_H
#define OQ_KERNEL_AVX2_WINDOW_H

#include "avx2_lanes.h"

typedef struct avx2_window {
    avx2_bytes text, index, kind;
    avx2_bytes two;  /* first bytes of characters of two */
    avx2_bytes none; /* lanes without an index */
    avx2_bytes tag;  /* of first bytes */
    uint64_t lanes;  /* the window; what is behind it counts for nothing */
} avx2_window;

/* What first bytes have in a table of 32, by their last five bits; other bytes
 * have anything. */
AVX2_INLINE avx2_bytes avx2_by_lead(const uint8_t *table, avx2_bytes lead) {
    avx2_bytes place = avx2_sub_all(lead, 0xC0);
    avx2_bytes found = avx2_shuffle(table, avx2_add_most_all(place, 0x70));
    return avx2_or(found, avx2_shuffle(table + 16, avx2_sub_all(place, 16)));
}

/* Bytes of ASCII that are of a sort, see "sorts": not 0. */
AVX2_INLINE avx2_bytes avx2_like(const uint8_t *sort, avx2_bytes text) {
    static const uint8_t powers[16] = {1, 2, 4, 8, 16, 32, 64, 128};
    avx2_bytes bit = avx2_shuffle(powers, avx2_upper(text));
    return avx2_and(bit, avx2_shuffle(sort, text));
}

/* Second bytes of characters, and third ones. */
AVX2_INLINE avx2_bytes avx2_second(avx2_bytes text) {
    return avx2_below(text, 0xC0);
}

/* Reads 64 bytes, with one more behind them, up to the indices, but not what
 * these are. "own": there are letters of one byte. */
AVX2_INLINE avx2_window avx2_read(const oq_kernel *k, const uint8_t *text,
                                  bool own) {
    avx2_window w;
    w.text = avx2_load(text);
    w.two = avx2_same_all(avx2_and_all(w.text, 0xE0), 0xC0);
    w.tag = avx2_by_lead(k->tags, w.text);
    avx2_bytes last = avx2_and_all(avx2_load(text + 1), 63);
    w.index = avx2_add(avx2_by_lead(k->base, w.text), last);
    w.index = avx2_and(w.index, w.two);
    w.index = avx2_or(w.index, avx2_up(w.index, 0));
    if (own) {
        avx2_bytes other =
            avx2_same(avx2_like(k->sorts[0], w.text), avx2_none());
        w.index = avx2_or(w.index, avx2_without(other, w.text));
    }
    w.none = avx2_same(w.index, avx2_none());
    return w;
}

/* First bytes of characters that are not in the tables: all ones. */
AVX2_INLINE avx2_bytes avx2_unknown(const avx2_window *w) {
    avx2_bytes known = avx2_same(avx2_and_all(w->kind, OQ_KERNEL_TAG), w->tag);
    return avx2_without(known, w->two);
}

/* The upper bit of bytes that may make a word hard; "odd" is the row of what of
 * ASCII is strange or hard. */
AVX2_INLINE avx2_bytes avx2_odd(const avx2_window *w, const uint8_t *odd) {
    avx2_bytes other = avx2_or(avx2_and(w->none, w->text), avx2_unknown(w));
    avx2_bytes bad = avx2_sub(avx2_none(), avx2_like(odd, w->text));
    return avx2_or(other, bad);
}

/* Lanes that have a bit of OQ_KERNEL_IS_... */
AVX2_INLINE uint64_t avx2_are(const avx2_window *w, int bit) {
    int lift = bit == OQ_KERNEL_IS_LETTER  ? 3
               : bit == OQ_KERNEL_IS_FIRST ? 2
                                           : 1;
    return avx2_mask(avx2_lift(w->kind, lift));
}

/* All bytes of characters U+2000 to U+203F, dashes and quotation marks, that
 * are plain and whole in the 64 bytes; "last" gets their last ones. */
AVX2_INLINE uint64_t avx2_thirds(const oq_kernel *k, const avx2_window *w,
                                 uint64_t *last) {
    const uint8_t *const tables[4] = {k->third};
    uint64_t starts = avx2_mask(avx2_same_all(w->text, 0xE2));
    avx2_bytes hard[4];
    starts &= avx2_mask(avx2_same_all(w->text, 0x80)) >> 1;
    avx2_look(tables, 1, 4, avx2_and_all(w->text, 63), hard);
    *last = starts << 2 & avx2_mask(avx2_same(hard[0], avx2_none()));
    return *last | *last >> 1 | *last >> 2;
}

AVX2_INLINE uint64_t avx2_first(size_t count) {
    return _bzhi_u64(~UINT64_C(0), (unsigned)count);
}

#endif
