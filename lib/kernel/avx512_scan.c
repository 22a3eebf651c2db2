/*
 * avx512_scan.c - text as it comes in, 64 bytes at a time: whether it is
 * well-formed (pairs.h), and where signs stand. Both ask about a byte and the
 * one behind it, and look up halves of them by shuffles. The end of a text is
 * read under a mask, with bytes 0 behind it: a character that is cut off is a
 * mistake so.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"
#include "pairs.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_lanes.h"

enum {
    AVX512_SCAN_CLOSE = 32, /* blocks looked at closely, at most */
    AVX512_SCAN_SOON = 512  /* bytes from those to the next cause */
};

/* A row of 16 bytes, in all four parts of a register. */
AVX512_INLINE avx512_bytes avx512_scan_row(const uint8_t row[16]) {
    return _mm512_broadcast_i32x4(_mm_loadu_si128((const void *)row));
}

/* The lower and the upper halves of 64 bytes. */
typedef struct avx512_halves {
    avx512_bytes low, high;
} avx512_halves;

AVX512_INLINE avx512_halves avx512_halves_of(avx512_bytes text) {
    avx512_bytes half = _mm512_set1_epi8(15);
    return (avx512_halves){_mm512_and_si512(text, half),
                           _mm512_and_si512(_mm512_srli_epi16(text, 4), half)};
}

/* 64 bytes of a text, and what stands one behind each of them. */
typedef struct avx512_pairs {
    avx512_bytes here, behind;
} avx512_pairs;

/* The first "count" bytes of a text, 64 at most; zeroes behind them. */
AVX512_INLINE avx512_bytes avx512_some(const uint8_t *text, size_t count) {
    uint64_t lanes = count < 64 ? (UINT64_C(1) << count) - 1 : ~UINT64_C(0);
    return _mm512_maskz_loadu_epi8(lanes, text);
}

/* Those at a place before the end of a text. */
AVX512_INLINE avx512_pairs avx512_pairs_at(const uint8_t *text, size_t size,
                                           size_t at) {
    size_t rest = size - at;
    if (OQ_LIKELY(rest > 64))
        return (avx512_pairs){_mm512_loadu_si512(text + at),
                              _mm512_loadu_si512(text + at + 1)};
    return (avx512_pairs){avx512_some(text + at, rest),
                          avx512_some(text + at + 1, rest - 1)};
}

/* ------------------------------------------------------------------ signs */

/* The rows of an oq_signs. */
typedef struct avx512_signs_rows {
    avx512_bytes first[2], next[2];
} avx512_signs_rows;

AVX512_INLINE avx512_signs_rows avx512_rows_of(const oq_signs *signs) {
    return (avx512_signs_rows){
        {avx512_scan_row(signs->first[0]), avx512_scan_row(signs->first[1])},
        {avx512_scan_row(signs->next[0]), avx512_scan_row(signs->next[1])}};
}

/* What a table has for each byte. */
AVX512_INLINE avx512_bytes avx512_kinds(const avx512_bytes rows[2],
                                        avx512_halves text) {
    return _mm512_and_si512(_mm512_shuffle_epi8(rows[0], text.low),
                            _mm512_shuffle_epi8(rows[1], text.high));
}

/* The places of a block where a pair stands. */
AVX512_INLINE uint64_t avx512_signs(const avx512_signs_rows *rows,
                                    avx512_halves here, avx512_halves behind) {
    return _mm512_test_epi8_mask(avx512_kinds(rows->first, here),
                                 avx512_kinds(rows->next, behind));
}

/* The same, those of the kind that is apart by themselves. */
AVX512_INLINE void avx512_signs_apart(const avx512_signs_rows *rows,
                                      avx512_halves here, avx512_halves behind,
                                      uint64_t *others, uint64_t *apart) {
    avx512_bytes kind = _mm512_set1_epi8(OQ_SIGNS_APART);
    avx512_bytes kinds = _mm512_and_si512(avx512_kinds(rows->first, here),
                                          avx512_kinds(rows->next, behind));
    avx512_bytes left = _mm512_andnot_si512(kind, kinds);
    *others = _mm512_test_epi8_mask(left, left);
    *apart = _mm512_test_epi8_mask(kinds, kind);
}

