/*
 * signs.c - the signs that names and abbreviations have, found in one pass of
 * a kernel over the text; and the search at those of addresses and
 * placeholders. Invariant: no sign is left out that the finders would make
 * anything of; they may get more.
 *
 * SPDX-License-Identifier: MIT
 */
#include "signs.h"

#include "../base/utf8.h"
#include "glance.h"

/* "." and "@" before a byte from 0x30 to DEL; ":/"; "{{"; "${"; "%(": kinds 0
 * to 5. "@" before a hyphen or point: kind 7. */
static const oq_signs signs_of_names = {
    .first = {{0x82, 0x00, 0x00, 0x00, 0x10, 0x20, 0x00, 0x00, 0x00, 0x00, 0x04,
               0x08, 0x00, 0x00, 0x01, 0x00},
              {0x00, 0x00, 0x31, 0x04, 0x82, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00,
               0x00, 0x00, 0x00, 0x00, 0x00}},
    .next = {{0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x23, 0x03, 0x03,
              0x1B, 0x03, 0x83, 0x83, 0x07},
             {0x00, 0x00, 0xA4, 0x03, 0x03, 0x03, 0x03, 0x1B, 0x00, 0x00, 0x00,
              0x00, 0x00, 0x00, 0x00, 0x00}},
    .here = {[0x24] = 0x10,
             [0x25] = 0x20,
             [0x2E] = 0x01,
             [0x3A] = 0x04,
             [0x40] = 0x82,
             [0x7B] = 0x08}};

/* The same, and two bytes of 0x40 to 0x5F, which capitals are among: the kind
 * that is apart. */
static const oq_signs signs_of_text = {
    .first = {{0xC2, 0x40, 0x40, 0x40, 0x50, 0x60, 0x40, 0x40, 0x40, 0x40, 0x44,
               0x48, 0x40, 0x40, 0x41, 0x40},
              {0x00, 0x00, 0x31, 0x04, 0xC2, 0x40, 0x00, 0x08, 0x00, 0x00, 0x00,
               0x00, 0x00, 0x00, 0x00, 0x00}},
    .next = {{0x43, 0x43, 0x43, 0x43, 0x43, 0x43, 0x43, 0x43, 0x63, 0x43, 0x43,
              0x5B, 0x43, 0xC3, 0xC3, 0x47},
             {0x00, 0x00, 0xA4, 0x03, 0x43, 0x43, 0x03, 0x1B, 0x00, 0x00, 0x00,
              0x00, 0x00, 0x00, 0x00, 0x00}},
    .here = {[0x24] = 0x10, [0x25] = 0x20, [0x2E] = 0x01, [0x3A] = 0x04,
             [0x40] = 0xC2, [0x41] = 0x40, [0x42] = 0x40, [0x43] = 0x40,
             [0x44] = 0x40, [0x45] = 0x40, [0x46] = 0x40, [0x47] = 0x40,
             [0x48] = 0x40, [0x49] = 0x40, [0x4A] = 0x40, [0x4B] = 0x40,
             [0x4C] = 0x40, [0x4D] = 0x40, [0x4E] = 0x40, [0x4F] = 0x40,
             [0x50] = 0x40, [0x51] = 0x40, [0x52] = 0x40, [0x53] = 0x40,
             [0x54] = 0x40, [0x55] = 0x40, [0x56] = 0x40, [0x57] = 0x40,
             [0x58] = 0x40, [0x59] = 0x40, [0x5A] = 0x40, [0x5B] = 0x40,
             [0x5C] = 0x40, [0x5D] = 0x40, [0x5E] = 0x40, [0x5F] = 0x40,
             [0x7B] = 0x08}};

/* The same of Latin text, and what markup.c looks at: "%", "$" and "(" before ASCII
 * from 0x20 on are kind 5; "<" and "&" before letters are kind 7, and before "/", "#",
 * "!" and "?" of the kind of ":/"; a backslash before letters is of that of "{{",
 * and so are "[[" and "_" before letters; a quote before ":", a line end before "`"
 * and H before z are kind 4. So is some that is nothing there: "," and "6" as
 * "<", "[", "|" and DEL as "{", "*" as a quote, "k" as "`", B and J as H. "@" before
 * "-" and "." is kind 1, and so is "`" before all but control signs; that has "@" so,
 * too. */
