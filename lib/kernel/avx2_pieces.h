/*
 * avx2_pieces.h - text in which nothing seems hard, in blocks of 64 bytes that
 * need not end with a word, so that no byte is looked at twice. The blocks of a
 * piece are read first, each of them by few steps that wait for no other block;
 * what has to be guessed later on, whether a letter is unsure or grows, is then
 * known long before. A piece ends behind a space, before the first block that
 * may be hard or the first word that is; windows go on from there.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX2_PIECES_H
#define OQ_KERNEL_AVX2_PIECES_H

#include "avx2_alarms.h"
#include "avx2_words.h"
#include "avx2_write.h"
#include "choice.h"

enum {
    AVX2_AHEAD = 16384,    /* how far ahead text is fetched: see avx512.c */
    AVX2_CLAIM = 8192,     /* the same of lines that will be written */
    AVX2_PIECE_BLOCKS = 48 /* at most */
};

enum { AVX2_PIECE_BYTES = 64 * AVX2_PIECE_BLOCKS };

/* By lane. Before the seats, and behind them, are 64 of nothing. Where there
 * are letters of one byte ("own"), both lanes of a letter of two have its seat,
 * else the first one alone: whoever reads it looks at the one before, too. */
typedef struct avx2_piece {
    _Alignas(64) uint8_t seats[64 + AVX2_PIECE_BYTES + 64];
    /* where letters are split: what their second lanes get, in the first */
    uint8_t seconds[64 + AVX2_PIECE_BYTES + 64];
    uint8_t even[AVX2_PIECE_BYTES + 64], odd[AVX2_PIECE_BYTES + 64];
    uint8_t grown[2][AVX2_PIECE_BLOCKS + 2]; /* halves with odd bytes */
    uint64_t unsure[AVX2_PIECE_BLOCKS];
    uint8_t *outs[AVX2_PIECE_BLOCKS + 1]; /* where blocks are written */
} avx2_piece;

AVX2_INLINE uint8_t *avx2_piece_seat(avx2_piece *p, size_t at) {
    return p->seats + 64 + at;
}

/* What second lanes get that stand behind these. */
AVX2_INLINE uint8_t *avx2_piece_second(avx2_piece *p, size_t at) {
    return p->seconds + 64 + at;
}

/* Whether letters of two bytes are split: all that both lanes get is looked up
 * where the first one has its seat, and what stays is put into its lane when
 * text is read, so nothing has to be selected. A second lane has one byte. */
AVX2_INLINE bool avx2_piece_splits(const avx2_shape *shape, int width,
                                   bool own) {
    return !own && (width != AVX2_WIDE ||
                    (shape->known && shape->starts[3] > shape->rows));
}

/* The seats of 64 lanes. */
AVX2_INLINE avx2_bytes avx2_piece_seats(const uint8_t *seat, bool own) {
    avx2_bytes seats = avx2_load(seat);
    return own ? seats : avx2_min(seats, avx2_load(seat - 1));
}

/* -------------------------------------------------------------------- read */

/* Whether a byte is one of ASCII that is hard or strange. */
AVX2_INLINE bool avx2_piece_odd(const oq_kernel *k, uint8_t byte) {
    return byte < 0x80 && k->lanes.odd[byte & 15] >> (byte >> 4) & 1;
}

/* Whether a letter of a word may stand before a place in a text. */
AVX2_INLINE bool avx2_piece_begun(const oq_kernel *k, const uint8_t *text) {
    const int word = OQ_KERNEL_LETTER | OQ_KERNEL_STRANGE | OQ_KERNEL_HARD;
    return text[-1] >= 0x80 || (k->ascii[text[-1]] & word) != 0;
}

/* Whether a strange letter at an edge of a block may stand beside a letter; of
 * letters of one byte that is not asked. "first": none stands before. */
