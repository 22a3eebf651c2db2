/*
 * avx512_heads.h - blocks (avx512_blocks.h) with a sign before words of a
 * class. Whether a word is of it is known where the word ends; so a block is
 * read before the one before it is written. A sum that carries out of a block
 * goes on in the next one.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_AVX512_HEADS_H
#define OQ_KERNEL_AVX512_HEADS_H

#include "avx512_chain.h"

enum {
    AVX512_CONDITIONS = 2, /* of the class; others have no blocks */
    AVX512_ODD = 1 << 6    /* of bits of "class": strange or hard ASCII */
};

/* What stays in registers. "class" has bit 7 for a letter, and lower bits if it
 * does not meet a condition. What begins with E2 80, as dashes and quotation
 * marks do, has the index of an edge in these two bytes; "third" tells whether
 * it is plain. "flip": a condition that no letter of a word may meet has no
 * bits there, others have all. */
typedef struct avx512_header {
    avx512_table single, lead, class, beside[2], out[4];
    avx512_bytes base, third, e2, odd, head[2];
    uint64_t flip[AVX512_CONDITIONS];
} avx512_header;

/* Half of a class; "odd": the lane of what is odd. */
AVX512_INLINE avx512_bytes avx512_header_class(const uint8_t *meets,
                                               uint64_t odd) {
    const avx512_bytes all = _mm512_set1_epi8((1 << AVX512_CONDITIONS) - 1);
    avx512_bytes bits = _mm512_loadu_si512(meets);
    bits = _mm512_xor_si512(
        bits, _mm512_maskz_mov_epi8(_mm512_movepi8_mask(bits), all));
    return avx512_keep(
        _mm512_mask_mov_epi8(bits, odd, _mm512_set1_epi8(AVX512_ODD)));
}

AVX512_INLINE avx512_bytes avx512_header_set(avx512_bytes bytes, unsigned lane,
                                             int byte) {
    return avx512_keep(_mm512_mask_mov_epi8(bytes, UINT64_C(1) << lane,
                                            _mm512_set1_epi8((char)byte)));
}

AVX512_INLINE avx512_header avx512_header_of(const oq_kernel *k,
                                             const avx512_fixed *f) {
    avx512_header t;
    uint64_t odd = UINT64_C(1) << (k->strange & 63);
    t.single = avx512_table_of(k->single);
    t.lead = avx512_table_of(k->lead);
    t.lead.low = avx512_header_set(t.lead.low, OQ_KERNEL_EDGE, 0xE2);
    t.base = avx512_header_set(f->base, 0xE2 & 63, 0x100 - 0x80);
    t.third = avx512_keep(_mm512_loadu_si512(k->third));
    t.class.low = avx512_header_class(k->meets, k->strange < 64 ? odd : 0);
    t.class.high =
        avx512_header_class(k->meets + 64, k->strange < 64 ? 0 : odd);
    for (int i = 0; i < 4; i++)
        t.out[i] = avx512_table_of(k->out[i]);
    t.out[2].low = avx512_header_set(t.out[2].low, OQ_KERNEL_EDGE, 0x80);
    for (int i = 0; i < 2; i++) {
        t.beside[i] = avx512_table_of(k->beside[i]);
        t.head[i] = avx512_all(k->head[i]);
    }
    for (int i = 0; i < AVX512_CONDITIONS; i++)
        t.flip[i] = (k->lacks >> i & 1) - UINT64_C(1);
    t.e2 = avx512_all(0xE2);
    t.odd = avx512_all(AVX512_ODD);
    return t;
}

/* ----------------------------------------------------------------- reading */

/* A block as it is read: the bits of its letters, and the lanes of what is odd;
 * in the window, that is where it is more than a byte of ASCII. */
typedef struct avx512_ahead {
    avx512_window window;
    avx512_bytes bits;
    __mmask64 odd;
} avx512_ahead;

/* The index of each character in its lanes; none of third bytes. */
AVX512_INLINE avx512_window avx512_ahead_read(const avx512_header *t,
                                              const avx512_fixed *f,
                                              const uint8_t *text,
                                              __mmask64 third) {
    avx512_near n = avx512_near_in(text);
    avx512_window w = avx512_block_index(avx512_table_at(t->single, n.here),
                                         t->base, t->base, f, &n);
    w.index = _mm512_mask_mov_epi8(w.index, third, _mm512_setzero_si512());
    return w;
}

