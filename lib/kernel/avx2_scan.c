/*
 * avx2_scan.c - text as it comes in, 64 bytes at a time: whether it is
 * well-formed (pairs.h), and where signs stand, in one pass, as avx512_scan.c
 * does. The first bytes of a text and its last ones are copied to where zeros
 * stand around them: a character that is cut off is a mistake so.
 *
 * SPDX-License-Identifier: MIT
 */
#include "avx2.h"
#include "pairs.h"

#ifdef OQ_KERNEL_AVX2

#include "avx2_lanes.h"

enum {
    AVX2_SCAN_BEFORE = 2, /* bytes that are looked at before a block */
    AVX2_SCAN_ROOM = AVX2_SCAN_BEFORE + 64 + 1
};

/* The lower and the upper halves of bytes. */
typedef struct avx2_halves {
    avx2_bytes low, high;
} avx2_halves;

AVX2_INLINE avx2_halves avx2_halves_of(avx2_bytes text) {
    return (avx2_halves){avx2_and_all(text, 15),
                         avx2_upper(text, avx2_all(15))};
}

/* The block at a place, with a byte behind it and two before: in the text, or
 * a copy of it. */
AVX2_INLINE const uint8_t *avx2_block(uint8_t copy[AVX2_SCAN_ROOM],
                                      const uint8_t *text, size_t size,
                                      size_t at) {
    if (OQ_LIKELY(at != 0 && size - at > 64)) return text + at;
    size_t count = size - at > 65 ? 65 : size - at;
    size_t before = at != 0 ? AVX2_SCAN_BEFORE : 0;
    memset(copy, 0, AVX2_SCAN_ROOM);
    memcpy(copy + AVX2_SCAN_BEFORE - before, text + at - before,
           count + before);
    return copy + AVX2_SCAN_BEFORE;
}

/* ------------------------------------------------------------------- signs */

/* What a table has for each byte. */
AVX2_INLINE avx2_bytes avx2_kinds(const uint8_t rows[2][16], avx2_halves text) {
    return avx2_and(avx2_shuffle(rows[0], text.low),
                    avx2_shuffle(rows[1], text.high));
}

/* The places of a block where a pair stands. */
AVX2_INLINE uint64_t avx2_pairs(const oq_signs *signs, avx2_halves here,
                                avx2_halves behind) {
    avx2_bytes kinds = avx2_and(avx2_kinds(signs->first, here),
                                avx2_kinds(signs->next, behind));
    if (OQ_LIKELY(!avx2_any(kinds))) return 0;
    return ~avx2_mask(avx2_same(kinds, avx2_none()));
}

/* Notes those of the first table, those of the kind that is apart by
 * themselves. */
AVX2_INLINE void avx2_note_apart(oq_scan *scan, size_t at, avx2_halves here,
                                 avx2_halves behind) {
    const oq_signs *signs = scan->signs[0];
    avx2_bytes kinds = avx2_and(avx2_kinds(signs->first, here),
                                avx2_kinds(signs->next, behind));
    if (OQ_LIKELY(!avx2_any(kinds))) return;
    avx2_bytes kind = avx2_and_all(kinds, OQ_SIGNS_APART);
    uint64_t apart = ~avx2_mask(avx2_same(kind, avx2_none()));
    uint64_t others = ~avx2_mask(avx2_same(kinds, kind));
    oq_spots_note(&scan->found[OQ_SCAN_MOST], at, apart);
    oq_spots_note(&scan->found[0], at, others);
}

AVX2_TARGET static size_t avx2_seek_loop(const oq_signs *signs,
                                         const uint8_t *text, size_t size,
                                         size_t from) {
    for (; from + 65 <= size; from += 64) {
        uint64_t found =
            avx2_pairs(signs, avx2_halves_of(avx2_load(text + from)),
                       avx2_halves_of(avx2_load(text + from + 1)));
        if (OQ_UNLIKELY(found != 0)) return from + oq_lowest(found);
    }
    return oq_signs_seek(signs, text, size, from);
}

OQ_FN size_t oq_avx2_seek(const oq_signs *signs, const uint8_t *text,
                          size_t size, size_t from) {
    return avx2_seek_loop(signs, text, size, from);
}