static const oq_signs signs_of_latin = {
    .first = {{0x42, 0x40, 0x50, 0x40, 0x60, 0x60, 0xC4, 0x40, 0x70, 0x40,
               0x54, 0x48, 0xCC, 0x40, 0x41, 0x48},
              {0x10, 0x00, 0xB5, 0x84, 0x52, 0x48, 0x02, 0x08, 0x00, 0x00,
               0x00, 0x00, 0x00, 0x00, 0x00, 0x00}},
    .next = {{0xFB, 0xEF, 0xEB, 0xEF, 0xEB, 0xEB, 0xEB, 0xEB, 0xEB, 0xEB,
              0xFB, 0xFB, 0xEB, 0xEB, 0xEB, 0xEF},
             {0x00, 0x00, 0x26, 0x37, 0xEB, 0xEB, 0xBB, 0xBB, 0x00, 0x00,
              0x00, 0x00, 0x02, 0x02, 0x02, 0x02}},
    .here = {[0x02] = 0x10, [0x08] = 0x10, [0x0A] = 0x10, [0x22] = 0x10,
             [0x24] = 0x20, [0x25] = 0x20, [0x26] = 0x84, [0x28] = 0x30,
             [0x2A] = 0x14, [0x2C] = 0x84, [0x2E] = 0x01, [0x36] = 0x84,
             [0x3A] = 0x04, [0x3C] = 0x84, [0x40] = 0x42, [0x41] = 0x40,
             [0x42] = 0x50, [0x43] = 0x40, [0x44] = 0x40, [0x45] = 0x40,
             [0x46] = 0x40, [0x47] = 0x40, [0x48] = 0x50, [0x49] = 0x40,
             [0x4A] = 0x50, [0x4B] = 0x40, [0x4C] = 0x40, [0x4D] = 0x40,
             [0x4E] = 0x40, [0x4F] = 0x40, [0x50] = 0x40, [0x51] = 0x40,
             [0x52] = 0x40, [0x53] = 0x40, [0x54] = 0x40, [0x55] = 0x40,
             [0x56] = 0x40, [0x57] = 0x40, [0x58] = 0x40, [0x59] = 0x40,
             [0x5A] = 0x40, [0x5B] = 0x48, [0x5C] = 0x48, [0x5D] = 0x40,
             [0x5E] = 0x40, [0x5F] = 0x48, [0x60] = 0x02, [0x7B] = 0x08,
             [0x7C] = 0x08, [0x7F] = 0x08}};

/* The same kinds as they are guessed, by the byte that begins a pair. */
enum {
    GUESS_POINT = 0x01,
    GUESS_AT = 0x02,
    GUESS_COLON = 0x04,
    GUESS_BRACE = 0x08, /* behind another or "$" */
    GUESS_PERCENT = 0x10,
    GUESS_CAPS = 0x20,
    GUESS_NAME = GUESS_POINT | GUESS_AT,
    GUESS_AT_CAPS = GUESS_AT | GUESS_CAPS,
    GUESS_UPPER = GUESS_NAME | GUESS_CAPS
};

/* "." "$" "%" ":" "@" "{"; then the same, and capitals; and what stands behind
 * these, from "(" on. Four places are 16 bytes. */
static const uint8_t guess_names[OQ_GUESS_PLACES] = {
    [0x09] = GUESS_POINT, [0x0A] = GUESS_BRACE, [0x0B] = GUESS_PERCENT,
    [0x0F] = GUESS_COLON, [0x10] = GUESS_AT,    [0x1E] = GUESS_BRACE};

static const uint8_t guess_text[OQ_GUESS_PLACES] = {
    [0x09] = GUESS_POINT, [0x0A] = GUESS_BRACE,   [0x0B] = GUESS_PERCENT,
    [0x0F] = GUESS_COLON, [0x10] = GUESS_AT_CAPS, [0x11] = GUESS_CAPS,
    [0x12] = GUESS_CAPS,  [0x13] = GUESS_CAPS,    [0x14] = GUESS_CAPS,
    [0x15] = GUESS_CAPS,  [0x16] = GUESS_CAPS,    [0x17] = GUESS_CAPS,
    [0x1E] = GUESS_BRACE};

