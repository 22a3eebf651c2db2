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
    avx2_bytes text;
    avx2_bytes seat; /* less 16; the upper bit is set where there is none */
    uint64_t lanes;  /* the window; what is behind it counts for nothing */
} avx2_window;

/* What first bytes have in "leads"; others 0. */
AVX2_INLINE avx2_bytes avx2_leads(const oq_lanes *l, avx2_bytes text,
                                  __m256i range) {
    avx2_bytes low = avx2_sub_all(text, 0xC0), high = avx2_sub_all(text, 0xD0);
    low = avx2_add_most_each(low, range);
    high = avx2_add_most_each(high, range);
    return avx2_or(avx2_shuffle(l->leads[0], low),
                   avx2_shuffle(l->leads[1], high));
}

/* The same where all begin with one half. */
AVX2_INLINE avx2_bytes avx2_half_leads(const oq_lanes *l, avx2_bytes text,
                                       const avx2_fixed *c) {
    avx2_bytes low = avx2_add_most_each(avx2_sub_each(text, c->lead), c->range);
    return avx2_shuffle(l->leads[l->half >> 4 & 1], low);
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
 * halves of bytes, and bits of groups. */
AVX2_INLINE avx2_bytes avx2_seats(const oq_lanes *l, avx2_bytes low,
                                  avx2_bytes place, avx2_bytes bit) {
    avx2_bytes good = avx2_and(avx2_shuffle(l->valid, low), bit);
    return avx2_or(avx2_same(good, avx2_none()), avx2_add(place, low));
}

/* The same of characters of two bytes, in the lanes of the first one. */
AVX2_INLINE avx2_bytes avx2_pair_seats(const oq_lanes *l, const uint8_t *text,
                                       avx2_bytes lead, const avx2_fixed *c,
                                       bool many) {
    avx2_bytes last = avx2_load(text + 1);
    avx2_bytes part = avx2_or_each(avx2_down2(last), c->key);
    avx2_bytes key = avx2_without(lead, part);
    return avx2_seats(l, avx2_and_each(last, c->half),
                      avx2_of_two(l->places, key, many),
                      avx2_of_two(l->bits, key, many));
}

/* The same of bytes of ASCII. */
AVX2_INLINE avx2_bytes avx2_own_seats(const oq_lanes *l, avx2_bytes text,
                                      __m256i half) {
    avx2_bytes upper = avx2_upper(text, half);
    return avx2_seats(l, avx2_and_each(text, half),
                      avx2_shuffle(l->ascii_places, upper),
                      avx2_shuffle(l->ascii_bits, upper));
}

/* Bytes of ASCII; others 0. */
AVX2_INLINE avx2_bytes avx2_ascii(avx2_bytes text) {
    return (avx2_bytes){_mm256_max_epi8(text.low, _mm256_setzero_si256()),
                        _mm256_max_epi8(text.high, _mm256_setzero_si256())};
}

/* Second bytes of characters, and third ones. */
AVX2_INLINE avx2_bytes avx2_second(avx2_bytes text) {
    return avx2_below(avx2_all(0xC0), text);
}

/* First bytes of characters of two. */
AVX2_INLINE uint64_t avx2_firsts(avx2_bytes text) {
    return avx2_mask(avx2_same_all(avx2_and_all(text, 0xE0), 0xC0));
}

/* Seats in the lanes of first bytes of 64 bytes, with one more behind them. */
AVX2_INLINE avx2_bytes avx2_first_seats(const oq_kernel *k, const avx2_fixed *c,
                                        const uint8_t *text, avx2_bytes bytes) {
    const oq_lanes *l = &k->lanes;
    avx2_bytes lead = OQ_LIKELY(c->shape.half) ? avx2_half_leads(l, bytes, c)
                                               : avx2_leads(l, bytes, c->range);
    return c->shape.many ? avx2_pair_seats(l, text, lead, c, true)
                         : avx2_pair_seats(l, text, lead, c, false);
}

/* Reads 64 bytes, with one more behind them. "own": there are letters of one
 * byte. "second" gets what "seat" has of second bytes alone. "first" is what
 * first bytes have, of the 32 before, and then of the last 32. */
AVX2_INLINE avx2_window avx2_read(const oq_kernel *k, const avx2_fixed *c,
                                  const uint8_t *text, bool own,
                                  avx2_bytes *second, __m256i *first) {
    avx2_window w;
    w.text = avx2_load(text);
    w.seat = avx2_first_seats(k, c, text, w.text);
    *second = avx2_up(w.seat, *first);
    *first = w.seat.high;
    if (own)
        w.seat = avx2_min(w.seat, avx2_own_seats(&k->lanes, w.text, c->half));
    w.seat = avx2_min(w.seat, *second);
    w.lanes = 0;
    return w;
}

/* Bytes of ASCII that are of a sort, see "sorts": not 0, but one bit. */
AVX2_INLINE avx2_bytes avx2_like(const uint8_t *sort, avx2_bytes text,
                                 __m256i half) {
    static const uint8_t powers[16] = {1, 2, 4, 8, 16, 32, 64, 128};
    avx2_bytes bit = avx2_shuffle(powers, avx2_upper(text, half));
    return avx2_and(bit, avx2_shuffle(sort, text));
}

/* Seats as the tables have them; 0: none. */
AVX2_INLINE void avx2_store_seats(uint8_t *to, avx2_bytes seat) {
    avx2_store(to, avx2_blend(avx2_add_all(seat, 16), avx2_none(), seat));
}

/* Lanes with one bit. */
AVX2_INLINE uint64_t avx2_set(avx2_bytes bit) {
    return avx2_mask(avx2_sub(avx2_none(), bit));
}

/* Bytes that may make a word hard, by their upper bits: unknown ones, and what
 * of ASCII is strange or hard. */
AVX2_INLINE avx2_bytes avx2_odd(const oq_kernel *k, const avx2_window *w,
                                __m256i half) {
    avx2_bytes odd = avx2_like(k->lanes.odd, w->text, half);
    return avx2_or(avx2_sub(avx2_none(), odd), avx2_and(w->seat, w->text));
}

/* The same and more: all of ASCII from '@' on, 0, and one byte besides. */
AVX2_INLINE avx2_bytes avx2_odd_most(const avx2_window *w,
                                     const avx2_fixed *c) {
    avx2_bytes ascii = avx2_add_each(w->text, c->ones); /* less 1 */
    ascii = avx2_add_most_all(ascii, 0x80 - ('@' - 1));
    return avx2_or(avx2_blend(ascii, w->seat, w->text),
                   avx2_same_each(w->text, c->odd));
}

/* By their lower halves, the bytes below '@' that may make a word hard: 0, and
 * one besides. */
AVX2_INLINE __m256i avx2_few_odd(const oq_lanes *l) {
    oq_lanes_row few;
    memset(few, 0x80, sizeof(few));
    few[l->odd_byte & 15] = l->odd_byte;
    few[0] = 0;
    return avx2_row(few);
}

/* The same where only lanes of first bytes have seats, of both halves; "odd"
 * has the bytes of avx2_few_odd. First bytes and ASCII from '@' on have bit 6.
 */
AVX2_INLINE __m256i avx2_odd_first(avx2_bytes text, avx2_bytes seat,
                                   __m256i odd) {
    avx2_bytes few = {_mm256_shuffle_epi8(odd, text.low),
                      _mm256_shuffle_epi8(odd, text.high)};
    return _mm256_or_si256(avx2_fold(avx2_same(few, text)),
                           avx2_fold(avx2_and(seat, avx2_add(text, text))));
}

/* One of the two. */
AVX2_INLINE avx2_bytes avx2_odd_in(const oq_kernel *k, const avx2_fixed *c,
                                   const avx2_window *w, bool exact) {
    return exact ? avx2_odd(k, w, c->half) : avx2_odd_most(w, c);
}

/* Lanes of characters of a set of "lanes". */
AVX2_INLINE uint64_t avx2_are(const avx2_window *w, const oq_lanes_row set) {
    return avx2_set(avx2_like(set, avx2_add_all(w->seat, 16), avx2_all(15)));
}

/* All bytes of characters U+2000 to U+203F, dashes and quotation marks, that
 * are plain and whole in the 64 bytes; "last" gets their last ones. */
AVX2_INLINE uint64_t avx2_thirds(const oq_kernel *k, const avx2_window *w,
                                 uint64_t *last) {
    uint64_t starts = avx2_mask(avx2_same_all(w->text, 0xE2));
    starts &= avx2_mask(avx2_same_all(w->text, 0x80)) >> 1;
    avx2_bytes byte = avx2_and_all(w->text, 63);
    *last =
        starts << 2 & avx2_set(avx2_like(k->lanes.thirds, byte, avx2_all(15)));
    return *last | *last >> 1 | *last >> 2;
}

/* Both bytes of those of some characters of two that stay as they are: by their
 * first bytes. */
AVX2_TARGET __attribute__((noinline)) static uint64_t
avx2_stays(const oq_kernel *k, avx2_bytes window, uint64_t firsts) {
    uint8_t text[64 + 1] = {0};
    uint64_t stays = 0;
    avx2_store(text, window);
    for (; firsts != 0; firsts &= firsts - 1) {
        const uint8_t *at = text + oq_lowest(firsts);
        unsigned index = (k->base[at[0] & 31] + (at[1] & 63u)) & 255;
        if (index < 128 && k->lead[index] == at[0] && k->context[index] == 0 &&
            k->out[0][index] == at[0] && k->out[1][index] == at[1] &&
            k->out[2][index] == 0)
            stays |= _blsi_u64(firsts) * 3;
    }
    return stays;
}

AVX2_INLINE uint64_t avx2_first(size_t count) {
    return _bzhi_u64(~UINT64_C(0), (unsigned)count);
}

#endif
