/*
 * describe.h - orthographies as text for people (describe.c, their rules
 * describe_rules.c) and as ICU transforms (icu.c).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_DESCRIBE_H
#define OQ_DESCRIBE_H

#include "../unicode/unicode.h"
#include "pack.h"

/* Who an orthography is, its letters, rules, losses and sources. */
OQ_FN void oq_describe_text(oq_bytes *out, const oq_orth *orth);

/* Its rules alone, in words. Nothing for a root. */
OQ_FN void oq_describe_rules(oq_bytes *out, const oq_orth *orth);

/*
 * A step as an ICU transform: classes, capitals, letters to variants, variants
 * to output, in passes. Variants are private-use code points from U+E000.
 */
OQ_FN void oq_describe_icu(oq_bytes *out, const oq_pack *source,
                           const oq_pack *rules, const oq_step *step);

#endif
