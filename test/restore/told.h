/*
 * told.h - a short text converted with a report, for tests of what events tell.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_RESTORE_TOLD_H
#define TEST_RESTORE_TOLD_H

#include "../support/run.h"

#include "../support/library.h"

/* A converter that has taken the whole text, and has its events; to be freed.
 * most: how many other readings an event may tell. */
static inline ortaq_converter *told(const char *from, const char *to,
                                    const char *input, int most) {
    options values = OPTIONS_DEFAULT;
    values[ORTAQ_REPORT] = 1;
    values[ORTAQ_ALTERNATIVES] = most;
    ortaq_converter *converter = new_converter(library, from, to, values);
    assert_non_null(converter);
    ortaq_input in = {input, strlen(input), 0};
    char bytes[4096];
    ortaq_output out = {bytes, sizeof bytes, 0};
    ortaq_converter_feed(converter, &in, &out);
    ortaq_converter_finish(converter, &out);
    return converter;
}

#endif
