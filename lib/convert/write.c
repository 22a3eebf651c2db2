/*
 * write.c - writes a gathered word: the listed stem if there is one, what
 * stands before words of a class, then letter by letter the variant that its
 * context asks for, in the form that its capitals ask for.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/utf8.h"
#include "../unicode/unicode.h"
#include "engine.h"

enum { WRITE_CODES = 256 }; /* of a listed stem */

/* A word in work: letters [from, to) of "word", at "out". */
typedef struct write_word {
    const oq_engine *engine;
    const oq_word *word;
    const uint8_t *letters, *flags;
    uint32_t from, size;
    const uint8_t *text;
    uint8_t *out;
    uint32_t next_mark;
    uint32_t run_end; /* of the letters without case that were looked at last */
    bool run_capital; /* they stand among capitals */
    const uint8_t *base;
} write_word;

/* A sign, or a letter that has no capital: ʼ, the ʻ of oʻ. */
static bool write_is_caseless(const write_word *w, uint32_t at) {
    unsigned letter = w->letters[at];
    return letter >= OQ_LETTER_FIRST &&
           w->engine->codes[letter] == w->engine->uppers[letter];
}

/* Whether the nearest letter on either side is a capital. */
static bool write_near_capital(const write_word *w, uint32_t at) {
    uint32_t next = at + 1, before = at;
    while (next < w->size && write_is_caseless(w, next))
        next++;
    if (next < w->size && (w->flags[next] & OQ_FLAG_UPPER)) return true;
    while (before > 0 && write_is_caseless(w, before - 1))
        before--;
    return before > 0 && (w->flags[before - 1] & OQ_FLAG_UPPER);
}

/* Finds the letters without case around "at", and whether they stand among
 * capitals: between two, or at an end of the word beside two. */
static void write_find_run(write_word *w, uint32_t at) {
    uint32_t from = at, to = at + 1;
    while (from > 0 && write_is_caseless(w, from - 1))
        from--;
    while (to < w->size && write_is_caseless(w, to))
        to++;
    bool before = from > 0 && (w->flags[from - 1] & OQ_FLAG_UPPER);
    bool after = to < w->size && (w->flags[to] & OQ_FLAG_UPPER);
    w->run_end = to;
    w->run_capital = before && after;
    if (before && to == w->size)
        w->run_capital = write_near_capital(w, from - 1);
    if (after && from == 0) w->run_capital = write_near_capital(w, to);
}

/* Whether a letter without case is written as a capital: the ъ of МАЪНО, which
 * is ʼ in MAʼNO. */
static bool write_is_among(write_word *w, uint32_t at) {
    if (!w->engine->cased || !write_is_caseless(w, at)) return false;
    if (at >= w->run_end) write_find_run(w, at);
    return w->run_capital;
}

/* Whether the acute that is the last of "codes" makes a letter of the target out
 * of what was written, which the source has not: the stress of Алматы́ would be
 * the й of Turkmen, ý. */
static bool write_is_mistaken(const write_word *w, uint32_t at,
                              const uint32_t *codes, size_t count) {
    uint32_t made[OQ_MARKS_MOST * OQ_DECOMPOSED_MAX + 1];
    const oq_engine *engine = w->engine;
    unsigned letter = w->letters[at];
    if (codes[count - 1] != OQ_ACUTE || engine->to_cells == NULL) return false;
    if (letter < OQ_LETTER_FIRST || codes[0] == engine->codes[letter] ||
        codes[0] == engine->uppers[letter])
        return false;
    memcpy(made, codes, count * sizeof(*codes));
    oq_nfc(made, count);
    if (made[0] == codes[0]) return false;
    unsigned cell = oq_cell(engine->to_pages, engine->to_cells, made[0]);
    unsigned kind = cell >> OQ_CELL_KIND_SHIFT;
    return kind == OQ_KIND_LETTER || kind == OQ_KIND_ALIKE;
}