AVX512_TARGET static size_t avx512_seek_loop(const oq_signs *signs,
                                             const uint8_t *text, size_t size,
                                             size_t from) {
    avx512_signs_rows rows = avx512_rows_of(signs);
    for (; from < size; from += 64) {
        avx512_pairs pairs = avx512_pairs_at(text, size, from);
        uint64_t found = avx512_signs(&rows, avx512_halves_of(pairs.here),
                                      avx512_halves_of(pairs.behind));
        if (OQ_LIKELY(found == 0)) continue;
        size_t at = from + _tzcnt_u64(found);
        return at < size ? at : size;
    }
    return size;
}

OQ_FN size_t oq_avx512_seek(const oq_signs *signs, const uint8_t *text,
                            size_t size, size_t from) {
    return avx512_seek_loop(signs, text, size, from);
}

/* ------------------------------------------------------------------- valid */

/* Bytes that stand one or two before those of a block. */
AVX512_INLINE avx512_bytes avx512_before(const uint8_t *text, size_t size,
                                         size_t at, avx512_bytes here,
                                         unsigned count) {
    if (OQ_LIKELY(at != 0)) {
        if (OQ_LIKELY(size - at > 64))
            return _mm512_loadu_si512(text + at - count);
        return avx512_some(text + at - count, size - at + count);
    }
    return _mm512_permutex2var_epi8(_mm512_setzero_si512(),
                                    avx512_count((char)(64 - count)), here);
}

/* Lanes where a byte and the one behind it may not stand so: by their halves,
 * by those that ask for a third byte or a fourth. */
AVX512_INLINE avx512_bytes avx512_wrong(const uint8_t *text, size_t size,
                                        size_t at, avx512_bytes bytes,
                                        avx512_halves here,
                                        avx512_halves behind) {
    avx512_bytes upper = avx512_scan_row(oq_pair_upper);
    avx512_bytes lower = avx512_scan_row(oq_pair_lower);
    avx512_bytes second = avx512_scan_row(oq_pair_second);
    avx512_bytes third = _mm512_subs_epu8(
        avx512_before(text, size, at, bytes, 1), _mm512_set1_epi8(0xE0 - 0x80));
    avx512_bytes fourth = _mm512_subs_epu8(
        avx512_before(text, size, at, bytes, 2), _mm512_set1_epi8(0xF0 - 0x80));
    avx512_bytes more = _mm512_and_si512(_mm512_or_si512(third, fourth),
                                         _mm512_set1_epi8((char)0x80));
    avx512_bytes wrong =
        _mm512_and_si512(_mm512_and_si512(_mm512_shuffle_epi8(upper, here.high),
                                          _mm512_shuffle_epi8(lower, here.low)),
                         _mm512_shuffle_epi8(second, behind.high));
    return _mm512_xor_si512(wrong, more);
}

/* By the lower six bits of a byte from C0 on: 80 if it begins no character of
 * two bytes. */
AVX512_INLINE avx512_bytes avx512_no_lead(void) {
    __mmask64 others = ~(UINT64_C(0xFFFFFFFF) & ~UINT64_C(3));
    return avx512_keep(_mm512_maskz_set1_epi8(others, (char)0x80));
}

/* Lanes of a block in which something is not short: characters are of one or
 * two bytes and well-formed where first bytes of two stand before a byte that
 * continues, and there are no others. The upper bits tell. */
AVX512_INLINE __mmask64 avx512_longer(avx512_bytes no_lead, avx512_pairs p) {
    avx512_bytes here = _mm512_add_epi8(p.here, p.here);
    avx512_bytes behind = _mm512_add_epi8(p.behind, p.behind);
    avx512_bytes lead = _mm512_and_si512(p.here, here);
    avx512_bytes not = _mm512_permutexvar_epi8(p.here, no_lead);
    /* lead ^ (p.behind & ~behind) */
    avx512_bytes wrong =
        _mm512_ternarylogic_epi32(lead, p.behind, behind, 0xB4);
    /* wrong | (lead & not) */
    wrong = _mm512_ternarylogic_epi32(wrong, lead, not, 0xF8);
    return _mm512_movepi8_mask(wrong);
}

