/*
 * alphabet.h - a language's letters as numbers. Inside the word rooms a word
 * is a string of letters 1 to 62, in small letters; 0 is the end of a word.
 * A capital is the same letter, and that it was one is told apart.
 *
 * The table is plain data: it lies in a model as it lies in memory.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ALPHABET_H
#define OQ_ALPHABET_H

#include "../base/base.h"

#define OQ_LETTERS 64       /* letters are less than this */
#define OQ_LETTER_MAX 60    /* the greatest letter of an alphabet */
#define OQ_LETTER_LINK 63   /* no letter: "another stem follows" */
#define OQ_ALPHABET_SPAN 0x700
#define OQ_LEX_MAX 128     /* letters in a word; a longer one is unknown */

#define OQ_CAPITAL 0x40

typedef struct oq_alphabet {
    uint32_t small[OQ_LETTERS];   /* code points by letter; 0: no such letter */
    uint32_t capital[OQ_LETTERS]; /* the same as small for a sign */
    uint8_t of[OQ_ALPHABET_SPAN]; /* letter, with OQ_CAPITAL; 0: none */
    uint64_t vowels, signs;       /* sets of letters */
} oq_alphabet;

/* A word as letters. */
typedef struct oq_lex_word {
    uint8_t letters[OQ_LEX_MAX + 1]; /* 0 at the end */
    uint32_t size;
    uint64_t capitals[2]; /* the places of capitals */
} oq_lex_word;

/* Adds a letter or a sign (which has no capital); 0 if there is no room or it
 * is there already. Both i and its dotless twin get their own capitals. */
OQ_FN uint8_t oq_alphabet_add(oq_alphabet *alphabet, uint32_t small,
                              bool sign);

/* Sets the capitals, when all letters are there. */
OQ_FN void oq_alphabet_close(oq_alphabet *alphabet);

/* The letter of a code point, with OQ_CAPITAL; 0 if it is not in the
 * alphabet. Apostrophes and hyphens of all kinds are one each. */
OQ_FN uint8_t oq_alphabet_letter(const oq_alphabet *alphabet, uint32_t code);

/* Reads well-formed UTF-8 in any normal form; soft hyphens are passed over.
 * False if something in it is no letter of the alphabet, or it is too long. */
OQ_FN bool oq_lex_read(const oq_alphabet *alphabet, const char *text,
                        size_t size, oq_lex_word *word);

/* Writes letters as UTF-8, the first one as a capital if asked; gives the
 * size in bytes. "out" has room for 4 bytes a letter. */
OQ_FN size_t oq_lex_write(const oq_alphabet *alphabet, const uint8_t *letters,
                           size_t size, bool capital, char *out);

OQ_INLINE bool oq_lex_capital(const oq_lex_word *word, uint32_t place) {
    return word->capitals[place >> 6] >> (place & 63) & 1;
}

/* Writes one letter; gives its size in bytes, 1 or 2. */
OQ_INLINE size_t oq_lex_put(const oq_alphabet *alphabet, uint8_t letter,
                            bool capital, char *out) {
    uint32_t code =
        capital ? alphabet->capital[letter] : alphabet->small[letter];
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    out[0] = (char)(0xC0 | code >> 6); /* it is less than OQ_ALPHABET_SPAN */
    out[1] = (char)(0x80 | (code & 63));
    return 2;
}

#endif
