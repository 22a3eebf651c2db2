/*
 * avx512_recall.c - tokens looked up with AVX-512; see recall.h. The places of
 * all tokens of a piece are known before the first is compared, so that none
 * waits for memory.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"
#include "recall.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

/* 32 numbers of lanes, and "at" more to each. */
AVX512_INLINE avx512_bytes avx512_recall_places(__m256i lanes, size_t at) {
    return _mm512_add_epi16(_mm512_cvtepu8_epi16(lanes),
                            _mm512_set1_epi16((short)at));
}

/* Writes the numbers of bits that are set, and "at" more; gives their count. */
AVX512_INLINE size_t avx512_recall_edges(uint64_t bits, size_t at,
                                         uint16_t *edges) {
    avx512_bytes lanes = _mm512_maskz_compress_epi8(bits, avx512_count(0));
    size_t count = (size_t)_mm_popcnt_u64(bits);
    _mm512_storeu_si512(
        edges, avx512_recall_places(_mm512_castsi512_si256(lanes), at));
    if (OQ_UNLIKELY(count > 32))
        _mm512_storeu_si512(
            edges + 32,
            avx512_recall_places(_mm512_extracti64x4_epi64(lanes, 1), at));
    return count;
}

/* Cuts the piece into tokens. */
AVX512_INLINE void avx512_recall_cut(oq_recall *recall) {
    size_t at = 0, edges = 0, length = recall->length;
    uint64_t before = 0;
    for (; at < length && edges < 2 * OQ_RECALL_TOKENS; at += 64) {
        avx512_bytes text = _mm512_loadu_si512(recall->text + at);
        uint64_t bits = _mm512_cmpgt_epu8_mask(text, _mm512_set1_epi8(0x40)) |
                        _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8('\''));
        if (OQ_UNLIKELY(length - at < 64)) bits &= avx512_first(length - at);
        edges += avx512_recall_edges(bits ^ (bits << 1 | before), at,
                                     recall->edges + edges);
        before = bits >> 63;
    }
    oq_recall_finish(recall, edges, at);
}

/* Notes the keys of tokens and where each may be: of what is too long, an empty
 * entry. */
AVX512_INLINE void avx512_recall_keys(oq_recall *recall) {
    const __m256i step =
        _mm256_set_epi64x((long long)((uint64_t)recall->step << 56), 0, 0, 0);
    const oq_recall_entry *entries = recall->entries;
    const uint16_t *slots = recall->slots;
    const uint8_t *piece = recall->text;
    const unsigned shift = recall->shift;
    const size_t count = recall->count;
    for (size_t i = 0; i < count; i++) {
        const uint8_t *text = piece + oq_recall_start(recall, i);
        size_t size = oq_recall_size(recall, i);
        size_t place = oq_recall_place(text, size, shift);
        size_t number = size > OQ_RECALL_KEY ? 0 : slots[place];
        _mm_prefetch((const void *)(entries + number), _MM_HINT_T0);
        recall->places[i] = (uint32_t)place;
        recall->found[i] = entries + number;
        _mm256_storeu_si256(
            (void *)&recall->keys[i],
            _mm256_mask_loadu_epi8(
                step, (__mmask32)_bzhi_u32(~0u, (unsigned)size), text));
    }
}

AVX512_TARGET static void avx512_recall(oq_recall *recall) {
    size_t missed = 0;
    avx512_recall_cut(recall);
    avx512_recall_keys(recall);
    for (size_t i = 0; i < recall->count; i++) {
        unsigned differs = _mm256_cmpneq_epi64_mask(
            _mm256_loadu_si256((const void *)&recall->keys[i]),
            _mm256_loadu_si256((const void *)&recall->found[i]->key));
        recall->missed[missed] = (uint16_t)i;
        missed += differs != 0;
    }
    recall->missed_count = missed;
    oq_recall_beside(recall);
}

AVX512_TARGET static uint8_t *avx512_recall_write(const oq_recall *recall,
                                                  size_t count, size_t end,
                                                  const uint8_t *longs,
                                                  uint8_t *to) {
    return oq_recall_write(recall, count, end, longs, to);
}

OQ_FN const oq_kernel_recall *oq_avx512_recall(void) {
    static const oq_kernel_recall here = {avx512_recall, avx512_recall_write};
    return &here;
}

#endif
