/*
 * formula.c - signs of science and technology, which are in Latin letters in
 * text of any script: degrees (°C), generations and dimensions (5G, 3D),
 * formulas of chemistry (H2O, CO₂), the hertz (GHz), which letter by letter would
 * be ГҲз. Invariant: a decision looks at no more than the letters and digits that
 * touch each other, and at the number before a unit.
 *
 * SPDX-License-Identifier: MIT
 */
#include "glance.h"
#include "signs.h"

enum { FORMULA_MOST = 24 /* bytes */ };

/* The symbols of the elements, as IUPAC has them. */
static const char formula_elements[] =
    " H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co "
    "Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb "
    "Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os "
    "Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm "
    "Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og ";

/* Digits, and those below the line. */
static bool formula_is_digit(uint32_t code) {
    return oq_is_ascii_digit(code) || code - 0x2080 < 10;
}

static bool formula_is_part(uint32_t code) {
    return oq_is_ascii_letter(code) || formula_is_digit(code);
}

/* Where the letters and digits around "at" begin and end. */
static oq_range formula_around(const uint8_t *text, size_t size, size_t at) {
    oq_range range = {at, at};
    while (range.end - at < FORMULA_MOST &&
           formula_is_part(oq_code_at(text, size, range.end)))
        range.end += oq_code_size(oq_code_at(text, size, range.end));
    while (at - range.start < FORMULA_MOST &&
           formula_is_part(oq_code_before(text, range.start)))
        range.start -= oq_code_size(oq_code_before(text, range.start));
    return range;
}

/* How many letters the symbol has that a part of a text begins with; 0: none. */
static size_t formula_symbol(const uint8_t *text, oq_range rest) {
    for (size_t size = 2; size != 0; size--)
        if (rest.end - rest.start >= size &&
            oq_is_listed(formula_elements, text + rest.start, size))
            return size;
    return 0;
}

/* Passes over a number below 100; false: it is longer. */
static bool formula_number(const uint8_t *text, oq_range *rest) {
    size_t count = 0;
    for (; rest->start < rest->end; count++) {
        uint32_t code = oq_code_at(text, rest->end, rest->start);
        if (!formula_is_digit(code)) break;
        rest->start += oq_code_size(code);
    }
    return count <= 2;
}

/* Whether it is of two elements and more, with a number somewhere. */
static bool formula_is_compound(const uint8_t *text, oq_range rest) {
    unsigned symbols = 0, numbers = 0;
    while (rest.start < rest.end) {
        size_t symbol = formula_symbol(text, rest);
        if (symbol == 0) return false;
        size_t behind = rest.start += symbol;
        if (!formula_number(text, &rest)) return false;
        symbols++;
        numbers += rest.start > behind;
    }
    return symbols >= 2 && numbers != 0;
}

/* 2G to 6G, 2D to 4D. */
static bool formula_is_kind(const uint8_t *word, size_t size) {
    if (size != 2 || word[0] < '2') return false;
    return (word[1] == 'G' && word[0] <= '6') ||
           (word[1] == 'D' && word[0] <= '4');
}

/* C or F behind a sign for degrees, or one that is typed for it. */
static bool formula_is_degree(const uint8_t *text, size_t at) {
    if (text[at] != 'C' && text[at] != 'F') return false;
    uint32_t before = oq_code_before(text, at);
    if (before == ' ' || before == 0xA0) {
        at -= oq_code_size(before);
        return oq_code_before(text, at) == 0xB0;
    }
    return before == 0xB0 || before == 0xBA || before == 0x2DA;
}

OQ_FN bool oq_formula_at(const uint8_t *text, size_t size, size_t at,
                         oq_range *found) {
    oq_range word = formula_around(text, size, at);
    *found = word;
    if (oq_is_wordlike(oq_code_at(text, size, word.end))) return false;
    if (word.end - word.start == 1) return formula_is_degree(text, at);
    uint32_t before = oq_code_before(text, word.start);
    if (oq_is_wordlike(before) || oq_is_apostrophe(before)) return false;
    return formula_is_kind(text + word.start, word.end - word.start) ||
           formula_is_compound(text, word);
}

OQ_FN size_t oq_hertz_start(const uint8_t *text, size_t size, size_t sign) {
    uint32_t next = oq_code_at(text, size, sign + 2);
    uint32_t before = oq_code_before(text, sign);
    bool larger = before == 'k' || before == 'M' || before == 'G' || before == 'T';
    size_t start = sign - larger;
    if (oq_is_wordlike(next) || oq_is_ascii_digit(next)) return sign + 1;
    if (oq_is_wordlike(oq_code_before(text, start))) return sign + 1;
    return larger || oq_is_counted(text, start) ? start : sign + 1;
}
