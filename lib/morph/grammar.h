/*
 * grammar.h - a grammar as it is read from its files (doc/grammar-files.md),
 * before it is compiled: letters, sounds, states with their suffixes, word
 * classes, and the stems of word lists. Everything lies in one arena.
 *
 * A form is a string of symbols: a letter; OQ_SOUND + the number of a sound;
 * either with OQ_BUFFER if it stood in parentheses.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_GRAMMAR_H
#define OQ_GRAMMAR_H

#include "../base/arena.h"
#include "../lexicon/alphabet.h"

#define OQ_SOUND 0x40
#define OQ_BUFFER 0x80
#define OQ_SOUNDS_MAX 60
#define OQ_FORM_MAX 24
#define OQ_TARGETS_MAX 8
#define OQ_STATE_END 0xFFFEu   /* the word may end */
#define OQ_STATE_WORDS 0xFFFDu /* another stem follows */
#define OQ_NO_STATE 0xFFFFu
#define OQ_NOT_LEARNT 150 /* weight of what no text has shown */
#define OQ_SHORT_MAX 16 /* letters of a word that may be too unlikely */
#define OQ_ANYWHERE (~(uint64_t)0)

/* Flags of a class, a stem or a suffix. */
#define OQ_FLAG_CAPITAL 1
#define OQ_FLAG_NOSPELL 2
#define OQ_FLAG_RARE 4
#define OQ_FLAG_CLOSED 8
#define OQ_FLAG_LEMMA 16
#define OQ_FLAG_CAPITALS 32 /* all of it, beside OQ_FLAG_CAPITAL */
#define OQ_FLAG_LISTED 64 /* a stem of a word list, not learnt */

/* Sets of letters: bit 0 stands for the edge of the word. */
typedef struct oq_sound_rule {
    uint64_t after, behind, before;
    uint8_t out[4];
    uint8_t out_size;
} oq_sound_rule;

typedef struct oq_sound {
    uint32_t name; /* code point */
    oq_sound_rule *rules;
    uint32_t count;
    size_t room;
} oq_sound;

typedef struct oq_letter_set {
    const char *name;
    uint64_t letters;
} oq_letter_set;

/* A feature: numbers in the grammar's lists of keys and of values. */
typedef struct oq_feature {
    uint8_t key, value;
} oq_feature;

typedef struct oq_features {
    oq_feature *items;
    uint32_t count;
} oq_features;

/* A growing list of names; the number of a name is its place. */
typedef struct oq_names {
    const char **items;
    size_t room;
    uint32_t count;
} oq_names;

typedef struct oq_form {
    uint8_t symbols[OQ_FORM_MAX];
    uint8_t size;
} oq_form;

/* One suffix that may come in a state. */
typedef struct oq_suffix {
    oq_form form;
    const char *text; /* as written in the file */
    oq_features features;
    uint8_t upos; /* 0: it stays; else number + 1 in the list */
    uint8_t flags;
    uint8_t weight;
    uint16_t state;
    uint16_t targets[OQ_TARGETS_MAX];
    uint8_t target_count;
    uint64_t words; /* classes that may follow, for OQ_STATE_WORDS */
    const char *words_names;
    uint32_t line;
} oq_suffix;

typedef struct oq_state {
    const char *name;
    bool described; /* has its own block, not only mentioned */
    uint32_t line;
} oq_state;

typedef struct oq_word_class {
    const char *name;
    uint8_t upos, flags;
    uint16_t state;
    uint8_t also; /* its stems are of this class, too: number + 1, or 0 */
    uint8_t swap[OQ_LETTERS]; /* by last letter: what it becomes, or 0 */
    oq_features features;
} oq_word_class;

typedef struct oq_default {
    uint8_t upos;
    oq_features given, added;
} oq_default;

typedef struct oq_citation {
    uint8_t upos;
    uint16_t state; /* made when the file is read: one suffix, then the end */
} oq_citation;

/* The features that a table of a part of speech shows: a set of keys. */
typedef struct oq_paradigm {
    uint8_t upos;
    uint8_t keys[32];
} oq_paradigm;

/* Two letters that people write for each other. */
typedef struct oq_confusion {
    uint8_t one, other, cost;
} oq_confusion;

/* A number or the name of a letter, as it is spoken. */
typedef struct oq_spoken {
    const char *written; /* "100", "b" */
    const char *spoken;
} oq_spoken;

/* One line of a word list. */
typedef struct oq_lex_stem {
    const char *base, *variant, *lemma; /* UTF-8; variant, lemma may be NULL */
    uint8_t klass, upos, flags;
    uint8_t harmony; /* letter; 0: its own last vowel */
    uint8_t weight;
    bool listed; /* in a word list, not learnt */
    bool consonants; /* the variant stands before them, not before vowels */
    bool removed;
    oq_features features;
    const char *file;
    uint32_t line;
} oq_lex_stem;

/* What an indented line belongs to. */
typedef enum oq_open {
    OQ_OPEN_NOTHING,
    OQ_OPEN_SOUND,
    OQ_OPEN_STATE
} oq_open;

typedef struct oq_grammar {
    oq_arena arena;
    oq_open open;
    uint16_t open_state;
    const char *language, *name, *orthography;
    oq_alphabet alphabet;
    oq_letter_set *sets;
    oq_sound *sounds;
    oq_state *states;
    oq_suffix *suffixes;
    oq_word_class *classes;
    oq_default *defaults;
    oq_citation *citations;
    oq_spoken *spoken;
    oq_paradigm *paradigms;
    oq_confusion *confusions;
    oq_lex_stem *stems;
    size_t set_room, sound_room, state_room, suffix_room, class_room,
        default_room, citation_room, spoken_room, paradigm_room,
        confusion_room, stem_room;
    uint32_t set_count, sound_count, state_count, suffix_count, class_count,
        default_count, citation_count, spoken_count, paradigm_count,
        confusion_count, stem_count;
    oq_names keys, values, upos;
    /* By letters: the cost from which on a word is taken for a slip; 0: none. */
    uint16_t unlikely[OQ_SHORT_MAX];
    uint8_t compound; /* the sign between two words; 0: none */
    uint8_t number_upos, numeral_upos, abbreviation_upos;
    uint16_t number_state, numeral_state, abbreviation_state; /* OQ_NO_STATE:
                                                                 none */
} oq_grammar;

/* Starts an empty grammar. */
OQ_FN void oq_grammar_begin(oq_grammar *grammar, const oq_memory *memory);
OQ_FN void oq_grammar_free(oq_grammar *grammar);

/* Reads a source into the grammar: a ".morph" first, then any ".lex".
 * Errors: SYNTAX (the mistake says where), MEMORY. */
OQ_FN ortaq_status oq_grammar_read(oq_grammar *grammar,
                                   const ortaq_source *source,
                                   ortaq_mistake *mistake);

/* The number of a name, added if it is new; UINT32_MAX without memory. */
OQ_FN uint32_t oq_names_add(oq_grammar *grammar, oq_names *names,
                            const char *text, size_t size);

OQ_FN const oq_word_class *oq_grammar_class(const oq_grammar *grammar,
                                       const char *name, size_t size);

/* Adds a stem with the texts copied; NULL without memory. */
OQ_FN oq_lex_stem *oq_grammar_stem(oq_grammar *grammar);

#endif