AVX512_INLINE avx512_ahead avx512_ahead_of(const avx512_header *t,
                                           const avx512_fixed *f,
                                           const uint8_t *text) {
    avx512_ahead a;
    __mmask64 third =
        _mm512_cmpeq_epi8_mask(t->e2, _mm512_loadu_si512(text - 2));
    a.window = avx512_ahead_read(t, f, text, third);
    a.bits = avx512_table_at(t->class, a.window.index);
    avx512_bytes odd = _mm512_xor_si512(
        avx512_table_at(t->lead, a.window.index), a.window.text);
    odd = _mm512_or_si512(
        _mm512_maskz_mov_epi8(a.window.two, odd),
        _mm512_maskz_permutexvar_epi8(third, a.window.text, t->third));
    odd = _mm512_ternarylogic_epi64(odd, a.bits, t->odd, 0xF8);
    a.odd = _mm512_test_epi8_mask(odd, odd);
    return a;
}

/* Looks at a block again in which something is odd; false: it is for a window.
 */
AVX512_INLINE bool avx512_ahead_settle(const oq_kernel *k,
                                       const avx512_header *t,
                                       avx512_ahead *a) {
    if (OQ_LIKELY(_kortestz_mask64_u8(a->odd, a->odd))) return true;
    a->window.odd = _kand_mask64(a->odd, a->window.two);
    bool settled = avx512_settle_odd(k, &a->window);
    a->bits = avx512_table_at(t->class, a->window.index);
    return settled;
}

/* The words of a block. */
typedef struct avx512_words {
    uint64_t starts;  /* first lanes of those that begin here */
    uint64_t classed; /* of these, those of the class, if they end here too */
    uint64_t before;  /* 1: the one from the block before is of the class */
    uint64_t open;    /* 1: the last one goes on in the next block */
    uint64_t none[AVX512_CONDITIONS]; /* 1: and meets no condition so far */
    bool whole;                       /* there is nothing but letters */
} avx512_words;

/* Those of a block behind another one. */
AVX512_INLINE avx512_words avx512_words_of(const avx512_header *t,
                                           avx512_bytes bits,
                                           const avx512_words *before) {
    avx512_words words;
    uint64_t letters = _mm512_movepi8_mask(bits);
    uint64_t behind = letters << 1 | before->open;
    uint64_t ends = behind & ~letters, good = ends;
    words.starts = letters & ~behind;
    for (int i = 0; i < AVX512_CONDITIONS; i++) {
        uint64_t others =
            _mm512_test_epi8_mask(bits, _mm512_set1_epi8((char)(1u << i)));
        uint64_t none = others + (words.starts | before->none[i]);
        words.none[i] = none < others;
        good &= none ^ t->flip[i];
    }
    good = _pext_u64(good, ends);
    words.before = good & before->open;
    words.classed = _pdep_u64(good >> before->open, words.starts);
    words.open = letters >> 63;
    words.whole = letters == ~UINT64_C(0);
    return words;
}

/* First lanes of words of the class; "open": 1 if the last one is of it. */
AVX512_INLINE uint64_t avx512_words_first(const avx512_words *words,
                                          uint64_t open) {
    return words->classed | open << (~_lzcnt_u64(words->starts) & 63);
}

/* ----------------------------------------------------------------- writing */

/* What a block becomes. */
typedef struct avx512_headed {
    avx512_result result;
    avx512_bytes before, beside; /* bits of characters and of those before */
    __mmask64 alarm;
} avx512_headed;

/* The same where no neighbour matters. An alarm: it stops, is beside another
 * letter, or grows where a head takes its first lane. */
