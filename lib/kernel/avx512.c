/*
 * avx512.c - conversion with AVX-512 (VBMI, VBMI2, GFNI: Ice Lake, Zen 4 and
 * later). Text stays in its byte lanes; doc/kernels.md has the idea with a
 * drawing. A window is 64 bytes of text from the start of a word on, and ends
 * behind its last space: so every word is seen as a whole, and no window needs
 * to know of another.
 *
 * The inner loop decides nothing rare: where something may be hard, avx512_sure
 * looks at that window again.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"
#include "walk.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_choice.h"
#include "avx512_far.h"
#include "avx512_list.h"
#include "avx512_walk.h"

/* How far ahead text is fetched: what stands nearer was gone through before, in
 * the search for signs. */
enum { AVX512_AHEAD = 16384 };

/* Lanes up to the last one of a mask; none for an empty one. */
AVX512_INLINE uint64_t avx512_up_to(uint64_t mask) {
    return mask == 0 ? 0 : ~UINT64_C(0) >> _lzcnt_u64(mask);
}

/* Marks between what may be digits, as what stands before the window and behind
 * "size" bytes of it may be; 0: all of it. */
AVX512_INLINE uint64_t avx512_marks(const oq_kernel *k, const avx512_window *w,
                                    size_t size) {
    uint64_t marks = _mm512_test_epi8_mask(avx512_context(k, w),
                                           _mm512_set1_epi8(OQ_KERNEL_MARK)) &
                     ~w->high;
    uint64_t digits =
        w->odd |
        _mm512_cmplt_epu8_mask(_mm512_sub_epi8(w->text, _mm512_set1_epi8('0')),
                               _mm512_set1_epi8(10));
    uint64_t last = (UINT64_C(1) << 63) >> ((64 - size) & 63);
    return marks & (digits << 1 | 1) & (digits >> 1 | last);
}

/* ----------------------------------------------------------------- writing */

AVX512_INLINE uint8_t *avx512_put(avx512_bytes bytes, uint8_t *out) {
    uint64_t keep = _mm512_test_epi8_mask(bytes, bytes);
    _mm512_storeu_si512(out, _mm512_maskz_compress_epi8(keep, bytes));
    return out + _mm_popcnt_u64(keep);
}

/* What the lanes of a window become: one byte each, or two; 0: none. */
typedef struct avx512_result {
    avx512_bytes even, odd;
    uint64_t stop; /* lanes of letters that are hard here */
} avx512_result;

/* One of the bytes that indices become; "chosen": those of choices too. */
AVX512_INLINE avx512_bytes avx512_out(const oq_kernel *k, int number,
                                      avx512_bytes slot, bool chosen) {
    return chosen ? avx512_look(k->out[number], slot)
                  : avx512_look128(k->out[number], slot);
}

AVX512_INLINE avx512_result avx512_write(const oq_kernel *k,
                                         const avx512_fixed *f,
                                         const avx512_window *w, uint64_t lanes,
                                         avx512_bytes slot, bool chosen,
                                         bool narrow) {
    avx512_result r;
    __mmask64 known = _kand_mask64(avx512_known(f, w), lanes);
    avx512_bytes first = avx512_out(k, 0, slot, chosen);
    avx512_bytes second = avx512_out(k, narrow ? 1 : 2, slot, chosen);
    r.even = _mm512_mask_mov_epi8(first, w->second, second);
    r.even = _mm512_mask_mov_epi8(_mm512_maskz_mov_epi8(lanes, w->text), known,
                                  r.even);
    r.stop = _mm512_cmpeq_epi8_mask(r.even, avx512_all(OQ_KERNEL_STOP));
    if (narrow) return r;
    r.odd = _mm512_mask_mov_epi8(avx512_out(k, 1, slot, chosen), w->second,
                                 avx512_out(k, 3, slot, chosen));
    r.odd = _mm512_maskz_mov_epi8(known, r.odd);
    return r;
}

