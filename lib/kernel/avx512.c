/*
 * avx512.c - conversion with AVX-512 (VBMI and VBMI2: Ice Lake, Zen 4 and
 * later). Text stays in its byte lanes; doc/kernels.md has the idea with a
 * drawing. A window is 64 bytes of text from the start of a word on, and ends
 * behind its last space: so every word is seen as a whole, and no window needs
 * to know of another.
 *
 * The inner loop decides nothing rare: where something may be hard it raises an
 * alarm, and avx512_clear looks at that window again.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

/* A window, understood; masks have a bit a byte, and both bytes of a letter
 * have the same index and the same bits. */
typedef struct avx512_window {
    avx512_bytes text, index, context;
    uint64_t two, second; /* first and second bytes of characters of two */
    uint64_t known;       /* letters and plain characters of the tables */
    uint64_t odd;         /* bytes that may make a word hard */
} avx512_window;

/* Lanes up to the last one of a mask; none for an empty one. */
AVX512_INLINE uint64_t avx512_up_to(uint64_t mask) {
    return mask == 0 ? 0 : ~UINT64_C(0) >> _lzcnt_u64(mask);
}

AVX512_INLINE uint64_t avx512_first(size_t count) {
    return _bzhi_u64(~UINT64_C(0), (unsigned)count);
}

/* ----------------------------------------------------------- understanding */

AVX512_INLINE avx512_window avx512_read(const oq_kernel *k, avx512_bytes text,
                                        bool own) {
    avx512_window w;
    avx512_bytes c0 = _mm512_set1_epi8((char)0xC0);
    avx512_bytes e0 = _mm512_set1_epi8((char)0xE0);
    w.text = text;
    w.two = _mm512_cmpeq_epi8_mask(_mm512_and_si512(text, e0), c0);
    w.second = w.two << 1;
    avx512_bytes lead = _mm512_mask_mov_epi8(text, w.second, avx512_up(text));
    avx512_bytes last = _mm512_mask_mov_epi8(avx512_down(text), w.second, text);
    w.index = _mm512_add_epi8(
        _mm512_permutexvar_epi8(lead, _mm512_loadu_si512(k->base)),
        _mm512_and_si512(last, _mm512_set1_epi8(63)));
    w.known = _mm512_mask_cmpeq_epi8_mask(w.two | w.second,
                                          avx512_look(k->lead, w.index), lead);
    avx512_bytes kind = avx512_look128(k->ascii, text);
    uint64_t ascii = ~_mm512_movepi8_mask(text);
    w.odd =
        ~(w.known | _mm512_mask_testn_epi8_mask(
                        ascii, kind,
                        _mm512_set1_epi8(OQ_KERNEL_HARD | OQ_KERNEL_STRANGE)));
    if (own) {
        uint64_t letter = _mm512_mask_test_epi8_mask(
            ascii, kind, _mm512_set1_epi8(OQ_KERNEL_LETTER));
        w.index = _mm512_mask_mov_epi8(w.index, letter, text);
        w.known |= letter;
    }
    w.index = _mm512_maskz_mov_epi8(w.known, w.index);
    w.context = avx512_look(k->context, w.index);
    return w;
}

/* Last bytes of characters U+2000 to U+203F, dashes and quotation marks, that
 * are plain and whole in the window. */
AVX512_INLINE uint64_t avx512_thirds(const oq_kernel *k, avx512_bytes text) {
    uint64_t start =
        _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8((char)0xE2)) &
        _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8((char)0x80)) >> 1;
    avx512_bytes kind =
        _mm512_permutexvar_epi8(text, _mm512_loadu_si512(k->third));
    return start << 2 & _mm512_testn_epi8_mask(kind, kind);
}

AVX512_INLINE uint64_t avx512_all_thirds(uint64_t third) {
    return third | third >> 1 | third >> 2;
}

/* ----------------------------------------------------------------- choices */

/* Whether neighbours are in the set that each letter asks for: "bits" are the
 * sets that the neighbours are in, "asks" those of an answer, by number. */
AVX512_INLINE uint64_t avx512_answer(const oq_kernel *k,
                                     const avx512_bytes bits[2],
                                     const uint8_t asks[2][64],
                                     avx512_bytes number) {
    avx512_bytes asked = _mm512_and_si512(
        bits[0], _mm512_permutexvar_epi8(number, _mm512_loadu_si512(asks[0])));
    if (k->halves > 1)
        asked = _mm512_ternarylogic_epi64(
            asked, bits[1],
            _mm512_permutexvar_epi8(number, _mm512_loadu_si512(asks[1])), 0xF8);
    return _mm512_test_epi8_mask(asked, asked);
}

