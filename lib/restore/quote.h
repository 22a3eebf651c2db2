/*
 * quote.h - stretches of another language that is written in the same letters:
 * a verse, the title of a book, a sentence of Persian or Arabic in the middle
 * of a text. They are not for the lexicon, which would make words of its own
 * of them.
 *
 * A stretch has words that tell the other language (the "foreign" words of a
 * .spellings file), and none that only this one can have: forms with suffixes,
 * pronouns, letters of its own. It ends at punctuation. The words in front of
 * the telling one belong to it, so that a clause is looked at whole when its
 * first word comes.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_QUOTE_H
#define OQ_QUOTE_H

#include "../convert/engine.h"
#include "restore.h"

typedef struct oq_quotes {
    const oq_model *model;
    const oq_spellings *spellings;
    oq_restorer *restorer;
    /* telling words by the low byte of their first code: bits of lengths; 1 +
     * number of the first one, and of the next, 0: no more */
    uint8_t lengths[256], first[256], next[OQ_TELLING_MAX];
    uint16_t letters[256]; /* of two bytes, by their last 8 bits; 0: none */
    const uint8_t *seen; /* of the piece, what is before was looked at */
    const uint8_t *start, *end; /* the stretch that was found last */
} oq_quotes;

/* All must outlive it. */
OQ_FN void oq_quotes_open(oq_quotes *quotes, const oq_model *model,
                          const oq_spellings *spellings,
                          oq_restorer *restorer);

/* Another piece begins. */
OQ_FN void oq_quotes_begin(oq_quotes *quotes);

/* Whether the word is of such a stretch. To be asked of the words of a piece
 * in their order. */
OQ_FN bool oq_quoted(oq_quotes *quotes, const oq_asked_word *word);

#endif
