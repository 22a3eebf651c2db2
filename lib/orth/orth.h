/*
 * orth.h - an orthography file as it was read: statements, letters, rules,
 * classes, lists, each with its place. Nothing is resolved yet: names of
 * letters are code points, lower-case, as written. All memory belongs to the
 * arena that the reader was given. doc/orthography-files.md is the reference
 * of the notation.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ORTH_H
#define OQ_ORTH_H

#include "../base/arena.h"

/* Where something stands in a source; line 0: nowhere. */
typedef struct oq_place {
    uint32_t line, column;
} oq_place;

typedef struct oq_codes {
    uint32_t *at;
    size_t count;
} oq_codes;

/* A line of prose or a name: "source", "note", "loss" and the like. */
typedef struct oq_prose {
    const char *keyword; /* "source", "note", "unsure", "authority", ... */
    const char *text;
    struct oq_prose *next;
} oq_prose;

/* A group of letters written together: a letter of the alphabet, a suffix. */
typedef struct oq_group {
    oq_codes codes;
    oq_place place;
    struct oq_group *next;
} oq_group;

typedef struct oq_case_pair {
    uint32_t lower, upper;
    struct oq_case_pair *next;
} oq_case_pair;

typedef struct oq_like {
    oq_codes from;
    uint32_t to;     /* 0: nothing */
    bool restricted; /* only after a letter of "after" */
    bool shared;     /* from a common file: no error if "to" is no letter */
    oq_codes after;
    oq_place place;
    struct oq_like *next;
} oq_like;

/* Letters (lower-case) that give way to others where the user asks for it:
 * from.at[i] is written to.at[i]. */
typedef struct oq_option {
    const char *name, *text;
    oq_codes from, to; /* of the same count */
    bool shared;       /* from a common file */
    oq_place place;
    struct oq_option *next;
} oq_option;

/* Punctuation and digits: own.at[i] of this file is other.at[i] of the parent,
 * or the other way, or both. */
typedef struct oq_marks {
    oq_codes own, other; /* of the same count */
    bool to_parent, from_parent;
    oq_place place;
    struct oq_marks *next;
} oq_marks;

typedef enum oq_item_kind {
    OQ_ITEM_LETTERS, /* one letter out of "codes" */
    OQ_ITEM_START,   /* ^ */
    OQ_ITEM_END      /* $ */
} oq_item_kind;

enum { OQ_MANY = 255 }; /* "max" of an item without an upper bound */

typedef struct oq_item {
    oq_item_kind kind;
    bool is_set, negated;
    uint8_t min, max;
    oq_codes codes;
    oq_place place;
    struct oq_item *next;
} oq_item;

/* One side of a rule. "before" is in the order of the file. */
typedef struct oq_side {
    const char *class_name; /* NULL if none */
    bool class_not;
    bool has_context; /* a brace was written */
    oq_item *before, *text, *after;
    oq_place place;
} oq_side;

typedef struct oq_rule {
    oq_side left, right;
    bool to_parent, from_parent;
    oq_place place;
    struct oq_rule *next;
} oq_rule;

/* A condition of a class: the word has, or lacks, letters. Conditions of one
 * term must all hold; the terms of a class are alternatives. */
typedef struct oq_condition {
    bool lacks;
    bool new_term; /* the first of a term */
    oq_codes codes;
    oq_place place;
    struct oq_condition *next;
} oq_condition;

typedef struct oq_class {
    const char *name;
    oq_condition *conditions;
    oq_place place;
    struct oq_class *next;
} oq_class;

typedef struct oq_test {
    const char *left, *right;
    bool to_parent, from_parent;
    oq_place place;
    struct oq_test *next;
} oq_test;

/* One side of a word-list entry; codes [short_count, count) are written only
 * where no suffix follows (short_count == count: no such part). */
typedef struct oq_stem {
    oq_codes codes;
    size_t short_count;
} oq_stem;

typedef struct oq_entry {
    oq_stem left, right;
    bool to_parent, from_parent;
    bool alone;
    const char *list; /* the file that it is in; one pointer for one file */
    oq_place place;
    struct oq_entry *next;
} oq_entry;

typedef struct oq_orth {
    const char *source_name; /* for messages */
    const char *tag, *name, *native, *parent;
    const char *sample;   /* a text in it; NULL if none */
    const char *aliases;  /* space-separated */
    const char *alphabet; /* space-separated */
    ortaq_standing standing;
    int first_year, last_year, version;
    ortaq_way_back way_to_parent, way_from_parent; /* 0: not said */
    oq_prose *prose;
    oq_group *letters; /* of "alphabet" and "letters" */
    oq_codes signs;
    oq_case_pair *cases;
    oq_like *likes;
    oq_option *options;
    oq_marks *marks;
    oq_class *classes;
    oq_rule *rules;
    oq_group *suffixes;
    oq_test *tests;
    oq_entry *entries;
    oq_place place, parent_place; /* of the two tags */
} oq_orth;

/* What a file may name: word lists and common files. */
typedef struct oq_sources {
    const ortaq_source *items;
    size_t count;
    size_t good; /* the first so many are UTF-8: they are built in */
} oq_sources;

/* The last source of that name; NULL: none. */
OQ_FN const ortaq_source *oq_source_named(const oq_sources *sources,
                                          const char *name);

/*
 * Reads a source with all that it names. *orth is in the arena. On SYNTAX,
 * *mistake (never NULL) says where and what.
 */
OQ_FN ortaq_status oq_orth_read(oq_arena *arena, const ortaq_source *source,
                                const oq_sources *sources, oq_orth **orth,
                                ortaq_mistake *mistake);

/* Reads a word list alone; its entries are in the arena. As oq_orth_read. */
OQ_FN ortaq_status oq_read_entries(oq_arena *arena, const ortaq_source *source,
                                   oq_entry **entries, ortaq_mistake *mistake);

/* Whether a code point is a letter or sign of the file. */
OQ_FN bool oq_orth_has(const oq_orth *orth, uint32_t code);

/* Upper and lower case by the file's pairs, else by Unicode. */
OQ_FN uint32_t oq_orth_upper(const oq_orth *orth, uint32_t lower);

#endif