AVX2_INLINE bool avx2_piece_edges(const oq_kernel *k, const uint8_t *text,
                                  bool first) {
    const uint8_t *last = text + 63;
    if (avx2_piece_odd(k, text[0]) && !first && (k->own || text[-1] >= 0x80))
        return true;
    return avx2_piece_odd(k, *last) && (k->own || text[64] >= 0x80) &&
           (!avx2_is_point(k, *last) || avx2_piece_begun(k, last));
}

/* Whether a block that raised an alarm has nothing hard after all. All that has
 * no seat stays: that goes to "even". */
AVX2_TARGET __attribute__((noinline)) static bool
avx2_piece_calm(const oq_kernel *k, const uint8_t *text, const uint8_t *seat,
                bool first, uint8_t *even) {
    avx2_bytes bytes = avx2_load(text), seats = avx2_piece_seats(seat, k->own);
    __m256i none = _mm256_setzero_si256();
    avx2_alarm a = {0, 64, false};
    avx2_store(even, avx2_blend(avx2_none(), bytes, seats));
    if (avx2_piece_edges(k, text, first)) return false;
    a = avx2_sure(k, AVX2_SPLIT(bytes), AVX2_SPLIT(seats), none, none,
                  first || avx2_piece_begun(k, text), a);
    return !a.stop;
}

/* Finds the seats of a block, and letters that are unsure; gives what may be
 * hard, by upper bits, of both halves. */
AVX2_INLINE __m256i avx2_piece_own(const oq_kernel *k, const avx2_fixed *c,
                                   const uint8_t *text, avx2_piece *p, size_t i,
                                   avx2_edge *edge) {
    avx2_bytes second;
    avx2_window w = avx2_read(k, c, text, true, &second, &edge->first);
    avx2_store(avx2_piece_seat(p, 64 * i), w.seat);
    p->unsure[i] = 0;
    if (c->shape.pair_count != 0)
        p->unsure[i] =
            avx2_mask(avx2_unsure(&k->lanes, c, w.seat, second, edge));
    return avx2_fold(avx2_odd(k, &w, c->half));
}

/* The same where there are no letters of one byte. */
AVX2_INLINE __m256i avx2_piece_first(const oq_kernel *k, const avx2_fixed *c,
                                     const uint8_t *text, avx2_piece *p,
                                     size_t i, __m256i odd, avx2_edge *edge) {
    avx2_bytes bytes = avx2_load(text);
    avx2_bytes seat = avx2_first_seats(k, c, text, bytes);
    avx2_store(avx2_piece_seat(p, 64 * i), seat);
    avx2_store(p->even + 64 * i, avx2_ascii(bytes));
    p->unsure[i] = 0;
    if (c->shape.pair_count != 0)
        p->unsure[i] =
            ~avx2_mask(avx2_all_alone(&k->lanes, c, seat, true, edge));
    return avx2_odd_first(bytes, seat, odd);
}

/* Finds the seats of blocks, up to the first one that may be hard; gives their
 * count. */
AVX2_INLINE size_t avx2_piece_read(const oq_kernel *k, const uint8_t *text,
                                   size_t count, avx2_piece *p,
                                   avx2_shape shape, bool own) {
    const avx2_fixed c = avx2_fix(&k->lanes, shape);
    const __m256i few = avx2_few_odd(&k->lanes);
    avx2_edge edge = avx2_no_edge(&k->lanes, c.ones);
    size_t i = 0;
    memset(p->seats, 255, 64);
    for (; i < count; i++, text += 64) {
        _mm_prefetch((const void *)(text + AVX2_AHEAD), _MM_HINT_T0);
        __m256i odd = own ? avx2_piece_own(k, &c, text, p, i, &edge)
                          : avx2_piece_first(k, &c, text, p, i, few, &edge);
        if (OQ_UNLIKELY(_mm256_movemask_epi8(odd) != 0) &&
            !avx2_piece_calm(k, text, avx2_piece_seat(p, 64 * i), i == 0,
                             p->even + 64 * i))
            break;
    }
    return i;
}