static const uint8_t guess_next[OQ_GUESS_PLACES] = {
    [0x09] = GUESS_AT,    [0x0A] = GUESS_COLON | GUESS_PERCENT,
    [0x0B] = GUESS_AT,    [0x0C] = GUESS_NAME,
    [0x0D] = GUESS_NAME,  [0x0E] = GUESS_NAME,
    [0x0F] = GUESS_NAME,  [0x10] = GUESS_UPPER,
    [0x11] = GUESS_UPPER, [0x12] = GUESS_UPPER,
    [0x13] = GUESS_UPPER, [0x14] = GUESS_UPPER,
    [0x15] = GUESS_UPPER, [0x16] = GUESS_UPPER,
    [0x17] = GUESS_UPPER, [0x18] = GUESS_NAME,
    [0x19] = GUESS_NAME,  [0x1A] = GUESS_NAME,
    [0x1B] = GUESS_NAME,  [0x1C] = GUESS_NAME | GUESS_BRACE,
    [0x1D] = GUESS_NAME,  [0x1E] = GUESS_NAME,
    [0x1F] = GUESS_NAME};

static const oq_signs_guess guess_of_names = {guess_names, guess_next};
static const oq_signs_guess guess_of_text = {guess_text, guess_next};

/* ------------------------------------------------------------- the pass -- */

/* Room for the places of a text, of which none is found yet. */
static bool sought_reserve(oq_sought *sought, size_t size) {
    size_t spots = oq_scan_spots(size);
    void *all = sought->spots;
    if (sought->scan.count == 0) return true;
    if (!oq_memory_grow(sought->memory, &all, &sought->room,
                        OQ_SCAN_LISTS * spots, sizeof(oq_spot)))
        return false;
    sought->spots = all;
    for (size_t i = 0; i < OQ_SCAN_LISTS; i++)
        sought->scan.found[i] = (oq_spots){sought->spots + i * spots, 0};
    return true;
}

/* Forgets what was found from a place on, which is the first of 64. */
static void sought_drop(oq_spots *spots, size_t from) {
    while (spots->count > 0 && spots->items[spots->count - 1].at >= from)
        spots->count--;
}

/* Adds a place behind those that were found. */
static void sought_add(oq_spots *spots, size_t at) {
    size_t first = at & ~(size_t)63;
    uint64_t bit = UINT64_C(1) << at % 64;
    if (spots->count > 0 && spots->items[spots->count - 1].at == first)
        spots->items[spots->count - 1].bits |= bit;
    else
        oq_spots_note(spots, first, bit);
}

/* Notes the pair of a table that stands at "at". */
static void sought_note(oq_scan *scan, unsigned table, const uint8_t *text,
                        size_t size, size_t at) {
    unsigned kinds = oq_signs_at(scan->signs[table], text, size, at);
    if (table == 0 && (kinds & OQ_SIGNS_APART))
        sought_add(&scan->found[OQ_SCAN_MOST], at);
    if (table != 0 || (kinds & ~(unsigned)OQ_SIGNS_APART))
        sought_add(&scan->found[table], at);
}

/* Finds the places from "from" on, which is the first of 64, to the end. */
static void sought_fill(oq_scan *scan, const oq_kernels *kernels,
                        const uint8_t *text, size_t size, size_t from) {
    if (scan->count == 0) return;
    for (unsigned i = 0; i < OQ_SCAN_LISTS; i++)
        sought_drop(&scan->found[i], from);
    for (unsigned i = 0; i < scan->count; i++)
        for (size_t at = from;; at++) {
            at = kernels->seek(scan->signs[i], text, size, at);
            if (at >= size) break;
            sought_note(scan, i, text, size, at);
        }
}

OQ_FN bool oq_seek_signs(oq_sought *sought, const oq_kernels *kernels,
                         oq_sign_kinds what, const uint8_t *text, size_t size,
                         size_t *good, size_t *bad) {
    bool cut;
    sought->scan.signs[0] = what == OQ_SIGNS_NAMES ? &signs_of_names
                            : what == OQ_SIGNS_ALL ? &signs_of_latin
                                                   : &signs_of_text;
    sought->scan.signs[1] = oq_numeral_signs();
    sought->scan.guess =
        what == OQ_SIGNS_NAMES ? &guess_of_names : &guess_of_text;
    sought->scan.count = what == OQ_SIGNS_NONE  ? 0
                         : what == OQ_SIGNS_ALL ? 2
                                                : 1;
    if (!sought_reserve(sought, size)) return false;
    size_t done = kernels->scan != NULL
                      ? kernels->scan(&sought->scan, text, size)
                      : kernels->valid(text, size);
    *good = done;
    *bad = 0;
    if (kernels->scan != NULL && done == size) return true;
    *good += oq_utf8_check(text + done, size - done, bad, &cut);
    /* a sign may be the last byte, which nothing follows */
    size_t from =
        kernels->scan != NULL && done > 0 ? (done - 1) & ~(size_t)63 : 0;
    sought_fill(&sought->scan, kernels, text, *good, from);
    return true;
}

