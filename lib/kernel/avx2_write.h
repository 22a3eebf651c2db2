/*
 * avx2_write.h - what the lanes of a window become, as the tables have it, and
 * in which of them a neighbour may change that.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX2_WRITE_H
#define OQ_KERNEL_AVX2_WRITE_H

#include "avx2_window.h"

/* How windows are written: one byte a lane; so as long as nothing is unsure; as
 * many as are asked for. */
enum { AVX2_NARROW, AVX2_THIN, AVX2_WIDE };

/* What lanes of a window become: one byte each, or two; 0: none. */
typedef struct avx2_result {
    avx2_bytes even, odd;
} avx2_result;

/* What the tables have for each lane: bytes of outputs. */
typedef struct avx2_found {
    avx2_bytes outs[OQ_LANES_OUTS];
} avx2_found;

/* Has the compiler do things in the order in which they are written: in another
 * one it may need more registers than there are. */
#define AVX2_NOW(bytes) __asm__("" : "+x"((bytes).low), "+x"((bytes).high))

/* Adds the bytes that a row has in a table. */
AVX2_INLINE void avx2_find_byte(const oq_lanes *l, const avx2_shape *shape,
                                avx2_found *f, size_t byte, size_t row,
                                avx2_bytes seat) {
    avx2_take(&f->outs[byte], l->outs[byte] + row * 16, seat);
    if (shape->known) AVX2_NOW(f->outs[byte]);
}

/* Adds what a row has; "seat" counts from that row on. */
AVX2_INLINE void avx2_find_row(const oq_lanes *l, const avx2_shape *shape,
                               avx2_found *f, size_t row, avx2_bytes seat,
                               bool narrow) {
    avx2_find_byte(l, shape, f, 0, row, seat);
    if (row > 2 || row >= shape->starts[1])
        avx2_find_byte(l, shape, f, 1, row, seat);
    if (narrow || row < shape->starts[2]) return;
    avx2_find_byte(l, shape, f, 2, row, seat);
    if (row < shape->starts[3]) return;
    avx2_find_byte(l, shape, f, 3, row, seat);
}

/* Looks all of it up, as avx2_look does. Rows without anything cost less than
 * it does to ask about each. */
AVX2_INLINE avx2_found avx2_find(const oq_lanes *l, const avx2_fixed *c,
                                 avx2_bytes seat, bool narrow) {
    avx2_bytes none = avx2_none();
    avx2_found f = {{none, none, none, none}};
#pragma GCC unroll 7
    for (size_t row = 1; row < OQ_LANES_SEATS / 16; row++) {
        if (row > 4 && row > c->shape.rows) break;
        if (row > 1) seat = avx2_sub_each(seat, c->row);
        avx2_find_row(l, &c->shape, &f, row, seat, narrow);
    }
    return f;
}

/* The same, but one byte a lane, of two windows: a row is loaded once. */
AVX2_INLINE void avx2_find_two(const oq_lanes *l, const avx2_fixed *c,
                               avx2_bytes one, avx2_bytes two, avx2_found *f,
                               avx2_found *g) {
    avx2_bytes none = avx2_none();
    *f = *g = (avx2_found){{none, none, none, none}};
#pragma GCC unroll 7
    for (size_t row = 1; row < OQ_LANES_SEATS / 16; row++) {
        if (row > 4 && row > c->shape.rows) break;
        if (row > 1) one = avx2_sub_each(one, c->row);
        if (row > 1) two = avx2_sub_each(two, c->row);
        avx2_find_row(l, &c->shape, f, row, one, true);
        avx2_find_row(l, &c->shape, g, row, two, true);
    }
}

/* Puts bytes of outputs into their lanes; "second" has upper bits where these
 * are of second bytes. */
