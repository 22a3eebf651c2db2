/*
 * avx2.c - conversion with AVX2, by the same idea as avx512.c: text stays in
 * its byte lanes, a window is 64 bytes from the start of a word to behind its
 * last space, and what may be hard is looked at aside. Vectors are half as
 * wide, tables are looked up in rows of 16, and bytes close ranks eight at a
 * time.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx2.h"
#include "choice.h"
#include "portable.h"
#include "prefix.h"

#ifdef OQ_KERNEL_AVX2

#include "avx2_pieces.h"

/* ----------------------------------------------------------------- choices */

/* Those of some lanes that have some bits of "beside" in common with the lanes
 * before them; "seat" begins with what stands before the first one. */
AVX2_INLINE uint64_t avx2_beside(const oq_kernel *k, const uint8_t *seat,
                                 uint64_t unsure, unsigned bits) {
    uint64_t found = 0;
    for (; unsure != 0; unsure &= unsure - 1) {
        const uint8_t *before = seat + oq_lowest(unsure);
        unsigned common = k->beside[0][k->lanes.index[before[0]]] &
                          k->beside[1][k->lanes.index[before[1]]];
        if (common & bits) found |= _blsi_u64(unsure);
    }
    return found;
}

/* Whether pairs of letters that listed stems have are among them. */
AVX2_TARGET __attribute__((noinline)) static bool
avx2_paired(const oq_kernel *k, AVX2_PARTS(seats), uint64_t unsure) {
    uint8_t seat[1 + 64] = {0};
    avx2_store_seats(seat + 1, (avx2_bytes){seats_low, seats_high});
    return avx2_beside(k, seat, unsure, k->paired) != 0;
}

/* Writes letters that are unsure, by their first lanes, and those before them,
 * by the ones beside them. */
AVX2_TARGET __attribute__((noinline)) static avx2_result
avx2_choose(const oq_kernel *k, uint64_t two, AVX2_PARTS(seats),
            uint64_t unsure, AVX2_PARTS(evens), AVX2_PARTS(odds)) {
    uint8_t seat[1 + 64 + 2] = {0}, even[64 + 1], odd[64 + 1];
    avx2_result r = {{evens_low, evens_high}, {odds_low, odds_high}};
    uint64_t second = two << 1, asked;
    avx2_store_seats(seat + 1, (avx2_bytes){seats_low, seats_high});
    asked = avx2_beside(k, seat, unsure, 0xFF);
    asked |= asked >> 1;
    asked = (asked & ~second) | (asked & second) >> 1;
    if (asked == 0) return r;
    avx2_store(even, r.even);
    avx2_store(odd, r.odd);
    for (; asked != 0; asked &= asked - 1) {
        unsigned at = oq_lowest(asked), wide = two >> at & 1;
        const uint8_t *here = seat + 1 + at, *index = k->lanes.index;
        if (k->context[index[here[0]]] < 8) continue;
        unsigned slot = oq_choice_make(k, index[here[-1]], index[here[0]],
                                       index[here[1 + wide]]);
        avx2_put_letter(k, slot, wide, even + at, odd + at);
    }
    r.even = avx2_load(even);
    r.odd = avx2_load(odd);
    return r;
}

/* The same of tables where letters grow of which "beside" tells alone: all is
 * looked up again. */
AVX2_TARGET __attribute__((noinline)) static avx2_result
avx2_choose_thin(const oq_kernel *k, AVX2_PARTS(text), AVX2_PARTS(seats),
                 uint64_t unsure) {
    avx2_window w = {{text_low, text_high}, {seats_low, seats_high}, 0};
    avx2_fixed c = avx2_fix(&k->lanes, avx2_shape_of(&k->lanes));
    avx2_result r = avx2_write(k, &c, &w, false);
    return avx2_choose(k, avx2_firsts(w.text), AVX2_SPLIT(w.seat), unsure,
                       AVX2_SPLIT(r.even), AVX2_SPLIT(r.odd));
}

/* ------------------------------------------------------------------- heads */

/* Writes heads: a first letter of at most two bytes gives its first lane up.
 * Gives the lanes of others, which are hard. */
