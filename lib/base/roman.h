/*
 * roman.h - Roman numerals by their letters alone: where they stand is another
 * question, which lib/convert asks. Numbers no book uses (DI, MIX) are words.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ROMAN_H
#define OQ_ROMAN_H

#include "base.h"

/* One decimal digit of a numeral, written with the signs one, five and ten;
 * gives how many letters it takes, 0 for the digit nought. */
OQ_INLINE size_t oq_numeral_digit(const uint8_t *word, size_t size, char one,
                                  char five, char ten) {
    size_t at = 0;
    if (size >= 2 && word[0] == one && (word[1] == five || word[1] == ten))
        return 2;
    if (at < size && word[at] == five) at++;
    for (int i = 0; i < 3 && at < size && word[at] == one; i++)
        at++;
    return at;
}

/*
 * Whether a word is a Roman numeral as books write it: capitals I V X L C D M,
 * canonical (no IIII), at least two letters, or one of I V X with "alone" set.
 * "word" is bytes; those that are not ASCII are no numeral.
 */
OQ_INLINE bool oq_is_numeral(const uint8_t *word, size_t size, bool alone) {
    size_t at = 0;
    if (size == 0 || size > 15) return false;
    if (size == 1) {
        uint8_t c = word[0];
        return alone && (c == 'I' || c == 'V' || c == 'X');
    }
    while (at < 3 && at < size && word[at] == 'M')
        at++;
    at += oq_numeral_digit(word + at, size - at, 'C', 'D', 'M');
    at += oq_numeral_digit(word + at, size - at, 'X', 'L', 'C');
    at += oq_numeral_digit(word + at, size - at, 'I', 'V', 'X');
    return at == size;
}

/* What a numeral counts. */
OQ_INLINE uint32_t oq_numeral_value(const uint8_t *word, size_t size) {
    static const char signs[] = "IVXLCDM";
    static const uint16_t values[] = {1, 5, 10, 50, 100, 500, 1000};
    uint32_t value = 0, behind = 0;
    while (size-- > 0) {
        uint32_t sign = values[strchr(signs, word[size]) - signs];
        value = sign < behind ? value - sign : value + sign;
        behind = sign;
    }
    return value;
}

/* With D or M only years are likely, and these take four letters and more. */
OQ_INLINE bool oq_is_likely_numeral(const uint8_t *word, size_t size) {
    if (!oq_is_numeral(word, size, false)) return false;
    if (size >= 4) return true;
    return memchr(word, 'D', size) == NULL && memchr(word, 'M', size) == NULL;
}

#endif
