/*
 * leap.h - what a kernel writes that does not stop at each hard word. It goes
 * through a piece of text as if words that may be listed, or at which a rule
 * may match that looks far, were not hard; looks at these together when it is
 * through; and says which of them are, and where they stand in what it wrote.
 * So it has no branch that is taken once in three windows, and no window waits
 * for a search through lists.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef OQ_KERNEL_LEAP_H
#define OQ_KERNEL_LEAP_H

#include "../base/base.h"

enum {
    OQ_LEAP_WINDOWS = 64, /* of a piece */
    OQ_LEAP_LANES = 64,   /* bytes of a window at most */
    OQ_LEAP_TEXT = OQ_LEAP_WINDOWS * OQ_LEAP_LANES, /* of a piece at most */
    OQ_LEAP_ROOM = 2 * OQ_LEAP_TEXT + OQ_LEAP_LANES
};

/* A window that has hard words; masks have a bit for each of its bytes. */
typedef struct oq_leap {
    uint32_t at, size; /* where it is in the text */
    uint32_t out;      /* where it begins in what was written */
    uint64_t hard;     /* letters of hard words, one of each at least */
    uint64_t letters;  /* all letters */
    uint64_t edges;    /* last bytes of characters that are part of no word */
    uint64_t wrote[2]; /* bytes for which a first one was written, a second */
} oq_leap;

typedef struct oq_leaps {
    bool lists;          /* words may be listed; set by the caller */
    const uint8_t *goal; /* where "out" will be copied to, of the same size; it
                            is fetched in time */
    bool stop;           /* what was not taken begins with a hard word */
    uint32_t count;
    size_t size; /* bytes of "out" in use */
    oq_leap leaps[OQ_LEAP_WINDOWS];
    uint8_t out[OQ_LEAP_ROOM];
} oq_leaps;

/* Converts from the start of a well-formed text on, where no word is begun, and
 * gives how many bytes it took: up to the end, to a hard word, or to the end of
 * a piece. What it wrote for hard words that it took does not count. */
struct oq_kernel;
typedef size_t oq_kernel_leap(const struct oq_kernel *kernel,
                              const uint8_t *text, size_t size,
                              oq_leaps *leaps);

#endif