AVX2_INLINE uint64_t avx2_head(const oq_kernel *k, const avx2_window *w,
                               avx2_result *r) {
    uint64_t first = avx2_classed(k, w), two = avx2_firsts(w->text);
    avx2_bytes at = avx2_lanes(first), behind = avx2_lanes(first << 1);
    avx2_bytes head[2] = {{avx2_all(k->head[0]), avx2_all(k->head[0])},
                          {avx2_all(k->head[1]), avx2_all(k->head[1])}};
    uint64_t more = ~avx2_mask(avx2_same(r->odd, avx2_none()));
    uint64_t stop = (first & ~two) | ((first | first << 1) & more);
    r->odd = avx2_blend(r->odd, r->even, behind);
    r->even = avx2_blend(r->even, avx2_up(r->even, avx2_all(0)), behind);
    r->even = avx2_blend(r->even, head[0], at);
    r->odd = avx2_blend(r->odd, head[1], at);
    return stop;
}

/* ------------------------------------------------------------- close ranks */

/* Ones in as many lanes as a window has. */
AVX2_INLINE avx2_bytes avx2_size_lanes(size_t size) {
    __m256i count = avx2_all((int)size);
    __m256i low = _mm256_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
                                   14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
                                   25, 26, 27, 28, 29, 30, 31);
    __m256i high = _mm256_add_epi8(low, avx2_all(32));
    return (avx2_bytes){_mm256_cmpgt_epi8(count, low),
                        _mm256_cmpgt_epi8(count, high)};
}

/* Writes half of the lanes: one byte each, if none is two. */
AVX2_INLINE uint8_t *avx2_put_half(__m256i even, __m256i odd, uint8_t *out) {
    if (_mm256_testz_si256(odd, odd)) return avx2_put32(even, out);
    return avx2_put_woven(even, odd, out);
}

/* Gives the place behind what "size" lanes became. */
AVX2_INLINE uint8_t *avx2_put(const avx2_result *r, size_t size, bool narrow,
                              uint8_t *out) {
    if (narrow) return avx2_put64(r->even, size, out);
    avx2_bytes lanes = avx2_size_lanes(size);
    avx2_bytes even = avx2_and(r->even, lanes), odd = avx2_and(r->odd, lanes);
    out = avx2_put_half(even.low, odd.low, out);
    return avx2_put_half(even.high, odd.high, out);
}

/* --------------------------------------------------------------- the loop */

_Static_assert(OQ_KERNEL_STOP == 255, "ones");

enum {
    AVX2_READS = 64 + OQ_QUICK_READS, /* bytes of a window and behind it */
    AVX2_PIECE_LEAST = 4 * 64         /* else windows, for so many bytes */
};

/* Text near its end, with spaces behind it. */
AVX2_TARGET __attribute__((noinline)) static const uint8_t *
avx2_copy(uint8_t copy[AVX2_READS], const uint8_t *text, size_t left) {
    memset(copy, ' ', AVX2_READS);
    memcpy(copy, text, left);
    return copy;
}

/* The bytes of a window: up to behind its last space, or to the end of the
 * text; 0: there is no space. */
AVX2_INLINE size_t avx2_window_size(avx2_bytes text, __m256i space,
                                    size_t left) {
    if (OQ_UNLIKELY(left < 64)) return left;
    uint64_t spaces = avx2_mask(avx2_same(avx2_min_each(text, space), text));
    return 64 - _lzcnt_u64(spaces);
}

/* What is hard of a window by all that tables may ask besides. */
AVX2_INLINE uint64_t avx2_more(const oq_kernel *k, const avx2_window *w,
                               avx2_result *r, const uint8_t *here, size_t size,
                               bool own) {
    uint64_t hard = 0;
    if (k->head_size != 0) hard = avx2_head(k, w, r);
    if (own && k->marks)
        hard |= avx2_marks(k, w, avx2_mask(avx2_odd(k, w, avx2_all(15))), size);
    if (k->list_bits != 0 && !k->paired) hard |= avx2_list(k, w, here);
    if (k->far) hard |= avx2_far(k, w);
    return hard;
}

/* Converts a piece of a text, see avx2_pieces.h. */
typedef size_t avx2_piece_fn(const oq_kernel *k, const uint8_t *text,
                             size_t size, uint8_t **out, bool *windows);

/* Converts pieces, and windows between them, up to the end or to the first hard
 * word. "more": tables ask for what not all do; these have no pieces. */
