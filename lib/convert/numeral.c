/*
 * numeral.c - Roman numerals in a text in Latin script. A numeral is a whole
 * word of capitals; what stands around it decides the doubtful ones: V alone
 * before a lower-case word ("V sinf"), not before a point ("V. Karimov"). At
 * the same letters formulas (formula.c) are seen.
 * Invariant: a decision looks at no more than the words next to the numeral,
 * and never over a line end.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../base/roman.h"
#include "glance.h"
#include "protect.h"

/* Whether all letters are I, V or X: numbers below 40. */
static bool numeral_is_small(const uint8_t *word, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (word[i] != 'I' && word[i] != 'V' && word[i] != 'X') return false;
    return true;
}

/* How a neighbour is written. */
typedef enum numeral_near {
    NUMERAL_NONE,   /* no word there */
    NUMERAL_LOWER,  /* begins with a small letter */
    NUMERAL_SINGLE, /* one capital, or a numeral */
    NUMERAL_TITLE,  /* begins with a capital, a small letter follows */
    NUMERAL_CAPS    /* two capitals at its start, and it is no numeral */
} numeral_near;

static numeral_near numeral_kind(const uint8_t *text, size_t size, size_t at) {
    size_t start = at;
    uint32_t first = oq_code_at(text, size, at);
    if (!oq_is_wordlike(first)) return NUMERAL_NONE;
    if (!oq_is_upperlike(first)) return NUMERAL_LOWER;
    oq_utf8_get(text, &at);
    if (oq_is_apostrophe(oq_code_at(text, size, at))) oq_utf8_get(text, &at);
    uint32_t second = oq_code_at(text, size, at);
    if (!oq_is_wordlike(second)) return NUMERAL_SINGLE;
    if (!oq_is_upperlike(second)) return NUMERAL_TITLE;
    while (at < size && oq_is_ascii_upper(text[at]))
        at++;
    bool numeral = oq_is_likely_numeral(text + start, at - start);
    return numeral ? NUMERAL_SINGLE : NUMERAL_CAPS;
}

/* The word behind spaces or a hyphen at "at". */
static numeral_near numeral_next(const uint8_t *text, size_t size, size_t at) {
    size_t start = at;
    while (oq_code_at(text, size, at) == ' ' ||
           oq_code_at(text, size, at) == 0xA0)
        oq_utf8_get(text, &at);
    if (at == start && at < size && text[at] == '-') at++;
    if (at == start) return NUMERAL_NONE;
    return numeral_kind(text, size, at);
}

/* The word before "at"; what is no letter is passed over, to the line's
 * start at most and not far. */
static numeral_near numeral_previous(const uint8_t *text, size_t size,
                                     size_t at) {
    size_t far = at > 160 ? at - 160 : 0;
    while (at > far) {
        uint32_t code = oq_code_before(text, at);
        if (code == '\n') return NUMERAL_NONE;
        if (oq_is_wordlike(code)) break;
        at -= oq_code_size(code);
    }
    if (at <= far) return NUMERAL_NONE;
    while (at > far) {
        uint32_t code = oq_code_before(text, at);
        if (!oq_is_wordlike(code) && !oq_is_apostrophe(code)) break;
        at -= oq_code_size(code);
    }
    if (oq_is_apostrophe(oq_code_at(text, size, at))) oq_utf8_get(text, &at);
    return numeral_kind(text, size, at);
}

/* Whether the text before "at" is the start of a line, but for spaces. */
static bool numeral_at_start(const uint8_t *text, size_t at) {
    while (at > 0 && text[at - 1] == ' ')
        at--;
    return at == 0 || text[at - 1] == '\n';
}

/* Whether I, V or X alone is a number: "V sinf", "I-bob", "X-XI asrlar", "I
 * Pyotr", and the heading "I BOB". */
static bool numeral_alone(const uint8_t *text, size_t size, size_t start) {
    numeral_near next = numeral_next(text, size, start + 1);
    if (next == NUMERAL_LOWER) return true;
    if (next == NUMERAL_TITLE)
        return numeral_previous(text, size, start) != NUMERAL_SINGLE;
    if (next == NUMERAL_CAPS && text[start + 1] == ' ')
        return numeral_at_start(text, start);
    size_t at = start + 1;
    uint32_t dash = oq_code_at(text, size, at);
    if (dash != '-' && dash != 0x2013 && dash != 0x2014) return false;
    oq_utf8_get(text, &at);
    size_t from = at;
    while (at < size && oq_is_ascii_upper(text[at]))
        at++;
    return oq_is_numeral(text + from, at - from, true);
}

/* Whether the word of capitals [start, end) is a numeral where it stands. */
static bool numeral_stands(const uint8_t *text, size_t size, size_t start,
                           size_t end) {
    const uint8_t *word = text + start;
    size_t length = end - start;
    if (length == 1)
        return oq_is_numeral(word, 1, true) && numeral_alone(text, size, start);
    if (!oq_is_likely_numeral(word, length)) return false;
    if (numeral_is_small(word, length) || length >= 3) return true;
    return numeral_next(text, size, end) != NUMERAL_CAPS &&
           numeral_previous(text, size, start) != NUMERAL_CAPS;
}

