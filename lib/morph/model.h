/*
 * model.h - a language's words as one block of bytes: alphabet, suffix
 * automaton, stem automaton, and what is known of each. The same bytes in a
 * file and in memory; nothing is built when it is opened, everything is
 * checked. Made by pack.c.
 *
 * Sections are arrays at offsets from the start of the block. Strings and
 * lists of features are named by their offset in a section; a list is its
 * length, then pairs of key and value.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_MODEL_H
#define OQ_MODEL_H

#include "../lexicon/automaton.h"
#include "suffixes.h"

#define OQ_MODEL_MAGIC "ortaqwrd"
#define OQ_MODEL_ORDER 0x01020304u
#define OQ_MODEL_VERSION 3u

typedef enum oq_model_part {
    OQ_PART_ALPHABET,
    OQ_PART_CONTEXTS,
    OQ_PART_STARTS,    /* [start][after][behind]: first arc, or 0 */
    OQ_PART_ARCS,      /* suffix automaton, as in lexicon/automaton.h */
    OQ_PART_ARC_MORPH, /* by arc: suffix, or OQ_NO_MORPH */
    OQ_PART_MORPHS,
    OQ_PART_LINKS, /* by suffix: classes that may follow */
    OQ_PART_KINDS,
    OQ_PART_EDITS,
    OQ_PART_FEATURES,
    OQ_PART_STRINGS,
    OQ_PART_KEYS,
    OQ_PART_VALUES,
    OQ_PART_UPOS,
    OQ_PART_STEM_ARCS,
    OQ_PART_STEM_SKIP,
    OQ_PART_STEM_ROOT,
    OQ_PART_STEM_ROOT_SKIP,
    OQ_PART_STEM_KIND,   /* by stem: kind, or OQ_EXTRA + place in extras */
    OQ_PART_STEM_WEIGHT, /* by stem */
    OQ_PART_EXTRAS,
    OQ_PART_DEFAULTS,
    OQ_PART_CITATIONS,
    OQ_PART_SPOKEN,
    OQ_PART_CLASSES,
    OQ_PART_LISTED,
    OQ_PART_PARADIGMS,
    OQ_PART_CONFUSIONS, /* [letter][letter]: cost; OQ_COST_ERROR mostly */
    OQ_PART_SWAPS,      /* of classes: last letters that change before vowels */
    OQ_PART_COUNT
} oq_model_part;

#define OQ_EXTRA 0x8000u
#define OQ_CLASSES_MAX 64 /* a set of them is a word */
#define OQ_COST_ERROR 16 /* of one typing error */

/* A suffix. Weights are -8 log2 of a probability, 255 at most. */
typedef struct oq_morph {
    uint32_t text; /* string: its form as the grammar writes it */
    uint16_t features;
    uint8_t upos, flags, weight, reserved[3];
} oq_morph;

/* Everything about a stem but its letters and its frequency. */
typedef struct oq_stem_kind {
    uint32_t start; /* place in STARTS */
    uint16_t features;
    uint16_t lemma;   /* edit: stem to lemma */
    uint16_t variant; /* edit: stem to its variant; 0: it has none */
    uint8_t upos, klass, flags;
    uint8_t after; /* 1 + class of the vowel to follow; 0: the last vowel */
    uint8_t reserved[2];
} oq_stem_kind;

#define OQ_EDIT_MAX 22

/* Takes letters off the end, then adds some. */
typedef struct oq_edit {
    uint8_t strip, size, letters[OQ_EDIT_MAX];
} oq_edit;

typedef struct oq_extra {
    uint16_t kind;
    uint8_t weight, last;
} oq_extra;

typedef struct oq_model_default {
    uint16_t given, added;
    uint8_t upos, reserved[3];
} oq_model_default;

typedef struct oq_model_citation {
    uint32_t start;
    uint8_t upos, reserved[3];
} oq_model_citation;

