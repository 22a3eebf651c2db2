/*
 * kernel_maker.h - what the files share that make the tables of a kernel:
 * compile_kernel.c, kernel_place.c (indices), kernel_letters.c (what letters
 * become), kernel_group.c (neighbours), kernel_blocks.c and kernel_fold.c
 * (tables for blocks), kernel_beside.c (neighbours that are worth a question),
 * kernel_list.c (stems), kernel_same.c (stems that need no filter),
 * kernel_behind.c (what may stand behind them), kernel_pairs.c (pairs of
 * letters that stems have), kernel_other.c (what letters become beside some
 * others), kernel_insert.c (what they get one byte more beside),
 * kernel_compact.c (tables for blocks of 64 places), kernel_ascii.c (bytes of
 * ASCII in blocks), kernel_kinds.c (choices by numbers), kernel_marks.c
 * (punctuation), kernel_far.c and kernel_near.c (rules that look far),
 * kernel_head.c (a sign before words), kernel_walk.c (machines that read whole
 * words), kernel_quick.c (stems by the bytes of words), kernel_plain.c,
 * kernel_lanes.c, kernel_seats.c,
 * kernel_rows.c and kernel_entry.c (the same tables in other forms).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_MAKER_H
#define OQ_KERNEL_MAKER_H

#include "../kernel/walk.h"
#include "decide.h"

enum {
    OQ_MAKER_UNITS = 255, /* letters, small and capital; 0 is the edge */
    OQ_MAKER_HARD = 255,  /* among outputs */
    OQ_MAKER_SETS = 16,
    OQ_MAKER_GROUPS = 4,      /* of neighbours on a side */
    OQ_MAKER_PARTS = 1000, /* of stems that rules write otherwise than a list */
    OQ_MAKER_PART = 16,    /* letters of each */
    OQ_MAKER_PAIRS = 24,   /* of letters, chosen of those */
    OQ_MAKER_LIST_MOST = 14,  /* log2 of the words of a filter */
    OQ_MAKER_PREFIX_MOST = 14, /* the same of that of prefixes */
    OQ_MAKER_DESK = 200 * 1024 /* bytes */
};

/* A letter or capital of the source. */
typedef struct oq_kernel_unit {
    oq_unit unit;
    uint8_t bytes[2], size;
    uint8_t index;
    bool hard;
} oq_kernel_unit;

/* In the value of a node: the stem must be known only where nothing is behind
 * it. */
#define OQ_MAKER_ALONE (UINT32_C(1) << 31)

typedef struct oq_kernel_text {
    uint8_t size, bytes[4];
} oq_kernel_text;

/* A set of units, as a bit each. */
typedef oq_set oq_kernel_set;

/* The sets of one side. */
typedef struct oq_kernel_sets {
    oq_kernel_set items[OQ_MAKER_SETS];
    unsigned count;
} oq_kernel_sets;

/* Where second lanes of blocks look up what characters become there. */
typedef struct oq_kernel_fold {
    uint64_t matrix;     /* "fold" of blocks.h */
    uint8_t bases[32];   /* by first byte & 31 */
    uint8_t halves[128]; /* by index */
    bool lost[128];      /* characters that have no place there */
} oq_kernel_fold;

