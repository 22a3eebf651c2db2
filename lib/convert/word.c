/*
 * word.c - gathers the letters of a word out of the text: code points become
 * letter numbers, marks are composed, look-alikes and apostrophes understood.
 * Invariant: letters, flags and starts have "size" entries; every mark of
 * "marks" names a letter below "size", in order.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "../unicode/unicode.h"
#include "engine.h"
#include "glance.h"

enum { WORD_ROUNDS = 4 }; /* a look-alike that is another with its marks */

static unsigned word_cell(const oq_engine *engine, uint32_t code) {
    return oq_cell(engine->pages, engine->cells, code);
}

static unsigned word_kind_at(const oq_engine *engine, const uint8_t *text,
                             size_t size, size_t at) {
    if (at >= size) return OQ_KIND_NONE;
    return word_cell(engine, oq_utf8_get(text, &at)) >> OQ_CELL_KIND_SHIFT;
}

static bool word_is_letter(unsigned kind) {
    return kind != OQ_KIND_NONE && kind != OQ_KIND_SIGN &&
           kind != OQ_KIND_MARK && kind != OQ_KIND_POINT &&
           kind != OQ_KIND_STRETCH;
}

/* Whether a letter is at "at"; stretches before it are passed over, as many as
 * one letter may have marks: a line may be drawn by thousands. */
static bool word_meets_letter(const oq_engine *engine, const uint8_t *text,
                              size_t size, size_t at) {
    unsigned kind = word_kind_at(engine, text, size, at);
    for (int i = 0; i < OQ_MARKS_MOST && kind == OQ_KIND_STRETCH &&
                    engine->lookalikes;
         i++) {
        oq_utf8_get(text, &at);
        kind = word_kind_at(engine, text, size, at);
    }
    return word_is_letter(kind);
}

OQ_FN bool oq_word_begins(const oq_engine *engine, const uint8_t *text,
                          size_t size, size_t at, unsigned cell) {
    unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
    if (word_is_letter(kind)) return true;
    bool sign = kind == OQ_KIND_SIGN ||
                (kind == OQ_KIND_POINT && (cell & OQ_CELL_LETTER) != 0);
    if (!sign && kind != OQ_KIND_STRETCH) return false;
    if (sign) oq_utf8_get(text, &at);
    return word_meets_letter(engine, text, size, at);
}

static void word_add(oq_word *word, unsigned letter, unsigned flags,
                     size_t start) {
    word->letters[word->size] = (uint8_t)letter;
    word->flags[word->size] = (uint8_t)flags;
    word->starts[word->size++] = (uint32_t)start;
}

/* Adds a letter of any kind but marks, points and complex ones. */
static void word_add_cell(const oq_engine *engine, oq_word *word,
                          unsigned cell, size_t start) {
    unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
    unsigned letter = cell & OQ_CELL_LETTER;
    unsigned flags = cell & OQ_CELL_UPPER ? OQ_FLAG_UPPER : 0;
    bool repair = kind == OQ_KIND_REPAIR && engine->lookalikes;
    if (kind == OQ_KIND_ALIKE && !engine->lookalikes) letter = OQ_LETTER_OTHER;
    if (kind == OQ_KIND_ALIKE && engine->lookalikes) flags |= OQ_FLAG_REPAIRED;
    if (kind == OQ_KIND_BORROWED) {
        flags |= OQ_FLAG_BORROWED;
    } else if (repair) {
        flags |= OQ_FLAG_REPAIRED | OQ_FLAG_STRANGE;
        word->counts.repaired++;
    } else if (kind == OQ_KIND_FOREIGN || kind == OQ_KIND_REPAIR) {
        letter = OQ_LETTER_OTHER;
        flags |= OQ_FLAG_STRANGE;
        word->counts.strange++;
    } else {
        word->counts.own++;
    }
    word_add(word, letter, flags, start);
}

/* ---------------------------------------------------------------- marks -- */

