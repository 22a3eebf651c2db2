/*
 * maker.h - what the files that make forms share: generate.c finds the stems of
 * a lemma, maker.c walks the suffixes from each.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_MAKER_H
#define OQ_MAKER_H

#include "generate.h"

/* A walk: the letters so far, the suffixes, and what is wanted. */
typedef struct oq_maker {
    oq_analyst *analyst;
    const oq_model *model;
    const oq_wanted *wanted;
    oq_forms *forms;
    const char *head; /* the first parts of a compound, as they stand */
    size_t head_size;
    uint8_t lemma[OQ_LEX_MAX + OQ_EDIT_MAX];
    uint32_t lemma_size;
    oq_feature target[OQ_FEATURES_MAX];
    uint32_t target_count;
    uint8_t keys[32]; /* set of keys that may be said */
    uint8_t stem_upos;
    uint8_t only_upos; /* of a dictionary form; 0: any */
    bool own; /* lemmas of the wanted part of speech alone */
    const oq_reading *derived; /* whose suffixes come first; NULL: none */
    uint8_t letters[OQ_LEX_MAX + OQ_EDIT_MAX];
    uint32_t size;
    oq_reading path;
    uint32_t steps;
    bool failed;
} oq_maker;

/* Adds the forms of a stem of the kind with this number, as it is written;
 * "flags" are those of a reading (OQ_READ_GUESSED). */
OQ_FN void oq_make_stem(oq_maker *maker, const uint8_t *letters, uint32_t size,
                        uint16_t number, uint8_t flags);

/* Adds the forms of what suffixes make of a stem, a lemma of its own; the
 * reading, of these letters, ends with the last of these suffixes. */
OQ_FN void oq_make_derived(oq_maker *maker, const uint8_t *letters,
                           const oq_reading *lemma);

/* Whether two forms say the same. */
OQ_INLINE bool oq_made_alike(const oq_made *one, const oq_made *other) {
    return one->upos == other->upos && one->count == other->count &&
           !memcmp(one->features, other->features,
                   one->count * sizeof *one->features);
}

#endif
