/*
 * avx512.c - conversion with AVX-512 (VBMI, VBMI2, GFNI: Ice Lake, Zen 4 and
 * later). Text stays in its byte lanes; doc/kernels.md has the idea with a
 * drawing. A window is 64 bytes of text from the start of a word on, and ends
 * behind its last space: so every word is seen as a whole, and no window needs
 * to know of another. Between windows plain text goes by in blocks
 * (avx512_blocks.h); where many windows have words that may be hard, these are
 * asked about later, all together (leap.h).
 *
 * What is rare has a branch; for all else there is none, and as few
 * instructions as can be.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"
#include "walk.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_alarms.h"
#include "avx512_blocks.h"
#include "avx512_choice.h"
#include "avx512_head.h"
#include "avx512_heads.h"
#include "avx512_walk.h"

/* A window that is gone through. */
typedef struct avx512_case {
    avx512_view view;
    avx512_window window;
    avx512_sorts sorts; /* if it may have odd bytes */
    bool plain;         /* it has none, but a space */
} avx512_case;

AVX512_INLINE avx512_case avx512_begin(const oq_kernel *k,
                                       const avx512_fixed *f,
                                       const uint8_t *text, size_t left) {
    avx512_case c = {.plain = true};
    c.view = avx512_look_at(f, text, left);
    c.window = avx512_read(k, f, c.view.text);
    if (avx512_any(avx512_doubt(f, &c.window), c.view.lanes) ||
        c.view.size == 0) {
        c.sorts = avx512_sort(k, &c.window, c.view.lanes);
        c.plain = c.sorts.odd == 0 && c.view.size != 0;
    }
    return c;
}

/* Puts a result up to the first hard word, and gives how many bytes of text
 * that were. */
AVX512_INLINE size_t avx512_finish(const oq_kernel *k, const avx512_fixed *f,
                                   const avx512_case *c, const avx512_result *r,
                                   uint8_t **out, bool *stop) {
    const avx512_view *v = &c->view;
    if (OQ_LIKELY(c->plain && !avx512_any(r->stop, v->lanes))) {
        *out = avx512_put_all(f, r, v->lanes, *out);
        return v->size;
    }
    size_t size =
        avx512_sure(k, &c->window, c->sorts, r->stop & v->lanes, v->size, stop);
    *out = avx512_put_first(f, *r, size, *out);
    return size;
}

/* What a window becomes where neighbours matter. */
AVX512_INLINE avx512_result avx512_chosen(const oq_kernel *k,
                                          const avx512_fixed *f,
                                          avx512_case *c) {
    avx512_window *w = &c->window;
    uint64_t lanes = c->view.lanes;
    avx512_edge(w, lanes);
    avx512_result r =
        k->brief && !k->narrow
            ? avx512_write_brief(k, f, w, lanes, avx512_choose_first(k, f, w))
            : avx512_write(k, f, w, lanes, avx512_choose(k, f, w), true,
                           k->narrow);
    if (k->marks && avx512_any(avx512_beside(k, f, w, k->marks), lanes))
        r.stop |= avx512_marks(k, w, c->sorts.odd, c->view.size);
    if (k->paired && avx512_any(avx512_beside(k, f, w, k->paired), lanes))
        r.stop |= avx512_list(k, w, lanes);
    return r;
}

/* What a window becomes, by a way. */
AVX512_INLINE avx512_result avx512_made(const oq_kernel *k,
                                        const avx512_fixed *f, avx512_case *c,
                                        int way) {
    avx512_result r;
    avx512_window *w = &c->window;
    __mmask64 lanes = c->view.lanes;
    bool busy = way & AVX512_BUSY;
    if (way & AVX512_FILTER) avx512_edge(w, lanes);
    bool beside =
        !busy && (c->view.last ||
                  (!(way & AVX512_ALONE) &&
                   avx512_any(avx512_beside(k, f, w, 0xFF), lanes)));
    if (busy || beside) {
        r = avx512_chosen(k, f, c);
    } else {
        r = avx512_write(k, f, w, lanes, w->index, false, way & AVX512_THIN);
    }
    if (way & AVX512_HEAD) avx512_head(k, f, w, lanes, &r);
    return r;
}

/* Converts what it can of the window at a place, with "left" bytes to the end
 * of the text, and gives how many bytes that were. */
AVX512_INLINE size_t avx512_turn(const oq_kernel *k, const avx512_fixed *f,
                                 const uint8_t *text, size_t left,
                                 uint8_t **out, bool *stop, int way) {
    avx512_case c = avx512_begin(k, f, text, left);
    avx512_result r = avx512_made(k, f, &c, way);
    if (way & AVX512_FILTER)
        r.stop |= avx512_filter(k, &c.window, c.view.lanes);
    return avx512_finish(k, f, &c, &r, out, stop);
}

