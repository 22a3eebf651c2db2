/*
 * odds.h - how likely a letter is behind the two before it, and a vowel behind
 * the vowel before it: what is known of words that no lexicon has. The block
 * is made by gen/odds_train.c; costs are -8 log2 of probabilities.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ODDS_H
#define OQ_ODDS_H

#include "../base/base.h"

#define OQ_ODDS_MAGIC "ortaqodd"
#define OQ_ODDS_LETTERS 40 /* letters are less than this; 0 is the edge */

/* "letter behind one behind two" costs after[two][one][letter]; a vowel
 * behind the vowel "one" besides harmony[one][vowel] - OQ_ODDS_EVEN. */
#define OQ_ODDS_EVEN 128
typedef struct oq_odds {
    char magic[8];
    uint16_t codes[OQ_ODDS_LETTERS]; /* code points in their order; then 0 */
    uint8_t harmony[OQ_ODDS_LETTERS][OQ_ODDS_LETTERS];
    uint8_t after[OQ_ODDS_LETTERS][OQ_ODDS_LETTERS][OQ_ODDS_LETTERS];
} oq_odds;

/* The number of a code point; 0: none. */
OQ_INLINE uint8_t oq_odds_letter(const oq_odds *odds, uint32_t code) {
    for (uint8_t i = 1; i < OQ_ODDS_LETTERS && odds->codes[i]; i++)
        if (odds->codes[i] == code)
            return i;
    return 0;
}

#endif
