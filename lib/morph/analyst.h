/*
 * analyst.h - reads words with a model. An analyst is the mutable half: the
 * word at hand, its readings, a user's own words. One thread at a time.
 *
 * A reading is a stem and the suffixes behind it, with the letter where each
 * part ends; in a compound, the stems before the last one are parts, too.
 * Readings are in the order of their cost, which is -8 log2 of a probability.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ANALYST_H
#define OQ_ANALYST_H

#include "../lexicon/build.h"
#include "model.h"

#define OQ_PARTS_MAX 20
#define OQ_READINGS_MAX 64
#define OQ_FEATURES_MAX 32
#define OQ_PART_STEM 0xFFFEu /* a stem, where a suffix would be */

#define OQ_COST_RARE 96 /* added where the grammar says rare */
#define OQ_COST_USER 80 /* of a user's own stem */

/* What a reading is beside its parts. */
#define OQ_READ_GUESSED 1   /* the stem is not known */
#define OQ_READ_NOSPELL 2   /* not accepted as correct spelling */
#define OQ_READ_COMPOUND 4  /* words joined by a sign */
#define OQ_READ_NUMBER 8    /* digits, or one of the next two */
#define OQ_READ_ABBREVIATION 64
#define OQ_READ_NUMERAL 128 /* a Roman one */
#define OQ_READ_SMALL 16    /* a name without its capital */
#define OQ_READ_USER 32     /* a stem of the user's own */

typedef struct oq_reading_part {
    uint16_t morph; /* OQ_PART_STEM for a stem */
    uint8_t end;    /* in letters of the word */
} oq_reading_part;

typedef struct oq_reading {
    uint32_t cost;
    uint16_t kind; /* of the last stem */
    uint8_t stem_start, stem_end;
    uint8_t count, flags;
    uint64_t links; /* classes that the next stem may have */
    oq_reading_part parts[OQ_PARTS_MAX];
} oq_reading;

/* A list of stems: the model's, or a user's. */
typedef struct oq_stem_list {
    oq_automaton automaton;
    const uint16_t *kind;
    const uint8_t *weight; /* NULL: the same for all */
    const oq_extra *extras;
    uint8_t flags;
} oq_stem_list;

/* As oq_model_kinds, of a stem of a list. */
OQ_INLINE const oq_extra *oq_stem_kinds(const oq_stem_list *list,
                                        uint32_t number, oq_extra *only) {
    uint16_t kind = list->kind[number];
    if (kind & OQ_EXTRA)
        return &list->extras[kind & ~OQ_EXTRA];
    *only = (oq_extra){
        kind, list->weight ? list->weight[number] : OQ_COST_USER, true};
    return only;
}

typedef struct oq_user_word {
    uint8_t *letters;
    uint32_t size;
    uint16_t kind; /* of several with the same letters all count */
} oq_user_word;

/* A user's own words. The automaton is made anew when one is added and then
 * one is looked for. */
typedef struct oq_user_words {
    oq_user_word *words;
    size_t room;
    uint32_t count;
    oq_build build;
    oq_build_word *sorted;
    uint16_t *kinds;
    oq_extra *extras;
    bool stale;
} oq_user_words;

/* What a stem with a chain of suffixes says. Whatever stands before "count"
 * tells meanings apart. */
#define OQ_MEANING_MAX 8
#define OQ_MEANING_BITS 8
#define OQ_MEANING_FLAGS                                                       \
    (OQ_READ_NUMBER | OQ_READ_ABBREVIATION | OQ_READ_NUMERAL)
#define OQ_MEANING_USED 1
typedef struct oq_meaning {
    uint16_t stem_features;
    uint8_t stem_upos, flags, size, reserved;
    uint16_t morphs[OQ_MEANING_MAX];
    uint8_t count, upos;
    oq_feature features[OQ_FEATURES_MAX];
} oq_meaning;

typedef struct oq_analyst {
    const oq_model *model;
    const oq_memory *memory;
    oq_user_words user;
    oq_stem_list lists[2];
    uint32_t list_count;
    oq_lex_word word;
    oq_reading readings[OQ_READINGS_MAX];
    uint32_t count;
    uint32_t from; /* where the word at hand begins: behind digits, a hyphen */
    oq_reading path;
    oq_meaning meanings[1 << OQ_MEANING_BITS];
    uint32_t steps; /* of the search; bounded */
    uint32_t most;  /* the cost from which on a reading is not wanted */
    uint8_t guessed[OQ_CLASSES_MAX]; /* classes that guesses may have */
    uint32_t guessed_count;
    uint64_t joined; /* classes that the last word of a compound may have */
    bool spelling, any_case;
    bool refused; /* a stem, for want of capitals */
} oq_analyst;

OQ_FN void oq_analyst_begin(oq_analyst *analyst, const oq_model *model,
                            const oq_memory *memory);
OQ_FN void oq_analyst_free(oq_analyst *analyst);

/* Forgets the readings and the way that a search went. */
OQ_FN void oq_analyst_reset(oq_analyst *analyst);

/*
 * All readings of a word, which is well-formed UTF-8, best first; gives their
 * number. "guess" adds guesses where no reading is known.
 */
OQ_FN uint32_t oq_analyse(oq_analyst *analyst, const char *text, size_t size,
                          bool guess);

/* Whether a word is spelt as the grammar and the lists have it. */
OQ_FN bool oq_spelt(oq_analyst *analyst, const char *text, size_t size);

/* The same of letters that were read already. */
OQ_FN bool oq_spelt_letters(oq_analyst *analyst);

/* Whether a reading of the word at hand is likely enough to be meant: a short
 * word that is hardly ever met is more often a slip for another. The grammar
 * says from which cost on; a user's own words are meant. */
