/*
 * portable.c - the kernels in plain C, for every processor. A window of text
 * ends behind a space; each of its characters is written as it mostly is, by
 * one look-up, and what may have to be something else raises an alarm. Two
 * windows are gone through at once, as each character has to wait for the
 * length of the one before. A window with an alarm is written anew from its
 * cells, see chars.h; so is text by tables that ask for more than neighbours.
 *
 * SPDX-License-Identifier: MIT
 */
#include "portable.h"

#include "chars.h"
#include "entry.h"
#include "prefix.h"

/* ------------------------------------------------------------------- cells */

enum { PORTABLE_PARTS = 4 };

/* A part of a piece: the text that is left, and where its cells go. */
typedef struct portable_part {
    const uint8_t *text, *end;
    uint32_t *cells;
    unsigned count;
} portable_part;

/* Takes a character; gives what is behind it. */
OQ_INLINE const uint8_t *portable_take(const oq_kernel *k, uint32_t *cell,
                                       const uint8_t *text) {
    unsigned first = *text, two = first >> 7;
    if (OQ_UNLIKELY(first >= 0xE0)) {
        *cell = chars_long(k, text);
        return text + oq_kcell_size(*cell);
    }
    *cell = k->cells[k->pages[first] + (text[two] & 63u)];
    return text + 1 + two;
}

/* So many characters of each part; none is longer than four bytes. */
static unsigned portable_rounds(const portable_part *parts) {
    size_t least = CHARS_TEXT;
    for (size_t i = 0; i < PORTABLE_PARTS; i++) {
        size_t left = (size_t)(parts[i].end - parts[i].text);
        least = left < least ? left : least;
    }
    return (unsigned)(least / 4);
}

static void portable_together(const oq_kernel *k, portable_part *parts,
                              unsigned rounds) {
    const uint8_t *a = parts[0].text, *b = parts[1].text;
    const uint8_t *c = parts[2].text, *d = parts[3].text;
    uint32_t *cells[PORTABLE_PARTS];
    for (size_t i = 0; i < PORTABLE_PARTS; i++) {
        cells[i] = parts[i].cells + parts[i].count;
        parts[i].count += rounds;
    }
    for (unsigned i = 0; i < rounds; i++) {
        a = portable_take(k, cells[0] + i, a);
        b = portable_take(k, cells[1] + i, b);
        c = portable_take(k, cells[2] + i, c);
        d = portable_take(k, cells[3] + i, d);
    }
    parts[0].text = a;
    parts[1].text = b;
    parts[2].text = c;
    parts[3].text = d;
}

