/*
 * portable.c - the kernels in plain C, for every processor. Text goes by in
 * windows, several at once (portable_window.h). From cells, see chars.h, is
 * written what is too long for these, and text by tables that ask for more than
 * neighbours.
 *
 * SPDX-License-Identifier: MIT
 */
#include "portable.h"

#include "chars.h"
#include "portable_window.h"

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
    *cell = k->cells[k->pages[first] + text[two]];
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

/* -------------------------------------------------------------------- rows */

/* Writes a long word up to the space behind it, or to the end; false: it is
 * hard. */
static bool portable_long_word(const oq_kernel *k, const uint8_t **text,
                               const uint8_t *end, uint8_t **out) {
    const uint8_t *stop = *text;
    while (stop<end && * stop> ' ')
        stop++;
    stop += stop < end;
    *text += portable_careful(k, *text, (size_t)(stop - *text), out);
    return *text == stop;
}

/* Writes windows of up to so many bytes; false: there is a hard word. */
OQ_INLINE bool portable_row(const oq_kernel *k, const uint8_t **text,
                            uint8_t **out, size_t size, bool list) {
    uint8_t room[PORTABLE_ROW - 1][PORTABLE_ROOM];
    portable_window row[PORTABLE_ROW];
    portable_starts starts;
    const uint8_t *from = *text;
    starts.count = 0;
    for (unsigned i = 0; i < PORTABLE_ROW; i++) {
        portable_open(k, row + i, from, portable_end(from, size),
                      i == 0 ? *out : room[i - 1]);
        from = row[i].end;
    }
    portable_write(k, row, list, list ? &starts : NULL);
    if (list) portable_lists(k, row, &starts, true);
    for (unsigned i = 0; i < PORTABLE_ROW; i++)
        if (!portable_close(k, row + i, text, out, list)) return false;
    return true;
}

/* Writes what is left of a text, as one window; false: it has a hard word. */
OQ_INLINE bool portable_rest(const oq_kernel *k, const uint8_t **text,
                             const uint8_t *end, uint8_t **out, bool list) {
    portable_window w;
    portable_starts starts;
    starts.count = 0;
    portable_open(k, &w, *text, end, *out);
    while (w.hard.text == NULL && w.at.text < end)
        portable_step(k, &w, &w.at, list, list ? &starts : NULL);
    portable_settle_last(k, &w);
    if (list) portable_lists(k, &w, &starts, false);
    return portable_close(k, &w, text, out, list);
}

/* How long windows of a row may be where so many bytes are left. */
OQ_INLINE size_t portable_fits(size_t size, size_t left) {
    size_t most = (left - OQ_QUICK_READS) / PORTABLE_ROW;
    return size < most ? size : most;
}

/* Goes on while there is text for a row; false: a hard word is there. The next
 * one may be near, so windows are short at first. */
OQ_INLINE bool portable_rows(const oq_kernel *k, const uint8_t **text,
                             const uint8_t *end, uint8_t **out, bool list) {
    size_t next = PORTABLE_FIRST;
    while ((size_t)(end - *text) >=
           PORTABLE_ROW * PORTABLE_LEAST + OQ_QUICK_READS) {
        size_t size = portable_fits(next, (size_t)(end - *text));
        bool good = portable_end(*text, size) != *text
                        ? portable_row(k, text, out, size, list)
                        : portable_long_word(k, text, end, out);
        if (!good) return false;
        next = next < PORTABLE_MOST ? 2 * next : next;
    }
    return portable_rest(k, text, end, out, list);
}

/* Whether letters and those beside them are all that the tables ask for. */
OQ_INLINE bool portable_may_row(const oq_kernel *k) {
    return !k->far && k->head_size == 0 && k->walk_size == 0;
}

OQ_FN size_t oq_portable_run(const oq_kernel *k, const uint8_t *text,
                             size_t size, uint8_t **out) {
    const uint8_t *at = text, *end = text + size;
    if (!portable_may_row(k)) return portable_careful(k, text, size, out);
    if (k->list_bits != 0 && !k->paired)
        portable_rows(k, &at, end, out, true);
    else
        portable_rows(k, &at, end, out, false);
    return (size_t)(at - text);
}
