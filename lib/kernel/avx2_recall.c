/*
 * avx2_recall.c - tokens looked up with AVX2 and AES; see recall.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx2.h"
#include "portable.h"

#ifdef OQ_KERNEL_AVX2

#include "avx2_lanes.h"
#include "avx2_recall.h"

#define AVX2_RECALL                                                            \
    __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt,aes,prfchw")))

/* A bit for each of 32 bytes that do not end tokens. */
AVX2_INLINE uint64_t avx2_recall_half(const uint8_t *text) {
    __m256i bytes = _mm256_loadu_si256((const void *)text);
    __m256i above =
        _mm256_cmpeq_epi8(_mm256_max_epu8(bytes, avx2_all(0x41)), bytes);
    __m256i apostrophe = _mm256_cmpeq_epi8(bytes, avx2_all('\''));
    return (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(above, apostrophe));
}

/* Writes the numbers of the first bits that are set, four of them, and "at"
 * more; gives the others. */
AVX2_INLINE uint64_t avx2_recall_four(uint64_t bits, size_t at,
                                      uint16_t *edges) {
    uint64_t second = _blsr_u64(bits), third = _blsr_u64(second);
    uint64_t fourth = _blsr_u64(third);
    edges[0] = (uint16_t)(at + _tzcnt_u64(bits));
    edges[1] = (uint16_t)(at + _tzcnt_u64(second));
    edges[2] = (uint16_t)(at + _tzcnt_u64(third));
    edges[3] = (uint16_t)(at + _tzcnt_u64(fourth));
    return _blsr_u64(fourth);
}

/* The same of all bits, and of some more: how many there are cannot be
 * foreseen. Gives their count. */
AVX2_INLINE size_t avx2_recall_edges(uint64_t bits, size_t at,
                                     uint16_t *edges) {
    size_t count = (size_t)_mm_popcnt_u64(bits);
    for (size_t done = 0; done < count; done += 8) {
        bits = avx2_recall_four(bits, at, edges + done);
        bits = avx2_recall_four(bits, at, edges + done + 4);
    }
    return count;
}

/* Cuts the piece into tokens. */
AVX2_INLINE void avx2_recall_cut(oq_recall *recall) {
    size_t at = 0, edges = 0, length = recall->length;
    uint64_t before = 0;
    for (; at < length && edges < 2 * OQ_RECALL_TOKENS; at += 64) {
        const uint8_t *text = recall->text + at;
        uint64_t bits = avx2_recall_half(text) | avx2_recall_half(text + 32)
                                                     << 32;
        _mm_prefetch((const void *)(text + RECALL_AHEAD), _MM_HINT_T0);
        if (OQ_UNLIKELY(length - at < 64))
            bits = _bzhi_u64(bits, (unsigned)(length - at));
        edges += avx2_recall_edges(bits ^ (bits << 1 | before), at,
                                   recall->edges + edges);
        before = bits >> 63;
    }
    oq_recall_finish(recall, edges, at);
}

/* Notes the keys of tokens and where each may be. */
AVX2_RECALL static void avx2_recall_look(oq_recall *recall) {
    const __m256i step = recall_lanes_step(recall);
    const uint8_t *text = recall->text;
    const unsigned shift = recall->shift;
    avx2_recall_cut(recall);
    const size_t count = recall->count;
    for (size_t i = 0; i < count; i++) {
        size_t size = oq_recall_size(recall, i);
        if (size > sizeof(oq_recall_key)) size = sizeof(oq_recall_key);
        __m256i mask = _mm256_loadu_si256(
            (const void *)(recall_masks + sizeof(oq_recall_key) - size));
        __m256i bytes = _mm256_loadu_si256(
            (const void *)(text + oq_recall_start(recall, i)));
        recall_lanes_note(recall, i,
                          _mm256_or_si256(_mm256_and_si256(mask, bytes), step),
                          shift);
    }
    for (size_t i = 0; i < count; i++)
        recall_lanes_guess(recall, (const void *)recall->entries, recall->slots,
                           i);
}

AVX2_RECALL static uint8_t *avx2_recall_known(oq_recall *recall, size_t *count,
                                              uint8_t *to) {
    return recall_lanes_known(recall, count, to);
}

AVX2_RECALL static uint32_t avx2_recall_hash(const oq_recall_key *key) {
    return recall_lanes_hash(_mm256_loadu_si256((const void *)key));
}

OQ_FN const oq_kernel_recall *oq_avx2_recall(void) {
    static const oq_kernel_recall here = {avx2_recall_look, avx2_recall_known,
                                          avx2_recall_hash};
    return __builtin_cpu_supports("aes") ? &here : oq_portable_recall();
}

#endif