typedef struct oq_model_spoken {
    uint32_t written; /* string */
    uint8_t after, behind, reserved[2];
} oq_model_spoken;

typedef struct oq_model_class {
    uint32_t name, start;
    uint16_t kind; /* of a stem of this class without anything special */
    uint8_t upos, flags;
} oq_model_class;

/* A class's change of the last letter: what a user's own stem needs, for
 * those of the lexicon have their variants beside them. */
typedef struct oq_model_swap {
    uint16_t kind, variant; /* kinds of the stem and of its variant */
    uint8_t klass, from, to, reserved;
} oq_model_swap;

/* A form that is listed whole, by its lemma. */
typedef struct oq_model_listed {
    uint32_t lemma; /* string */
    uint32_t stem;  /* number */
} oq_model_listed;

typedef struct oq_model_section {
    uint32_t offset, count;
} oq_model_section;

typedef struct oq_model_header {
    char magic[8];
    uint32_t order, version;
    uint32_t size;     /* of the block, in bytes */
    uint32_t checksum; /* of all behind this field */
    uint32_t language, name, orthography; /* strings */
    uint32_t number_start, numeral_start, abbreviation_start; /* places in
                                                                 STARTS, or ~0 */
    uint8_t compound, number_upos, numeral_upos, abbreviation_upos;
    uint32_t lemma_count;
    uint16_t unlikely[OQ_SHORT_MAX]; /* by letters: cost; 0: no limit */
    oq_model_section parts[OQ_PART_COUNT];
} oq_model_header;

/* A model that was opened: views into the block. */
typedef struct oq_model {
    const oq_model_header *header;
    const oq_alphabet *alphabet;
    const oq_contexts *contexts;
    const uint32_t *starts, *arcs;
    const uint16_t *arc_morph;
    const oq_morph *morphs;
    const uint64_t *links;
    const oq_stem_kind *kinds;
    const oq_edit *edits;
    const uint8_t *features;
    const char *strings;
    const uint32_t *keys, *values, *upos;
    oq_automaton stems;
    const uint16_t *stem_kind;
    const uint8_t *stem_weight;
    const oq_extra *extras;
    const oq_model_default *defaults;
    const oq_model_citation *citations;
    const oq_model_spoken *spoken;
    const oq_model_class *classes;
    const oq_model_listed *listed;
    const oq_paradigm *paradigms;
    const uint8_t *confusions;
    const oq_model_swap *swaps;
} oq_model;

OQ_FN uint32_t oq_model_checksum(const void *block, size_t size);

/* The bytes of one element of a section. */
OQ_FN size_t oq_model_unit(oq_model_part part);

/* Opens a block, which must be aligned to 8 bytes and outlive the model.
 * Error: DATA (damaged, too new, of another byte order), MEMORY. */
OQ_FN ortaq_status oq_model_open(oq_model *model, const void *block,
                                 size_t size, const oq_memory *memory);

/* Packs a grammar with its stems. Errors: MEMORY, DATA (too many stems). */
OQ_FN ortaq_status oq_model_pack(const oq_grammar *grammar, oq_bytes *block);

OQ_INLINE uint32_t oq_model_count(const oq_model *model, oq_model_part part) {
    return model->header->parts[part].count;
}

/* The kinds of a stem, the last one marked; "only" is room for a single one. */
OQ_INLINE const oq_extra *oq_model_kinds(const oq_model *model, uint32_t stem,
                                         oq_extra *only) {
    uint16_t kind = model->stem_kind[stem];
    if (kind & OQ_EXTRA)
        return &model->extras[kind & ~OQ_EXTRA];
    *only = (oq_extra){kind, model->stem_weight[stem], true};
    return only;
}

/* The node where a stem's suffixes begin. */
OQ_INLINE uint32_t oq_model_node(const oq_model *model, uint32_t start,
                                 uint8_t after, uint8_t behind) {
    return model->starts[start + after * model->contexts->behind_count +
                         behind];
}

#endif
