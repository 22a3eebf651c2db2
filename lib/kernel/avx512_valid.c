/*
 * avx512_valid.c - finds the well-formed beginning of a text, 64 bytes at a
 * time: every byte that should continue a character does, and no other. What
 * is behind the first block with a mistake is left to the caller's check.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

/* First bytes of the block before, by what they still ask for. */
typedef struct avx512_open {
    uint64_t two, three, four;
} avx512_open;

AVX512_INLINE uint64_t avx512_least(avx512_bytes text, int least) {
    return _mm512_cmpge_epu8_mask(text, _mm512_set1_epi8((char)least));
}

/* Second bytes that the Unicode Standard, table 3-7, forbids after E0, ED,
 * F0 and F4. */
AVX512_TARGET static uint64_t avx512_forbidden(avx512_bytes prev,
                                               avx512_bytes text) {
    uint64_t after_e0 =
        _mm512_cmpeq_epi8_mask(prev, _mm512_set1_epi8((char)0xE0));
    uint64_t after_ed =
        _mm512_cmpeq_epi8_mask(prev, _mm512_set1_epi8((char)0xED));
    uint64_t after_f0 =
        _mm512_cmpeq_epi8_mask(prev, _mm512_set1_epi8((char)0xF0));
    uint64_t after_f4 =
        _mm512_cmpeq_epi8_mask(prev, _mm512_set1_epi8((char)0xF4));
    uint64_t a0 = avx512_least(text, 0xA0), x90 = avx512_least(text, 0x90);
    return (after_e0 & ~a0) | (after_ed & a0) | (after_f0 & ~x90) |
           (after_f4 & x90);
}

/* Whether a block goes on well after "prev", the same bytes one later. */
AVX512_INLINE bool avx512_good(avx512_bytes prev, avx512_bytes text,
                               avx512_open *open) {
    uint64_t high = _mm512_movepi8_mask(text);
    uint64_t lead = avx512_least(text, 0xC0);
    uint64_t three = avx512_least(text, 0xE0);
    uint64_t wrong = lead & ~avx512_least(text, 0xC2);
    uint64_t want = avx512_carry(lead, open->two);
    if (OQ_UNLIKELY((three | open->three) != 0)) {
        uint64_t four = avx512_least(text, 0xF0);
        want |= three << 2 | open->three >> 62;
        want |= four << 3 | open->four >> 61;
        wrong |= avx512_least(text, 0xF5) | avx512_forbidden(prev, text);
        open->four = four;
    }
    open->two = lead;
    open->three = three;
    return (want ^ (high & ~lead)) == 0 && wrong == 0;
}

AVX512_TARGET static size_t avx512_valid_loop(const uint8_t *text,
                                              size_t size) {
    avx512_bytes before = _mm512_setzero_si512();
    avx512_open open = {0, 0, 0};
    size_t at = 0;
    for (; at + 64 <= size; at += 64) {
        avx512_bytes here = _mm512_loadu_si512(text + at);
        if (!avx512_good(avx512_shift_up(before, here), here, &open)) break;
        before = here;
    }
    return oq_kernel_between(text, at);
}

OQ_FN size_t oq_avx512_valid(const uint8_t *text, size_t size) {
    return avx512_valid_loop(text, size);
}

#endif
