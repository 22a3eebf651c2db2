/*
 * pack.h - the compiled form of an orthography: one block of bytes without
 * pointers, the same in memory and in the program. Built-in orthographies are
 * packed when ortaq is built, a user's own at run time, both by compile.c.
 *
 * Text becomes letter numbers (1 byte), in context these become variant
 * numbers (1 byte), and a variant is a short string: two 256-entry tables and
 * a remapping of indices in between, which is the form that vector kernels
 * run. The way to the parent and the way back are two steps in one pack; each
 * reads letters by the letter table of its source, which for the way from the
 * parent is the parent's.
 *
 * Every offset is in bytes from the start of the pack, a multiple of 8, and
 * was checked by oq_pack_check before anything is read through it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_PACK_H
#define OQ_PACK_H

#include "orth.h"

#define OQ_PACK_MAGIC 0x4B50514Fu /* "OQPK" in little-endian bytes */
#define OQ_PACK_ORDER 0x01020304u
enum { OQ_PACK_FORMAT = 4 };

/* Numbers of letters. */
enum {
    OQ_LETTER_NONE = 0,  /* not part of a word */
    OQ_LETTER_OTHER = 1, /* of the script, but not in the file */
    OQ_LETTER_FIRST = 2
};

/* What a code point is to an orthography: bits 9-12 of its cell. */
typedef enum oq_kind {
    OQ_KIND_NONE = 0,
    OQ_KIND_LETTER,  /* a letter of the file */
    OQ_KIND_SIGN,    /* a sign of the file */
    OQ_KIND_OTHER,   /* a further letter of the script */
    OQ_KIND_ALIKE,   /* of the same script, stands for a letter */
    OQ_KIND_REPAIR,  /* of another script, stands for a letter */
    OQ_KIND_FOREIGN, /* a letter of another script */
    OQ_KIND_BORROWED, /* a letter of the file, of another script */
    OQ_KIND_MARK,    /* a combining mark */
    OQ_KIND_POINT,   /* punctuation that may stand for a sign */
    OQ_KIND_COMPLEX, /* composed or a presentation form: look at its parts */
    OQ_KIND_STRETCH  /* stands for nothing beside a letter: a tatweel */
} oq_kind;

enum {
    OQ_CELL_LETTER = 0xFF,
    OQ_CELL_UPPER = 1 << 8,
    OQ_CELL_KIND_SHIFT = 9,
    OQ_PAGE_BITS = 6,
    OQ_PAGES = 0x20000 >> OQ_PAGE_BITS /* code points from there: NONE */
};

typedef struct oq_slice { /* an array inside the pack */
    uint32_t offset, count;
} oq_slice;

/* A set of numbers below 256, mostly of letters. */
typedef struct oq_set {
    uint64_t bits[4];
} oq_set;

OQ_INLINE bool oq_set_has(const oq_set *set, unsigned letter) {
    return set->bits[letter >> 6] >> (letter & 63) & 1;
}

OQ_INLINE void oq_set_add(oq_set *set, unsigned letter) {
    set->bits[letter >> 6] |= (uint64_t)1 << (letter & 63);
}

/* A punctuation mark that stands for a sign, in the order of the file. */
typedef struct oq_point {
    uint32_t code;
    uint16_t letter;     /* number of the sign */
    uint16_t restricted; /* 1: only after a letter of "after" */
    oq_set after;
} oq_point;

/* A node of a trie over letter numbers; children stand together, sorted. */
typedef struct oq_node {
    uint32_t children; /* number of the first one */
    uint32_t value;    /* 0: none */
    uint8_t letter, child_count;
    uint16_t unused;
} oq_node;

typedef struct oq_letters {
    oq_slice pages;    /* uint16_t[OQ_PAGES]: page numbers */
    oq_slice cells;    /* uint16_t, 64 a page */
    oq_slice codes;    /* uint32_t[256]: lower-case code point of a letter */
    oq_slice uppers;   /* uint32_t[256] */
    oq_slice kinds;    /* uint8_t[256]: LETTER, SIGN, OTHER or NONE */
    oq_slice points;   /* oq_point */
    oq_slice suffixes; /* oq_node; empty if none */
    uint32_t script;   /* oq_script */
    uint32_t alphabet; /* letters from this number on are not of the alphabet */
} oq_letters;

enum { OQ_OUTPUT_MAX = 15, OQ_NO_RULE = 0xFFFF };

/* What a variant writes. */
typedef struct oq_output {
    uint8_t size;
    uint8_t text[OQ_OUTPUT_MAX];
} oq_output;

enum { OQ_LOWER = 0, OQ_TITLE = 1, OQ_CAPS = 2, OQ_FORMS = 3 };

/* An element of a context: letters of a set, or an edge. */
enum { OQ_EDGE_START = 0xFFFF, OQ_EDGE_END = 0xFFFE };

typedef struct oq_element {
    uint16_t set; /* number of a set, or an edge */
    uint8_t min, max;
} oq_element;

