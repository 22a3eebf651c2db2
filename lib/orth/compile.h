/*
 * compile.h - what the files of the compiler share. A builder collects one
 * pack; the first mistake wins, and every later call gives false.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_COMPILE_H
#define OQ_COMPILE_H

#include "../unicode/unicode.h"
#include "pack.h"

/* The letters of an orthography by number: the alphabet first, then the other
 * letters, then the signs. The same file always gives the same numbers. */
typedef struct oq_letter_map {
    const oq_orth *orth;
    uint32_t codes[256], uppers[256];
    uint8_t kinds[256];
    unsigned count; /* numbers below this are in use */
} oq_letter_map;

typedef struct oq_builder {
    const oq_memory *memory;
    oq_bytes pack;
    ortaq_status status;
    ortaq_mistake *mistake;
    const char *source_name;
} oq_builder;

OQ_FN bool oq_build_fail(oq_builder *builder, const char *source_name,
                         oq_place place, const char *message,
                         const char *detail);

/* As fail, with a code point as the detail: itself and U+XXXX. */
OQ_FN bool oq_build_fail_code(oq_builder *builder, const char *source_name,
                              oq_place place, const char *message,
                              uint32_t code);

/* Appends an array to the pack, aligned; its place goes to *slice. */
OQ_FN bool oq_build_array(oq_builder *builder, oq_slice *slice,
                          const void *data, size_t count, size_t unit);

OQ_FN bool oq_build_no_memory(oq_builder *builder);

OQ_FN bool oq_letter_map_make(oq_builder *builder, oq_letter_map *map,
                              const oq_orth *orth);

/* The number of a letter; OQ_LETTER_NONE if the file has it not. */
OQ_FN unsigned oq_letter_number(const oq_letter_map *map, uint32_t code);

OQ_FN bool oq_build_letters(oq_builder *builder, oq_letters *letters,
                            const oq_letter_map *map);

/* The step from "source" to "target" by the rules of "orth" (one of them). */
OQ_FN bool oq_build_step(oq_builder *builder, oq_step *step,
                         const oq_orth *orth, bool to_parent,
                         const oq_letter_map *source,
                         const oq_letter_map *target);

/* The tables of a step for the kernels; none if too much of it is beyond them.
 * The letters of its source lie at "source". */
OQ_FN bool oq_build_kernel(oq_builder *builder, oq_slice *slice,
                           const oq_letters *letters, const uint8_t *source,
                           const oq_step *step);

/* A trie being built: nodes with first child and next sibling. */
typedef struct oq_trie_node {
    uint32_t child, next, value;
    uint8_t letter;
} oq_trie_node;

typedef struct oq_trie {
    const oq_memory *memory;
    oq_trie_node *nodes; /* nodes[0] is the root */
    size_t count, room;
} oq_trie;

/* The place of a word's value, its nodes made as needed; NULL: no memory. */
OQ_FN uint32_t *oq_trie_value(oq_trie *trie, const uint8_t *word, size_t size);
OQ_FN bool oq_build_trie(oq_builder *builder, oq_slice *slice,
                         const oq_trie *trie);
OQ_FN void oq_trie_free(oq_trie *trie);

OQ_FN bool oq_build_suffixes(oq_builder *builder, oq_slice *slice,
                             const oq_letter_map *map);
OQ_FN bool oq_build_list(oq_builder *builder, oq_step *step,
                         const oq_orth *orth, bool to_parent,
                         const oq_letter_map *source,
                         const oq_letter_map *target);

/* The marks of a step, see oq_marks. */
OQ_FN bool oq_build_marks(oq_builder *builder, oq_step *step,
                          const oq_orth *orth, bool to_parent,
                          const oq_letter_map *source);

/*
 * Writes code points in a form (OQ_LOWER, OQ_TITLE, OQ_CAPS) by the capitals
 * of an orthography. In OQ_TITLE the first letter that has a capital gets it.
 */
OQ_FN void oq_write_form(oq_bytes *out, const oq_orth *orth,
                         const uint32_t *codes, size_t count, int form);

#endif
