/*
 * option.h - options of an orthography: letters that its user may have
 * written otherwise. An orthography with options is a file like any other,
 * whose parent is the orthography itself; option.c writes it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_OPTION_H
#define OQ_OPTION_H

#include "orth.h"

/*
 * Where the options in a tag begin, if it is "base" (a tag or alias, "size"
 * bytes of it) with some of "names" (space-separated) behind it: the tail of
 * the tag, "-schwa". Before it stands "-x" if base has no such part. NULL if
 * it is not. ASCII case does not matter.
 */
OQ_FN const char *oq_option_tail(const char *tag, const char *base, size_t size,
                                 const char *names);

/* Writes the file of an orthography with the options of a tail. */
OQ_FN void oq_option_write(oq_bytes *out, const oq_orth *orth,
                           const char *tail);

#endif