/* What a window becomes where the neighbours of letters matter. */
AVX512_TARGET __attribute__((noinline)) static avx512_result
avx512_write_chosen(const oq_kernel *k, avx512_bytes text, uint64_t lanes,
                    bool narrow) {
    avx512_fixed f = avx512_fix(k);
    avx512_window w = avx512_read(k, &f, text);
    avx512_clean(&w);
    avx512_bytes slot = avx512_choose(k, &f, &w);
    avx512_result r = narrow
                          ? avx512_write(k, &f, &w, lanes, slot, true, true)
                          : avx512_write(k, &f, &w, lanes, slot, true, false);
    if (k->paired) r.stop |= avx512_list(k, &f, &w, lanes);
    return r;
}

/* First lanes of words of the class that has a head. Where a sum carries out
 * of a word, none of its letters meets the condition. */
AVX512_INLINE uint64_t avx512_classed(const oq_kernel *k,
                                      const avx512_window *w) {
    uint64_t letters = avx512_letters(avx512_context(k, w));
    uint64_t starts = letters & ~(letters << 1);
    uint64_t ends = ~letters & (letters << 1), good = ends;
    avx512_bytes meets = avx512_look128(k->meets, w->index);
    for (unsigned i = 0; i < k->condition_count; i++) {
        uint64_t meet =
            _mm512_test_epi8_mask(meets, _mm512_set1_epi8((char)(1u << i)));
        uint64_t none = (letters & ~meet) + starts;
        good &= k->lacks >> i & 1 ? none : ~none;
    }
    return _pdep_u64(_pext_u64(good, ends), starts);
}

/* Writes heads into some lanes: a first letter of at most two bytes gives its
 * first lane up. Others are hard. */
AVX512_INLINE void avx512_head(const oq_kernel *k, const avx512_window *w,
                               uint64_t lanes, avx512_result *r) {
    uint64_t first = avx512_classed(k, w) & lanes, second = first << 1;
    r->stop |=
        (first & ~w->two) | (second & _mm512_test_epi8_mask(r->even, r->even));
    r->even = _mm512_mask_mov_epi8(r->even, second, avx512_up(r->even));
    r->odd = _mm512_mask_mov_epi8(r->odd, second, avx512_up(r->odd));
    r->even = _mm512_mask_mov_epi8(r->even, first,
                                   _mm512_set1_epi8((char)k->head[0]));
    r->odd =
        _mm512_mask_mov_epi8(r->odd, first, _mm512_set1_epi8((char)k->head[1]));
}

AVX512_INLINE uint8_t *avx512_put_all(const avx512_result *r, bool narrow,
                                      uint8_t *out) {
    if (narrow) return avx512_put(r->even, out);
    out = avx512_put(avx512_weave_low(r->even, r->odd), out);
    return avx512_put(avx512_weave_high(r->even, r->odd), out);
}

/* The first lanes of a result, "size" of them. */
AVX512_INLINE uint8_t *avx512_put_first(avx512_result r, size_t size,
                                        bool narrow, uint8_t *out) {
    r.even = _mm512_maskz_mov_epi8(avx512_first(size), r.even);
    if (!narrow) r.odd = _mm512_maskz_mov_epi8(avx512_first(size), r.odd);
    return avx512_put_all(&r, narrow, out);
}

/* ------------------------------------------------------------------ alarms */

/* The bytes from the start of a window up to its first hard word or, without
 * one, up to where the window ends, "size"; 0: it has no space, and ends behind
 * its last plain character. "hard" are lanes of hard letters and words. */
