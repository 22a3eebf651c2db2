/*
 * library.h - the library that the tests of a program share: opened before the
 * first of them, freed behind the last. To be included behind all other
 * headers, some of which have parameters of that name.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TEST_LIBRARY_H
#define TEST_LIBRARY_H

#include "ortaq.h"

static ortaq_library *library;

static int open_library(void **state) {
    (void)state;
    return ortaq_library_new(NULL, NULL, 0, &library, NULL);
}

static int close_library(void **state) {
    (void)state;
    ortaq_library_free(library);
    return 0;
}

#endif
