/*
 * avx512.c - conversion with AVX-512 (VBMI and VBMI2: Ice Lake, Zen 4 and
 * later). Text stays in its byte lanes; doc/kernels.md has the idea with a
 * drawing. A window is 64 bytes of text from the start of a word on, and what
 * is written of it ends with its last plain character: so every word is seen
 * as a whole, and no window needs to know of another.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

/* A window, understood. Masks have a bit a byte; both bytes of a letter have
 * the same index and the same bits. */
typedef struct avx512_window {
    avx512_bytes text, index, context;
    uint64_t real;   /* bytes that there are */
    uint64_t second; /* second bytes of characters of two */
    uint64_t letter; /* letters of the source */
    uint64_t strange, hard;
    uint64_t edge; /* last bytes of plain characters */
} avx512_window;

/* ----------------------------------------------------------- understanding */

/* Last bytes of characters U+2000 to U+203F, dashes and quotation marks, that
 * are plain and whole in the window. */
AVX512_INLINE uint64_t avx512_thirds(const oq_kernel *k, avx512_bytes text,
                                     avx512_bytes next) {
    uint64_t start =
        _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8((char)0xE2)) &
        _mm512_cmpeq_epi8_mask(next, _mm512_set1_epi8((char)0x80));
    avx512_bytes kind =
        _mm512_permutexvar_epi8(text, _mm512_loadu_si512(k->third));
    return start << 2 & ~_mm512_test_epi8_mask(kind, kind);
}

AVX512_INLINE void avx512_read(const oq_kernel *k, avx512_window *w,
                               avx512_bytes text, uint64_t real,
                               uint64_t whole) {
    avx512_bytes prev = avx512_up(text), next = avx512_down(text);
    avx512_bytes c0 = _mm512_set1_epi8((char)0xC0);
    avx512_bytes e0 = _mm512_set1_epi8((char)0xE0);
    uint64_t high = _mm512_movepi8_mask(text);
    uint64_t two = _mm512_cmpeq_epi8_mask(_mm512_and_si512(text, e0), c0);
    uint64_t second = two << 1;
    avx512_bytes lead = _mm512_mask_mov_epi8(text, second, prev);
    avx512_bytes last = _mm512_mask_mov_epi8(next, second, text);
    avx512_bytes index = _mm512_add_epi8(
        _mm512_permutexvar_epi8(lead, _mm512_loadu_si512(k->base)),
        _mm512_and_si512(last, _mm512_set1_epi8(63)));
    avx512_bytes kind = avx512_look128(k->ascii, text);
    uint64_t known = _mm512_mask_cmpeq_epi8_mask(
        two | second, avx512_look(k->lead, index), lead);
    uint64_t own =
        ~high & _mm512_test_epi8_mask(kind, _mm512_set1_epi8(OQ_KERNEL_LETTER));
    uint64_t plain = ~high & _mm512_testn_epi8_mask(kind, kind);
    w->text = text;
    w->real = real;
    w->second = second;
    w->strange = ~high & _mm512_test_epi8_mask(
                             kind, _mm512_set1_epi8(OQ_KERNEL_STRANGE));
    index = _mm512_mask_mov_epi8(index, own, text);
    w->index = _mm512_maskz_mov_epi8(known | own, index);
    w->context = avx512_look(k->context, w->index);
    w->letter = _mm512_test_epi8_mask(w->context, _mm512_set1_epi8(1));
    w->edge = (plain | (known & second & ~w->letter)) & real;
    w->hard = ~(plain | own | w->strange | known) & whole;
    if (OQ_LIKELY(w->hard == 0)) return;
    uint64_t third = avx512_thirds(k, text, next) & real;
    w->hard &= ~(third | third >> 1 | third >> 2);
    w->edge |= third;
}

/* ----------------------------------------------------------------- choices */

/* Whether neighbours are in the sets that letters ask for: "sets" are those of
 * before, or of after, "asks" those of two answers. */
AVX512_INLINE void avx512_answers(const uint8_t sets[2][256],
                                  const uint8_t asks[2][2][64], unsigned halves,
                                  avx512_bytes neighbour, avx512_bytes number,
                                  uint64_t answers[2]) {
    answers[0] = answers[1] = 0;
    for (unsigned half = 0; half < halves; half++) {
        avx512_bytes bits = avx512_look(sets[half], neighbour);
        for (int i = 0; i < 2; i++)
            answers[i] |= _mm512_test_epi8_mask(
                bits, _mm512_permutexvar_epi8(
                          number, _mm512_loadu_si512(asks[i][half])));
    }
}