AVX512_TARGET __attribute__((noinline)) static size_t
avx512_sure(const oq_kernel *k, avx512_bytes text, uint64_t hard, size_t size,
            bool *stop) {
    avx512_fixed f = avx512_fix(k);
    avx512_window w = avx512_read(k, &f, text);
    avx512_clean(&w);
    avx512_bytes kind = avx512_look128(k->ascii, text);
    uint64_t ascii = ~_mm512_movepi8_mask(text);
    uint64_t strange = _mm512_mask_test_epi8_mask(
        ascii, kind, _mm512_set1_epi8(OQ_KERNEL_STRANGE));
    uint64_t letters = avx512_letters(avx512_context(k, &w));
    uint64_t third = avx512_thirds(k, text);
    uint64_t plain = avx512_known(&f, &w) & ~(w.two | letters);
    uint64_t edge = third | plain |
                    _mm512_mask_testn_epi8_mask(
                        ascii, kind,
                        _mm512_set1_epi8(OQ_KERNEL_LETTER | OQ_KERNEL_STRANGE |
                                         OQ_KERNEL_HARD));
    uint64_t whole =
        size != 0 ? avx512_first(size) : avx512_up_to(edge << 1 >> 1);
    hard |= w.odd & ~(strange | avx512_all_thirds(third));
    hard |= (strange & (letters << 1)) | (letters & (strange << 1));
    hard &= whole;
    *stop = hard != 0 || whole == 0;
    if (hard != 0) whole = avx512_up_to(edge & (_blsi_u64(hard) - 1));
    return (size_t)_mm_popcnt_u64(whole);
}

/* --------------------------------------------------------------- the loop */

/* How a loop writes: NARROW, at most a byte a lane; THIN, mostly so; BUSY, the
 * neighbours of letters always matter. */
typedef enum avx512_way {
    AVX512_NARROW,
    AVX512_THIN,
    AVX512_WIDE,
    AVX512_BUSY
} avx512_way;

/* Lanes of a window that are hard, or may be. */
AVX512_INLINE uint64_t avx512_alarms(const oq_kernel *k, const avx512_fixed *f,
                                     avx512_window *w, size_t size,
                                     uint64_t lanes, avx512_way way) {
    uint64_t hard = 0;
    if (way >= AVX512_WIDE && k->marks) hard |= avx512_marks(k, w, size);
    if (k->list_bits != 0 && !k->paired) hard |= avx512_list(k, f, w, lanes);
    if (k->far) {
        avx512_clean(w);
        hard |= avx512_far(k, w->index, w->second);
    }
    return hard & lanes;
}

/* What a window becomes; "asked" are its lanes and what ends its last word.
 * *narrow: it has one byte a lane. */
AVX512_INLINE avx512_result avx512_become(const oq_kernel *k,
                                          const avx512_fixed *f,
                                          avx512_window *w, uint64_t lanes,
                                          uint64_t asked, avx512_way way,
                                          bool *narrow) {
    *narrow = way < AVX512_WIDE;
    if (way == AVX512_BUSY) {
        avx512_clean(w);
        avx512_result r = avx512_write(k, f, w, lanes, avx512_choose(k, f, w),
                                       true, false);
        if (k->paired && avx512_unsure(k, f, w, asked))
            r.stop |= avx512_list(k, f, w, lanes);
        return r;
    }
    if (k->looks_beside && OQ_UNLIKELY(avx512_unsure(k, f, w, asked))) {
        *narrow = way == AVX512_NARROW;
        return avx512_write_chosen(k, w->text, lanes, *narrow);
    }
    return avx512_write(k, f, w, lanes, w->index, false, *narrow);
}

