/*
 * portable_window.h - plain C goes through text in windows that end behind a
 * space. Each character is written as it mostly is, by one look-up, and what
 * may have to be something else raises an alarm (portable_alarm.h). A character
 * has to wait for the length of the one before, so a row of windows is gone
 * through at once; all but the first are written aside and then copied.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_PORTABLE_WINDOW_H
#define OQ_KERNEL_PORTABLE_WINDOW_H

#include "portable_alarm.h"

enum {
    PORTABLE_ROW = 3,    /* windows; more do not fit into registers */
    PORTABLE_LEAST = 32, /* bytes of a window, at most */
    PORTABLE_FIRST = 256,
    PORTABLE_MOST = 512,
    PORTABLE_ROOM = 4 * PORTABLE_MOST + 4,
    PORTABLE_STEPS = 4, /* at once, where there is text for them */
    PORTABLE_SAFE = 4 * PORTABLE_STEPS
};

/* Words of a row that listed stems may begin. */
typedef struct portable_starts {
    size_t count;
    const uint8_t *text[PORTABLE_ROW * PORTABLE_MOST / 2 + 1];
} portable_starts;

/* ------------------------------------------------------------------- steps */

/* What raises an alarm. A capital behind a letter matters to lists alone, and
 * starts of words do not wait: they are kept. */
#define PORTABLE_ALARMS(bits) ((uint64_t)((bits)&OQ_ENTRY_ALL) << OQ_ENTRY_HERE)

/* Takes and writes a character. */
OQ_INLINE void portable_step(const oq_kernel *k, portable_window *w,
                             portable_cursor *c, bool list,
                             portable_starts *starts) {
    const uint64_t alarms = PORTABLE_ALARMS(
        list ? ~OQ_ENTRY_START : ~(OQ_ENTRY_START | OQ_ENTRY_CAPITAL));
    size_t first = *c->text, two = first >> 7;
    uint64_t entry = k->entries[(size_t)k->pages[first] + c->text[two]];
    uint64_t common = oq_kentry_common(c->before, entry);
    if (starts != NULL) {
        starts->text[starts->count] = c->text;
        starts->count += oq_kentry_bits(common) / OQ_ENTRY_START & 1;
    }
    if (OQ_UNLIKELY((common & alarms) != 0)) {
        *c = portable_settle(k, w, *c);
        return;
    }
    portable_put(c, entry);
    c->text += 1 + two;
}

/* Writes a row, but stops where the first window turns out to be hard: then
 * nobody wants the others. The cursors have names, and no array, so that they
 * stay in registers. */
OQ_INLINE void portable_write(const oq_kernel *k, portable_window *w, bool list,
                              portable_starts *starts) {
    portable_cursor a = w[0].at, b = w[1].at, c = w[2].at;
    while (a.text < w[0].safe && b.text < w[1].safe && c.text < w[2].safe &&
           w->hard.text == NULL)
        for (unsigned i = 0; i < PORTABLE_STEPS; i++) {
            portable_step(k, w, &a, list, starts);
            portable_step(k, w + 1, &b, list, starts);
            portable_step(k, w + 2, &c, list, starts);
        }
    while (w->hard.text == NULL &&
           (a.text < w[0].end || b.text < w[1].end || c.text < w[2].end)) {
        if (a.text < w[0].end) portable_step(k, w, &a, list, starts);
        if (b.text < w[1].end) portable_step(k, w + 1, &b, list, starts);
        if (c.text < w[2].end) portable_step(k, w + 2, &c, list, starts);
    }
    w[0].at = a;
    w[1].at = b;
    w[2].at = c;
}

/* ----------------------------------------------------------------- windows */

/* The end of a window: behind its last space; its start if it has none. */
static const uint8_t *portable_end(const uint8_t *text, size_t size) {
    const uint8_t *end = text + size;
    while (end > text && end[-1] > ' ')
        end--;
    return end;
}

OQ_INLINE void portable_open(const oq_kernel *k, portable_window *w,
                             const uint8_t *text, const uint8_t *end,
                             uint8_t *out) {
    w->start = text;
    w->end = end;
    w->safe = end - text < PORTABLE_SAFE ? text : end - (PORTABLE_SAFE - 1);
    w->first = out;
    w->at = (portable_cursor){text, k->edge, out};
    w->hard = (portable_cursor){NULL, 0, NULL};
}

/* The bytes that were written for text between two places of a window, from
 * the start of a word on: it is written once more. */
OQ_INLINE size_t portable_written_for(const oq_kernel *k,
                                      const portable_window *w,
                                      const uint8_t *from, const uint8_t *to,
                                      bool list) {
    uint8_t room[PORTABLE_ROOM];
    portable_window again = {.start = w->start, .end = w->end};
    portable_cursor c = {from, k->edge, room};
    while (c.text < to)
        portable_step(k, &again, &c, list, NULL);
    return (size_t)(c.out - room);
}

/* Where a window ends that has a hard word: before that. */
static portable_cursor portable_stop(const oq_kernel *k,
                                     const portable_window *w, bool list) {
    portable_cursor c = w->hard;
    c.text = portable_word_start(k, w, c.text);
    c.out -= portable_written_for(k, w, c.text, w->hard.text, list);
    return c;
}

/* Moves behind a window that is written; false: to a hard word of it. */
OQ_INLINE bool portable_close(const oq_kernel *k, const portable_window *w,
                              const uint8_t **text, uint8_t **out, bool list) {
    portable_cursor end = w->at;
    if (OQ_UNLIKELY(w->hard.text != NULL)) end = portable_stop(k, w, list);
    size_t written = (size_t)(end.out - w->first);
    if (w->first != *out) memcpy(*out, w->first, written);
    *out += written;
    *text = end.text;
    return w->hard.text == NULL;
}

/* ------------------------------------------------------------------- lists */

/* Asks about a word: if it may be listed, it is hard. */
static void portable_list(const oq_kernel *k, portable_window *w,
                          const uint8_t *start) {
    while (start >= w->end)
        w++;
    if (w->hard.text != NULL && w->hard.text < start) return;
    if (!portable_listed(k, start, w->end)) return;
    w->hard.text = start;
    w->hard.out = w->first + portable_written_for(k, w, w->start, start, true);
}

/* Asks about the words of a row that listed stems may begin. "quick": there is
 * text behind them that may be read. */
OQ_INLINE void portable_lists(const oq_kernel *k, portable_window *row,
                              const portable_starts *starts, bool quick) {
    const uint32_t *words = oq_kernel_quick(k);
    for (size_t i = 0; i < starts->count; i++) {
        const uint8_t *start = starts->text[i];
        if (OQ_UNLIKELY(!quick ||
                        oq_quick_passes(&k->quick, words, start) != 0))
            portable_list(k, row, start);
    }
}

#endif
