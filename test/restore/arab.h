/*
 * arab.h - Azerbaijani in Perso-Arabic letters, converted in one go.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_RESTORE_ARAB_H
#define TEST_RESTORE_ARAB_H

#include "../support/run.h"

#include "../support/library.h"

/* The text in another orthography; to be freed. */
static inline text convert_arab(const char *to, const int *values,
                                const char *input) {
    ortaq_converter *converter = new_converter(library, "az-Arab", to, values);
    assert_non_null(converter);
    text got = convert_text(converter, input, strlen(input));
    ortaq_converter_free(converter);
    return got;
}

#endif