AVX512_INLINE void avx512_sets(const oq_kernel *k, const uint8_t sets[2][256],
                               avx512_bytes neighbour, avx512_bytes bits[2]) {
    bits[0] = avx512_look(sets[0], neighbour);
    if (k->halves > 1) bits[1] = avx512_look(sets[1], neighbour);
}

/* The index of what each letter becomes. */
AVX512_INLINE avx512_bytes avx512_choose(const oq_kernel *k,
                                         const avx512_window *w) {
    avx512_bytes number = _mm512_and_si512(_mm512_srli_epi16(w->context, 3),
                                           _mm512_set1_epi8(31));
    avx512_bytes place =
        _mm512_and_si512(w->context, _mm512_set1_epi8((char)0xF8));
    avx512_bytes behind =
        _mm512_mask_mov_epi8(avx512_count(1), w->two, avx512_count(2));
    avx512_bytes bits[2];
    uint64_t chosen = _mm512_test_epi8_mask(place, place);
    avx512_sets(k, k->before, avx512_up(w->index), bits);
    place = avx512_add_if(place, avx512_answer(k, bits, k->asks[0], number), 4);
    place = avx512_add_if(place, avx512_answer(k, bits, k->asks[1], number), 2);
    avx512_sets(k, k->after, _mm512_permutexvar_epi8(behind, w->index), bits);
    place = avx512_add_if(place, avx512_answer(k, bits, k->asks[2], number), 1);
    avx512_bytes choice =
        _mm512_mask_mov_epi8(avx512_look(k->choice[0], place),
                             avx512_answer(k, bits, k->asks[3], number),
                             avx512_look(k->choice[1], place));
    choice = _mm512_mask_mov_epi8(w->index, chosen, choice);
    return _mm512_mask_mov_epi8(choice, w->second, avx512_up(choice));
}

/* -------------------------------------------------------------------- list */

enum { AVX512_WORDS = 16 }; /* that are looked for at once */

/* The first letters of words: the four of one word side by side. */
typedef struct avx512_heads {
    __m128i low[2], high[2]; /* letters 0 and 1, 2 and 3, of eight words */
} avx512_heads;

AVX512_INLINE avx512_heads avx512_head(uint64_t starts, avx512_bytes number,
                                       unsigned step) {
    __m128i letters[4];
    for (unsigned i = 0; i < 4; i++)
        letters[i] = _mm512_castsi512_si128(
            _mm512_maskz_compress_epi8(starts << i * step, number));
    for (unsigned i = 1; i < 4; i++) /* none behind the end of a word */
        letters[i] = _mm_maskz_mov_epi8(
            _mm_test_epi8_mask(letters[i - 1], letters[i - 1]), letters[i]);
    return (avx512_heads){{_mm_unpacklo_epi8(letters[0], letters[1]),
                           _mm_unpackhi_epi8(letters[0], letters[1])},
                          {_mm_unpacklo_epi8(letters[2], letters[3]),
                           _mm_unpackhi_epi8(letters[2], letters[3])}};
}

/* Which of eight words may begin with a listed stem. */
AVX512_INLINE uint64_t avx512_prefixes(const oq_kernel *k, __m128i low,
                                       __m128i high) {
    __m256i key = _mm256_inserti128_si256(
        _mm256_castsi128_si256(_mm_unpacklo_epi16(low, high)),
        _mm_unpackhi_epi16(low, high), 1);
    key =
        _mm256_mullo_epi32(key, _mm256_set1_epi32((int)OQ_KERNEL_PREFIX_HASH));
    __m256i word = _mm256_i32gather_epi32(
        (const int *)oq_kernel_prefixes(k),
        _mm256_srl_epi32(key, _mm_cvtsi32_si128(32 - k->prefix_bits)), 4);
    __m256i bit = _mm256_and_si256(
        _mm256_srl_epi32(key, _mm_cvtsi32_si128(27 - k->prefix_bits)),
        _mm256_set1_epi32(31));
    return _mm256_test_epi32_mask(word,
                                  _mm256_sllv_epi32(_mm256_set1_epi32(1), bit));
}

AVX512_INLINE uint64_t avx512_letters(const avx512_window *w) {
    return _mm512_test_epi8_mask(w->context,
                                 _mm512_set1_epi8(OQ_KERNEL_LETTER));
}