/* Composes the last character written with the marks of its letter. */
static void write_marks(write_word *w, uint32_t at) {
    uint32_t codes[OQ_MARKS_MOST * OQ_DECOMPOSED_MAX + 1];
    size_t count = 0, from = 0;
    uint8_t *start = w->out;
    if (w->out > w->base) {
        do
            start--;
        while (start > w->base && (*start & 0xC0) == 0x80);
        codes[count++] = oq_utf8_get(start, &from);
    }
    const oq_word_mark *marks = w->word->marks;
    while (w->next_mark < w->word->mark_count &&
           marks[w->next_mark].letter < w->from + at)
        w->next_mark++;
    while (w->next_mark < w->word->mark_count &&
           marks[w->next_mark].letter == w->from + at &&
           count < OQ_COUNT(codes)) {
        codes[count++] = marks[w->next_mark++].code;
        if (write_is_mistaken(w, at, codes, count)) count--;
    }
    count = oq_nfc(codes, count);
    w->out = start;
    for (size_t i = 0; i < count; i++)
        w->out += oq_utf8_put(w->out, codes[i]);
}

/* A letter that the file has not: its bytes. */
static void write_raw(write_word *w, uint32_t at) {
    size_t start = w->word->starts[w->from + at], end = start;
    oq_utf8_get(w->text, &end);
    memcpy(w->out, w->text + start, end - start);
    w->out += end - start;
}

static inline void write_letter(write_word *w, uint32_t at, unsigned variant) {
    unsigned flags = w->flags[at];
    if (OQ_LIKELY(variant != 0)) {
        const oq_output *output = &w->engine->outputs[variant * OQ_FORMS];
        if (flags & OQ_FLAG_UPPER)
            output += write_near_capital(w, at) ? OQ_CAPS : OQ_TITLE;
        else if (OQ_UNLIKELY(write_is_among(w, at)))
            output += OQ_CAPS;
        memcpy(w->out, output->text, OQ_OUTPUT_MAX);
        w->out += output->size;
    } else {
        write_raw(w, at);
    }
    if (OQ_UNLIKELY(flags & OQ_FLAG_MARKS)) write_marks(w, at);
}

/* The form of a listed stem by the capitals of its letters; -1 if they are
 * mixed: then the list does not hold, for its result cannot show them. */
OQ_INLINE int write_form(const write_word *w, uint32_t stem) {
    uint32_t capitals = 0, letters = 0;
    for (uint32_t i = 0; i < stem; i++) {
        if (write_is_caseless(w, i)) continue;
        letters++;
        capitals += w->flags[i] & OQ_FLAG_UPPER;
    }
    if (capitals == letters && (letters > 1 || write_near_capital(w, 0)))
        return OQ_CAPS;
    if (capitals == 0) return OQ_LOWER;
    return capitals == 1 && (w->flags[0] & OQ_FLAG_UPPER) ? OQ_TITLE : -1;
}

static void write_prefix(write_word *w, uint32_t classes) {
    for (uint32_t i = 0; i < w->engine->prefix_count; i++) {
        const oq_prefix *prefix = &w->engine->prefixes[i];
        bool holds = prefix->class_number == 0 ||
                     (classes >> (prefix->class_number - 1) & 1);
        if (prefix->class_number != 0 && holds == (prefix->class_not != 0))
            continue;
        const oq_output *output =
            &w->engine->outputs[prefix->variant * OQ_FORMS];
        memcpy(w->out, output->text, output->size);
        w->out += output->size;
        return;
    }
}