/* Converts windows up to the end or to the first hard word. */
AVX512_INLINE size_t avx512_loop(const oq_kernel *k, const uint8_t *text,
                                 size_t all, uint8_t **out,
                                 avx512_way way) {
    avx512_fixed f = avx512_fix(k);
    uint8_t *to = *out;
    size_t at = 0;
    bool stop = false;
    while (at < all && !stop) {
        avx512_bytes bytes = avx512_load(text + at, all - at);
        size_t size = avx512_window_size(bytes, f.space, all - at);
        uint64_t lanes = avx512_first(size == 0 ? 63 : size);
        _mm_prefetch((const void *)(text + at + AVX512_AHEAD), _MM_HINT_T0);
        avx512_window w = avx512_read(k, &f, bytes);
        uint64_t odd = w.odd & lanes;
        if (odd != 0) {
            avx512_clean(&w);
            odd &= ~avx512_all_thirds(avx512_thirds(k, bytes));
        }
        uint64_t asked = OQ_LIKELY(all - at >= 64) ? lanes : ~UINT64_C(0);
        bool narrow;
        avx512_result r =
            avx512_become(k, &f, &w, lanes, asked, way, &narrow);
        if (way >= AVX512_WIDE && k->head_size != 0)
            avx512_head(k, &w, lanes, &r);
        uint64_t hard =
            (r.stop & lanes) | avx512_alarms(k, &f, &w, size, lanes, way);
        if (OQ_UNLIKELY((hard | odd) != 0 || size == 0)) {
            size = avx512_sure(k, bytes, hard, size, &stop);
            to = avx512_put_first(r, size, narrow, to);
        } else {
            to = avx512_put_all(&r, narrow, to);
        }
        at += size;
    }
    *out = to;
    return at;
}

/* The same of a step whose rules ask for whole words. */
AVX512_TARGET static size_t avx512_walks(const oq_kernel *k,
                                         const uint8_t *text, size_t all,
                                         uint8_t **out) {
    avx512_fixed f = avx512_fix(k);
    avx512_walk walk = avx512_walk_open();
    uint8_t *to = *out;
    size_t at = 0;
    bool stop = false;
    while (at < all && !stop) {
        avx512_bytes bytes = avx512_load(text + at, all - at);
        size_t size = avx512_window_size(bytes, f.space, all - at);
        uint64_t lanes = avx512_first(size == 0 ? 63 : size);
        avx512_window w = avx512_read(k, &f, bytes);
        avx512_clean(&w);
        uint64_t odd =
            w.odd & lanes & ~avx512_all_thirds(avx512_thirds(k, bytes));
        uint64_t hard = avx512_alarms(k, &f, &w, size, lanes, AVX512_BUSY);
        avx512_bytes slot = avx512_walked(k, &walk, text, at, all, size,
                                          w.index, w.second, (hard | odd) != 0);
        avx512_result r = avx512_write(k, &f, &w, lanes, slot, true, false);
        if (k->head_size != 0) avx512_head(k, &w, lanes, &r);
        hard |= r.stop & lanes;
        if (OQ_UNLIKELY((hard | odd) != 0 || size == 0))
            size = avx512_sure(k, bytes, hard, size, &stop);
        to = avx512_put_first(r, size, false, to);
        at += size;
    }
    *out = to;
    return at;
}

AVX512_TARGET static size_t avx512_narrow(const oq_kernel *k,
                                          const uint8_t *text, size_t size,
                                          uint8_t **out) {
    return avx512_loop(k, text, size, out, AVX512_NARROW);
}

AVX512_TARGET static size_t avx512_thin(const oq_kernel *k, const uint8_t *text,
                                        size_t size, uint8_t **out) {
    return avx512_loop(k, text, size, out, AVX512_THIN);
}

AVX512_TARGET static size_t avx512_wide(const oq_kernel *k, const uint8_t *text,
                                        size_t size, uint8_t **out) {
    return avx512_loop(k, text, size, out, AVX512_WIDE);
}

AVX512_TARGET static size_t avx512_busy(const oq_kernel *k, const uint8_t *text,
                                        size_t size, uint8_t **out) {
    return avx512_loop(k, text, size, out, AVX512_BUSY);
}

OQ_FN size_t oq_avx512_run(const oq_kernel *k, const uint8_t *text, size_t size,
                           uint8_t **out) {
    if (k->walk_size != 0) return avx512_walks(k, text, size, out);
    if (k->narrow) return avx512_narrow(k, text, size, out);
    if (k->thin) return avx512_thin(k, text, size, out);
    return k->busy ? avx512_busy(k, text, size, out)
                   : avx512_wide(k, text, size, out);
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
