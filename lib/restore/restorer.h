/*
 * restorer.h - what the files of this room share: a restorer with its tables
 * (restore_tables.c), the word at hand as a lattice (restore_lattice.c), and
 * the readings found (restore.c). At each place of the word the lattice has the
 * spellings that match there; what is not written may stand at any place behind
 * a consonant.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_RESTORER_H
#define OQ_RESTORER_H

#include "branches.h"
#include "chains.h"
#include "least.h"
#include "met.h"
#include "onsets.h"
#include "restore.h"

#define OQ_EDGES_MAX 32 /* spellings that match at one place */
#define OQ_EDGE_SILENT 0 /* in the place of a first letter */
#define OQ_EDGE_AGAIN OQ_LETTER_LINK
#define OQ_CLASS_KEPT UINT8_MAX
#define OQ_RESTORE_SUKUN 0x652 /* the sign that no vowel follows */
#define OQ_RESTORE_MARGIN 40 /* 5 bits: what is still a serious reading */
#define OQ_RESTORE_STEPS 30000u /* of a walk; then it gives up */

/* A spelling with its letters as numbers of the model's alphabet. */
typedef struct oq_walk_edge {
    uint8_t letters[OQ_SPELLING_LETTERS];
    uint8_t count, cost, codes;
    bool again;
    bool joiner; /* silent, and no sign that a vowel is written */
    bool bare;   /* the sign that no vowel follows */
    bool glide;  /* a vowel, of a character that is a consonant as well */
    bool vowel;  /* its first letter is a vowel */
    bool closed; /* so is its last one */
    uint8_t odd; /* its first letter, of the odds; 0: none, or one once more */
    bool stem;   /* no suffix has it */
    uint8_t none[1]; /* 16 bytes are found by a shift */
} oq_walk_edge;

/* The edges at a place of a word, cheapest first: what is written; and, [1],
 * that or what is not written. It depends on a few characters, so that places
 * are kept from word to word. */
#define OQ_CROSSINGS 512
typedef struct oq_crossing {
    uint64_t key[2]; /* those characters */
    uint32_t word;   /* that it was last used for; 0: none */
    uint16_t at[2][2 * OQ_EDGES_MAX];
    uint8_t count[2];
    /* of what is written, by characters: the least cost, and letters */
    uint8_t least[OQ_SPELLING_CODES + 1], fewest[OQ_SPELLING_CODES + 1];
    uint8_t longest; /* characters; 0: nothing is written */
    /* the same by first letter: 1 + number in "at"; 0: no more */
    uint64_t letters[2]; /* which letters have any */
    uint8_t head[2][OQ_LETTERS];
    uint8_t next[2][2 * OQ_EDGES_MAX];
} oq_crossing;

/* What the rest of the word costs at least at a place, behind some suffixes. */
#define OQ_ENDINGS_BITS 10
typedef struct oq_ending {
    uint64_t key; /* with the number of the word */
    uint32_t least;
} oq_ending;

struct oq_restorer {
    oq_memory memory;
    const oq_model *model;
    const oq_odds *odds;
    const oq_spellings *spellings;
    oq_walk_edge edges[OQ_SPELLINGS_MAX]; /* as the spellings are */
    uint16_t first[257]; /* spellings by the low byte of their first code */
    uint32_t unwritten;  /* spellings of what is not written; the first ones */
    uint8_t odd_of[OQ_LETTERS]; /* letters of the odds */
    /* classes behind a letter; OQ_CLASS_KEPT: it changes none */
    uint8_t after_of[OQ_LETTERS], behind_of[OQ_LETTERS];
    oq_least least; /* of the stems of the model */
    oq_branches branches; /* of their nodes */
    oq_chains chains; /* of its suffixes */
    /* the word at hand */
    uint16_t codes[OQ_RESTORE_CODES + 1];
    uint32_t size;
    bool strict; /* all is written: it has marks that say so */
    bool tail;   /* it is suffixes behind a sign */
    const oq_crossing *places[OQ_RESTORE_CODES + 1];
    uint16_t rest[OQ_RESTORE_CODES + 1]; /* what it can cost at least */
    uint8_t to_come[OQ_RESTORE_CODES + 1]; /* letters, at least */
    oq_crossing *kept, spare[OQ_RESTORE_CODES + 1];
    uint8_t window[256]; /* characters on which places depend, by first one */
    bool follows[256];   /* which characters other spellings go on with */
    bool own;      /* the word begins with "listed" and nothing else */
    uint32_t stem; /* characters that "listed" stands for; 0: none */
    oq_lex_word listed;
    /* the walk */
    uint8_t path[OQ_RESTORED_LETTERS + OQ_SPELLING_LETTERS];
    uint32_t steps, bound;
    uint32_t cheapest; /* end that was come to, behind the place at hand */
    uint32_t word; /* counted, so that endings know theirs */
    bool cramped; /* some way was too long for a path */
    oq_ending endings[1 << OQ_ENDINGS_BITS];
    uint8_t margin; /* how much dearer than the best a reading may be */
    oq_restored readings[OQ_RESTORED_MAX];
    uint32_t count;
    oq_met met;
    oq_onsets onsets;
    uint32_t stop; /* the place where stands are put down; else beyond all */
};