AVX512_INLINE avx512_headed avx512_headed_of(const avx512_header *t,
                                             const avx512_fixed *f,
                                             const avx512_window *w,
                                             const avx512_heads *heads,
                                             avx512_bytes last) {
    avx512_headed h;
    avx512_result *r = &h.result;
    __mmask64 known = avx512_known(f, w);
    avx512_bytes out0 = avx512_table_at(t->out[0], w->index);
    avx512_bytes out1 = avx512_table_at(t->out[1], w->index);
    avx512_bytes out2 = avx512_table_at(t->out[2], w->index);
    avx512_bytes out3 = avx512_table_at(t->out[3], w->index);
    h.before = avx512_table_at(t->beside[0], w->index);
    h.beside =
        _mm512_and_si512(_mm512_permutex2var_epi8(last, f->carry, h.before),
                         avx512_table_at(t->beside[1], w->index));
    avx512_bytes alarm =
        _mm512_or_si512(_mm512_subs_epu8(out0, f->most), h.beside);
    alarm = _mm512_mask_mov_epi8(alarm, w->second,
                                 _mm512_maskz_mov_epi8(heads->second, out2));
    h.alarm = _mm512_test_epi8_mask(alarm, alarm);
    r->narrow = false;
    r->even = _mm512_mask_mov_epi8(w->text, known, out0);
    r->even = _mm512_mask_mov_epi8(r->even, w->second, out2);
    r->even = _mm512_mask_mov_epi8(r->even, heads->second, out0);
    r->even = _mm512_mask_mov_epi8(r->even, heads->first, t->head[0]);
    r->odd = _mm512_mask_mov_epi8(out1, w->second, out3);
    r->odd = _mm512_mask_mov_epi8(r->odd, heads->second, out1);
    r->odd = _mm512_mask_mov_epi8(r->odd, heads->first, t->head[1]);
    return h;
}

/* Writes the other output of letters into some lanes; false: one grows where a
 * head takes its first lane. */
AVX512_INLINE bool avx512_headed_other(const oq_blocks *b,
                                       const avx512_window *w,
                                       const avx512_heads *heads,
                                       __mmask64 lanes, avx512_result *r) {
    __mmask64 third = _kandn_mask64(heads->second, w->second);
    avx512_bytes more = avx512_look128(b->other[2], w->index);
    if (_mm512_mask_test_epi8_mask(_kand_mask64(lanes, heads->second), more,
                                   more))
        return false;
    lanes = _kandn_mask64(heads->first, lanes);
    r->even = _mm512_mask_mov_epi8(
        r->even, lanes,
        _mm512_mask_mov_epi8(avx512_look128(b->other[0], w->index), third,
                             more));
    r->odd = _mm512_mask_mov_epi8(
        r->odd, lanes,
        _mm512_maskz_mov_epi8(_knot_mask64(third),
                              avx512_look128(b->other[1], w->index)));
    return true;
}

/* As avx512_settle_sure. */
AVX512_INLINE bool avx512_headed_sure(const oq_kernel *k, const avx512_fixed *f,
                                      const avx512_window *w,
                                      const avx512_heads *heads,
                                      avx512_headed *h) {
    const oq_blocks *b = &k->blocks;
    uint64_t second = avx512_number(w->second), lanes;
    uint64_t pairs = _mm512_test_epi8_mask(h->beside, h->beside) & ~second;
    avx512_neighbours p = {.before = _mm512_permutexvar_epi8(f->up, w->index)};
    p.beside = _mm512_maskz_mov_epi8(
        ~(second | 1),
        _mm512_and_si512(avx512_look128(b->beside[0], p.before),
                         avx512_look128(b->beside[1], w->index)));
    avx512_bytes unsure = avx512_settle_unsure(b, &p, w->index);
    return avx512_settle_lanes(b, &p, w->index, second, pairs, &lanes) &&
           _mm512_test_epi8_mask(unsure, unsure) == 0 &&
           (_cvtmask64_u64(h->alarm) & ~pairs) == 0 &&
           avx512_headed_other(b, w, heads, lanes, &h->result);
}

/* Looks at a block again that has an alarm; false: it is for a window. See
 * avx512_settle_beside. */
AVX512_INLINE bool avx512_headed_settle(const oq_kernel *k,
                                        const avx512_fixed *f, avx512_window w,
                                        const avx512_heads *heads,
                                        avx512_headed *h) {
    const uint64_t all = ~UINT64_C(0);
    __mmask64 known = avx512_known(f, &w);
    w.second = _kand_mask64(known, w.second);
    if (k->turns && OQ_LIKELY(avx512_headed_sure(k, f, &w, heads, h)))
        return true;
    avx512_bytes words = _mm512_set1_epi8((char)(k->marks | k->paired));
    uint64_t outer = ~AVX512_INNER | _mm512_test_epi8_mask(h->beside, words);
    if (_mm512_test_epi8_mask(h->beside, h->beside) & ~w.second & outer)
        return false;
    w.two = _mm512_mask_cmpge_epu8_mask(known, w.text, f->c0);
    avx512_bytes slot = avx512_settle_choice(k, f, &w);
    avx512_result r = avx512_write(k, f, &w, all, slot, true, false);
    avx512_head_put(k, &w, heads, avx512_out(k, 0, all, slot, true),
                    avx512_out(k, 1, all, slot, true), &r);
    if (!_kortestz_mask64_u8(r.stop, r.stop)) return false;
    h->result = r;
    return true;
}

