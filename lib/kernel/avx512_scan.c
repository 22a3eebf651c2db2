/*
 * avx512_scan.c - text as it comes in, 64 bytes at a time: whether it is
 * well-formed (avx512_valid.h), and where signs stand. Both ask about a byte and
 * the one behind it; signs are found by halves of these.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx512.h"

#ifdef OQ_KERNEL_AVX512

#include "avx512_valid.h"

enum {
    AVX512_SCAN_CLOSE = 32, /* blocks looked at closely, at most */
    AVX512_SCAN_SOON = 512  /* bytes from those to the next cause */
};

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

/* -------------------------------------------------------------------- scan */

/* An oq_signs_guess, with two kinds more: what continues a character stands
 * behind what does not begin one of two bytes; anything else stands behind what
 * does. Bytes that are in no such character begin both. So a block without a
 * kind is well-formed, of characters of one and two bytes. */
typedef struct avx512_guess {
    avx512_bytes first, next;
    avx512_bytes first_place, next_place; /* matrices of bits */
} avx512_guess;

/* Places of first bytes of two, but for those that C0 and C1 have; with these,
 * and with those from E0 on: AVX512_SHORT_HIGH. */
#define AVX512_LEADS UINT64_C(0x00FC000000000000)

/* A table of it, with those kinds. */
AVX512_INLINE avx512_bytes avx512_guess_table(const uint8_t *kinds,
                                              __mmask64 continues,
                                              __mmask64 ends) {
    return avx512_keep(_mm512_or_si512(_mm512_loadu_si512(kinds),
                                       avx512_kinds_at(continues, ends, 0)));
}

AVX512_INLINE avx512_guess avx512_guess_of(const oq_signs_guess *guess) {
    return (avx512_guess){
        avx512_guess_table(guess->first, ~AVX512_LEADS, AVX512_SHORT_HIGH),
        avx512_guess_table(guess->next, AVX512_SECONDS, ~AVX512_SECONDS),
        avx512_places(OQ_GUESS_LOW, OQ_GUESS_FIRST),
        avx512_places(OQ_GUESS_LOW, OQ_GUESS_NEXT)};
}

/* The same where no pairs are sought: places of bytes as in avx512_short. */
AVX512_INLINE avx512_guess avx512_guess_none(void) {
    avx512_bytes place = avx512_places(AVX512_SHORT_LOW, AVX512_SHORT_SUM);
    return (avx512_guess){
        avx512_keep(avx512_kinds_at(~AVX512_SHORT_TWO, AVX512_SHORT_HIGH, 0)),
        avx512_keep(avx512_kinds_at(AVX512_SECONDS, ~AVX512_SECONDS, 0)),
        place, place};
}