/* How many code points of a decomposed letter the file has as one letter. */
static size_t word_compose(const oq_engine *engine, const uint32_t *codes,
                           size_t count, unsigned *cell) {
    for (size_t take = count; take > 0; take--) {
        uint32_t part[OQ_MARKS_MOST + OQ_DECOMPOSED_MAX + 1];
        memcpy(part, codes, take * sizeof(uint32_t));
        if (take > 1 && oq_nfc(part, take) != 1) continue;
        *cell = word_cell(engine, part[0]);
        unsigned kind = *cell >> OQ_CELL_KIND_SHIFT;
        if (kind == OQ_KIND_LETTER || kind == OQ_KIND_ALIKE ||
            kind == OQ_KIND_REPAIR || kind == OQ_KIND_BORROWED)
            return take;
    }
    return 0;
}

/* Whether the last letter is an i whose capital has the dot: İ in small
 * letters by Unicode's default is i and U+0307, which means the same i. */
static bool word_is_dotted(const oq_engine *engine, const oq_word *word) {
    unsigned letter = word->letters[word->size - 1];
    return engine->codes[letter] == 'i' && engine->uppers[letter] == 0x130;
}

static void word_keep_marks(const oq_engine *engine, oq_word *word,
                            const uint32_t *codes, size_t count) {
    uint32_t letter = word->size - 1;
    uint32_t before = word->mark_count;
    for (size_t i = 0; i < count && word->mark_count < OQ_WORD_ROOM; i++)
        if (codes[i] != 0x307 || !word_is_dotted(engine, word))
            word->marks[word->mark_count++] = (oq_word_mark){letter, codes[i]};
    if (word->mark_count != before) word->flags[letter] |= OQ_FLAG_MARKS;
}

/* Puts code points into canonical order, decomposed. */
static size_t word_decompose(uint32_t *codes, const uint32_t *from,
                             size_t count) {
    size_t size = 0;
    for (size_t i = 0; i < count; i++)
        size += oq_decompose(from[i], codes + size);
    for (size_t i = 1; i < size; i++)
        for (size_t j = i; j > 0; j--) {
            unsigned right = oq_mark_class(codes[j]);
            if (right == 0 || oq_mark_class(codes[j - 1]) <= right) break;
            uint32_t swap = codes[j];
            codes[j] = codes[j - 1];
            codes[j - 1] = swap;
        }
    return size;
}

/* Reads the marks at *at, at most OQ_MARKS_MOST. */
static size_t word_read_marks(const oq_engine *engine, const uint8_t *text,
                              size_t size, size_t *at, uint32_t *codes) {
    size_t count = 0;
    while (*at < size && count < OQ_MARKS_MOST) {
        size_t next = *at;
        uint32_t code = oq_utf8_get(text, &next);
        unsigned kind = word_cell(engine, code) >> OQ_CELL_KIND_SHIFT;
        bool mark = kind == OQ_KIND_MARK ||
                    (kind != OQ_KIND_NONE && oq_is_mark(code));
        if (!mark) break;
        codes[count++] = code;
        *at = next;
    }
    return count;
}

/* A look-alike with marks is its letter with them, which may be another one: ŋ
 * is ñ, with a cedilla ņ and a tilde, and ņ is ñ again. Gives how many of
 * "codes" are the letter now. */
