/*
 * generate.h - makes the forms of a word: walks the suffixes from its stems
 * and keeps what says the features that are wanted.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_GENERATE_H
#define OQ_GENERATE_H

#include "analyst.h"

/* One form. "text" is an offset of the forms' texts, NUL-terminated. */
typedef struct oq_made {
    uint32_t text;
    uint32_t cost;
    uint8_t upos, count;
    bool guessed;
    uint8_t rare; /* how many rare parts it has */
    uint8_t strange; /* what nobody asked for; only where that is "loose" */
    oq_feature features[OQ_FEATURES_MAX];
} oq_made;

/* What is wanted; "upos" 0 is any, "table" the whole paradigm, "loose"
 * the plainest form that says what is wanted and more. */
typedef struct oq_wanted {
    uint8_t upos;
    uint8_t count;
    bool table, loose;
    oq_feature features[OQ_FEATURES_MAX];
} oq_wanted;

typedef struct oq_forms {
    const oq_memory *memory;
    oq_made *items;
    size_t room;
    uint32_t count;
    oq_bytes texts;
} oq_forms;

/* Makes forms of a lemma or dictionary form; sorted: tables by features, the
 * rest by cost. Errors: MEMORY. */
OQ_FN ortaq_status oq_generate(oq_analyst *analyst, const char *lemma,
                               size_t size, const oq_wanted *wanted,
                               oq_forms *forms);
OQ_FN void oq_forms_free(oq_forms *forms);

#endif
