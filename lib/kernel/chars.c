/*
 * chars.c - what is decided about a piece of text, and its writing, from the
 * cells of its characters. Hardly anything branches on what a character is: a
 * processor guesses wrong at every end of a word.
 *
 * SPDX-License-Identifier: MIT
 */
#include "chars.h"
#include "choice.h"
#include "prefix.h"

/* ------------------------------------------------------------ taken apart */

OQ_FN const uint8_t *oq_chars_one_by_one(const oq_kernel *k, oq_chars_work *w,
                                         const uint8_t *text,
                                         const uint8_t *end) {
    while (text < end) {
        unsigned first = *text, at = w->count++;
        w->first[at] = (uint8_t)first;
        w->index[at] = 0;
        if (first >= 0xE0) {
            uint32_t cell = chars_long(k, text);
            w->places[w->other_count] = (uint16_t)at;
            w->others[w->other_count++] = cell;
            text += oq_kcell_size(cell);
            continue;
        }
        if (first >= 0x80)
            w->index[at] = (uint8_t)(k->base[first & 31] + (text[1] & 63));
        text += 1 + (first >> 7);
    }
    return text;
}

/* ------------------------------------------------------------------- hard */

/* The places of cells of a kind. */
static unsigned chars_find(const oq_chars *c, unsigned end, unsigned kind,
                           uint16_t *places) {
    unsigned count = 0;
    for (unsigned at = 0; at < end; at++) {
        places[count] = (uint16_t)at;
        count += oq_kcell_is(c->cells[at], kind);
    }
    return count;
}

/* A letter and a strange one beside each other are hard. */
static bool chars_mixed(uint32_t left, uint32_t right) {
    uint32_t both = left | right;
    return oq_kcell_is(both, OQ_KCELL_LETTER) &&
           oq_kcell_is(both, OQ_KCELL_STRANGE);
}

/* The first hard character; "end" if none is before that. */
static unsigned chars_hard(const oq_chars *c, unsigned end) {
    for (unsigned at = 0; at < end; at++) {
        uint32_t cell = c->cells[at];
        if (oq_kcell_is(cell, OQ_KCELL_HARD)) return at;
        if (oq_kcell_is(cell, OQ_KCELL_STRANGE) &&
            ((at > 0 && chars_mixed(c->cells[at - 1], cell)) ||
             chars_mixed(cell, c->cells[at + 1])))
            return at;
    }
    return end;
}

/* Whether what is beside a mark is a digit, or may be one. */
static bool chars_digit(const oq_chars *c, unsigned at) {
    uint32_t cell = c->cells[at];
    unsigned code = oq_kcell_code(cell);
    return at >= c->count || oq_kcell_is(cell, OQ_KCELL_HARD) ||
           (code >= 256 + '0' && code <= 256 + '9');
}

/* The first mark between two digits; "end" if none is before that. */
static unsigned chars_marks(oq_chars *c, unsigned end) {
    unsigned count = chars_find(c, end, OQ_KCELL_MARK, c->others);
    for (unsigned i = 0; i < count; i++) {
        unsigned at = c->others[i];
        if (!oq_kcell_is(c->cells[at], OQ_KCELL_LETTER) &&
            (at == 0 || chars_digit(c, at - 1)) && chars_digit(c, at + 1))
            return at;
    }
    return end;
}

/* The place behind the last plain character before "end". */
static unsigned chars_edge(const oq_chars *c, unsigned end) {
    while (end > 0 && oq_kcell_is(c->cells[end - 1], OQ_KCELL_ANY))
        end--;
    return end;
}

/* -------------------------------------------------------------------- list */

enum { CHARS_STRIDE = 64 }; /* cells that are looked at at once */

/* Which cells are letters that listed stems begin with, at the start of words:
 * 1 or 0. The number of them is constant, so that this becomes vectors. */
static void chars_begin(const uint32_t *cells, uint8_t begins[CHARS_STRIDE]) {
    for (unsigned i = 0; i < CHARS_STRIDE; i++)
        begins[i] = (uint8_t)(cells[i] >> (OQ_KCELL_KIND + 1) &
                              ~(cells[(int)i - 1] >> OQ_KCELL_KIND) & 1);
}

OQ_INLINE bool chars_any(const uint8_t begins[8]) {
    uint64_t all;
    memcpy(&all, begins, sizeof(all));
    return all != 0;
}

