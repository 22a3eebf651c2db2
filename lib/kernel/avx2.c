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
#include "portable.h"
#include "choice.h"
#include "prefix.h"

#ifdef OQ_KERNEL_AVX2

#include "avx2_words.h"

/* ----------------------------------------------------------------- writing */

/* What the tables have for each lane: bytes of outputs, and what letters have
 * in common with their neighbours, "beside" of oq_kernel. */
typedef struct avx2_found {
    avx2_bytes outs[OQ_LANES_OUTS], beside[2];
} avx2_found;

/* What the lanes of a window become: one byte each, or two; 0: none. */
typedef struct avx2_result {
    avx2_bytes even, odd;
} avx2_result;

/* Looks all of it up, as avx2_look does; "asks": neighbours matter. */
AVX2_INLINE avx2_found avx2_find(const oq_lanes *l, avx2_bytes seat,
                                 bool narrow, bool asks) {
    avx2_bytes none = avx2_none();
    avx2_found f = {{none, none, none, none},
                    {avx2_or_all(none, l->beside[0][0]),
                     avx2_or_all(none, l->beside[1][0])}};
#pragma GCC unroll 7
    for (size_t row = 1; row < OQ_LANES_SEATS / 16; row++) {
        size_t at = row * 16;
        if (row > l->rows) break;
        seat = avx2_sub_all(seat, 16);
        avx2_take(&f.outs[0], l->outs[0] + at, seat);
        if (asks) avx2_take(&f.beside[0], l->beside[0] + at, seat);
        if (asks) avx2_take(&f.beside[1], l->beside[1] + at, seat);
        if (row < l->starts[1]) continue;
        avx2_take(&f.outs[1], l->outs[1] + at, seat);
        if (narrow || row < l->starts[2]) continue;
        avx2_take(&f.outs[2], l->outs[2] + at, seat);
        if (row < l->starts[3]) continue;
        avx2_take(&f.outs[3], l->outs[3] + at, seat);
    }
    return f;
}

/* Puts bytes of outputs into their lanes. */
AVX2_INLINE avx2_result avx2_place(const avx2_window *w, const avx2_found *f,
                                   bool narrow) {
    avx2_result r;
    avx2_bytes second = avx2_second(w->text);
    r.even =
        avx2_blend(f->outs[OQ_LANES_FIRST], f->outs[OQ_LANES_SECOND], second);
    r.even = avx2_blend(r.even, w->text, avx2_below(w->seat, 16));
    r.odd = narrow ? avx2_none()
                   : avx2_blend(f->outs[OQ_LANES_MORE],
                                f->outs[OQ_LANES_MORE_SECOND], second);
    return r;
}

/* ----------------------------------------------------------------- choices */

/* Lanes where a letter, or the one before it, may become something else than it
 * mostly does, because the other one is there: bytes that are not 0. */
