/*
 * avx512_recall.c - tokens looked up with AVX-512; see recall.h. The entries of
 * all tokens of a piece are fetched before the first is compared, so that none
 * waits for memory.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"
#include "portable.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"
#include "avx2_recall.h"

#define RECALL_TARGET                                                          \
    __attribute__((                                                            \
        target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,"                \
               "avx512vbmi2,gfni,bmi,bmi2,popcnt,lzcnt,aes,prfchw")))

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
        _mm_prefetch((const void *)(recall->text + at + RECALL_AHEAD),
                     _MM_HINT_T0);
        uint64_t bits = _mm512_cmpgt_epu8_mask(text, _mm512_set1_epi8(0x40)) |
                        _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8('\''));
        if (OQ_UNLIKELY(length - at < 64)) bits &= avx512_first(length - at);
        edges += avx512_recall_edges(bits ^ (bits << 1 | before), at,
                                     recall->edges + edges);
        before = bits >> 63;
    }
    oq_recall_finish(recall, edges, at);
}

/* Notes how much room tokens leave in their keys, 16 at a time. */
AVX512_INLINE void avx512_recall_rests(oq_recall *recall) {
    const __m256i most = _mm256_set1_epi16(sizeof(oq_recall_key));
    for (size_t i = 0; i < recall->count; i += 16) {
        avx512_bytes edges = _mm512_loadu_si512(recall->edges + 2 * i);
        __m256i sizes = _mm512_cvtepi32_epi16(
            _mm512_sub_epi16(_mm512_srli_epi32(edges, 16), edges));
        sizes = _mm256_sub_epi16(most, _mm256_min_epu16(sizes, most));
        _mm_storeu_si128((void *)(recall->rests + i),
                         _mm256_cvtepi16_epi8(sizes));
    }
}

/* Notes the keys of tokens and where each may be. */
RECALL_TARGET static void avx512_recall_look(oq_recall *recall) {
    const __m256i step = recall_lanes_step(recall);
    const uint8_t *text = recall->text;
    const uint16_t *slots = recall->slots;
    const unsigned shift = recall->shift;
    avx512_recall_cut(recall);
    avx512_recall_rests(recall);
    const size_t count = recall->count;
    for (size_t i = 0; i < count; i++) {
        __m256i mask =
            _mm256_loadu_si256((const void *)(recall_masks + recall->rests[i]));
        __m256i bytes = _mm256_loadu_si256(
            (const void *)(text + oq_recall_start(recall, i)));
        /* 0xEA: both of the first two, or the third */
        recall_lanes_note(recall, i,
                          _mm256_ternarylogic_epi64(mask, bytes, step, 0xEA),
                          slots, shift);
    }
    recall_lanes_guess(recall);
}

RECALL_TARGET static uint8_t *avx512_recall_known(oq_recall *recall,
                                                  size_t *count, uint8_t *to) {
    return recall_lanes_known(recall, count, to);
}

RECALL_TARGET static uint32_t avx512_recall_hash(const oq_recall_key *key) {
    return recall_lanes_hash(_mm256_loadu_si256((const void *)key));
}

OQ_FN const oq_kernel_recall *oq_avx512_recall(void) {
    static const oq_kernel_recall here = {
        avx512_recall_look, avx512_recall_known, avx512_recall_hash};
    return __builtin_cpu_supports("aes") ? &here : oq_portable_recall();
}

#endif