/* ------------------------------------------------------------------- write */

/* A block whose seats are known; behind the last one of the text, another.
 * "second" gets upper bits where lanes are of second bytes, or stay. */
AVX2_INLINE avx2_window avx2_piece_block(const avx2_fixed *c,
                                         const uint8_t *text, avx2_piece *p,
                                         size_t i, size_t count, bool own,
                                         avx2_bytes *second) {
    const uint8_t *seat = avx2_piece_seat(p, 64 * i);
    avx2_window w = {avx2_load(text + 64 * (i < count ? i : 0)),
                     avx2_piece_seats(seat, own), 0};
    *second = own ? avx2_below(c->second, w.text) : avx2_load(seat);
    return w;
}

/* Writes what the letters of a block mostly become into their lanes; gives
 * whether that is known. */
AVX2_INLINE bool avx2_piece_write(const oq_kernel *k, const avx2_fixed *c,
                                  const uint8_t *text, avx2_piece *p, size_t i,
                                  size_t count, bool own) {
    avx2_bytes second;
    avx2_window w = avx2_piece_block(c, text, p, i, count, own, &second);
    avx2_found f = avx2_find(&k->lanes, c, w.seat, false);
    avx2_result r = avx2_place(&w, &f, second, false);
    avx2_store(p->even + 64 * i, r.even);
    avx2_store(p->odd + 64 * i, r.odd);
    p->grown[0][i] = !_mm256_testz_si256(r.odd.low, r.odd.low);
    p->grown[1][i] = !_mm256_testz_si256(r.odd.high, r.odd.high);
    return !c->shape.stops || !avx2_has(avx2_same_each(r.even, c->ones));
}

/* Puts what split letters become into the lanes of a block; gives what their
 * first lanes have then. */
AVX2_INLINE avx2_bytes avx2_piece_split(const avx2_found *f, avx2_piece *p,
                                        size_t i) {
    uint8_t *at = p->even + 64 * i;
    avx2_bytes even = avx2_xor(avx2_load(at), f->outs[OQ_LANES_FIRST]);
    avx2_store(at, even);
    avx2_store(avx2_piece_second(p, 64 * i), f->outs[OQ_LANES_SECOND]);
    return even;
}

/* Writes what split letters mostly become, where more than two bytes may be
 * among that; gives whether that is known. */
AVX2_INLINE bool avx2_piece_write_one(const oq_kernel *k, const avx2_fixed *c,
                                      avx2_piece *p, size_t i) {
    avx2_bytes seat = avx2_load(avx2_piece_seat(p, 64 * i));
    avx2_found f = avx2_find(&k->lanes, c, seat, false);
    avx2_bytes odd = f.outs[OQ_LANES_MORE], even = avx2_piece_split(&f, p, i);
    avx2_store(p->odd + 64 * i, odd);
    p->grown[0][i] = !_mm256_testz_si256(odd.low, odd.low);
    p->grown[1][i] = !_mm256_testz_si256(odd.high, odd.high);
    return !c->shape.stops || !avx2_has(avx2_same_each(even, c->ones));
}

/* The same of two blocks in which nothing grows. */
AVX2_INLINE bool avx2_piece_write_two(const oq_kernel *k, const avx2_fixed *c,
                                      avx2_piece *p, size_t i) {
    avx2_found f, g;
    avx2_find_two(&k->lanes, c, avx2_load(avx2_piece_seat(p, 64 * i)),
                  avx2_load(avx2_piece_seat(p, 64 * (i + 1))), &f, &g);
    avx2_bytes one = avx2_piece_split(&f, p, i);
    avx2_bytes two = avx2_piece_split(&g, p, i + 1);
    p->grown[0][i] = p->grown[1][i] = 0;
    p->grown[0][i + 1] = p->grown[1][i + 1] = 0;
    return !c->shape.stops || !avx2_has(avx2_or(avx2_same_each(one, c->ones),
                                                avx2_same_each(two, c->ones)));
}