/* A rule; "before" is stored nearest first. */
typedef struct oq_packed_rule {
    uint32_t text;     /* first of text_size letters in "text" */
    uint32_t variants; /* first of text_size variants in "text" */
    uint32_t before, after; /* first of their elements */
    uint8_t text_size, before_count, after_count;
    uint8_t class_number; /* 0: none, else from 1 */
    uint8_t class_not;
    uint8_t unused[3];
} oq_packed_rule;

/* A condition of a class. */
typedef struct oq_packed_condition {
    oq_set set;
    uint8_t class_number; /* from 1 */
    uint8_t lacks, new_term, unused[5];
} oq_packed_condition;

/* Something written before a word of a class. */
typedef struct oq_prefix {
    uint8_t class_number, class_not, variant, unused;
} oq_prefix;

/* A listed stem. The texts are in "strings", each in OQ_FORMS forms. */
typedef struct oq_listed {
    uint32_t text[OQ_FORMS];       /* with no suffix behind */
    uint32_t short_text[OQ_FORMS]; /* before a suffix */
    uint8_t size[OQ_FORMS], short_size[OQ_FORMS];
    uint8_t alone;       /* no suffix may follow */
    uint8_t needs_suffix; /* a suffix must follow */
} oq_listed;

/* Whether a code point is one of the digits of the scripts: European, Arabic or
 * extended Arabic ones. */
OQ_INLINE bool oq_is_digit(uint32_t code) {
    return (code >= '0' && code <= '9') || (code >= 0x660 && code <= 0x669) ||
           (code >= 0x6F0 && code <= 0x6F9);
}

/* A punctuation mark or digit that is written with another sign. */
typedef struct oq_mark {
    uint32_t from, to;
} oq_mark;

typedef struct oq_step {
    oq_slice plain;      /* uint8_t[256]: a letter's variant without context */
    oq_slice firsts;     /* uint16_t[257]: rules that begin with a letter */
    oq_slice rules;      /* oq_packed_rule, by first letter, in file order */
    oq_slice slots;      /* uint8_t[256]: a letter's row in "nexts"; 0: no
                            rules begin with it */
    oq_slice nexts;      /* uint16_t[256] a row: by the letter behind (0: the
                            word's end), the first of its "candidates" */
    oq_slice candidates; /* uint16_t: numbers of rules that may match there,
                            each list ended by OQ_NO_RULE */
    oq_slice text;       /* uint8_t */
    oq_slice elements;   /* oq_element */
    oq_slice sets;       /* oq_set */
    oq_slice conditions; /* oq_packed_condition */
    oq_slice prefixes;   /* oq_prefix */
    oq_slice outputs;    /* oq_output[variant_count * OQ_FORMS] */
    oq_slice letter_of;  /* uint8_t[256]: the letter of a variant */
    oq_slice list;       /* oq_node; empty if no list */
    oq_slice listed;     /* oq_listed */
    oq_slice strings;    /* uint8_t */
    oq_slice kernel;     /* bytes of one oq_kernel, or none */
    oq_slice marks;      /* oq_mark */
    uint32_t variant_count, class_count;
} oq_step;

typedef struct oq_pack {
    uint32_t magic, order, format, size;
    uint32_t checksum; /* of all that follows this field */
    uint32_t version;
    int32_t standing, first_year, last_year;
    int32_t way_to_parent, way_from_parent;
    uint32_t parent_checksum; /* what the way from the parent was made for */
    /* NUL-terminated; the lists are space-separated */
    oq_slice tag, aliases, name, native, parent, alphabet, options;
    oq_letters letters;
    uint32_t has_parent, unused;
    oq_step to_parent, from_parent;
} oq_pack;

OQ_INLINE const void *oq_pack_at(const oq_pack *pack, oq_slice slice) {
    return (const uint8_t *)pack + slice.offset;
}

OQ_INLINE const char *oq_pack_text(const oq_pack *pack, oq_slice slice) {
    return (const char *)pack + slice.offset;
}

/* The cell of a code point. */
OQ_INLINE unsigned oq_cell(const uint16_t *pages, const uint16_t *cells,
                           uint32_t code) {
    if (OQ_UNLIKELY(code >= 0x20000)) return 0;
    return cells[(size_t)pages[code >> OQ_PAGE_BITS] << OQ_PAGE_BITS |
                 (code & 63)];
}

/*
 * Checks a block of "size" bytes (aligned to 8): that it is a pack of this
 * format and machine, undamaged, and that every number in it stays inside its
 * table. DONE or DATA.
 */
OQ_FN ortaq_status oq_pack_check(const void *block, size_t size);

OQ_FN uint32_t oq_pack_checksum(const void *block, size_t size);

/*
 * Compiles an orthography. "parent" is the file of its parent, NULL for a
 * root. The pack is a new block from "memory", owned by the caller.
 * On SYNTAX *mistake (never NULL) says what is wrong.
 */
OQ_FN ortaq_status oq_compile(const oq_memory *memory, const oq_orth *orth,
                              const oq_orth *parent, oq_pack **pack,
                              ortaq_mistake *mistake);

#endif