/* How many of the first bytes are not 0. */
AVX512_INLINE unsigned avx512_count_to_zero(uint64_t bytes) {
    uint64_t zeros = (bytes - UINT64_C(0x0101010101010101)) & ~bytes &
                     UINT64_C(0x8080808080808080);
    return (unsigned)_tzcnt_u64(zeros) / 8;
}

/* Those of some words, by their first bytes, that may begin with a listed
 * stem, by all of its letters. */
AVX512_INLINE uint64_t avx512_listed(const oq_kernel *k, avx512_bytes number,
                                     uint64_t starts) {
    uint8_t numbers[64 + 16];
    uint64_t found = 0;
    _mm512_storeu_si512(numbers + 16, _mm512_setzero_si512());
    _mm512_storeu_si512(numbers, number);
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

/* First bytes of words of a window that may begin with a listed stem. */
AVX512_INLINE uint64_t avx512_list(const oq_kernel *k, const avx512_window *w) {
    uint64_t letters = avx512_letters(w);
    uint64_t starts =
        letters & ~(letters << 1) &
        _mm512_test_epi8_mask(w->context, _mm512_set1_epi8(OQ_KERNEL_FIRST));
    if (starts == 0) return 0;
    avx512_bytes number = avx512_look(k->number, w->index);
    avx512_heads heads = avx512_head(starts, number, k->prefix_step);
    size_t words = (size_t)_mm_popcnt_u64(starts);
    uint64_t found = avx512_prefixes(k, heads.low[0], heads.high[0]);
    if (words > AVX512_WORDS / 2)
        found |= avx512_prefixes(k, heads.low[1], heads.high[1]) << 8;
    if (words > AVX512_WORDS) found = ~UINT64_C(0);
    if (OQ_LIKELY(found == 0)) return 0;
    return avx512_listed(k, number, _pdep_u64(found, starts));
}

/* ----------------------------------------------------------------- writing */

AVX512_INLINE uint8_t *avx512_put(avx512_bytes bytes, uint8_t *out) {
    uint64_t keep = _mm512_test_epi8_mask(bytes, bytes);
    _mm512_storeu_si512(out, _mm512_maskz_compress_epi8(keep, bytes));
    return out + _mm_popcnt_u64(keep);
}

/* What the lanes of a window become: one byte each, or two. */
typedef struct avx512_result {
    avx512_bytes even, odd;
    uint64_t stop; /* lanes of letters that are hard here */
} avx512_result;

AVX512_INLINE avx512_result avx512_write(const oq_kernel *k,
                                         const avx512_window *w,
                                         avx512_bytes slot, bool narrow) {
    avx512_result r;
    avx512_bytes first = avx512_look(k->out[0], slot);
    avx512_bytes second = avx512_look(k->out[narrow ? 1 : 2], slot);
    r.even = _mm512_mask_mov_epi8(first, w->second, second);
    r.even = _mm512_mask_mov_epi8(w->text, w->known, r.even);
    r.stop = _mm512_cmpeq_epi8_mask(r.even, _mm512_set1_epi8(-1));
    if (narrow) return r;
    r.odd = _mm512_mask_mov_epi8(avx512_look(k->out[1], slot), w->second,
                                 avx512_look(k->out[3], slot));
    r.odd = _mm512_maskz_mov_epi8(w->known, r.odd);
    return r;
}

/* --------------------------------------------------------------- the loop */

/* A stretch of text on its way: no window reaches behind "limit"; windows
 * that end at or before "clear" raise no alarm. */
typedef struct avx512_run {
    const uint8_t *text;
    size_t at, limit, clear;
    uint8_t *out;
} avx512_run;

/* The bytes of the window at a place: up to behind its last space, or to the
 * limit; 0: there is no space. */
AVX512_INLINE size_t avx512_window_size(avx512_bytes text, size_t left) {
    if (OQ_UNLIKELY(left < 64)) return left;
    uint64_t spaces = _mm512_cmple_epu8_mask(text, _mm512_set1_epi8(' '));
    return 64 - _lzcnt_u64(spaces);
}

AVX512_INLINE avx512_bytes avx512_load(const uint8_t *text, size_t left) {
    if (OQ_LIKELY(left >= 64)) return _mm512_loadu_si512(text);
    return _mm512_maskz_loadu_epi8(avx512_first(left), text);
}

/* Converts windows up to the limit or to the first alarm. Behind the end of a
 * window its lanes are spaces: each becomes one byte, which is not kept. */
AVX512_INLINE void avx512_loop(const oq_kernel *k, avx512_run *run, bool narrow,
                               bool own) {
    size_t at = run->at;
    uint8_t *out = run->out;
    while (at < run->limit) {
        size_t left = run->limit - at;
        avx512_bytes text = avx512_load(run->text + at, left);
        size_t size = avx512_window_size(text, left);
        if (OQ_UNLIKELY(size == 0 && at + left <= run->clear)) size = left;
        text = _mm512_mask_mov_epi8(_mm512_set1_epi8(' '), avx512_first(size),
                                    text);
        avx512_window w = avx512_read(k, text, own);
        if (w.odd != 0) w.odd &= ~avx512_all_thirds(avx512_thirds(k, text));
        avx512_result r = avx512_write(
            k, &w, k->chooses ? avx512_choose(k, &w) : w.index, narrow);
        uint64_t alarm = w.odd | r.stop;
        if (k->list_bits != 0) alarm |= avx512_list(k, &w);
        if (OQ_UNLIKELY(alarm != 0 && at + size > run->clear)) break;
        if (OQ_UNLIKELY(size == 0)) break;
        if (narrow) {
            out = avx512_put(r.even, out);
        } else {
            out = avx512_put(avx512_weave_low(r.even, r.odd), out);
            out = avx512_put(avx512_weave_high(r.even, r.odd), out);
        }
        out -= 64 - size;
        at += size;
    }
    run->at = at;
    run->out = out;
}

AVX512_TARGET static void avx512_loop_narrow(const oq_kernel *k,
                                             avx512_run *run) {
    avx512_loop(k, run, true, false);
}

AVX512_TARGET static void avx512_loop_wide(const oq_kernel *k,
                                           avx512_run *run) {
    avx512_loop(k, run, false, false);
}

AVX512_TARGET static void avx512_loop_own(const oq_kernel *k, avx512_run *run) {
    avx512_loop(k, run, false, true);
}

/* ------------------------------------------------------------------ alarms */

/* Bytes of hard words, and in *edge the last bytes of plain characters. */
AVX512_INLINE uint64_t avx512_hard(const oq_kernel *k, avx512_bytes text,
                                   uint64_t *edge) {
    avx512_window w = avx512_read(k, text, k->own != 0);
    avx512_bytes kind = avx512_look128(k->ascii, text);
    uint64_t ascii = ~_mm512_movepi8_mask(text);
    uint64_t strange = _mm512_mask_test_epi8_mask(
        ascii, kind, _mm512_set1_epi8(OQ_KERNEL_STRANGE));
    uint64_t letters = avx512_letters(&w), third = avx512_thirds(k, text);
    uint64_t hard = w.odd & ~(strange | avx512_all_thirds(third));
    hard |= (strange & (letters << 1)) | (letters & (strange << 1));
    if (k->chooses)
        hard |= w.known & _mm512_cmpeq_epi8_mask(
                              avx512_look(k->out[0], avx512_choose(k, &w)),
                              _mm512_set1_epi8(-1));
    if (k->list_bits != 0) hard |= avx512_list(k, &w);
    *edge = third | (w.known & w.second & ~letters) |
            _mm512_mask_testn_epi8_mask(ascii, kind, kind);
    return hard;
}

/* The bytes from the start of a window up to its first hard word or, without
 * one, up to where the window ends. */
AVX512_TARGET __attribute__((noinline)) static size_t
avx512_clear(const oq_kernel *k, const uint8_t *text, size_t left, bool *stop) {
    uint64_t edge, hard;
    avx512_bytes bytes = avx512_load(text, left);
    uint64_t whole = avx512_first(avx512_window_size(bytes, left));
    hard = avx512_hard(k, bytes, &edge);
    if (whole == 0) whole = avx512_up_to(edge);
    hard &= whole;
    *stop = hard != 0 || whole == 0;
    if (hard != 0) whole = avx512_up_to(edge & (_blsi_u64(hard) - 1));
    return (size_t)_mm_popcnt_u64(whole);
}

OQ_FN size_t oq_avx512_run(const oq_kernel *k, const uint8_t *text, size_t size,
                           uint8_t **out) {
    avx512_run run = {text, 0, size, 0, *out};
    bool stop = false;
    while (run.at < size) {
        if (k->narrow)
            avx512_loop_narrow(k, &run);
        else if (k->own)
            avx512_loop_own(k, &run);
        else
            avx512_loop_wide(k, &run);
        if (run.at < run.limit) {
            run.clear = run.at + avx512_clear(k, text + run.at,
                                              run.limit - run.at, &stop);
            run.limit = run.clear;
            if (run.at == run.limit) break;
        } else {
            if (stop) break;
            run.limit = size;
        }
    }
    *out = run.out;
    return run.at;
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