/* Converts up to the end or to the first hard word, by windows and blocks. */
AVX512_INLINE size_t avx512_loop(const oq_kernel *k, const uint8_t *text,
                                 size_t size, uint8_t **out, int way) {
    const int words = AVX512_BUSY | AVX512_FILTER;
    avx512_fixed f = avx512_fix(k);
    uint8_t *to = *out;
    size_t at = 0, until = 0;
    bool stop = false;
    while (at < size && !stop) {
        if (!(way & words) && at >= until)
            at +=
                way & AVX512_HEAD
                    ? avx512_head_blocks(k, &f, text, at, size, &to, &until)
                    : avx512_blocks(k, &f, text, at, size, &to, &until, &stop,
                                    way);
        if (at < size && !stop)
            at += avx512_turn(k, &f, text + at, size - at, &to, &stop, way);
    }
    *out = to;
    return at;
}

/* The same of a step whose rules ask for whole words. */
AVX512_TARGET static size_t avx512_walks(const oq_kernel *k,
                                         const uint8_t *text, size_t size,
                                         uint8_t **out) {
    avx512_fixed f = avx512_fix(k);
    avx512_walk walk = avx512_walk_open();
    size_t at = 0;
    bool stop = false;
    while (at < size && !stop) {
        avx512_case c = avx512_begin(k, &f, text + at, size - at);
        avx512_window *w = &c.window;
        uint64_t lanes = c.view.lanes, odd = c.sorts.odd;
        avx512_edge(w, lanes);
        uint64_t hard = avx512_filter(k, w, lanes);
        if (k->marks) hard |= avx512_marks(k, w, odd, c.view.size);
        avx512_bytes slot =
            avx512_walked(k, &walk, text, at, size, c.view.size, w->index,
                          avx512_walk_seconds(w->text), (hard | odd) != 0);
        avx512_result r = avx512_write(k, &f, w, lanes, slot, true, false);
        if (k->head_size != 0) avx512_head(k, &f, w, lanes, &r);
        r.stop |= hard;
        at += avx512_finish(k, &f, &c, &r, out, &stop);
    }
    return at;
}

/* A loop of its own for each way. */
#define AVX512_LOOP(name, way)                                                 \
    AVX512_TARGET static size_t name(const oq_kernel *k, const uint8_t *text,  \
                                     size_t size, uint8_t **out) {             \
        return avx512_loop(k, text, size, out, way);                           \
    }

AVX512_LOOP(avx512_thin, AVX512_THIN)
AVX512_LOOP(avx512_thin_apart, AVX512_THIN | AVX512_APART)
AVX512_LOOP(avx512_thin_compact, AVX512_THIN | AVX512_COMPACT)
AVX512_LOOP(avx512_thin_filter, AVX512_THIN | AVX512_FILTER)
AVX512_LOOP(avx512_wide, AVX512_WIDE)
AVX512_LOOP(avx512_wide_alone, AVX512_WIDE | AVX512_ALONE)
AVX512_LOOP(avx512_wide_spread, AVX512_WIDE | AVX512_ALONE | AVX512_SPREAD)
AVX512_LOOP(avx512_wide_filter, AVX512_WIDE | AVX512_FILTER)
AVX512_LOOP(avx512_wide_head, AVX512_WIDE | AVX512_HEAD)
AVX512_LOOP(avx512_wide_all, AVX512_WIDE | AVX512_HEAD | AVX512_FILTER)
AVX512_LOOP(avx512_busy, AVX512_BUSY)
AVX512_LOOP(avx512_busy_filter, AVX512_BUSY | AVX512_FILTER)
AVX512_LOOP(avx512_busy_all, AVX512_BUSY | AVX512_HEAD | AVX512_FILTER)

OQ_FN size_t oq_avx512_run(const oq_kernel *k, const uint8_t *text, size_t size,
                           uint8_t **out) {
    static oq_kernel_run *const loops[][2][2] = {
        {{avx512_thin, avx512_thin_filter}},
        {{avx512_wide, avx512_wide_filter},
         {avx512_wide_head, avx512_wide_all}},
        {{avx512_busy, avx512_busy_filter},
         {avx512_busy_all, avx512_busy_all}}};
    bool filter = k->far || (k->list_bits != 0 && !k->paired);
    int way = k->narrow || k->thin ? 0 : k->busy ? 2 : 1;
    if (k->walk_size != 0) return avx512_walks(k, text, size, out);
    if (k->apart && way == 0 && !filter && k->head_size == 0)
        return avx512_thin_apart(k, text, size, out);
    if (k->compact && way == 0 && !filter && k->head_size == 0)
        return avx512_thin_compact(k, text, size, out);
    if (k->spread) return avx512_wide_spread(k, text, size, out);
    if (k->alone && way == 1 && !filter && k->head_size == 0)
        return avx512_wide_alone(k, text, size, out);
    return loops[way][k->head_size != 0][filter](k, text, size, out);
}

/* ------------------------------------------------------------------- leaps */

/* A window that is written as if no filter had asked about it. */
typedef struct avx512_later {
    avx512_bytes index;
    __mmask64 second, lanes, wrote[2];
    avx512_asks asks;
    uint32_t at, out;
} avx512_later;

