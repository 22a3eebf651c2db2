/*
 * finding.h - how "ortaq check" writes what it found: a line as a compiler's,
 * or a JSON object a line (doc/checking.md).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef ORTAQ_CLI_FINDING_H
#define ORTAQ_CLI_FINDING_H

#include "output.h"
#include "places.h"

/* "at" may be NULL: not known. "base" is where the text began in the output
 * if the text is written, else NULL. */
void finding_text(output *out, const char *file, const place *at,
                  const ortaq_finding *f);
void finding_json(output *out, const char *file, const place *at,
                  const uint64_t *base, const ortaq_finding *f);

#endif
