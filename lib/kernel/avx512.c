/*
 * avx512.c - conversion with AVX-512 (VBMI, VBMI2, GFNI: Ice Lake, Zen 4 and
 * later). Text stays in its byte lanes; doc/kernels.md has the idea with a
 * drawing. A window is 64 bytes of text from the start of a word on, and ends
 * behind its last space: so every word is seen as a whole, and no window needs
 * to know of another.
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
#include "avx512_walk.h"

/* How a loop writes: THIN, one byte a lane, as in most windows; WIDE, two;
 * BUSY, two, and neighbours matter in most windows. With the others, HEAD:
 * there is a sign before words; FILTER: words may be listed, or rules look far.
 */
enum {
    AVX512_WIDE = 0,
    AVX512_THIN = 1,
    AVX512_BUSY = 2,
    AVX512_HEAD = 4,
    AVX512_FILTER = 8
};

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
                                   bool narrow, uint8_t **out, bool *stop) {
    const avx512_view *v = &c->view;
    if (OQ_LIKELY(c->plain && !avx512_any(r->stop, v->lanes))) {
        *out = avx512_put_all(f, r, v->lanes, narrow, *out);
        return v->size;
    }
    size_t size =
        avx512_sure(k, &c->window, c->sorts, r->stop & v->lanes, v->size, stop);
    *out = avx512_put_first(f, *r, size, narrow, *out);
    return size;
}

/* What a window becomes where neighbours matter. */
AVX512_INLINE avx512_result avx512_chosen(const oq_kernel *k,
                                          const avx512_fixed *f,
                                          avx512_case *c) {
    avx512_window *w = &c->window;
    uint64_t lanes = c->view.lanes;
    avx512_edge(w, lanes);
    avx512_bytes slot = avx512_choose(k, f, w);
    avx512_result r = avx512_write(k, f, w, lanes, slot, true, k->narrow);
    if (k->marks && avx512_any(avx512_beside(k, f, w, k->marks), lanes))
        r.stop |= avx512_marks(k, w, c->sorts.odd, c->view.size);
    if (k->paired && avx512_any(avx512_beside(k, f, w, k->paired), lanes))
        r.stop |= avx512_list(k, f, w, lanes);
    return r;
}

/* Converts what it can of the window at a place, with "left" bytes to the end
 * of the text, and gives how many bytes that were. */
AVX512_INLINE size_t avx512_turn(const oq_kernel *k, const avx512_fixed *f,
                                 const uint8_t *text, size_t left,
                                 uint8_t **out, bool *stop, int way) {
    avx512_result r;
    avx512_case c = avx512_begin(k, f, text, left);
    avx512_window *w = &c.window;
    __mmask64 lanes = c.view.lanes;
    bool busy = way & AVX512_BUSY, narrow = way & AVX512_THIN;
    if (way & AVX512_FILTER) avx512_edge(w, lanes);
    bool beside = !busy && (avx512_any(avx512_beside(k, f, w, 0xFF), lanes) ||
                            c.view.last);
    if (busy || beside) {
        r = avx512_chosen(k, f, &c);
        narrow = k->narrow;
    } else {
        r = avx512_write(k, f, w, lanes, w->index, false, narrow);
    }
    if (way & AVX512_HEAD) avx512_head(k, f, w, lanes, &r);
    if (way & AVX512_FILTER) r.stop |= avx512_filter(k, f, w, lanes);
    return avx512_finish(k, f, &c, &r, narrow, out, stop);
}

/* Converts up to the end or to the first hard word, by windows and blocks. */
AVX512_INLINE size_t avx512_loop(const oq_kernel *k, const uint8_t *text,
                                 size_t size, uint8_t **out, int way) {
    const int words = AVX512_BUSY | AVX512_HEAD | AVX512_FILTER;
    avx512_fixed f = avx512_fix(k);
    uint8_t *to = *out;
    size_t at = 0, until = 0;
    bool stop = false;
    while (at < size && !stop) {
        at += avx512_turn(k, &f, text + at, size - at, &to, &stop, way);
        if (way & words || stop || at < until) continue;
        at += avx512_blocks(k, &f, text, at, size, &to, &until,
                            way & AVX512_THIN);
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
        uint64_t hard = avx512_filter(k, &f, w, lanes);
        if (k->marks) hard |= avx512_marks(k, w, odd, c.view.size);
        avx512_bytes slot =
            avx512_walked(k, &walk, text, at, size, c.view.size, w->index,
                          avx512_walk_seconds(w->text), (hard | odd) != 0);
        avx512_result r = avx512_write(k, &f, w, lanes, slot, true, false);
        if (k->head_size != 0) avx512_head(k, &f, w, lanes, &r);
        r.stop |= hard;
        at += avx512_finish(k, &f, &c, &r, false, out, &stop);
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
AVX512_LOOP(avx512_thin_filter, AVX512_THIN | AVX512_FILTER)
AVX512_LOOP(avx512_wide, AVX512_WIDE)
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
    return loops[way][k->head_size != 0][filter](k, text, size, out);
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