static bool numeral_touches(uint32_t code) {
    return oq_is_wordlike(code) || oq_is_ascii_digit(code);
}

/* Whether [start, end) is a word of its own. An apostrophe before it may be a
 * quotation mark; one behind it may begin a suffix ("XX'da"). */
static bool numeral_bound(const uint8_t *text, size_t size, size_t start,
                          size_t end) {
    uint32_t before = oq_code_before(text, start);
    uint32_t after = oq_code_at(text, size, end);
    if (numeral_touches(before) || numeral_touches(after)) return false;
    if (end - start == 1 && oq_is_apostrophe(after)) return false;
    if (!oq_is_apostrophe(before)) return true;
    size_t at = start - oq_code_size(before);
    return !numeral_touches(oq_code_before(text, at));
}

/* I V X L C D M, as bits of one number. */
OQ_INLINE bool numeral_sign(uint8_t c) {
    const uint32_t signs = 1u << ('I' & 31) | 1u << ('V' & 31) |
                           1u << ('X' & 31) | 1u << ('L' & 31) |
                           1u << ('C' & 31) | 1u << ('D' & 31) |
                           1u << ('M' & 31);
    return (c & 0xE0) == 0x40 && (signs >> (c & 31) & 1);
}

/* Whether capitals may be a numeral at a glimpse: no letter or digit of ASCII
 * stands before them, and one alone is one of I V X. */
OQ_INLINE bool numeral_glimpse(const uint8_t *text, size_t start, size_t end) {
    if (start > 0 && (oq_is_ascii_letter(text[start - 1]) ||
                      oq_is_ascii_digit(text[start - 1])))
        return false;
    return end - start > 1 || oq_is_numeral(text + start, 1, true);
}

/* Whether a formula may be there at a glimpse: a digit is beside the letter, or what
 * may be a sign for degrees before it. */
OQ_INLINE bool numeral_formula(const uint8_t *text, size_t size, size_t at) {
    uint8_t before = at > 0 ? text[at - 1] : 0;
    uint8_t next = at + 1 < size ? text[at + 1] : 0;
    if (before == ' ' && at > 1) before = text[at - 2];
    return oq_is_ascii_digit(next) || next == 0xE2 || before >= 0x80 ||
           (oq_is_ascii_digit(before) && text[at - 1] != ' ');
}

/*
 * A capital of numerals, or F or G, which formulas have, that no letter follows:
 * one that ends its word, roughly. What goes on with a letter of ASCII, U+0100
 * to U+027F, or a lead from CC to DF is none. Kinds 0 to 3 are of C D I L M, two
 * of F G; behind them stands what is no letter by its upper half, @ or `, [ to _
 * or { to DEL (F G as well), and C2 C3 CA CB. Kinds 4 to 6 are the same of V X, the second and the
 * last one together, with b c j k. Kind 7 is H N O before digits and E0 to EF.
 */
static const oq_signs numeral_signs = {
    .first = {{0, 0, 0, 0x0F, 0x0F, 0, 0x75, 0x05, 0xF0, 0x0F, 0, 0, 0x0F, 0x0F,
               0x80, 0x80},
              {0, 0, 0, 0, 0x8F, 0x70}},
    .next = {{0xDB, 0x99, 0xD9, 0xD9, 0x91, 0x91, 0x91, 0x91, 0x91, 0x91, 0xD9,
              0xFD, 0xB5, 0xB5, 0xB5, 0xB5},
             {0x11, 0x11, 0x11, 0x91, 0x42, 0x24, 0x42, 0x24, 0x11, 0x11, 0x11,
              0x11, 0x48, 0, 0x91, 0x11}},
    .here = {['C'] = 0x0F,
             ['D'] = 0x0F,
             ['F'] = 0x05,
             ['G'] = 0x05,
             ['H'] = 0x80,
             ['I'] = 0x0F,
             ['L'] = 0x0F,
             ['M'] = 0x0F,
             ['N'] = 0x80,
             ['O'] = 0x80,
             ['V'] = 0x70,
             ['X'] = 0x70}};

OQ_FN const oq_signs *oq_numeral_signs(void) {
    return &numeral_signs;
}

OQ_FN bool oq_find_numerals(const oq_sought *sought, const uint8_t *text,
                            size_t size, oq_ranges *found) {
    for (size_t end = 0, turn = 0; end < size; end++) {
        end = oq_spots_next(&sought->scan.found[1], &turn, size, end);
        if (end >= size) break;
        oq_range formula;
        if (OQ_UNLIKELY(numeral_formula(text, size, end)) &&
            oq_formula_at(text, size, end, &formula)) {
            if (!oq_ranges_add(found, formula.start, formula.end)) return false;
            end = formula.end - 1;
            continue;
        }
        size_t start = end;
        while (start > 0 && numeral_sign(text[start - 1]))
            start--;
        bool numeral = numeral_glimpse(text, start, end + 1) &&
                       numeral_bound(text, size, start, end + 1) &&
                       numeral_stands(text, size, start, end + 1);
        if (numeral && !oq_ranges_add(found, start, end + 1)) return false;
    }
    return true;
}
