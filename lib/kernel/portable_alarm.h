/*
 * portable_alarm.h - what plain C does where two characters have a bit in
 * common (entry.h): letters that neighbours may change are written as they are
 * between these, and what is hard is kept in mind, for the window ends there
 * after all.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_PORTABLE_ALARM_H
#define OQ_KERNEL_PORTABLE_ALARM_H

#include "chars.h"
#include "choice.h"
#include "entry.h"
#include "prefix.h"

/* A place in a text, what is written up to it, and the entry of the character
 * before it, with the length that this has by now. */
typedef struct portable_cursor {
    const uint8_t *text;
    uint64_t before;
    uint8_t *out;
} portable_cursor;

/* A window in work. "hard" is where it was found that a word is hard, in that
 * word or right behind it; its text is NULL if there is none. */
typedef struct portable_window {
    const uint8_t *start, *end;
    const uint8_t *safe; /* before it some steps may be taken at once */
    uint8_t *first;      /* what is written begins there */
    portable_cursor at, hard;
} portable_window;

/* -------------------------------------------------------------- characters */

/* The cell of a character of any length. */
OQ_INLINE uint32_t portable_cell(const oq_kernel *k, const uint8_t *text) {
    unsigned first = *text;
    if (OQ_UNLIKELY(first >= 0xE0)) return chars_long(k, text);
    return k->cells[k->pages[first] + text[first >> 7]];
}

/* The start of the character that ends at a place. */
OQ_INLINE const uint8_t *portable_back(const uint8_t *text) {
    text--;
    while ((*text & 0xC0) == 0x80)
        text--;
    return text;
}

/* The cell of the character before a place; 0, an edge, where nothing is. */
OQ_INLINE uint32_t portable_cell_before(const oq_kernel *k,
                                        const portable_window *w,
                                        const uint8_t *text) {
    return text > w->start ? portable_cell(k, portable_back(text)) : 0;
}

/* The entry of a character of three or four bytes, which stays. */
OQ_INLINE uint64_t portable_long(const oq_kernel *k, const uint8_t *text,
                                 uint32_t cell) {
    unsigned size = oq_kcell_size(cell), here;
    uint8_t bytes[4] = {0};
    memcpy(bytes, text, size);
    here = (unsigned)(k->edge >> OQ_ENTRY_HERE) & OQ_ENTRY_ALL;
    if (oq_kcell_is(cell, OQ_KCELL_HARD)) here |= OQ_ENTRY_ODD;
    return oq_kentry(bytes, size, here,
                     (unsigned)(k->edge >> OQ_ENTRY_BEFORE) & OQ_ENTRY_ALL);
}

/* ------------------------------------------------------------------- words */

/* Where the word begins that goes on up to a place: behind the last plain
 * character. */
static const uint8_t *portable_word_start(const oq_kernel *k,
                                          const portable_window *w,
                                          const uint8_t *text) {
    while (text > w->start) {
        const uint8_t *last = portable_back(text);
        if (!oq_kcell_is(portable_cell(k, last), OQ_KCELL_ANY)) break;
        text = last;
    }
    return text;
}

/* The same of letters alone. */
static const uint8_t *portable_letters_start(const oq_kernel *k,
                                             const portable_window *w,
                                             const uint8_t *text) {
    while (oq_kcell_is(portable_cell_before(k, w, text), OQ_KCELL_LETTER))
        text = portable_back(text);
    return text;
}

/* Whether the word at a place may begin with a listed stem, by its letters. */
static bool portable_listed(const oq_kernel *k, const uint8_t *text,
                            const uint8_t *end) {
    uint64_t parts[2] = {0, 0};
    unsigned count = 0;
    while (count < 16 && text < end && *text < 0xE0) {
        uint32_t cell = portable_cell(k, text);
        const uint8_t *next = text + oq_kcell_size(cell);
        uint64_t number = k->number[oq_kcell_index(cell)];
        if (number == 0) break;
        for (; text < next && count < 16; text++, count++)
            parts[count >> 3] |= number << 8 * (count & 7);
    }
    oq_kernel_key key = {parts[0], parts[1]};
    return oq_prefix_listed(k, key, count);
}

/* ------------------------------------------------------------------ alarms */

enum { PORTABLE_HARD = OQ_ENTRY_ODD | OQ_ENTRY_STRANGE | OQ_ENTRY_MIXED };

/* An alarm: the character at a place, the one before it, and the bits that
 * they have in common. */
typedef struct portable_alarm {
    const uint8_t *text;
    uint32_t before, here;
    unsigned bits;
} portable_alarm;

/* The cell of the character behind it; where the text ends, of one that is
 * hard: its index is that of an edge. */
OQ_INLINE uint32_t portable_after(const oq_kernel *k, const portable_window *w,
                                  const portable_alarm *a) {
    const uint8_t *next = a->text + oq_kcell_size(a->here);
    return next < w->end ? portable_cell(k, next)
                         : oq_kcell(0, OQ_KCELL_HARD, 1, OQ_KERNEL_EDGE);
}