OQ_FN void oq_sought_free(oq_sought *sought) {
    oq_memory_free(sought->memory, sought->spots);
    sought->spots = NULL;
    sought->room = 0;
}

/* --------------------------------------------------------------- finding -- */

/* Whether one digit follows a "%", and nothing that goes on with a format:
 * messages of programs are full of that. */
static bool signs_is_number(const uint8_t *text, size_t size, size_t sign) {
    if (sign + 2 >= size) return false;
    unsigned next = text[sign + 1] - '0', behind = text[sign + 2];
    return next < 10 && !oq_is_ascii_letter(behind) &&
           !oq_is_ascii_digit(behind) && behind != '$' && behind != '.';
}

/* Whether the pair at a sign is one of those that are nothing. */
OQ_INLINE bool signs_is_nothing(const uint8_t *text, size_t size, size_t sign) {
    uint8_t next = sign + 1 < size ? text[sign + 1] : 0;
    switch (text[sign]) {
    case ',':
    case '6':
        return true;
    case '%':
        return signs_is_number(text, size, sign);
    case '(':
        return next != ')';
    case '@':
        return next >= 0x80;
    case '"':
        return next != ':';
    case '\n':
        return next != '`';
    case 'H':
        return next != 'z';
    default:
        return false;
    }
}

/* Adds the block of code that begins with a line, if one does. */
static bool signs_fence(const uint8_t *text, size_t size, size_t *done,
                        size_t line, oq_code *code, oq_ranges *found) {
    if (line < *done) return true;
    size_t end = oq_code_fence(text, size, line, code);
    if (end == line) return true;
    *done = end;
    return oq_ranges_add(found, line, end);
}

/* Adds what of a text is code that began before, or, of Latin text, begins with
 * it. */
static bool signs_first(const uint8_t *text, size_t size, bool latin,
                        size_t *done, oq_code *code, oq_ranges *found) {
    *done = oq_code_rest(text, size, code);
    if (*done != 0) return oq_ranges_add(found, 0, *done);
    return size == 0 || text[0] != '`' || !latin ||
           signs_fence(text, size, done, 0, code, found);
}

/* Adds the unit of which the H is at "sign": GHz. */
static bool signs_unit(const uint8_t *text, size_t size, size_t *done,
                       size_t sign, oq_ranges *found) {
    size_t start = oq_hertz_start(text, size, sign);
    if (start < *done || start > sign) return true;
    *done = sign + 2;
    return oq_ranges_add(found, start, sign + 2);
}

/* What is done at a sign. */
static bool signs_look(oq_address_search *search, size_t *done, size_t sign,
                       oq_code *code, oq_ranges *addresses, oq_ranges *others) {
    const uint8_t *text = search->text;
    size_t size = search->size;
    switch (text[sign]) {
    case '.':
    case '@':
    case ':':
        return oq_address_at(search, sign, addresses);
    case '{':
        return oq_placeholder_at(text, size, done, sign, others);
    case '$':
        if (sign + 1 < size && text[sign + 1] == '{')
            return oq_placeholder_at(text, size, done, sign, others);
        return oq_markup_at(text, size, done, sign, code, others);
    case '%':
        if ((sign + 1 < size && text[sign + 1] == '(') ||
            (sign > 0 && text[sign - 1] == '{'))
            return oq_placeholder_at(text, size, done, sign, others);
        return oq_markup_at(text, size, done, sign, code, others);
    case '\n':
        return signs_fence(text, size, done, sign + 1, code, others);
    case 'H':
        return signs_unit(text, size, done, sign, others);
    default:
        return oq_markup_at(text, size, done, sign, code, others);
    }
}

OQ_FN bool oq_find_names(const oq_sought *sought, const uint8_t *text,
                         size_t size, oq_code *code, oq_ranges *addresses,
                         oq_ranges *others) {
    oq_address_search search = {text, size, 0, 0};
    const oq_spots *spots = &sought->scan.found[0];
    size_t done = 0;
    bool latin = sought->scan.signs[0] == &signs_of_latin;
    if (!signs_first(text, size, latin, &done, code, others)) return false;
    for (size_t i = 0; i < spots->count; i++)
        for (uint64_t bits = spots->items[i].bits; bits != 0;
             bits &= bits - 1) {
            size_t sign = spots->items[i].at + oq_lowest(bits);
            if (sign >= size) return true;
            if (OQ_UNLIKELY(!signs_is_nothing(text, size, sign)) &&
                !signs_look(&search, &done, sign, code, addresses, others))
                return false;
        }
    return true;
}
