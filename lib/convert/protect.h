/*
 * protect.h - what must not be converted, found by looking at whole lines:
 * addresses, placeholders, tags and what else programs read, words of a foreign
 * language, Roman numerals. Each finder appends ranges (in order, without
 * overlap) to a list; none changes the text. Results depend on the line alone,
 * never on what lies beyond a line end, but for what code.c sees to.
 *
 * The text is well-formed UTF-8.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_PROTECT_H
#define OQ_PROTECT_H

#include "../kernel/kernel.h"

/*
 * The signs that the finders look around at, all found in one pass that also
 * tells whether the text is well-formed. Set "memory", and zeroes.
 */
typedef struct oq_sought {
    const oq_memory *memory;
    oq_scan scan;
    oq_spot *spots; /* those of "scan" */
    size_t room;
} oq_sought;

/* Which are sought: NAMES for oq_find_names, CAPS for oq_find_abbreviations
 * too, ALL for oq_find_numerals too. */
typedef enum oq_sign_kinds {
    OQ_SIGNS_NONE,
    OQ_SIGNS_NAMES,
    OQ_SIGNS_CAPS,
    OQ_SIGNS_ALL
} oq_sign_kinds;

/* Seeks in the well-formed beginning of a text, of which *good gets the
 * length; *bad that of the ill-formed part behind it, 0 at the end. False: no
 * memory. */
OQ_FN bool oq_seek_signs(oq_sought *sought, const oq_kernels *kernels,
                         oq_sign_kinds what, const uint8_t *text, size_t size,
                         size_t *good, size_t *bad);
OQ_FN void oq_sought_free(oq_sought *sought);

/* What is open where a text ends, a script, a block of code or a tag, and how many
 * bytes it may go on; of a tag, what its content is. Zeroes: nothing is. */
typedef struct oq_code {
    uint8_t open;
    size_t left;
    uint8_t element;
} oq_code;

/* URLs, e-mail addresses, domain names; and, in a list of their own, names of
 * placeholders in templates, {{NAME}}, ${NAME}, %(NAME)s, and in Latin text what
 * programs read: tags, entities, formats, commands of TeX, escapes. "code" is what
 * was open before the text, and then behind it. False: no memory. */
OQ_FN bool oq_find_names(const oq_sought *sought, const uint8_t *text,
                         size_t size, oq_code *code, oq_ranges *addresses,
                         oq_ranges *others);

/*
 * Roman numerals of a text in Latin script: words of two letters and more, and
 * single I V X where the next word shows that a number is meant (a word after
 * a space or hyphen, not a point as after an initial). Among words in capitals
 * those of I V X alone are numerals too. With D or M four letters are wanted,
 * for DI, MI and MIX are words. Also what oq_formula_at finds.
 */
OQ_FN bool oq_find_numerals(const oq_sought *sought, const uint8_t *text,
                            size_t size, oq_ranges *found);

/* The bytes at which it looks around, for oq_seek_signs. */
OQ_FN const oq_signs *oq_numeral_signs(void);

/* Whether the letter at "at" is part of a sign that is Latin in any script (°C,
 * 5G, H2O), which goes from word edge to word edge. */
OQ_FN bool oq_formula_at(const uint8_t *text, size_t size, size_t at,
                         oq_range *found);

/* Abbreviations of computing in capitals, which are listed: URL, USB, HTML.
 * They stay in any text. Their endings are not found, but an apostrophe before
 * one is. */
OQ_FN bool oq_find_abbreviations(const oq_sought *sought, const uint8_t *text,
                                 size_t size, oq_ranges *found);

/* The first one that begins in [from, to), a word of the text; false: none.
 * *around: some capitals of it are one elsewhere, so what becomes of the word
 * hangs on what stands around it; of an abbreviation found, on more than that
 * no digit is before it, and on where letters and apostrophes end. */
OQ_FN bool oq_abbreviation_in(const uint8_t *text, size_t size, size_t from,
                              size_t to, oq_range *found, bool *around);

/*
 * A model that tells words of one language from those of its foreign
 * neighbours, English above all: weights of hashed letter trigrams, and the
 * bits of a line's hidden states (own, foreign). Constant data.
 */
typedef struct oq_foreign_model oq_foreign_model;

/* The model of a language ("uz"), or NULL if there is none. */
OQ_FN const oq_foreign_model *oq_foreign_model_of(const char *language,
                                                  size_t size);

/* What an orthography has of a code point, for the search for foreign words. */
enum {
    OQ_KNOWN_NOT = 0,
    OQ_KNOWN = 1,       /* in its text: a letter, a part of one, a look-alike */
    OQ_KNOWN_LETTER = 2 /* a letter of the alphabet by itself */
};

/*
 * Words of a foreign language in a text in Latin script. "known" tells which
 * letters belong to the orthography (alphabet, signs, look-alikes), for code
 * points below 0x250; what is beyond counts as known. A word with a letter
 * that is not known is foreign unless its ending is a suffix behind an
 * apostrophe or hyphen. "model" may be NULL: then letters alone decide.
 */
OQ_FN bool oq_find_foreign(const oq_foreign_model *model,
                           const uint8_t known[0x250], const uint8_t *text,
                           size_t size, oq_ranges *found);

/* The same with tables that are made once, and by kernels. Freed by
 * oq_memory_free; NULL: no memory. The model and what is known must live on. */
typedef struct oq_foreign_finder oq_foreign_finder;
OQ_FN oq_foreign_finder *oq_foreign_open(const oq_memory *memory,
                                         const oq_foreign_model *model,
                                         const uint8_t known[0x250]);
OQ_FN bool oq_foreign_search(oq_foreign_finder *finder,
                             const oq_kernels *kernels, const uint8_t *text,
                             size_t size, oq_ranges *found);

#endif