/* -------------------------------------------------------------------- scan */

/* The same for all bytes that have the lower seven bits in common: where these
 * have no kind in common either, no pair stands. */
typedef struct avx512_guess {
    avx512_bytes first[2], next[2];
    avx512_bytes last; /* no kind begins with a byte above it */
} avx512_guess;

/* Half of a table of 128 bytes. */
AVX512_INLINE avx512_bytes avx512_guess_half(const avx512_bytes rows[2],
                                             char from) {
    avx512_bytes lower = avx512_count(from);
    avx512_bytes upper = _mm512_or_si512(lower, _mm512_set1_epi8((char)0x80));
    return avx512_keep(
        _mm512_or_si512(avx512_kinds(rows, avx512_halves_of(lower)),
                        avx512_kinds(rows, avx512_halves_of(upper))));
}

AVX512_INLINE avx512_guess avx512_guess_of(const oq_signs *signs) {
    avx512_signs_rows rows = avx512_rows_of(signs);
    uint64_t high = 0;
    memcpy(&high, signs->first[1] + 8, sizeof high);
    avx512_guess guess = {
        {avx512_guess_half(rows.first, 0), avx512_guess_half(rows.first, 64)},
        {avx512_guess_half(rows.next, 0), avx512_guess_half(rows.next, 64)},
        _mm512_set1_epi8((char)(high == 0 ? 0x7F : 0xFF))};
    return guess;
}

/* Lanes of a block where pairs may stand. */
AVX512_INLINE __mmask64 avx512_may_have(const avx512_guess *g, avx512_pairs p) {
    __mmask64 here = _mm512_cmple_epu8_mask(p.here, g->last);
    avx512_bytes first =
        _mm512_permutex2var_epi8(g->first[0], p.here, g->first[1]);
    avx512_bytes next =
        _mm512_permutex2var_epi8(g->next[0], p.behind, g->next[1]);
    return _mm512_mask_test_epi8_mask(here, first, next);
}

/* An oq_signs_guess, with what avx512_no_lead tells: what is looked up of a
 * byte by its lower six bits, five of them turned if its bit 6 is set. So none
 * of the signs shares a place with a first byte, nor with one that is often
 * before what is sought behind the sign. */
typedef struct avx512_near {
    avx512_bytes turn; /* a matrix of bits */
    avx512_bytes from; /* the first byte behind; 80: first bytes of two */
    avx512_bytes size; /* how many there are from that on */
} avx512_near;

enum { AVX512_TURNED = 0x1F };

/* The matrix: those bits; bit 6 becomes bit 7. */
#define AVX512_TURN INT64_C(0x4142444850200040)
/* The places of C2 to DF. */
#define AVX512_LEADS UINT64_C(0x3FFFFFFF)

AVX512_INLINE unsigned avx512_near_place(unsigned byte) {
    return (byte ^ (byte & 0x40 ? AVX512_TURNED : 0)) & 0x3F;
}

AVX512_INLINE avx512_near avx512_near_of(const oq_signs_guess *guess) {
    uint8_t from[64] = {0}, size[64] = {0};
    for (unsigned i = 0; i < guess->count; i++) {
        unsigned place = avx512_near_place(guess->pairs[i].here);
        from[place] = guess->pairs[i].from;
        size[place] = (uint8_t)(guess->pairs[i].to - guess->pairs[i].from + 1);
    }
    return (avx512_near){
        avx512_keep(_mm512_set1_epi64(AVX512_TURN)),
        avx512_keep(_mm512_mask_set1_epi8(_mm512_loadu_si512(from),
                                          AVX512_LEADS, (char)0x80)),
        avx512_keep(_mm512_loadu_si512(size))};
}

/* Whether a block may have longer characters, or what is ill-formed, as
 * avx512_longer has it, or a pair. */
