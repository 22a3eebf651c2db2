/*
 * builtin.c - the orthographies that are part of the library, as constant
 * data made by gen/orthpack.c. They were checked when they were made.
 *
 * SPDX-License-Identifier: MIT
 */
#include "library.h"

#include "orth_builtin.h"

OQ_FN const oq_builtin *oq_builtin_packs(size_t *count) {
    *count = OQ_COUNT(builtin_packs);
    return builtin_packs;
}

OQ_FN const ortaq_source *oq_builtin_sources(size_t *count) {
    *count = OQ_COUNT(builtin_sources);
    return builtin_sources;
}