/* Writes small letters without rules as long as there are any. */
static uint32_t write_plain(write_word *w, uint32_t at) {
    const uint8_t *letters = w->letters, *flags = w->flags;
    const uint8_t *direct = w->engine->direct;
    const oq_output *outputs = w->engine->outputs;
    uint8_t *out = w->out;
    uint32_t size = w->size;
    for (; at < size; at++) {
        unsigned variant = direct[letters[at]];
        if (variant == 0 || flags[at] != 0) break;
        const oq_output *output = &outputs[variant * OQ_FORMS];
        memcpy(out, output->text, OQ_OUTPUT_MAX);
        out += output->size;
    }
    w->out = out;
    return at;
}

static void write_letters(write_word *w, uint32_t at, uint32_t classes) {
    const oq_engine *engine = w->engine;
    for (;;) {
        at = write_plain(w, at);
        if (at >= w->size) return;
        unsigned letter = w->letters[at];
        const oq_packed_rule *rule = NULL;
        if (engine->firsts[letter] != engine->firsts[letter + 1])
            rule = oq_rule_find(engine, w->letters, w->size, at, classes);
        if (rule == NULL) {
            write_letter(w, at++, engine->plain[letter]);
            continue;
        }
        const uint8_t *variants = engine->text + rule->variants;
        for (uint32_t i = 0; i < rule->text_size; i++)
            write_letter(w, at++, variants[i]);
    }
}

/* ---------------------------------------------------------- listed stems -- */

/* Marks inside a listed stem forbid the list, for their letters are not known
 * in the result; soft hyphens do not, if there are no others. */
OQ_INLINE bool write_has_marks(const write_word *w, uint32_t stem) {
    for (uint32_t i = 0; i < stem; i++)
        if (w->flags[i] & OQ_FLAG_MARKS) return true;
    return false;
}

static bool write_marks_are_soft(const write_word *w, uint32_t stem) {
    for (uint32_t i = 0; i < w->word->mark_count; i++) {
        const oq_word_mark *mark = &w->word->marks[i];
        if (mark->letter - w->from < stem && mark->code != OQ_SOFT_HYPHEN)
            return false;
    }
    return true;
}

static size_t write_codes(uint32_t codes[WRITE_CODES], const uint8_t *text,
                          size_t size) {
    size_t count = 0;
    for (size_t at = 0; at < size && count < WRITE_CODES;)
        codes[count++] = oq_utf8_get(text, &at);
    return count;
}

/* Writes the listed text with the soft hyphens of what the rules write: they
 * stay with the letters behind them as far as the two end alike, and before
 * that behind as many letters as they were (ал|бом, альбом: аль|бом). */
static void write_hyphened(write_word *w, const uint32_t *rules, size_t count,
                           const uint32_t *listed, size_t size) {
    size_t tail = count, same = size, at = 0;
    for (; tail > 0; tail--) {
        if (rules[tail - 1] == OQ_SOFT_HYPHEN) continue;
        if (same == 0 || rules[tail - 1] != listed[same - 1]) break;
        same--;
    }
    for (size_t i = 0; i <= count; i++) {
        while (i == tail && at < same)
            w->out += oq_utf8_put(w->out, listed[at++]);
        if (i < count && rules[i] == OQ_SOFT_HYPHEN)
            w->out += oq_utf8_put(w->out, OQ_SOFT_HYPHEN);
        else if (at < (i < tail ? same : size))
            w->out += oq_utf8_put(w->out, listed[at++]);
    }
}

/* A stem that a list has, as it is written. */
typedef struct write_stem {
    const uint8_t *text;
    size_t size;      /* of that, in bytes */
    uint32_t letters; /* 0: no list has one */
} write_stem;

OQ_INLINE write_stem write_find(const write_word *w) {
    oq_found found;
    write_stem stem = {NULL, 0, 0};
    if (!oq_list_find(w->engine, w->letters, w->size, &found)) return stem;
    const oq_listed *listed = found.listed;
    int form = write_form(w, found.stem);
    if (form < 0) return stem;
    bool suffix = found.stem < w->size;
    stem.text = found.strings +
                (suffix ? listed->short_text[form] : listed->text[form]);
    stem.size = suffix ? listed->short_size[form] : listed->size[form];
    stem.letters = found.stem;
    return stem;
}

