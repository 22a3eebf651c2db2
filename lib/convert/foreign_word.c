/*
 * foreign_word.c - the rare parts of reading a word: letters with marks,
 * apostrophes and the suffixes behind them, letters that are none alone.
 *
 * SPDX-License-Identifier: MIT
 */
#include "foreign_word.h"

#include "../base/utf8.h"
#include "../unicode/unicode.h"
#include "glance.h"

enum { FOREIGN_TAIL_MOST = 64 /* bytes of suffixes */ };

static uint32_t foreign_lower(uint32_t code) {
    if (code == 0x18F) return 0x259;
    if (code == 0x19F) return 0x275;
    if (code == 0x130) return 'i';
    if (code < 0x100)
        return code >= 0xC0 && code <= 0xDE && code != 0xD7 ? code + 32 : code;
    if (code - 0x139 < 16 || code - 0x179 < 6) return (code + 1) & ~1u;
    if (code < 0x178 || code - 0x1DE < 0x12 || code - 0x1F4 < 2)
        return code == 0x131 ? code : code | 1;
    return code;
}

OQ_FN void oq_foreign_symbols(uint8_t symbols[OQ_FOREIGN_CODES]) {
    for (uint32_t code = 0; code < OQ_FOREIGN_CODES; code++) {
        uint32_t lower = foreign_lower(code);
        if (oq_is_apostrophe(code) || !oq_is_wordlike(code))
            symbols[code] = 0;
        else if (lower < 0x80)
            symbols[code] = (uint8_t)((lower | 32) - 'a' + 1);
        else
            symbols[code] = (uint8_t)(32 + (lower - 0x80) % 223);
    }
}

OQ_FN bool oq_foreign_is_mark(const oq_foreign_finder *finder, size_t at) {
    return at < finder->size && ((finder->text[at] & 0xFE) == 0xCC ||
                                 finder->text[at] == 0xC2);
}

/* A letter and the marks behind it as one code point, as far as it goes. */
static uint32_t foreign_compose(const oq_foreign_finder *finder, uint32_t code,
                                size_t *at) {
    for (int i = 0; i < OQ_FOREIGN_MARKS_MOST && oq_foreign_is_mark(finder, *at);
         i++) {
        size_t next = *at;
        uint32_t mark = oq_utf8_get(finder->text, &next);
        if (mark - 0x300 >= 0x70 && mark != OQ_SOFT_HYPHEN) break;
        uint32_t whole = oq_compose(code, mark);
        if (whole != 0) code = whole;
        *at = next;
    }
    return code;
}

OQ_FN bool oq_foreign_is_paired(const oq_foreign_finder *finder, size_t at) {
    const char *pairs = finder->model->pairs;
    uint8_t next = at + 1 < finder->size ? finder->text[at + 1] | 32 : 0;
    for (; pairs[0] != 0; pairs += 2)
        if (pairs[0] == (finder->text[at] | 32) && (uint8_t)pairs[1] == next)
            return true;
    return false;
}

/* Whether composed text is made of suffixes of a list. */
static bool foreign_is_chain(const uint8_t *text, const char *list, size_t at,
                             size_t end) {
    if (at == end) return true;
    for (;;) {
        size_t i = at;
        while (*list != ' ' && *list != 0)
            list++;
        if (*list == 0 || *++list == 0) return false;
        for (; i < end && *list != ' '; i++, list++) {
            uint8_t c = text[i];
            if ((uint8_t)*list != (oq_is_ascii_upper(c) ? c | 32 : c)) break;
        }
        if (*list == ' ' && i > at && foreign_is_chain(text, list, i, end))
            return true;
    }
}

/* Writes [at, end) composed; gives its size, 0 if that is too much for any
 * suffixes. */
static size_t foreign_composed(const oq_foreign_finder *finder, size_t at,
                               size_t end, uint8_t out[FOREIGN_TAIL_MOST]) {
    size_t size = 0;
    while (at < end) {
        uint32_t code = oq_utf8_get(finder->text, &at);
        if (size + 4 > FOREIGN_TAIL_MOST) return 0;
        size += oq_utf8_put(out + size, foreign_compose(finder, code, &at));
    }
    return size;
}