OQ_FN bool oq_reading_likely(const oq_analyst *analyst,
                             const oq_reading *reading);

/* The lowest cost at which letters are a correct word; UINT32_MAX if not. */
OQ_FN uint32_t oq_spelt_cost(oq_analyst *analyst);

/* Follows suffixes from a node; the path's parts are what was read. */
OQ_FN void oq_follow(oq_analyst *analyst, uint32_t node, uint32_t at);

/* All readings that go on with a stem at a place. */
OQ_FN void oq_follow_stems(oq_analyst *analyst, uint32_t at);

/* The readings of the letters from a place on, without compounds. */
OQ_FN void oq_analyse_from(oq_analyst *analyst, uint32_t at);

/* The readings of the letters at hand as a compound; without the compound
 * sign, nothing changes. */
OQ_FN void oq_compounds(oq_analyst *analyst);

/* The readings of the letters at hand, as one word or a compound; false if
 * there are none. */
OQ_FN bool oq_analyse_letters(oq_analyst *analyst);

/* Digits, a Roman numeral or an abbreviation, with suffixes, perhaps behind
 * other words or numbers (1941-1945-ci, Azərbaycan-ABŞ); false if it is none. */
OQ_FN bool oq_analyse_number(oq_analyst *analyst, const char *text,
                             size_t size);

/* The bytes of such a word before its suffixes, and the node of these; 0 if it
 * is none. */
OQ_FN size_t oq_number_stem(oq_analyst *analyst, const char *text,
                            size_t size, uint32_t *node);

/* The bytes of capitals at the beginning of a text that may be an unlisted
 * abbreviation or a Roman numeral, and the last of them; 0 if they are a word
 * that is not known. */
OQ_FN size_t oq_abbreviation(oq_analyst *analyst, const char *text,
                             size_t size, uint32_t *last);

/* The node of the suffixes of digits, as they are spoken; 0 if there is none.
 * The suffixes begin with the sign that joins them, as in 1998-ci. */
OQ_FN uint32_t oq_number_node(const oq_model *model, const char *text,
                              size_t size);

/* Finds the classes that guesses may have; once for an analyst. */
OQ_FN void oq_guess_begin(oq_analyst *analyst);

/* The best guesses at a word whose letters were read, sorted: "most" of them,
 * OQ_READINGS_MAX at most. */
#define OQ_GUESSES 5
OQ_FN void oq_guess(oq_analyst *analyst, uint32_t most);

/* A common word with a capital may be a name: adds that guess, with the stem
 * of the best reading; readings are sorted, and there is one. */
OQ_FN void oq_guess_name(oq_analyst *analyst);

/* Sorts the readings, the best first. */
OQ_FN void oq_readings_sort(oq_analyst *analyst);

/* Adds a stem of a class to the user's words. Errors: MEMORY, ARGUMENT (a
 * letter that the language has not, no such class). */
OQ_FN ortaq_status oq_user_add(oq_analyst *analyst, const char *text,
                               size_t size, const char *klass);
OQ_FN bool oq_user_ready(oq_analyst *analyst);

/* ------------------------------------------------ What a reading says -- */

/* The features of a reading, sorted by name; gives their number, and the
 * part of speech. */
OQ_FN uint32_t oq_reading_features(const oq_model *model,
                                   const oq_reading *reading,
                                   oq_feature out[OQ_FEATURES_MAX],
                                   uint8_t *upos);

/* The same, faster for a chain of suffixes that was met before. */
OQ_FN uint32_t oq_meaning_features(oq_analyst *analyst,
                                 const oq_reading *reading,
                                 oq_feature out[OQ_FEATURES_MAX],
                                 uint8_t *upos);

/* Adds the defaults of a part of speech; gives the new number. */
OQ_FN uint32_t oq_features_default(const oq_model *model, uint8_t upos,
                                   oq_feature *features, uint32_t count);

/* Where a key stands among features, or "count". */
OQ_FN uint32_t oq_features_find(const oq_feature *features, uint32_t count,
                                uint8_t key);

/* Adds a list of the model, later values over earlier ones. */
OQ_FN uint32_t oq_features_put(const oq_model *model, uint16_t list,
                               oq_feature *features, uint32_t count);

/* "Case=Abl|Number=Plur", or "" ; gives the size. "out" has room for
 * OQ_FEATURES_TEXT bytes. */
#define OQ_FEATURES_TEXT 1024
OQ_FN size_t oq_features_write(const oq_model *model,
                               const oq_feature *features, uint32_t count,
                               char *out);

/* The lemma, as UTF-8 without a NUL; gives its size. "out" has room for
 * OQ_LEMMA_TEXT bytes. */
#define OQ_LEMMA_TEXT (4 * (2 * OQ_LEX_MAX + OQ_EDIT_MAX))
OQ_FN size_t oq_reading_lemma(const oq_model *model, const oq_lex_word *word,
                              const oq_reading *reading, char *out);

/* The dictionary's headword for a lemma ("gəlmək"); the lemma itself if the
 * part of speech has no citation. */
OQ_FN size_t oq_reading_citation(const oq_model *model, uint8_t upos,
                                 const char *lemma, size_t size, char *out);

/* Applies an edit; gives the new size. */
OQ_FN uint32_t oq_edit_apply(const oq_edit *edit, uint8_t *letters,
                             uint32_t size);

/* The class of the last vowel and of the last letter of a stem. */
OQ_FN void oq_stem_context(const oq_model *model, const uint8_t *letters,
                           uint32_t size, uint8_t *after, uint8_t *behind);

#endif