typedef struct oq_kernel_maker {
    const oq_memory *memory;
    void *desk; /* see oq_kernel_desk */
    oq_decider *decider;
    oq_walker *walk; /* NULL: none */
    const uint16_t *pages, *cells;
    const oq_mark *marks; /* that become others */
    uint32_t mark_count;
    oq_kernel *kernel;
    oq_kernel_unit units[OQ_MAKER_UNITS + 1];
    unsigned count; /* of units, from 1 */
    uint32_t alphabet; /* letters from this number on are not of the alphabet */
    oq_kernel_text texts[OQ_MAKER_HARD];
    unsigned text_count, text_last; /* the one that was asked for last */
    oq_kernel_sets before, after;
    /* of letters with choices, by unit: neighbours on either side that may make
     * them become something else than they mostly do */
    oq_kernel_set beside[2][OQ_MAKER_UNITS + 1];
    unsigned context_count;  /* from 1 */
    uint64_t hard;           /* how much of all letters is hard, see below */
    size_t key_count;        /* of listed stems */
    size_t prefix_count;     /* of their prefixes */
    bool listed[256];        /* numbers that letters have */
    oq_set behind[256]; /* by the number of what stands behind a stem, 0 for an
                           edge: those that may stand behind that, by
                           "prefix_step" */
    /* By whether nothing else may: the bits of the filter of prefixes for what
     * is behind three letters, behind four, and behind five, of which the fifth
     * is 0. */
    uint64_t behind_bits[2][3];
    bool firsts[256];        /* of letters that stems begin with */
    uint8_t parts[OQ_MAKER_PARTS][OQ_MAKER_PART]; /* numbers of letters; 0: an
                                                     edge, and behind them */
    unsigned part_count; /* OQ_MAKER_PARTS + 1: more than that */
    uint8_t pairs[OQ_MAKER_PAIRS][2];
    unsigned pair_count;
    uint16_t pair_counts[256][256]; /* of parts that have a pair */
    oq_set frequent[256]; /* by a letter, those behind it in suffixes */
    oq_set common;        /* letters that suffixes have */
    bool letters[256];       /* indices that units have */
    bool slots[256];         /* indices whose output is in use */
    uint8_t slot_of[256];    /* by number of a text, for machines */
    oq_set joined; /* of the unit in work: letters before it in texts of two */
    oq_kernel_fold fold; /* if the kernel is apart */
    bool rare[128]; /* by index: letters whose neighbours blocks ask for only
                       where these stand */
    uint8_t table[256][256]; /* of the unit in work: by the unit before, then
                                behind: numbers of texts */
} oq_kernel_maker;

/* Room of OQ_MAKER_DESK bytes, zeroed, for one who makes tables, until the next
 * one asks: stacks of threads are small. */
OQ_INLINE void *oq_kernel_desk(const oq_kernel_maker *m) {
    return memset(m->desk, 0, OQ_MAKER_DESK);
}

/* Neighbours that make no difference to each other. */
typedef struct oq_kernel_groups {
    uint8_t of[256];     /* by unit */
    uint8_t member[256]; /* one of each group */
    unsigned weight[256], count;
} oq_kernel_groups;

/* Finds what letters become: first those whose neighbours do not matter, then
 * those with "contexts", the others. */
OQ_FN void oq_kernel_letters(oq_kernel_maker *m, bool contexts);

/* Sorts the neighbours of the unit in work into groups by the table, at most
 * four; "rows": those before it, else those behind. Entries of the table that
 * do not fit become hard. */
OQ_FN void oq_kernel_group(oq_kernel_maker *m, oq_kernel_groups *g, bool rows);

/* How much of the table of the unit in work is hard, in millionths. */
OQ_FN uint64_t oq_kernel_hardness(const oq_kernel_maker *m);

/* Makes the heaviest group the first one. */
OQ_FN void oq_kernel_order(oq_kernel_groups *g);

/* How much a neighbour counts: edges and small letters are frequent. */
OQ_FN unsigned oq_kernel_weight(const oq_kernel_maker *m, unsigned unit);

/* Finds the neighbours that are worth a question for the unit in work. */
OQ_FN void oq_kernel_beside(oq_kernel_maker *m, unsigned unit,
                            const oq_kernel_groups *before,
                            const oq_kernel_groups *after);

/* Makes the tables of such neighbours, when all units are done; those for blocks
 * too. */
OQ_FN void oq_kernel_make_beside(oq_kernel_maker *m);

/* Whether no letter is of ASCII: then blocks have letters of ASCII that stay as
 * they are. */
OQ_FN bool oq_kernel_is_apart(const oq_kernel_maker *m);

