/*
 * step_maker.h - what the files share that make a step of rules:
 * compile_step.c (the step in the pack), step_rules.c (rules of a file, spelled
 * out letter by letter), step_variants.c (what letters become), step_contexts.c
 * (what rules ask of the letters beside, and of the word), and step_rows.c (the
 * rules of each letter). A maker gathers all of it; it goes to the pack when
 * the last rule is read. What fails tells the builder, gives false, and the
 * rest is left undone.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_STEP_MAKER_H
#define OQ_STEP_MAKER_H

#include "compile.h"

enum { OQ_STEP_TEXT_MOST = 8, OQ_STEP_VARIANTS = 256 };

typedef struct oq_step_variant {
    uint8_t letter;
    oq_output forms[OQ_FORMS];
} oq_step_variant;

/* A rule before it finds its row. */
typedef struct oq_step_rule {
    oq_packed_rule packed;
    uint8_t text[OQ_STEP_TEXT_MOST], variants[OQ_STEP_TEXT_MOST];
    oq_place place;
} oq_step_rule;

typedef struct oq_step_maker {
    oq_builder *builder;
    const oq_orth *orth;
    bool to_parent;
    const oq_letter_map *source, *target;
    oq_step_variant variants[OQ_STEP_VARIANTS]; /* from 1 */
    unsigned variant_count;
    const oq_class *classes[32]; /* in use, from 0 */
    unsigned class_count;
    oq_bytes rules, elements, sets, conditions, prefixes;
    uint8_t plain[256];
} oq_step_maker;

/* The rules by the letter that they begin with. */
typedef struct oq_step_rows {
    uint16_t firsts[257];
    uint8_t slots[256];
    oq_bytes rules, text, nexts, candidates;
} oq_step_rows;

/* Notes a mistake. Gives false. */
OQ_FN bool oq_step_fail(oq_step_maker *maker, oq_place place,
                        const char *message);

/* Appends to one of the arrays; false if there is no memory. */
OQ_FN bool oq_step_add(oq_step_maker *maker, oq_bytes *bytes, const void *data,
                       size_t size);

/* Whether a rule asks for nothing but its text. */
OQ_INLINE bool oq_step_is_plain(const oq_packed_rule *packed) {
    return packed->before_count == 0 && packed->after_count == 0 &&
           packed->class_number == 0;
}

/* The number of a variant, made if it is new; 0 on failure. */
OQ_FN unsigned oq_step_variant_of(oq_step_maker *maker, unsigned letter,
                                  const uint32_t *codes, size_t count,
                                  oq_place place);

/* Appends the elements of a context, nearest first. */
OQ_FN bool oq_step_context(oq_step_maker *maker, const oq_item *items,
                           bool before, uint32_t *first, uint8_t *count);

/* The number of a class, from 1; 0 and no failure if none is named. */
OQ_FN bool oq_step_class(oq_step_maker *maker, const oq_side *side,
                         uint8_t *number);

/* Reads the rules of the maker's direction. */
OQ_FN bool oq_step_read_rules(oq_step_maker *maker);

/* Puts them in rows, when all are read; then lists, for each row, which of its
 * rules may match before each letter. */
OQ_FN bool oq_step_make_rows(oq_step_maker *maker, oq_step_rows *rows);
OQ_FN bool oq_step_make_candidates(oq_step_maker *maker, oq_step_rows *rows);

#endif