/* The index of what each letter becomes. */
AVX512_INLINE avx512_bytes avx512_choose(const oq_kernel *k,
                                         const avx512_window *w,
                                         uint64_t chosen) {
    uint64_t near[2], beyond[2];
    avx512_bytes number = _mm512_and_si512(_mm512_srli_epi16(w->context, 3),
                                           _mm512_set1_epi8(31));
    avx512_bytes place =
        _mm512_and_si512(w->context, _mm512_set1_epi8((char)0xF8));
    avx512_bytes next = avx512_down(w->index);
    next = _mm512_mask_mov_epi8(next, w->second >> 1, avx512_down(next));
    avx512_answers(k->before, k->asks, k->halves, avx512_up(w->index), number,
                   near);
    avx512_answers(k->after, k->asks + 2, k->halves, next, number, beyond);
    place = avx512_add_if(place, near[0], 4);
    place = avx512_add_if(place, near[1], 2);
    place = avx512_add_if(place, beyond[0], 1);
    avx512_bytes choice =
        _mm512_mask_mov_epi8(avx512_look(k->choice[0], place), beyond[1],
                             avx512_look(k->choice[1], place));
    choice = _mm512_mask_mov_epi8(w->index, chosen, choice);
    return _mm512_mask_mov_epi8(choice, w->second, avx512_up(choice));
}

/* -------------------------------------------------------------------- list */

/* First letters of words of which bytes 0, 2 and 4 may be those of a stem. */
AVX512_INLINE uint64_t avx512_may_start(const oq_kernel *k,
                                        avx512_bytes index) {
    avx512_bytes bits = avx512_look(k->start[0], index);
    for (int i = 1; i < 3; i++) {
        index = avx512_down(avx512_down(index));
        bits = _mm512_and_si512(bits, avx512_look(k->start[i], index));
    }
    return _mm512_test_epi8_mask(bits, bits);
}

/* First letters of the words that have a rare letter. */
AVX512_INLINE uint64_t avx512_starts_of(uint64_t rare, uint64_t starts) {
    uint64_t found = 0;
    for (; rare != 0; rare &= rare - 1) {
        uint64_t before = starts & _blsmsk_u64(rare);
        found |= UINT64_C(1) << (63 - _lzcnt_u64(before));
    }
    return found;
}

/* How many of the first bytes are not 0. */
AVX512_INLINE unsigned avx512_count_to_zero(uint64_t bytes) {
    uint64_t zeros = (bytes - UINT64_C(0x0101010101010101)) & ~bytes &
                     UINT64_C(0x8080808080808080);
    return (unsigned)_tzcnt_u64(zeros) / 8;
}

/* Those of first letters whose words may begin with a listed stem. */
AVX512_TARGET __attribute__((noinline)) static uint64_t
avx512_listed(const oq_kernel *k, avx512_bytes index, uint64_t starts) {
    uint8_t numbers[64 + 16];
    uint64_t found = 0;
    _mm512_storeu_si512(numbers + 16, _mm512_setzero_si512());
    _mm512_storeu_si512(numbers, avx512_look(k->number, index));
    for (; starts != 0; starts &= starts - 1) {
        unsigned at = (unsigned)_tzcnt_u64(starts);
        oq_kernel_key key;
        memcpy(&key, numbers + at, 16);
        unsigned count = avx512_count_to_zero(key.low);
        if (count == 8) count += avx512_count_to_zero(key.high);
        found |= (uint64_t)oq_kernel_may_list(k, key, count) << at;
    }
    return found;
}

AVX512_INLINE uint64_t avx512_list(const oq_kernel *k, const avx512_window *w,
                                   uint64_t whole) {
    uint64_t starts = w->letter & ~(w->letter << 1) & whole;
    uint64_t rare = whole & _mm512_test_epi8_mask(
                                w->context, _mm512_set1_epi8(OQ_KERNEL_RARE));
    uint64_t asked = avx512_starts_of(rare, starts);
    if (k->has_start) asked |= starts & avx512_may_start(k, w->index);
    return asked != 0 ? avx512_listed(k, w->index, asked) : 0;
}

/* ----------------------------------------------------------------- writing */

AVX512_INLINE uint8_t *avx512_put(avx512_bytes bytes, uint64_t mask,
                                  uint8_t *out) {
    _mm512_storeu_si512(out, _mm512_maskz_compress_epi8(mask, bytes));
    return out + _mm_popcnt_u64(mask);
}

/* Writes lanes of a window: at most one byte each. */
AVX512_INLINE uint8_t *avx512_narrow(const oq_kernel *k, const avx512_window *w,
                                     avx512_bytes slot, uint64_t lanes,
                                     uint8_t *out) {
    avx512_bytes bytes = _mm512_mask_mov_epi8(
        avx512_look(k->out[0], slot), w->second, avx512_look(k->out[1], slot));
    uint64_t none = w->letter & _mm512_testn_epi8_mask(bytes, bytes);
    bytes = _mm512_mask_mov_epi8(w->text, w->letter, bytes);
    return avx512_put(bytes, lanes & ~none, out);
}

