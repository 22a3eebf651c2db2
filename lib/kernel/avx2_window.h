/*
 * avx2_window.h - a window of 64 bytes, understood: for each lane the seat of
 * the character that it belongs to (lanes.h). Both bytes of a letter have the
 * same one. Invariant: a character that is not in the tables has none, and is
 * not among "known".
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX2_WINDOW_H
#define OQ_KERNEL_AVX2_WINDOW_H

#include "avx2_lanes.h"

typedef struct avx2_window {
    avx2_bytes text, seat; /* below 16: it stays as it is */
    uint64_t known;        /* both bytes of characters of two in the tables */
    uint64_t lanes; /* the window; what is behind it counts for nothing */
} avx2_window;

/* What first bytes have in "leads"; others 0. */
AVX2_INLINE avx2_bytes avx2_leads(const oq_lanes *l, avx2_bytes text) {
    avx2_bytes low = avx2_add_most_all(avx2_sub_all(text, 0xC0), 0x70);
    avx2_bytes high = avx2_add_most_all(avx2_sub_all(text, 0xD0), 0x70);
    return avx2_or(avx2_shuffle(l->leads[0], low),
                   avx2_shuffle(l->leads[1], high));
}

/* What two rows, or the first one, have at places below 32; places of which
 * both upper bits are set have 0. */
AVX2_INLINE avx2_bytes avx2_of_two(const oq_lanes_row rows[2], avx2_bytes place,
                                   bool many) {
    if (!many) return avx2_shuffle(rows[0], place);
    return avx2_or(avx2_shuffle(rows[0], avx2_add_most_all(place, 0x70)),
                   avx2_shuffle(rows[1], avx2_sub_all(place, 16)));
}

/* Seats in lanes whose characters are known: by what is added to the lower
 * halves of bytes, and bits of groups. Others get 0 and are "bad". */
AVX2_INLINE avx2_bytes avx2_seats(const oq_lanes *l, avx2_bytes low,
                                  avx2_bytes place, avx2_bytes bit,
                                  avx2_bytes *bad) {
    avx2_bytes good = avx2_and(avx2_shuffle(l->valid, low), bit);
    *bad = avx2_same(good, avx2_none());
    return avx2_without(*bad, avx2_add(place, low));
}

/* The same of characters of two bytes, in the lanes of the first one. */
AVX2_INLINE avx2_bytes avx2_pair_seats(const oq_lanes *l, const uint8_t *text,
                                       avx2_bytes lead, bool many,
                                       avx2_bytes *bad) {
    avx2_bytes last = avx2_load(text + 1);
    avx2_bytes part = avx2_and_all(avx2_upper(last), 3);
    part = avx2_or(part, avx2_xor_all(lead, OQ_LANES_KNOWN));
    return avx2_seats(l, avx2_and_all(last, 15),
                      avx2_of_two(l->places, part, many),
                      avx2_of_two(l->bits, part, many), bad);
}

/* The same of bytes of ASCII. */
AVX2_INLINE avx2_bytes avx2_own_seats(const oq_lanes *l, avx2_bytes text) {
    avx2_bytes upper = avx2_upper(text), bad;
    return avx2_seats(l, avx2_and_all(text, 15),
                      avx2_shuffle(l->ascii_places, upper),
                      avx2_shuffle(l->ascii_bits, upper), &bad);
}

/* Second bytes of characters, and third ones. */
AVX2_INLINE avx2_bytes avx2_second(avx2_bytes text) {
    return avx2_below(text, 0xC0);
}

/* First bytes of characters of two. */
AVX2_INLINE uint64_t avx2_firsts(avx2_bytes text) {
    return avx2_mask(avx2_same_all(avx2_and_all(text, 0xE0), 0xC0));
}

/* Reads 64 bytes, with one more behind them. "own": there are letters of one
 * byte. */
AVX2_INLINE avx2_window avx2_read(const oq_kernel *k, const uint8_t *text,
                                  bool own) {
    const oq_lanes *l = &k->lanes;
    avx2_window w;
    avx2_bytes bad;
    w.text = avx2_load(text);
    avx2_bytes lead = avx2_leads(l, w.text);
    w.seat = l->many ? avx2_pair_seats(l, text, lead, true, &bad)
                     : avx2_pair_seats(l, text, lead, false, &bad);
    w.known = ~avx2_mask(bad);
    w.known |= w.known << 1;
    w.seat = avx2_or(w.seat, avx2_up(w.seat, 0));
    if (own) w.seat = avx2_or(w.seat, avx2_own_seats(l, w.text));
    return w;
}

/* Bytes of ASCII that are of a sort, see "sorts": not 0, but one bit. */
AVX2_INLINE avx2_bytes avx2_like(const uint8_t *sort, avx2_bytes text) {
    static const uint8_t powers[16] = {1, 2, 4, 8, 16, 32, 64, 128};
    avx2_bytes bit = avx2_shuffle(powers, avx2_upper(text));
    return avx2_and(bit, avx2_shuffle(sort, text));
}

/* Lanes with one bit. */
AVX2_INLINE uint64_t avx2_set(avx2_bytes bit) {
    return avx2_mask(avx2_sub(avx2_none(), bit));
}

/* Bytes that may make a word hard; "odd" is the row of what of ASCII is strange
 * or hard. */
AVX2_INLINE uint64_t avx2_odd(const avx2_window *w, const uint8_t *odd) {
    avx2_bytes bad = avx2_sub(avx2_none(), avx2_like(odd, w->text));
    return avx2_mask(avx2_or(bad, w->text)) & ~w->known;
}

/* Lanes of characters of a set of "lanes". */
AVX2_INLINE uint64_t avx2_are(const avx2_window *w, const oq_lanes_row set) {
    return avx2_set(avx2_like(set, w->seat));
}

/* All bytes of characters U+2000 to U+203F, dashes and quotation marks, that
 * are plain and whole in the 64 bytes; "last" gets their last ones. */
AVX2_INLINE uint64_t avx2_thirds(const oq_kernel *k, const avx2_window *w,
                                 uint64_t *last) {
    uint64_t starts = avx2_mask(avx2_same_all(w->text, 0xE2));
    starts &= avx2_mask(avx2_same_all(w->text, 0x80)) >> 1;
    avx2_bytes byte = avx2_and_all(w->text, 63);
    *last = starts << 2 & avx2_set(avx2_like(k->lanes.thirds, byte));
    return *last | *last >> 1 | *last >> 2;
}

AVX2_INLINE uint64_t avx2_first(size_t count) {
    return _bzhi_u64(~UINT64_C(0), (unsigned)count);
}

#endif