/* Where part "i" begins. */
static size_t portable_cut(const uint8_t *text, size_t size, size_t i) {
    size_t at = size * i / PORTABLE_PARTS;
    while (at > 0 && at < size && (text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static void portable_scan(const oq_kernel *k, oq_chars *c, const uint8_t *text,
                          size_t size, size_t limit) {
    portable_part parts[PORTABLE_PARTS];
    (void)limit;
    for (size_t i = 0, from = 0, to; i < PORTABLE_PARTS; i++, from = to) {
        to = portable_cut(text, size, i + 1);
        parts[i] = (portable_part){text + from, text + to, c->cells + from, 0};
    }
    for (unsigned rounds; (rounds = portable_rounds(parts)) > 1;)
        portable_together(k, parts, rounds);
    c->count = 0;
    c->seen = 0;
    for (size_t i = 0; i < PORTABLE_PARTS; i++) {
        portable_part *part = &parts[i];
        while (part->text < part->end)
            part->text =
                portable_take(k, part->cells + part->count++, part->text);
        memmove(c->cells + c->count, part->cells,
                part->count * sizeof(c->cells[0]));
        c->count += part->count;
    }
    for (unsigned i = 0; i < c->count; i++)
        c->seen |= c->cells[i];
}

static size_t portable_careful(const oq_kernel *k, const uint8_t *text,
                               size_t size, uint8_t **out) {
    return chars_run(k, text, size, out, portable_scan);
}

/* ----------------------------------------------------------------- windows */

enum {
    PORTABLE_WINDOW = 128, /* bytes at most */
    PORTABLE_PAIR = 2 * PORTABLE_WINDOW + OQ_QUICK_READS,
    PORTABLE_STARTS = PORTABLE_WINDOW / 2 + 1,
    PORTABLE_STEPS = 4, /* at once, where there is text for them */
    PORTABLE_SAFE = 4 * PORTABLE_STEPS
};

/* A window in work. */
typedef struct portable_window {
    const uint8_t *text, *end;
    uint8_t *out;
    uint64_t before;
    uint64_t common; /* what characters had in common with those before */
    unsigned count;  /* of words that listed stems may begin */
    const uint8_t *starts[PORTABLE_STARTS];
} portable_window;

/* The entry of a character of three or four bytes. */
static uint64_t portable_long(const oq_kernel *k, const uint8_t *text) {
    uint32_t cell = chars_long(k, text);
    unsigned here = 0, size = oq_kcell_size(cell);
    uint8_t bytes[4] = {0};
    memcpy(bytes, text, size);
    here = (unsigned)(k->edge >> OQ_ENTRY_HERE) & OQ_ENTRY_ALL;
    if (oq_kcell_is(cell, OQ_KCELL_HARD)) here |= OQ_ENTRY_ODD;
    return oq_kentry(bytes, size, here, (unsigned)(k->edge >> OQ_ENTRY_BEFORE));
}

/* Takes and writes a character. */
OQ_INLINE void portable_step(const oq_kernel *k, portable_window *w,
                             bool list) {
    unsigned first = *w->text, two = first >> 7;
    uint64_t entry = k->entries[k->pages[first] + (w->text[two] & 63u)];
    const uint8_t *next = w->text + 1 + two;
    if (OQ_UNLIKELY(first >= 0xE0)) {
        entry = portable_long(k, w->text);
        next = w->text + (entry >> OQ_ENTRY_SIZE);
    }
    uint32_t bytes = (uint32_t)entry;
    memcpy(w->out, &bytes, 4);
    w->out += entry >> OQ_ENTRY_SIZE;
    uint64_t common = oq_kentry_common(w->before, entry);
    w->common |= common;
    if (list) {
        w->starts[w->count] = w->text;
        w->count += oq_kentry_bits(common) / OQ_ENTRY_START & 1;
    }
    w->before = entry;
    w->text = next;
}

OQ_INLINE void portable_both(const oq_kernel *k, portable_window *one,
                             portable_window *other, bool list) {
    while (one->end - one->text >= PORTABLE_SAFE &&
           other->end - other->text >= PORTABLE_SAFE)
        for (int i = 0; i < PORTABLE_STEPS; i++) {
            portable_step(k, one, list);
            portable_step(k, other, list);
        }
    while (one->text < one->end && other->text < other->end) {
        portable_step(k, one, list);
        portable_step(k, other, list);
    }
    while (one->text < one->end)
        portable_step(k, one, list);
    while (other->text < other->end)
        portable_step(k, other, list);
}

/* Whether the word at a place may begin with a listed stem, by its letters. */
static bool portable_listed(const oq_kernel *k, const uint8_t *text) {
    uint64_t parts[2] = {0, 0};
    unsigned count = 0;
    while (count < 16) {
        uint32_t cell;
        const uint8_t *next;
        if (*text >= 0xE0) break;
        next = portable_take(k, &cell, text);
        uint64_t number = k->number[oq_kcell_index(cell)];
        if (number == 0) break;
        for (; text < next && count < 16; text++, count++)
            parts[count >> 3] |= number << 8 * (count & 7);
    }
    oq_kernel_key key = {parts[0], parts[1]};
    return oq_prefix_listed(k, key, count);
}

/* Whether a window is written as it has to be, but for listed words. */
OQ_INLINE bool portable_sure(const portable_window *w) {
    return (oq_kentry_bits(w->common) &
            ~(unsigned)(OQ_ENTRY_START | OQ_ENTRY_CAPITAL)) == 0;
}

/* The first word of a window that may begin with a listed stem, or NULL. */
OQ_INLINE const uint8_t *portable_first(const oq_kernel *k,
                                        const portable_window *w) {
    const uint32_t *words = oq_kernel_quick(k);
    bool inner = (oq_kentry_bits(w->common) & OQ_ENTRY_CAPITAL) != 0;
    for (unsigned i = 0; i < w->count; i++) {
        const uint8_t *start = w->starts[i];
        if (OQ_UNLIKELY(inner ||
                        oq_quick_passes(&k->quick, words, start) != 0) &&
            portable_listed(k, start))
            return start;
    }
    return NULL;
}

/* The end of a window: behind its last space; its start if it has none. */
static const uint8_t *portable_end(const uint8_t *text) {
    const uint8_t *end = text + PORTABLE_WINDOW;
    while (end > text && end[-1] > ' ')
        end--;
    return end;
}

OQ_INLINE void portable_open(const oq_kernel *k, portable_window *w,
                             const uint8_t *text, uint8_t *out) {
    w->text = text;
    w->end = portable_end(text);
    w->out = out;
    w->before = k->edge;
    w->common = 0;
    w->count = 0;
}

/* Writes text that ends behind a space; false: there is a hard word. */
static bool portable_redo(const oq_kernel *k, const uint8_t **text,
                          const uint8_t *end, uint8_t **out) {
    *text += portable_careful(k, *text, (size_t)(end - *text), out);
    return *text == end;
}

/* Writes a long word up to the space behind it, or to the end. */
static bool portable_long_word(const oq_kernel *k, const uint8_t **text,
                               const uint8_t *end, uint8_t **out) {
    const uint8_t *stop = *text;
    while (stop<end && * stop> ' ')
        stop++;
    return portable_redo(k, text, stop < end ? stop + 1 : end, out);
}

/* Writes text up to a listed word: once more, for its length is wanted. */
static void portable_again(const oq_kernel *k, const uint8_t **text,
                           const uint8_t *end, uint8_t **out) {
    portable_window w = {.text = *text, .out = *out, .before = k->edge};
    while (w.text < end)
        portable_step(k, &w, false);
    *text = end;
    *out = w.out;
}

/* Settles what is left to decide of a window at *text; false: it does not stay
 * as it was written, and is written up to its end or to a hard word. */
OQ_INLINE bool portable_settle(const oq_kernel *k, const portable_window *w,
                               const uint8_t **text, uint8_t **out, bool list) {
    if (OQ_UNLIKELY(!portable_sure(w))) {
        portable_redo(k, text, w->end, out);
        return false;
    }
    const uint8_t *hard = list ? portable_first(k, w) : NULL;
    if (OQ_LIKELY(hard == NULL)) return true;
    portable_again(k, text, hard, out);
    return false;
}

/* Writes two windows; false: there is a hard word. */
OQ_INLINE bool portable_pair(const oq_kernel *k, const uint8_t **text,
                             uint8_t **out, bool list) {
    uint8_t room[4 * PORTABLE_WINDOW + 4];
    portable_window one, other;
    portable_open(k, &one, *text, *out);
    portable_open(k, &other, one.end, room);
    portable_both(k, &one, &other, list);
    if (OQ_LIKELY(portable_settle(k, &one, text, out, list))) {
        *out = one.out;
        *text = one.end;
    }
    if (*text != one.end) return false;
    if (OQ_LIKELY(portable_settle(k, &other, text, out, list))) {
        size_t written = (size_t)(other.out - room);
        memcpy(*out, room, written);
        *out += written;
        *text = other.end;
    }
    return *text == other.end;
}

/* Goes on while there is text for two windows; false: a hard word is there. */
OQ_INLINE bool portable_windows(const oq_kernel *k, const uint8_t **text,
                                const uint8_t *end, uint8_t **out, bool list) {
    while (end - *text >= PORTABLE_PAIR) {
        bool good = portable_end(*text) != *text
                        ? portable_pair(k, text, out, list)
                        : portable_long_word(k, text, end, out);
        if (!good) return false;
    }
    return true;
}

OQ_FN size_t oq_portable_run(const oq_kernel *k, const uint8_t *text,
                             size_t size, uint8_t **out) {
    const uint8_t *at = text, *end = text + size;
    bool good = true;
    if (!k->far && k->head_size == 0 && k->walk_size == 0)
        good = k->list_bits != 0 && !k->paired
                   ? portable_windows(k, &at, end, out, true)
                   : portable_windows(k, &at, end, out, false);
    if (good) at += portable_careful(k, at, (size_t)(end - at), out);
    return (size_t)(at - text);
}
