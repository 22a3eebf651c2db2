/*
 * unicode.h - the Unicode facts that orthographies need: case, letters,
 * scripts, canonical composition, Arabic presentation forms. Tables are made
 * from lib/unicode/ucd.txt by gen/unicode.c when ortaq is built; code points
 * outside that file's blocks have no properties.
 *
 * All functions are pure. "code" may be any number.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_UNICODE_H
#define OQ_UNICODE_H

#include "../base/base.h"

typedef enum oq_script {
    OQ_SCRIPT_NONE = 0, /* common, inherited, or not in our blocks */
    OQ_SCRIPT_LATN,
    OQ_SCRIPT_CYRL,
    OQ_SCRIPT_ARAB,
    OQ_SCRIPT_GREK,
    OQ_SCRIPT_ARMN,
    OQ_SCRIPT_HEBR,
    OQ_SCRIPT_GEOR,
    OQ_SCRIPT_ORKH
} oq_script;

/* Where a word may be broken; it belongs to the letter before it as a mark. */
enum { OQ_SOFT_HYPHEN = 0xAD, OQ_ACUTE = 0x301 };

/* Simple default case mapping; the code point itself where there is none. */
OQ_FN uint32_t oq_upper(uint32_t code);
OQ_FN uint32_t oq_lower(uint32_t code);

OQ_FN bool oq_is_letter(uint32_t code); /* general category L* */
OQ_FN bool oq_is_mark(uint32_t code);   /* general category M* */
OQ_FN unsigned oq_mark_class(uint32_t code); /* canonical combining class */
OQ_FN oq_script oq_script_of(uint32_t code);

/* The script of a BCP 47 subtag ("Cyrl", any case); NONE if unknown. */
OQ_FN oq_script oq_script_named(const char *subtag, size_t size);

/* The most code points that one decomposes into. */
#define OQ_DECOMPOSED_MAX 4

/* Full canonical decomposition; gives its length (1: itself). */
OQ_FN size_t oq_decompose(uint32_t code, uint32_t out[OQ_DECOMPOSED_MAX]);

/* The primary composite of two code points; 0 if there is none. */
OQ_FN uint32_t oq_compose(uint32_t first, uint32_t second);

/* Brings a letter with its marks (at most 64 code points) to NFC in place;
 * gives the new length, which is never greater. */
OQ_FN size_t oq_nfc(uint32_t *codes, size_t count);

/* The most letters that one presentation form stands for. */
#define OQ_PRESENTATION_MAX 18

/* An Arabic presentation form (FB50-FDFF, FE70-FEFF) as ordinary letters. Gives
 * their number; 0 if the code point is none. */
OQ_FN size_t oq_presentation(uint32_t code, uint32_t out[OQ_PRESENTATION_MAX]);

#endif
