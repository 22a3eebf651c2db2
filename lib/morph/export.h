/*
 * export.h - a language as the two files that hunspell reads: affixes (.aff)
 * and stems (.dic). They accept and reject nearly what oq_spelt does.
 *
 * Hunspell lets a stem take a suffix and that suffix another one, no more.
 * What stands behind a stem is therefore cut in two: strings of letters from
 * where the stem's suffixes begin to a node of the suffix automaton where
 * many of them meet (a "cut"), and strings from there to the end of the word.
 * Each beginning and each cut is a flag; a string is one rule. Improbable
 * strings are left out, as many as it takes to stay small.
 *
 * Also left out: digits with suffixes and unlisted abbreviations (their
 * suffixes follow what is spoken, which hunspell cannot know), stems behind
 * other stems ("words"), and suffixes that are understood but not correct
 * ("nospell"). Short words that are taken for slips ("unlikely") are right in
 * hunspell, which knows no costs.
 *
 * A limit of hunspell 1.7: it rejects a name in capitals that begins with İ,
 * İRAN beside İran. A second entry in capitals would serve the bare word alone,
 * not İRANDA, and be suggested first for iran; so there is none.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_EXPORT_H
#define OQ_EXPORT_H

#include "model.h"

/* Writes the affix file. Errors: MEMORY, DATA (too large for the format). */
OQ_FN ortaq_status oq_export_aff(const oq_model *model,
                                 const oq_memory *memory, oq_bytes *out);

/* Writes the stems, with the flags of the affix file. Errors as above. */
OQ_FN ortaq_status oq_export_dic(const oq_model *model,
                                 const oq_memory *memory, oq_bytes *out);

/* ------------------------------------------- What the two files share -- */

#define OQ_EXPORT_NONE UINT32_MAX
#define OQ_EXPORT_SET 32
#define OQ_EXPORT_NEEDAFFIX 1u /* flag of what is no word by itself */

/* Places of the model's suffix automaton with the cost of getting there. */
typedef struct oq_export_set {
    struct oq_export_place {
        uint32_t node, cost;
    } places[OQ_EXPORT_SET];
    uint32_t count;
} oq_export_set;

typedef struct oq_export_node {
    oq_export_set set; /* on the ways here, by what they cost more */
    uint32_t cost;     /* of the cheapest way */
    uint32_t more;     /* strings from here to the end of the word */
    uint32_t met;      /* strings from a beginning to this cut */
    bool root, final, done, cut;
} oq_export_node;

/* The suffix automaton over letters alone, the smallest. */
typedef struct oq_export {
    const oq_model *model;
    const oq_memory *memory;
    oq_ways ways;
    uint32_t *roots; /* by place in STARTS: node, or NONE */
    oq_export_node *nodes;
    uint32_t limit; /* of the cost of a string */
    uint64_t steps; /* that all walks took */
    bool over;      /* there are more strings than can be gone through */
} oq_export;

/* Called for a string that ends the word, or leads to a cut. */
typedef void (*oq_export_rule)(void *context, const uint8_t *letters,
                               uint32_t size, uint32_t cut);

OQ_FN ortaq_status oq_export_begin(oq_export *export, const oq_model *model,
                                   const oq_memory *memory);
OQ_FN void oq_export_free(oq_export *export);

/* Chooses cuts and limit; there are none if it is over in the end. */
OQ_FN void oq_export_plan(oq_export *export);

/* All strings from a node, but the empty one; at most "most", and gives
 * their number; "most" if it is over. "cuts": up to the next cut. "rule" may
 * be NULL. */
OQ_FN uint32_t oq_export_strings(oq_export *export, uint32_t node,
                                 bool cuts, uint32_t most,
                                 oq_export_rule rule, void *context);

/* The node where the suffixes of a stem of some kind begin, or NONE. */
OQ_FN uint32_t oq_export_root(const oq_export *export,
                              const oq_stem_kind *kind,
                              const uint8_t *letters, uint32_t size);

/* The flags of a node, as that of stems or as a cut. */
OQ_INLINE unsigned long oq_export_flag(uint32_t node, bool cut) {
    return OQ_EXPORT_NEEDAFFIX + 1 + 2 * (unsigned long)node + cut;
}

#endif