/* The index of a character, by its seat. */
static unsigned avx2_piece_index(const oq_kernel *k, const uint8_t *seat) {
    unsigned number = seat[0];
    if (number >= 0x80 && !k->own) number = seat[-1];
    return number < 0x80 ? k->lanes.index[(number + 16) & 127] : 0;
}

/* Has odd bytes written, too, where there were none. */
static void avx2_piece_grow(avx2_piece *p, size_t at) {
    uint8_t *grown = &p->grown[at / 32 % 2][at / 64];
    if (*grown) return;
    *grown = 1;
    memset(p->odd + (at & ~(size_t)31), 0, 32);
}

/* Writes a letter that one beside it may change, by its first lane. False: it
 * is hard. */
AVX2_TARGET static bool avx2_piece_put(const oq_kernel *k, const uint8_t *text,
                                       avx2_piece *p, size_t at, int width) {
    const uint8_t *seat = avx2_piece_seat(p, at);
    unsigned index = avx2_piece_index(k, seat), two = text[at] >= 0x80;
    if (index == 0) return true;
    if (k->context[index] >= 8)
        index = oq_choice_make(k, avx2_piece_index(k, seat - 1), index,
                               avx2_piece_index(k, seat + 1 + two));
    if (k->text[index][0] == OQ_KERNEL_STOP) return false;
    if (width != AVX2_NARROW && k->text[index][1 + two] != 0) {
        avx2_piece_grow(p, at);
        avx2_piece_grow(p, at + two);
    }
    avx2_put_letter(k, index, two, p->even + at, p->odd + at);
    *avx2_piece_second(p, at) = 0;
    return true;
}

/* Whether the word of a letter may begin with a listed stem. */
AVX2_TARGET static bool avx2_piece_listed(const oq_kernel *k,
                                          const uint8_t *seat) {
    while (k->context[avx2_piece_index(k, seat - 1)] & OQ_KERNEL_LETTER)
        seat--;
    return avx2_listed(k, avx2_piece_seats(seat, k->own), 1) != 0;
}

/* Writes letters of a block that are unsure, and those before them; gives the
 * place of one that is hard, or SIZE_MAX. */
AVX2_TARGET __attribute__((noinline)) static size_t
avx2_piece_choose(const oq_kernel *k, const uint8_t *text, avx2_piece *p,
                  size_t i, int width) {
    for (uint64_t rest = p->unsure[i]; rest != 0; rest &= rest - 1) {
        size_t at = 64 * i + oq_lowest(rest), before = at - 1;
        const uint8_t *seat = avx2_piece_seat(p, at);
        if ((text[at] & 0xC0) == 0x80) continue;
        unsigned common = k->beside[0][avx2_piece_index(k, seat - 1)] &
                          k->beside[1][avx2_piece_index(k, seat)];
        if (common == 0) continue;
        if (common & k->paired && avx2_piece_listed(k, seat)) return at;
        if (!avx2_piece_put(k, text, p, at, width)) return at;
        if (at == 0) continue;
        if (before > 0 && (text[before] & 0xC0) == 0x80) before--;
        if (!avx2_piece_put(k, text, p, before, width)) return before;
    }
    return SIZE_MAX;
}

/* -------------------------------------------------------------------- close */

/* Half of the lanes of a block. */
AVX2_INLINE __m256i avx2_piece_lanes(avx2_piece *p, size_t at, bool split) {
    __m256i even = _mm256_loadu_si256((const void *)(p->even + at));
    const void *second = avx2_piece_second(p, at) - 1;
    if (!split) return even;
    return _mm256_xor_si256(even, _mm256_loadu_si256(second));
}