/* Whether nothing but letters of two bytes grows. */
OQ_FN bool oq_kernel_grows_apart(const oq_kernel_maker *m);

/* Whether a unit is no letter of the alphabet: an old letter, or a sign. */
OQ_FN bool oq_kernel_is_old(const oq_kernel_maker *m, unsigned unit);

/* Whether what is at an index becomes bytes that lanes of blocks can write. */
OQ_FN bool oq_kernel_fits_blocks(const oq_kernel *k, unsigned index);

/* Whether a character of two bytes must find a place where there are few: a
 * letter of the alphabet, or what is frequent. */
OQ_FN bool oq_kernel_must_fit(const oq_kernel_maker *m, unsigned index);

/* The matrix of blocks.h that folds numbers below 128: those that differ by
 * these bits become one. */
OQ_FN uint64_t oq_kernel_fold_by(unsigned bits);

/* Finds "fold", when it is known what all becomes; false: there is none. */
OQ_FN bool oq_kernel_fold_seconds(oq_kernel_maker *m);

/* Makes the other tables for blocks, when all else is done. */
OQ_FN void oq_kernel_make_blocks(oq_kernel_maker *m);

/* Makes their tables of what letters become beside some others, after that;
 * false: there is no memory. */
OQ_FN bool oq_kernel_make_other(oq_kernel_maker *m);

/* And the bits that say by themselves what becomes of a pair. */
OQ_FN void oq_kernel_make_insert(oq_kernel_maker *m);

/* What bytes of ASCII are in blocks, and what that says, as bits: the more, the
 * harder. A byte that is hard has all bits that any has. */
typedef struct oq_kernel_ascii {
    uint8_t is[128];
    uint32_t says[128];
} oq_kernel_ascii;

/* Folds that to 64 places, "ascii" of blocks. Byte 0 is hard. */
OQ_FN void oq_kernel_fold_ascii(const oq_kernel_ascii *ascii, oq_blocks *b);

/* The same tables for 64 places, where all finds one; after the others. */
OQ_FN void oq_kernel_make_compact(oq_kernel_maker *m);

/* Makes "kinds", when choices are made, and "brief"; false: there is no memory. */
OQ_FN bool oq_kernel_make_kinds(oq_kernel_maker *m);

/* And those for letters of ASCII that become two bytes. */
OQ_FN void oq_kernel_make_spread(oq_kernel_maker *m);

/* Gives characters of two bytes their indices: their second bytes, a bit each,
 * by lead & 31. False: they do not fit. Letters of one byte and marks are
 * marked in "lead" with 1. */
OQ_FN bool oq_kernel_place(oq_kernel_maker *m, const uint64_t seconds[32]);

/* Gives as many of the characters behind one more lead byte an index as can be;
 * false: some of the frequent ones have none. */
OQ_FN bool oq_kernel_place_most(oq_kernel_maker *m, unsigned lead,
                                uint64_t seconds);

/* The same of more characters behind one that has some. */
OQ_FN void oq_kernel_place_some(oq_kernel_maker *m, unsigned lead,
                                uint64_t seconds);

/* Sets an index aside for all bytes of ASCII that are hard or strange; false:
 * none is free. */
OQ_FN bool oq_kernel_place_strange(oq_kernel_maker *m);

/* Marks take their places among the indices: before letters are placed; and
 * then what they become, when all else has its own. */
OQ_FN void oq_kernel_place_marks(oq_kernel_maker *m);
OQ_FN void oq_kernel_write_marks(oq_kernel_maker *m);

/* Lets "beside" tell of marks behind what is no letter, as digits are; after the
 * tables that are made from it. */
OQ_FN void oq_kernel_mark_beside(oq_kernel_maker *m);

/* Whether a character is a mark that only the engine can write. */
OQ_FN bool oq_kernel_mark_is_hard(const oq_kernel_maker *m, uint32_t code);

/* Makes what is written before words of a class; false: no kernel can. */
OQ_FN bool oq_kernel_make_head(oq_kernel_maker *m, const oq_step *step,
                               const uint8_t *rules);

