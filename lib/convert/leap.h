/*
 * leap.h - hard words in text that a kernel wrote without a stop at each
 * (kernel/leap.h): what it wrote is copied up to the first one, that word is
 * written by the engine, and so on.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_CONVERT_LEAP_H
#define OQ_CONVERT_LEAP_H

#include "engine.h"

/* Writes words from *at on, up to "until" or to the end of the word there, and
 * moves *at behind that. False: no memory. */
typedef struct oq_leap_writer {
    void *context;
    bool (*write)(void *context, size_t *at, size_t until);
} oq_leap_writer;

/* Whether kernels leap with a step's tables. */
OQ_FN bool oq_leap_can(const oq_engine *engine);

/* Converts from *at on, where no word is begun, and moves *at to the end or to
 * the start of a word that is for the engine. What the engine wrote is counted
 * in "work". False: no memory. */
OQ_FN bool oq_leap_words(const oq_engine *engine, const oq_leap_writer *writer,
                         const uint8_t *text, size_t size, size_t *at,
                         oq_bytes *out, oq_work *work);

#endif
