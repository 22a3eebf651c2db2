/*
 * pack.h - the two halves of making a model: stems.c gathers the stems and
 * their kinds, pack.c lays everything out as one block (model.h).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_MORPH_PACK_H
#define OQ_MORPH_PACK_H

#include "../lexicon/build.h"
#include "model.h"

/* One written stem: a stem or its variant, with what is known of it. */
typedef struct oq_pack_stem {
    const uint8_t *letters;
    uint32_t size;
    uint16_t kind;
    uint8_t weight;
    bool variant;
    const char *lemma; /* of a form that is listed whole, else NULL */
} oq_pack_stem;

typedef struct oq_packer {
    const oq_grammar *grammar;
    const oq_memory *memory;
    const oq_suffixes *suffixes;
    oq_arena arena;
    oq_pack_stem *stems;
    size_t stem_room;
    uint32_t stem_count, lemma_count;
    oq_stem_kind *kinds;
    size_t kind_room;
    uint32_t kind_count;
    oq_edit *edits;
    size_t edit_room;
    uint32_t edit_count;
    oq_bytes features, strings;
    ortaq_status status;
} oq_packer;

/* The offset of a list of features; the empty list is 0. */
OQ_FN uint16_t oq_pack_features(oq_packer *packer,
                                const oq_features *features);

/* The place in STARTS of a state and what may follow. */
OQ_FN uint32_t oq_pack_start(const oq_packer *packer, uint16_t state,
                             uint64_t allowed);

/* The kind of a plain stem of a class. */
OQ_FN uint16_t oq_pack_class_kind(oq_packer *packer, uint32_t klass);

/* The kinds of a stem of a class whose last letter changes before vowels. */
OQ_FN oq_model_swap oq_pack_swap(oq_packer *packer, uint32_t klass,
                                 uint8_t from);

/* Fills stems, kinds and edits, and sorts the stems by their letters. */
OQ_FN bool oq_pack_stems(oq_packer *packer);

#endif