AVX512_INLINE bool avx512_is_near(const avx512_near *near, avx512_pairs p) {
    avx512_bytes place = _mm512_gf2p8affine_epi64_epi8(p.here, near->turn, 0);
    avx512_bytes from = _mm512_permutexvar_epi8(place, near->from);
    avx512_bytes size = _mm512_permutexvar_epi8(place, near->size);
    avx512_bytes behind = _mm512_add_epi8(p.behind, p.behind);
    avx512_bytes lead = _mm512_and_si512(p.here, place);
    /* lead ^ (p.behind & ~behind) */
    avx512_bytes wrong =
        _mm512_ternarylogic_epi32(lead, p.behind, behind, 0xB4);
    /* wrong | (lead & ~from) */
    wrong = _mm512_ternarylogic_epi32(wrong, lead, from, 0xF4);
    __mmask64 may =
        _mm512_cmplt_epu8_mask(_mm512_sub_epi8(p.behind, from), size);
    return !_kortestz_mask64_u8(_mm512_movepi8_mask(wrong), may);
}

/* Notes where the pairs of a table stand in a block. */
AVX512_INLINE void avx512_find(oq_scan *scan, unsigned table, size_t at,
                               const avx512_signs_rows *rows,
                               avx512_pairs pairs) {
    avx512_halves here = avx512_halves_of(pairs.here);
    avx512_halves behind = avx512_halves_of(pairs.behind);
    uint64_t found, apart = 0;
    if (table == 0)
        avx512_signs_apart(rows, here, behind, &found, &apart);
    else
        found = avx512_signs(rows, here, behind);
    oq_spots_note(&scan->found[table], at, found);
    if (table == 0) oq_spots_note(&scan->found[OQ_SCAN_MOST], at, apart);
}

/* ------------------------------------------------------------------- loops */

/* A text that is passed over. */
typedef struct avx512_passage {
    const uint8_t *text;
    size_t size, at;
    oq_scan *scan;
} avx512_passage;

/* Whether a block is well-formed. */
AVX512_INLINE bool avx512_is_good(const avx512_passage *pass, avx512_pairs p) {
    avx512_bytes wrong =
        avx512_wrong(pass->text, pass->size, pass->at, p.here,
                     avx512_halves_of(p.here), avx512_halves_of(p.behind));
    return _mm512_test_epi8_mask(wrong, wrong) == 0;
}

/* Whether a character of more than two bytes may go on behind a block. */
AVX512_INLINE bool avx512_goes_on(avx512_pairs p) {
    return _mm512_cmpge_epu8_mask(p.here, _mm512_set1_epi8((char)0xE0)) >> 62;
}

/* Looks at so many blocks closely, and more where a character goes on; "signs":
 * notes those of the first table. False: it came to an ill-formed block. */
AVX512_TARGET __attribute__((noinline)) static bool
avx512_closely(avx512_passage *closely, unsigned count, bool signs) {
    avx512_passage pass = *closely;
    avx512_signs_rows rows;
    size_t end = pass.at + 64 * (size_t)count;
    bool good = true, more = false;
    if (signs) rows = avx512_rows_of(pass.scan->signs[0]);
    for (; (pass.at < end || more) && pass.at < pass.size; pass.at += 64) {
        avx512_pairs pairs = avx512_pairs_at(pass.text, pass.size, pass.at);
        good = avx512_is_good(&pass, pairs);
        if (OQ_UNLIKELY(!good)) break;
        if (signs) avx512_find(pass.scan, 0, pass.at, &rows, pairs);
        more = pass.at + 64 >= end && avx512_goes_on(pairs);
    }
    closely->at = pass.at;
    return good;
}

/* How many blocks to look at closely, where so many bytes ago the last ones
 * were: the more of them, the more often there is cause. */
AVX512_INLINE unsigned avx512_how_many(unsigned last, size_t ago) {
    if (ago > AVX512_SCAN_SOON) return 1;
    return last < AVX512_SCAN_CLOSE ? 2 * last : last;
}

/* How pairs are guessed: there are none; by an oq_signs_guess; by all bits that
 * bytes have in common. */
typedef enum avx512_way { AVX512_NONE, AVX512_NEAR, AVX512_ALIKE } avx512_way;

