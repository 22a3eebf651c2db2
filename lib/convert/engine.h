/*
 * engine.h - runs one step (an orthography to its parent, or back) over a
 * piece of text in memory. The caller cuts texts into pieces at line ends, so
 * that no word reaches over a cut. Everything here is given by packs; the
 * engine knows no language.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ENGINE_H
#define OQ_ENGINE_H

#include "../kernel/kernel.h"
#include "../orth/pack.h"
#include "../unicode/unicode.h"
#include "memo.h"

enum {
    OQ_WORD_CLASSED = 256,  /* code points; a longer word has no class */
    OQ_WORD_ROOM = 1 << 14, /* letters; a longer word is cut */
    OQ_MARKS_MOST = 30      /* marks on one letter */
};

/* What is known of a letter of a word besides its number. */
enum {
    OQ_FLAG_UPPER = 1,
    OQ_FLAG_REPAIRED = 2, /* a look-alike letter stood here */
    OQ_FLAG_STRANGE = 4,  /* a letter of another script */
    OQ_FLAG_MARKS = 8,    /* marks follow, in "marks" */
    OQ_FLAG_BORROWED = 16, /* of the file, but of another script */
    OQ_FLAG_STRETCHED = 32 /* what stands for nothing stood beside it */
};

/* A combining mark that stays behind a letter. (Marks of punctuation are
 * oq_mark.) */
typedef struct oq_word_mark {
    uint32_t letter; /* its place in the word */
    uint32_t code;
} oq_word_mark;

/* How many letters are the file's own, look-alikes, and strange ones. Letters
 * that the file borrows from another script count nowhere. */
typedef struct oq_word_counts {
    uint32_t own, repaired, strange;
} oq_word_counts;

/* Bytes that steps took, those of kernels among them; how often a kernel left a
 * word to the engine. */
typedef struct oq_work {
    uint64_t bytes, kernel_bytes, stops;
} oq_work;

/* What tokens became, see again.h. */
typedef struct oq_again oq_again;

/* The word in work. One a converter; the steps take turns. "work", "memo" and
 * "again" are set by whoever makes it, all else by gathering a word. */
typedef struct oq_word {
    oq_work work;    /* since the last reset */
    oq_memo *memo;   /* NULL: none */
    oq_again *again; /* the same */
    uint32_t size;
    uint32_t start; /* where it begins in the text: before its first letter if
                       that is stretched to the left */
    uint32_t mark_count;
    oq_word_counts counts;
    uint8_t letters[OQ_WORD_ROOM + 32];
    uint8_t flags[OQ_WORD_ROOM + 32];
    uint32_t starts[OQ_WORD_ROOM + 32]; /* offsets in the text */
    oq_word_mark marks[OQ_WORD_ROOM];
} oq_word;

/* What became of a word, for reports. Offsets from the start of the piece and
 * of its output. */
typedef struct oq_span {
    size_t in_start, in_end, out_start, out_end;
    uint32_t reasons;         /* bits 1 << ortaq_reason; 0: nothing to tell */
    size_t other, other_size; /* what it may be else, in "others" */
    size_t weights, weight_count; /* of it and of those, in "weights" */
} oq_span;

typedef struct oq_trace {
    const oq_memory *memory;
    oq_span *spans;
    size_t count, room;
    oq_bytes others, weights; /* weights: doubles */
} oq_trace;

/* A word for a reader, in characters of the file; none if it has any that the
 * file has not. A listed stem is its first "stem" characters; "listed" is what
 * the list has for it. */
typedef struct oq_asked_word {
    const uint32_t *codes;
    uint32_t count, stem;
    const uint8_t *listed;
    size_t listed_size;
    bool own; /* the list is the user's: nothing else is to be thought of */
    const uint8_t *piece, *start, *end; /* of the text, where the word is */
    size_t piece_size;
    bool alone;       /* what stands beside it is not to be looked at */
    bool quotes;      /* stretches of another language are to stay */
    int alternatives; /* at most; -1: there is no report */
} oq_asked_word;

