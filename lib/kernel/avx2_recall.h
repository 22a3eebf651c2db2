/*
 * avx2_recall.h - what the look-ups of tokens with AVX2 and AVX-512 share: a
 * key is a vector, three rounds of AES are its hash.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX2_RECALL_H
#define OQ_KERNEL_AVX2_RECALL_H

#include <immintrin.h>

#include "recall.h"

#define RECALL_LANES                                                           \
    __attribute__((                                                            \
        target("avx2,bmi,bmi2,popcnt,lzcnt,aes,prfchw"))) static inline        \
        __attribute__((always_inline, unused))

/* How far ahead text is fetched, see avx512.c; and memory for the output. */
enum { RECALL_AHEAD = 16384, RECALL_OUT = 2048 };

/* What "step" adds to keys. */
RECALL_LANES __m256i recall_lanes_step(const oq_recall *recall) {
    return _mm256_set_epi64x((long long)((uint64_t)recall->step << 56), 0, 0,
                             0);
}

RECALL_LANES uint32_t recall_lanes_hash(__m256i key) {
    __m128i low = _mm256_castsi256_si128(key);
    __m128i mixed = _mm_aesenc_si128(_mm256_extracti128_si256(key, 1), low);
    mixed = _mm_aesenc_si128(mixed, low);
    mixed = _mm_aesenc_si128(mixed, low);
    return (uint32_t)_mm_cvtsi128_si32(mixed);
}

/* Notes a token's key and place. */
RECALL_LANES void recall_lanes_note(oq_recall *recall, size_t token,
                                    __m256i key, unsigned shift) {
    _mm256_storeu_si256((void *)&recall->keys[token], key);
    recall->places[token] = recall_lanes_hash(key) >> shift;
}

/* Notes where a token may be, once its place is known, and fetches that. */
RECALL_LANES void recall_lanes_guess(oq_recall *recall, const uint8_t *entries,
                                     const uint16_t *slots, size_t token) {
    oq_recall_find(recall, token, slots[recall->places[token]]);
    _mm_prefetch((const void *)(entries + recall->found[token]), _MM_HINT_T0);
}

/* See "known" of oq_kernel_recall. */
RECALL_LANES uint8_t *recall_lanes_known(oq_recall *recall, size_t *count,
                                         uint8_t *to) {
    const size_t all = recall->count;
    size_t i = 0;
    to = oq_recall_gap(to, recall->text, recall->edges[0]);
    for (; i < all; i++) {
        const oq_recall_entry *entry = oq_recall_found(recall, i);
        __m256i key = _mm256_loadu_si256((const void *)&recall->keys[i]);
        __m256i differs = _mm256_xor_si256(
            key, _mm256_loadu_si256((const void *)&entry->key));
        if (OQ_UNLIKELY(!_mm256_testz_si256(differs, differs))) {
            if (!oq_recall_beside(recall, i)) break;
            to = oq_recall_write(recall, i, i + 1, to);
            continue;
        }
        __builtin_prefetch(to + RECALL_OUT, 1);
        _mm256_storeu_si256((void *)to,
                            _mm256_loadu_si256((const void *)entry->value));
        to = oq_recall_behind(recall, i, to + entry->size);
    }
    *count = i;
    return to;
}

#endif