/* What is asked about each block. */
typedef struct avx512_causes {
    avx512_way way;
    avx512_bytes no_lead;
    avx512_near near;
    avx512_guess guess;
} avx512_causes;

AVX512_INLINE avx512_causes avx512_causes_of(const oq_scan *scan,
                                             avx512_way way) {
    avx512_causes causes = {.way = way};
    if (way == AVX512_NEAR)
        causes.near = avx512_near_of(scan->guess);
    else
        causes.no_lead = avx512_no_lead();
    if (way == AVX512_ALIKE) causes.guess = avx512_guess_of(scan->signs[0]);
    return causes;
}

/* Whether there is cause to look at a block closely. */
AVX512_INLINE bool avx512_has_cause(const avx512_causes *c, avx512_pairs p) {
    if (c->way == AVX512_NEAR) return avx512_is_near(&c->near, p);
    __mmask64 longer = avx512_longer(c->no_lead, p);
    __mmask64 may = c->way == AVX512_ALIKE ? avx512_may_have(&c->guess, p) : 0;
    return !_kortestz_mask64_u8(longer, may);
}

/* Passes over text of short characters and hardly a sign. */
AVX512_INLINE size_t avx512_scan_loop(oq_scan *scan, const uint8_t *text,
                                      size_t size, avx512_way way) {
    avx512_passage pass = {text, size, 0, scan};
    avx512_causes causes = avx512_causes_of(scan, way);
    unsigned close = 1;
    size_t until = 0;
    if (size != 0 && (text[0] & 0xC0) == 0x80) return 0;
    while (pass.at < size) {
        avx512_pairs pairs = avx512_pairs_at(text, size, pass.at);
        if (OQ_LIKELY(!avx512_has_cause(&causes, pairs))) {
            pass.at += 64;
            continue;
        }
        close = avx512_how_many(close, pass.at - until);
        if (!avx512_closely(&pass, close, way != AVX512_NONE))
            return oq_kernel_between(text, pass.at);
        until = pass.at;
    }
    return size;
}

AVX512_TARGET static size_t avx512_scan_none(const uint8_t *text, size_t size) {
    return avx512_scan_loop(NULL, text, size, AVX512_NONE);
}

AVX512_TARGET static size_t avx512_scan_near(oq_scan *scan, const uint8_t *text,
                                             size_t size) {
    return avx512_scan_loop(scan, text, size, AVX512_NEAR);
}

AVX512_TARGET static size_t avx512_scan_one(oq_scan *scan, const uint8_t *text,
                                            size_t size) {
    return avx512_scan_loop(scan, text, size, AVX512_ALIKE);
}

/* Passes over text in Latin script: many blocks of it have signs or longer
 * characters, so nothing is guessed. */
AVX512_TARGET static size_t avx512_scan_two(oq_scan *scan, const uint8_t *text,
                                            size_t size) {
    oq_scan found = *scan;
    avx512_passage pass = {text, size, 0, &found};
    avx512_signs_rows rows[2] = {avx512_rows_of(scan->signs[0]),
                                 avx512_rows_of(scan->signs[1])};
    if (size != 0 && (text[0] & 0xC0) == 0x80) return 0;
    for (; pass.at < size; pass.at += 64) {
        avx512_pairs pairs = avx512_pairs_at(text, size, pass.at);
        if (OQ_UNLIKELY(!avx512_is_good(&pass, pairs))) break;
        avx512_find(&found, 0, pass.at, &rows[0], pairs);
        avx512_find(&found, 1, pass.at, &rows[1], pairs);
    }
    *scan = found;
    return pass.at < size ? oq_kernel_between(text, pass.at) : size;
}

OQ_FN size_t oq_avx512_scan(oq_scan *scan, const uint8_t *text, size_t size) {
    if (scan->count == 0) return avx512_scan_none(text, size);
    if (scan->count == 2) return avx512_scan_two(scan, text, size);
    return scan->guess != NULL ? avx512_scan_near(scan, text, size)
                               : avx512_scan_one(scan, text, size);
}

OQ_FN size_t oq_avx512_valid(const uint8_t *text, size_t size) {
    return avx512_scan_none(text, size);
}

#endif