/* The places of such cells, some of them behind the end. */
static unsigned chars_starts(oq_chars *c, unsigned end) {
    uint8_t begins[CHARS_STRIDE];
    unsigned count = 0;
    for (unsigned at = 0; at < end; at += 8) {
        const uint8_t *some = begins + at % CHARS_STRIDE;
        if (at % CHARS_STRIDE == 0) chars_begin(c->cells + at, begins);
        if (!chars_any(some)) continue;
        for (unsigned i = 0; i < 8; i++) {
            c->others[count] = (uint16_t)(at + i);
            count += some[i];
        }
    }
    return count;
}

/* The numbers of the first letters of a word, each as often as it has bytes; 0
 * behind its end. Gives how many there are, 16 at most. */
OQ_INLINE unsigned chars_key(const oq_kernel *k, const uint32_t *cell,
                             oq_kernel_key *key) {
    uint64_t parts[2] = {0, 0};
    unsigned count = 0;
    for (; count < 16 && oq_kcell_is(*cell, OQ_KCELL_LETTER); cell++) {
        uint64_t number = k->number[oq_kcell_index(*cell)];
        unsigned size = oq_kcell_size(*cell);
        if (number == 0) break;
        for (; size > 0 && count < 16; size--, count++)
            parts[count >> 3] |= number << 8 * (count & 7);
    }
    *key = (oq_kernel_key){parts[0], parts[1]};
    return count;
}

/* The number of a letter, 0 where a word is over before it. */
OQ_INLINE uint32_t chars_number(const oq_kernel *k, uint32_t cell,
                                uint32_t before) {
    return before != 0 ? k->number[oq_kcell_index(cell)] : 0;
}

/* Whether a word passes the filter of prefixes, where letters have two bytes
 * as the filter takes it: so a cell is a letter. */
static bool chars_passes(const oq_kernel *k, const uint32_t *cells) {
    uint32_t a = k->number[oq_kcell_index(cells[0])];
    uint32_t b = chars_number(k, cells[1], a);
    uint32_t c = chars_number(k, cells[2], b);
    uint64_t word =
        oq_kernel_prefixes(k)[oq_kernel_prefix_word(k, a | b << 8 | c << 16)];
    if (OQ_LIKELY(word == 0)) return false;
    uint32_t d = chars_number(k, cells[3], c);
    uint32_t e = chars_number(k, cells[4], d);
    uint32_t f = chars_number(k, cells[5], e);
    return word >> oq_kernel_late(e, f) & word >> oq_kernel_fourth(d) & 1;
}

/* Whether the word may begin with a listed stem. */
static bool chars_may_list(const oq_kernel *k, const uint32_t *cells) {
    oq_kernel_key key;
    unsigned count = chars_key(k, cells, &key);
    return oq_prefix_listed(k, key, count);
}

/* The start of the first word that may be listed; "end" if none is before
 * that. */
static unsigned chars_listed(const oq_kernel *k, oq_chars *c, unsigned end) {
    bool wide = k->prefix_step == 2 && !k->own;
    unsigned count = chars_starts(c, end);
    for (unsigned i = 0; i < count && c->others[i] < end; i++) {
        const uint32_t *cells = c->cells + c->others[i];
        if ((!wide || chars_passes(k, cells)) && chars_may_list(k, cells))
            return c->others[i];
    }
    return end;
}

/* --------------------------------------------------------------------- far */

/* Bits that the cells of eight places have in common. */
OQ_INLINE uint64_t chars_common(const uint64_t *bits, const uint32_t *cells) {
    uint64_t low = ~UINT64_C(0), high = low;
    for (unsigned i = 0; i < OQ_KERNEL_FAR_PLACES; i++) {
        size_t word = oq_kernel_far_word(oq_kcell_index(cells[i]), i);
        low &= bits[word];
        high &= bits[word + 1];
    }
    return low | high;
}

/* The same of three places, less exactly. */
OQ_INLINE unsigned chars_near(const uint8_t *near, const uint32_t *cell) {
    return near[oq_kcell_index(cell[-1])] &
           near[256 + oq_kcell_index(cell[0])] &
           near[512 + oq_kcell_index(cell[1])];
}

/* The first letter at which a rule may match that looks far; "end" if none is
 * before that. */
static unsigned chars_far(const oq_kernel *k, oq_chars *c, unsigned end) {
    const uint64_t *far = oq_kernel_far(k);
    const uint8_t *near = oq_kernel_near(k);
    unsigned count = 0;
    for (unsigned at = 0; at < end; at++) {
        c->others[count] = (uint16_t)at;
        count += chars_near(near, c->cells + at) != 0;
    }
    for (unsigned i = 0; i < count; i++)
        if (OQ_UNLIKELY(chars_common(far, c->cells + c->others[i] -
                                              OQ_KERNEL_FAR_HERE) != 0))
            return c->others[i];
    return end;
}

