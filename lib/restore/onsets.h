/*
 * onsets.h - where walks stand behind the first characters of a word. Few
 * beginnings are common to many words, and most of a walk is spent there, so
 * that what was found behind one is kept: in the order in which the walk came
 * by, so that taking it up again is the same walk.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_ONSETS_H
#define OQ_ONSETS_H

#include "../base/base.h"

#define OQ_ONSET_CODES 2    /* characters of an onset */
#define OQ_ONSET_BOUND 200u /* of the walks that are kept */
#define OQ_ONSET_LETTERS 8
#define OQ_ONSETS 4096u       /* slots; a power of two */
#define OQ_ONSET_ROOM 65536u  /* stands of all onsets */
#define OQ_ONSET_MOST 2048u   /* of one; if there are more, none is kept */

/* One stand: a place in the stems, and one in the word. */
typedef struct oq_onset_stand {
    uint32_t ahead, node, number, end;
    uint16_t cost, spelt;
    uint8_t after, behind, least;
    bool final, inside, open, bare;
    bool on, kinds; /* stems go on from here; one ends here */
    uint8_t at, size, letters[OQ_ONSET_LETTERS];
} oq_onset_stand;

/* What its places depend on (oq_crossing), and its stands. */
typedef struct oq_onset {
    uint64_t key[OQ_ONSET_CODES][2];
    uint32_t first, count;
    bool known, good; /* not good: it has too much to be kept */
} oq_onset;

typedef struct oq_onsets {
    oq_onset *slots;
    oq_onset_stand *stands;
    uint32_t used;
    oq_onset *made; /* that stands are added to; NULL: none */
} oq_onsets;

/* Error: MEMORY. */
OQ_FN ortaq_status oq_onsets_open(oq_onsets *onsets, const oq_memory *memory);
OQ_FN void oq_onsets_close(oq_onsets *onsets, const oq_memory *memory);

/* The onset of a key; if it is not known, its stands are to be added now. */
OQ_FN oq_onset *oq_onset_of(oq_onsets *onsets,
                            uint64_t key[OQ_ONSET_CODES][2]);

/* Room for one more stand of the onset that is made; NULL: it has too many. */
OQ_FN oq_onset_stand *oq_onset_add(oq_onsets *onsets);

#endif