/* Lanes of a block that are cause to look at it closely. */
AVX512_INLINE __mmask64 avx512_cause(const avx512_guess *g, avx512_pairs p) {
    avx512_bytes first =
        _mm512_gf2p8affine_epi64_epi8(p.here, g->first_place, 0);
    avx512_bytes next =
        _mm512_gf2p8affine_epi64_epi8(p.behind, g->next_place, 0);
    return _mm512_test_epi8_mask(_mm512_permutexvar_epi8(first, g->first),
                                 _mm512_permutexvar_epi8(next, g->next));
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

/* Whether a block is well-formed, by all that can be wrong. */
AVX512_INLINE bool avx512_is_good(const avx512_passage *pass, avx512_pairs p) {
    avx512_bytes wrong =
        avx512_wrong(pass->text, pass->size, pass->at, p.here,
                     avx512_halves_of(p.here), avx512_halves_of(p.behind));
    return _mm512_test_epi8_mask(wrong, wrong) == 0;
}

/* The same, asked only where there is more than short characters in a block or
 * in the one before, of which a long one may go on here. *more: it is so. */
AVX512_INLINE bool avx512_is_good_fast(const avx512_passage *pass,
                                       const avx512_short *t, avx512_pairs p,
                                       bool *more) {
    avx512_bytes before =
        avx512_before(pass->text, pass->size, pass->at, p.here, 1);
    bool here = !avx512_is_short(t, p, before), last = *more;
    *more = here;
    return OQ_LIKELY(!(here | last)) || avx512_is_good(pass, p);
}

/* Whether a character of more than two bytes may go on behind a block. */
AVX512_INLINE bool avx512_goes_on(avx512_pairs p) {
    return _mm512_cmpge_epu8_mask(p.here, _mm512_set1_epi8((char)0xE0)) >> 62;
}

/* Looks at so many blocks closely, and more where a character goes on; "signs":
 * notes those of the first table. False: it came to an ill-formed block. */
AVX512_INLINE bool avx512_close_up(avx512_passage *closely, unsigned count,
                                   bool signs) {
    avx512_passage pass = *closely;
    avx512_signs_rows rows;
    avx512_short small;
    size_t end = pass.at + 64 * (size_t)count;
    bool good = true, more = false, large = true;
    if (signs)
        rows = avx512_rows_of(pass.scan->signs[0]);
    else
        small = avx512_short_of();
    for (; (pass.at < end || more) && pass.at < pass.size; pass.at += 64) {
        avx512_pairs pairs = avx512_pairs_at(pass.text, pass.size, pass.at);
        good = signs ? avx512_is_good(&pass, pairs)
                     : avx512_is_good_fast(&pass, &small, pairs, &large);
        if (OQ_UNLIKELY(!good)) break;
        if (signs) avx512_find(pass.scan, 0, pass.at, &rows, pairs);
        more = pass.at + 64 >= end && avx512_goes_on(pairs);
    }
    closely->at = pass.at;
    return good;
}

/* They are apart, for constants of one are of no use to the other. */
AVX512_TARGET __attribute__((noinline)) static bool
avx512_closely(avx512_passage *pass, unsigned count) {
    return avx512_close_up(pass, count, true);
}

AVX512_TARGET __attribute__((noinline)) static bool
avx512_closely_none(avx512_passage *pass, unsigned count) {
    return avx512_close_up(pass, count, false);
}

/* How many blocks to look at closely, where so many bytes ago the last ones
 * were: the more of them, the more often there is cause. */
AVX512_INLINE unsigned avx512_how_many(unsigned last, size_t ago) {
    if (ago > AVX512_SCAN_SOON) return 1;
    return last < AVX512_SCAN_CLOSE ? 2 * last : last;
}

/* Goes on to a block that there is cause to look at closely, or near the end of
 * a text. Two blocks are asked about at once. */
AVX512_INLINE const uint8_t *avx512_pass_over(const avx512_guess *g,
                                              const uint8_t *text,
                                              const uint8_t *end) {
    for (; end - text > 128; text += 128) {
        __mmask64 here = avx512_cause(g, avx512_pairs_in(text));
        __mmask64 next = avx512_cause(g, avx512_pairs_in(text + 64));
        if (OQ_LIKELY(_kortestz_mask64_u8(here, next))) continue;
        return _cvtmask64_u64(here) != 0 ? text : text + 64;
    }
    return text;
}

/* Passes over text of short characters and hardly a sign; NULL: no pairs are
 * sought. */
AVX512_INLINE size_t avx512_scan_loop(oq_scan *scan, const uint8_t *text,
                                      size_t size,
                                      const oq_signs_guess *guess) {
    avx512_passage pass = {text, size, 0, scan};
    avx512_guess g =
        guess != NULL ? avx512_guess_of(guess) : avx512_guess_none();
    unsigned close = 1;
    size_t until = 0;
    if (size != 0 && (text[0] & 0xC0) == 0x80) return 0;
    for (; pass.at < size; pass.at += 64) {
        const uint8_t *at = avx512_pass_over(&g, text + pass.at, text + size);
        pass.at = (size_t)(at - text);
        avx512_pairs pairs = avx512_pairs_at(text, size, pass.at);
        if (_cvtmask64_u64(avx512_cause(&g, pairs)) == 0) continue;
        close = avx512_how_many(close, pass.at - until);
        if (!(guess != NULL ? avx512_closely(&pass, close)
                            : avx512_closely_none(&pass, close)))
            return oq_kernel_between(text, pass.at);
        until = pass.at;
        pass.at -= 64;
    }
    return size;
}

AVX512_TARGET static size_t avx512_scan_none(const uint8_t *text, size_t size) {
    return avx512_scan_loop(NULL, text, size, NULL);
}

AVX512_TARGET static size_t avx512_scan_near(oq_scan *scan, const uint8_t *text,
                                             size_t size) {
    return avx512_scan_loop(scan, text, size, scan->guess);
}

/* Looks at all blocks closely. */
AVX512_TARGET static size_t avx512_scan_one(oq_scan *scan, const uint8_t *text,
                                            size_t size) {
    avx512_passage pass = {text, size, 0, scan};
    if (size != 0 && (text[0] & 0xC0) == 0x80) return 0;
    return avx512_closely(&pass, (unsigned)(size / 64 + 1))
               ? size
               : oq_kernel_between(text, pass.at);
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