/* ----------------------------------------------------------------- choices */

/* Chooses; gives the first letter that turns out to be hard, or "end". */
static unsigned chars_choose(const oq_kernel *k, oq_chars *c, unsigned end) {
    unsigned count = chars_find(c, end, OQ_KCELL_CHOICE, c->others);
    for (unsigned i = 0; i < count; i++) {
        unsigned at = c->others[i];
        uint32_t *cell = c->cells + at;
        unsigned slot =
            oq_choice_make(k, oq_kcell_index(cell[-1]), oq_kcell_index(cell[0]),
                           oq_kcell_index(cell[1]));
        *cell = (*cell & 0xFFFF0000u) | slot;
        if (OQ_UNLIKELY(k->sizes[slot] == OQ_KERNEL_STOP)) return at;
    }
    return end;
}

/* ----------------------------------------------------------------- writing */

static uint8_t *chars_put(const oq_kernel *k, const oq_chars *c, unsigned end,
                          uint8_t *out) {
    for (unsigned at = 0; at < end; at++) {
        unsigned code = oq_kcell_code(c->cells[at]);
        memcpy(out, k->text[code], 4);
        out += k->sizes[code];
    }
    return out;
}

/* Marks the first letters of words of the class that has a head: some letter
 * meets each of its conditions, or none does. */
static void chars_heads(const oq_kernel *k, oq_chars *c, unsigned end) {
    unsigned all = (1u << k->condition_count) - 1;
    for (unsigned at = 0; at < end; at++) {
        unsigned start = at, met = 0;
        for (; oq_kcell_is(c->cells[at], OQ_KCELL_LETTER); at++)
            met |= k->meets[oq_kcell_index(c->cells[at])];
        if (at > start && at - start <= CHARS_CLASSED &&
            ((met ^ k->lacks) & all) == all)
            c->cells[start] |= (uint32_t)OQ_KCELL_HEAD << OQ_KCELL_KIND;
    }
}

static uint8_t *chars_put_heads(const oq_kernel *k, const oq_chars *c,
                                unsigned end, uint8_t *out) {
    for (unsigned at = 0; at < end; at++) {
        unsigned code = oq_kcell_code(c->cells[at]);
        memcpy(out, k->head, sizeof(k->head));
        out += oq_kcell_is(c->cells[at], OQ_KCELL_HEAD) * k->head_size;
        memcpy(out, k->text[code], 4);
        out += k->sizes[code];
    }
    return out;
}

/* The bytes of text in the characters from "end" on. */
static size_t chars_rest(const oq_chars *c, unsigned end) {
    size_t bytes = 0;
    for (unsigned at = end; at < c->count; at++)
        bytes += oq_kcell_size(c->cells[at]);
    return bytes;
}

OQ_FN size_t oq_chars_write(const oq_kernel *k, oq_chars *c, size_t size,
                            bool last, uint8_t **out, bool *halt) {
    unsigned end = c->count, found = end;
    memset(c->cells + end, 0, CHARS_PAD * sizeof(c->cells[0]));
    if (oq_kcell_is(c->seen, OQ_KCELL_STRANGE | OQ_KCELL_HARD))
        found = chars_hard(c, end);
    if (k->marks && oq_kcell_is(c->seen, OQ_KCELL_MARK))
        found = chars_marks(c, found);
    *halt = found < end;
    if (*halt || !last) end = chars_edge(c, found);
    found = end;
    if (k->far) found = chars_far(k, c, end);
    if (oq_kcell_is(c->seen, OQ_KCELL_CHOICE))
        found = chars_choose(k, c, found);
    if (OQ_UNLIKELY(found < end)) {
        *halt = true;
        end = chars_edge(c, found);
    }
    if (k->list_bits != 0) {
        found = chars_listed(k, c, end);
        *halt |= found < end;
        end = found;
    }
    if (k->walk_size != 0) {
        found = oq_chars_walk(k, c, end);
        *halt |= found < end;
        end = found < end ? chars_edge(c, found) : end;
    }
    if (k->head_size != 0) {
        chars_heads(k, c, end);
        *out = chars_put_heads(k, c, end, *out);
    } else {
        *out = chars_put(k, c, end, *out);
    }
    *halt |= end == 0 && size > CHARS_TEXT - 4; /* else a word that is cut */
    return size - chars_rest(c, end);
}
