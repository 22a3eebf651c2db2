/*
 * abbreviation.c - which rows of capitals may be abbreviations that no list
 * has. Words in capitals come here when they are not known, and most of them
 * are misspelt if they are long: RESPUBLIKASI, MEKTEB.
 *
 * The limits are counted. In 2.7 MB of Azerbaijani (interface texts, handbooks,
 * Wikipedia, news) 3,135 words in capitals are not known. 2,987 have at most
 * four letters: abbreviations, numerals and words of code (ABŞ, SSRİ, HEAD),
 * hardly one of them misspelt. Of the 62 with five letters half have three
 * consonants side by side: abbreviations and names in code (HTTPS, RSFSR,
 * SOCKS). The others and the 86 longer ones are mostly foreign words and names
 * (GNOME, FALSE, STDOUT), which are not known in small letters either.
 *
 * Invariant: a row that is a word with other dots is no abbreviation.
 *
 * SPDX-License-Identifier: MIT
 */
#include "analyst.h"

#include "../base/roman.h"
#include "../base/utf8.h"

enum {
    ROW_LEAST = 1, /* initials and names of letters: H. Əliyev, A-dan */
    ROW_SHORT = 4, /* up to here any letters */
    ROW_LONG = 5,  /* up to here with a cluster of consonants */
    ROW_CLUSTER = 3,
    DOTS_LEAST = 3 /* IP and IT are no ropes (ip) and dogs (it) */
};

/* The capitals at the beginning of a text. */
typedef struct capital_row {
    size_t bytes;
    uint32_t letters, last; /* last: code point */
    uint32_t cluster;       /* most consonants side by side */
} capital_row;

static bool row_vowel(const oq_model *model, uint8_t letter) {
    return model->alphabet->vowels >> (letter & (OQ_CAPITAL - 1)) & 1;
}

/* Capitals of the language, and of English: W is a consonant. */
static capital_row row_read(const oq_model *model, const char *text,
                            size_t size) {
    capital_row row = {0};
    uint32_t beside = 0;
    for (size_t at = 0; at < size; row.bytes = at) {
        uint32_t code = oq_utf8_get((const uint8_t *)text, &at);
        uint8_t letter = oq_alphabet_letter(model->alphabet, code);
        if (letter ? !(letter & OQ_CAPITAL) : !(code >= 'A' && code <= 'Z'))
            break;
        beside = letter && row_vowel(model, letter) ? 0 : beside + 1;
        row.cluster = beside > row.cluster ? beside : row.cluster;
        row.letters++;
        row.last = code;
    }
    return row;
}

static bool row_shape(const capital_row *row) {
    return row->letters >= ROW_LEAST &&
           (row->letters <= ROW_SHORT ||
            (row->letters <= ROW_LONG && row->cluster >= ROW_CLUSTER));
}

/* Whether it is a word if the dots of some places are changed. */
static bool row_known(oq_analyst *analyst, const oq_lex_word *word,
                      const uint8_t *places, uint32_t change, uint8_t both) {
    analyst->word = *word;
    for (; change; change >>= 1, places++)
        if (change & 1)
            analyst->word.letters[*places] ^= both;
    return oq_spelt_letters(analyst);
}

/* Whether a word, all in capitals, is known with other dots: DIL as dil. */
static bool row_misdotted(oq_analyst *analyst, const oq_lex_word *word) {
    const oq_alphabet *alphabet = analyst->model->alphabet;
    uint8_t dotted = oq_alphabet_letter(alphabet, 'i');
    uint8_t dotless = oq_alphabet_letter(alphabet, 0x131);
    uint8_t places[ROW_LONG], count = 0;
    bool known = false;
    if (!dotted || !dotless)
        return false;
    for (uint8_t i = 0; i < word->size; i++)
        if (word->letters[i] == dotted || word->letters[i] == dotless)
            places[count++] = i;
    for (uint32_t change = 1; !known && change < 1u << count; change++)
        known = row_known(analyst, word, places, change, dotted ^ dotless);
    return known;
}

/* The same of a row that is the whole text; the analyst is left as it was. */
static bool row_wrong_dots(oq_analyst *analyst, const char *text,
                           const capital_row *row) {
    oq_lex_word saved = analyst->word, word;
    bool spelling = analyst->spelling;
    if (row->letters < DOTS_LEAST ||
        !oq_lex_read(analyst->model->alphabet, text, row->bytes, &word))
        return false;
    bool wrong = row_misdotted(analyst, &word);
    analyst->word = saved;
    analyst->spelling = spelling;
    oq_analyst_reset(analyst);
    return wrong;
}

OQ_FN size_t oq_abbreviation(oq_analyst *analyst, const char *text,
                             size_t size, uint32_t *last) {
    capital_row row = row_read(analyst->model, text, size);
    *last = row.last;
    if (oq_is_likely_numeral((const uint8_t *)text, row.bytes))
        return row.bytes;
    if (!row_shape(&row) ||
        (row.bytes == size && row_wrong_dots(analyst, text, &row)))
        return 0;
    return row.bytes;
}