AVX2_INLINE avx2_bytes avx2_unsure(const oq_kernel *k, const avx2_window *w,
                                   const avx2_found *f) {
    avx2_bytes before = avx2_up(f->beside[0], k->lanes.beside[0][0]);
    return avx2_without(avx2_second(w->text), avx2_and(before, f->beside[1]));
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

/* Writes letters that are unsure, and those before them, by the ones beside
 * them. */
AVX2_TARGET __attribute__((noinline)) static avx2_result
avx2_choose(const oq_kernel *k, const avx2_window *w, avx2_bytes unsure,
            const avx2_result *r) {
    uint8_t seat[1 + 64 + 2] = {0}, even[64 + 1], odd[64 + 1];
    uint64_t two = avx2_firsts(w->text), second = two << 1;
    uint64_t asked = ~avx2_mask(avx2_same(unsure, avx2_none()));
    avx2_store(seat + 1, w->seat);
    avx2_store(even, r->even);
    avx2_store(odd, r->odd);
    asked |= asked >> 1;
    asked = (asked & ~second) | (asked & second) >> 1;
    for (; asked != 0; asked &= asked - 1) {
        unsigned at = oq_lowest(asked), wide = two >> at & 1;
        const uint8_t *here = seat + 1 + at, *index = k->lanes.index;
        if (k->context[index[here[0]]] < 8) continue;
        unsigned slot = oq_choice_make(k, index[here[-1]], index[here[0]],
                                       index[here[1 + wide]]);
        avx2_put_letter(k, slot, wide, even + at, odd + at);
    }
    return (avx2_result){avx2_load(even), avx2_load(odd)};
}

/* Understands a window and writes it; "unsure": some letters had choices. */
AVX2_INLINE avx2_result avx2_write(const oq_kernel *k, const avx2_window *w,
                                   bool narrow, bool *unsure) {
    *unsure = false;
    if (!k->looks_beside) {
        avx2_found found = avx2_find(&k->lanes, w->seat, narrow, false);
        return avx2_place(w, &found, narrow);
    }
    avx2_found found = avx2_find(&k->lanes, w->seat, narrow, true);
    avx2_result r = avx2_place(w, &found, narrow);
    avx2_bytes where = avx2_unsure(k, w, &found);
    *unsure = avx2_any(where);
    if (OQ_UNLIKELY(*unsure)) r = avx2_choose(k, w, where, &r);
    return r;
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
    r->even = avx2_blend(r->even, avx2_up(r->even, 0), behind);
    r->even = avx2_blend(r->even, head[0], at);
    r->odd = avx2_blend(r->odd, head[1], at);
    return stop;
}

/* ------------------------------------------------------------- close ranks */

/* Gives the place behind what lanes became. */
AVX2_INLINE uint8_t *avx2_put(const avx2_result *r, uint64_t lanes, bool narrow,
                              uint8_t *out) {
    if (narrow || !avx2_any(r->odd)) return avx2_put64(r->even, lanes, out);
    out = avx2_put64(avx2_weave(r->even.low, r->odd.low),
                     avx2_twice((uint32_t)lanes), out);
    return avx2_put64(avx2_weave(r->even.high, r->odd.high),
                      avx2_twice((uint32_t)(lanes >> 32)), out);
}

/* ------------------------------------------------------------------ alarms */

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

/* The bytes from the start of a window up to its first hard word or, without
 * one, up to where the window ends, "size"; 0: it has no space, and ends behind
 * its last plain character. "odd" are bytes that may make a word hard, and
 * "hard" letters and words that are so. */
AVX2_TARGET __attribute__((noinline)) static size_t
avx2_sure(const oq_kernel *k, avx2_window w, uint64_t odd, uint64_t hard,
          size_t size, bool *stop) {
    uint64_t sorts[3], third, two = avx2_firsts(w.text), known = w.known;
    odd &= ~avx2_thirds(k, &w, &third);
    for (int i = 0; i < 3; i++)
        sorts[i] = avx2_set(avx2_like(k->sorts[i], w.text));
    if (k->own) known |= sorts[0];
    uint64_t letters = avx2_are(&w, k->lanes.letters);
    uint64_t plain = ~(avx2_mask(w.text) | sorts[0] | sorts[1] | sorts[2]);
    uint64_t edge = third | plain | (known & ~(two | letters));
    uint64_t whole = size != 0 ? w.lanes : avx2_up_to(edge);
    hard |= odd & ~sorts[1];
    hard |= (sorts[1] & (letters << 1)) | (letters & (sorts[1] << 1));
    hard &= whole;
    *stop = hard != 0 || whole == 0;
    if (hard != 0) whole = avx2_up_to(edge & (_blsi_u64(hard) - 1));
    return (size_t)_mm_popcnt_u64(whole);
}

/* --------------------------------------------------------------- the loop */

enum { AVX2_READS = 64 + OQ_QUICK_READS }; /* bytes of a window and behind it */

/* Text near its end, with zeros behind it. */
AVX2_TARGET __attribute__((noinline)) static const uint8_t *
avx2_copy(uint8_t copy[AVX2_READS], const uint8_t *text, size_t left) {
    memset(copy, 0, AVX2_READS);
    memcpy(copy, text, left);
    return copy;
}

/* The bytes of a window: up to behind its last space, or to the end of the
 * text; 0: there is no space. */
AVX2_INLINE size_t avx2_window_size(avx2_bytes text, size_t left) {
    if (OQ_UNLIKELY(left < 64)) return left;
    uint64_t spaces = avx2_mask(avx2_same(avx2_min_all(text, ' '), text));
    return 64 - _lzcnt_u64(spaces);
}

/* Converts windows up to the end or to the first hard word. */
AVX2_INLINE size_t avx2_loop(const oq_kernel *k, const uint8_t *text,
                             size_t all, uint8_t **out, bool narrow, bool own) {
    uint8_t copy[AVX2_READS], row[16];
    uint8_t *to = *out;
    size_t at = 0;
    bool stop = false, unsure;
    for (int i = 0; i < 16; i++)
        row[i] = k->sorts[1][i] | k->sorts[2][i];
    while (at < all && !stop) {
        const uint8_t *here = text + at;
        if (OQ_UNLIKELY(all - at < AVX2_READS))
            here = avx2_copy(copy, here, all - at);
        avx2_window w = avx2_read(k, here, own);
        avx2_result r = avx2_write(k, &w, narrow, &unsure);
        size_t size = avx2_window_size(w.text, all - at);
        w.lanes = size == 0 ? ~UINT64_C(0) : avx2_first(size);
        uint64_t odd = avx2_odd(&w, row) & w.lanes, hard = 0, last;
        if (odd != 0) odd &= ~avx2_thirds(k, &w, &last);
        if (!narrow && k->head_size != 0) hard = avx2_head(k, &w, &r);
        hard |= avx2_mask(avx2_same_all(r.even, OQ_KERNEL_STOP));
        if (own && k->marks) hard |= avx2_marks(k, &w, odd, size);
        if (k->list_bits != 0 && (unsure || !k->paired))
            hard |= avx2_list(k, &w, here);
        if (k->far) hard |= avx2_far(k, &w);
        hard &= w.lanes;
        if (OQ_UNLIKELY((hard | odd) != 0 || size == 0)) {
            size = avx2_sure(k, w, odd, hard, size, &stop);
            w.lanes = avx2_first(size);
        }
        to = avx2_put(&r, w.lanes, narrow, to);
        at += size;
    }
    *out = to;
    return at;
}

AVX2_TARGET static size_t avx2_narrow(const oq_kernel *k, const uint8_t *text,
                                      size_t size, uint8_t **out) {
    return avx2_loop(k, text, size, out, true, false);
}

AVX2_TARGET static size_t avx2_wide(const oq_kernel *k, const uint8_t *text,
                                    size_t size, uint8_t **out) {
    return avx2_loop(k, text, size, out, false, false);
}

AVX2_TARGET static size_t avx2_own(const oq_kernel *k, const uint8_t *text,
                                   size_t size, uint8_t **out) {
    return avx2_loop(k, text, size, out, false, true);
}

OQ_FN size_t oq_avx2_run(const oq_kernel *k, const uint8_t *text, size_t size,
                         uint8_t **out) {
    if (k->walk_size != 0 || k->lanes.rows == 0)
        return oq_portable_run(k, text, size, out);
    if (k->narrow) return avx2_narrow(k, text, size, out);
    return k->own ? avx2_own(k, text, size, out)
                  : avx2_wide(k, text, size, out);
}

OQ_FN bool oq_avx2_here(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
           __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
}

#endif
