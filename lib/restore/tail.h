/*
 * tail.h - suffixes behind a sign, as in 1998-də, 5%-i, BMT-nin, "Koroğlu"nu.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_RESTORE_TAIL_H
#define OQ_RESTORE_TAIL_H

#include "../convert/engine.h"
#include "restore.h"

/* The nodes of the model's suffixes that a word may begin at which a sign
 * ties to what stands before; "before" is the reading of the word there, NULL
 * if there is none. Gives their number, the likelier first; 0: it is tied to
 * nothing. */
OQ_FN uint32_t oq_tail_nodes(const oq_model *model, const oq_asked_word *word,
                             const oq_restored *before, uint32_t nodes[2]);

/* Whether a reading is an abbreviation, which is written in capitals: listed
 * as one, or unknown and without vowels. */
OQ_FN bool oq_is_abbreviation(const oq_model *model, const oq_restored *word);

#endif
