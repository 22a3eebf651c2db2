/*
 * marks.h - the marks with which a word that is written without its vowels
 * can be told from others.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_RESTORE_MARKS_H
#define OQ_RESTORE_MARKS_H

#include "../convert/engine.h"
#include "restore.h"

/* For each character of a word that means these letters (code points), what
 * may be written instead so that they are seen; signs has word->count
 * entries. False: the spellings do not give these letters. */
OQ_FN bool oq_restore_marks(oq_restorer *restorer, const oq_restore_word *word,
                            const uint32_t *meaning, uint32_t count,
                            oq_word_sign *signs);

#endif
