/*
 * models.c - the word models that were made when ortaq was built, by
 * gen/morphpack.c from grammars/ and models/.
 *
 * SPDX-License-Identifier: MIT
 */
#include "words.h"

#include "word_models.h"

OQ_FN const oq_builtin_model *oq_builtin_models(size_t *count) {
    *count = OQ_COUNT(word_models);
    return word_models;
}
