/*
 * neon.c - the first part of what chars.h describes, with NEON: 16 bytes of
 * text at a time become an index a character, and 16 of these become cells by
 * look-ups of 64 bytes at once. Text with characters of three or four bytes
 * goes one by one, for 16 bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#include "neon.h"
#include "chars.h"
#include "squeeze.h"

#ifdef OQ_KERNEL_NEON

#include <arm_neon.h>

typedef uint8x16_t neon_bytes;

enum { NEON_STEP = 16 };

/* --------------------------------------------------------- Characters -- */

/* A bit for each byte, of bytes that are all ones or all zeros. */
OQ_INLINE unsigned neon_mask(neon_bytes bytes) {
    static const uint8_t powers[16] = {1, 2, 4, 8, 16, 32, 64, 128,
                                       1, 2, 4, 8, 16, 32, 64, 128};
    neon_bytes bits = vandq_u8(bytes, vld1q_u8(powers));
    return vaddv_u8(vget_low_u8(bits)) | (unsigned)vaddv_u8(vget_high_u8(bits))
                                             << 8;
}

/* Characters of two bytes begin here. */
OQ_INLINE neon_bytes neon_two(neon_bytes first) {
    return vceqq_u8(vandq_u8(first, vdupq_n_u8(0xE0)), vdupq_n_u8(0xC0));
}

/* Eight bytes close ranks. */
OQ_INLINE void neon_squeeze(uint8x8_t bytes, unsigned mask, uint8_t *to) {
    uint8x8_t places = vcreate_u8(squeeze_shuffles[mask]);
    vst1_u8(to, vtbl1_u8(bytes, places));
}

/* Bytes of which "keep" has a bit set go behind the characters there are. */
OQ_INLINE void neon_add(oq_chars_work *w, neon_bytes first, neon_bytes index,
                        unsigned keep) {
    unsigned low = keep & 255, high = keep >> 8 & 255, at = w->count;
    neon_squeeze(vget_low_u8(first), low, w->first + at);
    neon_squeeze(vget_low_u8(index), low, w->index + at);
    at += (unsigned)__builtin_popcount(low);
    neon_squeeze(vget_high_u8(first), high, w->first + at);
    neon_squeeze(vget_high_u8(index), high, w->index + at);
    w->count = at + (unsigned)__builtin_popcount(high);
}

/* Which of the 16 bytes at "at" are text. */
OQ_INLINE unsigned neon_real(size_t size, size_t at) {
    return size - at < NEON_STEP ? (1u << (size - at)) - 1 : 0xFFFF;
}

/* First bytes and indices of "size" bytes of text, with 17 more behind it. */
OQ_INLINE void neon_read(const oq_kernel *k, oq_chars_work *w,
                         const uint8_t *text, size_t size) {
    uint8x16x2_t base = {{vld1q_u8(k->base), vld1q_u8(k->base + 16)}};
    unsigned skip = 0; /* bytes of a character that began before */
    w->count = w->other_count = 0;
    for (size_t at = 0; at < size; at += NEON_STEP) {
        neon_bytes here = vld1q_u8(text + at), next = vld1q_u8(text + at + 1);
        unsigned real = neon_real(size, at);
        if (OQ_UNLIKELY(vmaxvq_u8(here) >= 0xE0)) {
            const uint8_t *end =
                text + (size - at < NEON_STEP ? size : at + NEON_STEP);
            const uint8_t *stop =
                oq_chars_one_by_one(k, w, text + at + skip, end);
            skip = (unsigned)(stop - end);
            continue;
        }
        neon_bytes two = neon_two(here);
        unsigned leads = neon_mask(two);
        neon_bytes index = vqtbl2q_u8(base, vandq_u8(here, vdupq_n_u8(31)));
        index = vaddq_u8(index, vandq_u8(next, vdupq_n_u8(63)));
        unsigned keep = ~(leads << 1) & 0xFFFFu << skip & real;
        neon_add(w, here, vandq_u8(index, two), keep);
        skip = leads >> 15;
    }
}

/* -------------------------------------------------------------- Cells -- */