/* The same, at most two bytes each. */
AVX512_INLINE uint8_t *avx512_wide(const oq_kernel *k, const avx512_window *w,
                                   avx512_bytes slot, uint64_t lanes,
                                   uint8_t *out) {
    avx512_bytes even = _mm512_mask_mov_epi8(
        avx512_look(k->out[0], slot), w->second, avx512_look(k->out[2], slot));
    avx512_bytes odd = _mm512_mask_mov_epi8(
        avx512_look(k->out[1], slot), w->second, avx512_look(k->out[3], slot));
    uint64_t evens = lanes & ~(w->letter & _mm512_testn_epi8_mask(even, even));
    uint64_t odds = lanes & w->letter & _mm512_test_epi8_mask(odd, odd);
    even = _mm512_mask_mov_epi8(w->text, w->letter, even);
    out =
        avx512_put(avx512_weave_low(even, odd), avx512_weave(evens, odds), out);
    return avx512_put(avx512_weave_high(even, odd),
                      avx512_weave(evens >> 32, odds >> 32), out);
}

/* --------------------------------------------------------------- the loop */

/* Lanes up to the last one of a mask; none for an empty one. */
AVX512_INLINE uint64_t avx512_up_to(uint64_t mask) {
    return mask == 0 ? 0 : ~UINT64_C(0) >> _lzcnt_u64(mask);
}

/* Where a window may end: behind its last space, or at the text's end. This
 * alone decides where the next one begins, so that the processor can be at
 * several at once. */
AVX512_INLINE uint64_t avx512_spaces(avx512_bytes text, uint64_t real) {
    uint64_t spaces =
        _mm512_cmple_epu8_mask(text, _mm512_set1_epi8(' ')) & real;
    return ~real != 0 ? real : spaces;
}

/* Bytes of a window's hard words. */
AVX512_INLINE uint64_t avx512_hard(const oq_kernel *k, const avx512_window *w,
                                   avx512_bytes slot, uint64_t chosen,
                                   uint64_t whole) {
    uint64_t hard = w->hard;
    hard |= (w->strange & (w->letter << 1)) | (w->letter & (w->strange << 1));
    if (chosen != 0)
        hard |= chosen & _mm512_cmpeq_epi8_mask(avx512_look(k->out[0], slot),
                                                _mm512_set1_epi8(-1));
    if (k->list_bits != 0) hard |= avx512_list(k, w, whole);
    return hard & whole;
}

/* The lanes of a window that are written; all of "whole" if no word there is
 * hard. *slot gets what each letter becomes. */
AVX512_INLINE uint64_t avx512_decide(const oq_kernel *k, const avx512_window *w,
                                     uint64_t whole, avx512_bytes *slot) {
    uint64_t chosen =
        whole & _mm512_test_epi8_mask(w->context, _mm512_set1_epi8((char)0xF8));
    *slot = chosen != 0 ? avx512_choose(k, w, chosen) : w->index;
    uint64_t hard = avx512_hard(k, w, *slot, chosen, whole);
    if (OQ_LIKELY(hard == 0)) return whole;
    return avx512_up_to(w->edge & (_blsi_u64(hard) - 1));
}

AVX512_INLINE size_t avx512_loop(const oq_kernel *k, const uint8_t *text,
                                 size_t size, uint8_t **out, bool narrow) {
    uint8_t *to = *out;
    size_t at = 0;
    while (at < size) {
        uint64_t real = ~UINT64_C(0);
        if (size - at < 64) real >>= 64 - (size - at);
        avx512_bytes bytes = _mm512_maskz_loadu_epi8(real, text + at);
        uint64_t whole = avx512_up_to(avx512_spaces(bytes, real));
        avx512_window w;
        avx512_bytes slot;
        avx512_read(k, &w, bytes, real, whole != 0 ? whole : real);
        if (OQ_UNLIKELY(whole == 0)) whole = avx512_up_to(w.edge);
        uint64_t lanes = avx512_decide(k, &w, whole, &slot);
        to = narrow ? avx512_narrow(k, &w, slot, lanes, to)
                    : avx512_wide(k, &w, slot, lanes, to);
        at += (size_t)_mm_popcnt_u64(whole);
        if (OQ_UNLIKELY(lanes != whole || whole == 0)) {
            at -= (size_t)_mm_popcnt_u64(whole ^ lanes);
            break;
        }
    }
    *out = to;
    return at;
}

AVX512_TARGET static size_t avx512_loop_narrow(const oq_kernel *k,
                                               const uint8_t *text, size_t size,
                                               uint8_t **out) {
    return avx512_loop(k, text, size, out, true);
}

AVX512_TARGET static size_t avx512_loop_wide(const oq_kernel *k,
                                             const uint8_t *text, size_t size,
                                             uint8_t **out) {
    return avx512_loop(k, text, size, out, false);
}

OQ_FN size_t oq_avx512_run(const oq_kernel *k, const uint8_t *text, size_t size,
                           uint8_t **out) {
    return k->narrow ? avx512_loop_narrow(k, text, size, out)
                     : avx512_loop_wide(k, text, size, out);
}

OQ_FN bool oq_avx512_here(void) {
    return __builtin_cpu_supports("avx512f") &&
           __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vbmi") &&
           __builtin_cpu_supports("avx512vbmi2") &&
           __builtin_cpu_supports("bmi2");
}

#endif