/* What it says; the strings live until it is asked again. */
typedef struct oq_word_answer {
    const uint8_t *text, *other; /* other: the next best ones */
    size_t size, other_size;     /* others have U+0009 between them */
    const double *weights; /* of the text and the others, if they are told */
    size_t weight_count;
    uint32_t reasons; /* bits 1 << ortaq_reason */
} oq_word_answer;

/* What may be written instead of a character of a word, so that it is seen
 * how it is read; with no codes: nothing else. Small ranks are tried first. */
enum { OQ_SIGN_RANKS = 4 };
typedef struct oq_word_sign {
    uint32_t codes[2];
    uint8_t count, rank;
} oq_word_sign;

/* Reads words where letters alone do not tell: lib/restore has one. False: it
 * cannot, and the rules are to write the word. */
typedef struct oq_word_reader {
    void *context;
    void (*begin)(void *context); /* another piece: the last word is over */
    bool (*read)(void *context, const oq_asked_word *word,
                 oq_word_answer *answer);
    /* The signs of a word's characters if it means these code points of the
     * parent. False: it cannot mean them. */
    bool (*signs)(void *context, const uint32_t *codes, uint32_t count,
                  const uint32_t *meaning, uint32_t size, oq_word_sign *signs);
    void (*close)(void *context);
} oq_word_reader;

/* Judges words in place of the rules: lib/check has one. It gets a gathered
 * word, [start, end) of the text, and writes what is to stand there. False: no
 * memory. With "all" it is asked of easy words too. */
typedef struct oq_word_judge {
    void *context;
    bool (*judge)(void *context, const oq_word *word, const uint8_t *text,
                  size_t start, size_t end, oq_bytes *out);
    bool all;
} oq_word_judge;

/* A list of stems; count 0: none. */
typedef struct oq_list {
    const oq_node *nodes;
    const oq_listed *listed;
    const uint8_t *strings;
    uint32_t count;
} oq_list;

/* One step with its tables looked up. Points into packs. */
typedef struct oq_engine oq_engine;
struct oq_engine {
    oq_word_reader reader;   /* all NULL mostly */
    oq_word_judge judge;     /* this too */
    const oq_engine *back;   /* reads what this one writes; NULL mostly */
    const oq_kernel *kernel; /* NULL: the step has none */
    oq_kernel_run *run;      /* NULL: none is wanted */
    oq_kernel_leap *leap;    /* NULL: that stops at each hard word */
    const oq_kernel_recall *recalls;
    oq_kernel_apostrophes *marks_by; /* NULL: one by one */
    const uint16_t *pages, *cells;
    const uint16_t *to_pages, *to_cells; /* of the target; NULL: not known */
    const uint32_t *codes, *uppers;
    const uint8_t *kinds;
    const oq_point *points;
    const oq_node *suffixes;
    const uint8_t *plain;
    uint8_t direct[256];   /* the plain variant of letters without rules, and
                              whose neighbours say nothing */
    oq_set list_firsts;    /* letters that listed stems begin with */
    bool sign_firsts[256]; /* first bytes of marks that stand for signs */
    uint8_t sign_ascii[2]; /* those of ASCII; the same twice if there is one */
    bool sign_more;        /* there are others */
    oq_apostrophes apostrophes;
    const uint16_t *firsts;
    const uint8_t *slots;
    const uint16_t *nexts, *candidates;
    const oq_packed_rule *rules;
    const uint8_t *text;
    const oq_element *elements;
    const oq_set *sets;
    const oq_packed_condition *conditions;
    const oq_prefix *prefixes;
    const oq_output *outputs;
    oq_list list, own;    /* own: the user's, which goes first */
    const oq_mark *marks; /* between words, see oq_mark_at */
    uint32_t point_count, suffix_count, condition_count, prefix_count,
        mark_count;
    oq_script script;
    uint8_t number;           /* among the steps of its converter, from 1 */
    bool again, kernel_again; /* words can be remembered as again.h does, and
                                 what the kernel writes */
    bool apart;               /* what ends a token of memo.h ends a word */
    bool aside;      /* letters of ASCII are of another script, and no mark
                        hangs on what is kept beside it */
    bool guards;     /* a later step reads another script: words in letters
                      * strange to this one are to be kept from it */
    bool cased;      /* the source has capitals */
    bool lookalikes; /* options */
    bool lists;
    bool numerals;
    bool sentences;
    bool quotes;      /* for a reader: see oq_asked_word */
    bool other_marks; /* those of the target are written */
    bool caps;        /* abbreviations that stay are not among what is to be
                         kept: see oq_engine_finds_caps */
    int alternatives;
};