/* What a letter with choices becomes; OQ_KERNEL_STOP in the place of its size:
 * it is hard. */
static unsigned portable_choose(const oq_kernel *k, uint32_t before,
                                uint32_t here, uint32_t after) {
    return oq_choice_make(k, oq_kcell_index(before), oq_kcell_index(here),
                          oq_kcell_index(after));
}

OQ_INLINE uint64_t portable_written(const oq_kernel *k, unsigned code) {
    return oq_kentry(k->text[code], k->sizes[code], 0, 0);
}

/* Writes the character before a place anew if it has choices; false: hard. */
static bool portable_left(const oq_kernel *k, const portable_window *w,
                          const portable_alarm *a, portable_cursor *c) {
    if (!oq_kcell_is(a->before, OQ_KCELL_CHOICE)) return true;
    uint32_t far = portable_cell_before(k, w, portable_back(a->text));
    unsigned code = portable_choose(k, far, a->before, a->here);
    if (k->sizes[code] == OQ_KERNEL_STOP) return false;
    c->out -= c->before >> OQ_ENTRY_SIZE;
    memcpy(c->out, k->text[code], 4);
    c->out += k->sizes[code];
    return true;
}

/* The entry of a character by its choices, if it has some; false: it is
 * hard. */
static bool portable_right(const oq_kernel *k, const portable_window *w,
                           const portable_alarm *a, uint64_t *entry) {
    static const uint64_t kept = (uint64_t)OQ_ENTRY_ALL << OQ_ENTRY_HERE |
                                 (uint64_t)OQ_ENTRY_ALL << OQ_ENTRY_BEFORE;
    if (!oq_kcell_is(a->here, OQ_KCELL_CHOICE))
        return (a->bits & PORTABLE_HARD) == 0;
    uint32_t after = portable_after(k, w, a);
    unsigned code = portable_choose(k, a->before, a->here, after);
    if (k->sizes[code] == OQ_KERNEL_STOP) return false;
    *entry = (*entry & kept) | portable_written(k, code);
    return (a->bits & PORTABLE_HARD & ~(unsigned)OQ_ENTRY_ODD) == 0;
}

/* Whether a mark behind a digit may stand before another one. */
static bool portable_marked(const oq_kernel *k, const portable_window *w,
                            const portable_alarm *a) {
    if ((a->bits & OQ_ENTRY_MARK) == 0) return false;
    uint32_t after = portable_after(k, w, a);
    unsigned code = oq_kcell_code(after);
    return oq_kcell_is(after, OQ_KCELL_HARD) ||
           (code >= 256 + '0' && code <= 256 + '9');
}

/* Whether an alarm is about a word that may be listed, and it may be. */
static bool portable_alarms_list(const oq_kernel *k, const portable_window *w,
                                 const portable_alarm *a) {
    if (k->list_bits == 0 || (a->bits & (k->paired | OQ_ENTRY_CAPITAL)) == 0)
        return false;
    return portable_listed(k, portable_letters_start(k, w, a->text), w->end);
}

OQ_INLINE uint64_t portable_entry(const oq_kernel *k, const uint8_t *text,
                                  uint32_t cell) {
    return *text < 0xE0 ? k->entries[k->pages[*text] + text[*text >> 7]]
                        : portable_long(k, text, cell);
}

OQ_INLINE void portable_put(portable_cursor *c, uint64_t entry) {
    uint32_t bytes = (uint32_t)entry;
    memcpy(c->out, &bytes, sizeof(bytes));
    c->out += entry >> OQ_ENTRY_SIZE;
    c->before = entry;
}

/* Takes and writes a character at which there is an alarm. */
static portable_cursor portable_settle(const oq_kernel *k, portable_window *w,
                                       portable_cursor c) {
    portable_alarm a = {.text = c.text, .here = portable_cell(k, c.text)};
    uint64_t entry = portable_entry(k, c.text, a.here);
    portable_cursor was = c;
    a.before = portable_cell_before(k, w, c.text);
    a.bits = oq_kentry_bits(oq_kentry_common(c.before, entry));
    bool good = portable_left(k, w, &a, &c);
    good &= portable_right(k, w, &a, &entry);
    if (w->hard.text == NULL &&
        (!good || portable_marked(k, w, &a) || portable_alarms_list(k, w, &a)))
        w->hard = was;
    portable_put(&c, entry);
    c.text += oq_kcell_size(a.here);
    return c;
}

/* Settles the last character of a text, behind which is an edge. */
static void portable_settle_last(const oq_kernel *k, portable_window *w) {
    portable_alarm a = {.text = w->at.text};
    portable_cursor was = w->at;
    a.before = portable_cell_before(k, w, a.text);
    if (!portable_left(k, w, &a, &w->at) && w->hard.text == NULL) w->hard = was;
}

#endif