/* Writes a block to where it belongs; gives the place behind it. */
AVX2_INLINE uint8_t *avx2_piece_close(avx2_piece *p, size_t i, int width,
                                      bool split, uint8_t *out) {
    _mm_prefetch((const void *)(out + AVX2_CLAIM), _MM_HINT_ET0);
#pragma GCC unroll 2
    for (size_t half = 0; half < 2; half++) {
        size_t at = 64 * i + 32 * half;
        __m256i even = avx2_piece_lanes(p, at, split);
        const void *odd = p->odd + at;
        if (width != AVX2_NARROW && p->grown[half][i])
            out = avx2_put_woven(even, _mm256_loadu_si256(odd), out);
        else
            out = avx2_put32(even, out);
    }
    return out;
}

/* The bytes of a text up to behind its last space. */
static size_t avx2_piece_cut(const uint8_t *text, size_t size) {
    while (size > 0 && text[size - 1] > ' ')
        size--;
    return size;
}

/* Ends a piece of which "closed" blocks are written. */
AVX2_INLINE uint8_t *avx2_piece_end(avx2_piece *p, size_t closed, size_t size,
                                    int width, bool split) {
    size_t last = size / 64;
    for (; closed < last; closed++)
        p->outs[closed + 1] =
            avx2_piece_close(p, closed, width, split, p->outs[closed]);
    if (size % 64 == 0) return p->outs[last];
    memset(p->even + size, 0, 64 - size % 64);
    memset(p->odd + size, 0, 64 - size % 64);
    memset(avx2_piece_second(p, size), 0, 64 - size % 64);
    return avx2_piece_close(p, last, width, split, p->outs[last]);
}

/* Writes a block, or two of them, into its lanes; false: what a letter becomes
 * is not known. */
AVX2_INLINE bool avx2_piece_next(const oq_kernel *k, const avx2_fixed *c,
                                 const uint8_t *text, avx2_piece *p, size_t i,
                                 size_t count, int width, bool own) {
    if (width != AVX2_WIDE)
        return i % 2 != 0 || avx2_piece_write_two(k, c, p, i);
    if (avx2_piece_splits(&c->shape, width, own))
        return avx2_piece_write_one(k, c, p, i);
    return avx2_piece_write(k, c, text, p, i, count, own);
}

/* Converts a piece of at most so many blocks, with one more byte behind them;
 * gives its bytes, and whether windows are to go on. Blocks are closed two
 * steps later than they are written: a letter may have a lane in the one
 * behind, and change what is before it. */
AVX2_INLINE size_t avx2_piece_run(const oq_kernel *k, const uint8_t *text,
                                  size_t most, uint8_t **out, int width,
                                  bool own, avx2_shape shape, bool *windows) {
    const avx2_fixed c = avx2_fix(&k->lanes, shape);
    const bool split = avx2_piece_splits(&c.shape, width, own);
    avx2_piece p;
    size_t closed = 0, hard = SIZE_MAX;
    size_t count = avx2_piece_read(k, text, most, &p, shape, own);
    memset(avx2_piece_seat(&p, 64 * count), 255, 64);
    p.grown[0][count] = p.grown[1][count] = 0;
    *(avx2_piece_second(&p, 0) - 1) = 0;
    p.outs[0] = *out;
    for (size_t i = 0; i <= count; i++) {
        if (i < count &&
            !avx2_piece_next(k, &c, text, &p, i, count, width, own))
            count = i;
        if (i > 0 && p.unsure[i - 1] != 0)
            hard = avx2_piece_choose(k, text, &p, i - 1, width);
        if (hard != SIZE_MAX) break;
        if (i < 2) continue;
        p.outs[i - 1] =
            avx2_piece_close(&p, i - 2, width, split, p.outs[i - 2]);
        closed = i - 1;
    }
    if (hard > 64 * count) hard = 64 * count;
    *windows = hard != 64 * most;
    size_t size = avx2_piece_cut(text, hard);
    if (size == 0) {
        *windows = true;
        return 0;
    }
    *out = avx2_piece_end(&p, closed, size, width, split);
    return size;
}

#endif