/* Fills "direct" in; to be called when plain and firsts are set. */
OQ_FN void oq_engine_direct(oq_engine *engine);

/* Looks the tables of a step up: "source" owns the letters, "step" the rules
 * (the same pack on the way to the parent). */
OQ_FN void oq_engine_open(oq_engine *engine, const oq_pack *source,
                          const oq_pack *rules, const oq_step *step);

/* Says what the target's letters are, so that no stress mark makes another of
 * what is written. */
OQ_FN void oq_engine_target(oq_engine *engine, const oq_pack *target);

/*
 * Whether the engine can find abbreviations in Latin letters by itself. They
 * are words of another script, which stay as they are wherever no letter of the
 * source stands beside them; and where one does, no kernel writes the word.
 */
OQ_FN bool oq_engine_finds_caps(const oq_engine *engine);

/*
 * Converts a piece of well-formed UTF-8. Bytes in "keep" (ordered) pass
 * unchanged and are listed in "kept" by their place in the output; both may
 * be NULL. "trace" may be NULL. False: no memory.
 */
OQ_FN bool oq_engine_run(const oq_engine *engine, oq_word *word,
                         const uint8_t *text, size_t size,
                         const oq_ranges *keep, oq_bytes *out, oq_ranges *kept,
                         oq_trace *trace);

/* Writes the word at *at if it is an easy one, and moves *at behind it. False:
 * nothing was done. Only for steps that write nothing before words, and
 * without a trace. */
OQ_FN bool oq_word_quick(const oq_engine *engine, const uint8_t *text,
                         size_t size, size_t *at, oq_bytes *out);

/* Where the memo is to have a word that it has not. */
typedef struct oq_word_learn {
    oq_memo_entry *entry; /* NULL: nothing is to be entered */
    oq_memo_key key;
    const void *of;
    bool caps; /* an abbreviation */
} oq_word_learn;

/*
 * Writes the word at *at if the memo has it, and moves *at behind it. False:
 * nothing was done, and *learn says where to enter it if that is not NULL.
 * Not for words that others than the rules and lists may write.
 */
OQ_FN bool oq_word_known(const oq_engine *engine, oq_memo *memo,
                         const uint8_t *text, size_t size, size_t *at,
                         oq_bytes *out, oq_word_learn *learn);

/* Enters a word of "took" bytes and what was written for it. */
OQ_FN void oq_word_enter(oq_memo *memo, const oq_word_learn *learn, size_t took,
                         const uint8_t *written, size_t size);

/* Text as it is meant: see below. */
enum { OQ_MEANT_TEXT = 4096, OQ_MEANT_ROOM = 4 * OQ_MEANT_TEXT + 16 };
typedef struct oq_meant {
    size_t size, from; /* bytes of "out"; where what stood at "at" begins */
    size_t took, token;
} oq_meant;

/*
 * Writes a piece of text from "at" on for a kernel: up to its end,
 * OQ_MEANT_TEXT bytes, or the first token that is for the engine alone. Such a
 * token, up to white space, is [took, token); there is none if both are the
 * same. "out" has room for OQ_MEANT_ROOM bytes and begins with the character
 * before "at".
 */
