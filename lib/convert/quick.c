/*
 * quick.c - the common cases. A word that the memo has is copied. A word of
 * small letters of the file, none of which has rules, at whose first letter no
 * listed stem begins, is written while it is read. At the first sign of
 * anything else nothing has happened: the output is as before, and the word
 * goes the long way.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "engine.h"
#include "glance.h"

enum { QUICK_MOST = 64 }; /* letters */

/* The cell of a character of one or two bytes and its size; longer ones: 0,
 * which no quick word goes on with. */
OQ_INLINE unsigned quick_cell(const uint16_t *pages, const uint16_t *cells,
                              const uint8_t *text, size_t at, size_t *length) {
    unsigned first = text[at];
    *length = first < 0x80 ? 1 : 2;
    if (first < 0x80)
        return cells[(size_t)pages[first >> 6] << 6 | (first & 63)];
    if (first < 0xE0)
        return cells[(size_t)pages[first & 31] << 6 | (text[at + 1] & 63)];
    return 0;
}

/* Whether the word really ends here. */
static bool quick_ends(const oq_engine *engine, const uint8_t *text,
                       size_t size, size_t at) {
    if (at >= size) return true;
    unsigned cell =
        oq_cell(engine->pages, engine->cells, oq_utf8_get(text, &at));
    return cell >> OQ_CELL_KIND_SHIFT == OQ_KIND_NONE;
}

OQ_FN bool oq_word_quick(const oq_engine *engine, const uint8_t *text,
                         size_t size, size_t *at, oq_bytes *out) {
    const uint16_t *pages = engine->pages, *cells = engine->cells;
    const uint8_t *direct = engine->direct;
    const oq_output *outputs = engine->outputs;
    if (out->room - out->size < (QUICK_MOST + 1) * sizeof(oq_output))
        return false;
    uint8_t *start = out->data + out->size, *to = start;
    size_t place = *at, length;
    unsigned cell = quick_cell(pages, cells, text, place, &length);
    if (oq_set_has(&engine->list_firsts, cell & OQ_CELL_LETTER)) return false;
    for (unsigned count = 0; count < QUICK_MOST; count++) {
        unsigned variant = direct[cell & OQ_CELL_LETTER];
        if (cell >> 8 != OQ_KIND_LETTER << (OQ_CELL_KIND_SHIFT - 8) ||
            variant == 0)
            break;
        const oq_output *output = &outputs[variant * OQ_FORMS];
        memcpy(to, output->text, OQ_OUTPUT_MAX);
        to += output->size;
        place += length;
        if (place >= size) break;
        cell = quick_cell(pages, cells, text, place, &length);
    }
    if (place == *at || !quick_ends(engine, text, size, place)) return false;
    out->size += (size_t)(to - start);
    *at = place;
    return true;
}

/* Whether an apostrophe stands before a word. */
static bool quick_is_quoted(const uint8_t *text, size_t at) {
    return at != 0 && text[at - 1] == '\'';
}

/* Whose entries tell of a word: there are others for those behind an
 * apostrophe, for the one at the end may close what that opened. */
static const void *quick_of(const oq_engine *engine, bool quoted) {
    return (const uint8_t *)engine + quoted;
}

/* Whether an abbreviation is known where one stands; text goes on behind a
 * token that is shorter than what is left. */
static bool quick_has_caps(const uint8_t *text, size_t size, size_t at) {
    bool digit = at != 0 && oq_is_ascii_digit(text[at - 1]);
    return !digit && !quick_is_quoted(text, at) &&
           size - at > sizeof(oq_memo_key);
}

OQ_FN bool oq_word_known(const oq_engine *engine, oq_memo *memo,
                         const uint8_t *text, size_t size, size_t *at,
                         oq_bytes *out, oq_word_learn *learn) {
    bool quoted = quick_is_quoted(text, *at);
    learn->entry = NULL;
    learn->of = quick_of(engine, quoted);
    if (!engine->apart ||
        (*at != 0 && !quoted && !oq_memo_ends(text[*at - 1])) ||
        !oq_memo_read(text + *at, size - *at, &learn->key))
        return false;
    oq_memo_entry *entry = oq_memo_place(memo, &learn->key, learn->of);
    if (!oq_memo_is(entry, &learn->key, learn->of) ||
        out->room - out->size < OQ_MEMO_ROOM) {
        learn->entry = entry;
        return false;
    }
    if (entry->caps && !quick_has_caps(text, size, *at)) return false;
    memcpy(out->data + out->size, entry->value, OQ_MEMO_ROOM);
    out->size += entry->size;
    *at += entry->took;
    return true;
}

OQ_FN void oq_word_enter(oq_memo *memo, const oq_word_learn *learn,
                         size_t took, const uint8_t *written, size_t size) {
    oq_memo_entry *entry = learn->entry;
    if (size > OQ_MEMO_ROOM) return;
    if (entry->of != NULL) memo->lost += OQ_MEMO_PAYS;
    entry->key = learn->key;
    entry->of = learn->of;
    entry->took = (uint8_t)took;
    entry->size = (uint8_t)size;
    entry->caps = learn->caps;
    memcpy(entry->value, written, size);
}