/* Enters it where the next one would be; *count grows if it is asked about. */
AVX512_INLINE void avx512_put_off(avx512_later *all, unsigned *count,
                                  const avx512_case *c, const avx512_result *r,
                                  avx512_asks asks, size_t at, size_t out) {
    avx512_later *later = &all[*count];
    __mmask64 lanes = c->view.lanes;
    later->index = c->window.index;
    later->second = c->window.second;
    later->lanes = lanes;
    later->wrote[0] = _mm512_mask_test_epi8_mask(lanes, r->even, r->even);
    later->wrote[1] =
        r->narrow ? 0 : _mm512_mask_test_epi8_mask(lanes, r->odd, r->odd);
    later->asks = asks;
    later->at = (uint32_t)at;
    later->out = (uint32_t)out;
    *count += (asks.words | asks.far) != 0;
}

/* Looks at windows that were put off. */
AVX512_TARGET __attribute__((noinline)) static void
avx512_look_again(const oq_kernel *k, const uint8_t *text,
                  const avx512_later *all, unsigned count, oq_leaps *leaps) {
    leaps->count = 0;
    for (unsigned i = 0; i < count; i++) {
        const avx512_later *later = &all[i];
        avx512_window w = {.index = later->index, .second = later->second};
        uint64_t hard =
            later->lanes & avx512_hard(k, w.index, w.second, later->asks);
        if (OQ_LIKELY(hard == 0)) continue;
        w.two = w.second >> 1;
        w.text = _mm512_maskz_loadu_epi8(later->lanes, text + later->at);
        oq_leap *leap = &leaps->leaps[leaps->count++];
        leap->at = later->at;
        leap->size = (uint32_t)_mm_popcnt_u64(later->lanes);
        leap->out = later->out;
        leap->hard = hard;
        leap->letters = avx512_letters(avx512_context(k, &w));
        leap->edges = avx512_plain(k, &w, leap->letters);
        leap->wrote[0] = later->wrote[0];
        leap->wrote[1] = later->wrote[1];
    }
}

/* Fetches what a window will be copied to. */
AVX512_INLINE void avx512_fetch(const uint8_t *goal) {
    _mm_prefetch((const void *)goal, _MM_HINT_T0);
    _mm_prefetch((const void *)(goal + 64), _MM_HINT_T0);
}

/* Goes through a piece of text. */
AVX512_INLINE size_t avx512_leap(const oq_kernel *k, const uint8_t *text,
                                 size_t size, oq_leaps *leaps, int way) {
    avx512_fixed f = avx512_fix(k);
    avx512_later all[OQ_LEAP_WINDOWS];
    uint8_t *to = leaps->out;
    size_t at = 0;
    unsigned count = 0;
    bool stop = false, lists = leaps->lists;
    for (int i = 0; i < OQ_LEAP_WINDOWS && at < size && !stop; i++) {
        avx512_case c = avx512_begin(k, &f, text + at, size - at);
        avx512_result r = avx512_made(k, &f, &c, way);
        avx512_asks asks = avx512_ask_all(k, &c.window, c.view.lanes, lists);
        if (OQ_LIKELY(c.plain && !avx512_any(r.stop, c.view.lanes)))
            avx512_put_off(all, &count, &c, &r, asks, at,
                           (size_t)(to - leaps->out));
        else
            r.stop |= avx512_hard(k, c.window.index, c.window.second, asks);
        avx512_fetch(leaps->goal + (to - leaps->out));
        at += avx512_finish(k, &f, &c, &r, &to, &stop);
    }
    leaps->stop = stop;
    leaps->size = (size_t)(to - leaps->out);
    avx512_look_again(k, text, all, count, leaps);
    return at;
}

/* A loop of its own for each way, too. */
#define AVX512_LEAP(name, way)                                                 \
    AVX512_TARGET static size_t name(const oq_kernel *k, const uint8_t *text,  \
                                     size_t size, oq_leaps *leaps) {           \
        return avx512_leap(k, text, size, leaps, way);                         \
    }

AVX512_LEAP(avx512_leap_thin, AVX512_THIN | AVX512_FILTER)
AVX512_LEAP(avx512_leap_wide, AVX512_WIDE | AVX512_FILTER)
AVX512_LEAP(avx512_leap_busy, AVX512_BUSY | AVX512_FILTER)

OQ_FN size_t oq_avx512_leap(const oq_kernel *k, const uint8_t *text,
                            size_t size, oq_leaps *leaps) {
    if (k->narrow || k->thin) return avx512_leap_thin(k, text, size, leaps);
    return k->busy ? avx512_leap_busy(k, text, size, leaps)
                   : avx512_leap_wide(k, text, size, leaps);
}

OQ_FN bool oq_avx512_here(void) {
    return __builtin_cpu_supports("avx512f") &&
           __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vbmi") &&
           __builtin_cpu_supports("avx512vbmi2") &&
           __builtin_cpu_supports("gfni") && __builtin_cpu_supports("bmi2");
}

#endif
