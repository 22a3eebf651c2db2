/*
 * avx512.c - conversion with AVX-512 (VBMI and VBMI2: Ice Lake, Zen 4 and
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

#ifdef OQ_KERNEL_AVX512

#include "avx512_far.h"

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

AVX512_INLINE uint64_t avx512_letters(const avx512_window *w) {
    return _mm512_test_epi8_mask(w->context,
                                 _mm512_set1_epi8(OQ_KERNEL_LETTER));
}

/* Marks between what may be digits, as what stands before the window and
 * behind "size" bytes of it may be; 0: all of it. */
AVX512_INLINE uint64_t avx512_marks(const oq_kernel *k, const avx512_window *w,
                                    size_t size) {
    uint64_t marks =
        _mm512_test_epi8_mask(w->context, _mm512_set1_epi8(OQ_KERNEL_MARK)) &
        ~(w->two | w->second);
    uint64_t digits =
        w->odd | _mm512_mask_test_epi8_mask(~_mm512_movepi8_mask(w->text),
                                            avx512_look128(k->ascii, w->text),
                                            _mm512_set1_epi8(OQ_KERNEL_DIGIT));
    uint64_t last = (UINT64_C(1) << 63) >> ((64 - size) & 63);
    return marks & (digits << 1 | 1) & (digits >> 1 | last);
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

/* Letters that may become something else than they mostly do, because of what
 * stands beside them. */
AVX512_INLINE uint64_t avx512_unsure(const oq_kernel *k,
                                     const avx512_window *w) {
    avx512_bytes half = _mm512_set1_epi8(15);
    avx512_bytes before = avx512_look(k->beside[0], w->index);
    avx512_bytes after = avx512_look(k->beside[1], w->index);
    avx512_bytes left =
        _mm512_mask_permutexvar_epi8(_mm512_set1_epi8((char)k->beside[0][0]),
                                     ~UINT64_C(1), avx512_count(-1), before);
    avx512_bytes right =
        _mm512_mask_permutexvar_epi8(_mm512_set1_epi8((char)k->beside[1][0]),
                                     ~UINT64_C(0) >> 1, avx512_count(1), after);
    left = _mm512_and_si512(left, _mm512_srli_epi16(before, 4));
    right = _mm512_and_si512(right, _mm512_srli_epi16(after, 4));
    return (_mm512_test_epi8_mask(left, half) & ~w->second) |
           (_mm512_test_epi8_mask(right, half) & ~w->two);
}

/* -------------------------------------------------------------------- list */

/* The numbers of four letters of each of eight words: those of bytes 0, 1, 2
 * and 3 times "step" from the places of the words on. */
AVX512_INLINE __m256i avx512_heads(__m256i places, unsigned step,
                                   avx512_bytes number) {
    __m256i bytes = _mm256_set1_epi32((int)(step * 0x03020100u));
    places = _mm256_add_epi8(
        _mm256_mullo_epi32(places, _mm256_set1_epi32(0x01010101)), bytes);
    return _mm512_castsi512_si256(
        _mm512_permutexvar_epi8(_mm512_castsi256_si512(places), number));
}

/* Zeroes behind the first byte of 0 in each. */
AVX512_INLINE __m256i avx512_ended(__m256i letters) {
    __m256i one = _mm256_set1_epi8(1);
    __m256i zero = _mm256_andnot_si256(
        letters, _mm256_and_si256(_mm256_sub_epi32(letters, one),
                                  _mm256_set1_epi8((char)0x80)));
    __m256i before = _mm256_andnot_si256(
        zero, _mm256_add_epi32(zero, _mm256_set1_epi32(-1)));
    return _mm256_and_si256(letters, before);
}

/* Which bits, by word and bit, of a filter of prefixes are set. */
AVX512_INLINE uint64_t avx512_filter(const oq_kernel *k, int which,
                                     __m256i word, __m256i bit) {
    const uint32_t *words = oq_kernel_prefixes(k, which);
    if (k->prefix_bits[which] == 4) /* the least: it fits into two registers */
        word = _mm256_permutex2var_epi32(
            _mm256_loadu_si256((const void *)words), word,
            _mm256_loadu_si256((const void *)(words + 8)));
    else
        word = _mm256_i32gather_epi32((const int *)words, word, 4);
    bit = _mm256_and_si256(bit, _mm256_set1_epi32(31));
    return _mm256_test_epi32_mask(word,
                                  _mm256_sllv_epi32(_mm256_set1_epi32(1), bit));
}

/* The upper bits of the products of some letters, from some bit on. */
AVX512_INLINE __m256i avx512_hash(__m256i letters, int bits) {
    __m256i hash = _mm256_mullo_epi32(
        letters, _mm256_set1_epi32((int)OQ_KERNEL_PREFIX_HASH));
    return _mm256_srl_epi32(hash, _mm_cvtsi32_si128(32 - bits));
}

/* Filter 0: the first four letters, and those from the fourth on. */
AVX512_INLINE uint64_t avx512_six(const oq_kernel *k, __m256i low,
                                  __m256i high) {
    __m256i first = _mm256_and_si256(low, _mm256_set1_epi32(0xFFFFFF));
    high = _mm256_and_si256(high, _mm256_set1_epi32(0x010303));
    __m256i bit =
        _mm256_or_si256(_mm256_slli_epi32(high, 3), _mm256_srli_epi32(high, 7));
    bit = _mm256_or_si256(bit, _mm256_srli_epi32(high, 16));
    return avx512_filter(k, 0, avx512_hash(first, k->prefix_bits[0]), bit);
}

/* Filter 1. */
AVX512_INLINE uint64_t avx512_four(const oq_kernel *k, __m256i low) {
    __m256i hash = avx512_hash(low, k->prefix_bits[1] + 5);
    return avx512_filter(k, 1, _mm256_srli_epi32(hash, 5), hash);
}

/* Which of eight words, by their places, may begin with a listed stem. */
AVX512_INLINE uint64_t avx512_prefixes(const oq_kernel *k, __m128i places,
                                       avx512_bytes number) {
    __m256i place = _mm256_cvtepu8_epi32(places);
    unsigned step = k->prefix_step;
    __m256i low = avx512_ended(avx512_heads(place, step, number));
    place = _mm256_add_epi32(place, _mm256_set1_epi32((int)(3 * step)));
    __m256i high = _mm256_maskz_mov_epi32(
        _mm256_cmpgt_epu32_mask(low, _mm256_set1_epi32(0xFFFFFF)),
        avx512_ended(avx512_heads(place, step, number)));
    return avx512_six(k, low, high) & avx512_four(k, low);
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
    __m128i places = _mm512_castsi512_si128(
        _mm512_maskz_compress_epi8(starts, avx512_count(0)));
    size_t words = (size_t)_mm_popcnt_u64(starts);
    uint64_t found = avx512_prefixes(k, places, number);
    if (words > 8)
        found |= avx512_prefixes(k, _mm_srli_si128(places, 8), number) << 8;
    if (words > 16) found = ~UINT64_C(0);
    found = _bzhi_u64(found, (unsigned)words);
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

/* First lanes of words of the class that has a head. Where a sum carries out
 * of a word, none of its letters meets the condition. */
AVX512_INLINE uint64_t avx512_classed(const oq_kernel *k,
                                      const avx512_window *w) {
    uint64_t letters = avx512_letters(w);
    uint64_t starts = letters & ~(letters << 1);
    uint64_t ends = ~letters & (letters << 1), good = ends;
    avx512_bytes meets = avx512_look(k->meets, w->index);
    for (unsigned i = 0; i < k->condition_count; i++) {
        uint64_t meet =
            _mm512_test_epi8_mask(meets, _mm512_set1_epi8((char)(1u << i)));
        uint64_t none = (letters & ~meet) + starts;
        good &= k->lacks >> i & 1 ? none : ~none;
    }
    return _pdep_u64(_pext_u64(good, ends), starts);
}

/* Writes heads: a first letter of at most two bytes gives its first lane up.
 * Others are hard. */
AVX512_INLINE void avx512_head(const oq_kernel *k, const avx512_window *w,
                               avx512_result *r) {
    uint64_t first = avx512_classed(k, w), second = first << 1;
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
avx512_sure(const oq_kernel *k, const avx512_window *w, uint64_t hard,
            size_t size, bool *stop) {
    avx512_bytes kind = avx512_look128(k->ascii, w->text);
    uint64_t ascii = ~_mm512_movepi8_mask(w->text);
    uint64_t strange = _mm512_mask_test_epi8_mask(
        ascii, kind, _mm512_set1_epi8(OQ_KERNEL_STRANGE));
    uint64_t letters = avx512_letters(w), third = avx512_thirds(k, w->text);
    uint64_t edge = third | (w->known & ~(w->two | letters)) |
                    _mm512_mask_testn_epi8_mask(
                        ascii, kind,
                        _mm512_set1_epi8(OQ_KERNEL_LETTER | OQ_KERNEL_STRANGE |
                                         OQ_KERNEL_HARD));
    uint64_t whole = size != 0 ? avx512_first(size) : avx512_up_to(edge);
    hard |= w->odd & ~(strange | avx512_all_thirds(third));
    hard |= (strange & (letters << 1)) | (letters & (strange << 1));
    hard &= whole;
    *stop = hard != 0 || whole == 0;
    if (hard != 0) whole = avx512_up_to(edge & (_blsi_u64(hard) - 1));
    return (size_t)_mm_popcnt_u64(whole);
}

/* --------------------------------------------------------------- the loop */

/* The bytes of the window at a place: up to behind its last space, or to the
 * end of the text; 0: there is no space. */
AVX512_INLINE size_t avx512_window_size(avx512_bytes text, size_t left) {
    if (OQ_UNLIKELY(left < 64)) return left;
    uint64_t spaces = _mm512_cmple_epu8_mask(text, _mm512_set1_epi8(' '));
    return 64 - _lzcnt_u64(spaces);
}

AVX512_INLINE avx512_bytes avx512_load(const uint8_t *text, size_t left) {
    if (OQ_LIKELY(left >= 64)) return _mm512_loadu_si512(text);
    return _mm512_maskz_loadu_epi8(avx512_first(left), text);
}

/* Converts windows up to the end or to the first hard word. Behind the end of
 * a window its lanes are spaces: each becomes one byte, which is not kept. */
AVX512_INLINE size_t avx512_loop(const oq_kernel *k, const uint8_t *text,
                                 size_t all, uint8_t **out, bool narrow,
                                 bool own) {
    avx512_bytes space = _mm512_set1_epi8(' ');
    uint8_t *to = *out;
    size_t at = 0;
    bool stop = false;
    while (at < all && !stop) {
        avx512_bytes bytes = avx512_load(text + at, all - at);
        size_t size = avx512_window_size(bytes, all - at);
        uint64_t lanes = size == 0 ? ~UINT64_C(0) : avx512_first(size);
        avx512_window w =
            avx512_read(k, _mm512_mask_mov_epi8(space, lanes, bytes), own);
        if (w.odd != 0) w.odd &= ~avx512_all_thirds(avx512_thirds(k, w.text));
        avx512_bytes slot = w.index;
        if (k->chooses && OQ_UNLIKELY(avx512_unsure(k, &w) != 0))
            slot = avx512_choose(k, &w);
        avx512_result r = avx512_write(k, &w, slot, narrow);
        if (!narrow && k->head_size != 0) avx512_head(k, &w, &r);
        uint64_t hard = r.stop;
        if (own && k->marks) hard |= avx512_marks(k, &w, size);
        if (k->list_bits != 0) hard |= avx512_list(k, &w);
        if (k->far) hard |= avx512_far(k, w.index, w.second);
        if (OQ_UNLIKELY((hard | w.odd) != 0 || size == 0)) {
            size = avx512_sure(k, &w, hard, size, &stop);
            to = avx512_put_first(r, size, narrow, to);
        } else {
            to = avx512_put_all(&r, narrow, to) - (64 - size);
        }
        at += size;
    }
    *out = to;
    return at;
}

AVX512_TARGET static size_t avx512_narrow(const oq_kernel *k,
                                          const uint8_t *text, size_t size,
                                          uint8_t **out) {
    return avx512_loop(k, text, size, out, true, false);
}

AVX512_TARGET static size_t avx512_wide(const oq_kernel *k, const uint8_t *text,
                                        size_t size, uint8_t **out) {
    return avx512_loop(k, text, size, out, false, false);
}

AVX512_TARGET static size_t avx512_own(const oq_kernel *k, const uint8_t *text,
                                       size_t size, uint8_t **out) {
    return avx512_loop(k, text, size, out, false, true);
}

OQ_FN size_t oq_avx512_run(const oq_kernel *k, const uint8_t *text, size_t size,
                           uint8_t **out) {
    if (k->narrow) return avx512_narrow(k, text, size, out);
    return k->own ? avx512_own(k, text, size, out)
                  : avx512_wide(k, text, size, out);
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
