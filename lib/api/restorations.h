/*
 * restorations.h - gives a converter readers for the steps where letters alone
 * do not tell what a word is.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_API_RESTORATIONS_H
#define OQ_API_RESTORATIONS_H

#include "../convert/stream.h"
#include "../restore/reader.h"

/* Errors: MEMORY, DATA. */
OQ_FN ortaq_status oq_restorations_open(const oq_chain *chain,
                                        ortaq_converter *converter);

#endif
