/*
 * alphabet.c - letters to numbers and back. See alphabet.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "alphabet.h"

#include "../base/utf8.h"
#include "../unicode/unicode.h"

#define DOTTED 0x69
#define DOTLESS 0x131

OQ_FN uint8_t oq_alphabet_add(oq_alphabet *alphabet, uint32_t small,
                              bool sign) {
    uint8_t letter = 1;
    while (letter <= OQ_LETTER_MAX && alphabet->small[letter])
        letter++;
    if (letter > OQ_LETTER_MAX || small >= OQ_ALPHABET_SPAN ||
        alphabet->of[small])
        return 0;
    alphabet->small[letter] = alphabet->capital[letter] = small;
    alphabet->of[small] = letter;
    if (sign)
        alphabet->signs |= (uint64_t)1 << letter;
    return letter;
}

/* Where a language has a dotless i, each of the two keeps its dot. */
static uint32_t alphabet_upper(const oq_alphabet *alphabet, uint32_t small) {
    if (small == DOTTED && alphabet->of[DOTLESS])
        return 0x130;
    return oq_upper(small);
}

OQ_FN void oq_alphabet_close(oq_alphabet *alphabet) {
    for (uint8_t letter = 1; letter <= OQ_LETTER_MAX; letter++) {
        uint32_t small = alphabet->small[letter];
        if (!small || alphabet->signs >> letter & 1)
            continue;
        uint32_t capital = alphabet_upper(alphabet, small);
        if (capital == small || capital >= OQ_ALPHABET_SPAN)
            continue;
        alphabet->capital[letter] = capital;
        alphabet->of[capital] = (uint8_t)(letter | OQ_CAPITAL);
    }
}

/* The plain twin of an apostrophe or a hyphen. */
static uint32_t alphabet_plain(uint32_t code) {
    switch (code) {
    case 0x2010: case 0x2011:
        return '-';
    case 0x2018: case 0x2019: case 0x2BB: case 0x2BC: case '`':
        return '\'';
    default:
        return code;
    }
}

OQ_FN uint8_t oq_alphabet_letter(const oq_alphabet *alphabet, uint32_t code) {
    if (code < OQ_ALPHABET_SPAN && alphabet->of[code])
        return alphabet->of[code];
    code = alphabet_plain(code);
    return code < OQ_ALPHABET_SPAN ? alphabet->of[code] : 0;
}

static bool lex_add(const oq_alphabet *alphabet, uint32_t code,
                     oq_lex_word *word) {
    uint8_t letter = oq_alphabet_letter(alphabet, code);
    if (!letter || word->size == OQ_LEX_MAX)
        return false;
    uint32_t place = word->size++;
    word->letters[place] = letter & (OQ_CAPITAL - 1);
    if (letter & OQ_CAPITAL)
        word->capitals[place >> 6] |= (uint64_t)1 << (place & 63);
    return true;
}

/* A letter whose marks stand behind it, composed as far as it goes. */
static uint32_t lex_composed(const uint8_t *text, size_t size, size_t *at,
                              uint32_t code) {
    while (*at < size) {
        size_t next = *at;
        uint32_t mark = oq_utf8_get(text, &next);
        uint32_t whole = oq_is_mark(mark) ? oq_compose(code, mark) : 0;
        if (!whole)
            return code;
        code = whole;
        *at = next;
    }
    return code;
}

OQ_FN bool oq_lex_read(const oq_alphabet *alphabet, const char *text,
                        size_t size, oq_lex_word *word) {
    const uint8_t *bytes = (const uint8_t *)text;
    word->size = 0;
    word->capitals[0] = word->capitals[1] = 0;
    for (size_t at = 0; at < size;) {
        uint32_t code = oq_utf8_get(bytes, &at);
        if (code == OQ_SOFT_HYPHEN) continue;
        if (at < size && bytes[at] >= 0xCC)
            code = lex_composed(bytes, size, &at, code);
        if (!lex_add(alphabet, code, word))
            return false;
    }
    word->letters[word->size] = 0;
    return word->size > 0;
}

OQ_FN size_t oq_lex_write(const oq_alphabet *alphabet, const uint8_t *letters,
                           size_t size, bool capital, char *out) {
    size_t written = 0;
    for (size_t i = 0; i < size; i++)
        written += oq_lex_put(alphabet, letters[i], capital && i == 0,
                              out + written);
    return written;
}