/* Writes the listed stem, unless it has marks; gives its length in letters, 0 if
 * there is none. */
OQ_INLINE uint32_t write_listed(write_word *w) {
    write_stem stem = write_find(w);
    if (stem.letters == 0 || write_has_marks(w, stem.letters)) return 0;
    memcpy(w->out, stem.text, stem.size);
    w->out += stem.size;
    return stem.letters;
}

static uint32_t write_reasons(const write_word *w, uint32_t stem) {
    uint32_t reasons = stem != 0 ? 1u << ORTAQ_LISTED : 0;
    if (w->size > OQ_WORD_CLASSED) reasons |= 1u << ORTAQ_TOO_LONG;
    for (uint32_t i = 0; i < w->size; i++)
        if (w->flags[i] & (OQ_FLAG_REPAIRED | OQ_FLAG_STRETCHED))
            return reasons | 1u << ORTAQ_REPAIRED;
    return reasons;
}

/* At most this many bytes beside those of the letters: a prefix, a stem. */
enum { WRITE_EXTRA = 16 + 256 + 32 };

/* Writes the listed stem if its marks are soft hyphens; *letters: its length, 0
 * if there is none. What rules write of it stands there before. False: no memory.
 * This is apart, for a word whose address is taken stays out of registers. */
static bool write_soft_stem(write_word *w, uint32_t *letters, oq_bytes *out) {
    uint32_t rules[WRITE_CODES], listed[WRITE_CODES];
    write_stem stem = write_find(w);
    size_t start = out->size, count;
    if (!write_has_marks(w, stem.letters) ||
        !write_marks_are_soft(w, stem.letters))
        return true;
    if (!oq_word_write(w->engine, w->word, w->from, w->from + stem.letters,
                       w->text, out, NULL, false))
        return false;
    w->out = out->data + start;
    count = write_codes(rules, w->out, out->size - start);
    if (count < WRITE_CODES) {
        write_hyphened(w, rules, count, listed,
                       write_codes(listed, stem.text, stem.size));
        *letters = stem.letters;
    }
    out->size = (size_t)(w->out - out->data);
    return true;
}

OQ_INLINE write_word write_begin(const oq_engine *engine, const oq_word *word,
                                 uint32_t from, uint32_t to,
                                 const uint8_t *text) {
    return (write_word){.engine = engine,
                        .word = word,
                        .letters = word->letters + from,
                        .flags = word->flags + from,
                        .from = from,
                        .size = to - from,
                        .text = text};
}

OQ_FN bool oq_word_write(const oq_engine *engine, const oq_word *word,
                         uint32_t from, uint32_t to, const uint8_t *text,
                         oq_bytes *out, uint32_t *reasons, bool lists) {
    size_t need = (size_t)(to - from) * 16 + WRITE_EXTRA +
                  (size_t)word->mark_count * 4 * OQ_DECOMPOSED_MAX;
    size_t start = out->size;
    uint32_t stem = 0;
    if (lists && OQ_UNLIKELY(word->mark_count != 0)) {
        write_word marked = write_begin(engine, word, from, to, text);
        if (!write_soft_stem(&marked, &stem, out)) return false;
    }
    if (!oq_bytes_reserve(out, need)) return false;
    write_word w = write_begin(engine, word, from, to, text);
    w.base = out->data + start;
    w.out = out->data + out->size;
    uint32_t classes = oq_classes_of(engine, w.letters, w.size);
    if (lists && stem == 0) stem = write_listed(&w);
    if (stem == 0 && engine->prefix_count != 0 && w.size <= OQ_WORD_CLASSED)
        write_prefix(&w, classes);
    write_letters(&w, stem, classes);
    out->size = (size_t)(w.out - out->data);
    if (reasons != NULL) *reasons = write_reasons(&w, stem);
    return true;
}