OQ_FN bool oq_foreign_is_suffix(const oq_foreign_finder *finder,
                                const char *list, size_t at, size_t end) {
    uint8_t whole[FOREIGN_TAIL_MOST];
    size_t first = at;
    if (at < end && (finder->text[at] & 0xC0) == 0x80)
        return false; /* inside a letter */
    if (end - at > FOREIGN_TAIL_MOST) return false;
    while (first < end && !oq_foreign_is_mark(finder, first))
        first++;
    if (first == end) return foreign_is_chain(finder->text, list, at, end);
    size_t size = foreign_composed(finder, at, end, whole);
    return size != 0 && foreign_is_chain(whole, list, 0, size);
}

/* Whether an own suffix, to the end of the word, begins at "at". */
static bool foreign_is_tail(const oq_foreign_finder *finder, size_t at) {
    size_t end = at;
    while (oq_is_wordlike(oq_code_at(finder->text, finder->size, end)))
        oq_utf8_get(finder->text, &end);
    return end > at &&
           oq_foreign_is_suffix(finder, finder->model->suffixes, at, end);
}

/* An apostrophe that ends at "end" belongs to the word if a letter follows, or
 * if it makes a letter of the o or g ("before") it stands behind. With a
 * suffix behind it, it ends the word. */
static oq_foreign_letter foreign_sign(const oq_foreign_finder *finder,
                                      size_t end, unsigned before,
                                      size_t size) {
    bool makes = before == 'o' - 'a' + 1 || before == 'g' - 'a' + 1;
    uint32_t next = oq_code_at(finder->text, finder->size, end);
    if (before == 0 || (!makes && !oq_is_wordlike(next)))
        return (oq_foreign_letter){0, 0, 0};
    unsigned flags = makes                          ? OQ_FOREIGN_OWN
                     : foreign_is_tail(finder, end) ? OQ_FOREIGN_CUT
                                                    : 0;
    return (oq_foreign_letter){OQ_FOREIGN_SIGN, (uint16_t)flags,
                               (uint32_t)size};
}

OQ_FN oq_foreign_letter oq_foreign_any(const oq_foreign_finder *finder,
                                       size_t at, unsigned before) {
    size_t next = at;
    uint32_t code = oq_utf8_get(finder->text, &next);
    if (oq_is_apostrophe(code))
        return foreign_sign(finder, next, before, next - at);
    if (code == OQ_SOFT_HYPHEN && before != 0)
        return (oq_foreign_letter){OQ_FOREIGN_OTHER, OQ_FOREIGN_MARKED, 2};
    if (!oq_is_wordlike(code)) return (oq_foreign_letter){0, 0, 0};
    unsigned marked = code - 0x300 < 0x70 ? OQ_FOREIGN_MARKED : 0;
    code = foreign_compose(finder, code, &next);
    if (code >= OQ_FOREIGN_CODES)
        return (oq_foreign_letter){OQ_FOREIGN_OTHER, (uint16_t)marked,
                                   (uint32_t)(next - at)};
    oq_foreign_letter letter = oq_foreign_of_code(finder, code, next - at);
    if (code < 0x80)
        letter.flags |= oq_foreign_entry(finder, at) &
                        (OQ_FOREIGN_UNKNOWN | OQ_FOREIGN_UPPER);
    return letter;
}

OQ_FN oq_judged_word oq_foreign_read_marked(const oq_foreign_finder *finder,
                                            size_t at) {
    const oq_foreign_model *model = finder->model;
    const unsigned shift = 32u - model->bits;
    oq_judged_word word = {.start = at};
    oq_foreign_features features = {0};
    while (at < finder->size) {
        oq_foreign_letter letter =
            oq_foreign_any(finder, at, features.last & 255);
        if (letter.symbol == 0) break;
        at += letter.size;
        word.flags |= letter.flags;
        if (letter.flags & OQ_FOREIGN_CUT) break;
        oq_foreign_step(model->weights, shift, &features, letter.symbol);
    }
    word.end = at;
    word.score = oq_foreign_score(model, shift, features);
    return word;
}