/* Where a walk stands. */
typedef struct oq_walk {
    uint32_t at;   /* code point of the word */
    uint32_t size; /* letters on the path */
    uint32_t cost, spelt; /* spelt: the part of the spelling */
    bool open; /* behind a consonant: an unwritten letter may follow */
    bool bare; /* behind the sign that no vowel follows */
} oq_walk;

/* The order of two readings, less than 0 if the first one stands before: by
 * cost. Of equals that is first which is nearer to what is written, for
 * that is known, and how common words and letters are is only likely; then
 * that which adds fewer letters to it; then the alphabet decides. So their
 * order is theirs, and not that of the walk that found them. */
OQ_INLINE int oq_walk_order(const oq_walk *one, const uint8_t *letters,
                            const oq_walk *other, const uint8_t *others) {
    if (one->cost != other->cost)
        return one->cost < other->cost ? -1 : 1;
    if (one->spelt != other->spelt)
        return one->spelt < other->spelt ? -1 : 1;
    if (one->size != other->size)
        return one->size < other->size ? -1 : 1;
    return memcmp(letters, others, one->size);
}

/* The place behind an edge whose letters are then on the path; false if it
 * cannot stand here, or costs too much: "least" is what must be added beside
 * the spelling. */
OQ_INLINE bool oq_walk_next(oq_restorer *restorer, const oq_walk *place,
                            const oq_walk_edge *edge, uint32_t least,
                            oq_walk *next) {
    uint32_t size = place->size;
    uint8_t *path = restorer->path;
    next->at = place->at + edge->codes;
    next->cost = place->cost + edge->cost;
    next->spelt = place->spelt + edge->cost;
    if (next->cost + restorer->rest[next->at] + least > restorer->bound)
        return false;
    if (size + OQ_SPELLING_LETTERS > OQ_RESTORED_LETTERS)
        return !(restorer->cramped = true);
    if (edge->again) {
        uint8_t last = size ? path[size - 1] : 0;
        if (!last || restorer->model->alphabet->vowels >> last & 1 ||
            (size > 1 && path[size - 2] == last))
            return false;
        path[size++] = last;
    }
    if (edge->vowel && (place->bare || (restorer->strict && edge->glide &&
                                        !place->open)))
        return false;
    memcpy(path + size, edge->letters, sizeof edge->letters);
    size += edge->count;
    next->bare = edge->bare;
    next->size = size;
    next->open = size > place->size ? !edge->closed
                                    : place->open && edge->joiner;
    return true;
}

/* What suffixes from a node on cost at least with their spelling, if they are
 * the rest of the word. */
OQ_INLINE uint32_t oq_chain_of(const oq_restorer *restorer, uint32_t node,
                              uint32_t at) {
    return restorer->rest[at] +
           restorer->chains.least[node][restorer->to_come[at]];
}

/* The place behind a listed stem, whose letters are then on the path. */
OQ_FN oq_walk oq_walk_listed(oq_restorer *restorer);

/* The edges from a place that begin with a letter, one by one: "number" is
 * that of the next one, 0 behind the last. */
typedef struct oq_walk_edges {
    const oq_walk_edge *edges;
    const uint16_t *at;
    const uint8_t *next;
    uint32_t number;
} oq_walk_edges;

OQ_INLINE oq_walk_edges oq_walk_edges_by(const oq_restorer *restorer,
                                         const oq_walk *place,
                                         uint8_t letter) {
    const oq_crossing *edges = restorer->places[place->at];
    return (oq_walk_edges){restorer->edges, edges->at[place->open],
                           edges->next[place->open],
                           edges->head[place->open][letter]};
}

OQ_INLINE const oq_walk_edge *oq_walk_take(oq_walk_edges *edges) {
    uint32_t number = edges->number - 1;
    edges->number = edges->next[number];
    return &edges->edges[edges->at[number]];
}

/* Makes "least", by the chains. Error: MEMORY. */
OQ_FN ortaq_status oq_restore_costs(oq_restorer *restorer);

/* Makes the lattice of a word whose characters are in "codes"; false if it has
 * some that no spelling has, or if what is listed is too long. */
OQ_FN bool oq_restore_lattice(oq_restorer *restorer,
                              const oq_restore_word *word);

/* The same for any word; false if it is too long, too. */
OQ_FN bool oq_restore_lay(oq_restorer *restorer, const oq_restore_word *word);

/* Finds the readings that the lexicon knows. */
OQ_FN void oq_restore_known(oq_restorer *restorer);

/* Finds the chains of suffixes from a node on that the rest of the word may
 * be; or the whole of it. */
OQ_FN void oq_restore_endings(oq_restorer *restorer, uint32_t node,
                              const oq_walk *place, bool name);
OQ_FN void oq_restore_suffixes(oq_restorer *restorer, uint32_t node);

/* Guesses at the word by letter odds. */
OQ_FN void oq_restore_guess(oq_restorer *restorer);

/* Takes the path as a reading. */
OQ_FN void oq_restore_add(oq_restorer *restorer, const oq_walk *place,
                          bool name, bool guessed);

#endif