/* ------------------------------------------------------------------- valid */

/* Whether somewhere a byte and the one behind it may not stand so: by their
 * halves, by those that ask for a third byte or a fourth. */
AVX2_INLINE bool avx2_wrong(const uint8_t *block, avx2_halves here,
                            avx2_halves behind) {
    avx2_bytes third = avx2_sub_most_all(avx2_load(block - 1), 0xE0 - 0x80);
    avx2_bytes fourth = avx2_sub_most_all(avx2_load(block - 2), 0xF0 - 0x80);
    avx2_bytes more = avx2_and_all(avx2_or(third, fourth), 0x80);
    avx2_bytes wrong = avx2_and(avx2_shuffle(oq_pair_upper, here.high),
                                avx2_shuffle(oq_pair_lower, here.low));
    wrong = avx2_and(wrong, avx2_shuffle(oq_pair_second, behind.high));
    return avx2_any(avx2_xor(wrong, more));
}

/* Whether all is well-formed and of one or two bytes: first bytes of two stand
 * where a byte that continues is behind them, and there are no others. */
AVX2_INLINE bool avx2_is_short(const uint8_t *block, __m256i first,
                               __m256i count, __m256i last) {
    avx2_bytes here = avx2_load(block), behind = avx2_load(block + 1);
    avx2_bytes lead = avx2_below(count, avx2_add_each(here, first));
    avx2_bytes wrong = avx2_xor(lead, avx2_below(last, behind));
    avx2_bytes known = avx2_or(lead, avx2_below(last, here));
    return !avx2_has(avx2_or(wrong, avx2_without(known, here)));
}

/* -------------------------------------------------------------------- scan */

AVX2_INLINE size_t avx2_scan_loop(oq_scan *scan, const uint8_t *text,
                                  size_t size, unsigned count) {
    uint8_t copy[AVX2_SCAN_ROOM];
    bool longer = false;
    __m256i first = avx2_keep(0x80 - 0xC2); /* C2 to DF become the lowest */
    __m256i leads = avx2_keep(0x80 + 0x1E); /* numbers with a sign, and are */
    __m256i last = avx2_keep(0xC0);         /* below this one */
    if (size != 0 && (text[0] & 0xC0) == 0x80) return 0;
    for (size_t at = 0; at < size; at += 64) {
        const uint8_t *block = avx2_block(copy, text, size, at);
        bool begun = longer; /* a character of three bytes may go on here */
        longer = count > 1 || !avx2_is_short(block, first, leads, last);
        bool well = OQ_LIKELY(!longer && !begun);
        if (well && count == 0) continue;
        avx2_halves here = avx2_halves_of(avx2_load(block));
        avx2_halves behind = avx2_halves_of(avx2_load(block + 1));
        if (!well && OQ_UNLIKELY(avx2_wrong(block, here, behind)))
            return oq_kernel_between(text, at);
        if (count > 0) avx2_note_apart(scan, at, here, behind);
        if (count > 1)
            oq_spots_note(&scan->found[1], at,
                          avx2_pairs(scan->signs[1], here, behind));
    }
    return size;
}

AVX2_TARGET static size_t avx2_scan_none(oq_scan *scan, const uint8_t *text,
                                         size_t size) {
    return avx2_scan_loop(scan, text, size, 0);
}

AVX2_TARGET static size_t avx2_scan_one(oq_scan *scan, const uint8_t *text,
                                        size_t size) {
    return avx2_scan_loop(scan, text, size, 1);
}

AVX2_TARGET static size_t avx2_scan_two(oq_scan *scan, const uint8_t *text,
                                        size_t size) {
    return avx2_scan_loop(scan, text, size, 2);
}

OQ_FN size_t oq_avx2_scan(oq_scan *scan, const uint8_t *text, size_t size) {
    if (scan->count == 0) return avx2_scan_none(scan, text, size);
    return scan->count == 1 ? avx2_scan_one(scan, text, size)
                            : avx2_scan_two(scan, text, size);
}

OQ_FN size_t oq_avx2_valid(const uint8_t *text, size_t size) {
    return avx2_scan_none(NULL, text, size);
}

#endif