AVX2_INLINE size_t avx2_loop(const oq_kernel *k, const uint8_t *text,
                             size_t all, uint8_t **out, int width, bool own,
                             bool more, avx2_piece_fn *piece) {
    const avx2_fixed c = avx2_fix(&k->lanes, avx2_shape_of(&k->lanes));
    uint8_t copy[AVX2_READS];
    uint8_t *to = *out;
    size_t at = 0, from = 0;
    avx2_alarm a = {0, 0, false};
    while (at < all && !a.stop) {
        const uint8_t *here = text + at;
        if (piece != NULL && at >= from && all - at >= AVX2_PIECE_LEAST) {
            bool windows;
            size_t took = piece(k, here, all - at, &to, &windows);
            at += took;
            if (!windows) continue;
            from = took < AVX2_PIECE_LEAST ? at + AVX2_PIECE_LEAST : at;
            here = text + at;
        }
        avx2_bytes second;
        bool narrow = width != AVX2_WIDE;
        uint64_t unsure = 0;
        if (OQ_UNLIKELY(all - at < AVX2_READS))
            here = avx2_copy(copy, here, all - at);
        _mm_prefetch((const void *)(text + at + AVX2_AHEAD), _MM_HINT_T0);
        avx2_edge edge = avx2_no_edge(&k->lanes, c.ones);
        avx2_window w = avx2_read(k, &c, here, own, &second, &edge.first);
        if (c.shape.pair_count != 0)
            unsure =
                avx2_mask(avx2_unsure(&k->lanes, &c, w.seat, second, &edge));
        __m256i alarm = avx2_fold(avx2_odd_in(k, &c, &w, own || more));
        avx2_result r = avx2_write(k, &c, &w, narrow);
        a.hard = 0;
        a.size = avx2_window_size(w.text, c.space, all - at);
        if (more) w.lanes = a.size ? avx2_first(a.size) : ~UINT64_C(0);
        if (OQ_UNLIKELY(unsure != 0)) {
            r = width == AVX2_THIN
                    ? avx2_choose_thin(k, AVX2_SPLIT(w.text),
                                       AVX2_SPLIT(w.seat), unsure)
                    : avx2_choose(k, avx2_firsts(w.text), AVX2_SPLIT(w.seat),
                                  unsure, AVX2_SPLIT(r.even),
                                  AVX2_SPLIT(r.odd));
            narrow = width == AVX2_NARROW;
        }
        if (more) a.hard = avx2_more(k, &w, &r, here, a.size, own);
        if (OQ_UNLIKELY(unsure != 0) && k->list_bits != 0 && k->paired &&
            avx2_paired(k, AVX2_SPLIT(w.seat), unsure)) {
            w.lanes = a.size ? avx2_first(a.size) : ~UINT64_C(0);
            a.hard |= avx2_list(k, &w, here);
        }
        alarm =
            _mm256_or_si256(alarm, avx2_fold(avx2_same_each(r.even, c.ones)));
        if (OQ_UNLIKELY(_mm256_movemask_epi8(alarm) != 0 || a.hard != 0 ||
                        a.size == 0))
            a = avx2_sure(k, AVX2_SPLIT(w.text), AVX2_SPLIT(w.seat),
                          AVX2_SPLIT(r.even), true, a);
        to = avx2_put(&r, a.size, narrow, to);
        at += a.size;
    }
    *out = to;
    return at;
}

#define AVX2_PIECE(name, width, own, shape)                                    \
    AVX2_TARGET __attribute__((noinline)) static size_t name(                  \
        const oq_kernel *k, const uint8_t *text, size_t size, uint8_t **out,   \
        bool *windows) {                                                       \
        size_t blocks = (size - 1) / 64;                                       \
        if (blocks > AVX2_PIECE_BLOCKS) blocks = AVX2_PIECE_BLOCKS;            \
        return avx2_piece_run(k, text, blocks, out, width, own, shape,         \
                              windows);                                        \
    }

/* Shapes that many tables have. */
#define AVX2_SHAPE(name, ...) static const avx2_shape name = {__VA_ARGS__, true}

AVX2_SHAPE(avx2_narrow_shape, 6, {1, 2, 8, 8}, 1, false, true, false);
AVX2_SHAPE(avx2_thin_shape, 5, {1, 1, 1, 1}, 1, false, true, true);
AVX2_SHAPE(avx2_short_shape, 4, {1, 1, 1, 1}, 1, false, true, true);
AVX2_SHAPE(avx2_grown_shape, 6, {1, 3, 5, 8}, 1, false, true, false);
AVX2_SHAPE(avx2_wide_shape, 6, {1, 1, 3, 3}, 1, false, true, true);
AVX2_SHAPE(avx2_own_shape, 5, {1, 1, 1, 8}, 0, true, true, true);