AVX2_INLINE avx2_result avx2_place(const avx2_window *w, const avx2_found *f,
                                   avx2_bytes second, bool narrow) {
    avx2_result r;
    r.even =
        avx2_blend(f->outs[OQ_LANES_FIRST], f->outs[OQ_LANES_SECOND], second);
    r.even = avx2_blend(r.even, w->text, w->seat);
    r.odd = avx2_none();
    if (!narrow)
        r.odd = avx2_blend(f->outs[OQ_LANES_MORE],
                           f->outs[OQ_LANES_MORE_SECOND], second);
    return r;
}

AVX2_INLINE avx2_result avx2_write(const oq_kernel *k, const avx2_fixed *c,
                                   const avx2_window *w, bool narrow) {
    avx2_found f = avx2_find(&k->lanes, c, w->seat, narrow);
    return avx2_place(w, &f, avx2_below(c->second, w->text), narrow);
}

/* Writes a letter into its lane, or two lanes. */
AVX2_INLINE void avx2_put_letter(const oq_kernel *k, unsigned slot, bool two,
                                 uint8_t *even, uint8_t *odd) {
    const uint8_t *out = k->text[slot];
    bool brief = two && out[2] == 0;
    even[0] = out[0];
    odd[0] = brief ? 0 : out[1];
    if (!two) return;
    even[1] = brief ? out[1] : out[2];
    odd[1] = out[3];
}

/* ----------------------------------------------------------------- choices */

/* What lanes have of the first of a pair, and of the second, see
 * oq_lanes_pairs. */
AVX2_INLINE avx2_bytes avx2_side(const oq_lanes_pairs *p, size_t side,
                                 avx2_bytes seat, avx2_bytes row) {
    return avx2_or(avx2_shuffle(p->low[side], seat),
                   avx2_shuffle(p->row[side], row));
}

/* Lanes that are no second of a pair: 255. "edge" is as in avx2_read. "first":
 * only lanes of first bytes have seats, and all letters have two. */
AVX2_INLINE avx2_bytes avx2_alone(const oq_lanes_pairs *p, avx2_bytes seat,
                                  avx2_bytes row, bool first, __m256i ones,
                                  __m256i *edge) {
    avx2_bytes before = avx2_side(p, 0, seat, row);
    avx2_bytes here = avx2_side(p, 1, seat, row);
    here =
        avx2_or(here, first ? avx2_up2(before, *edge) : avx2_up(before, *edge));
    *edge = before.high;
    return avx2_same_each(here, ones);
}

/* What stands before the 64 bytes. */
typedef struct avx2_edge {
    __m256i first, pairs[OQ_LANES_PAIRS];
} avx2_edge;

AVX2_INLINE avx2_edge avx2_no_edge(const oq_lanes *l, __m256i ones) {
    return (avx2_edge){
        ones,
        {avx2_all(l->pairs[0].row[0][15]), avx2_all(l->pairs[1].row[0][15])}};
}

/* The same by all sets. */
AVX2_INLINE avx2_bytes avx2_all_alone(const oq_lanes *l, const avx2_fixed *c,
                                      avx2_bytes seat, bool first,
                                      avx2_edge *edge) {
    avx2_bytes row = avx2_upper(seat, c->half);
    avx2_bytes alone =
        avx2_alone(&l->pairs[0], seat, row, first, c->ones, &edge->pairs[0]);
    if (c->shape.pair_count > 1)
        alone = avx2_and(alone, avx2_alone(&l->pairs[1], seat, row, first,
                                           c->ones, &edge->pairs[1]));
    return alone;
}

/* Lanes where a letter, or the one before it, may become something else than it
 * mostly does, because the other one is there: upper bits. "second" has these
 * in all lanes but those of second bytes. */
AVX2_INLINE avx2_bytes avx2_unsure(const oq_lanes *l, const avx2_fixed *c,
                                   avx2_bytes seat, avx2_bytes second,
                                   avx2_edge *edge) {
    return avx2_without(avx2_all_alone(l, c, seat, false, edge), second);
}

#endif
