/*
 * foreign_chain.h - words as the chain of foreign_chain.c takes them: judged by
 * their letters (foreign_judge.c), with what stands between them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_FOREIGN_CHAIN_H
#define OQ_FOREIGN_CHAIN_H

#include "foreign_word.h"
#include "glance.h"

/* --------------------------------------------------------------- judged -- */

/* Reads the word at "at" and judges it by its letters. */
OQ_FN oq_judged_word oq_foreign_judge(const oq_foreign_finder *finder,
                                      size_t at);

/* What a word says if it is no part of anything. */
OQ_FN int32_t oq_foreign_saying(const oq_foreign_finder *finder,
                                const oq_judged_word *word);

/* Where the own suffix begins that stands right behind a foreign word; the
 * word's end if there is none. */
OQ_FN size_t oq_foreign_ending(const oq_foreign_finder *finder,
                               const oq_judged_word *word);

/* The same of a word in a foreign stretch, where only an ending with a letter
 * beyond ASCII is sure to be own (Washingtonğa). */
OQ_FN size_t oq_foreign_tail(const oq_foreign_finder *finder,
                             const oq_judged_word *word);

/* Whether a word beside a hyphen is part of a compound of the list. */
OQ_FN bool oq_foreign_is_hyphened(const oq_foreign_finder *finder,
                                  const oq_judged_word *word);

/* Whether a sign of addresses at "at" joins the words around it. */
OQ_FN bool oq_foreign_is_joint(const oq_foreign_finder *finder, size_t at);

/* Whether a word is part of such a compound: e-mail, Wi-Fi. It says nothing of
 * its neighbours. */
OQ_INLINE bool oq_foreign_is_compound(const oq_foreign_finder *finder,
                                      const oq_judged_word *word) {
    bool hyphen = (word->start > 0 && finder->text[word->start - 1] == '-') ||
                  (word->end < finder->size && finder->text[word->end] == '-');
    return OQ_UNLIKELY(hyphen) && oq_foreign_is_hyphened(finder, word);
}

/* Whether a word is foreign whatever its neighbours are. */
OQ_INLINE bool oq_foreign_alone(const oq_foreign_finder *finder,
                                const oq_judged_word *word) {
    return (word->flags & OQ_FOREIGN_ALONE) ||
           oq_foreign_is_compound(finder, word);
}

/* Whether a word is part of an address: then it says nothing of its
 * neighbours. */
OQ_INLINE bool oq_foreign_is_part(const oq_foreign_finder *finder,
                                  const oq_judged_word *word) {
    const uint8_t *text = finder->text;
    size_t start = word->start, end = word->end;
    if (end < finder->size && text[end] != ' ' &&
        oq_foreign_is_joint(finder, end))
        return true;
    return start > 0 && text[start - 1] != ' ' &&
           oq_foreign_is_joint(finder, start - 1);
}

/* Whether a brand stands in an own sentence, as far as the next word tells: a
 * word with a capital may go on with its name (Google Maps). */
OQ_INLINE bool oq_foreign_is_cited(const oq_foreign_finder *finder,
                                   const oq_judged_word *word) {
    size_t at = word->end;
    return (word->flags & OQ_FOREIGN_BRAND) &&
           !(at + 1 < finder->size && finder->text[at] == ' ' &&
             oq_is_ascii_upper(finder->text[at + 1]));
}

/* What the chain takes a word to say: a brand in an own sentence little, and
 * what stands between two of them is own ("Apple we Google"). */
OQ_INLINE int32_t oq_foreign_weight(const oq_foreign_finder *finder,
                                    const oq_judged_word *word) {
    if (oq_foreign_is_part(finder, word) ||
        oq_foreign_is_compound(finder, word))
        return 0;
    if (OQ_UNLIKELY(oq_foreign_is_cited(finder, word)) &&
        word->weight > finder->model->weak)
        return finder->model->weak;
    return word->weight;
}

/* ---------------------------------------------------------------- chain -- */

/* What oq_foreign_gap does where more than a space stands between two words. */
OQ_FN size_t oq_foreign_gap_slow(const oq_foreign_finder *finder, size_t at,
                                 unsigned *gap, bool *line);

/* Passes over what is no word; says what it was. */
OQ_INLINE size_t oq_foreign_gap(const oq_foreign_finder *finder, size_t at,
                                unsigned *gap, bool *line) {
    *gap = OQ_GAP_SPACE;
    *line = false;
    if (at + 1 < finder->size && finder->text[at] == ' ' &&
        OQ_LIKELY(finder->table[finder->text[at + 1]] != 0))
        return at + 1;
    return oq_foreign_gap_slow(finder, at, gap, line);
}

/* Word by word, from "from" on, up to *end: the end of a word behind which the
 * chain is as it is behind any plain word. It is so at "from". With "whole" to
 * the end of the text. */
OQ_FN bool oq_foreign_run(oq_foreign_finder *finder, size_t from, bool whole,
                          size_t *end);

/* --------------------------------------------------------------- tokens -- */

#define OQ_FOREIGN_FULL SIZE_MAX

/* The last token up to which all is settled by what is known of tokens, from
 * one in doubt on: foreign words among them are kept then. The number of tokens
 * if that cannot be told so, and then nothing is kept; OQ_FOREIGN_FULL if there
 * was no memory. */
OQ_FN size_t oq_foreign_settled(const oq_foreign_finder *finder,
                                oq_doubts *found, size_t token);

#endif