AVX2_PIECE(avx2_narrow_known, AVX2_NARROW, false, avx2_narrow_shape)
AVX2_PIECE(avx2_thin_known, AVX2_THIN, false, avx2_thin_shape)
AVX2_PIECE(avx2_short_known, AVX2_THIN, false, avx2_short_shape)
AVX2_PIECE(avx2_grown_known, AVX2_WIDE, false, avx2_grown_shape)
AVX2_PIECE(avx2_wide_known, AVX2_WIDE, false, avx2_wide_shape)
AVX2_PIECE(avx2_own_known, AVX2_WIDE, true, avx2_own_shape)
AVX2_PIECE(avx2_narrow_any, AVX2_NARROW, false, avx2_shape_of(&k->lanes))
AVX2_PIECE(avx2_thin_any, AVX2_THIN, false, avx2_shape_of(&k->lanes))
AVX2_PIECE(avx2_wide_any, AVX2_WIDE, false, avx2_shape_of(&k->lanes))
AVX2_PIECE(avx2_own_any, AVX2_WIDE, true, avx2_shape_of(&k->lanes))

/* Whether loops that were compiled for a shape may run with tables. */
static bool avx2_fits(const oq_lanes *l, const avx2_shape *shape) {
    bool fits = l->rows <= shape->rows && l->pair_count == shape->pair_count &&
                (l->many != 0) == shape->many &&
                (l->half != 0) == shape->half && l->stops <= shape->stops;
    for (size_t i = 1; i < OQ_LANES_OUTS; i++)
        fits &= l->starts[i] >= shape->starts[i];
    return fits;
}

static avx2_piece_fn *avx2_piece_of(const oq_kernel *k) {
    const oq_lanes *l = &k->lanes;
    if (k->narrow)
        return avx2_fits(l, &avx2_narrow_shape) ? avx2_narrow_known
                                                : avx2_narrow_any;
    if (k->own)
        return avx2_fits(l, &avx2_own_shape) ? avx2_own_known : avx2_own_any;
    if (k->thin && avx2_fits(l, &avx2_short_shape)) return avx2_short_known;
    if (k->thin)
        return avx2_fits(l, &avx2_thin_shape) ? avx2_thin_known : avx2_thin_any;
    if (avx2_fits(l, &avx2_grown_shape)) return avx2_grown_known;
    return avx2_fits(l, &avx2_wide_shape) ? avx2_wide_known : avx2_wide_any;
}

#define AVX2_LOOP(name, width, own, more)                                      \
    AVX2_TARGET static size_t name(const oq_kernel *k, const uint8_t *text,    \
                                   size_t size, uint8_t **out) {               \
        return avx2_loop(k, text, size, out, width, own, more,                 \
                         more ? NULL : avx2_piece_of(k));                      \
    }

AVX2_LOOP(avx2_narrow, AVX2_NARROW, false, false)
AVX2_LOOP(avx2_thin, AVX2_THIN, false, false)
AVX2_LOOP(avx2_wide, AVX2_WIDE, false, false)
AVX2_LOOP(avx2_own, AVX2_WIDE, true, false)
AVX2_LOOP(avx2_narrow_more, AVX2_NARROW, false, true)
AVX2_LOOP(avx2_wide_more, AVX2_WIDE, false, true)
AVX2_LOOP(avx2_own_more, AVX2_WIDE, true, true)

static oq_kernel_run *avx2_loop_of(const oq_kernel *k) {
    bool more = k->head_size != 0 || k->marks || k->far ||
                k->lanes.odd_count > 1 || k->lanes.odd_byte % 16 == 0 ||
                (k->list_bits != 0 && !k->paired);
    if (k->narrow) return more ? avx2_narrow_more : avx2_narrow;
    if (k->own) return more ? avx2_own_more : avx2_own;
    if (more) return avx2_wide_more;
    return k->thin ? avx2_thin : avx2_wide;
}

OQ_FN size_t oq_avx2_run(const oq_kernel *k, const uint8_t *text, size_t size,
                         uint8_t **out) {
    if (k->walk_size != 0 || k->lanes.rows == 0)
        return oq_portable_run(k, text, size, out);
    return avx2_loop_of(k)(k, text, size, out);
}

OQ_FN bool oq_avx2_here(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
           __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
}

#endif