/* Which bytes are of a sort. */
OQ_INLINE neon_bytes neon_sort(const uint8_t sort[16], neon_bytes first) {
    static const uint8_t powers[16] = {1, 2, 4, 8, 16, 32, 64, 128};
    neon_bytes bit = vqtbl1q_u8(vld1q_u8(powers), vshrq_n_u8(first, 4));
    neon_bytes row =
        vqtbl1q_u8(vld1q_u8(sort), vandq_u8(first, vdupq_n_u8(15)));
    return vtstq_u8(row, bit);
}

/* What a table has at indices, a quarter of it at a time: a place beyond 64
 * leaves what is there. */
OQ_INLINE neon_bytes neon_look(const uint8_t table[256], neon_bytes index) {
    neon_bytes found = vdupq_n_u8(0);
    for (unsigned quarter = 0; quarter < 256; quarter += 64)
        found = vqtbx4q_u8(found, vld1q_u8_x4(table + quarter),
                           veorq_u8(index, vdupq_n_u8((uint8_t)quarter)));
    return found;
}

OQ_INLINE neon_bytes neon_if(neon_bytes mask, unsigned bits) {
    return vandq_u8(mask, vdupq_n_u8((uint8_t)bits));
}

/* The cells of 16 characters; gives their kinds. */
OQ_INLINE neon_bytes neon_cells(const oq_kernel *k, neon_bytes first,
                                neon_bytes index, uint32_t *cells) {
    neon_bytes own = neon_sort(k->sorts[0], first), two = neon_two(first);
    neon_bytes strange = neon_sort(k->sorts[1], first);
    neon_bytes hard = neon_sort(k->sorts[2], first);
    index = vbslq_u8(own, first, index);
    neon_bytes known =
        vandq_u8(two, vceqq_u8(neon_look(k->lead, index), first));
    hard = vorrq_u8(hard, vbicq_u8(vcgeq_u8(first, vdupq_n_u8(0x80)), known));
    known = vorrq_u8(known, own);
    index = vandq_u8(index, known);
    neon_bytes context = vandq_u8(neon_look(k->context, index), known);
    neon_bytes choice = vcgeq_u8(context, vdupq_n_u8(8));
    neon_bytes kind = neon_if(context, OQ_KCELL_LETTER | OQ_KCELL_FIRST);
    kind = vorrq_u8(kind, neon_if(strange, OQ_KCELL_STRANGE));
    kind = vorrq_u8(kind, neon_if(hard, OQ_KCELL_HARD));
    kind = vorrq_u8(kind, neon_if(choice, OQ_KCELL_CHOICE));
    kind = vorrq_u8(kind, neon_if(two, 1u << (OQ_KCELL_SIZE - OQ_KCELL_KIND)));
    uint8x16x4_t parts = {{vbslq_u8(known, index, first),
                           vbicq_u8(vdupq_n_u8(1), known), kind, index}};
    vst4q_u8((uint8_t *)cells, parts);
    return kind;
}

/* All kinds of 16 characters together. */
OQ_INLINE uint32_t neon_together(neon_bytes kinds) {
    uint64x2_t halves = vreinterpretq_u64_u8(kinds);
    uint64_t all = vgetq_lane_u64(halves, 0) | vgetq_lane_u64(halves, 1);
    all |= all >> 32;
    all |= all >> 16;
    return (uint32_t)((all | all >> 8) & OQ_KCELL_ANY) << OQ_KCELL_KIND;
}

static void neon_scan(const oq_kernel *k, oq_chars *c, const uint8_t *text,
                      size_t size, size_t limit) {
    oq_chars_work w;
    text = chars_padded(&w, text, size, limit, 17 + 15);
    neon_read(k, &w, text, size);
    neon_bytes seen = vdupq_n_u8(0);
    memset(w.first + w.count, 0, NEON_STEP);
    memset(w.index + w.count, 0, NEON_STEP);
    for (unsigned at = 0; at < w.count; at += NEON_STEP)
        seen =
            vorrq_u8(seen, neon_cells(k, vld1q_u8(w.first + at),
                                      vld1q_u8(w.index + at), c->cells + at));
    c->count = w.count;
    c->seen = neon_together(seen);
    chars_others(c, &w);
}

OQ_FN size_t oq_neon_run(const oq_kernel *k, const uint8_t *text, size_t size,
                         uint8_t **out) {
    return chars_run(k, text, size, out, neon_scan);
}

#endif
