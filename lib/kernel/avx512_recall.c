/*
 * avx512_recall.c - tokens looked up with AVX-512; see recall.h. The entries of
 * all tokens of a piece are fetched before the first is compared, so that none
 * waits for memory.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"
#include "avx2.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"
#include "avx2_recall.h"

#define RECALL_TARGET                                                          \
    __attribute__((                                                            \
        target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,"                \
               "avx512vbmi2,gfni,bmi,bmi2,popcnt,lzcnt,aes,vaes,prfchw")))

#define RECALL_INLINE                                                          \
    RECALL_TARGET static inline __attribute__((always_inline, unused))

enum { RECALL_FOUR = 4 }; /* tokens that are gone through together */

/* 32 numbers of lanes, and "at" more to each. */
RECALL_INLINE avx512_bytes avx512_recall_places(__m256i lanes, size_t at) {
    return _mm512_add_epi16(_mm512_cvtepu8_epi16(lanes),
                            _mm512_set1_epi16((short)at));
}

/* Writes the numbers of bits that are set, and "at" more; gives their count. */
RECALL_INLINE size_t avx512_recall_edges(uint64_t bits, size_t at,
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
RECALL_INLINE void avx512_recall_cut(oq_recall *recall) {
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

/* How far 16 pairs of edges are from each other. */
RECALL_INLINE void avx512_recall_lengths(const uint16_t *edges,
                                         uint8_t *lengths) {
    avx512_bytes pairs = _mm512_loadu_si512(edges);
    pairs = _mm512_sub_epi16(_mm512_srli_epi32(pairs, 16), pairs);
    _mm_storeu_si128((void *)lengths,
                     _mm256_cvtusepi16_epi8(_mm512_cvtepi32_epi16(pairs)));
}

/* Notes how long tokens are, and what is behind each; the next ones are empty.
 */
RECALL_INLINE void avx512_recall_sizes(oq_recall *recall) {
    const size_t count = recall->count;
    _mm256_storeu_si256((void *)(recall->edges + 2 * count),
                        _mm256_set1_epi16((short)recall->end));
    for (size_t i = 0; i < count; i += 16) {
        avx512_recall_lengths(recall->edges + 2 * i, recall->sizes + i);
        avx512_recall_lengths(recall->edges + 2 * i + 1, recall->gaps + i);
    }
}

/* The hashes of four keys. */
RECALL_INLINE __m128i avx512_recall_hashes(avx512_bytes first,
                                           avx512_bytes last) {
    avx512_bytes low = _mm512_shuffle_i64x2(first, last, 0x88);
    avx512_bytes mixed = _mm512_shuffle_i64x2(first, last, 0xDD);
    mixed = _mm512_aesenc_epi128(mixed, low);
    mixed = _mm512_aesenc_epi128(mixed, low);
    mixed = _mm512_aesenc_epi128(mixed, low);
    return _mm512_castsi512_si128(_mm512_permutexvar_epi32(
        _mm512_broadcast_i32x4(_mm_set_epi32(12, 8, 4, 0)), mixed));
}

/* 32 bytes from the start of a token on, and of the one behind it. */
RECALL_INLINE avx512_bytes avx512_recall_text(const oq_recall *recall,
                                              const uint8_t *text,
                                              size_t token) {
    const uint8_t *one = text + oq_recall_start(recall, token);
    const uint8_t *other = text + oq_recall_start(recall, token + 1);
    return _mm512_inserti64x4(
        _mm512_castsi256_si512(_mm256_loadu_si256((const void *)one)),
        _mm256_loadu_si256((const void *)other), 1);
}

/* The keys of a token and of the one behind it; "which": in each half, which
 * one of the sizes of four it is. */
RECALL_INLINE avx512_bytes avx512_recall_keys(const oq_recall *recall,
                                              const uint8_t *text, size_t token,
                                              avx512_bytes sizes,
                                              avx512_bytes which,
                                              avx512_bytes step) {
    const avx512_bytes lanes =
        _mm512_broadcast_i64x4(_mm512_castsi512_si256(avx512_count(0)));
    return _mm512_mask_blend_epi8(
        _mm512_cmplt_epu8_mask(lanes, _mm512_shuffle_epi8(sizes, which)), step,
        avx512_recall_text(recall, text, token));
}

/* Notes the keys of four tokens, and their places. */
RECALL_INLINE void avx512_recall_four(oq_recall *recall, const uint8_t *text,
                                      size_t token, avx512_bytes step,
                                      __m128i shift) {
    const avx512_bytes which =
        _mm512_inserti64x4(_mm512_setzero_si512(), _mm256_set1_epi8(1), 1);
    uint32_t four;
    memcpy(&four, recall->sizes + token, 4);
    avx512_bytes sizes = _mm512_set1_epi32((int)four);
    avx512_bytes first =
        avx512_recall_keys(recall, text, token, sizes, which, step);
    avx512_bytes last =
        avx512_recall_keys(recall, text, token + 2, sizes,
                           _mm512_add_epi8(which, _mm512_set1_epi8(2)), step);
    _mm512_storeu_si512(&recall->keys[token], first);
    _mm512_storeu_si512(&recall->keys[token + 2], last);
    _mm_storeu_si128((void *)&recall->places[token],
                     _mm_srl_epi32(avx512_recall_hashes(first, last), shift));
}

/* Notes where four tokens may be. */
RECALL_INLINE void avx512_recall_guess(oq_recall *recall, size_t token) {
    const uint8_t *entries = (const void *)recall->entries;
    const uint16_t *slots = recall->slots;
    recall_lanes_guess(recall, entries, slots, token);
    recall_lanes_guess(recall, entries, slots, token + 1);
    recall_lanes_guess(recall, entries, slots, token + 2);
    recall_lanes_guess(recall, entries, slots, token + 3);
}

/* Notes the keys of tokens and where each may be; behind them are four that
 * have nothing but an empty entry. */
RECALL_TARGET static void avx512_recall_look(oq_recall *recall) {
    const avx512_bytes step = _mm512_broadcast_i64x4(recall_lanes_step(recall));
    const __m128i shift = _mm_cvtsi32_si128((int)recall->shift);
    const uint8_t *text = recall->text;
    avx512_recall_cut(recall);
    avx512_recall_sizes(recall);
    const size_t count = recall->count;
    for (size_t i = 0; i < count; i += RECALL_FOUR)
        avx512_recall_four(recall, text, i, step, shift);
    for (size_t i = 0; i < count; i += RECALL_FOUR)
        avx512_recall_guess(recall, i);
    memset(&recall->keys[count], 0, RECALL_FOUR * sizeof(oq_recall_key));
    memset(&recall->found[count], 0, RECALL_FOUR * sizeof(recall->found[0]));
}

/* Entries that four tokens may have, and bits that these have otherwise. */
typedef struct avx512_recalled {
    const uint8_t *at[RECALL_FOUR];
    avx512_bytes entries[RECALL_FOUR];
    __m256i differs;
} avx512_recalled;

RECALL_INLINE void avx512_recall_compare(const oq_recall *recall,
                                         const uint8_t *entries, size_t token,
                                         unsigned i, avx512_recalled *four) {
    four->at[i] = entries + recall->found[token + i];
    four->entries[i] = _mm512_loadu_si512(four->at[i]);
    __m256i differs = _mm256_xor_si256(
        _mm512_castsi512_si256(four->entries[i]),
        _mm256_loadu_si256((const void *)&recall->keys[token + i]));
    four->differs = i == 0 ? differs : _mm256_or_si256(four->differs, differs);
}

/* Whether four tokens have these entries, and less than 16 bytes stand behind
 * each. */
RECALL_INLINE bool avx512_recall_plain(const oq_recall *recall,
                                       const uint8_t *entries, size_t token,
                                       avx512_recalled *four) {
    uint32_t gaps;
    avx512_recall_compare(recall, entries, token, 0, four);
    avx512_recall_compare(recall, entries, token, 1, four);
    avx512_recall_compare(recall, entries, token, 2, four);
    avx512_recall_compare(recall, entries, token, 3, four);
    memcpy(&gaps, recall->gaps + token, sizeof(gaps));
    return _mm256_testz_si256(four->differs, four->differs) &&
           (gaps & UINT32_C(0xF0F0F0F0)) == 0;
}

/* Writes one of them, and what stands behind it. */
RECALL_INLINE uint8_t *
avx512_recall_put(const oq_recall *recall, const uint8_t *text, size_t token,
                  unsigned i, const avx512_recalled *four, uint8_t *to) {
    size_t size = four->at[i][sizeof(oq_recall_entry) - 1];
    _mm256_storeu_si256((void *)to,
                        _mm512_extracti64x4_epi64(four->entries[i], 1));
    memcpy(to + size, text + oq_recall_end(recall, token + i), 16);
    return to + (size + recall->gaps[token + i]);
}

RECALL_INLINE uint8_t *avx512_recall_write(const oq_recall *recall,
                                           const uint8_t *text, size_t token,
                                           const avx512_recalled *four,
                                           uint8_t *to) {
    __builtin_prefetch(to + RECALL_OUT, 1);
    to = avx512_recall_put(recall, text, token, 0, four, to);
    to = avx512_recall_put(recall, text, token, 1, four, to);
    to = avx512_recall_put(recall, text, token, 2, four, to);
    return avx512_recall_put(recall, text, token, 3, four, to);
}

RECALL_TARGET static uint8_t *avx512_recall_known(oq_recall *recall,
                                                  size_t *count, uint8_t *to) {
    const uint8_t *text = recall->text;
    const uint8_t *entries = (const void *)recall->entries;
    const size_t all = recall->count;
    size_t i = 0;
    to = oq_recall_gap(to, text, recall->edges[0]);
    while (i < all) {
        avx512_recalled four;
        if (OQ_LIKELY(avx512_recall_plain(recall, entries, i, &four))) {
            to = avx512_recall_write(recall, text, i, &four, to);
            i += RECALL_FOUR;
            continue;
        }
        size_t end = all - i < RECALL_FOUR ? all : i + RECALL_FOUR;
        size_t next = oq_recall_there(recall, i, end);
        to = oq_recall_write(recall, i, next, to);
        i = next;
        if (next < end) break;
    }
    *count = i < all ? i : all;
    return to;
}

RECALL_TARGET static uint32_t avx512_recall_hash(const oq_recall_key *key) {
    return recall_lanes_hash(_mm256_loadu_si256((const void *)key));
}

/* Whether the processor has AES for wide vectors. A compiler that does not know
 * that by name asks for a bit of leaf 7: slow where a system is a guest. */
static bool avx512_recall_here(void) {
    if (!__builtin_cpu_supports("aes")) return false;
#if !defined(__clang__) && __GNUC__ >= 11
    return __builtin_cpu_supports("vaes");
#else
    unsigned a = 7, b, c = 0, d;
    __asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
    return (c >> 9 & 1) != 0;
#endif
}

OQ_FN const oq_kernel_recall *oq_avx512_recall(void) {
    static const oq_kernel_recall here = {
        avx512_recall_look, avx512_recall_known, avx512_recall_hash};
    return avx512_recall_here() ? &here : oq_avx2_recall();
}

#endif