static size_t word_again(const oq_engine *engine, uint32_t *codes,
                         size_t *parts, size_t taken, unsigned *cell) {
    uint32_t all[OQ_MARKS_MOST + 1], next[sizeof(all) / sizeof(*all) *
                                          OQ_DECOMPOSED_MAX];
    unsigned found = *cell;
    for (int round = 0; round < WORD_ROUNDS && engine->lookalikes; round++) {
        unsigned kind = found >> OQ_CELL_KIND_SHIFT;
        unsigned letter = *cell & OQ_CELL_LETTER;
        size_t count = 1 + *parts - taken;
        if ((kind != OQ_KIND_ALIKE && kind != OQ_KIND_REPAIR) || count == 1 ||
            count > OQ_COUNT(all))
            break;
        all[0] = *cell & OQ_CELL_UPPER ? engine->uppers[letter]
                                       : engine->codes[letter];
        memcpy(all + 1, codes + taken, (count - 1) * sizeof(*codes));
        size_t size = word_decompose(next, all, count);
        size_t most = size < OQ_MARKS_MOST ? size : OQ_MARKS_MOST;
        size_t more = word_compose(engine, next, most, &found);
        if (more == 0) break;
        memcpy(codes, next, size * sizeof(*codes));
        *parts = size;
        taken = more;
        *cell = (*cell & ~(unsigned)OQ_CELL_LETTER) | (found & OQ_CELL_LETTER);
    }
    return taken;
}

/* A letter with marks, or one that is composed: the longest part that is a
 * letter of the file, and the other marks behind it. */
static bool word_composed(const oq_engine *engine, oq_word *word,
                          const uint8_t *text, size_t size, size_t *at,
                          uint32_t base, size_t start) {
    uint32_t read[OQ_MARKS_MOST + 1];
    uint32_t codes[(OQ_MARKS_MOST + 1) * OQ_DECOMPOSED_MAX];
    unsigned cell = 0;
    read[0] = base;
    size_t count = 1 + word_read_marks(engine, text, size, at, read + 1);
    size_t parts = word_decompose(codes, read, count);
    size_t longest = parts;
    if (longest > OQ_MARKS_MOST) longest = OQ_MARKS_MOST;
    size_t taken = word_compose(engine, codes, longest, &cell);
    if (taken == 0) return false;
    taken = word_again(engine, codes, &parts, taken, &cell);
    word_add_cell(engine, word, cell, start);
    word_keep_marks(engine, word, codes + taken, parts - taken);
    return true;
}

/* Takes the last letter of the word back. */
static void word_drop(oq_word *word) {
    unsigned flags = word->flags[--word->size];
    if (flags & OQ_FLAG_BORROWED) return;
    if (!(flags & OQ_FLAG_STRANGE))
        word->counts.own--;
    else if (flags & OQ_FLAG_REPAIRED)
        word->counts.repaired--;
    else
        word->counts.strange--;
}

/* Marks behind the last letter of the word: part of it, or kept. */
static void word_marks(const oq_engine *engine, oq_word *word,
                       const uint8_t *text, size_t size, size_t *at) {
    uint32_t codes[OQ_MARKS_MOST];
    size_t back = *at, start = word->starts[word->size - 1], base_end = start;
    uint32_t base = oq_utf8_get(text, &base_end);
    unsigned letter = word->letters[word->size - 1];
    unsigned flags = word->flags[word->size - 1];
    if (base_end == back && engine->kinds[letter] != OQ_KIND_SIGN) {
        oq_word_counts counts = word->counts;
        word_drop(word);
        if (word_composed(engine, word, text, size, at, base, start)) return;
        word_add(word, letter, flags, start);
        word->counts = counts;
        *at = back;
    }
    size_t count = word_read_marks(engine, text, size, at, codes);
    word_keep_marks(engine, word, codes, count);
}

/* An Arabic presentation form: all its letters, or none of them. */
static bool word_presentation(const oq_engine *engine, oq_word *word,
                              const uint32_t *codes, size_t count,
                              size_t start) {
    for (size_t i = 0; i < count; i++) {
        unsigned kind = word_cell(engine, codes[i]) >> OQ_CELL_KIND_SHIFT;
        if (kind != OQ_KIND_LETTER && kind != OQ_KIND_SIGN &&
            kind != OQ_KIND_ALIKE && kind != OQ_KIND_STRETCH)
            return false;
    }
    for (size_t i = 0; i < count; i++) {
        unsigned cell = word_cell(engine, codes[i]);
        if (cell >> OQ_CELL_KIND_SHIFT != OQ_KIND_STRETCH)
            word_add_cell(engine, word, cell, start);
    }
    return true;
}