OQ_FN oq_meant oq_meant_write(const oq_engine *engine, const uint8_t *text,
                              size_t at, size_t size, uint8_t *out);

/* Fills "apostrophes" in where such marks are, the first time: that is worth
 * its while for a text of some length. */
OQ_FN void oq_meant_open(oq_engine *engine);

/* Text between words, while it is written: the piece, and what is kept on
 * either side. The last two fields are for oq_mark_at; they begin as 0. */
typedef struct oq_gap {
    const uint8_t *text;
    size_t size, end; /* of the piece; of what may be written otherwise */
    size_t kept_end;  /* where the last kept range ended; size + 1: none */
    size_t number_end;
    bool number; /* digits before number_end are a number of the text */
} oq_gap;

/* What is written for the punctuation mark or digit at "at"; 0: itself. Moves
 * *next, which is "at" first, behind it. */
OQ_FN uint32_t oq_mark_at(const oq_engine *engine, oq_gap *gap, size_t at,
                          size_t *next);

/* Gathers the word at *at, which must begin one, and moves *at behind it. */
OQ_FN void oq_word_gather(const oq_engine *engine, oq_word *word,
                          const uint8_t *text, size_t size, size_t *at);

/* Whether a word begins at "at": a letter, or a sign or stretch before one. */
OQ_FN bool oq_word_begins(const oq_engine *engine, const uint8_t *text,
                          size_t size, size_t at, unsigned cell);

enum { OQ_NUMERAL_MOST = 15 };

/* Whether a word is a Roman numeral in Cyrillic letters, all of them or some;
 * "latin" gets its capitals. */
OQ_FN bool oq_word_numeral(const oq_word *word, const uint8_t *text,
                           uint8_t latin[OQ_NUMERAL_MOST], bool *all_cyrillic);

/* Writes letters [from, to) of the word as one word. *reasons gets the bits of
 * an oq_span; it may be NULL. */
OQ_FN bool oq_word_write(const oq_engine *engine, const oq_word *word,
                         uint32_t from, uint32_t to, const uint8_t *text,
                         oq_bytes *out, uint32_t *reasons, bool lists);

/*
 * Looks whether letters [from, to) of the word can be read back from what was
 * written for them, from out_start on, and if not puts signs in until they
 * can: as few as it takes. If none help, it stays as it is.
 */
OQ_FN bool oq_word_clear(const oq_engine *engine, const oq_word *word,
                         uint32_t from, uint32_t to, const uint8_t *text,
                         size_t out_start, oq_bytes *out);

/* What is asked about a word of characters of the file (their letters beside
 * them) without joiners at its edges, and with its listed stem. */
OQ_FN void oq_word_ask(const oq_engine *engine, const uint32_t *codes,
                       const uint8_t *letters, uint32_t count,
                       oq_asked_word *asked);

/* A stem of the lists at the start of a word; false if there is none. */
typedef struct oq_found {
    const oq_listed *listed;
    const uint8_t *strings; /* where its texts are */
    uint32_t stem;          /* its length in letters */
    bool own;               /* it is the user's */
} oq_found;
OQ_FN bool oq_list_find(const oq_engine *engine, const uint8_t *letters,
                        uint32_t size, oq_found *found);

/* The first rule that matches at a place of a word; NULL: none.
 * "classes" has bit n set if class n + 1 holds. */
OQ_FN const oq_packed_rule *oq_rule_find(const oq_engine *engine,
                                         const uint8_t *letters, uint32_t size,
                                         uint32_t at, uint32_t classes);

/* Which classes hold for a word. */
OQ_FN uint32_t oq_classes_of(const oq_engine *engine, const uint8_t *letters,
                             uint32_t size);

/* Whether letters are a chain of the orthography's suffixes. */
OQ_FN bool oq_is_suffixes(const oq_engine *engine, const uint8_t *letters,
                          uint32_t size);

#endif