/* The index of an output, of at most "room" bytes; 0: there is none left. */
OQ_FN unsigned oq_kernel_output(oq_kernel_maker *m, const oq_decision *decision,
                                unsigned room);

/* Makes machines that read whole words; false: they cannot do it, or there is
 * no memory. */
OQ_FN bool oq_kernel_make_walk(oq_kernel_maker *m, const oq_step *step,
                               const uint8_t *rules);

/* Makes what kernels need that see characters one by one, out of the rest. */
OQ_FN void oq_kernel_make_plain(oq_kernel_maker *m);

/* Makes what kernels need that look up 16 at a time, out of the rest. */
OQ_FN void oq_kernel_make_lanes(oq_kernel_maker *m);

/* The characters of lib/kernel/lanes.h: the index of one that becomes
 * something; 0: of one that does not, whose first lane becomes "stays". */
typedef struct oq_kernel_seat {
    uint8_t index, stays;
    bool two, taken; /* of two bytes; there is one */
} oq_kernel_seat;

typedef struct oq_kernel_seats {
    oq_kernel_seat items[OQ_LANES_SEATS];
} oq_kernel_seats;

/* Gives characters their seats, and makes the tables that lead to them. */
OQ_FN void oq_kernel_take_seats(const oq_kernel_maker *m,
                                oq_kernel_seats *seats);

/* Makes "pairs" of lib/kernel/lanes.h, when all have their seats. */
OQ_FN void oq_kernel_make_rows(const oq_kernel_maker *m);

/* Makes what plain C needs, out of that and the rest. */
OQ_FN void oq_kernel_make_entries(oq_kernel_maker *m);

/* Makes the filter of quick.h; after all that stands before it. */
OQ_FN void oq_kernel_make_quick(oq_kernel_maker *m, const oq_node *nodes);

/* Makes the filter of rules that look far, those that the decider left. */
OQ_FN void oq_kernel_make_far(oq_kernel_maker *m);

/* Makes the tables of oq_kernel_near and oq_kernel_close of it. */
OQ_FN void oq_kernel_make_near(const oq_kernel_maker *m, uint64_t *far);

/* How many letters of a text stand where such a rule may match, in millionths,
 * if all letters were as frequent. */
OQ_FN uint64_t oq_kernel_farness(const oq_kernel_maker *m);

/* Finds what may stand behind stems, by "count" nodes of suffixes; to be called
 * when "prefix_step" is known. */
OQ_FN void oq_kernel_find_behind(oq_kernel_maker *m, const oq_node *suffixes,
                                 size_t count);

/* Takes the stems out of a list's nodes that the rules write as the list does,
 * alone and before all suffixes, "suffix_count" nodes, and marks those that
 * they write otherwise only alone; false: none is left. Of those that are left
 * parts are kept. */
OQ_FN bool oq_kernel_leave_same(oq_kernel_maker *m, const oq_node *suffixes,
                                size_t suffix_count, const oq_step *step,
                                const uint8_t *rules, oq_node *nodes);

/* Keeps a part of a stem, with 0 behind its letters, which each word has that
 * needs the list for its sake. */
OQ_FN void oq_kernel_keep_part(oq_kernel_maker *m,
                               const uint8_t part[OQ_MAKER_PART]);

/* Whether a pair of letters is none of those that native words have often, by
 * their suffixes. Edges of words are in no pair. */
OQ_FN bool oq_kernel_is_rare(const oq_kernel_maker *m, const uint8_t pair[2]);

/* Chooses rare pairs of letters so that each part has one; none, if those would
 * be too many. */
OQ_FN void oq_kernel_choose_pairs(oq_kernel_maker *m);

/* Makes the filter of listed stems, which "suffixes" may follow; false: a stem
 * is too short for it. */
OQ_FN bool oq_kernel_make_list(oq_kernel_maker *m, const oq_node *nodes,
                               const oq_node *suffixes, size_t suffix_count);

#endif