/* --------------------------------------------------------------- points -- */

/* Whether the mark at "at" ends the word and such a mark stands before the
 * word: a quotation, opened and closed. */
static bool word_closes(const oq_engine *engine, const oq_word *word,
                        const uint8_t *text, size_t size, size_t at) {
    size_t next = at, before = word->starts[0];
    oq_utf8_get(text, &next);
    unsigned kind = word_kind_at(engine, text, size, next);
    if (word_is_letter(kind) || kind == OQ_KIND_POINT || before == 0)
        return false;
    do before--;
    while (before > 0 && (text[before] & 0xC0) == 0x80);
    return word_kind_at(engine, text, size, before) == OQ_KIND_POINT;
}

/* What sign a punctuation mark is here; 0 if it is none. */
static unsigned word_point(const oq_engine *engine, const oq_word *word,
                           const uint8_t *text, size_t size, size_t at,
                           unsigned cell) {
    size_t next = at;
    uint32_t code = oq_utf8_get(text, &next);
    if (oq_code_at(text, size, next) == OQ_SOFT_HYPHEN)
        oq_utf8_get(text, &next); /* ma’-no */
    bool inside = word_meets_letter(engine, text, size, next);
    unsigned last = word->letters[word->size - 1];
    unsigned own = cell & OQ_CELL_LETTER;
    for (uint32_t i = 0; i < engine->point_count; i++) {
        const oq_point *point = &engine->points[i];
        if (point->code != code) continue;
        bool good = point->restricted
                        ? oq_set_has(&point->after, last) &&
                              !word_closes(engine, word, text, size, at)
                        : inside && engine->kinds[last] != OQ_KIND_SIGN;
        if (good && engine->lookalikes) return point->letter;
    }
    return own;
}

/* ------------------------------------------------------------- stretches -- */

/* A tatweel beside a letter, which only makes the line of writing longer: it is
 * passed over. Without look-alikes it is no part of a word. */
static bool word_stretch(const oq_engine *engine, oq_word *word,
                         const uint8_t *text, size_t *at) {
    if (!engine->lookalikes) return false;
    if (word->size != 0) word->flags[word->size - 1] |= OQ_FLAG_STRETCHED;
    oq_utf8_get(text, at);
    return true;
}

/* Marks the first letter of a word that is stretched to the left. */
static void word_stretch_left(oq_word *word) {
    if (word->size != 0 && word->start != word->starts[0])
        word->flags[0] |= OQ_FLAG_STRETCHED;
}

/* --------------------------------------------------------------- gather -- */

/* A mark behind a letter. False here and below: it is no part of the word. */
static bool word_mark(const oq_engine *engine, oq_word *word,
                      const uint8_t *text, size_t size, size_t *at) {
    if (word->size == 0 || (word->flags[word->size - 1] & OQ_FLAG_MARKS))
        return false;
    word_marks(engine, word, text, size, at);
    return true;
}

/* Punctuation that may stand for a sign. */
static bool word_punctuation(const oq_engine *engine, oq_word *word,
                             const uint8_t *text, size_t size, size_t *at,
                             unsigned cell) {
    unsigned sign = word->size != 0
                        ? word_point(engine, word, text, size, *at, cell)
                        : cell & OQ_CELL_LETTER;
    if (sign == 0) return false;
    word_add(word, sign, 0, *at);
    oq_utf8_get(text, at);
    return true;
}