/* Writes a block that was read; false: it has an alarm that is not settled. */
AVX512_INLINE bool avx512_headed_put(const oq_kernel *k, const avx512_header *t,
                                     const avx512_fixed *f, avx512_chain *chain,
                                     const avx512_window *w,
                                     const avx512_heads *heads) {
    avx512_headed h = avx512_headed_of(t, f, w, heads, chain->last);
    bool good = OQ_LIKELY(_kortestz_mask64_u8(h.alarm, h.alarm)) ||
                avx512_headed_settle(k, f, *w, heads, &h);
    avx512_block next = avx512_block_put(f, &chain->here, &h.result);
    if (!good) {
        chain->sure = _blsi_u64(_cvtmask64_u64(h.alarm)) - 1;
        return false;
    }
    chain->last = h.before;
    chain->before = chain->here;
    chain->here = next;
    return true;
}

/* Converts some blocks; *odd: the lanes before what is odd in the block behind
 * them. A block waits for two to be read, the second one so that it need not
 * wait for what is found out about the first. */
AVX512_TARGET __attribute__((noinline)) static avx512_chain
avx512_headed_blocks(const oq_kernel *k, const avx512_fixed *f,
                     const uint8_t *text, size_t count, uint8_t *out,
                     uint64_t *odd) {
    avx512_header t = avx512_header_of(k, f);
    avx512_chain chain = avx512_chain_begin(f, text, out, false);
    avx512_window here = {.odd = 0}, before = here;
    avx512_words words = {.open = 0};
    uint64_t first = 0, second = 0;
    bool last = false;
    for (size_t i = 0;; i++) {
        avx512_ahead a = avx512_ahead_of(&t, f, text);
        bool settled = avx512_ahead_settle(k, &t, &a);
        avx512_words next = avx512_words_of(&t, a.bits, &words);
        avx512_heads heads = {avx512_mask(first), avx512_mask(second)};
        if (i >= 2 && !avx512_headed_put(k, &t, f, &chain, &before, &heads)) {
            *odd = 0;
            break;
        }
        if (last || next.whole) break;
        second = first >> 63;
        first = avx512_words_first(&words, next.before);
        second |= first << 1;
        before = here;
        here = a.window;
        words = next;
        if (!settled) *odd = _blsi_u64(_cvtmask64_u64(a.odd)) - 1;
        last = !settled || i == count;
        text += last ? 0 : 64;
    }
    return chain;
}

/* Whether all letters have two bytes, in half of a kernel's tables. */
AVX512_INLINE bool avx512_heads_fit(const uint8_t *meets, const uint8_t *lead) {
    return (_mm512_movepi8_mask(_mm512_loadu_si512(meets)) &
            ~_mm512_movepi8_mask(_mm512_loadu_si512(lead))) == 0;
}

/* As avx512_blocks. */
AVX512_INLINE size_t avx512_head_blocks(const oq_kernel *k,
                                        const avx512_fixed *f,
                                        const uint8_t *text, size_t at,
                                        size_t size, uint8_t **out,
                                        size_t *until) {
    uint64_t odd = 0;
    if (k->condition_count != AVX512_CONDITIONS || at < 2 || size - at <= 128 ||
        !avx512_heads_fit(k->meets, k->lead) ||
        !avx512_heads_fit(k->meets + 64, k->lead + 64))
        return 0;
    avx512_chain chain = avx512_headed_blocks(
        k, f, text + at, (size - at - 1) / 64 - 1, *out, &odd);
    size_t taken = avx512_chain_close(f, &chain, text, out, until);
    *until += (size_t)_mm_popcnt_u64(odd);
    return taken;
}

#endif