/* A letter that must be looked at in parts. */
static bool word_complex(const oq_engine *engine, oq_word *word,
                         const uint8_t *text, size_t size, size_t *at,
                         unsigned cell) {
    uint32_t letters[OQ_PRESENTATION_MAX];
    size_t start = *at;
    uint32_t code = oq_utf8_get(text, at);
    size_t next = *at, count = oq_presentation(code, letters);
    if (count != 0) {
        if (word_presentation(engine, word, letters, count, start)) return true;
        *at = start;
        return false;
    }
    if (word_composed(engine, word, text, size, at, code, start)) return true;
    word_add_cell(engine, word,
                  OQ_KIND_OTHER << OQ_CELL_KIND_SHIFT | OQ_LETTER_OTHER |
                      (cell & OQ_CELL_UPPER),
                  start);
    *at = next;
    return true;
}

static bool word_slow(const oq_engine *engine, oq_word *word,
                      const uint8_t *text, size_t size, size_t *at,
                      unsigned cell) {
    switch (cell >> OQ_CELL_KIND_SHIFT) {
    case OQ_KIND_STRETCH:
        return word_stretch(engine, word, text, at);
    case OQ_KIND_MARK:
        return word_mark(engine, word, text, size, at);
    case OQ_KIND_POINT:
        return word_punctuation(engine, word, text, size, at, cell);
    default:
        return word_complex(engine, word, text, size, at, cell);
    }
}

/* The cell of the character at "at", and where the next one begins. A lead
 * byte of two-byte characters is the number of their page. */
OQ_INLINE unsigned word_cell_at(const uint16_t *pages, const uint16_t *cells,
                                const uint8_t *text, size_t at, size_t *next) {
    unsigned first = text[at];
    if (first < 0x80) {
        *next = at + 1;
        return cells[(size_t)pages[first >> 6] << 6 | (first & 63)];
    }
    if (first < 0xE0) {
        *next = at + 2;
        return cells[(size_t)pages[first & 31] << 6 | (text[at + 1] & 63)];
    }
    *next = at;
    return oq_cell(pages, cells, oq_utf8_get(text, next));
}

/* Gathers plain letters as long as there are any; nearly all words end here. */
static size_t word_letters(const oq_engine *engine, oq_word *word,
                           const uint8_t *text, size_t size, size_t at) {
    const uint16_t *pages = engine->pages, *cells = engine->cells;
    uint32_t count = word->size;
    while (at < size && count < OQ_WORD_ROOM) {
        size_t next;
        unsigned cell = word_cell_at(pages, cells, text, at, &next);
        if (cell >> OQ_CELL_KIND_SHIFT != OQ_KIND_LETTER) break;
        word->letters[count] = (uint8_t)cell;
        word->flags[count] = (uint8_t)(cell >> 8 & OQ_FLAG_UPPER);
        word->starts[count++] = (uint32_t)at;
        at = next;
    }
    word->counts.own += count - word->size;
    word->size = count;
    return at;
}

/* Gathers letters of all kinds from *at on. */
static void word_gather(const oq_engine *engine, oq_word *word,
                        const uint8_t *text, size_t size, size_t *at) {
    for (;;) {
        *at = word_letters(engine, word, text, size, *at);
        if (*at >= size || word->size >= OQ_WORD_ROOM) return;
        size_t next;
        unsigned cell =
            word_cell_at(engine->pages, engine->cells, text, *at, &next);
        unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
        if (kind == OQ_KIND_NONE) return;
        if (kind == OQ_KIND_SIGN) {
            word_add(word, cell & OQ_CELL_LETTER, 0, *at);
        } else if (kind >= OQ_KIND_MARK) {
            if (!word_slow(engine, word, text, size, at, cell)) return;
            continue;
        } else {
            word_add_cell(engine, word, cell, *at);
        }
        *at = next;
    }
}

OQ_FN void oq_word_gather(const oq_engine *engine, oq_word *word,
                          const uint8_t *text, size_t size, size_t *at) {
    word->size = word->mark_count = 0;
    word->start = (uint32_t)*at;
    word->counts = (oq_word_counts){0, 0, 0};
    word_gather(engine, word, text, size, at);
    word_stretch_left(word);
}
